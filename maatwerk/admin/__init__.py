"""The administration of maatwerk: one list per table."""

from maatwerk.admin import claim, inventaris, motie, onderzoek

__all__ = ["claim", "inventaris", "motie", "onderzoek"]
