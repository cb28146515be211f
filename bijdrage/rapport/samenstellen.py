"""From a calculation to the report of one gastgemeente."""

from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction

from bijdrage import gepubliceerd as bron
from bijdrage.rapport.fictief import fictief_in_woorden
from bijdrage.rapport.fictieve_labels import fictieve_labels
from bijdrage.rapport.model import (
    Gemeentebedrag,
    Jaarrapport,
    Rij,
    Uitsplitsing,
    Vergelijking,
)
from bijdrage.rapport.woorden import CORRECTIENAMEN
from bijdrage.rekenmodel.invoer import OVERHEAD_TAAKVELD, Invoer
from bijdrage.rekenmodel.omzetting import INDELING_GEWIJZIGD
from bijdrage.rekenmodel.resultaat import Berekening, Bevinding
from bijdrage.rekenmodel.sommen import As, Som, som_met_correcties
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk
from samenwerking.bronnen import bronnen
from samenwerking.iv3 import Codelijsten, taakveld_volgorde

NIET_PER_ONDERDEEL = "Niet per onderdeel"
GEEN_ONDERDEEL = "-"
"""The code, in rows and addresses, of amounts that belong to no unit."""
REKENING = "rekening"


def jaarrapport(
    sleutel: str,
    berekening: Berekening,
    bevindingen: tuple[Bevinding, ...],
    codelijsten: Codelijsten,
    gemeente: str = "",
) -> Jaarrapport:
    """The report of a calculation for a gastgemeente (the first by CBS code unless named).

    Its documents are as the list that comes with the software has them.

    Args: sleutel: the name of the calculation in addresses; bevindingen: what the rules found.
    """
    gast = gemeente or berekening.gasten[0]
    kenmerken = berekening.invoer.kenmerken
    som = som_met_correcties(berekening, "gemeente", "taakveld")
    gemeenten = tuple(_gemeentebedragen(berekening))
    rapport = Jaarrapport(
        sleutel=sleutel,
        jaar=kenmerken.jaar,
        stand=kenmerken.stand,
        gemeente=gast,
        bijdrage=berekening.bijdrage[gast],
        kosten=sum(regel.bedrag for regel in gemeenten),
        gemeenten=gemeenten,
        uitsplitsingen=uitsplitsingen(berekening, gast, codelijsten),
        buiten=berekening.buiten,
        vergelijkingen=tuple(_vergelijkingen(berekening, som)),
        afgesproken=_afgesproken(berekening, gast),
        fictief=fictief_in_woorden(berekening.invoer),
        bevindingen=bevindingen,
        prijspeil=kenmerken.prijspeil,
        peildatum_inwoners=kenmerken.peildatum_inwoners,
        bron=kenmerken.bron,
        vingerafdruk=vingerafdruk(berekening),
        berekening=berekening,
    )
    return rapport.met_bronnen(bronnen())


def van_gast(rapport: Jaarrapport, gast: str, codelijsten: Codelijsten) -> Jaarrapport:
    """The same calculation as another gastgemeente reads it."""
    wat = (rapport.sleutel, rapport.berekening, rapport.bevindingen, codelijsten)
    return jaarrapport(*wat, gast)._replace(
        registratie=rapport.registratie,
        gegevens=rapport.gegevens,
        bronnen=rapport.bronnen,
        lijsten=rapport.lijsten,
        groepen=rapport.groepen,
        onverkort=rapport.onverkort,
    )


def uitsplitsingen(
    berekening: Berekening, gemeente: str, codelijsten: Codelijsten
) -> tuple[Uitsplitsing, ...]:
    """The contribution of a municipality per component, per taakveld and per unit."""
    namen = Namen(berekening.invoer, codelijsten)
    assen: tuple[tuple[As, str], ...] = (
        ("component", "Per soort kosten"),
        ("taakveld", "Per taakveld"),
        ("onderdeel", "Per onderdeel"),
    )
    fictief = fictieve_labels(berekening, gemeente)
    return tuple(
        Uitsplitsing(as_, titel, rijen, sum(rij.bedrag for rij in rijen))
        for as_, titel in assen
        for rijen in [namen.rijen(as_, _van(berekening, gemeente, as_), fictief[as_])]
    )


class Namen:
    """Names, headings and order of the labels along an axis."""

    def __init__(self, invoer: Invoer, codelijsten: Codelijsten) -> None:
        self._jaar = invoer.kenmerken.jaar
        self._codelijsten = codelijsten
        self._onderdelen = {onderdeel.code: onderdeel for onderdeel in invoer.onderdelen}

    def rijen(
        self, as_: As, per_label: dict[str, int], fictief: Collection[str]
    ) -> tuple[Rij, ...]:
        """The rows of a breakdown: taakvelden in their order, else the largest amount first.

        Args: fictief: the labels that rest on made-up records.
        """
        totaal = sum(per_label.values())
        rijen = [
            Rij(
                label or GEEN_ONDERDEEL,
                self.naam(as_, label),
                self.groep(as_, label),
                bedrag,
                Fraction(bedrag, totaal) if totaal else Fraction(),
                label in fictief,
            )
            for label, bedrag in per_label.items()
        ]
        if as_ == "taakveld":
            return tuple(sorted(rijen, key=lambda rij: taakveld_volgorde(rij.code)))
        return tuple(sorted(rijen, key=lambda rij: (-rij.bedrag, rij.code)))

    def naam(self, as_: As, label: str) -> str:
        if as_ == "onderdeel":
            return self._onderdelen[label].naam if label else NIET_PER_ONDERDEEL
        if label == INDELING_GEWIJZIGD:
            return "Indeling gewijzigd: oude taakvelden die in meer nieuwe zijn gesplitst"
        if as_ == "taakveld":
            taakveld = self._codelijsten.taakveld(label, self._jaar)
            return taakveld.naam if taakveld else label
        return CORRECTIENAMEN.get(label) or label[:1].upper() + label[1:]

    def groep(self, as_: As, label: str) -> str:
        if as_ == "onderdeel":
            return self._onderdelen[label].afdeling if label else NIET_PER_ONDERDEEL
        if as_ == "taakveld":
            taakveld = self._codelijsten.taakveld(label, self._jaar)
            return taakveld.hoofdtaakveld if taakveld else ""
        return ""


def _van(berekening: Berekening, gemeente: str, as_: As) -> dict[str, int]:
    som = som_met_correcties(berekening, "gemeente", as_)
    return {label: bedrag for (naam, label), bedrag in som.items() if naam == gemeente}


def _gemeentebedragen(berekening: Berekening) -> Iterator[Gemeentebedrag]:
    bedragen = {**berekening.eigen_aandeel, **berekening.bijdrage}
    kosten = sum(bedragen.values())
    for gemeente in berekening.invoer.gemeenten:
        bedrag = bedragen[gemeente.naam]
        aandeel = Fraction(bedrag, kosten) if kosten else Fraction()
        yield Gemeentebedrag(gemeente.naam, gemeente.cbs, bedrag, aandeel, gemeente.inwoners)


def _vergelijkingen(berekening: Berekening, som: Som) -> Iterator[Vergelijking]:
    """The published amounts that the calculation has a counterpart of."""
    for publicatie in _gepubliceerd(berekening):
        op_overhead = som.get((publicatie.gemeente, OVERHEAD_TAAKVELD), 0)
        geheel = {**berekening.eigen_aandeel, **berekening.bijdrage}[publicatie.gemeente]
        berekend = {
            bron.BIJDRAGE: geheel,
            bron.PRIMAIR: geheel - op_overhead,
            bron.SALDO: op_overhead,
            bron.OVERHEADDEEL: op_overhead,
        }[publicatie.grootheid]
        yield Vergelijking(
            publicatie.grootheid,
            publicatie.gemeente,
            berekend,
            publicatie.bedrag,
            publicatie.bron,
        )


def _afgesproken(berekening: Berekening, gemeente: str) -> int | None:
    """The published, fixed contribution beside a rekening; None where there is none."""
    if berekening.invoer.kenmerken.stand != REKENING:
        return None
    bedragen = [
        publicatie.bedrag
        for publicatie in _gepubliceerd(berekening)
        if publicatie.grootheid == bron.BIJDRAGE and publicatie.gemeente == gemeente
    ]
    return bedragen[0] if bedragen else None


def _gepubliceerd(berekening: Berekening) -> Iterable[bron.Gepubliceerd]:
    """What was published, for municipalities in this calculation."""
    kenmerken = berekening.invoer.kenmerken
    namen = {gemeente.naam for gemeente in berekening.invoer.gemeenten}
    alles = bron.gepubliceerd(kenmerken.samenwerking, kenmerken.jaar, kenmerken.stand)
    return (publicatie for publicatie in alles if publicatie.gemeente in namen)
