"""The inventory in the database: everything of one cooperation, and what was decided stays."""

import pytest

from maatwerk.models import Maatwerkcategorie, Maatwerkpunt, Maatwerkwens
from samenwerking.models import Gemeente, Onderdeel, Samenwerking
from tests.maatwerk.models.test_onderzoek import BESLUIT, BUITEN, ELDERS, HIER
from tests.maatwerk.voorbeeld import maatwerkpunt, motiepunt, onderzoek
from tests.registratie import Geval, besluit_van, goede_registratie, kopie, namen, toets

ZET = "UPDATE maatwerk_maatwerkpunt SET "
WENS = "UPDATE maatwerk_maatwerkwens SET "
CATEGORIE = "(SELECT id FROM maatwerk_maatwerkcategorie WHERE samenwerking_id = {})"
TEAM = "(SELECT id FROM samenwerking_onderdeel WHERE samenwerking_id = {} LIMIT 1)"
ONDERZOEK = "(SELECT id FROM maatwerk_onderzoek WHERE samenwerking_id = {})"
AMSTELVEEN = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0362')"

GEVALLEN = [
    Geval("maatwerkcategorie_een_keer", kopie(Maatwerkcategorie, naam="{}"), "'x'", "naam"),
    Geval("maatwerkcategorie_heeft_naam", kopie(Maatwerkcategorie, naam="{}"), "'x'", "''"),
    Geval("maatwerkcategorie_samenwerking_staat_vast",
          "UPDATE maatwerk_maatwerkcategorie SET naam = 'y', samenwerking_id = {}",
          "samenwerking_id", f"{ELDERS} WHERE naam = 'Categorie 1'"),
    Geval("maatwerkpunt_een_keer", kopie(Maatwerkpunt, nummer="{}"), "2", "1"),
    Geval("maatwerkpunt_heeft_inhoud", f"{ZET}dienst = {{}}", "'x'", "''"),
    Geval("maatwerkpunt_basis_bekend", f"{ZET}basis = {{}}", "'nog niet bepaald'", "'ja'"),
    Geval("maatwerkpunt_haalbaarheid_bekend", f"{ZET}haalbaarheid = {{}}", "'haalbaar'", "'ja'"),
    Geval("maatwerkpunt_vertrouwelijkheid_bekend", f"{ZET}grond = 'x', vertrouwelijkheid = {{}}",
          "'intern'", "'stil'"),
    Geval("maatwerkpunt_niet_openbaar_met_grond", f"{ZET}vertrouwelijkheid = 'intern', grond = {{}}",
          "'x'", "''"),
    Geval("maatwerkpunt_geheim_door_een_orgaan",
          f"{ZET}vertrouwelijkheid = 'geheim', grond = 'x', opgelegd_door = {{}}", "'raad'", "''"),
    Geval("maatwerkpunt_samenwerking_staat_vast", f"{ZET}samenwerking_id = {{}}", "samenwerking_id", ELDERS),
    Geval("maatwerkpunt_eigen_gemeente", f"{ZET}gemeente_id = {{}}", AMSTELVEEN, BUITEN),
    Geval("maatwerkpunt_versoepelen_allen",
          f"{ZET}vertrouwelijkheid = 'intern', grond = 'x'; {ZET}vertrouwelijkheid = {{}}",
          "'intern'", "'openbaar'"),
    Geval("maatwerkpunt_van_hier", f"{ZET}categorie_id = {{}}", CATEGORIE.format(HIER), CATEGORIE.format(ELDERS)),
    Geval("maatwerkpunt_van_hier", f"{ZET}onderdeel_id = {{}}", TEAM.format(HIER), TEAM.format(ELDERS)),
    Geval("maatwerkpunt_van_hier", f"{ZET}onderzoek_id = {{}}", ONDERZOEK.format(HIER), ONDERZOEK.format(ELDERS)),
    Geval("maatwerkpunt_van_hier", f"{ZET}besluit_id = {{}}", BESLUIT.format(HIER), BESLUIT.format(ELDERS)),
    Geval("maatwerkpunt_blijft",
          f"DELETE FROM maatwerk_maatwerkwens; {ZET}besluit_id = {{}}; DELETE FROM maatwerk_maatwerkpunt",
          "NULL", BESLUIT.format(HIER)),
    Geval("maatwerkwens_een_keer", kopie(Maatwerkwens, gemeente_id="{}"), AMSTELVEEN, "gemeente_id"),
    Geval("maatwerkwens_van_een_deelnemer", kopie(Maatwerkwens, gemeente_id="{}"), AMSTELVEEN, BUITEN),
    Geval("maatwerkwens_blijft_van", f"{WENS}gemeente_id = {{}}", "gemeente_id", AMSTELVEEN),
]  # fmt: skip


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    samenwerking = goede_registratie().urenverdeling.samenwerking
    andere = andere_samenwerking()
    onderzoek(motiepunt(samenwerking))
    onderzoek(motiepunt(andere))
    Onderdeel.objects.create(samenwerking=andere, code="X", naam="X", begin="2021-01-01")
    Maatwerkcategorie.objects.create(samenwerking=andere, naam="Elders")
    maatwerkpunt(samenwerking)
    toets(geval)


def andere_samenwerking() -> Samenwerking:
    """Another cooperation, with a decision, and a municipality that is in neither."""
    andere = Samenwerking.objects.create(naam="Andere", code="andere")
    Gemeente.objects.create(naam="Buiten", cbs="0999")
    besluit_van(andere)
    andere.deelnemers.create(
        gemeente=Gemeente.objects.get(cbs="0358"), rol="centrumgemeente", begin="2021-01-01"
    )
    return andere
