"""How agreements, evaluations and the reserve show."""

from collections.abc import Iterable
from itertools import accumulate

from governance.models import Evaluatie, Regeling, Reservemutatie
from samenwerking.notatie import bedrag, datum
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

REGELINGEN = (Kop("Afspraak"), Kop("Periode"), Kop("Waar het staat"))
EVALUATIES = (Kop("Evaluatie"), Kop("Wanneer"), Kop("Wat eruit kwam"), Kop("Vervolg"))
RESERVE = (
    *(Kop("Mutatie"), Kop("Datum"), Kop("Bedrag in euro", getal=True)),
    Kop("Stand in euro", getal=True),
)


def regelingentabel(regelingen: Iterable[Regeling]) -> Tabel | None:
    """The regulations and agreements."""
    rijen = tuple(
        tabelrij(
            REGELINGEN,
            Cel(r.titel, uitleg=_met(r.omschrijving, r.fictief)),
            Cel(f"{datum(r.begin)} tot {datum(r.einde) if r.einde else 'nu'}"),
            Cel(
                r.bron.titel if r.bron else "niet bekend",
                r.bron.url if r.bron else "",
                f"afspraken over de bijdrage: {r.overeenkomst}" if r.overeenkomst else "",
            ),
        )
        for r in regelingen
    )
    return Tabel("Wat is afgesproken, het nieuwste bovenaan", REGELINGEN, rijen) if rijen else None


def evaluatietabel(evaluaties: Iterable[Evaluatie]) -> Tabel | None:
    """The evaluations; what is not known yet says so."""
    rijen = tuple(
        tabelrij(
            EVALUATIES,
            Cel(e.titel, e.bron.url if e.bron else "", _wie(e)),
            Cel(datum(e.datum, e.precisie), uitleg=e.status),
            Cel(e.bevindingen or "nog niet bekend"),
            Cel(e.vervolg or "niet bekend"),
        )
        for e in evaluaties
    )
    return Tabel("Evaluaties, de nieuwste bovenaan", EVALUATIES, rijen) if rijen else None


def _wie(evaluatie: Evaluatie) -> str:
    door = evaluatie.bureau or "de gemeenten zelf"
    gevraagd = f", gevraagd door {evaluatie.gevraagd_door}" if evaluatie.gevraagd_door else ""
    return _met(f"door {door}{gevraagd}", evaluatie.fictief)


def reservetabel(mutaties: Iterable[Reservemutatie]) -> Tabel | None:
    """What went in and out, with the balance after each."""
    alle = list(mutaties)
    if not alle:
        return None
    standen = accumulate(int(mutatie.bedrag * 100) for mutatie in alle)
    rijen = [
        tabelrij(
            RESERVE,
            Cel(mutatie.wat, uitleg=_met(mutatie.besluit, mutatie.fictief)),
            Cel(datum(mutatie.datum)),
            Cel(bedrag(int(mutatie.bedrag * 100))),
            Cel(bedrag(stand)),
        )
        for mutatie, stand in zip(alle, standen, strict=True)
    ]
    return Tabel("Egalisatiereserve", RESERVE, tuple(rijen))


def _met(tekst: str, fictief: bool) -> str:
    return f"{tekst}; fictief" if fictief else tekst
