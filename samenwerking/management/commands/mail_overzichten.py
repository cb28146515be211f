"""``manage.py mail_overzichten``: a mail for who wants one and for whom something waits."""

from argparse import ArgumentParser
from smtplib import SMTPException
from typing import Any

from django.core.mail import get_connection
from django.core.management.base import BaseCommand, CommandError

from samenwerking.services.overzicht import overzichten


class Command(BaseCommand):
    """Send the mails, or say to how many."""

    help = (
        "Stuurt wie dat op de eigen pagina aanzette een mail met hoeveel er op hem wacht. Laat dit "
        "op vaste tijden lopen, zoals elke maandagochtend. Met --tel gaat er niets uit."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether to send."""
        parser.add_argument("--tel", action="store_true", help="tel alleen, verstuur niets")

    def handle(self, *args: Any, **opties: Any) -> None:
        """Send one by one, so that one wrong address stops none of the others."""
        mails = list(overzichten())
        if opties["tel"]:
            self.stdout.write(f"{len(mails)} mails zouden uitgaan.")
            return
        mislukt = []
        with get_connection() as verbinding:
            for mail in mails:
                mail.connection = verbinding
                try:
                    mail.send()
                except (SMTPException, OSError) as fout:
                    mislukt.append(f"{mail.to[0]}: {fout}")
        self.stdout.write(f"{len(mails) - len(mislukt)} mails verstuurd.")
        if mislukt:
            raise CommandError("Niet verstuurd: " + "; ".join(mislukt))
