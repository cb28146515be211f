"""How bodies show: their roles, and who prepares, advises and decides per subject."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.urls import reverse
from django.utils.http import urlencode

from governance.models import Inbreng, Orgaan, Orgaanrol, Sturing, Zeggenschap
from governance.models.rol import MetPeriode
from samenwerking.notatie import datum
from samenwerking.weergave import Cel, Kop, Tabel, tabelrij

ORGANEN = (Kop("Orgaan"), Kop("Rol in de samenwerking"))
ZEGGENSCHAP = (Kop("Onderwerp"), *(Kop(f"Wie {stap.value}") for stap in Inbreng))
STURING = (Kop("Afdeling"), Kop("Wie stuurt"))
NIEMAND = "niet vastgelegd"


class Keuze(NamedTuple):
    """A link to the page of another period or subject; hier: it is the one that is shown."""

    tekst: str
    adres: str
    hier: bool


def adres(code: str, op: date | None, onderwerp: int | None) -> str:
    """The page of a day and a subject, on which the diagram colours who does what."""
    vraag = {"op": op and op.isoformat(), "onderwerp": onderwerp}
    keuzes = {naam: waarde for naam, waarde in vraag.items() if waarde}
    return reverse("organen", args=[code]) + (f"?{urlencode(keuzes)}" if keuzes else "")


def periode(begin: date, einde: date | None) -> str:
    """A period in words."""
    return f"{datum(begin)} tot {'en met ' + datum(einde) if einde else 'nu'}"


def organentabel(organen: Iterable[Orgaan], rollen: Iterable[Orgaanrol]) -> Tabel:
    """The bodies, with what each is."""
    per_orgaan = defaultdict(list)
    for rol in rollen:
        per_orgaan[rol.orgaan_id].append(rol)
    rijen = tuple(
        tabelrij(
            ORGANEN,
            Cel(orgaan.naam, uitleg=orgaan.omschrijving),
            Cel(
                ", ".join(rol.rol for rol in per_orgaan[orgaan.pk]) or "geen vaste rol",
                uitleg="; ".join(_sinds(rol) for rol in per_orgaan[orgaan.pk]),
            ),
        )
        for orgaan in organen
    )
    return Tabel("Organen en hun rol", ORGANEN, rijen)


def zeggenschaptabel(code: str, rijen: Iterable[Zeggenschap], op: date | None) -> Tabel:
    """Per subject who prepares, who advises and who decides; a link colours the diagram."""
    per_onderwerp = defaultdict(list)
    for rij in rijen:
        per_onderwerp[rij.onderwerp].append(rij)
    tabelrijen = tuple(
        tabelrij(
            ZEGGENSCHAP,
            Cel(onderwerp.naam, adres(code, op, onderwerp.pk), _fictief(wie)),
            *(Cel(", ".join(_wie(wie, stap)) or NIEMAND) for stap in Inbreng),
        )
        for onderwerp, wie in per_onderwerp.items()
    )
    return Tabel("Wie bereidt voor, adviseert en beslist", ZEGGENSCHAP, tabelrijen)


def sturingstabel(afdelingen: Iterable[tuple[str, Sturing | None]]) -> Tabel:
    """Per department which body steers it."""
    rijen = (
        tabelrij(
            STURING,
            Cel(afdeling),
            Cel(str(wie.orgaan), uitleg=_fictief([wie])) if wie else Cel(NIEMAND),
        )
        for afdeling, wie in afdelingen
    )
    return Tabel("Wie stuurt welke afdeling", STURING, tuple(rijen))


def _wie(rijen: Iterable[Zeggenschap], stap: Inbreng) -> list[str]:
    return [str(rij.orgaan) for rij in rijen if rij.inbreng == stap]


def _fictief(rijen: Iterable[MetPeriode]) -> str:
    """That a part of it is made up, or all of it."""
    verzonnen = [rij.fictief for rij in rijen]
    if all(verzonnen):
        return "fictief"
    return "deels fictief" if any(verzonnen) else ""


def _sinds(rol: Orgaanrol) -> str:
    bij = (rol.bron.titel if rol.bron else "", "fictief" * rol.fictief)
    tot = f" tot en met {datum(rol.einde)}" if rol.einde else ""
    return ", ".join(filter(None, (f"{rol.rol} sinds {datum(rol.begin)}{tot}", *bij)))
