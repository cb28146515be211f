"""What the logbook tells of investigations: one function per event."""

from maatwerk.models import Besparing, Keuzescenario, Onderzoek, Taakstelling
from samenwerking.logboek import schrijf, wie
from samenwerking.rechten.persoon import Persoon

STAP = "onderzoek naar volgende stap"


def stap_gezet(persoon: Persoon, onderzoek: Onderzoek, van: str, toelichting: str) -> None:
    """An investigation went from one status to another. toelichting: why, or what came of it."""
    schrijf(
        persoon,
        STAP,
        f"{wie(persoon)} zet {onderzoek} van {van} op {onderzoek.status}",
        onderwerp=onderzoek,
        samenwerking=onderzoek.samenwerking,
        oud={"status": van},
        nieuw={"status": onderzoek.status, "toelichting": toelichting},
    )


def keuzescenario_bewaard(persoon: Persoon, scenario: Keuzescenario, *, nieuw: bool) -> None:
    """A choice scenario was added or changed."""
    _bij(
        persoon,
        scenario.onderzoek,
        "keuzescenario bewaard",
        f"{wie(persoon)} {_wat(nieuw)} keuzescenario «{scenario}» bij {scenario.onderzoek}",
        {"scenario": scenario.naam, "gemeente": scenario.gemeente, "vervallen": scenario.vervallen},
    )


def besparing_bewaard(persoon: Persoon, besparing: Besparing, *, nieuw: bool) -> None:
    """A saving was added or changed."""
    _bij(
        persoon,
        besparing.onderzoek,
        "besparing bewaard",
        f"{wie(persoon)} {_wat(nieuw)} {besparing} bij {besparing.onderzoek}",
        {"besparing": besparing.naam, "doel": str(besparing.doel), "stand": besparing.stand},
    )


def besparing_besloten(persoon: Persoon, besparing: Besparing) -> None:
    """A saving was decided."""
    _bij(
        persoon,
        besparing.onderzoek,
        "besparing besloten",
        f"{wie(persoon)} legt vast dat over {besparing} is besloten",
        {
            "besparing": besparing.naam,
            "toegezegd": str(besparing.toegezegd),
            "besluit": str(besparing.besluit_id),
        },
    )


def besparing_verwerkt(persoon: Persoon, besparing: Besparing) -> None:
    """It was laid down how a saving enters the calculation."""
    wijze = besparing.afspraak.get_wijze_display() if besparing.afspraak else ""
    _bij(
        persoon,
        besparing.onderzoek,
        "besparing verwerkt",
        f"{wie(persoon)} verwerkt {besparing} {wijze}",
        {"besparing": besparing.naam, "code": besparing.code, "wijze": wijze},
    )


def taakstelling_bewaard(persoon: Persoon, taakstelling: Taakstelling, *, nieuw: bool) -> None:
    """A target was added or changed."""
    schrijf(
        persoon,
        "taakstelling bewaard",
        f"{wie(persoon)} {_wat(nieuw)} taakstelling «{taakstelling}»",
        onderwerp=taakstelling,
        samenwerking=taakstelling.samenwerking,
        nieuw={"bedrag": str(taakstelling.bedrag)},
    )


def _bij(
    persoon: Persoon, onderzoek: Onderzoek, gebeurtenis: str, zin: str, nieuw: dict[str, str]
) -> None:
    """A line about what is of an investigation; it is kept back as that is."""
    schrijf(
        persoon,
        gebeurtenis,
        zin,
        onderwerp=onderzoek,
        samenwerking=onderzoek.samenwerking,
        nieuw=nieuw,
    )


def _wat(nieuw: bool) -> str:
    return "maakt" if nieuw else "wijzigt"
