"""The command ``demo``: a summary on the terminal and one PDF per calculation."""

import re
from io import StringIO
from pathlib import Path

from django.core.management import call_command
from django.test import Client

from bijdrage import selectors
from bijdrage.rapport.reeks import BEGROTING, REKENING
from bijdrage.rekenmodel.invoer import STANDEN
from samenwerking.notatie import bedrag, procent
from samenwerking.rechten.persoon import IEDEREEN


def test_samenvatting_en_rapporten(tmp_path: Path, db: None) -> None:
    """Per calculation: calculated, published, share, what is made up; and its PDF."""
    uitvoer = StringIO()
    call_command("demo", uitvoer=tmp_path, stdout=uitvoer)
    regels = uitvoer.getvalue().splitlines()
    for rapport in selectors.berekeningen(IEDEREEN, "aa-organisatie"):
        gepubliceerd = rapport.gepubliceerde_bijdrage
        if rapport.stand not in (BEGROTING, REKENING):
            assert gepubliceerd is None
            continue
        assert gepubliceerd is not None
        naam = f"│ {rapport.jaar} {rapport.stand}"
        (rij,) = [regel for regel in regels if regel.startswith((f"{naam} ", f"{naam}│"))]
        assert bedrag(rapport.bijdrage) in rij
        assert bedrag(gepubliceerd.gepubliceerd) in rij
        assert procent(rapport.eigen.aandeel) in rij
        assert ("schaduwberekening" in rij) == (rapport.stand == "rekening")
        assert (
            (tmp_path / f"bijdrage-{rapport.jaar}-{rapport.stand}.pdf")
            .read_bytes()
            .startswith(b"%PDF")
        )
        rekenmap = tmp_path / f"rekenmap-{rapport.jaar}-{rapport.stand}.xlsx"
        assert rekenmap.read_bytes().startswith(b"PK")
    standen = [
        r.stand for r in selectors.berekeningen(IEDEREEN, "aa-organisatie") if r.jaar == 2023
    ]
    assert standen == list(STANDEN)
    pagina = Client().get("/aa-organisatie/2023-rekening/realisatie/").content.decode()
    assert "niet geregistreerd" not in pagina
    assert "eerste begrotingswijziging 2023; voorbeeld, geen echt besluit" in pagina
    assert "Van stand tot stand" in pagina
    assert re.search(r"(\d+) van de \1 urenregels", " ".join(uitvoer.getvalue().split()))
