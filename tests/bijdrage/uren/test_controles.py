"""The rules of the hours on the pages, and what cannot be handed in because of them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from django.test import Client

from bijdrage.bbv.oordeel import Oordeel
from bijdrage.services.uren import dien_in
from bijdrage.uren import controles as module
from bijdrage.uren.controles import blokkerend, controles, stand_van
from bijdrage.uren.controleweergave import controleweergave
from samenwerking.models import Onderdeelgegeven, Status, Urenverdeling
from samenwerking.services.uren.openen import Opening, open_jaar
from samenwerking.services.weigering import RegistratieFout
from tests.invoer import CODELIJSTEN
from tests.lezer import Blad
from tests.personen import ingelogd, persoon

pytestmark = pytest.mark.django_db


@pytest.fixture
def concept() -> Urenverdeling:
    """The hours of 2024, begun from what was adopted for 2023."""
    van = Urenverdeling.objects.get(
        samenwerking__code="aa-organisatie", jaar=2023, stand="begroting"
    )
    opening = Opening(2024, "begroting", "Urenverdeling 2024.", van.productieve_uren)
    return open_jaar(persoon=persoon("controller"), van=van, opening=opening)


def uitkomsten(verdeling: Urenverdeling) -> dict[str, str]:
    return {u.regel.code: u.oordeel.uitkomst for u in controles(verdeling, CODELIJSTEN)}


def test_regels_over_een_concept(concept: Urenverdeling) -> None:
    gevonden = uitkomsten(concept)
    assert gevonden["UREN-01"] == gevonden["UREN-04"] == gevonden["UREN-09b"] == "voldaan"
    assert gevonden["UREN-03"] == "bevinding"
    concept.bron_productieve_uren = "personeelsbegroting 2024"
    assert uitkomsten(concept)["UREN-03"] == "voldaan"


def test_met_de_marge_en_de_drempel_van_de_versie(concept: Urenverdeling) -> None:
    concept.marge_vte, concept.drempel_aandeel = Decimal("2.5"), Decimal(7)
    gevonden = stand_van(concept, CODELIJSTEN)
    assert (gevonden.marge, gevonden.drempel) == (Fraction(25, 1000), Fraction(7, 100))


def test_geen_regel_van_wat_ontbreekt_is_stil_voldaan(concept: Urenverdeling) -> None:
    concept.overgenomen_van = None
    concept.productieve_uren = None
    gevonden = uitkomsten(concept)
    assert gevonden["UREN-02"] == gevonden["UREN-09b"] == "niet te beoordelen"


def test_versie_en_ter_controle_leggen_tonen_de_regels(
    concept: Urenverdeling, client: Client
) -> None:
    adres = "/urenverdeling/aa-organisatie/2024-begroting-v1/"
    ingelogd(client, persoon("controller"))
    for pagina in (adres, f"{adres}doen/voorleggen/"):
        blad = Blad(client.get(pagina).content.decode())
        regels = blad.tabel("Regels voor de uren").rijen
        assert len(regels) == 11
        assert "Ontbreekt: hoeveel mensen" in blad.tekst
        assert "UREN-05: 10 rijen met een toelichting" in blad.tekst
        assert "daarom niet naar sleutel verdeeld" in blad.tekst


def test_wie_niet_meewerkt_ziet_de_regels_niet(client: Client) -> None:
    adres = "/urenverdeling/aa-organisatie/2023-begroting-v1/"
    assert "Regels voor de uren" not in client.get(adres).content.decode()


def test_bevindingen_houden_niet_tegen_tenzij_blokkerend(
    concept: Urenverdeling, monkeypatch: pytest.MonkeyPatch
) -> None:
    wie, echt = persoon("controller"), module.stand_van
    assert any(u.oordeel.punten for u in controles(concept, CODELIJSTEN))

    def met_fout(verdeling: Urenverdeling, codelijsten: object) -> object:
        stand = echt(verdeling, CODELIJSTEN)
        eerste, *rest = stand.versie.rijen
        rijen = (eerste._replace(taakveld="9.9"), *rest)
        return stand._replace(versie=stand.versie._replace(rijen=rijen))

    with monkeypatch.context() as lap:
        lap.setattr(module, "stand_van", met_fout)
        with pytest.raises(RegistratieFout) as geweigerd:
            dien_in(persoon=wie, verdeling=concept, codelijsten=CODELIJSTEN)
        assert "Taakveld 9.9 is in 2024 niet te boeken" in geweigerd.value.fouten[0].gevonden
        weergave = controleweergave(controles(concept, CODELIJSTEN))
        assert "Eerst te herstellen: UREN-04." in weergave.samenvatting
    dien_in(persoon=wie, verdeling=concept, codelijsten=CODELIJSTEN)
    concept.refresh_from_db()
    assert concept.status == Status.TER_CONTROLE
    assert blokkerend(controles(concept, CODELIJSTEN)) == ()


def griffie(verdeling: Urenverdeling) -> Oordeel:
    return next(u.oordeel for u in controles(verdeling, CODELIJSTEN) if u.regel.code == "UREN-06")


def test_griffie_gaat_op_woorden_en_zegt_dat(concept: Urenverdeling) -> None:
    """Never fulfilled by names alone, and a finding says which word it goes by."""
    eerst = griffie(concept)
    assert eerst.uitkomst == "niet te beoordelen"
    assert "Gekeken is naar woorden als «griffie»" in eerst.ontbreekt
    rij = concept.regels.filter(aard="overhead", toelichting="").first()
    assert rij is not None
    namen = Onderdeelgegeven.objects.filter(urenverdeling=concept, onderdeel=rij.onderdeel_id)
    namen.update(naam="Griffie")
    assert "noemt «Griffie», en de uren staan op taakveld 0.4" in griffie(concept).punten[0].melding


@pytest.mark.parametrize(
    ("taak", "gevonden"),
    [
        ("ondersteuning raad Amstelveen", True),
        ("ondersteuning van de gemeenteraad", True),
        ("ondersteuning raadscommissies", True),
        ("raadsondersteuning", True),
        ("griffier en plaatsvervanger", True),
        ("griffierechten bezwaar", False),
        ("ondersteuning ondernemingsraad", False),
        ("ondersteuning raadhuis", False),
    ],
)
def test_welke_taak_van_de_griffie_is(concept: Urenverdeling, taak: str, gevonden: bool) -> None:
    """A note does not silence it: the rule knows no exception."""
    rij = concept.regels.filter(taakveld="0.4").first()
    assert rij is not None
    concept.regels.filter(pk=rij.pk).update(taak=taak, toelichting="Zo afgesproken.")
    punten = [punt for punt in griffie(concept).punten if taak in punt.wat]
    assert bool(punten) == gevonden
    assert all("«Zo afgesproken.»" in punt.melding for punt in punten)
