"""Who decides what: by period, and drawn from what is in the registry."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from governance.models import Onderwerp, Orgaan, Orgaanrol
from governance.organen import diagram
from governance.organen.selectors import geldt, perioden
from samenwerking.models import Samenwerking
from tests.governance.voorbeeld import onderwerp, orgaan, zeggenschap

EEN_DAG = timedelta(days=1)
db = pytest.mark.django_db
dagen = st.dates(date(2010, 1, 1), date(2030, 1, 1))
rollen = st.builds(
    lambda begin, duur: Orgaanrol(begin=begin, einde=duur and begin + timedelta(duur)),
    dagen,
    st.one_of(st.none(), st.integers(0, 1000)),
)


@given(st.lists(rollen, min_size=1, max_size=5), dagen)
def test_in_een_periode_verandert_niets(alle: list[Orgaanrol], dag: date) -> None:
    gevonden = perioden(alle)
    assert [eind + EEN_DAG for _, eind in gevonden[:-1] if eind] == [p[0] for p in gevonden[1:]]
    assert gevonden[-1][1] is None
    binnen = [p for p in gevonden if p[0] <= dag and (p[1] is None or dag <= p[1])]
    assert len(binnen) == (dag >= gevonden[0][0])
    for begin, _ in binnen:
        assert [geldt(rol, dag) for rol in alle] == [geldt(rol, begin) for rol in alle]


@given(st.sets(st.sampled_from(["Een", "Twee", "Drie"]), min_size=1), st.integers(0, 3))
def test_elk_orgaan_staat_in_zijn_eigen_baan_en_niets_overlapt(
    gemeenten: set[str], extra: int
) -> None:
    wie = sorted(gemeenten)
    kaarten = tuple(
        diagram.Kaart(f"raad van {naam}", naam, 0, ("budgetrecht",)) for naam in wie
    ) + tuple(diagram.Kaart(f"overleg {nr}", diagram.SAMEN, 3, ()) for nr in range(extra))
    banen = (*wie[:-1], diagram.SAMEN, wie[-1])
    for teken in (diagram._naast_elkaar, diagram._onder_elkaar):
        getekend = teken(kaarten, banen)
        assert len(getekend.dozen) == len(kaarten)
        for nr, een in enumerate(getekend.dozen):
            assert een.x >= 0 and een.x + een.breed <= getekend.breed
            assert een.y + een.hoog <= getekend.hoog
            for ander in getekend.dozen[nr + 1 :]:
                naast = een.x + een.breed <= ander.x or ander.x + ander.breed <= een.x
                onder = een.y + een.hoog <= ander.y or ander.y + ander.hoog <= een.y
                assert naast or onder


@pytest.fixture
def hier() -> Samenwerking:
    """The cooperation of the demo."""
    return Samenwerking.objects.get(code="aa-organisatie")


def lees(client: Client, hier: Samenwerking, **vraag: str | int) -> str:
    """The page with these choices."""
    return client.get(reverse("organen", args=[hier.code]), vraag).content.decode()


@db
def test_het_diagram_komt_uit_de_gegevens(client: Client, hier: Samenwerking) -> None:
    over, wie = onderwerp(hier, 9), orgaan(hier, naam="Raad van Negen")
    assert 'font-weight="600">Raad van Negen<' in lees(client, hier)
    zeggenschap(over, wie)
    met = lees(client, hier, onderwerp=over.pk)
    assert "Wie beslist over: Onderwerp 9" in met and ">beslist</text>" in met
    assert ">beslist</text>" not in lees(client, hier)


@db
def test_een_andere_dag_toont_wie_toen_besliste(client: Client, hier: Samenwerking) -> None:
    uren = Onderwerp.objects.get(samenwerking=hier, naam="Urenverdeling van een jaar")
    secretaris = Orgaan.objects.get(samenwerking=hier, naam="gemeentesecretaris Aalsmeer")
    toen, nu = (
        {z.inbreng for z in uren.zeggenschap.filter(orgaan=secretaris) if geldt(z, dag)}
        for dag in (date(2015, 1, 1), date(2026, 1, 1))
    )
    assert toen == {"adviseert"} and nu == {"beslist"}
    pagina = lees(client, hier, op="2015-01-01", onderwerp=uren.pk)
    assert "de stand van 1 januari 2015" in pagina and ">adviseert</text>" in pagina
    assert "<strong>1 januari 2013 tot en met 31 december 2016</strong>" in pagina
    assert "adviseert</text>" not in lees(client, hier, onderwerp=uren.pk)


@db
@pytest.mark.parametrize("op", ["gisteren", "2026-02-31", "0000-00-00", "\x00"])
def test_een_dag_die_er_geen_is_is_vandaag(client: Client, hier: Samenwerking, op: str) -> None:
    assert lees(client, hier, op=op).count("tot nu</strong>") == 1
