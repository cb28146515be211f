"""An input becomes versions in the registry: one of the hours and one of the cost."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Max, Model

from bijdrage import logboek
from bijdrage.models import (
    Component,
    Correctie,
    Kostenraming,
    Kostenregel,
    Omnummering,
    Sleutelwaarde,
    Verdeelsleutel,
)
from bijdrage.rekenmodel.invoer import PERCENTAGE, SCHAAL, Invoer
from bijdrage.services.correctieafspraken import koppel_correcties
from bijdrage.services.past import moet_passen
from samenwerking.kopie import kopieer
from samenwerking.models import (
    Gemeentegegeven,
    Gemeenteuren,
    Onderdeelgegeven,
    Samenwerking,
    Urenregel,
    Urenverdeling,
)
from samenwerking.models.versie import Versie
from samenwerking.rechten.oordeel import Geweigerd, eis
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.schaal import naar_decimaal
from samenwerking.services.organisatie import (
    GemeenteInvoer,
    OnderdeelInvoer,
    Organisatie,
    zorg_voor_organisatie,
)
from samenwerking.services.weigering import RegistratieFout
from samenwerking.werkboek.fout import Fout

EERSTE_REDEN = "Eerste invoer."


class _Begin(NamedTuple):
    """Who makes a version, and why."""

    persoon: Persoon
    reden: str


class Geladen(NamedTuple):
    """The versions that an input became."""

    urenverdeling: Urenverdeling
    kostenraming: Kostenraming


@transaction.atomic
def laad(*, persoon: Persoon, invoer: Invoer, reden: str = "") -> Geladen:
    """Keep an input without faults as a new version of its hours and of its cost.

    reden: why there is a new version; needed from the second one on. Raises RegistratieFout when
    the registry knows better, Geweigerd when this person may not; then nothing is kept.
    """
    _eis_recht(persoon, invoer)
    moet_passen(invoer)
    organisatie = _organisatie(persoon, invoer)
    begin = _Begin(persoon, reden)
    geladen = Geladen(
        _bewaar_uren(invoer, organisatie, begin), _bewaar_kosten(invoer, organisatie, begin)
    )
    logboek.geladen(persoon, *geladen)
    return geladen


def _eis_recht(persoon: Persoon, invoer: Invoer) -> None:
    """Raise Geweigerd unless somebody may load for this cooperation.

    One that is not known yet begins with an input of a controller of one of its municipalities.
    """
    bekend = Samenwerking.objects.filter(naam=invoer.kenmerken.samenwerking).first()
    eis(persoon, Actie.LADEN, samenwerking=bekend.pk if bekend else None)
    eigen = {h.cbs for h in persoon.houdingen if h.rol in RECHTEN[Actie.LADEN].rollen}
    if bekend is None and eigen.isdisjoint(g.cbs for g in invoer.gemeenten):
        raise Geweigerd("Uw gemeente staat niet in deze invoer. Laad invoer van uw eigen gemeente.")


def _organisatie(persoon: Persoon, invoer: Invoer) -> Organisatie:
    return zorg_voor_organisatie(
        persoon=persoon,
        naam=invoer.kenmerken.samenwerking,
        jaar=invoer.kenmerken.jaar,
        gemeenten=[GemeenteInvoer(g.naam, g.cbs, g.rol, g.rij) for g in invoer.gemeenten],
        onderdelen=[
            OnderdeelInvoer(o.code, o.naam, o.afdeling, o.standplaats) for o in invoer.onderdelen
        ],
    )


def volgende_versie(model: type[Versie], **sleutel: Any) -> int:
    """The number of the next version of a cooperation, year and stand."""
    laatste = model._default_manager.filter(**sleutel).aggregate(laatste=Max("versie"))["laatste"]
    return (laatste or 0) + 1


def reden_van(versie: int, reden: str) -> str:
    """Why there is a version. Raises RegistratieFout when a later one has no reason."""
    if reden or versie == 1:
        return reden or EERSTE_REDEN
    gevonden = f"versie {versie} van dit jaar en deze stand, zonder reden"
    raise RegistratieFout(
        Fout(None, None, None, gevonden, "een reden", "Geef op waarom er een nieuwe versie is.")
    )


def _versie(model: type[Versie], invoer: Invoer, organisatie: Organisatie, begin: _Begin) -> Any:
    """What a new version of this input begins with."""
    kenmerken = invoer.kenmerken
    sleutel = {
        "samenwerking": organisatie.samenwerking,
        "jaar": kenmerken.jaar,
        "stand": kenmerken.stand,
    }
    versie = volgende_versie(model, **sleutel)
    return {
        **sleutel,
        "versie": versie,
        "reden": reden_van(versie, begin.reden),
        "gemaakt_door_id": begin.persoon.account,
        "bron": kenmerken.bron,
        "fictief": kenmerken.fictief,
    }


def _bewaar_uren(invoer: Invoer, organisatie: Organisatie, begin: _Begin) -> Urenverdeling:
    kenmerken = invoer.kenmerken
    verdeling = Urenverdeling.objects.create(
        **_versie(Urenverdeling, invoer, organisatie, begin),
        sleutel_gezamenlijk=kenmerken.sleutel_gezamenlijk,
        sleutel_overhead=kenmerken.sleutel_overhead,
        productieve_uren=_decimaal(kenmerken.productieve_uren, 2),
    )
    _bewaar_gemeenten(invoer, organisatie, verdeling)
    _bewaar_onderdelen(invoer, organisatie, verdeling)
    _bewaar_urenregels(invoer, organisatie, verdeling)
    return verdeling


def _bewaar_gemeenten(invoer: Invoer, organisatie: Organisatie, verdeling: Urenverdeling) -> None:
    kopieer(
        Gemeentegegeven,
        ("urenverdeling", "gemeente", "naam", "rol", "inwoners", "rij"),
        (
            (verdeling.pk, organisatie.gemeenten[g.naam].pk, g.naam, g.rol, g.inwoners, g.rij)
            for g in invoer.gemeenten
        ),
    )


def _bewaar_onderdelen(invoer: Invoer, organisatie: Organisatie, verdeling: Urenverdeling) -> None:
    ids = organisatie.onderdelen
    kopieer(
        Onderdeelgegeven,
        ("urenverdeling", "onderdeel", "naam", "afdeling", "standplaats", "fictief", "rij"),
        (
            (verdeling.pk, ids[o.code].pk, o.naam, o.afdeling, o.standplaats, o.fictief, o.rij)
            for o in invoer.onderdelen
        ),
    )


def _bewaar_urenregels(invoer: Invoer, organisatie: Organisatie, verdeling: Urenverdeling) -> None:
    onderdelen = _ids(organisatie.onderdelen)
    gemeenten = [organisatie.gemeenten[g.naam].pk for g in invoer.gemeenten]
    ids = kopieer(
        Urenregel,
        (
            *("urenverdeling", "onderdeel", "taak", "taakveld", "aard", "vte", "gezamenlijk"),
            *("sleutel", "bron", "toelichting", "fictief", "rij"),
        ),
        (
            (
                *(verdeling.pk, onderdelen[r.onderdeel], r.taak, r.taakveld, r.aard),
                *(_decimaal(r.vte, 2), naar_decimaal(r.gezamenlijk)),
                *(r.sleutel, r.bron, r.toelichting, r.fictief, r.rij),
            )
            for r in invoer.uren
        ),
    )
    kopieer(
        Gemeenteuren,
        ("regel", "gemeente", "uren"),
        (
            (regel, gemeente, naar_decimaal(uren))
            for regel, r in zip(ids, invoer.uren, strict=True)
            for gemeente, uren in zip(gemeenten, r.uren, strict=True)
            if uren
        ),
    )


def _bewaar_kosten(invoer: Invoer, organisatie: Organisatie, begin: _Begin) -> Kostenraming:
    raming = Kostenraming.objects.create(
        **_versie(Kostenraming, invoer, organisatie, begin),
        prijspeil=invoer.kenmerken.prijspeil,
        peildatum_inwoners=invoer.kenmerken.peildatum_inwoners,
    )
    _bewaar_kostenregels(invoer, organisatie, raming, _bewaar_componenten(invoer, raming))
    _bewaar_sleutels(invoer, organisatie, raming)
    _bewaar_correcties(invoer, organisatie, raming)
    koppel_correcties(raming)
    kopieer(
        Omnummering,
        ("kostenraming", "oud", "nieuw", "rij"),
        ((raming.pk, *omnummering) for omnummering in invoer.omnummeringen),
    )
    return raming


def _bewaar_componenten(invoer: Invoer, raming: Kostenraming) -> Mapping[str, int]:
    """The ids of the components by their name."""
    ids = kopieer(
        Component,
        (
            *("kostenraming", "naam", "behandeling", "sleutel", "grondslag"),
            *("vermijdbaar", "fictief", "rij"),
        ),
        (
            (
                *(raming.pk, c.naam, c.behandeling, c.sleutel, c.grondslag),
                *(_decimaal(c.vermijdbaar, SCHAAL[PERCENTAGE]), c.fictief, c.rij),
            )
            for c in invoer.componenten
        ),
    )
    return {c.naam: id_ for c, id_ in zip(invoer.componenten, ids, strict=True)}


def _bewaar_kostenregels(
    invoer: Invoer,
    organisatie: Organisatie,
    raming: Kostenraming,
    componenten: Mapping[str, int],
) -> None:
    onderdelen, gemeenten = _ids(organisatie.onderdelen), _ids(organisatie.gemeenten)
    kopieer(
        Kostenregel,
        (
            *("kostenraming", "regel", "component", "categorie", "lasten", "baten", "aard"),
            *("onderdeel", "taakveld", "gemeente", "omschrijving", "bron", "fictief", "rij"),
        ),
        (
            (
                *(raming.pk, r.regel, componenten[r.component], r.categorie),
                *(naar_decimaal(r.lasten), naar_decimaal(r.baten), r.aard),
                *(onderdelen.get(r.onderdeel), r.taakveld, gemeenten.get(r.gemeente)),
                *(r.omschrijving, r.bron, r.fictief, r.rij),
            )
            for r in invoer.lasten
        ),
    )


def _bewaar_sleutels(invoer: Invoer, organisatie: Organisatie, raming: Kostenraming) -> None:
    ids = kopieer(
        Verdeelsleutel,
        ("kostenraming", "naam", "soort", "bron", "fictief", "rij"),
        ((raming.pk, s.naam, s.soort, s.bron, s.fictief, s.rij) for s in invoer.sleutels),
    )
    gemeenten = [organisatie.gemeenten[g.naam].pk for g in invoer.gemeenten]
    kopieer(
        Sleutelwaarde,
        ("sleutel", "gemeente", "waarde"),
        (
            (sleutel, gemeente, naar_decimaal(waarde, SCHAAL[s.soort]))
            for sleutel, s in zip(ids, invoer.sleutels, strict=True)
            for gemeente, waarde in zip(gemeenten, s.waarden, strict=True)
            if waarde is not None
        ),
    )


def _bewaar_correcties(invoer: Invoer, organisatie: Organisatie, raming: Kostenraming) -> None:
    gemeenten = _ids(organisatie.gemeenten)
    kopieer(
        Correctie,
        (
            *("kostenraming", "code", "soort", "gemeente", "aard", "bedrag", "percentage"),
            *("basis", "taakveld", "omschrijving", "besluittekst", "besluit", "bron"),
            *("fictief", "rij"),
        ),
        (
            (
                *(raming.pk, c.code, c.soort, gemeenten[c.gemeente], c.aard),
                *(_decimaal(c.bedrag, 2), _decimaal(c.percentage, SCHAAL[PERCENTAGE])),
                *(c.basis, c.taakveld, c.omschrijving, c.besluit, None, c.bron),
                *(c.fictief, c.rij),
            )
            for c in invoer.correcties
        ),
    )


def _ids(objecten: Mapping[str, Model]) -> dict[str, int]:
    return {naam: object_.pk for naam, object_ in objecten.items()}


def _decimaal(geheel: int | None, decimalen: int) -> Decimal | None:
    return None if geheel is None else naar_decimaal(geheel, decimalen)
