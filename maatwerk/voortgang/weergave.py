"""Progress as page and PDF show it: one model for now and for a report that was kept."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from maatwerk.logboek import STAP
from maatwerk.models import Onderzoekstatus, Voortgangsbericht, Voortgangsregel
from maatwerk.models.onderzoek import KLAAR
from maatwerk.onderzoeken.weergave import ONBEKEND
from maatwerk.voortgang.geld import Geldweergave, geldweergave
from maatwerk.voortgang.selectors import Voortgang
from samenwerking.models import Logboekregel
from samenwerking.notatie import datum, euro

NIEMAND = "niemand meer"


class Kaart(NamedTuple):
    """An investigation on the board. laat: what should have been there, "" when nothing."""

    regel: Voortgangsregel
    bedrag: str
    aan_zet: str
    termijn: str
    laat: str


class Kolom(NamedTuple):
    """The investigations in one status."""

    status: Onderzoekstatus
    kaarten: list[Kaart]


class Verandering(NamedTuple):
    """Something that is other than in the report before: of which investigation, and what."""

    regel: Voortgangsregel
    wat: str
    toelichting: str = ""


class Voortgangsweergave(NamedTuple):
    """The whole. samenvatting: what matters, in one sentence written by the figures."""

    dag: date
    bericht: Voortgangsbericht | None
    vorige: Voortgangsbericht | None
    samenvatting: str
    fictief: bool
    kolommen: list[Kolom]
    laat: list[Kaart]
    veranderd: list[Verandering]
    alle: list[Kaart]
    geld: Geldweergave | None


def weergave(voortgang: Voortgang) -> Voortgangsweergave:
    """What there is to see of the progress on a day."""
    kaarten = [_kaart(regel, voortgang.dag) for regel in voortgang.regels]
    laat = [kaart for kaart in kaarten if kaart.laat]
    return Voortgangsweergave(
        voortgang.dag,
        voortgang.bericht,
        voortgang.vorige,
        _samenvatting(kaarten, laat),
        any(kaart.regel.onderzoek.fictief for kaart in kaarten),
        [*_kolommen(kaarten)],
        laat,
        [*_veranderd(voortgang)],
        kaarten,
        geldweergave(voortgang.taakstelling, voortgang.regels),
    )


def _kaart(regel: Voortgangsregel, dag: date) -> Kaart:
    klaar = regel.status in KLAAR
    laat = "" if klaar else "; ".join(_laat(regel, dag))
    termijn = f"uiterlijk {datum(regel.uiterlijk)}" if regel.uiterlijk and not klaar else ""
    bedrag = ONBEKEND if regel.bedrag is None else _euro(regel.bedrag)
    return Kaart(regel, bedrag, regel.aan_zet or NIEMAND, termijn, laat)


def _laat(regel: Voortgangsregel, dag: date) -> Iterator[str]:
    if regel.uiterlijk and regel.uiterlijk < dag:
        yield f"volgende stap, uiterlijk {datum(regel.uiterlijk)}"
    if regel.mijlpaal_gepland and regel.mijlpaal_gepland < dag:
        yield f"mijlpaal «{regel.mijlpaal}», gepland op {datum(regel.mijlpaal_gepland)}"


def _samenvatting(kaarten: list[Kaart], laat: list[Kaart]) -> str:
    loopt = sum(kaart.regel.status not in KLAAR for kaart in kaarten)
    if not kaarten:
        return "Er zijn nog geen onderzoeken."
    telaat = f"{len(laat)} daarvan te laat" if laat else "geen daarvan te laat"
    return f"Van de {len(kaarten)} onderzoeken lopen er {loopt}, {telaat}."


def _kolommen(kaarten: list[Kaart]) -> Iterator[Kolom]:
    for status in Onderzoekstatus:
        in_status = [kaart for kaart in kaarten if kaart.regel.status == status]
        if in_status:
            yield Kolom(status, in_status)


def _veranderd(voortgang: Voortgang) -> Iterator[Verandering]:
    """Per investigation: that it is new, what the logbook tells, and what was moved."""
    toen = {regel.onderzoek_id: regel for regel in voortgang.toen}
    for regel in voortgang.regels if voortgang.vorige else []:
        eerder = toen.get(regel.onderzoek_id)
        if eerder is None:
            yield Verandering(regel, f"nieuw, nu «{regel.status}»")
            continue
        for lijn in voortgang.gebeurd:
            if lijn.sleutel == str(regel.onderzoek_id):
                yield _gebeurd(regel, lijn)
        yield from (Verandering(regel, wat) for wat in _verschoven(eerder, regel))


def _gebeurd(regel: Voortgangsregel, lijn: Logboekregel) -> Verandering:
    if lijn.gebeurtenis == STAP:
        wat = f"van «{lijn.oud['status']}» naar «{lijn.nieuw['status']}»"
        return Verandering(regel, wat, lijn.nieuw["toelichting"])
    return Verandering(regel, f"mijlpaal bereikt: {lijn.nieuw['mijlpaal wat']}")


def _verschoven(eerder: Voortgangsregel, nu: Voortgangsregel) -> Iterator[str]:
    if eerder.status == nu.status and eerder.uiterlijk != nu.uiterlijk:
        yield f"volgende stap: {_dag(eerder.uiterlijk)} werd {_dag(nu.uiterlijk)}"
    zelfde = eerder.mijlpaal == nu.mijlpaal
    if nu.mijlpaal and zelfde and eerder.mijlpaal_gepland != nu.mijlpaal_gepland:
        van, naar = _dag(eerder.mijlpaal_gepland), _dag(nu.mijlpaal_gepland)
        yield f"mijlpaal «{nu.mijlpaal}»: {van} werd {naar}"
    if eerder.bedrag != nu.bedrag:
        yield f"indicatie: {_bedrag(eerder.bedrag)} werd {_bedrag(nu.bedrag)}"


def _dag(dag: date | None) -> str:
    return datum(dag) if dag else "geen dag"


def _bedrag(bedrag: Decimal | None) -> str:
    return ONBEKEND if bedrag is None else _euro(bedrag)


def _euro(bedrag: Decimal) -> str:
    return euro(int(bedrag * 100), 0)
