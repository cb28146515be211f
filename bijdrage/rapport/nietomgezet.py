"""What of the older of two years has no place in the taakvelden of the newer one."""

from bijdrage.boeken.overgang import omgezet
from bijdrage.rapport.afronding import hele_euros
from bijdrage.rapport.model import Brugrapport, Jaarrapport
from bijdrage.rekenmodel.sommen import som_met_correcties
from samenwerking.iv3 import Codelijsten, taakveld_volgorde
from samenwerking.notatie import bedrag
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

KOPPEN = (Kop("Taakveld"), Kop("Bedrag in euro", True), Kop("Is nu"))


def niet_omgezet(brug: Brugrapport, codelijsten: Codelijsten) -> Tabel | None:
    """The taakvelden that nobody split, with what stood on them; None when all has a place."""
    oud, nieuw = sorted((brug.van, brug.naar), key=lambda rapport: rapport.jaar)
    registratie = brug.naar.registratie
    splitsingen = registratie.splitsingen if registratie else ()
    per_taakveld = _per_taakveld(oud, brug.gemeente)
    rest = omgezet(per_taakveld, codelijsten, nieuw.jaar, splitsingen).rest
    if not rest:
        return None
    codes = sorted(rest, key=taakveld_volgorde)
    euros = hele_euros([rest[code] for code in codes])
    rijen = (
        tabelrij(
            KOPPEN,
            Cel(_naam(code, oud.jaar, codelijsten)),
            Cel(bedrag(heel * 100, 0)),
            Cel(", ".join(codelijsten.opvolgers(code)) or "vervallen"),
        )
        for code, heel in zip(codes, euros, strict=True)
    )
    return Tabel(f"Niet omgezet van {oud.jaar} naar {nieuw.jaar}", KOPPEN, tuple(rijen))


def _per_taakveld(rapport: Jaarrapport, gemeente: str) -> dict[str, int]:
    sommen = som_met_correcties(rapport.berekening, "gemeente", "taakveld")
    return {taakveld: centen for (naam, taakveld), centen in sommen.items() if naam == gemeente}


def _naam(code: str, jaar: int, codelijsten: Codelijsten) -> str:
    taakveld = codelijsten.taakveld(code, jaar)
    return f"{code} {taakveld.naam if taakveld else ''}".strip()
