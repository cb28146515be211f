"""Secrecy that is imposed later: nothing of it is read, counted or added up for everybody."""

import re
from typing import Any

import pytest
from django.test import Client

from maatwerk.models import Besparing, Claim, Maatwerkpunt, Onderzoek
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.rollen import Rol
from samenwerking.services.geheimhouding import Geheimhouding, houd_geheim
from tests.personen import ingelogd, persoon

pytestmark = pytest.mark.django_db
VOORTGANG = "/onderzoeken/voortgang/aa-organisatie/"
BLADEN = (
    *("/moties/", "/onderzoeken/", "/onderzoeken.csv", "/keuzescenarios/", "/besparingen/"),
    *("/besparingen.csv", "/taakstellingen/1/", "/maatwerk/", "/maatwerk/claims/"),
    *(VOORTGANG, f"{VOORTGANG}1/", f"{VOORTGANG}2/"),
    *(f"/maatwerk/uitvoer/{wat}.csv" for wat in ("onderzoeken", "inventaris", "claims")),
)


def _maak_geheim(record: Any) -> None:
    besluit = Geheimhouding(
        Vertrouwelijkheid.GEHEIM, "raad Aalsmeer", "Lopend overleg.", "Woo, artikel 5.1"
    )
    houd_geheim(persoon=persoon(Rol.BESTUURDER), record=record, besluit=besluit)


def _alles(client: Client) -> str:
    antwoorden = {adres: client.get(adres) for adres in BLADEN}
    assert {a: r.status_code for a, r in antwoorden.items()} == dict.fromkeys(BLADEN, 200)
    return "".join(r.content.decode() for r in antwoorden.values())


def _noemt(client: Client, *woorden: str) -> list[bool]:
    alles = _alles(client)
    return [woord in alles for woord in woorden]


def test_een_onderzoek_met_alles_wat_eraan_hangt(client: Client) -> None:
    """Its milestones, scenarios, savings and rows in reports that were kept go with it."""
    wat = Onderzoek.objects.get(nummer=2)
    woorden = (
        *(f"/onderzoeken/{wat.pk}/", "Digitale aanvragen", "Aanvragen helemaal digitaal"),
        *("Eindrapport", "45000,00", "135.000"),
    )
    assert _noemt(client, *woorden) == [True] * len(woorden)
    _maak_geheim(wat)
    assert _noemt(client, *woorden) == [False] * len(woorden)
    besparing = Besparing.objects.get(onderzoek=wat)
    for adres in (f"/onderzoeken/{wat.pk}/", f"/besparingen/{besparing.pk}/"):
        assert client.get(adres).status_code == 404
    assert client.get(f"/keuzescenarios/{besparing.keuzescenario_id}/").status_code == 404
    ingelogd(client, persoon(Rol.BESTUURDER))
    assert _noemt(client, "Digitale aanvragen", "135.000") == [True, True]


def test_een_claim_en_een_punt_met_hun_bedragen(client: Client) -> None:
    claim = Claim.objects.get(code="2.1.1")
    Maatwerkpunt.objects.filter(nummer=4).update(dienst="Sneeuw ruimen")
    punt = Maatwerkpunt.objects.get(nummer=4)
    woorden = claim.omschrijving, f"/maatwerk/claims/{claim.pk}/", punt.dienst
    assert _noemt(client, *woorden) == [True, True, True]
    for record in (claim, punt):
        _maak_geheim(record)
    assert _noemt(client, *woorden) == [False, False, False]
    blad = client.get("/maatwerk/claims/").content.decode()
    assert not re.search(r">\s*35\.000\s*<", blad)


def test_wat_in_de_bijdrage_zit_blijft_openbaar() -> None:
    """A granted claim, and an investigation of which a saving was processed."""
    for record in (Claim.objects.get(code="1.1.1"), Onderzoek.objects.get(nummer=3)):
        with pytest.raises(Geweigerd, match="dat blijft openbaar"):
            _maak_geheim(record)
