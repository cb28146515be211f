"""Write docs/rechten.md from the table of rights: ``python -m tests.samenwerking.rechten.handleiding``."""

import os
from pathlib import Path

BESTAND = Path(__file__).resolve().parents[3] / "docs" / "rechten.md"

KOP = """\
# Rechten

Wat iemand mag, volgt uit zijn rollen. Een rol is altijd van één gemeente, en geldt in de samenwerkingen
waaraan die gemeente nu deelneemt. Iemand kan er meer hebben. Een recht geldt als drie dingen
kloppen: de rol, de status van wat het betreft, en (waar dat staat) dat u het niet zelf hebt gemaakt.

Wat gepubliceerd is, mag iedereen lezen, ook zonder in te loggen. Wie iets mag wijzigen, logt in met een tweede factor.

Een functioneel beheerder geeft rollen aan anderen van de eigen gemeente, nooit aan zichzelf. Rollen die invoeren,
controleren, meelezen of rollen geven (alle, behalve raadslid) geven twee beheerders: de een stelt
de rol voor, een ander bevestigt haar bij «Te bevestigen». Geen van beiden is het account zelf, maakte het of herstelde
kort geleden de toegang ervan. Zij loggen op dezelfde manier in: met een wachtwoord van hier, of via dezelfde gemeente.
Wie voor twee gemeenten werkt, heeft bij elk een account.
De eerste beheerder, en een tweede, maakt u op de server:
`python manage.py beheerder NAAM --gemeente 0358 --gemeentenaam Aalsmeer`.

De tabel is geschreven uit de code (`python -m tests.samenwerking.rechten.handleiding`); pagina's, beheer
en opdrachten vragen allemaal hieraan.
"""


def handleiding() -> str:
    """The page: a row per right, a column per role."""
    from samenwerking.rechten.rollen import Rol
    from samenwerking.rechten.tabel import RECHTEN

    kop = ["recht", *(rol.label for rol in Rol), "bij status", "ook van wat u zelf maakte"]
    rijen = [
        [
            actie.value,
            *("ja" if rol in recht.rollen else "" for rol in Rol),
            " of ".join(sorted(recht.statussen)),
            "ja" if recht.maker else "nee",
        ]
        for actie, recht in RECHTEN.items()
    ]
    return "\n".join([KOP, *map(_regel, [kop, ["---"] * len(kop), *rijen]), ""])


def _regel(cellen: list[str]) -> str:
    return f"| {' | '.join(cellen)} |"


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    BESTAND.write_text(handleiding(), encoding="utf-8")
