"""What a page shows of the rules: the verdict, what was found, and what each rule says."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from bijdrage.bbv import oordeel_bbv
from bijdrage.bbv.oordeel import (
    BEVINDING,
    NIET_VAN_TOEPASSING,
    ONTHEVEN,
    UITKOMSTEN,
    VOLDAAN,
    Punt,
    Uitkomst,
)
from bijdrage.bbv.urendossier import ALLE_RIJEN, TE_BEKIJKEN
from bijdrage.rapport.regelwoorden import (
    GEEN,
    IN_ZIN,
    TITELS,
    WOORDEN,
    Toelichtingen,
    aantal,
    ontheffing_bij,
    toegelicht,
    uitleg,
    uitspraak,
)
from bijdrage.rapport.weergave import STANDEN
from samenwerking.weergave import Cel, Feit, Kop, Tabel, Tabelrij, tabelrij

Adres = Callable[[str, str], str]
"""Gives the address of a finding, by its rule and object."""
GETOOND = 20
"""The most findings of a rule on the page; the csv has all."""
PUNTKOPPEN = (Kop("Regel"), Kop("Waar"), Kop("Wat is gevonden"), Kop("Bron"))
REGELKOPPEN = (Kop("Regel"), Kop("Wat ontbreekt"), Kop("Ernst"), Kop("Bron"))
VOLDAANKOPPEN = (Kop("Regel"), Kop("Stelling"), Kop("Ernst"), Kop("Bron"))
NIETKOPPEN = (Kop("Regel"), Kop("Stelling"), Kop("Geldt voor"), Kop("Bron"))
TELKOPPEN = (Kop("Groep"), *(Kop(WOORDEN[soort].capitalize(), True) for soort in UITKOMSTEN))
KORTKOPPEN = (Kop("Regel"), Kop("Waar"), Kop("Wat is gevonden"))
BRONNEN = (
    *(("BBV art", "BBV"), ("CBS", "CBS-IV3"), ("Iv3-", "CBS-IV3")),
    *(("Regeling taakvelden", "TAAKVELDEN"), ("Amstelveen begroting 2021", "AMV-BG2021")),
    *(("Amstelveen 2021", "AMV-BG2021"), ("2e burap Aalsmeer", "ALM-2BURAP2022")),
    ("Aalsmeer jaarverslag 2017", "ALM-JV2017"),
)
"""How sources of rules begin, and the code of the document in the list of documents."""


class Filter(NamedTuple):
    """A choice, as a query for the address; "" is all."""

    vraag: str
    tekst: str
    gekozen: bool


class Regelgroep(NamedTuple):
    """Fulfilled rules that belong together, under their heading."""

    anker: str
    titel: str
    samenvatting: str
    regels: Tabel


class Groepstelling(NamedTuple):
    """How many rules of a group have each outcome, in the order of UITKOMSTEN; adres: of them."""

    titel: str
    aantallen: tuple[int, ...]
    adres: str


class Regelweergave(NamedTuple):
    """The page: the verdict, the counts, the choices, and the rules by outcome."""

    uitspraak: str
    uitleg: tuple[str, ...]
    tellingen: tuple[Groepstelling, ...]
    telling: Tabel
    filters: tuple[Filter, ...]
    groepen: tuple[Filter, ...]
    open: Tabel | None
    ontheven: Tabel | None
    onbekend: Tabel | None
    voldaan: tuple[Regelgroep, ...]
    niet_van_toepassing: Tabel | None

    @property
    def leeg(self) -> bool:
        """Whether no rule is shown."""
        getoond = (self.open, self.ontheven, self.onbekend, self.voldaan, self.niet_van_toepassing)
        return not any(getoond)


class Keuze(NamedTuple):
    """Which rules to show: of one outcome, of one group; another one than there is shows all."""

    uitkomst: str = ""
    groep: str = ""

    @property
    def geldig(self) -> "Keuze":
        """The same, without what does not exist."""
        return Keuze(
            self.uitkomst if self.uitkomst in UITKOMSTEN else "",
            self.groep if self.groep in TITELS else "",
        )

    @property
    def vraag(self) -> str:
        """As it stands in an address."""
        return urlencode({naam: waarde for naam, waarde in self._asdict().items() if waarde})

    def past(self, uitkomst: Uitkomst, groep_telt: bool = True) -> bool:
        """Whether an outcome is among what was chosen."""
        groep = self.groep if groep_telt else ""
        return self.uitkomst in ("", uitkomst.uitkomst) and groep in ("", uitkomst.regel.groep)


ALLES = Keuze()


class Bbvblok(NamedTuple):
    """The verdict in short, for under the figures of a year."""

    uitspraak: str
    feiten: tuple[Feit, ...]
    bevindingen: Tabel | None
    ontheffingen: Tabel | None
    fictief: bool = False


def _nergens(regel: str, wat: str) -> str:
    return ""


def regelweergave(
    uitkomsten: Sequence[Uitkomst],
    keuze: Keuze = ALLES,
    toelichtingen: Toelichtingen = GEEN,
    adres: Adres = _nergens,
    bronpagina: str = "",
) -> Regelweergave:
    """All rules, or those that were chosen.

    toelichtingen: what somebody wrote, per rule and object; bronpagina: where documents are listed.
    """
    keuze, oordeel = keuze.geldig, oordeel_bbv(uitkomsten)
    maker = _Tabellen(toelichtingen, adres, bronpagina)
    gekozen = [u for u in uitkomsten if keuze.past(u)]
    tellingen = tuple(_tellingen(uitkomsten))
    return Regelweergave(
        uitspraak(oordeel),
        uitleg(oordeel),
        tellingen,
        _teltabel(tellingen),
        tuple(_filters(uitkomsten, keuze)),
        tuple(_groepfilters(uitkomsten, keuze)),
        maker.punten("Open bevindingen", gekozen, BEVINDING),
        maker.punten("Bevindingen waarvoor ontheffing is gegeven", gekozen, ONTHEVEN),
        maker.onbekend([u for u in gekozen if u.oordeel.ontbreekt]),
        tuple(maker.voldaan([u for u in gekozen if u.uitkomst == VOLDAAN])),
        maker.niet_van_toepassing([u for u in gekozen if u.uitkomst == NIET_VAN_TOEPASSING]),
    )


def bbvblok(
    uitkomsten: Sequence[Uitkomst], adres: Adres = _nergens, fictief: bool = False
) -> Bbvblok:
    """The verdict with its counts and open findings, of the rules that count; and every waiver.

    fictief: whether any of what it rests on is made up.
    """
    oordeel, tellend = oordeel_bbv(uitkomsten), [u for u in uitkomsten if u.regel.telt]
    return Bbvblok(
        uitspraak(oordeel),
        (
            Feit("Open bevindingen", str(oordeel.bevindingen)),
            Feit("Regels met ontheffing", str(oordeel.ontheven)),
            Feit("Regels niet te beoordelen", str(oordeel.onbekend)),
            Feit("Regels die meetellen", str(oordeel.regels)),
        ),
        _kort("Open bevindingen over het BBV", tellend, adres, ontheven=False),
        _kort("Gegeven ontheffingen", uitkomsten, adres, ontheven=True),
        fictief,
    )


class _Tabellen(NamedTuple):
    """Makes the tables of the page."""

    toelichtingen: Toelichtingen
    adres: Adres
    bronpagina: str

    def punten(self, titel: str, uitkomsten: Iterable[Uitkomst], soort: str) -> Tabel | None:
        """Findings that are open, or that were waived; the first of each rule has an anchor."""
        rijen = tuple(
            self._punt(uitkomst, punt, f"{soort[:9]}-{uitkomst.regel.code}" if not plek else "")
            for uitkomst in uitkomsten
            for plek, punt in enumerate(_punten(uitkomst, soort)[:GETOOND])
        )
        return Tabel(titel, PUNTKOPPEN, rijen) if rijen else None

    def onbekend(self, uitkomsten: Sequence[Uitkomst]) -> Tabel | None:
        """What cannot be judged, or not all of it, and what is missing for that."""
        rijen = tuple(
            tabelrij(
                REGELKOPPEN,
                Cel(u.regel.code, self._naar_alle_rijen(u), u.regel.stelling),
                Cel(u.oordeel.ontbreekt, uitleg=f"Aan te vullen: {u.regel.aanvullen}"),
                *self._ernst_en_bron(u),
            )
            for u in uitkomsten
        )
        return Tabel("Niet te beoordelen, of niet helemaal", REGELKOPPEN, rijen) if rijen else None

    def voldaan(self, uitkomsten: Sequence[Uitkomst]) -> Iterator[Regelgroep]:
        """The fulfilled rules per group."""
        for groep, titel in TITELS.items():
            eigen = [u for u in uitkomsten if u.regel.groep == groep]
            if eigen:
                rijen = tuple(map(self._voldane, eigen))
                tabel = Tabel(f"{titel}: voldaan", VOLDAANKOPPEN, rijen)
                yield Regelgroep(groep.lower(), titel, aantal(len(eigen), "regel", "regels"), tabel)

    def niet_van_toepassing(self, uitkomsten: Sequence[Uitkomst]) -> Tabel | None:
        """The rules that are about another stand, and about which."""
        rijen = tuple(
            tabelrij(
                NIETKOPPEN,
                Cel(u.regel.code),
                Cel(u.regel.stelling),
                Cel(", ".join(STANDEN[stand] for stand in u.regel.standen)),
                self._ernst_en_bron(u)[1],
            )
            for u in uitkomsten
        )
        return Tabel("Niet van toepassing op deze stand", NIETKOPPEN, rijen) if rijen else None

    def _voldane(self, uitkomst: Uitkomst) -> Tabelrij:
        gezegd = " ".join(toegelicht(uitkomst, self.toelichtingen))
        return tabelrij(
            VOLDAANKOPPEN,
            Cel(uitkomst.regel.code),
            Cel(uitkomst.regel.stelling, uitleg=gezegd),
            *self._ernst_en_bron(uitkomst),
        )

    def _punt(self, uitkomst: Uitkomst, punt: Punt, anker: str) -> Tabelrij:
        """A finding; only the first of a rule (it has an anchor) says what the rule asks."""
        regel = uitkomst.regel
        ernst, bron = self._ernst_en_bron(uitkomst)
        over = len(uitkomst.oordeel.punten) - GETOOND
        meer = f"De eerste {GETOOND} van {over + GETOOND} bevindingen." if over > 0 else ""
        vraagt = _zinnen(regel.stelling, f"Ernst: {ernst.tekst}.", meer) if anker else ""
        gezegd = self.toelichtingen.get((regel.code, punt.wat), "")
        bij = (
            f"Herstel: {punt.herstel}",
            ontheffing_bij(uitkomst, punt),
            f"Toelichting: {gezegd}" if gezegd else "",
        )
        return tabelrij(
            PUNTKOPPEN,
            Cel(regel.code, uitleg=vraagt),
            Cel(punt.wat, self.adres(regel.code, punt.wat)),
            Cel(punt.melding, uitleg=_zinnen(*bij)),
            bron,
            anker=anker,
        )

    def _ernst_en_bron(self, uitkomst: Uitkomst) -> tuple[Cel, Cel]:
        regel = uitkomst.regel
        code = next((code for begin, code in BRONNEN if begin in regel.bron), "")
        adres = f"{self.bronpagina}#bron-{code}" if code and self.bronpagina else ""
        telt = ", telt mee voor het BBV" if regel.telt else ""
        return Cel(f"{regel.ernst}{telt}"), Cel(regel.bron, adres, regel.grondslag)

    def _naar_alle_rijen(self, uitkomst: Uitkomst) -> str:
        code = uitkomst.regel.code
        return self.adres(code, ALLE_RIJEN) if code in TE_BEKIJKEN else ""


def _zinnen(*zinnen: str) -> str:
    return " ".join(filter(None, zinnen))


def _punten(uitkomst: Uitkomst, soort: str) -> tuple[Punt, ...]:
    return uitkomst.open if soort == BEVINDING else uitkomst.ontheven


def _tellingen(uitkomsten: Sequence[Uitkomst]) -> Iterator[Groepstelling]:
    geteld = Counter((u.regel.groep, u.uitkomst) for u in uitkomsten)
    for groep, titel in TITELS.items():
        aantallen = tuple(geteld[groep, soort] for soort in UITKOMSTEN)
        yield Groepstelling(titel, aantallen, f"?{Keuze(groep=groep).vraag}#telling")


def _teltabel(tellingen: Sequence[Groepstelling]) -> Tabel:
    sommen = zip(*(telling.aantallen for telling in tellingen), strict=True)
    totaal = tabelrij(TELKOPPEN, Cel("Samen"), *(Cel(str(sum(s))) for s in sommen), totaal=True)
    rijen = (
        tabelrij(TELKOPPEN, Cel(t.titel), *(Cel(str(a)) for a in t.aantallen)) for t in tellingen
    )
    return Tabel("Hoeveel regels wat zeggen, per groep", TELKOPPEN, (totaal, *rijen))


def _filters(uitkomsten: Sequence[Uitkomst], keuze: Keuze) -> Iterator[Filter]:
    binnen = [u for u in uitkomsten if keuze.groep in ("", u.regel.groep)]
    geteld = Counter(u.uitkomst for u in binnen)
    alle = keuze._replace(uitkomst="")
    yield Filter(alle.vraag, f"Alle regels ({len(binnen)})", not keuze.uitkomst)
    for soort in UITKOMSTEN:
        naar = keuze._replace(uitkomst=soort)
        tekst = f"{WOORDEN[soort].capitalize()} ({geteld[soort]})"
        yield Filter(naar.vraag, tekst, soort == keuze.uitkomst)


def _groepfilters(uitkomsten: Sequence[Uitkomst], keuze: Keuze) -> Iterator[Filter]:
    geteld = Counter(u.regel.groep for u in uitkomsten if keuze.past(u, groep_telt=False))
    yield Filter(keuze._replace(groep="").vraag, "Alle groepen", not keuze.groep)
    for groep, titel in TITELS.items():
        naar = keuze._replace(groep=groep)
        yield Filter(naar.vraag, f"{titel} ({geteld[groep]})", groep == keuze.groep)


def _kort(titel: str, uitkomsten: Iterable[Uitkomst], adres: Adres, ontheven: bool) -> Tabel | None:
    soort = ONTHEVEN if ontheven else BEVINDING
    rijen = tuple(
        tabelrij(
            KORTKOPPEN,
            Cel(uitkomst.regel.code),
            Cel(punt.wat, adres(uitkomst.regel.code, punt.wat)),
            Cel(punt.melding, uitleg=ontheffing_bij(uitkomst, punt) or punt.herstel),
        )
        for uitkomst in uitkomsten
        for punt in _punten(uitkomst, soort)[:GETOOND]
    )
    return Tabel(titel, KORTKOPPEN, rijen) if rijen else None


def samenvatting(tellingen: Sequence[Groepstelling]) -> str:
    """How many rules have which outcome, as the title of the picture."""
    sommen = [sum(t.aantallen[plek] for t in tellingen) for plek in range(len(UITKOMSTEN))]
    alle = aantal(sum(sommen), "regel", "regels")
    delen = [f"{som} {IN_ZIN[s]}" for s, som in zip(UITKOMSTEN, sommen, strict=True) if som]
    return f"{alle}: {', '.join(delen)}"
