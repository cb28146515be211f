"""The judgement follows the table of rights, wholly, and says why not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenwerking.models import Status
from samenwerking.rechten.oordeel import Geweigerd, eis, mag, weigering
from samenwerking.rechten.persoon import IEDEREEN, Persoon, Rolhouding
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import RECHTEN, WIJZIGEND, Actie
from tests.samenwerking.rechten.handleiding import BESTAND, handleiding

HIER, ELDERS = 1, 2


def iemand(*rollen: Rol, samenwerking: int = HIER) -> Persoon:
    houdingen = tuple(
        Rolhouding(rol, "Aalsmeer", "0358", frozenset({samenwerking})) for rol in rollen
    )
    return Persoon(7, "Noor", houdingen)


@given(
    rollen=st.frozensets(st.sampled_from(Rol)),
    actie=st.sampled_from(Actie),
    status=st.sampled_from(["", *Status.values]),
    makers=st.frozensets(st.sampled_from([7, 8, 9])),
    samenwerking=st.sampled_from([None, HIER, ELDERS]),
)
def test_oordeel_is_de_tabel(
    rollen: frozenset[Rol],
    actie: Actie,
    status: str,
    makers: frozenset[int],
    samenwerking: int | None,
) -> None:
    recht = RECHTEN[actie]
    hier = samenwerking in (None, HIER)
    verwacht = (
        hier
        and bool(rollen & recht.rollen)
        and (not status or not recht.statussen or status in recht.statussen)
        and (recht.maker or 7 not in makers)
    )
    wie = iemand(*rollen)
    assert mag(wie, actie, samenwerking=samenwerking, status=status, makers=makers) is verwacht


@pytest.mark.parametrize("actie", Actie)
def test_wie_niet_is_ingelogd_heeft_geen_enkel_recht(actie: Actie) -> None:
    assert weigering(IEDEREEN, actie).startswith("Log in. ")


def test_een_weigering_zegt_waarom() -> None:
    bestuurder = iemand(Rol.BESTUURDER)
    stel_vast = Actie.VASTSTELLEN
    assert mag(bestuurder, stel_vast, samenwerking=HIER, status=Status.CONCEPT, makers={8})
    assert weigering(iemand(Rol.VERTEGENWOORDIGER), stel_vast) == (
        "Om vast te stellen hebt u hier de rol bestuurder nodig. "
        "U hebt: raadslid of andere vertegenwoordiger van Aalsmeer."
    )
    assert weigering(iemand(), stel_vast).endswith("U hebt: nog geen enkele rol.")
    assert weigering(bestuurder, stel_vast, status=Status.VERVANGEN) == (
        "De status is vervangen. Om vast te stellen moet die concept of ter controle of "
        "voorgelegd zijn."
    )
    assert weigering(bestuurder, stel_vast, status=Status.CONCEPT, makers={8, 7}) == (
        "U hebt dit zelf gemaakt. Om vast te stellen is een ander nodig."
    )


def test_eis_weigert_wat_niet_mag() -> None:
    eis(iemand(Rol.CONTROLLER), Actie.LADEN, samenwerking=HIER)
    with pytest.raises(Geweigerd, match="rol controller nodig"):
        eis(iemand(Rol.CONTROLLER), Actie.LADEN, samenwerking=ELDERS)


def test_wie_alles_leest_wijzigt_niets() -> None:
    assert Rol.AUDITOR not in WIJZIGEND
    assert Rol.VERTEGENWOORDIGER not in WIJZIGEND
    assert mag(iemand(Rol.AUDITOR), Actie.LOGBOEK_LEZEN)


@pytest.mark.parametrize("actie", Actie)
def test_de_beheerder_stelt_niets_vast_en_ziet_geen_concept(actie: Actie) -> None:
    inhoud = {Actie.VASTSTELLEN, Actie.CONCEPT_LEZEN, Actie.LADEN, Actie.CONCEPT_WIJZIGEN}
    assert mag(iemand(Rol.BEHEERDER), actie) is (Rol.BEHEERDER in RECHTEN[actie].rollen)
    assert not (actie in inhoud and mag(iemand(Rol.BEHEERDER), actie))


def test_handleiding_is_bij() -> None:
    assert BESTAND.read_text(encoding="utf-8") == handleiding()
