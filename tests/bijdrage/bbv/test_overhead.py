"""Rules OH: fulfilled, a finding after one change, and what is missing."""

import dataclasses

import pytest

from bijdrage.bbv import CONTROLES
from bijdrage.bbv.dossier import Dossier
from tests.dossier import Anders, Geval, berekening, cel, dossier, met, met_invoer, toets, zonder


def _categorie(categorie: str) -> Anders:
    """ICT with another category of overhead."""

    def wijzig(goed: Dossier) -> Dossier:
        overeenkomst = goed.overeenkomst
        assert overeenkomst is not None
        componenten = tuple(
            a._replace(overheadcategorie=categorie) if a.component == "ICT" else a
            for a in overeenkomst.componenten
        )
        return goed._replace(overeenkomst=overeenkomst._replace(componenten=componenten))

    return wijzig


def _boeking(overhead: bool, taakveld: str) -> Anders:
    return lambda goed: goed._replace(
        boekingen=tuple(
            b._replace(taakveld=taakveld) if b.overhead == overhead else b
            for b in goed.boekingen or ()
        )
    )


def _tarief_sluit_niet(goed: Dossier) -> Dossier:
    invoer = goed.berekening.invoer
    eerste, *rest = invoer.lasten
    meer = invoer._replace(lasten=(eerste._replace(lasten=eerste.lasten + 1), *rest))
    return goed._replace(berekening=dataclasses.replace(goed.berekening, invoer=meer))


def _rekening(goed: Dossier) -> Dossier:
    return met_invoer(cel("Kenmerken", 4, waarde="rekening"))(goed)


def _duurder(goed: Dossier) -> Dossier:
    anders = met_invoer(cel("Lasten", 6, lasten="95000"))(goed)
    return _rekening(goed)._replace(begroting=anders.berekening)


GEVALLEN = {
    "OH-01a": Geval(_categorie(""), zonder("overeenkomst"), "de categorie van overhead"),
    "OH-01b": Geval(_categorie("groenbeheer"), zonder("overeenkomst"), "de categorie van overhead"),
    "OH-02": Geval(met(notitie_overhead=2023), zonder("notitie_overhead"), "welke versie"),
    "OH-03a": Geval(_boeking(True, "0.2"), zonder("boekingen"), "boekingsvoorstel"),
    "OH-03b": Geval(_boeking(False, "0.4"), zonder("boekingen"), "boekingsvoorstel"),
    "OH-04": Geval(
        met_invoer(cel("Lasten", 6, taakveld="6.1")), zonder("overeenkomst"), "de overeenkomst"
    ),
    "OH-05": Geval(met_invoer(cel("Uren", 5, taakveld="6.1"))),
    "OH-06": Geval(
        lambda goed: goed._replace(
            uitvoer=goed.uitvoer and goed.uitvoer._replace(herberekend="anders")
        ),
        zonder("uitvoer"),
        "een herberekening",
    ),
    "OH-07": Geval(_tarief_sluit_niet),
    "OH-08": Geval(
        lambda goed: goed._replace(
            overheadcijfers=tuple(c._replace(netto=None) for c in goed.overheadcijfers or ())
        ),
        zonder("overheadcijfers"),
        "indicator bi.5",
    ),
    "OH-09": Geval(
        _duurder, lambda goed: _rekening(goed)._replace(begroting=None), "van de begroting"
    ),
    "AA-02": Geval(met_invoer(cel("Uren", 3, taakveld="0.4"))),
}


@pytest.mark.parametrize("code", GEVALLEN)
def test_regel(code: str) -> None:
    toets(code, GEVALLEN[code])


def test_de_lijst_van_2023_is_niet_bekend_en_wordt_genoemd() -> None:
    """OH-01b does not make up the list of the Notitie Overhead 2023."""
    later = met_invoer(cel("Kenmerken", 3, waarde="2025"))
    oordeel = CONTROLES["OH-01b"](later(dossier()))
    assert (oordeel.punten, "Notitie Overhead 2023" in oordeel.ontbreekt) == ((), True)


@pytest.mark.parametrize(("jaar", "hoort"), [("2024", 2016), ("2025", 2023)])
def test_de_notitie_van_het_jaar(jaar: str, hoort: int) -> None:
    gekozen = met_invoer(cel("Kenmerken", 3, waarde=jaar))(met(notitie_overhead=hoort)(dossier()))
    assert not CONTROLES["OH-02"](gekozen).punten
    assert CONTROLES["OH-02"](gekozen._replace(notitie_overhead=4039 - hoort)).punten


def test_een_gelijke_of_toegelichte_opslag_volstaat() -> None:
    gelijk = _rekening(dossier())
    assert not CONTROLES["OH-09"](gelijk._replace(begroting=berekening())).punten
    toelichtingen = {("OH-09", "opslag"): "Een nieuwe cao."}
    assert not CONTROLES["OH-09"](_duurder(dossier())._replace(toelichtingen=toelichtingen)).punten


def test_zonder_directe_uren_is_er_geen_tarief() -> None:
    leeg = met_invoer(lambda tabellen: None)(dossier())
    invoer = leeg.berekening.invoer._replace(uren=())
    zonder_uren = dataclasses.replace(leeg.berekening, invoer=invoer)
    assert CONTROLES["OH-07"](leeg._replace(berekening=zonder_uren)).ontbreekt == "directe uren"
