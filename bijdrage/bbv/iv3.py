"""Rules IV3-01 to IV3-10: codes that hold, and a booking that the other side mirrors."""

from collections import Counter
from collections.abc import Iterator

from bijdrage.bbv.dossier import Dossier
from bijdrage.bbv.oordeel import Oordeel, Punt
from bijdrage.boeken.boeking import Boeking
from bijdrage.rekenmodel.sommen import som, som_met_correcties
from samenwerking.iv3 import BATEN, LASTEN, taakveld_volgorde
from samenwerking.notatie import euro

ONVERDEELD = ("4.3.9", "4.4.9")
GEMEENSCHAPPELIJKE_REGELING = "4.3.3"
NAAR_GEMEENTEN = "4.3.2"
MET_MOTIEF = ("3.5.1", "3.5.2", "3.8")
_GEEN_BOEKINGEN = "het boekingsvoorstel"


def taakveld_boekbaar(dossier: Dossier) -> Oordeel:
    """IV3-01: every taakveld can be booked in the year (Regeling taakvelden; CBS DF001)."""
    jaar, lijsten = dossier.jaar, dossier.codelijsten
    if jaar not in lijsten.jaren:
        return Oordeel((), f"de lijst van taakvelden van {jaar}")
    return Oordeel(
        tuple(
            Punt(
                taakveld,
                f"Taakveld {taakveld} is in {jaar} niet te boeken.",
                f"Kies een taakveld dat in {jaar} geldt.",
            )
            for (taakveld,) in som_met_correcties(dossier.berekening, "taakveld")
            if not lijsten.is_boekbaar(taakveld, jaar)
        )
    )


def categorie_bestaat(dossier: Dossier) -> Oordeel:
    """IV3-02: every category is there in the year, on its side (CBS DF002)."""
    jaar, lijsten = dossier.jaar, dossier.codelijsten
    if jaar not in lijsten.jaren:
        return Oordeel((), f"de lijst van categorieën van {jaar}")
    bekend = {zijde: set(lijsten.categoriecodes(jaar, zijde)) for zijde in (LASTEN, BATEN)}
    return Oordeel(
        tuple(
            Punt(
                regel.regel,
                f"Regel {regel.regel} heeft {zijde} op categorie {regel.categorie}; die is er in "
                f"{jaar} niet aan die zijde.",
                f"Kies een categorie van {zijde} die in {jaar} geldt.",
            )
            for regel in dossier.berekening.invoer.lasten
            for zijde, bedrag in ((LASTEN, regel.lasten), (BATEN, regel.baten))
            if bedrag and regel.categorie not in bekend[zijde]
        )
    )


def geen_grijze_cel(dossier: Dossier) -> Oordeel:
    """IV3-03: no amount on a combination of taakveld and category that Iv3 forbids (CBS)."""
    jaar, lijsten = dossier.jaar, dossier.codelijsten
    if jaar not in lijsten.jaren:
        return Oordeel((), f"de grijze cellen van {jaar}")
    gevuld = {
        (zijde, cel.taakveld, cel.categorie)
        for cel in dossier.berekening.toedelingen
        for zijde, bedrag in ((LASTEN, cel.lasten), (BATEN, cel.baten))
        if bedrag
    }
    return Oordeel(
        tuple(
            Punt(
                f"{taakveld} × {categorie}",
                f"Op taakveld {taakveld} staan {zijde} met categorie {categorie}. Die combinatie "
                f"is in {jaar} een grijze cel van Iv3.",
                "Kies een andere categorie of een ander taakveld.",
            )
            for zijde, taakveld, categorie in sorted(gevuld)
            if lijsten.is_grijs(zijde, taakveld, categorie, jaar)
        )
    )


def onverdeeld_alleen_begroot(dossier: Dossier) -> Oordeel:
    """IV3-04: 4.3.9 and 4.4.9 stand in the begroting only (CBS controle PF009)."""
    regels = ((r.regel, r.categorie) for r in dossier.berekening.invoer.lasten)
    boekingen = ((f"{b.gemeente} {b.taakveld}", b.categorie) for b in dossier.boekingen or ())
    return Oordeel(
        tuple(
            Punt(
                wat,
                f"Categorie {categorie} (onverdeeld) mag alleen in de begroting.",
                "Kies de categorie van wie het geld krijgt.",
            )
            for wat, categorie in (*regels, *boekingen)
            if categorie in ONVERDEELD
        )
    )


def niet_als_regeling(dossier: Dossier) -> Oordeel:
    """IV3-05: the contribution is not on 4.3.3, as there is no regeling (Iv3-toelichting)."""
    if not dossier.boekingen:
        return Oordeel((), _GEEN_BOEKINGEN)
    return Oordeel(
        tuple(
            Punt(
                _naam(boeking),
                "De bijdrage staat op 4.3.3, van gemeenschappelijke regelingen.",
                f"Boek haar op {NAAR_GEMEENTEN}.",
            )
            for boeking in dossier.boekingen
            if boeking.categorie == GEMEENSCHAPPELIJKE_REGELING
        )
    )


def categorie_met_motief(dossier: Dossier) -> Oordeel:
    """IV3-06: hired staff and bought services say why they are that (Iv3-toelichting)."""
    if not dossier.boekingen:
        return Oordeel((), _GEEN_BOEKINGEN)
    return Oordeel(
        tuple(
            Punt(
                _naam(boeking),
                f"Categorie {boeking.categorie} heeft geen motief.",
                f"Schrijf waarom dit geen {NAAR_GEMEENTEN} is, of boek het daar.",
            )
            for boeking in dossier.boekingen
            if boeking.categorie in MET_MOTIEF and not boeking.motief
        )
    )


def lasten_zijn_baten(dossier: Dossier) -> Oordeel:
    """IV3-07: what gastgemeenten book as lasten, the centrum books as baten (mirror rule)."""
    if not dossier.boekingen:
        return Oordeel((), _GEEN_BOEKINGEN)
    gast: Counter[tuple[str, str]] = Counter()
    centrum: Counter[tuple[str, str]] = Counter()
    for boeking in dossier.boekingen:
        kant = centrum if boeking.gemeente == dossier.berekening.centrum else gast
        if boeking.zijde == (BATEN if kant is centrum else LASTEN):
            kant["categorie", boeking.categorie] += boeking.bedrag
            kant["taakveld", boeking.taakveld] += boeking.bedrag
    verklaard = any(b.motief for b in dossier.boekingen if b.zijde == BATEN)
    return Oordeel(
        tuple(
            Punt(
                f"{soort} {code}",
                f"De lasten zijn {euro(gast[soort, code])}, de baten {euro(centrum[soort, code])}.",
                "Maak ze gelijk, of verklaar het verschil per taakveld.",
            )
            for soort, code in sorted(gast.keys() | centrum.keys())
            if gast[soort, code] != centrum[soort, code]
            if soort == "categorie"
            or not (verklaard or dossier.toegelicht("IV3-07", f"{soort} {code}"))
        )
    )


def telt_overal_op(dossier: Dossier) -> Oordeel:
    """IV3-08: taakvelden, programmas and the contribution are one total (BBV art. 66 lid 2)."""
    berekening = dossier.berekening
    per_taakveld = som_met_correcties(berekening, "gemeente", "taakveld")
    punten = []
    for gemeente, bijdrage in berekening.bijdrage.items():
        bedragen = {t: b for (naam, t), b in per_taakveld.items() if naam == gemeente}
        per_programma: Counter[str] = Counter()
        for taakveld, bedrag in bedragen.items():
            per_programma[_programma(dossier, taakveld)] += bedrag
        samen = (sum(bedragen.values()), sum(b for p, b in per_programma.items() if p))
        if samen != (bijdrage, bijdrage):
            melding = (
                f"De bijdrage is {euro(bijdrage)}; de taakvelden zijn samen {euro(samen[0])}, de "
                f"programma’s {euro(samen[1])}."
            )
            punten.append(Punt(gemeente, melding, "Controleer de taakvelden van dit jaar."))
    return Oordeel(tuple(punten))


def zelfde_verdelingsprincipe(dossier: Dossier) -> Oordeel:
    """IV3-09: begroting and jaarstukken spread taakvelden in one way (BBV art. 66 lid 3)."""
    principes = {
        (stuk.gemeente, stuk.soort): stuk.principe
        for stuk in dossier.stukken or ()
        if stuk.jaar == dossier.jaar and stuk.principe
    }
    punten, zonder = [], []
    for gemeente in dossier.gemeenten:
        begroot = principes.get((gemeente, "begroting"))
        verantwoord = principes.get((gemeente, "jaarstukken"))
        if not begroot or not verantwoord:
            zonder.append(gemeente)
        elif begroot != verantwoord and not dossier.toegelicht("IV3-09", gemeente):
            melding = f"De begroting verdeelt «{begroot}», de jaarstukken «{verantwoord}»."
            punten.append(Punt(gemeente, melding, "Verdeel gelijk, of licht toe."))
    wat = f"het verdelingsprincipe in begroting en jaarstukken van {' en '.join(zonder)}"
    return Oordeel(tuple(punten), wat if zonder else "")


def codes_omgezet(dossier: Dossier) -> Oordeel:
    """IV3-10: taakvelden that changed since last year were converted (BBV art. 4 lid 2)."""
    if dossier.vorige is None:
        return Oordeel((), "de berekening van het jaar ervoor")
    anders = sorted(_gewijzigd(dossier), key=taakveld_volgorde)
    if not anders:
        return Oordeel()
    if dossier.omgezette_taakvelden is None:
        return Oordeel((), f"de omzetting van {', '.join(anders)}")
    return Oordeel(
        tuple(
            Punt(
                taakveld,
                f"Taakveld {taakveld} is er niet in {dossier.vorige.jaar} én {dossier.jaar}, en is "
                "niet omgezet.",
                "Zet het om of licht toe.",
            )
            for taakveld in anders
            if taakveld not in dossier.omgezette_taakvelden
            and not dossier.toegelicht("IV3-10", taakveld)
        )
    )


def _naam(boeking: Boeking) -> str:
    return f"{boeking.gemeente} {boeking.taakveld}"


def _programma(dossier: Dossier, taakveld: str) -> str:
    gevonden = dossier.codelijsten.taakveld(taakveld, dossier.jaar)
    return gevonden.hoofdtaakveld if gevonden else ""


def _gewijzigd(dossier: Dossier) -> Iterator[str]:
    """The taakvelden with an amount in one of both years that do not hold in the other."""
    if dossier.vorige is None:
        return
    zijden = (
        (dossier.berekening, dossier.vorige.jaar),
        (dossier.vorige.berekening, dossier.jaar),
    )
    for berekening, ander_jaar in zijden:
        for (taakveld,) in som(berekening.toedelingen, "taakveld"):
            if not dossier.codelijsten.is_boekbaar(taakveld, ander_jaar):
                yield taakveld
