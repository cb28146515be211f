"""Who is what and who decides, in the database: once at a time, and within one cooperation."""

import pytest

from governance.models import Onderwerp, Orgaanrol, Sturing, Zeggenschap
from samenwerking.models import Bron, Onderdeel, Samenwerking
from tests.governance.geheimregels import ELDERS
from tests.governance.voorbeeld import onderwerp, orgaan, orgaanrol, sturing, zeggenschap
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

ORGAAN = "(SELECT id FROM governance_orgaan WHERE naam = '{}')"
HIER, ANDER, VREEMD = (ORGAAN.format(naam) for naam in ("Raad 1", "Raad 2", "Raad elders"))
BRON = "(SELECT id FROM samenwerking_bron WHERE code = '{}')"
OPEN, DICHT = BRON.format("OPEN"), BRON.format("DICHT")
NA, TIJDENS = "'2030-01-01'", "'2020-07-01'"


def _met_periode(naam: str) -> list[Geval]:
    zet = f"UPDATE governance_{naam} SET "
    return [
        Geval(f"{naam}_periode_klopt", f"{zet}einde = {{}}", "'2020-01-01'", "'2019-12-31'"),
        Geval(f"{naam}_openbare_bron", f"{zet}bron_id = {{}}", OPEN, DICHT),
    ]


GEVALLEN = [
    *_met_periode("orgaanrol"),
    *_met_periode("zeggenschap"),
    *_met_periode("sturing"),
    Geval("orgaanrol_rol_bekend", "UPDATE governance_orgaanrol SET rol = {}", "'advies'", "'baas'"),
    Geval("orgaanrol_een_keer_tegelijk", kopie(Orgaanrol, begin="{}", einde="NULL"), NA, TIJDENS),
    Geval("onderwerp_een_keer", kopie(Onderwerp, naam="{}"), "'Anders'", "naam"),
    Geval("onderwerp_heeft_naam", "UPDATE governance_onderwerp SET naam = {}", "'x'", "''"),
    Geval("onderwerp_samenwerking_staat_vast",
          "UPDATE governance_onderwerp SET samenwerking_id = {}", "samenwerking_id", ELDERS),
    Geval("zeggenschap_inbreng_bekend",
          "UPDATE governance_zeggenschap SET inbreng = {}", "'adviseert'", "'kijkt toe'"),
    Geval("zeggenschap_een_keer_tegelijk",
          kopie(Zeggenschap, inbreng="'adviseert'", begin="{}", einde="NULL"), NA, TIJDENS),
    Geval("zeggenschap_van_hier",
          "UPDATE governance_zeggenschap SET orgaan_id = {}", ANDER, VREEMD),
    Geval("sturing_door_een_tegelijk",
          kopie(Sturing, orgaan_id=ANDER, begin="{}", einde="NULL"), NA, TIJDENS),
    Geval("sturing_van_hier", "UPDATE governance_sturing SET orgaan_id = {}", ANDER, VREEMD),
]  # fmt: skip


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    bij = goede_registratie().urenverdeling.samenwerking
    elders = Samenwerking.objects.create(naam="Andere", code="andere")
    een = orgaan(bij)
    orgaan(bij, 2)
    orgaan(elders, naam="Raad elders", gemeente=None)
    Bron.objects.create(samenwerking=bij, code="OPEN", titel="Brief", gelezen="geheel")
    Bron.objects.create(
        samenwerking=bij,
        code="DICHT",
        titel="Brief",
        gelezen="geheel",
        vertrouwelijkheid="intern",
        grond="x",
    )
    tot = {"einde": "2025-12-31"}
    orgaanrol(een, **tot)
    zeggenschap(onderwerp(bij), een, **tot)
    sturing(Onderdeel.objects.filter(samenwerking=bij)[0], een, **tot)
    toets(geval)
