"""docs/privacy.md names whatever refers to an account."""

from django.apps import apps

from samenwerking.models import Gebruiker
from samenwerking.models.geschiedenis import Rijgeschiedenis
from tests.samenwerking.bewaartabel import BESTAND

GENOEMD = {
    "samenwerking.gebruiker": "account",
    "samenwerking.urenverdeling": "maker, bewerker en vaststeller",
    "samenwerking.akkoord": "akkoord, bezwaar, gesprek",
    "samenwerking.bezwaar": "akkoord, bezwaar, gesprek",
    "samenwerking.bericht": "akkoord, bezwaar, gesprek",
    "samenwerking.logboekregel": "logboek",
    "samenwerking.rolverlening": "rollen",
    "samenwerking.tijdregistratie": "aangeleverde bestanden",
    "samenwerking.toegangsherstel": "herstel van toegang",
    "samenwerking.instemming": "instemming",
    "samenwerking.voorhang": "voorhang",
    "samenwerking.vraag": "vraag en antwoord",
    "bijdrage.aanlevering": "aangeleverde bestanden",
    "maatwerk.maatwerkbestand": "aangeleverde bestanden",
    "governance.documentbestand": "aangeleverde bestanden",
    "bijdrage.aansluitbestand": "aangeleverde bestanden",
    "bijdrage.kostenraming": "maker, bewerker en vaststeller",
    "bijdrage.berekening": "maker, bewerker en vaststeller",
    "bijdrage.berekeningsakkoord": "akkoord, bezwaar, gesprek",
    "bijdrage.componentoordeel": "oordeel",
    "bijdrage.toelichting": "toelichting",
    "bijdrage.ontheffing": "ontheffing",
    "bijdrage.notitie": "notitie",
    "bijdrage.scenario": "scenario",
}
"""Per table that refers to an account its word in the document."""


def test_wat_naar_een_account_verwijst_staat_in_het_document() -> None:
    tabellen = {
        model._meta.label_lower
        for model in apps.get_models()
        if model.__module__.startswith(("samenwerking.", "bijdrage.", "maatwerk.", "governance."))
        and not issubclass(model, Rijgeschiedenis)
        and any(veld.related_model is Gebruiker for veld in model._meta.fields)
    }
    assert tabellen == set(GENOEMD)
    gegevens = BESTAND.read_text("utf-8").partition("## Welke gegevens")[2].partition("## ")[0]
    soorten = "\n".join(regel.split("|")[1] for regel in gegevens.splitlines() if "|" in regel)
    assert [woord for woord in GENOEMD.values() if woord not in soorten] == []
