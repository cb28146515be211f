"""What every address of the website answers to whom, as tables; a new address gets a line here."""

from typing import Any, NamedTuple

from samenwerking.rechten.rollen import Rol
from tests.personen import AALSMEER, AMSTELVEEN, UITHOORN

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


WIE_ER_WERKT = [
    *(Wie(rol, cbs) for rol in CONCEPTLEZERS for cbs in (AALSMEER, UITHOORN)),
    Wie(Rol.CONTROLLER, AMSTELVEEN),
]
"""Each role in a municipality of the cooperation and in one outside it; and one in the other."""
IEDER_ANDER = [
    Wie(),
    *(Wie(rol, cbs) for rol in Rol if rol not in CONCEPTLEZERS for cbs in (AALSMEER, UITHOORN)),
]

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
    "tabellen-ods": ("{}",),
    "samenvatting": ("{}", AALSMEER),
    "raadspakket": ("{}", AMSTELVEEN),
    "andere-sleutel": ("{}",),
    "knoppen": ("{}",),
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
    "levensloop-notities": {Rol.CONTROLLER},
    "levensloop-component": {Rol.TWEEDE_CONTROLLER, Rol.BESTUURDER},
}
# The full edition: who reads concepts, also of what everybody reads.
VOLLEDIG = ("rekenmap",)
AANLEVEREN = ("grootboek-aanleveren", "levering-aanleveren")
"""Files beside a calculation, handed in by a controller."""
# To read hours: what was adopted everybody, a concept who works on it.
OVERNEMEN = ("methode-effect", "voorstel-overnemen")
"""What a controller works out or takes over, from a concept or from what was adopted."""
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
    "controleer-document": 200,
    "uitspraak": 200,
    "moties": 200,
    "onderzoeken": 200,
    "onderzoeken-csv": 200,
    "voortgang": 200,
    **dict.fromkeys(("keuzescenarios", "keuzescenarios-samen"), 200),
    **dict.fromkeys(("besparingen", "besparingen-csv"), 200),
    **dict.fromkeys(("maatwerk", "maatwerk-pdf", "claims"), 200),
    **dict.fromkeys(
        ("governance-begin", "governance", "organen", "documenten", "opdrachten", "geschillen"), 200
    ),
    **dict.fromkeys(("kernorganisatie", "meedoen", "governance-pdf", "governance-afspraken"), 200),
    **dict.fromkeys(("voorstellen", "vergaderingen", "acties", "besluiten"), 200),
    **dict.fromkeys(("kalender", "kalender-ics", "dienstverlening"), 200),
    "vragen": 200,
    "vragen-csv": 200,
    "methode": 200,
    "security_txt": 404,
}
VAN_EEN: tuple[str, ...] = ("samenwerking", "vergelijken", "uitspraak", "methode", "voortgang")
VAN_EEN += ("governance", "organen", "documenten", "opdrachten", "geschillen")
VAN_EEN += ("kernorganisatie", "meedoen", "governance-pdf", "governance-afspraken")
VAN_EEN += ("voorstellen", "vergaderingen", "acties", "besluiten", "kalender", "kalender-ics")
VAN_EEN += ("dienstverlening",)
# What programs read, of what was published only.
API_AA = (AA, "2023-begroting-v1")
API: dict[str, tuple[str, ...]] = {
    "samenwerkingen": (),
    "openapi-json": (),
    "samenwerking": (AA,),
    "berekeningen": (AA,),
    **dict.fromkeys(
        (
            *("berekening", "datapakket", "gemeenten", "toedelingen", "correcties"),
            "niet-verdeeld",
            "onderdelen",
            "notities",
        ),
        API_AA,
    ),
}
GESCHIEDENIS = ("urenverdeling", "kostenraming", "berekening")
TOEZICHTBLADEN = {"logboek": {Rol.AUDITOR}, "toegang": TOEZICHT, "toegang-csv": TOEZICHT}
TOEZICHTBLADEN |= {"bevestigen": {Rol.BEHEERDER, Rol.BESTUURDER}, "logboek-csv": {Rol.AUDITOR}}
MET_NUMMER = {"geschiedenis", "bevestiging", "toegang-herstellen"}
MET_NUMMER |= {"onderzoek", "onderzoek-stap", "onderzoek-wijzigen", "mijlpaal-nieuw", "mijlpaal"}
MET_NUMMER |= {
    "totaal",
    "doel",
    "meting",
    "geschil",
    "geschil-nieuw",
    "geschil-stap",
    "geschil-bij-correctie",
}
MET_NUMMER |= {"voorstel", "voorstel-nieuw", "voorstel-standpunt", "voorstel-invoeren"}
MET_NUMMER |= {"voorstel-intrekken", "vergadering", "vergadering-nieuw", "vergadering-wijzigen"}
MET_NUMMER |= {"vergadering-agenda", "actie-nieuw", "actie-gedaan"}
MET_NUMMER |= {"uitvoeringsplan", "uitvoeringsplan-pdf", "dienst-volume"}
MET_NUMMER |= {"besluit", "besluit-nieuw", "besluit-behandeling"}
MET_NUMMER |= {"document", "document-bestand", "document-nieuw", "document-wijzigen"}
MET_NUMMER |= {"onderzoek-nieuw", "voortgang-vast", "voortgangsbericht", "voortgangsbericht-pdf"}
MET_NUMMER |= {"keuzescenario", "keuzescenario-nieuw", "keuzescenario-maken"}
MET_NUMMER |= {"keuzescenario-wijzigen", "besparing", "besparing-nieuw", "besparing-wijzigen"}
MET_NUMMER |= {"besparing-besluiten", "besparing-verwerken", "besparing-concept"}
MET_NUMMER |= {"taakstelling", "taakstelling-nieuw", "taakstelling-wijzigen"}
MET_NUMMER |= {
    "maatwerkpunt",
    "maatwerkpunt-nieuw",
    "maatwerkpunt-wijzigen",
    "maatwerkpunt-besluit",
}
MET_NUMMER |= {"claim", "claim-nieuw", "claim-wijzigen", "claim-doen", "claim-concept"}
MET_NUMMER |= {"claim-bij-correctie", "maatwerk-uitvoer", "maatwerk-sjabloon"}
MET_NUMMER |= {"maatwerk-aanleveren", "maatwerk-bestand", "maatwerk-gemarkeerd"}
MET_NUMMER |= {"wat-als-bewaren", "wat-als-scenario", "wat-als-verwijderen"}
"""Of one record: its own tests."""
VRAGERS = {Rol.VERTEGENWOORDIGER, Rol.BESTUURDER, Rol.AUDITOR, Rol.PROJECTMEDEWERKER}
VRAGEN = {"vraag", "vraag-stellen", "vraag-doen"}
"""Of questions: of the demo one that everybody reads, and one that few know of."""
# Of the account itself: what is there when somebody is in, and when not.
ACCOUNT = {
    "mijn": (200, 302),
    "overzicht-per-mail": (200, 302),
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
    "uren-geboekt-verwijderen": {Rol.CONTROLLER},
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
    **{naam: {Rol.PROJECTMEDEWERKER} for naam in ("motie", "motiepunt", "onderzoek")},
    **{naam: {Rol.PROJECTMEDEWERKER} for naam in ("maatwerkcategorie", "maatwerkpunt", "claim")},
    **{naam: {Rol.PROJECTMEDEWERKER} for naam in ("orgaan", "opdracht", "opdrachtgever")},
    **{naam: {Rol.PROJECTMEDEWERKER} for naam in ("opdrachtdeel", "randvoorwaarde")},
    **{naam: {Rol.PROJECTMEDEWERKER} for naam in ("doel", "indicator", "kernorganisatie")},
    **{naam: {Rol.PROJECTMEDEWERKER} for naam in ("formatieplaats", "aanwezigheid", "loket")},
    **{naam: {Rol.PROJECTMEDEWERKER} for naam in ("regeling", "evaluatie", "reservemutatie")},
    **{naam: {Rol.PROJECTMEDEWERKER} for naam in ("orgaanrol", "onderwerp", "zeggenschap")},
    **{naam: {Rol.PROJECTMEDEWERKER} for naam in ("sturing", "voorstel", "gevraagd")},
    **{naam: {Rol.PROJECTMEDEWERKER} for naam in ("vergadering", "agendapunt")},
    **{naam: {Rol.PROJECTMEDEWERKER} for naam in ("actiepunt", "pcdocument", "dienst")},
    "dienstjaar": {Rol.PROJECTMEDEWERKER},
    **{naam: {Rol.BESTUURDER} for naam in ("geschilpartij", "commissielid")},
    **{naam: {Rol.BESTUURDER} for naam in ("geschilstap", "adviespunt", "aanvaarding")},
    "document": {Rol.CONTROLLER, Rol.PROJECTMEDEWERKER, Rol.BESTUURDER},
    **{
        model: {Rol.CONTROLLER}
        for model in (
            *("urenverdeling", "gemeentegegeven", "onderdeelgegeven", "urenregel"),
            *("gemeenteuren", "kostenraming", "component", "kostenregel", "correctie"),
            *("omnummering", "verdeelsleutel", "sleutelwaarde", "taakveldsplitsing"),
            *("overeenkomst", "componentafspraak", "indexweging", "afbouw"),
            *("indexreeks", "indexcijfer"),
            *("correctieafspraak", "correctiejaar", "methode", "methodedeel"),
            *("stuk", "btwopgave", "overheadcijfer", "jaarkeuze", "eigenlast"),
        )
    },
}
VAN_ALLEN = {
    *("bron", "gebeurtenis", "taakveld", "categorie", "grijzecel", "gemeente", "samenwerking"),
}
"""Lists of what is of no cooperation; a source or event may be of one."""
VAN_HIER = (
    *("besluit", "onderzoek", "maatwerkpunt", "claim", "document", "geschil"),
    *("voorstel", "vergadering", "actiepunt"),
)
MET_GEHEIM = ("bron", "gebeurtenis", *VAN_HIER)

TABELLEN_TER_CONTROLE = {
    *("urenverdeling", "gemeentegegeven", "onderdeelgegeven", "urenregel", "gemeenteuren"),
    *("akkoord", "bezwaar", "standpunt", "standpunturen", "bericht", "voorhang"),
}
VOLLEDIGE_TABELLEN = {
    *("gemeentegegeven", "onderdeelgegeven", "urenregel", "gemeenteuren", "toedeling"),
    *("component", "kostenregel", "correctie", "verdeelsleutel", "sleutelwaarde", "omnummering"),
    *("akkoord", "bezwaar", "standpunt", "standpunturen", "bericht", "voorhang", "notitie"),
    *("aanlevering", "tijdregistratie", "geboekt"),
}
"""Tables with rows of a version, which hold small teams apart: for who reads the full edition."""
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
