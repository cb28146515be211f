"""Somebody who logs in."""

from django.contrib.auth.models import AbstractUser


class Gebruiker(AbstractUser):
    """An account. Roles per municipality and what is logged come with the rights."""

    class Meta(AbstractUser.Meta):
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
