"""A municipality joins or leaves a cooperation, on the server itself."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError
from django.db import DatabaseError

from samenwerking.management.opdracht import MetGeschiedenis
from samenwerking.models import Deelnemer, Gemeente, Samenwerking
from samenwerking.models.deelnemer import Rol
from samenwerking.services.deelnemers import beeindig_deelname, laat_deelnemen


class Command(MetGeschiedenis):
    """Adds a municipality to a cooperation from a day on, or ends its taking part."""

    help = "Laat een gemeente deelnemen aan een samenwerking, of beëindigt haar deelname."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The cooperation, the municipality, and from or to which day."""
        parser.add_argument("samenwerking", help="de code in webadressen, zoals aa-organisatie")
        parser.add_argument("gemeente", help="CBS-code, zoals 0358")
        parser.add_argument("--rol", choices=Rol.values, default=Rol.GAST.value)
        dag = parser.add_mutually_exclusive_group(required=True)
        dag.add_argument("--vanaf", type=date.fromisoformat, help="eerste dag, als 2026-12-31")
        dag.add_argument("--tot-en-met", type=date.fromisoformat, help="laatste dag")

    def handle(self, *args: Any, **opties: Any) -> None:
        """Do it, or say what is wrong."""
        samenwerking = Samenwerking.objects.filter(code=opties["samenwerking"]).first()
        gemeente = Gemeente.objects.filter(cbs=opties["gemeente"]).first()
        if samenwerking is None or gemeente is None:
            raise CommandError(
                f"Gevonden: samenwerking {samenwerking or 'geen'}, gemeente {gemeente or 'geen'}. "
                "Geef de code uit het webadres en de CBS-code van een bekende gemeente."
            )
        try:
            self._doe(samenwerking, gemeente, opties)
        except ValidationError as weigering:
            raise CommandError(" ".join(weigering.messages)) from weigering
        except DatabaseError as weigering:
            raise CommandError(
                f"Zo neemt een gemeente deel op dagen zonder centrumgemeente: {weigering}"
            ) from weigering

    def _doe(self, samenwerking: Samenwerking, gemeente: Gemeente, opties: Any) -> None:
        einde = opties["tot_en_met"]
        if einde is None:
            laat_deelnemen(
                samenwerking=samenwerking,
                gemeente=gemeente,
                rol=opties["rol"],
                begin=opties["vanaf"],
            )
            self.stdout.write(f"{gemeente} neemt deel aan {samenwerking}.")
            return
        try:
            beeindig_deelname(samenwerking=samenwerking, gemeente=gemeente, einde=einde)
        except Deelnemer.DoesNotExist as fout:
            raise CommandError(
                f"{gemeente} neemt op {einde:%d-%m-%Y} niet zonder einde deel aan {samenwerking}."
            ) from fout
        self.stdout.write(f"{gemeente} neemt na {einde:%d-%m-%Y} niet meer deel.")
