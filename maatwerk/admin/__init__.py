"""The administration of maatwerk: one list per table."""

from maatwerk.admin import besparing, motie, onderzoek

__all__ = ["besparing", "motie", "onderzoek"]
