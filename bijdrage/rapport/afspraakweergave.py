"""What pages show of agreements: the method, an agreed correction, an agreed amount by hours."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from bijdrage.afspraken.correctie import Correctieafspraak
from bijdrage.afspraken.naar_uren import NaarUren
from bijdrage.afspraken.overeenkomst import Methode
from bijdrage.rapport.herkomstmodel import Herkomstrapport
from samenwerking.bronnen import Bron
from samenwerking.notatie import bedrag, datum, euro
from samenwerking.weergave import Cel, Feit, Kop, Tabel, tabelrij

Document = Callable[[str], Bron]
Meer = Callable[[Correctieafspraak], tuple[Feit, ...]]
NIET_BEKEND = "niet bekend"
_JAARKOPPEN = (Kop("Jaar"), Kop("Afgesproken in euro", True))


class Afspraakweergave(NamedTuple):
    """An agreed correction: its heading, what is known of it, and its amount per year."""

    titel: str
    feiten: tuple[Feit, ...]
    tabel: Tabel


def afspraken_bij(
    rapport: Herkomstrapport, document: Document, meer: Meer = lambda _: ()
) -> tuple[Afspraakweergave, ...]:
    """What was agreed about the corrections behind an amount. meer: where more of one is told."""
    return tuple(_afspraak(r.afspraak, document, meer) for r in rapport.regels if r.afspraak)


def methodefeiten(methode: Methode, document: Document) -> tuple[Feit, ...]:
    """The agreements that a method carries out, with its decision and evaluation."""
    alle = (
        Feit("Afspraken", methode.overeenkomst),
        _besluit(methode),
        Feit("Evaluatie", methode.evaluatie, uitleg=_titel(methode.evaluatie_bron, document)),
        Feit("Wat is veranderd", methode.toelichting),
        _bron(methode.bron, document),
    )
    return tuple(feit for feit in alle if feit.tekst)


def zin_naar_uren(vergelijking: NaarUren, gemeente: str) -> str:
    """What the agreed amount would have been by hours."""
    namen = " en ".join(vergelijking.componenten)
    afgesproken, uren = vergelijking.afgesproken, vergelijking.naar_uren
    zin = (
        f"Voor {namen} is vooraf {euro(afgesproken, 0)} afgesproken voor {gemeente}. "
        f"Verdeeld naar uren zou dat {euro(uren, 0)} zijn geweest"
    )
    if uren == afgesproken:
        return f"{zin}: evenveel."
    meer = "meer" if uren > afgesproken else "minder"
    return f"{zin}: {euro(abs(vergelijking.verschil), 0)} {meer}."


def _afspraak(afspraak: Correctieafspraak, document: Document, meer: Meer) -> Afspraakweergave:
    return Afspraakweergave(
        f"{afspraak.code} {afspraak.omschrijving}".strip(),
        (*_feiten(afspraak, document), *meer(afspraak)),
        Tabel(
            f"Afgesproken bedragen van {afspraak.code}",
            _JAARKOPPEN,
            tuple(
                tabelrij(_JAARKOPPEN, Cel(str(jaar)), Cel(bedrag(centen)))
                for jaar, centen in afspraak.bedragen
            ),
        ),
    )


def _feiten(afspraak: Correctieafspraak, document: Document) -> Iterator[Feit]:
    yield _besluit(afspraak)
    if afspraak.bron:
        yield _bron(afspraak.bron, document)
    yield Feit("Soort", f"{afspraak.soort}, {afspraak.aard}")
    yield Feit("Looptijd", _looptijd(afspraak))
    if afspraak.apart_van:
        yield Feit("Waarom apart", afspraak.apart_van)
    if afspraak.fictief:
        yield Feit("Let op", "Deze afspraak is geheel of voor een deel fictief.")


def _looptijd(afspraak: Correctieafspraak) -> str:
    van = f"{afspraak.eerste_jaar} " if afspraak.eerste_jaar else ""
    tot = f"tot en met {afspraak.laatste_jaar}" if afspraak.laatste_jaar else "zonder einde"
    return f"{van}{tot}"


def _besluit(afspraak: Correctieafspraak | Methode) -> Feit:
    if not afspraak.besloten_op:
        return Feit("Besluit", NIET_BEKEND)
    return Feit("Besluit", afspraak.besluit, uitleg=(datum(afspraak.besloten_op),))


def _bron(code: str, document: Document) -> Feit:
    bron = document(code)
    return Feit("Bron", bron.titel, bron.url)


def _titel(code: str, document: Document) -> tuple[str, ...]:
    return (document(code).titel,) if code else ()
