"""The administration: open to who has a role in it, and logged in as on every page."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from samenwerking.rechten.oordeel import mag, weigering
from samenwerking.rechten.tabel import Actie

EIGEN = ("samenwerking", "bijdrage", "maatwerk", "governance")


class Beheersite(admin.AdminSite):
    """Rights come from the table of rights; Django's own flags count for nothing."""

    site_header = site_title = "Beheer"
    index_title = "Wat wilt u beheren?"

    def register(self, model_or_iterable: Any, *args: Any, **kwargs: Any) -> None:
        """Only our own tables; those of a library are its own affair."""
        modellen = [model_or_iterable] if isinstance(model_or_iterable, type) else model_or_iterable
        eigen = [model for model in modellen if model.__module__.split(".")[0] in EIGEN]
        super().register(eigen, *args, **kwargs)

    def get_urls(self) -> list[Any]:
        """Without the page that leads from a number to a record: it tells which there are."""
        return [url for url in super().get_urls() if getattr(url, "name", "") != "view_on_site"]

    def has_permission(self, request: Any) -> bool:
        """Whether somebody may come in at all."""
        return mag(request.persoon, Actie.BEHEER_OPENEN)

    def logout(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """As on every page, so that the logbook hears of it."""
        return redirect("account_logout")

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """As on every page, with its counters and its line in the logbook."""
        return redirect("account_change_password")

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """The page to log in of the whole site; a refusal for who did already."""
        if request.user.is_authenticated:
            raise PermissionDenied(weigering(request.persoon, Actie.BEHEER_OPENEN))  # type: ignore[attr-defined]
        return redirect(f"/account/inloggen/?next={request.path}")
