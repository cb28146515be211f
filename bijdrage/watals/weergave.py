"""What the page shows of a scenario: the four figures, per municipality and per label."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bijdrage.rapport import grafieken
from bijdrage.rapport.afronding import hele_euros
from bijdrage.rapport.samenstellen import Namen
from bijdrage.rekenmodel.scenario import Cijfers, Drager, Gevolg, Uitkomst
from bijdrage.rekenmodel.sommen import As
from bijdrage.watals import zinnen
from samenwerking.iv3 import taakveld_volgorde
from samenwerking.notatie import HARDE_SPATIE, bedrag, verandering
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

EINDEN = ("niets van de kosten te vermijden", "alle kosten te vermijden")
BLIJFT = "Blijft achter"
SAMEN = "Samen"
_DRAGERS = {
    Drager.GEDEELD: "achterblijvende kosten gedeeld",
    Drager.EIGEN_REKENING: "achterblijvende kosten op eigen rekening",
}


class Kolom(NamedTuple):
    """A column of figures: one end with one way to bear what stays behind."""

    naam: str
    einde: Uitkomst
    drager: Drager


def kolommen(gevolg: Gevolg) -> tuple[Kolom, ...]:
    """Only those that differ: no second way to bear what is nothing."""
    return tuple(
        Kolom(naam, einde, drager)
        for naam, einde in _einden(gevolg)
        for drager in Drager
        if drager is Drager.GEDEELD or einde.cijfers().achterblijvend
    )


def vier_cijfers(gevolg: Gevolg) -> Tabel:
    """The four figures, a row per municipality."""
    gekozen = kolommen(gevolg)
    koppen = (Kop("In euro per jaar"), *(Kop(_kolomkop(k, gevolg), True) for k in gekozen))
    cijfers = [k.einde.cijfers(k.drager) for k in gekozen]
    heel = [zinnen.heel(c) for c in cijfers]
    namen = [gevolg.scenario.gemeente, *cijfers[0].anderen]
    rijen = [
        tabelrij(koppen, Cel(naam), *(Cel(_teken(delen[i])) for delen in heel))
        for i, naam in enumerate(namen)
    ]
    samen = Cel(SAMEN, uitleg="de echte besparing of de echte kosten")
    blijft = Cel(BLIJFT, uitleg="kosten die niet verdwijnen met de uren")
    achter = (Cel(bedrag(c.achterblijvend, 0)) for c in cijfers)
    return Tabel(
        "Wat elke gemeente meer of minder betaalt",
        koppen,
        (
            *rijen,
            tabelrij(koppen, samen, *(Cel(_teken(sum(delen))) for delen in heel), totaal=True),
            tabelrij(koppen, blijft, *achter),
        ),
    )


def naast_elkaar(gevolgen: Sequence[tuple[str, Gevolg]]) -> Tabel:
    """The figures of several scenarios, a column for each end of each; cost that stays shared."""
    delen = [
        (f"{naam}, {einde}" if einde else naam, uitkomst.cijfers(), gevolg.scenario.gemeente)
        for naam, gevolg in gevolgen
        for einde, uitkomst in _einden(gevolg)
    ]
    koppen = (Kop("In euro per jaar"), *(Kop(naam, True) for naam, _, _ in delen))
    heel = [
        dict(zip((wie, *cijfers.anderen), zinnen.heel(cijfers), strict=True))
        for _, cijfers, wie in delen
    ]
    gemeenten = dict.fromkeys(naam for kolom in heel for naam in kolom)
    rijen = (
        tabelrij(koppen, Cel(naam), *(Cel(_teken(kolom.get(naam, 0))) for kolom in heel))
        for naam in sorted(gemeenten)
    )
    samen = (Cel(_teken(sum(kolom.values()))) for kolom in heel)
    blijft = (Cel(bedrag(cijfers.achterblijvend, 0)) for _, cijfers, _ in delen)
    return Tabel(
        "Wat elke gemeente per scenario meer of minder betaalt",
        koppen,
        (
            *rijen,
            tabelrij(koppen, Cel(SAMEN), *samen, totaal=True),
            tabelrij(koppen, Cel(BLIJFT), *blijft),
        ),
    )


def per_label(gevolg: Gevolg, as_: As, namen: Namen) -> Iterator[Tabel]:
    """The four figures per component or taakveld, a table for each end."""
    wie = gevolg.scenario.gemeente
    for naam, einde in _einden(gevolg):
        gemeenten = (wie, *einde.cijfers().anderen)
        koppen = (Kop(as_.capitalize()), *(Kop(k, True) for k in (*gemeenten, SAMEN, BLIJFT)))
        rijen = (
            tabelrij(koppen, Cel(_labelnaam(as_, label, namen)), *map(Cel, map(_teken, euros)))
            for label, euros in _hele_rijen(einde.per(as_), as_)
        )
        bijschrift = f"Per {as_}, {_DRAGERS[Drager.GEDEELD]}{f', {naam}' if naam else ''}"
        yield Tabel(bijschrift, koppen, tuple(rijen))


def _hele_rijen(per: Mapping[str, Cijfers], as_: As) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Rows in whole euros of which each column adds up; what is nowhere an euro is left out."""
    labels = sorted(per, key=taakveld_volgorde) if as_ == "taakveld" else _grootste_eerst(per)
    kolommen_ = zip(*(_rij(per[label]) for label in labels), strict=True)
    rijen = zip(*(hele_euros(kolom) for kolom in kolommen_), strict=True)
    return ((label, rij) for label, rij in zip(labels, rijen, strict=False) if any(rij))


def _grootste_eerst(per: Mapping[str, Cijfers]) -> list[str]:
    return sorted(per, key=lambda label: (-abs(per[label].zelf), label))


def frictie(gevolg: Gevolg, jaren: int) -> Tabel | None:
    """What who changes pays of the cost that stays behind, year by year; None without any."""
    met = [(naam, e) for naam, e in _einden(gevolg) if e.cijfers().achterblijvend]
    if not met:
        return None
    koppen = (Kop("Jaar"), *(Kop(f"In euro{f', {naam}' if naam else ''}", True) for naam, _ in met))
    per_jaar = zip(*(einde.frictie(jaren) for _, einde in met), strict=True)
    rijen = (
        tabelrij(koppen, Cel(f"jaar {jaar}"), *(Cel(bedrag(b, 0)) for b in bedragen))
        for jaar, bedragen in enumerate(per_jaar, 1)
    )
    wie = gevolg.scenario.gemeente
    return Tabel(f"Frictiekosten als {wie} de achterblijvende kosten betaalt", koppen, tuple(rijen))


def grafiek(gevolg: Gevolg) -> grafieken.Beeld:
    """What each municipality pays more or less, and all together."""
    balken = []
    for naam, einde in _einden(gevolg):
        cijfers = einde.cijfers()
        gemeenten = (gevolg.scenario.gemeente, *cijfers.anderen)
        delen = dict(zip(gemeenten, zinnen.heel(cijfers), strict=True))
        delen[SAMEN] = sum(delen.values())
        balken += [(f"{wie}, {naam}" if naam else wie, euros) for wie, euros in delen.items()]
    return grafieken.verschillen(zinnen.uitkomst(gevolg).removesuffix("."), balken)


def _einden(gevolg: Gevolg) -> list[tuple[str, Uitkomst]]:
    """The ends with their names; one that is alone needs none."""
    namen: Sequence[str] = EINDEN if len(gevolg.einden) > 1 else ("",)
    return list(zip(namen, gevolg.einden, strict=True))


def _kolomkop(kolom: Kolom, gevolg: Gevolg) -> str:
    alle = kolommen(gevolg)
    drager = _DRAGERS[kolom.drager] if any(k.drager != Drager.GEDEELD for k in alle) else ""
    tekst = "; ".join(filter(None, (kolom.naam, drager))) or "verandering"
    return tekst[:1].upper() + tekst[1:]


def _rij(cijfers: Cijfers) -> tuple[int, ...]:
    return (cijfers.zelf, *cijfers.anderen.values(), cijfers.samen, cijfers.achterblijvend)


def _labelnaam(as_: As, label: str, namen: Namen) -> str:
    naam = namen.naam(as_, label)
    return f"{label} {naam}" if as_ == "taakveld" else naam


def _teken(euros: int) -> str:
    """Whole euros with their sign; the head of the table names the unit."""
    return verandering(euros * 100).replace(f"€{HARDE_SPATIE}", "")
