"""A year with hours to work on, beside the demo, and the people who work on it."""

from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from bijdrage.models import Aanlevering
from bijdrage.registratie import Invoerversies
from bijdrage.services.aanlevering import controleer, lever_aan
from bijdrage.sleutels import versiesleutel
from bijdrage.uren.doorrekening import gegevens_van
from bijdrage.uren.rijcontrole import kolommen
from bijdrage.uren.weergave import rijweergave
from samenwerking.models import Bezwaar, Gemeente, Tijdregistratie, Urenregel, Urenverdeling
from samenwerking.rechten.persoon import Persoon
from samenwerking.services.uren.bezwaren import Voorstel, maak_bezwaar
from samenwerking.services.uren.controle import leg_voor
from samenwerking.services.uren.openen import Opening, open_jaar
from samenwerking.services.uren.rijen import regels_van
from samenwerking.services.uren.tijdregistratie import lever_aan as lever_boekingen_aan
from tests.invoer import CODELIJSTEN, goede_tabellen, zet
from tests.personen import AALSMEER, AMSTELVEEN, ingelogd, persoon
from tests.registratie import goede_registratie, zet_vast
from tests.werkmappen.maken import Werkmap, blad_van

CODE = "voorbeeldregeling"
JAAR = 2022


def vaste_versies(**bladen: str) -> Invoerversies:
    """The good input of 2021, adopted."""
    geladen = goede_registratie(**bladen)
    zet_vast(geladen.urenverdeling, geladen.kostenraming)
    return Invoerversies(geladen.urenverdeling, geladen.kostenraming)


def geopend(**bladen: str) -> Urenverdeling:
    """A year begun by the controller of Aalsmeer from the good input, which is adopted."""
    opening = Opening(
        jaar=JAAR,
        stand="begroting",
        reden="Voor de toets.",
        productieve_uren=Decimal(1350),
        bron_productieve_uren="de toets",
        uiterlijk=localdate() + timedelta(days=30),
    )
    van = vaste_versies(**bladen).urenverdeling
    return open_jaar(persoon=persoon("controller"), van=van, opening=opening)


def ter_controle() -> Urenverdeling:
    """The same, handed in without a voorhang."""
    verdeling = geopend()
    leg_voor(persoon=persoon("controller"), verdeling=verdeling, effecten=[])
    verdeling.refresh_from_db()
    return verdeling


def vast() -> Urenverdeling:
    """The same, adopted."""
    verdeling = geopend()
    zet_vast(verdeling)
    return verdeling


def adres(naam: str, verdeling: Urenverdeling, *delen: object) -> str:
    """The address of a page about a version."""
    return reverse(naam, args=[versiesleutel(verdeling), *delen])


def als(client: Client, rol: str, cbs: str = AALSMEER) -> Client:
    """A client in which somebody with this role is logged in."""
    ingelogd(client, persoon(rol, cbs))
    return client


def regel(verdeling: Urenverdeling, taak: str = "Balie") -> Urenregel:
    """The row of a task."""
    return verdeling.regels.get(taak=taak)


def cellen(van: Urenregel, **anders: str) -> dict[str, str]:
    """A row as it is filled in; ``uren_aalsmeer`` stands for the column ``uren aalsmeer``."""
    gegevens = gegevens_van(van.urenverdeling, CODELIJSTEN)
    assert gegevens is not None
    nu = dict(rijweergave(van, kolommen(gegevens)).cellen)
    return nu | {naam.replace("_", " "): waarde for naam, waarde in anders.items()}


def stand(verdeling: Urenverdeling) -> list[dict[str, str]]:
    """Every row as it is filled in, in order."""
    return [cellen(r) for r in regels_van(verdeling)]


def bezwaar(
    verdeling: Urenverdeling, taak: str = "Balie", van: str = AMSTELVEEN, **uren: int
) -> Bezwaar:
    """An objection of a municipality to one row, with hours by the name of the municipality."""
    r = regel(verdeling, taak)
    nu = {u.gemeente.cbs: u.uren for u in r.uren.all()}
    per_naam = {"aalsmeer": AALSMEER, "amstelveen": AMSTELVEEN}
    wil = {per_naam[naam]: Decimal(aantal) for naam, aantal in uren.items() if naam in per_naam}
    samen = Decimal(uren.get("gezamenlijk", r.gezamenlijk))
    return maak_bezwaar(
        persoon=persoon("tweede-controller", van),
        verdeling=verdeling,
        gemeente=Gemeente.objects.get(cbs=van),
        onderdeel=r.onderdeel,
        reden="Dat is te veel.",
        voorstellen=[Voorstel(r.pk, nu | wil, samen)],
    )


def werkmap(jaar: str = str(JAAR), **bladen: str) -> Werkmap:
    """A workbook of the good input for that year; ``uren="…"`` draws a sheet anew."""
    tabellen = goede_tabellen(**bladen)
    zet(tabellen, "Kenmerken", 3, "waarde", jaar)
    return Werkmap({naam: blad_van(naam, rijen) for naam, rijen in tabellen.items()})


def werkmap_met_fouten() -> Werkmap:
    """The good workbook with twenty faults."""
    boek = werkmap()
    for nummer in range(10):
        boek.rij_erbij(
            "Uren",
            onderdeel="BZ",
            taak=f"Fout {nummer}",
            taakveld="9.9",
            aard="primair",
            uren_Aalsmeer="veel",
            uren_Amstelveen=20.0,
        )
    return boek


def inhoud_van(boek: Werkmap) -> bytes:
    """A workbook as a file."""
    with TemporaryDirectory() as map_:
        return boek.schrijf(Path(map_) / "uren.xlsx").read_bytes()


def geboekt(verdeling: Urenverdeling, *regels: str) -> Tijdregistratie:
    """A csv of booked hours handed in by a controller."""
    inhoud = "\n".join(["week;onderdeel;taak;gemeente;uren", *regels]).encode()
    bestand, wie = BytesIO(inhoud), persoon("controller")
    return lever_boekingen_aan(
        persoon=wie, verdeling=verdeling, naam="boekingen.csv", bestand=bestand
    )[0]


def aangeleverd(verdeling: Urenverdeling, boek: Werkmap | bytes, **anders: Any) -> Aanlevering:
    """A file handed in and checked."""
    inhoud = boek if isinstance(boek, bytes) else inhoud_van(boek)
    wie: Persoon = anders.get("persoon", persoon("controller"))
    aanlevering, _ = lever_aan(persoon=wie, verdeling=verdeling, naam="uren.xlsx", inhoud=inhoud)
    controleer(persoon=wie, aanlevering=aanlevering, codelijsten=CODELIJSTEN)
    return aanlevering
