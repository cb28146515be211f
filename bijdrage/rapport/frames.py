"""A calculation as tables (frames of pandas), which the API and its csv are written from.

Amounts are whole cents. They hold the edition of the report: in the one for everybody, small
units are joined.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.samenstellen import NIET_PER_ONDERDEEL
from bijdrage.rekenmodel.resultaat import Berekening, Toedelingen
from samenwerking.iv3 import Codelijsten

CEL = ["component", "categorie", "taakveld", "gemeente"]
BEDRAGEN = ("bedrag", "per_inwoner", "lasten", "baten", "netto")
"""The columns that hold cents."""


class Frames(NamedTuple):
    """The tables of a calculation. Per municipality, ``toedelingen`` (netto) and ``correcties``
    together are the amount in ``gemeenten``; ``onderdelen`` are the same toedelingen per unit."""

    gemeenten: pd.DataFrame
    toedelingen: pd.DataFrame
    onderdelen: pd.DataFrame
    correcties: pd.DataFrame
    niet_verdeeld: pd.DataFrame
    notities: pd.DataFrame


def frames(rapport: Jaarrapport, codelijsten: Codelijsten) -> Frames:
    """The tables of a report."""
    berekening = rapport.berekening
    return Frames(
        gemeenten=_gemeenten(rapport),
        toedelingen=_toedelingen(berekening.toedelingen, codelijsten, rapport.jaar),
        onderdelen=_onderdelen(berekening),
        correcties=pd.DataFrame(
            berekening.correcties, columns=["code", "soort", "gemeente", "taakveld", "bedrag"]
        ),
        niet_verdeeld=_niet_verdeeld(rapport),
        notities=pd.DataFrame(rapport.notities, columns=["bij", "code", "tekst"]),
    )


def _gemeenten(rapport: Jaarrapport) -> pd.DataFrame:
    rollen = {gemeente.naam: gemeente.rol for gemeente in rapport.berekening.invoer.gemeenten}
    rijen = [
        (g.cbs, g.gemeente, rollen[g.gemeente], g.bedrag, g.aandeel.numerator,
         g.aandeel.denominator, g.inwoners, g.centen_per_inwoner)
        for g in rapport.gemeenten
    ]  # fmt: skip
    kolommen = ["cbs", "gemeente", "rol", "bedrag", "teller", "noemer", "inwoners", "per_inwoner"]
    # Whole numbers stay whole, also where inhabitants are not known.
    return pd.DataFrame(rijen, columns=kolommen, dtype=object)


def _toedelingen(cellen: Toedelingen, codelijsten: Codelijsten, jaar: int) -> pd.DataFrame:
    """Summed per component, category, taakveld and municipality, in the order of the lists."""
    frame = pd.DataFrame(
        {
            "component": _van_regel(cellen, "component"),
            "categorie": _van_regel(cellen, "categorie"),
            "taakveld": np.array([*cellen.taakvelden, ""], dtype=object)[cellen.taakveld],
            "gemeente": np.array([*cellen.gemeenten, ""], dtype=object)[cellen.gemeente],
            "lasten": cellen.lasten,
            "baten": cellen.baten,
        }
    )
    som = frame.groupby(CEL, sort=False, as_index=False)[["lasten", "baten"]].sum()
    som["netto"] = som["lasten"] - som["baten"]
    namen = {code: codelijsten.taakveld(code, jaar) for code in som["taakveld"].unique()}
    som["taakveldnaam"] = [
        taakveld.naam if (taakveld := namen[code]) else code for code in som["taakveld"]
    ]
    return som


def _onderdelen(berekening: Berekening) -> pd.DataFrame:
    """Summed per unit and municipality; cost of no unit has no code."""
    cellen = berekening.toedelingen
    frame = pd.DataFrame(
        {
            "onderdeel": _van_regel(cellen, "onderdeel"),
            "gemeente": np.array([*cellen.gemeenten, ""], dtype=object)[cellen.gemeente],
            "lasten": cellen.lasten,
            "baten": cellen.baten,
        }
    )
    som = frame.groupby(["onderdeel", "gemeente"], as_index=False)[["lasten", "baten"]].sum()
    som["netto"] = som["lasten"] - som["baten"]
    bekend = {onderdeel.code: onderdeel for onderdeel in berekening.invoer.onderdelen}
    som["naam"] = [bekend[code].naam if code else NIET_PER_ONDERDEEL for code in som["onderdeel"]]
    som["afdeling"] = [bekend[code].afdeling if code else "" for code in som["onderdeel"]]
    return som


def _van_regel(cellen: Toedelingen, veld: str) -> npt.NDArray[np.object_]:
    """A field of the cost line of every cell."""
    waarden = [getattr(regel, veld) for regel in cellen.regels]
    return np.array([*waarden, ""], dtype=object)[cellen.regel]


def _niet_verdeeld(rapport: Jaarrapport) -> pd.DataFrame:
    kolommen = ["component", "grondslag"]
    frame = pd.DataFrame(
        rapport.buiten, columns=["regel", "component", "lasten", "baten", "grondslag"]
    )
    return frame.groupby(kolommen, sort=False, as_index=False)[["lasten", "baten"]].sum()
