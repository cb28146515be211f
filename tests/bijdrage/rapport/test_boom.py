"""The tree of an amount: each level adds up to the one above, down to a single line."""

from bijdrage.rapport.boom import Boom, boom
from bijdrage.rapport.herkomst import herkomstrapport
from bijdrage.rapport.keuze import Keuze
from bijdrage.rapport.samenstellen import Namen
from bijdrage.rekenmodel.resultaat import Berekening
from tests.invoer import CODELIJSTEN
from tests.voorbeeld import voorbeelden


def berekening() -> Berekening:
    return voorbeelden()["2023-begroting"].berekening


def van(keuze: Keuze) -> Boom:
    return boom(berekening(), keuze, Namen(berekening().invoer, CODELIJSTEN))


def test_from_the_whole_to_one_line_every_level_adds_up() -> None:
    """At each level the largest part is followed; its amount is what its own page says."""
    keuze, lagen = Keuze("Aalsmeer"), []
    while (gevonden := van(keuze)).takken:
        assert sum(tak.bedrag for tak in gevonden.takken) == gevonden.pad[-1].bedrag
        assert sum(tak.aandeel for tak in gevonden.takken) == 1
        lagen.append(gevonden.per)
        grootste = max(gevonden.takken, key=lambda tak: tak.bedrag)
        keuze = grootste.keuze
        uitleg = herkomstrapport("", berekening(), keuze, CODELIJSTEN)
        assert uitleg is not None
        assert uitleg.bedrag == grootste.bedrag == uitleg.boom.pad[-1].bedrag
    assert lagen == ["soort kosten", "taakveld", "team", "regel"]
    einde = herkomstrapport("", berekening(), keuze, CODELIJSTEN)
    assert einde is not None
    assert len(einde.regels) == 1
    assert gevonden.pad[0].bedrag == berekening().bijdrage["Aalsmeer"]


def test_the_way_up_drops_one_choice_at_a_time() -> None:
    keuze = Keuze("Aalsmeer", taakvelden=("6.1", "6.2"), onderdelen=("S51",))
    assert [tak.keuze.vraag for tak in van(keuze).pad] == [
        [],
        [("taakveld", "6.1"), ("taakveld", "6.2")],
        [("taakveld", "6.1"), ("taakveld", "6.2"), ("onderdeel", "S51")],
    ]


def test_corrections_are_part_of_it() -> None:
    per = {tak.keuze.component: tak.bedrag for tak in van(Keuze("Aalsmeer")).takken}
    soorten = {boeking.soort for boeking in berekening().correcties}
    assert soorten
    for soort in soorten:
        assert per[f"correctie {soort}"] == sum(
            boeking.bedrag
            for boeking in berekening().correcties
            if boeking.soort == soort and boeking.gemeente == "Aalsmeer"
        )
