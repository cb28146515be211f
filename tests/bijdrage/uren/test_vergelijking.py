"""Two splits of hours: which rows differ, what each does, and what is left when added up."""

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from bijdrage.rekenmodel.invoer import CENTRUM, Invoer
from bijdrage.uren.doorrekening import bijdragen
from bijdrage.uren.lezen import Deelnemer, Leesrij, Leesversie
from bijdrage.uren.vergelijking import Vergelijking, met_rijen, vergelijk, verschillen
from tests.bijdrage.rekenmodel.invoeren import invoeren
from tests.invoer import goede_invoer
from tests.lezer import Blad
from tests.personen import ingelogd, persoon
from tests.registratie import goede_registratie

ADRES = "/urenverdeling/aa-organisatie/2023-begroting-v1/lezen/"


def leesversie(invoer: Invoer) -> Leesversie:
    """The rows of an input as they are read."""
    deelnemers = tuple(Deelnemer(g.cbs, g.naam, g.rol != CENTRUM) for g in invoer.gemeenten)
    rijen = (
        Leesrij(
            r.onderdeel, "", "", r.taak, r.taakveld, r.aard, r.uren, r.gezamenlijk, r.vte
        )._replace(sleutel=r.sleutel, bron=r.bron, toelichting=r.toelichting)
        for r in invoer.uren
    )
    return Leesversie(invoer.kenmerken.jaar, deelnemers, tuple(rijen))


def gelijk_op(vergelijking: Vergelijking) -> bool:
    """Whether effects, rest and what hangs together are the whole."""
    euro = vergelijking.euro
    assert euro is not None
    delen = sum(v.effect or 0 for v in vergelijking.rijen)
    return delen + euro.rest + euro.samenhang == euro.totaal


def met_uren(invoer: Invoer, plek: int, *uren: int) -> Invoer:
    rijen = list(invoer.uren)
    rijen[plek] = rijen[plek]._replace(uren=uren)
    return invoer._replace(uren=tuple(rijen))


def test_rijen_van_een_versie_geven_dezelfde_berekening() -> None:
    invoer = goede_invoer()
    assert bijdragen(met_rijen(invoer, leesversie(invoer))) == bijdragen(invoer)


def test_een_rij_die_verandert_heeft_het_effect_van_alles() -> None:
    invoer = goede_invoer()
    nu = met_uren(invoer, 0, 350_000, 250_000)
    gevonden = vergelijk(leesversie(invoer), leesversie(nu), nu)
    assert [v.uren for v in gevonden.rijen] == [(-50_000, 50_000, 0)]
    verschil = bijdragen(nu)["Aalsmeer"] - bijdragen(invoer)["Aalsmeer"]
    assert gevonden.rijen[0].effect == verschil > 0
    assert gevonden.euro is not None
    assert (gevonden.euro.totaal, gevonden.euro.samenhang) == (verschil, 0)


def test_rest_krijgt_een_effect_samen_en_alles_telt_op() -> None:
    invoer = goede_invoer()
    nu = met_uren(met_uren(invoer, 0, 350_000, 250_000), 1, 90_000, 60_025)
    nu = nu._replace(uren=(*nu.uren[:2], *nu.uren[3:]))
    ruim = vergelijk(leesversie(invoer), leesversie(nu), nu)
    krap = vergelijk(leesversie(invoer), leesversie(nu), nu, meest=1)
    assert len(ruim.rijen) == len(krap.rijen) == 3
    assert ruim.euro is not None
    assert krap.euro is not None
    assert (ruim.euro.aantal_rest, krap.euro.aantal_rest) == (0, 2)
    assert [v.effect is None for v in krap.rijen] == [False, True, True]
    assert ruim.euro.totaal == krap.euro.totaal
    assert ruim.euro.samenhang != 0
    assert gelijk_op(ruim)
    assert gelijk_op(krap)
    effecten = [abs(v.effect or 0) for v in ruim.rijen]
    assert effecten == sorted(effecten, reverse=True)


def test_een_toelichting_verschilt_zonder_effect() -> None:
    invoer = goede_invoer()
    was = leesversie(invoer)
    rij, *rest = was.rijen
    wordt = was._replace(rijen=(rij._replace(toelichting="Balie is langer open."), *rest))
    assert vergelijk(was, was, invoer).rijen == ()
    gevonden = vergelijk(was, wordt, invoer)
    assert [(v.effect, v.rekent_anders) for v in gevonden.rijen] == [(0, False)]


def test_een_andere_sleutel_heeft_een_effect() -> None:
    invoer = goede_invoer()
    was = leesversie(invoer)
    anders = invoer.uren[4]._replace(sleutel="inwoners")
    nu = invoer._replace(uren=(*invoer.uren[:4], anders))
    gevonden = vergelijk(was, leesversie(nu), nu)
    assert [v.rekent_anders for v in gevonden.rijen] == [True]
    assert gevonden.euro is not None
    assert gevonden.rijen[0].effect == gevonden.euro.totaal


def test_een_sleutel_die_de_kosten_niet_kennen_wordt_gezegd() -> None:
    invoer = goede_invoer()
    nu = leesversie(invoer)
    was = nu._replace(rijen=(nu.rijen[0]._replace(sleutel="maan", gezamenlijk=100), *nu.rijen[1:]))
    gevonden = vergelijk(was, nu, invoer)
    assert len(gevonden.rijen) == 1
    assert gevonden.euro is None
    assert gevonden.reden == "De kosten waarop we rekenen kennen deze sleutels niet: maan."
    zonder = vergelijk(nu, nu, None)
    assert zonder.reden == "Deze uren zijn nog niet door te rekenen."


def test_een_gemeente_die_er_eerst_niet_was_heeft_daar_geen_uren() -> None:
    invoer = goede_invoer()
    nu = leesversie(invoer)
    was = nu._replace(
        deelnemers=nu.deelnemers[:1],
        rijen=tuple(rij._replace(uren=rij.uren[:1]) for rij in nu.rijen),
    )
    gevonden = vergelijk(was, nu, invoer)
    assert all(v.uren[0] == 0 for v in gevonden.rijen)
    assert gevonden.euro is not None
    assert gelijk_op(gevonden)


@given(invoeren(), st.data())
def test_delen_rest_en_samenhang_zijn_het_geheel(invoer: Invoer, data: st.DataObject) -> None:
    was = leesversie(invoer)
    nieuw = [
        rij._replace(uren=tuple(data.draw(st.sampled_from([0, 100, u])) for u in rij.uren))
        for rij in invoer.uren
    ]
    nu = invoer._replace(uren=tuple(nieuw))
    gevonden = vergelijk(was, leesversie(nu), nu, meest=data.draw(st.integers(0, 3)))
    assert gelijk_op(gevonden)
    assert len(gevonden.rijen) == len(verschillen(was, leesversie(nu)))


@pytest.mark.django_db
def test_pagina_vergelijkt_twee_jaren(client: Client) -> None:
    ingelogd(client, persoon("controller"))
    antwoord = client.get(f"{ADRES}?met=aa-organisatie/2021-begroting-v1")
    blad = Blad(antwoord.content.decode())
    namen = [rij[0] for rij in blad.tabel("Rijen die verschillen").rijen]
    assert {"Samenhang", "Alles samen"} <= {*namen}
    assert "hoeven niet op te tellen" in blad.tekst
    gelijk = client.get(f"{ADRES}?met=aa-organisatie/2023-rekening-v1")
    assert gelijk.status_code == 200


@pytest.mark.django_db
def test_een_concept_van_een_ander_is_geen_keuze(client: Client) -> None:
    verdeling = goede_registratie().urenverdeling
    code = verdeling.samenwerking.code
    adres = f"/urenverdeling/{code}/2021-begroting-v1/lezen/"
    ingelogd(client, persoon("controller"))
    assert "Rijen die verschillen" not in client.get(f"{adres}?met={code}/2021-x").content.decode()
    client.logout()
    assert client.get(adres).status_code == 404
