"""From an input to the registry and back: the same records, the same fingerprint."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from bijdrage.invoer.bouwen import bouw
from bijdrage.invoer.controles import CONTROLES
from bijdrage.models import Berekening, Kostenraming
from bijdrage.registratie import Invoerversies, lees_registratie
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import BRONNEN_UREN, Invoer
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk
from bijdrage.services.laden import laad
from samenwerking.models import Gemeente, Logboekregel, Onderdeel, Samenwerking, Urenverdeling
from samenwerking.services.weigering import RegistratieFout
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.demostand import maak_leeg
from tests.invoer import CODELIJSTEN, goede_invoer, goede_tabellen, lees, zet
from tests.personen import maker
from tests.registratie import goede_berekening, goede_registratie

RAND = 10**17
"""From here on an amount in cents has too many digits for the registry."""
RAND_UREN = 10**16


def _terug(versies: Invoerversies) -> Invoer:
    gegevens = lees_registratie([versies], CODELIJSTEN)[0]
    assert not [fout for controle in CONTROLES for fout in controle(gegevens)]
    return bouw(gegevens)


def _zonder_plaats(invoer: Invoer) -> Invoer:
    """The input without what the registry does not keep: the version of the template."""
    return invoer._replace(kenmerken=invoer.kenmerken._replace(sjabloonversie=""))


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("fictief", ["ja", "nee", ""])
def test_heen_en_terug(fictief: str) -> None:
    tabellen = goede_tabellen()
    zet(tabellen, "Kenmerken", 9, "waarde", fictief)
    invoer = lees(tabellen).invoer
    assert invoer
    terug = _terug(Invoerversies(*laad(persoon=maker(), invoer=invoer)))
    assert terug == _zonder_plaats(invoer)
    assert vingerafdruk(bereken(terug)) == vingerafdruk(bereken(invoer))


_tekst = st.text(st.characters(exclude_categories=("C", "Z")), max_size=20)
_fictief = st.sampled_from((None, True, False))


@st.composite
def _met_bijzaken(draw: st.DrawFn) -> Invoer:
    """An input with all that the calculation passes by: notes, places, fictitious rows."""
    invoer = draw(invoeren())
    kenmerken = invoer.kenmerken._replace(
        fictief=draw(_fictief),
        prijspeil=draw(_tekst),
        productieve_uren=draw(st.none() | st.integers(1, 10**7)),
    )

    def elk(rijen: Any, **velden: st.SearchStrategy[Any]) -> Any:
        return tuple(
            r._replace(rij=rij, **{naam: draw(waarden) for naam, waarden in velden.items()})
            for rij, r in enumerate(rijen, start=2)
        )

    return invoer._replace(
        kenmerken=kenmerken,
        gemeenten=elk(invoer.gemeenten),
        onderdelen=elk(invoer.onderdelen, afdeling=_tekst, standplaats=_tekst, fictief=_fictief),
        uren=elk(
            invoer.uren,
            vte=st.none() | st.integers(-500, 500),
            bron=st.sampled_from(("", *BRONNEN_UREN)),
            toelichting=_tekst,
            fictief=_fictief,
        ),
        lasten=elk(invoer.lasten, omschrijving=_tekst, bron=_tekst, fictief=_fictief),
        componenten=elk(
            invoer.componenten,
            grondslag=_tekst,
            vermijdbaar=st.none() | st.integers(0, 10**8),
            fictief=_fictief,
        ),
        sleutels=elk(invoer.sleutels, bron=_tekst, fictief=_fictief),
        correcties=elk(
            invoer.correcties, omschrijving=_tekst, besluit=_tekst, bron=_tekst, fictief=_fictief
        ),
    )


class Eigenschap(TestCase):
    """Django's own test case takes every example back; the plain fixture would not."""

    @given(invoer=_met_bijzaken())
    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
    def test_heen_en_terug_of_geweigerd(self, invoer: Invoer) -> None:
        """Every input comes back equal, or has a number that does not fit and leaves nothing."""
        maak_leeg()
        groot = _te_groot(invoer)
        try:
            geladen = laad(persoon=maker(), invoer=invoer)
        except RegistratieFout as weigering:
            assert len(weigering.fouten) == groot
            assert not Samenwerking.objects.exists()
            return
        assert not groot
        terug = _terug(Invoerversies(*geladen))
        assert terug == invoer
        assert vingerafdruk(bereken(terug)) == vingerafdruk(bereken(invoer))


def _te_groot(invoer: Invoer) -> int:
    """How many numbers of an input are beyond what the registry keeps."""
    bedragen = [b for regel in invoer.lasten for b in (regel.lasten, regel.baten)]
    bedragen += [correctie.bedrag or 0 for correctie in invoer.correcties]
    afspraken = [s for s in invoer.sleutels if s.soort == "bedrag"]
    afgesproken = [waarde or 0 for sleutel in afspraken for waarde in sleutel.waarden]
    uren = [uren for regel in invoer.uren for uren in (*regel.uren, regel.gezamenlijk)]
    return (
        sum(abs(bedrag) >= RAND for bedrag in bedragen)
        + sum(abs(bedrag) >= 100 * RAND for bedrag in afgesproken)
        + sum(getal >= RAND_UREN for getal in uren)
    )


@pytest.mark.usefixtures("lege_registratie")
def test_aantal_opvragen_hangt_niet_van_het_aantal_af() -> None:
    jaren = {jaar: lees(_tabellen_van(jaar)).invoer for jaar in ("2019", "2020", "2021", "2022")}
    versies = [
        Invoerversies(*laad(persoon=maker(), invoer=invoer)) for invoer in jaren.values() if invoer
    ]
    assert len(versies) == 4
    with CaptureQueriesContext(connection) as een:
        lees_registratie(versies[:1], CODELIJSTEN)
    with CaptureQueriesContext(connection) as vier:
        gelezen = lees_registratie(versies, CODELIJSTEN)
    assert len(een) == len(vier) == 8
    assert [bouw(gegevens) for gegevens in gelezen] == list(jaren.values())


def _tabellen_van(jaar: str) -> dict[str, list[list[str]]]:
    tabellen = goede_tabellen()
    zet(tabellen, "Kenmerken", 3, "waarde", jaar)
    return tabellen


@pytest.mark.usefixtures("lege_registratie")
def test_tweede_versie_heeft_een_reden_nodig() -> None:
    laad(persoon=maker(), invoer=goede_invoer())
    with pytest.raises(RegistratieFout, match="zonder reden"):
        laad(persoon=maker(), invoer=goede_invoer())
    tweede = laad(persoon=maker(), invoer=goede_invoer(), reden="Uren bijgesteld.")
    assert {(v.versie, v.reden) for v in tweede} == {(2, "Uren bijgesteld.")}


@pytest.mark.usefixtures("lege_registratie")
def test_laden_en_lezen_van_hetzelfde_onderdeel_in_een_eerder_jaar() -> None:
    """A year before the first one known: units and municipalities begin earlier."""
    for jaar in ("2021", "2019"):
        invoer = lees(_tabellen_van(jaar)).invoer
        assert invoer
        assert _terug(Invoerversies(*laad(persoon=maker(), invoer=invoer))) == invoer
    assert {o.begin.year for o in Onderdeel.objects.all()} == {2019}


def _over_de_organisatie() -> list[str]:
    regels = Logboekregel.objects.filter(gebeurtenis__in=["toegevoegd", "gewijzigd"])
    return [regel.zin.partition(") ")[2] for regel in regels.order_by("id")]


@pytest.mark.usefixtures("lege_registratie")
def test_het_logboek_vertelt_welke_organisatie_erbij_kwam() -> None:
    laad(persoon=maker(), invoer=goede_invoer())
    assert _over_de_organisatie() == [
        "voegt samenwerking «Voorbeeldregeling» toe",
        "voegt gemeente «Amstelveen» toe",
        "voegt gemeente «Aalsmeer» toe",
        "voegt deelnemer «Amstelveen in Voorbeeldregeling» toe",
        "voegt deelnemer «Aalsmeer in Voorbeeldregeling» toe",
    ]
    laad(persoon=maker(), invoer=goede_invoer(), reden="Een tweede.")
    assert len(_over_de_organisatie()) == 5
    invoer = lees(_tabellen_van("2019")).invoer
    assert invoer
    laad(persoon=maker(), invoer=invoer)
    assert _over_de_organisatie()[5:] == [
        "wijzigt deelnemer «Amstelveen in Voorbeeldregeling»: begin",
        "wijzigt deelnemer «Aalsmeer in Voorbeeldregeling»: begin",
    ]


@pytest.mark.usefixtures("lege_registratie")
def test_een_eerder_jaar_verandert_geen_onderdeel_dat_er_niet_in_staat() -> None:
    laad(persoon=maker(), invoer=goede_invoer())
    Onderdeel.objects.create(
        samenwerking=Samenwerking.objects.get(), code="Later", naam="Later", begin=date(2021, 6, 1)
    )
    invoer = lees(_tabellen_van("2019")).invoer
    assert invoer
    laad(persoon=maker(), invoer=invoer)
    assert Onderdeel.objects.get(code="Later").begin == date(2021, 6, 1)


@pytest.mark.usefixtures("lege_registratie")
def test_geweigerd_laden_laat_niets_achter() -> None:
    """The registry knows Aalsmeer as gastgemeente; then it is not the centrumgemeente."""
    goede_registratie()
    aantallen = _aantallen()
    tabellen = _tabellen_van("2022")
    zet(tabellen, "Gemeenten", 2, "rol", "centrumgemeente")
    zet(tabellen, "Gemeenten", 3, "rol", "gastgemeente")
    zet(tabellen, "Sleutels", 4, "waarde Aalsmeer", "")
    zet(tabellen, "Sleutels", 4, "waarde Amstelveen", "25000")
    zet(tabellen, "Correcties", 2, "gemeente", "Amstelveen")
    zet(tabellen, "Correcties", 3, "gemeente", "Amstelveen")
    zet(tabellen, "Onderdelen", 2, "afdeling", "Een nieuwe afdeling")
    gelezen = lees(tabellen)
    assert gelezen.invoer, gelezen.fouten
    with pytest.raises(RegistratieFout) as weigering:
        laad(persoon=maker(), invoer=gelezen.invoer)
    (fout,) = weigering.value.fouten
    assert (fout.blad, fout.kolom, fout.gevonden) == ("Gemeenten", "rol", "centrumgemeente")
    assert _aantallen() == aantallen


def _aantallen() -> dict[str, int]:
    modellen = (Samenwerking, Gemeente, Onderdeel, Urenverdeling, Kostenraming, Berekening)
    return {model.__name__: model._default_manager.count() for model in modellen}


@pytest.mark.usefixtures("lege_registratie")
def test_berekening_uit_de_registratie_heeft_de_vingerafdruk_van_het_bestand() -> None:
    assert goede_berekening().vingerafdruk == vingerafdruk(bereken(goede_invoer()))


@pytest.mark.django_db
def test_gemeente_met_de_naam_van_een_andere_wordt_geweigerd() -> None:
    goede_registratie()
    tabellen = goede_tabellen()
    zet(tabellen, "Gemeenten", 2, "cbs", "0999")
    invoer = lees(tabellen).invoer
    assert invoer is not None
    with pytest.raises(RegistratieFout) as weigering:
        laad(persoon=maker(), invoer=invoer, reden="toets")
    (fout,) = weigering.value.fouten
    assert (fout.blad, fout.rij, fout.kolom, fout.gevonden) == ("Gemeenten", 2, "cbs", "0999")
    assert "0358" in fout.verwacht
