"""A calculation from the registry keeps every amount, to the cent."""

from decimal import Decimal
from typing import Any

import pytest
from django.db import connection

from bijdrage.models import (
    Aandeel,
    Berekening,
    Correctieboeking,
    Kostenraming,
    Kostenregel,
    Toedeling,
)
from bijdrage.registratie import Invoerversies
from bijdrage.rekenmodel import berekening as rekenmodel
from bijdrage.services.berekenen import bereken, bereken_opnieuw
from samenwerking.models import Status, Urenregel
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.schaal import naar_decimaal
from samenwerking.services.weigering import RegistratieFout
from tests.invoer import CODELIJSTEN, goede_invoer
from tests.personen import maker
from tests.registratie import goede_berekening, goede_registratie, zet_vast

pytestmark = pytest.mark.usefixtures("lege_registratie")

SOMMEN = """
    SELECT g.naam, a.basis, a.bedrag,
        (SELECT COALESCE(sum(t.lasten - t.baten), 0) FROM bijdrage_toedeling t
         WHERE t.berekening_id = a.berekening_id AND t.gemeente_id = a.gemeente_id),
        (SELECT COALESCE(sum(c.bedrag), 0) FROM bijdrage_correctieboeking c
         WHERE c.berekening_id = a.berekening_id AND c.gemeente_id = a.gemeente_id)
    FROM bijdrage_aandeel a JOIN samenwerking_gemeente g ON g.id = a.gemeente_id
    WHERE a.berekening_id = %s
"""


def test_toedelingen_en_correcties_tellen_op_tot_de_aandelen() -> None:
    berekening = goede_berekening()
    with connection.cursor() as cursor:
        cursor.execute(SOMMEN, [berekening.pk])
        rijen = cursor.fetchall()
    uitkomst = rekenmodel.bereken(goede_invoer())
    assert {naam for naam, *_ in rijen} == {"Aalsmeer", "Amstelveen"}
    for naam, basis, bedrag, toegedeeld, gecorrigeerd in rijen:
        assert basis == toegedeeld
        assert bedrag == basis + gecorrigeerd
        assert bedrag == naar_decimaal({**uitkomst.bijdrage, **uitkomst.eigen_aandeel}[naam])


def test_alles_is_bewaard() -> None:
    berekening, uitkomst = goede_berekening(), rekenmodel.bereken(goede_invoer())
    assert [
        (t.regel, t.onderdeel, t.component, t.categorie, t.taakveld, t.gemeente.naam)
        for t in Toedeling.objects.select_related("gemeente")
    ] == [
        (t.regel, t.onderdeel, t.component, t.categorie, t.taakveld, t.gemeente)
        for t in uitkomst.toedelingen
    ]
    assert Correctieboeking.objects.count() == len(uitkomst.correcties) > 0
    assert berekening.methode == uitkomst.methode
    assert berekening.status == Status.CONCEPT


def test_elke_berekening_is_een_nieuwe_versie() -> None:
    eerste = goede_berekening()
    versies = Invoerversies(eerste.urenverdeling, eerste.kostenraming)
    tweede = bereken(persoon=maker(), versies=versies, codelijsten=CODELIJSTEN, reden="Nog eens.")
    assert (eerste.versie, tweede.versie) == (1, 2)
    assert eerste.vingerafdruk == tweede.vingerafdruk
    assert Aandeel.objects.count() == 4


EIGEN = {"id", "berekening_id", "versie", "reden", "gemaakt_op", "gewijzigd_op"}
"""What two calculations of the same input do not share."""


def _uitkomst(berekening: Berekening) -> list[Any]:
    """Everything that a calculation keeps of its outcome."""
    rijen = (berekening.aandelen, berekening.toedelingen, berekening.boekingen)
    tabellen = (Berekening.objects.filter(pk=berekening.pk), *(r.order_by("pk") for r in rijen))
    return [
        [{naam: w for naam, w in rij.items() if naam not in EIGEN} for rij in tabel.values()]
        for tabel in tabellen
    ]


def test_opnieuw_berekenen_komt_in_de_plaats() -> None:
    """The same input gives the same; changed input what a new calculation of it gives."""
    berekening = goede_berekening()
    voor = _uitkomst(berekening)
    assert not bereken_opnieuw(persoon=maker(), berekening=berekening, codelijsten=CODELIJSTEN)
    assert _uitkomst(berekening) == voor
    Kostenraming.objects.update(bron="B7")
    Kostenregel.objects.filter(regel="L01").update(lasten=Decimal("600000"))
    assert bereken_opnieuw(persoon=maker(), berekening=berekening, codelijsten=CODELIJSTEN)
    berekening = Berekening.objects.get()
    versies = Invoerversies(berekening.urenverdeling, berekening.kostenraming)
    ernaast = bereken(persoon=maker(), versies=versies, codelijsten=CODELIJSTEN, reden="Ernaast.")
    assert _uitkomst(berekening) == _uitkomst(ernaast) != voor
    assert berekening.bron == "B7"


def test_opnieuw_berekenen_van_wat_niet_kan_laat_alles_staan() -> None:
    berekening = goede_berekening()
    Urenregel.objects.filter(taak="Balie").update(taakveld="9.9")
    voor = _uitkomst(berekening)
    with pytest.raises(RegistratieFout):
        bereken_opnieuw(persoon=maker(), berekening=berekening, codelijsten=CODELIJSTEN)
    assert _uitkomst(berekening) == voor


def test_wat_vaststaat_wordt_niet_opnieuw_berekend() -> None:
    berekening = goede_berekening()
    zet_vast(berekening.urenverdeling, berekening.kostenraming, berekening)
    with pytest.raises(Geweigerd, match="De status is vastgesteld"):
        bereken_opnieuw(persoon=maker(), berekening=berekening, codelijsten=CODELIJSTEN)


def test_invoer_die_niet_klopt_wordt_geweigerd() -> None:
    """Hours of a concept were changed by hand: a taakveld that does not exist."""
    versies = Invoerversies(*goede_registratie())
    Urenregel.objects.filter(taak="Balie").update(taakveld="9.9")
    with pytest.raises(RegistratieFout) as weigering:
        bereken(persoon=maker(), versies=versies, codelijsten=CODELIJSTEN)
    (fout,) = weigering.value.fouten
    assert (fout.blad, fout.rij, fout.kolom) == ("Uren", 2, "taakveld")
    assert not Berekening.objects.exists()


def test_urenregel_erbij_telt_mee() -> None:
    """What an administrator adds to a concept is calculated with."""
    eerste = goede_berekening()
    regel = Urenregel.objects.get(taak="Balie")
    regel.uren.filter(gemeente__naam="Aalsmeer").update(uren=Decimal("4000"))
    versies = Invoerversies(eerste.urenverdeling, eerste.kostenraming)
    tweede = bereken(persoon=maker(), versies=versies, codelijsten=CODELIJSTEN, reden="Meer uren.")
    voor, na = (b.aandelen.get(gemeente__naam="Aalsmeer").bedrag for b in (eerste, tweede))
    assert na > voor
