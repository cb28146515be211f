"""A calculation is laid before the municipalities, agreed by each, adopted and published."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from bijdrage.models import Berekening, Componentstand
from bijdrage.services import levensloop
from bijdrage.services.vaststellen import NietVastTeStellen, stel_vast
from bijdrage.sleutels import versiesleutel
from samenwerking.models import Besluit, Gemeente, Logboekregel, Samenwerking, Status
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.rollen import Rol
from samenwerking.services.codelijsten import laad_codelijsten
from samenwerking.toegang.personen import persoon_van
from tests.invoer import CODELIJSTEN
from tests.personen import AALSMEER, AMSTELVEEN, geef_rol, ingelogd, maker, persoon
from tests.registratie import besluit_van, goede_berekening, onderteken

pytestmark = pytest.mark.usefixtures("lege_registratie")


def berekening() -> Berekening:
    """A concept on hours that every municipality agrees with."""
    laad_codelijsten(lijsten=CODELIJSTEN)
    nieuw = goede_berekening()
    onderteken(nieuw.urenverdeling)
    return nieuw


def gemeente(cbs: str) -> Gemeente:
    return Gemeente.objects.get(cbs=cbs)


def voorgelegd() -> Berekening:
    nieuw = berekening()
    levensloop.leg_voor(persoon=maker(), berekening=nieuw)
    nieuw.refresh_from_db()
    return nieuw


def geef(wat: Berekening, cbs: str) -> None:
    wie = persoon(Rol.TWEEDE_CONTROLLER, cbs)
    levensloop.geef_akkoord(persoon=wie, berekening=wat, gemeente=gemeente(cbs))


def akkoord() -> Berekening:
    wat = voorgelegd()
    for cbs in (AMSTELVEEN, AALSMEER):
        geef(wat, cbs)
    return wat


def stel(wat: Berekening) -> None:
    stel_vast(
        persoon=persoon(Rol.BESTUURDER),
        berekening=wat,
        codelijsten=CODELIJSTEN,
        besluit=besluit_van(wat.samenwerking),
    )


def vastgesteld() -> Berekening:
    wat = akkoord()
    stel(wat)
    wat.refresh_from_db()
    return wat


def laatste() -> Logboekregel:
    return Logboekregel.objects.order_by("-pk")[0]


def test_heel_zijn_leven() -> None:
    wat = voorgelegd()
    assert (wat.status, wat.kostenraming.status) == (Status.VOORGELEGD, Status.VOORGELEGD)
    assert laatste().zin.endswith("begroting 2021, versie 1 voor aan de gemeenten")
    for cbs in (AMSTELVEEN, AALSMEER):
        with pytest.raises(NietVastTeStellen, match="Nog niet akkoord met de berekening"):
            stel(wat)
        geef(wat, cbs)
    assert laatste().zin.endswith("akkoord, namens Aalsmeer")
    stel(wat)
    levensloop.publiceer(persoon=persoon(Rol.BESTUURDER), berekening=wat)
    wat.refresh_from_db()
    assert wat.stap == "gepubliceerd"
    gebeurtenissen = list(
        Logboekregel.objects.filter(soort="bijdrage.berekening")
        .order_by("pk")
        .values_list("gebeurtenis", flat=True)
    )
    assert gebeurtenissen == [
        *("berekend", "voorgelegd", "akkoord", "akkoord", "vastgesteld", "gepubliceerd")
    ]


def test_niet_voor_de_uren_akkoord_zijn() -> None:
    wat = goede_berekening()
    with pytest.raises(Geweigerd, match="De urenverdeling is nog concept"):
        levensloop.leg_voor(persoon=maker(), berekening=wat)
    onderteken(wat.urenverdeling)
    levensloop.leg_voor(persoon=maker(), berekening=wat)


def test_alleen_voor_de_eigen_gemeente_en_een_keer() -> None:
    wat = voorgelegd()
    wie = persoon(Rol.TWEEDE_CONTROLLER, AALSMEER)
    with pytest.raises(Geweigerd, match="namens Amstelveen"):
        levensloop.geef_akkoord(persoon=wie, berekening=wat, gemeente=gemeente(AMSTELVEEN))
    geef(wat, AALSMEER)
    with pytest.raises(Geweigerd, match="Aalsmeer is al akkoord"):
        geef(wat, AALSMEER)


def test_de_maker_geeft_geen_akkoord() -> None:
    wat = voorgelegd()
    geef_rol(wat.gemaakt_door, Rol.TWEEDE_CONTROLLER, AALSMEER)
    with pytest.raises(Geweigerd, match="U hebt dit zelf gemaakt"):
        levensloop.geef_akkoord(
            persoon=persoon_van(wat.gemaakt_door), berekening=wat, gemeente=gemeente(AALSMEER)
        )
    geef(wat, AALSMEER)


def test_terug_en_opnieuw_akkoord() -> None:
    wat = akkoord()
    with pytest.raises(Geweigerd, match="geen reden"):
        levensloop.neem_terug(persoon=maker(), berekening=wat, reden=" ")
    levensloop.neem_terug(persoon=maker(), berekening=wat, reden="Een kostenregel klopt niet.")
    wat = Berekening.objects.get()
    assert (wat.status, wat.kostenraming.status) == (Status.CONCEPT, Status.CONCEPT)
    assert not wat.akkoorden.exists()
    with pytest.raises(NietVastTeStellen, match="nog concept"):
        stel(wat)


def test_publiceren_kan_een_keer_en_na_vaststellen() -> None:
    wat = akkoord()
    with pytest.raises(Geweigerd, match="De status is voorgelegd"):
        levensloop.publiceer(persoon=persoon(Rol.BESTUURDER), berekening=wat)
    stel(wat)
    levensloop.publiceer(persoon=persoon(Rol.BESTUURDER), berekening=wat)
    with pytest.raises(Geweigerd, match="al gepubliceerd"):
        levensloop.publiceer(persoon=persoon(Rol.BESTUURDER), berekening=wat)


@pytest.mark.parametrize("rol", [None, Rol.VERTEGENWOORDIGER])
def test_pas_na_publiceren_voor_iedereen(client: Client, rol: Rol | None) -> None:
    wat = vastgesteld()
    if rol:
        ingelogd(client, persoon(rol))
    adressen = [
        reverse("jaar", args=[versiesleutel(wat)]),
        reverse("levensloop", args=[versiesleutel(wat)]),
    ]
    assert [client.get(adres).status_code for adres in adressen] == [404, 404]
    levensloop.publiceer(persoon=persoon(Rol.BESTUURDER), berekening=wat)
    assert [client.get(adres).status_code for adres in adressen] == [200, 200]
    assert "door maker" not in client.get(adressen[1]).content.decode()


def _oordeel(wat: Berekening, stand: Componentstand, **anders: object) -> None:
    velden = {"component": "personeel", "toelichting": "Omdat het zo is.", **anders}
    levensloop.beoordeel_component(
        persoon=persoon(Rol.TWEEDE_CONTROLLER),
        berekening=wat,
        stand=stand,
        **velden,  # type: ignore[arg-type]
    )


def test_hoe_een_component_ervoor_staat() -> None:
    wat = voorgelegd()
    assert set(levensloop.standen(wat).values()) == {"voorlopig"}
    assert "verrekeningen" not in levensloop.standen(wat)
    _oordeel(wat, Componentstand.IN_GESCHIL)
    for cbs in (AMSTELVEEN, AALSMEER):
        geef(wat, cbs)
    wat = Berekening.objects.get()
    assert levensloop.standen(wat)["personeel"] == "in geschil"
    assert levensloop.standen(wat)["huisvesting"] == "overeengekomen"
    _oordeel(wat, Componentstand.OVEREENGEKOMEN, besluit=besluit_van(wat.samenwerking))
    assert levensloop.standen(Berekening.objects.get())["personeel"] == "overeengekomen"
    assert laatste().oud == {"personeel": "in geschil"}


def test_een_component_van_elders() -> None:
    wat = voorgelegd()
    elders = Samenwerking.objects.create(naam="Elders", code="elders")
    besluit = Besluit.objects.create(
        samenwerking=elders, orgaan="raad", datum=date(2021, 1, 1), tekst="Ja."
    )
    for anders, melding in (
        ({"component": "verrekeningen"}, "verdeelt geen component"),
        ({"toelichting": " "}, "geen toelichting"),
        ({"besluit": besluit}, "Het besluit is van Elders"),
    ):
        with pytest.raises(Geweigerd, match=melding):
            _oordeel(wat, Componentstand.IN_GESCHIL, **anders)
    _oordeel(wat, Componentstand.IN_GESCHIL)


def test_een_geschil_staat_bij_het_bedrag(client: Client) -> None:
    wat = vastgesteld()
    levensloop.publiceer(persoon=persoon(Rol.BESTUURDER), berekening=wat)
    adres = reverse("jaar", args=[versiesleutel(wat)])
    assert "in geschil" not in client.get(adres).content.decode()
    _oordeel(wat, Componentstand.IN_GESCHIL)
    assert "in geschil: personeel" in client.get(adres).content.decode()


def test_op_de_bladzijde(client: Client) -> None:
    """Every step by its button; the fingerprint that was shown goes along with adopting."""
    wat = berekening()
    sleutel = versiesleutel(wat)
    blad = reverse("levensloop", args=[sleutel])

    def doe(rol: Rol, naam: str, cbs: str = AALSMEER, **velden: str) -> str:
        ingelogd(client, persoon(rol, cbs))
        adres = reverse("levensloop-doen", args=[sleutel, naam])
        vorm = client.get(adres).content.decode()
        gevonden = re.search(r'name="vingerafdruk"\s+value="([^"]+)"', vorm)
        assert gevonden
        gegevens = {"vingerafdruk": gevonden[1], **velden}
        return client.post(adres, gegevens, follow=True).content.decode()

    assert "voorgelegd aan de gemeenten" in doe(Rol.CONTROLLER, "voorleggen")
    for cbs in (AMSTELVEEN, AALSMEER):
        ingelogd(client, persoon(Rol.TWEEDE_CONTROLLER, cbs))
        assert f"Akkoord namens {gemeente(cbs)}" in client.get(blad).content.decode()
        adres = reverse("levensloop-akkoord", args=[sleutel, cbs])
        assert "is akkoord" in client.post(adres, follow=True).content.decode()
    keuze = {"besluit": str(besluit_van(wat.samenwerking).pk), "op": "2026-01-02"}
    gemist = doe(Rol.BESTUURDER, "vaststellen", **keuze, vingerafdruk="")
    assert "opnieuw gemaakt sinds u haar zag" in gemist
    assert "is vastgesteld" in doe(Rol.BESTUURDER, "vaststellen", **keuze)
    assert "De berekening is gepubliceerd" in doe(Rol.BESTUURDER, "publiceren")
    assert Berekening.objects.get().stap == "gepubliceerd"
