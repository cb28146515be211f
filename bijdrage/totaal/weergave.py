"""What all of it costs a municipality per year, as a table and a chart."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django.urls import reverse

from bijdrage.rapport.afronding import hele_euro
from bijdrage.rapport.grafieken import Beeld
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.stapelgrafiek import Deel, Stapel, gestapeld
from bijdrage.totaal.optelling import SOORTEN, Last, Totaaljaar, per_jaar
from bijdrage.totaal.selectors import bijdragen
from samenwerking.notatie import bedrag, euro
from samenwerking.weergave import Cel, Kop, Tabel, Tabelrij, tabelrij

STIJLEN = (
    ("accent", "accent", "#ffffff"),
    ("accent-zacht", "accent", "inkt"),
    ("#ffffff", "grijs", "inkt"),
)
ONBEKEND = "niet bekend"
MILJOEN = 100_000_000
KOPPEN = (
    Kop("Jaar"),
    Kop("Bijdrage", getal=True),
    Kop("Kernorganisatie", getal=True),
    Kop("Frictie", getal=True),
    Kop("Samen", getal=True),
)


class Totaalweergave(NamedTuple):
    """The years with their table and chart."""

    gemeente: str
    cbs: str
    jaren: tuple[Totaaljaar, ...]
    tabel: Tabel
    grafiek: Beeld
    fictief: bool
    bronnen: tuple[str, ...]


def totaal_van(
    rapport: Jaarrapport, reeks: Iterable[Jaarrapport], lasten: Sequence[Last]
) -> Totaalweergave | None:
    """What is known of the gastgemeente of a report over the years.

    reeks: the leading calculations; None when nothing is known beside the contribution.
    """
    jaren = per_jaar(bijdragen(r for r in reeks if r.gemeente == rapport.gemeente), lasten)
    if not any(deel is not None for jaar in jaren for deel in jaar.delen[1:]):
        return None
    return _weergave(rapport.gemeente, rapport.eigen.cbs, jaren)


def _weergave(gemeente: str, cbs: str, jaren: tuple[Totaaljaar, ...]) -> Totaalweergave:
    zin = _zin(jaren)
    tabel = Tabel(
        f"Wat {gemeente} betaalt en zelf uitgeeft, in euro",
        KOPPEN,
        tuple(map(_rij, reversed(jaren))),
    )
    stapels = tuple(map(_stapel, reversed(jaren)))
    return Totaalweergave(
        gemeente,
        cbs,
        jaren,
        tabel,
        gestapeld(zin, stapels, STIJLEN, cbs),
        any(jaar.fictief for jaar in jaren),
        tuple(dict.fromkeys(bron for jaar in jaren for bron in jaar.bronnen)),
    )


def _zin(jaren: tuple[Totaaljaar, ...]) -> str:
    """What the years with a contribution came to, the last one first."""
    met_bijdrage = [jaar for jaar in reversed(jaren) if jaar.bijdrage]
    zin = _opsomming([_jaarzin(jaar) for jaar in met_bijdrage[:2]] or ["Er is een deel bekend"])
    return zin[:1].upper() + zin[1:]


def _jaarzin(jaar: Totaaljaar) -> str:
    zonder = "" if jaar.is_volledig else f" (zonder {_ontbreekt(jaar)})"
    return f"in {jaar.jaar} samen {euro(hele_euro(jaar.samen) * 100, 0)}{zonder}"


def _opsomming(woorden: list[str]) -> str:
    *eerst, laatst = woorden
    return f"{', '.join(eerst)} en {laatst}" if eerst else laatst


def _rij(jaar: Totaaljaar) -> Tabelrij:
    adres = reverse("jaar", args=[jaar.bijdrage.sleutel]) if jaar.bijdrage else ""
    uitleg = jaar.bijdrage.naam if jaar.bijdrage else _deel_doorbelast(jaar)
    eerste = Cel(_heel(jaar.delen[0]), adres, uitleg)
    return tabelrij(
        KOPPEN,
        Cel(str(jaar.jaar)),
        eerste,
        *(Cel(_heel(deel)) for deel in jaar.delen[1:]),
        Cel(_heel(jaar.samen), uitleg="" if jaar.is_volledig else f"zonder {_ontbreekt(jaar)}"),
        anker=f"totaal-{jaar.jaar}",
    )


def _deel_doorbelast(jaar: Totaaljaar) -> str:
    """Of a year without a calculation: the part of the contribution that a budget names."""
    return f"waarvan ten minste {_heel(jaar.doorbelast)}" if jaar.doorbelast else ""


def _ontbreekt(jaar: Totaaljaar) -> str:
    namen = ("bijdrage", *SOORTEN)
    missend = [naam for naam, deel in zip(namen, jaar.delen, strict=True) if deel is None]
    return _opsomming(missend)


def _heel(centen: int | None) -> str:
    return ONBEKEND if centen is None else bedrag(hele_euro(centen) * 100, 0)


def _stapel(jaar: Totaaljaar) -> Stapel:
    naam = str(jaar.jaar) if jaar.is_volledig else f"{jaar.jaar} (niet alles bekend)"
    return Stapel(naam, tuple(_deel(deel or 0) for deel in jaar.delen), f"#totaal-{jaar.jaar}")


def _deel(centen: int) -> Deel:
    """A part of a bar; what is too short for its number has none."""
    return Deel(centen, _miljoenen(centen) if centen >= MILJOEN else "")


def _miljoenen(centen: int) -> str:
    tienden = (centen + MILJOEN // 20) * 10 // MILJOEN
    return f"{tienden // 10},{tienden % 10}"
