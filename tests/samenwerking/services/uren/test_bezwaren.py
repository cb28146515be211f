"""Objections: made, talked about, moved, and taken over or withdrawn; each event is told."""

from decimal import Decimal

import pytest

from samenwerking.models import Bezwaar, Status, Urenverdeling
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.services.uren import bezwaren
from samenwerking.services.uren.bezwaren import Voorstel
from samenwerking.services.uren.controle import geef_akkoord, leg_voor, neem_terug
from tests.personen import AALSMEER, AMSTELVEEN, UITHOORN, persoon
from tests.registratie import nog_een_gast
from tests.samenwerking.services.uren.opzet import (
    balie,
    bezwaar,
    concept,
    controller,
    gemeente,
    laatste,
    logboek,
    ter_controle,
    tweede,
    uren,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")

EERST = {AALSMEER: Decimal(2000), AMSTELVEEN: Decimal(4000)}
GEVRAAGD = {AALSMEER: Decimal(1500), AMSTELVEEN: Decimal(4000)}
HIER, DAAR = "controller-0358", "controller-0362"


def met_akkoord() -> Urenverdeling:
    verdeling = ter_controle()
    geef_akkoord(persoon=tweede(AMSTELVEEN), verdeling=verdeling, gemeente=gemeente(AMSTELVEEN))
    return verdeling


def neem_over(open_: Bezwaar, wie: Persoon | None = None) -> None:
    bezwaren.neem_over(persoon=wie or controller(AMSTELVEEN), bezwaar=open_)


def met_twee_rijen() -> Bezwaar:
    """An objection of Aalsmeer to the rows of Burgerzaken."""
    open_ = bezwaar(ter_controle())
    voorstellen = [
        Voorstel(regel.pk, GEVRAAGD)
        for regel in open_.urenverdeling.regels.filter(onderdeel=open_.onderdeel)
    ]
    assert len(voorstellen) == 2
    bezwaren.wijzig_standpunt(persoon=controller(AALSMEER), bezwaar=open_, voorstellen=voorstellen)
    return open_


def test_rij_voor_rij_overnemen() -> None:
    """The objection stays open until the last row is taken over; each step is told."""
    open_ = met_twee_rijen()
    eerste, laatste_ = open_.standpunten.order_by("pk")
    bezwaren.neem_over(persoon=controller(), bezwaar=open_, gezien=[eerste.pk])
    open_.refresh_from_db()
    assert (open_.uitkomst, open_.standpunten.get()) == ("", laatste_)
    assert uren(eerste.regel) == GEVRAAGD
    assert uren(laatste_.regel) != GEVRAAGD
    assert logboek()[-1] == ("rij uit bezwaar overgenomen", DAAR)
    bezwaren.neem_over(persoon=controller(), bezwaar=open_, gezien=[laatste_.pk])
    open_.refresh_from_db()
    assert open_.uitkomst == "overgenomen"
    assert uren(laatste_.regel) == GEVRAAGD


@pytest.mark.parametrize("gezien", ["een vorig standpunt", "niets"])
def test_overnemen_wat_iemand_niet_zag(gezien: str) -> None:
    open_ = met_twee_rijen()
    ids = [*open_.standpunten.values_list("pk", flat=True)] if gezien != "niets" else []
    wijzig(open_, 1400)
    with pytest.raises(Geweigerd, match="gewijzigd sinds u dit zag"):
        bezwaren.neem_over(persoon=controller(), bezwaar=open_, gezien=ids)
    assert uren(balie(open_.urenverdeling)) == EERST
    neem_over(open_)


def trek_in(open_: Bezwaar, wie: Persoon | None = None) -> None:
    bezwaren.trek_in(persoon=wie or controller(AALSMEER), bezwaar=open_)


def wijzig(open_: Bezwaar, aalsmeer: int, wie: Persoon | None = None) -> None:
    voorstel = Voorstel(balie(open_.urenverdeling).pk, {AALSMEER: Decimal(aalsmeer)})
    bezwaren.wijzig_standpunt(
        persoon=wie or controller(AALSMEER), bezwaar=open_, voorstellen=[voorstel]
    )


def standpunt(open_: Bezwaar) -> dict[str, Decimal]:
    return dict(open_.standpunten.get().uren.values_list("gemeente__cbs", "uren"))


class TestMaken:
    def test_de_rij_blijft_en_akkoord_vervalt(self) -> None:
        verdeling = met_akkoord()
        open_ = bezwaar(verdeling)
        assert standpunt(open_) == GEVRAAGD
        assert uren(balie(verdeling)) == EERST
        assert not verdeling.akkoorden.exists()
        assert logboek("akkoord") == [("akkoord vervallen", HIER), ("bezwaar gemaakt", HIER)]
        assert laatste().zin.endswith(": De balie is korter open.")
        assert laatste().nieuw == {
            "BZ Balie, 0.2 primair": "Aalsmeer 1500.00, Amstelveen 4000.00, gezamenlijk 0.00"
        }

    def test_namens_de_eigen_gemeente(self) -> None:
        verdeling = met_akkoord()
        with pytest.raises(Geweigerd, match="namens Aalsmeer"):
            bezwaar(verdeling, persoon=controller(AMSTELVEEN))
        assert verdeling.akkoorden.exists()
        bezwaar(verdeling)

    def test_een_gemeente_die_er_niet_in_staat(self) -> None:
        verdeling = met_akkoord()
        uithoorn = nog_een_gast()
        with pytest.raises(Geweigerd, match="Uithoorn staat niet"):
            bezwaar(verdeling, persoon=controller(UITHOORN), gemeente=uithoorn)
        assert verdeling.akkoorden.exists()

    def test_met_een_reden_en_uren_bij_rijen_van_het_onderdeel(self) -> None:
        verdeling = ter_controle()
        ander = verdeling.regels.get(taak="Loket")
        goed = Voorstel(balie(verdeling).pk, GEVRAAGD)
        with pytest.raises(Geweigerd, match="geen reden"):
            bezwaar(verdeling, reden=" ")
        nog_een_gast()
        for voorstellen, melding in (
            ([], "geen andere uren ingevuld"),
            ([goed, goed._replace(regel=ander.pk)], "rijen van het onderdeel"),
            ([goed, goed], "al bezwaar tegen deze rij"),
            ([goed._replace(uren={UITHOORN: Decimal(1)})], "gemeenten die in deze"),
            ([goed._replace(uren={AALSMEER: Decimal(-1)})], "nul of meer"),
            ([goed._replace(gezamenlijk=Decimal(-1))], "nul of meer"),
        ):
            with pytest.raises(Geweigerd, match=melding):
                bezwaar(verdeling, voorstellen=voorstellen)
        assert not Bezwaar.objects.exists()
        bezwaar(verdeling, voorstellen=[goed])

    def test_geen_twee_keer_tegen_dezelfde_rij(self) -> None:
        verdeling = ter_controle()
        eerste = bezwaar(verdeling)
        with pytest.raises(Geweigerd, match="al bezwaar tegen deze rij"):
            bezwaar(verdeling)
        bezwaar(verdeling, persoon=controller(AMSTELVEEN), gemeente=gemeente(AMSTELVEEN))
        trek_in(eerste)
        bezwaar(verdeling)

    def test_niet_tegen_een_concept(self) -> None:
        verdeling = concept()
        with pytest.raises(Geweigerd, match="moet die ter controle zijn"):
            bezwaar(verdeling)

    @pytest.mark.parametrize(
        "rol", [rol for rol in Rol if rol not in (Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER)]
    )
    def test_een_ander_niet(self, rol: Rol) -> None:
        verdeling = ter_controle()
        with pytest.raises(Geweigerd, match="controller of tweede controller nodig"):
            bezwaar(verdeling, persoon=persoon(rol))


class TestOverleg:
    def test_de_gemeente_wijzigt_haar_standpunt(self) -> None:
        open_ = bezwaar(ter_controle())
        wijzig(open_, 1800)
        assert standpunt(open_) == {AALSMEER: 1800}
        assert logboek("bezwaar gemaakt") == [("standpunt gewijzigd", HIER)]
        naam = "BZ Balie, 0.2 primair"
        assert laatste().oud[naam] == "Aalsmeer 1500.00, Amstelveen 4000.00, gezamenlijk 0.00"
        assert laatste().nieuw[naam] == "Aalsmeer 1800.00, gezamenlijk 0.00"

    def test_een_ander_wijzigt_het_standpunt_niet(self) -> None:
        open_ = bezwaar(ter_controle())
        with pytest.raises(Geweigerd, match="namens Aalsmeer"):
            wijzig(open_, 1800, controller(AMSTELVEEN))
        assert standpunt(open_) == GEVRAAGD

    def test_ieder_reageert_namens_zijn_gemeente(self) -> None:
        open_ = bezwaar(ter_controle())
        for cbs in (AMSTELVEEN, AALSMEER):
            bezwaren.reageer(persoon=tweede(cbs), bezwaar=open_, tekst=f"Dit is {cbs}.")
        assert list(
            open_.berichten.values_list("gemeente__cbs", "tekst", "gebruiker__username")
        ) == [(cbs, f"Dit is {cbs}.", f"tweede-controller-{cbs}") for cbs in (AMSTELVEEN, AALSMEER)]
        assert logboek("bezwaar gemaakt") == [
            ("bericht bij bezwaar", f"tweede-controller-{cbs}") for cbs in (AMSTELVEEN, AALSMEER)
        ]
        with pytest.raises(Geweigerd, match="staat niets"):
            bezwaren.reageer(persoon=tweede(), bezwaar=open_, tekst=" ")
        with pytest.raises(Geweigerd, match="controller nodig"):
            bezwaren.reageer(persoon=persoon("vertegenwoordiger"), bezwaar=open_, tekst="Ja.")
        assert open_.berichten.count() == 2


class TestOvernemen:
    def test_de_rij_wordt_het_voorstel(self) -> None:
        verdeling = met_akkoord()
        open_ = bezwaar(verdeling)
        Urenverdeling.objects.get().regels.update(overgenomen=True)
        neem_over(open_)
        regel = balie(verdeling)
        assert uren(regel) == GEVRAAGD
        assert (regel.overgenomen, regel.wijziging) == (False, 2)
        assert verdeling.regels.filter(overgenomen=True).count() == 4
        assert not verdeling.akkoorden.exists()
        assert logboek("bezwaar gemaakt") == [
            ("urenregels bewaard", DAAR),
            ("bezwaar gesloten", DAAR),
        ]
        assert laatste().nieuw == {"uitkomst": "overgenomen"}
        geef_akkoord(persoon=tweede(), verdeling=verdeling, gemeente=gemeente())

    def test_gezamenlijke_uren_gaan_mee(self) -> None:
        verdeling = ter_controle()
        loket = verdeling.regels.get(taak="Loket")
        voorstel = Voorstel(loket.pk, {AALSMEER: Decimal(900)})
        neem_over(bezwaar(verdeling, onderdeel=loket.onderdeel, voorstellen=[voorstel]))
        loket.refresh_from_db()
        assert (uren(loket), loket.gezamenlijk, loket.sleutel) == ({AALSMEER: 900}, 0, "")

    def test_een_rij_die_al_zo_is_staat_niet_in_het_logboek(self) -> None:
        verdeling = ter_controle()
        neem_over(bezwaar(verdeling, voorstellen=[Voorstel(balie(verdeling).pk, EERST)]))
        assert logboek("bezwaar gemaakt") == [("bezwaar gesloten", DAAR)]

    def test_niet_door_wie_bezwaar_maakte(self) -> None:
        verdeling = ter_controle()
        open_ = bezwaar(verdeling)
        with pytest.raises(Geweigerd, match="een andere gemeente neemt het over"):
            neem_over(open_, controller(AALSMEER))
        assert uren(balie(verdeling)) == EERST
        neem_over(open_)

    def test_niet_door_een_gemeente_die_er_niet_in_staat(self) -> None:
        open_ = bezwaar(ter_controle())
        nog_een_gast()
        with pytest.raises(Geweigerd, match="een andere gemeente neemt het over"):
            neem_over(open_, controller(UITHOORN))
        neem_over(open_)


class TestIntrekken:
    def test_de_rij_blijft(self) -> None:
        verdeling = ter_controle()
        trek_in(bezwaar(verdeling))
        assert uren(balie(verdeling)) == EERST
        assert logboek("bezwaar gemaakt") == [("bezwaar gesloten", HIER)]
        geef_akkoord(persoon=tweede(), verdeling=verdeling, gemeente=gemeente())

    def test_niet_door_een_ander(self) -> None:
        open_ = bezwaar(ter_controle())
        with pytest.raises(Geweigerd, match="namens Aalsmeer"):
            trek_in(open_, controller(AMSTELVEEN))
        trek_in(open_)


@pytest.mark.parametrize("einde", [neem_over, trek_in])
def test_een_bezwaar_sluit_een_keer(einde: object) -> None:
    verdeling = ter_controle()
    open_ = bezwaar(verdeling)
    einde(open_)  # type: ignore[operator]
    for nog_eens in (neem_over, trek_in, lambda b: wijzig(b, 1)):
        with pytest.raises(Geweigerd, match="Dit bezwaar is al"):
            nog_eens(open_)
    with pytest.raises(Geweigerd, match="Dit bezwaar is al"):
        bezwaren.reageer(persoon=tweede(), bezwaar=open_, tekst="Nog iets.")


def test_wat_teruggenomen_is_laat_zijn_bezwaren_vervallen() -> None:
    """The thread stays; its hours are never set in the rows that come in the place of these."""
    verdeling = ter_controle()
    open_ = bezwaar(verdeling)
    bezwaren.reageer(persoon=controller(AMSTELVEEN), bezwaar=open_, tekst="Waarom?")
    neem_terug(persoon=controller(), verdeling=verdeling, reden="Meer rijen.")
    open_.refresh_from_db()
    assert (open_.uitkomst, open_.gesloten_op is None) == ("vervallen", False)
    assert (open_.berichten.count(), standpunt(open_)) == (1, GEVRAAGD)
    assert [gebeurtenis for gebeurtenis, _ in logboek("bericht bij bezwaar")] == [
        "bezwaar gesloten",
        "teruggenomen",
    ]
    balie(verdeling).uren.update(uren=7)
    leg_voor(persoon=controller(), verdeling=verdeling, effecten=[])
    for einde in (neem_over, trek_in):
        with pytest.raises(Geweigerd, match="al vervallen"):
            einde(open_)
    assert set(uren(balie(verdeling)).values()) == {7}
    geef_akkoord(persoon=tweede(AMSTELVEEN), verdeling=verdeling, gemeente=gemeente(AMSTELVEEN))
    nieuw = bezwaar(verdeling)
    neem_over(nieuw)
    assert uren(balie(verdeling)) == GEVRAAGD
    neem_terug(persoon=controller(), verdeling=verdeling, reden="Nog eens.")
    nieuw.refresh_from_db()
    assert nieuw.uitkomst == "overgenomen"
    verdeling.refresh_from_db()
    assert verdeling.status == Status.CONCEPT
