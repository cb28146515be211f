"""Savings: who keeps, decides and processes them, and what the calculations say came of them."""

import re
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from bijdrage.afspraken.besparing import ALS_UREN, Besparingsuren
from bijdrage.afspraken.besparing import Besparingsafspraak as Afspraak
from bijdrage.models import Besparingsafspraak, Correctieafspraak, Kostenraming, Wijze
from bijdrage.rapport.brugweergave import brugweergave
from bijdrage.rekenmodel.invoer import Correctie
from bijdrage.rekenmodel.scenario import Scenario, reken_scenario
from bijdrage.rekenmodel.wijziging import CorrectieErbij, Kostenwijziging, Urenwijziging
from bijdrage.selectors import brug_tussen, jaarrapport
from maatwerk.besparingen import selectors
from maatwerk.besparingen.volgen import (
    DUBBEL,
    IN_UREN,
    KLEIN_TEAM,
    NIET,
    REGEL_WEG,
    Belofte,
    effect,
    volg,
)
from maatwerk.besparingen.weergave import standtabel, uitkomstzin
from maatwerk.models import Besparing, Onderzoekstatus, Taakstelling
from maatwerk.services.besparingen import leg_besluit_vast, verwerk, zet_in_concept
from maatwerk.services.onderzoeken import Stap, zet_stap
from samenwerking.models import Besluit, Gemeente, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.rechten.rollen import Rol
from tests.maatwerk.besparing import (
    TELEFOON,
    besparing,
    keuzescenario,
    onderzoek_hier,
    rapport,
    taakstelling,
)
from tests.personen import AALSMEER, ingelogd, persoon

pytestmark = pytest.mark.django_db


def _besluit() -> Besluit:
    return Besluit.objects.filter(
        samenwerking__code="aa-organisatie", vertrouwelijkheid="openbaar"
    ).first()  # type: ignore[return-value]


def _besloten(wat: Besparing, toegezegd: int = 90) -> Besparing:
    return leg_besluit_vast(
        persoon=persoon(Rol.BESTUURDER),
        besparing=wat,
        besluit=_besluit(),
        toegezegd=Decimal(toegezegd),
    )


def _verwerkt(wat: Besparing, wijze: Wijze) -> Besparing:
    invoer = rapport().motor.invoer if wat.keuzescenario else None
    return verwerk(persoon=persoon(Rol.CONTROLLER), besparing=wat, wijze=wijze, invoer=invoer)


def _tekst(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return re.sub(r"\s+", " ", antwoord.content.decode())


def _demo() -> tuple[Besparing, Belofte]:
    """The saving of the demo that is in the hours of 2023, with what was promised."""
    wat = Besparing.objects.get(naam="Eén avond minder telefoon")
    belofte = selectors.belofte(wat, rapport("2021-begroting"))
    assert belofte is not None
    return wat, belofte


def test_als_correctie_komt_zij_als_afspraak_terug() -> None:
    wat = _verwerkt(_besloten(besparing(onderzoek_hier())), Wijze.CORRECTIE)
    afspraak = Correctieafspraak.objects.get(code=wat.code)
    assert (afspraak.soort, afspraak.eerste_jaar) == ("vermindering", 2023)
    assert {j.jaar: j.bedrag for j in afspraak.jaren.all()} == dict.fromkeys(
        range(2023, 2027), Decimal(-90)
    )
    assert wat.afspraak is not None
    assert wat.afspraak.pad == reverse("besparing", args=[wat.pk])
    assert wat.naam in afspraak.omschrijving


def test_in_de_uren_komt_er_geen_correctie() -> None:
    wat = besparing(wie := onderzoek_hier(), keuzescenario=keuzescenario(wie))
    wat = _verwerkt(_besloten(wat), Wijze.UREN)
    assert not Correctieafspraak.objects.filter(code=wat.code).exists()
    assert wat.afspraak is not None
    assert [deel["was"] for deel in wat.afspraak.uren] == [82_000]
    with pytest.raises(Geweigerd, match="Deze besparing is «verwerkt»"):
        _verwerkt(wat, Wijze.CORRECTIE)


def test_zonder_alleen_uren_gaat_het_niet_via_de_uren() -> None:
    wie = onderzoek_hier()
    ook_kosten = keuzescenario(wie, TELEFOON, Kostenwijziging(-100, component="HRM"))
    for scenario in (None, ook_kosten):
        wat = besparing(wie, naam=f"Met {scenario}", keuzescenario=scenario)
        with pytest.raises(Geweigerd, match="of niet alleen uren"):
            _verwerkt(_besloten(wat), Wijze.UREN)


@pytest.mark.parametrize("rol", Rol)
def test_een_bestuurder_besluit_en_een_controller_verwerkt(rol: Rol) -> None:
    wat = besparing(onderzoek_hier())
    besluit = {"besparing": wat, "besluit": _besluit(), "toegezegd": Decimal(1)}
    if rol != Rol.BESTUURDER:
        with pytest.raises(Geweigerd, match="hebt u hier de rol bestuurder"):
            leg_besluit_vast(persoon=persoon(rol), **besluit)  # type: ignore[arg-type]
    wat = leg_besluit_vast(persoon=persoon(Rol.BESTUURDER), **besluit)  # type: ignore[arg-type]
    if rol != Rol.CONTROLLER:
        with pytest.raises(Geweigerd, match="hebt u hier de rol controller"):
            verwerk(persoon=persoon(rol), besparing=wat, wijze=Wijze.CORRECTIE, invoer=None)
    assert _verwerkt(wat, Wijze.CORRECTIE).stand == "verwerkt"


def test_wat_niet_openbaar_is_komt_niet_in_de_bijdrage() -> None:
    dicht = onderzoek_hier(vertrouwelijkheid="intern", grond="x")
    with pytest.raises(Geweigerd, match="niet openbaar"):
        _verwerkt(_besloten(besparing(dicht)), Wijze.CORRECTIE)
    open_ = besparing(onderzoek_hier(91))
    assert _verwerkt(_besloten(open_), Wijze.CORRECTIE).stand == "verwerkt"


def test_alleen_wat_is_besloten_wordt_verwerkt() -> None:
    wat = besparing(onderzoek_hier())
    with pytest.raises(Geweigerd, match="Alleen wat is besloten"):
        _verwerkt(wat, Wijze.CORRECTIE)
    with pytest.raises(Geweigerd, match="geen besluit gekozen"):
        leg_besluit_vast(
            persoon=persoon(Rol.BESTUURDER), besparing=wat, besluit=None, toegezegd=Decimal(1)
        )
    _verwerkt(_besloten(wat), Wijze.CORRECTIE)


def test_van_toezegging_naar_uitkomst_telt_precies_op() -> None:
    """In every calculation; and recalculated is what the hours put back would cost."""
    _, belofte = _demo()
    gevolgd = list(volg(belofte, selectors.reeks(persoon(Rol.CONTROLLER), _aa())))
    assert {deel.rapport.sleutel for deel in gevolgd} >= {rapport().sleutel}
    for deel in gevolgd:
        assert deel.gevonden == IN_UREN
        assert deel.toegezegd + sum(o.bedrag for o in deel.oorzaken) == deel.nagerekend
        invoer = deel.rapport.motor.invoer
        terug = (TELEFOON._replace(honderdsten=18_000),)
        zonder = reken_scenario(invoer, Scenario("", "Aalsmeer", terug)).einden[0].straks
        assert (
            deel.nagerekend == zonder.bijdrage["Aalsmeer"] - deel.rapport.motor.bijdrage["Aalsmeer"]
        )
    assert {"Prijs", "Uren"} <= {o.naam for o in gevolgd[0].oorzaken}
    toen = rapport("2021-begroting").motor.invoer
    met = reken_scenario(toen, Scenario("", "Aalsmeer", belofte.wijzigingen)).einden[0].cijfers()
    assert effect(toen, "Aalsmeer", belofte.wijzigingen, "Aalsmeer") == -met.zelf
    assert effect(toen, "Aalsmeer", belofte.wijzigingen, "Amstelveen") == -met.anderen["Amstelveen"]


def _aa() -> Samenwerking:
    return Samenwerking.objects.get(code="aa-organisatie")


def _in_uren(onderdeel: str, taak: str) -> Belofte:
    """A saving in the hours of 2021, from more hours than there are."""
    minder = Urenwijziging("Aalsmeer", -10_000, onderdeel, taak)
    uren = (Besparingsuren(10**9, minder),)
    afspraak = Afspraak("B-9", "Minder", ALS_UREN, "Aalsmeer", 2021, uren=uren)
    return Belofte(1000, afspraak)


def test_wat_een_klein_team_bespaart_staat_alleen_in_de_volledige_uitgave() -> None:
    """Its hours follow from what fewer of them save."""
    vol, openbaar = (
        rapport("2021-begroting"),
        jaarrapport(IEDEREEN, "aa-organisatie/2021-begroting"),
    )
    assert openbaar is not None
    for onderdeel, te_zien in (("D14", False), ("K40", True)):
        rij = next(r for r in vol.motor.invoer.uren if r.onderdeel == onderdeel and r.uren[1])
        belofte = _in_uren(onderdeel, rij.taak)
        (volledig,), (getoond,) = volg(belofte, [vol]), volg(belofte, [openbaar])
        assert not volledig.niet
        assert volledig.oorzaken
        assert getoond.gevonden == volledig.gevonden == IN_UREN
        assert (getoond.niet, bool(getoond.oorzaken)) == ("" if te_zien else KLEIN_TEAM, te_zien)
        assert (KLEIN_TEAM in uitkomstzin(getoond)) is not te_zien


def test_een_besparing_waarvan_de_urenregel_weg_is_zegt_dat() -> None:
    deze = rapport("2021-begroting")
    (deel,) = volg(_in_uren("K40", "iets dat niemand doet"), [deze])
    assert (deel.gevonden, deel.niet, deel.oorzaken) == (IN_UREN, REGEL_WEG, ())
    assert REGEL_WEG in uitkomstzin(deel)
    tabel = standtabel([deel], _in_uren("K40", "").afspraak, [deze])
    assert REGEL_WEG in str(tabel)


def test_dubbel_en_niet_gevonden() -> None:
    """With a correction of its code the saving is found twice; before its hours fell not at all."""
    _, belofte = _demo()
    deze, toen = rapport(), rapport("2021-begroting")
    correctie = deze.motor.invoer.correcties[0]._replace(code=belofte.afspraak.code)
    erbij = Scenario("", "Aalsmeer", (CorrectieErbij(correctie),))
    dubbel = reken_scenario(deze.motor.invoer, erbij).einden[0].straks
    (deel,) = volg(belofte, [deze._replace(berekening=dubbel, onverkort=dubbel)])
    assert deel.gevonden == DUBBEL
    eerder = belofte._replace(afspraak=belofte.afspraak._replace(eerste_jaar=2021))
    (deel,) = volg(eerder, [toen])
    assert (deel.gevonden, deel.nagerekend) == (NIET, 0)


def test_de_brug_en_de_herkomst_noemen_haar(client: Client) -> None:
    wat, _ = _demo()
    pad = reverse("besparing", args=[wat.pk])
    brug = _tekst(client, "/verschil/aa-organisatie/2021-begroting/aa-organisatie/2023-begroting/")
    (uren,) = [rij for rij in re.findall(r"<tr>.*?</tr>", brug) if f'href="{pad}"' in rij]
    assert re.search(r'<th scope="row"> Uren ', uren)
    herkomst = f"/aa-organisatie/2023-begroting/herkomst/?gemeente={AALSMEER}"
    assert f'href="{pad}"' in _tekst(client, f"{herkomst}&onderdeel=K40")
    assert f'href="{pad}"' not in _tekst(client, f"{herkomst}&onderdeel=K41")
    blad = _tekst(client, pad)
    assert "/verschil/aa-organisatie/2021-begroting/aa-organisatie/2023-begroting/" in blad
    assert re.search(r"/invoer/Uren/#rij-\d+", blad)


def test_een_taakstelling_en_wat_haar_vult(client: Client) -> None:
    """Of what goes on the promise counts, the rest is open."""
    wat = taakstelling(_aa(), percentage=Decimal("1.5"))
    wie = onderzoek_hier()
    _besloten(besparing(wie, taakstelling=wat), 400)
    besparing(wie, naam="Nog een", taakstelling=wat, doel=Decimal(250))
    besparing(wie, naam="Weg", taakstelling=wat, vervallen="Te duur.")
    blad = _tekst(client, reverse("taakstelling", args=[wat.pk])).replace("\xa0", " ")
    assert "€ 400 van de € 1.000 per jaar is toegezegd; € 600 staat nog open." in blad
    assert "Nog een" in blad and "Weg" not in blad
    assert "bijdrage van € 66.667" in blad


def test_het_voorbeeld_noemt_de_kadernota(client: Client) -> None:
    wat = Taakstelling.objects.get()
    blad = _tekst(client, "/besparingen/")
    assert wat.naam in blad and "28,3" in blad
    blad = _tekst(client, reverse("taakstelling", args=[wat.pk])).replace("\xa0", " ")
    assert "€ 85.000 van de € 300.000 per jaar is toegezegd; € 215.000 staat nog open." in blad
    assert not wat.fictief
    assert all(b.fictief for b in Besparing.objects.all())


def test_van_doel_tot_verwerkt_op_de_paginas(client: Client) -> None:
    """Each by the one whose turn it is; a refusal stands in the form."""
    wie, aalsmeer = onderzoek_hier(), Gemeente.objects.get(cbs=AALSMEER).pk
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    velden = {"naam": "Nieuw", "gemeente": aalsmeer, "doel": "100,50", "eerste_jaar": "2025"}
    adres = reverse("besparing-nieuw", args=[wie.pk])
    nee = client.post(adres, {**velden, "laatste_jaar": "2024"}).content.decode()
    assert "Het laatste jaar ligt voor het eerste, 2025." in nee
    client.post(adres, velden)
    wat = Besparing.objects.get(naam="Nieuw")
    assert wat.doel == Decimal("100.50")
    pagina = reverse("besparing", args=[wat.pk])
    assert reverse("besparing-besluiten", args=[wat.pk]) not in _tekst(client, pagina)
    ingelogd(client, persoon(Rol.BESTUURDER))
    besluiten = reverse("besparing-besluiten", args=[wat.pk])
    assert besluiten in _tekst(client, pagina)
    client.post(besluiten, {"besluit": _besluit().pk, "toegezegd": "90"})
    ingelogd(client, persoon(Rol.CONTROLLER))
    verwerken = reverse("besparing-verwerken", args=[wat.pk])
    assert "of niet alleen uren" in client.post(verwerken, {"wijze": "uren"}).content.decode()
    assert client.post(verwerken, {"wijze": "correctie"}).status_code == 302
    assert Besparingsafspraak.objects.get(code=wat.code).wijze == Wijze.CORRECTIE
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    wijzigen = reverse("besparing-wijzigen", args=[wat.pk])
    blad = client.post(wijzigen, {**velden, "doel": "5"}).content.decode()
    assert "liggen vast" in blad
    blad = client.post(wijzigen, {**velden, "vervallen": "x"}).content.decode()
    assert "kan niet vervallen" in blad
    assert client.post(wijzigen, {**velden, "naam": "Anders"}).status_code == 302


def test_een_taakstelling_vastleggen_op_de_pagina(client: Client) -> None:
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    velden = {
        "naam": "Twee procent",
        "gemeente": Gemeente.objects.get(cbs=AALSMEER).pk,
        "bedrag": "400000",
        "percentage": "2",
        "eerste_jaar": "2026",
    }
    assert client.post(reverse("taakstelling-nieuw"), velden).status_code == 302
    wat = Taakstelling.objects.get(naam="Twee procent")
    wijzigen = reverse("taakstelling-wijzigen", args=[wat.pk])
    assert (
        "al een taakstelling"
        in client.post(
            wijzigen, {**velden, "naam": "Formatieve besparing (Kadernota 2025)"}
        ).content.decode()
    )
    client.post(wijzigen, {**velden, "bedrag": "500000"})
    assert Taakstelling.objects.get(pk=wat.pk).bedrag == 500_000


@pytest.mark.parametrize("rol", [None, *Rol])
def test_wie_welke_pagina_opent(client: Client, rol: Rol | None) -> None:
    """What is kept is for project staff, deciding for a bestuurder, processing for a controller."""
    wat = Besparing.objects.get(naam="Digitale aanvragen")
    scenario, onderzoek = wat.keuzescenario_id, wat.onderzoek_id
    if rol:
        ingelogd(client, persoon(rol))
    project, bestuur, controller = Rol.PROJECTMEDEWERKER, Rol.BESTUURDER, Rol.CONTROLLER
    for naam, nummers, wie in (
        ("keuzescenario-nieuw", [onderzoek], project),
        ("besparing-nieuw", [onderzoek], project),
        ("besparing-wijzigen", [wat.pk], project),
        ("besparing-besluiten", [wat.pk], bestuur),
        ("besparing-verwerken", [wat.pk], controller),
        ("taakstelling-nieuw", [], project),
        ("taakstelling-wijzigen", [wat.taakstelling_id], project),
    ):
        verwacht = 302 if rol is None else 200 if rol == wie else 403
        assert client.get(reverse(naam, args=nummers)).status_code == verwacht, naam
    verwacht = 302 if rol in (None, project) else 403
    wijzigen = reverse("keuzescenario-wijzigen", args=[scenario])
    assert client.get(wijzigen).status_code == verwacht


def test_de_stap_vermindering_noemt_een_correctie() -> None:
    """A saving as a correction is named in the step of its soort, and only there."""
    _, belofte = _demo()
    nu = rapport()
    correctie = Correctie("B-77", "vermindering", "Aalsmeer", "structureel", bedrag=-50_000)
    erbij = Scenario("", "Aalsmeer", (CorrectieErbij(correctie),))
    met = reken_scenario(nu.motor.invoer, erbij).einden[0].straks
    afspraak = belofte.afspraak._replace(wijze=Wijze.CORRECTIE.value, code="B-77", uren=())
    assert nu.registratie is not None
    naar = nu._replace(
        berekening=met,
        onverkort=met,
        vingerafdruk="met B-77",
        bijdrage=met.bijdrage["Aalsmeer"],
        registratie=nu.registratie._replace(besparingen=(afspraak,)),
    )
    brug = brug_tussen(rapport("2021-begroting"), naar)
    assert brug is not None
    stappen = {s.naam: [b.code for b in s.besparingen] for s in brugweergave(brug).stappen}
    assert [naam for naam, codes in stappen.items() if codes == ["B-77"]] == ["vermindering"]


def _concept(jaar: int) -> Kostenraming:
    bron = Kostenraming.objects.filter(jaar=2023, stand="begroting")[0].bron
    return Kostenraming.objects.create(
        samenwerking=_aa(),
        jaar=jaar,
        stand="begroting",
        reden="Toets.",
        gemaakt_door_id=persoon(Rol.CONTROLLER).account,
        bron=bron,
    )


def test_de_correctie_komt_een_keer_in_een_concept(client: Client) -> None:
    """Also in a year for which no amount was agreed yet: then it is what was promised."""
    wat = _verwerkt(_besloten(besparing(onderzoek_hier())), Wijze.CORRECTIE)
    later, eerder = _concept(2031), _concept(2022)
    with pytest.raises(Geweigerd, match="hebt u hier de rol controller"):
        zet_in_concept(persoon=persoon(Rol.BESTUURDER), besparing=wat, raming=later)
    wie = persoon(Rol.CONTROLLER)
    with pytest.raises(Geweigerd, match="geldt niet in 2022"):
        zet_in_concept(persoon=wie, besparing=wat, raming=eerder)
    assert selectors.te_vullen(wie, wat) == [later]
    ingelogd(client, wie)
    knop = reverse("besparing-concept", args=[wat.pk, later.pk])
    assert knop in _tekst(client, reverse("besparing", args=[wat.pk]))
    assert client.post(knop).status_code == 302
    correctie = later.correcties.get()
    assert (correctie.code, correctie.bedrag, correctie.soort) == (wat.code, -90, "vermindering")
    assert correctie.afspraak == Correctieafspraak.objects.get(code=wat.code)
    assert client.post(knop).status_code == 302  # a second click
    assert later.correcties.count() == 1
    with pytest.raises(Geweigerd, match="staat al in"):
        zet_in_concept(persoon=wie, besparing=wat, raming=later)


def test_in_de_uren_is_er_niets_in_een_concept_te_zetten() -> None:
    wat = besparing(wie := onderzoek_hier(), keuzescenario=keuzescenario(wie))
    wat = _verwerkt(_besloten(wat), Wijze.UREN)
    concept = _concept(2031)
    assert selectors.te_vullen(persoon(Rol.CONTROLLER), wat) == []
    with pytest.raises(Geweigerd, match="die als correctie is verwerkt"):
        zet_in_concept(persoon=persoon(Rol.CONTROLLER), besparing=wat, raming=concept)


def test_wat_niet_terug_te_draaien_is_kiest_niemand_vanzelf(client: Client) -> None:
    """Neither a decision nor a way is chosen beforehand."""
    wat = Besparing.objects.get(naam="Digitale aanvragen")
    ingelogd(client, persoon(Rol.BESTUURDER))
    besluiten = reverse("besparing-besluiten", args=[wat.pk])
    assert '<option value="" selected>kies</option>' in _tekst(client, besluiten)
    blad = client.post(besluiten, {"toegezegd": "1"}).content.decode()
    assert "Vul «Besluit» in." in blad
    ingelogd(client, persoon(Rol.CONTROLLER))
    verwerken = reverse("besparing-verwerken", args=[_besloten(wat).pk])
    assert '<option value="" selected>kies</option>' in _tekst(client, verwerken)


def test_met_een_onderzoek_vervalt_wat_het_zou_opleveren() -> None:
    """It fills no target any more; what is in the calculation cannot go."""
    wie = onderzoek_hier()
    doel = besparing(wie, taakstelling=taakstelling(_aa()))
    verwerkt = _verwerkt(_besloten(besparing(wie, naam="Twee")), Wijze.CORRECTIE)
    stap: dict[str, Any] = {
        "persoon": persoon(Rol.BESTUURDER),
        "van": "voorstel",
        "stap": Stap(Onderzoekstatus.VERVALLEN, "Het brengt niets op."),
    }
    with pytest.raises(Geweigerd, match=f"Besparing {verwerkt.code} van dit onderzoek is verwerkt"):
        zet_stap(onderzoek=wie, **stap)
    assert Besparing.objects.get(pk=doel.pk).stand == "doel"
    ander = onderzoek_hier(91)
    besloten = _besloten(besparing(ander))
    zet_stap(onderzoek=ander, **stap)
    nu = Besparing.objects.get(pk=besloten.pk)
    assert (nu.stand, nu.vervallen) == (
        "vervallen",
        "Het onderzoek is vervallen. Het brengt niets op.",
    )
