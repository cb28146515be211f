"""The addresses of logging in: of django-allauth only what is used here."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as herstelcodes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as socialaccount
from allauth.usersessions import views as sessies
from django.urls import include, path

from samenwerking.toegang import overzicht, views

tweede_factor = [
    path("", mfa.index, name="mfa_index"),
    path("code/", mfa.authenticate, name="mfa_authenticate"),
    path("nogmaals/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("app/", totp.activate_totp, name="mfa_activate_totp"),
    path("app/verwijderen/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("herstelcodes/", herstelcodes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "herstelcodes/nieuw/",
        herstelcodes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path("sleutels/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("sleutels/nieuw/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path(
        "sleutels/nogmaals/",
        webauthn.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("sleutels/<int:pk>/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path("sleutels/<int:pk>/verwijderen/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
]

via_gemeente = [
    path("", socialaccount.connections, name="socialaccount_connections"),
    path("afgebroken/", socialaccount.login_cancelled, name="socialaccount_login_cancelled"),
    path("mislukt/", socialaccount.login_error, name="socialaccount_login_error"),
    path("bij/<slug:provider_id>/", views.naar_gemeente, name="openid_connect_login"),
    path("bij/<slug:provider_id>/terug/", views.terug_van_gemeente, name="openid_connect_callback"),
]

urlpatterns = [
    path("", views.mijn, name="mijn"),
    path("overzicht/", overzicht.overzicht_per_mail, name="overzicht-per-mail"),
    path("inloggen/", account.login, name="account_login"),
    path("wachtwoord-kwijt/", views.wachtwoord_kwijt, name="wachtwoord_kwijt"),
    path("uitloggen/", account.logout, name="account_logout"),
    path("wachtwoord/", account.password_change, name="account_change_password"),
    path("wachtwoord/elders/", views.wachtwoord_elders, name="account_set_password"),
    path("nogmaals/", account.reauthenticate, name="account_reauthenticate"),
    path("buiten-gebruik/", account.account_inactive, name="account_inactive"),
    path("tweede-factor/", include(tweede_factor)),
    path("sessies/", sessies.list_usersessions, name="usersessions_list"),
    path("via-gemeente/", include(via_gemeente)),
]
