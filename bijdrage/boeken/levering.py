"""Whether the proposed bookings can be in the Iv3 delivery of a municipality."""

from collections import Counter
from collections.abc import Iterable

from bijdrage.boeken.boeking import Boeking
from bijdrage.rekenmodel.invoer import STANDEN, Invoer, Kenmerken
from samenwerking.iv3.definitie import BestandFout, Fout
from samenwerking.iv3.levering import Cel, Levering, Toets, toets

BEGROTING, NA_WIJZIGING = STANDEN[0], STANDEN[1]
PERIODE_BEGROTING = "0"


def toets_boekingen(
    levering: Levering, boekingen: Iterable[Boeking], invoer: Invoer
) -> tuple[Toets, ...]:
    """Per cell what a municipality books of the contribution, beside the total that it delivered.

    It only shows that the contribution can be in a total; see ``toets``. Raises BestandFout when
    the delivery is of another year or period than the input, or of another municipality.
    """
    _eis_zelfde_periode(levering, invoer.kenmerken)
    namen = {gemeente.cbs: gemeente.naam for gemeente in invoer.gemeenten}
    naam = namen.get(cbs_van(levering))
    if naam is None:
        bekend = ", ".join(f"{cbs} ({n})" for cbs, n in namen.items())
        raise BestandFout(
            Fout(
                *("metadata.overheidsnummer", f"«{levering.cbs}» ({levering.gemeente})", bekend),
                "Kies de levering van een van deze gemeenten.",
            )
        )
    per_cel: Counter[Cel] = Counter()
    for b in boekingen:
        if b.gemeente == naam:
            per_cel[b.zijde, b.taakveld, b.categorie] += b.bedrag
    return toets(levering, per_cel.items())


def cbs_van(levering: Levering) -> str:
    """The CBS code of who delivered, as the input writes it."""
    return levering.cbs.zfill(4)


def _eis_zelfde_periode(levering: Levering, kenmerken: Kenmerken) -> None:
    """Period 0 is the begroting (CBS controle PF009); a changed begroting has none of its own."""
    jaar, begroot = kenmerken.jaar, kenmerken.stand == BEGROTING
    if levering.jaar != jaar:
        herstel = "Kies de levering van dat jaar."
        raise BestandFout(Fout("metadata.boekjaar", str(levering.jaar), str(jaar), herstel))
    if not levering.periode or kenmerken.stand == NA_WIJZIGING:
        return
    if (levering.periode == PERIODE_BEGROTING) != begroot:
        verwacht = f"{'' if begroot else 'een andere dan '}{PERIODE_BEGROTING} (de begroting)"
        herstel = f"Kies de levering die bij de {kenmerken.stand} van {jaar} hoort."
        raise BestandFout(Fout("metadata.periode", f"«{levering.periode}»", verwacht, herstel))
