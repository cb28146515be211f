"""How services show: the catalogue with what each costs, and the plan of a year."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from django.urls import reverse
from django.utils.http import urlencode

from bijdrage.rapport.afronding import hele_euro, hele_euros, hele_uren
from bijdrage.rapport.model import Jaarrapport, Uitsplitsing
from bijdrage.rapport.weergave import jaarweergave, naam_van
from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.invoer import OVERHEAD_TAAKVELD
from governance.dienstverlening.prijs import Prijs, prijzen, uren_per_taakveld
from governance.models import Dienst, Dienstjaar
from samenwerking.notatie import bedrag, euro, getal
from samenwerking.weergave import Cel, Kop, Tabel, Tabelrij, tabelrij

CATALOGUS = (
    *(Kop("Dienst"), Kop("Aantal", getal=True), Kop("Uren", getal=True)),
    *(Kop("Bedrag in euro", getal=True), Kop("Per stuk", getal=True)),
)
PLAN = (
    *(Kop("Dienst"), Kop("Wat wordt geteld"), Kop("Gepland", getal=True)),
    *(Kop("Gedaan", getal=True), Kop("Verschil", getal=True)),
)
ONBEKEND = "niet bekend"
NIETS = Dienstjaar()


class _Rijen(NamedTuple):
    """What the table is made of; bedragen and uren in whole ones that add up."""

    rapport: Jaarrapport
    diensten: Sequence[Dienst]
    prijzen: dict[int, Prijs]
    uren: tuple[int, ...]
    bedragen: tuple[int, ...]
    andere: int
    overhead: int


def catalogus(rapport: Jaarrapport, diensten: Sequence[Dienst]) -> Tabel:
    """The services with volume, hours and cost; the rows add up to the contribution."""
    wat = _rijen(rapport, diensten)
    rijen = [
        _dienstrij(wat, dienst, uren, heel)
        for dienst, uren, heel in zip(diensten, wat.uren, wat.bedragen, strict=True)
    ]
    rijen.append(_slotrij("Taakvelden zonder dienst in deze lijst", wat.andere))
    rijen.append(_slotrij("Overhead", wat.overhead))
    rijen.append(_slotrij(f"Bijdrage van {rapport.gemeente}", hele_euro(rapport.bijdrage), True))
    titel = f"Wat elke dienst kost, {naam_van(rapport)}"
    return Tabel(titel, CATALOGUS, tuple(rijen))


def _rijen(rapport: Jaarrapport, diensten: Sequence[Dienst]) -> _Rijen:
    """In the whole euros that the page of the year shows of each taakveld."""
    exact = {rij.code: rij.bedrag for rij in _taakvelden(rapport).rijen}
    (tabel,) = (tabel for tabel in jaarweergave(rapport).tabellen if tabel.as_ == "taakveld")
    heel = {rij.code: rij.bedrag for rij in tabel.rijen}
    gevonden = prijzen(diensten, uren_per_taakveld(rapport.berekening, rapport.gemeente), exact)
    bedragen = {
        dienst.pk: deel
        for taakveld, hier in groupby(diensten, lambda dienst: dienst.taakveld)
        for dienst, deel in _deel_op(list(hier), gevonden, heel.get(taakveld, 0))
    }
    overhead = heel.get(OVERHEAD_TAAKVELD, 0)
    return _Rijen(
        rapport,
        diensten,
        gevonden,
        hele_uren([gevonden[dienst.pk].uren for dienst in diensten]),
        tuple(bedragen[dienst.pk] for dienst in diensten),
        tabel.totaal - overhead - sum(bedragen.values()),
        overhead,
    )


def _deel_op(
    diensten: Sequence[Dienst], gevonden: Mapping[int, Prijs], heel: int
) -> Iterable[tuple[Dienst, int]]:
    """The services of a taakveld in whole euros that add up to what is shown of it."""
    return zip(diensten, hele_euros([gevonden[d.pk].bedrag for d in diensten], heel), strict=True)


def _taakvelden(rapport: Jaarrapport) -> Uitsplitsing:
    return next(u for u in rapport.uitsplitsingen if u.as_ == "taakveld")


def _dienstrij(wat: _Rijen, dienst: Dienst, uren: int, heel: int) -> Tabelrij:
    jaar = jaar_van(dienst, wat.rapport.jaar)
    per_stuk = wat.prijzen[dienst.pk].per(jaar.gepland)
    vraag = urlencode({"gemeente": wat.rapport.eigen.cbs, "taakveld": dienst.taakveld})
    adres = f"{reverse('herkomst', args=[wat.rapport.sleutel])}?{vraag}" if heel else ""
    return tabelrij(
        CATALOGUS,
        Cel(dienst.naam, uitleg=_bij(dienst)),
        Cel(ONBEKEND if jaar.gepland is None else getal(jaar.gepland), uitleg=dienst.eenheid),
        Cel(getal(uren)),
        Cel(bedrag(heel * 100, 0), adres),
        Cel("" if per_stuk is None else euro(afgerond(per_stuk.numerator, per_stuk.denominator))),
    )


def _slotrij(naam: str, heel: int, totaal: bool = False) -> Tabelrij:
    leeg = Cel("")
    cellen = (Cel(naam), leeg, leeg, Cel(bedrag(heel * 100, 0)), leeg)
    return tabelrij(CATALOGUS, *cellen, totaal=totaal)


def plan(diensten: Iterable[Dienst], boekjaar: int, code: str, mag: bool) -> Tabel:
    """What was agreed for a year and what was done; who may, finds the form at a service."""
    rijen = (
        _planrij(dienst, jaar_van(dienst, boekjaar), boekjaar, code, mag) for dienst in diensten
    )
    return Tabel(f"Afgesproken voor {boekjaar}", PLAN, tuple(rijen))


def _planrij(dienst: Dienst, jaar: Dienstjaar, boekjaar: int, code: str, mag: bool) -> Tabelrij:
    adres = reverse("dienst-volume", args=[code, boekjaar, dienst.pk]) if mag else ""
    bekend = jaar.gepland is not None and jaar.gedaan is not None
    verschil = (jaar.gedaan or 0) - (jaar.gepland or 0)
    return tabelrij(
        PLAN,
        Cel(dienst.naam, adres, _bij(dienst)),
        Cel(dienst.eenheid, uitleg=dienst.norm),
        Cel(ONBEKEND if jaar.gepland is None else getal(jaar.gepland)),
        Cel(ONBEKEND if jaar.gedaan is None else getal(jaar.gedaan)),
        Cel(_met_teken(verschil) if bekend else ""),
    )


def _met_teken(verschil: int) -> str:
    """A difference, with its sign apart."""
    teken = "+ " if verschil > 0 else "− " if verschil < 0 else ""
    return f"{teken}{getal(abs(verschil))}"


def jaar_van(dienst: Dienst, boekjaar: int) -> Dienstjaar:
    """The year of a service; an empty one when there is none."""
    return next((jaar for jaar in dienst.jaren.all() if jaar.jaar == boekjaar), NIETS)


def _bij(dienst: Dienst) -> str:
    delen = (f"taakveld {dienst.taakveld}", dienst.soort, "fictief" * dienst.fictief)
    return "; ".join(filter(None, delen))
