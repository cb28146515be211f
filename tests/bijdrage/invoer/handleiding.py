"""Write docs/fouten.md from the cases that are tested: ``python -m tests.bijdrage.invoer.handleiding``."""

from pathlib import Path
from tempfile import TemporaryDirectory

from bijdrage.invoer.bladen import BLADEN
from bijdrage.invoer.lezen import lees_invoer
from samenwerking.werkboek.fout import Fout
from tests.bijdrage.invoer.gevallen import GEVALLEN
from tests.invoer import CODELIJSTEN, goede_map, lees
from tests.werkmappen.fout import FOUT

BESTAND = Path(__file__).resolve().parents[3] / "docs" / "fouten.md"

BESTANDEN = {
    "leeg bestand": b"",
    "geen UTF-8": b"onderdeel;taak\nBZ;\xeb\n",
    "NUL-teken": b"onderdeel;taak\nBZ;\0\n",
    "ander scheidingsteken": b"onderdeel,taak\nBZ,Balie\n",
    "aanhalingsteken dat niet sluit": b'onderdeel;taak\n"BZ;Balie\n',
}
"""A csv file that cannot be read as a whole: in words, and an example."""

WERKMAPPEN = (
    "datum_in_categorie",
    "taakveld_dat_ook_0_10_kan_zijn",
    "onderdeel_met_een_breuk",
    "datum_voor_1900",
    "datum_van_biljoenen_dagen",
    "procentopmaak_bij_uren",
    "procentopmaak_alleen_bij_nul",
    "procent_als_tekst",
    "procent_als_tekst_bij_uren",
    "te_veel_decimalen",
    "samengevoegd_getal",
    "formule_zonder_waarde",
    "foutwaarde_verw_in_uren",
    "koppeling_naar_een_ander_bestand",
    "blad_twee_keer",
    "geen_blad_van_het_sjabloon",
    "gevulde_cel_in_de_allerlaatste_hoek",
    "csv_hernoemd",
    "html_hernoemd",
    "leeg_bestand",
    "gewone_zip",
    "binaire_werkmap",
    "met_wachtwoord",
    "macrowerkmap",
    "afgekapt",
    "teksten_ontbreken",
    "tekst_in_de_cel_te_lang",
    "getalopmaak_van_256_tekens",
    "stuurteken_in_de_cel",
    "stuurteken_in_de_lijst",
)
"""The workbooks of tests/werkmappen/fout that say something which no csv file does."""

KOP = """\
# Fouten in de invoer

Een fout betekent dat er niet gerekend kan worden. Alle fouten staan in één tabel, op volgorde van
blad, rij en kolom; elke cel staat er hoogstens één keer in. Bij elke fout staat wat er gevonden is,
wat er verwacht werd en hoe u het herstelt. De rij is die van het bestand; in csv is de kop rij 1.

Deze bladzijde is geschreven uit de toetsen: elke regel is een invoer die precies deze ene fout
geeft (`python -m tests.bijdrage.invoer.handleiding`).
"""


def handleiding() -> str:
    """The page: a table of files that cannot be read, and one table per sheet."""
    delen = [KOP, _tabel("Bestanden", [(wat, _bestandsfout(b)) for wat, b in BESTANDEN.items()])]
    delen.append(_tabel("Werkmappen", [(n.replace("_", " "), _werkmapfout(n)) for n in WERKMAPPEN]))
    for blad in BLADEN:
        per_geval = {g.wat: g for g in reversed(GEVALLEN) if g.blad == blad.naam}
        gevallen = [(wat, lees(g.tabellen()).fouten[0]) for wat, g in reversed(per_geval.items())]
        delen.append(_tabel(blad.naam, gevallen))
    return "\n".join(delen)


def _bestandsfout(inhoud: bytes) -> Fout:
    with TemporaryDirectory() as pad:
        goede_map(Path(pad))
        (Path(pad) / "Uren.csv").write_bytes(inhoud)
        return lees_invoer(Path(pad), CODELIJSTEN).fouten[0]


def _werkmapfout(naam: str) -> Fout:
    with TemporaryDirectory() as map:
        pad = FOUT[naam].werkmap().schrijf(Path(map) / "invoer.xlsx")
        return lees_invoer(pad, CODELIJSTEN).fouten[0]


def _tabel(titel: str, fouten: list[tuple[str, Fout]]) -> str:
    kop = ["fout", "kolom", "gevonden", "verwacht", "herstel"]
    rijen = [kop, ["---"] * len(kop)]
    rijen += [[wat, fout.kolom or "", *fout[3:6]] for wat, fout in fouten]
    return f"## {titel}\n\n" + "".join(f"| {' | '.join(rij)} |\n" for rij in rijen)


if __name__ == "__main__":
    BESTAND.write_text(handleiding(), encoding="utf-8")
