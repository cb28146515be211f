"""The administration of governance: one list per table."""

from governance.admin import document, opdracht, orgaan

__all__ = ["document", "opdracht", "orgaan"]
