"""The report of a year as PDF/UA, from one template; no request and no database needed."""

from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from bijdrage.rapport import grafieken
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rapport.zinnen import boodschap_opbouw

STIJLBLADEN = (
    "npm/noto-sans/400.css",
    "npm/noto-sans/700.css",
    "npm/noto-serif/400.css",
    "samenwerking/themas.css",
    "bijdrage/rapport_pdf.css",
)


def schrijf_pdf(rapport: Jaarrapport, vorige: Jaarrapport | None = None) -> bytes:
    """The report as PDF: the same figures, tables and chart as the page.

    Args: vorige: the calculation whose amounts show as the change since then.
    """
    from weasyprint import CSS, HTML  # slow to import, and its libraries may be missing

    jaar = jaarweergave(rapport, vorige)
    beeld = grafieken.opbouw(jaar, boodschap_opbouw(jaar))
    tekst = render_to_string("bijdrage/rapport_pdf.html", {"jaar": jaar, "grafiek": beeld})
    bladen = [CSS(filename=str(pad)) for pad in _stijlbladen()]
    inhoud: bytes = HTML(string=tekst).write_pdf(stylesheets=bladen, pdf_variant="pdf/ua-1")
    return inhoud


def _stijlbladen() -> list[Path]:
    """The stylesheets; those of npm packages are left out where they are not installed."""
    return [Path(str(pad)) for naam in STIJLBLADEN if (pad := finders.find(naam))]
