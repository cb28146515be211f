"""Keeping the mark of every file that is given out, so that it can be recognised later."""

from hashlib import sha256

from bijdrage.models import Afgifte
from bijdrage.models.afgifte import Afgiftesoort


def noteer_afgifte(
    *, berekening: int, soort: Afgiftesoort, inhoud: bytes, volledig: bool = False
) -> bytes:
    """Remember a file by its SHA-256, and give it back. The same file is remembered once.

    berekening: the number of its record in the registry; volledig: of the full edition.
    """
    Afgifte.objects.get_or_create(
        berekening_id=berekening,
        sha256=sha256(inhoud).hexdigest(),
        defaults={"soort": soort, "volledig": volledig},
    )
    return inhoud
