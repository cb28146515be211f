"""The first sheet: what this workbook is for, how to try something, and what it does not do."""

from bijdrage.rapport.fictief import fictief_in_woorden
from bijdrage.rapport.rekenmap.stempel import Stempel
from bijdrage.rapport.rekenmap.vel import INVOER_LIJN, INVOER_VLAK, KLEUR
from bijdrage.rekenmodel.resultaat import Berekening
from samenwerking.werkboek.schrijven import VLAK, Werkmap, schrijf_tekst

LEES_MIJ = "Lees mij"
_BREEDTE = 105
_TEKENS = 104
_REGELHOOGTE = 16

_DOEN = (
    "Deze rekenmap rekent de bijdrage zelf uit, met formules. U hebt onze software niet nodig om "
    "haar na te rekenen.",
    "Kijk eerst op het blad Controle. Daar staat bovenaan of de formules hetzelfde geven als de "
    "applicatie.",
    "Een getal veranderen? Dat kan in de gele cellen, op de bladen Gemeenten, Uren, Lasten, "
    "Sleutels en Correcties.",
    "Kijk daarna op het blad Uitkomst wat de gemeenten nu betalen. Het blad Controle laat zien wat "
    "er anders is dan in de applicatie.",
    "Waar komt een bedrag vandaan? Ga op de cel staan en kies in Excel «Broncellen aanwijzen» (in "
    "LibreOffice: Extra, Detective). Zo komt u van elk bedrag bij de cellen van de invoer.",
    "Verandert er niets? Zet het berekenen op automatisch, of druk op F9.",
)
_NIET = (
    "U kunt geen regels, teams, gemeenten of sleutels toevoegen of weghalen.",
    "U kunt geen codes, taakvelden, behandelingen of gekozen sleutels veranderen. Doet u dat toch, "
    "dan zegt het blad Controle dat de uitkomst niet te vertrouwen is.",
    "Een leeg vakje kunt u niet vullen als het niet geel is.",
    "Wat u hier verandert, verandert niets in de applicatie.",
)
_BLADEN = (
    "Controle: de bedragen van de applicatie naast die van de formules.",
    "Uitkomst en Per taakveld: wat elke gemeente draagt.",
    "Kenmerken, Gemeenten, Onderdelen, Uren, Lasten, Componenten, Sleutels en Correcties: "
    "de invoer.",
    "Codes: of de codes van de invoer nog dezelfde zijn.",
    "Urenregels, Urensommen en Sleutelrekening: uren en sleutels als hele getallen.",
    "Getallen: breuken die niet in één cel passen, met vier cijfers per cel.",
    "Lastenregels, Afspraken, Verdeling, Percentages en Correctieposten: elke stap naar een "
    "bedrag.",
)
_HOE = (
    "Bedragen zijn hele centen, uren zijn honderdsten van uren. Zo rekent een rekenblad precies.",
    "Elke regel wordt verdeeld met de methode van de grootste rest. Elke gemeente krijgt haar "
    "deel, naar beneden afgerond. De centen die overblijven, gaan naar de grootste resten.",
    "Zijn twee resten gelijk, dan gaat het lagere taakveld voor, en daarna de lagere CBS-code.",
    "De formules werken in Excel vanaf 2010 en in LibreOffice vanaf 7.4.",
)


def schrijf_leesmij(werkmap: Werkmap, berekening: Berekening, stempel: Stempel) -> None:
    """Fill the sheet."""
    blad = werkmap.blad(LEES_MIJ)
    blad.hide_gridlines(2)
    blad.set_tab_color(KLEUR)
    blad.set_column(0, 0, _BREEDTE)
    blad.protect()
    schrijf_tekst(blad, (0, 0), stempel.naam, werkmap.opmaak(bold=True, font_size=16))
    rij = 2
    fictief = fictief_in_woorden(berekening.invoer)
    if fictief:
        zin = f"Let op: dit zijn deels verzonnen gegevens: {', '.join(fictief)}."
        nadruk = werkmap.opmaak(bold=True, text_wrap=True, bg_color=VLAK, valign="top")
        rij = _regel(blad, rij, zin, nadruk) + 1
    for kop, zinnen in (
        ("Wat u hier doet", _DOEN),
        ("Wat hier niet kan", _NIET),
        ("Zo is er gerekend", _HOE),
        ("De bladen", _BLADEN),
    ):
        schrijf_tekst(blad, (rij, 0), kop, werkmap.opmaak(bold=True, font_size=12))
        rij += 1
        for zin in zinnen:
            rij = _regel(blad, rij, zin, werkmap.opmaak(text_wrap=True, valign="top"))
        rij += 1
    geel = werkmap.opmaak(border=1, border_color=INVOER_LIJN, bg_color=INVOER_VLAK)
    schrijf_tekst(blad, (rij, 0), "Zo ziet een cel eruit die u mag veranderen.", geel)


def _regel(blad: object, rij: int, zin: str, opmaak: object) -> int:
    """A sentence over as many lines as it needs; gives the next row."""
    blad.set_row(rij, _REGELHOOGTE * (1 + len(zin) // _TEKENS))  # type: ignore[attr-defined]
    schrijf_tekst(blad, (rij, 0), zin, opmaak)
    return rij + 1
