"""The report of a year as PDF/UA, from one template; no request and no database needed."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from bijdrage.rapport import grafieken
from bijdrage.rapport.brugweergave import brugweergave
from bijdrage.rapport.model import Brugrapport, Jaarrapport
from bijdrage.rapport.regelweergave import Bbvblok
from bijdrage.rapport.weergave import Jaarweergave, jaarweergave
from bijdrage.rapport.zinnen import blikken, boodschap_brug, boodschap_opbouw

STIJLBLADEN = ("samenwerking/themas.css", "bijdrage/rapport_pdf.css")
# Of each typeface only the letters of western languages: loading all of them takes seconds.
LETTERS = (("Noto Sans", 400), ("Noto Sans", 700), ("Noto Serif", 400))
SCHRIFTEN = ("latin-ext", "latin")
_VASTE_ONDERDELEN = (
    ("gemeenten", "Wat draagt elke gemeente?"),
    ("buiten", "Wat zit er niet in?"),
    ("gepubliceerd", "Wat is er gepubliceerd?"),
    ("bevindingen", "Wat valt op?"),
    ("methode", "Zo is het berekend"),
    ("woorden", "Woordenlijst"),
    ("precies", "Bijlage: elk bedrag tot op de cent"),
)
"""The parts that every report ends with."""


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
    inhoud = {**_inhoud(rapport, vorige, brug), "bbv": bbv}
    return als_pdf("bijdrage/rapport_pdf.html", inhoud)[0]


def als_pdf(sjabloon: str, inhoud: Mapping[str, object]) -> tuple[bytes, int]:
    """A template as PDF/UA, and how many pages it has."""
    return zet(render_to_string(sjabloon, dict(inhoud)))


def zet(tekst: str) -> tuple[bytes, int]:
    """Finished HTML as PDF/UA, and how many pages it has."""
    # Imported here: slow, and commands that write no PDF must work without its system libraries.
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    letters = FontConfiguration()
    bladen = [
        CSS(string="\n".join(_lettertypen()), font_config=letters),
        *(CSS(filename=str(finders.find(naam))) for naam in STIJLBLADEN),
    ]
    opgemaakt = HTML(string=tekst).render(
        stylesheets=bladen, font_config=letters, pdf_variant="pdf/ua-1"
    )
    return opgemaakt.write_pdf(pdf_variant="pdf/ua-1"), len(opgemaakt.pages)


def _inhoud(
    rapport: Jaarrapport, vorige: Jaarrapport | None, brug: Brugrapport | None
) -> dict[str, object]:
    """What the template shows."""
    jaar = jaarweergave(rapport, vorige)
    inhoud: dict[str, object] = {
        "jaar": jaar,
        "grafiek": grafieken.opbouw(jaar, boodschap_opbouw(jaar)),
        "blikken": blikken(jaar),
        "onderdelen": [*_onderdelen(jaar, brug is not None)],
    }
    if not brug:
        return inhoud
    weergave = brugweergave(brug)
    waterval = grafieken.waterval(weergave, boodschap_brug(weergave))
    return {**inhoud, "brug": weergave, "waterval": waterval}


def _onderdelen(jaar: Jaarweergave, met_brug: bool) -> Iterator[tuple[str, str]]:
    """The contents: where each part is, and its head."""
    yield "waarvoor", f"Waarvoor betaalt {jaar.rapport.gemeente}?"
    if met_brug:
        yield "waarom", "Waarom verandert de bijdrage?"
    yield from ((tabel.as_, tabel.vraag) for tabel in jaar.tabellen)
    yield from _VASTE_ONDERDELEN
    if jaar.rapport.registratie and jaar.rapport.registratie.vragen:
        yield "vragen", "Bijlage: vragen en antwoorden"


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
