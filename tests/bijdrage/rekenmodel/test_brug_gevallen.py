"""Bridges between two small years, for the cases that the contract names one by one."""

import pytest

from bijdrage.rekenmodel.herkomst import herkomst
from bijdrage.rekenmodel.invoer import CENTRUM, GAST, Invoer, Omnummering
from bijdrage.rekenmodel.vergelijkbaar import NietVergelijkbaar
from bijdrage.rekenmodel.verschil import verschil
from tests.bijdrage.rekenmodel.voorbeeld import euro, voorbeeld

JAAR = """
    Onderdelen
    onderdeel | naam
    T         | Team
    {eenheid}

    Uren
    onderdeel | taak | taakveld | aard    | uren Aalsmeer | uren Amstelveen
    T         | a    | 6.1      | primair | {uren}        | 4
    T         | b    | 0.2      | primair | 1             | 1

    Componenten
    component   | behandeling   | sleutel
    personeel   | uren          |
    huisvesting | {behandeling} | {sleutel}

    Sleutels
    sleutel | soort       | waarde Aalsmeer | waarde Amstelveen
    plekken | werkplekken | 1               | 4
    afspraak| bedrag      | 30              |

    Lasten
    regel | onderdeel     | component   | categorie | lasten | aard        | taakveld
    L1    | T             | personeel   | 1.1       | {loon} | structureel | {taakveld}
    L2    | {huisvesting} | huisvesting | 3.8       | 100    | structureel |

    Correcties
    code | soort   | gemeente | taakveld | bedrag    | percentage | basis | aard
    K1   | {soort} | Aalsmeer |          | {bedrag}  |            |       | structureel
"""

GEWOON = {
    "eenheid": "",
    "uren": "2",
    "behandeling": "sleutel",
    "sleutel": "plekken",
    "loon": "80",
    "taakveld": "",
    "huisvesting": "T",
    "soort": "index",
    "bedrag": "7",
}


def jaar(**anders: str) -> Invoer:
    """A year in which Aalsmeer has 3 of 8 hours and 1 of 5 workplaces."""
    return voorbeeld(JAAR.format(**{**GEWOON, **anders}))


def effecten(a: Invoer, b: Invoer, uren_voor_prijs: bool = False) -> dict[str, str]:
    """The effect of every step on Aalsmeer, without the steps that have none."""
    stappen = verschil(a, b, uren_voor_prijs).stappen
    bedragen = {stap.naam: stap.effect("gemeente").get(("Aalsmeer",), 0) for stap in stappen}
    return {naam: euro(centen) for naam, centen in bedragen.items() if centen}


def test_zonder_verschil_is_elke_stap_nul() -> None:
    assert effecten(jaar(), jaar()) == {}


def test_dezelfde_code_voor_een_andere_soort_correctie() -> None:
    """K1 was an index of 7 and is a korting of −5: each has its own step and its own amount."""
    a, b = jaar(), jaar(soort="korting", bedrag="-5")
    assert effecten(a, b) == {"index": "-7,00", "korting": "-5,00"}
    assert effecten(b, a) == {"index": "7,00", "korting": "5,00"}


def test_een_onderdeel_dat_er_pas_in_b_is_komt_in_de_eerste_stap() -> None:
    """Also if it has no hours: its housing enters at once, that of T leaves with the prices."""
    a, b = jaar(), jaar(eenheid="N | Nieuw", huisvesting="N")
    assert effecten(a, b) == {"nieuw en vervallen": "20,00", "prijs": "-20,00"}
    assert effecten(b, a) == {"nieuw en vervallen": "-20,00", "prijs": "20,00"}


def test_van_uren_onderdeel_naar_een_andere_sleutel() -> None:
    """B's line names no unit, A's key needs one: until step 5 the centrumgemeente bears it all."""
    a, b = jaar(sleutel="uren-onderdeel"), jaar(huisvesting="")
    assert effecten(a, b) == {"prijs": "-37,50", "sleutels en behandeling": "20,00"}


def test_een_sleutel_met_dezelfde_naam_en_een_andere_soort_is_een_andere_sleutel() -> None:
    """B's workplaces become inhabitants under one name: nothing moves before step 5."""
    a = jaar()
    plekken = next(sleutel for sleutel in a.sleutels if sleutel.naam == "plekken")
    aantallen = plekken._replace(soort="inwoners", waarden=(1, 1))
    b = a._replace(sleutels=(aantallen, *(s for s in a.sleutels if s != plekken)))
    assert effecten(a, b) == {"sleutels en behandeling": "30,00"}
    assert effecten(b, a) == {"sleutels en behandeling": "-30,00"}


def test_terug_in_de_tijd_geldt_de_omnummering_van_het_nieuwste_jaar() -> None:
    """A unit that only got another code is neither new nor ended, whichever year comes first."""
    oud = jaar()
    nieuw = oud._replace(
        kenmerken=oud.kenmerken._replace(jaar=2022),
        onderdelen=tuple(o._replace(code="N") for o in oud.onderdelen),
        uren=tuple(rij._replace(onderdeel="N") for rij in oud.uren),
        lasten=tuple(r._replace(onderdeel=r.onderdeel and "N") for r in oud.lasten),
        omnummeringen=(Omnummering("T", "N"),),
    )
    assert effecten(oud, nieuw) == {}
    assert effecten(nieuw, oud) == {}


def test_een_andere_behandeling_wacht_tot_stap_5() -> None:
    """Housing goes from workplaces to an agreed 30: nothing of it moves before step 5."""
    a, b = jaar(), jaar(behandeling="afspraak", sleutel="afspraak")
    assert effecten(a, b) == {"sleutels en behandeling": "10,00"}


def test_prijs_en_uren_verwisseld() -> None:
    """Twice the wages on two hours more (10 instead of 8): € 160 is € 128 on A's hours.

    Price first: 128 · 3/8 − 30 = 18 and 160 · 5/10 − 48 = 32. Hours first: A's € 80 becomes € 100
    on ten hours, 50 − 30 = 20, and then 80 − 50 = 30.
    """
    a, b = jaar(), jaar(uren="4", loon="160")
    assert effecten(a, b) == {"prijs": "18,00", "uren": "32,00"}
    assert effecten(a, b, uren_voor_prijs=True) == {"uren": "20,00", "prijs": "30,00"}


def test_een_regel_op_een_taakveld_volgt_de_uren_van_dat_taakveld() -> None:
    """On 6.1 Aalsmeer goes from 2 of 6 to 4 of 8 hours; € 80 on 8 hours is € 60 on 6."""
    a, b = jaar(taakveld="6.1"), jaar(taakveld="6.1", uren="4")
    assert effecten(a, b) == {"prijs": "-6,67", "uren": "20,00"}


def test_een_hernummerd_onderdeel_is_niet_nieuw() -> None:
    a, b = jaar(), jaar()
    b = b._replace(
        onderdelen=tuple(o._replace(code="X") for o in b.onderdelen),
        uren=tuple(rij._replace(onderdeel="X") for rij in b.uren),
        lasten=tuple(regel._replace(onderdeel="X") for regel in b.lasten),
    )
    met_tabel = b._replace(omnummeringen=(Omnummering("T", "X"),))
    stappen = verschil(a, met_tabel).stappen
    assert stappen[0].effect("gemeente", "onderdeel") == {}
    assert verschil(a, b).stappen[0].effect("gemeente", "onderdeel") != {}


def test_een_omnummering_van_een_component_laat_een_gelijknamig_onderdeel_staan() -> None:
    """T is now the name of nothing but a component: unit T keeps its code."""
    a, b = jaar(), jaar()
    componenten = tuple(
        c._replace(naam=c.naam.replace("huisvesting", "wonen")) for c in b.componenten
    )
    lasten = tuple(
        r._replace(component=r.component.replace("huisvesting", "wonen")) for r in b.lasten
    )
    b = b._replace(
        componenten=componenten,
        lasten=lasten,
        omnummeringen=(Omnummering("huisvesting", "wonen"), Omnummering("T", "wonen")),
    )
    assert [
        stap.effect("gemeente", "component", "onderdeel") for stap in verschil(a, b).stappen
    ] == [{} for _ in verschil(a, b).stappen]


def test_een_tussenstap_is_uit_te_leggen() -> None:
    """After B's hours, a line of A on a taakveld without hours goes over all rows of its unit."""
    a, b = jaar(behandeling="uren", sleutel=""), jaar(eenheid="W | Werk")
    a = a._replace(lasten=tuple(r._replace(taakveld="0.2") for r in a.lasten))
    b = b._replace(uren=tuple(r for r in b.uren if r.taakveld != "0.2"))
    na_uren = next(stap.na for stap in verschil(a, b).stappen if stap.naam == "uren")
    regel = next(r for r in na_uren.invoer.lasten if r.component == "huisvesting")
    cel = next(t for t in na_uren.toedelingen if (t.regel, t.gemeente) == (regel.regel, "Aalsmeer"))
    uitleg = herkomst(na_uren, regel, "Aalsmeer", "6.1")
    assert (cel.taakveld, cel.lasten) == ("6.1", 3333)
    assert (uitleg.teller, uitleg.noemer) == (2, 6)


def test_een_omnummering_die_twee_codes_samenvoegt_wordt_geweigerd() -> None:
    a, b = jaar(eenheid="W | Werk"), jaar()
    with pytest.raises(NietVergelijkbaar, match="samen de code T"):
        verschil(a, b._replace(omnummeringen=(Omnummering("W", "T"),)))


def test_een_andere_centrumgemeente_wordt_geweigerd() -> None:
    a, b = jaar(), jaar()
    rollen = {"Aalsmeer": CENTRUM, "Amstelveen": GAST}
    omgekeerd = tuple(g._replace(rol=rollen[g.naam]) for g in reversed(b.gemeenten))
    with pytest.raises(NietVergelijkbaar, match="Amstelveen in de ene en Aalsmeer in de andere"):
        verschil(a, b._replace(gemeenten=omgekeerd, correcties=()))
