"""Sentences of the page, written by the figures and the changes. No Django."""

from collections.abc import Sequence
from fractions import Fraction

from bijdrage.rapport.afronding import hele_euros
from bijdrage.rapport.samenstellen import Namen
from bijdrage.rekenmodel.invoer import BEDRAG, INWONERS, SCHAAL, Correctie, Invoer
from bijdrage.rekenmodel.scenario import Cijfers, Gevolg
from bijdrage.rekenmodel.sommen import As
from bijdrage.rekenmodel.wijziging import (
    GEZAMENLIJK,
    Componentsleutel,
    CorrectieAnders,
    CorrectieErbij,
    CorrectieWeg,
    Kostenwijziging,
    Sleutelwaarde,
    Toetreding,
    Uittreding,
    Urenwijziging,
    Wijziging,
)
from samenwerking.notatie import euro, getal, procent_exact, uren


def uitkomst(gevolg: Gevolg) -> str:
    """What comes of it in a sentence: for who changes, and for all together."""
    wie = gevolg.scenario.gemeente
    delen = [heel(einde.cijfers()) for einde in gevolg.einden]
    zelf, samen = [deel[0] for deel in delen], [sum(deel) for deel in delen]
    return f"{wie} betaalt {_bereik(zelf)}; alle gemeenten samen betalen {_bereik(samen)}."


def heel(cijfers: Cijfers) -> tuple[int, ...]:
    """Whole euros per municipality, who changes first; their sum is that of all together."""
    return hele_euros([cijfers.zelf, *cijfers.anderen.values()])


def _bereik(euros: Sequence[int]) -> str:
    """One amount, or from the one to the other where both ends differ."""
    laag, hoog = euros[0], euros[-1]
    if laag == hoog:
        return _verandering(laag)
    if laag * hoog > 0:
        klein, groot = sorted((abs(laag), abs(hoog)))
        return f"{euro(100 * klein, 0)} tot {euro(100 * groot, 0)} {_kant(laag)}"
    return f"tussen {_verandering(laag)} en {_verandering(hoog)}"


def _verandering(euros: int) -> str:
    return f"{euro(100 * abs(euros), 0)} {_kant(euros)}" if euros else "evenveel"


def _kant(getal_: int) -> str:
    return "meer" if getal_ > 0 else "minder"


def wijziging(wat: Wijziging, invoer: Invoer, namen: Namen) -> str:
    """A change in words. invoer: what it is a change of."""
    match wat:
        case Urenwijziging():
            return _uren(wat, namen)
        case Kostenwijziging():
            return _kosten(wat, namen)
        case Sleutelwaarde():
            return _sleutelwaarde(wat, invoer)
        case Componentsleutel(component, sleutel):
            return f"{namen.naam('component', component)} verdeeld naar {sleutel}"
        case CorrectieErbij(correctie):
            return f"{_correctie(correctie)} erbij"
        case CorrectieAnders(correctie):
            return f"in plaats van correctie {correctie.code}: {_correctie(correctie)}"
        case CorrectieWeg(code):
            return f"zonder correctie {code}"
        case Toetreding(gemeente, _):
            return f"{gemeente.naam} doet mee, met {getal(gemeente.inwoners or 0)} inwoners"
        case Uittreding(gemeente):
            return f"{gemeente} doet niet meer mee"


def _uren(wat: Urenwijziging, namen: Namen) -> str:
    wie = "samen" if wat.gemeente == GEZAMENLIJK else f"voor {wat.gemeente}"
    waar = (
        wat.onderdeel and f"team {_naam(namen, 'onderdeel', wat.onderdeel)}",
        wat.taak,
        wat.taakveld and f"taakveld {wat.taakveld} {_naam(namen, 'taakveld', wat.taakveld)}",
        wat.aard,
    )
    plaats = f" in {', '.join(filter(None, waar))}" if any(waar) else ""
    return f"{uren(abs(wat.honderdsten))} uur {_kant(wat.honderdsten)} {wie}{plaats}"


def _naam(namen: Namen, as_: As, label: str) -> str:
    """Its name; the label itself where the input does not know it."""
    try:
        return namen.naam(as_, label)
    except KeyError:
        return label


def _kosten(wat: Kostenwijziging, namen: Namen) -> str:
    waar = f"kostenregel {wat.regel}" if wat.regel else namen.naam("component", wat.component)
    delen = [
        f"{euro(abs(centen))} {_kant(centen)} {soort}"
        for centen, soort in ((wat.lasten, "lasten"), (wat.baten, "baten"))
        if centen
    ]
    return f"{waar}: {' en '.join(delen) or 'geen verandering'}"


def _sleutelwaarde(wat: Sleutelwaarde, invoer: Invoer) -> str:
    soort = next((s.soort for s in invoer.sleutels if s.naam == wat.sleutel), INWONERS)
    schaal = SCHAAL[soort]
    waarde = euro(wat.waarde) if soort == BEDRAG else getal(Fraction(wat.waarde, 10**schaal))
    return f"{wat.sleutel}: {waarde} voor {wat.gemeente}"


def _correctie(correctie: Correctie) -> str:
    if correctie.bedrag is not None:
        hoeveel = euro(correctie.bedrag)
    else:
        hoeveel = f"{procent_exact(correctie.percentage or 0)} van de {correctie.basis}"
    return f"{correctie.soort} van {hoeveel} voor {correctie.gemeente}"
