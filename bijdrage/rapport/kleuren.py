"""The colours of the stylesheet, for charts: one place says them, css and pictures read it."""

import re
from functools import lru_cache
from pathlib import Path

import samenwerking

THEMAS = Path(samenwerking.__file__).parent / "static" / "samenwerking" / "themas.css"
_BLOK = re.compile(r'^(?::root|\[data-gemeente="(\d{4})"\]) \{(.*?)^\}', re.M | re.S)
_TEKEN = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")


def kleur(naam: str, cbs: str = "") -> str:
    """The value of a token, as the theme of this municipality has it."""
    themas = _themas()
    return {**themas[""], **themas.get(cbs, {})}[naam]


@lru_cache
def _themas() -> dict[str, dict[str, str]]:
    tekst = THEMAS.read_text(encoding="utf-8")
    return {cbs: dict(_TEKEN.findall(inhoud)) for cbs, inhoud in _BLOK.findall(tekst)}
