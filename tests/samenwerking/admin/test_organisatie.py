"""What only the database can judge is refused in Dutch, on the page."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client
from zeal import zeal_ignore

from samenwerking.models import Deelnemer, Gemeente, Logboekregel, Onderdeel, Samenwerking
from samenwerking.rechten.rollen import Rol
from tests.beheer import adres, beheerder, ingevuld, meldingen, twee_keer
from tests.personen import AALSMEER, AMSTELVEEN, ingelogd, persoon
from tests.registratie import goede_registratie, zet_vast

ZONDER = "neemt deel op dagen zonder centrumgemeente."


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("lege_registratie")
def test_centrumgemeente_kan_niet_alleen_weg() -> None:
    client = beheerder()
    goede_registratie()
    centrum = Deelnemer.objects.get(rol="centrumgemeente")
    pagina = adres(Deelnemer, "change", centrum.pk)
    antwoord = client.post(pagina, ingevuld(client.get(pagina), einde="31-12-2021"), follow=True)
    assert meldingen(antwoord)[-1].endswith(ZONDER)
    weg = client.post(adres(Deelnemer, "delete", centrum.pk), {"post": "yes"}, follow=True)
    assert meldingen(weg)[-1].endswith(ZONDER)
    keuze = {"action": "delete_selected", "_selected_action": [centrum.pk], "post": "yes"}
    veel = client.post(adres(Deelnemer, "changelist"), keuze, follow=True)
    assert meldingen(veel)[-1].endswith(ZONDER)
    assert Deelnemer.objects.get(pk=centrum.pk).einde is None


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("lege_registratie")
def test_gastgemeente_kan_wel_weg() -> None:
    client = beheerder()
    goede_registratie()
    gast = Deelnemer.objects.get(rol="gastgemeente")
    pagina = adres(Deelnemer, "change", gast.pk)
    assert client.post(pagina, ingevuld(client.get(pagina), einde="31-12-2021")).status_code == 302
    assert Deelnemer.objects.get(pk=gast.pk).einde == date(2021, 12, 31)


@pytest.mark.usefixtures("lege_registratie")
def test_kring_van_onderdelen() -> None:
    client = beheerder()
    goede_registratie()
    afdeling, team = (Onderdeel.objects.get(code=code) for code in ("Dienstverlening", "BZ"))
    pagina = adres(Onderdeel, "change", afdeling.pk)
    with twee_keer(Onderdeel):  # the unit and the one it goes under
        antwoord = client.post(pagina, ingevuld(client.get(pagina), ouder=team.pk), follow=True)
    assert meldingen(antwoord) == ["Onderdeel Dienstverlening valt zo onder zichzelf."]


@pytest.mark.usefixtures("lege_registratie")
def test_overlap_staat_bij_het_formulier() -> None:
    client = beheerder()
    goede_registratie()
    gast = Deelnemer.objects.get(rol="gastgemeente")
    nieuw = {
        "samenwerking": gast.samenwerking_id,
        "gemeente": gast.gemeente_id,
        "rol": "gastgemeente",
        "begin": "01-06-2021",
    }
    antwoord = client.post(adres(Deelnemer, "add"), nieuw)
    assert antwoord.context["adminform"].form.non_field_errors() == [
        "Deze gemeente neemt in deze periode al deel."
    ]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize(
    ("model", "veld"), [(Samenwerking, "naam"), (Gemeente, "cbs"), (Onderdeel, "code")]
)
def test_een_keer_in_te_vullen(
    model: type[Samenwerking] | type[Gemeente] | type[Onderdeel], veld: str
) -> None:
    client = beheerder()
    goede_registratie()
    eerste = model.objects.all()[0]
    wijzig = client.get(adres(model, "change", eerste.pk)).context["adminform"].form
    toevoeg = client.get(adres(model, "add")).context["adminform"].form
    assert veld not in wijzig.fields
    assert veld in toevoeg.fields


ALLEEN = "alleen een functioneel beheerder van die gemeente zelf"


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize(("cbs", "eigen"), [(AALSMEER, True), (AMSTELVEEN, False)])
@pytest.mark.parametrize("model", [Deelnemer, Gemeente])
def test_alleen_de_eigen_gemeente_en_deelname(
    client: Client, model: type[Deelnemer] | type[Gemeente], cbs: str, eigen: bool
) -> None:
    """Aalsmeer, the gastgemeente: to change by its own beheerder, to look at by the other."""
    goede_registratie()
    ingelogd(client, persoon(Rol.BEHEERDER, cbs))
    wat = {Deelnemer: {"gemeente__cbs": AALSMEER}, Gemeente: {"cbs": AALSMEER}}[model]
    rij = model._default_manager.get(**wat)
    pagina, weg = adres(model, "change", rij.pk), adres(model, "delete", rij.pk)
    anders = {Deelnemer: {"einde": "31-12-2021"}, Gemeente: {"naam": "Anders"}}[model]
    velden = {"rol": "gastgemeente", "begin": "01-01-2021"} | anders
    keuze = {"action": "delete_selected", "_selected_action": [rij.pk], "post": "yes"}
    with zeal_ignore():  # Django looks at all that hangs on a record one by one
        assert client.get(weg).status_code == (200 if eigen else 403)
        if not eigen:
            assert ALLEEN in client.post(weg, {"post": "yes"}).content.decode()
            client.post(adres(model, "changelist"), keuze)
            assert model._default_manager.filter(pk=rij.pk).exists()
    blad, antwoord = client.get(pagina), client.post(pagina, velden)
    assert ("Dit hoort bij Aalsmeer" in blad.content.decode()) is not eigen
    assert ('name="_save"' in blad.content.decode()) is eigen
    assert antwoord.status_code == (302 if eigen else 403)
    assert (ALLEEN in antwoord.content.decode()) is not eigen
    rij.refresh_from_db()
    assert (getattr(rij, "einde", None) == date(2021, 12, 31) or str(rij) == "Anders") is eigen


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("lege_registratie")
def test_wie_meedoet_verandert_na_een_vaststelling_alleen_op_de_server() -> None:
    client, uren = beheerder(), goede_registratie().urenverdeling
    uithoorn = Gemeente.objects.create(naam="Uithoorn", cbs="0451")
    erbij = {
        "samenwerking": uren.samenwerking_id,
        "gemeente": uithoorn.pk,
        "rol": "gastgemeente",
        "begin": "01-06-2021",
    }
    gast = Deelnemer.objects.get(rol="gastgemeente")
    pagina = adres(Deelnemer, "change", gast.pk)
    assert 'name="_save"' in client.get(pagina).content.decode()
    with transaction.atomic():
        zet_vast(uren)
    antwoord = client.post(adres(Deelnemer, "add"), erbij, follow=True)
    assert "python manage.py deelnemer" in meldingen(antwoord)[-1]
    blad = client.get(pagina).content.decode()
    assert 'name="_save"' not in blad
    assert "In deze samenwerking is al iets vastgesteld" in blad
    weg = client.post(pagina, {"rol": "gastgemeente", "begin": "01-01-2021", "einde": "31-12-2021"})
    assert weg.status_code == 403
    assert client.post(adres(Deelnemer, "delete", gast.pk), {"post": "yes"}).status_code == 403
    assert list(Deelnemer.objects.filter(rol="gastgemeente", einde=None)) == [gast]
    code = uren.samenwerking.code
    call_command("deelnemer", code, "0451", vanaf=date(2021, 6, 1))
    call_command("deelnemer", code, AALSMEER, tot_en_met=date(2021, 12, 31))
    nu = Deelnemer.objects.filter(rol="gastgemeente", einde=None)
    assert [deelnemer.gemeente for deelnemer in nu] == [uithoorn]
    assert Logboekregel.objects.latest("id").zin.startswith("de server wijzigt deelnemer")
    for wat, dag in (
        ("0451", {"vanaf": date(2021, 7, 1)}),
        ("9999", {"vanaf": date(2021, 7, 1)}),
        (AALSMEER, {"tot_en_met": date(2022, 1, 1)}),
        (AMSTELVEEN, {"tot_en_met": date(2022, 1, 1)}),
    ):
        with pytest.raises(CommandError):
            call_command("deelnemer", code, wat, **dag)
