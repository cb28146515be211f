"""An older template is read as long as it can be; otherwise the refusal says what changed."""

import json
from hashlib import sha256

import pytest

from bijdrage.invoer.bladen import BLADEN, KENMERKEN
from bijdrage.invoer.controles.kenmerken import weigert_versie
from bijdrage.invoer.gegevens import Gegevens
from bijdrage.invoer.sjabloonversie import SJABLOONVERSIE, Versie, beoordeel_versie
from bijdrage.invoer.sjabloonversie import VERSIES as VERSIES_NU
from samenwerking.werkboek.tabel import Tabel
from tests.invoer import CODELIJSTEN

VERSIES = (
    Versie("1"),
    Versie("2", ("«ureninzet» heet nu «uren»",), leest_vorige=False),
    Versie("3", ("een blad «Omnummering» erbij",)),
)


@pytest.mark.parametrize("nummer", ["", "2", "3"])
def test_leesbaar(nummer: str) -> None:
    assert beoordeel_versie(nummer, VERSIES) is None


def test_te_oud_zegt_wat_er_sindsdien_veranderd_is() -> None:
    weigering = beoordeel_versie("1", VERSIES)
    assert weigering is not None
    assert weigering.verwacht == "sjabloonversie 2 of 3"
    assert "«ureninzet» heet nu «uren»; een blad «Omnummering» erbij" in weigering.herstel


@pytest.mark.parametrize("nummer", ["4", "10"])
def test_een_nieuwere_versie_zegt_dat_zij_nieuwer_is(nummer: str) -> None:
    weigering = beoordeel_versie(nummer, VERSIES)
    assert weigering == (
        f"sjabloonversie 2 of 3; {nummer} is een nieuwer sjabloon dan dit programma kent",
        "Werk het programma bij of neem sjabloon 3.",
    )


@pytest.mark.parametrize("nummer", ["0", "2b", "-1", "3.1", "²", "9" * 5000])
def test_onbekend_noemt_alleen_wat_gelezen_wordt(nummer: str) -> None:
    weigering = beoordeel_versie(nummer, VERSIES)
    assert weigering is not None
    assert weigering.verwacht == "sjabloonversie 2 of 3"
    assert weigering.herstel == "Neem de gegevens over in het sjabloon van versie 3."


def test_de_eigen_versie_wordt_gelezen() -> None:
    assert beoordeel_versie(SJABLOONVERSIE) is None


def kenmerken(versie: str) -> Gegevens:
    """Nothing but the sheet Kenmerken, with this version in row 4."""
    inhoud = {"naam": ["Sjabloonversie "], "waarde": [versie]}
    tabel = Tabel("Kenmerken", [4], inhoud, inhoud)
    return Gegevens({"Kenmerken": tabel}, CODELIJSTEN)


def test_de_versie_is_te_beoordelen_voor_al_het_andere() -> None:
    """The first question needs the sheet Kenmerken alone."""
    assert weigert_versie(kenmerken(SJABLOONVERSIE)) is None
    fout = weigert_versie(kenmerken("99"))
    assert fout is not None
    assert (fout.blad, fout.rij, fout.kolom, fout.gevonden) == ("Kenmerken", 4, "waarde", "99")


INHOUD = {"1": "8afd10a04fb58c0ff389d5c122c1a23e17ad0cef4241da8729782da5d868c5da"}
"""For every version of the template a hash of its sheets and columns."""


def test_een_wijziging_van_de_kolommen_is_een_nieuwe_versie() -> None:
    bladen = [(blad.naam, [kolom.naam for kolom in blad.kolommen]) for blad in BLADEN]
    namen = json.dumps([*bladen, [kenmerk.naam for kenmerk in KENMERKEN]])
    hash_ = sha256(namen.encode()).hexdigest()
    assert INHOUD.get(SJABLOONVERSIE) == hash_, (
        "The sheets, columns or names of Kenmerken changed. Add a Versie to VERSIES in"
        " bijdrage/invoer/sjabloonversie.py that says in Dutch what changed and whether older files"
        f" are still read, and add it to INHOUD in this test: {hash_}"
    )
    assert [*INHOUD] == [versie.nummer for versie in VERSIES_NU]
