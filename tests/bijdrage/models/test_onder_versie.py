"""Every table of rows under a version: they change with a concept, and with nothing else."""

from typing import NamedTuple

import pytest
from django.db.models import Model

from bijdrage.models import (
    Aandeel,
    Berekening,
    Component,
    Correctie,
    Correctieboeking,
    Kostenregel,
    Omnummering,
    Sleutelwaarde,
    Toedeling,
    Verdeelsleutel,
)
from samenwerking.models import Gemeentegegeven, Gemeenteuren, Onderdeelgegeven, Urenregel
from samenwerking.models.versie import Versie
from tests.registratie import (
    Geval,
    geweigerd,
    goede_berekening,
    namen,
    teruggedraaid,
    toets,
    vervang,
    voer_uit,
    zet_vast,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")


class Onder(NamedTuple):
    """A table of rows, and the way from a row to its version."""

    model: type[Model]
    pad: str

    @property
    def naam(self) -> str:
        return str(self.model._meta.model_name)

    @property
    def tabel(self) -> str:
        return self.model._meta.db_table

    def versie(self, berekening: Berekening) -> Versie:
        soort = self.pad.split("__")[-1]
        return berekening if soort == "berekening" else getattr(berekening, soort)

    def ids(self, berekening: Berekening) -> list[int]:
        rijen = self.model._default_manager.filter(**{self.pad: self.versie(berekening)})
        return list(rijen.order_by("pk").values_list("pk", flat=True))

    def ouder(self, berekening: Berekening) -> int:
        """What a row refers to directly: the version, or the first row between."""
        naar, *verder = self.pad.split("__")
        if not verder:
            return self.versie(berekening).pk
        tussen = self.model._meta.get_field(naar).related_model
        assert isinstance(tussen, type)
        return tussen._default_manager.filter(**{verder[0]: self.versie(berekening)})[0].pk

    def verplaats(self, rij: int, ouder: int) -> str:
        kolom = f"{self.pad.split('__')[0]}_id"
        return f"UPDATE {self.tabel} SET {kolom} = {ouder} WHERE id = {rij}"

    def verwijder(self, *ids: int) -> str:
        return f"DELETE FROM {self.tabel} WHERE id IN ({', '.join(map(str, ids))})"


TABELLEN = (
    Onder(Gemeentegegeven, "urenverdeling"),
    Onder(Onderdeelgegeven, "urenverdeling"),
    Onder(Urenregel, "urenverdeling"),
    Onder(Gemeenteuren, "regel__urenverdeling"),
    Onder(Component, "kostenraming"),
    Onder(Kostenregel, "kostenraming"),
    Onder(Verdeelsleutel, "kostenraming"),
    Onder(Sleutelwaarde, "sleutel__kostenraming"),
    Onder(Correctie, "kostenraming"),
    Onder(Omnummering, "kostenraming"),
    Onder(Aandeel, "berekening"),
    Onder(Toedeling, "berekening"),
    Onder(Correctieboeking, "berekening"),
)
GEVALLEN = [
    Geval(
        f"{onder.naam}_niet_leeg",
        f"SET LOCAL session_replication_role = {{}}; TRUNCATE {onder.tabel} CASCADE",
        "replica",
        "origin",
    )
    for onder in TABELLEN
]
ANDERE = {
    f"{onder.naam}_staat_{soort}" for onder in TABELLEN for soort in ("insert", "update", "delete")
}
per_tabel = pytest.mark.parametrize("onder", TABELLEN, ids=[onder.naam for onder in TABELLEN])


def _stel_vast(berekening: Berekening) -> None:
    zet_vast(berekening.urenverdeling, berekening.kostenraming, berekening)


@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_leegmaken(geval: Geval) -> None:
    goede_berekening()
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")
    toets(geval)


@per_tabel
def test_wijzigen(onder: Onder) -> None:
    berekening = goede_berekening()
    wijzig = f"UPDATE {onder.tabel} SET id = id WHERE id = {onder.ids(berekening)[0]}"
    voer_uit(wijzig)
    _stel_vast(berekening)
    with geweigerd(f"{onder.naam}_staat_update"):
        voer_uit(wijzig)


@per_tabel
def test_verwijderen(onder: Onder) -> None:
    berekening = goede_berekening()
    verwijder = onder.verwijder(onder.ids(berekening)[0])
    with teruggedraaid():
        voer_uit(verwijder)
    _stel_vast(berekening)
    with geweigerd(f"{onder.naam}_staat_delete"):
        voer_uit(verwijder)


@per_tabel
def test_toevoegen(onder: Onder) -> None:
    """A row that was taken away comes back; not when its version was adopted meanwhile."""
    berekening = goede_berekening()
    rij = onder.ids(berekening)[0]
    terug = f"INSERT INTO {onder.tabel} SELECT * FROM weg"
    with teruggedraaid():
        voer_uit(
            f"CREATE TEMP TABLE weg AS SELECT * FROM {onder.tabel} WHERE id = {rij}",
            onder.verwijder(rij),
        )
        with teruggedraaid():
            voer_uit(terug)
        _stel_vast(berekening)
        with geweigerd(f"{onder.naam}_staat_insert"):
            voer_uit(terug)


@pytest.mark.parametrize("vast", ["van", "naar"])
@per_tabel
def test_verplaatsen(onder: Onder, vast: str) -> None:
    """A row goes from one concept to another; neither out of an adopted version nor into one."""
    berekeningen = {"van": goede_berekening(), "naar": goede_berekening()}
    van, naar = berekeningen.values()
    verplaats = onder.verplaats(onder.ids(van)[0], onder.ouder(naar))
    with teruggedraaid():
        voer_uit(onder.verwijder(onder.ids(naar)[0]))  # the same row
        with teruggedraaid():
            voer_uit(verplaats)
        _stel_vast(berekeningen[vast])
        with geweigerd(f"{onder.naam}_staat_update"):
            voer_uit(verplaats)


@per_tabel
def test_ook_niet_onder_wat_vervangen_is(onder: Onder) -> None:
    berekening = goede_berekening()
    _stel_vast(berekening)
    vervang(type(onder.versie(berekening)))
    with geweigerd(f"{onder.naam}_staat_delete"):
        voer_uit(onder.verwijder(onder.ids(berekening)[0]))
