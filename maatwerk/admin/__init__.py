"""The administration of maatwerk: one list per table."""

from maatwerk.admin import motie, onderzoek

__all__ = ["motie", "onderzoek"]
