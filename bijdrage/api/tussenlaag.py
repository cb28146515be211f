"""What every answer of the API carries, and refusals in its own form."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.utils.cache import patch_vary_headers

from bijdrage.api.antwoorden import probleem_bij
from bijdrage.api.versie import BEGIN, VERSIE


def van_de_api(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Add the version, let other sites read (it is all public), and tell problems as JSON."""

    def antwoord(request: HttpRequest) -> HttpResponse:
        if not f"{request.path}/".startswith(BEGIN):
            return get_response(request)
        if request.method == "HEAD":  # the same answer; the server leaves the body out
            request.method = "GET"
        gegeven = _weigering_of_wijzer(request) or get_response(request)
        if gegeven.status_code >= 400 and "json" not in gegeven.headers.get("Content-Type", ""):
            toegestaan = gegeven.headers.get("Allow")
            gegeven = probleem_bij(gegeven.status_code)
            if toegestaan:
                gegeven["Allow"] = toegestaan
        gegeven["API-Version"] = VERSIE
        gegeven["Access-Control-Allow-Origin"] = "*"
        gegeven["Access-Control-Expose-Headers"] = "API-Version, ETag"
        patch_vary_headers(gegeven, ["Accept"])
        return gegeven

    return antwoord


def _weigering_of_wijzer(request: HttpRequest) -> HttpResponse | None:
    """Refuse what is not reading; lead from the beginning of the API to its description."""
    if request.method != "GET":
        return HttpResponseNotAllowed(["GET", "HEAD"])
    if request.path == BEGIN.rstrip("/"):
        return redirect("api:openapi-json")
    return None
