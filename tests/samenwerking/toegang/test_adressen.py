"""Every address × every role × own or other municipality: what it answers."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.admin import AdminSite
from django.contrib.contenttypes.models import ContentType
from django.template.backends.django import Template
from django.test import Client
from django.urls import get_resolver, reverse
from zeal import zeal_ignore

from bijdrage.models import Aanlevering, Aansluitbestand, Berekening
from bijdrage.registratie import Invoerversies
from bijdrage.services.berekenen import bereken
from samenwerking.models import Gemeente, Samenwerking, Tijdregistratie, Urenverdeling
from samenwerking.rechten.rollen import Rol
from samenwerking.services.uren.bezwaren import Voorstel, maak_bezwaar
from samenwerking.services.uren.controle import leg_voor
from samenwerking.services.uren.openen import Opening, open_jaar
from tests.invoer import CODELIJSTEN
from tests.personen import AALSMEER, AMSTELVEEN, UITHOORN, account, ingelogd, maker, persoon
from tests.registratie import met_alles, nog_een_versie, splitsing, zet_vast, zonder_triggers
from tests.samenwerking.toegang.adressen import beheer, verwacht
from tests.samenwerking.toegang.verwachtingen import (
    AA,
    AANLEVEREN,
    ACCOUNT,
    API,
    BINNEN,
    BLADEN,
    DOEN,
    IEDER_ANDER,
    LEVENSLOOP,
    LEZEN,
    LOS,
    MET_GEHEIM,
    MET_NUMMER,
    OPENBAAR,
    OVERNEMEN,
    TER_CONTROLE,
    TOEZICHTBLADEN,
    UREN,
    URENLIJST,
    VAN_DJANGO,
    VOLLEDIG,
    VRAGEN,
    WIE_ER_WERKT,
    Wie,
)
from tests.uren import inhoud_van
from tests.werkmappen.maken import goede_werkmap

pytestmark = pytest.mark.django_db


def _namen(resolver: Any, ruimte: str = "") -> Iterator[str]:
    for patroon in resolver.url_patterns:
        if hasattr(patroon, "url_patterns"):
            naam = f"{patroon.namespace}:" if patroon.namespace else ""
            yield from _namen(patroon, ruimte + naam)
        else:
            yield f"{ruimte}{patroon.name}"


def test_elk_adres_heeft_een_verwachting() -> None:
    paginas = ("changelist", "add", "change", "delete", "history", "verdwenen")
    beheerd = {f"admin:{naam}_{pagina}" for naam in beheer() for pagina in paginas}
    beheerd |= {
        f"admin:{naam}_geheimhouding"
        for naam, model in beheer().items()
        if model._meta.model_name in MET_GEHEIM
    }
    los = {f"admin:{naam}" for naam in (*LOS, *VAN_DJANGO)}
    api = {"api:api-root", *(f"api:{naam}" for naam in API)}
    uren = {*UREN, *TER_CONTROLE, *DOEN, *URENLIJST, *LEZEN, *LEVENSLOOP, *VOLLEDIG}
    uren |= {*AANLEVEREN, *OVERNEMEN}
    bekend = {*BLADEN, *OPENBAAR, *TOEZICHTBLADEN, *MET_NUMMER, *VRAGEN, *ACCOUNT, *api, *uren}
    bekend |= {*beheerd, *los}
    assert set(_namen(get_resolver())) == bekend


def test_een_nummer_verraadt_niet_of_er_iets_is(client: Client) -> None:
    ingelogd(client, persoon("beheerder"))
    soort = ContentType.objects.get_for_model(Samenwerking).pk
    er_is = Samenwerking.objects.get(code=AA).pk
    paden = [f"{soort}/{er_is}/", f"{soort}/{er_is + 1}/", "99999/1/", f"{soort}/x/"]
    bladen = [client.get(f"/beheer/r/{pad}") for pad in paden]
    assert [blad.status_code for blad in bladen] == [404] * len(paden)
    assert len({blad.content for blad in bladen}) == 1


@pytest.mark.parametrize("rol", Rol)
def test_een_samenwerking_met_alleen_concepten_is_voor_wie_er_een_rol_heeft(
    client: Client, rol: Rol
) -> None:
    nieuw = Samenwerking.objects.create(naam="Nog geheim", code="nog-geheim")
    uithoorn = Gemeente.objects.create(naam="Uithoorn", cbs=UITHOORN)
    nieuw.deelnemers.create(gemeente=uithoorn, rol="centrumgemeente", begin=date(2021, 1, 1))
    Urenverdeling.objects.create(
        samenwerking=nieuw, jaar=2021, stand="begroting", reden="x", gemaakt_door=account("maker")
    )
    adressen = ("/nog-geheim/", "/nog-geheim/vergelijken/")
    lijst = reverse("admin:samenwerking_samenwerking_changelist")
    assert [client.get(adres).status_code for adres in adressen] == [404, 404]
    for cbs, status in ((AALSMEER, 404), (UITHOORN, 200)):
        browser, ziet = Client(), cbs == UITHOORN
        with zeal_ignore():
            ingelogd(browser, persoon(rol, cbs))
            assert [browser.get(adres).status_code for adres in adressen] == [status, status]
            bladen = [browser.get("/", follow=True)]
            bladen += [browser.get(lijst)] if rol in BINNEN else []
        assert [("Nog geheim" in blad.content.decode()) for blad in bladen] == [ziet] * len(bladen)


@pytest.fixture
def concept(db: None) -> None:
    """A concept and hours ter controle beside what was adopted, and a municipality outside."""
    Gemeente.objects.create(naam="Uithoorn", cbs=UITHOORN)
    splitsing(Samenwerking.objects.get(code=AA))
    oud = Berekening.objects.get(
        samenwerking=Samenwerking.objects.get(code=AA), jaar=2023, stand="begroting"
    )
    nieuw = nog_een_versie(oud)
    with zonder_triggers():
        for versie in (oud, nieuw):
            versie.notities.create(
                as_naam="component", code="HRM", tekst="Toets.", geschreven_door=account("maker")
            )
    oud.scenarios.create(
        naam="Proef",
        gemeente="Aalsmeer",
        wijzigingen=[{"soort": "uittreding", "gemeente": "Aalsmeer"}],
        zichtbaar="openbaar",
        maker=account("maker"),
    )
    oud.afgiften.create(soort="rapport.pdf", sha256="0" * 64)
    oud.oordelen.create(
        component="HRM", stand="voorlopig", toelichting="Toets.", gezet_door=account("maker")
    )
    met_bezwaar = _uren_ter_controle(oud, 2030)
    zet_vast(met_bezwaar)
    versies = Invoerversies(_uren_ter_controle(oud, 2023), oud.kostenraming)
    bereken(persoon=maker(), versies=versies, codelijsten=CODELIJSTEN, reden="Ter controle.")
    Berekening.objects.filter(urenverdeling=versies.urenverdeling).update(status="voorgelegd")
    urenwerk(oud.urenverdeling)


def urenwerk(van: Urenverdeling) -> None:
    """A year that is filled in with a faulty file beside it, one with an objection, one adopted."""
    wie = persoon(Rol.CONTROLLER)
    for jaar in (2024, 2025, 2026):
        open_jaar(persoon=wie, van=van, opening=Opening(jaar, "begroting", "Voor de toets."))
    Aansluitbestand.objects.create(
        samenwerking=Samenwerking.objects.get(code=AA),
        jaar=2023,
        stand="burap1",
        soort="grootboek",
        naam="grootboek.csv",
        sha256="0" * 64,
        aangeleverd_door_id=wie.account,
    )
    invullen, controle, af = Urenverdeling.objects.filter(jaar__in=(2024, 2025, 2026)).order_by(
        "jaar"
    )
    for verdeling in (invullen, af):
        Aanlevering.objects.create(
            urenverdeling=verdeling,
            naam="uren.xlsx",
            inhoud=inhoud_van(goede_werkmap()),
            sha256="0" * 64,
            aangeleverd_door_id=wie.account,
            fouten=[["Uren", 2, "taak", "x", "y", "z", "B2"]],
        )
        boekingen = Tijdregistratie.objects.create(
            urenverdeling=verdeling,
            naam="boekingen.csv",
            sha256="0" * 64,
            regels=1,
            eerste_week=1,
            laatste_week=1,
            weken=1,
            aangeleverd_door_id=wie.account,
        )
        boekingen.geboekt.create(onderdeel="B20", taak="balie", uren=1, regels=1)
    account("vaststeller")
    zet_vast(af)
    leg_voor(persoon=wie, verdeling=controle, effecten=[])
    regel = controle.regels.order_by("pk")[0]
    maak_bezwaar(
        persoon=persoon(Rol.TWEEDE_CONTROLLER, AMSTELVEEN),
        verdeling=controle,
        gemeente=Gemeente.objects.get(cbs=AMSTELVEEN),
        onderdeel=regel.onderdeel,
        reden="Dat is te veel.",
        voorstellen=[Voorstel(regel.pk, {AALSMEER: Decimal(1)})],
    )


def _uren_ter_controle(van: Berekening, jaar: int) -> Urenverdeling:
    """Hours ter controle, with everything that belongs to signing off."""
    opening = Opening(jaar=jaar, stand="begroting", reden="Voor de toets.")
    verdeling = open_jaar(persoon=maker(), van=van.urenverdeling, opening=opening)
    met_alles(verdeling)
    return verdeling


@pytest.fixture
def zonder_tekenen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who gets a page or a PDF is asked here; that it can be drawn, by the tests of each."""
    monkeypatch.setattr(Template, "render", lambda *_, **__: "")
    monkeypatch.setattr(AdminSite, "get_app_list", lambda *_, **__: [])
    monkeypatch.setattr("weasyprint.HTML.write_pdf", lambda *_, **__: b"%PDF")


@pytest.mark.usefixtures("concept", "zonder_tekenen")
@pytest.mark.parametrize("groep", [WIE_ER_WERKT, IEDER_ANDER], ids=["werkt er", "ieder ander"])
def test_wie_wat_mag_zien(groep: list[Wie]) -> None:
    anders = {}
    for wie in groep:
        client = Client()
        if wie.rol:
            ingelogd(client, persoon(wie.rol, wie.cbs))
        for adres, moet in verwacht(wie):
            with zeal_ignore():
                status = client.get(adres).status_code
            if status != moet:
                anders[f"{wie} {adres}"] = (status, moet)
    assert anders == {}
