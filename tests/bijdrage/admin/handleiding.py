"""Write docs/beheer.md from the registered lists: ``python -m tests.bijdrage.admin.handleiding``."""

import os
from pathlib import Path
from typing import Any

import django

BESTAND = Path(__file__).resolve().parents[3] / "docs" / "beheer.md"

KOP = """\
# Beheer

Het beheer staat op `/beheer/`. U ziet en kunt er wat bij uw [rollen](rechten.md)
hoort.

- **Versies.** Een urenverdeling, kostenraming of berekening is eerst concept. Zolang dat zo is, kan
  alles eronder wijzigen. Na het vaststellen verandert er niets meer, ook niet via de databank; een
  verbetering wordt een nieuwe versie. De pagina van een vastgestelde rij zegt waarom er geen
  knoppen zijn.
- **Vaststellen.** Leg eerst het besluit vast in de lijst «besluiten». Kies dan in de lijst
  «berekeningen» een concept en de actie «Vaststellen», en daarna het besluit en de dag: van de dag
  van het besluit tot en met vandaag. De uren en kosten waarop de berekening rust, worden mee
  vastgesteld. Wat ertegen is, staat boven de lijst. Ook het besluit ligt vanaf dan vast.
- **Ter controle.** Uren zijn vast te stellen als ze ter controle liggen en elke gemeente akkoord is,
  zonder open bezwaar en met elke voorhang erkend. Dat gaat op de pagina's van de uren; hier leest u
  de akkoorden, bezwaren en voorhangen alleen. Wie een rij wijzigt na de uiterste dag, wordt geweigerd.
- **Na een wijziging met de hand** kiest u bij de berekening «Opnieuw berekenen»: zonder dat is zij
  niet meer vast te stellen. Alleen een concept wordt opnieuw berekend, op zijn eigen plaats.
- **Van de eigen samenwerking.** Een rij noemt alleen gemeenten die deelnemer zijn of waren, en
  onderdelen, componenten en besluiten van dezelfde samenwerking. Leg een deelnemer eerst vast.
- **Te bevestigen.** Een rol die invoert, controleert of meeleest geldt pas als een andere beheerder haar bevestigt, op
  `/toegang/bevestigen/`. Dat geldt ook voor een nieuw wachtwoord of het wissen van een tweede factor van zo'n account
  («Toegang herstellen» op de pagina van een gebruiker).
- **Wie weggaat** stelt u buiten gebruik; dat werkt meteen. Voerde het account in, controleerde of las het mee, dan ziet
  een andere beheerder het bij «Te bevestigen», en de auditor op zijn beginpagina. Een beheerder of auditor gaat pas buiten
  gebruik als een andere beheerder het bevestigt. Een rol eindigt door een laatste dag in te vullen.
- **Deelnemers** van een samenwerking waarin iets is vastgesteld wijzigen alleen op de server:
  `python manage.py deelnemer aa-organisatie 0451 --vanaf 2027-01-01`.
- **De code van een samenwerking** staat in webadressen: kleine letters, cijfers en streepjes, en
  niet het woord van een andere bladzijde, zoals «bronnen».
- **Wat niet openbaar is.** Een bron, gebeurtenis of besluit is van een samenwerking, en zolang het niet
  openbaar is zo nodig van één gemeente. Bij het toevoegen kiest u hoe openbaar het is, niet verder dan u zelf
  mag lezen. Daarna wijzigt alleen een bestuurder dat, met de knop «Geheimhouding», een orgaan en een reden.
  Strenger maken doet hij alleen. Houden alle gemeenten samen iets dicht, dan wordt het pas opener als een
  bestuurder van elke gemeente instemt, op «Te bevestigen».
- **Wat er niet meer is** staat met zijn geschiedenis achter de knop met die naam, boven elke lijst.
- **Lijsten van Iv3** van een jaar laadt een functioneel beheerder uit het definitiebestand van het
  CBS: in de lijst «taakvelden», of met `python manage.py laad_iv3 BESTAND --als NAAM`. Ze komen in de
  plaats van de lijsten van dat jaar. Wat is vastgesteld, houdt zijn bedragen.
- **Gesplitste taakvelden.** Is een taakveld er later meer geworden, leg dan in «splitsingen van
  taakvelden» vast welk deel waarheen ging en waar dat op rust. Wat niet is gesplitst, staat bij een
  vergelijking onder «indeling gewijzigd».
- **Rijen** onder een versie staan in een eigen lijst. Kies rechts de versie, of alleen concepten.
- **Verwijderen** van een conceptversie doet wie haar opende, of een ander als die daar geen controller meer
  is. Het logboek noemt wie haar opende en wie eraan werkte. Het neemt alle rijen eronder mee. Rijen onder een versie gaan
  één voor één; is er veel mis, laad dan een nieuwe versie.

De tabellen hieronder zijn geschreven uit het beheer zelf (`python -m tests.bijdrage.admin.handleiding`).
"""
KOLOMMEN = ("lijst", "kolommen", "filters", "zoeken in", "datumkiezer", "te wijzigen")


def handleiding() -> str:
    """The page: per app a table of its lists."""
    from django.apps import apps

    namen = ("samenwerking", "bijdrage", "maatwerk", "governance")
    per_app = ((apps.get_app_config(naam), _lijsten(naam)) for naam in namen)
    return "\n".join(
        [KOP, *(_tabel(str(app.verbose_name), rijen) for app, rijen in per_app if rijen)]
    )


def _lijsten(app: str) -> list[list[str]]:
    from django.contrib import admin

    beheerders = [b for m, b in admin.site._registry.items() if m._meta.app_label == app]
    return [_rij(b) for b in sorted(beheerders, key=lambda b: str(b.opts.verbose_name_plural))]


def _rij(beheer: Any) -> list[str]:
    from django.contrib.admin.utils import label_for_field

    return [
        str(beheer.opts.verbose_name_plural),
        _opsomming(label_for_field(naam, beheer.model, beheer) for naam in beheer.list_display),
        _opsomming(_naam(beheer, pad) for pad in beheer.list_filter),
        _opsomming(_naam(beheer, pad.lstrip("=^")) for pad in beheer.search_fields),
        _naam(beheer, beheer.date_hierarchy) if beheer.date_hierarchy else "",
        beheer.wanneer,
    ]


def _naam(beheer: Any, pad: str) -> str:
    """The words for a path such as ``regel__taak``: taak (van urenregel)."""
    from django.contrib.admin.utils import get_fields_from_path

    *via, laatste = get_fields_from_path(beheer.model, pad)
    return laatste.verbose_name + (f" van {via[-1].verbose_name}" if via else "")


def _opsomming(namen: Any) -> str:
    return ", ".join(str(naam) for naam in namen)


def _tabel(titel: str, rijen: list[list[str]]) -> str:
    tabel = [list(KOLOMMEN), ["---"] * len(KOLOMMEN), *rijen]
    return f"## {titel}\n\n" + "".join(f"| {' | '.join(rij)} |\n" for rij in tabel)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    BESTAND.write_text(handleiding(), encoding="utf-8")
