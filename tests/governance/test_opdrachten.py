"""Goals: reached only when a measured value says so, and what the software counts by itself."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate
from hypothesis import given
from hypothesis import strategies as st

from governance.models import Doel, Indicator, Meting, Richting, Sturing
from governance.opdrachten import selectors
from governance.opdrachten.gemeten import BEREKEND
from governance.opdrachten.stand import (
    BEREIKT,
    GEEN_STREEF,
    GEHAALD,
    NIET_AANGETOOND,
    NIET_BEREIKT,
    NIET_GEHAALD,
    NIET_GEMETEN,
    Doelstand,
    Indicatorstand,
    Waarde,
    doelstand,
    uitkomst,
)
from governance.services.metingen import Gemeten, leg_meting_vast
from samenwerking.models import Besluit, Logboekregel, Samenwerking, Vraag
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.rechten.rollen import Rol
from tests.governance.voorbeeld import actiepunt, behandeling, doel, indicator
from tests.personen import ingelogd, persoon
from tests.registratie import zonder_triggers

db = pytest.mark.django_db
VANDAAG = date(2026, 11, 23)


@pytest.fixture
def hier() -> Samenwerking:
    """The cooperation of the demo."""
    return Samenwerking.objects.get(code="aa-organisatie")


getallen = st.decimals(-1000, 1000, places=2)


@given(
    st.one_of(st.none(), getallen),
    st.lists(getallen, max_size=3),
    st.sampled_from(Richting),
)
def test_een_indicator_is_alleen_gehaald_met_een_meting_aan_de_goede_kant(
    streef: Decimal | None, waarden: list[Decimal], richting: Richting
) -> None:
    gemeten = [Waarde(VANDAAG, Fraction(w), "x") for w in waarden]
    wat = uitkomst(Indicator(streef=streef, richting=richting), gemeten)
    if not waarden:
        assert wat == NIET_GEMETEN
    elif streef is None:
        assert wat == GEEN_STREEF
    else:
        goed = waarden[-1] >= streef if richting == Richting.HOGER else waarden[-1] <= streef
        assert wat == (GEHAALD if goed else NIET_GEHAALD)


@given(st.lists(st.sampled_from([GEHAALD, NIET_GEHAALD, NIET_GEMETEN, GEEN_STREEF]), max_size=4))
def test_een_doel_is_alleen_bereikt_als_elke_indicator_het_laat_zien(uitkomsten: list[str]) -> None:
    delen = tuple(Indicatorstand(Indicator(naam=u), (), u) for u in uitkomsten)
    stand = Doelstand(Doel(), delen)
    if uitkomsten and set(uitkomsten) == {GEHAALD}:
        assert (stand.uitkomst, stand.ontbreekt) == (BEREIKT, ())
    elif not uitkomsten or {NIET_GEMETEN, GEEN_STREEF} & set(uitkomsten):
        assert stand.uitkomst == NIET_AANGETOOND and stand.ontbreekt
    else:
        assert (stand.uitkomst, stand.ontbreekt) == (NIET_BEREIKT, ())


@db
def test_de_vijf_doelen_van_2020_staan_er_met_hun_indicatoren(hier: Samenwerking) -> None:
    alle = selectors.opdrachten(hier)
    van_2020 = next(o for o in alle if o.titel == "Doorontwikkeling samenwerking")
    standen = [doelstand(doel, hier, VANDAAG) for doel in van_2020.doelen.all()]
    assert [stand.doel.nummer for stand in standen] == [1, 2, 3, 4, 5]
    assert all(stand.indicatoren for stand in standen)
    uitkomsten = {stand.doel.nummer: stand.uitkomst for stand in standen}
    assert uitkomsten[1] == uitkomsten[5] == BEREIKT
    assert uitkomsten[3] == uitkomsten[4] == NIET_AANGETOOND
    assert van_2020.delen.count() == 4
    bespaard = Meting.objects.get(indicator__naam="Bespaard sinds de start")
    assert (bespaard.waarde, bespaard.bron and bespaard.bron.code) == (2_800_000, "ALM-JV2017")


@db
def test_zonder_streefwaarde_is_een_besparing_gemeten_maar_niet_aangetoond(
    client: Client, hier: Samenwerking
) -> None:
    wat = Doel.objects.get(tekst="Financiële ruimte")
    blad = client.get(reverse("doel", args=[hier.code, wat.pk])).content.decode()
    assert "2.800.000 euro" in blad and NIET_AANGETOOND in blad and GEEN_STREEF in blad


@db
def test_vragen_op_tijd_telt_wat_beantwoord_of_te_laat_is(hier: Samenwerking) -> None:
    reken = BEREKEND["vragen-op-tijd"]
    open_ = Vraag.objects.get(status="gesteld")
    voor = reken(hier, open_.uiterlijk)
    assert (voor.waarde, voor.hoe) == (100, "1 van 1 vragen zijn op tijd beantwoord.")
    na = reken(hier, open_.uiterlijk + timedelta(1))
    assert (na.waarde, na.hoe) == (50, "1 van 2 vragen zijn op tijd beantwoord.")


@db
def test_wat_de_software_uitrekent_komt_uit_de_registratie(hier: Samenwerking) -> None:
    """Only from what was published: else the average tells of what is not."""
    open_ = hier.berekeningen.filter(gepubliceerd_op__isnull=False)
    hoe = f"Gemiddeld over {open_.count()} gepubliceerde berekeningen."
    assert BEREKEND["tot-publicatie"](hier, VANDAAG) == (0, hoe, True)
    assert BEREKEND["doorlooptijd"](hier, VANDAAG) == (0, hoe, True)
    leeg = Samenwerking.objects.create(naam="Leeg", code="leeg")
    assert {reken(leeg, VANDAAG).waarde for reken in BEREKEND.values()} == {None}


@db
@pytest.mark.parametrize("verzonnen", [True, False])
def test_wat_uit_verzonnen_gegevens_komt_heet_fictief(
    client: Client, hier: Samenwerking, verzonnen: bool
) -> None:
    """The value beside the goal, and the goal that it shows to be reached."""
    with zonder_triggers():
        hier.berekeningen.update(fictief=verzonnen)
    Indicator.objects.update(fictief=False)
    naam = Indicator.objects.get(berekend="tot-publicatie").naam
    for adres in ("governance", "opdrachten"):
        blad = client.get(reverse(adres, args=[hier.code])).content.decode()
        assert (f"{naam}: 0 dagen (fictief)" in blad) == verzonnen
        assert ("bereikt (fictief)" in blad) == verzonnen


def gemeten(**anders: Any) -> Gemeten:
    """Seven, counted today."""
    return Gemeten(localdate(), Decimal(7), toelichting="Geteld.")._replace(**anders)


@db
def test_wie_het_mag_legt_een_meting_vast_en_zij_blijft(hier: Samenwerking) -> None:
    wie, wat = persoon(Rol.PROJECTMEDEWERKER), indicator(doel(hier))
    for anders, melding in (
        ({"dag": localdate() + timedelta(1)}, "moet nog komen"),
        ({"toelichting": ""}, "Kies een bron"),
    ):
        with pytest.raises(Geweigerd, match=melding):
            leg_meting_vast(persoon=wie, indicator=wat, gemeten=gemeten(**anders))
    for ander in (persoon(Rol.BESTUURDER), persoon(Rol.AUDITOR), IEDEREEN):
        with pytest.raises(Geweigerd):
            leg_meting_vast(persoon=ander, indicator=wat, gemeten=gemeten())
    nieuw = leg_meting_vast(persoon=wie, indicator=wat, gemeten=gemeten())
    with pytest.raises(Geweigerd, match="al gemeten"):
        leg_meting_vast(persoon=wie, indicator=wat, gemeten=gemeten())
    assert Logboekregel.objects.filter(soort="governance.meting", sleutel=str(nieuw.pk)).exists()
    berekend = Indicator.objects.get(berekend="tot-publicatie")
    with pytest.raises(Geweigerd, match="rekent de software zelf uit"):
        leg_meting_vast(persoon=wie, indicator=berekend, gemeten=gemeten())


@db
def test_het_formulier_van_een_meting(client: Client, hier: Samenwerking) -> None:
    wat = indicator(doel(hier))
    adres = reverse("meting", args=[hier.code, wat.pk])
    assert client.get(adres).status_code == 302
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    velden = {"dag": "2026-01-02", "waarde": "12,5", "toelichting": "Geteld."}
    fout = client.post(adres, {**velden, "waarde": "veel"}).content.decode()
    assert "Typ een getal" in fout and not wat.metingen.exists()
    assert client.post(adres, velden)["Location"] == reverse("doel", args=[hier.code, wat.doel_id])
    assert wat.metingen.get().waarde == Decimal("12.5")
    berekend = Indicator.objects.get(berekend="tot-publicatie")
    assert client.get(reverse("meting", args=[hier.code, berekend.pk])).status_code == 404
    ingelogd(client, persoon(Rol.AUDITOR))
    assert client.get(adres).status_code == 403


@db
def test_besluiten_acties_en_sturing_worden_geteld(hier: Samenwerking) -> None:
    """Of a cooperation of its own, so that each count can be checked by hand."""
    andere = Samenwerking.objects.create(naam="Andere", code="andere")
    for code in ("besluitduur", "acties-te-laat", "sturing"):
        assert BEREKEND[code](andere, VANDAAG).waarde is None
    behandeling(andere, 1, gevraagd_op=date(2026, 1, 31))
    behandeling(andere, 2, gevraagd_op=date(2026, 1, 2))
    behandeling(andere, 3)
    dicht = behandeling(andere, 4, gevraagd_op=date(2020, 1, 1)).besluit
    Besluit.objects.filter(pk=dicht.pk).update(vertrouwelijkheid="intern", grond="x")
    assert BEREKEND["besluitduur"](andere, VANDAAG).waarde == Fraction(1 + 30, 2)
    klaar: dict[str, Any] = {"resultaat": "Af."}
    actiepunt(andere, 1, gedaan_op=date(2026, 3, 1), **klaar)
    actiepunt(andere, 2, gedaan_op=date(2026, 3, 2), **klaar)
    actiepunt(andere, 3)
    actiepunt(andere, 4, uiterlijk=VANDAAG)
    actiepunt(andere, 5, vertrouwelijkheid="intern", grond="x")
    assert BEREKEND["acties-te-laat"](andere, VANDAAG).waarde == Fraction(200, 3)
    telling = BEREKEND["sturing"](hier, VANDAAG)
    Sturing.objects.filter(orgaan__samenwerking=hier).earliest("pk").delete()
    minder = BEREKEND["sturing"](hier, VANDAAG)
    assert (telling.hoe[:6], minder.hoe[:6]) == ("5 van ", "4 van ")
