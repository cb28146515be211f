"""A file with hours: every fault at once, a preview that tells what will happen, then confirmed."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal
from threading import Event
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from bijdrage.models import Aanlevering
from bijdrage.services import aanlevering as diensten
from bijdrage.services.aanlevering import (
    fouten_van,
    gelezen_rijen,
    kopie_met_merken,
    lever_aan,
    neem_over,
    stand_bij,
)
from bijdrage.uren.bestand import sleutel, voorbeeld
from bijdrage.uren.formulieren import Bestandformulier
from samenwerking.models import Gemeenteuren, Logboekregel, Onderdeelgegeven, Urenverdeling
from samenwerking.models.geschiedenis import geschiedenis_van
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.services.uren.rijen import bewaarde_rijen
from tests.beheer import meldingen
from tests.invoer import GOED
from tests.personen import AALSMEER, AMSTELVEEN, persoon
from tests.registratie import goede_registratie, zet_vast
from tests.uren import (
    JAAR,
    aangeleverd,
    adres,
    als,
    cellen,
    geopend,
    inhoud_van,
    regel,
    stand,
    werkmap,
    werkmap_met_fouten,
)
from tests.werkmappen.fout.vijandig import zipbom
from tests.werkmappen.maken import Werkmap

pytestmark = pytest.mark.django_db
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

NIEUWE_RIJ = "NW | Nieuw | 6.1 | primair | 1 | 10 | 20 | | | schatting | hoort erbij"


def neem(verdeling: Urenverdeling, aanlevering: Aanlevering) -> dict[str, int]:
    """Take a file over as somebody who just saw the preview."""
    gezien = stand_bij(aanlevering, bewaarde_rijen(verdeling))
    return neem_over(persoon=persoon("controller"), aanlevering=aanlevering, gezien=gezien)


def uren_met(oud: str = "", nieuw: str = "", *erbij: str) -> str:
    """The sheet Uren, with something else in it and rows below."""
    tekst = GOED["Uren"].replace(oud, nieuw) if oud else GOED["Uren"]
    return "\n".join([tekst.rstrip(), *erbij])


def test_twintig_fouten_in_een_keer() -> None:
    """All in one table, and marked in a copy of the file; no row changes."""
    verdeling = geopend()
    voor = stand(verdeling)
    aanlevering = aangeleverd(verdeling, werkmap_met_fouten())
    assert len(fouten_van(aanlevering)) == 20
    assert aanlevering.gelezen is None
    assert isinstance(kopie_met_merken(aanlevering), bytes)
    with pytest.raises(Geweigerd, match="staan nog fouten"):
        neem(verdeling, aanlevering)
    assert stand(verdeling) == voor


def test_pagina_met_fouten(client: Client) -> None:
    verdeling = geopend()
    als(client, "controller")
    werk = SimpleUploadedFile("uren.xlsx", inhoud_van(werkmap_met_fouten()), XLSX)
    antwoord = client.post(adres("uren-aanleveren", verdeling), {"werkmap": werk}, follow=True)
    tekst = antwoord.content.decode()
    assert "staan 20 fouten" in tekst
    assert "blad Uren, kolom uren aalsmeer" in tekst
    assert tekst.count("<td") == 20 * 3
    nummer = Aanlevering.objects.get().pk
    kopie = client.get(adres("uren-gemarkeerd", verdeling, nummer))
    assert kopie["Content-Type"] == XLSX
    assert kopie.content[:2] == b"PK"


def test_een_fout_is_een_fout(client: Client) -> None:
    verdeling = geopend()
    boek = werkmap()
    boek.zet("Uren", 2, "uren Aalsmeer", "veel")
    aanlevering = aangeleverd(verdeling, boek)
    als(client, "controller")
    tekst = client.get(adres("uren-bestand", verdeling, aanlevering.pk)).content.decode()
    assert "staat 1 fout." in tekst


def test_niets_verandert_voor_het_bevestigen(client: Client) -> None:
    verdeling = geopend()
    voor = stand(verdeling)
    aanlevering = aangeleverd(verdeling, werkmap(uren=uren_met("2000 ", "2222 ")))
    als(client, "controller")
    bladzijde = client.get(adres("uren-bestand", verdeling, aanlevering.pk))
    assert stand(verdeling) == voor
    assert bladzijde.context["voorbeeld"].aantallen == {
        "nieuw": 0, "gewijzigd": 2, "vervallen": 0, "gelijk": 3,
    }  # fmt: skip
    gezien = {"gezien": bladzijde.context["gezien"]}
    klaar = client.post(adres("uren-bestand", verdeling, aanlevering.pk), gezien, follow=True)
    assert "zijn overgenomen" in klaar.content.decode()
    assert cellen(regel(verdeling))["uren aalsmeer"] == "2222"
    aanlevering.refresh_from_db()
    assert aanlevering.overgenomen_op


def test_logboek_telt_de_rijen() -> None:
    verdeling = geopend()
    neem(verdeling, aangeleverd(verdeling, werkmap(uren=uren_met("| Balie ", "| Loket "))))
    laatste = Logboekregel.objects.latest("id")
    assert laatste.gebeurtenis == "bestand overgenomen"
    assert laatste.zin.endswith(": 1 nieuw, 0 gewijzigd, 1 vervallen")


def test_veel_rijen_in_het_logboek_met_hun_bestand(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line names the file, which has the new values; their history has the old ones."""
    monkeypatch.setattr(diensten, "MET_WAARDEN", 1)
    verdeling = geopend()
    balie = regel(verdeling)
    aanlevering = aangeleverd(verdeling, werkmap(uren=uren_met("2000 ", "2222 ")))
    neem(verdeling, aanlevering)
    regels = Logboekregel.objects.filter(gebeurtenis="urenregels bewaard")
    assert not regels.exists()
    laatste = Logboekregel.objects.latest("id")
    assert "het bestand «uren.xlsx»" in laatste.zin
    bewaard = Aanlevering.objects.get(sha256=laatste.nieuw["sha256"])
    assert {Decimal(2222)} <= {*gelezen_rijen(bewaard)[0].uren.values()}
    eerder = geschiedenis_van(Gemeenteuren)
    assert eerder
    was = eerder._default_manager.filter(regel_id=balie.pk, gemeente__cbs=AALSMEER)
    assert [*was.values_list("uren", flat=True)] == [Decimal(2000)]


def test_evenveel_vragen_voor_meer_rijen() -> None:
    """Reading, checking and taking over ask the database as often for many rows as for few."""
    verdeling = geopend()
    aantallen = []
    for hoeveel in (2, 40):
        erbij = [
            f"ICT | Taak {n} | 0.4 | overhead | | {hoeveel} | 2 | | | |" for n in range(hoeveel)
        ]
        with CaptureQueriesContext(connection) as vragen:
            neem(verdeling, aangeleverd(verdeling, werkmap(uren=uren_met("", "", *erbij))))
        aantallen.append(len(vragen))
    assert aantallen[1] <= aantallen[0] + 4  # what changes rows, the second time


def test_hetzelfde_bestand_wordt_herkend(client: Client) -> None:
    verdeling = geopend()
    eerste = aangeleverd(verdeling, werkmap())
    als(client, "controller")
    werk = SimpleUploadedFile("anders.xlsx", bytes(eerste.inhoud), XLSX)
    antwoord = client.post(adres("uren-aanleveren", verdeling), {"werkmap": werk}, follow=True)
    assert "Dit bestand is al eerder aangeleverd, als «uren.xlsx»" in antwoord.content.decode()
    assert Aanlevering.objects.count() == 1


def test_opnieuw_aangeleverd_wordt_opnieuw_gecontroleerd() -> None:
    """What was wrong with it may be mended beside the file: a key that is there now."""
    verdeling = geopend()
    boek = werkmap(uren=uren_met("| inwoners ", "| fietsen "))
    aanlevering = aangeleverd(verdeling, boek)
    assert fouten_van(aanlevering)[0].kolom == "sleutel"
    _kosten_met("fietsen")
    opnieuw = aangeleverd(verdeling, bytes(aanlevering.inhoud))
    assert opnieuw.pk == aanlevering.pk
    assert fouten_van(opnieuw) == []
    assert neem(verdeling, opnieuw)["gewijzigd"] == 1


def _kosten_met(*sleutels: str) -> None:
    """The cost of the year itself, with these keys beside those of the good input."""
    erbij = "".join(f"\n{naam} | vte | 1 | 2 | " for naam in sleutels)
    kenmerken = GOED["Kenmerken"].replace("2021\n", f"{JAAR}\n", 1)
    goede_registratie(kenmerken=kenmerken, sleutels=GOED["Sleutels"].rstrip() + erbij)


def test_wat_sinds_de_controle_niet_meer_kan_wordt_geweigerd() -> None:
    """The file was checked with a key that is not there any more."""
    verdeling = geopend()
    _kosten_met("fietsen")
    aanlevering = aangeleverd(verdeling, werkmap(uren=uren_met("| inwoners ", "| fietsen ")))
    assert fouten_van(aanlevering) == []
    _kosten_met()
    voor = stand(verdeling)
    with pytest.raises(Geweigerd, match="niet meer is: fietsen"):
        neem(verdeling, aanlevering)
    assert stand(verdeling) == voor
    _kosten_met("fietsen")
    assert neem(verdeling, aanlevering)["gewijzigd"] == 1


def test_intussen_gewijzigd() -> None:
    verdeling = geopend()
    aanlevering = aangeleverd(verdeling, werkmap(uren=uren_met("2000 ", "2222 ")))
    gezien = stand_bij(aanlevering, bewaarde_rijen(verdeling))
    neem(verdeling, aangeleverd(verdeling, werkmap(uren=uren_met("1000 ", "1111 "))))
    with pytest.raises(Geweigerd, match="gewijzigd sinds u dit zag"):
        neem_over(persoon=persoon("controller"), aanlevering=aanlevering, gezien=gezien)
    assert cellen(regel(verdeling))["uren aalsmeer"] == "2000"
    assert neem(verdeling, aanlevering)


def test_intussen_een_ander_onderdeel() -> None:
    """A unit that got another name since the preview is not overwritten unseen."""
    verdeling = geopend()
    onderdelen = "onderdeel | naam\nBZ | Balie\nICT | Automatisering\nWM | Maatschappij"
    aanlevering = aangeleverd(verdeling, werkmap(onderdelen=onderdelen))
    gezien = stand_bij(aanlevering, bewaarde_rijen(verdeling))
    verdeling.onderdelen.filter(onderdeel__code="BZ").update(naam="Publiekszaken")
    with pytest.raises(Geweigerd, match="of de onderdelen zijn gewijzigd sinds u dit zag"):
        neem_over(persoon=persoon("controller"), aanlevering=aanlevering, gezien=gezien)
    neem(verdeling, aanlevering)
    assert verdeling.onderdelen.get(onderdeel__code="BZ").naam == "Balie"


def test_niets_over_te_nemen() -> None:
    verdeling = geopend()
    with pytest.raises(Geweigerd, match="al zoals in dit bestand"):
        neem(verdeling, aangeleverd(verdeling, werkmap()))


def test_halverwege_gestopt_is_niets_gedaan(monkeypatch: pytest.MonkeyPatch) -> None:
    verdeling = geopend()
    rij = "ICT | Nieuw | 0.4 | overhead | | 1 | 2 | | | |"
    aanlevering = aangeleverd(verdeling, werkmap(uren=uren_met("2000 ", "2222 ", rij)))
    voor = stand(verdeling)

    def val(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as lap, pytest.raises(KeyboardInterrupt):
        lap.setattr(diensten.logboek, "bestand_overgenomen", val)
        neem(verdeling, aanlevering)
    assert stand(verdeling) == voor
    assert neem(verdeling, aanlevering) == {"nieuw": 1, "gewijzigd": 2, "vervallen": 0}


@pytest.mark.parametrize(
    ("naam", "waarde"), [("jaar", "2021"), ("stand", "rekening"), ("samenwerking", "Elders")]
)
def test_bestand_van_iets_anders(naam: str, waarde: str) -> None:
    verdeling = geopend()
    boek = werkmap()
    rij = next(n for n, cel in enumerate(boek.bladen["Kenmerken"], 1) if cel[0] == naam)
    boek.zet("Kenmerken", rij, "waarde", int(waarde) if waarde.isdigit() else waarde)
    fout = fouten_van(aangeleverd(verdeling, boek))[0]
    assert (fout.blad, fout.gevonden) == ("Kenmerken", waarde)
    assert f"bij «{naam}»" in fout.verwacht


def test_nieuwe_onderdelen() -> None:
    verdeling = geopend()
    onderdelen = GOED["Onderdelen"].rstrip() + "\nNW | Nieuw team | Samenleving | Aalsmeer"
    boek = werkmap(uren=uren_met("", "", NIEUWE_RIJ), onderdelen=onderdelen)
    assert neem(verdeling, aangeleverd(verdeling, boek))["nieuw"] == 1
    nieuw = Onderdeelgegeven.objects.get(urenverdeling=verdeling, onderdeel__code="NW")
    assert (nieuw.naam, nieuw.afdeling, nieuw.standplaats) == (
        "Nieuw team", "Samenleving", "Aalsmeer",
    )  # fmt: skip
    assert cellen(regel(verdeling, "Nieuw"))["onderdeel"] == "NW"


@pytest.mark.parametrize("kolom", ["naam", "afdeling", "standplaats"])
def test_andere_beschrijving_van_een_onderdeel(client: Client, kolom: str) -> None:
    """Shown in the preview, taken over once it is confirmed, and told by the logbook."""
    verdeling = geopend()
    boek = werkmap()
    boek.zet("Onderdelen", 2, kolom, "Iets anders")
    aanlevering = aangeleverd(verdeling, boek)
    (wissel,) = diensten.gelezen_onderdelen(aanlevering)
    assert (wissel.was[kolom] != "Iets anders", wissel.wordt[kolom]) == (True, "Iets anders")
    als(client, "controller")
    blad = client.get(adres("uren-bestand", verdeling, aanlevering.pk)).content.decode()
    assert "Welke onderdelen veranderen?" in blad
    assert f"{kolom}: Iets anders (was " in blad
    assert neem(verdeling, aanlevering) == {"nieuw": 0, "gewijzigd": 0, "vervallen": 0}
    nu = Onderdeelgegeven.objects.get(urenverdeling=verdeling, onderdeel__code=wissel.code)
    assert getattr(nu, kolom) == "Iets anders"
    regel_ = Logboekregel.objects.get(gebeurtenis="onderdelen gewijzigd")
    assert regel_.oud[wissel.code][kolom] == wissel.was[kolom]
    assert regel_.nieuw[wissel.code][kolom] == "Iets anders"
    with pytest.raises(Geweigerd, match="al zoals in dit bestand"):
        neem(verdeling, aanlevering)


def test_kolom_die_er_niet_is_laat_een_onderdeel_zoals_het_is() -> None:
    verdeling = geopend()
    verdeling.onderdelen.update(standplaats="Aalsmeer")
    boek = werkmap(onderdelen="onderdeel | naam\nBZ | \nICT | Automatisering\nWM | Maatschappij")
    (wissel, *_) = diensten.gelezen_onderdelen(aangeleverd(verdeling, boek))
    assert wissel.wordt["standplaats"] == "Aalsmeer"
    assert all(w.code != "BZ" for w in diensten.gelezen_onderdelen(aangeleverd(verdeling, boek)))


def _houd_bezet(pk: int, bezig: Event, klaar: Event) -> None:
    """Check a file, and take long about it, on a connection of this thread."""
    try:
        with transaction.atomic():
            assert diensten._als_enige(Aanlevering(pk=pk))
            bezig.set()
            klaar.wait(20)
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("lege_registratie")
def test_wie_ververst_wacht_op_dezelfde_controle(client: Client) -> None:
    """And when that one is broken off, the file is checked after all."""
    verdeling = geopend()
    aanlevering, _ = lever_aan(
        persoon=persoon("controller"), verdeling=verdeling, naam="u.xlsx",
        inhoud=inhoud_van(werkmap()),
    )  # fmt: skip
    als(client, "controller")
    bladzijde = adres("uren-bestand", verdeling, aanlevering.pk)
    bezig, klaar = Event(), Event()
    with ThreadPoolExecutor(1) as draad:
        eerste = draad.submit(_houd_bezet, aanlevering.pk, bezig, klaar)
        assert bezig.wait(20)
        antwoord = client.get(bladzijde)
        assert antwoord["Refresh"].startswith("2; url=")
        assert "wordt gelezen en gecontroleerd" in antwoord.content.decode()
        klaar.set()
        eerste.result()
    assert Aanlevering.objects.get(pk=aanlevering.pk).fouten is None
    assert "er is niets over te nemen" in client.get(bladzijde).content.decode()


FOUT: dict[str, Callable[[Werkmap], Any]] = {
    "dubbel onderdeel": lambda w: w.rij_erbij("Onderdelen", onderdeel="BZ", naam="Nog een"),
    "kolom van een gemeente weg": lambda w: w.zet("Uren", 1, "uren Aalsmeer", "opmerking"),
    "kolom van een andere gemeente": lambda w: w.zet("Uren", 1, "toelichting", "uren Uithoorn"),
    "lange taak": lambda w: w.zet("Uren", 2, "taak", "x" * 501),
    "lange naam": lambda w: w.zet("Onderdelen", 2, "naam", "x" * 201),
    "groot getal": lambda w: w.zet("Uren", 2, "uren Aalsmeer", 1e15),
    "geen uren": lambda w: w.bladen.pop("Uren"),
    "onbekend onderdeel": lambda w: w.zet("Uren", 2, "onderdeel", "QQ"),
    "zipbom": zipbom,
}


@pytest.mark.parametrize("wat", FOUT)
def test_fout_in_een_bestand_staat_er_in_woorden(wat: str) -> None:
    verdeling = geopend()
    boek = werkmap()
    FOUT[wat](boek)
    fouten = fouten_van(aangeleverd(verdeling, boek))
    assert fouten
    assert all(f.gevonden and f.verwacht and f.herstel for f in fouten)


@pytest.mark.parametrize("inhoud", [b"x", b"PK\x03\x04stuk", b"\xd0\xcf\x11\xe0" * 200])
def test_geen_werkmap(inhoud: bytes, client: Client) -> None:
    verdeling = geopend()
    als(client, "controller")
    werk = SimpleUploadedFile("uren.xlsx", inhoud, XLSX)
    antwoord = client.post(adres("uren-aanleveren", verdeling), {"werkmap": werk}, follow=True)
    assert antwoord.status_code == 200
    assert "staat 1 fout." in antwoord.content.decode()
    nummer = Aanlevering.objects.get().pk
    terug = client.get(adres("uren-gemarkeerd", verdeling, nummer), follow=True)
    assert terug.redirect_chain == [(adres("uren-bestand", verdeling, nummer), 302)]
    assert meldingen(terug)


def test_te_groot(client: Client) -> None:
    verdeling = geopend()
    als(client, "controller")
    werk = SimpleUploadedFile("uren.xlsx", b"x", XLSX)
    werk.size = 200_000_000
    formulier = Bestandformulier({}, {"werkmap": werk})
    assert "200 MB" in str(formulier.errors["werkmap"])
    leeg = {"werkmap": SimpleUploadedFile("uren.xlsx", b"", XLSX)}
    antwoord = client.post(adres("uren-aanleveren", verdeling), leeg)
    assert "Dit bestand is leeg" in antwoord.content.decode()
    assert not Aanlevering.objects.exists()


def test_wie_niet_mag() -> None:
    verdeling = geopend()
    for wie in (persoon("tweede-controller"), persoon("auditor")):
        with pytest.raises(Geweigerd, match="rol controller"):
            lever_aan(persoon=wie, verdeling=verdeling, naam="u.xlsx", inhoud=b"x")
    assert lever_aan(
        persoon=persoon("controller", AMSTELVEEN), verdeling=verdeling, naam="u.xlsx", inhoud=b"x"
    )


def test_na_de_uiterste_dag_of_het_vaststellen() -> None:
    verdeling = geopend()
    aanlevering = aangeleverd(verdeling, werkmap(uren=uren_met("2000 ", "2222 ")))
    Urenverdeling.objects.filter(pk=verdeling.pk).update(uiterlijk=localdate() - timedelta(days=1))
    with pytest.raises(Geweigerd, match="uiterste dag"):
        neem(verdeling, aanlevering)
    Urenverdeling.objects.filter(pk=verdeling.pk).update(uiterlijk=localdate())
    zet_vast(verdeling)
    with pytest.raises(Geweigerd, match="De status is"):
        neem(verdeling, aanlevering)


def test_groot_bestand_zegt_eerst_dat_het_even_duurt(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    verdeling = geopend()
    monkeypatch.setattr("bijdrage.uren.bestandviews.METEEN", 10)
    wie = persoon("controller")
    aanlevering, _ = lever_aan(
        persoon=wie, verdeling=verdeling, naam="u.xlsx", inhoud=inhoud_van(werkmap())
    )
    als(client, "controller")
    bezig = client.get(adres("uren-bestand", verdeling, aanlevering.pk))
    assert "wordt gelezen en gecontroleerd" in bezig.content.decode()
    klaar = client.get(bezig["Refresh"].partition("url=")[2])
    assert "er is niets over te nemen" in klaar.content.decode()


uren_ = st.decimals(0, 99_999, places=2).map(lambda d: f"{d:f}".replace(".", ","))
rij_ = st.tuples(
    st.sampled_from(["BZ", "WM", "ICT"]),
    st.sampled_from(["Balie", "Beleid", "Loket", "Leiding", "Beheer", "Extra"]),
    st.sampled_from(["0.2", "6.1"]),
    uren_,
    uren_,
    uren_,
)


class TestVoorbeeldIsWatErGebeurt(TestCase):
    """Random rows in the place of those that are there."""

    @settings(max_examples=15)
    @given(rijen=st.lists(rij_, min_size=1, max_size=8, unique_by=lambda r: r[:3]))
    def test_voorbeeld(self, rijen: list[tuple[str, ...]]) -> None:
        verdeling = geopend()
        kop = GOED["Uren"].strip().splitlines()[0]
        blad = "\n".join(
            [kop, *(f"{o}|{t}|{v}|primair||{a}|{b}|{g}|||" for o, t, v, a, b, g in rijen)]
        )
        aanlevering = aangeleverd(verdeling, werkmap(uren=blad))
        bestand = gelezen_rijen(aanlevering)
        gezegd = voorbeeld(bewaarde_rijen(verdeling), bestand)
        if not gezegd.verandert:
            return
        gedaan = neem(verdeling, aanlevering)
        assert {**gedaan, "gelijk": gezegd.gelijk} == gezegd.aantallen
        na = voorbeeld(bewaarde_rijen(verdeling), bestand)
        assert not na.verandert
        assert na.gelijk == len(bestand)
        assert len({sleutel(rij) for rij in bestand}) == verdeling.regels.count()
        verschoven = sum(sum(v.uren.values()) + v.gezamenlijk for v in gezegd.verplaatsingen)
        assert verschoven == _som(gezegd, "wordt") - _som(gezegd, "was")


def _som(gezegd: Any, kant: str) -> int:
    wissels = (*gezegd.nieuw, *gezegd.gewijzigd, *gezegd.vervallen)
    rijen = [rij for w in wissels if (rij := getattr(w, kant))]
    return int(100 * sum((sum(r.uren.values(), r.gezamenlijk) for r in rijen), Decimal(0)))
