"""The marked copy: a refused workbook back, with its faults shown in it."""

from samenwerking.werkboek.gemarkeerd.kopie import Onmogelijk, gemarkeerde_kopie

__all__ = ["Onmogelijk", "gemarkeerde_kopie"]
