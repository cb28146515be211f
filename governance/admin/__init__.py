"""The administration of governance: one list per table."""

from governance.admin import document, geschil, opdracht, orgaan

__all__ = ["document", "geschil", "opdracht", "orgaan"]
