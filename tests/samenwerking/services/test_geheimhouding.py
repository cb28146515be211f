"""Secrecy: who imposes, changes and ends it, and that the logbook tells it to who may know."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils.timezone import localdate

from bijdrage.models import Correctie
from samenwerking import logboek as schrijven
from samenwerking.controle.selectors import logboek
from samenwerking.models import (
    Besluit,
    Bron,
    Gebeurtenis,
    Gemeente,
    Rolverlening,
    Samenwerking,
    Versoepeling,
)
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.rechten.vertrouwelijk import LEZERS
from samenwerking.services.geheimhouding import Geheimhouding, bevestig, houd_geheim
from samenwerking.services.versoepelen import wijs_af
from samenwerking.toegang.personen import persoon_van
from tests.personen import AALSMEER, AMSTELVEEN, account, geef_rol, persoon
from tests.registratie import zonder_triggers

pytestmark = pytest.mark.django_db
GEHEIM, OPENBAAR = Vertrouwelijkheid.GEHEIM, Vertrouwelijkheid.OPENBAAR


def bron(**anders: Any) -> Bron:
    """An open source of the cooperation of the demo, told by the logbook."""
    velden = {"code": "X1", "titel": "Het rapport", "gelezen": "geheel", **anders}
    velden.setdefault("samenwerking", Samenwerking.objects.get(code="aa-organisatie"))
    gemaakt = Bron.objects.create(**velden)
    schrijven.gemaakt(persoon("controller"), gemaakt, {}, gemaakt.samenwerking)
    return gemaakt


def zet(record: Any, wie: Persoon | None = None, **anders: Any) -> None:
    """Keep it secret as the council of the municipality decided; anders: what is otherwise."""
    velden = {"niveau": GEHEIM, "orgaan": "raad Aalsmeer", "reden": "Lopend geschil."}
    besluit = Geheimhouding(**{**velden, "grond": "Woo, artikel 5.1", **anders})
    houd_geheim(persoon=wie or persoon("bestuurder"), record=record, besluit=besluit)


def versoepel(record: Any, **anders: Any) -> None:
    """As zet, with the bestuurder of each municipality."""
    zet(record, **anders)
    voorstel = Versoepeling.objects.get()
    bevestig(persoon=persoon("bestuurder", AMSTELVEEN), nummer=voorstel.pk)


def zinnen(cbs: str) -> str:
    return "\n".join(logboek(persoon("auditor", cbs)).values_list("zin", flat=True))


def aalsmeer() -> Gemeente:
    return Gemeente.objects.get(cbs=AALSMEER)


def test_opleggen_en_opheffen_staat_in_het_logboek() -> None:
    record = bron()
    zet(record)
    record.refresh_from_db()
    assert (record.vertrouwelijkheid, record.opgelegd_door) == ("geheim", "raad Aalsmeer")
    assert "geheim (was openbaar), volgens raad Aalsmeer: Lopend geschil." in zinnen(AMSTELVEEN)
    versoepel(record, niveau=OPENBAAR, orgaan="raad Aalsmeer", reden="Het geschil is voorbij.")
    record.refresh_from_db()
    assert (record.vertrouwelijkheid, record.grond, record.opgelegd_door) == ("openbaar", "", "")
    assert "openbaar (was geheim), volgens raad Aalsmeer: Het geschil" in zinnen(AMSTELVEEN)


def test_wie_geheimhouding_beheert_leest_wat_geheim_is() -> None:
    rollen = RECHTEN[Actie.GEHEIMHOUDING_BEHEREN].rollen
    assert rollen
    assert all(rollen <= lezers for lezers in LEZERS.values())


@pytest.mark.parametrize("rol", sorted({*Rol} - {Rol.BESTUURDER}))
def test_wie_het_recht_niet_heeft_wordt_geweigerd(rol: Rol) -> None:
    record = bron()
    with pytest.raises(Geweigerd, match="rol bestuurder nodig"):
        zet(record, persoon(rol))
    record.refresh_from_db()
    assert record.vertrouwelijkheid == "openbaar"


@pytest.mark.parametrize(
    ("leeg", "gevonden"),
    [({"reden": " "}, "de reden"), ({"orgaan": ""}, "het orgaan"), ({"grond": ""}, "de grond")],
)
def test_wat_nog_leeg_is_wordt_genoemd(leeg: dict[str, Any], gevonden: str) -> None:
    with pytest.raises(Geweigerd, match=f"Nog leeg: {gevonden}. Vul dat in."):
        zet(bron(), **leeg)


def test_van_een_andere_gemeente_legt_niemand_op_of_heft_niemand_op() -> None:
    record, elders = bron(gemeente=aalsmeer()), persoon("bestuurder", AMSTELVEEN)
    with pytest.raises(Geweigerd, match="namens Aalsmeer"):
        zet(record, elders, gemeente=aalsmeer())
    zet(record, gemeente=aalsmeer())
    with pytest.raises(ObjectDoesNotExist):  # it is not even there for him
        zet(record, elders, niveau=OPENBAAR)


def test_wat_van_allen_is_neemt_geen_gemeente_de_ander_af() -> None:
    record = bron()
    with pytest.raises(Geweigerd, match="is van alle gemeenten samen"):
        zet(record, gemeente=aalsmeer())
    assert "geheim (was openbaar)" not in zinnen(AMSTELVEEN)
    zet(record)
    assert "geheim (was openbaar)" in zinnen(AMSTELVEEN)


MINDER = (
    {"niveau": OPENBAAR},
    {"niveau": Vertrouwelijkheid.INTERN},
    {"geheim_tot": localdate()},
)


@pytest.mark.parametrize("minder", MINDER)
def test_wat_van_allen_is_wordt_minder_geheim_met_elke_gemeente(minder: dict[str, Any]) -> None:
    record = bron()
    zet(record)
    zet(record, **minder)
    voorstel = Versoepeling.objects.get()
    record.refresh_from_db()
    assert (record.vertrouwelijkheid, record.geheim_tot) == (GEHEIM, None)
    assert "stelt voor bron" in zinnen(AMSTELVEEN)
    with pytest.raises(Geweigerd, match="U stemde hier al mee in"):
        bevestig(persoon=persoon("bestuurder"), nummer=voorstel.pk)
    collega = account("collega")
    geef_rol(collega, "bestuurder", AALSMEER)
    with pytest.raises(Geweigerd, match="Uw gemeente stemde al in"):
        bevestig(persoon=persoon_van(collega), nummer=voorstel.pk)
    bevestig(persoon=persoon("bestuurder", AMSTELVEEN), nummer=voorstel.pk)
    record.refresh_from_db()
    assert record.vertrouwelijkheid == minder.get("niveau", GEHEIM)
    assert record.geheim_tot == minder.get("geheim_tot")
    assert not Versoepeling.objects.exists()
    assert "stemt namens Amstelveen in" in zinnen(AALSMEER)


@pytest.mark.parametrize("rol", sorted({*Rol} - {Rol.BESTUURDER}))
def test_wie_geen_bestuurder_is_stemt_niet_in(rol: Rol) -> None:
    record = bron()
    zet(record)
    zet(record, niveau=OPENBAAR)
    nummer = Versoepeling.objects.get().pk
    for doe in (bevestig, wijs_af):
        with pytest.raises(Geweigerd):
            doe(persoon=persoon(rol, AMSTELVEEN), nummer=nummer)
    bevestig(persoon=persoon("bestuurder", AMSTELVEEN), nummer=nummer)
    record.refresh_from_db()
    assert record.vertrouwelijkheid == OPENBAAR


def test_een_afwijzing_laat_het_zoals_het_is() -> None:
    record = bron()
    zet(record)
    zet(record, niveau=OPENBAAR)
    nummer = Versoepeling.objects.get().pk
    wijs_af(persoon=persoon("bestuurder", AMSTELVEEN), nummer=nummer)
    assert "wijst het voorstel af om bron «X1: Het rapport» openbaar te maken" in zinnen(AALSMEER)
    with pytest.raises(Geweigerd, match="Dit voorstel is er niet meer"):
        bevestig(persoon=persoon("bestuurder", AMSTELVEEN), nummer=nummer)
    record.refresh_from_db()
    assert record.vertrouwelijkheid == GEHEIM


def test_wat_opnieuw_geheim_wordt_laat_geen_voorstel_staan() -> None:
    record = bron()
    zet(record)
    zet(record, niveau=OPENBAAR)
    zet(record, reden="Het geschil duurt voort.")
    assert not Versoepeling.objects.exists()


def test_wie_instemde_en_geen_bestuurder_meer_is_telt_niet() -> None:
    record = bron()
    zet(record)
    zet(record, niveau=OPENBAAR)
    nummer = Versoepeling.objects.get().pk
    Rolverlening.objects.filter(gebruiker=persoon("bestuurder").account).update(
        einde=localdate() - timedelta(days=1)
    )
    with pytest.raises(Geweigerd, match="is daar nu geen bestuurder meer"):
        bevestig(persoon=persoon("bestuurder", AMSTELVEEN), nummer=nummer)


def test_een_record_dat_intussen_wijzigde_wordt_niet_minder_geheim() -> None:
    record = bron()
    zet(record)
    zet(record, niveau=OPENBAAR)
    nummer, ander = Versoepeling.objects.get().pk, persoon("bestuurder", AMSTELVEEN)
    Bron.objects.filter(pk=record.pk).update(url="https://elders.example/iets-anders")
    with pytest.raises(Geweigerd, match="is gewijzigd sinds dit is voorgesteld"):
        bevestig(persoon=ander, nummer=nummer)
    record.refresh_from_db()
    assert record.vertrouwelijkheid == GEHEIM
    wijs_af(persoon=ander, nummer=nummer)
    versoepel(record, niveau=OPENBAAR)
    record.refresh_from_db()
    assert record.vertrouwelijkheid == OPENBAAR


def test_wie_bestuurder_van_elke_gemeente_is_stemt_er_voor_een_in() -> None:
    record, beide = bron(), account("beide")
    zet(record)
    for cbs in (AALSMEER, AMSTELVEEN):
        geef_rol(beide, "bestuurder", cbs)
    zet(record, persoon_van(beide), niveau=OPENBAAR)
    nummer = Versoepeling.objects.get().pk
    with pytest.raises(Geweigerd, match="U stemde hier al mee in"):
        bevestig(persoon=persoon_van(beide), nummer=nummer)
    zet(record, persoon_van(beide), niveau=OPENBAAR)
    record.refresh_from_db()
    assert record.vertrouwelijkheid == GEHEIM
    bevestig(persoon=persoon("bestuurder", AMSTELVEEN), nummer=Versoepeling.objects.get().pk)
    record.refresh_from_db()
    assert record.vertrouwelijkheid == OPENBAAR


def test_wat_strenger_wordt_doet_een_gemeente_alleen() -> None:
    record = bron()
    zet(record, niveau=Vertrouwelijkheid.INTERN)
    zet(record, niveau=Vertrouwelijkheid.VERTROUWELIJK)
    zet(record)
    record.refresh_from_db()
    assert record.vertrouwelijkheid == GEHEIM


@pytest.mark.parametrize(
    ("dagen", "gevonden"),
    [
        ({"geheim_tot": -1}, "is al voorbij"),
        ({"bekrachtigd_op": 1}, "moet nog komen"),
        ({"geheim_tot": 1, "niveau": Vertrouwelijkheid.VERTROUWELIJK}, "Alleen wat geheim is"),
    ],
)
def test_dagen_die_niet_kunnen(dagen: dict[str, Any], gevonden: str) -> None:
    record = bron()
    anders: dict[str, Any] = {
        naam: localdate() + timedelta(days=waarde) if isinstance(waarde, int) else waarde
        for naam, waarde in dagen.items()
    }
    with pytest.raises(Geweigerd, match=gevonden):
        zet(record, **anders)
    zet(record, geheim_tot=localdate(), bekrachtigd_op=localdate())


def test_een_gedeelde_bron_en_een_die_vastligt_blijven_openbaar() -> None:
    with pytest.raises(Geweigerd, match="komt met de software mee"):
        zet(bron(samenwerking=None))
    with pytest.raises(Geweigerd, match="blijft openbaar"):
        zet(bron(code="X2", vast=True))


def test_waar_openlijk_naar_wordt_verwezen_wordt_niet_geheim() -> None:
    """A correction shows its decision, to who may not know of it as well."""
    hier = Samenwerking.objects.get(code="aa-organisatie")
    besluit = Besluit.objects.create(
        samenwerking=hier, orgaan="raad", datum=localdate(), tekst="Korting"
    )
    zet(besluit)
    versoepel(besluit, niveau=OPENBAAR)
    assert Correctie.objects.exists()
    with transaction.atomic(), zonder_triggers():
        Correctie.objects.update(besluit=besluit)
    with pytest.raises(Geweigerd, match="openlijk verwezen vanuit correcties"):
        zet(besluit)


def test_weer_openbaar_gaat_niet_als_de_code_bezet_is() -> None:
    """Only who opens it hears so, and he knows of both."""
    record = bron()
    zet(record)
    bron(titel="Een ander rapport")
    with pytest.raises(Geweigerd, match="Er is al een openbare bron met deze code"):
        zet(record, niveau=OPENBAAR)


@pytest.mark.parametrize("weg", [False, True])
def test_het_logboek_van_een_andere_gemeente_zwijgt_over_wat_geheim_is(weg: bool) -> None:
    """Also about what it was called before, and when it is gone."""
    record = bron(gemeente=aalsmeer())
    assert "Het rapport" in zinnen(AMSTELVEEN)
    zet(record, gemeente=aalsmeer())
    if weg:
        record.refresh_from_db()
        schrijven.verwijderd(persoon("bestuurder"), record, {}, record.samenwerking)
        record.delete()
    assert "Het rapport" not in zinnen(AMSTELVEEN)
    assert "Het rapport" in zinnen(AALSMEER)


def test_wat_geheim_was_blijft_het_in_het_logboek() -> None:
    """What was written then does not come out with the record."""
    record = bron(titel="Oude naam", gemeente=aalsmeer())
    zet(record, gemeente=aalsmeer())
    record.refresh_from_db()
    schrijven.gewijzigd(persoon("bestuurder"), record, {}, {"titel": "Geheim"}, record.samenwerking)
    zet(record, niveau=OPENBAAR, gemeente=aalsmeer())
    Bron.objects.filter(pk=record.pk).update(titel="Nieuwe naam")
    assert "voegt bron «X1: Oude naam» toe" in zinnen(AMSTELVEEN)
    assert "wijzigt bron" not in zinnen(AMSTELVEEN)
    assert "wijzigt bron" in zinnen(AALSMEER)


def test_het_logboek_zwijgt_over_wat_een_geheime_bron_noemt() -> None:
    record = bron(gemeente=aalsmeer())
    feit = Gebeurtenis.objects.create(
        samenwerking=record.samenwerking, datum=localdate(), tekst="Overleg", bron=record
    )
    schrijven.gemaakt(persoon("controller"), feit, {}, feit.samenwerking)
    assert "Overleg" in zinnen(AMSTELVEEN)
    zet(record, gemeente=aalsmeer())
    assert "Overleg" not in zinnen(AMSTELVEEN)
    assert "Overleg" in zinnen(AALSMEER)
