"""What stands in small under a record: who may know of it, and whether it is made up."""

from typing import Any

from samenwerking.models.vertrouwelijk import Vertrouwelijkheid


def onder(wat: Any, *eerst: str) -> str:
    """eerst: what comes before it, "" is left out. "" when there is nothing to say."""
    niveau = wat.vertrouwelijkheid
    dicht = "" if niveau == Vertrouwelijkheid.OPENBAAR else f"niet openbaar: {niveau}"
    return "; ".join(filter(None, (*eerst, dicht, "fictief" * wat.fictief)))
