"""Booked hours: summed exactly, refused whole with every fault, taken over only where chosen."""

import csv
import io
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from bijdrage.uren import formulieren
from bijdrage.uren.geboekt import weken_in_woorden
from samenwerking.models import (
    Boekregel,
    Geboekt,
    Gemeente,
    Logboekregel,
    Tijdregistratie,
    Urenverdeling,
)
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.services.uren.boekingen import BoekingFout, tel_op, weken_in
from samenwerking.services.uren.rijen import regels_van, stand_van
from samenwerking.services.uren.tijdregistratie import koppel, lever_aan, neem_over, verwijder
from tests.personen import UITHOORN, persoon
from tests.registratie import zet_vast
from tests.uren import JAAR, adres, als, cellen, geopend, regel, stand

pytestmark = pytest.mark.django_db
KOP = "week;onderdeel;taak;gemeente;uren"
BALIE = f"{JAAR}-W01;BZ;Balie;Aalsmeer;"
GOED = (
    f"{BALIE}10,25",
    f"{JAAR}-W26;BZ;Balie;0362;20.5",
    f"{JAAR}-W26;BZ;Balie;gezamenlijk;1",
    "2;XX;Onbekend;Amstelveen;7",
)
GEMEENTEN = {"Aalsmeer": 1, "Amstelveen": 2}


def csv_van(*regels: str, kop: str = KOP) -> bytes:
    """A file with these lines."""
    return "\n".join([kop, *regels, ""]).encode()


def aangeleverd(verdeling: Urenverdeling, inhoud: bytes | None = None) -> Tijdregistratie:
    """A file handed in by a controller."""
    bestand = io.BytesIO(inhoud or csv_van(*GOED))
    wie = persoon("controller")
    return lever_aan(persoon=wie, verdeling=verdeling, naam="boekingen.csv", bestand=bestand)[0]


def sommen(tijdregistratie: Tijdregistratie) -> list[tuple[Any, ...]]:
    """Its sums."""
    velden = ("onderdeel", "taak", "gemeente__cbs", "uren", "regels")
    return [*tijdregistratie.geboekt.order_by("onderdeel", "uren").values_list(*velden)]


def neem(tijdregistratie: Tijdregistratie, *taken: str, rol: str = "controller") -> int:
    """Take over the rows of these tasks as somebody who just saw the proposal."""
    verdeling = tijdregistratie.urenverdeling
    return neem_over(
        persoon=persoon(rol),
        tijdregistratie=tijdregistratie,
        regels=[regel(verdeling, taak).pk for taak in taken],
        gezien=stand_van(regels_van(verdeling)),
    )


def upload(client: Client, verdeling: Urenverdeling, inhoud: bytes) -> Any:
    """Hand a file in on the page."""
    bestand = SimpleUploadedFile("boekingen.csv", inhoud, "text/csv")
    pagina = adres("uren-tijdregistratie", verdeling)
    return client.post(pagina, {"boekingen": bestand}, follow=True)


def test_sommen_per_onderdeel_taak_en_gemeente() -> None:
    geteld = aangeleverd(geopend(), csv_van(*GOED, f"{BALIE}0,25"))
    assert sommen(geteld) == [
        ("BZ", "Balie", None, Decimal("1.00"), 1),
        ("BZ", "Balie", "0358", Decimal("10.50"), 2),
        ("BZ", "Balie", "0362", Decimal("20.50"), 1),
        ("XX", "Onbekend", "0362", Decimal("7.00"), 1),
    ]
    assert (geteld.regels, geteld.eerste_week, geteld.laatste_week, geteld.weken) == (5, 1, 26, 3)
    laatste = Logboekregel.objects.latest("id")
    assert laatste.gebeurtenis == "tijdregistratie aangeleverd"
    assert laatste.nieuw["sha256"] == geteld.sha256


def test_geen_regel_blijft_staan() -> None:
    """Nor after a refusal; the table is not in the log of the database either."""
    verdeling = geopend()
    aangeleverd(verdeling)
    with pytest.raises(BoekingFout):
        aangeleverd(verdeling, csv_van(f"{BALIE}veel"))
    assert not Boekregel.objects.exists()
    assert Tijdregistratie.objects.count() == 1
    assert voer_uit_een("SELECT relpersistence FROM pg_class WHERE relname = '{}'") == "u"


def voer_uit_een(opdracht: str) -> Any:
    """What the database says of the table in which lines are summed."""
    with connection.cursor() as cursor:
        cursor.execute(opdracht.format(Boekregel._meta.db_table))
        return cursor.fetchone()[0]


def test_koppen_in_elke_volgorde_en_een_bom() -> None:
    regels = f"Aalsmeer;1,5;{JAAR}-W01;Balie;BZ"
    inhoud = csv_van(regels, kop="Gemeente;UREN; week ;Taak;Onderdeel")
    verdeling = geopend()
    met_bom = aangeleverd(verdeling, b"\xef\xbb\xbf" + inhoud.replace(b"\n", b"\r\n"))
    assert sommen(met_bom) == [("BZ", "Balie", "0358", Decimal("1.50"), 1)]


FOUTEN = [
    (f"{JAAR}-W00;BZ;Balie;Aalsmeer;1", "week", f"{JAAR}-W01 tot en met {JAAR}-W52"),
    (f"{JAAR}-W53;BZ;Balie;Aalsmeer;1", "week", "een ISO-week"),
    (f"{JAAR - 1}-W52;BZ;Balie;Aalsmeer;1", "week", "een ISO-week"),
    ("1;;Balie;Aalsmeer;1", "onderdeel", "een onderdeel"),
    (f"1;{'x' * 101};Balie;Aalsmeer;1", "onderdeel", "ten hoogste 100 tekens"),
    ("1;BZ; ;Aalsmeer;1", "taak", "een taak"),
    ("1;BZ;Balie;Uithoorn;1", "gemeente", "amstelveen, aalsmeer, gezamenlijk"),
    ("1;BZ;Balie;;1", "gemeente", "gezamenlijk"),
    ("1;BZ;Balie;Aalsmeer;", "uren", "een aantal uren"),
    ("1;BZ;Balie;Aalsmeer;9u", "uren", "een getal"),
    ("1;BZ;Balie;Aalsmeer;1.234", "uren", "op één manier"),
    ("1;BZ;Balie;Aalsmeer;0,123", "uren", "ten hoogste 2 decimalen"),
    ("1;BZ;Balie;Aalsmeer;10000000000000,01", "uren", "10.000.000.000.000 uren"),
    ("1;BZ;Balie;Aalsmeer;-10000000000000,01", "uren", "10.000.000.000.000 uren"),
]


@pytest.mark.parametrize(("fout", "kolom", "verwacht"), FOUTEN)
def test_een_foute_regel(fout: str, kolom: str, verwacht: str) -> None:
    """The same file without that line is taken; with it nothing is kept."""
    verdeling = geopend()
    aangeleverd(verdeling)
    with pytest.raises(BoekingFout) as gevangen:
        aangeleverd(verdeling, csv_van(*GOED, fout, fout))
    (gevonden,) = gevangen.value.fouten
    assert (gevonden.rij, gevonden.kolom) == (2 + len(GOED), kolom)
    assert verwacht in gevonden.verwacht
    assert gevonden.gevonden.endswith(", ook in 1 andere regel")
    assert gevonden.herstel
    assert gevangen.value.cellen == 2
    assert Tijdregistratie.objects.count() == 1


@pytest.mark.parametrize(
    ("correctie", "gevonden"),
    [
        ("1;BZ;Balie;Aalsmeer;-10,25", ""),
        ("30;BZ;Balie;Aalsmeer;-10,25", ""),
        ("1;bz;Balie;0358;-0,25", "samen −0,25 uur voor bz Balie"),
        ("1;BZ;Balie;Aalsmeer;-10,26", "samen −0,01 uur voor BZ Balie"),
        ("1;BZ;Balie;gezamenlijk;-2", "samen −1 uur voor BZ Balie"),
    ],
)
def test_een_correctie_haalt_uren_af_ook_uit_een_eerdere_week(
    correctie: str, gevonden: str
) -> None:
    """No more than were booked on that task for that municipality; else nothing is kept."""
    verdeling = geopend()
    inhoud = csv_van(*GOED, correctie)
    if gevonden:
        with pytest.raises(BoekingFout) as gevangen:
            aangeleverd(verdeling, inhoud)
        (fout,) = gevangen.value.fouten
        assert (fout.rij, fout.kolom, fout.gevonden) == (2 + len(GOED), "uren", gevonden)
        assert not Tijdregistratie.objects.exists()
    else:
        assert ("BZ", "Balie", "0358", Decimal("0.00"), 2) in sommen(aangeleverd(verdeling, inhoud))


@pytest.mark.parametrize(
    ("weken", "ander"),
    [((1, 52), False), ((3, 20), False), ((27, 52), True), ((20, 30), True)],
)
def test_een_half_jaar_naast_een_ander_half_jaar(
    client: Client, weken: tuple[int, int], ander: bool
) -> None:
    """Taken over one after the other only the last would count; more weeks replace fewer."""
    verdeling = geopend()
    aangeleverd(verdeling, csv_van(*(f"{week};BZ;Balie;Aalsmeer;1" for week in (2, 26))))
    inhoud = csv_van(*(f"{week};BZ;Balie;Aalsmeer;1" for week in weken))
    antwoord = upload(als(client, "controller"), verdeling, inhoud).content.decode()
    assert ("Zet de regels van beide in één bestand" in antwoord) == ander
    assert Tijdregistratie.objects.count() == (1 if ander else 2)


@pytest.mark.parametrize(
    ("regel", "weigering"),
    [
        (f"{BALIE}8", "heeft van BZ Balie uren voor Amstelveen, en dit bestand niet"),
        (f"{BALIE}8\n1;BZ;Balie;0362;8", "uren voor de gemeenten samen, en dit bestand niet"),
        (f"{BALIE}8\n1;BZ;Balie;0362;8\n26;BZ;Balie;gezamenlijk;1", ""),
        ("26;XX;Ander;0358;1\n1;XX;Ander;0358;1", ""),
    ],
)
def test_een_bestand_per_gemeente(regel: str, weigering: str) -> None:
    """Of one task two files would each put the hours of the other municipality on zero."""
    verdeling = geopend()
    aangeleverd(verdeling)
    if weigering:
        with pytest.raises(Geweigerd, match=weigering):
            aangeleverd(verdeling, csv_van(*regel.split("\n")))
    else:
        aangeleverd(verdeling, csv_van(*regel.split("\n")))
    assert Tijdregistratie.objects.count() == (1 if weigering else 2)


VORMEN = [
    (csv_van(), "geen enkele regel", None),
    (csv_van(*GOED, "1;BZ;Balie"), "te weinig of te veel cellen", 6),
    (csv_van(*GOED, "1;BZ;Balie;Aalsmeer;1;2"), "te weinig of te veel cellen", 6),
    (csv_van(*GOED, ""), "te weinig of te veel cellen", 6),
    (csv_van(*GOED, '1;BZ;"Balie;Aalsmeer;1'), "aanhalingsteken", 7),
    (csv_van(*GOED) + b"1;\xff;Balie;Aalsmeer;1\n", "geen UTF-8", 6),
    ("wéék".encode("latin-1"), "geen UTF-8", 1),
    (csv_van(*GOED, "\\.", *GOED), r"de tekens «\.»", None),
    (csv_van(kop=KOP.replace(";", ",")), "de kolom «week,", 1),
    (csv_van(*GOED, kop=f"{KOP};project"), "de kolom «project»", 1),
    (csv_van(*GOED, kop=f"{KOP};Uren"), "meer dan eens", 1),
    (csv_van(*GOED, kop="week;onderdeel;taak;gemeente"), "geen kolom «uren»", 1),
]


@pytest.mark.parametrize(("inhoud", "gevonden", "rij"), VORMEN)
def test_een_bestand_dat_geen_boekingen_is(inhoud: bytes, gevonden: str, rij: int | None) -> None:
    verdeling = geopend()
    aangeleverd(verdeling)
    with pytest.raises(BoekingFout) as gevangen:
        aangeleverd(verdeling, inhoud)
    eerste = gevangen.value.fouten[0]
    assert gevonden in eerste.gevonden
    assert eerste.rij == rij


@pytest.mark.parametrize(
    "kop",
    ["Naam", "Medewerker", "medewerkernummer", "Personeelsnummer", "BSN", "e-mail", "Emailadres"],
)
def test_geen_personen(kop: str) -> None:
    """Refused by its heading, and told why, before a line is read."""
    verdeling = geopend()
    aangeleverd(verdeling)
    met_naam = csv_van(*(f"{regel_};iemand" for regel_ in GOED), kop=f"{KOP};{kop}")
    with pytest.raises(BoekingFout) as gevangen:
        aangeleverd(verdeling, met_naam)
    assert gevangen.value.fouten[0].gevonden == "een kolom over personen"
    assert "AVG art. 5" in gevangen.value.fouten[0].herstel


def test_week_53_alleen_in_een_jaar_dat_haar_heeft() -> None:
    assert (weken_in(2020), weken_in(2021)) == (53, 52)
    inhoud = csv_van("2020-W53;BZ;Balie;Aalsmeer;1")
    assert tel_op(io.BytesIO(inhoud), 2020, GEMEENTEN).weken == (53,)
    with pytest.raises(BoekingFout):
        tel_op(io.BytesIO(inhoud), 2021, GEMEENTEN)


def test_ten_hoogste_honderd_fouten_met_hoeveel_het_er_zijn() -> None:
    geopend()
    regels = [f"1;BZ;Balie;Aalsmeer;x{nummer}" for nummer in range(150)]
    with pytest.raises(BoekingFout) as gevangen:
        tel_op(io.BytesIO(csv_van(*regels)), JAAR, GEMEENTEN)
    assert len(gevangen.value.fouten) == 100
    assert [fout.rij for fout in gevangen.value.fouten] == [*range(2, 102)]
    assert gevangen.value.cellen == 150


_tekst = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Zs", "Zl", "Zp"), blacklist_characters="\\"),
    min_size=1,
    max_size=5,
)


class TestSommen(TestCase):
    """The sums of the database are those of Python, to the hundredth."""

    @settings(max_examples=30, deadline=None)
    @given(
        st.lists(
            st.tuples(
                st.integers(1, 52),
                st.sampled_from(["BZ", " BZ ", "bz", "WM"]),
                _tekst.map(lambda t: t.replace(";", ",")),
                st.sampled_from(["Aalsmeer", "AMSTELVEEN", "gezamenlijk"]),
                st.integers(0, 10**13),
                st.sampled_from([",", "."]),
            ),
            min_size=1,
            max_size=40,
        )
    )
    def test_gelijk_aan_python(self, regels: list[Any]) -> None:
        uit, som = io.StringIO(newline=""), defaultdict[Any, int](int)
        schrijver = csv.writer(uit, delimiter=";", lineterminator="\n")
        schrijver.writerow(KOP.split(";"))
        ids = {naam.lower(): id_ for naam, id_ in GEMEENTEN.items()}
        for week, onderdeel, taak, gemeente, uren, teken in regels:
            schrijver.writerow(
                [week, onderdeel, taak, gemeente, f"{uren // 100}{teken}{uren % 100:02d}"]
            )
            kaal = normalize("NFC", taak).strip()
            som[onderdeel.strip(), kaal, ids.get(gemeente.lower())] += uren
        geteld = tel_op(io.BytesIO(uit.getvalue().encode()), JAAR, GEMEENTEN)
        assert {(s.onderdeel, s.taak, s.gemeente): 100 * s.uren for s in geteld.sommen} == som
        assert geteld.regels == len(regels)
        assert sum(s.regels for s in geteld.sommen) == len(regels)
        assert geteld.weken == tuple(sorted({week for week, *_ in regels}))


def test_hetzelfde_bestand_wordt_herkend(client: Client) -> None:
    verdeling = geopend()
    aangeleverd(verdeling)
    antwoord = upload(als(client, "controller"), verdeling, csv_van(*GOED))
    assert "al eerder aangeleverd, als «boekingen.csv»" in antwoord.content.decode()
    assert Tijdregistratie.objects.count() == 1


def test_alleen_gekozen_rijen_worden_de_geboekte_uren() -> None:
    verdeling = geopend()
    voor = {rij["taak"]: rij for rij in stand(verdeling)}
    geteld = aangeleverd(verdeling, csv_van(*GOED, "1;BZ;Beleid;Aalsmeer;3"))
    assert neem(geteld, "Balie") == 1
    na = {rij["taak"]: rij for rij in stand(verdeling)}
    nieuw = {
        "uren aalsmeer": "10,25",
        "uren amstelveen": "20,5",
        "uren gezamenlijk": "1",
        "bron": "tijdschrijven",
    }
    assert na.pop("Balie") == voor.pop("Balie") | nieuw
    assert na == voor
    bewaard = Logboekregel.objects.filter(gebeurtenis="urenregels bewaard").latest("id")
    assert bewaard.nieuw["bron"] == "tijdschrijven"
    assert Logboekregel.objects.latest("id").gebeurtenis == "geboekte uren overgenomen"


def test_zonder_gezamenlijke_uren_vervalt_de_sleutel() -> None:
    verdeling = geopend()
    neem(aangeleverd(verdeling, csv_van("1;WM;Loket;Aalsmeer;3")), "Loket")
    assert cellen(regel(verdeling, "Loket"))["sleutel"] == ""


class TestWeigering:
    """Each beside the success of ``neem`` on the same file."""

    def test_een_rij_zonder_boekingen(self) -> None:
        geteld = aangeleverd(geopend())
        with pytest.raises(Geweigerd, match="heeft geen geboekte uren"):
            neem(geteld, "Balie", "Loket")
        assert neem(geteld, "Balie") == 1

    def test_geen_enkele_rij(self) -> None:
        with pytest.raises(Geweigerd, match="geen enkele rij"):
            neem(aangeleverd(geopend()))

    def test_na_een_wijziging_van_een_ander(self) -> None:
        verdeling = geopend()
        geteld = aangeleverd(verdeling)
        gezien = stand_van(regels_van(verdeling))
        verdeling.regels.filter(taak="Loket").update(wijziging=7)
        with pytest.raises(Geweigerd, match="gewijzigd sinds u dit zag"):
            neem_over(
                persoon=persoon("controller"),
                tijdregistratie=geteld,
                regels=[regel(verdeling).pk],
                gezien=gezien,
            )
        assert neem(geteld, "Balie") == 1

    @pytest.mark.parametrize("rol", ["tweede-controller", "bestuurder", "beheerder", "auditor"])
    def test_alleen_een_controller(self, rol: str) -> None:
        geteld = aangeleverd(geopend())
        with pytest.raises(Geweigerd):
            neem(geteld, "Balie", rol=rol)
        with pytest.raises(Geweigerd):
            lever_aan(
                persoon=persoon(rol),
                verdeling=geteld.urenverdeling,
                naam="x.csv",
                bestand=io.BytesIO(csv_van(*GOED)),
            )
        assert neem(geteld, "Balie") == 1

    def test_niet_meer_na_vaststellen(self) -> None:
        geteld = aangeleverd(geopend())
        zet_vast(geteld.urenverdeling)
        with pytest.raises(Geweigerd, match="De status is vastgesteld"):
            neem(geteld, "Balie")


def test_niet_gekoppeld_zegt_waarom(client: Client) -> None:
    """A booking without a row, one with two rows, and rows without bookings."""
    verdeling = geopend()
    loket = regel(verdeling, "Loket")
    loket.pk, loket.taakveld = None, "6.2"
    loket.save()
    geteld = aangeleverd(verdeling, csv_van(*GOED, "1;WM;Loket;Aalsmeer;3"))
    gevonden = koppel(regels_van(verdeling), geteld)
    assert [paar[0].taak for paar in gevonden.paren] == ["Balie"]
    assert [plek for plek, _ in gevonden.meer_rijen] == [("WM", "Loket")]
    assert [plek for plek, _ in gevonden.zonder_rij] == [("XX", "Onbekend")]
    assert {r.taak for r in gevonden.zonder_boeking} == {"Beleid", "Leiding", "Beheer"}
    pagina = adres("uren-geboekt", verdeling, geteld.pk)
    tekst = als(client, "controller").get(pagina).content.decode()
    for waarom in ("geen rij met dit onderdeel", "meer dan één rij heeft", "niets op geboekt"):
        assert waarom in tekst


def test_de_pagina_toont_het_verschil_en_neemt_over(client: Client) -> None:
    verdeling = geopend()
    als(client, "controller")
    pagina = upload(client, verdeling, csv_van(*GOED))
    tekst = pagina.content.decode()
    assert "Er is geboekt in 3 van de 52 weken van 2022: week 1 tot en met 26." in tekst
    (rij,) = pagina.context["rijen"]
    assert (rij.geschat, rij.geboekt, rij.verschil) == ("6.000", "31,75", "− 5.968,25")
    assert rij.procent == "− 99,5\N{NO-BREAK SPACE}%"
    assert "Aalsmeer 2.000, geboekt 10,25" in rij.delen
    assert pagina.context["klein"] == 2
    keuze = {"gezien": pagina.context["gezien"], "regel": str(rij.regel)}
    klaar = client.post(pagina.request["PATH_INFO"], keuze, follow=True).content.decode()
    assert "1 rij heeft nu de geboekte uren." in klaar
    assert cellen(regel(verdeling))["uren aalsmeer"] == "10,25"


def test_de_pagina_weigert_met_de_fouten(client: Client) -> None:
    """The same page that takes the good file."""
    verdeling = geopend()
    als(client, "controller")
    tekst = upload(client, verdeling, csv_van(*GOED, f"{BALIE}veel", f"{BALIE}veel"))
    assert "2 fouten in het bestand" in tekst.content.decode()
    assert "«veel», ook in 1 andere regel" in tekst.content.decode()
    assert not Tijdregistratie.objects.exists()
    upload(client, verdeling, csv_van(*GOED))
    assert Tijdregistratie.objects.exists()


def test_een_te_groot_bestand(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    verdeling, goed = geopend(), csv_van(*GOED)
    als(client, "controller")
    monkeypatch.setattr(formulieren, "MAX_BOEKINGEN", len(goed) - 1)
    assert "MB is toegestaan" in upload(client, verdeling, goed).content.decode()
    monkeypatch.setattr(formulieren, "MAX_BOEKINGEN", len(goed))
    upload(client, verdeling, goed)
    assert Tijdregistratie.objects.exists()


@pytest.mark.parametrize(
    ("rol", "status"), [("controller", 200), ("tweede-controller", 403), ("vertegenwoordiger", 404)]
)
def test_wie_de_pagina_ziet(client: Client, rol: str, status: int) -> None:
    geteld = aangeleverd(geopend())
    als(client, rol)
    pagina = adres("uren-geboekt", geteld.urenverdeling, geteld.pk)
    assert client.get(pagina).status_code == status
    assert client.get(adres("uren-geboekt", geteld.urenverdeling, 0)).status_code == (
        404 if status == 200 else status
    )


def test_een_controller_van_elders_weet_er_niet_van(client: Client) -> None:
    geteld = aangeleverd(geopend())
    Gemeente.objects.create(naam="Uithoorn", cbs=UITHOORN)
    pagina = adres("uren-geboekt", geteld.urenverdeling, geteld.pk)
    assert als(client, "controller", UITHOORN).get(pagina).status_code == 404
    assert als(Client(), "controller").get(pagina).status_code == 200


class TestVerwijderen:
    """A wrong file goes away with a reason; what was taken over from it stays."""

    @pytest.fixture
    def half_jaar(self) -> Tijdregistratie:
        return aangeleverd(geopend(), csv_van(*GOED))

    def verwijder(
        self, wat: Tijdregistratie, reden: str = "Verkeerd halfjaar.", rol: str = "controller"
    ) -> None:
        verwijder(persoon=persoon(rol), tijdregistratie=wat, reden=reden)

    def test_daarna_kan_het_andere_half_jaar(self, half_jaar: Tijdregistratie) -> None:
        verdeling, ander = half_jaar.urenverdeling, csv_van("30;BZ;Balie;Aalsmeer;4")
        neem(half_jaar, "Balie")
        rijen = stand(verdeling)
        with pytest.raises(Geweigerd, match="niet opgeteld"):
            aangeleverd(verdeling, ander)
        self.verwijder(half_jaar)
        assert not Geboekt.objects.exists()
        assert stand(verdeling) == rijen
        assert aangeleverd(verdeling, ander).eerste_week == 30

    def test_het_logboek_zegt_welk_bestand_en_waarom(self, half_jaar: Tijdregistratie) -> None:
        self.verwijder(half_jaar)
        laatste = Logboekregel.objects.latest("pk")
        assert laatste.gebeurtenis == "tijdregistratie verwijderd"
        assert laatste.zin.endswith("Verkeerd halfjaar.")
        assert laatste.oud["sha256"] == half_jaar.sha256
        assert (laatste.oud["eerste week"], laatste.oud["laatste week"]) == (1, 26)

    @pytest.mark.parametrize(
        ("anders", "waarom"),
        [({"reden": " "}, "geen reden"), ({"rol": "tweede-controller"}, "concept te wijzigen")],
        ids=["zonder reden", "zonder recht"],
    )
    def test_geweigerd(
        self, half_jaar: Tijdregistratie, anders: dict[str, str], waarom: str
    ) -> None:
        with pytest.raises(Geweigerd, match=waarom):
            self.verwijder(half_jaar, **anders)
        assert Tijdregistratie.objects.exists()

    def test_twee_keer(self, half_jaar: Tijdregistratie) -> None:
        self.verwijder(half_jaar)
        with pytest.raises(Geweigerd, match="al verwijderd"):
            self.verwijder(half_jaar)

    def test_na_ter_controle_leggen_niet_meer(self, half_jaar: Tijdregistratie) -> None:
        verdelingen = Urenverdeling.objects.filter(pk=half_jaar.urenverdeling_id)
        verdelingen.update(status="ter controle")
        with pytest.raises(Geweigerd, match="ter controle"):
            self.verwijder(half_jaar)

    def test_op_de_pagina(self, half_jaar: Tijdregistratie, client: Client) -> None:
        verdeling = half_jaar.urenverdeling
        als(client, "controller")
        blad = adres("uren-geboekt-verwijderen", verdeling, half_jaar.pk)
        assert blad in client.get(adres("uren-geboekt", verdeling, half_jaar.pk)).content.decode()
        assert "opnieuw aanleveren" in client.get(blad).content.decode()
        assert "Vul «Reden» in" in client.post(blad, {"reden": ""}).content.decode()
        gedaan = client.post(blad, {"reden": "Verkeerd halfjaar."}, follow=True)
        assert "boekingen.csv» zijn verwijderd" in gedaan.content.decode()
        assert client.get(blad).status_code == 404

    @pytest.mark.parametrize(
        ("rol", "status"), [("controller", 200), ("tweede-controller", 403), ("auditor", 403)]
    )
    def test_wie_de_pagina_ziet(
        self, half_jaar: Tijdregistratie, client: Client, rol: str, status: int
    ) -> None:
        blad = adres("uren-geboekt-verwijderen", half_jaar.urenverdeling, half_jaar.pk)
        assert als(client, rol).get(blad).status_code == status


def test_opdracht(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verdeling, pad = geopend(), tmp_path / "boekingen.csv"
    pad.write_bytes(csv_van(*GOED))
    sleutel = f"{verdeling.samenwerking.code}/{JAAR}-begroting-v1"
    roep = {"bij": sleutel, "als": "controller-0358"}
    call_command("tijdregistratie", str(pad), **roep)
    assert "Naast een rij: 1; niet gekoppeld: 1." in capsys.readouterr().out
    assert Geboekt.objects.count() == 4
    pad.write_bytes(csv_van(f"{BALIE}veel"))
    with pytest.raises(SystemExit) as gestopt:
        call_command("tijdregistratie", str(pad), **roep)
    assert gestopt.value.code == 2
    for anders in ({"bij": f"{sleutel}9"}, {"bij": "onzin"}):
        with pytest.raises(CommandError, match="We kennen de urenverdeling"):
            call_command("tijdregistratie", str(pad), **roep | anders)
    with pytest.raises(CommandError, match="niet te lezen"):
        call_command("tijdregistratie", str(tmp_path / "weg.csv"), **roep)


def test_een_heel_jaar_in_woorden() -> None:
    verdeling = geopend()
    heel = [f"{week};BZ;Balie;Aalsmeer;1" for week in range(1, 53)]
    assert weken_in_woorden(aangeleverd(verdeling, csv_van(*heel))) == (
        "Er is geboekt in alle 52 weken van 2022."
    )
    een = weken_in_woorden(aangeleverd(verdeling, csv_van(*heel[:1])))
    assert een.startswith("Er is geboekt in 1 van de 52 weken van 2022: week 1.")
