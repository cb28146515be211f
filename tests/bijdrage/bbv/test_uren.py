"""One test per rule of the hours: fulfilled, a finding after one change, and what is missing."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from bijdrage.bbv.oordeel import BEVINDING, ONBEKEND, VOLDAAN, Oordeel
from bijdrage.bbv.uren import (
    CONTROLES,
    Stand,
    aandelen_zijn_geheel,
    aard_en_taakveld,
    beoordeel_uren,
    griffie_op_bestuur,
    leiding_is_overhead,
    niet_te_herleiden,
    overhead_via_sleutel,
    past_bij_vte,
    primair_proces_is_primair,
    productieve_uren_vastgelegd,
    wijziging_is_toegelicht,
)
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.uren.lezen import Deelnemer, Leesrij, Leesversie
from tests.invoer import CODELIJSTEN, goede_invoer

DEELNEMERS = (Deelnemer("0362", "Amstelveen", False), Deelnemer("0358", "Aalsmeer", True))
BALIE = Leesrij("BZ", "Burgerzaken", "", "balie", "0.2", "primair", (400_000, 200_000), vte=450)
BEHEER = Leesrij("ICT", "Automatiseren", "", "beheer", "0.4", "overhead", (0, 0), 270_000, vte=200)


def stand(*rijen: Leesrij, **anders: object) -> Stand:
    """Hours that fulfil every rule that can be, with these rows in the place of the good ones."""
    versie = Leesversie(2023, DEELNEMERS, rijen or (BALIE, BEHEER))
    goed = Stand(versie, CODELIJSTEN, 135_000, "personeelsbegroting 2023", versie)
    return goed._replace(**anders)  # type: ignore[arg-type]


def toets(oordeel: Oordeel, uitkomst: str, aantal: int = 0, ontbreekt: str = "") -> None:
    assert (oordeel.uitkomst, len(oordeel.punten)) == (uitkomst, aantal)
    assert ontbreekt in oordeel.ontbreekt
    assert bool(oordeel.ontbreekt) == (uitkomst == ONBEKEND or bool(ontbreekt))
    assert all(all(punt) for punt in oordeel.punten)


def test_uren_01_aandelen_zijn_samen_geheel() -> None:
    berekening = bereken(goede_invoer())
    toets(aandelen_zijn_geheel(stand(berekening=berekening)), VOLDAAN)
    toets(aandelen_zijn_geheel(stand()), ONBEKEND, 0, "1 rijen met gezamenlijke uren")
    toets(aandelen_zijn_geheel(stand(BALIE)), VOLDAAN)


def test_uren_01_ziet_een_sleutel_die_niet_alles_verdeelt(monkeypatch: pytest.MonkeyPatch) -> None:
    berekening = bereken(goede_invoer())
    echt = type(berekening.sleutels).verhouding

    def kapot(self: object, *wat: object, **meer: object) -> object:
        sleutel = echt(self, *wat, **meer)  # type: ignore[arg-type]
        return sleutel._replace(noemer=2 * sleutel.noemer)

    monkeypatch.setattr(type(berekening.sleutels), "verhouding", kapot)
    toets(aandelen_zijn_geheel(stand(berekening=berekening)), BEVINDING, 4)


def test_uren_02_niet_meer_uren_dan_vte() -> None:
    toets(past_bij_vte(stand()), VOLDAAN)
    precies = BALIE._replace(uren=(437_875, 200_000))
    toets(past_bij_vte(stand(precies)), VOLDAAN)
    toets(past_bij_vte(stand(precies._replace(gezamenlijk=1))), BEVINDING, 1)
    toets(past_bij_vte(stand(precies, marge=Fraction(4, 100))), BEVINDING, 1)
    toets(past_bij_vte(stand(BALIE._replace(uren=(-1, 0)))), BEVINDING, 1)
    toets(past_bij_vte(stand(productieve_uren=None)), ONBEKEND, 0, "productieve uren")
    toets(past_bij_vte(stand(BALIE._replace(vte=None))), ONBEKEND, 0, "de vte van BZ")


def test_uren_03_productieve_uren_met_bron() -> None:
    toets(productieve_uren_vastgelegd(stand()), VOLDAAN)
    for grens in (120_000, 150_000):
        toets(productieve_uren_vastgelegd(stand(productieve_uren=grens)), VOLDAAN)
    for buiten in (119_999, 150_001, 0, None):
        toets(productieve_uren_vastgelegd(stand(productieve_uren=buiten)), BEVINDING, 1)
    toets(productieve_uren_vastgelegd(stand(bron_productieve_uren="")), BEVINDING, 1)


def test_uren_04_aard_en_geldig_taakveld() -> None:
    toets(aard_en_taakveld(stand()), VOLDAAN)
    toets(aard_en_taakveld(stand(BALIE._replace(taakveld="9.9"))), BEVINDING, 1)
    toets(aard_en_taakveld(stand(BALIE._replace(aard="allebei"))), BEVINDING, 1)
    verder = stand().versie._replace(jaar=2099)
    toets(aard_en_taakveld(stand(versie=verder)), ONBEKEND, 0, "taakvelden van 2099")


def test_uren_05_overhead_via_een_sleutel() -> None:
    toets(overhead_via_sleutel(stand()), VOLDAAN)
    direct = BEHEER._replace(uren=(0, 100))
    toets(overhead_via_sleutel(stand(direct)), BEVINDING, 1)
    uitgelegd = overhead_via_sleutel(stand(direct._replace(toelichting="Alleen Aalsmeer.")))
    toets(uitgelegd, VOLDAAN)
    assert [uitleg.toelichting for uitleg in uitgelegd.uitgelegd] == ["Alleen Aalsmeer."]


def test_uren_06_griffie_op_bestuur() -> None:
    griffie = BALIE._replace(naam="Raadsgriffie", taakveld="0.1")
    toets(griffie_op_bestuur(stand(griffie)), ONBEKEND, 0, "; 1 rij gevonden")
    fout = stand(griffie._replace(taakveld="0.4"))
    toets(griffie_op_bestuur(fout), BEVINDING, 1, "; 1 rij gevonden")
    toets(griffie_op_bestuur(stand()), ONBEKEND, 0, "geen kolom zegt het")


@pytest.mark.parametrize(
    ("taak", "goed", "fout"),
    [
        ("leiding", "overhead", "primair"),
        ("Teamleider balie", "overhead", "primair"),
        ("projectleiding stationsgebied", "primair", "overhead"),
        ("coördinatie wijkteams", "primair", "overhead"),
    ],
)
def test_uren_07_leiding_is_overhead(taak: str, goed: str, fout: str) -> None:
    rij = BALIE._replace(taak=taak, aard=goed)
    toets(leiding_is_overhead(stand(rij)), ONBEKEND, 0, "functies")
    toets(leiding_is_overhead(stand(rij._replace(aard=fout))), BEVINDING, 1, "functies")


@pytest.mark.parametrize(
    "taak", ["bezwaar en beroep", "vergunningverlening, juridisch", "klantcontactcentrum"]
)
def test_uren_08_primair_proces_is_primair(taak: str) -> None:
    rij = BALIE._replace(taak=taak)
    toets(primair_proces_is_primair(stand(rij)), ONBEKEND, 0, "ICT")
    toets(primair_proces_is_primair(stand(rij._replace(aard="overhead"))), BEVINDING, 1, "ICT")


@pytest.mark.parametrize(
    ("code", "regel", "taak", "aard"),
    [
        ("UREN-07", leiding_is_overhead, "leiding", "primair"),
        ("UREN-08", primair_proces_is_primair, "bezwaar", "overhead"),
    ],
)
def test_alleen_een_toelichting_die_de_regel_noemt_telt_en_is_te_lezen(
    code: str, regel: Callable[[Stand], Oordeel], taak: str, aard: str
) -> None:
    rij = BALIE._replace(taak=taak, aard=aard)
    anders = regel(stand(rij._replace(toelichting="Sinds 2022 op een andere plek.")))
    assert (len(anders.punten), anders.uitgelegd) == (1, ())
    assert anders.punten[0].herstel.endswith(f"en begin met «{code}:».")
    waarom = f"{code}: dit team voert het proces zelf uit."
    uitgelegd = regel(stand(rij._replace(toelichting=waarom)))
    assert not uitgelegd.punten
    assert [uitleg.toelichting for uitleg in uitgelegd.uitgelegd] == [waarom]


def test_uren_09_grote_wijziging_is_toegelicht() -> None:
    toets(wijziging_is_toegelicht(stand()), VOLDAAN)
    toets(wijziging_is_toegelicht(stand(vorige=None)), ONBEKEND, 0, "begonnen")
    eerder = stand().versie
    klein = BALIE._replace(uren=(370_000, 230_000))
    toets(wijziging_is_toegelicht(stand(klein, vorige=eerder)), VOLDAAN)
    streng = stand(klein, vorige=eerder, drempel=Fraction(4, 100))
    toets(wijziging_is_toegelicht(streng), BEVINDING, 1)
    groot = BALIE._replace(uren=(369_000, 231_000))
    toets(wijziging_is_toegelicht(stand(groot, vorige=eerder)), BEVINDING, 1)
    met_noot = groot._replace(toelichting="Balie is langer open.")
    toets(wijziging_is_toegelicht(stand(met_noot, vorige=eerder)), VOLDAAN)


def test_uren_09_een_oude_toelichting_zegt_niets_van_een_nieuwe_wijziging() -> None:
    oud = BALIE._replace(toelichting="Zo was het in 2021.")
    eerder = stand(oud).versie
    groot = oud._replace(uren=(300_000, 300_000))
    toets(wijziging_is_toegelicht(stand(groot, vorige=eerder)), BEVINDING, 1)
    nieuw = groot._replace(toelichting="Balie is langer open.")
    toets(wijziging_is_toegelicht(stand(nieuw, vorige=eerder)), VOLDAAN)


def test_uren_09_een_rij_onder_een_andere_naam_is_geen_uitweg() -> None:
    eerder = stand().versie
    anders = BALIE._replace(taak="loket", uren=(300_000, 300_000))
    toets(wijziging_is_toegelicht(stand(anders, vorige=eerder)), BEVINDING, 1)
    ruim = stand(anders, vorige=eerder, drempel=Fraction(20, 100))
    toets(wijziging_is_toegelicht(ruim), VOLDAAN)
    met_noot = anders._replace(toelichting="Balie en loket zijn samengevoegd.")
    toets(wijziging_is_toegelicht(stand(met_noot, vorige=eerder)), VOLDAAN)


def test_uren_10_niet_van_een_persoon() -> None:
    toets(niet_te_herleiden(stand()), ONBEKEND, 0, "hoeveel mensen")
    klein = BALIE._replace(vte=100)
    toets(niet_te_herleiden(stand(klein)), BEVINDING, 1, "hoeveel mensen")
    toets(niet_te_herleiden(stand(klein._replace(vte=101))), ONBEKEND, 0, "hoeveel mensen")


@pytest.mark.parametrize(
    ("fout", "blokkeert"),
    [
        (BALIE._replace(taakveld="9.9"), ["UREN-04"]),
        (BALIE._replace(uren=(10**9, 0)), []),
    ],
)
def test_alleen_een_blokkerende_regel_houdt_tegen(fout: Leesrij, blokkeert: list[str]) -> None:
    gevonden = beoordeel_uren(stand(fout))
    assert [u.regel.code for u in gevonden if u.blokkeert] == blokkeert
    assert any(u.oordeel.punten for u in gevonden)


def test_elke_regel_van_uren_staat_in_de_lijst() -> None:
    assert [u.regel.code for u in beoordeel_uren(stand())] == list(CONTROLES)
