"""The report of a year as PDF/UA, from one template; no request and no database needed."""

from collections.abc import Iterator
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from bijdrage.rapport import grafieken
from bijdrage.rapport.brugweergave import brugweergave
from bijdrage.rapport.model import Brugrapport, Jaarrapport
from bijdrage.rapport.regelweergave import Bbvblok
from bijdrage.rapport.weergave import jaarweergave
from bijdrage.rapport.zinnen import boodschap_brug, boodschap_opbouw

STIJLBLADEN = ("samenwerking/themas.css", "bijdrage/rapport_pdf.css")
# Of each typeface only the letters of western languages: loading all of them takes seconds.
LETTERS = (("Noto Sans", 400), ("Noto Sans", 700), ("Noto Serif", 400))
SCHRIFTEN = ("latin-ext", "latin")


def schrijf_pdf(
    rapport: Jaarrapport,
    vorige: Jaarrapport | None = None,
    brug: Brugrapport | None = None,
    bbv: Bbvblok | None = None,
) -> bytes:
    """The report as PDF: the same figures, tables and chart as the page.

    Args: vorige: the calculation whose amounts show as the change since then; brug: why it
    changed, a section of its own; bbv: the verdict of the rules, where the registry gives one.
    """
    # Imported here: slow, and commands that write no PDF must work without its system libraries.
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    tekst = render_to_string(
        "bijdrage/rapport_pdf.html", {**_inhoud(rapport, vorige, brug), "bbv": bbv}
    )
    letters = FontConfiguration()
    bladen = [
        CSS(string="\n".join(_lettertypen()), font_config=letters),
        *(CSS(filename=str(finders.find(naam))) for naam in STIJLBLADEN),
    ]
    inhoud: bytes = HTML(string=tekst).write_pdf(
        stylesheets=bladen, font_config=letters, pdf_variant="pdf/ua-1"
    )
    return inhoud


def _inhoud(
    rapport: Jaarrapport, vorige: Jaarrapport | None, brug: Brugrapport | None
) -> dict[str, object]:
    """What the template shows."""
    jaar = jaarweergave(rapport, vorige)
    inhoud: dict[str, object] = {
        "jaar": jaar,
        "grafiek": grafieken.opbouw(jaar, boodschap_opbouw(jaar)),
    }
    if not brug:
        return inhoud
    weergave = brugweergave(brug)
    waterval = grafieken.waterval(weergave, boodschap_brug(weergave))
    return {**inhoud, "brug": weergave, "waterval": waterval}


def _lettertypen() -> Iterator[str]:
    """The typefaces as css; those of npm packages are left out where they are not installed."""
    for familie, dikte in LETTERS:
        naam = familie.lower().replace(" ", "-")
        for schrift in SCHRIFTEN:
            pad = finders.find(f"npm/{naam}/files/{naam}-{schrift}-{dikte}-normal.woff")
            if pad:
                bron = Path(str(pad)).as_uri()
                yield (
                    f'@font-face {{ font-family: "{familie}"; font-weight: {dikte}; '
                    f'src: url("{bron}") format("woff"); }}'
                )
