"""Whether the proposed bookings can be in the Iv3 delivery of a municipality."""

from collections import Counter
from collections.abc import Iterable

from bijdrage.boeken.boeking import Boeking
from bijdrage.rekenmodel.invoer import Gemeente
from samenwerking.iv3.definitie import BestandFout, Fout
from samenwerking.iv3.levering import Cel, Levering, Toets, toets


def toets_boekingen(
    levering: Levering, boekingen: Iterable[Boeking], gemeenten: Iterable[Gemeente], jaar: int
) -> tuple[Toets, ...]:
    """Per cell what a municipality books of the contribution, beside the total that it delivered.

    It only shows that the contribution can be in a total; see ``toets``. Raises BestandFout when
    the delivery is of another year, or of a municipality that is not one of these.
    """
    if levering.jaar != jaar:
        herstel = "Kies de levering van dat jaar."
        raise BestandFout(Fout("metadata.boekjaar", str(levering.jaar), str(jaar), herstel))
    namen = {gemeente.cbs: gemeente.naam for gemeente in gemeenten}
    naam = namen.get(levering.cbs.zfill(4))
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
