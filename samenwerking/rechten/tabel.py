"""The table of rights: which role may do what, to a thing in which status.

The one place where rights stand. Pages, admin, API and commands ask ``oordeel``, which reads this.
"""

from collections.abc import Collection, Mapping
from enum import Enum
from typing import NamedTuple

from samenwerking.models.versie import OPEN, Status
from samenwerking.models.vraag import Vraagstatus
from samenwerking.rechten.rollen import Rol


class Actie(Enum):
    """What somebody can do; the value says it in Dutch, after «om»."""

    CONCEPT_LEZEN = "concepten te lezen"
    VOLLEDIG_LEZEN = "de volledige uitgave te lezen"
    LADEN = "invoer te laden"
    BEREKENEN = "te berekenen"
    CONCEPT_WIJZIGEN = "een concept te wijzigen"
    UREN_OPENEN = "een jaar te openen"
    UREN_INDIENEN = "uren ter controle te leggen"
    UREN_TERUGNEMEN = "uren terug te nemen"
    UREN_AKKOORD = "akkoord te geven op uren"
    UITSTEL_GEVEN = "uitstel te geven"
    BEZWAAR_MAKEN = "bezwaar te maken tegen uren"
    BEZWAAR_AFHANDELEN = "een bezwaar af te handelen"
    VOORHANG_ERKENNEN = "een voorhang te erkennen"
    BEREKENING_VOORLEGGEN = "een berekening voor te leggen"
    BEREKENING_TERUGNEMEN = "een berekening terug te nemen"
    BEREKENING_AKKOORD = "akkoord te geven op een berekening"
    COMPONENT_BEOORDELEN = "te zeggen hoe een component ervoor staat"
    VASTSTELLEN = "vast te stellen"
    PUBLICEREN = "te publiceren"
    INTREKKEN = "een publicatie in te trekken"
    OPNIEUW_PUBLICEREN = "opnieuw te publiceren"
    AFSPRAKEN_BIJHOUDEN = "afspraken en indexen bij te houden"
    FEITEN_BIJHOUDEN = "vast te leggen wat naast een berekening ligt"
    TOELICHTEN = "een bevinding toe te lichten"
    NOTITIE_SCHRIJVEN = "een notitie bij een bedrag te schrijven"
    ONTHEFFING_VRAGEN = "ontheffing te vragen of in te trekken"
    ONTHEFFING_GOEDKEUREN = "een ontheffing goed te keuren"
    SPLITSING_BEPALEN = "te bepalen hoe taakvelden worden gesplitst"
    VRAAG_STELLEN = "een vraag te stellen"
    VRAAG_INTREKKEN = "een eigen vraag in te trekken"
    VRAAG_LEZEN = "vragen te lezen die nog niet zijn gepubliceerd"
    VRAAG_BEANTWOORDEN = "een vraag te beantwoorden"
    VRAAG_PUBLICEREN = "een antwoord te publiceren of terug te sturen"
    BRONNEN_BIJHOUDEN = "bronnen en gebeurtenissen bij te houden"
    BESLUITEN_BIJHOUDEN = "besluiten bij te houden"
    ONDERZOEKEN_BIJHOUDEN = "moties en onderzoeken bij te houden"
    ONDERZOEK_BESLUITEN = "over een onderzoek te besluiten"
    MAATWERK_BIJHOUDEN = "de maatwerkinventaris en claims bij te houden"
    MAATWERK_BESLUITEN = "over maatwerk en claims te besluiten"
    GOVERNANCE_BIJHOUDEN = "opdracht, organen, vergaderingen, geschillen en afspraken bij te houden"
    STANDPUNT_INNEMEN = "vast te leggen waar een gemeente of orgaan staat"
    DOCUMENTEN_BIJHOUDEN = "documenten bij te houden"
    GEHEIMHOUDING_BEHEREN = "geheimhouding op te leggen, te wijzigen of op te heffen"
    LIJSTEN_BEHEREN = "referentielijsten en de organisatie te beheren"
    ACCOUNTS_BEHEREN = "accounts en rollen te beheren"
    LOGBOEK_LEZEN = "het logboek te lezen"
    GESCHIEDENIS_LEZEN = "de geschiedenis te lezen"
    TOEGANG_LEZEN = "te zien wie welke rechten heeft"
    SCENARIO_BEWAREN = "een scenario te bewaren"
    SCENARIO_PUBLICEREN = "een scenario openbaar te maken"
    BEHEER_OPENEN = "het beheer te openen"


class Recht(NamedTuple):
    """Who has a right. statussen: of the thing, empty when it has none; maker: also who made it."""

    rollen: frozenset[Rol]
    statussen: frozenset[str] = frozenset()
    maker: bool = True


def _recht(*rollen: Rol, status: Collection[str] = (), maker: bool = True) -> Recht:
    return Recht(frozenset(rollen), frozenset(status), maker)


_IEDEREEN_VAN_BINNEN = (
    Rol.CONTROLLER,
    Rol.TWEEDE_CONTROLLER,
    Rol.BESTUURDER,
    Rol.PROJECTMEDEWERKER,
    Rol.AUDITOR,
    Rol.BEHEERDER,
)

_SCENARIO = (Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER, Rol.PROJECTMEDEWERKER, Rol.BESTUURDER)
_VRAGERS = (Rol.VERTEGENWOORDIGER, Rol.BESTUURDER, Rol.AUDITOR, Rol.PROJECTMEDEWERKER)

_CONTROLE = [Status.TER_CONTROLE]

RECHTEN: Mapping[Actie, Recht] = {
    Actie.CONCEPT_LEZEN: _recht(Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER, Rol.BESTUURDER, Rol.AUDITOR),
    Actie.VOLLEDIG_LEZEN: _recht(
        Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER, Rol.BESTUURDER, Rol.AUDITOR
    ),
    Actie.LADEN: _recht(Rol.CONTROLLER),
    Actie.BEREKENEN: _recht(Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER, status=[Status.CONCEPT]),
    Actie.CONCEPT_WIJZIGEN: _recht(Rol.CONTROLLER, status=[Status.CONCEPT]),
    Actie.UREN_OPENEN: _recht(Rol.CONTROLLER),
    Actie.UREN_INDIENEN: _recht(Rol.CONTROLLER, status=[Status.CONCEPT]),
    Actie.UREN_TERUGNEMEN: _recht(Rol.CONTROLLER, status=_CONTROLE),
    Actie.UREN_AKKOORD: _recht(Rol.TWEEDE_CONTROLLER, status=_CONTROLE, maker=False),
    Actie.UITSTEL_GEVEN: _recht(Rol.TWEEDE_CONTROLLER, status=[Status.CONCEPT]),
    Actie.BEZWAAR_MAKEN: _recht(Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER, status=_CONTROLE),
    Actie.BEZWAAR_AFHANDELEN: _recht(Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER, status=_CONTROLE),
    Actie.VOORHANG_ERKENNEN: _recht(Rol.TWEEDE_CONTROLLER, Rol.BESTUURDER, status=_CONTROLE),
    Actie.BEREKENING_VOORLEGGEN: _recht(Rol.CONTROLLER, status=[Status.CONCEPT]),
    Actie.BEREKENING_TERUGNEMEN: _recht(Rol.CONTROLLER, status=[Status.VOORGELEGD]),
    Actie.BEREKENING_AKKOORD: _recht(
        Rol.TWEEDE_CONTROLLER, status=[Status.VOORGELEGD], maker=False
    ),
    Actie.COMPONENT_BEOORDELEN: _recht(Rol.TWEEDE_CONTROLLER, Rol.BESTUURDER),
    Actie.VASTSTELLEN: _recht(Rol.BESTUURDER, status=OPEN, maker=False),
    Actie.PUBLICEREN: _recht(Rol.BESTUURDER, status=[Status.VASTGESTELD]),
    Actie.INTREKKEN: _recht(Rol.BESTUURDER, status=[Status.VASTGESTELD, Status.VERVANGEN]),
    Actie.OPNIEUW_PUBLICEREN: _recht(Rol.BESTUURDER, status=[Status.VASTGESTELD, Status.VERVANGEN]),
    Actie.TOELICHTEN: _recht(Rol.CONTROLLER),
    Actie.NOTITIE_SCHRIJVEN: _recht(Rol.CONTROLLER, status=[Status.CONCEPT]),
    Actie.ONTHEFFING_VRAGEN: _recht(Rol.CONTROLLER),
    Actie.ONTHEFFING_GOEDKEUREN: _recht(Rol.TWEEDE_CONTROLLER, Rol.BESTUURDER, maker=False),
    Actie.AFSPRAKEN_BIJHOUDEN: _recht(Rol.CONTROLLER),
    Actie.FEITEN_BIJHOUDEN: _recht(Rol.CONTROLLER),
    Actie.SPLITSING_BEPALEN: _recht(Rol.CONTROLLER),
    Actie.VRAAG_STELLEN: _recht(*_VRAGERS),
    Actie.VRAAG_INTREKKEN: _recht(*_VRAGERS, status=[Vraagstatus.GESTELD]),
    Actie.VRAAG_LEZEN: _recht(Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER, Rol.BESTUURDER, Rol.AUDITOR),
    Actie.VRAAG_BEANTWOORDEN: _recht(
        Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER, status=[Vraagstatus.GESTELD]
    ),
    Actie.VRAAG_PUBLICEREN: _recht(
        Rol.TWEEDE_CONTROLLER, Rol.BESTUURDER, status=[Vraagstatus.BEANTWOORD], maker=False
    ),
    Actie.BRONNEN_BIJHOUDEN: _recht(
        Rol.CONTROLLER, Rol.PROJECTMEDEWERKER, Rol.BESTUURDER, Rol.BEHEERDER
    ),
    Actie.BESLUITEN_BIJHOUDEN: _recht(Rol.CONTROLLER, Rol.PROJECTMEDEWERKER, Rol.BESTUURDER),
    Actie.ONDERZOEKEN_BIJHOUDEN: _recht(Rol.PROJECTMEDEWERKER),
    Actie.ONDERZOEK_BESLUITEN: _recht(Rol.BESTUURDER),
    Actie.MAATWERK_BIJHOUDEN: _recht(Rol.PROJECTMEDEWERKER),
    Actie.MAATWERK_BESLUITEN: _recht(Rol.BESTUURDER),
    Actie.GOVERNANCE_BIJHOUDEN: _recht(Rol.PROJECTMEDEWERKER),
    Actie.STANDPUNT_INNEMEN: _recht(Rol.BESTUURDER),
    Actie.DOCUMENTEN_BIJHOUDEN: _recht(Rol.CONTROLLER, Rol.PROJECTMEDEWERKER, Rol.BESTUURDER),
    Actie.GEHEIMHOUDING_BEHEREN: _recht(Rol.BESTUURDER),
    Actie.LIJSTEN_BEHEREN: _recht(Rol.BEHEERDER),
    Actie.ACCOUNTS_BEHEREN: _recht(Rol.BEHEERDER),
    Actie.LOGBOEK_LEZEN: _recht(Rol.AUDITOR),
    Actie.GESCHIEDENIS_LEZEN: _recht(
        Rol.CONTROLLER, Rol.TWEEDE_CONTROLLER, Rol.BESTUURDER, Rol.AUDITOR
    ),
    Actie.TOEGANG_LEZEN: _recht(Rol.AUDITOR, Rol.BEHEERDER),
    Actie.SCENARIO_BEWAREN: _recht(*_SCENARIO, Rol.VERTEGENWOORDIGER),
    Actie.SCENARIO_PUBLICEREN: _recht(*_SCENARIO),
    Actie.BEHEER_OPENEN: _recht(*_IEDEREEN_VAN_BINNEN),
}
"""What is adopted and public anybody may read; that needs no right."""

WIJZIGEND = frozenset(
    rol
    for actie, recht in RECHTEN.items()
    if actie
    not in (
        Actie.CONCEPT_LEZEN,
        Actie.VOLLEDIG_LEZEN,
        Actie.LOGBOEK_LEZEN,
        Actie.GESCHIEDENIS_LEZEN,
        Actie.TOEGANG_LEZEN,
        Actie.SCENARIO_BEWAREN,  # of one's own, beside the figures
        Actie.BEHEER_OPENEN,
        Actie.VRAAG_STELLEN,
        Actie.VRAAG_INTREKKEN,
        Actie.VRAAG_LEZEN,
    )
    for rol in recht.rollen
)
"""Roles that may change something: whoever has one logs in with a second factor.

A question changes no figure, and is published by two others, so that asking one needs none.
"""
