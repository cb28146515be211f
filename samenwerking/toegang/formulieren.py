"""The forms of django-allauth with our words: short Dutch labels, and nothing in an empty field."""

from collections.abc import Mapping
from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn


class EigenWoorden:
    """Labels and hints by the name of the field; placeholders go."""

    labels: Mapping[str, str] = {}
    hints: Mapping[str, str] = {}
    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Change the words of the fields that are there."""
        super().__init__(*args, **kwargs)
        for naam, veld in self.fields.items():
            veld.widget.attrs.pop("placeholder", None)
            veld.label = self.labels.get(naam, veld.label)
            veld.help_text = self.hints.get(naam, "")


class Inloggen(EigenWoorden, account.LoginForm):
    """Name and password."""

    labels = {"login": "Gebruikersnaam", "password": "Wachtwoord"}


class Wachtwoord(EigenWoorden, account.ReauthenticateForm):
    """The password once more."""

    labels = {"password": "Wachtwoord"}


class WachtwoordWijzigen(EigenWoorden, account.ChangePasswordForm):
    """The old password, and the new one twice."""

    labels = {
        "oldpassword": "Huidig wachtwoord",
        "password1": "Nieuw wachtwoord",
        "password2": "Nieuw wachtwoord, nog een keer",
    }
    hints = {
        "password1": "Minstens 12 tekens, niet alleen cijfers. Een zin die u onthoudt, is beter "
        "dan een woord met vreemde tekens."
    }

    def clean(self) -> Any:
        """Say it in our words when the two differ; what somebody else gave is not kept."""
        super().clean()
        if "password2" in self.errors and self.data.get("password2"):
            self.errors["password2"] = self.error_class(["Dit is niet hetzelfde als hierboven."])
        oud, nieuw = (self.cleaned_data.get(naam) for naam in ("oldpassword", "password1"))
        if oud and oud == nieuw:
            self.add_error("password1", "Dit is uw huidige wachtwoord. Kies een ander.")
        return self.cleaned_data


_CODE = {"code": "Code"}


class Code(EigenWoorden, mfa.AuthenticateForm):
    """The second step of logging in."""

    labels = _CODE
    hints = {"code": "De 6 cijfers uit uw authenticator-app, of een herstelcode."}


class CodeNogmaals(EigenWoorden, mfa.ReauthenticateForm):
    """A code once more."""

    labels = _CODE
    hints = Code.hints


class AppInstellen(EigenWoorden, totp.ActivateTOTPForm):
    """The first code of an authenticator app."""

    labels = _CODE
    hints = {"code": "De 6 cijfers die de app nu toont."}


class SleutelToevoegen(EigenWoorden, webauthn.AddWebAuthnForm):
    """A security key, made by the browser, with a name."""

    labels = {"name": "Naam van de sleutel"}
    hints = {"name": "Waaraan u hem herkent, zoals «sleutelbos» of «laptop»."}


class SleutelHernoemen(EigenWoorden, webauthn.EditWebAuthnForm):
    """Another name for a security key."""

    labels = {"name": "Naam van de sleutel"}
