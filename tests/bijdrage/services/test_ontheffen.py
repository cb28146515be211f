"""Explanations and waivers: who may, what is refused, and what the logbook tells."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from bijdrage.models import Ontheffing, Toelichting
from bijdrage.services.ontheffen import keur_goed, licht_toe, trek_in, vraag_ontheffing
from samenwerking.models import Gemeente, Logboekregel, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import IEDEREEN, Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.toegang.personen import persoon_van
from tests.personen import AALSMEER, AMSTELVEEN, geef_rol, persoon
from tests.registratie import goede_registratie

pytestmark = pytest.mark.usefixtures("lege_registratie")
WAT: dict[str, Any] = {"jaar": 2021, "regel": "KOST-01", "wat": "L06"}


def _samenwerking() -> Samenwerking:
    return Samenwerking.objects.first() or goede_registratie().urenverdeling.samenwerking


def _vraag(wie: Persoon | None = None, **anders: Any) -> Ontheffing:
    samenwerking = _samenwerking()
    keuze: dict[str, Any] = {
        "reden": "Zo gepubliceerd.",
        "tot": timezone.localdate() + timedelta(days=30),
        "gemeente": Gemeente.objects.get(cbs=AALSMEER),
        **WAT,
    }
    wie = wie or persoon(Rol.CONTROLLER)
    return vraag_ontheffing(persoon=wie, samenwerking=samenwerking, **{**keuze, **anders})


def test_gevraagd_door_de_een_en_goedgekeurd_door_een_ander() -> None:
    ontheffing = _vraag()
    assert (ontheffing.goedgekeurd_door, ontheffing.gevraagd_voor.cbs) == (None, AALSMEER)
    keur_goed(persoon=persoon(Rol.TWEEDE_CONTROLLER, AMSTELVEEN), ontheffing=ontheffing)
    ontheffing.refresh_from_db()
    assert ontheffing.goedgekeurd_voor and ontheffing.goedgekeurd_voor.cbs == AMSTELVEEN
    trek_in(persoon=persoon(Rol.CONTROLLER), ontheffing=ontheffing)
    ontheffing.refresh_from_db()
    assert ontheffing.ingetrokken_op
    gebeurtenissen = Logboekregel.objects.filter(soort="bijdrage.ontheffing").order_by("pk")
    assert list(gebeurtenissen.values_list("gebeurtenis", flat=True)) == [
        "ontheffing gevraagd",
        "ontheffing goedgekeurd",
        "ontheffing ingetrokken",
    ]


@pytest.mark.parametrize(
    ("anders", "waarom"),
    [
        ({"regel": "KOST-99"}, "geen regel"),
        ({"wat": " "}, "waarover het gaat"),
        ({"reden": " "}, "geen reden"),
        ({"tot": date(2020, 1, 1)}, "Kies vandaag of een dag later"),
    ],
)
def test_een_vraag_die_te_weinig_zegt(anders: dict[str, Any], waarom: str) -> None:
    _samenwerking()
    with pytest.raises(Geweigerd, match=waarom):
        _vraag(**anders)
    assert not Ontheffing.objects.exists()
    assert _vraag().pk


def test_een_keer_vragen_is_genoeg() -> None:
    _vraag()
    with pytest.raises(Geweigerd, match="al ontheffing gevraagd"):
        _vraag()


def _verlopen(van: Ontheffing) -> Ontheffing:
    """The same request, of which the last day was yesterday."""
    gisteren = timezone.localdate() - timedelta(days=1)
    rij = {veld.name: getattr(van, veld.name) for veld in van._meta.fields if veld.name != "id"}
    trek_in(persoon=persoon(Rol.CONTROLLER), ontheffing=van)
    return Ontheffing.objects.create(**{**rij, "tot": gisteren})


def test_een_verlopen_ontheffing_is_niet_goed_te_keuren_en_opnieuw_te_vragen() -> None:
    verlopen = _verlopen(_vraag())
    keurder = persoon(Rol.TWEEDE_CONTROLLER, AMSTELVEEN)
    with pytest.raises(Geweigerd, match="Vraag een nieuwe"):
        keur_goed(persoon=keurder, ontheffing=verlopen)
    nieuw = _vraag()
    verlopen.refresh_from_db()
    assert verlopen.ingetrokken_op
    assert Logboekregel.objects.filter(gebeurtenis="verlopen ontheffing vervangen").exists()
    keur_goed(persoon=keurder, ontheffing=nieuw)


@pytest.mark.parametrize("rol", [Rol.TWEEDE_CONTROLLER, Rol.AUDITOR, Rol.BESTUURDER])
def test_alleen_een_controller_vraagt(rol: Rol) -> None:
    _samenwerking()
    with pytest.raises(Geweigerd, match="rol controller nodig"):
        _vraag(persoon(rol))


def test_een_controller_vraagt_voor_zijn_eigen_gemeente() -> None:
    _samenwerking()
    with pytest.raises(Geweigerd, match="namens Aalsmeer"):
        _vraag(persoon(Rol.CONTROLLER, AMSTELVEEN))


def test_niet_door_wie_het_vroeg_ook_niet_met_een_andere_rol() -> None:
    _samenwerking()
    ontheffing = _vraag()
    geef_rol(ontheffing.gevraagd_door, Rol.BESTUURDER, AMSTELVEEN)
    with pytest.raises(Geweigerd, match="zelf gemaakt"):
        keur_goed(persoon=persoon_van(ontheffing.gevraagd_door), ontheffing=ontheffing)


def test_niet_door_dezelfde_gemeente() -> None:
    ontheffing = _vraag()
    with pytest.raises(Geweigerd, match="Aalsmeer vroeg deze ontheffing"):
        keur_goed(persoon=persoon(Rol.TWEEDE_CONTROLLER, AALSMEER), ontheffing=ontheffing)
    keur_goed(persoon=persoon(Rol.BESTUURDER, AMSTELVEEN), ontheffing=ontheffing)
    with pytest.raises(Geweigerd, match="al goedgekeurd"):
        keur_goed(persoon=persoon(Rol.BESTUURDER, AMSTELVEEN), ontheffing=ontheffing)


def test_wat_ingetrokken_is_blijft_dat() -> None:
    ontheffing = _vraag()
    with pytest.raises(Geweigerd, match="namens Aalsmeer"):
        trek_in(persoon=persoon(Rol.CONTROLLER, AMSTELVEEN), ontheffing=ontheffing)
    trek_in(persoon=persoon(Rol.CONTROLLER), ontheffing=ontheffing)
    with pytest.raises(Geweigerd, match="is ingetrokken"):
        keur_goed(persoon=persoon(Rol.BESTUURDER, AMSTELVEEN), ontheffing=ontheffing)
    assert _vraag().pk != ontheffing.pk


def test_een_toelichting_komt_in_de_plaats_van_de_vorige() -> None:
    samenwerking = _samenwerking()
    wie = persoon(Rol.CONTROLLER)
    for tekst in ("Eerst zo.", "Nu zo."):
        licht_toe(persoon=wie, samenwerking=samenwerking, tekst=tekst, **WAT)
    assert Toelichting.objects.get().tekst == "Nu zo."
    regel = Logboekregel.objects.filter(gebeurtenis="toegelicht").latest("pk")
    assert (regel.oud, regel.nieuw) == ({"tekst": "Eerst zo."}, {"tekst": "Nu zo."})


@pytest.mark.parametrize(
    ("wie", "tekst", "waarom"),
    [(IEDEREEN, "Zo.", "Log in"), (None, " ", "staat niets in de toelichting")],
)
def test_een_toelichting_die_niet_kan(wie: Persoon | None, tekst: str, waarom: str) -> None:
    samenwerking = _samenwerking()
    wie = persoon(Rol.CONTROLLER) if wie is None else wie
    with pytest.raises(Geweigerd, match=waarom):
        licht_toe(persoon=wie, samenwerking=samenwerking, tekst=tekst, **WAT)
    assert not Toelichting.objects.exists()
