"""Signing off: handing in, agreeing, taking back, more time; each refusal beside its success."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils.timezone import localdate

from samenwerking.models import Logboekregel, Status, Urenverdeling
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.services.uren import controle
from samenwerking.services.uren.bezwaren import trek_in
from samenwerking.services.uren.controle import Effect
from samenwerking.toegang.personen import persoon_van
from tests.personen import AALSMEER, AMSTELVEEN, UITHOORN, account, geef_rol, persoon
from tests.registratie import geweigerd, nog_een_gast
from tests.samenwerking.services.uren.opzet import (
    bezwaar,
    concept,
    controller,
    gemeente,
    laatste,
    logboek,
    status,
    ter_controle,
    tweede,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")


def leg_voor(verdeling: Urenverdeling, *effecten: Effect, **anders: Any) -> None:
    controle.leg_voor(
        **{"persoon": controller(), "verdeling": verdeling, "effecten": effecten, **anders}
    )


def akkoord(verdeling: Urenverdeling, cbs: str = AALSMEER, wie: Persoon | None = None) -> None:
    controle.geef_akkoord(persoon=wie or tweede(cbs), verdeling=verdeling, gemeente=gemeente(cbs))


def effect(bedrag: str, cbs: str = AALSMEER) -> Effect:
    return Effect(gemeente(cbs), Decimal(bedrag), "begroting 2020, versie 1")


def akkoorden(verdeling: Urenverdeling) -> list[str]:
    return [a.gemeente.cbs for a in verdeling.akkoorden.select_related("gemeente")]


def met_twee_rollen(naam: str, rol: str) -> Persoon:
    """Somebody who has this role at both municipalities."""
    for cbs in (AALSMEER, AMSTELVEEN):
        geef_rol(account(naam), rol, cbs)
    return persoon_van(account(naam))


class TestLegVoor:
    def test_de_tweede_controllers_zijn_aan_zet(self) -> None:
        verdeling = concept()
        leg_voor(verdeling)
        assert status(verdeling) == Status.TER_CONTROLE
        assert logboek() == [("ter controle gelegd", "controller-0362")]
        with pytest.raises(Geweigerd, match="De status is ter controle"):
            leg_voor(verdeling)

    def test_een_voorhang_alleen_boven_de_drempel(self) -> None:
        verdeling = concept()
        Urenverdeling.objects.update(drempel_voorhang=1000)
        leg_voor(verdeling, effect("1000"))
        assert not verdeling.voorhangen.exists()
        controle.neem_terug(persoon=controller(), verdeling=verdeling, reden="Nog een rij.")
        leg_voor(verdeling, effect("-1000.01"))
        (voorhang,) = verdeling.voorhangen.all()
        assert (voorhang.gemeente, voorhang.effect) == (gemeente(), Decimal("-1000.01"))
        assert voorhang.drempel == 1000
        assert laatste().nieuw["effect in euro"] == "-1000.01"

    def test_marge_en_drempels_liggen_vast_met_de_uren(self) -> None:
        """They are agreed on with the hours: from handing in nobody changes them on his own."""
        verdeling = concept()
        Urenverdeling.objects.update(drempel_voorhang=1000, marge_vte=3, drempel_aandeel=2)
        leg_voor(verdeling)
        for veld in ("drempel_voorhang", "marge_vte", "drempel_aandeel"):
            with geweigerd("urenverdeling_staat_ter_controle"):
                Urenverdeling.objects.update(**{veld: 4})

    def test_wie_voorlegt_hoeft_het_eigen_effect_niet_te_erkennen(self) -> None:
        verdeling = concept()
        leg_voor(verdeling, effect("30000"), effect("-30000", AMSTELVEEN))
        assert [v.gemeente for v in verdeling.voorhangen.all()] == [gemeente()]

    def test_opnieuw_voorleggen_meet_opnieuw(self) -> None:
        verdeling = concept()
        leg_voor(verdeling, effect("30000"))
        controle.erken_voorhang(persoon=tweede(), voorhang=verdeling.voorhangen.get())
        controle.neem_terug(persoon=controller(), verdeling=verdeling, reden="Nog een rij.")
        leg_voor(verdeling, effect("40000"))
        assert list(verdeling.voorhangen.values_list("effect", "erkend_op")) == [(40000, None)]

    def test_zonder_rijen_niet(self) -> None:
        verdeling = concept()
        rijen = list(verdeling.regels.values_list("pk", flat=True))
        verdeling.regels.filter(pk__in=rijen[1:]).delete()
        leg_voor(verdeling)
        controle.neem_terug(persoon=controller(), verdeling=verdeling, reden="Nog eens.")
        verdeling.regels.all().delete()
        with pytest.raises(Geweigerd, match="nog geen enkele rij"):
            leg_voor(verdeling)

    def test_tot_en_met_de_uiterste_dag(self) -> None:
        verdeling = concept()
        Urenverdeling.objects.update(uiterlijk=localdate() - timedelta(days=1))
        with pytest.raises(Geweigerd, match="De uiterste dag was"):
            leg_voor(verdeling)
        Urenverdeling.objects.update(uiterlijk=localdate())
        leg_voor(verdeling)

    @pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.CONTROLLER])
    def test_een_ander_niet(self, rol: Rol) -> None:
        verdeling = concept()
        with pytest.raises(Geweigerd, match="rol controller nodig"):
            leg_voor(verdeling, persoon=persoon(rol))
        assert status(verdeling) == Status.CONCEPT


class TestUitstel:
    def geef(self, verdeling: Urenverdeling, **anders: Any) -> None:
        keuze: dict[str, Any] = {"persoon": tweede(), "uiterlijk": localdate(), "reden": "Ziek."}
        controle.geef_uitstel(verdeling=verdeling, **{**keuze, **anders})

    def test_een_latere_dag(self) -> None:
        verdeling = concept()
        Urenverdeling.objects.update(uiterlijk=date(2026, 1, 31))
        self.geef(verdeling)
        verdeling.refresh_from_db()
        assert verdeling.uiterlijk == localdate()
        leg_voor(verdeling)
        assert logboek()[0] == ("uitstel gegeven", "tweede-controller-0358")
        regel = Logboekregel.objects.get(gebeurtenis="uitstel gegeven")
        assert (regel.oud, regel.nieuw) == (
            {"uiterste dag": "2026-01-31"},
            {"uiterste dag": localdate().isoformat()},
        )
        assert regel.zin.endswith(": Ziek.")

    @pytest.mark.parametrize("dagen", [-1, 0])
    def test_geen_eerdere_dag_en_niet_dezelfde(self, dagen: int) -> None:
        verdeling = concept()
        morgen = localdate() + timedelta(days=1)
        Urenverdeling.objects.update(uiterlijk=morgen)
        with pytest.raises(Geweigerd, match="latere dag"):
            self.geef(verdeling, uiterlijk=morgen + timedelta(days=dagen))
        self.geef(verdeling, uiterlijk=morgen + timedelta(days=1))

    def test_met_een_reden(self) -> None:
        verdeling = concept()
        with pytest.raises(Geweigerd, match="geen reden"):
            self.geef(verdeling, reden=" ")
        self.geef(verdeling)

    def test_een_controller_geeft_zichzelf_geen_uitstel(self) -> None:
        verdeling = concept()
        with pytest.raises(Geweigerd, match="tweede controller"):
            self.geef(verdeling, persoon=controller())
        self.geef(verdeling)


class TestAkkoord:
    def test_per_gemeente(self) -> None:
        verdeling = ter_controle()
        akkoord(verdeling)
        assert akkoorden(verdeling) == [AALSMEER]
        assert "Amstelveen" in controle.waarom_niet_vast(verdeling)
        akkoord(verdeling, AMSTELVEEN)
        assert controle.waarom_niet_vast(verdeling) == ""
        assert logboek("ter controle gelegd") == [
            ("akkoord", "tweede-controller-0358"),
            ("akkoord", "tweede-controller-0362"),
        ]

    def test_niet_namens_een_ander(self) -> None:
        verdeling = ter_controle()
        with pytest.raises(Geweigerd, match="namens Amstelveen"):
            akkoord(verdeling, AMSTELVEEN, tweede(AALSMEER))
        akkoord(verdeling, AMSTELVEEN)

    def test_niet_door_wie_de_versie_maakte(self) -> None:
        verdeling = ter_controle()
        geef_rol(account("maker"), "tweede-controller", AALSMEER)
        with pytest.raises(Geweigerd, match="zelf gemaakt"):
            akkoord(verdeling, wie=persoon_van(account("maker")))
        akkoord(verdeling)

    def test_een_persoon_niet_voor_twee_gemeenten(self) -> None:
        verdeling = ter_controle()
        wie = met_twee_rollen("noor", "tweede-controller")
        akkoord(verdeling, AALSMEER, wie)
        with pytest.raises(Geweigerd, match="namens een andere gemeente"):
            akkoord(verdeling, AMSTELVEEN, wie)
        akkoord(verdeling, AMSTELVEEN)

    def test_een_gemeente_geen_twee_keer(self) -> None:
        verdeling = ter_controle()
        akkoord(verdeling)
        with pytest.raises(Geweigerd, match="Aalsmeer is al akkoord"):
            akkoord(verdeling)

    def test_niet_op_een_concept(self) -> None:
        verdeling = concept()
        with pytest.raises(Geweigerd, match="moet die ter controle zijn"):
            akkoord(verdeling)

    def test_niet_bij_een_open_bezwaar(self) -> None:
        verdeling = ter_controle()
        open_ = bezwaar(verdeling)
        with pytest.raises(Geweigerd, match="open bezwaar"):
            akkoord(verdeling, AMSTELVEEN)
        trek_in(persoon=controller(AALSMEER), bezwaar=open_)
        akkoord(verdeling, AMSTELVEEN)

    def test_niet_voor_de_voorhang_is_erkend(self) -> None:
        verdeling = concept()
        leg_voor(verdeling, effect("30000"))
        with pytest.raises(Geweigerd, match="voorhang nog niet erkend"):
            akkoord(verdeling)
        akkoord(verdeling, AMSTELVEEN)
        controle.erken_voorhang(persoon=tweede(), voorhang=verdeling.voorhangen.get())
        akkoord(verdeling)

    def test_een_gemeente_die_er_niet_in_staat(self) -> None:
        verdeling = ter_controle()
        nog_een_gast()
        with pytest.raises(Geweigerd, match="Uithoorn staat niet in deze urenverdeling"):
            akkoord(verdeling, UITHOORN)

    @pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.TWEEDE_CONTROLLER])
    def test_een_ander_niet(self, rol: Rol) -> None:
        verdeling = ter_controle()
        with pytest.raises(Geweigerd, match="rol tweede controller nodig"):
            akkoord(verdeling, wie=persoon(rol))
        akkoord(verdeling)


class TestVoorhang:
    def test_door_de_gemeente_zelf_en_een_keer(self) -> None:
        verdeling = concept()
        leg_voor(verdeling, effect("30000"))
        voorhang = verdeling.voorhangen.get()
        with pytest.raises(Geweigerd, match="namens Aalsmeer"):
            controle.erken_voorhang(persoon=tweede(AMSTELVEEN), voorhang=voorhang)
        controle.erken_voorhang(persoon=persoon("bestuurder"), voorhang=voorhang)
        voorhang.refresh_from_db()
        assert voorhang.erkend_door == account("bestuurder-0358")
        assert logboek()[-1] == ("voorhang erkend", "bestuurder-0358")
        with pytest.raises(Geweigerd, match="al erkend"):
            controle.erken_voorhang(persoon=tweede(), voorhang=voorhang)


class TestNeemTerug:
    def neem_terug(self, verdeling: Urenverdeling, **anders: Any) -> None:
        keuze: dict[str, Any] = {"persoon": controller(), "reden": "Een rij vergeten."}
        controle.neem_terug(verdeling=verdeling, **{**keuze, **anders})

    def test_ieder_akkoord_vervalt(self) -> None:
        verdeling = ter_controle()
        for cbs in (AALSMEER, AMSTELVEEN):
            akkoord(verdeling, cbs)
        self.neem_terug(verdeling)
        assert (status(verdeling), akkoorden(verdeling)) == (Status.CONCEPT, [])
        wie = "controller-0362"
        assert logboek("akkoord") == [
            ("akkoord vervallen", wie),
            ("akkoord vervallen", wie),
            ("teruggenomen", wie),
        ]
        assert laatste().zin.endswith(": Een rij vergeten.")

    def test_met_een_reden_en_alleen_wat_er_ligt(self) -> None:
        verdeling = ter_controle()
        with pytest.raises(Geweigerd, match="geen reden"):
            self.neem_terug(verdeling, reden="")
        self.neem_terug(verdeling)
        with pytest.raises(Geweigerd, match="moet die ter controle zijn"):
            self.neem_terug(verdeling)

    @pytest.mark.parametrize("rol", [rol for rol in Rol if rol != Rol.CONTROLLER])
    def test_een_ander_niet(self, rol: Rol) -> None:
        verdeling = ter_controle()
        with pytest.raises(Geweigerd, match="rol controller nodig"):
            self.neem_terug(verdeling, persoon=persoon(rol))
        assert status(verdeling) == Status.TER_CONTROLE
