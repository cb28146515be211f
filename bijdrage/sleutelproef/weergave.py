"""What the page shows of another key: per municipality, and for a guest per component."""

from fractions import Fraction

from bijdrage.rapport.samenstellen import Namen
from bijdrage.rekenmodel.resultaat import Berekening
from bijdrage.rekenmodel.sommen import som_met_correcties
from samenwerking.notatie import bedrag, euro, procent, verandering
from samenwerking.weergave import Cel, Kop, Tabel, Tabelrij, tabelrij

_BEDRAGEN = (Kop("Nu, in euro", True), Kop("Met de andere sleutel", True), Kop("Verschil", True))
GEMEENTEKOPPEN = (Kop("Gemeente"), *_BEDRAGEN)
COMPONENTKOPPEN = (Kop("Component"), *_BEDRAGEN)


def per_gemeente(nu: Berekening, anders: Berekening) -> Tabel:
    """What every municipality bears, corrections included."""
    was, wordt = _draagt(nu), _draagt(anders)
    rijen = [_rij(GEMEENTEKOPPEN, naam, was[naam], wordt[naam]) for naam in was]
    samen = _rij(GEMEENTEKOPPEN, "Samen", sum(was.values()), sum(wordt.values()), totaal=True)
    return Tabel("Wat elke gemeente draagt", GEMEENTEKOPPEN, (*rijen, samen))


def per_component(nu: Berekening, anders: Berekening, gemeente: str, namen: Namen) -> Tabel:
    """What a municipality bears of each component and correction, the largest difference first."""
    was, wordt = (
        {component: bedrag_ for (naam, component), bedrag_ in sommen.items() if naam == gemeente}
        for sommen in (som_met_correcties(b, "gemeente", "component") for b in (nu, anders))
    )
    labels = sorted({*was, *wordt}, key=lambda n: (-abs(wordt.get(n, 0) - was.get(n, 0)), n))
    rijen = (
        _rij(COMPONENTKOPPEN, namen.naam("component", n), was.get(n, 0), wordt.get(n, 0))
        for n in labels
    )
    samen = _rij(COMPONENTKOPPEN, "Samen", sum(was.values()), sum(wordt.values()), totaal=True)
    return Tabel(f"Wat {gemeente} van elke component draagt", COMPONENTKOPPEN, (*rijen, samen))


def uitkomst(nu: Berekening, anders: Berekening, gemeente: str) -> str:
    """The outcome for a gastgemeente in a sentence."""
    was, wordt = nu.bijdrage[gemeente], anders.bijdrage[gemeente]
    if was == wordt:
        return f"{gemeente} betaalt met deze sleutel evenveel."
    meer = "meer" if wordt > was else "minder"
    deel = f" ({procent(Fraction(abs(wordt - was), abs(was)))})" if was else ""
    return f"{gemeente} betaalt met deze sleutel {euro(abs(wordt - was), 0)}{deel} {meer}."


def _draagt(berekening: Berekening) -> dict[str, int]:
    return {**berekening.eigen_aandeel, **berekening.bijdrage}


def _rij(
    koppen: tuple[Kop, ...], naam: str, was: int, wordt: int, *, totaal: bool = False
) -> Tabelrij:
    verschil = verandering(wordt - was) or "gelijk"
    cellen = (Cel(naam), Cel(bedrag(was, 0)), Cel(bedrag(wordt, 0)), Cel(verschil))
    return tabelrij(koppen, *cellen, totaal=totaal)
