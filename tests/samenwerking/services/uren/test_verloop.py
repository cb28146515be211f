"""Any order of actions by anybody: what is adopted, everybody agreed to exactly as it is."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from functools import partial
from itertools import pairwise
from typing import Any, ClassVar

import pytest
from django.db import transaction
from django.utils.timezone import localdate
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from bijdrage.services.vaststellen import NietVastTeStellen, stel_uren_vast
from samenwerking.models import Bezwaar, Logboekregel, Status, Urenverdeling
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.services.uren import bezwaren, controle
from samenwerking.services.uren.bezwaren import Voorstel
from samenwerking.services.uren.controle import Effect
from tests.personen import AALSMEER, AMSTELVEEN, maker, persoon
from tests.registratie import besluit_van, goede_registratie
from tests.samenwerking.services.uren.opzet import Botsing, balie, bewaar_rij, gemeente, rij

GEMEENTEN = (AALSMEER, AMSTELVEEN)
WIE = [(rol, cbs) for rol in (Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER) for cbs in GEMEENTEN]
OVERIG = [(Rol.BESTUURDER, AALSMEER), (Rol.VERTEGENWOORDIGER, AALSMEER), (None, "")]
NAAR = {
    Status.CONCEPT: {Status.TER_CONTROLE},
    Status.TER_CONTROLE: {Status.CONCEPT, Status.VASTGESTELD},
    Status.VASTGESTELD: set(),
}
"""The table of statuses."""
MENSEN: list[tuple[Rol | None, str]] = [*WIE, *OVERIG]
mensen = st.sampled_from(MENSEN)
gemeenten = st.sampled_from(GEMEENTEN)
aantallen = st.integers(1, 5).map(lambda n: Decimal(n * 1000))


def _momentopname(verdeling: Urenverdeling) -> list[tuple[Any, ...]]:
    """Every value of every row."""
    velden = ("taak", "taakveld", "aard", "vte", "gezamenlijk", "sleutel", "toelichting")
    return list(
        verdeling.regels.order_by("pk", "uren__gemeente").values_list(
            "pk", *velden, "uren__gemeente", "uren__uren"
        )
    )


class Verloop(RuleBasedStateMachine):
    """The services, called by anybody at any time."""

    vastgesteld: ClassVar[int] = 0
    overgenomen: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self.blok = transaction.atomic()
        self.blok.__enter__()
        self.gezien: dict[int, list[tuple[Any, ...]]] = {}
        """Per agreement the rows as they were then."""

    @initialize()
    def begin(self) -> None:
        self.verdeling = goede_registratie().urenverdeling
        self.mensen = {(rol, cbs): persoon(rol, cbs) if rol else maker() for rol, cbs in MENSEN}

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.blok.__exit__(None, None, None)

    @rule(wie=mensen, bedrag=st.sampled_from([0, 25_000, 30_000]))
    def leg_voor(self, wie: Any, bedrag: int) -> None:
        effect = Effect(gemeente(), Decimal(bedrag), "begroting 2020, versie 1")
        self._doe(wie, partial(controle.leg_voor, verdeling=self.verdeling, effecten=[effect]))

    @rule(wie=mensen)
    def neem_terug(self, wie: Any) -> None:
        self._doe(wie, partial(controle.neem_terug, verdeling=self.verdeling, reden="Nog eens."))

    @rule(wie=mensen, cbs=gemeenten)
    def geef_akkoord(self, wie: Any, cbs: str) -> None:
        doe = partial(controle.geef_akkoord, verdeling=self.verdeling, gemeente=gemeente(cbs))
        if self._doe(wie, doe):
            akkoord = self.verdeling.akkoorden.get(gemeente__cbs=cbs)
            self.gezien[akkoord.pk] = _momentopname(self.verdeling)

    @rule(en_dan_vast=st.booleans())
    def ieder_tekent(self, en_dan_vast: bool) -> None:
        """What most often happens."""
        self.leg_voor(WIE[0], 0)
        for cbs in GEMEENTEN:
            self.erken((Rol.TWEEDE_CONTROLLER, cbs))
            self.geef_akkoord((Rol.TWEEDE_CONTROLLER, cbs), cbs)
        if en_dan_vast:
            self.stel_vast(OVERIG[0])

    @rule()
    def het_eens_worden(self) -> None:
        """An objection that the other municipality takes over."""
        self.leg_voor((Rol.CONTROLLER, AMSTELVEEN), 0)
        self.maak_bezwaar((Rol.CONTROLLER, AALSMEER), AALSMEER, Decimal(1500))
        self.neem_over((Rol.CONTROLLER, AMSTELVEEN))

    @rule(wie=mensen)
    def erken(self, wie: Any) -> None:
        for voorhang in self.verdeling.voorhangen.all():
            self._doe(wie, partial(controle.erken_voorhang, voorhang=voorhang))

    @rule(wie=mensen, dagen=st.integers(-1, 1))
    def geef_uitstel(self, wie: Any, dagen: int) -> None:
        dag = localdate() + timedelta(days=dagen)
        doe = partial(controle.geef_uitstel, uiterlijk=dag, reden="Ziek.")
        self._doe(wie, partial(doe, verdeling=self.verdeling))

    @rule(wie=mensen, aantal=aantallen, gelezen=st.integers(1, 3))
    def bewaar_rij(self, wie: Any, aantal: Decimal, gelezen: int) -> None:
        regel = balie(self.verdeling)
        nieuw = rij(regel, uren={AALSMEER: aantal})
        doe = partial(bewaar_rij, rij=nieuw, regel=regel.pk, gelezen=gelezen)
        self._doe(wie, partial(doe, verdeling=self.verdeling))

    @rule(wie=mensen, aantal=aantallen)
    def voeg_rij_toe_en_verwijder(self, wie: Any, aantal: Decimal) -> None:
        nieuw = rij(balie(self.verdeling), taak="Archief", uren={AALSMEER: aantal})
        er_al = self.verdeling.regels.filter(taak="Archief").first()
        if er_al:
            weg = partial(bewaar_rij, rij=None, regel=er_al.pk, gelezen=er_al.wijziging)
            self._doe(wie, partial(weg, verdeling=self.verdeling))
        else:
            self._doe(wie, partial(bewaar_rij, verdeling=self.verdeling, rij=nieuw))

    @rule(wie=mensen, cbs=gemeenten, aantal=aantallen)
    def maak_bezwaar(self, wie: Any, cbs: str, aantal: Decimal) -> None:
        regel = balie(self.verdeling)
        doe = partial(
            bezwaren.maak_bezwaar,
            verdeling=self.verdeling,
            gemeente=gemeente(cbs),
            onderdeel=regel.onderdeel,
            reden="Te veel.",
            voorstellen=[Voorstel(regel.pk, {cbs: aantal})],
        )
        self._doe(wie, doe)

    @rule(wie=mensen, aantal=aantallen)
    def wijzig_standpunt(self, wie: Any, aantal: Decimal) -> None:
        voorstel = Voorstel(balie(self.verdeling).pk, {AALSMEER: aantal})
        doe = partial(bezwaren.wijzig_standpunt, voorstellen=[voorstel])
        self._doe_met_bezwaar(wie, doe)

    @rule(wie=mensen)
    def reageer(self, wie: Any) -> None:
        self._doe_met_bezwaar(wie, partial(bezwaren.reageer, tekst="Waarom?"))

    @rule(wie=st.sampled_from(WIE))
    def neem_over(self, wie: Any) -> None:
        type(self).overgenomen += self._doe_met_bezwaar(wie, bezwaren.neem_over)

    @rule(wie=st.sampled_from(WIE))
    def trek_in(self, wie: Any) -> None:
        self._doe_met_bezwaar(wie, bezwaren.trek_in)

    @rule(wie=st.sampled_from([*OVERIG[:2], WIE[0]]))
    def stel_vast(self, wie: Any) -> None:
        besluit = besluit_van(self.verdeling.samenwerking)
        doe = partial(stel_uren_vast, verdeling=self.verdeling, besluit=besluit)
        type(self).vastgesteld += self._doe(wie, doe)

    @invariant()
    def statussen_langs_de_tabel(self) -> None:
        statussen = [Status.CONCEPT, *(Status(regel.nieuw["status"]) for regel in self._stappen())]
        assert all(naar in NAAR[van] for van, naar in pairwise(statussen))
        assert statussen[-1] == self._status()

    @invariant()
    def akkoord_is_op_de_rijen_zoals_ze_zijn(self) -> None:
        nu = _momentopname(self.verdeling)
        gegeven = list(self.verdeling.akkoorden.select_related("gemeente"))
        assert all(self.gezien[akkoord.pk] == nu for akkoord in gegeven)
        assert len({akkoord.gegeven_door_id for akkoord in gegeven}) == len(gegeven)
        if self._status() == Status.VASTGESTELD:
            assert {akkoord.gemeente.cbs for akkoord in gegeven} == set(GEMEENTEN)
            assert not self.verdeling.bezwaren.filter(uitkomst="").exists()
            assert not self.verdeling.voorhangen.filter(erkend_op=None).exists()

    @invariant()
    def het_logboek_alleen_vertelt_wie_akkoord_is(self) -> None:
        akkoord, bezwaar = {}, 0
        for regel in self._logboek():
            bezwaar += {"bezwaar gemaakt": 1, "bezwaar gesloten": -1}.get(regel.gebeurtenis, 0)
            if regel.gebeurtenis == "akkoord":
                akkoord[regel.nieuw["akkoord"]] = regel.naam
            elif regel.gebeurtenis == "akkoord vervallen":
                del akkoord[regel.oud["akkoord"]]
        gegeven = self.verdeling.akkoorden.select_related("gemeente", "gegeven_door")
        assert akkoord == {a.gemeente.naam: str(a.gegeven_door) for a in gegeven}
        assert bezwaar == self.verdeling.bezwaren.filter(uitkomst="").count()

    def _status(self) -> str:
        return str(Urenverdeling.objects.get(pk=self.verdeling.pk).status)

    def _stappen(self) -> Any:
        """The events by which the status changed."""
        return self._logboek().filter(nieuw__has_key="status", oud__has_key="status")

    def _logboek(self) -> Any:
        return Logboekregel.objects.filter(
            soort=self.verdeling._meta.label_lower, sleutel=str(self.verdeling.pk)
        ).order_by("id")

    def _doe(self, wie: Any, doe: Callable[..., Any]) -> bool:
        """Whether it was done: then by this person; else nothing is different."""
        eerder = self._logboek().count()
        toen = _momentopname(self.verdeling)
        persoon_: Persoon = self.mensen[wie]
        try:
            doe(persoon=persoon_)
        except (Geweigerd, NietVastTeStellen, Botsing):
            assert self._logboek().count() == eerder
            assert _momentopname(self.verdeling) == toen
            return False
        assert {regel.naam for regel in self._logboek()[eerder:]} <= {persoon_.naam}
        return True

    def _doe_met_bezwaar(self, wie: Any, doe: Callable[..., Any]) -> bool:
        bezwaar = Bezwaar.objects.filter(urenverdeling=self.verdeling).order_by("-pk").first()
        return bool(bezwaar) and self._doe(wie, partial(doe, bezwaar=bezwaar))


@pytest.mark.usefixtures("lege_registratie")
def test_elk_verloop() -> None:
    run_state_machine_as_test(
        Verloop, settings=settings(max_examples=15, stateful_step_count=20, deadline=None)
    )
    assert Verloop.vastgesteld > 0
    assert Verloop.overgenomen > 0
