"""What hours do to the contribution, and what is in dispute: always as calculated by hand."""

from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from bijdrage.registratie import Invoerversies, lees_registratie
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.services.uren import dien_in, neem_bezwaar_over
from bijdrage.uren.doorrekening import (
    bijdragen,
    doorreken,
    doorreken_rijen,
    gegevens_van,
    invoer_zonder_fouten,
    kosten_bij,
)
from bijdrage.uren.geschil import geschil
from bijdrage.uren.rijcontrole import cbs_per_naam, rijen_van
from samenwerking.models import Bezwaar, Gemeenteuren, Logboekregel, Status, Urenverdeling
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.services.uren.bezwaren import neem_over, trek_in
from samenwerking.services.uren.controle import erken_voorhang, geef_akkoord
from samenwerking.services.weigering import RegistratieFout
from tests.invoer import CODELIJSTEN, GOED
from tests.personen import AALSMEER, AMSTELVEEN, persoon
from tests.registratie import goede_registratie, versie
from tests.uren import JAAR, bezwaar, geopend, regel, ter_controle

pytestmark = pytest.mark.django_db


def zet_uren(verdeling: Urenverdeling, taak: str, cbs: str, uren: str) -> None:
    """Other hours, around the services."""
    rijen = Gemeenteuren.objects.filter(regel=regel(verdeling, taak), gemeente__cbs=cbs)
    assert rijen.update(uren=Decimal(uren)) == 1


def volledig(verdeling: Urenverdeling) -> dict[str, int]:
    """What each bears, by a full calculation."""
    kosten = kosten_bij(verdeling)
    assert kosten
    gegevens = lees_registratie([Invoerversies(verdeling, kosten)], CODELIJSTEN)[0]
    invoer, fouten = invoer_zonder_fouten(gegevens)
    assert invoer, fouten
    uitkomst = bereken(invoer)
    return {**uitkomst.bijdrage, **uitkomst.eigen_aandeel}


def test_effect_is_het_verschil_van_twee_berekeningen() -> None:
    verdeling = geopend()
    assert [e.verschil for e in doorreken(verdeling, CODELIJSTEN).effecten] == [0, 0]
    zet_uren(verdeling, "Balie", AALSMEER, "3000")
    uitkomst = doorreken(verdeling, CODELIJSTEN)
    assert verdeling.overgenomen_van
    was, wordt = volledig(verdeling.overgenomen_van), volledig(verdeling)
    assert {e.gemeente: (e.was, e.wordt) for e in uitkomst.effecten} == {
        naam: (was[naam], wordt[naam]) for naam in was
    }
    aalsmeer = next(e for e in uitkomst.effecten if e.gemeente == "Aalsmeer")
    assert aalsmeer.verschil > 0
    assert aalsmeer.in_woorden.endswith(" meer.")


def test_rijen_uit_een_bestand_geven_hetzelfde_effect() -> None:
    """As when they stand in the registry."""
    verdeling = geopend()
    voor = volledig(verdeling)
    zet_uren(verdeling, "Balie", AALSMEER, "3000")
    gegevens = gegevens_van(verdeling, CODELIJSTEN)
    assert gegevens
    rijen, na = rijen_van(gegevens["Uren"], cbs_per_naam(gegevens)), volledig(verdeling)
    zet_uren(verdeling, "Balie", AALSMEER, "2000")
    effecten = doorreken_rijen(verdeling, rijen, CODELIJSTEN).effecten
    assert {e.gemeente: (e.was, e.wordt) for e in effecten} == {n: (voor[n], na[n]) for n in voor}


def test_zonder_kosten_van_dit_jaar_die_van_het_laatste() -> None:
    """With words that say so; as soon as there are any, those of the year."""
    verdeling = geopend()
    uitkomst = doorreken(verdeling, CODELIJSTEN)
    assert uitkomst.kosten
    assert uitkomst.kosten.jaar == 2021
    assert "2021" in uitkomst.grondslag
    kenmerken = GOED["Kenmerken"].replace("2021\n", f"{JAAR}\n", 1)
    goede_registratie(kenmerken=kenmerken)
    eigen = doorreken(verdeling, CODELIJSTEN)
    assert eigen.kosten
    assert eigen.kosten.jaar == JAAR
    assert str(JAAR) in eigen.grondslag


def test_wat_niet_te_berekenen_is_zegt_waarom() -> None:
    verdeling = geopend()
    for regel_ in verdeling.regels.filter(aard="primair", onderdeel__code="BZ"):
        regel_.uren.all().delete()
        regel_.gezamenlijk = Decimal(0)
        regel_.save(update_fields=["gezamenlijk"])
    uitkomst = doorreken(verdeling, CODELIJSTEN)
    assert uitkomst.effecten == ()
    assert uitkomst.fouten
    with pytest.raises(RegistratieFout) as weigering:
        dien_in(persoon=persoon("controller"), verdeling=verdeling, codelijsten=CODELIJSTEN)
    assert weigering.value.fouten == uitkomst.fouten
    verdeling.refresh_from_db()
    assert verdeling.status == Status.CONCEPT


def test_zonder_kosten_geen_doorrekening() -> None:
    leeg = versie(Urenverdeling)
    uitkomst = doorreken_rijen(leeg, [], CODELIJSTEN)
    assert (uitkomst.kosten, uitkomst.effecten, uitkomst.grondslag) == (None, (), "")
    assert gegevens_van(leeg, CODELIJSTEN) is None
    assert doorreken_rijen(geopend(), [], CODELIJSTEN).kosten


# Handing in: who is told.


def test_voorhang_voor_de_andere_gemeente_alleen() -> None:
    verdeling = geopend()
    zet_uren(verdeling, "Balie", AALSMEER, "3000")
    effect = {e.cbs: e.verschil for e in doorreken(verdeling, CODELIJSTEN).effecten}
    dien_in(persoon=persoon("controller"), verdeling=verdeling, codelijsten=CODELIJSTEN)
    voorhang = verdeling.voorhangen.get()
    assert voorhang.gemeente.cbs == AMSTELVEEN
    assert voorhang.effect == Decimal(effect[AMSTELVEEN]) / 100
    assert "Berekend op de kosten van" in voorhang.ten_opzichte_van


def test_zonder_verschil_geen_voorhang() -> None:
    verdeling = geopend()
    dien_in(persoon=persoon("controller"), verdeling=verdeling, codelijsten=CODELIJSTEN)
    assert not verdeling.voorhangen.exists()
    verdeling.refresh_from_db()
    assert verdeling.status == Status.TER_CONTROLE


def test_na_een_bezwaar_opnieuw_voorhang() -> None:
    """The effect is another one, so it is acknowledged anew."""
    verdeling = geopend()
    zet_uren(verdeling, "Balie", AALSMEER, "3000")
    dien_in(persoon=persoon("controller"), verdeling=verdeling, codelijsten=CODELIJSTEN)
    eerste = verdeling.voorhangen.get()
    erken_voorhang(persoon=persoon("bestuurder", AMSTELVEEN), voorhang=eerste)
    wat = bezwaar(verdeling, aalsmeer=4000)
    neem_bezwaar_over(persoon=persoon("controller"), bezwaar=wat, codelijsten=CODELIJSTEN)
    nieuw = verdeling.voorhangen.get()
    assert nieuw.gemeente.cbs == AMSTELVEEN
    assert nieuw.erkend_op is None
    assert nieuw.effect < eerste.effect < 0
    verdeling.refresh_from_db()
    with pytest.raises(Geweigerd, match="voorhang nog niet erkend"):
        geef_akkoord(
            persoon=persoon("tweede-controller", AMSTELVEEN),
            verdeling=verdeling,
            gemeente=eerste.gemeente,
        )


@pytest.mark.parametrize(
    ("van", "wie", "verwacht"),
    [
        (AMSTELVEEN, ("tweede-controller", AALSMEER), {AMSTELVEEN}),
        (AALSMEER, ("controller", AMSTELVEEN), {AMSTELVEEN, AALSMEER}),
    ],
    ids=["wie indiende neemt over", "wie voorhang kreeg neemt over"],
)
def test_een_voorhang_blijft_bij_wie_haar_kreeg(
    van: str, wie: tuple[str, str], verwacht: set[str]
) -> None:
    """Whoever takes over: nobody hears of what his own municipality did, unless he was told before."""
    verdeling = geopend()
    zet_uren(verdeling, "Balie", AALSMEER, "3000")
    dien_in(persoon=persoon("controller"), verdeling=verdeling, codelijsten=CODELIJSTEN)
    wat = bezwaar(verdeling, van=van, aalsmeer=4000)
    neem_bezwaar_over(persoon=persoon(*wie), bezwaar=wat, codelijsten=CODELIJSTEN)
    assert {v.gemeente.cbs for v in verdeling.voorhangen.all()} == verwacht


def test_bezwaar_dat_niet_te_berekenen_is_wordt_niet_overgenomen() -> None:
    """Else whoever was told of the effect would not be told any more."""
    verdeling = ter_controle()
    wat = bezwaar(verdeling, "Balie", aalsmeer=0, amstelveen=0)
    with pytest.raises(RegistratieFout):
        neem_bezwaar_over(persoon=persoon("controller"), bezwaar=wat, codelijsten=CODELIJSTEN)
    wat.refresh_from_db()
    assert wat.uitkomst == ""
    trek_in(persoon=persoon("tweede-controller", AMSTELVEEN), bezwaar=wat)
    goed = bezwaar(verdeling, "Balie", aalsmeer=10)
    neem_bezwaar_over(persoon=persoon("controller"), bezwaar=goed, codelijsten=CODELIJSTEN)


# In dispute.


def met_de_hand(verdeling: Urenverdeling, **uren: int) -> dict[str, int]:
    """What each bears with other hours of Aalsmeer on some tasks, calculated in full."""
    gegevens = gegevens_van(verdeling, CODELIJSTEN)
    assert gegevens
    invoer = invoer_zonder_fouten(gegevens)[0]
    assert invoer
    plek = [g.cbs for g in invoer.gemeenten].index(AALSMEER)

    def rij(r):
        anders = list(r.uren)
        anders[plek] = uren.get(r.taak, anders[plek] / 100) * 100
        return r._replace(uren=tuple(map(int, anders)))

    return bijdragen(invoer._replace(uren=tuple(map(rij, invoer.uren))))


def test_in_geschil_is_het_verschil_tussen_beide_kanten() -> None:
    verdeling = ter_controle()
    assert geschil(verdeling, CODELIJSTEN) == (0, (), 0)
    bezwaar(verdeling, "Balie", aalsmeer=1000)
    bezwaar(verdeling, "Loket", van=AALSMEER, aalsmeer=500)
    nu = geschil(verdeling, CODELIJSTEN)
    amstelveen, aalsmeer = met_de_hand(verdeling, Balie=1000), met_de_hand(verdeling, Loket=500)
    assert {k.gemeente: k.bijdragen for k in nu.kanten} == {
        "Amstelveen": amstelveen, "Aalsmeer": aalsmeer,
    }  # fmt: skip
    assert nu.rijen == 2
    assert nu.bedrag == abs(amstelveen["Aalsmeer"] - aalsmeer["Aalsmeer"])


def test_niet_te_berekenen_geschil_zegt_alleen_de_rijen() -> None:
    verdeling = ter_controle()
    bezwaar(verdeling, "Beleid", aalsmeer=100)
    assert geschil(verdeling, CODELIJSTEN).bedrag
    neem_over(
        persoon=persoon("controller"),
        bezwaar=bezwaar(verdeling, "Balie", aalsmeer=0, amstelveen=0),
    )
    assert geschil(verdeling, CODELIJSTEN) == (1, (), None)


class TestGeschilKrimpt(TestCase):
    """Settled in any order: all with less hours for Aalsmeer, so each step brings them nearer."""

    @settings(max_examples=6)
    @given(
        volgorde=st.sampled_from([*permutations(["Balie", "Beleid", "Loket"])]),
        uren=st.tuples(st.integers(0, 1999), st.integers(0, 499), st.integers(0, 999)),
        over=st.tuples(st.booleans(), st.booleans(), st.booleans()),
    )
    def test_krimpt(
        self, volgorde: tuple[str, ...], uren: tuple[int, ...], over: tuple[bool, ...]
    ) -> None:
        verdeling = ter_controle()
        wil = dict(zip(("Balie", "Beleid", "Loket"), uren, strict=True))
        open_ = {taak: bezwaar(verdeling, taak, aalsmeer=wil[taak]) for taak in wil}
        bedragen = [geschil(verdeling, CODELIJSTEN).bedrag]
        for taak, neemt_over in zip(volgorde, over, strict=True):
            _handel_af(open_[taak], neemt_over)
            bedragen.append(geschil(verdeling, CODELIJSTEN).bedrag)
        assert all(bedrag is not None for bedrag in bedragen)
        assert bedragen[-1] == 0
        assert bedragen == sorted(bedragen, reverse=True)  # type: ignore[type-var]


def _handel_af(wat: Bezwaar, neemt_over: bool) -> None:
    if neemt_over:
        neem_bezwaar_over(persoon=persoon("controller"), bezwaar=wat, codelijsten=CODELIJSTEN)
    else:
        trek_in(persoon=persoon("tweede-controller", AMSTELVEEN), bezwaar=wat)


def test_logboek_vertelt_elke_stap() -> None:
    verdeling = geopend()
    zet_uren(verdeling, "Balie", AALSMEER, "3000")
    dien_in(persoon=persoon("controller"), verdeling=verdeling, codelijsten=CODELIJSTEN)
    wat = bezwaar(verdeling, aalsmeer=4000)
    neem_bezwaar_over(persoon=persoon("controller"), bezwaar=wat, codelijsten=CODELIJSTEN)
    gebeurd = list(
        Logboekregel.objects.filter(sleutel=verdeling.pk, samenwerking=verdeling.samenwerking)
        .order_by("id")
        .values_list("gebeurtenis", flat=True)
    )
    assert gebeurd == [
        "uren geopend",
        "ter controle gelegd",
        "voorhang verzonden",
        "bezwaar gemaakt",
        "urenregels bewaard",
        "bezwaar gesloten",
        "voorhang verzonden",
    ]
