"""What is past its term goes, on the day itself and not before; what was adopted never does."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from io import StringIO
from typing import Any, NamedTuple

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.management import call_command, load_command_class
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from bijdrage.models import Berekening, Kostenraming, Kostenregel
from samenwerking.bewaartermijnen import (
    BEWAARTERMIJNEN,
    JAREN_ACCOUNT,
    JAREN_CONCEPT,
    Daarna,
    jaren_eerder,
    jaren_later,
    selectiedatum,
)
from samenwerking.models import (
    Gebruiker,
    Logboekregel,
    Urenregel,
    Urenverdeling,
    geschiedenis_van,
)
from samenwerking.models.geschiedenis import Rijgeschiedenis
from samenwerking.models.versie import Versie
from samenwerking.services import opschonen
from samenwerking.services.makers import noteer_bewerker
from samenwerking.toegang.middleware import LANGSTE_SESSIE, LANGSTE_STILTE
from tests.beheer import adres, beheerder
from tests.personen import account, maker
from tests.registratie import (
    geweigerd,
    goede_berekening,
    nog_een_versie,
    ter_controle,
    voer_uit,
    zet_vast,
    zonder_triggers,
)
from tests.samenwerking.bewaartabel import BESTAND, bijgewerkt
from tests.samenwerking.toegang.hulp import met_app

pytestmark = pytest.mark.usefixtures("lege_registratie")

BEGIN = datetime(2024, 2, 29, 23, 30, tzinfo=timezone.get_default_timezone())
"""A day that does not come back every year, and in UTC an other hour."""
DAG = date(2026, 3, 1)
"""Two years later."""
OP_DE_DAG = datetime(2026, 3, 1, 0, 30, tzinfo=timezone.get_default_timezone())
DE_DAG_ERVOOR = OP_DE_DAG - timedelta(hours=1)


def oud_concept() -> Berekening:
    """A calculation with what it rests on, all made at BEGIN."""
    berekening = goede_berekening()
    for model in versiemodellen():
        zet_gewijzigd(model, BEGIN)
    berekening.refresh_from_db()
    return berekening


def zet_gewijzigd(model: type[Versie], moment: datetime, **welke: Any) -> None:
    """Versions last changed then; the database itself would say now."""
    with transaction.atomic(), zonder_triggers():
        model._default_manager.filter(**welke).update(gewijzigd_op=moment)


def versiemodellen() -> list[type[Versie]]:
    modellen = [m for m in apps.get_models() if issubclass(m, Versie)]
    assert {Urenverdeling, Kostenraming, Berekening} <= set(modellen)
    return modellen


def oud_account() -> Gebruiker:
    """Somebody with everything that an account can have, out of use since BEGIN."""
    noor = account("noor", first_name="Noor", last_name="de Vries", email="noor@example.org")
    met_app(noor)
    SocialAccount.objects.create(user=noor, provider="aalsmeer", uid="1", extra_data={"naam": "N"})
    EmailAddress.objects.create(user=noor, email="noor@example.org")
    Logboekregel.objects.create(gebruiker=noor, naam="Noor", weg="toets", gebeurtenis="x", zin="x")
    Gebruiker.objects.filter(pk=noor.pk).update(is_active=False, buiten_gebruik_op=BEGIN)
    noor.refresh_from_db()
    return noor


def versies() -> int:
    return sum(model._default_manager.count() for model in versiemodellen())


def namen() -> int:
    return Gebruiker.objects.filter(username="noor").count()


class Geval(NamedTuple):
    """What is made, how much of it there is, and by which words its kind begins."""

    maak: Callable[[], Versie | Gebruiker]
    tel: Callable[[], int]
    soort: str


GEVALLEN = [Geval(oud_concept, versies, "concepten"), Geval(oud_account, namen, "accounts buiten")]
elk_geval = pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: geval.soort)


def aantallen(telling: opschonen.Telling) -> dict[str, int]:
    return {termijn.soort: aantal for termijn, aantal in telling if aantal}


@elk_geval
def test_op_de_dag_en_niet_ervoor(geval: Geval) -> None:
    record = geval.maak()
    eerst = geval.tel()
    assert eerst
    assert selectiedatum(record) == DAG
    assert aantallen(opschonen.tel_verstreken(nu=DE_DAG_ERVOOR)) == {}
    opschonen.schoon_op(nu=DE_DAG_ERVOOR)
    assert geval.tel() == eerst
    (soort,) = aantallen(opschonen.tel_verstreken(nu=OP_DE_DAG))
    assert soort.startswith(geval.soort)
    assert aantallen(opschonen.schoon_op(nu=OP_DE_DAG)) == {soort: eerst}
    assert geval.tel() == 0
    assert aantallen(opschonen.schoon_op(nu=OP_DE_DAG)) == {}


@given(st.dates(date(2013, 1, 1), date(2090, 1, 1)), st.dates(date(2013, 1, 1), date(2090, 1, 1)))
def test_eerder_en_later_zeggen_hetzelfde(begin: date, vandaag: date) -> None:
    """What the list shows is the day on which the command takes it."""
    for jaren in (1, JAREN_CONCEPT, JAREN_ACCOUNT, 4):
        assert (jaren_later(begin, jaren) <= vandaag) == (begin <= jaren_eerder(vandaag, jaren))


def test_een_concept_gaat_met_al_zijn_rijen() -> None:
    """What is left is the history of rows, which nobody can remove."""
    oud_concept()
    assert Urenregel.objects.exists() and Kostenregel.objects.exists()
    opschonen.schoon_op(nu=OP_DE_DAG)
    modellen = apps.get_app_config("bijdrage").get_models()
    eigen = [model for model in modellen if not issubclass(model, Rijgeschiedenis)]
    rijen = [model for model in eigen if model._default_manager.exists()]
    assert rijen == []
    assert not Urenregel.objects.exists()


def test_wat_is_vastgesteld_blijft() -> None:
    """The concept beside it goes, what it rested on stays; the database refuses the rest."""
    berekening = oud_concept()
    zet_vast(berekening.urenverdeling, berekening.kostenraming, berekening)
    nieuw = nog_een_versie(berekening)
    zet_gewijzigd(Berekening, BEGIN, pk=nieuw.pk)
    berekening.refresh_from_db()
    assert selectiedatum(berekening) is None
    opschonen.schoon_op(nu=OP_DE_DAG)
    assert Berekening.objects.get() == berekening
    assert versies() == 3
    with geweigerd("berekening_staat"):
        voer_uit(f"DELETE FROM bijdrage_berekening WHERE id = {berekening.pk}")


def test_waar_iets_op_rust_dat_blijft_blijft_ook() -> None:
    """Old hours and cost under a calculation of later stay; with the calculation they go."""
    berekening = oud_concept()
    zet_gewijzigd(Berekening, OP_DE_DAG)
    opschonen.schoon_op(nu=OP_DE_DAG)
    assert versies() == 3
    zet_gewijzigd(Berekening, BEGIN, pk=berekening.pk)
    opschonen.schoon_op(nu=OP_DE_DAG)
    assert versies() == 0


def test_een_gewist_account_houdt_zijn_nummer() -> None:
    noor = oud_account()
    opschonen.schoon_op(nu=OP_DE_DAG)
    noor.refresh_from_db()
    assert noor.username == f"gewist-{noor.pk}"
    assert (noor.first_name, noor.last_name, noor.email, noor.last_login) == ("", "", "", None)
    assert not noor.has_usable_password()
    for model in (Authenticator, SocialAccount, EmailAddress):
        assert not model._default_manager.filter(user=noor).exists()
    assert Logboekregel.objects.get(gebruiker=noor).naam == "Noor"
    assert selectiedatum(noor) is None


def _in_de_geschiedenis(wie: Gebruiker) -> set[tuple[str, ...]]:
    historie: Any = geschiedenis_van(Gebruiker)
    namen_ = historie.objects.filter(pgh_obj=wie.pk)
    return set(namen_.values_list("username", "first_name", "last_name", "email"))


def test_van_een_gewist_account_blijft_ook_in_de_geschiedenis_geen_naam() -> None:
    """Also the name that it had before it was called otherwise; what happened to it stays."""
    noor, jan = oud_account(), account("jan", email="jan@example.org")
    Gebruiker.objects.filter(pk=noor.pk).update(last_name="Bakker", email="bakker@example.org")
    Gebruiker.objects.filter(pk=noor.pk).update(first_name="Eleonora")
    assert len(_in_de_geschiedenis(noor)) == 2
    van_jan = _in_de_geschiedenis(jan)
    opschonen.schoon_op(nu=OP_DE_DAG)
    assert _in_de_geschiedenis(noor) == {(f"gewist-{noor.pk}", "", "", "")}
    assert _in_de_geschiedenis(jan) == van_jan


@pytest.mark.parametrize(
    "wijziging",
    [
        "first_name = 'Anders'",
        "username = 'gewist-' || pgh_obj_id, first_name = '', last_name = '', email = ''",
    ],
)
def test_van_een_account_dat_blijft_blijft_de_geschiedenis(wijziging: str) -> None:
    """Only an account that is blanked itself, and nothing but its name."""
    noor = oud_account()
    tabel = "samenwerking_gebruikergeschiedenis"
    with geweigerd("append_only"):
        voer_uit(f"UPDATE {tabel} SET {wijziging} WHERE pgh_obj_id = {noor.pk}")
    opschonen.schoon_op(nu=OP_DE_DAG)
    for ook in ("first_name = 'Noor'", "is_active = NOT is_active", "pgh_label = 'x'"):
        with geweigerd("append_only"):
            voer_uit(f"UPDATE {tabel} SET {ook} WHERE pgh_obj_id = {noor.pk}")


@pytest.mark.parametrize(
    "wijzig", [ter_controle, lambda v: noteer_bewerker(persoon=maker(), versie=v)]
)
def test_de_termijn_telt_vanaf_de_laatste_wijziging(
    wijzig: Callable[[Urenverdeling], None],
) -> None:
    """Whether the version changed itself, or a row of it."""
    uren = oud_concept().urenverdeling
    wijzig(uren)
    uren.refresh_from_db()
    assert timezone.now() - uren.gewijzigd_op < timedelta(minutes=1)
    uren.status = "concept"
    assert selectiedatum(uren) == jaren_later(timezone.localdate(), JAREN_CONCEPT)


def test_de_geschiedenis_zegt_dat_een_opdracht_opschoonde() -> None:
    oud_concept()
    call_command("opschonen", "--uitvoeren", stdout=StringIO())
    historie: Any = geschiedenis_van(Berekening)
    weg = historie.objects.filter(pgh_label="verwijderd")
    assert [spoor.pgh_context for spoor in weg] == [{"weg": "opdracht", "wie": "", "account": None}]


def test_een_account_in_gebruik_blijft() -> None:
    noor = oud_account()
    Gebruiker.objects.filter(pk=noor.pk).update(is_active=True, buiten_gebruik_op=None)
    opschonen.schoon_op(nu=OP_DE_DAG)
    assert namen() == 1
    noor.refresh_from_db()
    assert selectiedatum(noor) is None


@pytest.mark.parametrize(
    ("begonnen", "gezien", "blijft"),
    [
        (timedelta(), timedelta(), True),
        (LANGSTE_SESSIE - timedelta(seconds=1), timedelta(), True),
        (LANGSTE_SESSIE, timedelta(), False),
        (LANGSTE_STILTE, LANGSTE_STILTE - timedelta(seconds=1), True),
        (LANGSTE_STILTE, LANGSTE_STILTE, False),
    ],
)
def test_een_sessie_gaat_met_haar_regel(
    begonnen: timedelta, gezien: timedelta, blijft: bool
) -> None:
    """Else a session that ended would begin anew, without its line in the list."""
    client = Client()
    client.force_login(account("noor"))
    client.get("/account/")
    nu = timezone.now()
    UserSession.objects.update(created_at=nu - begonnen, last_seen_at=nu - gezien)
    opschonen.schoon_op(nu=nu)
    assert UserSession.objects.exists() == Session.objects.exists() == blijft
    assert (client.get("/account/").status_code == 200) == blijft


def test_een_teller_gaat_als_hij_niet_meer_telt() -> None:
    cache.set("kort", 1, timeout=60)
    cache.set("lang", 1, timeout=3600)
    opschonen.schoon_op(nu=timezone.now() + timedelta(minutes=2))
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM samenwerking_teller")
        assert [sleutel for (sleutel,) in cursor.fetchall()] == [":1:lang"]


def test_het_logboek_zegt_per_soort_hoeveel() -> None:
    oud_concept()
    oud_account()
    opschonen.schoon_op(nu=OP_DE_DAG)
    regels = Logboekregel.objects.filter(gebeurtenis="opgeschoond").order_by("id")
    assert [regel.oud["aantal"] for regel in regels] == [3, 1]
    assert [regel.zin for regel in regels] == [
        "de server schoont op, na de bewaartermijn: concepten die nooit zijn vastgesteld, met hun "
        "rijen; 3 verwijderd",
        "de server schoont op, na de bewaartermijn: accounts buiten gebruik, met tweede factor; 1 "
        "naam, e-mailadres (ook in de geschiedenis) en tweede factor gewist; het nummer blijft",
    ]


def test_alles_of_niets(monkeypatch: pytest.MonkeyPatch) -> None:
    oud_concept()
    oud_account()

    def mislukt(*_: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(opschonen, "_wis", mislukt)
    with pytest.raises(DatabaseError):
        opschonen.schoon_op(nu=OP_DE_DAG)
    assert versies() == 3


def test_de_opdracht_toont_en_doet_pas_iets_als_dat_gevraagd_is() -> None:
    oud_concept()
    eerst, daarna = StringIO(), StringIO()
    call_command("opschonen", stdout=eerst)
    assert "     3 concepten" in eerst.getvalue()
    assert "niets gewijzigd" in eerst.getvalue()
    assert versies() == 3
    call_command("opschonen", "--uitvoeren", stdout=daarna)
    assert "     3 concepten" in daarna.getvalue()
    assert versies() == 0


def test_het_beheer_toont_de_selectiedatum() -> None:
    """Only of what has one: not of an account in use, nor of what was adopted."""
    client, berekening, noor = beheerder(), oud_concept(), oud_account()
    for record in (berekening.kostenraming, berekening, noor):
        for pagina in (("changelist",), ("change", record.pk)):
            inhoud = client.get(adres(type(record), *pagina)).content.decode()
            assert "1 maart 2026" in inhoud, (record, pagina)
    zet_vast(berekening.urenverdeling, berekening.kostenraming, berekening)
    inhoud = client.get(adres(Berekening, "change", berekening.pk)).content.decode()
    assert "1 maart 2026" not in inhoud


def test_het_document_heeft_de_tabel() -> None:
    tekst = BESTAND.read_text("utf-8")
    assert bijgewerkt(tekst) == tekst
    assert all(termijn.soort in tekst for termijn in BEWAARTERMIJNEN)


def test_wat_nooit_vanzelf_gaat_heeft_niets_te_verwijderen() -> None:
    for termijn in BEWAARTERMIJNEN:
        assert bool(termijn.verstreken(OP_DE_DAG)) == (termijn.daarna is not Daarna.NOOIT)


def test_de_hulp_van_reservekopie_noemt_de_leesbare_geheimen() -> None:
    hulp = load_command_class("samenwerking", "reservekopie").help
    assert "geheimen van de tweede factor staan er leesbaar in" in hulp
    assert "zo veilig als de databank zelf" in hulp
