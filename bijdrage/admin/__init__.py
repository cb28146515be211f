"""The administration of the contribution: one list per table."""

from bijdrage.admin import berekening, correctie, kostenraming, sleutel

__all__ = ["berekening", "correctie", "kostenraming", "sleutel"]
