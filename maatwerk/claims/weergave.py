"""Claims as pages and files show them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from django.urls import reverse

from maatwerk.claims.selectors import valt_onder, volgorde
from maatwerk.claims.totalen import NUL, Jaarsom, netto, per_jaar, standen, totaal
from maatwerk.models import Claim, Maatwerkpunt
from maatwerk.services.claims import afspraken_van
from samenwerking.models import Besluit
from samenwerking.notatie import bedrag, decimaal
from samenwerking.weergave import Cel, Feit, Kop, Tabel, Tabelrij, tabelrij

ONBEKEND, NIETS = "niet bekend", "–"
NIET_MEE = "telt niet mee"
SOORTEN = ("incidenteel", "structureel", "samen")


def jaren_van(claims: Iterable[Claim]) -> list[int]:
    """The years in which any of them has an amount."""
    return sorted({jaar.jaar for claim in claims for jaar in claim.jaren.all()})


def totaaltabel(claims: Sequence[Claim]) -> Tabel:
    """What claims cost together per year; refused and withdrawn ones cost nothing."""
    jaren, sommen = jaren_van(claims), totaal(claims)
    koppen = (Kop("In euro"), *(Kop(str(jaar), True) for jaar in jaren))
    rijen = tuple(
        tabelrij(
            koppen,
            Cel(soort.capitalize()),
            *(Cel(_heel(getattr(sommen.get(jaar, NUL), soort))) for jaar in jaren),
            totaal=soort == "samen",
        )
        for soort in SOORTEN
    )
    return Tabel("Alle claims van deze keuze samen, per jaar", koppen, rijen)


def claimtabel(claims: Sequence[Claim]) -> Tabel:
    """The claims in the order of their codes, each group below its total."""
    jaren = jaren_van(claims)
    koppen = (Kop("Claim"), *(Kop(str(jaar), True) for jaar in jaren))
    rijen: list[Tabelrij] = []
    groep = ""
    for claim in claims:
        hier = groep_van(claim.code)
        onder = [ander for ander in claims if valt_onder(ander.code, hier)]
        if hier != groep and onder[1:]:
            rijen.append(_groepsrij(koppen, hier, onder, jaren))
        groep = hier
        rijen.append(_rij(koppen, claim, jaren))
    return Tabel("Claims op code, in euro", koppen, tuple(rijen))


def vtetabel(claims: Sequence[Claim]) -> Tabel:
    """The vte of claims of which they are known, and how they add up in the order of the codes."""
    koppen = (Kop("Claim"), Kop("Status"), Kop("Vte", True), Kop("Opgeteld", True))
    rijen = (
        tabelrij(
            koppen,
            _naam(stand.claim),
            Cel(stand.claim.status),
            Cel(_vte(stand.claim.vte)),
            Cel(NIET_MEE if stand.opgeteld is None else _vte(stand.opgeteld)),
        )
        for stand in standen(claims)
        if stand.claim.vte is not None
    )
    return Tabel("Vte op code", koppen, tuple(rijen))


def groep_van(code: str) -> str:
    """The code above it: 1.1 of 1.1.1 and of 1.1.1a; "" when there is none."""
    return ".".join(str(getal) for getal, _ in volgorde(code)[:-1])


def _groepsrij(
    koppen: tuple[Kop, ...], groep: str, onder: Sequence[Claim], jaren: Sequence[int]
) -> Tabelrij:
    sommen = totaal(onder)
    bedragen = (_jaarcel(sommen, jaar, kort=True) for jaar in jaren)
    naam = Cel(f"Onder {groep}", f"?onder={groep}", f"{len(onder)} claims")
    return tabelrij(koppen, naam, *bedragen, totaal=True)


def _rij(koppen: tuple[Kop, ...], claim: Claim, jaren: Sequence[int]) -> Tabelrij:
    wat = [claim.status, *filter(None, [claim.grondslag]), *_hoort_bij(claim.code)]
    sommen = per_jaar(claim)
    cellen = (_jaarcel(sommen, jaar) for jaar in jaren)
    return tabelrij(koppen, _naam(claim, *wat, *woorden(claim)), *cellen)


def _naam(claim: Claim, *uitleg: str) -> Cel:
    adres = reverse("claim", args=[claim.pk])
    return Cel(f"{claim.code} {claim.omschrijving}", adres, "; ".join(uitleg))


def _hoort_bij(code: str) -> list[str]:
    """The claim that this one adds to: 1.1.1a to 1.1.1."""
    kaal = code.rstrip("abcdefghijklmnopqrstuvwxyz")
    return [f"hoort bij {kaal}"] if kaal != code else []


def woorden(claim: Claim) -> list[str]:
    """What must be said beside it."""
    dicht = claim.vertrouwelijkheid != "openbaar"
    return [
        *(["fictief"] if claim.fictief else []),
        *([f"niet openbaar: {claim.vertrouwelijkheid}"] if dicht else []),
    ]


def _jaarcel(jaren: Mapping[int, Jaarsom], jaar: int, kort: bool = False) -> Cel:
    """kort: without what of it is structural."""
    if jaar not in jaren:
        return Cel(NIETS)
    som = jaren[jaar]
    beide = som.incidenteel and som.structureel and not kort
    uitleg = f"structureel {_heel(som.structureel)}" if beide else ""
    return Cel(_heel(som.samen), uitleg=uitleg)


def bedragentabel(claim: Claim) -> Tabel:
    """What a claim costs per year, and together with what pays for it."""
    koppen = (
        *(Kop("Jaar"), Kop("Incidenteel", True), Kop("Structureel", True), Kop("Samen", True)),
        Kop("Netto, na nieuw voor oud", True),
    )
    met, eigen = netto(claim), per_jaar(claim)
    rijen = (
        tabelrij(
            koppen,
            Cel(str(jaar)),
            *(Cel(_heel(getattr(eigen.get(jaar, NUL), soort))) for soort in SOORTEN),
            Cel(_heel(som.samen)),
        )
        for jaar, som in sorted({**dict.fromkeys(eigen, NUL), **met}.items())
    )
    return Tabel("Bedragen per jaar, in euro", koppen, tuple(rijen))


def verschillen(claim: Claim) -> list[str]:
    """Where the agreed corrections of a granted claim no longer say what was granted."""
    eigen = per_jaar(claim)
    return [
        f"In {jaar.jaar} staat in de afspraak {afspraak.code} {_centen(jaar.bedrag)}; "
        f"toegekend is {bedrag(getattr(eigen.get(jaar.jaar, NUL), afspraak.aard))}."
        for afspraak in afspraken_van(claim)
        for jaar in afspraak.jaren.all()
        if int(jaar.bedrag * 100) != getattr(eigen.get(jaar.jaar, NUL), afspraak.aard)
    ]


def feiten(
    claim: Claim, besluit: Besluit | None, voor: Claim | None, punt: Maatwerkpunt | None
) -> Iterator[Feit]:
    """What must be known of a claim, for beside it."""
    yield Feit("Voor", str(claim.voor))
    yield Feit("Grondslag", claim.grondslag or ONBEKEND)
    yield Feit("Vte", ONBEKEND if claim.vte is None else _vte(claim.vte))
    yield Feit("Taakveld", claim.taakveld or "0.4")
    yield Feit("Looptijd", _looptijd(claim))
    if besluit:
        yield Feit("Besluit", str(besluit))
    if claim.reden:
        yield Feit("Reden", claim.reden)
    if voor:
        yield Feit("Betaalt voor", str(voor), reverse("claim", args=[voor.pk]))
    if punt:
        yield Feit("Inventaris", str(punt), reverse("maatwerkpunt", args=[punt.pk]))
    if claim.bron:
        yield Feit("Bron", claim.bron, reverse("bronnen"))


def _looptijd(claim: Claim) -> str:
    tot = f"tot en met {claim.laatste_jaar}" if claim.laatste_jaar else "zonder einde"
    return f"{claim.eerste_jaar} {tot}"


def _vte(aantal: Decimal) -> str:
    return decimaal(aantal, 2)


def _heel(centen: int) -> str:
    """Whole euros where there are no cents."""
    return bedrag(centen, 2 if centen % 100 else 0)


def _centen(waarde: Decimal | None) -> str:
    return "" if waarde is None else _heel(int(waarde * 100))
