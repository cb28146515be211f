"""The share behind every part of a cost line gives that part, for every input."""

from hypothesis import given, settings

from bijdrage.rapport.werkmap.aandelen import Aandelen
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.rekenmodel.invoer import Invoer
from tests.bijdrage.rekenmodel.invoeren import invoeren


@settings(max_examples=50)
@given(invoeren())
def test_elk_deel_volgt_uit_zijn_aandeel(invoer: Invoer) -> None:
    """To the cent; what the centrumgemeente has left of an agreement has no share of its own."""
    berekening = bereken(invoer)
    aandelen = Aandelen(berekening)
    for deel in berekening.toedelingen:
        aandeel = aandelen.van(deel)
        if aandeel.breuk is None:
            assert deel.gemeente == berekening.centrum
            continue
        teller, noemer, _ = aandeel.breuk
        assert 0 < teller <= noemer
        for te_verdelen, bedrag in ((aandeel.lasten, deel.lasten), (aandeel.baten, deel.baten)):
            assert abs(te_verdelen * teller / noemer - bedrag) < 1
