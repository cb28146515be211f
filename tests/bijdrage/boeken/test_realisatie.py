"""The difference between begroting and rekening, explained."""

from hypothesis import given, settings

from bijdrage.bbv.dossier import Verklaring
from bijdrage.boeken.realisatie import OORZAAK, OORZAKEN, naast_elkaar, stapbedragen, verklaar
from bijdrage.rekenmodel.invoer import SOORTEN_CORRECTIE, Invoer
from bijdrage.rekenmodel.verschil import Verschil, verschil
from tests.bijdrage.rekenmodel.invoeren import paren
from tests.bijdrage.rekenmodel.voorbeeld import voorbeeld

BEGROTING = """
    Uren
    onderdeel | taak | taakveld | aard    | uren Aalsmeer | uren Amstelveen
    A         | zorg | 6.1      | primair | 100           | 300

    Lasten
    regel | onderdeel | component | categorie | lasten   | aard
    L1    | A         | personeel | 1.1       | 40000,00 | structureel

    Correcties
    code | soort      | omschrijving | gemeente | taakveld | bedrag | aard
    K    | aanvullend | meer         | Aalsmeer | 6.1      | 0      | structureel
    G    | geschil    | uitspraak    | Aalsmeer | 6.1      | 0      | structureel
    I    | index      | nacalculatie | Aalsmeer | 6.1      | 0      | structureel
"""
REKENING = (
    BEGROTING.replace("40000,00", "44000,00")
    .replace("meer         | Aalsmeer | 6.1      | 0 ", "meer         | Aalsmeer | 6.1      | 70")
    .replace("uitspraak    | Aalsmeer | 6.1      | 0 ", "uitspraak    | Aalsmeer | 6.1      | -5")
    .replace("nacalculatie | Aalsmeer | 6.1      | 0 ", "nacalculatie | Aalsmeer | 6.1      | 9 ")
)


def verklaring_van(brug: Verschil, gemeente: str, na_wijziging: int | None = None) -> Verklaring:
    begroot, gerealiseerd = brug.van.bijdrage[gemeente], brug.naar.bijdrage[gemeente]
    return verklaar(stapbedragen(brug, gemeente), begroot, gerealiseerd, na_wijziging)


@settings(max_examples=60)
@given(paren())
def test_oorzaken_zijn_samen_het_verschil(paar: tuple[Invoer, Invoer]) -> None:
    """Exactly, for every gastgemeente, also with new and ended units."""
    brug = verschil(*paar)
    for gemeente in brug.naar.gasten:
        verklaring = verklaring_van(brug, gemeente)
        assert tuple(verklaring.oorzaken) == OORZAKEN
        assert sum(verklaring.oorzaken.values()) == verklaring.verschil
        assert verklaring.verschil == verklaring.gerealiseerd - verklaring.begroot


def test_elke_stap_heeft_een_oorzaak() -> None:
    assert set(SOORTEN_CORRECTIE) < set(OORZAAK)
    brug = verschil(voorbeeld(BEGROTING), voorbeeld(REKENING))
    verklaring = verklaring_van(brug, "Aalsmeer", 5)
    assert verklaring.oorzaken == {"prijs": 100_900, "uren": 0, "taken": 7000, "overig": -500}
    assert verklaring.na_wijziging == 5


def test_standen_naast_elkaar() -> None:
    rijen = naast_elkaar({"rekening": (90, ""), "begroting": (100, "raad"), "burap2": (95, "")})
    assert [(r.stand, r.bedrag, r.verschil) for r in rijen] == [
        ("begroting", 100, None),
        ("begroting-na-wijziging", None, None),
        ("burap1", None, None),
        ("burap2", 95, -5),
        ("rekening", 90, -5),
    ]
    assert rijen[0].besluit == "raad"
