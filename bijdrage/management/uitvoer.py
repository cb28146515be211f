"""What the commands share: the exit status of a refused input, and writing a file."""

from pathlib import Path

from django.core.management.base import CommandError

EXIT_FOUTEN = 2


def schrijf(pad: Path, inhoud: bytes) -> None:
    """Write a file. Raises CommandError, in Dutch, when that cannot be done."""
    try:
        pad.write_bytes(inhoud)
    except OSError as fout:
        raise CommandError(
            f"{pad} kan niet worden geschreven ({fout.strerror}). Kies een andere plek."
        ) from fout
