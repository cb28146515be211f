"""How proposals show: their state, where each body stands, and how that changed."""

from collections.abc import Iterable, Sequence

from django.urls import reverse

from governance.models import Houding, Orgaanstandpunt, Voorstel
from governance.onder import onder
from governance.voorstellen.draagvlak import Draagvlak, Plek
from samenwerking.notatie import datum
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

LIJST = (Kop("Voorstel"), Kop("Ingebracht"), Kop("Stand"))
PLEKKEN = (Kop("Orgaan"), Kop("Gemeente"), Kop("Standpunt"), Kop("Sinds"))
VERLOOP = (Kop("Datum"), Kop("Orgaan"), Kop("Standpunt"), Kop("Toelichting"))


def stand(wat: Voorstel, draagt: Draagvlak) -> str:
    """The state of a proposal in a few words."""
    if wat.besluit_id:
        return "ingevoerd"
    if wat.ingetrokken_op:
        return f"ingetrokken op {datum(wat.ingetrokken_op)}"
    if draagt.sinds:
        return f"gedragen sinds {datum(draagt.sinds)}"
    houdingen = [plek.standpunt.houding for plek in draagt.plekken if plek.standpunt]
    voor = houdingen.count(Houding.STEUNT)
    return f"nog niet gedragen: {voor} van {len(draagt.plekken)} organen steunt het"


def lijst(code: str, voorstellen: Iterable[tuple[Voorstel, Draagvlak]]) -> Tabel:
    """The proposals, each with a link to its page."""
    rijen = (
        tabelrij(
            LIJST,
            Cel(wat.titel, reverse("voorstel", args=[code, wat.pk]), onder(wat)),
            Cel(datum(wat.ingebracht_op), uitleg=str(wat.ingebracht_door)),
            Cel(stand(wat, draagt)),
        )
        for wat, draagt in voorstellen
    )
    return Tabel("Voorstellen, het nieuwste bovenaan", LIJST, tuple(rijen))


def plekkentabel(plekken: Sequence[Plek]) -> Tabel:
    """Where each body that was asked stands now."""
    rijen = (
        tabelrij(
            PLEKKEN,
            Cel(str(plek.orgaan)),
            Cel(str(plek.orgaan.gemeente or "samen")),
            Cel(
                plek.standpunt.houding if plek.standpunt else "nog niet bekend",
                uitleg=plek.standpunt.toelichting if plek.standpunt else "",
            ),
            Cel(datum(plek.sinds) if plek.sinds else ""),
        )
        for plek in plekken
    )
    return Tabel("Waar elk orgaan staat", PLEKKEN, tuple(rijen))


def verloop(standpunten: Iterable[Orgaanstandpunt]) -> Tabel:
    """All positions as they were taken; none is ever changed."""
    rijen = (
        tabelrij(
            VERLOOP,
            Cel(datum(wat.datum), uitleg="fictief" * wat.fictief),
            Cel(str(wat.orgaan)),
            Cel(wat.houding),
            Cel(wat.toelichting),
        )
        for wat in standpunten
    )
    return Tabel("Alle standpunten, in volgorde", VERLOOP, tuple(rijen))
