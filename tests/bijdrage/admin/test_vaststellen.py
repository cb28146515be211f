"""The actions on calculations: they ask what is needed, call the service, and show what it says."""

from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from bijdrage.models import Berekening, Kostenregel, Verdeelsleutel
from samenwerking.models import Besluit, Samenwerking, Status
from samenwerking.rechten.rollen import Rol
from samenwerking.services.codelijsten import laad_codelijsten
from tests.beheer import adres, beheerder, meldingen
from tests.invoer import CODELIJSTEN
from tests.registratie import (
    besluit_van,
    goede_berekening,
    ondertekende_berekening,
    stem_in,
    terug,
    zonder_triggers,
)

LIJST = "changelist"


@pytest.fixture(autouse=True)
def _codelijsten(lege_registratie: None) -> None:
    laad_codelijsten(lijsten=CODELIJSTEN)


def _doe(client: Client, actie: str, *berekeningen: Berekening, **velden: Any) -> Any:
    keuze = {"action": actie, "_selected_action": [b.pk for b in berekeningen], **velden}
    return client.post(adres(Berekening, LIJST), keuze, follow=True)


def _stel_vast(client: Client, *berekeningen: Berekening, **anders: Any) -> Any:
    """What the form sends once it is filled in."""
    besluit = besluit_van(berekeningen[0].samenwerking).pk
    nu = Berekening.objects.filter(pk__in=[b.pk for b in berekeningen])
    gezien = {f"vingerafdruk-{b.pk}": b.vingerafdruk for b in nu}
    velden = {"bevestigd": "ja", "besluit": besluit, "op": "31-12-2021", **gezien, **anders}
    return _doe(client, "vaststellen", *berekeningen, **velden)


def test_vaststellen_vraagt_het_besluit_en_de_dag() -> None:
    client, berekening = beheerder(), ondertekende_berekening()
    besluit_van(Samenwerking.objects.create(naam="Andere", code="andere"))
    pagina = _doe(client, "vaststellen", berekening)
    formulier = pagina.context["form"]
    assert list(formulier.fields["besluit"].queryset) == [besluit_van(berekening.samenwerking)]
    assert formulier["op"].value() == localdate()
    assert "Voorbeeldregeling: begroting 2021, versie 1" in pagina.content.decode()
    assert f'name="_selected_action" value="{berekening.pk}"' in pagina.content.decode()
    assert Berekening.objects.get().status == Status.VOORGELEGD


def test_vaststellen_en_nog_eens() -> None:
    client, berekening = beheerder(), ondertekende_berekening()
    assert meldingen(_stel_vast(client, berekening)) == [
        "begroting 2021, versie 1 is vastgesteld, met zijn uren en kosten."
    ]
    vast = Berekening.objects.select_related("besluit").get()
    assert (vast.status, vast.besluit) == (Status.VASTGESTELD, Besluit.objects.get())
    assert vast.vastgesteld_op
    assert f"{localdate(vast.vastgesteld_op):%d-%m-%Y}" == "31-12-2021"
    assert meldingen(_stel_vast(client, berekening)) == [
        "begroting 2021, versie 1: De status is vastgesteld. "
        "Om vast te stellen moet die concept of ter controle of voorgelegd zijn."
    ]


@pytest.mark.parametrize("veld", ["besluit", "op"])
def test_zonder_besluit_of_dag_gebeurt_er_niets(veld: str) -> None:
    client, berekening = beheerder(), ondertekende_berekening()
    assert veld in _stel_vast(client, berekening, **{veld: ""}).context["form"].errors
    assert Berekening.objects.get().status == Status.VOORGELEGD


def test_besluit_van_een_andere_samenwerking_is_geen_keuze() -> None:
    client, berekening = beheerder(), ondertekende_berekening()
    elders = besluit_van(Samenwerking.objects.create(naam="Elders", code="elders"))
    antwoord = _stel_vast(client, berekening, besluit=elders.pk)
    assert "besluit" in antwoord.context["form"].errors


def test_wat_intussen_opnieuw_is_berekend_wordt_niet_vastgesteld() -> None:
    client, berekening = beheerder(), ondertekende_berekening()
    terug(berekening)
    Kostenregel.objects.filter(regel="L01").update(lasten=1)
    _doe(beheerder(naam="ander"), "opnieuw_berekenen", berekening)
    stem_in(Berekening.objects.get())
    veld = f"vingerafdruk-{berekening.pk}"
    (melding,) = meldingen(_stel_vast(client, berekening, **{veld: berekening.vingerafdruk}))
    assert melding.endswith(
        "Deze berekening is opnieuw gemaakt sinds u haar zag. Bekijk haar eerst."
    )
    nieuw = Berekening.objects.get()
    assert nieuw.status == Status.VOORGELEGD
    _stel_vast(client, berekening, **{veld: ""})  # left out is not seen
    assert Berekening.objects.get().status == Status.VOORGELEGD
    _stel_vast(client, berekening, **{veld: nieuw.vingerafdruk})
    assert Berekening.objects.get().status == Status.VASTGESTELD


def test_wat_er_niet_meer_is() -> None:
    client, berekening = beheerder(), ondertekende_berekening()
    keuze = {"action": "vaststellen", "_selected_action": [berekening.pk + 1]}
    antwoord = client.post(adres(Berekening, LIJST), keuze, follow=True)
    assert antwoord.status_code == 200


def test_weigering_van_de_dienst() -> None:
    client, berekening = beheerder(), ondertekende_berekening()
    with zonder_triggers():
        Kostenregel.objects.filter(regel="L01").update(lasten=1)
    (melding,) = meldingen(_stel_vast(client, berekening))
    assert melding.endswith("De invoer is veranderd sinds deze berekening. Bereken opnieuw.")
    assert Berekening.objects.get().status == Status.VOORGELEGD


def test_opnieuw_berekenen_en_dan_vaststellen() -> None:
    client, berekening, ander = beheerder(), ondertekende_berekening(), beheerder(naam="ander")
    terug(berekening)
    begin = "begroting 2021, versie 1 is opnieuw berekend; de uitkomst is "
    assert meldingen(_doe(ander, "opnieuw_berekenen", berekening)) == [f"{begin}gelijk gebleven."]
    Kostenregel.objects.filter(regel="L01").update(lasten=1)
    assert meldingen(_doe(ander, "opnieuw_berekenen", berekening)) == [f"{begin}veranderd."]
    stem_in(Berekening.objects.get())
    _stel_vast(client, berekening)
    assert Berekening.objects.get().status == Status.VASTGESTELD
    (melding,) = meldingen(_doe(client, "opnieuw_berekenen", berekening))
    assert melding.endswith("De status is vastgesteld. Om te berekenen moet die concept zijn.")


def test_opnieuw_berekenen_met_fouten_noemt_de_eerste() -> None:
    client, berekening = beheerder(), goede_berekening()
    Verdeelsleutel.objects.filter(naam="plekken").delete()
    (melding,) = meldingen(_doe(client, "opnieuw_berekenen", berekening))
    assert melding.startswith("begroting 2021, versie 1: de invoer heeft ")
    assert "gevonden plekken, verwacht " in melding


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.BESTUURDER])
def test_een_ander_stelt_niet_vast(rol: Rol) -> None:
    berekening, client = ondertekende_berekening(), beheerder(rol)
    assert "vaststellen" not in client.get(adres(Berekening, LIJST)).content.decode()
    _stel_vast(client, berekening)
    assert Berekening.objects.get().status == Status.VOORGELEGD
