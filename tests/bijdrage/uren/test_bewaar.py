"""Rows that are filled in: what is right is kept, what is wrong is told, of each row apart."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from bijdrage.services.uren import Ingevuld, Uitslag, bewaar
from bijdrage.uren.formulieren import veldnaam
from samenwerking.models import Logboekregel, Urenregel, Urenverdeling
from samenwerking.rechten.oordeel import Geweigerd
from tests.invoer import CODELIJSTEN
from tests.personen import persoon
from tests.registratie import zet_vast
from tests.uren import adres, als, cellen, geopend, regel, stand

pytestmark = pytest.mark.django_db


def zet(verdeling: Urenverdeling, *ingevuld: Ingevuld) -> list[Uitslag]:
    return bewaar(
        persoon=persoon("controller"),
        verdeling=verdeling,
        ingevuld=ingevuld,
        codelijsten=CODELIJSTEN,
    )


def anders(van: Urenregel, **waarden: str) -> Ingevuld:
    """A row as it is, with other values."""
    return Ingevuld(cellen(van, **waarden), van.pk, van.wijziging)


def erbij(van: Urenregel, **waarden: str) -> Ingevuld:
    """A new row like another one."""
    return Ingevuld(cellen(van, **waarden))


def weg(van: Urenregel) -> Ingevuld:
    """A row that goes."""
    return Ingevuld(None, van.pk, van.wijziging)


def uren(verdeling: Urenverdeling, taak: str) -> str:
    return cellen(regel(verdeling, taak))["uren aalsmeer"]


def test_een_foute_rij_houdt_de_andere_niet_tegen() -> None:
    verdeling = geopend()
    balie, beleid = regel(verdeling, "Balie"), regel(verdeling, "Beleid")
    uitslagen = zet(
        verdeling,
        anders(balie, uren_aalsmeer="2.100,50"),
        anders(beleid, uren_aalsmeer="veel", taakveld="9.9"),
        erbij(balie, taak="Nieuw"),
    )
    assert uitslagen[0] == Uitslag(balie.pk)
    assert uitslagen[1].regel is None
    assert {fout.kolom for fout in uitslagen[1].fouten} == {"uren aalsmeer", "taakveld"}
    assert uitslagen[2] == Uitslag(regel(verdeling, "Nieuw").pk)
    assert uren(verdeling, "Balie") == "2100,5"
    assert uren(verdeling, "Beleid") == "500,25"
    assert not regel(verdeling, "Balie").overgenomen
    assert regel(verdeling, "Beleid").overgenomen


def test_weg_is_weg() -> None:
    verdeling = geopend()
    balie = regel(verdeling)
    assert zet(verdeling, weg(balie)) == [Uitslag(balie.pk)]
    assert not verdeling.regels.filter(taak="Balie").exists()


def test_wie_te_laat_is_hoort_het() -> None:
    """Changed or removed since it was read."""
    verdeling = geopend()
    balie, beleid, loket = (regel(verdeling, taak) for taak in ("Balie", "Beleid", "Loket"))
    zet(verdeling, anders(balie, uren_aalsmeer="1"), weg(beleid))
    uitslagen = zet(
        verdeling,
        anders(balie, uren_aalsmeer="2"),
        weg(balie),
        Ingevuld(None, beleid.pk, beleid.wijziging),
        anders(loket, uren_aalsmeer="3"),
    )
    assert [u.botst for u in uitslagen] == [True, True, True, False]
    assert uren(verdeling, "Balie") == "1"
    assert uren(verdeling, "Loket") == "3"


def test_rij_van_een_andere_versie() -> None:
    """By its id it is not there."""
    verdeling = geopend()
    vreemd = regel(verdeling.overgenomen_van)  # type: ignore[arg-type]
    voor = stand(verdeling.overgenomen_van)  # type: ignore[arg-type]
    for ingevuld in (anders(vreemd, taak="Anders"), weg(vreemd)):
        assert zet(verdeling, ingevuld) == [Uitslag(None, botst=True)]
    assert stand(verdeling.overgenomen_van) == voor  # type: ignore[arg-type]


def test_twee_keer_dezelfde_rij() -> None:
    """The first counts."""
    verdeling = geopend()
    balie = regel(verdeling)
    uitslagen = zet(
        verdeling,
        anders(balie, uren_aalsmeer="7"),
        anders(balie, uren_aalsmeer="8"),
        weg(balie),
    )
    assert [u.botst for u in uitslagen] == [False, True, True]
    assert uren(verdeling, "Balie") == "7"


def test_naam_die_vrij_zou_komen_als_een_foute_rij_bewaard_werd() -> None:
    """A row is held to what there will be, not to what somebody wanted."""
    verdeling = geopend()
    balie, loket = regel(verdeling, "Balie"), regel(verdeling, "Loket")
    nieuw = erbij(balie, uren_aalsmeer="1")
    uitslagen = zet(verdeling, anders(balie, taak="Anders", uren_aalsmeer="x"), nieuw)
    assert [u.regel for u in uitslagen] == [None, None]
    assert all(u.fouten for u in uitslagen)
    zet(verdeling, anders(loket, uren_aalsmeer="1"))
    uitslagen = zet(verdeling, anders(loket, taak="Anders"), erbij(loket))
    assert uitslagen[0].botst
    assert uitslagen[1].fouten
    assert zet(verdeling, anders(balie, taak="Anders"), nieuw)[1].regel


def test_rijen_ruilen_van_naam() -> None:
    verdeling = geopend()
    beleid, loket = regel(verdeling, "Beleid"), regel(verdeling, "Loket")
    een, ander = cellen(beleid), cellen(loket)
    uitslagen = zet(
        verdeling,
        Ingevuld(ander, beleid.pk, beleid.wijziging),
        Ingevuld(een, loket.pk, loket.wijziging),
    )
    assert [u.regel for u in uitslagen] == [beleid.pk, loket.pk]
    assert cellen(regel(verdeling, "Loket")) == ander


@pytest.mark.parametrize(
    ("kolom", "waarde"),
    [
        ("taak", "x" * 501),
        ("toelichting", "x" * 100_000),
        ("uren aalsmeer", "99999999999999999999"),
        ("vte", "99999999999999"),
        ("uren gezamenlijk", "-1"),
        ("taakveld", "0.2 "),
        ("onderdeel", ""),
        ("aard", "x"),
    ],
)
def test_wat_niet_past_geeft_een_fout_in_woorden(kolom: str, waarde: str) -> None:
    """Never an error of the database."""
    verdeling = geopend()
    balie = regel(verdeling)
    uitslag = zet(verdeling, anders(balie, **{kolom: waarde}))[0]
    if uitslag.regel:
        assert cellen(regel(verdeling, balie.taak))[kolom] == waarde.strip()
    else:
        assert {fout.kolom for fout in uitslag.fouten} == {kolom}


def test_logboek_noemt_de_rij_en_wat_er_anders_is() -> None:
    verdeling = geopend()
    balie = regel(verdeling)
    zet(verdeling, anders(balie, uren_aalsmeer="1"))
    laatste = Logboekregel.objects.latest("id")
    assert laatste.gebeurtenis == "urenregels bewaard"
    assert "de rij BZ Balie, 0.2 primair" in laatste.zin
    assert laatste.nieuw == {"uren aalsmeer": "1.00"}
    assert laatste.oud == {"uren aalsmeer": "2000.00"}


def test_wie_niet_mag() -> None:
    verdeling = geopend()
    balie = regel(verdeling)
    with pytest.raises(Geweigerd, match="rol controller"):
        bewaar(
            persoon=persoon("tweede-controller"),
            verdeling=verdeling,
            ingevuld=[anders(balie, uren_aalsmeer="1")],
            codelijsten=CODELIJSTEN,
        )
    assert zet(verdeling, anders(balie, uren_aalsmeer="1"))[0].regel


# The grid: JSON in, JSON out.


def stuur(client: Client, verdeling: Urenverdeling, lijf: Any) -> Any:
    tekst = lijf if isinstance(lijf, str | bytes) else json.dumps(lijf)
    return client.post(adres("uren-rijen", verdeling), tekst, content_type="application/json")


def als_json(ingevuld: Ingevuld) -> dict[str, Any]:
    return dict(ingevuld._asdict())


def test_raster_antwoordt_per_rij(client: Client) -> None:
    verdeling = geopend()
    balie, beleid = regel(verdeling, "Balie"), regel(verdeling, "Beleid")
    als(client, "controller")
    goed, fout = anders(balie, uren_aalsmeer="1"), anders(beleid, uren_aalsmeer="veel")
    antwoord = stuur(client, verdeling, {"rijen": [als_json(goed), als_json(fout)]})
    een, twee = antwoord.json()["rijen"]
    assert een["bewaard"]
    assert een["cellen"]["uren aalsmeer"] == "1"
    assert een["wijziging"] == balie.wijziging + 1
    assert not twee["bewaard"]
    assert "Gevonden: veel" in twee["fouten"][0]["melding"]
    assert antwoord.json()["telling"]["rijen"] == 5


def test_raster_toont_geen_rij_van_een_andere_versie(client: Client) -> None:
    """Not even in the answer that it is not there."""
    verdeling = geopend()
    vreemd = regel(verdeling.overgenomen_van)  # type: ignore[arg-type]
    als(client, "controller")
    antwoord = stuur(client, verdeling, {"rijen": [als_json(anders(vreemd, taak="Anders"))]})
    rij = antwoord.json()["rijen"][0]
    assert rij["botst"]
    assert rij["cellen"] is None


@pytest.mark.parametrize(
    "lijf",
    [
        b"\xff",
        "",
        "[]",
        "{}",
        '{"rijen": 1}',
        '{"rijen": [1]}',
        '{"rijen": [{"cellen": [], "regel": 1}]}',
        '{"rijen": [{"cellen": {}, "regel": "x"}]}',
        '{"rijen": [{"cellen": {}, "regel": Infinity}]}',
        '{"rijen": [{"cellen": {}, "gelezen": NaN}]}',
        '{"rijen": [{"cellen": {"taak": "\\u0000"}}]}',
        '{"rijen": [{"cellen": {"taak": "\\ud800"}}]}',
        "[" * 50_000,
    ],
)
def test_raster_weigert_wat_geen_rijen_zijn(lijf: Any, client: Client) -> None:
    verdeling = geopend()
    antwoord = stuur(als(client, "controller"), verdeling, lijf)
    assert antwoord.status_code == 400
    assert "geen rijen" in antwoord.json()["melding"]


def test_raster_met_een_id_dat_geen_rij_kan_zijn(client: Client) -> None:
    verdeling = geopend()
    rij = als_json(anders(regel(verdeling))) | {"regel": 10**30}
    antwoord = stuur(als(client, "controller"), verdeling, {"rijen": [rij]})
    assert antwoord.json()["rijen"][0]["botst"]


def test_raster_zegt_dat_er_te_veel_rijen_zijn(client: Client) -> None:
    verdeling = geopend()
    antwoord = stuur(als(client, "controller"), verdeling, {"rijen": [{"cellen": None}] * 5001})
    assert antwoord.status_code == 400
    assert "5.001 rijen; ten hoogste 5.000" in antwoord.json()["melding"]


def test_versie_intussen_vastgesteld(client: Client) -> None:
    """The page was open; what is sent is refused in Dutch."""
    verdeling = geopend()
    balie = regel(verdeling)
    als(client, "controller")
    rij = adres("uren-rij", verdeling, balie.pk)
    waarden = cellen(balie, uren_aalsmeer="1")
    ingevuld = {veldnaam(k): v for k, v in waarden.items()} | {"gelezen": balie.wijziging}
    zet_vast(verdeling)
    for antwoord in (
        client.post(rij, ingevuld),
        stuur(client, verdeling, {"rijen": [als_json(anders(balie, uren_aalsmeer="1"))]}),
    ):
        assert antwoord.status_code == 403
        assert "De status is vastgesteld" in antwoord.content.decode()
    assert uren(verdeling, "Balie") == "2000"


def test_na_de_uiterste_dag(client: Client) -> None:
    """Every page says so before somebody types; what is sent is refused with what was typed."""
    verdeling = geopend()
    gisteren = localdate() - timedelta(days=1)
    als(client, "controller")
    blad, invullen = adres("urenverdeling", verdeling), adres("uren-invullen", verdeling)
    waarom, voorleggen = "De uiterste dag was", adres("uren-handeling", verdeling, "voorleggen")
    for pagina in (blad, invullen):
        assert voorleggen in client.get(pagina).content.decode()
    Urenverdeling.objects.filter(pk=verdeling.pk).update(uiterlijk=gisteren)
    for pagina in (blad, invullen):
        tekst = client.get(pagina).content.decode()
        assert waarom in tekst
        assert voorleggen not in tekst
    balie = regel(verdeling)
    waarden = cellen(balie, uren_aalsmeer="4321")
    ingevuld = {veldnaam(k): v for k, v in waarden.items()} | {"gelezen": balie.wijziging}
    tekst = client.post(adres("uren-rij", verdeling, balie.pk), ingevuld).content.decode()
    assert waarom in tekst
    assert 'value="4321"' in tekst
    antwoord = stuur(client, verdeling, {"rijen": [als_json(anders(balie, uren_aalsmeer="1"))]})
    assert antwoord.status_code == 403
    assert waarom in antwoord.json()["melding"]
    assert uren(verdeling, "Balie") == "2000"
