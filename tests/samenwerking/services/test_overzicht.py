"""The mail with what waits: for whom, what is in it, and who switches it."""

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.utils.timezone import localdate

from governance.models import Actiepunt
from maatwerk.models import Onderzoek
from samenwerking.models import Gebruiker, Logboekregel
from samenwerking.rechten.rollen import Rol
from tests.personen import AALSMEER, ingelogd, persoon

pytestmark = pytest.mark.django_db
BLAD = "/account/overzicht/"


def _met_mail(rol: Rol, aan: bool = True) -> Gebruiker:
    account = Gebruiker.objects.get(pk=persoon(rol).account)
    account.email, account.overzicht_per_mail = f"{rol}@example.org", aan
    account.save()
    return account


def test_wie_het_wil_en_voor_wie_iets_wacht(capsys: pytest.CaptureFixture[str]) -> None:
    Gebruiker.objects.update(overzicht_per_mail=False)
    _met_mail(Rol.PROJECTMEDEWERKER)
    _met_mail(Rol.BESTUURDER, aan=False)
    _met_mail(Rol.AUDITOR)  # only reads
    alle, acties = Onderzoek.objects.all(), Actiepunt.objects.filter(gedaan_op=None)
    laat = alle.filter(eigenaar_gemeente__cbs=AALSMEER, uiterlijk__lt=localdate()).count()
    ook_laat = acties.filter(uiterlijk__lt=localdate()).count()
    assert laat
    assert ook_laat
    call_command("mail_overzichten", "--tel")
    assert (capsys.readouterr().out, mail.outbox) == ("1 mails zouden uitgaan.\n", [])
    call_command("mail_overzichten")
    (brief,) = mail.outbox
    assert brief.to == ["projectmedewerker@example.org"]
    taken = f"{5 + acties.count()} taken wachten op u, waarvan {laat + ook_laat} te laat"
    assert brief.subject == taken
    assert f"- Lopende onderzoeken: 5, waarvan {laat} te laat" in brief.body
    assert f"- Acties die nog open staan: {acties.count()}, waarvan {ook_laat}" in brief.body
    assert "http://127.0.0.1:8000/account/overzicht/" in brief.body
    assert not [titel for titel in alle.values_list("titel", flat=True) if titel in brief.body]


def test_aan_en_uit_op_de_eigen_pagina(client: Client) -> None:
    wie = persoon(Rol.PROJECTMEDEWERKER)
    ingelogd(client, wie)
    zonder = client.post(BLAD, {"aan": "ja"})
    assert "staat geen e-mailadres" in zonder.content.decode()
    account = _met_mail(Rol.PROJECTMEDEWERKER, aan=False)
    for woord in ("aan", "uit"):
        assert client.post(BLAD, {"aan": "ja" if woord == "aan" else "nee"}).status_code == 302
        account.refresh_from_db()
        assert account.overzicht_per_mail is (woord == "aan")
        assert f"Staat {woord}" in client.get("/account/").content.decode()
        assert Logboekregel.objects.latest("pk").zin.endswith(f"wat er wacht {woord}")
    assert client.get(BLAD).status_code == 200
    client.logout()
    assert client.get(BLAD).status_code == 302
