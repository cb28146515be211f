"""Rows: added, changed, removed; and two people at the same row."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal
from threading import Event

import pytest
from django.db import DataError, connection, transaction
from django.utils.timezone import localdate

from samenwerking.models import Urenregel, Urenverdeling
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.rollen import Rol
from samenwerking.services.uren.controle import leg_voor, neem_terug
from tests.personen import AALSMEER, AMSTELVEEN, persoon
from tests.samenwerking.models.test_gelijktijdig import WACHTTIJD, wacht_iemand
from tests.samenwerking.services.uren.opzet import (
    Botsing,
    balie,
    bewaar_rij,
    concept,
    controller,
    laatste,
    logboek,
    rij,
    uren,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")

ANDER = {AALSMEER: Decimal(2100), AMSTELVEEN: Decimal(4000)}


def bewaar(
    verdeling: Urenverdeling, cbs: str = AMSTELVEEN, gelezen: int = 1, **anders: object
) -> None:
    """Somebody keeps the row of the tests, as read with this number."""
    regel = balie(verdeling)
    bewaar_rij(
        persoon=controller(cbs),
        verdeling=verdeling,
        rij=rij(regel, **anders),
        regel=regel.pk,
        gelezen=gelezen,
    )


def verwijder(verdeling: Urenverdeling, cbs: str = AMSTELVEEN, gelezen: int = 1) -> None:
    bewaar_rij(
        persoon=controller(cbs),
        verdeling=verdeling,
        rij=None,
        regel=balie(verdeling).pk,
        gelezen=gelezen,
    )


def voeg_toe(verdeling: Urenverdeling) -> Urenregel:
    nieuw = rij(balie(verdeling), taak="Archief")
    return Urenregel.objects.get(
        pk=bewaar_rij(persoon=controller(), verdeling=verdeling, rij=nieuw)
    )


def test_een_rij_wijzigen() -> None:
    verdeling = concept()
    Urenregel.objects.update(overgenomen=True)
    bewaar(verdeling, uren=ANDER, toelichting="Meer bezoek.")
    regel = balie(verdeling)
    assert (uren(regel), regel.toelichting) == (ANDER, "Meer bezoek.")
    assert (regel.wijziging, regel.overgenomen) == (2, False)
    assert verdeling.regels.filter(overgenomen=True, wijziging=1).count() == 4
    assert logboek() == [("urenregels bewaard", "controller-0362")]
    assert laatste().oud == {"uren aalsmeer": "2000.00", "toelichting": ""}
    assert laatste().nieuw == {"uren aalsmeer": "2100.00", "toelichting": "Meer bezoek."}
    assert "wijzigt de rij BZ Balie, 0.2 primair in" in laatste().zin


def test_uren_die_niet_veranderen_blijven_staan() -> None:
    """Nothing in their history: only the note of the row changed."""
    verdeling = concept()
    voor = set(balie(verdeling).uren.values_list("pk", flat=True))
    bewaar(verdeling, toelichting="Meer bezoek.")
    assert set(balie(verdeling).uren.values_list("pk", flat=True)) == voor
    bewaar(verdeling, uren=ANDER, gelezen=2)
    assert set(balie(verdeling).uren.values_list("pk", flat=True)) != voor


def test_te_lange_tekst_wordt_geweigerd_en_niet_afgekapt() -> None:
    verdeling = concept()
    with pytest.raises(DataError, match="too long"), transaction.atomic():
        bewaar(verdeling, taak="x" * 501)
    bewaar(verdeling, taak="x" * 500)


def test_een_rij_toevoegen() -> None:
    verdeling = concept()
    nieuw = voeg_toe(verdeling)
    assert (nieuw.rij, nieuw.wijziging, nieuw.overgenomen) == (7, 1, False)
    assert uren(nieuw) == uren(balie(verdeling))
    assert "voegt toe: de rij BZ Archief, 0.2 primair in" in laatste().zin
    assert (laatste().oud, laatste().nieuw["uren amstelveen"]) == ({}, "4000.00")


def test_een_rij_verwijderen() -> None:
    verdeling = concept()
    verwijder(verdeling)
    assert not verdeling.regels.filter(taak="Balie").exists()
    assert "verwijdert de rij BZ Balie, 0.2 primair in" in laatste().zin
    assert (laatste().oud["uren aalsmeer"], laatste().nieuw) == ("2000.00", {})


@pytest.mark.parametrize(
    ("eerst", "dan"),
    [({AALSMEER: Decimal(1)}, {}), ({}, {AALSMEER: Decimal(1)})],
    ids=["alleen weg", "alleen erbij"],
)
def test_uren_weg_of_erbij_is_een_wijziging(
    eerst: dict[str, Decimal], dan: dict[str, Decimal]
) -> None:
    """Not a row that is removed, or new."""
    verdeling = concept()
    bewaar(verdeling, uren=eerst)
    bewaar(verdeling, uren=dan, gelezen=2)
    assert "wijzigt de rij" in laatste().zin
    was, nu = (str(u.get(AALSMEER, Decimal()) or "") for u in (eerst, dan))
    assert laatste().oud == {"uren aalsmeer": was and "1.00"}
    assert laatste().nieuw == {"uren aalsmeer": nu and "1.00"}


def test_bewaren_zonder_wijziging_staat_niet_in_het_logboek() -> None:
    """The row was looked at: it is not only carried over any more."""
    verdeling = concept()
    Urenregel.objects.update(overgenomen=True)
    bewaar(verdeling)
    assert not balie(verdeling).overgenomen
    assert logboek() == []


@pytest.mark.parametrize("tweede_doet", [bewaar, verwijder])
def test_wie_een_rij_las_van_voor_een_wijziging_overschrijft_niets(
    tweede_doet: Callable[..., None],
) -> None:
    verdeling = concept()
    bewaar(verdeling, uren=ANDER)
    with pytest.raises(Botsing):
        tweede_doet(verdeling, AALSMEER)
    assert uren(balie(verdeling)) == ANDER
    assert logboek() == [("urenregels bewaard", "controller-0362")]
    tweede_doet(verdeling, AALSMEER, gelezen=2)


def test_een_rij_die_al_weg_is() -> None:
    verdeling = concept()
    regel, was = balie(verdeling), rij(balie(verdeling))
    verwijder(verdeling)
    with pytest.raises(Botsing):
        bewaar_rij(
            persoon=controller(AALSMEER), verdeling=verdeling, rij=was, regel=regel.pk, gelezen=1
        )
    assert verdeling.regels.count() == 4


def test_alleen_een_concept_en_tot_en_met_de_uiterste_dag() -> None:
    verdeling = concept()
    Urenverdeling.objects.update(uiterlijk=localdate() - timedelta(days=1))
    for doe in (bewaar, verwijder, voeg_toe):
        with pytest.raises(Geweigerd, match="De uiterste dag was"):
            doe(verdeling)
    Urenverdeling.objects.update(uiterlijk=localdate())
    leg_voor(persoon=controller(), verdeling=verdeling, effecten=[])
    for doe in (bewaar, verwijder, voeg_toe):
        with pytest.raises(Geweigerd, match="De status is ter controle"):
            doe(verdeling)
    neem_terug(persoon=controller(), verdeling=verdeling, reden="Nog een rij.")
    voeg_toe(verdeling)
    bewaar(verdeling)
    verwijder(verdeling, gelezen=2)


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.CONTROLLER])
def test_een_ander_wijzigt_geen_rij(rol: Rol) -> None:
    verdeling = concept()
    regel = balie(verdeling)
    with pytest.raises(Geweigerd, match="rol controller nodig"):
        bewaar_rij(persoon=persoon(rol), verdeling=verdeling, rij=None, regel=regel.pk, gelezen=1)
    with pytest.raises(Geweigerd, match="rol controller nodig"):
        bewaar_rij(
            persoon=persoon(rol), verdeling=verdeling, rij=rij(regel), regel=regel.pk, gelezen=1
        )


def _bewaar_en_laat_wachten(verdeling: Urenverdeling, bewaard: Event) -> bool:
    """Keep the row on a connection of this thread; end once somebody waits for it."""
    try:
        with transaction.atomic():
            bewaar(verdeling, uren=ANDER)
            bewaard.set()
            return wacht_iemand()
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("tweede_doet", [bewaar, verwijder])
def test_tegelijk(tweede_doet: Callable[..., None]) -> None:
    """The second waits for the first, and then does not overwrite it."""
    verdeling = concept()
    controller(), controller(AALSMEER)
    bewaard = Event()
    with ThreadPoolExecutor(1) as draad:
        eerste = draad.submit(_bewaar_en_laat_wachten, verdeling, bewaard)
        assert bewaard.wait(WACHTTIJD)
        with pytest.raises(Botsing):
            tweede_doet(verdeling, AALSMEER)
    assert eerste.result()
    assert uren(balie(verdeling)) == ANDER
