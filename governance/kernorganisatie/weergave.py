"""The own budget of a municipality as tables: what adds up per year, and friction beside it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bijdrage.models.eigen_last import Lastsoort
from bijdrage.rapport.afronding import hele_euro
from bijdrage.rapport.grafieken import Beeld
from bijdrage.rapport.stapelgrafiek import Deel, Stapel, gestapeld
from bijdrage.totaal.optelling import Last, zonder_bijdrage
from governance.kernorganisatie.selectors import Begroting
from samenwerking.notatie import bedrag, euro
from samenwerking.weergave import Cel, Kop, Tabel, Tabelrij, tabelrij

ONBEKEND = "niet bekend"
STIJL = (("accent", "accent", "#ffffff"),)
FRICTIEKOPPEN = (Kop("Waarvoor"), Kop("Bron"), Kop("Jaar", getal=True), Kop("Bedrag", getal=True))


class Begrotingsweergave(NamedTuple):
    """The budget of one municipality. frictie: None where no friction cost is known."""

    gemeente: str
    cbs: str
    grafiek: Beeld
    tabel: Tabel
    frictie: Tabel | None
    bronnen: tuple[str, ...]
    fictief: bool


def weergave(begroting: Begroting) -> Begrotingsweergave:
    """The tables of a budget."""
    naam = begroting.gemeente.naam
    eigen = [last for last in begroting.lasten if last.soort != Lastsoort.FRICTIE]
    frictie = [last for last in begroting.lasten if last.soort == Lastsoort.FRICTIE]
    return Begrotingsweergave(
        naam,
        begroting.gemeente.cbs,
        _grafiek(naam, begroting.gemeente.cbs, totalen(eigen)),
        _tabel(naam, eigen),
        _frictie(naam, frictie) if frictie else None,
        tuple(dict.fromkeys(last.bron for last in begroting.lasten if last.bron)),
        any(last.fictief for last in begroting.lasten),
    )


def totalen(lasten: Sequence[Last]) -> dict[int, int]:
    """Per year all posts without friction and without the contribution, in cents."""
    eigen = [last for last in lasten if last.soort != Lastsoort.FRICTIE]
    return {
        jaar: zonder_bijdrage(last for last in eigen if last.jaar == jaar)
        for jaar in sorted({last.jaar for last in eigen})
    }


def _grafiek(gemeente: str, cbs: str, per_jaar: dict[int, int]) -> Beeld:
    """A bar per year, with the first and the last one in words."""
    heel = {jaar: hele_euro(centen) for jaar, centen in per_jaar.items()}
    stapels = tuple(
        Stapel(str(jaar), (Deel(max(euros, 0), _heel(euros * 100)),))
        for jaar, euros in heel.items()
    )
    begin, eind = min(heel), max(heel)
    titel = (
        f"{gemeente} begroot zelf {euro(heel[begin] * 100, 0)} in {begin} en "
        f"{euro(heel[eind] * 100, 0)} in {eind}"
    )
    return gestapeld(titel, stapels, STIJL, cbs)


def _tabel(gemeente: str, lasten: Sequence[Last]) -> Tabel:
    """Posts below each other, years beside each other, the total as the last row."""
    jaren = sorted({last.jaar for last in lasten})
    koppen = (Kop("Post"), *(Kop(str(jaar), getal=True) for jaar in jaren))
    posten = dict.fromkeys((last.post, last.onderdeel) for last in lasten)
    bekend = {(last.post, last.onderdeel, last.jaar): last.bedrag for last in lasten}
    rijen = [_rij(koppen, wat, (bekend.get((*wat, jaar)) for jaar in jaren)) for wat in posten]
    samen = ("Totaal zonder de dienstverleningsbijdrage", "")
    rijen.append(_rij(koppen, samen, totalen(lasten).values(), totaal=True))
    return Tabel(f"Eigen begroting van {gemeente}, in euro", koppen, tuple(rijen))


def _rij(
    koppen: tuple[Kop, ...],
    wat: tuple[str, str],
    bedragen: Iterable[int | None],
    totaal: bool = False,
) -> Tabelrij:
    post, onderdeel = wat
    naam = f"{post}, waarvan {onderdeel}" if onderdeel else post
    cellen = (Cel(_heel(centen)) for centen in bedragen)
    return tabelrij(koppen, Cel(naam), *cellen, totaal=totaal)


def _frictie(gemeente: str, lasten: Iterable[Last]) -> Tabel:
    rijen = (
        tabelrij(
            FRICTIEKOPPEN,
            Cel(last.post),
            Cel(last.bron),
            Cel(str(last.jaar)),
            Cel(_heel(last.bedrag)),
        )
        for last in lasten
    )
    return Tabel(f"Frictiekosten van {gemeente}, in euro", FRICTIEKOPPEN, tuple(rijen))


def _heel(centen: int | None) -> str:
    return ONBEKEND if centen is None else bedrag(hele_euro(centen) * 100, 0)
