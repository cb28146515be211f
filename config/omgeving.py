"""Every environment variable of this application, in one table.

`python -m config.omgeving` (or `make instellingen`) prints it.
"""

from dataclasses import dataclass

import environ


@dataclass(frozen=True)
class Variabele:
    """One environment variable: its name, its type, what it is when unset, and what it does."""

    naam: str
    soort: type
    standaard: object
    uitleg: str


VARIABELEN = (
    Variabele(
        "OMGEVING",
        str,
        "demo",
        "Waar de toepassing draait: 'demo' (eigen machine, veilig zonder verdere instellingen) of "
        "'productie' (achter https; SECRET_KEY, ALLOWED_HOSTS en DATABASE_URL zijn verplicht).",
    ),
    Variabele(
        "SECRET_KEY",
        str,
        "",
        "Geheim waarmee sessies en formulieren worden ondertekend; minstens 50 willekeurige "
        "tekens. In de demo maakt elk proces er zelf een.",
    ),
    Variabele(
        "ALLOWED_HOSTS",
        list,
        [],
        "Namen waarop de toepassing bereikbaar is, met komma's ertussen. In de demo: deze machine.",
    ),
    Variabele(
        "CSRF_TRUSTED_ORIGINS",
        list,
        [],
        "Adressen (met https://) vanwaar formulieren mogen komen, als die afwijken van de naam "
        "van de toepassing zelf. Met komma's ertussen.",
    ),
    Variabele(
        "DATABASE_URL",
        str,
        "",
        "Adres van de PostgreSQL-databank (15 of nieuwer, met ICU). Leeg: een eigen PostgreSQL in "
        "de map .postgres, die 'make demo' en de toetsen zelf starten.",
    ),
    Variabele(
        "AANMELDPUNTEN",
        str,
        "",
        "Waar medewerkers met het account van hun gemeente aanmelden (OpenID Connect), als JSON: "
        "een lijst met per gemeente code, naam, cbs, server, client_id, client_secret, claim en "
        "rollen (welke waarde van die claim welke rol geeft). Zie docs/installeren.md.",
    ),
    Variabele(
        "BEVEILIGINGSCONTACT",
        str,
        "",
        "Waar iemand een lek kan melden: een adres met mailto: of https:// ervoor. Staat in "
        "/.well-known/security.txt; leeg: die pagina is er niet.",
    ),
    Variabele(
        "WEBADRES",
        str,
        "http://127.0.0.1:8000",
        "Waar de toepassing te vinden is, met https:// ervoor; de mail met wat er wacht, verwijst "
        "ernaar.",
    ),
    Variabele(
        "MAIL_URL",
        str,
        "",
        "Hoe mail de deur uit gaat, zoals smtp+tls://naam:wachtwoord@mail.gemeente.nl:587. Leeg: "
        "er gaat geen mail uit; 'manage.py mail_overzichten' toont dan wat het zou sturen.",
    ),
    Variabele(
        "MAIL_AFZENDER",
        str,
        "dienstverleningsbijdrage@localhost",
        "Het adres waar de mail vandaan komt.",
    ),
    Variabele(
        "ACHTER_PROXY",
        bool,
        False,
        "Zet op 'true' als een proxy de https-verbinding afhandelt, X-Forwarded-Proto zelf zet en "
        "het adres van de bezoeker achteraan X-Forwarded-For.",
    ),
    Variabele(
        "HSTS_SECONDEN",
        int,
        3600,
        "Hoe lang een browser onthoudt dat deze site alleen https kent. Alleen in productie.",
    ),
    Variabele(
        "VRAAG_TERMIJN_DAGEN",
        int,
        30,
        "Binnen hoeveel dagen een vraag bij een cijfer is beantwoord en gepubliceerd. Kijk wat het "
        "reglement van orde van de raad bij schriftelijke vragen zegt; vaak is dat 30.",
    ),
    Variabele(
        "KLEIN_TEAM_VTE",
        int,
        5,
        "Teams met minder vte dan dit staan voor iedereen samen als «overige teams». Alleen wie de "
        "volledige uitgave mag lezen, ziet ze apart.",
    ),
    Variabele(
        "DEBUG",
        bool,
        False,
        "Toont technische details bij een fout. Alleen voor wie aan de toepassing bouwt.",
    ),
    Variabele(
        "LOG_NIVEAU",
        str,
        "WARNING",
        "Hoeveel er in het log komt: DEBUG, INFO, WARNING of ERROR.",
    ),
    Variabele(
        "PG_BIN",
        str,
        "",
        "Map met postgres, initdb en pg_ctl voor de eigen PostgreSQL. Leeg: het npm-pakket, anders "
        "de programma's van Debian of Ubuntu.",
    ),
    Variabele(
        "CHROMIUM",
        str,
        "",
        "Pad van de Chromium waarmee de toetsen pagina's openen. Leeg: wat in PATH staat.",
    ),
)

# env("NAAM") gives the value in the right type, or the default of the table.
env = environ.Env(**{v.naam: (v.soort, v.standaard) for v in VARIABELEN})


def overzicht() -> str:
    """Return the table as text: each variable with its default and its explanation."""
    return "\n\n".join(
        f"{v.naam} (standaard: {_toon(v.standaard)})\n    {v.uitleg}" for v in VARIABELEN
    )


def _toon(standaard: object) -> str:
    return "leeg" if standaard in ("", []) else str(standaard)


if __name__ == "__main__":
    print(overzicht())
