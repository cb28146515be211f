"""Disputes in the database: no step is left out, and an outcome is one correction of a dispute."""

import pytest

from governance.models import Adviespunt, Commissielid, Geschil, Geschilpartij, Geschilstap
from samenwerking.models import Bron, Gemeente, Samenwerking
from tests.governance.geheimregels import geheimregels
from tests.governance.voorbeeld import correctieafspraak, geschil, orgaan
from tests.registratie import Geval, goede_registratie, kopie, namen, toets, voer_uit

ZET = "UPDATE governance_geschil SET "
ELDERS = "(SELECT id FROM samenwerking_samenwerking WHERE code = 'andere')"
BUITEN = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0999')"
AALSMEER = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0358')"
AMSTELVEEN = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0362')"
AFSPRAAK = "(SELECT id FROM bijdrage_correctieafspraak WHERE code = '{}')"
TOT_AANVAARD = "".join(
    f"{ZET}status = '{naar}'; " for naar in ("bij de commissie", "advies uitgebracht", "aanvaard")
)
BIJ_COMMISSIE, ADVIES = (
    f"{ZET}status = '{naar}'; " for naar in ("bij de commissie", "advies uitgebracht")
)
WEG = "".join(
    f"DELETE FROM governance_{tabel}; "
    for tabel in ("geschilpartij", "commissielid", "geschilstap", "adviespunt")
)
RAAD = "(SELECT id FROM governance_orgaan WHERE naam = '{}')"
BRON = "(SELECT id FROM samenwerking_bron WHERE code = '{}')"
OPEN, DICHT = BRON.format("OPEN"), BRON.format("DICHT")


def aanvaard(**anders: str) -> str:
    """SQL: what a council said to the advice."""
    velden = {
        **{"geschil_id": "id", "orgaan_id": RAAD.format("Raad 1"), "aanvaard": "true"},
        **{"datum": "'2020-03-01'", "precisie": "'dag'", "ronde": "9", **anders},
    }
    kolommen, waarden = ", ".join(velden), ", ".join(velden.values())
    return (
        f"INSERT INTO governance_aanvaarding ({kolommen}) SELECT {waarden} FROM governance_geschil;"
    )


UITSPRAAK = BIJ_COMMISSIE + ADVIES + aanvaard()
GEVALLEN = [
    *geheimregels("geschil"),
    Geval("geschil_een_keer", kopie(Geschil, onderwerp="{}"), "'Anders'", "onderwerp"),
    Geval("geschil_heeft_inhoud", f"{ZET}onderwerp = {{}}", "'x'", "''"),
    Geval("geschil_heeft_inhoud", f"{ZET}toelichting = {{}}", "'x'", "''"),
    Geval("geschil_heeft_inhoud", f"{ZET}componenten = {{}}", "'{{a}}'", "'{{}}'"),
    Geval("geschil_jaren_kloppen", f"{ZET}laatste_jaar = {{}}", "2019", "2017"),
    Geval("geschil_volgt_de_stappen", f"{ZET}status = {{}}", "'bij de commissie'", "'aanvaard'"),
    Geval("geschil_verwerkt_met_correctie",
          TOT_AANVAARD
          + f"{ZET}afspraak_id = {AFSPRAAK.format('G1')}, status = 'verwerkt', verwerkt_in = {{}}",
          "'Nota'", "''"),
    Geval("geschil_in_de_bijdrage_openbaar",
          f"{ZET}vertrouwelijkheid = 'intern', grond = 'x', afspraak_id = {{}}",
          "NULL", AFSPRAAK.format("G1")),
    Geval("geschil_afspraak_van_hier", f"{ZET}afspraak_id = {{}}",
          AFSPRAAK.format("G1"), AFSPRAAK.format("K1")),
    Geval("geschilpartij_een_keer", kopie(Geschilpartij, gemeente_id="{}"), AMSTELVEEN, "gemeente_id"),
    Geval("geschilpartij_heeft_standpunt", kopie(Geschilpartij, gemeente_id=AMSTELVEEN, standpunt="{}"),
          "'x'", "''"),
    Geval("commissielid_een_per_gemeente", kopie(Commissielid, gemeente_id="{}"), AMSTELVEEN, "NULL"),
    Geval("commissielid_heeft_functie", kopie(Commissielid, gemeente_id=AMSTELVEEN, functie="{}"),
          "'x'", "''"),
    Geval("geschilstap_een_keer", kopie(Geschilstap, nummer="{}"), "2", "1"),
    Geval("geschilstap_heeft_inhoud", kopie(Geschilstap, nummer="2", wat="{}"), "'x'", "''"),
    Geval("geschilstap_precisie_bekend", kopie(Geschilstap, nummer="2", precisie="{}"), "'jaar'", "'eeuw'"),
    Geval("adviespunt_een_keer", kopie(Adviespunt, nummer="{}"), "2", "1"),
    Geval("adviespunt_heeft_inhoud", kopie(Adviespunt, nummer="2", tekst="{}"), "'x'", "''"),
    Geval("adviespunt_aard_bekend", kopie(Adviespunt, nummer="2", aard="{}"), "'incidenteel'", "'soms'"),
    Geval("adviespunt_openbare_bron", "UPDATE governance_adviespunt SET bron_id = {}", OPEN, DICHT),
    *(
        Geval("adviespunt_staat_vast", f"{{}}{opdracht}", BIJ_COMMISSIE, BIJ_COMMISSIE + ADVIES)
        for opdracht in (
            kopie(Adviespunt, nummer="2"),
            "UPDATE governance_adviespunt SET tekst = 'Betaal niet.'",
            "DELETE FROM governance_adviespunt",
        )
    ),
    Geval("geschil_blijft", f"{WEG}{{}}DELETE FROM governance_geschil", "", BIJ_COMMISSIE),
    Geval("aanvaarding_blijft",
          f"{UITSPRAAK}UPDATE governance_aanvaarding SET aanvaard = false WHERE {{}}",
          "false", "true"),
    Geval("aanvaarding_een_keer", UITSPRAAK + aanvaard(datum="{}"), "'2020-03-02'", "'2020-03-01'"),
    Geval("aanvaarding_precisie_bekend", BIJ_COMMISSIE + ADVIES + aanvaard(precisie="{}"),
          "'maand'", "'eeuw'"),
    Geval("aanvaarding_van_hier", BIJ_COMMISSIE + ADVIES + aanvaard(orgaan_id="{}"),
          RAAD.format("Raad 1"), RAAD.format("Raad elders")),
    Geval("aanvaarding_van_deze_ronde", f"{BIJ_COMMISSIE}{{}}{aanvaard()}", ADVIES, ""),
    Geval("aanvaarding_staat_vast", f"{UITSPRAAK}{{}}DELETE FROM governance_aanvaarding",
          "", f"{ZET}status = 'aanvaard'; "),
]  # fmt: skip
ANDERE = ("governance_geschil_afspraak_id_key",)
"""The database makes it of a field: an agreed correction is the outcome of one dispute."""


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    samenwerking = goede_registratie().urenverdeling.samenwerking
    elders = Samenwerking.objects.create(naam="Andere", code="andere")
    Gemeente.objects.create(naam="Buiten", cbs="0999")
    een = geschil(samenwerking)
    correctieafspraak(samenwerking, "G1")
    correctieafspraak(samenwerking, "K1", soort="korting")
    een.partijen.create(gemeente=Gemeente.objects.get(cbs="0358"), standpunt="Nee.")
    een.commissie.create(functie="voorzitter")
    een.stappen.create(nummer=1, wat="Brief")
    een.advies.create(nummer=1, tekst="Betaal.")
    orgaan(samenwerking)
    orgaan(elders, naam="Raad elders", gemeente=None)
    intern = {"vertrouwelijkheid": "intern", "grond": "x"}
    for code, hoe in (("OPEN", {}), ("DICHT", intern)):
        Bron.objects.create(
            code=code, titel="x", gelezen="geheel", samenwerking=samenwerking, **hoe
        )
    toets(geval)


@pytest.mark.usefixtures("lege_registratie")
def test_wat_wordt_gezegd_is_van_de_ronde_van_nu() -> None:
    samenwerking = goede_registratie().urenverdeling.samenwerking
    een = geschil(samenwerking)
    orgaan(samenwerking)
    voer_uit(UITSPRAAK, f"{ZET}ronde = 2", aanvaard(datum="'2021-03-01'"))
    assert list(een.aanvaardingen.values_list("ronde", flat=True)) == [1, 2]
