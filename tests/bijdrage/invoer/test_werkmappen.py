"""The two folders of workbooks: the odd ones are read as what they mean, the bad ones refused."""

from pathlib import Path
from time import process_time

import pytest

from bijdrage.invoer.lezen import Gelezen, lees_invoer
from bijdrage.rekenmodel.invoer import Invoer
from samenwerking.werkboek.fout import Fout
from tests.invoer import CODELIJSTEN
from tests.kantoor import herbewaar
from tests.werkmappen.begrensd import SECONDEN, lees_begrensd
from tests.werkmappen.fout import FOUT, Foutief, Waar
from tests.werkmappen.goed import GOED, Goed
from tests.werkmappen.twijfel import TWIJFEL, werkmap


def _lees(pad: Path, zwaar: bool) -> Gelezen:
    """Read a workbook; none may hang, on however slow a machine."""
    if zwaar:
        return lees_begrensd(pad)
    begin = process_time()
    gelezen = lees_invoer(pad, CODELIJSTEN)
    assert process_time() - begin < SECONDEN
    return gelezen


def _zonder_rij(invoer: Invoer | None) -> object:
    """The records without the rows where they stood."""
    if invoer is None:
        return None
    return [
        [record._replace(rij=0) if hasattr(record, "rij") else record for record in deel]
        if isinstance(deel, tuple) and not hasattr(deel, "_fields")
        else deel
        for deel in invoer
    ]


def _controleer_goed(gelezen: Gelezen, naam: str, verschoven: bool) -> None:
    assert gelezen.fouten == ()
    bedoeld = GOED[naam].werkmap().bedoelde_invoer()
    if not verschoven:
        assert gelezen.invoer == bedoeld
    assert _zonder_rij(gelezen.invoer) == _zonder_rij(bedoeld)
    _controleer_overgeslagen(gelezen.overgeslagen, GOED[naam])


def _controleer_overgeslagen(regels: tuple[str, ...], goed: Goed) -> None:
    """What was left out is told, a line each, and nothing else is."""
    assert len(regels) == len(goed.overgeslagen), regels
    for fragment in goed.overgeslagen:
        assert any(fragment in regel for regel in regels), (fragment, regels)


@pytest.mark.parametrize("naam", GOED)
def test_raar_maar_goed(tmp_path: Path, naam: str) -> None:
    goed = GOED[naam]
    pad = goed.werkmap().schrijf(tmp_path / f"{naam}.xlsx")
    _controleer_goed(_lees(pad, goed.zwaar), naam, goed.verschoven)


def test_herbewaard_door_libreoffice(tmp_path: Path) -> None:
    """In one test, so that LibreOffice starts once however the tests are divided."""
    namen = [naam for naam, goed in GOED.items() if goed.kantoor]
    doel = tmp_path / "kantoor"
    doel.mkdir()
    bron = [GOED[naam].werkmap().schrijf(tmp_path / f"{naam}.xlsx") for naam in namen]
    mis = {}
    for naam, pad in zip(namen, herbewaar(bron, doel), strict=True):
        try:
            _controleer_goed(lees_invoer(pad, CODELIJSTEN), naam, GOED[naam].verschoven)
        except AssertionError as fout:
            mis[naam] = fout
    assert not mis


@pytest.mark.parametrize("naam", FOUT)
def test_geweigerd(tmp_path: Path, naam: str) -> None:
    fout = FOUT[naam]
    pad = fout.werkmap().schrijf(tmp_path / f"{naam}{fout.extensie}")
    gelezen = _lees(pad, fout.zwaar)
    assert gelezen.invoer is None
    _controleer_plaatsen(gelezen.fouten, fout)
    for gevonden, waar in zip(gelezen.fouten, fout.waar, strict=True):
        _controleer_melding(gevonden, waar)


def _controleer_plaatsen(fouten: tuple[Fout, ...], foutief: Foutief) -> None:
    plaatsen = [(f.blad, f.rij, f.kolom, f.cel) for f in fouten]
    bedoeld = [(w.blad, w.rij, w.kolom, w.cel) for w in foutief.waar]
    if foutief.waar[0].of_bestand:
        assert plaatsen in (bedoeld, [(None, None, None, "")]), fouten
    else:
        assert plaatsen == bedoeld, fouten


def _controleer_melding(fout: Fout, waar: Waar) -> None:
    """A message names what was found, what was expected, and how to mend it."""
    assert fout.gevonden and fout.verwacht and fout.herstel.endswith("."), fout
    melding = " | ".join((fout.gevonden, fout.verwacht, fout.herstel)).lower()
    for tekst in waar.teksten:
        assert tekst.lower() in melding, (tekst, fout)


@pytest.mark.parametrize("naam", TWIJFEL)
def test_geweigerd_of_goed(tmp_path: Path, naam: str) -> None:
    """What may be refused may not be read as something else."""
    boek = werkmap(naam)
    gelezen = _lees(boek.schrijf(tmp_path / f"{naam}.xlsx"), zwaar=naam in ZWAAR)
    goed = _zonder_rij(boek.bedoelde_invoer())
    assert gelezen.fouten or _zonder_rij(gelezen.invoer) == goed


ZWAAR = ("honderdduizenden_samenvoegingen", "samengevoegd_tot_de_allerlaatste_rij")


def test_gevonden_is_wat_in_de_cel_staat(tmp_path: Path) -> None:
    """With twenty faults at once each tells the value of its own cell."""
    pad = FOUT["twintig_fouten_tegelijk"].werkmap().schrijf(tmp_path / "x.xlsx")
    fouten = lees_invoer(pad, CODELIJSTEN).fouten
    assert len(fouten) == 20
    assert [f.gevonden for f in fouten] == [
        w.teksten[0] for w in FOUT["twintig_fouten_tegelijk"].waar
    ]
