"""Savings, choice scenarios and targets in the database: of here, in order, and what stays."""

from collections.abc import Iterator
from datetime import date

import pytest

from bijdrage.models import Besparingsafspraak
from maatwerk.models import Besparing, Keuzescenario, Taakstelling
from samenwerking.models import Besluit, Bron, Gemeente, Samenwerking
from samenwerking.models.versie import Versie
from tests.maatwerk.besparing import besparing, taakstelling
from tests.maatwerk.voorbeeld import motiepunt, onderzoek
from tests.personen import AALSMEER
from tests.registratie import Geval, besluit_van, goede_berekening, kopie, namen, toets, zet_vast

SCENARIO = "UPDATE maatwerk_keuzescenario SET "
BESPARING = "UPDATE maatwerk_besparing SET "
DOEL = "UPDATE maatwerk_taakstelling SET "
HIER = "(SELECT id FROM samenwerking_samenwerking WHERE code <> 'andere')"
ELDERS = "(SELECT id FROM samenwerking_samenwerking WHERE code = 'andere')"
GEMEENTE = "(SELECT id FROM samenwerking_gemeente WHERE cbs = {})"
ONDERZOEK = "(SELECT id FROM maatwerk_onderzoek WHERE nummer = {})"
BESLUIT = "(SELECT id FROM samenwerking_besluit WHERE orgaan = 'raad' AND samenwerking_id = {})"
STIL = "(SELECT id FROM samenwerking_besluit WHERE orgaan = 'stil')"
BRON = "(SELECT id FROM samenwerking_bron WHERE code = {})"
AFSPRAAK = "(SELECT id FROM bijdrage_besparingsafspraak WHERE code = {})"
EIGEN = AFSPRAAK.format("'B-1'")
BESLOTEN = f"{BESPARING}besluit_id = {BESLUIT.format(HIER)}, toegezegd = 5; "
VERWERKT = f"{BESLOTEN}{BESPARING}afspraak_id = {EIGEN}; "
CONCEPT = (
    "SET LOCAL session_replication_role = replica; "
    "UPDATE bijdrage_berekening SET status = 'voorgelegd', vastgesteld_op = NULL,"
    " vastgesteld_door_id = NULL, besluit_id = NULL, gepubliceerd_op = NULL,"
    " gepubliceerd_door_id = NULL; "
    "SET LOCAL session_replication_role = origin; "
)


def _scenarios() -> Iterator[Geval]:
    een = kopie(Keuzescenario, naam="{}")
    yield Geval("keuzescenario_een_keer", een, "'Anders'", "naam")
    yield Geval("keuzescenario_heeft_naam", een, "'Anders'", "''")
    yield Geval("keuzescenario_drager_bekend", f"{SCENARIO}drager = {{}}", "'gedeeld'", "'niemand'")
    yield Geval("keuzescenario_jaren_kloppen", f"{SCENARIO}frictiejaren = {{}}", "20", "21")
    staat = f"{SCENARIO}onderzoek_id = {{}}"
    yield Geval("keuzescenario_onderzoek_staat_vast", staat, "onderzoek_id", ONDERZOEK.format(2))
    for fout in ("'[]'", "'{}'", """'[{"soort": "x"}]'"""):
        yield Geval(
            "keuzescenario_wijzigingen_bekend", f"{SCENARIO}wijzigingen = {{}}", "wijzigingen", fout
        )
    op = "keuzescenario_op_wat_vaststaat"
    anders = f"{SCENARIO}naam = 'Anders'"
    yield Geval(op, f"{{}}{anders}", "", CONCEPT)
    yield Geval(op, kopie(Keuzescenario, naam="'x'", onderzoek_id="{}"), "onderzoek_id",
                ONDERZOEK.format(9))  # fmt: skip
    blijft = "keuzescenario_besloten_blijft"
    yield Geval(blijft, f"{{}}{SCENARIO}gemeente = 'Amstelveen'", "", BESLOTEN)
    yield Geval(blijft, f"{BESLOTEN}{SCENARIO}{{}}", "naam = 'Anders'", "wijzigingen = "
                "wijzigingen || wijzigingen")  # fmt: skip
    yield Geval("keuzescenario_blijft", "{} FROM maatwerk_keuzescenario", "SELECT 1",
                f"{BESPARING}keuzescenario_id = NULL; DELETE")  # fmt: skip


def _besparingen() -> Iterator[Geval]:
    een = kopie(Besparing, naam="{}")
    yield Geval("besparing_een_keer", een, "'Anders'", "naam")
    yield Geval("besparing_heeft_naam", een, "'Anders'", "''")
    erbij = VERWERKT + kopie(Besparing, naam="'Anders'", afspraak_id="{}")
    yield Geval("besparing_eigen_afspraak", erbij, "NULL", "afspraak_id")
    yield Geval("besparing_bedragen_kloppen", f"{BESPARING}doel = {{}}", "1", "0")
    kloppen = f"{BESPARING}besluit_id = {BESLUIT.format(HIER)}, toegezegd = {{}}"
    yield Geval("besparing_bedragen_kloppen", kloppen, "1", "-1")
    yield Geval("besparing_jaren_kloppen", f"{BESPARING}laatste_jaar = {{}}", "2023", "2022")
    yield Geval("besparing_jaren_kloppen", f"{BESPARING}eerste_jaar = {{}}", "2013", "2012")
    yield Geval("besparing_besloten_met_bedrag", f"{BESPARING}toegezegd = {{}}", "NULL", "1")
    yield Geval("besparing_besloten_met_bedrag", kloppen, "1", "NULL")
    na = f"{BESPARING}afspraak_id = {EIGEN}"
    yield Geval("besparing_verwerkt_na_besluit", f"{{}}{na}", BESLOTEN, "")
    yield Geval(
        "besparing_verwerkt_na_besluit", f"{VERWERKT}{BESPARING}vervallen = {{}}", "''", "'x'"
    )
    staat = f"{BESPARING}onderzoek_id = {{}}"
    yield Geval("besparing_onderzoek_staat_vast", staat, "onderzoek_id", ONDERZOEK.format(2))
    blijft = "besparing_besloten_blijft"
    for veld in ("doel = 9", "toegezegd = 9", "eerste_jaar = 2022", "keuzescenario_id = NULL"):
        yield Geval(blijft, f"{BESLOTEN}{BESPARING}{{}}", "naam = 'Anders'", veld)
    yield Geval(blijft, f"{VERWERKT}{BESPARING}afspraak_id = {{}}", "afspraak_id", "NULL")
    yield Geval("besparing_blijft", "{} FROM maatwerk_besparing", "SELECT 1", "DELETE")
    hier = "besparing_van_hier"
    nieuw = {"naam": "'Anders'"}
    for veld, goed, fout in (
        ("keuzescenario_id", "keuzescenario_id", "(SELECT max(id) FROM maatwerk_keuzescenario)"),
        ("taakstelling_id", "(SELECT min(id) FROM maatwerk_taakstelling)",
         "(SELECT max(id) FROM maatwerk_taakstelling)"),
        ("gemeente_id", "gemeente_id", GEMEENTE.format("'9999'")),
    ):  # fmt: skip
        yield Geval(hier, kopie(Besparing, **nieuw, **{veld: "{}"}), goed, fout)
    elders = f"{BESPARING}besluit_id = {{}}, toegezegd = 5"
    yield Geval(hier, elders, BESLUIT.format(HIER), BESLUIT.format(ELDERS))
    yield Geval(hier, f"{BESLOTEN}{BESPARING}afspraak_id = {AFSPRAAK}", "'B-1'", "'B-2'")


def _openbaar() -> Iterator[Geval]:
    """What is in the contribution is open, from both sides."""
    dicht = "UPDATE maatwerk_onderzoek SET grond = 'x', vertrouwelijkheid = {}"
    open_, intern = "'openbaar'", "'intern'"
    yield Geval("onderzoek_in_de_bijdrage_openbaar", f"{VERWERKT}{dicht}", open_, intern)
    yield Geval("besparing_verwerkt_openbaar", f"{dicht}; {VERWERKT}", open_, intern)


def _taakstellingen() -> Iterator[Geval]:
    vult = f"{BESPARING}taakstelling_id = (SELECT id FROM maatwerk_taakstelling); "
    blijft, ander = f"{vult}{DOEL}gemeente_id = {{}}", GEMEENTE.format("'0362'")
    yield Geval("taakstelling_gemeente_blijft", blijft, "gemeente_id", ander)
    een = kopie(Taakstelling, naam="{}")
    yield Geval("taakstelling_een_keer", een, "'Anders'", "naam")
    yield Geval("taakstelling_heeft_naam", een, "'Anders'", "''")
    yield Geval("taakstelling_bedrag_klopt", f"{DOEL}bedrag = {{}}", "1", "0")
    yield Geval("taakstelling_percentage_klopt", f"{DOEL}percentage = {{}}", "100", "101")
    yield Geval("taakstelling_jaren_kloppen", f"{DOEL}laatste_jaar = {{}}", "2025", "2024")
    staat = f"{DOEL}samenwerking_id = {{}}"
    yield Geval("taakstelling_samenwerking_staat_vast", staat, "samenwerking_id", ELDERS)
    for naam, veld, goed, fout in (
        ("eigen_gemeente", "gemeente_id", "gemeente_id", GEMEENTE.format("'9999'")),
        ("eigen_besluit", "besluit_id", BESLUIT.format(HIER), BESLUIT.format(ELDERS)),
        ("openlijk_besluit", "besluit_id", BESLUIT.format(HIER), STIL),
        ("openlijk_bron", "bron_id", BRON.format("'OPEN'"), BRON.format("'DICHT'")),
    ):
        waar = "WHERE naam = 'Anderhalf procent'"
        erbij = kopie(Taakstelling, "naam = 'Anderhalf procent'", naam="'Anders'", **{veld: "{}"})
        yield Geval(f"taakstelling_{naam}_insert", erbij, goed, fout)
        yield Geval(f"taakstelling_{naam}_update", f"{DOEL}{veld} = {{}} {waar}", goed, fout)


GEVALLEN = [*_scenarios(), *_besparingen(), *_openbaar(), *_taakstellingen()]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    berekening = goede_berekening()
    versies: tuple[Versie, ...] = (berekening.urenverdeling, berekening.kostenraming, berekening)
    zet_vast(*versies)
    van = berekening.samenwerking
    andere = Samenwerking.objects.create(naam="Andere", code="andere")
    Gemeente.objects.create(naam="Buiten", cbs="9999")
    aalsmeer = Gemeente.objects.get(cbs=AALSMEER)
    andere.deelnemers.create(gemeente=aalsmeer, rol="centrumgemeente", begin="2021-01-01")
    _eromheen(van, andere)
    wat, tweede = onderzoek(motiepunt(van)), onderzoek(motiepunt(van, 2), 2)
    onderzoek(motiepunt(andere, 9), 9)
    scenario = {
        "berekening": berekening,
        "gemeente": "Aalsmeer",
        "wijzigingen": [{"soort": "uren", "gemeente": "Aalsmeer", "honderdsten": -1}],
        "drager": "gedeeld",
    }
    eerste = Keuzescenario.objects.create(onderzoek=wat, naam="Een", **scenario)
    besparing(wat, keuzescenario=eerste)
    if geval.naam == "besparing_van_hier":
        Keuzescenario.objects.create(onderzoek=tweede, naam="Twee", **scenario)
    taakstelling(van)
    if geval.naam == "besparing_van_hier":
        taakstelling(andere)
    toets(geval)


def _eromheen(van: Samenwerking, andere: Samenwerking) -> None:
    """Decisions and documents, here and elsewhere, open and kept back; two agreed savings."""
    besluit_van(andere)
    stil = {"vertrouwelijkheid": "intern", "grond": "x"}
    Besluit.objects.create(
        samenwerking=van, orgaan="stil", datum=date(2021, 1, 1), tekst="x", **stil
    )
    for code, hoe in (("OPEN", {}), ("DICHT", stil)):
        Bron.objects.create(code=code, titel="x", gelezen="geheel", samenwerking=van, **hoe)
    for code, jaar in (("B-1", 2023), ("B-2", 2022)):
        Besparingsafspraak.objects.create(
            samenwerking=van,
            code=code,
            naam="x",
            wijze="correctie",
            gemeente=Gemeente.objects.get(cbs=AALSMEER),
            eerste_jaar=jaar,
        )
