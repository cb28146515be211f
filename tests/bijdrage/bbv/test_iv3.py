"""Rules IV3: fulfilled, a finding after one change, and what is missing."""

import dataclasses

import pytest

from bijdrage.bbv import CONTROLES, beoordeel_dossier
from bijdrage.bbv.dossier import Dossier, Vorige
from bijdrage.bbv.oordeel import BEVINDING, NIET_VAN_TOEPASSING
from bijdrage.boeken.boeking import Boeking
from samenwerking.iv3 import LASTEN
from tests.dossier import (
    Anders,
    Geval,
    cel,
    dossier,
    dossiertabellen,
    met_invoer,
    reken,
    toets,
    zonder,
)
from tests.invoer import CODELIJSTEN

ONBEKEND_JAAR = dataclasses.replace(CODELIJSTEN, jaren=(2099,))


def _lijsten_zonder(**weg: object) -> Anders:
    return lambda goed: goed._replace(codelijsten=dataclasses.replace(CODELIJSTEN, **weg))  # type: ignore[arg-type]


def _zonder_lijst(goed: Dossier) -> Dossier:
    return goed._replace(codelijsten=ONBEKEND_JAAR)


def _boekingen(**anders: object) -> Anders:
    """The lasten of the gastgemeente are other ones."""
    return lambda goed: goed._replace(
        boekingen=tuple(
            b._replace(**anders) if b.zijde == LASTEN else b  # type: ignore[arg-type]
            for b in goed.boekingen or ()
        )
    )


def _onverdeeld(goed: Dossier) -> Dossier:
    later = met_invoer(cel("Kenmerken", 4, waarde="rekening"))(goed)
    return later._replace(boekingen=(Boeking("Aalsmeer", LASTEN, "0.2", "4.3.9", 1),))


def _ander_principe(goed: Dossier) -> Dossier:
    eerste, *rest = goed.stukken or ()
    return goed._replace(stukken=(eerste._replace(principe="per vte"), *rest))


def _bijdrage_wijkt_af(goed: Dossier) -> Dossier:
    bijdrage = {"Aalsmeer": goed.berekening.bijdrage["Aalsmeer"] + 1}
    return goed._replace(berekening=dataclasses.replace(goed.berekening, bijdrage=bijdrage))


def _jaar_met_andere_codes(goed: Dossier) -> Dossier:
    """A year in which 6.1 still held, before one in which it did not."""
    taakvelden = tuple(
        t._replace(geldig_tot=2020) if t.code == "6.1" else t for t in CODELIJSTEN.taakvelden
    )
    lijsten = dataclasses.replace(CODELIJSTEN, taakvelden=taakvelden)
    return goed._replace(codelijsten=lijsten, vorige=Vorige(2020, reken(dossiertabellen())))


GEVALLEN = {
    "IV3-01": Geval(
        _lijsten_zonder(taakvelden=CODELIJSTEN.taakvelden[:3]), _zonder_lijst, "van taakvelden"
    ),
    "IV3-02": Geval(
        _lijsten_zonder(categorieen=CODELIJSTEN.categorieen[:1]), _zonder_lijst, "van categorieën"
    ),
    "IV3-03": Geval(
        met_invoer(cel("Lasten", 8, taakveld="0.10")), _zonder_lijst, "de grijze cellen"
    ),
    "IV3-04": Geval(_onverdeeld),
    "IV3-05": Geval(_boekingen(categorie="4.3.3"), zonder("boekingen"), "boekingsvoorstel"),
    "IV3-06": Geval(_boekingen(categorie="3.8"), zonder("boekingen"), "boekingsvoorstel"),
    "IV3-07": Geval(_boekingen(bedrag=1), zonder("boekingen"), "boekingsvoorstel"),
    "IV3-08": Geval(_bijdrage_wijkt_af),
    "IV3-09": Geval(_ander_principe, zonder("stukken"), "het verdelingsprincipe"),
    "IV3-10": Geval(_jaar_met_andere_codes, zonder("vorige"), "het jaar ervoor"),
}


@pytest.mark.parametrize("code", GEVALLEN)
def test_regel(code: str) -> None:
    toets(code, GEVALLEN[code])


def test_een_categorie_met_motief_mag() -> None:
    anders = _boekingen(categorie="3.8", motief="Een prestatie tegen tarief.")(dossier())
    assert not CONTROLES["IV3-06"](anders).punten


def test_in_de_begroting_mag_onverdeeld() -> None:
    rekening = _onverdeeld(dossier())
    begroting = dossier()._replace(boekingen=rekening.boekingen)
    gevonden = [
        {u.regel.code: u.uitkomst for u in beoordeel_dossier(d)}["IV3-04"]
        for d in (begroting, rekening)
    ]
    assert gevonden == [NIET_VAN_TOEPASSING, BEVINDING]


def test_alles_op_overhead_mag_als_het_is_verklaard() -> None:
    """The centrum may book all on 0.4; a total that differs is never explained away (IV3-07)."""
    spiegel = tuple(
        b if b.zijde == LASTEN else b._replace(taakveld="0.4") for b in dossier().boekingen or ()
    )
    scheef = dossier()._replace(boekingen=spiegel)
    assert len(CONTROLES["IV3-07"](scheef).punten) == 2
    verklaard = tuple(b._replace(motief="Amstelveen boekt op 0.4.") for b in spiegel)
    assert not CONTROLES["IV3-07"](scheef._replace(boekingen=verklaard)).punten
    minder = tuple(b._replace(bedrag=1) if b.zijde == LASTEN else b for b in verklaard)
    gevonden = CONTROLES["IV3-07"](scheef._replace(boekingen=minder)).punten
    assert [punt.wat for punt in gevonden] == ["categorie 4.3.2"]


def test_een_omgezette_code_is_geen_bevinding() -> None:
    anders = _jaar_met_andere_codes(dossier())
    regel = CONTROLES["IV3-10"]
    assert not regel(anders._replace(omgezette_taakvelden=frozenset({"6.1"}))).punten
    assert not regel(anders._replace(toelichtingen={("IV3-10", "6.1"): "Zo."})).punten
    assert "de omzetting van 6.1" in regel(anders._replace(omgezette_taakvelden=None)).ontbreekt
