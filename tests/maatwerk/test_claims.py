"""Claims: totals as published, decided once, and one correction per part and year."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from bijdrage.correctieplekken import correcties
from bijdrage.models import Correctie, Correctieafspraak, Kostenraming
from maatwerk.claims import selectors
from maatwerk.claims.selectors import valt_onder, volgorde
from maatwerk.claims.totalen import netto, standen, totaal
from maatwerk.models import Claim, Claimstatus
from maatwerk.services.claims import (
    Inhoud,
    Jaarbedrag,
    Uitspraak,
    afspraken_van,
    beslis,
    bewaar_claim,
    recht_voor,
    zet_in_concept,
)
from maatwerk.services.voorbeeldinventaris import GEPUBLICEERD
from samenwerking.models import Besluit, Gemeente, Logboekregel, Samenwerking, Status
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import RECHTEN
from samenwerking.voorbeeldbestand import rijen
from tests.maatwerk.voorbeeld import claim as maak
from tests.personen import AALSMEER, AMSTELVEEN, ingelogd, persoon

pytestmark = pytest.mark.django_db
C = Claimstatus
JAREN = range(2023, 2027)


@pytest.fixture
def hier() -> Samenwerking:
    """The cooperation of the demo."""
    return Samenwerking.objects.get(code="aa-organisatie")


def _besluit() -> Besluit:
    besluit = Besluit.objects.filter(samenwerking__code="aa-organisatie", gemeente=None).first()
    assert besluit is not None
    return besluit


def _uitspraak(naar: C) -> Uitspraak:
    return Uitspraak(naar, _besluit() if naar != C.INGETROKKEN else None, "Daarom.")


def _ken_toe(claim: Claim) -> Claim:
    wie = persoon(Rol.BESTUURDER)
    return beslis(persoon=wie, claim=claim, van=claim.status, uitspraak=_uitspraak(C.TOEGEKEND))


def test_de_totalen_zijn_zoals_gepubliceerd(hier: Samenwerking) -> None:
    echt = [c for c in selectors.claims(IEDEREEN).filter(samenwerking=hier) if not c.fictief]
    sommen = totaal(echt)
    assert [sommen[jaar].incidenteel for jaar in JAREN] == [66800000, 55300000, 43000000, 38000000]
    assert [sommen[jaar].structureel for jaar in JAREN] == [0, 37800000, 42800000, 45800000]
    assert {(c.code, c.omschrijving, c.bron) for c in echt} == {
        (r["code"], r["omschrijving"], r["bron"]) for r in rijen(GEPUBLICEERD)
    }


def test_elke_claim_van_2023_is_een_correctie_die_er_al_was(hier: Samenwerking) -> None:
    """Granting found the agreed corrections of the example, and made no second one."""
    echt = Claim.objects.filter(samenwerking=hier, fictief=False)
    via = {a for c in echt for a in (c.incidentele_afspraak_id, c.structurele_afspraak_id) if a}
    soort = Correctieafspraak.objects.filter(samenwerking=hier, soort="aanvullend")
    assert via == set(soort.values_list("pk", flat=True))
    assert soort.count() == 2 * len(echt)
    per_jaar = Correctie.objects.filter(
        afspraak__in=via, kostenraming__jaar=2023, kostenraming__stand="begroting"
    )
    assert sum(c.bedrag or 0 for c in per_jaar) == Decimal(668_000)
    assert len({c.code for c in per_jaar}) == len(per_jaar) == len(echt)


@pytest.mark.parametrize(
    ("code", "hoger", "ja"),
    [
        ("1.1.1a", "1.1.1", True),
        ("1.1.1a", "1.1", True),
        ("1.1.1", "1.1.1a", False),
        ("1.10", "1.1", False),
        ("1.1.1a", "1.1.1b", False),
        ("2.1", "1", False),
    ],
)
def test_waar_een_code_onder_valt(code: str, hoger: str, ja: bool) -> None:
    assert valt_onder(code, hoger) is ja


@given(st.lists(st.lists(st.integers(1, 20), min_size=1, max_size=3), max_size=8))
def test_codes_staan_op_getal_en_niet_op_letter(delen: list[list[int]]) -> None:
    codes = [".".join(map(str, deel)) for deel in delen]
    assert [volgorde(c) for c in sorted(codes, key=volgorde)] == sorted(
        tuple((n, "") for n in deel) for deel in delen
    )
    assert sorted(["1.10", "1.2", "1.1.1a", "1.1.1"], key=volgorde) == [
        *("1.1.1", "1.1.1a", "1.2", "1.10"),
    ]


def test_nieuw_voor_oud_en_vte_die_optellen(hier: Samenwerking) -> None:
    alle = {c.code: c for c in selectors.claims(IEDEREEN).filter(samenwerking=hier, fictief=True)}
    eerste = alle["2.1.1"]
    assert {j: s.samen for j, s in netto(eerste).items()} == {2027: 1100000, 2028: 1100000}
    rij = [alle[code] for code in ("2.1.1", "2.1.2", "2.1.3")]
    assert [s.opgeteld for s in standen(rij)] == [Decimal("0.5"), Decimal("0.1"), None]


def test_een_toegekende_claim_wordt_per_deel_een_afspraak(hier: Samenwerking) -> None:
    nu = _ken_toe(maak(hier, 1, eerste_jaar=2021, laatste_jaar=2022))
    assert nu.incidentele_afspraak and nu.structurele_afspraak
    for afspraak, code, verwacht in (
        (nu.incidentele_afspraak, "9.1", {2021: 100, 2022: 0}),
        (nu.structurele_afspraak, "9.1-S", {2021: 0, 2022: 50}),
    ):
        assert (afspraak.code, afspraak.soort, afspraak.besluit) == (code, "aanvullend", nu.besluit)
        assert dict(afspraak.jaren.values_list("jaar", "bedrag")) == verwacht
    assert (
        Logboekregel.objects.filter(gebeurtenis="claim besloten", sleutel=str(nu.pk)).count() == 1
    )


@pytest.mark.parametrize("anders", [{"bedrag": 1}, {"soort": "korting"}])
def test_met_een_andere_afspraak_met_die_code_wordt_hij_niet_toegekend(
    hier: Samenwerking, anders: dict[str, Any]
) -> None:
    claim = maak(hier, 1)
    soort = anders.get("soort", "aanvullend")
    afspraak = hier.correctieafspraken.create(
        code="9.1", soort=soort, aard="incidenteel", gemeente=claim.voor
    )
    for jaar, bedrag in ((2021, 100), (2022, anders.get("bedrag", 0))):
        afspraak.jaren.create(jaar=jaar, bedrag=bedrag)
    with pytest.raises(Geweigerd, match="staat al een afspraak"):
        _ken_toe(claim)
    assert Claim.objects.get(pk=claim.pk).status == C.AANGEVRAAGD
    if soort == "aanvullend":  # the same set-up, with the same amounts
        afspraak.jaren.filter(jaar=2022).update(bedrag=0)
        assert _ken_toe(claim).incidentele_afspraak == afspraak


def test_wat_niet_openbaar_is_wordt_geen_correctie(hier: Samenwerking) -> None:
    dicht = maak(hier, 1, vertrouwelijkheid="intern", grond="x")
    with pytest.raises(Geweigerd, match="niet openbaar"):
        _ken_toe(dicht)
    assert not hier.correctieafspraken.filter(code="9.1").exists()


@pytest.mark.parametrize("rol", Rol)
@pytest.mark.parametrize("naar", [C.TOEGEKEND, C.AFGEWEZEN, C.INGETROKKEN])
def test_wie_over_een_claim_beslist(hier: Samenwerking, naar: C, rol: Rol) -> None:
    claim = maak(hier, 1)
    if rol in RECHTEN[recht_voor(naar)].rollen:
        beslis(persoon=persoon(rol), claim=claim, van=claim.status, uitspraak=_uitspraak(naar))
        assert Claim.objects.get(pk=claim.pk).status == naar
        with pytest.raises(Geweigerd, match="intussen is hij"):
            beslis(persoon=persoon(rol), claim=claim, van="aangevraagd", uitspraak=_uitspraak(naar))
    else:
        with pytest.raises(Geweigerd, match="hebt u hier de rol"):
            beslis(persoon=persoon(rol), claim=claim, van=claim.status, uitspraak=_uitspraak(naar))


def test_een_claim_komt_een_keer_in_een_concept(hier: Samenwerking) -> None:
    oud = Kostenraming.objects.filter(samenwerking=hier, jaar=2023, stand="begroting")[0]
    raming = Kostenraming.objects.create(
        samenwerking=hier,
        jaar=2031,
        stand="begroting",
        reden="Toets.",
        gemaakt_door_id=persoon(Rol.CONTROLLER, AMSTELVEEN).account,
        bron=oud.bron,
    )
    nu = _ken_toe(_met_jaren(hier, {2031: Jaarbedrag(Decimal(7), Decimal(-3))}))
    with pytest.raises(Geweigerd, match="hebt u hier de rol"):
        zet_in_concept(persoon=persoon(Rol.BESTUURDER), claim=nu, raming=raming)
    wie = persoon(Rol.CONTROLLER, AMSTELVEEN)
    assert selectors.te_vullen(wie, nu) == [raming]
    assert zet_in_concept(persoon=wie, claim=nu, raming=raming) == 2
    rijen = raming.correcties.order_by("code")
    assert [(c.code, c.bedrag, c.aard, c.afspraak) for c in rijen] == [
        ("9.5", 7, "incidenteel", nu.incidentele_afspraak),
        ("9.5-S", -3, "structureel", nu.structurele_afspraak),
    ]
    assert selectors.te_vullen(wie, nu) == []
    assert [c.kostenraming for c in correcties(wie, afspraken_van(nu))] == [raming, raming]
    assert correcties(IEDEREEN, afspraken_van(nu)) == []
    with pytest.raises(Geweigerd, match="staan al in"):
        zet_in_concept(persoon=wie, claim=nu, raming=raming)
    assert raming.status == Status.CONCEPT


def _met_jaren(hier: Samenwerking, jaren: dict[int, Jaarbedrag], **anders: Any) -> Claim:
    inhoud = Inhoud(
        **{
            **{"code": "9.5", "omschrijving": "Vijf", "grondslag": "wens", "vte": None},
            **{"taakveld": "", "eerste_jaar": 2030, "laatste_jaar": 2032},
            "voor": Gemeente.objects.get(cbs=AALSMEER),
            **anders,
        }
    )
    wie = persoon(Rol.PROJECTMEDEWERKER)
    return bewaar_claim(persoon=wie, samenwerking=hier, claim=None, inhoud=inhoud, jaren=jaren)


@pytest.mark.parametrize(
    ("anders", "match"),
    [
        ({"code": "1.1-S"}, "Een code is zoals 1.1.1"),
        ({"code": "1.1.1"}, "al een claim met deze code"),
        ({"eerste_jaar": 2032}, "buiten de looptijd"),
        ({"taakveld": "99.9"}, "Taakveld 99.9 bestaat niet"),
    ],
)
def test_wat_een_claim_niet_kan_zijn(
    hier: Samenwerking, anders: dict[str, Any], match: str
) -> None:
    jaren = {2031: Jaarbedrag(Decimal(1), Decimal(0))}
    with pytest.raises(Geweigerd, match=match):
        _met_jaren(hier, jaren, **anders)
    assert _met_jaren(hier, jaren).jaren.count() == 1


def test_een_claim_toevoegen_en_toekennen_op_de_paginas(client: Client, hier: Samenwerking) -> None:
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    velden = {
        **{"code": "8.1", "omschrijving": "Extra", "eerste_jaar": "2026", "laatste_jaar": "2027"},
        **{"voor": str(Gemeente.objects.get(cbs=AALSMEER).pk), "vertrouwelijkheid": "openbaar"},
        **{"incidenteel_2026": "1250,5", "structureel_2027": "-300", "vte": "0,25"},
    }
    antwoord = client.post(reverse("claim-nieuw"), velden)
    assert antwoord.status_code == 302, antwoord.content.decode()
    claim = Claim.objects.get(code="8.1")
    assert [(j.jaar, j.incidenteel, j.structureel) for j in claim.jaren.all()] == [
        (2026, Decimal("1250.5"), 0),
        (2027, 0, -300),
    ]
    adres = reverse("claim", args=[claim.pk])
    assert "1.250,50" in client.get(adres).content.decode()
    assert client.get(f"{adres}toekennen/").status_code == 403
    bestuurder = Client()
    ingelogd(bestuurder, persoon(Rol.BESTUURDER))
    assert "Dit kunt u niet terugdraaien" in bestuurder.get(f"{adres}toekennen/").content.decode()
    besluit = {"van": "aangevraagd", "besluit": str(_besluit().pk), "reden": ""}
    assert bestuurder.post(f"{adres}toekennen/", besluit).status_code == 302
    assert Claim.objects.get(code="8.1").status == C.TOEGEKEND
    gezien = client.get(f"{adres}wijzigen/").context["formulier"].initial["gezien"]
    weg = client.post(f"{adres}wijzigen/", {**velden, "omschrijving": "Anders", "gezien": gezien})
    assert "verandert niet meer" in weg.content.decode()
    bij = reverse("claim-bij-correctie", args=["aa-organisatie", "8.1"])
    assert client.get(bij).headers["Location"] == adres


@pytest.mark.parametrize(
    ("niveau", "lezers"),
    [("intern", set(Rol) - {Rol.VERTEGENWOORDIGER}), ("geheim", {Rol.BESTUURDER, Rol.AUDITOR})],
)
@pytest.mark.parametrize(
    "rol", [None, Rol.VERTEGENWOORDIGER, Rol.PROJECTMEDEWERKER, Rol.BESTUURDER]
)
def test_wat_niet_openbaar_is_bestaat_voor_een_ander_niet(
    client: Client, hier: Samenwerking, rol: Rol | None, niveau: str, lezers: set[Rol]
) -> None:
    dicht = maak(
        hier,
        7,
        omschrijving="Stille claim",
        betaalt=Claim.objects.get(code="2.1.1"),
        **{"vertrouwelijkheid": niveau, "grond": "x", "opgelegd_door": "raad"},
    )
    if rol:
        ingelogd(client, persoon(rol))
    ziet = rol in lezers
    ander = reverse("claim", args=[Claim.objects.get(code="2.1.1").pk])
    for adres in (reverse("claims"), ander, reverse("maatwerk-uitvoer", args=["claims", "csv"])):
        assert ("Stille claim" in client.get(adres).content.decode()) is ziet, adres
    eigen = reverse("claim", args=[dicht.pk])
    assert client.get(eigen).status_code == (200 if ziet else 404)
    bij = reverse("claim-bij-correctie", args=["aa-organisatie", "9.7"])
    assert client.get(bij).status_code == (302 if ziet else 404)


def test_de_herkomst_van_een_correctie_wijst_naar_haar_claim(client: Client) -> None:
    adres = "/aa-organisatie/2023-begroting/herkomst/?gemeente=0358&component=correctie+aanvullend"
    blad = client.get(adres).content.decode()
    assert '/maatwerk/claims/bij/aa-organisatie/1.7.3/"' in blad
    claim = Claim.objects.get(code="1.7.3")
    terug = client.get(reverse("claim", args=[claim.pk])).content.decode()
    assert adres.replace("&", "&amp;") in terug
