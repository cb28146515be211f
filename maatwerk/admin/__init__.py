"""The administration of maatwerk: one list per table."""

from maatwerk.admin import besparing, claim, inventaris, motie, onderzoek

__all__ = ["besparing", "claim", "inventaris", "motie", "onderzoek"]
