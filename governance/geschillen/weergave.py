"""How disputes show: a list, and one with its sides, advice and effect per year."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from django.urls import reverse

from bijdrage.correctieplekken import herkomstadres, raming
from bijdrage.models import Correctie
from governance.models import Aanvaarding, Adviespunt, Geschil, Geschilpartij, Geschilstap
from governance.models.geschil import GESCHIL_LOOPT
from governance.onder import onder
from samenwerking.models import Besluit
from samenwerking.notatie import datum, euro
from samenwerking.weergave import Cel, Feit, Kop, Tabel, tabelrij

LIJST = (Kop("Geschil"), Kop("Jaren"), Kop("Status"))
PARTIJEN = (
    *(Kop("Gemeente"), Kop("Standpunt"), Kop("Incidenteel", getal=True)),
    Kop("Structureel per jaar", getal=True),
)
ADVIES = (Kop("Punt"), Kop("Bedrag", getal=True), Kop("Bron"))
STAPPEN = (Kop("Stap"), Kop("Uiterlijk"), Kop("Gedaan"))
JAREN = (Kop("Jaar"), Kop("Bedrag", getal=True), Kop("In de bijdrage"))
GEEN_GEGEVENS = "geen kostengegevens beschikbaar"


def lijst(code: str, geschillen: Iterable[Geschil]) -> Tabel:
    """The disputes, each with a link to its page."""
    rijen = (
        tabelrij(
            LIJST,
            Cel(g.onderwerp, reverse("geschil", args=[code, g.pk]), onder(g)),
            Cel(f"{g.eerste_jaar} tot en met {g.laatste_jaar}"),
            Cel(g.status),
        )
        for g in geschillen
    )
    return Tabel("Geschillen, het nieuwste bovenaan", LIJST, tuple(rijen))


def feiten(wat: Geschil) -> list[Feit]:
    """What is known of a dispute."""
    gevonden = [
        Feit("Status", wat.status),
        Feit("Jaren", f"{wat.eerste_jaar} tot en met {wat.laatste_jaar}"),
        Feit("Componenten", ", ".join(wat.componenten), uitleg=tuple(_stand(wat))),
    ]
    if wat.verwerkt_in:
        gevonden.append(Feit("Verwerkt in", wat.verwerkt_in))
    leden = [
        f"{lid.functie}, gekozen door {lid.gemeente or 'de leden'}" for lid in wat.commissie.all()
    ]
    if leden:
        gevonden.append(Feit("Commissie", leden[0], uitleg=tuple(leden[1:])))
    return gevonden


def _stand(wat: Geschil) -> Iterable[str]:
    if wat.status in GESCHIL_LOOPT:
        yield "in geschil zolang dit loopt"


def partijentabel(partijen: Iterable[Geschilpartij]) -> Tabel:
    """Where each municipality stands."""
    rijen = (
        tabelrij(
            PARTIJEN,
            Cel(str(p.gemeente), uitleg="fictief" * p.fictief),
            Cel(p.standpunt, uitleg=p.afgeleid),
            Cel(_euro(p.incidenteel)),
            Cel(_euro(p.structureel)),
        )
        for p in partijen
    )
    return Tabel("Waar elke gemeente staat", PARTIJEN, tuple(rijen))


def adviestabel(punten: Iterable[Adviespunt]) -> Tabel:
    """What the commission advised."""
    rijen = (
        tabelrij(
            ADVIES,
            Cel(f"{p.nummer}. {p.tekst}", uitleg="fictief" * p.fictief),
            Cel("" if p.bedrag is None else _euro(p.bedrag), uitleg=p.aard),
            Cel(str(p.bron.titel) if p.bron else "", p.bron.url if p.bron else ""),
        )
        for p in punten
    )
    return Tabel("Wat de commissie adviseerde", ADVIES, tuple(rijen))


def stappentabel(stappen: Iterable[Geschilstap], vandaag: date) -> Tabel:
    """The steps with their terms; what is late says so."""
    rijen = (
        tabelrij(
            STAPPEN,
            Cel(f"{s.nummer}. {s.wat}"),
            Cel(datum(s.uiterlijk) if s.uiterlijk else "geen termijn bekend"),
            Cel(_gedaan(s, vandaag)),
        )
        for s in stappen
    )
    return Tabel("Stappen en termijnen", STAPPEN, tuple(rijen))


def _gedaan(stap: Geschilstap, vandaag: date) -> str:
    if stap.gedaan_op:
        return datum(stap.gedaan_op, stap.precisie)
    return "te laat" if stap.uiterlijk and stap.uiterlijk < vandaag else "nog niet"


def jarentabel(wat: Geschil, correcties: Sequence[Correctie]) -> Tabel | None:
    """The effect per year, with the contribution in which it is found; None without one."""
    if wat.afspraak is None:
        return None
    rijen = (
        tabelrij(JAREN, Cel(str(jaar.jaar)), Cel(_euro(jaar.bedrag)), _plek(jaar.jaar, correcties))
        for jaar in sorted(wat.afspraak.jaren.all(), key=lambda jaar: jaar.jaar)
    )
    wie = f"Voor {wat.afspraak.gemeente}, correctie {wat.afspraak.code}"
    bij = "; de verdeling over de jaren is fictief" if wat.afspraak.fictief else ""
    return Tabel(f"{wie}{bij}", JAREN, tuple(rijen))


def _plek(jaar: int, correcties: Sequence[Correctie]) -> Cel:
    """The contribution in which a year stands; the last one that was published tells most."""
    open_ = [c for c in correcties if c.kostenraming.jaar == jaar and herkomstadres(c)]
    if not open_:
        return Cel(GEEN_GEGEVENS)
    gevonden = open_[-1]
    return Cel(raming(gevonden), herkomstadres(gevonden))


def aanvaardingen(
    rijen: Iterable[Aanvaarding], besluiten: Mapping[int, Besluit]
) -> list[tuple[str, str]]:
    """Who accepted when, and by which decision as far as that may be known."""
    return [
        (
            f"{a}, {datum(a.datum, a.precisie)}",
            besluiten[a.besluit_id].tekst if a.besluit_id and a.besluit_id in besluiten else "",
        )
        for a in rijen
    ]


def _euro(waarde: Decimal | None) -> str:
    return "niet bekend" if waarde is None else euro(int(waarde * 100), 0)
