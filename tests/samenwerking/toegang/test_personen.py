"""A role holds where its municipality takes part today, and an input does not change that."""

from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate

from bijdrage.models import Berekening
from bijdrage.selectors import jaarrapport
from bijdrage.services.laden import laad
from samenwerking.models import Deelnemer, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.rollen import Rol
from samenwerking.services.weigering import RegistratieFout
from tests.invoer import goede_invoer
from tests.personen import AALSMEER, maker, persoon
from tests.registratie import nog_een_versie

GISTEREN, VANDAAG, MORGEN = -1, 0, 1  # days from today, which midnight changes during a run


def _dag(dag: date | int) -> date:
    return localdate() + timedelta(days=dag) if isinstance(dag, int) else dag


def _deelname(begin: date | int, einde: date | int | None) -> tuple[date, date | None]:
    return _dag(begin), None if einde is None else _dag(einde)


def _aalsmeer() -> Deelnemer:
    return Deelnemer.objects.get(gemeente__cbs=AALSMEER)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("begin", "einde", "geldt"),
    [
        (date(2021, 1, 1), None, True),
        (VANDAAG, VANDAAG, True),
        (date(2021, 1, 1), GISTEREN, False),
        (MORGEN, None, False),
    ],
)
def test_een_rol_geldt_zolang_de_gemeente_deelneemt(
    begin: date | int, einde: date | int | None, geldt: bool
) -> None:
    vast = Berekening.objects.get(jaar=2023, stand="begroting")
    concept = f"aa-organisatie/2023-begroting-v{nog_een_versie(vast).versie}"
    deelnemer = _aalsmeer()
    deelnemer.begin, deelnemer.einde = _deelname(begin, einde)
    deelnemer.save()
    controller = persoon("controller")
    assert controller.rollen() == {Rol.CONTROLLER}
    assert controller.rollen(deelnemer.samenwerking_id) == ({Rol.CONTROLLER} if geldt else set())
    assert bool(jaarrapport(controller, concept)) is geldt
    assert jaarrapport(controller, "aa-organisatie/2023-begroting")


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("komend", [False, True])
def test_wie_een_nieuwe_samenwerking_laadt_heeft_er_meteen_rechten(komend: bool) -> None:
    invoer = goede_invoer()
    kenmerken = invoer.kenmerken._replace(jaar=localdate().year + 1 if komend else 2021)
    laad(persoon=maker(), invoer=invoer._replace(kenmerken=kenmerken))
    assert persoon("controller").rollen(Samenwerking.objects.get().pk) == {Rol.CONTROLLER}


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize(
    ("begin", "einde"), [(date(2020, 1, 1), date(2020, 12, 31)), (MORGEN, None)]
)
def test_een_invoer_brengt_een_gemeente_niet_terug_of_eerder_binnen(
    begin: date | int, einde: date | int | None
) -> None:
    laad(persoon=maker(), invoer=goede_invoer())
    deelnemer = _aalsmeer()
    Deelnemer.objects.exclude(pk=deelnemer.pk).update(begin=date(2020, 1, 1))
    deelnemer.begin, deelnemer.einde = _deelname(begin, einde)
    deelnemer.save()
    with pytest.raises(RegistratieFout, match="Aalsmeer, op 01-01-2021 geen deelnemer"):
        laad(persoon=maker(), invoer=goede_invoer(), reden="Weer erbij.")
    assert [(d.begin, d.einde) for d in Deelnemer.objects.filter(pk=deelnemer.pk)] == [
        _deelname(begin, einde)
    ]


@pytest.mark.usefixtures("lege_registratie")
def test_wie_eruit_is_laadt_niets_meer() -> None:
    laad(persoon=maker(), invoer=goede_invoer())
    laad(persoon=persoon("controller"), invoer=goede_invoer(), reden="Een tweede.")
    Deelnemer.objects.filter(gemeente__cbs=AALSMEER).update(einde=_dag(GISTEREN))
    with pytest.raises(Geweigerd, match="rol controller nodig"):
        laad(persoon=persoon("controller"), invoer=goede_invoer(), reden="Een derde.")
