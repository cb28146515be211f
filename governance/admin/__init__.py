"""The administration of governance: one list per table."""

from governance.admin import (
    dienst,
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
    "dienst",
    "document",
    "geschil",
    "kernorganisatie",
    "opdracht",
    "orgaan",
    "regeling",
    "vergadering",
    "voorstel",
]
