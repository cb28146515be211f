"""A code of a cooperation begins its addresses: it never hides another page."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.validators import slug_re
from django.urls import URLResolver, get_resolver

from samenwerking.models import Samenwerking
from samenwerking.models.samenwerking import GERESERVEERD
from samenwerking.rechten.persoon import IEDEREEN
from samenwerking.services.organisatie import zorg_voor_organisatie
from tests.beheer import adres, beheerder


def _eerste_woorden(resolver: URLResolver) -> Iterator[str]:
    """The words with which the fixed addresses of the website begin."""
    for deel in resolver.url_patterns:
        begin = str(deel.pattern).partition("/")[0]
        if not begin and isinstance(deel, URLResolver):
            yield from _eerste_woorden(deel)
        elif slug_re.fullmatch(begin):
            yield begin


def test_elke_bladzijde_heeft_haar_woord() -> None:
    woorden = {*_eerste_woorden(get_resolver()), settings.STATIC_URL.strip("/").split("/")[0]}
    assert {"bronnen", "beheer", "verschil", "statisch"} <= woorden
    assert woorden <= set(GERESERVEERD), "voeg het woord toe aan GERESERVEERD"


def test_gereserveerd_is_een_keer_en_op_volgorde() -> None:
    assert list(GERESERVEERD) == sorted(set(GERESERVEERD))


@pytest.mark.usefixtures("lege_registratie")
def test_naam_die_een_bladzijde_zou_zijn_krijgt_een_nummer() -> None:
    for naam in ("Bouwstenen", "Bouwstenen!", "Regio", "Regio."):
        zorg_voor_organisatie(persoon=IEDEREEN, naam=naam, jaar=2021, gemeenten=[], onderdelen=[])
    codes = Samenwerking.objects.order_by("pk").values_list("code", flat=True)
    assert list(codes) == ["bouwstenen-2", "bouwstenen-3", "regio", "regio-2"]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize(
    ("code", "melding"),
    [
        ("tijdlijn", "Deze code is al het webadres van een andere bladzijde."),
        ("AA", "De code staat in webadressen: gebruik alleen kleine letters"),
    ],
)
def test_weigering_in_het_beheer(code: str, melding: str) -> None:
    client, pagina = beheerder(), adres(Samenwerking, "add")
    antwoord = client.post(pagina, {"naam": "Regio", "code": code})
    (fout,) = antwoord.context["adminform"].form.non_field_errors()
    assert fout.startswith(melding)
    goed = {"naam": "Regio", "code": "regio"}
    assert client.post(pagina, goed).status_code == 302
