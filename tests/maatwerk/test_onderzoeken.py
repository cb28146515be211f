"""Steps of an investigation: who takes them, what they need, and what is left of them."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maatwerk.models import Onderzoek, Onderzoekstatus
from maatwerk.models.onderzoek import KLAAR, STAPPEN
from maatwerk.services.onderzoeken import Stap, recht_voor, zet_stap
from samenwerking.models import Besluit, Logboekregel, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import RECHTEN
from tests.maatwerk.voorbeeld import motiepunt, onderzoek
from tests.personen import persoon

pytestmark = pytest.mark.django_db
S = Onderzoekstatus
DAG = date(2027, 1, 1)


@pytest.fixture
def wat() -> Onderzoek:
    """A proposal in the cooperation of the demo."""
    samenwerking = Samenwerking.objects.get(code="aa-organisatie")
    return onderzoek(motiepunt(samenwerking, 99), 99)


def _wie(naar: Onderzoekstatus) -> Any:
    (rol,) = RECHTEN[recht_voor(naar)].rollen
    return persoon(rol)


def _stap(naar: Onderzoekstatus) -> Stap:
    besluit = Besluit.objects.filter(samenwerking__code="aa-organisatie").first()
    return Stap(naar, "Zo is het.", besluit if naar == S.BESLOTEN else None, DAG)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(S), max_size=12))
def test_elke_reeks_stappen_loopt_zoals_de_tabel_zegt(wat: Onderzoek, reeks: list[S]) -> None:
    Onderzoek.objects.filter(nummer=98).delete()
    loopt = onderzoek(wat.motiepunt, 98)  # type: ignore[arg-type]
    status, gezet = S.VOORSTEL, 0
    for naar in reeks:
        if naar in STAPPEN[status]:
            zet_stap(persoon=_wie(naar), onderzoek=loopt, van=status, stap=_stap(naar))
            status, gezet = naar, gezet + 1
        else:
            with pytest.raises(Geweigerd, match="kan dit onderzoek niet naar"):
                zet_stap(persoon=_wie(naar), onderzoek=loopt, van=status, stap=_stap(naar))
    nu = Onderzoek.objects.get(pk=loopt.pk)
    assert nu.status == status
    assert nu.uiterlijk == (None if status in KLAAR or not gezet else DAG)
    regels = Logboekregel.objects.filter(soort="maatwerk.onderzoek", sleutel=str(loopt.pk))
    assert regels.count() == gezet
    Onderzoek.objects.filter(pk=loopt.pk).update(nummer=1000 + loopt.pk % 30000)


def test_wat_bij_een_stap_hoort_staat_er_daarna(wat: Onderzoek) -> None:
    for naar in (S.PLAN, S.IN_ONDERZOEK, S.OPGELEVERD, S.BESPROKEN, S.BESLOTEN):
        van = Onderzoek.objects.get(pk=wat.pk).status
        zet_stap(persoon=_wie(naar), onderzoek=wat, van=van, stap=_stap(naar))
    nu = Onderzoek.objects.get(pk=wat.pk)
    assert (nu.bevindingen, nu.vervolg) == ("Zo is het.", "Zo is het.")
    assert nu.besluit == _stap(S.BESLOTEN).besluit


@pytest.mark.parametrize(
    ("tot", "naar", "match"),
    [
        ((S.PLAN, S.IN_ONDERZOEK), S.OPGELEVERD, "De bevindingen zijn nog leeg"),
        ((), S.VERVALLEN, "De reden is nog leeg"),
        (
            (S.PLAN, S.IN_ONDERZOEK, S.OPGELEVERD, S.BESPROKEN),
            S.BESLOTEN,
            "Er is geen besluit gekozen",
        ),
    ],
)
def test_een_stap_zonder_wat_erbij_hoort_wordt_geweigerd(
    wat: Onderzoek, tot: tuple[S, ...], naar: S, match: str
) -> None:
    status = S.VOORSTEL
    for stap in tot:
        zet_stap(persoon=_wie(stap), onderzoek=wat, van=status, stap=_stap(stap))
        status = stap
    with pytest.raises(Geweigerd, match=match):
        zet_stap(persoon=_wie(naar), onderzoek=wat, van=status, stap=Stap(naar, "  "))
    assert Onderzoek.objects.get(pk=wat.pk).status == status
    zet_stap(persoon=_wie(naar), onderzoek=wat, van=status, stap=_stap(naar))


def test_wie_een_oude_bladzijde_heeft_hoort_dat(wat: Onderzoek) -> None:
    zet_stap(persoon=_wie(S.PLAN), onderzoek=wat, van=S.VOORSTEL, stap=_stap(S.PLAN))
    with pytest.raises(
        Geweigerd, match="U zag dit onderzoek als «voorstel»; intussen is het «plan»"
    ):
        zet_stap(persoon=_wie(S.VERVALLEN), onderzoek=wat, van=S.VOORSTEL, stap=_stap(S.VERVALLEN))


@pytest.mark.parametrize("rol", Rol)
@pytest.mark.parametrize("naar", [S.PLAN, S.VERVALLEN])
def test_wie_een_stap_zet(wat: Onderzoek, naar: S, rol: Rol) -> None:
    if rol in RECHTEN[recht_voor(naar)].rollen:
        zet_stap(persoon=persoon(rol), onderzoek=wat, van=S.VOORSTEL, stap=_stap(naar))
    else:
        with pytest.raises(Geweigerd, match="hebt u hier de rol"):
            zet_stap(persoon=persoon(rol), onderzoek=wat, van=S.VOORSTEL, stap=_stap(naar))
