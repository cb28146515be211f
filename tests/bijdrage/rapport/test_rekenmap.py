"""The workbook with formulas: LibreOffice makes of it what the engine does, also of other numbers."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from random import Random

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from bijdrage.doorrekenen import FIXTURES, inlezen
from bijdrage.invoer.lezen import lees_invoer
from bijdrage.rapport.rekenmap import NietNaTeRekenen
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import (
    BEDRAG,
    PERCENTAGE,
    VOLGENS_AFSPRAAK,
    Invoer,
    Lastenregel,
)
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.invoer import CODELIJSTEN, goede_invoer
from tests.rekenmap import (
    Uitgerekend,
    cellen_van,
    reken_uit,
    rekenmap,
    van_de_engine,
    zonder_waarden,
)

GELIJK = "alles gelijk"
AANTAL = 20
"""Random inputs in one run of LibreOffice."""


def demo(naam: str) -> Invoer:
    return inlezen(FIXTURES / "demo" / naam).invoer


def anders(invoer: Invoer, toeval: Random) -> Invoer:
    """Other numbers, in the same cells, that are still a good input."""
    volgens_afspraak = {c.naam for c in invoer.componenten if c.behandeling == VOLGENS_AFSPRAAK}
    return invoer._replace(
        uren=tuple(
            rij._replace(
                uren=tuple(uren + toeval.choice((0, 0, 25, 1_037)) for uren in rij.uren),
                gezamenlijk=rij.gezamenlijk and rij.gezamenlijk + toeval.choice((0, 75)),
            )
            for rij in invoer.uren
        ),
        lasten=tuple(
            regel if regel.component in volgens_afspraak else _andere_last(regel, toeval)
            for regel in invoer.lasten
        ),
        sleutels=tuple(
            sleutel._replace(
                waarden=tuple(
                    waarde if waarde is None or sleutel.soort == PERCENTAGE
                    else waarde + toeval.choice((0, 1, 13))
                    for waarde in sleutel.waarden
                )
            )
            if sleutel.soort != BEDRAG or any(sleutel.waarden[1:]) else sleutel
            for sleutel in invoer.sleutels
        ),
        correcties=tuple(
            c._replace(bedrag=c.bedrag + 1_001) if c.bedrag is not None
            else c._replace(percentage=-(c.percentage or 0) + 1_333_333)
            for c in invoer.correcties
        ),
    )  # fmt: skip


def _andere_last(regel: Lastenregel, toeval: Random) -> Lastenregel:
    """Half of them with another sign, or baten where there were none."""
    return regel._replace(
        lasten=toeval.choice((1, -1)) * (regel.lasten + toeval.randrange(1000)),
        baten=regel.baten + toeval.choice((0, 0, 101)),
    )


@dataclass
class Gevallen:
    """Workbooks to work out, with the calculation that each should give."""

    mappen: dict[str, bytes]
    verwacht: dict[str, Berekening]

    def erbij(self, naam: str, invoer: Invoer, nieuw: Invoer | None = None) -> None:
        """A workbook of an input, with the numbers of another one filled in."""
        cellen = cellen_van(invoer, nieuw) if nieuw else {}
        self.mappen[naam] = zonder_waarden(rekenmap(bereken(invoer)), cellen)
        self.verwacht[naam] = bereken(nieuw or invoer)

    def reken_na(self, plek: Path) -> dict[str, Uitgerekend]:
        """Let LibreOffice work all of them out, and compare each with the engine."""
        uitgerekend = reken_uit(self.mappen, plek)
        for naam, uit in uitgerekend.items():
            assert uit[1:] == van_de_engine(self.verwacht[naam]), naam
        return uitgerekend


@pytest.fixture
def gevallen() -> Gevallen:
    return Gevallen({}, {})


def test_libreoffice_rekent_de_demo_na_ook_met_andere_getallen(
    gevallen: Gevallen, tmp_path: Path
) -> None:
    oud, nieuw = demo("2021-begroting"), demo("2023-begroting")
    gevallen.erbij("2021", oud)
    gevallen.erbij("2023-anders", nieuw, anders(nieuw, Random(1)))
    gevallen.erbij("alles", goede_invoer())
    gevallen.erbij("alles-anders", goede_invoer(), anders(goede_invoer(), Random(2)))
    uitgerekend = gevallen.reken_na(tmp_path)
    assert uitgerekend["2021"].antwoord == GELIJK
    assert uitgerekend["alles"].antwoord == GELIJK
    assert "verschillen met de applicatie" in uitgerekend["2023-anders"].antwoord


def test_libreoffice_rekent_willekeurige_invoer_na(gevallen: Gevallen, tmp_path: Path) -> None:
    """All kinds of keys and treatments, equal remainders, negative cost; in one run."""

    @settings(
        max_examples=AANTAL,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(invoeren())
    def verzamel(invoer: Invoer) -> None:
        naam = f"geval{len(gevallen.mappen)}"
        nieuw = anders(invoer, Random(len(gevallen.mappen))) if len(gevallen.mappen) % 2 else None
        try:
            gevallen.erbij(naam, invoer, nieuw)
        except NietNaTeRekenen:
            return

    verzamel()
    gevallen.reken_na(tmp_path)
