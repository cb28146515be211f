"""The identity providers of municipalities, from one environment variable."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured


@dataclass(frozen=True)
class Aanmeldpunt:
    """Where people of one municipality log in with OpenID Connect.

    code: its name in addresses. claim: which one holds the groups; rollen: the role that each
    group gives, at the municipality with this CBS code only.
    """

    code: str
    naam: str
    cbs: str
    server: str
    client_id: str
    client_secret: str = field(repr=False)
    claim: str
    rollen: Mapping[str, str]

    def __post_init__(self) -> None:
        """Raise ValueError for an address that others could listen to."""
        adres = urlsplit(self.server)
        if adres.scheme != "https" and adres.hostname != "localhost":
            raise ValueError(
                f"{self.code}: server is {self.server}, maar moet met https:// beginnen"
            )

    @property
    def oorsprong(self) -> str:
        """The scheme and host of the provider, as a browser rule names them."""
        return "{0.scheme}://{0.netloc}".format(urlsplit(self.server))

    def als_app(self) -> dict[str, Any]:
        """As django-allauth wants it in ``APPS``."""
        return {
            "provider_id": self.code,
            "name": self.naam,
            "client_id": self.client_id,
            "secret": self.client_secret,
            "settings": {"server_url": self.server, "oauth_pkce_enabled": True},
        }


def lees_aanmeldpunten(tekst: str) -> tuple[Aanmeldpunt, ...]:
    """The providers in a JSON list; none in an empty text. Raises ImproperlyConfigured."""
    try:
        punten = tuple(Aanmeldpunt(**punt) for punt in json.loads(tekst or "[]"))
    except (TypeError, ValueError) as fout:
        raise ImproperlyConfigured(
            "AANMELDPUNTEN is geen JSON-lijst met per gemeente code, naam, cbs, server, client_id, "
            f"client_secret, claim en rollen: {fout}"
        ) from fout
    # django-allauth finds a provider back by its client_id, between two steps of logging in.
    for naam in ("code", "client_id"):
        if len({getattr(punt, naam) for punt in punten}) < len(punten):
            raise ImproperlyConfigured(f"AANMELDPUNTEN: elke {naam} mag maar één keer voorkomen.")
    return punten
