"""The administration: open to who has a role in it, and logged in as on every page."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from samenwerking.rechten.oordeel import mag, weigering
from samenwerking.rechten.tabel import Actie

EIGEN = ("samenwerking", "bijdrage", "maatwerk", "governance")


class Zoekresultaten(AutocompleteJsonView):
    """What a field that searches offers."""

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        """An account with its user name: two may bear one name."""
        gevonden = super().serialize_result(obj, to_field_name)
        return {**gevonden, "text": getattr(obj, "voluit", gevonden["text"])}


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

    def autocomplete_view(self, request: HttpRequest) -> Any:
        """What a field that searches offers."""
        return Zoekresultaten.as_view(admin_site=self)(request)

    def has_permission(self, request: Any) -> bool:
        """Whether somebody may come in at all."""
        return mag(request.persoon, Actie.BEHEER_OPENEN)

    def logout(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """As on every page, so that the logbook hears of it."""
        return redirect("account_logout")

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """As on every page, with its counters and its line in the logbook."""
        return redirect("account_change_password")

    def login(self, request: Any, extra_context: Any = None) -> HttpResponse:
        """The page to log in of the whole site, and from there on to what was asked for.

        Who logged in already and may come in goes on; who may not is refused.
        """
        naar = _eigen_adres(request) or reverse("admin:index")
        if self.has_permission(request):
            return redirect(naar)
        if request.user.is_authenticated:
            raise PermissionDenied(weigering(request.persoon, Actie.BEHEER_OPENEN))
        return redirect_to_login(naar, reverse("account_login"))


def _eigen_adres(request: HttpRequest) -> str:
    """The page of this website that was asked for, "" when there is none."""
    naar = request.GET.get(REDIRECT_FIELD_NAME, "")
    eigen = naar.startswith("/") and url_has_allowed_host_and_scheme(naar, allowed_hosts=None)
    return naar if eigen else ""
