"""Choosing two calculations: the form, its errors, and where it leads."""

from itertools import permutations
from urllib.parse import urlencode

import pytest
from django.test import Client

from bijdrage import selectors
from bijdrage.formulieren import ONBEKEND
from bijdrage.rapport.brugweergave import brugweergave
from bijdrage.rapport.vergelijken import voorstel
from bijdrage.views import NIET_VERGELIJKBAAR
from samenwerking.rechten.persoon import IEDEREEN
from tests.lezer import Blad
from tests.personen import ingelogd, persoon

pytestmark = pytest.mark.django_db
AA = "aa-organisatie"
ADRES = f"/{AA}/vergelijken/"
VERSIES = tuple(
    f"{AA}/{jaar}-{stand}-v1" for jaar in (2023, 2021) for stand in ("begroting", "rekening")
)


def vraag(client: Client, van: str, naar: str) -> str:
    antwoord = client.get(ADRES, {"van": van, "naar": naar})
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_lijst_heeft_elke_versie_met_haar_status(client: Client) -> None:
    html = client.get(ADRES).content.decode()
    assert "Dit klopt nog niet" not in html
    for keuze in selectors.keuze_van_twee(IEDEREEN, AA).keuzes:
        assert html.count(f'value="{keuze.sleutel}"') == 2
        assert html.count(f"versie {keuze.versie} ({keuze.status})") >= 2
    assert (
        tuple(keuze.sleutel for keuze in selectors.keuze_van_twee(IEDEREEN, AA).keuzes) == VERSIES
    )
    rijen = Blad(html).tabel("Alle berekeningen").rijen
    assert len(rijen) == 1 + len(VERSIES)


@pytest.mark.parametrize(("van", "naar"), list(permutations(VERSIES, 2)))
def test_elk_paar_leidt_naar_het_verschil(van: str, naar: str, client: Client) -> None:
    antwoord = client.get(ADRES, {"van": van, "naar": naar})
    assert antwoord.status_code == 302
    assert antwoord.headers["Location"] == f"/verschil/{van}/{naar}/"
    assert client.get(antwoord.headers["Location"]).status_code == 200


@pytest.mark.parametrize(
    ("van", "naar", "melding", "veld"),
    [
        ("", VERSIES[0], "Kies waar de vergelijking begint.", "van"),
        (VERSIES[0], "", "Kies waar de vergelijking uitkomt.", "naar"),
        (VERSIES[0], f"{AA}/1999-begroting-v1", ONBEKEND, "naar"),
        (VERSIES[0], VERSIES[0], "Kies twee verschillende berekeningen.", "naar"),
    ],
)
def test_fout_staat_boven_en_bij_het_veld(
    van: str, naar: str, melding: str, veld: str, client: Client
) -> None:
    html = vraag(client, van, naar)
    blad = Blad(html)
    assert [link.tekst for link in blad.links if link.adres == f"#id_{veld}"] == [melding]
    assert html.count(melding) == 2
    assert f'id="id_{veld}_error"' in html
    assert f'aria-describedby="id_{veld}_helptext id_{veld}_error"' in html
    assert html.count('aria-invalid="true"') == 1
    assert "<title>Fout:" in " ".join(html.split()).replace("<title> ", "<title>")


def test_wat_niet_te_vergelijken_is_wordt_gezegd(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selectors, "brug_tussen", lambda *_: None)
    assert vraag(client, VERSIES[1], VERSIES[0]).count(NIET_VERGELIJKBAAR) == 2


def test_voorstel_is_het_vorige_jaar_van_dezelfde_stand() -> None:
    keuzes = selectors.keuze_van_twee(IEDEREEN, AA).keuzes
    assert voorstel(keuzes) == {"van": VERSIES[2], "naar": VERSIES[0]}
    assert voorstel(keuzes[:1]) == {}
    assert voorstel(keuzes[:2]) == {"van": VERSIES[1], "naar": VERSIES[0]}


def test_start_leidt_naar_vergelijken(client: Client) -> None:
    blad = Blad(client.get(f"/{AA}/").content.decode())
    assert ADRES in {link.adres for link in blad.links}


def test_verschil_zegt_van_beide_einden_wat_het_is(client: Client) -> None:
    van, naar = VERSIES[2], VERSIES[0]
    tekst = Blad(client.get(f"/verschil/{van}/{naar}/").content.decode()).tekst
    for sleutel, stand in ((van, "begroting 2021"), (naar, "begroting 2023")):
        rapport = selectors.jaarrapport(IEDEREEN, sleutel)
        assert rapport is not None
        assert rapport.vingerafdruk in tekst
        assert f"Stand {stand} Status gepubliceerd, versie 1" in tekst
    assert tekst.count("Laatste invoer") == 2


def test_twee_versies_van_een_jaar_hebben_elk_hun_naam() -> None:
    brug = selectors.brugrapport(IEDEREEN, VERSIES[2], VERSIES[0])
    assert brug is not None
    registratie = brug.naar.registratie
    assert registratie is not None
    nieuw = brug.naar._replace(registratie=registratie._replace(versie=2))
    weergave = brugweergave(brug._replace(van=brug.naar, naar=nieuw))
    assert weergave.van_naam == "begroting 2023, versie 1"
    assert weergave.naar_naam == "begroting 2023, versie 2"


def test_zonder_berekeningen_staat_er_dat_er_niets_is(
    client: Client, lege_registratie: None
) -> None:
    from tests.registratie import goede_registratie

    goede_registratie()
    ingelogd(client, persoon("controller"))
    html = client.get("/voorbeeldregeling/vergelijken/?" + urlencode({"van": ""})).content.decode()
    assert "Er zijn nog geen berekeningen." in html
