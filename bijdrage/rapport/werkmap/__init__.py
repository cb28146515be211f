"""A calculation as a workbook: its outcome with formulas, every step behind it, and its input.

The sheet Uitkomst adds up the sheets behind it, so that a reader can check every sum there. The
input stands as in the template: the workbook itself can be calculated again.
"""

from collections.abc import Sequence

from bijdrage.bbv import beoordeel_dossier
from bijdrage.bbv.dossier import Dossier
from bijdrage.bbv.oordeel import Uitkomst as Uitkomstregel
from bijdrage.doorrekenen import Doorgerekend, codelijsten
from bijdrage.invoer.sjabloon import schrijf_invoer, vulbladen
from bijdrage.rapport.fictief import fictief_in_woorden
from bijdrage.rapport.model import Notitie
from bijdrage.rapport.werkmap.resultaten import ALLEEN_GEVULD, resultaten
from bijdrage.rapport.werkmap.uitkomst import Uitkomst, titel
from bijdrage.rapport.werkmap.verschil import schrijf_verschil
from bijdrage.rekenmodel.verschil import Verschil
from samenwerking.werkboek.geheugen import zonder_opruimen
from samenwerking.werkboek.schrijven import Werkmap

_FICTIEF = "Bevat fictieve gegevens"


def schrijf_werkmap(
    doorgerekend: Doorgerekend,
    verschil: Verschil | None = None,
    regels: Sequence[Uitkomstregel] | None = None,
    notities: Sequence[Notitie] = (),
) -> bytes:
    """A calculation and the tables that it was made from, as the bytes of an .xlsx file.

    Args: verschil: the bridge from the calculation before this one; regels: what every rule says;
    without it, what they say of the input alone; notities: the notes on its numbers.

    Raises PastNiet when something does not fit in a workbook.
    """
    with zonder_opruimen():
        berekening = doorgerekend.berekening
        voet = _FICTIEF if fictief_in_woorden(berekening.invoer) else ""
        werkmap = Werkmap(titel(berekening), berekening.invoer.kenmerken.samenwerking, voet)
        regels = regels or beoordeel_dossier(Dossier(berekening, codelijsten()))
        bladen = resultaten(doorgerekend, regels, notities)
        invoer = vulbladen(doorgerekend.gegevens)
        alle = {blad.naam: blad for blad in (*(blad.inhoud for blad in bladen), *invoer)}
        Uitkomst(werkmap, doorgerekend, alle, regels).schrijf()
        if verschil:
            schrijf_verschil(werkmap, verschil)
        for blad in bladen:
            if blad.inhoud.aantal or blad.inhoud.naam not in ALLEEN_GEVULD:
                blad.schrijf(werkmap)
        schrijf_invoer(werkmap, doorgerekend.gegevens, invoer)
        return werkmap.inhoud()
