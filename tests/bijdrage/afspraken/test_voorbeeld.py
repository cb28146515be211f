"""The agreed corrections of the demo are those that were published."""

import csv
from collections import defaultdict
from pathlib import Path

from bijdrage.doorrekenen import FIXTURES

JAREN = range(2023, 2027)
TOTALEN = {
    "incidenteel": (668_000, 553_000, 430_000, 380_000),
    "structureel": (0, 378_000, 428_000, 458_000),
}
"""As the source totals them per year."""


def _rijen(pad: Path) -> list[dict[str, str]]:
    with pad.open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand, delimiter=";"))


def _bedragen() -> dict[str, dict[int, int]]:
    """Per code and year, in euro."""
    gevonden: dict[str, dict[int, int]] = defaultdict(dict)
    for rij in _rijen(FIXTURES / "afspraken" / "correctiejaren.csv"):
        euros, centen = rij["bedrag"].split(",")
        assert centen == "00"
        gevonden[rij["code"]][int(rij["jaar"])] = int(euros)
    return gevonden


def test_elke_claim_is_zoals_gepubliceerd() -> None:
    """Each has its incidental and its structural part, in thousands of euro, for every year."""
    bedragen = _bedragen()
    gepubliceerd = _rijen(FIXTURES / "gepubliceerd" / "aanvullende_dienstverlening_2023.csv")
    for rij in gepubliceerd:
        for aard, achter in (("incidenteel", ""), ("structureel", "-S")):
            verwacht = {jaar: int(rij[f"{aard}_{jaar}"]) * 1000 for jaar in JAREN}
            assert bedragen[rij["code"] + achter] == verwacht
    assert len(bedragen) == 2 * len(gepubliceerd) + 1


def test_samen_zijn_zij_de_totalen_van_de_bron() -> None:
    bedragen, soorten = _bedragen(), _rijen(FIXTURES / "afspraken" / "correcties.csv")
    for aard, totalen in TOTALEN.items():
        codes = [r["code"] for r in soorten if (r["aard"], r["soort"]) == (aard, "aanvullend")]
        assert tuple(sum(bedragen[code][jaar] for code in codes) for jaar in JAREN) == totalen


def test_elke_afspraak_noemt_besluit_en_bron_en_elk_jaar_van_haar_looptijd() -> None:
    bedragen = _bedragen()
    for rij in _rijen(FIXTURES / "afspraken" / "correcties.csv"):
        assert rij["orgaan"] and rij["datum"] and rij["besluit"] and rij["bron"]
        jaren = range(int(rij["eerste_jaar"]), int(rij["laatste_jaar"]) + 1)
        assert list(bedragen[rij["code"]]) == list(jaren)
