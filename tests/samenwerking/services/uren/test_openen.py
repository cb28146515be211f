"""Opening a year: a concept that begins as the last adopted split of hours."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from samenwerking.models import (
    Gemeentegegeven,
    Gemeenteuren,
    Onderdeelgegeven,
    Status,
    Urenregel,
    Urenverdeling,
)
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.rollen import Rol
from samenwerking.services.uren.openen import DREMPELS, Opening, open_jaar
from samenwerking.services.weigering import RegistratieFout
from tests.personen import UITHOORN, persoon
from tests.registratie import nog_een_gast, vervang, zet_vast
from tests.samenwerking.services.uren.opzet import concept, controller, logboek

pytestmark = pytest.mark.usefixtures("lege_registratie")

OPENING = Opening(
    jaar=2022,
    stand="begroting",
    reden="De begroting van 2022.",
    productieve_uren=Decimal("1360.5"),
    bron_productieve_uren="personeelsbegroting 2022",
    uiterlijk=date(2099, 12, 31),
    drempel_voorhang=Decimal(10_000),
    marge_vte=Decimal(3),
    drempel_aandeel=Decimal("2.5"),
    bron_drempels="bestuurlijk overleg",
)
EIGEN = {"id", "urenverdeling_id", "regel_id", "overgenomen", "wijziging"}
TABELLEN: tuple[tuple[Any, str], ...] = (
    (Gemeentegegeven, "urenverdeling"),
    (Onderdeelgegeven, "urenverdeling"),
    (Urenregel, "urenverdeling"),
    (Gemeenteuren, "regel__urenverdeling"),
)


def vastgesteld() -> Urenverdeling:
    """The hours of the good input, adopted."""
    verdeling = concept()
    zet_vast(verdeling)
    return verdeling


def open_(van: Urenverdeling, **anders: Any) -> Urenverdeling:
    return open_jaar(**{"persoon": controller(), "van": van, "opening": OPENING, **anders})


def rijen(model: Any, pad: str, verdeling: Urenverdeling) -> list[dict[str, Any]]:
    """The rows of a table under a version, without what belongs to the version itself."""
    gevonden = model._default_manager.filter(**{pad: verdeling}).values()
    zonder = [{veld: w for veld, w in rij.items() if veld not in EIGEN} for rij in gevonden]
    return sorted(zonder, key=str)


def test_een_jaar_begint_als_het_vorige() -> None:
    van = vastgesteld()
    nieuw = open_(van)
    for model, pad in TABELLEN:
        assert rijen(model, pad, nieuw) == rijen(model, pad, van) != []
    assert set(nieuw.regels.values_list("overgenomen", "wijziging")) == {(True, 1)}
    assert (nieuw.status, nieuw.versie, nieuw.overgenomen_van) == (Status.CONCEPT, 1, van)
    assert nieuw.gemaakt_door.username == "controller-0362"
    assert {veld: getattr(nieuw, veld) for veld in OPENING._fields} == OPENING._asdict()
    assert logboek("vastgesteld")[-1] == ("uren geopend", "controller-0362")


def test_marge_en_drempels_van_de_vorige_versie() -> None:
    """What is not said anew stays as it was agreed; a threshold of zero is said."""
    eerste = open_(vastgesteld())
    zet_vast(eerste)
    stil = Opening(2023, "begroting", "De begroting van 2023.", drempel_voorhang=Decimal(0))
    nieuw = open_(eerste, opening=stil)
    assert [getattr(nieuw, veld) for veld in DREMPELS] == [
        0,
        OPENING.marge_vte,
        OPENING.drempel_aandeel,
        OPENING.bron_drempels,
    ]


def test_uren_blijven_bij_hun_rij() -> None:
    """Also when the rows were not made in the order of their numbers."""
    van = vastgesteld()
    nieuw = open_(van)
    velden = ("regel__taak", "gemeente__cbs", "uren")
    assert set(nieuw.regels.values_list("taak", "uren__gemeente__cbs", "uren__uren")) == set(
        van.regels.values_list("taak", "uren__gemeente__cbs", "uren__uren")
    )
    assert Gemeenteuren.objects.values_list(*velden).distinct().count() == 8


def test_een_tweede_versie_van_hetzelfde_jaar() -> None:
    nieuw = open_(vastgesteld(), opening=OPENING._replace(jaar=2021))
    assert nieuw.versie == 2


def test_alleen_uit_wat_is_vastgesteld() -> None:
    van = concept()
    with pytest.raises(RegistratieFout) as fout:
        open_(van)
    assert fout.value.fouten[0].verwacht == "een vastgestelde versie"
    assert Urenverdeling.objects.count() == 1
    zet_vast(van)
    open_(van)


def test_niet_uit_wat_intussen_is_vervangen() -> None:
    """What somebody sees on a page may be of before."""
    van = vastgesteld()
    vervang(Urenverdeling)
    assert van.status == Status.VASTGESTELD
    with pytest.raises(RegistratieFout):
        open_(van)


@pytest.mark.parametrize("status", [Status.CONCEPT, Status.TER_CONTROLE])
def test_een_versie_tegelijk(status: str) -> None:
    van = vastgesteld()
    eerste = open_(van)
    Urenverdeling.objects.filter(pk=eerste.pk).update(status=status)
    with pytest.raises(RegistratieFout) as fout:
        open_(van)
    assert fout.value.fouten[0].gevonden == "begroting 2022, versie 1 is nog open"
    open_(van, opening=OPENING._replace(jaar=2023))


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.CONTROLLER])
def test_een_ander_opent_geen_jaar(rol: Rol) -> None:
    van = vastgesteld()
    with pytest.raises(Geweigerd, match="rol controller nodig"):
        open_(van, persoon=persoon(rol))
    open_(van)


def test_een_controller_van_elders_opent_geen_jaar() -> None:
    van = vastgesteld()
    nog_een_gast()
    open_(van, persoon=controller(UITHOORN))
    van.samenwerking.deelnemers.filter(gemeente__cbs=UITHOORN).delete()
    with pytest.raises(Geweigerd):
        open_(van, persoon=persoon("controller", UITHOORN))
