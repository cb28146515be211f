"""The administration of the contribution: one list per table."""

from bijdrage.admin import aanlevering, berekening, correctie, kostenraming, sleutel, splitsing

__all__ = ["aanlevering", "berekening", "correctie", "kostenraming", "sleutel", "splitsing"]
