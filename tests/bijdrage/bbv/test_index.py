"""Rules IDX: fulfilled, a finding after one change, and what is missing."""

import pytest

from bijdrage.afspraken.overeenkomst import Indexweging
from bijdrage.bbv.dossier import Dossier
from tests.dossier import Anders, Geval, toets, zonder


def _eerste(**anders: object) -> Anders:
    """The agreement about the first component is another."""

    def wijzig(goed: Dossier) -> Dossier:
        overeenkomst = goed.overeenkomst
        assert overeenkomst is not None
        eerste, *rest = overeenkomst.componenten
        nieuw = (eerste._replace(**anders), *rest)  # type: ignore[arg-type]
        return goed._replace(overeenkomst=overeenkomst._replace(componenten=nieuw))

    return wijzig


def _zonder_dag(goed: Dossier) -> Dossier:
    return goed._replace(
        indexcijfers=tuple(c._replace(gepubliceerd_op=None) for c in goed.indexcijfers or ())
    )


DUBBEL = (Indexweging("cao", 50_000_000), Indexweging("cao", 50_000_000))
TE_WEINIG = (Indexweging("cao", 99_999_999),)
GEVALLEN = {
    "IDX-01": Geval(_zonder_dag, zonder("indexcijfers"), "de indexcijfers"),
    "IDX-02": Geval(_eerste(weging=TE_WEINIG), zonder("overeenkomst"), "de index per component"),
    "IDX-03": Geval(_eerste(raming="werkelijk"), _eerste(raming=""), "personeel"),
}


@pytest.mark.parametrize("code", GEVALLEN)
def test_regel(code: str) -> None:
    toets(code, GEVALLEN[code])


@pytest.mark.parametrize("fout", [_eerste(weging=DUBBEL), _eerste(weging=TE_WEINIG)])
def test_een_index_telt_een_keer_en_samen_geheel(fout: Anders) -> None:
    toets("IDX-02", Geval(fout))


def test_geindexeerd_zonder_index() -> None:
    toets("IDX-03", Geval(_eerste(weging=()), zonder("overeenkomst"), "de overeenkomst"))
