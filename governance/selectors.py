"""What may be read of governance as a whole."""

from samenwerking.models import Samenwerking
from samenwerking.rechten.persoon import Persoon
from samenwerking.selectors import samenwerkingen


def samenwerking(persoon: Persoon, code: str) -> Samenwerking | None:
    """A cooperation that somebody may know of, by its code; None when there is none."""
    return samenwerkingen(persoon).filter(code=code).first()
