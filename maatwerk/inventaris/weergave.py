"""The inventory as pages, paper and files show it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from urllib.parse import urlencode

from django.urls import reverse

from maatwerk.inventaris.gevolg import Gevolg
from maatwerk.models import Claim, Maatwerkpunt, Maatwerkwens
from samenwerking.models import Besluit
from samenwerking.notatie import MIN, decimaal
from samenwerking.weergave import Cel, Feit, Kop, Tabel, Tabelrij, tabelrij

GEEN_WENS = "geen wens"
NIETS = "–"


def matrix(
    punten: Iterable[Maatwerkpunt], besluiten: Mapping[int, str], onderzoeken: Mapping[int, str]
) -> list[Tabel]:
    """A table per category, with a column per municipality."""
    alle = list(punten)
    namen = sorted({str(wens.gemeente) for punt in alle for wens in punt.wensen.all()})
    koppen = (Kop("Onderdeel van de dienst"), *map(Kop, namen), Kop("Haalbaar"), Kop("Besluit"))
    return [
        Tabel(
            str(categorie),
            koppen,
            tuple(_rij(punt, koppen, namen, besluiten, onderzoeken) for punt in groep),
        )
        for categorie, groep in groupby(alle, key=lambda punt: punt.categorie)
    ]


def _rij(
    punt: Maatwerkpunt,
    koppen: tuple[Kop, ...],
    namen: list[str],
    besluiten: Mapping[int, str],
    onderzoeken: Mapping[int, str],
) -> Tabelrij:
    wensen = {str(wens.gemeente): wens for wens in punt.wensen.all()}
    van = onderzoeken.get(punt.onderzoek_id or 0)
    bij = [f"onderzoek {van}"] if van else []
    bij += [f"claim {claim.code}" for claim in bekende_claims(punt)]
    adres = reverse("maatwerkpunt", args=[punt.pk])
    naam = Cel(f"{punt.nummer}. {punt.dienst}", adres, "; ".join([*woorden(punt), *bij]))
    cellen = [_wenscel(wensen.get(naam)) for naam in namen]
    besluit = besluiten.get(punt.besluit_id or 0, "nog niet besloten")
    haalbaar = Cel(punt.haalbaarheid, uitleg=punt.basis)
    return tabelrij(koppen, naam, *cellen, haalbaar, Cel(besluit))


def bekende_claims(punt: Maatwerkpunt) -> list[Claim]:
    """The claims about it that who looks may know of."""
    return list(getattr(punt, "bekende_claims", ()))


def woorden(punt: Maatwerkpunt) -> list[str]:
    """What must be said beside it."""
    dicht = punt.vertrouwelijkheid != "openbaar"
    return [
        *(["fictief"] if punt.fictief else []),
        *([f"niet openbaar: {punt.vertrouwelijkheid}"] if dicht else []),
    ]


def _wenscel(wens: Maatwerkwens | None) -> Cel:
    if wens is None or not (wens.nu or wens.wens or wens.uren):
        return Cel(GEEN_WENS)
    uren = f"{uren_met_teken(wens)} per jaar" if wens.uren else ""
    nu = f"nu: {wens.nu}" if wens.nu else ""
    return Cel(wens.wens or GEEN_WENS, uitleg="; ".join(filter(None, (nu, uren))))


def uren_met_teken(wens: Maatwerkwens) -> str:
    """Hours more or less, with their sign."""
    if wens.uren is None:
        return "niet bekend"
    teken = "+" if wens.uren > 0 else MIN if wens.uren < 0 else ""
    return f"{teken} {decimaal(abs(wens.uren), 0 if wens.uren == int(wens.uren) else 2)} uur"


def wensentabel(punt: Maatwerkpunt, gevolgen: Iterable[Gevolg]) -> Tabel:
    """What each municipality has and wants, and what that does."""
    koppen = tuple(
        map(Kop, ("Gemeente", "Nu", "Wens", "Uren per jaar", "Gevolg voor de bijdrage, per jaar"))
    )
    rijen = (
        tabelrij(
            koppen,
            Cel(str(wens.gemeente)),
            Cel(wens.nu or NIETS),
            Cel(wens.wens or NIETS),
            Cel(uren_met_teken(wens)),
            _gevolgcel(gevolg),
        )
        for wens, gevolg in zip(punt.wensen.all(), gevolgen, strict=True)
    )
    return Tabel("Wat elke gemeente heeft en wil", koppen, tuple(rijen))


def _gevolgcel(gevolg: Gevolg) -> Cel:
    """In a sentence, with the way to the same question on that calculation."""
    if not gevolg.sleutel:
        return Cel(gevolg.zin)
    vraag = urlencode({"voor": gevolg.gemeente, "w": gevolg.wijziging})
    adres = f"{reverse('wat-als', args=[gevolg.sleutel])}?{vraag}"
    return Cel(gevolg.zin, adres, f"gerekend op {gevolg.naam}")


def feiten(
    punt: Maatwerkpunt, team: str, besluit: Besluit | None, onderzoek: object
) -> Iterator[Feit]:
    """What must be known of it, for beside it. team: of the hours, "" for none to show."""
    yield Feit("Categorie", str(punt.categorie))
    yield Feit("Basisdienst", punt.basis)
    yield Feit("Haalbaarheid", punt.haalbaarheid)
    if team:
        yield Feit("Team", team)
    yield Feit("Besluit", str(besluit) if besluit else "nog niet besloten")
    if onderzoek:
        yield Feit("Onderzoek", str(onderzoek), reverse("onderzoek", args=[punt.onderzoek_id]))
