"""The own page: who is asked for a position, and who keeps the actions, finds what waits."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from governance.models import Houding, Orgaan
from governance.services.voorstellen import Uitspraak, neem_standpunt_in
from governance.start import blokken
from samenwerking.models import Samenwerking
from samenwerking.rechten.persoon import IEDEREEN, Persoon
from samenwerking.rechten.rollen import Rol
from tests.governance.voorbeeld import actiepunt, voorstel
from tests.personen import AALSMEER, AMSTELVEEN, persoon

pytestmark = pytest.mark.django_db


def taken(wie: Persoon) -> dict[str, bool]:
    """The words of what waits, and whether it is late."""
    return {taak.tekst: taak.laat for blok in blokken(wie) for taak in blok.taken}


def test_een_voorstel_wacht_tot_het_orgaan_zich_uitspreekt() -> None:
    hier = Samenwerking.objects.get(code="aa-organisatie")
    organen = Orgaan.objects.filter(samenwerking=hier, soort="college")
    aalsmeer = organen.get(gemeente__cbs=AALSMEER)
    wat = voorstel(aalsmeer, 9, gevraagd=list(organen))
    hun, ons = (persoon(Rol.BESTUURDER, cbs) for cbs in (AALSMEER, AMSTELVEEN))
    assert wat.titel in taken(hun) and wat.titel in taken(ons)
    assert wat.titel not in taken(persoon(Rol.PROJECTMEDEWERKER)) | taken(IEDEREEN)
    steunt = Uitspraak(aalsmeer, Houding.STEUNT, wat.ingebracht_op)
    neem_standpunt_in(persoon=hun, voorstel=wat, uitspraak=steunt)
    assert wat.titel not in taken(hun) and wat.titel in taken(ons)


def test_een_orgaan_van_allen_vraagt_elke_bestuurder() -> None:
    hier = Samenwerking.objects.get(code="aa-organisatie")
    overleg = Orgaan.objects.get(samenwerking=hier, soort="bestuurlijk overleg")
    wat = voorstel(overleg, 9)
    for cbs in (AALSMEER, AMSTELVEEN):
        assert wat.titel in taken(persoon(Rol.BESTUURDER, cbs))


def test_wie_acties_bijhoudt_ziet_wat_open_staat_en_te_laat_is() -> None:
    hier = Samenwerking.objects.get(code="aa-organisatie")
    actiepunt(hier, 7, uiterlijk=localdate() - timedelta(1))
    actiepunt(hier, 8, uiterlijk=localdate())
    dag = localdate()
    actiepunt(hier, 9, uiterlijk=dag, gedaan_op=dag, resultaat="Af.")
    gevonden = taken(persoon(Rol.PROJECTMEDEWERKER))
    assert (gevonden["Actie 7"], gevonden["Actie 8"]) == (True, False)
    assert "Actie 9" not in gevonden
    assert not {"Actie 7", "Actie 8"} & taken(persoon(Rol.BEHEERDER)).keys()
