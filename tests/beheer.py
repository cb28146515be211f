"""The administration as a test uses it: the browser of somebody with roles, and forms sent back as shown."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.forms.widgets import ChoiceWidget
from django.test import Client
from django.urls import reverse
from zeal import zeal_ignore

from samenwerking.models import Gemeente
from samenwerking.rechten.rollen import Rol
from samenwerking.toegang.personen import persoon_van
from tests.personen import AALSMEER, AMSTELVEEN, account, geef_rol, ingelogd

APPS = ("samenwerking", "bijdrage", "maatwerk", "governance")


def beheerders() -> list[admin.ModelAdmin]:
    """Every list of our own tables."""
    return [b for model, b in admin.site._registry.items() if model._meta.app_label in APPS]


def beheerder(*rollen: Rol, naam: str = "beheer") -> Client:
    """The browser of somebody with these roles at every municipality; of all roles if none."""
    for cbs, gemeentenaam in ((AMSTELVEEN, "Amstelveen"), (AALSMEER, "Aalsmeer")):
        Gemeente.objects.get_or_create(cbs=cbs, defaults={"naam": gemeentenaam})
    gebruiker = account(naam)
    for rol in rollen or Rol:
        for gemeente in Gemeente.objects.all():
            geef_rol(gebruiker, rol, gemeente.cbs)
    client = Client()
    ingelogd(client, persoon_van(gebruiker))
    return client


def twee_keer(model: type[Model]) -> Any:
    """A page that gets two different records of a table, for two reasons, repeats no query."""
    return zeal_ignore([{"model": model._meta.label, "field": "get()"}])


def adres(model: type[Model], pagina: str, *args: Any) -> str:
    """The address of a page of the administration: changelist, add, change or delete."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{pagina}", args=args)


def ingevuld(antwoord: Any, **anders: Any) -> dict[str, Any]:
    """What a form sends when it is saved as shown, but for these fields."""
    formulier = antwoord.context["adminform"].form
    return {veld.html_name: _waarde(veld) for veld in formulier} | anders


def _waarde(veld: Any) -> Any:
    waarde, widget = veld.value(), veld.field.widget
    keuze = isinstance(getattr(widget, "widget", widget), ChoiceWidget)
    getoond = waarde if keuze else widget.format_value(waarde)
    return "" if getoond is None else getoond


def meldingen(antwoord: Any) -> list[str]:
    """The messages above a page, after the redirect to it."""
    return [str(melding) for melding in antwoord.context["messages"]]
