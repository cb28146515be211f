"""What the logbook tells of maatwerk: one function per event."""

from collections.abc import Mapping, Sequence
from typing import Any

from bijdrage.models import Kostenraming
from maatwerk.models import (
    Besparing,
    Claim,
    Keuzescenario,
    Maatwerkbestand,
    Mijlpaal,
    Onderzoek,
    Taakstelling,
    Voortgangsbericht,
)
from samenwerking.logboek import schrijf, wie
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid
from samenwerking.rechten.persoon import Persoon

STAP = "onderzoek naar volgende stap"
BEREIKT = "mijlpaal bereikt"


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


def onderzoek_vastgelegd(persoon: Persoon, onderzoek: Onderzoek) -> None:
    """Somebody put an investigation down."""
    schrijf(
        persoon,
        "onderzoek vastgelegd",
        f"{wie(persoon)} legt {onderzoek} vast",
        onderwerp=onderzoek,
        samenwerking=onderzoek.samenwerking,
    )


def onderzoek_gewijzigd(
    persoon: Persoon, onderzoek: Onderzoek, was: Mapping[str, str], wordt: Mapping[str, str]
) -> None:
    """Somebody changed what an investigation asks, or what is expected of it."""
    anders = [naam for naam in was if was[naam] != wordt[naam]]
    schrijf(
        persoon,
        "onderzoek gewijzigd",
        f"{wie(persoon)} wijzigt {onderzoek}",
        onderwerp=onderzoek,
        samenwerking=onderzoek.samenwerking,
        oud={naam: was[naam] for naam in anders},
        nieuw={naam: wordt[naam] for naam in anders},
    )


def mijlpaal_vastgelegd(persoon: Persoon, mijlpaal: Mijlpaal) -> None:
    """An investigation got a milestone."""
    _mijlpaal(persoon, mijlpaal, "mijlpaal vastgelegd", "legt een mijlpaal vast bij")


def mijlpaal_gewijzigd(persoon: Persoon, mijlpaal: Mijlpaal, was: Mapping[str, Any]) -> None:
    """A milestone is planned otherwise, or was reached."""
    if mijlpaal.bereikt_op and not was["bereikt_op"]:
        _mijlpaal(persoon, mijlpaal, BEREIKT, "meldt een mijlpaal bereikt van", was)
    else:
        _mijlpaal(persoon, mijlpaal, "mijlpaal gewijzigd", "wijzigt een mijlpaal van", was)


def mijlpaal_verwijderd(persoon: Persoon, mijlpaal: Mijlpaal) -> None:
    """A milestone was taken away."""
    _mijlpaal(persoon, mijlpaal, "mijlpaal verwijderd", "haalt een mijlpaal weg bij")


def bericht_vastgelegd(persoon: Persoon, bericht: Voortgangsbericht) -> None:
    """A progress report was kept. How many it tells of is not for everybody to know."""
    schrijf(
        persoon,
        "voortgangsbericht vastgelegd",
        f"{wie(persoon)} legt {bericht} vast",
        onderwerp=bericht,
        samenwerking=bericht.samenwerking,
        nieuw={"dag": bericht.dag.isoformat()},
    )


def _mijlpaal(
    persoon: Persoon,
    mijlpaal: Mijlpaal,
    soort: str,
    doet: str,
    was: Mapping[str, Any] | None = None,
) -> None:
    """A line at the investigation, so that it is read where that one is."""
    nu = {naam: _tekst(getattr(mijlpaal, naam)) for naam in ("wat", "gepland", "bereikt_op")}
    schrijf(
        persoon,
        soort,
        f"{wie(persoon)} {doet} {mijlpaal.onderzoek}",
        onderwerp=mijlpaal.onderzoek,
        samenwerking=mijlpaal.onderzoek.samenwerking,
        oud={f"mijlpaal {n}": _tekst(w) for n, w in (was or {}).items() if _tekst(w) != nu[n]},
        nieuw={f"mijlpaal {naam}": tekst for naam, tekst in nu.items()},
    )


def _tekst(waarde: object) -> str:
    return "" if waarde is None else str(waarde)


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


def besparing_in_concept(persoon: Persoon, besparing: Besparing, raming: Kostenraming) -> None:
    """The correction of a saving stands in a concept of the cost."""
    _bij(
        persoon,
        besparing.onderzoek,
        "besparing in concept",
        f"{wie(persoon)} zet {besparing} als correctie in {raming}",
        {"besparing": besparing.naam, "code": besparing.code, "kostenraming": str(raming)},
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


def bedragen_gewijzigd(
    persoon: Persoon, claim: Claim, oud: Mapping[str, str], nieuw: Mapping[str, str]
) -> None:
    """The amounts of a claim are others now, by year."""
    schrijf(
        persoon,
        "bedragen van claim",
        f"{wie(persoon)} zet de bedragen van {claim}",
        onderwerp=claim,
        samenwerking=claim.samenwerking,
        oud=oud,
        nieuw=nieuw,
    )


def claim_besloten(persoon: Persoon, claim: Claim, van: str) -> None:
    """A claim was granted, refused or withdrawn."""
    schrijf(
        persoon,
        "claim besloten",
        f"{wie(persoon)} zet {claim} van {van} op {claim.status}",
        onderwerp=claim,
        samenwerking=claim.samenwerking,
        oud={"status": van},
        nieuw={"status": claim.status, "toelichting": claim.reden},
    )


def in_concept_gezet(
    persoon: Persoon, claim: Claim, raming: Kostenraming, codes: Sequence[str]
) -> None:
    """The corrections of a claim stand in a concept of the cost."""
    schrijf(
        persoon,
        "claim in concept",
        f"{wie(persoon)} zet {claim} als correctie in {raming}",
        onderwerp=claim,
        samenwerking=claim.samenwerking,
        nieuw={"kostenraming": str(raming), "correcties": ", ".join(codes)},
    )


def bestand_overgenomen(
    persoon: Persoon, bestand: Maatwerkbestand, aantallen: Mapping[str, int]
) -> None:
    """A workbook with maatwerk was taken over; each record of it is told apart.

    How many there are is not told of what is kept back.
    """
    open_ = bestand.vertrouwelijkheid == Vertrouwelijkheid.OPENBAAR
    geteld = {naam: str(aantal) for naam, aantal in aantallen.items()} if open_ else {}
    schrijf(
        persoon,
        "maatwerk overgenomen",
        f"{wie(persoon)} neemt maatwerk over uit een bestand",
        onderwerp=bestand,
        samenwerking=bestand.samenwerking,
        nieuw={**geteld, "sha256": bestand.sha256},
    )
