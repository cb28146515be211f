"""Tables of the pages that account for a calculation. Amounts for the ledger show their cents."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from bijdrage.afspraken.raming import AFBOUW, COMPONENT, Post, Raming, Ramingsjaar, Terugblik
from bijdrage.bbv.dossier import Verklaring
from bijdrage.bbv.oordeel import Punt
from bijdrage.boeken.aansluiting import Aansluiting, Aansluitrij, Buitenpost, Fout
from bijdrage.boeken.boeking import Boeking
from bijdrage.boeken.realisatie import TAKEN_EN_PRIJS, Standbedrag
from bijdrage.boeken.voorstel import MOTIEF_OVERDRACHT, Overheadcijfer, Spiegelrij, Voorstel
from bijdrage.rapport.weergave import STANDEN
from samenwerking.iv3 import Codelijsten
from samenwerking.iv3.definitie import Fout as Leveringfout
from samenwerking.iv3.levering import EURO, Levering, Toets
from samenwerking.notatie import HARDE_SPATIE, bedrag, euro, procent, procent_exact, verandering
from samenwerking.weergave import Cel, Kop, Tabel, Tabelrij, tabelrij

GEEN = "geen"
NIETS = "–"
STANDAARD = "standaard"
_BOEKKOPPEN = (Kop("Taakveld"), Kop("Categorie"), Kop("Bedrag in euro", True), Kop("Waarom zo"))
_SPIEGELKOPPEN = (
    Kop("Wat"),
    *(Kop(naam, True) for naam in ("Lasten in euro", "Baten in euro", "Verschil")),
    Kop("Uitleg"),
)
_OVERHEADKOPPEN = (
    Kop("Wie"),
    *(Kop(naam, True) for naam in ("Overhead in euro", "Van in euro", "Deel")),
    Kop("Waarvan"),
)
_PUNTKOPPEN = (Kop("Waar"), Kop("Wat is gevonden"), Kop("Wat te doen"))
_AANSLUITKOPPEN = (
    Kop("Post in de boekhouding"),
    *(Kop(naam, True) for naam in ("Lasten", "Lasten in invoer", "Baten", "Baten in invoer")),
    Kop("Sluit"),
)
_FOUTKOPPEN = (Kop("Waar"), Kop("Gevonden"), Kop("Verwacht"), Kop("Herstel"))
MEESTE_FOUTEN = 100
_LEVERINGKOPPEN = (
    Kop("Taakveld × categorie"),
    *(Kop(naam, True) for naam in ("Voorstel in euro", "Levering in euro")),
    Kop("Kan het erin staan?"),
)
_BUITENKOPPEN = (
    Kop("Wat"),
    *(Kop(naam, True) for naam in ("Lasten in euro", "Baten in euro")),
    Kop("Waarom niet"),
)
_STANDKOPPEN = (
    Kop("Stand"),
    *(Kop(naam, True) for naam in ("Bijdrage in euro", "Verschil met vorige")),
    Kop("Besluit"),
)
_TERUGKOPPEN = (Kop("Jaar"), Kop("Stand"), Kop("Bijdrage in euro", True))
_OORZAAKKOPPEN = (Kop("Oorzaak"), Kop("Effect in euro", True), Kop("Wat eronder valt"))
UITLEG_OORZAAK = {
    "prijs": "de kosten per uur en andere vaste kosten, en de index",
    "uren": "meer of minder uren",
    "taken": "teams en kosten die erbij komen of weggaan, en meer of minder dienstverlening",
    "overig": "eenmalige kosten, sleutels en de andere correcties",
    TAKEN_EN_PRIJS: "teams en kosten die erbij komen of weggaan, en de kosten per uur; hier samen, "
    "omdat anders te zien is wat één klein team kost",
}


def boekingen(voorstel: Voorstel, gemeente: str, codelijsten: Codelijsten, jaar: int) -> Tabel:
    """The bookings of one municipality, with their total."""
    eigen = [b for b in voorstel.boekingen if b.gemeente == gemeente]
    zijde = "lasten" if any(b.zijde == "lasten" for b in eigen) else "baten"
    totaal = tabelrij(
        _BOEKKOPPEN,
        *(Cel("Samen"), Cel(NIETS), Cel(bedrag(sum(b.bedrag for b in eigen))), Cel(NIETS)),
        totaal=True,
    )
    rijen = (_boekrij(b, codelijsten, jaar) for b in eigen)
    return Tabel(f"{zijde.capitalize()} van {gemeente}", _BOEKKOPPEN, (totaal, *rijen))


def _boekrij(boeking: Boeking, codelijsten: Codelijsten, jaar: int) -> Tabelrij:
    taakveld = codelijsten.taakveld(boeking.taakveld, jaar)
    naam = f"{boeking.taakveld} {taakveld.naam if taakveld else ''}".strip()
    wat = "overheaddeel" if boeking.overhead else ""
    return tabelrij(
        _BOEKKOPPEN,
        Cel(naam, uitleg=wat),
        Cel(boeking.categorie),
        Cel(bedrag(boeking.bedrag)),
        Cel(STANDAARD if boeking.motief == MOTIEF_OVERDRACHT else boeking.motief),
    )


def spiegel(voorstel: Voorstel) -> Tabel:
    """Lasten of the gastgemeenten beside the baten: total and categories."""
    delen = voorstel.spiegel
    rijen = [
        *(_spiegelrij(rij, f"{rij.gast}, totaal", True) for rij in delen.totalen),
        *(_spiegelrij(rij, f"Categorie {rij.code}") for rij in delen.categorieen),
    ]
    return Tabel("Lasten en baten naast elkaar", _SPIEGELKOPPEN, tuple(rijen))


def spiegel_per_taakveld(voorstel: Voorstel) -> Tabel:
    """The same per taakveld, where a difference is allowed and explained."""
    rijen = tuple(_spiegelrij(r, f"Taakveld {r.code}") for r in voorstel.spiegel.taakvelden)
    return Tabel("Lasten en baten per taakveld", _SPIEGELKOPPEN, rijen)


def _spiegelrij(rij: Spiegelrij, naam: str, totaal: bool = False) -> Tabelrij:
    return tabelrij(
        _SPIEGELKOPPEN,
        *(Cel(naam), Cel(bedrag(rij.lasten)), Cel(bedrag(rij.baten))),
        *(Cel(_met_teken(rij.verschil)), Cel(rij.uitleg or "gelijk")),
        totaal=totaal,
    )


def overhead(cijfers: Iterable[Overheadcijfer]) -> Tabel:
    """Overhead with numerator and denominator."""
    rijen = (
        tabelrij(
            _OVERHEADKOPPEN,
            *(Cel(f"{c.gemeente}, {c.soort}"), Cel(bedrag(c.teller)), Cel(bedrag(c.noemer))),
            *(Cel(procent(Fraction(c.teller, c.noemer)) if c.noemer else GEEN), Cel(c.noemer_is)),
        )
        for c in cijfers
    )
    return Tabel("Overhead als deel van de lasten", _OVERHEADKOPPEN, tuple(rijen))


def punten(bevindingen: Sequence[Punt]) -> Tabel | None:
    """What there is to say about the bookings; None when there is nothing."""
    rijen = tuple(
        tabelrij(_PUNTKOPPEN, Cel(p.wat), Cel(p.melding), Cel(p.herstel)) for p in bevindingen
    )
    return Tabel("Bevindingen bij de boekingen", _PUNTKOPPEN, rijen) if rijen else None


def aansluiting(gevonden: Aansluiting) -> Tabel:
    """The rows of the ledger beside the input."""
    return Tabel(
        "De boekhouding naast de invoer, in euro",
        _AANSLUITKOPPEN,
        tuple(map(_aansluitrij, gevonden.rijen)),
    )


def _aansluitrij(rij: Aansluitrij) -> Tabelrij:
    post = rij.post
    cellen = (post.lasten, rij.lasten, post.baten, rij.baten)
    verschil = f"nee, {_met_teken(rij.verschil)}"
    return tabelrij(
        _AANSLUITKOPPEN,
        Cel(post.naam[:1].upper() + post.naam[1:], uitleg=", ".join(sorted(post.componenten))),
        *(Cel(bedrag(centen)) for centen in cellen),
        Cel("ja" if rij.sluit else verschil),
    )


def uittrekselfouten(fouten: Sequence[Fout]) -> Tabel:
    """What is wrong with an extract of the ledger; of very many the first."""
    rijen = (
        tabelrij(
            _FOUTKOPPEN,
            Cel(f"rij {f.rij}{f', {f.kolom}' if f.kolom else ''}" if f.rij else "bestand"),
            *(Cel(f.gevonden or "leeg"), Cel(f.verwacht), Cel(f.herstel)),
        )
        for f in fouten[:MEESTE_FOUTEN]
    )
    return Tabel(_hoeveel(len(fouten)), _FOUTKOPPEN, tuple(rijen))


def leveringfouten(fouten: Sequence[Leveringfout]) -> Tabel:
    """What is wrong with an Iv3 delivery; of very many the first."""
    rijen = (
        tabelrij(_FOUTKOPPEN, *(Cel(f.plaats), Cel(f.gevonden), Cel(f.verwacht), Cel(f.herstel)))
        for f in fouten[:MEESTE_FOUTEN]
    )
    return Tabel(_hoeveel(len(fouten)), _FOUTKOPPEN, tuple(rijen))


def _hoeveel(fouten: int) -> str:
    eerste = f", de eerste {MEESTE_FOUTEN}" if fouten > MEESTE_FOUTEN else ""
    return f"{fouten} {'fout' if fouten == 1 else 'fouten'}{eerste}"


def levering(gelezen: Levering, toetsen: Iterable[Toets]) -> Tabel:
    """The proposed bookings beside the totals of an Iv3 delivery; it says whose and of when."""
    rijen = (
        tabelrij(
            _LEVERINGKOPPEN,
            Cel(f"{t.cel[0].capitalize()} {t.cel[1]} × {t.cel[2]}"),
            *(Cel(bedrag(t.bedrag)), Cel(NIETS if t.totaal is None else bedrag(t.totaal))),
            Cel(t.uitkomst),
        )
        for t in toetsen
    )
    return Tabel(_leveringnaam(gelezen), _LEVERINGKOPPEN, tuple(rijen))


def _leveringnaam(gelezen: Levering) -> str:
    periode = f"periode {gelezen.periode}" if gelezen.periode else ""
    eenheid = "duizenden euro's" if gelezen.eenheid > EURO else "euro"
    wat = (str(gelezen.jaar), periode, gelezen.status, f"geleverd in {eenheid}")
    wie = gelezen.gemeente or gelezen.cbs
    return f"De boekingen naast de Iv3-levering van {wie}: {', '.join(filter(None, wat))}"


def buiten(posten: Sequence[Buitenpost]) -> Tabel | None:
    """What is in nobody's share, per component; None when all is divided."""
    rijen = tuple(
        tabelrij(
            _BUITENKOPPEN,
            Cel(p.component[:1].upper() + p.component[1:]),
            *(Cel(bedrag(p.lasten)), Cel(bedrag(p.baten)), Cel(p.grondslag)),
        )
        for p in posten
    )
    return Tabel("Niet verdeeld, per soort kosten", _BUITENKOPPEN, rijen) if rijen else None


def terugblik(jaren: Iterable[Terugblik]) -> Tabel:
    """The two years before."""
    rijen = (
        tabelrij(
            _TERUGKOPPEN,
            Cel(str(t.jaar)),
            Cel(STANDEN[t.stand]),
            Cel("niet geregistreerd" if t.bedrag is None else bedrag(t.bedrag)),
        )
        for t in jaren
    )
    return Tabel("De twee jaren ervoor", _TERUGKOPPEN, tuple(rijen))


def raming(vooruit: Raming, correcties: Mapping[str, str]) -> Tabel:
    """The years ahead, with the parts that each is made of.

    correcties: what each correction is, by its code.
    """
    koppen = (Kop("Waarvoor"), *(Kop(str(jaar.jaar), True) for jaar in vooruit.jaren))
    totaal = tabelrij(
        koppen,
        *(Cel("Bijdrage"), *(Cel(bedrag(jaar.bedrag)) for jaar in vooruit.jaren)),
        totaal=True,
    )
    namen = dict.fromkeys((p.soort, p.naam) for jaar in vooruit.jaren for p in jaar.posten)
    rijen = (
        tabelrij(
            koppen,
            Cel(_postnaam(*naam), uitleg=correcties.get(naam[1], "")),
            *(_postcel(naam, j) for j in vooruit.jaren),
        )
        for naam in namen
    )
    return Tabel(f"Bijdrage van {vooruit.gemeente}, in euro", koppen, (totaal, *rijen))


def _postnaam(soort: str, naam: str) -> str:
    return naam[:1].upper() + naam[1:] if soort == COMPONENT else f"{soort.capitalize()} {naam}"


def _postcel(naam: tuple[str, str], jaar: Ramingsjaar) -> Cel:
    post = next((p for p in jaar.posten if (p.soort, p.naam) == naam), None)
    return Cel(bedrag(post.bedrag), uitleg=_uitleg(post)) if post else Cel("0,00")


def _uitleg(post: Post) -> str:
    """What made an amount what it is."""
    if post.soort == AFBOUW:
        return "stappen tot en met dit jaar"
    if post.afgesproken:
        return "zoals voor dit jaar afgesproken"
    if post.werkelijk:
        return "geraamd op contract of cao, zonder index"
    eenmalig = f"waarvan {euro(post.incidenteel)} eenmalig" if post.incidenteel else ""
    index = ", ".join(
        f"{d.cijfer.reeks} {procent_exact(d.cijfer.percentage)} × {procent_exact(d.gewicht)}"
        f"{'' if d.cijfer.definitief else ' (voorlopig)'}"
        for d in post.indexen
    )
    return eenmalig or index


def standen(rijen: Iterable[Standbedrag]) -> Tabel:
    """All standen of a year beside each other."""
    return Tabel(
        "De standen van het jaar naast elkaar",
        _STANDKOPPEN,
        tuple(
            tabelrij(
                _STANDKOPPEN,
                Cel(STANDEN[r.stand][:1].upper() + STANDEN[r.stand][1:]),
                Cel("niet geregistreerd" if r.bedrag is None else bedrag(r.bedrag)),
                Cel(NIETS if r.verschil is None else _met_teken(r.verschil)),
                Cel(r.besluit or NIETS),
            )
            for r in rijen
        ),
    )


def stappen(verklaringen: Iterable[tuple[str, Verklaring]]) -> Tabel | None:
    """Why each stand differs from the one before it; None with fewer than three standen."""
    gevonden = list(verklaringen)
    if len(gevonden) < 2:
        return None
    alle = [verklaring for _, verklaring in gevonden]
    namen = tuple(dict.fromkeys(naam for verklaring in alle for naam in verklaring.oorzaken))
    koppen = (
        Kop("Naar"),
        *(Kop(naam.capitalize(), True) for naam in namen),
        Kop("Samen", True),
    )
    rijen = [
        tabelrij(koppen, Cel(STANDEN[stand][:1].upper() + STANDEN[stand][1:]), *_effecten(namen, v))
        for stand, v in gevonden
    ]
    samen = tabelrij(koppen, Cel("Samen"), *_effecten(namen, *alle), totaal=True)
    return Tabel("Van stand tot stand, in euro", koppen, (samen, *rijen))


def _effecten(namen: Iterable[str], *verklaringen: Verklaring) -> Iterator[Cel]:
    """The effect of each cause over these, and of all of them together."""
    for naam in namen:
        yield Cel(_met_teken(sum(v.oorzaken.get(naam, 0) for v in verklaringen)))
    yield Cel(_met_teken(sum(v.verschil for v in verklaringen)))


def oorzaken(verklaring: Verklaring) -> Tabel:
    """Why the realisation differs, adding up to the difference."""
    totaal = tabelrij(
        _OORZAAKKOPPEN,
        *(Cel("Samen"), Cel(_met_teken(verklaring.verschil)), Cel("het hele verschil")),
        totaal=True,
    )
    rijen = (
        tabelrij(
            _OORZAAKKOPPEN,
            *(Cel(naam.capitalize()), Cel(_met_teken(effect)), Cel(UITLEG_OORZAAK[naam])),
        )
        for naam, effect in verklaring.oorzaken.items()
    )
    return Tabel("Het verschil verklaard", _OORZAAKKOPPEN, (totaal, *rijen))


def _met_teken(centen: int) -> str:
    return verandering(centen, 2).replace(f"€{HARDE_SPATIE}", "")
