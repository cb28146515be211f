"""Investigations in the database: the steps they go, and what each step needs."""

from collections.abc import Iterator

import pytest

from maatwerk.models import Onderzoek, Onderzoekstatus
from maatwerk.models.onderzoek import KLAAR, STAPPEN
from samenwerking.models import Gemeente, Samenwerking
from tests.maatwerk.voorbeeld import motiepunt, onderzoek
from tests.registratie import Geval, besluit_van, goede_registratie, kopie, namen, toets

ZET = "UPDATE maatwerk_onderzoek SET "
BESLUIT = "(SELECT id FROM samenwerking_besluit WHERE samenwerking_id = {})"
HIER, ELDERS = (
    f"(SELECT id FROM samenwerking_samenwerking WHERE code {teken} 'andere')"
    for teken in ("<>", "=")
)
BUITEN = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0999')"
PUNT_ELDERS = (
    "(SELECT p.id FROM maatwerk_motiepunt p JOIN maatwerk_motie m ON m.id = p.motie_id"
    f" WHERE m.samenwerking_id = {ELDERS})"
)
NODIG = {
    "opgeleverd": "bevindingen = 'Het kan.'",
    "besloten": f"besluit_id = {BESLUIT.format(HIER)}",
    "vervallen": "reden_vervallen = 'Te duur.'",
}
"""What is filled in with a step."""
WEG = ("plan", "in onderzoek", "opgeleverd", "besproken", "besloten", "in uitvoering", "afgerond")


def _stap(naar: str, zonder: bool = False) -> str:
    erbij = "" if zonder or naar not in NODIG else f", {NODIG[naar]}"
    return f"{ZET}status = '{naar}'{erbij}; "


def _tot(status: str) -> str:
    """SQL that brings an investigation to a status."""
    if status == "vervallen":
        return _stap(status)
    return "".join(map(_stap, WEG[: WEG.index(status) + 1])) if status in WEG else ""


def _stappen() -> Iterator[Geval]:
    """Every step that is not in the table is refused, from every status."""
    naam = "onderzoek_volgt_de_stappen"
    yield Geval(naam, kopie(Onderzoek, nummer="2", status="{}"), "'voorstel'", "'plan'")
    for van, mag in STAPPEN.items():
        for naar in Onderzoekstatus:
            if naar != van and naar not in mag:
                stap = _stap(naar, zonder=van in KLAAR)
                yield Geval(naam, "{}", f"{_tot(van)}SELECT 1", _tot(van) + stap)


def _bij_een_stap() -> Iterator[Geval]:
    for naam, status in (
        ("onderzoek_opgeleverd_met_bevindingen", "opgeleverd"),
        ("onderzoek_besloten_met_besluit", "besloten"),
        ("onderzoek_vervallen_met_reden", "vervallen"),
    ):
        eerst = _tot(WEG[WEG.index(status) - 1]) if status in WEG else ""
        yield Geval(naam, "{}", eerst + _stap(status), eerst + _stap(status, zonder=True))
    yield Geval("onderzoek_vervallen_met_reden", f"{ZET}reden_vervallen = {{}}", "''", "'x'")


def _vast() -> Iterator[Geval]:
    naam = "onderzoek_klaar_blijft"
    for klaar in ("afgerond", "vervallen"):
        for veld in ("titel", "vraag", "bevindingen", "vervolg", "reden_vervallen"):
            wijziging = f"{_tot(klaar)}{ZET}{veld} = {{}}"
            yield Geval(naam, wijziging, veld, f"{veld} || 'x'")
        yield Geval(naam, f"{_tot(klaar)}{ZET}hoog = {{}}", "hoog", "hoog + 1")
    weg = "DELETE FROM maatwerk_onderzoek"
    yield Geval("onderzoek_blijft", f"{{}}{weg}", "", _stap("plan"))


GEVALLEN = [
    *_stappen(),
    *_bij_een_stap(),
    *_vast(),
    Geval("onderzoek_een_keer", kopie(Onderzoek, nummer="{}"), "2", "1"),
    Geval("onderzoek_rol_bekend", f"{ZET}eigenaar_rol = {{}}", "'controller'", "'raad'"),
    Geval("onderzoek_duur_bekend", f"{ZET}duur = {{}}", "'incidenteel'", "'lang'"),
    Geval("onderzoek_heeft_inhoud", f"{ZET}titel = {{}}", "'x'", "''"),
    Geval("onderzoek_heeft_inhoud", f"{ZET}vraag = {{}}", "'x'", "''"),
    Geval("onderzoek_bandbreedte", f"{ZET}bedrag = {{}}", "30", "31"),
    Geval("onderzoek_bandbreedte", f"{ZET}laag = {{}}", "20", "21"),
    Geval("onderzoek_bandbreedte", f"{ZET}laag = NULL, bedrag = NULL, hoog = {{}}", "NULL", "1"),
    Geval("onderzoek_vertrouwelijkheid_bekend", f"{ZET}grond = 'x', vertrouwelijkheid = {{}}",
          "'intern'", "'stil'"),
    Geval("onderzoek_niet_openbaar_met_grond", f"{ZET}vertrouwelijkheid = 'intern', grond = {{}}",
          "'x'", "''"),
    Geval("onderzoek_geheim_door_een_orgaan",
          f"{ZET}vertrouwelijkheid = 'geheim', grond = 'x', opgelegd_door = {{}}", "'raad'", "''"),
    Geval("onderzoek_samenwerking_staat_vast", f"{ZET}samenwerking_id = {{}}", "samenwerking_id", ELDERS),
    Geval("onderzoek_eigen_gemeente", f"{ZET}gemeente_id = {{}}", "eigenaar_gemeente_id", BUITEN),
    Geval("onderzoek_versoepelen_allen",
          f"{ZET}vertrouwelijkheid = 'intern', grond = 'x'; {ZET}vertrouwelijkheid = {{}}",
          "'intern'", "'openbaar'"),
    Geval("onderzoek_van_hier", f"{ZET}eigenaar_gemeente_id = {{}}", "eigenaar_gemeente_id", BUITEN),
    Geval("onderzoek_van_hier", f"{ZET}motiepunt_id = {{}}", "motiepunt_id", PUNT_ELDERS),
    Geval("onderzoek_van_hier", f"{ZET}besluit_id = {{}}", BESLUIT.format(HIER), BESLUIT.format(ELDERS)),
]  # fmt: skip


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    samenwerking = goede_registratie().urenverdeling.samenwerking
    andere = Samenwerking.objects.create(naam="Andere", code="andere")
    Gemeente.objects.create(naam="Buiten", cbs="0999")
    besluit_van(andere)
    andere.deelnemers.create(
        gemeente=Gemeente.objects.get(cbs="0358"), rol="centrumgemeente", begin="2021-01-01"
    )
    motiepunt(andere)
    onderzoek(motiepunt(samenwerking))
    toets(geval)
