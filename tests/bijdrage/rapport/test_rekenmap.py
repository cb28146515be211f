"""The workbook with formulas: LibreOffice makes of it what the engine does, also of other numbers."""

import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from random import Random

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from bijdrage.doorrekenen import FIXTURES, inlezen
from bijdrage.invoer.lezen import lees_invoer
from bijdrage.rapport.rekenmap import NietNaTeRekenen, grenzen
from bijdrage.rapport.rekenmap.grenzen import MAX_BEDRAG, MAX_URENREGELS, controleer
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import (
    BEDRAG,
    PERCENTAGE,
    VOLGENS_AFSPRAAK,
    Correctie,
    Invoer,
    Lastenregel,
    Sleutel,
    Urenregel,
)
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk
from tests.bench.invoer import maak_lastige_invoer
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.invoer import CODELIJSTEN, goede_invoer
from tests.rekenmap import (
    Cellen,
    Uitgerekend,
    cellen_van,
    lees,
    reken_uit,
    rekenmap,
    van_de_engine,
    zonder_waarden,
)

GELIJK = "alles gelijk"
ANDERS = "verschillen met de applicatie"
NIET_TE_VERTROUWEN = "niet te vertrouwen"
AANTAL = 7
"""Random inputs in one run of LibreOffice."""

FUNCTIES = {
    *("ABS", "AND", "COUNTA", "COUNTIF", "EXACT", "IF", "INT", "ISERROR", "MAX", "MIN"),
    *("ROUND", "SIGN", "SUM", "SUMIFS", "SUMPRODUCT"),
}
"""What Excel 2010, LibreOffice and OpenDocument share; none is worked out at every change."""


def demo(naam: str) -> Invoer:
    return inlezen(FIXTURES / "demo" / naam).invoer


def anders(invoer: Invoer, toeval: Random, ook_lege: bool = False) -> Invoer:
    """Other numbers, in the same cells, that are still a good input.

    ook_lege: joint hours too where there were none.
    """
    naar_afspraak = {c.naam for c in invoer.componenten if c.behandeling == VOLGENS_AFSPRAAK}
    return invoer._replace(
        uren=tuple(_andere_uren(rij, toeval, ook_lege) for rij in invoer.uren),
        lasten=tuple(
            regel if regel.component in naar_afspraak else _andere_last(regel, toeval)
            for regel in invoer.lasten
        ),
        sleutels=tuple(_andere_sleutel(sleutel, toeval) for sleutel in invoer.sleutels),
        correcties=tuple(map(_andere_correctie, invoer.correcties)),
    )


def _andere_uren(rij: Urenregel, toeval: Random, ook_lege: bool) -> Urenregel:
    uren = tuple(uren + toeval.choice((0, 0, 25, 1_037)) for uren in rij.uren)
    if rij.gezamenlijk or ook_lege:
        rij = rij._replace(gezamenlijk=rij.gezamenlijk + toeval.choice((0, 75)))
    return rij._replace(uren=uren)


def _andere_last(regel: Lastenregel, toeval: Random) -> Lastenregel:
    """Half of them with another sign, or baten where there were none."""
    return regel._replace(
        lasten=toeval.choice((1, -1)) * (regel.lasten + toeval.randrange(1000)),
        baten=regel.baten + toeval.choice((0, 0, 101)),
    )


def _andere_sleutel(sleutel: Sleutel, toeval: Random) -> Sleutel:
    """Not percentages, which must stay 100, nor amounts where nothing was agreed."""
    if sleutel.soort == PERCENTAGE or (sleutel.soort == BEDRAG and not any(sleutel.waarden)):
        return sleutel
    erbij = [toeval.choice((0, 1, 13)) for _ in sleutel.waarden]
    paren = zip(sleutel.waarden, erbij, strict=True)
    return sleutel._replace(waarden=tuple(w if w is None else w + meer for w, meer in paren))


def _andere_correctie(correctie: Correctie) -> Correctie:
    if correctie.bedrag is not None:
        return correctie._replace(bedrag=correctie.bedrag + 1_001)
    return correctie._replace(percentage=1_333_333 - (correctie.percentage or 0))


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
        for naam, berekening in self.verwacht.items():
            assert uitgerekend[naam].bedragen == van_de_engine(berekening), naam
        return uitgerekend


@pytest.fixture
def gevallen() -> Gevallen:
    return Gevallen({}, {})


def test_libreoffice_rekent_na_ook_met_andere_getallen(gevallen: Gevallen, tmp_path: Path) -> None:
    """The example and an input with every treatment; and what the sheet Controle says of it."""
    oud, nieuw, alles = demo("2021-begroting"), demo("2023-begroting"), goede_invoer()
    lastig, vreemd = maak_lastige_invoer(100), _met_ongebruikte_sleutel(alles)
    gevallen.erbij("2021", oud)
    gevallen.erbij("2023-anders", nieuw, anders(nieuw, Random(1), ook_lege=True))
    gevallen.erbij("alles-anders", alles, anders(alles, Random(2), ook_lege=True))
    gevallen.erbij("gelijke-resten-anders", lastig, anders(lastig, Random(3)))
    gevallen.mappen["fout"] = zonder_waarden(rekenmap(bereken(vreemd)), FOUTE_CELLEN)
    uit = gevallen.reken_na(tmp_path)
    assert uit["2021"].antwoord == GELIJK
    assert all(ANDERS in uit[naam].antwoord for naam in uit if naam.endswith("anders"))
    assert uit["fout"].antwoord.startswith(NIET_TE_VERTROUWEN)
    assert {wat for wat, aantal in uit["fout"].tellingen.items() if aantal} == {
        *("gewijzigde codes", "uren gezamenlijk waarvoor hier geen sleutel is", "negatieve uren"),
        *("percentages die samen geen 100 zijn", "grootste bedrag om te verdelen (cent)"),
        *("negatieve waarden van sleutels", "cellen van kostenregels", "correcties per taakveld"),
    }


FOUTE_CELLEN: Cellen = {
    ("Uren", "C2"): 0,  # the first text of all, instead of a taakveld
    ("Uren", "F2"): -10,
    ("Uren", "H2"): 10,
    ("Lasten", "F2"): MAX_BEDRAG / 100 + 1,
    ("Sleutels", "C2"): -1,
    ("Sleutels", "C3"): 24,
}
"""What the formulas do not hold for: each is counted on the sheet Controle."""


def _met_ongebruikte_sleutel(invoer: Invoer) -> Invoer:
    """A key in percentages for overhead, and a default for primary rows that none follows."""
    kenmerken = invoer.kenmerken._replace(
        sleutel_gezamenlijk="uren-onderdeel", sleutel_overhead="verdeling"
    )
    eerste, tweede, *rest = invoer.uren
    uren = (eerste, tweede._replace(sleutel="inwoners"), *rest)
    return invoer._replace(kenmerken=kenmerken, uren=uren)


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
    assert gevallen.mappen
    gevallen.reken_na(tmp_path)


def test_de_bewaarde_waarden_zijn_die_van_de_engine(tmp_path: Path) -> None:
    """Without any office program; and the workbook is itself an input, with the same mark."""
    berekening = bereken(demo("2023-begroting"))
    inhoud = rekenmap(berekening)
    uit = lees(inhoud)
    assert uit.antwoord == GELIJK
    assert uit.bedragen == van_de_engine(berekening)
    (tmp_path / "rekenmap.xlsx").write_bytes(inhoud)
    gelezen = lees_invoer(tmp_path / "rekenmap.xlsx", CODELIJSTEN)
    assert gelezen.invoer is not None, gelezen.fouten
    assert vingerafdruk(bereken(gelezen.invoer)) == vingerafdruk(berekening)


def test_alleen_functies_die_elk_rekenblad_kent_en_geen_tekst_als_formule() -> None:
    invoer = goede_invoer()
    gevaar = "=1+1"
    eerste = invoer.onderdelen[0]._replace(naam=gevaar)
    uren = (invoer.uren[0]._replace(taak=gevaar, toelichting="@SUM(A1)"), *invoer.uren[1:])
    gevaarlijk = invoer._replace(onderdelen=(eerste, *invoer.onderdelen[1:]), uren=uren)
    boek = openpyxl.load_workbook(BytesIO(rekenmap(bereken(gevaarlijk))))
    cellen = [cel for blad in boek for rij in blad.iter_rows() for cel in rij]
    formules = [str(cel.value) for cel in cellen if cel.data_type == "f"]
    assert {naam for formule in formules for naam in re.findall(r"([A-Z]+)\(", formule)} <= FUNCTIES
    assert gevaar not in formules
    assert max(map(len, formules)) < 8192
    assert {cel.parent.title for cel in cellen if cel.value == gevaar} == {
        *("Onderdelen", "Uren", "Urenregels")
    }


def test_alleen_gele_cellen_zijn_vrij() -> None:
    """Amounts, hours, values of keys, inhabitants; nothing that formulas are laid out by."""
    boek = openpyxl.load_workbook(BytesIO(rekenmap(bereken(goede_invoer()))))
    vrij = {
        (blad.title, str(blad.cell(1, cel.column).value))
        for blad in boek
        for rij in blad.iter_rows()
        for cel in rij
        if not cel.protection.locked
    }
    assert all(blad.protection.sheet for blad in boek)
    assert vrij == {
        ("Gemeenten", "inwoners"),
        *(("Uren", kop) for kop in ("uren Amstelveen", "uren Aalsmeer", "uren gezamenlijk")),
        *(("Lasten", kop) for kop in ("lasten", "baten")),
        *(("Sleutels", f"waarde {gemeente}") for gemeente in ("Amstelveen", "Aalsmeer")),
        *(("Correcties", kop) for kop in ("bedrag", "percentage")),
    }


def met_bedrag(centen: int) -> Invoer:
    invoer = goede_invoer()
    return invoer._replace(lasten=(invoer.lasten[0]._replace(lasten=centen), *invoer.lasten[1:]))


def met_urenregels(aantal: int) -> Invoer:
    invoer = goede_invoer()
    rijen = (invoer.uren[0]._replace(taak=f"taak {i}", gezamenlijk=0) for i in range(aantal))
    return invoer._replace(uren=tuple(rijen))


def test_wat_niet_precies_kan_wordt_geweigerd(monkeypatch: pytest.MonkeyPatch) -> None:
    controleer(met_urenregels(MAX_URENREGELS))
    with pytest.raises(
        NietNaTeRekenen, match="2001 urenregels; een rekenmap kan er hoogstens 2000"
    ):
        controleer(met_urenregels(MAX_URENREGELS + 1))
    controleer(met_bedrag(-MAX_BEDRAG))
    with pytest.raises(NietNaTeRekenen, match="een bedrag is 500000001 euro"):
        controleer(met_bedrag(-MAX_BEDRAG - 100))
    lastig = bereken(maak_lastige_invoer(100))
    rekenmap(lastig)
    monkeypatch.setattr(grenzen, "MAX_CIJFERGROEPEN", 10)
    with pytest.raises(NietNaTeRekenen, match="uren-onderdeel bij veel teams"):
        rekenmap(lastig)
