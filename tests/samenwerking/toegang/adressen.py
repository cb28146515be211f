"""The addresses that somebody tries, each with what it must answer: the tables, worked out."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.db.models import Model
from django.urls import reverse

from bijdrage.models import Aanlevering, Component
from samenwerking.models import Bezwaar, Tijdregistratie, Urenverdeling, Vraag
from samenwerking.rechten.rollen import Rol
from tests.personen import AALSMEER
from tests.samenwerking.toegang.verwachtingen import (
    AA,
    AANLEVEREN,
    ACCOUNT,
    API,
    BINNEN,
    BLADEN,
    CONCEPTLEZERS,
    CONTROLE,
    CONTROLEURS,
    DOEN,
    GESCHIEDENIS,
    INVULLEN,
    KIJKEN,
    LEVENSLOOP,
    LEZEN,
    LIJST,
    LOS,
    MET_GEHEIM,
    NIET_VAST,
    OPENBAAR,
    TABELLEN_TER_CONTROLE,
    TABELLEN_VOORGELEGD,
    TER_CONTROLE,
    TOEVOEGEN,
    TOEZICHTBLADEN,
    UREN,
    UREN_CONCEPT,
    UREN_VAST,
    VAN_ALLEN,
    VAN_DE_BEHEERDER,
    VAN_EEN,
    VAN_HIER,
    VAST,
    VERSIE,
    VOLLEDIG,
    VOLLEDIGE_TABELLEN,
    VRAGERS,
    ZOEKVRAGEN,
    Wie,
)


def beheer() -> dict[str, type[Model]]:
    """Every list of the administration, by the name it has in addresses."""
    return {f"{m._meta.app_label}_{m._meta.model_name}": m for m in admin.site._registry}


def verwacht(wie: Wie) -> Iterator[tuple[str, int]]:
    """Every address, with the status that somebody gets."""
    yield from _paginas(wie)
    yield from _geschiedenis(wie)
    yield from _vragen(wie)
    yield from _urenpaginas(wie)
    yield from _beheerpaginas(wie)


def _paginas(wie: Wie) -> Iterator[tuple[str, int]]:
    for naam, status in OPENBAAR.items():
        yield reverse(naam, args=[AA] if naam in VAN_EEN else []), status
    for naam, delen in API.items():
        yield reverse(f"api:{naam}", args=delen), 200
    yield reverse("api:berekening", args=[AA, "2023-begroting-v2"]), 404
    concept = 200 if wie.eigen and wie.rol in CONCEPTLEZERS else 404
    for naam, delen in BLADEN.items():
        vraag = ZOEKVRAGEN.get(naam, "")
        for sleutel, status in ((VAST, 200), *((sleutel, concept) for sleutel in NIET_VAST)):
            adres = reverse(naam, args=[deel.format(sleutel) for deel in delen])
            yield adres + vraag, status
    yield from _aanleveren(wie, concept)
    yield from _voorstellen(wie)
    for naam, rollen in LEVENSLOOP.items():
        mag = wie.eigen and wie.rol in rollen
        yield _levensloop(naam, NIET_VAST[0]), (200 if mag else 403) if concept == 200 else 404
        openbaar = 200 if naam == "levensloop" or (mag and "component" in naam) else 403
        yield _levensloop(naam, UREN_VAST), openbaar
    for naam in VOLLEDIG:
        yield reverse(naam, args=[VAST]), 200 if concept == 200 else 403
        yield reverse(naam, args=[NIET_VAST[0]]), concept
    for naam in LEZEN:
        yield reverse(naam, args=[UREN_VAST]), 200
        yield reverse(naam, args=[UREN_CONCEPT]), concept
    for naam, rollen in TOEZICHTBLADEN.items():
        yield reverse(naam), 302 if wie.rol is None else 200 if wie.rol in rollen else 403
    for naam, (binnen, buiten) in ACCOUNT.items():
        args: list[Any] = [1] if naam in ("mfa_edit_webauthn", "mfa_remove_webauthn") else []
        args = ["nergens"] if naam.startswith("openid") else args
        yield reverse(naam, args=args), binnen if wie.rol else buiten


def _aanleveren(wie: Wie, concept: int) -> Iterator[tuple[str, int]]:
    mag = 200 if wie.eigen and wie.rol == Rol.CONTROLLER else 403
    for naam in AANLEVEREN:
        yield reverse(naam, args=[VAST]), mag
        yield reverse(naam, args=[NIET_VAST[0]]), mag if concept == 200 else 404


def _voorstellen(wie: Wie) -> Iterator[tuple[str, int]]:
    """What a controller works out or takes over; there is no settlement in the demo."""
    mag = wie.eigen and wie.rol == Rol.CONTROLLER
    yield reverse("methode-effect", args=[AA]), 200 if mag else 403
    for soort, status in (("index", 200), ("afrekening", 404)):
        yield reverse("voorstel-overnemen", args=[VAST, soort]), status if mag else 403


def _levensloop(naam: str, sleutel: str) -> str:
    """The address of a page about the life of a calculation."""
    eerste = Component.objects.filter(kostenraming__berekeningen__jaar=2023).order_by("pk")[0].pk
    delen: dict[str, list[Any]] = {
        "levensloop-doen": ["voorleggen"],
        "levensloop-component": [eerste],
    }
    return reverse(naam, args=[sleutel, *delen.get(naam, [])])


def _geschiedenis(wie: Wie) -> Iterator[tuple[str, int]]:
    """Of each version that is adopted, and of a concept, of which not everybody may know."""
    leest = wie.eigen and wie.rol in CONCEPTLEZERS
    for soort in GESCHIEDENIS:
        model = apps.get_model("samenwerking" if soort == "urenverdeling" else "bijdrage", soort)
        versies = model._default_manager.filter(samenwerking__code=AA, jaar=2023)
        for versie in versies:
            weigering = 404 if versie.gepubliceerd_op is None else 403
            status = 302 if wie.rol is None else 200 if leest else weigering
            yield reverse("geschiedenis", args=[soort, versie.pk]), status


def _vragen(wie: Wie) -> Iterator[tuple[str, int]]:
    """Asking, one that is published, and one that waits for an answer."""
    mag = wie.eigen and wie.rol in VRAGERS
    stellen = reverse("vraag-stellen")
    for over in (f"?over=/{VAST}/", "?over=//elders.nl/", ""):
        status = 200 if mag and VAST in over else 403
        yield stellen + over, 302 if wie.rol is None else status
    klaar, open_ = Vraag.objects.order_by("pk")
    leest = wie.eigen and wie.rol in CONCEPTLEZERS
    schrijft = wie.eigen and wie.rol in CONTROLEURS
    yield reverse("vraag", args=[klaar.pk]), 200
    yield reverse("vraag", args=[open_.pk]), 200 if leest else 404
    for naam, handeling in (("beantwoorden", schrijft), ("publiceren", False), ("x", None)):
        gesloten = 404 if handeling is None else 403
        for vraag, kent in ((klaar, True), (open_, leest)):
            kan = vraag is open_ and handeling
            status = 200 if kan else gesloten if kent else 404
            adres = reverse("vraag-doen", args=[vraag.pk, naam])
            yield adres, 302 if wie.rol is None else status


def _urenpaginas(wie: Wie) -> Iterator[tuple[str, int]]:
    """A concept, one that is checked, and one that was adopted: that everybody sees."""
    leest = wie.eigen and wie.rol in CONCEPTLEZERS
    yield reverse("urenverdelingen", args=[AA]), 200
    opent = 200 if wie.rol == Rol.CONTROLLER else 403
    yield reverse("uren-openen", args=[AA]), opent if leest else 404
    for sleutel, paginas in ((INVULLEN, UREN), (CONTROLE, TER_CONTROLE)):
        for naam, rollen in paginas.items():
            status = (200 if wie.rol in rollen else 403) if leest else 404
            yield _uren(naam, sleutel), status
    for naam in {**UREN, **TER_CONTROLE}:
        yield _uren(naam, VERSIE), _vastgesteld(naam, leest)
    for naam in DOEN:
        yield _uren(naam, VERSIE), 405
        yield _uren(naam, INVULLEN), 405


def _vastgesteld(naam: str, leest: bool) -> int:
    """Everybody knows of it and nobody changes it; objections and template stay inside."""
    if naam in ("uren-bezwaar", "uren-standpunt"):
        return 404  # of another version
    if naam == "uren-sjabloon":
        return 200 if leest else 404
    return 200 if naam == "urenverdeling" else 403


def _uren(naam: str, sleutel: str) -> str:
    """The address of a page about hours, with what it needs beside the name of the version."""
    bezwaar = Bezwaar.objects.get(urenverdeling__jaar=2025)
    delen: dict[str, list[Any]] = {
        "uren-handeling": ["voorleggen"],
        "uren-rij": [Urenverdeling.objects.get(jaar=2024).regels.order_by("pk")[0].pk],
        "uren-bestand": [Aanlevering.objects.get(urenverdeling__jaar=2024).pk],
        "uren-gemarkeerd": [Aanlevering.objects.get(urenverdeling__jaar=2024).pk],
        "uren-geboekt": [Tijdregistratie.objects.get(urenverdeling__jaar=2024).pk],
        "uren-geboekt-verwijderen": [Tijdregistratie.objects.get(urenverdeling__jaar=2024).pk],
        "uren-bezwaar": [bezwaar.pk],
        "uren-standpunt": [bezwaar.pk],
        "uren-bezwaar-maken": [bezwaar.onderdeel.code],
        "uren-bezwaar-doen": [bezwaar.pk, "reageren"],
        "uren-akkoord": [AALSMEER],
        "levensloop-akkoord": [AALSMEER],
        "uren-voorhang": [AALSMEER],
    }
    return reverse(naam, args=[sleutel, *delen.get(naam, [])])


def _beheerpaginas(wie: Wie) -> Iterator[tuple[str, int]]:
    for naam, rollen in LOS.items():
        yield reverse(f"admin:{naam}"), _binnen(wie, 200 if wie.rol in rollen else 403)
    for naam, model in beheer().items():
        soort = str(model._meta.model_name)
        kijkt = wie.rol in KIJKEN.get(soort, BINNEN)
        voegt_toe = wie.rol in TOEVOEGEN.get(soort, set())
        yield reverse(f"admin:{naam}_changelist"), _binnen(wie, 200 if kijkt else 403)
        yield reverse(f"admin:{naam}_add"), _binnen(wie, 200 if voegt_toe else 403)
        leest = wie.rol in CONCEPTLEZERS or (wie.rol in LIJST and soort in VAN_DE_BEHEERDER)
        leest = leest if soort != "vraag" else wie.rol == Rol.AUDITOR
        yield reverse(f"admin:{naam}_verdwenen"), _binnen(wie, 200 if kijkt and leest else 403)
        if soort in ("gebruiker", "rolverlening", "toegangsherstel", "logboekregel"):
            continue  # which of them somebody sees: tests of accounts and of the logbook
        ziet = kijkt and (wie.eigen or soort in VAN_ALLEN)
        ziet &= wie.rol in CONCEPTLEZERS or soort not in VOLLEDIGE_TABELLEN
        status = 200 if ziet else 302 if kijkt else 403
        yield _van_aa(naam, model, "change"), _binnen(wie, status)
        leest = leest and (wie.eigen or soort != "samenwerking")  # of all to see, not to read of
        geschiedenis = 403 if status == 200 and not leest else status
        yield _van_aa(naam, model, "history"), _binnen(wie, geschiedenis)
        if soort in MET_GEHEIM:  # what comes with the software has no secrecy
            mag = 200 if wie.rol == Rol.BESTUURDER else 403
            van_hier = wie.eigen and soort in VAN_HIER
            yield _van_aa(naam, model, "geheimhouding"), _binnen(wie, mag if van_hier else 404)
        if soort in TABELLEN_TER_CONTROLE | TABELLEN_VOORGELEGD:
            ligt = "ter controle" if soort in TABELLEN_TER_CONTROLE else "voorgelegd"
            leest = wie.eigen and wie.rol in CONCEPTLEZERS
            adres = _van_aa(naam, model, "change", ligt)
            yield adres, _binnen(wie, 200 if leest else 302)


def _binnen(wie: Wie, status: int) -> int:
    return status if wie.rol in BINNEN else 302


def _van_aa(naam: str, model: type[Model], pagina: str, status: str = "vastgesteld") -> str:
    """A page of the administration about a record of the cooperation with this status."""
    beheer: Any = admin.site._registry[model]
    van_alle = not beheer.bij or model._meta.model_name in VAN_ALLEN
    rijen = model._default_manager.filter(**{} if van_alle else {f"{beheer.bij}__code": AA})
    if beheer.onder:
        rijen = rijen.filter(**{beheer.onder: status})
    rij = rijen.order_by("pk").first()
    assert rij is not None, naam
    return reverse(f"admin:{naam}_{pagina}", args=[rij.pk])
