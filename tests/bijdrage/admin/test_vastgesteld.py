"""What was adopted cannot be changed, deleted or added to; the page says why."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.admin import site
from django.test import Client
from django.utils.timezone import localdate

from bijdrage.models import Berekening, Kostenregel
from samenwerking.admin.aftekenen import AftekenAdmin
from samenwerking.admin.basis import AlleenLezen, OnderVersieAdmin, VersieAdmin
from samenwerking.admin.urenverdeling import OnderUren
from samenwerking.models import Besluit, Gemeenteuren, Urenregel, Urenverdeling
from tests.beheer import adres, beheerder, beheerders, ingevuld
from tests.registratie import (
    goede_berekening,
    goede_registratie,
    met_alles,
    ter_controle,
    zet_vast,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")

VERSIES = [b for b in beheerders() if isinstance(b, VersieAdmin)]
RIJEN = [b for b in beheerders() if isinstance(b, OnderVersieAdmin)]
GEWOON = [*VERSIES, *RIJEN]
LEZEN = [
    b for b in beheerders() if isinstance(b, AlleenLezen) and "door een berekening" in b.uitleg
]
AFTEKENEN = [b for b in beheerders() if isinstance(b, AftekenAdmin)]


def _ids(lijsten: Sequence[admin.ModelAdmin]) -> list[str]:
    return [lijst.opts.label_lower for lijst in lijsten]


def _vastgesteld() -> Berekening:
    berekening = goede_berekening()
    zet_vast(berekening.urenverdeling, berekening.kostenraming, berekening)
    return berekening


def _eerste(lijst: admin.ModelAdmin) -> int:
    return lijst.model._default_manager.order_by("pk")[0].pk


def _geen_knoppen(client: Client, lijst: admin.ModelAdmin, reden: str) -> None:
    pagina = adres(lijst.model, "change", _eerste(lijst))
    antwoord = client.get(pagina)
    assert reden in antwoord.content.decode()
    assert 'name="_save"' not in antwoord.content.decode()
    assert client.post(pagina, {"reden": "anders"}).status_code == 403
    verwijder = adres(lijst.model, "delete", _eerste(lijst))
    assert client.get(verwijder).status_code == 403
    assert client.post(verwijder, {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("lijst", GEWOON, ids=_ids(GEWOON))
def test_geen_knoppen_bij_wat_vaststaat(lijst: admin.ModelAdmin) -> None:
    client = beheerder()
    _vastgesteld()
    _geen_knoppen(client, lijst, "is vastgesteld en kan niet meer veranderen.")


@pytest.mark.parametrize("lijst", LEZEN, ids=_ids(LEZEN))
def test_wat_een_berekening_maakt_is_alleen_te_lezen(lijst: admin.ModelAdmin) -> None:
    """Also while the calculation is a concept."""
    client = beheerder()
    goede_berekening()
    _geen_knoppen(client, lijst, "Dit is door een berekening gemaakt en alleen te lezen.")
    assert client.get(adres(lijst.model, "add")).status_code == 403


@pytest.mark.parametrize("lijst", AFTEKENEN, ids=_ids(AFTEKENEN))
def test_aftekenen_gaat_niet_in_het_beheer(lijst: admin.ModelAdmin) -> None:
    """Also while the hours are not adopted."""
    client = beheerder()
    met_alles(goede_registratie().urenverdeling)
    _geen_knoppen(client, lijst, "Dit hoort bij het aftekenen van de uren")
    assert client.get(adres(lijst.model, "add")).status_code == 403


UREN = [b for b in RIJEN if isinstance(b, OnderUren)]


@pytest.mark.parametrize("lijst", [*UREN, site.get_model_admin(Urenverdeling)], ids=str)
def test_geen_knoppen_bij_wat_ter_controle_ligt(lijst: admin.ModelAdmin) -> None:
    client = beheerder()
    ter_controle(goede_registratie().urenverdeling)
    _geen_knoppen(client, lijst, "ligt ter controle en kan nu niet veranderen.")


@pytest.mark.parametrize(("dagen", "status"), [(0, 1), (-1, 0)])
def test_na_de_uiterste_dag_verandert_geen_rij(dagen: int, status: int) -> None:
    client = beheerder()
    verdeling = goede_registratie().urenverdeling
    Urenverdeling.objects.update(uiterlijk=localdate() + timedelta(days=dagen))
    regel = verdeling.regels.get(taak="Balie")
    pagina = adres(Urenregel, "change", regel.pk)
    antwoord = client.post(pagina, ingevuld(client.get(pagina), taak="Anders"), follow=True)
    assert verdeling.regels.filter(taak="Anders").count() == status
    assert ("De uiterste dag was" in antwoord.content.decode()) is not bool(status)
    leiding = verdeling.regels.get(taak="Leiding")
    client.post(adres(Urenregel, "delete", leiding.pk), {"post": "yes"})
    assert verdeling.regels.filter(pk=leiding.pk).exists() is not bool(status)


def test_een_wijziging_in_het_beheer_is_te_merken() -> None:
    """Whoever had the row open on a page does not overwrite it unseen."""
    client = beheerder()
    regel = goede_registratie().urenverdeling.regels.get(taak="Balie")
    Urenregel.objects.update(overgenomen=True)
    pagina = adres(Urenregel, "change", regel.pk)
    client.post(pagina, ingevuld(client.get(pagina), toelichting="Anders."))
    regel.refresh_from_db()
    assert (regel.wijziging, regel.overgenomen) == (2, False)
    uren = adres(Gemeenteuren, "change", regel.uren.all()[0].pk)
    client.post(uren, ingevuld(client.get(uren), uren="12.5"))
    regel.refresh_from_db()
    assert regel.wijziging == 3
    client.post(adres(Gemeenteuren, "delete", regel.uren.all()[0].pk), {"post": "yes"})
    regel.refresh_from_db()
    assert (regel.wijziging, regel.uren.count()) == (4, 1)


def test_de_uiterste_dag_is_alleen_bij_het_begin_in_te_vullen() -> None:
    """Later there is only a delay, which a second controller gives."""
    client = beheerder()
    assert "uiterlijk" in client.get(adres(Urenverdeling, "add")).context["adminform"].form.fields
    pagina = adres(Urenverdeling, "change", goede_registratie().urenverdeling.pk)
    velden = client.get(pagina).context["adminform"].form.fields
    assert {"uiterlijk", "overgenomen_van"}.isdisjoint(velden)
    assert "bron_productieve_uren" in velden


@pytest.mark.parametrize("lijst", GEWOON, ids=_ids(GEWOON))
def test_een_concept_kan_wijzigen(lijst: admin.ModelAdmin) -> None:
    """Saving the page as it is shown is taken, and changes nothing."""
    client = beheerder()
    goede_berekening()
    pagina = adres(lijst.model, "change", _eerste(lijst))
    rijen = lijst.model._default_manager.filter(pk=_eerste(lijst))
    voor = _zonder_moment(rijen.values().get())
    antwoord = client.get(pagina)
    assert 'name="_save"' in antwoord.content.decode()
    bewaard = client.post(pagina, ingevuld(antwoord))
    assert bewaard.status_code == 302, bewaard.context["adminform"].errors
    assert _zonder_moment(rijen.values().get()) == voor


def _zonder_moment(waarden: dict[str, Any]) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in waarden.items() if naam != "gewijzigd_op"}


@pytest.mark.parametrize("lijst", GEWOON, ids=_ids(GEWOON))
def test_veel_tegelijk_verwijderen_kan_niet(lijst: admin.ModelAdmin) -> None:
    client = beheerder()
    _vastgesteld()
    lijstpagina = adres(lijst.model, "changelist")
    keuze = {"action": "delete_selected", "_selected_action": [_eerste(lijst)], "post": "yes"}
    aantal = lijst.model._default_manager.count()
    client.post(lijstpagina, keuze)
    assert lijst.model._default_manager.count() == aantal


RECHTSTREEKS = [b for b in RIJEN if "__" not in b.pad]


@pytest.mark.parametrize("lijst", RECHTSTREEKS, ids=_ids(RECHTSTREEKS))
def test_toevoegen_alleen_onder_een_concept(lijst: OnderVersieAdmin) -> None:
    client = beheerder()
    vast = _vastgesteld()
    antwoord = client.get(adres(lijst.model, "add"))
    assert not antwoord.context["adminform"].form.fields[lijst.pad].queryset
    nieuw = ingevuld(antwoord, **{lijst.pad: getattr(vast, lijst.pad).pk})
    geweigerd = client.post(adres(lijst.model, "add"), nieuw)
    assert lijst.pad in geweigerd.context["adminform"].form.errors
    goede_registratie()
    keuzen = client.get(adres(lijst.model, "add")).context["adminform"].form.fields[lijst.pad]
    assert [keuzen.label_from_instance(v) for v in keuzen.queryset] == [
        "Voorbeeldregeling: begroting 2021, versie 2"
    ]


def test_toevoegen_onder_een_rij_van_een_concept() -> None:
    """A row between, chosen by searching: only those of concepts are offered and taken."""
    client = beheerder()
    vast = _vastgesteld().urenverdeling.regels.get(taak="Leiding")
    nieuw = goede_registratie().urenverdeling.regels.get(taak="Leiding")
    zoek = {"app_label": "samenwerking", "model_name": "gemeenteuren", "field_name": "regel"}
    gevonden = client.get("/beheer/autocomplete/", {**zoek, "term": "Leiding"}).json()["results"]
    assert [rij["id"] for rij in gevonden] == [str(nieuw.pk)]
    gemeente = nieuw.urenverdeling.gemeenten.all()[0].gemeente_id
    rij = {"gemeente": gemeente, "uren": "12.5"}
    geweigerd = client.post(adres(Gemeenteuren, "add"), {**rij, "regel": vast.pk})
    assert "regel" in geweigerd.context["adminform"].form.errors
    assert client.post(adres(Gemeenteuren, "add"), {**rij, "regel": nieuw.pk}).status_code == 302
    assert nieuw.uren.count() == 1


def test_component_van_een_andere_raming() -> None:
    client = beheerder()
    andere = goede_registratie().kostenraming.componenten.get(naam="personeel")
    regel = goede_registratie().kostenraming.regels.get(regel="L01")
    pagina = adres(Kostenregel, "change", regel.pk)
    gegevens = ingevuld(client.get(pagina), component=andere.pk)
    antwoord = client.post(pagina, gegevens)
    assert antwoord.context["adminform"].form.errors == {
        "component": ["Deze component hoort bij een andere kostenraming."]
    }


@pytest.mark.parametrize(
    ("soort", "regels", "geteld"),
    [
        ("urenverdeling", Urenregel, "Urenregels: 5"),
        ("kostenraming", Kostenregel, "Kostenregels: "),
    ],
)
def test_concept_verwijderen_telt_de_rijen_en_neemt_ze_mee(
    soort: str, regels: Any, geteld: str
) -> None:
    client = beheerder()
    versie = getattr(goede_registratie(), soort)
    pagina = adres(type(versie), "delete", versie.pk)
    tekst = client.get(pagina).content.decode()
    assert geteld in tekst
    assert "Loket" not in tekst.partition('id="content"')[2]
    assert client.post(pagina, {"post": "yes"}).status_code == 302
    assert not regels.objects.exists()


def test_concept_met_een_berekening_blijft() -> None:
    client = beheerder()
    versie = goede_berekening().urenverdeling
    pagina = adres(Urenverdeling, "delete", versie.pk)
    assert "berekening begroting 2021, versie 1" in client.get(pagina).content.decode()
    client.post(pagina, {"post": "yes"})
    assert Urenverdeling.objects.exists()


def test_besluit_onder_wat_vaststaat() -> None:
    """Until then it can be mended, but for its cooperation."""
    client = beheerder()
    berekening = goede_berekening()
    pagina = adres(Besluit, "change", Besluit.objects.get().pk)
    antwoord = client.get(pagina)
    velden = antwoord.context["adminform"].form.fields
    assert velden["samenwerking"].disabled and "vast" not in velden
    assert client.post(pagina, ingevuld(antwoord, fictief="on")).status_code == 302
    assert Besluit.objects.get().fictief
    zet_vast(berekening.urenverdeling)
    _geen_knoppen(client, site.get_model_admin(Besluit), "Op dit besluit rust wat is vastgesteld")


def test_status_en_moment_zijn_niet_in_te_vullen() -> None:
    client = beheerder()
    versie = goede_registratie().urenverdeling
    pagina = adres(Urenverdeling, "change", versie.pk)
    velden = client.get(pagina).context["adminform"].form.fields
    assert not {"status", "vastgesteld_op", "besluit", "jaar", "stand", "versie"} & set(velden)
    client.post(pagina, ingevuld(client.get(pagina), status="vastgesteld", jaar="2030"))
    versie.refresh_from_db()
    assert (versie.status, versie.jaar) == ("concept", 2021)
