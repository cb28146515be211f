"""The command ``demo``: a summary on the terminal and one PDF per calculation."""

import re
from io import StringIO
from pathlib import Path

from django.core.management import call_command
from django.test import Client

from bijdrage import selectors
from bijdrage.models import Berekening, Correctie, Methode
from bijdrage.rapport.reeks import BEGROTING, REKENING
from bijdrage.rekenmodel.invoer import STANDEN
from bijdrage.services.methode import bereken_effect
from samenwerking.models import Status
from samenwerking.notatie import bedrag, procent
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.rechten.rollen import Rol
from samenwerking.services.voorbeeld import CENTRUM, voorbeeldpersoon
from tests.personen import ingelogd


def _probeer_wat_een_concept_nodig_heeft() -> None:
    """The concept of 2024 and the method after it: what can be tried with them in the demo."""
    assert 2024 not in {r.jaar for r in selectors.berekeningen(IEDEREEN, "aa-organisatie")}
    controller = voorbeeldpersoon(Rol.CONTROLLER, CENTRUM)
    concept = Berekening.objects.get(jaar=2024)
    assert concept.status == Status.CONCEPT
    methode = Methode.objects.get(code="M2027")
    bereken_effect(persoon=controller, methode=methode, berekening=concept)
    assert sum(deel.effect or 0 for deel in methode.delen.all()) == 0
    client = Client()
    ingelogd(client, controller)
    adres = "/aa-organisatie/2023-rekening/realisatie/overnemen/index/"
    antwoord = client.post(adres, {"berekening": concept.pk}, follow=True)
    assert antwoord.status_code == 200
    assert Correctie.objects.filter(kostenraming__jaar=2024, code="index-2023").exists()


def test_samenvatting_en_rapporten(tmp_path: Path, db: None) -> None:
    """Per calculation: calculated, published, share, what is made up; and its PDF."""
    uitvoer = StringIO()
    call_command("demo", concept=True, uitvoer=tmp_path, stdout=uitvoer)
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
    _probeer_wat_een_concept_nodig_heeft()
    assert re.search(r"(\d+) van de \1 urenregels", " ".join(uitvoer.getvalue().split()))
