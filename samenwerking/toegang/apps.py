"""Django's administration with our own site."""

from django.contrib.admin.apps import AdminConfig


class BeheerConfig(AdminConfig):
    """Names the site; it is loaded when all models are."""

    default_site = "samenwerking.toegang.beheersite.Beheersite"
