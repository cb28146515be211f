"""Reading a workbook (``.xlsx``): what it is, where its sheets are, and every cell as seen."""

from samenwerking.werkboek.xlsx.lezen import lees_werkmap

__all__ = ["lees_werkmap"]
