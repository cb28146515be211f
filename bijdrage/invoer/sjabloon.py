"""The template of the input as a workbook, empty or filled with tables that were read."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bijdrage.invoer.bladen import BLADEN, KENMERKEN
from bijdrage.invoer.gegevens import BEREKENDE_SLEUTELS, Gegevens
from bijdrage.invoer.sjabloonkeuzes import KEUZES
from bijdrage.invoer.sjabloonversie import SJABLOONVERSIE
from bijdrage.rekenmodel.invoer import (
    BASISBIJDRAGE,
    BIJDRAGE,
    CENTRUM,
    GAST,
    INWONERS,
)
from samenwerking.iv3 import BATEN, LASTEN, Codelijsten, taakveld_volgorde
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.schrijven import INKT_ZACHT, Lijst, Vulblad, Vulkolom, Werkmap, vul
from samenwerking.werkboek.sjabloon import Toelichting, schrijf_sjabloon
from samenwerking.werkboek.soort import Iv3Code, JaNee, Keuze, PerRij, Soort, Waarde
from samenwerking.werkboek.tabel import Blad, Tabel

ONDERWERP = "Invoer van de dienstverleningsbijdrage"

_KENMERKEN = "Kenmerken"

_BRON = {"onderdeel": "Onderdelen", "component": "Componenten", "gemeente": "Gemeenten"}
"""The sheet that defines the codes in a column of the same name."""

_SLEUTELS = Lijst("sleutel", (*sorted(BEREKENDE_SLEUTELS), INWONERS), ("Sleutels", "sleutel"))
_BASIS = Lijst("basis", (BASISBIJDRAGE, BIJDRAGE), ("Componenten", "component"))
_VERWIJZINGEN = {
    "sleutel": _SLEUTELS,
    "sleutel gezamenlijk": _SLEUTELS,
    "sleutel overhead": _SLEUTELS,
    "basis": _BASIS,
}
_TITEL = f"{ONDERWERP} (sjabloon, versie {SJABLOONVERSIE})"
_ZINNEN = (
    "1. Vul de bladen in, van links naar rechts. Elke regel onder de kop is één gegeven.",
    "2. Codes zijn tekst, ook als ze op een getal lijken: 0.1 is een ander taakveld dan 0.10.",
    "3. Bedragen zijn in euro, bruto, zonder btw die u kunt terugvragen.",
    "4. Een donkere kop betekent: in elke regel verplicht. Bij elke kop staat een notitie. Wat elke"
    " keuze betekent, staat onderaan.",
    "5. De koppen zijn beveiligd, zonder wachtwoord. De cellen eronder en ernaast zijn vrij.",
    "6. Komt er een gemeente bij? Zet rechts naast Uren een kolom «uren» en haar naam, en naast"
    " Sleutels een kolom «waarde» en haar naam.",
    "7. Stuur het bestand op als .xlsx. Wat niet klopt, komt terug met de cel en wat u moet doen.",
)


_VOLGORDE = (
    *(_KENMERKEN, "Gemeenten", "Onderdelen", "Sleutels", "Componenten"),
    *("Uren", "Lasten", "Correcties", "Omnummering"),
)
"""The sheets in the order to fill them in: what is chosen from comes before where it is chosen."""


def leeg_sjabloon(
    gemeenten: Sequence[str], codelijsten: Codelijsten, jaar: int | None = None
) -> bytes:
    """The template to start from.

    Args: gemeenten: their names, the centrumgemeente first; jaar: that of the input, one of the
    code lists.
    """
    rollen = (CENTRUM, *[GAST] * (len(gemeenten) - 1))
    leden = Tabel("Gemeenten", range(len(gemeenten)), {"gemeente": gemeenten, "rol": rollen})
    kenmerken = Tabel(_KENMERKEN, range(1), {"naam": ["jaar"], "waarde": [jaar]})
    tabellen = {blad.naam: Tabel(blad.naam, ()) for blad in BLADEN}
    tabellen |= {tabel.blad: tabel for tabel in (leden, kenmerken)}
    return gevuld_sjabloon(Gegevens(tabellen, codelijsten))


def gevuld_sjabloon(gegevens: Gegevens) -> bytes:
    """The template with all values of an input without faults.

    Raises PastNiet when a value does not fit in a workbook.
    """
    werkmap = Werkmap(_TITEL, ONDERWERP)
    schrijf_invoer(werkmap, gegevens, vulbladen(gegevens))
    return werkmap.inhoud()


def schrijf_invoer(werkmap: Werkmap, gegevens: Gegevens, bladen: Sequence[Vulblad]) -> None:
    """Add all sheets of the template to a workbook, with their explanation and lists."""
    toelichting = Toelichting(_TITEL, (*_ZINNEN, _jaar_van_de_lijsten(gegevens)), KEUZES)
    schrijf_sjabloon(werkmap, bladen, toelichting, INKT_ZACHT)


def _jaar_van_de_lijsten(gegevens: Gegevens) -> str:
    zin = f"8. De keuzelijsten van taakvelden en categorieën zijn die van {_jaar(gegevens)}"
    if gegevens.jaar:
        return f"{zin}, het jaar op {_KENMERKEN}."
    return (
        f"{zin}, het nieuwste jaar dat de software kent. Gaat het om een ander jaar, vraag dan"
        " een sjabloon van dat jaar."
    )


def vulbladen(gegevens: Gegevens) -> tuple[Vulblad, ...]:
    """Every sheet of the template with its values and drop-down lists.

    Kenmerken gets the names that are not there yet, and the version of this template.
    """
    gemeenten, codes = gegevens["Gemeenten"].tekst("gemeente"), _codes(gegevens)
    tabellen = {**gegevens.tabellen, _KENMERKEN: _kenmerken(gegevens[_KENMERKEN])}
    bladen = sorted(BLADEN, key=lambda blad: _VOLGORDE.index(blad.naam))
    return tuple(_vulblad(blad, tabellen[blad.naam], gemeenten, codes) for blad in bladen)


def _kenmerken(tabel: Tabel) -> Tabel:
    """The sheet Kenmerken with a row for every name."""
    waarden = dict(zip(tabel.tekst("naam"), tabel.waarden.get("waarde", ()), strict=True))
    bekend = {sleutelvorm(naam) for naam in waarden}
    alle = waarden | {k.naam: None for k in KENMERKEN if k.naam not in bekend}
    alle |= {naam: SJABLOONVERSIE for naam in alle if sleutelvorm(naam) == "sjabloonversie"}
    inhoud: dict[str, Sequence[Waarde]] = {"naam": list(alle), "waarde": list(alle.values())}
    return Tabel(_KENMERKEN, range(len(alle)), inhoud)


def _jaar(gegevens: Gegevens) -> int:
    """The year of the input, or the newest year that there are code lists of."""
    return gegevens.jaar or gegevens.codelijsten.jaren[-1]


def _codes(gegevens: Gegevens) -> dict[str, tuple[str, ...]]:
    """The Iv3 codes that the lists hold, in their order."""
    lijsten, jaar = gegevens.codelijsten, _jaar(gegevens)
    categorieen = {c for zijde in (LASTEN, BATEN) for c in lijsten.categoriecodes(jaar, zijde)}
    return {
        "taakveld": lijsten.taakveldcodes(jaar),
        "categorie": tuple(sorted(categorieen, key=taakveld_volgorde)),
    }


def _vulblad(
    blad: Blad, tabel: Tabel, gemeenten: Sequence[str], codes: Mapping[str, tuple[str, ...]]
) -> Vulblad:
    vulblad = vul(blad, tabel, gemeenten)
    return replace(
        vulblad,
        kolommen=tuple(_met_keuzes(kolom, blad.naam, tabel, codes) for kolom in vulblad.kolommen),
        namen=KENMERKEN if blad.naam == _KENMERKEN else (),
    )


def _met_keuzes(
    kolom: Vulkolom, blad: str, tabel: Tabel, codes: Mapping[str, tuple[str, ...]]
) -> Vulkolom:
    """A column with the lists that its cells are chosen from, one for all or one per row."""
    soort = kolom.kolom.soort
    if not isinstance(soort, PerRij):
        return replace(kolom, lijst=_lijst(blad, kolom.kop, soort, codes))
    namen = map(sleutelvorm, tabel.tekst(soort.kolom))
    per_rij = zip(namen, kolom.soorten, strict=True)
    lijsten = {rij: _lijst(blad, naam, s, codes) for rij, (naam, s) in enumerate(per_rij)}
    return replace(kolom, rijlijsten={rij: lijst for rij, lijst in lijsten.items() if lijst})


def _lijst(
    blad: str, naam: str, soort: Soort, codes: Mapping[str, tuple[str, ...]]
) -> Lijst | None:
    """The list for a column, or for a row of Kenmerken, with this name."""
    if isinstance(soort, Keuze):
        return Lijst(naam, soort.lijst, streng=True)
    if isinstance(soort, JaNee):
        return Lijst("ja of nee", ("ja", "nee"), streng=True)
    if isinstance(soort, Iv3Code):
        return Lijst(naam, codes[soort.lijst])
    if (blad, naam) == _SLEUTELS.bron:
        return None
    if _BRON.get(naam, blad) != blad:
        return Lijst(naam, bron=(_BRON[naam], naam))
    return _VERWIJZINGEN.get(naam)
