"""What always holds, for any valid input (contract, the last section)."""

from collections import Counter, defaultdict
from fractions import Fraction
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.gewichten import uren_per_cel
from bijdrage.rekenmodel.herkomst import herkomst
from bijdrage.rekenmodel.invoer import GAST, Gemeente, Invoer, Urenregel
from bijdrage.rekenmodel.kolommen import kolommen
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sleutels import Sleutelboek
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.bijdrage.rekenmodel.naslag import Naslag

vaak = settings(max_examples=60)

Plek = tuple[str, str, str]


def uitkomst(berekening: Berekening) -> tuple[object, ...]:
    """All amounts of a calculation by code, taakveld and municipality, without zeros."""
    cellen: Counter[Plek] = Counter()
    baten: Counter[Plek] = Counter()
    boekingen: Counter[Plek] = Counter()
    for t in berekening.toedelingen:
        cellen[t.regel, t.taakveld, t.gemeente] += t.lasten
        baten[t.regel, t.taakveld, t.gemeente] += t.baten
    for b in berekening.correcties:
        boekingen[b.code, b.taakveld, b.gemeente] += b.bedrag
    bedragen = {**berekening.eigen_aandeel, **berekening.bijdrage}
    return _gevuld(cellen), _gevuld(baten), _gevuld(boekingen), bedragen


def verwacht(naslag: Naslag) -> tuple[object, ...]:
    """The same of the reference; in the bridge A and B may have lines with the same code."""
    cellen: Counter[Plek] = Counter()
    baten: Counter[Plek] = Counter()
    boekingen: Counter[Plek] = Counter()
    for (i, taakveld, g), delen in naslag.cellen.items():
        code = naslag.invoer.lasten[i].regel
        cellen[code, taakveld, g] += delen[0]
        baten[code, taakveld, g] += delen[1]
    for (i, taakveld, g), bedrag in naslag.correcties.items():
        boekingen[naslag.invoer.correcties[i].code, taakveld, g] += bedrag
    return _gevuld(cellen), _gevuld(baten), _gevuld(boekingen), naslag.bijdrage


def _gevuld(bedragen: Counter[Plek]) -> dict[Plek, int]:
    return {plek: bedrag for plek, bedrag in bedragen.items() if bedrag}


@settings(max_examples=250)
@given(invoeren())
def test_gelijk_aan_de_naslag(invoer: Invoer) -> None:
    """The engine gives the same cells, corrections and contributions as the naive reference."""
    berekening, naslag = bereken(invoer), Naslag(invoer)
    assert uitkomst(berekening) == verwacht(naslag)
    assert berekening.basisbijdrage == {g: naslag.basisbijdrage[g] for g in berekening.gasten}


@vaak
@given(invoeren())
def test_elke_regel_wordt_precies_verdeeld(invoer: Invoer) -> None:
    """The cells of a line add up to its lasten and its baten, to the cent."""
    lasten: Counter[str] = Counter()
    baten: Counter[str] = Counter()
    for t in bereken(invoer).toedelingen:
        lasten[t.regel] += t.lasten
        baten[t.regel] += t.baten
    buiten = {c.naam for c in invoer.componenten if c.behandeling == "buiten"}
    for regel in invoer.lasten:
        if regel.component not in buiten:
            assert (lasten[regel.regel], baten[regel.regel]) == (regel.lasten, regel.baten)


@vaak
@given(invoeren())
def test_verdeeld_en_buiten_zijn_samen_het_grootboek(invoer: Invoer) -> None:
    """All shares together are the divided net cost; with what is buiten they are the ledger."""
    berekening = bereken(invoer)
    grootboek = sum(regel.lasten - regel.baten for regel in invoer.lasten)
    buiten = sum(regel.lasten - regel.baten for regel in berekening.buiten)
    aandelen = {**berekening.bijdrage, **berekening.eigen_aandeel}
    assert sum(aandelen.values()) + buiten == grootboek
    assert set(aandelen) == {gemeente.naam for gemeente in invoer.gemeenten}


@vaak
@given(invoeren())
def test_elke_cel_binnen_een_cent_van_zijn_aandeel(invoer: Invoer) -> None:
    """A cell differs less than a cent from its exact share; a weight of zero gets zero."""
    berekening, naslag = bereken(invoer), Naslag(invoer)
    gevonden = {(t.regel, t.taakveld, t.gemeente): t for t in berekening.toedelingen}
    for (i, taakveld, gemeente), (lasten, baten) in naslag.exact.items():
        cel = gevonden.get((invoer.lasten[i].regel, taakveld, gemeente))
        gekregen = (cel.lasten, cel.baten) if cel else (0, 0)
        assert abs(gekregen[0] - lasten) < 1
        assert abs(gekregen[1] - baten) < 1
        assert cel is None or (lasten, baten) != (0, 0)


@vaak
@given(invoeren(), st.randoms(use_true_random=False))
def test_de_volgorde_van_de_regels_doet_er_niet_toe(invoer: Invoer, toeval: Random) -> None:
    """Shuffled rows on every sheet give the same cells, in the same order."""
    geschud: dict[str, Any] = {}
    for blad in ("onderdelen", "uren", "lasten", "componenten", "sleutels", "correcties"):
        rijen = getattr(invoer, blad)
        geschud[blad] = tuple(toeval.sample(rijen, len(rijen)))
    een, ander = bereken(invoer), bereken(invoer._replace(**geschud))
    assert list(een.toedelingen) == list(ander.toedelingen)
    assert een.correcties == ander.correcties
    assert een.bijdrage == ander.bijdrage


@vaak
@given(invoeren(), st.data())
def test_een_urenregel_in_twee_taken_geeft_dezelfde_delen(
    invoer: Invoer, data: st.DataObject
) -> None:
    """Hours split over two tasks of the same unit, taakveld, aard and key change nothing."""
    gesplitst = [deel for rij in invoer.uren for deel in _gesplitst(rij, data)]
    anders = bereken(invoer._replace(uren=tuple(gesplitst)))
    assert uitkomst(anders) == uitkomst(bereken(invoer))


def _gesplitst(rij: Urenregel, data: st.DataObject) -> tuple[Urenregel, Urenregel]:
    deler = data.draw(st.integers(1, 4))
    uren = tuple(u // deler for u in rij.uren)
    gezamenlijk = rij.gezamenlijk // deler
    rest = rij._replace(
        taak=f"{rij.taak} (rest)",
        uren=tuple(u - v for u, v in zip(rij.uren, uren, strict=True)),
        gezamenlijk=rij.gezamenlijk - gezamenlijk,
    )
    return rij._replace(uren=uren, gezamenlijk=gezamenlijk), rest


@vaak
@given(invoeren(), st.sampled_from(("0001", "0360", "9999")))
def test_een_gemeente_met_niets_verandert_niets(invoer: Invoer, cbs: str) -> None:
    """A municipality with zero hours and zero weight in every key changes no amount."""
    leeg = Gemeente("Niemandsland", cbs, GAST, 0)
    gasten = sorted([*invoer.gemeenten[1:], leeg], key=lambda gemeente: gemeente.cbs)
    gemeenten = (invoer.gemeenten[0], *gasten)
    plek = gemeenten.index(leeg)

    def met_nul(waarden: Any) -> Any:
        return (*waarden[:plek], 0, *waarden[plek:])

    groter = invoer._replace(
        gemeenten=gemeenten,
        uren=tuple(rij._replace(uren=met_nul(rij.uren)) for rij in invoer.uren),
        sleutels=tuple(s._replace(waarden=met_nul(s.waarden)) for s in invoer.sleutels),
    )
    *cellen, bedragen = uitkomst(bereken(groter))
    *eerst, zonder = uitkomst(bereken(invoer))
    assert cellen == eerst
    assert bedragen == {**zonder, "Niemandsland": 0}  # type: ignore[dict-item]


@vaak
@given(invoeren())
def test_correcties_worden_gespiegeld(invoer: Invoer) -> None:
    """Each correction stands at its gastgemeente and, opposite, at the centrumgemeente."""
    berekening = bereken(invoer)
    saldo: Counter[tuple[str, str]] = Counter()
    for boeking in berekening.correcties:
        saldo[boeking.code, boeking.taakveld] += boeking.bedrag
    assert not any(saldo.values())
    per_code = {correctie.code: correctie.gemeente for correctie in invoer.correcties}
    for boeking in berekening.correcties:
        assert boeking.gemeente in (per_code[boeking.code], berekening.centrum)
    assert len(berekening.correcties) % 2 == 0


@vaak
@given(invoeren())
def test_uren_per_cel_zijn_de_uren_van_stap_1(invoer: Invoer) -> None:
    """The scaled hours of the engine are, per unit, in the proportion of step 1."""
    uren = kolommen(invoer)
    cellen = uren_per_cel(uren, Sleutelboek(invoer, uren))
    naslag = Naslag(invoer)
    hoort: dict[tuple[str, str, str], Fraction] = defaultdict(Fraction)
    for i, rij in enumerate(invoer.uren):
        for gemeente, deel in naslag.u[i].items():
            hoort[rij.onderdeel, rij.taakveld, gemeente] += deel
    codes = list(uren.onderdelen)
    gevonden = {
        (codes[o], uren.taakvelden[t], uren.gemeenten[g]): int(waarde)
        for o, t, rij in zip(cellen.onderdeel, cellen.taakveld, cellen.uren, strict=True)
        for g, waarde in enumerate(rij)
    }
    assert set(gevonden) == set(hoort)
    for onderdeel in {plek[0] for plek in hoort}:
        eigen = [plek for plek in hoort if plek[0] == onderdeel]
        totaal = sum(gevonden[plek] for plek in eigen), sum(hoort[plek] for plek in eigen)
        for plek in eigen:
            assert gevonden[plek] * totaal[1] == hoort[plek] * totaal[0]


@vaak
@given(invoeren())
def test_herkomst_van_elke_cel(invoer: Invoer) -> None:
    """The explanation gives the exact share, and lies within a cent of the cell.

    The rest that a centrumgemeente bears of agreed amounts holds the rounding of all of them, so
    there the bound is a cent per gastgemeente.
    """
    berekening, naslag = bereken(invoer), Naslag(invoer)
    gevonden = {(t.regel, t.taakveld, t.gemeente): t for t in berekening.toedelingen}
    for (i, taakveld, gemeente), _ in naslag.cellen.items():
        regel = invoer.lasten[i]
        uitleg = herkomst(berekening, regel, gemeente, taakveld)
        cel = gevonden.get((regel.regel, taakveld, gemeente))
        lasten, baten = (cel.lasten, cel.baten) if cel else (0, 0)
        afspraak = uitleg.component.behandeling == "afspraak"
        grens = len(berekening.gasten) if afspraak and gemeente == berekening.centrum else 1
        assert abs(uitleg.lasten - lasten) < grens
        assert abs(uitleg.baten - baten) < 1
        if not afspraak:
            assert (uitleg.lasten, uitleg.baten) == naslag.exact[i, taakveld, gemeente]
            deel = Fraction(uitleg.teller, uitleg.noemer)
            assert (regel.lasten * deel, regel.baten * deel) == (uitleg.lasten, uitleg.baten)
