"""How long each kind of record is kept, from when, and what happens then: one table.

docs/privacy.md holds the same table (a test compares them); ``manage.py opschonen`` carries it out.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, NamedTuple, Protocol

from allauth.usersessions.models import UserSession
from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import CharField, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.utils.timezone import localdate
from psycopg import sql

from samenwerking.models import Gebruiker, Status
from samenwerking.models.gebruiker import GEWIST
from samenwerking.models.versie import Versie
from samenwerking.toegang.middleware import LANGSTE_SESSIE, LANGSTE_STILTE

JAREN_CONCEPT = 2
JAREN_ACCOUNT = 2

_PRIVACY = "deze toepassing (voorstel)"
_SELECTIELIJST = "selectielijst van de gemeente, jaarstukken"


class Daarna(Enum):
    """What happens to a record past its term; the value says it in Dutch."""

    VERWIJDEREN = "verwijderd"
    WISSEN = "naam, e-mailadres (ook in de geschiedenis) en tweede factor gewist; het nummer blijft"
    NOOIT = "nooit vanzelf"


class Rijen(Protocol):
    """Records that are counted and removed as one, such as a queryset."""

    def count(self) -> int:
        """How many there are."""

    def delete(self) -> Any:
        """Remove them."""


class Bewaartermijn(NamedTuple):
    """A row of the table. verstreken: what is past its term at a moment, in order of removal."""

    soort: str
    termijn: str
    vanaf: str
    daarna: Daarna
    bron: str
    verstreken: Callable[[datetime], Sequence[Rijen]] = lambda _: ()


def selectiedatum(record: Versie | Gebruiker) -> date | None:
    """The first day on which a version or account may go; None when it has none."""
    begin: datetime | None
    if isinstance(record, Versie):
        begin, jaren = record.gewijzigd_op, JAREN_CONCEPT
        blijft = record.status != Status.CONCEPT
    else:
        begin, jaren = record.buiten_gebruik_op, JAREN_ACCOUNT
        blijft = record.username == f"{GEWIST}{record.pk}"
    return None if blijft or begin is None else jaren_later(localdate(begin), jaren)


def jaren_later(dag: date, jaren: int) -> date:
    """The same day some years later; 1 March where there is no 29 February."""
    try:
        return dag.replace(year=dag.year + jaren)
    except ValueError:
        return date(dag.year + jaren, 3, 1)


def jaren_eerder(dag: date, jaren: int) -> date:
    """The last day whose jaren_later is not after this one."""
    try:
        return dag.replace(year=dag.year - jaren)
    except ValueError:
        return date(dag.year - jaren, 2, 28)


def _sessies(nu: datetime) -> list[Rijen]:
    """A session and its line in the list go together: without the line it would begin anew."""
    lijst = UserSession.objects.filter(
        Q(created_at__lte=nu - LANGSTE_SESSIE) | Q(last_seen_at__lte=nu - LANGSTE_STILTE)
    )
    verlopen = Q(expire_date__lte=nu) | Q(session_key__in=lijst.values("session_key"))
    return [Session.objects.filter(verlopen), lijst]


class _Tellers:
    """Failed logins and used codes that no longer count. The table of a cache has no model."""

    def __init__(self, nu: datetime) -> None:
        self.nu = nu

    def count(self) -> int:
        with connection.cursor() as cursor:
            self._voer_uit(cursor, "SELECT count(*) FROM {} WHERE expires <= %s")
            return int(cursor.fetchone()[0])

    def delete(self) -> None:
        with connection.cursor() as cursor:
            self._voer_uit(cursor, "DELETE FROM {} WHERE expires <= %s")

    def _voer_uit(self, cursor: Any, opdracht: str) -> None:
        tabel = sql.Identifier(str(settings.CACHES["default"]["LOCATION"]))
        cursor.execute(sql.SQL(opdracht).format(tabel).as_string(None), [self.nu])


def _concepten(nu: datetime) -> list[QuerySet[Any]]:
    """Calculations before what they rest on."""
    modellen = [model for model in apps.get_models() if issubclass(model, Versie)]
    return [_oude_concepten(m, nu) for m in sorted(modellen, key=lambda m: len(_rust_erop(m)))]


def _oude_concepten(model: type[Versie], nu: datetime) -> QuerySet[Any]:
    """Those on which nothing rests that stays."""
    grens = jaren_eerder(localdate(nu), JAREN_CONCEPT)
    rijen = model._default_manager.filter(status=Status.CONCEPT, gewijzigd_op__date__lte=grens)
    for ander, kolom in _rust_erop(model):
        blijft = ander._default_manager.exclude(pk__in=_oude_concepten(ander, nu).values("pk"))
        rijen = rijen.exclude(pk__in=blijft.values(kolom))
    return rijen


def _rust_erop(model: type[Versie]) -> list[tuple[type[Versie], str]]:
    """The other kinds of version that rest on this kind, with the column that says on which.

    A version that began as another rests on it too, but never on a concept.
    """
    return [
        (ander, relatie.field.attname)
        for relatie in model._meta.related_objects
        if isinstance(ander := relatie.related_model, type)
        and issubclass(ander, Versie)
        and ander is not model
    ]


def _accounts(nu: datetime) -> list[QuerySet[Gebruiker]]:
    """Out of use for long, and not blanked yet."""
    grens = jaren_eerder(localdate(nu), JAREN_ACCOUNT)
    oud = Gebruiker.objects.filter(is_active=False, buiten_gebruik_op__date__lte=grens)
    return [oud.exclude(username=gewiste_naam())]


def gewiste_naam(nummer: str = "pk") -> Concat:
    """In the database: the user name of an account that is blanked. nummer: the field of its id."""
    return Concat(Value(GEWIST), Cast(nummer, CharField()))


BEWAARTERMIJNEN = (
    Bewaartermijn(
        "sessies, met IP-adres en browser",
        "een half uur zonder activiteit, hoogstens acht uur",
        "inloggen",
        Daarna.VERWIJDEREN,
        _PRIVACY,
        _sessies,
    ),
    Bewaartermijn(
        "tellers, met IP-adres",
        "hoogstens een dag",
        "een mislukte poging",
        Daarna.VERWIJDEREN,
        _PRIVACY,
        lambda nu: [_Tellers(nu)],
    ),
    Bewaartermijn(
        "concepten die nooit zijn vastgesteld, met hun rijen",
        f"{JAREN_CONCEPT} jaar",
        "de laatste wijziging, ook van een rij",
        Daarna.VERWIJDEREN,
        _PRIVACY,
        _concepten,
    ),
    Bewaartermijn(
        "accounts buiten gebruik, met tweede factor",
        f"{JAREN_ACCOUNT} jaar",
        "buiten gebruik stellen",
        Daarna.WISSEN,
        _PRIVACY,
        _accounts,
    ),
    Bewaartermijn(
        "accounts in gebruik, met tweede factor",
        "zolang iemand een rol heeft",
        "laatste rol eindigt",
        Daarna.NOOIT,
        "een beheerder stelt het account dan buiten gebruik",
    ),
    Bewaartermijn(
        "rollen en herstel van toegang",
        "als het logboek",
        "laatste dag van de rol, of het herstel",
        Daarna.NOOIT,
        "verantwoording",
    ),
    Bewaartermijn(
        "logboek",
        "zo lang als de versies waarover het gaat",
        "de gebeurtenis",
        Daarna.NOOIT,
        _SELECTIELIJST,
    ),
    Bewaartermijn(
        "geschiedenis van rijen, met wie haar wijzigde",
        "als het logboek",
        "de wijziging",
        Daarna.NOOIT,
        _SELECTIELIJST,
    ),
    Bewaartermijn(
        "versies die zijn vastgesteld of vervangen, met maker en vaststeller",
        "volgens de selectielijst",
        "vaststelling",
        Daarna.NOOIT,
        _SELECTIELIJST,
    ),
    Bewaartermijn(
        "vragen en antwoorden, met het account dat vroeg, antwoordde en publiceerde",
        "zo lang als de versie waarover de vraag gaat",
        "de vraag",
        Daarna.NOOIT,
        _SELECTIELIJST,
    ),
    Bewaartermijn(
        "akkoorden, bezwaren met hun gesprek, toelichtingen, notities, ontheffingen en "
        "aangeleverde bestanden bij wat is vastgesteld",
        "als de versie waar ze bij horen",
        "dezelfde dag",
        Daarna.NOOIT,
        _SELECTIELIJST,
    ),
    Bewaartermijn(
        "scenario's, met wie ze bewaarde",
        "tot die persoon ze verwijdert",
        "het bewaren",
        Daarna.NOOIT,
        _PRIVACY,
    ),
    Bewaartermijn(
        "bestanden naast een berekening, met wie ze aanleverde",
        "zo lang als de versies waar ze naast liggen",
        "het aanleveren",
        Daarna.NOOIT,
        _SELECTIELIJST,
    ),
    Bewaartermijn(
        "bestanden met maatwerk, met wie ze aanleverde",
        "als het logboek",
        "het aanleveren",
        Daarna.NOOIT,
        _SELECTIELIJST,
    ),
    Bewaartermijn(
        "bestanden van documenten, met wie ze aanleverde",
        "als het logboek",
        "het aanleveren",
        Daarna.NOOIT,
        _SELECTIELIJST,
    ),
    Bewaartermijn(
        "reservekopieën",
        "een paar maanden",
        "het maken",
        Daarna.NOOIT,
        "wie de server beheert gooit ze weg",
    ),
)
