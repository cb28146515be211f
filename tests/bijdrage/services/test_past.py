"""What does not fit a column is refused with its place; what just fits is kept."""

import pytest
from django.db import connection

from bijdrage.registratie import Invoerversies
from bijdrage.rekenmodel.invoer import Invoer
from bijdrage.services.berekenen import bereken
from bijdrage.services.laden import laad
from samenwerking.models import Samenwerking
from samenwerking.services.weigering import RegistratieFout
from tests.invoer import CODELIJSTEN, Tabellen, goede_tabellen, lees, rij_erbij, zet
from tests.personen import maker

TEKST, GETAL = "Kort de tekst in.", "Verbeter het getal."

# Sheet, row, column, a value that just fits, one that does not, and what is said of it.
GEVALLEN = [
    ("Gemeenten", 2, "inwoners", "9223372036854775807", "9223372036854775808", GETAL),
    ("Onderdelen", 2, "naam", "n" * 200, "n" * 201, TEKST),
    ("Onderdelen", 2, "afdeling", "a" * 100, "a" * 101, TEKST),
    ("Onderdelen", 2, "standplaats", "s" * 100, "s" * 101, TEKST),
    ("Uren", 2, "taak", "t" * 500, "t" * 501, TEKST),
    ("Uren", 2, "vte", "99999999999999,99", "100000000000000", GETAL),
    ("Uren", 3, "uren gezamenlijk", "99999999999999,99", "100000000000000", GETAL),
    ("Uren", 2, "uren aalsmeer", "99999999999999,99", "100000000000000", GETAL),
    ("Lasten", 2, "regel", "r" * 100, "r" * 101, TEKST),
    ("Lasten", 2, "lasten", "999999999999999,99", "1" + "0" * 16, GETAL),
    ("Lasten", 3, "baten", "-999999999999999,99", "-1" + "0" * 16, GETAL),
    ("Componenten", 2, "grondslag", "g" * 500, "g" * 501, TEKST),
    ("Sleutels", 2, "waarde aalsmeer", "9" * 17, "1" + "0" * 17, GETAL),
    ("Sleutels", 4, "waarde aalsmeer", "9" * 17 + ",99", "1" + "0" * 17, GETAL),
    ("Sleutels", 2, "bron", "b" * 50, "b" * 51, TEKST),
    ("Correcties", 2, "code", "c" * 100, "c" * 101, TEKST),
    ("Correcties", 2, "percentage", "999999,999999", "1000000", GETAL),
    ("Correcties", 2, "besluit", "b" * 500, "b" * 501, TEKST),
    ("Correcties", 3, "bedrag", "999999999999999,99", "1" + "0" * 15, GETAL),
    ("Omnummering", 2, "oud", "o" * 100, "o" * 101, TEKST),
]


def _invoer(tabellen: Tabellen) -> Invoer:
    gelezen = lees(tabellen)
    assert gelezen.invoer, gelezen.fouten
    return gelezen.invoer


def _met(blad: str, rij: int, kolom: str, waarde: str) -> Invoer:
    tabellen = goede_tabellen()
    kop = next(naam for naam in tabellen[blad][0] if naam.lower() == kolom)
    zet(tabellen, blad, rij, kop, waarde)
    return _invoer(tabellen)


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize(
    ("blad", "rij", "kolom", "goed", "fout", "herstel"),
    GEVALLEN,
    ids=[f"{blad}-{kolom}" for blad, _, kolom, *_ in GEVALLEN],
)
def test_past(blad: str, rij: int, kolom: str, goed: str, fout: str, herstel: str) -> None:
    with pytest.raises(RegistratieFout) as weigering:
        laad(persoon=maker(), invoer=_met(blad, rij, kolom, fout))
    (gemeld,) = weigering.value.fouten
    assert (gemeld.blad, gemeld.rij, gemeld.kolom) == (blad, rij, kolom)
    assert gemeld.herstel == herstel
    assert not Samenwerking.objects.exists()
    laad(persoon=maker(), invoer=_met(blad, rij, kolom, goed))
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.usefixtures("lege_registratie")
def test_code_van_een_onderdeel() -> None:
    """The unit is refused, not every row that names it."""

    def met(code: str) -> Invoer:
        tabellen = goede_tabellen()
        rij_erbij(tabellen, "Onderdelen", onderdeel=code, naam="Nieuw")
        return _invoer(tabellen)

    with pytest.raises(RegistratieFout) as weigering:
        laad(persoon=maker(), invoer=met("x" * 101))
    (fout,) = weigering.value.fouten
    assert fout[:5] == ("Onderdelen", 5, "onderdeel", "101 tekens", "ten hoogste 100 tekens")
    laad(persoon=maker(), invoer=met("x" * 100))


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize(
    ("kenmerk", "goed", "fout", "gevonden"),
    [
        ("samenwerking", "s" * 200, "s" * 201, "samenwerking: 201 tekens"),
        ("prijspeil", "p" * 100, "p" * 101, "prijspeil: 101 tekens"),
        ("productieve uren per vte", "999999,99", "1000000", "productieve uren: 1.000.000,00"),
    ],
)
def test_kenmerken(kenmerk: str, goed: str, fout: str, gevonden: str) -> None:
    def met(waarde: str) -> Invoer:
        tabellen = goede_tabellen()
        rij = [naam for naam, _ in tabellen["Kenmerken"]].index(kenmerk) + 1
        zet(tabellen, "Kenmerken", rij, "waarde", waarde)
        return _invoer(tabellen)

    with pytest.raises(RegistratieFout) as weigering:
        laad(persoon=maker(), invoer=met(fout))
    assert [f[:4] for f in weigering.value.fouten] == [("Kenmerken", None, "waarde", gevonden)]
    laad(persoon=maker(), invoer=met(goed))


@pytest.mark.usefixtures("lege_registratie")
def test_alle_fouten_tegelijk() -> None:
    tabellen = goede_tabellen()
    zet(tabellen, "Lasten", 2, "lasten", "1" + "0" * 16)
    zet(tabellen, "Lasten", 3, "regel", "r" * 101)
    zet(tabellen, "Uren", 2, "taak", "t" * 501)
    with pytest.raises(RegistratieFout) as weigering:
        laad(persoon=maker(), invoer=_invoer(tabellen))
    plaatsen = {(fout.blad, fout.rij, fout.kolom) for fout in weigering.value.fouten}
    assert plaatsen == {("Lasten", 2, "lasten"), ("Lasten", 3, "regel"), ("Uren", 2, "taak")}


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize(
    ("blad", "rij", "kolom"), [("Lasten", 4, "lasten"), ("Sleutels", 4, "waarde Aalsmeer")]
)
def test_uitkomst(blad: str, rij: int, kolom: str) -> None:
    """Each amount fits, but not what they come to: two lines together, or an agreed amount."""

    def met(bedrag: str) -> Invoer:
        tabellen = goede_tabellen()
        zet(tabellen, "Lasten", 2, "lasten", bedrag)
        zet(tabellen, blad, rij, kolom, bedrag)
        return _invoer(tabellen)

    goed = Invoerversies(*laad(persoon=maker(), invoer=met("4" + "0" * 14)))
    bereken(persoon=maker(), versies=goed, codelijsten=CODELIJSTEN)
    fout = Invoerversies(*laad(persoon=maker(), invoer=met("9" * 15), reden="Groter."))
    with pytest.raises(RegistratieFout, match="een uitkomst van") as weigering:
        bereken(persoon=maker(), versies=fout, codelijsten=CODELIJSTEN, reden="Groter.")
    assert weigering.value.fouten[0].herstel == "Verbeter de bedragen."
