"""Claims in the database: decided once, what was decided stays, and one correction per part."""

from collections.abc import Iterator

import pytest

from maatwerk.models import Claim, Claimjaar, Claimstatus, Maatwerkbestand
from maatwerk.models.claim import STAPPEN
from samenwerking.models import Gemeente
from tests.maatwerk.models.test_inventaris import AMSTELVEEN, andere_samenwerking
from tests.maatwerk.models.test_onderzoek import BESLUIT, BUITEN, ELDERS, HIER
from tests.maatwerk.voorbeeld import claim, maatwerkpunt
from tests.personen import account
from tests.registratie import Geval, besluit_van, goede_registratie, kopie, namen, toets

EEN = " WHERE code = '9.1'"
ZET = "UPDATE maatwerk_claim SET "
AFSPRAAK = "(SELECT id FROM bijdrage_correctieafspraak WHERE code = '{}')"
NODIG = {
    "toegekend": f", besluit_id = {BESLUIT.format(HIER)},"
    f" incidentele_afspraak_id = {AFSPRAAK.format('9.1')}",
    "afgewezen": f", besluit_id = {BESLUIT.format(HIER)}, reden = 'Te duur.'",
    "ingetrokken": ", reden = 'Niet meer nodig.'",
    "aangevraagd": "",
}
PUNT = "(SELECT id FROM maatwerk_maatwerkpunt WHERE samenwerking_id = {})"
CLAIM_MET = "(SELECT id FROM maatwerk_claim WHERE code = '{}')"


def _stap(naar: str, zonder: str = "") -> str:
    nodig = ",".join(d for d in NODIG[naar].split(",") if not zonder or zonder not in d)
    return f"{ZET}status = '{naar}'{nodig}{EEN}; "


def _stappen() -> Iterator[Geval]:
    """Every step that is not in the table is refused, from every status."""
    naam = "claim_volgt_de_stappen"
    yield Geval(naam, kopie(Claim, code="'7'", status="{}"), "'aangevraagd'", "'ingetrokken'")
    for van, mag in STAPPEN.items():
        for naar in Claimstatus:
            if naar != van and naar not in mag:
                klaar = _stap(van) if van != Claimstatus.AANGEVRAAGD else ""
                verder = f"{ZET}status = '{naar}'{EEN}"
                yield Geval(naam, "{}", f"{klaar}SELECT 1", klaar + verder)


GEVALLEN = [
    *_stappen(),
    Geval("claim_besloten_met_besluit", "{}", _stap("afgewezen"), _stap("afgewezen", "besluit")),
    Geval("claim_besloten_met_besluit", f"{ZET}besluit_id = {{}}{EEN}", "NULL", BESLUIT.format(HIER)),
    Geval("claim_niet_door_met_reden", "{}", _stap("ingetrokken"), _stap("ingetrokken", "reden")),
    Geval("claim_toegekend_met_correctie", "{}", _stap("toegekend"), _stap("toegekend", "afspraak")),
    Geval("claim_toegekend_met_correctie", f"{ZET}incidentele_afspraak_id = {{}}{EEN}", "NULL", AFSPRAAK.format("9.1")),
    Geval("claim_incidentele_afspraak_een_keer", "{}", _stap("toegekend"),
          "SET LOCAL session_replication_role = replica; "
          f"{ZET}status = 'toegekend'{NODIG['toegekend']} WHERE code IN ('9.1', '9.2')"),
    Geval("claim_structurele_afspraak_een_keer", "{}", _stap("toegekend"),
          "SET LOCAL session_replication_role = replica; "
          f"{ZET}status = 'toegekend'{NODIG['toegekend'].replace('incidentele', 'structurele')}"
          " WHERE code IN ('9.1', '9.2')"),
    Geval("claim_eigen_correctie", "{}", _stap("toegekend"), _stap("toegekend").replace("'9.1')", "'9.1-S')")),
    Geval("claim_eigen_correctie", "{}",
          _stap("toegekend") + "SELECT 1",
          _stap("toegekend").replace("incidentele", "structurele")),
    Geval("claim_besloten_blijft", f"{_stap('toegekend')}{ZET}omschrijving = {{}}{EEN}", "omschrijving", "'x'"),
    Geval("claim_besloten_blijft", f"{_stap('afgewezen')}{ZET}vte = {{}}{EEN}", "vte", "3"),
    Geval("claim_blijft", "DELETE FROM maatwerk_claimjaar; {}DELETE FROM maatwerk_claim" + EEN, "",
          _stap("ingetrokken")),
    Geval("claim_met_correctie_openbaar", f"{{}}{ZET}vertrouwelijkheid = 'intern', grond = 'x'{EEN}",
          "", _stap("toegekend")),
    Geval("claim_jaren_in_looptijd", f"{ZET}laatste_jaar = {{}}{EEN}", "2023", "2021"),
    Geval("claim_looptijd_klopt", f"{ZET}laatste_jaar = {{}} WHERE code = '9.3'", "2021", "2020"),
    Geval("claim_een_keer", kopie(Claim, code="{}"), "'7'", "'9.1'"),
    Geval("claim_code_klopt", kopie(Claim, code="{}"), "'1.10.1a'", "'1.1-S'"),
    Geval("claim_heeft_inhoud", f"{ZET}omschrijving = {{}}{EEN}", "'x'", "''"),
    Geval("claim_grondslag_bekend", f"{ZET}grondslag = {{}}{EEN}", "'wens'", "'zin'"),
    Geval("claim_betaalt_een_ander", f"{ZET}betaalt_id = {{}}{EEN}", CLAIM_MET.format("9.2"), "id"),
    Geval("claim_vertrouwelijkheid_bekend", f"{ZET}grond = 'x', vertrouwelijkheid = {{}}", "'intern'", "'stil'"),
    Geval("claim_niet_openbaar_met_grond", f"{ZET}vertrouwelijkheid = 'intern', grond = {{}}", "'x'", "''"),
    Geval("claim_geheim_door_een_orgaan",
          f"{ZET}vertrouwelijkheid = 'geheim', grond = 'x', opgelegd_door = {{}}", "'raad'", "''"),
    Geval("claim_samenwerking_staat_vast", f"{ZET}samenwerking_id = {{}}{EEN}", "samenwerking_id", ELDERS),
    Geval("claim_eigen_gemeente", f"{ZET}gemeente_id = {{}}{EEN}", AMSTELVEEN, BUITEN),
    Geval("claim_versoepelen_allen",
          f"{ZET}vertrouwelijkheid = 'intern', grond = 'x'{EEN}; {ZET}vertrouwelijkheid = {{}}{EEN}",
          "'intern'", "'openbaar'"),
    Geval("claim_van_hier", f"{ZET}voor_id = {{}}{EEN}", AMSTELVEEN, BUITEN),
    Geval("claim_van_hier", f"{ZET}punt_id = {{}}{EEN}", PUNT.format(HIER), PUNT.format(ELDERS)),
    Geval("claim_van_hier", f"{ZET}betaalt_id = {{}}{EEN}", CLAIM_MET.format("9.2"), CLAIM_MET.format("9.9")),
    Geval("claimjaar_een_keer", kopie(Claimjaar, waar="jaar = 2021 AND claim_id = " + CLAIM_MET.format("9.4"), jaar="{}"), "2022", "2021"),
    Geval("claimjaar_in_looptijd", f"UPDATE maatwerk_claimjaar SET jaar = {{}} WHERE claim_id = {CLAIM_MET.format('9.4')}", "2022", "2030"),
    Geval("claimjaar_besloten_blijft", "{}UPDATE maatwerk_claimjaar SET incidenteel = 1", "", _stap("ingetrokken")),
    Geval("claimjaar_besloten_blijft", "{}DELETE FROM maatwerk_claimjaar", "", _stap("toegekend")),
    Geval("maatwerkbestand_een_keer", kopie(Maatwerkbestand, sha256="{}"), "'x'", "sha256"),
    Geval("maatwerkbestand_overgenomen_zonder_fouten",
          "UPDATE maatwerk_maatwerkbestand SET overgenomen_op = now(), gelezen = '1', fouten = {}", "'[]'", "'[1]'"),
]  # fmt: skip


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    samenwerking = goede_registratie().urenverdeling.samenwerking
    besluit_van(samenwerking)
    andere = andere_samenwerking()
    aalsmeer = Gemeente.objects.get(cbs="0358")
    for code in ("9.1", "9.1-S"):
        samenwerking.correctieafspraken.create(
            code=code, soort="aanvullend", aard="incidenteel", gemeente=aalsmeer
        )
    Maatwerkbestand.objects.create(
        samenwerking=samenwerking,
        naam="x.xlsx",
        sha256="0",
        vertrouwelijkheid="openbaar",
        aangeleverd_door=account("maker"),
    )
    maatwerkpunt(samenwerking)
    maatwerkpunt(andere)
    claim(samenwerking, 1)
    claim(samenwerking, 2)
    claim(samenwerking, 3).jaren.all().delete()
    claim(samenwerking, 4).jaren.filter(jaar=2022).delete()
    claim(andere, 9)
    toets(geval)
