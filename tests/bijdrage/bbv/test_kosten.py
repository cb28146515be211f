"""Rules KOST: fulfilled, a finding after one change, and what is missing."""

import dataclasses
from collections.abc import Callable

import pytest

from bijdrage.bbv import CONTROLES
from bijdrage.bbv.dossier import Dossier, Rente
from tests.dossier import Geval, cel, dossier, met, met_invoer, toets, zonder
from tests.invoer import Tabellen, rij_erbij


def _niet_alles_verdeeld(goed: Dossier) -> Dossier:
    berekening = goed.berekening
    cellen = berekening.toedelingen
    minder = dataclasses.replace(cellen, lasten=cellen.lasten - 1)
    return goed._replace(berekening=dataclasses.replace(berekening, toedelingen=minder))


def _aanvullend(tabellen: Tabellen) -> None:
    rij_erbij(
        tabellen,
        "Correcties",
        code="A1",
        soort="aanvullend",
        omschrijving="extra balie",
        gemeente="Aalsmeer",
        taakveld="0.2",
        bedrag="10",
        aard="incidenteel",
    )


def _andere_aard(goed: Dossier) -> Dossier:
    invoer = goed.berekening.invoer
    eerste, *rest = invoer.lasten
    anders = invoer._replace(lasten=(eerste._replace(aard=""), *rest))
    return goed._replace(berekening=dataclasses.replace(goed.berekening, invoer=anders))


def _met_rente(goed: Dossier) -> Dossier:
    return met_invoer(cel("Lasten", 5, categorie="7.4"))(goed)


GEVALLEN = {
    "KOST-01": Geval(met_invoer(cel("Lasten", 5, lasten="-10"))),
    "KOST-02": Geval(
        lambda goed: goed._replace(
            aansluiting=tuple(a._replace(invoer=99) for a in goed.aansluiting or ())
        ),
        zonder("aansluiting"),
        "grootboek",
    ),
    "KOST-03": Geval(_niet_alles_verdeeld),
    "KOST-04": Geval(met_invoer(cel("Lasten", 8, taakveld="0.10"))),
    "KOST-05": Geval(met_invoer(cel("Lasten", 8, taakveld="0.5"))),
    "KOST-06a": Geval(met_invoer(cel("Lasten", 5, categorie="3.2"))),
    "KOST-06b": Geval(met_invoer(cel("Lasten", 5, categorie="5.1"))),
    "KOST-07": Geval(
        lambda goed: _met_rente(goed)._replace(rente=Rente(2_000_000, "begroting")),
        lambda goed: _met_rente(goed)._replace(rente=None),
        "de omslagrente",
    ),
    "KOST-08": Geval(_andere_aard),
    "KOST-09": Geval(
        met_invoer(cel("Correcties", 3, omschrijving="Winstopslag")),
        zonder("overeenkomst"),
        "een opslag voor winst",
    ),
    "KOST-10": Geval(
        met_invoer(cel("Componenten", 4, grondslag="")), zonder("overeenkomst"), "over ICT"
    ),
    "KOST-11": Geval(met_invoer(_aanvullend)),
}


@pytest.mark.parametrize("code", GEVALLEN)
def test_regel(code: str) -> None:
    toets(code, GEVALLEN[code])


def test_afschrijving_staat_op_haar_eigen_categorie() -> None:
    fout = met_invoer(cel("Lasten", 5, omschrijving="Afschrijving gebouwen"))(dossier())
    assert CONTROLES["KOST-06a"](fout).punten
    goed = cel("Lasten", 5, omschrijving="Afschrijving gebouwen", categorie="7.3")
    assert not CONTROLES["KOST-06a"](met_invoer(goed)(dossier())).punten


def test_uren_aan_treasury_zijn_uitvoering() -> None:
    """Work on treasury is carrying out; only other cost on 0.5 is a finding (KOST-05)."""
    uitvoering = met_invoer(cel("Uren", 3, taakveld="0.5"))(dossier())
    assert not CONTROLES["KOST-05"](uitvoering).punten


def test_opbrengst_van_belastingen_is_geen_kostenbasis() -> None:
    opbrengst = cel("Lasten", 8, taakveld="0.61", categorie="2.2.2", lasten="", baten="5")
    assert CONTROLES["KOST-05"](met_invoer(opbrengst)(dossier())).punten


def test_de_rente_is_die_van_de_begroting_en_heeft_een_bron() -> None:
    goed = _met_rente(dossier())
    assert not CONTROLES["KOST-07"](goed).punten
    assert CONTROLES["KOST-07"](met(rente=Rente(1_000_000, ""))(goed)).punten


def test_een_afgesproken_marge_mag() -> None:
    scheef = GEVALLEN["KOST-02"].fout(dossier())
    assert not CONTROLES["KOST-02"](scheef._replace(drempels={"aansluiting": 1})).punten


@pytest.mark.parametrize(
    "wijzig",
    [
        cel("Componenten", 4, behandeling="direct", sleutel=""),
        cel("Lasten", 7, aard="structureel"),
    ],
    ids=["behandeling", "incidenteel deel"],
)
def test_ict_anders_dan_afgesproken(wijzig: Callable[[Tabellen], None]) -> None:
    def met_gemeente(tabellen: Tabellen) -> None:
        wijzig(tabellen)
        if tabellen["Componenten"][3][1] == "direct":
            for rij in (6, 7):
                cel("Lasten", rij, taakveld="0.4", gemeente="Amstelveen")(tabellen)

    assert CONTROLES["KOST-10"](met_invoer(met_gemeente)(dossier())).punten


def test_ict_die_ontbreekt_is_een_bevinding() -> None:
    def weg(tabellen: Tabellen) -> None:
        cel("Componenten", 4, component="licenties")(tabellen)
        for rij in (6, 7):
            cel("Lasten", rij, component="licenties")(tabellen)

    assert CONTROLES["KOST-10"](met_invoer(weg)(dossier())).punten
