"""Why a workbook as a whole is refused."""

from samenwerking.werkboek.fout import Fout

EEN_WERKMAP = "een Excel-werkmap (.xlsx)"
MAX_TEKENS = 32_767
"""The characters of a cell in any spreadsheet."""


class WerkmapFout(ValueError):
    """A file that cannot be read as a workbook: what was found, expected, and how to mend it."""

    def __init__(self, gevonden: str, verwacht: str, herstel: str) -> None:
        super().__init__(gevonden)
        self.fout = Fout(None, None, None, gevonden, verwacht, herstel)


def beschadigd(wat: str) -> WerkmapFout:
    """The refusal of a workbook of which a part is missing or broken."""
    herstel = "Open het bestand in Excel, bewaar het opnieuw als .xlsx en lever die versie aan."
    return WerkmapFout(f"een beschadigd bestand: {wat}", EEN_WERKMAP, herstel)


def te_groot(wat: str, verwacht: str) -> WerkmapFout:
    """The refusal of a workbook that is larger than any real one."""
    herstel = "Haal lege rijen, opmaak en andere bladen weg en bewaar het bestand opnieuw."
    return WerkmapFout(wat, verwacht, herstel)


def te_lange_tekst() -> WerkmapFout:
    """The refusal of a cell that holds more text than any spreadsheet can keep."""
    wat = "een cel met meer dan 32.767 tekens"
    return WerkmapFout(wat, "ten hoogste 32.767 tekens in een cel", "Kort de tekst in.")
