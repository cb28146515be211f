"""Investigations, inventory and claims as rows of their sheets, and what an export adds."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from maatwerk.claims import selectors as claims
from maatwerk.claims.totalen import per_jaar
from maatwerk.inventaris import selectors as inventaris
from maatwerk.models import Claim, Maatwerkpunt, Onderzoek
from maatwerk.onderzoeken.selectors import onderzoeken
from maatwerk.uitwisseling.bladen import BLADEN, CLAIMS, INVENTARIS, ONDERZOEKEN
from samenwerking.models import Besluit
from samenwerking.rechten.persoon import Persoon
from samenwerking.schaal import naar_geheel
from samenwerking.selectors import zichtbare
from samenwerking.werkboek.kolom import Kolom
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.schrijven import Lijst, Vulblad, Vulkolom
from samenwerking.werkboek.soort import JaNee, Keuze, PerRij, Soort, Tekst, Waarde
from samenwerking.werkboek.tabel import Blad

Rij = Mapping[str, Waarde]
ERBIJ = ("samenwerking", "status", "besluit", "vertrouwelijkheid")
"""What an export tells and an import does not take."""


class Uit(NamedTuple):
    """A sheet with its rows; staarten: per family of columns what stands behind the name."""

    blad: Blad
    rijen: Sequence[Rij]
    staarten: Sequence[str]


def uit_onderzoeken(persoon: Persoon, lijst: Iterable[Onderzoek]) -> Uit:
    """These investigations as rows."""
    return Uit(ONDERZOEKEN, [_onderzoek(o) for o in lijst], ())


def uit_inventaris(persoon: Persoon, punten: Sequence[Maatwerkpunt]) -> Uit:
    """These parts of the service as rows, with what somebody may know of them."""
    besluiten, nummers = inventaris.met_bekende(persoon, list(punten))
    namen = sorted({str(w.gemeente) for punt in punten for w in punt.wensen.all()})
    rijen = [
        {**_punt(punt, nummers), "besluit": besluiten.get(punt.besluit_id or 0, "")}
        for punt in punten
    ]
    return Uit(INVENTARIS, rijen, namen)


def uit_claims(persoon: Persoon, lijst: Sequence[Claim]) -> Uit:
    """These claims as rows, with what somebody may know of them."""
    besluiten = zichtbare(persoon, Besluit).filter(pk__in=[c.besluit_id for c in lijst])
    andere = zichtbare(persoon, Claim).filter(pk__in=[c.betaalt_id for c in lijst])
    punten = zichtbare(persoon, Maatwerkpunt).filter(pk__in=[c.punt_id for c in lijst])
    namen = {b.pk: str(b) for b in besluiten}
    codes = dict(andere.values_list("pk", "code"))
    nummers = dict(punten.values_list("pk", "nummer"))
    jaren = sorted({j.jaar for c in lijst for j in c.jaren.all()})
    rijen = [
        {
            **_claim(claim),
            "betaalt voor": codes.get(claim.betaalt_id, ""),
            "inventaris": nummers.get(claim.punt_id),
            "besluit": namen.get(claim.besluit_id, ""),
        }
        for claim in lijst
    ]
    return Uit(CLAIMS, rijen, [str(jaar) for jaar in jaren])


def alles(persoon: Persoon, samenwerking: int) -> list[Uit]:
    """All that somebody may know of a cooperation (by its id), for a filled template."""
    van = {"samenwerking": samenwerking}
    gekozen = claims.claims(persoon).filter(**van)
    return [
        uit_onderzoeken(persoon, onderzoeken(persoon).filter(**van)),
        uit_inventaris(persoon, list(inventaris.punten(persoon).filter(**van))),
        uit_claims(persoon, sorted(gekozen, key=lambda c: claims.volgorde(c.code))),
    ]


def vulblad(uit: Uit, staarten: Sequence[str] | None = None, erbij: bool = True) -> Vulblad:
    """A sheet to write. staarten: instead of those of the rows; erbij: with what an export adds."""
    achter = uit.staarten if staarten is None else staarten
    kolommen = [
        _kolom(kop, kolom, uit.rijen)
        for kolom in uit.blad.kolommen
        for kop in ([f"{kolom.naam} {s}" for s in achter] if kolom.reeks else [kolom.naam])
    ]
    if erbij:
        kolommen += [_kolom(naam, Kolom(naam, Tekst(), ""), uit.rijen) for naam in ERBIJ]
    return Vulblad(uit.blad.naam, uit.blad.uitleg, tuple(kolommen), afbreken=erbij)


def _kolom(kop: str, kolom: Kolom, rijen: Sequence[Rij]) -> Vulkolom:
    if isinstance(kolom.soort, PerRij):
        raise TypeError(kop)
    waarden = [rij.get(sleutelvorm(kop)) for rij in rijen]
    soort: Soort = kolom.soort
    return Vulkolom(kop, kolom, [soort] * len(rijen), waarden, _lijst(kop, soort))


def _lijst(kop: str, soort: Soort) -> Lijst | None:
    if isinstance(soort, Keuze):
        return Lijst(kop, soort.lijst, streng=True)
    return Lijst("ja of nee", ("ja", "nee"), streng=True) if isinstance(soort, JaNee) else None


def _onderzoek(onderzoek: Onderzoek) -> dict[str, Waarde]:
    punt = onderzoek.motiepunt
    return {
        "nummer": onderzoek.nummer,
        "titel": onderzoek.titel,
        "vraag": onderzoek.vraag,
        "denkrichting": onderzoek.denkrichting,
        "motie": punt.motie.titel if punt else "",
        "punt": punt.nummer if punt else None,
        "eigenaar": onderzoek.eigenaar_rol,
        "gemeente": str(onderzoek.eigenaar_gemeente),
        "ten minste": _honderdsten(onderzoek.laag),
        "indicatie": _honderdsten(onderzoek.bedrag),
        "ten hoogste": _honderdsten(onderzoek.hoog),
        "duur": onderzoek.duur,
        "uiterlijk": onderzoek.uiterlijk.isoformat() if onderzoek.uiterlijk else "",
        **_overal(onderzoek, onderzoek.status),
    }


def _punt(punt: Maatwerkpunt, onderzoeken: Mapping[int, str]) -> dict[str, Waarde]:
    nummer = onderzoeken.get(punt.onderzoek_id or 0)
    rij: dict[str, Waarde] = {
        "nummer": punt.nummer,
        "dienst": punt.dienst,
        "toelichting": punt.toelichting,
        "categorie": str(punt.categorie),
        "basis": punt.basis,
        "haalbaarheid": punt.haalbaarheid,
        "team": punt.onderdeel.code if punt.onderdeel else "",
        "onderzoek": int(nummer) if nummer else None,
        **_overal(punt, ""),
    }
    for wens in punt.wensen.all():
        naam = sleutelvorm(str(wens.gemeente))
        rij |= {f"nu {naam}": wens.nu, f"wens {naam}": wens.wens}
        rij[f"uren {naam}"] = _honderdsten(wens.uren)
    return rij


def _claim(claim: Claim) -> dict[str, Waarde]:
    rij: dict[str, Waarde] = {
        "code": claim.code,
        "omschrijving": claim.omschrijving,
        "gemeente": str(claim.voor),
        "grondslag": claim.grondslag,
        "vte": _honderdsten(claim.vte),
        "taakveld": claim.taakveld,
        "eerste jaar": claim.eerste_jaar,
        "laatste jaar": claim.laatste_jaar,
        "compensatie": claim.compensatie,
        "toelichting": claim.toelichting,
        "bron": claim.bron,
        **_overal(claim, claim.status),
    }
    for jaar, som in per_jaar(claim).items():
        rij |= {f"incidenteel {jaar}": som.incidenteel, f"structureel {jaar}": som.structureel}
    return rij


def _overal(record: Any, status: str) -> dict[str, Waarde]:
    return {
        "fictief": record.fictief,
        "samenwerking": str(record.samenwerking),
        "status": status,
        "vertrouwelijkheid": record.vertrouwelijkheid,
    }


def _honderdsten(waarde: Decimal | None) -> int | None:
    return None if waarde is None else naar_geheel(waarde)


MAKERS: Mapping[str, Callable[..., Uit]] = {
    "onderzoeken": uit_onderzoeken,
    "inventaris": uit_inventaris,
    "claims": uit_claims,
}
BLAD_VAN = {blad.naam: blad for blad in BLADEN}
