"""What is kept back for all becomes less secret with each municipality, in the database too."""

from collections.abc import Iterator
from datetime import date

import pytest

from samenwerking.models import Besluit, Bron, Gebeurtenis, Gemeente, Instemming, Versoepeling
from tests.personen import account
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

AALSMEER, AMSTELVEEN = (
    f"(SELECT id FROM samenwerking_gemeente WHERE cbs = '{cbs}')" for cbs in ("0358", "0362")
)
EEN, ANDER = (
    f"(SELECT id FROM samenwerking_gebruiker WHERE username = '{naam}')"
    for naam in ("een", "ander")
)
OPENBAAR, INTERN, GEHEIM = (
    f"vertrouwelijkheid = '{niveau}'" for niveau in ("openbaar", "intern", "geheim")
)
VANDAAG = f"{GEHEIM}, geheim_tot = CURRENT_DATE"


def _voorstel(tabel: str, niveau: str) -> str:
    return (
        "INSERT INTO samenwerking_versoepeling (soort, nummer, samenwerking_id, vertrouwelijkheid,"
        f" orgaan, reden, grond, inhoud) SELECT 'samenwerking.{tabel}', id, samenwerking_id, '{niveau}',"
        f" 'raad', 'x', '', '' FROM samenwerking_{tabel}"
    )


def _stem(gemeente: str, door: str) -> str:
    return (
        "INSERT INTO samenwerking_instemming (versoepeling_id, gemeente_id, door_id)"
        f" SELECT max(id), {gemeente}, {door} FROM samenwerking_versoepeling"
    )


BEIDE = f"{_stem(AALSMEER, EEN)}; {_stem(AMSTELVEEN, ANDER)}"


def _minder(tabel: str) -> Iterator[Geval]:
    """Of a record that is confidential: what one municipality may do, and what not."""
    naam, zet = f"{tabel}_versoepelen_allen", f"UPDATE samenwerking_{tabel} SET {{}}"
    for fout in (OPENBAAR, INTERN, VANDAAG, f"gemeente_id = {AALSMEER}"):
        yield Geval(naam, zet, GEHEIM, fout)


def _voorbij() -> Geval:
    """A secret past its last day counts as intern, so that it is not opened alone either."""
    gisteren = {"vertrouwelijkheid": "'geheim'", "geheim_tot": "CURRENT_DATE - 1"}
    oud = kopie(Bron, code="'OUD'", **gisteren)
    zet = "UPDATE samenwerking_bron SET {} WHERE code = 'OUD'"
    return Geval("bron_versoepelen_allen", f"{oud}; {zet}", INTERN, OPENBAAR)


def _met_allen(tabel: str) -> Iterator[Geval]:
    """With the proposal, when both agreed with this level of this record."""
    naam, zet = f"{tabel}_versoepelen_allen", f"UPDATE samenwerking_{tabel} SET {OPENBAAR}"
    voorstel = _voorstel(tabel, "openbaar")
    for fout in ("SELECT 1", _stem(AALSMEER, EEN)):
        yield Geval(naam, f"{voorstel}; {{}}; {zet}", BEIDE, fout)
    yield Geval(naam, f"{{}}; {BEIDE}; {zet}", voorstel, _voorstel(tabel, "intern"))
    elders = "gebeurtenis" if tabel == "bron" else "bron"
    yield Geval(naam, f"{{}}; {BEIDE}; {zet}", voorstel, _voorstel(elders, "openbaar"))


def _voorstellen() -> Iterator[Geval]:
    zet = "UPDATE samenwerking_versoepeling SET reden = 'Anders.' WHERE {}"
    yield Geval("versoepeling_staat", zet, "FALSE", "TRUE")
    yield Geval("versoepeling_wacht_een_keer", kopie(Versoepeling, nummer="{}"), "0", "nummer")
    for veld in ("orgaan", "reden"):
        over = kopie(Versoepeling, nummer="0", **{veld: "{}"})
        yield Geval("versoepeling_met_orgaan_en_reden", over, "'x'", "''")
    over = kopie(Versoepeling, nummer="0", vertrouwelijkheid="{}")
    yield Geval("versoepeling_vertrouwelijkheid_bekend", over, "'intern'", "'half'")


def _instemmingen() -> Iterator[Geval]:
    zet = f"UPDATE samenwerking_instemming SET gemeente_id = {AMSTELVEEN} WHERE {{}}"
    yield Geval("instemming_staat", zet, "FALSE", "TRUE")
    per_gemeente = kopie(Instemming, gemeente_id="{}", door_id=ANDER)
    yield Geval("instemming_een_keer_per_gemeente", per_gemeente, AMSTELVEEN, AALSMEER)
    per_persoon = kopie(Instemming, gemeente_id=AMSTELVEEN, door_id="{}")
    yield Geval("instemming_een_keer_per_persoon", per_persoon, ANDER, EEN)


TABELLEN = ("bron", "gebeurtenis", "besluit")
RECORDS = [geval for tabel in TABELLEN for geval in (*_minder(tabel), *_met_allen(tabel))]
RECORDS.append(_voorbij())
VOORSTELLEN = [*_voorstellen(), *_instemmingen()]
GEVALLEN = [*RECORDS, *VOORSTELLEN]


@pytest.fixture
def bron(lege_registratie: None) -> Bron:
    """A source, event and decision of all municipalities, each confidential."""
    samenwerking = goede_registratie().kostenraming.samenwerking
    for naam in ("een", "ander"):
        account(naam)
    dicht = {"vertrouwelijkheid": "vertrouwelijk", "grond": "Woo", "opgelegd_door": "raad"}
    van = {"samenwerking": samenwerking, **dicht}
    Besluit.objects.all().delete()
    Besluit.objects.create(orgaan="college", datum=date(2021, 1, 1), tekst="x", **van)
    Gebeurtenis.objects.create(datum=date(2021, 1, 1), tekst="x", **van)
    return Bron.objects.create(code="B1", titel="x", gelezen="geheel", **van)


@pytest.mark.usefixtures("bron")
@pytest.mark.parametrize("geval", RECORDS, ids=namen(RECORDS))
def test_een_record(geval: Geval) -> None:
    toets(geval)


@pytest.mark.parametrize("geval", VOORSTELLEN, ids=namen(VOORSTELLEN))
def test_een_voorstel(geval: Geval, bron: Bron) -> None:
    voorstel = Versoepeling.objects.create(
        soort="samenwerking.bron",
        nummer=bron.pk,
        samenwerking_id=int(bron.samenwerking_id or 0),
        vertrouwelijkheid="openbaar",
        orgaan="raad",
        reden="x",
    )
    aalsmeer = Gemeente.objects.get(cbs="0358")
    voorstel.instemmingen.create(gemeente=aalsmeer, door=account("een"))
    toets(geval)
