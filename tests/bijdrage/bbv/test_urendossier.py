"""Rules UREN on a dossier: fulfilled, a finding after one change, and what is missing."""

import pytest

from bijdrage.bbv import CONTROLES
from bijdrage.bbv.dossier import Dossier, Vorige
from tests.dossier import (
    Anders,
    Geval,
    cel,
    dossier,
    dossiertabellen,
    met_invoer,
    reken,
    toets,
    zonder,
)


def _rij(**anders: object) -> Anders:
    """The one row of the hours is another; that of the version before it stays."""

    def wijzig(goed: Dossier) -> Dossier:
        stand = goed.uren
        assert stand is not None
        rij = stand.versie.rijen[0]._replace(**anders)  # type: ignore[arg-type]
        return goed._replace(uren=stand._replace(versie=stand.versie._replace(rijen=(rij,))))

    return wijzig


def _stand(**anders: object) -> Anders:
    return lambda goed: goed._replace(
        uren=goed.uren and goed.uren._replace(**anders)  # type: ignore[arg-type]
    )


def _sleutel_klopt_niet(goed: Dossier) -> Dossier:
    """A key of which the shares are together a half."""
    deze = reken(dossiertabellen())
    echt = deze.sleutels.verhouding

    def kapot(*wat: object, **meer: object) -> object:
        sleutel = echt(*wat, **meer)  # type: ignore[arg-type]
        return sleutel._replace(noemer=2 * sleutel.noemer)

    deze.sleutels.verhouding = kapot  # type: ignore[method-assign, assignment]
    return _stand(berekening=deze)(goed)


def _ander_aandeel(goed: Dossier) -> Dossier:
    anders = met_invoer(cel("Uren", 2, **{"uren Aalsmeer": "2100"}))(goed)
    return goed._replace(vorige=Vorige(2020, anders.berekening))


UREN = zonder("uren")
WELKE = "de urenverdeling"
GEVALLEN = {
    "UREN-01": Geval(_sleutel_klopt_niet, UREN, WELKE),
    "UREN-02": Geval(_rij(uren=(-1, 0)), _stand(productieve_uren=None), "productieve uren"),
    "UREN-03": Geval(_stand(bron_productieve_uren=""), UREN, WELKE),
    "UREN-04": Geval(_rij(taakveld="9.9"), UREN, WELKE),
    "UREN-05": Geval(_rij(aard="overhead"), UREN, WELKE),
    "UREN-06": Geval(_rij(naam="Griffie"), UREN, WELKE),
    "UREN-07": Geval(_rij(taak="leiding"), UREN, WELKE),
    "UREN-08": Geval(_rij(taak="bezwaar", aard="overhead"), UREN, WELKE),
    "UREN-09a": Geval(_ander_aandeel, zonder("vorige"), "het jaar ervoor"),
    "UREN-09b": Geval(_rij(uren=(300_000, 300_000)), _stand(vorige=None), "begonnen"),
    "UREN-10": Geval(_rij(vte=100), UREN, WELKE),
}


@pytest.mark.parametrize("code", GEVALLEN)
def test_regel(code: str) -> None:
    toets(code, GEVALLEN[code])


@pytest.mark.parametrize("code", ["UREN-06", "UREN-07", "UREN-08", "UREN-10"])
def test_wat_geen_kolom_zegt_moet_iemand_hebben_bekeken(code: str) -> None:
    ongezien = dossier()._replace(toelichtingen={})
    assert CONTROLES[code](ongezien).ontbreekt
    assert not CONTROLES[code](dossier()).ontbreekt


def test_een_toegelicht_aandeel_volstaat() -> None:
    anders = _ander_aandeel(dossier())
    toelichtingen = {("UREN-09a", "Aalsmeer"): "Een loket erbij."}
    assert not CONTROLES["UREN-09a"](anders._replace(toelichtingen=toelichtingen)).punten
