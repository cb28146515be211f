"""The corrections on the basisbijdrage of a gastgemeente (contract, step 5)."""

from collections.abc import Sequence
from typing import NamedTuple

from bijdrage.rapport.rekenmap.deling import Deling, Plek
from bijdrage.rapport.rekenmap.gewichten import Gewichten
from bijdrage.rapport.rekenmap.grenzen import MAX_BEDRAG, MAX_GEWICHT, NietNaTeRekenen
from bijdrage.rapport.rekenmap.groot import Getallen
from bijdrage.rapport.rekenmap.indeling import Indeling
from bijdrage.rapport.rekenmap.invoerbladen import Invoerbladen
from bijdrage.rapport.rekenmap.vel import LETTERS, Cel, Vel
from bijdrage.rapport.rekenmap.verdeling import Verdeling
from bijdrage.rekenmodel.correcties import HEEL
from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.invoer import BASISBIJDRAGE, BIJDRAGE, OVERHEAD_TAAKVELD, Correctie
from bijdrage.rekenmodel.resultaat import Boeking
from samenwerking.werkboek.schrijven import Werkmap

PERCENTAGES = "Percentages"
CORRECTIEPOSTEN = "Correctieposten"
_TAAKVELD, _GEMEENTE, _BASIS, _GEWICHT = 5, 6, 7, 8
_DELING = Plek(9, 4)
BEDRAG = 13
_APP = 14


class _Grondslag(NamedTuple):
    """The weights of what a percentage is taken of, per taakveld, and the amount that follows."""

    gewichten: Sequence[Cel]
    bedrag: Cel


class Correctieposten:
    """A row per correction and taakveld; those in bedrag first, as the others may build on them."""

    def __init__(
        self,
        werkmap: Werkmap,
        getallen: Getallen,
        gewichten: Gewichten,
        verdeling: Verdeling,
        bladen: Invoerbladen,
        inhoud: Indeling,
    ) -> None:
        stappen = ("te verdelen", "dichtstbij", "naar beneden", "rang van de rest")
        namen = ("code", "soort", "gemeente", "taakveld", "nr", "nr taakveld", "nr gemeente")
        self.vel = Vel(
            werkmap, CORRECTIEPOSTEN,
            (*namen, "basis (cent)", "gewicht", *stappen, "bedrag (cent)",
             "bedrag volgens de applicatie", "anders (1 is ja)"),
            (16, 14, 16, 9, 6, 8, 8, 16, 16, 16, 16, 16, 10, 16, 16, 8), 4,
        )  # fmt: skip
        self.percentages = Vel(
            werkmap, PERCENTAGES,
            ("code", "gemeente", "basis", "percentage (miljoensten)", "basis (cent)",
             "zonder min: percentage", "zonder min: basis", "bedrag (cent)"),
            (16, 16, 30, 18, 18, 18, 18, 18), 3,
        )  # fmt: skip
        self._getallen, self._gewichten = getallen, gewichten
        self._verdeling, self._bladen, self._inhoud = verdeling, bladen, inhoud
        self._plek = {taakveld: i for i, taakveld in enumerate(inhoud.taakvelden)}
        self._bekend: dict[tuple[str, str, str], int] = {}
        self._waarden: list[tuple[int, int, int]] = []
        self._bedragrijen = self._grootste = 0

    def schrijf(self, boekingen: Sequence[Boeking]) -> None:
        """All corrections; boekingen: what the engine made of them."""
        self._bekend = {(b.code, b.gemeente, b.taakveld): b.bedrag for b in boekingen}
        paren = list(enumerate(self._inhoud.invoer.correcties))
        for rij, correctie in paren:
            if correctie.bedrag is not None:
                self._in_bedrag(rij, correctie)
        self._bedragrijen = self.vel.rij - 1
        for rij, correctie in paren:
            if correctie.bedrag is None:
                self._in_procent(rij, correctie)

    def som(self, gemeente: int) -> tuple[str, int]:
        """The cents of a municipality (from 1), mirrored at the centrumgemeente."""
        laatste = max(self.vel.rij - 1, 1)
        bedragen = self.vel.bereik(BEDRAG, 1, laatste)
        if gemeente == self._inhoud.centrum + 1:
            return f"-SUM({bedragen})", -sum(cel[2] for cel in self._waarden)
        eis = f"{self.vel.bereik(_GEMEENTE, 1, laatste)},{gemeente}"
        return f"SUMIFS({bedragen},{eis})", sum(c[2] for c in self._waarden if c[1] == gemeente)

    def aantal_anders(self) -> str:
        """The formula that counts the rows that are not those of the application."""
        return f"SUM({self.vel.bereik(_APP + 1, 1, max(self.vel.rij - 1, 1))})"

    def _in_bedrag(self, rij: int, correctie: Correctie) -> None:
        taakveld = correctie.taakveld or OVERHEAD_TAAKVELD
        bron = self._bladen.adres("Correcties", rij, "bedrag")
        self._schrijf_namen(correctie, taakveld, 1)
        bedrag = self.vel.cel(BEDRAG, f"ROUND({bron}*100,0)", correctie.bedrag or 0)
        self._sluit_rij(correctie, taakveld, bedrag)

    def _in_procent(self, rij: int, correctie: Correctie) -> None:
        if correctie.taakveld:
            bedrag = self._grondslag(rij, correctie, []).bedrag
            self._schrijf_namen(correctie, correctie.taakveld, 1)
            cel = self.vel.cel(BEDRAG, bedrag.adres, bedrag.waarde)
            self._sluit_rij(correctie, correctie.taakveld, cel)
            return
        self._gespreid(rij, correctie)

    def _gespreid(self, rij: int, correctie: Correctie) -> None:
        """Over the taakvelden of its basis, by largest remainder."""
        taakvelden, eerste = self._inhoud.taakvelden, self.vel.rij
        grondslag = self._grondslag(rij, correctie, taakvelden)
        self.vel.rij = eerste
        blok = self._gewichten.klein(correctie.code, taakvelden, grondslag.gewichten)
        deling = Deling(self.vel, self._getallen, _DELING, blok, grondslag.bedrag)
        for nummer, taakveld in enumerate(taakvelden):
            self._schrijf_namen(correctie, taakveld, nummer + 1)
            self._sluit_rij(correctie, taakveld, deling.schrijf(nummer))

    def _grondslag(self, rij: int, correctie: Correctie, taakvelden: Sequence[str]) -> _Grondslag:
        """The basis on the sheet with percentages, and per taakveld from the current row on."""
        per_taakveld = [self._basis(correctie, taakveld) for taakveld in self._inhoud.taakvelden]
        totaal = sum(waarde for _, waarde in per_taakveld)
        if abs(totaal) > MAX_GEWICHT:
            raise NietNaTeRekenen(f"de basis van correctie {correctie.code} is te groot")
        bedrag = self._bedrag(rij, correctie, totaal)
        teken = f"SIGN({self.percentages.naam}!E{self.percentages.rij})"
        gewichten = []
        for (formule, waarde), _ in zip(per_taakveld, taakvelden, strict=bool(taakvelden)):
            nummer = self.vel.rij + 1
            self.vel.formule(_BASIS, formule, waarde)
            gewicht = max((1 if totaal > 0 else -1) * waarde, 0) if totaal else 0
            formule = f"MAX({teken}*{LETTERS[_BASIS]}{nummer},0)"
            gewichten.append(self.vel.cel(_GEWICHT, formule, gewicht))
            self.vel.rij += 1
        return _Grondslag(gewichten, bedrag)

    def _bedrag(self, rij: int, correctie: Correctie, totaal: int) -> Cel:
        """The percentage of the basis, halves away from zero, without a product above 10**15."""
        vel, nummer = self.percentages, self.percentages.rij + 1
        for kolom, tekst in enumerate((correctie.code, correctie.gemeente, correctie.basis)):
            vel.tekst(kolom, tekst)
        percentage = correctie.percentage or 0
        bron = self._bladen.adres("Correcties", rij, "percentage")
        vel.formule(3, f"ROUND({bron}*1000000,0)", percentage)
        vel.formule(4, self._basis_totaal(correctie), totaal)
        vel.formule(5, f"ABS(D{nummer})", abs(percentage))
        vel.formule(6, f"ABS(E{nummer})", abs(totaal))
        p, t = f"F{nummer}", f"G{nummer}"
        hoog, laag = f"INT({t}/10000)", f"({t}-10000*INT({t}/10000))"
        deel, rest = f"INT({p}/10000)", f"({p}-10000*INT({p}/10000))"
        staart = f"INT(({laag}*{deel}*10000+{t}*{rest}+50000000)/100000000)"
        formule = f"SIGN(D{nummer})*SIGN(E{nummer})*({hoog}*{deel}+{staart})"
        cel = vel.cel(7, formule, afgerond(totaal * percentage, HEEL))
        if abs(cel.waarde) > MAX_BEDRAG:
            raise NietNaTeRekenen(f"het bedrag van correctie {correctie.code} is te groot")
        self._grootste = max(self._grootste, abs(cel.waarde), abs(totaal), abs(percentage))
        vel.rij += 1
        return cel

    def grootste_percentage(self) -> tuple[str, int]:
        """The largest number in the sums of percentages, without its sign."""
        cellen = f"{PERCENTAGES}!$E$2:$H${max(self.percentages.rij, 2)}"
        return f"MAX(MAX({cellen}),-MIN({cellen}))", self._grootste

    def _basis_totaal(self, correctie: Correctie) -> str:
        eis, erbij = self._eis(correctie), ""
        if correctie.basis == BIJDRAGE:
            erbij = f"+{self._in_bedragen(eis['gemeente'], 0)[0]}"
        return self._verdeling.som(**eis)[0] + erbij

    def _basis(self, correctie: Correctie, taakveld: str) -> tuple[str, int]:
        """What the basis is on one taakveld."""
        nummer, eis = self._plek[taakveld] + 1, self._eis(correctie)
        formule, waarde = self._verdeling.som(taakveld=nummer, **eis)
        if correctie.basis == BIJDRAGE:
            erbij, bedrag = self._in_bedragen(eis["gemeente"], nummer)
            formule, waarde = f"{formule}+{erbij}", waarde + bedrag
        return formule, waarde

    def _eis(self, correctie: Correctie) -> dict[str, int]:
        gemeente = list(self._inhoud.gemeenten).index(correctie.gemeente) + 1
        if correctie.basis in (BASISBIJDRAGE, BIJDRAGE):
            return {"gemeente": gemeente}
        return {"gemeente": gemeente, "component": self._inhoud.componenten[correctie.basis]}

    def _in_bedragen(self, gemeente: int, taakveld: int) -> tuple[str, int]:
        """The corrections in bedrag of a municipality; taakveld: from 1, 0 for all."""
        laatste = self._bedragrijen
        if not laatste:
            return "0", 0
        eis = f",{self.vel.bereik(_GEMEENTE, 1, laatste)},{gemeente}"
        if taakveld:
            eis += f",{self.vel.bereik(_TAAKVELD, 1, laatste)},{taakveld}"
        waarde = sum(
            bedrag
            for t, g, bedrag in self._waarden[:laatste]
            if g == gemeente and taakveld in (0, t)
        )
        return f"SUMIFS({self.vel.bereik(BEDRAG, 1, laatste)}{eis})", waarde

    def _schrijf_namen(self, correctie: Correctie, taakveld: str, nummer: int) -> None:
        vel = self.vel
        teksten = (correctie.code, correctie.soort, correctie.gemeente, taakveld)
        for kolom, tekst in enumerate(teksten):
            vel.tekst(kolom, tekst)
        gemeente = list(self._inhoud.gemeenten).index(correctie.gemeente)
        for kolom, getal in enumerate((nummer, self._plek[taakveld] + 1, gemeente + 1), 4):
            vel.getal(kolom, getal)

    def _sluit_rij(self, correctie: Correctie, taakveld: str, bedrag: Cel) -> None:
        """The amount of the application beside that of the formula."""
        vel, rij = self.vel, self.vel.rij + 1
        app = self._bekend.pop((correctie.code, correctie.gemeente, taakveld), 0)
        if app != bedrag.waarde:
            raise AssertionError(f"correctie {correctie.code}: formules en engine verschillen")
        vel.getal(_APP, app)
        vel.formule(_APP + 1, f"IF({LETTERS[BEDRAG]}{rij}={LETTERS[_APP]}{rij},0,1)", 0)
        gemeente = list(self._inhoud.gemeenten).index(correctie.gemeente) + 1
        self._waarden.append((self._plek[taakveld] + 1, gemeente, bedrag.waarde))
        vel.rij += 1
