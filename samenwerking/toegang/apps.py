"""Django's administration with our own site, and what logging in needs when it starts."""

from typing import Any

from django.contrib.admin.apps import AdminConfig
from django.core.management import call_command
from django.db.models.signals import post_delete, post_migrate


class BeheerConfig(AdminConfig):
    """Names the site; it is loaded when all models are."""

    default_site = "samenwerking.toegang.beheersite.Beheersite"

    def ready(self) -> None:
        """Listen to django-allauth, and refuse identity providers that cannot work."""
        super().ready()
        # These need the models, which are loaded by now.
        from allauth.mfa.signals import authentication_failed
        from allauth.socialaccount.models import SocialAccount

        from samenwerking.toegang.aanmelden import tweede_factor_mislukt
        from samenwerking.toegang.via_gemeente import controleer, losgekoppeld

        controleer()
        authentication_failed.connect(tweede_factor_mislukt)
        post_delete.connect(losgekoppeld, sender=SocialAccount)
        post_migrate.connect(_maak_tellertabel, sender=self)


def _maak_tellertabel(verbosity: int, **_: Any) -> None:
    """The table of the cache in which failed logins are counted; nothing when it is there."""
    call_command("createcachetable", verbosity=verbosity)
