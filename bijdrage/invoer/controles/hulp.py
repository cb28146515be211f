"""What the checks share: doubles, unknown codes, empty cells, and a suggestion for a typo."""

from collections.abc import (
    Callable,
    Collection,
    Hashable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from difflib import get_close_matches

from bijdrage.invoer.gegevens import Gegevens, Register
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.tabel import Tabel

Controle = Callable[[Gegevens], Iterator[Fout]]

EEN_SLEUTEL = "een sleutel uit Sleutels, of uren, uren-exclusief, uren-onderdeel of inwoners"

_GELIJKENIS = 0.8
"""How alike (1 is the same) a code must be to be suggested: a typing error, not another code."""

_MAX_SUGGESTIES = 20
"""Looking for a near code costs time; a longer list of unknown codes has another cause."""


def dubbelen(tabel: Tabel, *kolommen: str) -> Iterator[Fout]:
    """A fault for each row whose values in these columns stand in an earlier row too."""
    sleutels = _sleutels(tabel, kolommen)
    if len(set(sleutels)) == len(sleutels):
        return
    onbekend = {plek for kolom in kolommen for plek in tabel.onbekend(kolom)}
    eerste: dict[Hashable, int] = {}
    for plek, sleutel in enumerate(sleutels):
        if plek not in onbekend and eerste.setdefault(sleutel, plek) != plek:
            yield _dubbel(tabel, kolommen, plek, tabel.rijen[eerste[sleutel]])


def _sleutels(tabel: Tabel, kolommen: Sequence[str]) -> Sequence[Hashable]:
    waarden = [tabel.tekst(kolom) for kolom in kolommen]
    return waarden[0] if len(waarden) == 1 else list(zip(*waarden, strict=True))


def _dubbel(tabel: Tabel, kolommen: Sequence[str], plek: int, eerder: int) -> Fout:
    if len(kolommen) == 1:
        return tabel.fout(
            plek,
            kolommen[0],
            f"elke waarde één keer; deze staat ook in rij {eerder}",
            "Verwijder de dubbele regel of geef haar een eigen waarde.",
        )
    return Fout(
        tabel.blad,
        tabel.rijen[plek],
        None,
        " + ".join(tabel.tekst(kolom)[plek] for kolom in kolommen),
        f"elke combinatie van {', '.join(kolommen)} één keer; zie rij {eerder}",
        "Voeg de regels samen of geef ze een eigen taak.",
    )


def onbekend(tabel: Tabel, kolom: str, herstel: Mapping[str, str], wat: str) -> Iterator[Fout]:
    """A fault for each cell with a code that ``herstel`` knows how to mend; ``wat`` is expected."""
    if not herstel:
        return
    for plek, code in enumerate(tabel.tekst(kolom)):
        if code in herstel:
            yield tabel.fout(plek, kolom, wat, herstel[code])


def verwijzing(
    tabel: Tabel, kolom: str, register: Register, wat: str, blad: str, ook: Collection[str] = ()
) -> Iterator[Fout]:
    """A fault for each code that another sheet (blad) should define and does not."""
    herstel = herstel_per_code(register.onbekend.difference(ook), register.codes, van_blad(blad))
    yield from onbekend(tabel, kolom, herstel, wat)


def van_blad(blad: str) -> str:
    """How to mend a value that should stand on another sheet."""
    return f"Kies een waarde van het blad {blad}, of zet deze daar eerst bij."


def uit_keuzelijst(wat: str, jaar: int | None) -> str:
    """How to mend a code that Iv3 does not have in a year."""
    lijst = f"Iv3 van {jaar}" if jaar else "Iv3"
    return f"Kies een {wat} van {lijst}; het sjabloon heeft ze in de keuzelijst van deze kolom."


def herstel_per_code(fout: Collection[str], bekend: Collection[str], anders: str) -> dict[str, str]:
    """For each wrong code what to do about it; anders: where no known one is near."""
    if len(fout) > _MAX_SUGGESTIES:
        return dict.fromkeys(fout, anders)
    return {code: suggestie(code, bekend, anders) for code in fout}


def suggestie(code: str, bekend: Collection[str], anders: str) -> str:
    """How to mend an unknown code: the known one that is nearest, if any is near."""
    dichtbij = nabij(code, bekend)
    return f"Bedoelde u «{dichtbij}»? Vul dat hier in." if dichtbij else anders


def nabij(code: str, bekend: Collection[str]) -> str:
    """The known code most like this one, with the same beginning if it can; ``""`` if none is."""
    per_vorm = {kandidaat.lower(): kandidaat for kandidaat in sorted(bekend)}
    gelijkend = get_close_matches(code.lower(), per_vorm, n=9, cutoff=_GELIJKENIS)
    zelfde_begin = [vorm for vorm in gelijkend if vorm[:1] == code[:1].lower()]
    return per_vorm[(zelfde_begin or gelijkend)[0]] if gelijkend else ""


def moet_leeg(tabel: Tabel, kolom: str, plekken: Iterable[int], waarom: str) -> Iterator[Fout]:
    """A fault for each of these cells that is filled."""
    for plek in plekken:
        if tabel.is_gevuld(kolom, plek):
            yield tabel.fout(plek, kolom, f"leeg: {waarom}", "Maak de cel leeg.")


def moet_gevuld(tabel: Tabel, kolom: str, plekken: Iterable[int], verwacht: str) -> Iterator[Fout]:
    """A fault for each of these cells that is empty."""
    if kolom not in tabel.ruw:
        return
    for plek in plekken:
        if plek not in tabel.onbekend(kolom) and not tabel.is_gevuld(kolom, plek):
            yield tabel.fout(plek, kolom, verwacht, "Vul de cel in.")


def taakveld_geldig(gegevens: Gegevens, blad: str) -> Iterator[Fout]:
    """A fault for each taakveld that cannot be booked on in the year of the input."""
    tabel, geldig = gegevens[blad], gegevens.taakvelden
    fout = set(tabel.tekst("taakveld")) - geldig - {""}
    herstel = herstel_per_code(fout, geldig, uit_keuzelijst("taakveld", gegevens.jaar))
    for code in fout:
        opvolgers = [o for o in gegevens.codelijsten.opvolgers(code) if o in geldig]
        if opvolgers:
            herstel[code] = f"In dit jaar geldt hiervoor: {', '.join(opvolgers)}."
    wat = f"een taakveld waarop in {gegevens.jaar or 'dit jaar'} geboekt kan worden"
    yield from onbekend(tabel, "taakveld", herstel, wat)


def onverklaard(
    zonder: Iterable[str], onbekend: Iterable[str], bekend: Collection[str]
) -> list[str]:
    """What lacks something, except where an unknown code elsewhere is a near miss of it.

    An unknown code that resembles no known one excuses nothing: no fault of its own is held back.
    """
    namen = list(dict.fromkeys(filter(None, onbekend)))[:_MAX_SUGGESTIES]
    bedoeld = {nabij(naam, bekend) for naam in namen}
    return [code for code in dict.fromkeys(zonder) if code not in bedoeld]
