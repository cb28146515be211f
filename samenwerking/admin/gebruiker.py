"""Accounts."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin

from samenwerking.models import Gebruiker


@admin.register(Gebruiker)
class GebruikerAdmin(UserAdmin):
    """Who logs in, as Django administers it."""

    wanneer = "altijd"
    list_display = ("username", "first_name", "last_name", "email", "is_active", "is_staff")
    date_hierarchy = "date_joined"
