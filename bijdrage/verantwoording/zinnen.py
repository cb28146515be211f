"""Sentences and pictures of the pages that account for a calculation, written by the figures."""

from fractions import Fraction

from bijdrage.bbv.dossier import Verklaring
from bijdrage.boeken.aansluiting import Aansluiting
from bijdrage.boeken.boeking import Boeking
from bijdrage.boeken.voorstel import Voorstel
from bijdrage.rapport.afronding import hele_euros
from bijdrage.rapport.grafieken import Balk
from samenwerking.iv3 import Codelijsten
from samenwerking.notatie import euro, procent, verandering

GROOTSTE = 10
"""As many bookings have a bar of their own."""


def boodschap_boeken(voorstel: Voorstel, gemeente: str) -> str:
    """What part is overhead, as the title of the chart."""
    eigen = _van(voorstel, gemeente)
    totaal, overhead = sum(b.bedrag for b in eigen), sum(b.bedrag for b in eigen if b.overhead)
    if not totaal:
        return f"{gemeente} boekt geen bijdrage"
    deel = procent(Fraction(overhead, totaal), 0)
    return f"{deel} van de bijdrage van {gemeente} is overhead en staat op taakveld 0.4"


def balken(voorstel: Voorstel, gemeente: str, codelijsten: Codelijsten, jaar: int) -> list[Balk]:
    """A bar for each of the largest bookings of a municipality, and one for all others together."""
    eigen = sorted(_van(voorstel, gemeente), key=lambda b: -b.bedrag)
    delen = [(_naam(b, codelijsten, jaar), b.bedrag) for b in eigen[:GROOTSTE]]
    rest = eigen[GROOTSTE:]
    if rest:
        delen.append((f"{len(rest)} andere taakvelden", sum(b.bedrag for b in rest)))
    totaal = sum(bedrag for _, bedrag in delen)
    euros = hele_euros([bedrag for _, bedrag in delen])
    return [
        Balk(naam, heel, Fraction(bedrag, totaal) if totaal else Fraction(), "#boekingen")
        for (naam, bedrag), heel in zip(delen, euros, strict=True)
    ]


def sluit_aan(gevonden: Aansluiting, bekend: bool) -> str:
    """Whether the input is the ledger; bekend: whether there is anything to lay beside it."""
    if not bekend:
        return "Voor dit jaar en deze stand kennen we geen tabel van de boekhouding."
    aantal = sum(not rij.sluit for rij in gevonden.rijen)
    if not aantal:
        return "Elke post van de boekhouding staat zo in de invoer."
    return f"{aantal} van de {len(gevonden.rijen)} posten verschillen van de invoer."


def verklaard(verklaring: Verklaring, gemeente: str, laatste: str) -> str:
    """The largest cause of the difference, in its direction."""
    if not verklaring.verschil:
        return f"In de {laatste} is de bijdrage van {gemeente} gelijk aan de begroting."
    hoger = verklaring.verschil > 0
    naam, effect = max(verklaring.oorzaken.items(), key=lambda o: o[1] if hoger else -o[1])
    richting = "hoger" if hoger else "lager"
    return (
        f"In de {laatste} is de bijdrage van {gemeente} {euro(abs(verklaring.verschil), 0)} "
        f"{richting} dan begroot. De grootste oorzaak is «{naam}»: {verandering(effect)}."
    )


def _van(voorstel: Voorstel, gemeente: str) -> list[Boeking]:
    return [b for b in voorstel.boekingen if b.gemeente == gemeente]


def _naam(boeking: Boeking, codelijsten: Codelijsten, jaar: int) -> str:
    taakveld = codelijsten.taakveld(boeking.taakveld, jaar)
    return f"{boeking.taakveld} {taakveld.naam if taakveld else ''}".strip()
