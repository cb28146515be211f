"""The addresses of logging in; only what is used of django-allauth."""

from allauth.account import views as account
from django.urls import include, path

from samenwerking.toegang import views

urlpatterns = [
    path("", views.mijn, name="mijn"),
    path("inloggen/", account.login, name="account_login"),
    path("uitloggen/", account.logout, name="account_logout"),
    path("wachtwoord/", account.password_change, name="account_change_password"),
    path("nogmaals/", account.reauthenticate, name="account_reauthenticate"),
    path("buiten-gebruik/", account.account_inactive, name="account_inactive"),
    path("gesloten/", account.signup, name="account_signup"),
    path("tweede-factor/", include("allauth.mfa.urls")),
    path("sessies/", include("allauth.usersessions.urls")),
    path("aanmelden/", include("allauth.socialaccount.urls")),
    path("aanmelden/", include("allauth.socialaccount.providers.openid_connect.urls")),
]
