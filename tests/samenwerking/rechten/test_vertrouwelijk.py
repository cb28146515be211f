"""What is kept back leaks by no list, page or count: who may not know of it, finds nothing."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils.timezone import localdate

from bijdrage.services.vaststellen import NietVastTeStellen, stel_vast
from samenwerking import selectors
from samenwerking.models import Besluit, Bron, Gebeurtenis, Gemeente, Samenwerking
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid
from samenwerking.rechten.persoon import IEDEREEN, Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.vertrouwelijk import LEZERS, zichtbaar
from samenwerking.services.codelijsten import laad_codelijsten
from tests.invoer import CODELIJSTEN
from tests.personen import AALSMEER, AMSTELVEEN, UITHOORN, ingelogd, persoon, vaststeller
from tests.registratie import besluit_van, ondertekende_berekening, zonder_triggers

pytestmark = pytest.mark.django_db
NIET_OPENBAAR = [niveau for niveau in Vertrouwelijkheid if niveau != Vertrouwelijkheid.OPENBAAR]


def kenmerken(niveau: str) -> dict[str, str]:
    return {"vertrouwelijkheid": niveau, "grond": "Woo, artikel 5.1", "opgelegd_door": "college"}


def geheime_bron(niveau: str, gemeente: Gemeente | None = None) -> Bron:
    """And two events: one as secret, one open that names it."""
    van: dict[str, Any] = {"samenwerking": aa_organisatie(), "gemeente": gemeente}
    bron = Bron.objects.create(
        code="X1", titel="Verborgen rapport", gelezen="geheel", **kenmerken(niveau), **van
    )
    dag = localdate()
    Gebeurtenis.objects.create(datum=dag, tekst="Verborgen overleg", **kenmerken(niveau), **van)
    Gebeurtenis.objects.create(datum=dag, tekst="Openbaar, bron niet", bron=bron, **van)
    return bron


def aa_organisatie() -> Samenwerking:
    return Samenwerking.objects.get(code="aa-organisatie")


@pytest.mark.parametrize("niveau", NIET_OPENBAAR)
@pytest.mark.parametrize("rol", Rol)
def test_lijsten_volgen_de_tabel(rol: Rol, niveau: Vertrouwelijkheid, client: Client) -> None:
    geheime_bron(niveau)
    wie = persoon(rol)
    ziet = rol in LEZERS[niveau]
    ingelogd(client, wie)
    assert selectors.bronnen(wie).filter(code="X1").exists() is ziet
    for adres in ("/bronnen/", "/tijdlijn/"):
        antwoord = client.get(adres)
        assert antwoord.status_code == 200
        assert ("Verborgen" in antwoord.content.decode()) is ziet
    assert ("Openbaar, bron niet" in client.get("/tijdlijn/").content.decode()) is ziet


@pytest.mark.parametrize("niveau", Vertrouwelijkheid)
def test_wie_niet_is_ingelogd_ziet_alleen_wat_openbaar_is(niveau: str) -> None:
    geheime_bron(niveau)
    ziet = niveau == Vertrouwelijkheid.OPENBAAR
    assert selectors.bronnen(IEDEREEN).filter(code="X1").exists() is ziet
    assert ("Verborgen" in Client().get("/bronnen/").content.decode()) is ziet


def test_een_raadslid_ziet_niets_dat_niet_openbaar_is() -> None:
    assert all(Rol.VERTEGENWOORDIGER not in rollen for rollen in LEZERS.values())


def _besluiten(wie: Persoon) -> int:
    return Besluit.objects.filter(zichtbaar(wie), tekst="Besloten.").count()


def test_een_rol_elders_helpt_niet() -> None:
    aa = aa_organisatie()
    Besluit.objects.create(
        samenwerking=aa, orgaan="raad", datum=localdate(), tekst="Besloten.", **kenmerken("geheim")
    )
    assert _besluiten(persoon("bestuurder")) == 1
    Gemeente.objects.create(naam="Uithoorn", cbs=UITHOORN)
    assert _besluiten(persoon("bestuurder", UITHOORN)) == 0


@pytest.mark.parametrize("niveau", NIET_OPENBAAR)
@pytest.mark.parametrize("rol", [Rol.BESTUURDER, Rol.AUDITOR])
def test_wat_van_een_gemeente_is_leest_alleen_die_gemeente(rol: Rol, niveau: str) -> None:
    geheime_bron(niveau, Gemeente.objects.get(cbs=AALSMEER))
    for cbs, ziet in ((AALSMEER, True), (AMSTELVEEN, False)):
        wie = persoon(rol, cbs)
        assert selectors.bronnen(wie).filter(code="X1").exists() is ziet
        assert selectors.gebeurtenissen(wie).filter(tekst__contains="erborgen").exists() is ziet


def test_wat_van_een_onbekende_samenwerking_is_staat_er_voor_wie_daar_een_rol_heeft() -> None:
    """As the cooperation itself: nothing of it was adopted."""
    nieuw = Samenwerking.objects.create(naam="Nog geheim", code="nieuw")
    Bron.objects.create(code="X2", titel="Een plan", gelezen="geheel", samenwerking=nieuw)
    wie = persoon("controller")
    hier = Persoon(
        wie.id, wie.naam, (wie.houdingen[0]._replace(samenwerkingen=frozenset({nieuw.pk})),)
    )
    assert selectors.bronnen(hier).filter(code="X2").exists()
    assert not selectors.bronnen(wie).filter(code="X2").exists()
    assert not selectors.bronnen(IEDEREEN).filter(code="X2").exists()


def test_na_de_laatste_dag_is_een_geheim_intern() -> None:
    bron = geheime_bron("geheim")
    controller, raadslid = persoon("controller"), persoon("vertegenwoordiger")
    for dagen, ziet in ((0, False), (-1, True)):
        with transaction.atomic(), zonder_triggers():
            Bron.objects.filter(pk=bron.pk).update(geheim_tot=localdate() + timedelta(days=dagen))
        assert selectors.bronnen(controller).filter(code="X1").exists() is ziet
        assert not selectors.bronnen(raadslid).filter(code="X1").exists()


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("niveau", Vertrouwelijkheid)
def test_vaststellen_gaat_met_een_openbaar_besluit(niveau: str) -> None:
    laad_codelijsten(lijsten=CODELIJSTEN)
    berekening = ondertekende_berekening()
    besluit = besluit_van(berekening.samenwerking)
    Besluit.objects.update(**kenmerken(niveau))
    besluit.refresh_from_db()
    keuze = {"berekening": berekening, "codelijsten": CODELIJSTEN, "besluit": besluit}
    if niveau == Vertrouwelijkheid.OPENBAAR:
        stel_vast(persoon=vaststeller(), **keuze)  # type: ignore[arg-type]
        return
    with pytest.raises(NietVastTeStellen, match="Kies een openbaar besluit"):
        stel_vast(persoon=vaststeller(), **keuze)  # type: ignore[arg-type]
