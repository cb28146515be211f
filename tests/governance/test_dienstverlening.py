"""Services: what each costs follows from the calculation, and adds up to the contribution."""

import re
from fractions import Fraction
from typing import NamedTuple

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from bijdrage.rapport.weergave import jaarweergave
from governance.dienstverlening import selectors, weergave
from governance.dienstverlening.prijs import prijzen, uren_per_taakveld
from governance.models import Dienst, Dienstjaar
from governance.services.diensten import Volume, leg_volume_vast, merk_van
from samenwerking.models import Logboekregel, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.rollen import Rol
from tests.governance.voorbeeld import dienst
from tests.personen import ingelogd, persoon

db = pytest.mark.django_db
TAAKVELDEN = ("0.2", "4.3", "6.1")


class Los(NamedTuple):
    """A service of the tests."""

    pk: int
    taakveld: str
    gewicht: int


@given(
    st.lists(st.tuples(st.sampled_from(TAAKVELDEN), st.integers(1, 9)), max_size=6),
    st.dictionaries(st.sampled_from(TAAKVELDEN), st.integers(-(10**9), 10**12)),
    st.dictionaries(st.sampled_from(TAAKVELDEN), st.fractions(0, 10**6)),
)
def test_de_prijzen_tellen_op_tot_de_taakvelden(
    wat: list[tuple[str, int]], bedragen: dict[str, int], uren: dict[str, Fraction]
) -> None:
    diensten = [Los(nr, taakveld, gewicht) for nr, (taakveld, gewicht) in enumerate(wat)]
    gevonden = prijzen(diensten, uren, bedragen)
    for taakveld in {d.taakveld for d in diensten}:
        hier = [gevonden[d.pk] for d in diensten if d.taakveld == taakveld]
        assert sum(p.bedrag for p in hier) == bedragen.get(taakveld, 0)
        assert sum(p.uren for p in hier) == uren.get(taakveld, 0)


@pytest.fixture
def hier() -> Samenwerking:
    """The cooperation of the demo."""
    return Samenwerking.objects.get(code="aa-organisatie")


def _heel(tekst: str) -> int:
    """Whole euros as they are written."""
    return int(re.sub(r"\D", "", tekst)) * (-1 if "−" in tekst else 1)


@db
def test_de_catalogus_telt_op_tot_de_bijdrage(hier: Samenwerking) -> None:
    gepubliceerd = selectors.gepubliceerd(hier)
    for rapport in gepubliceerd.values():
        tabel = weergave.catalogus(rapport, list(selectors.diensten(hier)))
        bedragen = [_heel(cellen[2][1].tekst) for rij in tabel.rijen for cellen in [rij.cellen]]
        assert sum(bedragen[:-1]) == bedragen[-1] == round(Fraction(rapport.bijdrage, 100))
        van_het_jaar = {
            rij.code: rij.bedrag
            for tabel in jaarweergave(rapport).tabellen
            for rij in tabel.rijen
            if tabel.as_ == "taakveld"
        }
        assert bedragen[-2] == van_het_jaar["0.4"]
        per_dienst = zip(selectors.diensten(hier), bedragen, strict=False)
        burgerzaken = sum(b for d, b in per_dienst if d.taakveld == "0.2")
        assert burgerzaken == van_het_jaar["0.2"]
        uren = uren_per_taakveld(rapport.berekening, rapport.gemeente)
        assert uren["0.2"] > 0


@db
def test_elk_bedrag_leidt_naar_zijn_herkomst(client: Client, hier: Samenwerking) -> None:
    pagina = client.get(reverse("dienstverlening", args=[hier.code])).content.decode()
    (adres,) = {a for a in re.findall(r'href="(/[^"]*herkomst[^"]*)"', pagina) if "=6.2" in a}
    assert client.get(adres.replace("&amp;", "&")).status_code == 200
    assert "Bijdrage van Aalsmeer" in pagina and "fictief" in pagina


@db
def test_een_aantal_gaat_op_de_pagina_en_gaat_niet_verloren(
    client: Client, hier: Samenwerking
) -> None:
    wat, wie = dienst(hier, 9), persoon(Rol.PROJECTMEDEWERKER)
    adres = reverse("dienst-volume", args=[hier.code, 2023, wat.pk])
    gezien = merk_van(wat, 2023)
    ingelogd(client, persoon(Rol.VERTEGENWOORDIGER))
    assert client.post(adres, {"gepland": 10, "gedaan": 12, "gezien": gezien}).status_code == 403
    ingelogd(client, wie)
    velden = {"gepland": "10", "gedaan": "12", "gezien": gezien}
    pagina = client.post(adres, velden, follow=True).content.decode()
    assert "+ 2<" in re.sub(r">\s+|\s+<", lambda m: m.group().strip(), pagina)
    regel = Logboekregel.objects.latest("pk")
    assert (regel.oud["gedaan"], regel.nieuw["gedaan"]) == ("", "12")
    with pytest.raises(Geweigerd, match="Intussen"):
        leg_volume_vast(persoon=wie, dienst=wat, jaar=2023, volume=Volume(10, 13), gezien=gezien)
    with pytest.raises(Geweigerd, match="Kies een jaar"):
        leg_volume_vast(persoon=wie, dienst=wat, jaar=23, volume=Volume(1, 1), gezien="")
    assert Dienstjaar.objects.get(dienst=wat).gedaan == 12


@db
def test_zonder_afspraken_is_er_geen_plan(client: Client, hier: Samenwerking) -> None:
    assert client.get(reverse("uitvoeringsplan", args=[hier.code, 2039])).status_code == 404
    pdf = client.get(reverse("uitvoeringsplan-pdf", args=[hier.code, 2023]))
    assert pdf.content.startswith(b"%PDF")
    Dienst.objects.filter(samenwerking=hier).delete()
    leeg = client.get(reverse("dienstverlening", args=[hier.code])).content.decode()
    assert "Er zijn nog geen diensten" in leeg
