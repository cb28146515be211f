"""The description of the API (OpenAPI 3.1), with what the schemas leave out of its answers."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from bijdrage.api.antwoorden import CSV, JSON, PROBLEEM
from bijdrage.api.versie import BEGIN

_VERSIE = {
    "description": "De versie van deze API.",
    "schema": {"type": "string", "examples": ["1.0.0"]},
}


class BeschrevenAPI(NinjaAPI):
    """An API that describes its answers as the site gives them: lists also as csv, refusals as
    problems, and each with the version."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        """The description, with addresses from the server of the API."""
        schema = super().get_openapi_schema(path_prefix="/")
        schema["servers"] = [{"url": settings.WEBADRES + BEGIN.rstrip("/")}]
        schema["info"]["contact"] = {
            "name": "Open data over de dienstverleningsbijdrage",
            "url": settings.WEBADRES + reverse("open-data"),
        }
        for wegen in schema["paths"].values():
            for status, antwoord in wegen["get"]["responses"].items():
                _beschrijf(int(status), antwoord, is_lijst=_is_lijst(wegen["get"]))
        return schema


def _is_lijst(vraag: dict[str, Any]) -> bool:
    return "formaat" in {veld["name"] for veld in vraag.get("parameters", ())}


def _beschrijf(status: int, antwoord: dict[str, Any], *, is_lijst: bool) -> None:
    """Add to an answer the version, and what it is besides JSON."""
    antwoord["headers"] = {"API-Version": _VERSIE}
    if status >= 400:
        antwoord["content"] = {PROBLEEM: antwoord["content"].pop(JSON)}
    elif is_lijst:
        antwoord["content"][CSV] = {"schema": {"type": "string"}}
