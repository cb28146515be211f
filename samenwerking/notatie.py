"""Numbers as Dutch readers know them: € 1.234,50 and 2.998 and 19,6 %. No Django.

Amounts come in as whole cents, hours and vte as whole hundredths; nothing is computed in floats.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction

CENTEN = 2
HARDE_SPATIE = "\N{NO-BREAK SPACE}"
MIN = "\N{MINUS SIGN}"
MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def euro(centen: int, decimalen: int = 2) -> str:
    """Cents as an amount in euro, rounded half away from zero to 2 or 0 decimals."""
    return f"{_teken(centen)}€{HARDE_SPATIE}{_cijfers(Fraction(abs(centen), 100), decimalen)}"


def bedrag(centen: int, decimalen: int = 2) -> str:
    """Cents as an amount without its unit, for a column whose head names the unit."""
    return _teken(centen) + _cijfers(Fraction(abs(centen), 100), decimalen)


def verandering(centen: int, decimalen: int = 0) -> str:
    """A difference in cents with its sign, also when it is positive; zero has none."""
    teken = "+" if centen > 0 else MIN
    los = f"€{HARDE_SPATIE}{_cijfers(Fraction(abs(centen), 100), decimalen)}"
    return f"{teken}{HARDE_SPATIE}{los}" if centen else los


def getal(waarde: Fraction | int, decimalen: int | None = None) -> str:
    """A number with points per thousand; without ``decimalen`` at most two, zeros left out."""
    if decimalen is not None:
        return _teken(waarde) + _cijfers(abs(Fraction(waarde)), decimalen)
    return _teken(waarde) + _cijfers(abs(Fraction(waarde)), 2).removesuffix(",00")


def decimaal(waarde: Decimal, decimalen: int) -> str:
    """With all decimals of an amount; of finer numbers without the zeros at the end."""
    tekst = getal(Fraction(waarde), decimalen)
    return tekst.rstrip("0").removesuffix(",") if decimalen > CENTEN else tekst


def afgekapt(waarde: Fraction, decimalen: int = 4) -> str:
    """A number as it is where two decimals hold it, else cut off with an ellipsis behind it."""
    if 100 % waarde.denominator == 0:
        return getal(waarde)
    eenheden = int(abs(waarde) * 10**decimalen)
    heel, rest = divmod(eenheden, 10**decimalen)
    return f"{_teken(waarde)}{_cijfers(Fraction(heel), 0)},{rest:0{decimalen}d}…"


def uren(honderdsten: int) -> str:
    """Hundredths of hours as hours, decimals only where there are any."""
    return getal(Fraction(honderdsten, 100))


def procent(aandeel: Fraction, decimalen: int = 1) -> str:
    """A share (1 is everything) as a percentage."""
    return f"{getal(aandeel * 100, decimalen)}{HARDE_SPATIE}%"


def datum(dag: date, precisie: str = "dag") -> str:
    """A date in words: 1 januari 2023; only as precise as asked for (dag, maand or jaar)."""
    delen = {"jaar": 1, "maand": 2, "dag": 3}[precisie]
    return " ".join((str(dag.day), MAANDEN[dag.month - 1], str(dag.year))[-delen:])


def procent_exact(miljoensten: int) -> str:
    """A percentage in millionths, with all the decimals that it has: 1500000 is 1,5 %."""
    cijfers = _cijfers(Fraction(abs(miljoensten), 10**6), 6).rstrip("0").removesuffix(",")
    return f"{_teken(miljoensten)}{cijfers}{HARDE_SPATIE}%"


def _teken(waarde: Fraction | int) -> str:
    return MIN if waarde < 0 else ""


def _cijfers(waarde: Fraction, decimalen: int) -> str:
    """A number that is not negative, rounded half up, with a comma and points per thousand."""
    schaal = 10**decimalen
    eenheden = (2 * waarde.numerator * schaal + waarde.denominator) // (2 * waarde.denominator)
    heel, rest = divmod(eenheden, schaal)
    groepen = f"{heel:,}".replace(",", ".")
    return f"{groepen},{rest:0{decimalen}d}" if decimalen else groepen
