"""Documents: who keeps them, what is taken, and who knows of one that is secret."""

from datetime import date, timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate
from hypothesis import given
from hypothesis import strategies as st

from governance.documenten import selectors
from governance.documenten.bestandssoort import EXTENSIES, soort_van
from governance.documenten.selectors import Documentkeuze
from governance.models import Document
from governance.services.documenten import (
    Inhoud,
    Upload,
    merk_van,
    voeg_document_toe,
    wijzig_document,
)
from samenwerking.aflopend import aflopend
from samenwerking.models import Besluit, Logboekregel, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import IEDEREEN, Persoon
from samenwerking.rechten.rollen import Rol
from tests.governance.voorbeeld import document
from tests.personen import AALSMEER, ingelogd, persoon

PDF = b"%PDF-1.7\n%%EOF"
GEHEIM_TOT = date(2035, 12, 31)
db = pytest.mark.django_db


ODT = "application/vnd.oasis.opendocument.text"


def pakket(*namen: str, mimetype: str = "") -> bytes:
    """A package with these parts."""
    uit = BytesIO()
    with ZipFile(uit, "w") as boek:
        if mimetype:
            boek.writestr("mimetype", mimetype)
        for naam in namen:
            boek.writestr(naam, "x")
    return uit.getvalue()


@pytest.fixture
def hier() -> Samenwerking:
    """The cooperation of the demo."""
    return Samenwerking.objects.get(code="aa-organisatie")


@pytest.mark.parametrize(
    ("inhoud", "extensie"),
    [
        (PDF, "pdf"),
        (b"\x89PNG\r\n\x1a\n...", "png"),
        (b"\xff\xd8\xff\xe0", "jpg"),
        (pakket("word/document.xml"), "docx"),
        (pakket("xl/workbook.xml"), "xlsx"),
        (pakket(mimetype=ODT), "odt"),
        (pakket("xl/workbook.xml", "xl/vbaProject.bin"), None),
        (pakket("Basic/Standard/Module1.xml", mimetype=ODT), None),
        (pakket("Scripts/python/x.py", mimetype=ODT), None),
        (pakket("anders.xml"), None),
        (pakket(mimetype="application/epub+zip"), None),
        (b"<html><script>", None),
        (b"MZ\x90", None),
        (b"PK\x03\x04 kapot", None),
        (b"", None),
    ],
)
def test_wat_erin_staat_zegt_wat_het_is(inhoud: bytes, extensie: str | None) -> None:
    soort = soort_van(inhoud)
    assert (EXTENSIES[soort] if soort else None) == extensie


@given(st.binary(max_size=200))
def test_geen_bestand_laat_de_toets_vallen(inhoud: bytes) -> None:
    assert soort_van(inhoud) in (None, *EXTENSIES)


def inhoud(**anders: Any) -> Inhoud:
    """What is kept of a document at an address."""
    begin = Inhoud("Brief", "Over de kosten.", "brief", date(2026, 1, 2), url="https://x.nl/a")
    return begin._replace(**anders)


@db
@pytest.mark.parametrize(
    ("anders", "bestand", "melding"),
    [
        ({}, Upload("a.pdf", PDF), "een van de twee"),
        ({"url": ""}, None, "een van de twee"),
        ({"url": ""}, Upload("a.pdf", b"MZ"), "geen document dat we aannemen"),
        ({"url": ""}, Upload("a.pdf", PDF + b" " * 20_000_000), "ten hoogste 20 MB"),
        ({"titel": ""}, None, "Titel"),
        ({"url": "ftp://x.nl"}, None, "begint met https://"),
    ],
)
def test_wat_niet_klopt_wordt_niet_bewaard(
    hier: Samenwerking, anders: dict[str, Any], bestand: Upload | None, melding: str
) -> None:
    wie, erin = persoon(Rol.PROJECTMEDEWERKER), Document.objects.count()
    with pytest.raises(Geweigerd, match=melding):
        voeg_document_toe(persoon=wie, samenwerking=hier, inhoud=inhoud(**anders), bestand=bestand)
    assert Document.objects.count() == erin
    assert voeg_document_toe(persoon=wie, samenwerking=hier, inhoud=inhoud()).url


@db
def test_wie_het_mag_bewaart_en_wijzigt(hier: Samenwerking) -> None:
    wie = persoon(Rol.PROJECTMEDEWERKER)
    nieuw = voeg_document_toe(
        persoon=wie,
        samenwerking=hier,
        inhoud=inhoud(url=""),
        bestand=Upload('..\\"Brief; aan\r\nraad.exe', PDF),
    )
    assert nieuw.bestand.naam == "brief-aan-raad.pdf"
    gewijzigd = wijzig_document(persoon=wie, document=nieuw, inhoud=inhoud(url="", titel="Anders"))
    assert gewijzigd.titel == "Anders"
    with pytest.raises(Geweigerd, match="geen webadres"):
        wijzig_document(persoon=wie, document=nieuw, inhoud=inhoud())
    for ander in (persoon(Rol.VERTEGENWOORDIGER), persoon(Rol.AUDITOR), IEDEREEN):
        with pytest.raises(Geweigerd):
            wijzig_document(persoon=ander, document=nieuw, inhoud=inhoud(url=""))
        with pytest.raises(Geweigerd):
            voeg_document_toe(persoon=ander, samenwerking=hier, inhoud=inhoud(titel="Y"))
    assert Logboekregel.objects.filter(soort="governance.document", sleutel=str(nieuw.pk)).exists()


@db
def test_twee_die_een_document_wijzigen_verliezen_niets(hier: Samenwerking) -> None:
    wat, wie = document(hier), persoon(Rol.PROJECTMEDEWERKER)
    gezien = merk_van(wat)
    wijzig_document(persoon=wie, document=wat, inhoud=inhoud(), gezien=gezien)
    with pytest.raises(Geweigerd, match="Intussen heeft iemand dit gewijzigd"):
        wijzig_document(persoon=wie, document=wat, inhoud=inhoud(titel="Y"), gezien=gezien)
    wat.refresh_from_db()
    assert wat.titel == "Brief"


@db
def test_wie_tegelijk_hetzelfde_toevoegt_hoort_dat(
    hier: Samenwerking, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other one was not there yet when this one was judged."""
    wie = persoon(Rol.PROJECTMEDEWERKER)
    voeg_document_toe(persoon=wie, samenwerking=hier, inhoud=inhoud())
    monkeypatch.setattr("samenwerking.services.bewaren.keur", lambda record: None)
    with pytest.raises(Geweigerd, match="legde dit net ook vast"):
        voeg_document_toe(persoon=wie, samenwerking=hier, inhoud=inhoud())
    assert Document.objects.filter(titel="Brief").count() == 1


@db
def test_een_besluit_dat_iemand_niet_ziet_blijft_staan(hier: Samenwerking) -> None:
    dicht = Besluit.objects.create(
        samenwerking=hier,
        orgaan="raad",
        datum=date(2026, 1, 1),
        tekst="Stil",
        vertrouwelijkheid="geheim",
        grond="x",
        opgelegd_door="raad",
    )
    wat, wie = document(hier, besluit=dicht), persoon(Rol.PROJECTMEDEWERKER)
    wijzig_document(persoon=wie, document=wat, inhoud=inhoud())
    wat.refresh_from_db()
    assert wat.besluit == dicht
    with pytest.raises(Geweigerd, match="kennen we niet"):
        voeg_document_toe(persoon=wie, samenwerking=hier, inhoud=inhoud(titel="Z", besluit=dicht))


@db
def test_het_formulier_bewaart_een_bestand(client: Client, hier: Samenwerking) -> None:
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    velden = {"titel": "Verslag", "samenvatting": "Wat er is gezegd.", "soort": "verslag"}
    velden |= {"datum": "2026-02-03", "vertrouwelijkheid": "openbaar"}
    bestand = SimpleUploadedFile("verslag.pdf", PDF)
    antwoord = client.post(
        reverse("document-nieuw", args=[hier.code]), {**velden, "bestand": bestand}
    )
    wat = Document.objects.get(titel="Verslag")
    assert antwoord["Location"] == reverse("document", args=[hier.code, wat.pk])
    gehaald = Client().get(reverse("document-bestand", args=[hier.code, wat.pk]))
    assert gehaald.content == PDF
    assert gehaald["Content-Disposition"] == 'attachment; filename="verslag.pdf"'
    assert gehaald["X-Content-Type-Options"] == "nosniff"


def _geheim() -> Document:
    return Document.objects.get(vertrouwelijkheid="geheim")


def _adressen(hier: Samenwerking, wat: Document) -> list[str]:
    namen = ("document", "document-bestand", "document-wijzigen")
    return [reverse(naam, args=[hier.code, wat.pk]) for naam in namen]


@db
def test_een_geheim_document_bestaat_niet_voor_een_raadslid(hier: Samenwerking) -> None:
    """Not in the list, the search, the counts, at its address, or as a file."""
    wat, raadslid = _geheim(), persoon(Rol.VERTEGENWOORDIGER)
    client = Client()
    ingelogd(client, raadslid)
    lijst = reverse("documenten", args=[hier.code])
    for vraag in ({}, {"zoek": "onderhandelingen"}, {"zoek": "voorbeeld"}, {"soort": "notitie"}):
        assert wat.titel not in client.get(lijst, vraag).content.decode()
    assert [client.get(adres).status_code for adres in _adressen(hier, wat)] == [404] * 3
    ziet = persoon(Rol.BESTUURDER)
    assert selectors.documenten(ziet, hier).count() == 1 + _aantal(raadslid, hier)
    ingelogd(client, ziet)
    assert wat.titel in client.get(lijst, {"zoek": "onderhandeling"}).content.decode()
    assert client.get(_adressen(hier, wat)[1]).status_code == 200


def _aantal(wie: Persoon, hier: Samenwerking) -> int:
    return selectors.documenten(wie, hier).count()


@db
def test_na_de_laatste_dag_geldt_een_geheim_als_intern(
    hier: Samenwerking, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A representative reads it once it is open; who works inside from the day after."""
    rollen = (Rol.VERTEGENWOORDIGER, Rol.BEHEERDER, Rol.BESTUURDER)
    wie = [persoon(rol) for rol in rollen]
    for dag, ziet in ((GEHEIM_TOT, [0, 0, 1]), (GEHEIM_TOT + timedelta(1), [0, 1, 1])):
        monkeypatch.setattr("samenwerking.rechten.vertrouwelijk.localdate", lambda dag=dag: dag)
        gevonden = [
            selectors.gekozen(w, hier, Documentkeuze(zoek="onderhandelingen")).count() for w in wie
        ]
        assert gevonden == ziet


@db
def test_wie_besluit_wordt_herinnerd_aan_het_einde_van_een_geheim(hier: Samenwerking) -> None:
    bestuurder = persoon(Rol.BESTUURDER, AALSMEER)
    begin = GEHEIM_TOT - timedelta(30)
    assert aflopend(bestuurder, begin - timedelta(1)) == []
    (geheim,) = aflopend(bestuurder, begin)
    assert (geheim.record, geheim.laatste_dag, geheim.voorbij) == (_geheim(), GEHEIM_TOT, False)
    assert [g.voorbij for g in aflopend(bestuurder, GEHEIM_TOT + timedelta(1))] == [True]
    for rol in (Rol.VERTEGENWOORDIGER, Rol.AUDITOR, Rol.CONTROLLER):
        assert aflopend(persoon(rol), GEHEIM_TOT) == []


@db
def test_de_eigen_pagina_wijst_naar_de_geheimhouding(client: Client) -> None:
    document(Samenwerking.objects.get(code="aa-organisatie"), titel="Loopt af", **_tot_vandaag())
    ingelogd(client, persoon(Rol.BESTUURDER))
    blad = client.get(reverse("mijn")).content.decode()
    assert "Geheimhouding die afloopt" in blad and "Loopt af" in blad
    adres = blad.split("Loopt af")[0].rpartition('href="')[2].partition('"')[0]
    assert client.get(adres).status_code == 200


def _tot_vandaag() -> dict[str, Any]:
    geheim = {"vertrouwelijkheid": "geheim", "grond": "x", "opgelegd_door": "college"}
    return {**geheim, "geheim_tot": localdate()}
