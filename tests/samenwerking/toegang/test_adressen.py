"""Every address × every role × own or other municipality: what it answers. A new one must be added."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.test import Client
from django.urls import get_resolver, reverse
from zeal import zeal_ignore

from bijdrage.models import Aanlevering, Aansluitbestand, Berekening, Component
from bijdrage.registratie import Invoerversies
from bijdrage.services.berekenen import bereken
from samenwerking.models import (
    Bezwaar,
    Gemeente,
    Samenwerking,
    Tijdregistratie,
    Urenverdeling,
    Vraag,
)
from samenwerking.rechten.rollen import Rol
from samenwerking.services.uren.bezwaren import Voorstel, maak_bezwaar
from samenwerking.services.uren.controle import leg_voor
from samenwerking.services.uren.openen import Opening, open_jaar
from tests.invoer import CODELIJSTEN
from tests.personen import AALSMEER, AMSTELVEEN, UITHOORN, account, ingelogd, maker, persoon
from tests.registratie import met_alles, nog_een_versie, splitsing, zet_vast
from tests.uren import inhoud_van
from tests.werkmappen.maken import goede_werkmap

pytestmark = pytest.mark.django_db
AA = "aa-organisatie"
NIET_VAST = ("aa-organisatie/2023-begroting-v2", "aa-organisatie/2023-begroting-v3")
"""A concept, and a calculation of hours that are ter controle."""
VAST, ANDER = "aa-organisatie/2023-begroting", "aa-organisatie/2021-begroting"
INVULLEN, CONTROLE = f"{AA}/2024-begroting-v1", f"{AA}/2025-begroting-v1"
VERSIE = f"{VAST}-v1"
BINNEN = {*Rol} - {Rol.VERTEGENWOORDIGER}
TOEZICHT = {Rol.AUDITOR, Rol.BEHEERDER}
CONCEPTLEZERS = {Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER, Rol.BESTUURDER, Rol.AUDITOR}


class Wie(NamedTuple):
    """Somebody: a role at a municipality, or neither; eigen: it takes part in the cooperation."""

    rol: Rol | None = None
    cbs: str = ""

    @property
    def eigen(self) -> bool:
        return self.cbs in (AALSMEER, AMSTELVEEN)

    def __str__(self) -> str:
        return f"{self.rol or 'niet ingelogd'} {self.cbs}"


PER_ROL = {
    "niet ingelogd": [Wie()],
    **{str(rol): [Wie(rol, cbs) for cbs in (AALSMEER, UITHOORN)] for rol in Rol},
}
"""Each role in a municipality of the cooperation and in one outside it; and one in the other."""
PER_ROL[str(Rol.CONTROLLER)].append(Wie(Rol.CONTROLLER, AMSTELVEEN))

# What everybody reads, and the concepts beside it that only those who work on them know of.
BLADEN: dict[str, tuple[Any, ...]] = {
    "jaar": ("{}",),
    "uren": ("{}",),
    "regels": ("{}",),
    "regels-csv": ("{}",),
    "bevinding": ("{}", "KOST-01"),
    "werkmap": ("{}",),
    "invoerblad": ("{}", "Lasten"),
    "rapport": ("{}",),
    "andere-sleutel": ("{}",),
    "wat-als": ("{}",),
    "wat-als-vergelijken": ("{}",),
    "boeken": ("{}",),
    "boeken-csv": ("{}",),
    "boeken-xlsx": ("{}",),
    "aansluiting": ("{}",),
    "vooruit": ("{}",),
    "realisatie": ("{}",),
    "herkomst": ("{}",),
    "verschil": (ANDER, "{}"),
}
ZOEKVRAGEN = {"herkomst": f"?gemeente={AALSMEER}", "bevinding": "?wat=GEM-1"}
"""What a page asks for beside its address."""
# The life of a calculation: of the version that was published everybody, of a concept who works on it.
LEVENSLOOP = {
    "levensloop": CONCEPTLEZERS,
    "levensloop-doen": {Rol.CONTROLLER},
    "levensloop-component": {Rol.TWEEDE_CONTROLLER, Rol.BESTUURDER},
}
# The full edition: who reads concepts, also of what everybody reads.
VOLLEDIG = ("rekenmap",)
AANLEVEREN = ("grootboek-aanleveren", "levering-aanleveren")
"""Files beside a calculation, handed in by a controller."""
# To read hours: what was adopted everybody, a concept who works on it.
LEZEN = ("uren-lezen", "uren-lezen-xlsx", "uren-lezen-ods", "uren-lezen-csv")
UREN_VAST, UREN_CONCEPT = f"{AA}/2023-begroting-v1", f"{AA}/2024-begroting-v1"
OPENBAAR = {
    "start": 302,
    "bronnen": 200,
    "tijdlijn": 200,
    "afronding": 200,
    "bouwstenen": 200,
    "samenwerking": 200,
    "vergelijken": 200,
    "open-data": 200,
    "uitspraak": 200,
    "vragen": 200,
    "vragen-csv": 200,
    "methode": 200,
    "security_txt": 404,
}
VAN_EEN = ("samenwerking", "vergelijken", "uitspraak", "methode")
# What programs read, of what was published only.
API_AA = (AA, "2023-begroting-v1")
API: dict[str, tuple[str, ...]] = {
    "samenwerkingen": (),
    "openapi-json": (),
    "samenwerking": (AA,),
    "berekeningen": (AA,),
    **dict.fromkeys(
        (*("berekening", "datapakket", "gemeenten", "toedelingen", "correcties"), "niet-verdeeld"),
        API_AA,
    ),
}
GESCHIEDENIS = ("urenverdeling", "kostenraming", "berekening")
TOEZICHTBLADEN = {"logboek": {Rol.AUDITOR}, "toegang": TOEZICHT, "toegang-csv": TOEZICHT}
TOEZICHTBLADEN |= {"bevestigen": {Rol.BEHEERDER}, "logboek-csv": {Rol.AUDITOR}}
MET_NUMMER = {"geschiedenis", "bevestiging", "toegang-herstellen"}
MET_NUMMER |= {"wat-als-bewaren", "wat-als-scenario", "wat-als-verwijderen"}
"""Of one record: its own tests."""
VRAGERS = {Rol.VERTEGENWOORDIGER, Rol.BESTUURDER, Rol.AUDITOR, Rol.PROJECTMEDEWERKER}
VRAGEN = {"vraag", "vraag-stellen", "vraag-doen"}
"""Of questions: of the demo one that everybody reads, and one that few know of."""
# Of the account itself: what is there when somebody is in, and when not.
ACCOUNT = {
    "mijn": (200, 302),
    "account_login": (302, 200),
    "wachtwoord_kwijt": (200, 200),
    "account_logout": (200, 302),
    "account_change_password": (200, 302),
    "account_set_password": (200, 302),
    "account_reauthenticate": (200, 302),
    "account_inactive": (200, 200),
    "mfa_index": (200, 302),
    "mfa_authenticate": (302, 302),
    "mfa_reauthenticate": (200, 302),
    "mfa_activate_totp": (302, 302),
    "mfa_deactivate_totp": (302, 302),
    "mfa_view_recovery_codes": (404, 302),
    "mfa_generate_recovery_codes": (302, 302),
    "mfa_list_webauthn": (200, 302),
    "mfa_add_webauthn": (302, 302),
    "mfa_reauthenticate_webauthn": (302, 302),
    "mfa_edit_webauthn": (302, 302),
    "mfa_remove_webauthn": (302, 302),
    "usersessions_list": (200, 302),
    "socialaccount_connections": (200, 302),
    "socialaccount_login_cancelled": (200, 200),
    "socialaccount_login_error": (401, 401),
    "openid_connect_login": (404, 404),
    "openid_connect_callback": (404, 404),
}

# The work on hours: what a page answers to who reads concepts but may not do this (the last of the
# two), by the roles that may. Whoever reads no concepts knows of none.
UREN = {
    "urenverdeling": CONCEPTLEZERS,
    "uren-sjabloon": CONCEPTLEZERS,
    "uren-handeling": {Rol.CONTROLLER},
    "uren-invullen": {Rol.CONTROLLER},
    "uren-rij-erbij": {Rol.CONTROLLER},
    "uren-rij": {Rol.CONTROLLER},
    "uren-aanleveren": {Rol.CONTROLLER},
    "uren-bestand": {Rol.CONTROLLER},
    "uren-gemarkeerd": {Rol.CONTROLLER},
    "uren-tijdregistratie": {Rol.CONTROLLER},
    "uren-geboekt": {Rol.CONTROLLER},
}
CONTROLEURS = {Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER}
TER_CONTROLE = {
    "urenverdeling": CONCEPTLEZERS,
    "uren-bezwaar-kiezen": CONTROLEURS,
    "uren-bezwaar-maken": CONTROLEURS,
    "uren-bezwaar": CONCEPTLEZERS,
    "uren-standpunt": CONTROLEURS,
}
DOEN = {"uren-akkoord", "uren-voorhang", "uren-rijen", "uren-bezwaar-doen", "levensloop-akkoord"}
"""Only with a form."""
URENLIJST = {"urenverdelingen", "uren-openen"}

# In the administration: who looks at a list, and who adds to it. What is not here nobody adds to.
KIJKEN = {
    "vraag": CONCEPTLEZERS,
    "gebruiker": {Rol.BEHEERDER},
    "rolverlening": {Rol.BEHEERDER},
    "toegangsherstel": {Rol.BEHEERDER},
    "logboekregel": {Rol.AUDITOR},
    "aanlevering": CONCEPTLEZERS,
    "aansluitbestand": CONCEPTLEZERS,
    "tijdregistratie": CONCEPTLEZERS,
    "geboekt": CONCEPTLEZERS,
}
BRON = {Rol.CONTROLLER, Rol.PROJECTMEDEWERKER, Rol.BESTUURDER, Rol.BEHEERDER}
LIJST = {Rol.BEHEERDER}
TOEVOEGEN: dict[str, set[Rol]] = {
    "gebruiker": LIJST,
    "rolverlening": LIJST,
    "samenwerking": LIJST,
    "gemeente": LIJST,
    "deelnemer": LIJST,
    "onderdeel": LIJST,
    "bron": BRON,
    "gebeurtenis": BRON,
    "besluit": {Rol.CONTROLLER, Rol.PROJECTMEDEWERKER, Rol.BESTUURDER},
    **{
        model: {Rol.CONTROLLER}
        for model in (
            *("urenverdeling", "gemeentegegeven", "onderdeelgegeven", "urenregel"),
            *("gemeenteuren", "kostenraming", "component", "kostenregel", "correctie"),
            *("omnummering", "verdeelsleutel", "sleutelwaarde", "taakveldsplitsing"),
            *("overeenkomst", "componentafspraak", "indexweging", "afbouw"),
            *("indexreeks", "indexcijfer"),
            *("correctieafspraak", "correctiejaar", "methode", "methodedeel"),
            *("stuk", "btwopgave", "overheadcijfer", "jaarkeuze"),
        )
    },
}
VAN_ALLEN = {
    *("bron", "gebeurtenis", "taakveld", "categorie", "grijzecel", "gemeente", "samenwerking"),
}
"""Lists of what is of no cooperation; a source or event may be of one."""
MET_GEHEIM = ("bron", "gebeurtenis", "besluit")

TABELLEN_TER_CONTROLE = {
    *("urenverdeling", "gemeentegegeven", "onderdeelgegeven", "urenregel", "gemeenteuren"),
    *("akkoord", "bezwaar", "standpunt", "standpunturen", "bericht", "voorhang"),
}
TABELLEN_VOORGELEGD = {"berekening", "aandeel", "toedeling"}
"""Tables with rows of what is ter controle: seen by nobody but who sees concepts."""
VAN_DE_BEHEERDER = {"samenwerking", "gemeente", "deelnemer", "onderdeel"}
"""Lists of which a beheerder reads the history."""

LOS = {"index": BINNEN, "berekening_laden": {Rol.CONTROLLER}, "iv3_laden": LIJST}
VAN_DJANGO = {
    *("login", "logout", "password_change", "password_change_done", "autocomplete", "jsi18n"),
    *("app_list", "None"),
}
"""Pages of the administration that show nothing of ours, or send on to one of these."""


def _namen(resolver: Any, ruimte: str = "") -> Iterator[str]:
    for patroon in resolver.url_patterns:
        if hasattr(patroon, "url_patterns"):
            naam = f"{patroon.namespace}:" if patroon.namespace else ""
            yield from _namen(patroon, ruimte + naam)
        else:
            yield f"{ruimte}{patroon.name}"


def _beheer() -> dict[str, type[Model]]:
    return {f"{m._meta.app_label}_{m._meta.model_name}": m for m in admin.site._registry}


def test_elk_adres_heeft_een_verwachting() -> None:
    paginas = ("changelist", "add", "change", "delete", "history", "verdwenen")
    beheer = {f"admin:{naam}_{pagina}" for naam in _beheer() for pagina in paginas}
    beheer |= {f"admin:samenwerking_{soort}_geheimhouding" for soort in MET_GEHEIM}
    los = {f"admin:{naam}" for naam in (*LOS, *VAN_DJANGO)}
    api = {"api:api-root", *(f"api:{naam}" for naam in API)}
    uren = {*UREN, *TER_CONTROLE, *DOEN, *URENLIJST, *LEZEN, *LEVENSLOOP, *VOLLEDIG}
    uren |= {*AANLEVEREN}
    bekend = {*BLADEN, *OPENBAAR, *TOEZICHTBLADEN, *MET_NUMMER, *VRAGEN, *ACCOUNT, *api, *uren}
    bekend |= {*beheer, *los}
    assert set(_namen(get_resolver())) == bekend


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
    for naam, model in _beheer().items():
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
        status = 200 if ziet else 302 if kijkt else 403
        yield _van_aa(naam, model, "change"), _binnen(wie, status)
        leest = leest and (wie.eigen or soort != "samenwerking")  # of all to see, not to read of
        geschiedenis = 403 if status == 200 and not leest else status
        yield _van_aa(naam, model, "history"), _binnen(wie, geschiedenis)
        if soort in MET_GEHEIM:  # what comes with the software has no secrecy
            mag = 200 if wie.rol == Rol.BESTUURDER else 403
            van_hier = wie.eigen and soort == "besluit"
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


@pytest.mark.django_db
def test_een_nummer_verraadt_niet_of_er_iets_is(client: Client) -> None:
    ingelogd(client, persoon("beheerder"))
    soort = ContentType.objects.get_for_model(Samenwerking).pk
    er_is = Samenwerking.objects.get(code=AA).pk
    paden = [f"{soort}/{er_is}/", f"{soort}/{er_is + 1}/", "99999/1/", f"{soort}/x/"]
    bladen = [client.get(f"/beheer/r/{pad}") for pad in paden]
    assert [blad.status_code for blad in bladen] == [404] * len(paden)
    assert len({blad.content for blad in bladen}) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("rol", Rol)
def test_een_samenwerking_met_alleen_concepten_is_voor_wie_er_een_rol_heeft(
    client: Client, rol: Rol
) -> None:
    nieuw = Samenwerking.objects.create(naam="Nog geheim", code="nog-geheim")
    uithoorn = Gemeente.objects.create(naam="Uithoorn", cbs=UITHOORN)
    nieuw.deelnemers.create(gemeente=uithoorn, rol="centrumgemeente", begin=date(2021, 1, 1))
    Urenverdeling.objects.create(
        samenwerking=nieuw, jaar=2021, stand="begroting", reden="x", gemaakt_door=account("maker")
    )
    adressen = ("/nog-geheim/", "/nog-geheim/vergelijken/")
    lijst = reverse("admin:samenwerking_samenwerking_changelist")
    assert [client.get(adres).status_code for adres in adressen] == [404, 404]
    for cbs, status in ((AALSMEER, 404), (UITHOORN, 200)):
        browser, ziet = Client(), cbs == UITHOORN
        with zeal_ignore():
            ingelogd(browser, persoon(rol, cbs))
            assert [browser.get(adres).status_code for adres in adressen] == [status, status]
            bladen = [browser.get("/", follow=True)]
            bladen += [browser.get(lijst)] if rol in BINNEN else []
        assert [("Nog geheim" in blad.content.decode()) for blad in bladen] == [ziet] * len(bladen)


@pytest.fixture
def concept(db: None) -> None:
    """A concept and hours ter controle beside what was adopted, and a municipality outside."""
    Gemeente.objects.create(naam="Uithoorn", cbs=UITHOORN)
    splitsing(Samenwerking.objects.get(code=AA))
    oud = Berekening.objects.get(
        samenwerking=Samenwerking.objects.get(code=AA), jaar=2023, stand="begroting"
    )
    nog_een_versie(oud)
    oud.scenarios.create(
        naam="Proef",
        gemeente="Aalsmeer",
        wijzigingen=[{"soort": "uittreding", "gemeente": "Aalsmeer"}],
        zichtbaar="openbaar",
        maker=account("maker"),
    )
    oud.oordelen.create(
        component="HRM", stand="voorlopig", toelichting="Toets.", gezet_door=account("maker")
    )
    met_bezwaar = _uren_ter_controle(oud, 2030)
    zet_vast(met_bezwaar)
    versies = Invoerversies(_uren_ter_controle(oud, 2023), oud.kostenraming)
    bereken(persoon=maker(), versies=versies, codelijsten=CODELIJSTEN, reden="Ter controle.")
    Berekening.objects.filter(urenverdeling=versies.urenverdeling).update(status="voorgelegd")
    urenwerk(oud.urenverdeling)


def urenwerk(van: Urenverdeling) -> None:
    """A year that is filled in with a faulty file beside it, one with an objection, one adopted."""
    wie = persoon(Rol.CONTROLLER)
    for jaar in (2024, 2025, 2026):
        open_jaar(persoon=wie, van=van, opening=Opening(jaar, "begroting", "Voor de toets."))
    Aansluitbestand.objects.create(
        samenwerking=Samenwerking.objects.get(code=AA),
        jaar=2023,
        stand="burap1",
        soort="grootboek",
        naam="grootboek.csv",
        sha256="0" * 64,
        aangeleverd_door_id=wie.account,
    )
    invullen, controle, af = Urenverdeling.objects.filter(jaar__in=(2024, 2025, 2026)).order_by(
        "jaar"
    )
    for verdeling in (invullen, af):
        Aanlevering.objects.create(
            urenverdeling=verdeling,
            naam="uren.xlsx",
            inhoud=inhoud_van(goede_werkmap()),
            sha256="0" * 64,
            aangeleverd_door_id=wie.account,
            fouten=[["Uren", 2, "taak", "x", "y", "z", "B2"]],
        )
        boekingen = Tijdregistratie.objects.create(
            urenverdeling=verdeling,
            naam="boekingen.csv",
            sha256="0" * 64,
            regels=1,
            eerste_week=1,
            laatste_week=1,
            weken=1,
            aangeleverd_door_id=wie.account,
        )
        boekingen.geboekt.create(onderdeel="B20", taak="balie", uren=1, regels=1)
    account("vaststeller")
    zet_vast(af)
    leg_voor(persoon=wie, verdeling=controle, effecten=[])
    regel = controle.regels.order_by("pk")[0]
    maak_bezwaar(
        persoon=persoon(Rol.TWEEDE_CONTROLLER, AMSTELVEEN),
        verdeling=controle,
        gemeente=Gemeente.objects.get(cbs=AMSTELVEEN),
        onderdeel=regel.onderdeel,
        reden="Dat is te veel.",
        voorstellen=[Voorstel(regel.pk, {AALSMEER: Decimal(1)})],
    )


def _uren_ter_controle(van: Berekening, jaar: int) -> Urenverdeling:
    """Hours ter controle, with everything that belongs to signing off."""
    opening = Opening(jaar=jaar, stand="begroting", reden="Voor de toets.")
    verdeling = open_jaar(persoon=maker(), van=van.urenverdeling, opening=opening)
    met_alles(verdeling)
    return verdeling


@pytest.fixture
def pdf_zonder_tekenen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who gets a PDF is asked here; WeasyPrint draws it in the tests of the report."""
    monkeypatch.setattr("weasyprint.HTML.write_pdf", lambda *_, **__: b"%PDF")


@pytest.mark.usefixtures("concept", "pdf_zonder_tekenen")
@pytest.mark.parametrize("rol", PER_ROL)
def test_wie_wat_mag_zien(rol: str) -> None:
    anders = {}
    for wie in PER_ROL[rol]:
        client = Client()
        if wie.rol:
            ingelogd(client, persoon(wie.rol, wie.cbs))
        for adres, verwacht in (
            *_paginas(wie),
            *_geschiedenis(wie),
            *_vragen(wie),
            *_urenpaginas(wie),
            *_beheerpaginas(wie),
        ):
            with zeal_ignore():
                status = client.get(adres).status_code
            if status != verwacht:
                anders[f"{wie} {adres}"] = (status, verwacht)
    assert anders == {}
