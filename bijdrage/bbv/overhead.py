"""Rules OH-01 to OH-09: what overhead is, where it stands, and how it is divided."""

from collections.abc import Iterator
from fractions import Fraction

from bijdrage.afspraken.overeenkomst import Componentafspraak
from bijdrage.bbv.dossier import Dossier, Overheadcijfer
from bijdrage.bbv.oordeel import Oordeel, Punt
from bijdrage.boeken.boeking import Boeking
from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.invoer import (
    BUITEN,
    NAAR_UREN,
    OVERHEAD,
    OVERHEAD_TAAKVELD,
    PRIMAIR,
    Urenregel,
)
from bijdrage.rekenmodel.sommen import som
from bijdrage.rekenmodel.tarieven import overheadtarief
from samenwerking.iv3 import LASTEN
from samenwerking.notatie import euro, procent_exact

NOTITIE_2016, NOTITIE_2023 = 2016, 2023
EERSTE_JAAR_2023 = 2025
"""Notitie Overhead 2016 is for 2017-2024, 2023 from 2025 (stolwijkkennisnetwerk.nl, 20-2-2024)."""
CATEGORIEEN = {
    NOTITIE_2016: (
        "leidinggevenden primair proces",
        "financiën, toezicht en controle",
        "personeel en organisatie",
        "inkoop",
        "communicatie",
        "juridische zaken",
        "bestuurszaken en bestuursondersteuning",
        "informatievoorziening en automatisering",
        "facilitaire zaken en huisvesting",
        "documentaire informatievoorziening",
        "managementondersteuning primair proces",
    )
}
"""What is overhead, per version of the Notitie (2016: as Hengelo and Utrecht cite it).

The list of 2023 is not here: it was not found in a public document.
"""
_GEEN_AFSPRAAK = "de overeenkomst, met de categorie van overhead per component"


def heeft_categorie(dossier: Dossier) -> Oordeel:
    """OH-01a: cost on overhead is steering or support: it has a category (BBV art. 1 onder l)."""
    if dossier.overeenkomst is None:
        return Oordeel((), _GEEN_AFSPRAAK)
    zonder = [naam for naam, a in _op_overhead(dossier) if not (a and a.overheadcategorie)]
    return Oordeel(
        tuple(
            Punt(
                naam,
                f"Component {naam} staat op overhead zonder categorie.",
                "Vul de categorie in of kies het taakveld van de taak.",
            )
            for naam in zonder
        )
    )


def categorie_in_notitie(dossier: Dossier) -> Oordeel:
    """OH-01b: the category stands in the Notitie Overhead of the year (Commissie BBV)."""
    if dossier.overeenkomst is None:
        return Oordeel((), _GEEN_AFSPRAAK)
    versie = _notitie_van(dossier.jaar)
    if versie not in CATEGORIEEN:
        return Oordeel((), f"de lijst van categorieën in de Notitie Overhead {versie}")
    return Oordeel(
        tuple(
            Punt(
                naam,
                f"«{afspraak.overheadcategorie}» staat niet in de Notitie Overhead {versie}.",
                "Kies een categorie van de notitie.",
            )
            for naam, afspraak in _op_overhead(dossier)
            if afspraak and afspraak.overheadcategorie
            if afspraak.overheadcategorie not in CATEGORIEEN[versie]
        )
    )


def juiste_notitie(dossier: Dossier) -> Oordeel:
    """OH-02: the version of the Notitie Overhead is that of the year (Commissie BBV)."""
    gekozen, hoort = dossier.notitie_overhead, _notitie_van(dossier.jaar)
    if gekozen is None:
        return Oordeel((), "welke versie van de Notitie Overhead is gekozen")
    if gekozen == hoort:
        return Oordeel()
    melding = f"Gekozen is de notitie van {gekozen}; voor {dossier.jaar} geldt die van {hoort}."
    return Oordeel((Punt("Notitie Overhead", melding, f"Kies de notitie van {hoort}."),))


def overheaddeel_op_overhead(dossier: Dossier) -> Oordeel:
    """OH-03a: at the gastgemeente the overhead part is on 0.4 (BBV art. 8 lid 1 c)."""
    herstel = f"Boek het overheaddeel op {OVERHEAD_TAAKVELD}."
    return _boekingen(dossier, overhead=True, herstel=herstel)


def taakdeel_op_taak(dossier: Dossier) -> Oordeel:
    """OH-03b: the rest stands on the taakveld of the task (Iv3-voorschrift 2025)."""
    return _boekingen(dossier, overhead=False, herstel="Boek dit deel op het taakveld van de taak.")


def bedrijfsvoering_blijft_overhead(dossier: Dossier) -> Oordeel:
    """OH-04: what is support stays overhead, also when another does it (Notitie Overhead 2016)."""
    if dossier.overeenkomst is None:
        return Oordeel((), _GEEN_AFSPRAAK)
    per_component = som(dossier.berekening.toedelingen, "component", "taakveld")
    punten = []
    for component, taakveld in sorted(per_component):
        afspraak = dossier.overeenkomst.over(component)
        if afspraak and afspraak.overheadcategorie and taakveld != OVERHEAD_TAAKVELD:
            melding = f"{component} is {afspraak.overheadcategorie} en staat op {taakveld}."
            punten.append(Punt(component, melding, f"Zet haar op {OVERHEAD_TAAKVELD}."))
    return Oordeel(tuple(punten))


def overhead_op_overhead(dossier: Dossier) -> Oordeel:
    """OH-05: overhead hours stand on taakveld 0.4, or say why not (Notitie Overhead)."""
    return Oordeel(
        tuple(
            Punt(
                naam_van(rij),
                f"De overheaduren van {naam_van(rij)} staan op taakveld {rij.taakveld} in plaats "
                "van 0.4.",
                "Zet ze op 0.4 of licht toe waarom ze elders horen.",
            )
            for rij in dossier.berekening.invoer.uren
            if rij.aard == OVERHEAD and rij.taakveld != OVERHEAD_TAAKVELD and not rij.toelichting
        )
    )


def sleutel_vastgelegd(dossier: Dossier) -> Oordeel:
    """OH-06: the key is laid down and gives the same again (Gemeentewet art. 212; BBV art. 10)."""
    if not dossier.berekening.invoer.kenmerken.sleutel_overhead:
        return Oordeel((), "de sleutel van de overhead in de kenmerken")
    uitvoer = dossier.uitvoer
    if uitvoer is None:
        return Oordeel((), "een herberekening")
    if uitvoer.herberekend == uitvoer.vingerafdruk:
        return Oordeel()
    melding = "Opnieuw berekend komt er iets anders uit."
    return Oordeel((Punt("herberekening", melding, "Zoek uit welke invoer is veranderd."),))


def tarief_sluit(dossier: Dossier) -> Oordeel:
    """OH-07: the tariff times all direct hours is the overhead pool (rule of calculation).

    The pool is what the lines hold beyond what was divided over other taakvelden.
    """
    berekening = dossier.berekening
    tarief = overheadtarief(berekening)
    if tarief is None:
        return Oordeel((), "directe uren")
    uren = sum(
        sum(rij.uren) + rij.gezamenlijk for rij in berekening.invoer.uren if rij.aard == PRIMAIR
    )
    verdeeld = Fraction(tarief.teller, tarief.noemer) * uren
    pool = sum(
        regel.lasten - regel.baten
        for regel in berekening.invoer.lasten
        if berekening.componenten[regel.component].behandeling != BUITEN
    ) - sum(
        bedrag
        for (taakveld,), bedrag in som(berekening.toedelingen, "taakveld").items()
        if taakveld != OVERHEAD_TAAKVELD
    )
    if verdeeld == pool:
        return Oordeel()
    melding = f"Tarief maal uren is {euro(int(verdeeld))}, de overhead is {euro(pool)}."
    return Oordeel((Punt(OVERHEAD_TAAKVELD, melding, "Controleer de verdeling van overhead."),))


def percentage_getoond(dossier: Dossier) -> Oordeel:
    """OH-08: the overhead percentage as indicator bi.5, gross and net (Iv3-definitiebestand)."""
    if not dossier.overheadcijfers:
        return Oordeel((), "overhead en totale lasten per gemeente, volgens indicator bi.5")
    bekend = {cijfer.gemeente for cijfer in dossier.overheadcijfers}
    onbekend = [gemeente for gemeente in dossier.gemeenten if gemeente not in bekend]
    wat = f"overhead en totale lasten van {' en '.join(onbekend)}, volgens indicator bi.5"
    punten = tuple(p for cijfer in dossier.overheadcijfers for p in _percentages(cijfer))
    return Oordeel(punten, wat if onbekend else "")


def opslag_gelijk(dossier: Dossier) -> Oordeel:
    """OH-09: the surcharge of the begroting stays in the year (Aalsmeer jaarverslag 2017)."""
    begroot = overheadtarief(dossier.begroting) if dossier.begroting else None
    if begroot is None:
        return Oordeel((), "de berekening van de begroting van dit jaar")
    nu = overheadtarief(dossier.berekening)
    if (nu and nu.bedrag == begroot.bedrag) or dossier.toegelicht("OH-09", "opslag"):
        return Oordeel()
    melding = (
        f"De opslag is {euro(nu.bedrag if nu else 0)} per uur, begroot {euro(begroot.bedrag)}."
    )
    return Oordeel((Punt("opslag", melding, "Gebruik de begrote opslag of licht toe."),))


def primair_buiten_overhead(dossier: Dossier) -> Oordeel:
    """AA-02: primary hours do not stand on taakveld 0.4, or say why (BBV art. 1 lid 1 l)."""
    return Oordeel(
        tuple(
            Punt(
                naam_van(rij),
                f"De primaire uren van {naam_van(rij)} staan op taakveld 0.4, het taakveld van de "
                "overhead.",
                "Kies het taakveld van de taak, of licht toe.",
            )
            for rij in dossier.berekening.invoer.uren
            if rij.aard == PRIMAIR and rij.taakveld == OVERHEAD_TAAKVELD and not rij.toelichting
        )
    )


def naam_van(rij: Urenregel) -> str:
    """How a row of hours is told."""
    return f"{rij.onderdeel}, {rij.taak}"


def _notitie_van(jaar: int) -> int:
    return NOTITIE_2016 if jaar < EERSTE_JAAR_2023 else NOTITIE_2023


def _op_overhead(dossier: Dossier) -> Iterator[tuple[str, Componentafspraak | None]]:
    """Components with cost on 0.4 that do not follow hours, with what was agreed of them."""
    for naam, taakveld in sorted(som(dossier.berekening.toedelingen, "component", "taakveld")):
        behandeling = dossier.berekening.componenten[naam].behandeling
        if taakveld == OVERHEAD_TAAKVELD and behandeling != NAAR_UREN:
            yield naam, dossier.overeenkomst.over(naam) if dossier.overeenkomst else None


def _boekingen(dossier: Dossier, overhead: bool, herstel: str) -> Oordeel:
    if not dossier.boekingen:
        return Oordeel((), "het boekingsvoorstel")
    return Oordeel(
        tuple(
            Punt(
                f"{boeking.gemeente} {boeking.taakveld}",
                f"{euro(boeking.bedrag)} {'overhead' if overhead else 'van een taak'} staat op "
                f"taakveld {boeking.taakveld}.",
                herstel,
            )
            for boeking in _van_gasten(dossier, dossier.boekingen)
            if boeking.overhead == overhead
            if (boeking.taakveld == OVERHEAD_TAAKVELD) != overhead
        )
    )


def _van_gasten(dossier: Dossier, boekingen: tuple[Boeking, ...]) -> Iterator[Boeking]:
    for boeking in boekingen:
        if boeking.zijde == LASTEN and boeking.gemeente in dossier.berekening.gasten:
            yield boeking


def _percentages(cijfer: Overheadcijfer) -> Iterator[Punt]:
    berekend = (
        ("bruto", cijfer.bruto, cijfer.overhead),
        ("na aftrek", cijfer.netto, cijfer.overhead - cijfer.aftrek),
    )
    for soort, getoond, bedrag in berekend:
        goed = afgerond(bedrag * 100_000_000, cijfer.lasten) if cijfer.lasten else None
        if getoond is None or getoond != goed:
            toont = "ontbreekt" if getoond is None else f"is {procent_exact(getoond)}"
            hoort = "niet te berekenen" if goed is None else procent_exact(goed)
            melding = f"Het getoonde percentage overhead {soort} {toont}; berekend is het {hoort}."
            yield Punt(cijfer.gemeente, melding, "Toon het percentage volgens indicator bi.5.")
