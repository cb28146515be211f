"""The workbook that works the whole contribution out by itself, with formulas (full edition).

The input stands on sheets as in the template, and every step behind it as formulas with the value
that the engine gives: who changes an input sees what follows, to the cent. ``grenzen`` tells up to
where that is exact, ``deling`` how, and docs/adr/0019 why so.
"""

from bijdrage.rapport.fictief import fictief_in_woorden
from bijdrage.rapport.rekenmap.controle import Controle, Telling, blad_vooraan
from bijdrage.rapport.rekenmap.correctieposten import Correctieposten
from bijdrage.rapport.rekenmap.gewichten import Gewichten
from bijdrage.rapport.rekenmap.grenzen import (
    MAX_BEDRAG,
    MAX_GEWICHT,
    NietNaTeRekenen,
    controleer,
    controleer_breedte,
)
from bijdrage.rapport.rekenmap.groot import Getallen
from bijdrage.rapport.rekenmap.indeling import Indeling, indeling
from bijdrage.rapport.rekenmap.invoerbladen import Invoerbladen
from bijdrage.rapport.rekenmap.leesmij import schrijf_leesmij
from bijdrage.rapport.rekenmap.sleutelrekening import Aandelen, Sleutelrekening, breedte
from bijdrage.rapport.rekenmap.stempel import Stempel, stempel_van
from bijdrage.rapport.rekenmap.uitkomst import PerTaakveld, Uitkomst
from bijdrage.rapport.rekenmap.urensommen import Urenregels, Urensommen
from bijdrage.rapport.rekenmap.vel import LETTERS, Cel
from bijdrage.rapport.rekenmap.verdeling import Afspraken, Lastenregels, Verdeling
from bijdrage.rekenmodel.resultaat import Berekening
from samenwerking.werkboek.schrijven import Werkmap

__all__ = ["NietNaTeRekenen", "Stempel", "schrijf_rekenmap", "stempel_van"]

_FICTIEF = "Bevat fictieve gegevens"


def schrijf_rekenmap(berekening: Berekening, stempel: Stempel) -> bytes:
    """A calculation as a workbook that works it out again: the bytes of an .xlsx file.

    Args: stempel: what the workbook says that it is of.

    Raises: NietNaTeRekenen: a spreadsheet cannot work it out to the cent, in Dutch why.
    """
    invoer = berekening.invoer
    controleer(invoer)
    voet = _FICTIEF if fictief_in_woorden(invoer) else ""
    werkmap = Werkmap(stempel.naam, invoer.kenmerken.samenwerking, voet)
    _Rekenmap(werkmap, berekening, stempel).schrijf()
    return werkmap.inhoud()


class _Rekenmap:
    """The sheets in their order, each from those that it needs."""

    def __init__(self, werkmap: Werkmap, berekening: Berekening, stempel: Stempel) -> None:
        self._werkmap, self._berekening, self._stempel = werkmap, berekening, stempel
        self._inhoud: Indeling = indeling(berekening)
        schrijf_leesmij(werkmap, berekening, stempel)
        self._controle = Controle(blad_vooraan(werkmap), berekening, self._inhoud)
        self._uitkomst = Uitkomst(werkmap, self._inhoud)
        self._per_taakveld = PerTaakveld(werkmap, self._inhoud)
        self._bladen = Invoerbladen(werkmap, berekening.invoer)
        self._bladen.schrijf()
        self._codes = self._bladen.schrijf_codes()

    def schrijf(self) -> None:
        """Everything behind the input, and then what stands in front of it."""
        werkmap, inhoud = self._werkmap, self._inhoud
        self._uren = Urenregels(werkmap, inhoud, self._bladen)
        sommen = Urensommen(werkmap, self._uren)
        self._sleutels = Sleutelrekening(werkmap, self._uren, self._bladen)
        groepen = breedte(inhoud, self._sleutels, sommen.meeste)
        controleer_breedte(groepen)
        self._getallen = Getallen(werkmap, groepen)
        aandelen = Aandelen(self._getallen, self._sleutels)
        gewichten = Gewichten(self._getallen, sommen, self._sleutels, aandelen)
        self._lasten = Lastenregels(werkmap, inhoud, self._bladen)
        afspraken = Afspraken(werkmap, self._getallen, gewichten, self._sleutels, self._lasten)
        self._verdeling = Verdeling(
            werkmap, self._getallen, gewichten, self._lasten, afspraken, inhoud
        )
        self._verdeling.schrijf(self._berekening.toedelingen)
        self._posten = Correctieposten(
            werkmap, self._getallen, gewichten, self._verdeling, self._bladen, inhoud
        )
        self._posten.schrijf(self._berekening.correcties)
        self._schrijf_voorin()

    def _schrijf_voorin(self) -> None:
        aansluiting = self._uitkomst.schrijf(self._verdeling, self._posten, self._lasten)
        self._per_taakveld.schrijf(self._verdeling)
        anders = [
            Telling("cellen van kostenregels", self._verdeling.aantal_anders(), 0),
            Telling("correcties per taakveld", self._posten.aantal_anders(), 0),
        ]
        self._controle.schrijf(
            self._stempel,
            self._uitkomst,
            self._verdeling,
            self._per_taakveld,
            self._vertrouwen(aansluiting),
            anders,
        )

    def _vertrouwen(self, aansluiting: Cel) -> list[Telling]:
        """What says that the formulas hold for the numbers that now stand in the input."""
        codes, uren, getallen = self._codes, self._uren, self._getallen
        regels, hoogste = self._lasten, LETTERS[3]
        bedragen = f"{regels.vel.naam}!$C$2:$D${regels.laatste + 1}"
        sommen = self._sleutels.vel.bereik(self._sleutels.samen, 1, self._sleutels.vel.rij)
        zonder = uren.vel.bereik(uren.gezamenlijk + 1, 1, uren.laatste)
        top = f"{getallen.vel.naam}!${hoogste}$2:${hoogste}${max(getallen.laatste, 2)}"
        return [
            Telling("gewijzigde codes", f"SUM({codes.bereik(3, 1, codes.rij)})", 0),
            Telling("uren gezamenlijk waarvoor hier geen sleutel is", f"SUM({zonder})", 0),
            Telling("negatieve uren", uren.aantal_negatief(), 0),
            Telling("negatieve waarden van sleutels", self._sleutels.aantal_negatief(), 0),
            Telling("percentages die samen geen 100 zijn", self._sleutels.buiten_honderd(), 0),
            Telling("kosten die niet zijn verdeeld (cent)", f"ABS({aansluiting.adres})", 0),
            Telling(
                "grootste bedrag om te verdelen (cent)",
                f"MAX(MAX({bedragen}),-MIN({bedragen}))",
                regels.grootste,
                MAX_BEDRAG,
            ),
            Telling(
                "grootste getal bij een percentage (cent)",
                *self._posten.grootste_percentage(),
                MAX_BEDRAG,
            ),
            Telling(
                "grootste som van uren of van een sleutel",
                f"MAX({sommen})",
                self._sleutels.grootste,
                MAX_GEWICHT,
            ),
            Telling(
                "bovenste cijfers van de lange getallen", f"MAX({top})", getallen.hoogste, 9_999
            ),
        ]
