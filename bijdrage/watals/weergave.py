"""What the page shows of a scenario: the four figures, per municipality and per label."""

from collections.abc import Iterator, Mapping, Sequence

from bijdrage.rapport import grafieken
from bijdrage.rapport.afronding import hele_euros
from bijdrage.rapport.samenstellen import Namen
from bijdrage.rekenmodel.scenario import Cijfers, Drager, Gevolg, Uitkomst
from bijdrage.rekenmodel.sommen import As
from bijdrage.watals import zinnen
from samenwerking.iv3 import taakveld_volgorde
from samenwerking.notatie import HARDE_SPATIE, bedrag, verandering
from samenwerking.weergave import Cel, Kop, Tabel, Tabelrij, tabelrij

EINDEN = ("niets verdwijnt", "alles verdwijnt")
"""The two ends, of the cost of which it is not known which part goes with the hours."""
BLIJFT = "Blijft achter"
SAMEN = "Samen"
GEDEELD = "Gedeeld"
EIGEN_REKENING = "Eigen rekening"
_CIJFERS = "Wat elke gemeente meer of minder betaalt"


def vier_cijfers(gevolg: Gevolg) -> Iterator[Tabel]:
    """The four figures, a row per municipality; a table for each end."""
    for naam, einde in _einden(gevolg):
        blijft = bool(einde.cijfers().achterblijvend)
        dragers = tuple(Drager) if blijft else (Drager.GEDEELD,)
        namen = (GEDEELD, EIGEN_REKENING) if blijft else ("Verandering",)
        koppen = (Kop("In euro per jaar"), *(Kop(kop, True) for kop in namen))
        kolommen = [einde.cijfers(drager) for drager in dragers]
        rijen = _cijferrijen(koppen, kolommen, [gevolg.scenario.gemeente] * len(kolommen))
        yield Tabel(f"{_CIJFERS}{f', als {naam}' if naam else ''}", koppen, tuple(rijen))


def _cijferrijen(
    koppen: tuple[Kop, ...], kolommen: Sequence[Cijfers], wie: Sequence[str]
) -> Iterator[Tabelrij]:
    """A row per municipality, one for all together and one for what stays behind."""
    heel = [
        dict(zip((eigen, *cijfers.anderen), zinnen.heel(cijfers), strict=True))
        for eigen, cijfers in zip(wie, kolommen, strict=True)
    ]
    for naam in dict.fromkeys(naam for kolom in heel for naam in kolom):
        yield tabelrij(koppen, Cel(naam), *(Cel(_teken(kolom.get(naam, 0))) for kolom in heel))
    samen = Cel(SAMEN, uitleg="de echte besparing of de echte kosten")
    totalen = (Cel(_teken(sum(kolom.values()))) for kolom in heel)
    yield tabelrij(koppen, samen, *totalen, totaal=True)
    blijft = Cel(BLIJFT, uitleg="kosten die niet verdwijnen met de uren")
    yield tabelrij(koppen, blijft, *(Cel(bedrag(c.achterblijvend, 0)) for c in kolommen))


def naast_elkaar(gevolgen: Sequence[tuple[str, Gevolg]]) -> Tabel:
    """The figures of several scenarios, a column for each end of each; cost that stays shared."""
    delen = [
        (f"{naam}, {einde}" if einde else naam, uitkomst.cijfers(), gevolg.scenario.gemeente)
        for naam, gevolg in gevolgen
        for einde, uitkomst in _einden(gevolg)
    ]
    koppen = (Kop("In euro per jaar"), *(Kop(naam, True) for naam, _, _ in delen))
    rijen = _cijferrijen(koppen, [cijfers for _, cijfers, _ in delen], [wie for *_, wie in delen])
    return Tabel("Wat elke gemeente per scenario meer of minder betaalt", koppen, tuple(rijen))


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
        bijschrift = f"Per {as_}, achterblijvende kosten gedeeld{f', als {naam}' if naam else ''}"
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
    koppen = (
        Kop("Jaar"),
        *(Kop(f"In euro{f', als {naam}' if naam else ''}", True) for naam, _ in met),
    )
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
    for nummer, (naam, einde) in enumerate(_einden(gevolg), 1):
        cijfers = einde.cijfers()
        gemeenten = (gevolg.scenario.gemeente, *cijfers.anderen)
        delen = dict(zip(gemeenten, zinnen.heel(cijfers), strict=True))
        delen[SAMEN] = sum(delen.values())
        balken += [
            (f"{wie}, {naam}" if naam else wie, euros, f"#cijfers-{nummer}")
            for wie, euros in delen.items()
        ]
    return grafieken.verschillen(zinnen.uitkomst(gevolg).removesuffix("."), balken)


def _einden(gevolg: Gevolg) -> list[tuple[str, Uitkomst]]:
    """The ends with their names; one that is alone needs none."""
    namen: Sequence[str] = EINDEN if len(gevolg.einden) > 1 else ("",)
    return list(zip(namen, gevolg.einden, strict=True))


def _rij(cijfers: Cijfers) -> tuple[int, ...]:
    return (cijfers.zelf, *cijfers.anderen.values(), cijfers.samen, cijfers.achterblijvend)


def _labelnaam(as_: As, label: str, namen: Namen) -> str:
    naam = namen.naam(as_, label)
    return f"{label} {naam}" if as_ == "taakveld" else naam


def _teken(euros: int) -> str:
    """Whole euros with their sign; the head of the table names the unit."""
    return verandering(euros * 100).replace(f"€{HARDE_SPATIE}", "")
