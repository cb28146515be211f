"""The administration of governance: one list per table."""

from governance.admin import (
    document,
    geschil,
    kernorganisatie,
    opdracht,
    orgaan,
    regeling,
    vergadering,
    voorstel,
)

__all__ = [
    "document",
    "geschil",
    "kernorganisatie",
    "opdracht",
    "orgaan",
    "regeling",
    "vergadering",
    "voorstel",
]
