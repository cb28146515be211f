"""Page, PDF, workbook, ods, csv and API give the same figures, each looked up one by one."""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from importlib import import_module
from typing import Any

import openpyxl
import pypdf
import pytest
from django.test import Client
from python_calamine import CalamineWorkbook

from bijdrage import selectors
from bijdrage.api import lezen
from bijdrage.rapport import opendocument
from bijdrage.rapport.afronding import hele_euro, hele_euros
from bijdrage.rapport.model import Jaarrapport, Uitsplitsing
from bijdrage.rapport.samenstellen import GEEN_ONDERDEEL
from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.sommen import correctie_als_component
from bijdrage.rekenmodel.uitvoer import bedrag
from samenwerking import notatie
from samenwerking.rechten.persoon import IEDEREEN, Persoon
from samenwerking.rechten.rollen import Rol
from tests.bewaard import vergeet_alles
from tests.lezer import Blad
from tests.lezer import Tabel as Paginatabel
from tests.personen import ingelogd, persoon

pytestmark = pytest.mark.django_db
AA = "aa-organisatie"
NAMEN = ("2021-begroting", "2021-rekening", "2023-begroting", "2023-rekening")
UITGAVEN = ("openbaar", "volledig")
TABELLEN = ("gemeenten", "toedelingen", "onderdelen", "correcties", "niet-verdeeld")
ASSEN = ("component", "taakveld", "onderdeel")
BEDRAG = re.compile(r"−?\d{1,3}(?:\.\d{3})*,\d\d(?!\d)")

Cijfers = dict[tuple[str, ...], int]
"""Every figure of a report in cents, by what it is of."""
Rijen = Iterable[Mapping[str, Any]]


def _lezer(uitgave: str) -> tuple[Persoon, Client]:
    client = Client()
    if uitgave == "openbaar":
        return IEDEREEN, client
    wie = persoon(Rol.CONTROLLER)
    ingelogd(client, wie)
    return wie, client


def _rapport(naam: str, uitgave: str) -> Jaarrapport:
    gevonden = selectors.jaarrapport(_lezer(uitgave)[0], f"{AA}/{naam}")
    assert gevonden is not None
    assert bool(gevonden.berekening.groepen) is (uitgave == "openbaar")
    return gevonden


def cijfers(rapport: Jaarrapport) -> Cijfers:
    """What the report model says: what every writer must give."""
    uit: Cijfers = {("kosten",): rapport.kosten}
    for gemeente in rapport.gemeenten:
        uit["gemeente", gemeente.gemeente] = gemeente.bedrag
        assert gemeente.inwoners
        uit["per inwoner", gemeente.gemeente] = afgerond(gemeente.bedrag, gemeente.inwoners)
    for deel in rapport.uitsplitsingen:
        uit |= {(deel.as_, rij.code): rij.bedrag for rij in deel.rijen}
        uit[deel.as_, "totaal"] = deel.totaal
    for regel in rapport.buiten:
        for wat in ("lasten", "baten"):
            plek = ("buiten", regel.component, wat)
            uit[plek] = uit.get(plek, 0) + getattr(regel, wat)
    return uit


# Tables (ods, csv, API): the same figures are added up from the rows.


def van_tabellen(tabellen: Mapping[str, Rijen], gast: str) -> Cijfers:
    """The figures that the tables of a calculation add up to; amounts are in cents."""
    uit: dict[tuple[str, ...], int] = defaultdict(int)
    for rij in tabellen["gemeenten"]:
        uit["gemeente", rij["gemeente"]] = rij["bedrag"]
        uit["per inwoner", rij["gemeente"]] = rij["per_inwoner"]
        uit["kosten",] += rij["bedrag"]
    for as_, naam in (
        ("component", "toedelingen"),
        ("taakveld", "toedelingen"),
        ("onderdeel", "onderdelen"),
    ):
        for rij in tabellen[naam]:
            assert rij["netto"] == rij["lasten"] - rij["baten"]
            if rij["gemeente"] == gast:
                uit[as_, rij[as_] or GEEN_ONDERDEEL] += rij["netto"]
                uit[as_, "totaal"] += rij["netto"]
    for rij in tabellen["correcties"]:
        if rij["gemeente"] == gast:
            soort = correctie_als_component(rij["soort"])
            for plek in (
                ("component", soort),
                ("taakveld", rij["taakveld"]),
                ("onderdeel", GEEN_ONDERDEEL),
            ):
                uit[plek] += rij["bedrag"]
                uit[plek[0], "totaal"] += rij["bedrag"]
    for rij in tabellen["niet-verdeeld"]:
        for wat in ("lasten", "baten"):
            uit["buiten", rij["component"], wat] += rij[wat]
    return dict(uit)


def _in_centen(rijen: Rijen) -> list[dict[str, Any]]:
    bedragen = ("bedrag", "per_inwoner", "lasten", "baten", "netto")
    return [
        {naam: _centen(waarde) if naam in bedragen else waarde for naam, waarde in rij.items()}
        for rij in rijen
    ]


def _centen(waarde: Any) -> int:
    """An amount of a file, to the cent; more decimals would be another figure."""
    centen = Decimal(str(waarde)) * 100
    assert abs(centen - round(centen)) < Decimal("0.001"), waarde
    return round(centen)


def van_api(rapport: Jaarrapport, client: Client) -> Cijfers:
    return van_tabellen(
        {t: _in_centen(_json(client, rapport, t)) for t in TABELLEN}, rapport.gemeente
    )


def _json(client: Client, rapport: Jaarrapport, tabel: str) -> Rijen:
    antwoord = client.get(_api(rapport, tabel), {"per_pagina": 1000}).json()
    assert antwoord["aantal"] == len(antwoord["resultaten"])
    return antwoord["resultaten"]


def _api(rapport: Jaarrapport, tabel: str) -> str:
    return f"/api/v1/samenwerkingen/{AA}/berekeningen/{rapport.versiesleutel.partition('/')[2]}/{tabel}"


def van_csv(rapport: Jaarrapport, client: Client) -> Cijfers:
    def rijen(tabel: str) -> Rijen:
        tekst = client.get(_api(rapport, tabel), {"formaat": "csv"}).content.decode("utf-8-sig")
        return csv.DictReader(io.StringIO(tekst), delimiter=";")

    return van_tabellen({t: _in_centen(rijen(t)) for t in TABELLEN}, rapport.gemeente)


def van_ods(rapport: Jaarrapport, client: Client) -> Cijfers:
    inhoud = client.get(f"/{rapport.sleutel}/tabellen.ods").content
    boek = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))

    def rijen(tabel: str) -> Rijen:
        kop, *cellen = boek.get_sheet_by_name(tabel.replace("-", " ").capitalize()).to_python()
        return [dict(zip(map(str, kop), rij, strict=True)) for rij in cellen]

    return van_tabellen({t: _in_centen(rijen(t)) for t in TABELLEN}, rapport.gemeente)


def van_werkmap(rapport: Jaarrapport, client: Client) -> Cijfers:
    inhoud = client.get(f"/{rapport.sleutel}/werkmap.xlsx").content
    boek = openpyxl.load_workbook(io.BytesIO(inhoud), data_only=True, read_only=True)
    rijen = {blad: _rijen_van(boek[blad]) for blad in ("Toedelingen", "Correctieposten")}
    for rij in rijen["Toedelingen"]:
        rij["netto"] = rij["lasten"] - rij["baten"]
    return van_tabellen(
        {
            "gemeenten": list(_uitkomst(boek["Uitkomst"])),
            "toedelingen": rijen["Toedelingen"],
            "onderdelen": rijen["Toedelingen"],
            "correcties": rijen["Correctieposten"],
            "niet-verdeeld": _rijen_van(boek["Buiten de verdeling"]),
        },
        rapport.gemeente,
    )


def _rijen_van(blad: Any) -> list[dict[str, Any]]:
    kop, *cellen = blad.values
    gevuld = [
        {k: v or 0 if k in ("lasten", "baten") else v for k, v in zip(kop, rij, strict=True)}
        for rij in cellen
    ]
    return _in_centen(gevuld)


def _uitkomst(blad: Any) -> Iterable[dict[str, Any]]:
    for naam, soort, *getallen in blad.iter_rows(max_col=7, values_only=True):
        if soort in ("bijdrage", "eigen aandeel"):
            yield {
                "gemeente": naam,
                "bedrag": _centen(getallen[2]),
                "per_inwoner": _centen(getallen[4]),
            }


def van_pdf(rapport: Jaarrapport, client: Client) -> Cijfers:
    """The annex has every amount to the cent, in the order of the report."""
    bladen = pypdf.PdfReader(
        io.BytesIO(client.get(f"/{rapport.sleutel}/rapport.pdf").content)
    ).pages
    tekst = " ".join(" ".join(blad.extract_text() for blad in bladen).split())
    tekst = tekst[tekst.rindex("Bijlage: elk bedrag tot op de cent") :]
    bedragen = [_gelezen(gevonden) for gevonden in BEDRAG.findall(tekst)]
    uit: Cijfers = {}
    for plek, centen in zip(_volgorde(rapport), bedragen, strict=True):
        uit[plek] = uit.get(plek, 0) + centen
    return uit


def _gelezen(tekst: str) -> int:
    return int(tekst.replace(".", "").replace(",", "").replace("−", "-"))


def _volgorde(rapport: Jaarrapport) -> Iterable[tuple[str, ...]]:
    for gemeente in rapport.gemeenten:
        yield from (("gemeente", gemeente.gemeente), ("per inwoner", gemeente.gemeente))
    yield ("kosten",)
    for deel in rapport.uitsplitsingen:
        yield from ((deel.as_, rij.code) for rij in deel.rijen)
        yield (deel.as_, "totaal")
    for regel in rapport.buiten:
        yield from (("buiten", regel.component, wat) for wat in ("lasten", "baten"))


LEZERS: dict[str, Callable[[Jaarrapport, Client], Cijfers]] = {
    "werkmap": van_werkmap,
    "pdf": van_pdf,
    "ods": van_ods,
    "csv": van_csv,
    "api": van_api,
}
ALLEEN_OPENBAAR = ("csv", "api")
"""Open data knows one edition: that for everybody."""


@pytest.mark.parametrize("uitgave", UITGAVEN)
@pytest.mark.parametrize("naam", NAMEN)
@pytest.mark.parametrize("schrijver", LEZERS)
def test_every_figure_of_the_report_is_in_every_writer(
    schrijver: str, naam: str, uitgave: str
) -> None:
    if uitgave == "volledig" and schrijver in ALLEEN_OPENBAAR:
        return
    rapport, client = _rapport(naam, uitgave), _lezer(uitgave)[1]
    verwacht = cijfers(rapport)
    assert len(verwacht) > 50
    assert LEZERS[schrijver](rapport, client) == verwacht


# A cent more in one cell of one writer is found.


def _een_cent_erbij(lap: pytest.MonkeyPatch, schrijver: str, centen: int) -> None:
    """Make a writer write this amount wrong, and nothing else."""

    def fout(waarde: Any) -> Any:
        return waarde + 1 if waarde == centen else waarde

    if schrijver in ("api", "csv"):
        lap.setattr(lezen, "bedrag", lambda c: bedrag(fout(c)))
    elif schrijver == "ods":
        goed = opendocument._waarde
        lap.setattr(opendocument, "_waarde", lambda w: fout(goed(w)))
    elif schrijver == "werkmap":
        resultaten: Any = import_module("bijdrage.rapport.werkmap.resultaten")
        vulblad = resultaten._vulblad
        lap.setattr(
            resultaten,
            "_vulblad",
            lambda naam, rijen: vulblad(naam, [tuple(map(fout, rij)) for rij in rijen]),
        )
    else:
        cijfers_van = notatie._cijfers
        lap.setattr(
            notatie,
            "_cijfers",
            lambda w, decimalen: cijfers_van(Fraction(fout(w * 100), 100), decimalen),
        )


@pytest.mark.parametrize("schrijver", LEZERS)
def test_a_cent_more_in_one_writer_is_found(
    schrijver: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rapport, client = _rapport("2021-begroting", "openbaar"), Client()
    wat = rapport.uitsplitsingen[1].rijen[0].bedrag if schrijver == "pdf" else _cel(rapport)
    vergeet_alles()
    _een_cent_erbij(monkeypatch, schrijver, wat)
    gelezen, verwacht = LEZERS[schrijver](rapport, client), cijfers(rapport)
    monkeypatch.undo()
    vergeet_alles()
    anders = {plek for plek in verwacht if gelezen[plek] != verwacht[plek]}
    assert anders
    assert all(abs(gelezen[plek] - verwacht[plek]) <= 2 for plek in anders)


def _cel(rapport: Jaarrapport) -> int:
    """An amount of a correction, which stands in every table of corrections once."""
    (eerste, *_) = (p for p in rapport.berekening.correcties if p.gemeente == rapport.gemeente)
    return eerste.bedrag


# The page shows whole euros, which add up.


def _hele_cijfers(deel: Uitsplitsing) -> dict[str, int]:
    """The rows of a breakdown by their name on the page, rounded under their headings."""
    groepen: dict[str, list[Any]] = defaultdict(list)
    for rij in deel.rijen:
        groepen[rij.groep].append(rij)
    sommen = hele_euros([sum(rij.bedrag for rij in rijen) for rijen in groepen.values()])
    uit = {"Hele bijdrage": sum(sommen)}
    for rijen, som in zip(groepen.values(), sommen, strict=True):
        for rij, euros in zip(rijen, hele_euros([r.bedrag for r in rijen], som), strict=True):
            kaal = deel.as_ == "component" or rij.code == GEEN_ONDERDEEL
            uit[rij.naam if kaal else f"{rij.code} {rij.naam}"] = euros
    return uit


def _euros(tekst: str) -> int:
    return int(re.sub(r"[.\s]", "", tekst).replace("−", "-"))


def _op_naam(tabel: Paginatabel) -> dict[str, int]:
    return {naam: _euros(bedrag) for naam, bedrag, *_ in tabel.rijen[1:]}


@pytest.mark.parametrize("uitgave", UITGAVEN)
@pytest.mark.parametrize("naam", NAMEN)
def test_every_figure_of_the_report_is_on_the_page(naam: str, uitgave: str) -> None:
    rapport, client = _rapport(naam, uitgave), _lezer(uitgave)[1]
    blad = Blad(client.get(f"/{rapport.sleutel}/").content.decode())
    for deel, kop in zip(rapport.uitsplitsingen, ("soort kosten", "taakveld", "team"), strict=True):
        getoond = _op_naam(blad.tabel(f"Bijdrage van {rapport.gemeente} per {kop}"))
        verwacht = _hele_cijfers(deel)
        assert {wie: getoond[wie] for wie in verwacht} == verwacht
    rijen = {rij[0]: rij for rij in blad.tabel("Verdeelde kosten per gemeente").rijen}
    for gemeente in rapport.gemeenten:
        assert gemeente.per_inwoner is not None
        assert abs(100 * _euros(rijen[gemeente.gemeente][1]) - gemeente.bedrag) < 100
        assert abs(100 * _euros(rijen[gemeente.gemeente][4]) - gemeente.per_inwoner) <= 50
    assert sum(_euros(rijen[g.gemeente][1]) for g in rapport.gemeenten) == hele_euro(rapport.kosten)
    buiten = [rij[1:3] for rij in blad.tabel("Niet verdeeld").rijen[1:]]
    assert [tuple(map(_euros, rij)) for rij in buiten] == [
        (hele_euro(regel.lasten), hele_euro(regel.baten)) for regel in rapport.buiten
    ]
