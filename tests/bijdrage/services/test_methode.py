"""The effect of a method is worked out and kept; never typed, and never guessed."""

import pytest

from bijdrage.doorrekenen import codelijsten
from bijdrage.models import Berekening, Methode
from bijdrage.services.methode import bepaal_effect, bereken_effect
from samenwerking.models import Gemeente, Logboekregel
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.rollen import Rol
from samenwerking.schaal import naar_geheel
from samenwerking.services.codelijsten import zorg_voor_codelijsten
from tests.personen import persoon
from tests.registratie import goede_berekening, maker

pytestmark = pytest.mark.usefixtures("lege_registratie")


def _berekening(**percentages: int) -> Berekening:
    """A concept under M2, that follows on M1 with these percentages; M2 is as the input is."""
    zorg_voor_codelijsten(lijsten=codelijsten())
    berekening = goede_berekening()
    van = berekening.samenwerking
    overeenkomst = van.overeenkomsten.create(naam="a", eerste_jaar=2020)
    m1 = van.methoden.create(code="M1", eerste_jaar=2020, overeenkomst=overeenkomst)
    for naam, procent in percentages.items():
        m1.delen.create(gemeente=Gemeente.objects.get(naam=naam), percentage=procent)
    m2 = van.methoden.create(code="M2", eerste_jaar=2021, overeenkomst=overeenkomst, vorige=m1)
    berekening.overeenkomst, berekening.methodeversie = overeenkomst, m2
    berekening.save()
    return berekening


def test_effect_staat_bij_de_methode_met_de_vingerafdruk() -> None:
    berekening = _berekening(Aalsmeer=25, Amstelveen=75)
    bepaal_effect(persoon=maker(), berekening=berekening)
    methode = Methode.objects.get(code="M2")
    effect = {d.gemeente.naam: naar_geheel(d.effect) for d in methode.delen.all() if d.effect}
    assert effect["Aalsmeer"] == -effect["Amstelveen"] != 0
    assert methode.vingerafdruk == berekening.vingerafdruk
    assert methode.berekening == str(berekening)
    assert Logboekregel.objects.get(gebeurtenis="effect bepaald").sleutel == str(methode.pk)


def test_wat_niet_te_berekenen_is_blijft_onbekend() -> None:
    """Also what was worked out before on another input goes."""
    berekening = _berekening(Aalsmeer=25)
    methode = Methode.objects.get(code="M2")
    methode.delen.create(gemeente=Gemeente.objects.get(naam="Aalsmeer"), effect=1)
    bepaal_effect(persoon=maker(), berekening=berekening)
    methode.refresh_from_db()
    assert (methode.berekening, methode.vingerafdruk) == ("", "")
    assert [deel.effect for deel in methode.delen.all()] == [None]


def test_wat_vastligt_wordt_niet_opnieuw_bepaald() -> None:
    berekening = _berekening(Aalsmeer=25, Amstelveen=75)
    Methode.objects.filter(code="M2").update(vast=True)
    bepaal_effect(persoon=maker(), berekening=berekening)
    assert not Methode.objects.get(code="M2").delen.exists()


def test_een_controller_berekent_het_effect_voor_er_iets_is_voorgelegd() -> None:
    berekening = _berekening(Aalsmeer=25, Amstelveen=75)
    methode = Methode.objects.get(code="M2")
    bereken_effect(persoon=maker(), methode=methode, berekening=berekening)
    methode.refresh_from_db()
    assert (methode.berekening, methode.vingerafdruk) == (str(berekening), berekening.vingerafdruk)
    assert sum(deel.effect or 0 for deel in methode.delen.all()) == 0
    assert Logboekregel.objects.get(gebeurtenis="effect bepaald").sleutel == str(methode.pk)


def _weiger(code: str, zin: str, **percentages: int) -> None:
    berekening = _berekening(**percentages)
    if code == "vast":
        Methode.objects.filter(code="M2").update(vast=True)
    methode = Methode.objects.get(code="M1" if code == "eerste" else "M2")
    wie = persoon(Rol.BESTUURDER) if code == "bestuurder" else maker()
    with pytest.raises(Geweigerd, match=zin):
        bereken_effect(persoon=wie, methode=methode, berekening=berekening)
    assert not Logboekregel.objects.filter(gebeurtenis="effect bepaald").exists()


@pytest.mark.parametrize(
    ("code", "zin"),
    [
        ("vast", "Op methode M2 rust wat is vastgesteld"),
        ("eerste", "Bij methode M1 staat geen methode ervoor"),
        ("bestuurder", "Om afspraken en indexen bij te houden"),
    ],
)
def test_effect_wordt_geweigerd_met_de_reden(code: str, zin: str) -> None:
    _weiger(code, zin, Aalsmeer=25, Amstelveen=75)


def test_effect_dat_niet_te_berekenen_is_wordt_gezegd() -> None:
    _weiger("", "Methode M1 noemt geen deel voor Amstelveen", Aalsmeer=25)
