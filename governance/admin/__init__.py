"""The administration of governance: one list per table."""

from governance.admin import orgaan

__all__ = ["orgaan"]
