"""What the page on which hours are read shows: tables, their notes, and the picture."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from django.utils.text import slugify

from bijdrage.rapport.afronding import heel_uur, hele_uren
from bijdrage.rapport.grafieken import Balk, Beeld, liggend
from bijdrage.uren.hefboom import STERKSTE, Hefboom
from bijdrage.uren.lezen import (
    BRONNEN,
    GEMEENTE,
    GROEPEN,
    Groep,
    Keuze,
    Leesrij,
    Leesversie,
    kies,
    som,
)
from bijdrage.uren.vergelijking import MEEST, Rijverschil, Vergelijking
from samenwerking.notatie import MIN, getal, procent, uren, verandering
from samenwerking.weergave import Cel, Kop, Tabel, Tabelrij, tabelrij

BALKEN = 10
"""As many groups have a bar of their own; the others have one together."""
GETOOND = 200
"""The most rows of a comparison on a page; the workbook has all of them."""


class Gegroepeerd(NamedTuple):
    """The hours that were chosen, in groups and all together."""

    versie: Leesversie
    keuze: Keuze
    groepen: tuple[Groep, ...]
    samen: Groep

    @property
    def per(self) -> str:
        """By what they are grouped, in a sentence."""
        return GROEPEN[self.keuze.groep].lower()

    @property
    def gast(self) -> str:
        """The name of the gastgemeente."""
        return self.versie.deelnemers[self.versie.gast].naam

    @property
    def fictief(self) -> str:
        """What of the rows is made up, in words; nothing when none is."""
        gekozen = kies(self.versie, self.keuze)
        aantal = sum(rij.fictief for rij in gekozen)
        if not aantal:
            return ""
        if aantal == len(gekozen):
            return "Alle uren zijn fictief."
        return f"Fictief: {aantal} van de {len(gekozen)} rijen."


def gegroepeerd(versie: Leesversie, keuze: Keuze, groepen: tuple[Groep, ...]) -> Gegroepeerd:
    """The groups with all of them together."""
    return Gegroepeerd(versie, keuze, groepen, som(kies(versie, keuze), len(versie.deelnemers)))


def urentabel(uit: Gegroepeerd) -> Tabel:
    """The hours of every group; exact, so that they add up in both directions."""
    namen = [deelnemer.naam for deelnemer in uit.versie.deelnemers]
    koppen = (
        Kop(GROEPEN[uit.keuze.groep]),
        *(Kop(naam, True) for naam in (*namen, "Samen", "Alle uren")),
    )
    per_gemeente = uit.keuze.groep == GEMEENTE

    def rij(groep: Groep, totaal: bool = False) -> Tabelrij:
        delen = _delen(groep, per_gemeente)
        return tabelrij(
            koppen,
            naamcel(groep),
            *(Cel(uren(n), uitleg=deel) for n, deel in zip(groep.uren, delen, strict=True)),
            Cel(uren(groep.gezamenlijk)),
            Cel(uren(groep.totaal), uitleg=_van_alles(groep, uit.samen) if per_gemeente else ""),
            totaal=totaal,
            anker=_anker(groep),
        )

    rijen = (rij(uit.samen, True), *(rij(groep) for groep in uit.groepen))
    return Tabel(f"Uren per {uit.per}", koppen, rijen)


def verdeeldtabel(uit: Gegroepeerd, groepen: Sequence[Groep], samen: Groep) -> Tabel:
    """The hours of every group with the joint ones divided, and the share of each municipality."""
    namen = [deelnemer.naam for deelnemer in uit.versie.deelnemers]
    koppen = (
        Kop(GROEPEN[uit.keuze.groep]),
        *(Kop(naam, True) for naam in (*namen, "Alle uren")),
    )

    def rij(groep: Groep, totaal: bool = False) -> Tabelrij:
        delen = _delen(groep, uit.keuze.groep == GEMEENTE)
        return tabelrij(
            koppen,
            naamcel(groep),
            *(Cel(uren(n), uitleg=deel) for n, deel in zip(groep.uren, delen, strict=True)),
            Cel(uren(groep.totaal)),
            totaal=totaal,
        )

    rijen = (rij(samen, True), *(rij(groep) for groep in groepen))
    return Tabel("Uren met de gezamenlijke uren verdeeld", koppen, rijen)


def sleutels_in_woorden(sleutels: Sequence[tuple[str, int]]) -> str:
    """By which keys joint hours were divided: «uren-exclusief (3 rijen), inwoners (1 rij)»."""
    rijen = ((naam, "1 rij" if aantal == 1 else f"{aantal} rijen") for naam, aantal in sleutels)
    return ", ".join(f"{naam} ({aantal})" for naam, aantal in rijen)


def brontabel(uit: Gegroepeerd) -> Tabel:
    """What the hours of every group are known from, as parts of its hours."""
    koppen = (Kop(GROEPEN[uit.keuze.groep]), *(Kop(naam, True) for naam in BRONNEN.values()))

    def rij(groep: Groep, totaal: bool = False) -> Tabelrij:
        delen = procenten([groep.bronaandeel(bron) for bron in BRONNEN])
        return tabelrij(koppen, naamcel(groep), *map(Cel, delen), totaal=totaal)

    rijen = (rij(uit.samen, True), *(rij(groep) for groep in uit.groepen))
    return Tabel("Waar de uren uit bekend zijn, in delen van alle uren", koppen, rijen)


def jarentabel(
    uit: Gegroepeerd, jaren: Mapping[int, Sequence[Groep]], plekken: Mapping[int, int]
) -> Tabel:
    """The share of the gastgemeente in every group, in each year; plekken: its place per year."""
    koppen = (Kop(GROEPEN[uit.keuze.groep]), *(Kop(str(jaar), True) for jaar in jaren))
    namen = {groep.code: groep for groepen in jaren.values() for groep in groepen}
    volgorde = sorted(namen.values(), key=lambda groep: groep.volgorde)
    per_jaar = {jaar: {groep.code: groep for groep in groepen} for jaar, groepen in jaren.items()}
    rijen = (
        tabelrij(
            koppen,
            naamcel(groep),
            *(_aandeel(per_jaar[jaar].get(groep.code), plekken[jaar]) for jaar in jaren),
        )
        for groep in volgorde
    )
    return Tabel(f"Deel van {uit.gast} in de vastgestelde uren, per jaar", koppen, tuple(rijen))


def grafiek(uit: Gegroepeerd, stand: str) -> Beeld | None:
    """The hours for the gastgemeente per group, most first; None when there are none."""
    plek = uit.versie.gast
    groepen = sorted(uit.groepen, key=lambda groep: -groep.uren[plek])
    groepen = [groep for groep in groepen if groep.uren[plek]]
    if not groepen:
        return None
    rest = groepen[BALKEN:]
    balken = [
        _balk(volle_naam(groep), groep, plek)._replace(adres=f"#{_anker(groep)}")
        for groep in groepen[:BALKEN]
    ]
    if rest:
        samen = Groep("", "", tuple(map(sum, zip(*(g.uren for g in rest), strict=True))), 0, {}, 0)
        balken.append(_balk(f"De andere {len(rest)}", samen, plek))
    deelnemer = uit.versie.deelnemers[plek]
    titel = f"{deelnemer.naam} heeft {uren_heel(uit.samen.uren[plek])} uren voor zich alleen"
    return liggend(titel, balken, stand, deelnemer.cbs)


VERSCHILKOPPEN = (Kop("Rij"), Kop("Wat"))


def verschiltabel(vergelijking: Vergelijking, versie: Leesversie) -> Tabel:
    """The rows that differ with their effect, and what is left when they are added up."""
    namen = [*(deelnemer.naam for deelnemer in versie.deelnemers), "samen"]
    koppen = (
        *VERSCHILKOPPEN,
        *(Kop(f"Uren {naam}", True) for naam in namen),
        Kop("Effect in euro", True),
    )
    leeg = tuple(Cel("") for _ in namen)
    rijen = [
        tabelrij(
            koppen,
            Cel(_rijnaam(v.rij)),
            Cel(", ".join(wat_verschilt(v))),
            *(Cel(met_teken(n)) for n in v.uren),
            Cel("" if v.effect is None else euro_kaal(v.effect)),
        )
        for v in vergelijking.rijen[:GETOOND]
    ]
    if vergelijking.euro:
        rijen += [
            tabelrij(koppen, Cel(naam), Cel(""), *leeg, Cel(euro_kaal(centen)), totaal=totaal)
            for naam, centen, totaal in slotregels(vergelijking)
        ]
    return Tabel("Rijen die verschillen, het grootste effect eerst", koppen, tuple(rijen))


def slotregels(vergelijking: Vergelijking) -> list[tuple[str, int, bool]]:
    """What stands under the rows: the rest, what hangs together, and all of it."""
    euro = vergelijking.euro
    if euro is None:
        return []
    rest = [(f"De andere {euro.aantal_rest} rijen samen", euro.rest, False)]
    return [
        *(rest if euro.aantal_rest else []),
        ("Samenhang", euro.samenhang, False),
        ("Alles samen", euro.totaal, True),
    ]


def uitleg_vergelijking(vergelijking: Vergelijking) -> str:
    """What must be known to read the comparison."""
    if vergelijking.euro is None:
        return vergelijking.reden
    delen = [
        "Het effect van een rij is wat de bijdrage verandert als alleen die rij verandert. Rijen "
        "hangen samen, door sleutels die uit de uren volgen: de delen hoeven niet op te tellen tot "
        "het geheel. Wat dan overblijft, heet samenhang."
    ]
    if vergelijking.euro.aantal_rest:
        delen.append(
            f"Van de {MEEST} rijen met het grootste verschil in uren is het effect apart berekend."
        )
    if len(vergelijking.rijen) > GETOOND:
        delen.append(f"Hier staan de eerste {GETOOND} van {len(vergelijking.rijen)} rijen.")
    return " ".join(delen)


HEFBOOMKOPPEN = (
    Kop("Onderdeel"),
    Kop("Taakveld"),
    Kop("Aard"),
    Kop("Rijen", True),
    Kop("1 vte verschuiven", True),
)


def hefboomtabel(hefbomen: Sequence[Hefboom], gast: str, namen: Mapping[str, str]) -> Tabel:
    """The strongest levers; namen: of the units, by their code."""
    rijen = (
        tabelrij(
            HEFBOOMKOPPEN,
            Cel(f"{hefboom.onderdeel} {namen[hefboom.onderdeel]}"),
            Cel(hefboom.taakveld),
            Cel(hefboom.aard),
            Cel(str(hefboom.rijen)),
            Cel(verandering(hefboom.bedrag)),
        )
        for hefboom in hefbomen[:STERKSTE]
    )
    bijschrift = f"Wat de bijdrage van {gast} verandert als 1 vte naar {gast} verschuift"
    return Tabel(bijschrift, HEFBOOMKOPPEN, tuple(rijen))


def procenten(aandelen: Sequence[Fraction]) -> list[str]:
    """Shares with one decimal that add up to that of all of them."""
    return [procent(Fraction(n, 1000)) for n in hele_uren([aandeel * 1000 for aandeel in aandelen])]


def naamcel(groep: Groep) -> Cel:
    """The name of a group, its code in front."""
    rijen = "1 rij" if groep.rijen == 1 else f"{getal(groep.rijen)} rijen"
    return Cel(volle_naam(groep), uitleg=rijen)


def _anker(groep: Groep) -> str:
    """The id of the row of a group."""
    return f"groep-{slugify(volle_naam(groep).replace('.', '-'))}"


def volle_naam(groep: Groep) -> str:
    """Code and name, said once where the name begins with the code."""
    if not groep.code or groep.naam.startswith(groep.code):
        return groep.naam
    return f"{groep.code} {groep.naam}".strip()


def wat_verschilt(verschil: Rijverschil) -> list[str]:
    """What of a row differs beside its hours: «nieuw», «vervallen», «bron, toelichting»."""
    if verschil.was is None or verschil.wordt is None:
        return ["nieuw" if verschil.was is None else "vervallen"]
    velden = ("vte", "sleutel", "bron", "toelichting")
    anders = [v for v in velden if getattr(verschil.was, v) != getattr(verschil.wordt, v)]
    return [*(["uren"] if any(verschil.uren) else []), *anders]


def met_teken(honderdsten: int) -> str:
    """A difference in hours with its sign; nothing when there is none."""
    if not honderdsten:
        return ""
    return f"{'+' if honderdsten > 0 else MIN} {uren(abs(honderdsten))}"


def euro_kaal(centen: int) -> str:
    """A difference in whole euro without its unit, which the head of the column names."""
    return verandering(centen).replace("€\N{NO-BREAK SPACE}", "")


def uren_heel(honderdsten: int) -> str:
    """Hundredths of hours as whole hours."""
    return getal(heel_uur(Fraction(honderdsten, 100)))


def _rijnaam(rij: Leesrij) -> str:
    return f"{rij.onderdeel} {rij.taak}, {rij.taakveld} {rij.aard}"


def _balk(naam: str, groep: Groep, plek: int) -> Balk:
    heel = heel_uur(Fraction(groep.uren[plek], 100))
    return Balk(naam, heel, groep.aandeel(plek) or Fraction())


def _delen(groep: Groep, per_gemeente: bool) -> list[str]:
    """The share of each municipality, with the hours for one of them alone that it is a part of."""
    if per_gemeente or not groep.eigen:
        return [""] * len(groep.uren)
    delen = procenten([Fraction(aantal, groep.eigen) for aantal in groep.uren])
    return [f"{deel} van {uren(groep.eigen)}" for deel in delen]


def _aandeel(groep: Groep | None, plek: int) -> Cel:
    aandeel = groep.aandeel(plek) if groep else None
    if groep is None or aandeel is None:
        return Cel("–")
    return Cel(procent(aandeel), uitleg=f"van {uren(groep.eigen)}")


def _van_alles(groep: Groep, samen: Groep) -> str:
    if not samen.totaal:
        return ""
    return f"{procent(Fraction(groep.totaal, samen.totaal))} van {uren(samen.totaal)}"
