"""The rounding method on an example, worked out by the method itself."""

from bijdrage.rapport.afronding import hele_euro, hele_euros
from samenwerking.notatie import bedrag
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

_DELEN = (("Deel A", 33_40), ("Deel B", 33_30), ("Deel C", 33_30))
_KOPPEN = (
    Kop("Wat"),
    Kop("Precies in euro", getal=True),
    Kop("Los afgerond", getal=True),
    Kop("Zo tonen wij het", getal=True),
)


def voorbeeld() -> Tabel:
    """Three parts and their total: exact, each rounded on its own, and as pages show them."""
    centen = [deel for _, deel in _DELEN]
    getoond, los = hele_euros(centen), [hele_euro(deel) for deel in centen]
    namen = [naam for naam, _ in _DELEN]
    samen = tabelrij(
        _KOPPEN,
        *(Cel(tekst) for tekst in ("Samen", bedrag(sum(centen)), str(sum(los)), str(sum(getoond)))),
        totaal=True,
    )
    delen = (
        tabelrij(_KOPPEN, Cel(naam), Cel(bedrag(deel)), Cel(str(alleen)), Cel(str(wij)))
        for naam, deel, alleen, wij in zip(namen, centen, los, getoond, strict=True)
    )
    return Tabel("Drie delen van honderd euro", _KOPPEN, (samen, *delen))
