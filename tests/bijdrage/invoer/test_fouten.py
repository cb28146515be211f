"""Each fault is told once, in its own cell, with what to do; and twenty are told at once."""

import pytest

from bijdrage.invoer.bladen import BLADEN
from bijdrage.invoer.controles import CONTROLES
from bijdrage.invoer.gegevens import Gegevens
from samenwerking.werkboek.lezen import lees_tabel
from samenwerking.werkboek.tabel import RuweTabel
from tests.bijdrage.invoer.gevallen import GEVALLEN, Geval
from tests.bijdrage.invoer.handleiding import BESTAND, handleiding
from tests.invoer import CODELIJSTEN, GOED, Tabellen, goede_tabellen, lees, rij_erbij, zet


def test_uitgangspunt_is_goed() -> None:
    """Every refusal below starts from this input, so it cannot be refused for another reason."""
    gelezen = lees(goede_tabellen())
    assert not gelezen.fouten
    assert gelezen.invoer is not None


def _naam(geval: Geval) -> str:
    return f"{geval.blad}-{geval.kolom}-{geval.wat}"


@pytest.mark.parametrize("geval", GEVALLEN, ids=_naam)
def test_een_fout(geval: Geval) -> None:
    gelezen = lees(geval.tabellen())
    assert [(f.blad, f.rij, f.kolom) for f in gelezen.fouten] == [
        (geval.blad, geval.rij, geval.kolom)
    ], gelezen.fouten
    assert gelezen.invoer is None
    assert all(isinstance(tekst, str) and tekst for tekst in gelezen.fouten[0][3:6])


SAMEN = (
    ("Kenmerken", 4, "waarde", "burap3"),
    ("Kenmerken", 8, "naam", "kleur"),
    ("Gemeenten", 2, "cbs", "x"),
    ("Gemeenten", 3, "inwoners", "-1"),
    ("Uren", 2, "taakveld", "9.9"),
    ("Uren", 2, "vte", "1,234"),
    ("Uren", 2, "sleutel", "plekken"),
    ("Uren", 2, "bron", "gok"),
    ("Uren", 3, "uren Amstelveen", "veel"),
    ("Uren", 4, "sleutel", "uren"),
    ("Lasten", 2, "lasten", "1.234"),
    ("Lasten", 2, "baten", "1"),
    ("Lasten", 3, "aard", ""),
    ("Lasten", 5, "component", "huis"),
    ("Lasten", 7, "aard", "incidenteel"),
    ("Lasten", 8, "gemeente", ""),
    ("Componenten", 2, "vermijdbaar", "101"),
    ("Componenten", 6, "sleutel", "plekken"),
    ("Sleutels", 2, "waarde Aalsmeer", "-1"),
    ("Sleutels", 4, "waarde Amstelveen", "5"),
    ("Correcties", 2, "gemeente", "Amstelveen"),
    ("Correcties", 3, "basis", "bijdrage"),
    ("Omnummering", 2, "nieuw", "onbekend"),
)
"""Independent faults, in the order in which they are told."""


def test_alle_fouten_tegelijk_op_volgorde() -> None:
    tabellen = goede_tabellen()
    for blad, rij, kolom, waarde in SAMEN:
        zet(tabellen, blad, rij, kolom, waarde)
    assert [(f.blad, f.rij, f.kolom, f.gevonden) for f in lees(tabellen).fouten] == [
        (blad, rij, kolom.lower(), waarde or "leeg") for blad, rij, kolom, waarde in SAMEN
    ]


def test_een_fout_op_kenmerken_noemt_het_kenmerk() -> None:
    """Row 4 says little; an unknown name names itself."""
    tabellen = goede_tabellen()
    zet(tabellen, "Kenmerken", 3, "waarde", "1999")
    zet(tabellen, "Kenmerken", 4, "waarde", "burap3")
    zet(tabellen, "Kenmerken", 8, "naam", "kleur")
    verwacht = [fout.verwacht for fout in lees(tabellen).fouten]
    assert verwacht[0].startswith("bij «jaar»: een jaar van ")
    assert verwacht[1].startswith("bij «stand»: een van: begroting, ")
    assert verwacht[2] == "een kenmerk van het sjabloon"


def test_onbekend_jaar_verbergt_geen_onbekend_taakveld() -> None:
    """A taakveld or category of no year at all is told, also when the year is not known."""
    tabellen = goede_tabellen()
    zet(tabellen, "Kenmerken", 3, "waarde", "1999")
    zet(tabellen, "Uren", 2, "taakveld", "9.9")
    zet(tabellen, "Lasten", 2, "categorie", "9.9")
    assert [(f.blad, f.kolom) for f in lees(tabellen).fouten] == [
        ("Kenmerken", "waarde"),
        ("Uren", "taakveld"),
        ("Lasten", "categorie"),
    ]


def test_elke_onbekende_code_een_eigen_regel() -> None:
    """An unknown unit does not hide another, and a code that is not known excuses only one."""
    tabellen = goede_tabellen()
    zet(tabellen, "Onderdelen", 2, "onderdeel", "")
    zet(tabellen, "Lasten", 6, "onderdeel", "IT")
    assert [(f.blad, f.kolom) for f in lees(tabellen).fouten] == [
        ("Onderdelen", "onderdeel"),
        ("Lasten", "onderdeel"),
    ]


def test_een_onbekende_code_houdt_geen_andere_fout_achter() -> None:
    """An unknown unit in Uren and a unit without hours in Lasten have nothing to do with it."""
    tabellen = goede_tabellen()
    rij_erbij(tabellen, "Onderdelen", onderdeel="LEEG", naam="Zonder uren")
    zet(tabellen, "Lasten", 2, "onderdeel", "LEEG")
    zet(tabellen, "Uren", 3, "onderdeel", "QQQQ")
    gevonden = [(fout.blad, fout.rij, fout.kolom) for fout in lees(tabellen).fouten]
    assert gevonden == [("Uren", 3, "onderdeel"), ("Lasten", 2, "onderdeel")]


def test_handleiding_is_bij() -> None:
    """docs/fouten.md tells what the program tells."""
    assert BESTAND.read_text(encoding="utf-8") == handleiding()


def _gegevens(tabellen: Tabellen) -> Gegevens:
    ruw = {blad: RuweTabel(blad, rijen) for blad, rijen in tabellen.items()}
    return Gegevens({b.naam: lees_tabel(ruw[b.naam], b).tabel for b in BLADEN}, CODELIJSTEN)


def test_elke_controle_wordt_getoetst() -> None:
    """Every rule of the list refuses at least one of the cases."""
    gevallen = [geval.tabellen() for geval in GEVALLEN]
    gegevens = [_gegevens(tabellen) for tabellen in gevallen if len(tabellen) == len(GOED)]
    stil = {c.__name__ for c in CONTROLES if not any(list(c(g)) for g in gegevens)}
    assert stil == set()
