"""The administration of governance: one list per table."""

from governance.admin import document, orgaan

__all__ = ["document", "orgaan"]
