"""How decisions show: a list, and one with its vote, effect and what rests on it."""

from collections.abc import Iterable

from django.urls import reverse

from bijdrage.models import Berekening
from bijdrage.sleutels import versiesleutel
from governance.besluiten.selectors import behandeling
from governance.models import Behandeling
from governance.onder import onder
from samenwerking.besluitgevolgen import Gevolg
from samenwerking.models import Besluit
from samenwerking.notatie import datum, euro
from samenwerking.weergave import Cel, Feit, Kop, Tabel, Tabelrij, tabelrij

LIJST = (
    *(Kop("Besluit"), Kop("Datum"), Kop("Uitslag")),
    *(Kop("Effect op de bijdrage", getal=True), Kop("Verwerkt in")),
)
GEVOLGEN = (Kop("Wat"), Kop("Soort"))
NIET_BEKEND, GEEN = "niet vastgelegd", "–"


def lijst(code: str, besluiten: Iterable[Besluit]) -> Tabel:
    """Decisions, each with a link to its page."""
    rijen = (_rij(code, besluit, behandeling(besluit)) for besluit in besluiten)
    return Tabel("Besluiten, het nieuwste bovenaan", LIJST, tuple(rijen))


def _rij(code: str, besluit: Besluit, hoe: Behandeling | None) -> Tabelrij:
    adres = reverse("besluit", args=[code, besluit.pk])
    document = hoe.pcdocument if hoe else None
    return tabelrij(
        LIJST,
        Cel(besluit.tekst, adres, onder(besluit, besluit.orgaan)),
        Cel(datum(besluit.datum)),
        Cel(hoe.uitslag if hoe and hoe.uitslag else NIET_BEKEND),
        Cel((effect(hoe) if hoe else "") or GEEN, uitleg=hoe.aard if hoe else ""),
        Cel(str(document) if document else GEEN),
    )


def effect(hoe: Behandeling) -> str:
    """The effect in euro; "" without one."""
    return "" if hoe.effect is None else euro(int(hoe.effect * 100), 0)


def feiten(besluit: Besluit, hoe: Behandeling | None, waar: Berekening | None) -> list[Feit]:
    """What is known of a decision."""
    orgaan = str(hoe.orgaan) if hoe and hoe.orgaan else ""
    voluit = (orgaan,) if orgaan and orgaan != besluit.orgaan else ()
    gevonden = [
        Feit("Door", besluit.orgaan, uitleg=voluit),
        Feit("Datum", datum(besluit.datum)),
    ]
    if besluit.vertrouwelijkheid != "openbaar":
        gevonden.append(
            Feit("Wie mag dit weten", besluit.vertrouwelijkheid, uitleg=(besluit.grond,))
        )
    return [*gevonden, *(_van_behandeling(hoe, waar) if hoe else ())]


def _van_behandeling(hoe: Behandeling, waar: Berekening | None) -> Iterable[Feit]:
    stemmen = f"{hoe.voor} voor, {hoe.tegen} tegen" if hoe.voor is not None else ""
    if hoe.uitslag:
        yield Feit("Uitslag", hoe.uitslag, uitleg=(stemmen,) if stemmen else ())
    if hoe.gevraagd_op:
        yield Feit("Gevraagd op", datum(hoe.gevraagd_op), uitleg=(_duur(hoe),))
    if hoe.effect is not None:
        yield Feit("Effect op de bijdrage", effect(hoe), uitleg=(hoe.aard,))
    if waar:
        tekst = f"berekening {waar.jaar} {waar.stand}, versie {waar.versie}"
        yield Feit("Zit in", tekst, reverse("jaar", args=[versiesleutel(waar)]))
    if hoe.pcdocument:
        bron = hoe.pcdocument.bron
        yield Feit("Verwerkt in", str(hoe.pcdocument), bron.url if bron else "")


def _duur(hoe: Behandeling) -> str:
    if not hoe.gevraagd_op:
        return ""
    dagen = (hoe.besluit.datum - hoe.gevraagd_op).days
    return f"{dagen} {'dag' if dagen == 1 else 'dagen'} voor het besluit"


def gevolgentabel(gevolgen: Iterable[Gevolg]) -> Tabel:
    """What rests on a decision, each with the way to it."""
    rijen = (
        tabelrij(GEVOLGEN, Cel(gevolg.tekst, gevolg.adres), Cel(gevolg.soort))
        for gevolg in gevolgen
    )
    return Tabel("Wat op dit besluit rust", GEVOLGEN, tuple(rijen))
