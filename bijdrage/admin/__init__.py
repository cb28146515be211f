"""The administration of the contribution: one list per table."""

from bijdrage.admin import aanlevering, akkoord, berekening, correctie, kostenraming, sleutel

__all__ = ["aanlevering", "akkoord", "berekening", "correctie", "kostenraming", "sleutel"]
