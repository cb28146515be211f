"""Accounts, their roles, and the logbook."""

from datetime import date
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import render

from samenwerking.admin.basis import AlleenLezen, Beheer, MetSelectiedatum
from samenwerking.admin.formulier import Formulier
from samenwerking.controle.selectors import logboek
from samenwerking.models import Gebruiker, Gemeente, Logboekregel, Rolverlening, Toegangsherstel
from samenwerking.notatie import datum
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.services import buitengebruik, rollen
from samenwerking.services.accounts import NIET_UW_ACCOUNT, eigen_accounts


@admin.register(Gebruiker)
class GebruikerAdmin(MetSelectiedatum):
    """Accounts; what one may do follows from its roles."""

    wanneer = "altijd; verwijderen niet: een account gaat buiten gebruik"
    actie = leesactie = Actie.ACCOUNTS_BEHEREN
    fields = ("username", "first_name", "last_name", "email", "is_active", "selectiedatum")
    readonly_fields = ("selectiedatum",)
    vast = ("username",)
    list_display = (
        *("username", "first_name", "last_name", "email", "is_active", "last_login"),
        "selectiedatum",
    )
    list_filter = ("is_active",)
    ordering = ("username",)
    search_fields = ("username", "first_name", "last_name", "email")
    date_hierarchy = "date_joined"

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """Those of the municipalities of which somebody is beheerder."""
        return super().get_queryset(request).filter(pk__in=eigen_accounts(request.persoon))

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:
        """Nobody: the logbook refers to it."""
        return False

    def save_model(self, request: Any, obj: Gebruiker, form: Any, change: bool) -> None:
        """A new account has a password that the beheerder hands over, once."""
        if change:
            if "is_active" in form.changed_data:
                buitengebruik.stel_in_gebruik(
                    persoon=request.persoon, gebruiker=obj, in_gebruik=obj.is_active
                )
                if obj.buiten_gebruik_door_id:
                    messages.warning(request, NOG_NIET if obj.is_active else NOG_ZIEN)
            if set(form.changed_data) - {"is_active"}:
                super().save_model(request, obj, form, change)
            return
        account, wachtwoord = rollen.maak_account(
            persoon=request.persoon, naam=obj.username, **_namen(form.cleaned_data)
        )
        obj.pk = account.pk
        request.nieuw_wachtwoord = wachtwoord

    def response_add(self, request: Any, obj: Gebruiker, post_url_continue: Any = None) -> Any:
        """Show the password in the answer itself, once: a message would be kept in a cookie."""
        context = {
            **self.admin_site.each_context(request),
            "title": "Account gemaakt",
            "account": obj,
            "wachtwoord": request.nieuw_wachtwoord,
        }
        return render(request, "admin/samenwerking/gebruiker/gemaakt.html", context)


def _namen(gegevens: dict[str, Any]) -> dict[str, str]:
    return {veld: gegevens[veld] for veld in ("first_name", "last_name", "email")}


NOG_NIET = (
    "Dit account is nog in gebruik. Een andere functioneel beheerder bevestigt dat het buiten "
    "gebruik gaat, bij «Te bevestigen»."
)
NOG_ZIEN = (
    "Dit account is buiten gebruik. Een andere functioneel beheerder ziet dat bij «Te bevestigen», "
    "en de auditor op zijn beginpagina."
)
WACHT = (
    "Deze rol geldt nog niet. Een andere functioneel beheerder bevestigt haar bij «Te bevestigen»."
)


@admin.register(Toegangsherstel)
class ToegangsherstelAdmin(AlleenLezen):
    """New passwords and cleared second factors."""

    wanneer = "niet; ze ontstaan bij «Toegang herstellen» op de pagina van een gebruiker"
    uitleg = "Wat met een account is gedaan, verandert niet."
    leesactie = Actie.ACCOUNTS_BEHEREN
    list_display = (
        *("account", "soort", "gevraagd_door", "gevraagd_op", "bevestigd_door"),
        *("uitgevoerd_op", "gemeld_op", "reden"),
    )
    list_filter = ("soort",)
    list_select_related = ("gebruiker", "gevraagd_door", "bevestigd_door")
    search_fields = ("gebruiker__username", "gebruiker__last_name", "reden")
    date_hierarchy = "gevraagd_op"

    @admin.display(description="gebruiker", ordering="gebruiker__username")
    def account(self, obj: Toegangsherstel) -> str:
        """The name with the user name: two accounts may bear one name."""
        return obj.gebruiker.voluit

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """Those of the accounts that somebody sees."""
        eigen = eigen_accounts(request.persoon)
        return super().get_queryset(request).filter(gebruiker__in=eigen)


class Rolformulier(Formulier):
    """Who has which role, until when."""

    class Meta:
        model = Rolverlening
        fields = ("gebruiker", "rol", "gemeente", "begin", "einde", "reden")

    def clean_einde(self) -> date | None:
        """A last day that was filled in is not emptied: a role only becomes shorter."""
        einde: date | None = self.cleaned_data["einde"]
        if self.instance.einde and einde is None:
            raise ValidationError(rollen.ALLEEN_KORTER)
        return einde


@admin.register(Rolverlening)
class RolverleningAdmin(Beheer):
    """Roles of people at a municipality."""

    wanneer = "toevoegen; daarna alleen de laatste dag"
    actie = leesactie = Actie.ACCOUNTS_BEHEREN
    form = Rolformulier
    vast = ("gebruiker", "rol", "gemeente", "begin", "reden")
    readonly_fields = ("verleend_door", "bevestigd_door", "geldig")
    list_display = (
        *("account", "rol", "gemeente", "begin", "einde", "verleend_door", "bevestigd_door"),
        *("geldig", "reden"),
    )
    list_filter = ("rol", "gemeente", "einde")
    list_select_related = ("gebruiker", "gemeente", "verleend_door", "bevestigd_door")
    change_list_template = "admin/samenwerking/rolverlening/lijst.html"
    search_fields = ("gebruiker__username", "gebruiker__last_name", "reden")
    date_hierarchy = "begin"
    autocomplete_fields = ("gebruiker",)

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """Those at the municipalities of which somebody is beheerder."""
        return super().get_queryset(request).filter(gemeente__cbs__in=_eigen(request))

    @admin.display(description="gebruiker", ordering="gebruiker__username")
    def account(self, obj: Rolverlening) -> str:
        """The name with the user name: two accounts may bear one name."""
        return obj.gebruiker.voluit

    def get_readonly_fields(self, request: Any, obj: Any = None) -> Any:
        """Who gave it and whether it was confirmed is only known of a role that was given."""
        return super().get_readonly_fields(request, obj) if obj else ()

    @admin.display(description="bevestigd", boolean=True)
    def geldig(self, obj: Rolverlening) -> bool:
        """Whether it does not wait for a second beheerder."""
        return not obj.is_voorstel

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:
        """Nobody: a role ends."""
        return False

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Roles are given at one's own municipality, to its own accounts."""
        if db_field.related_model is Gemeente:
            kwargs["queryset"] = Gemeente.objects.filter(cbs__in=_eigen(request))
        if db_field.name == "gebruiker":
            kwargs["queryset"] = eigen_accounts(request.persoon)
            kwargs["error_messages"] = {"invalid_choice": NIET_UW_ACCOUNT}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_model(self, request: Any, obj: Rolverlening, form: Any, change: bool) -> None:
        """Through the service, which knows the rules and tells the logbook."""
        if change:
            if "einde" in form.changed_data and obj.einde:
                _beeindig(request, obj, obj.einde)
            return
        verlening = rollen.verleen(
            persoon=request.persoon,
            gebruiker=obj.gebruiker,
            rol=Rol(obj.rol),
            gemeente=obj.gemeente,
            begin=obj.begin,
            einde=obj.einde,
            reden=obj.reden,
        )
        obj.pk = verlening.pk
        if verlening.is_voorstel:
            messages.warning(request, WACHT)


def _beeindig(request: Any, verlening: Rolverlening, einde: date) -> None:
    """End a role after this day, and say what that does."""
    rollen.beeindig(
        persoon=request.persoon,
        verlening=Rolverlening.objects.get(pk=verlening.pk),
        einde=einde,
    )
    messages.info(request, f"Deze rol geldt tot en met {datum(einde)}, daarna niet meer.")


def _eigen(request: Any) -> frozenset[str]:
    """The CBS codes of the municipalities of which somebody is beheerder."""
    return frozenset(request.persoon.gemeenten(*RECHTEN[Actie.ACCOUNTS_BEHEREN].rollen))


@admin.register(Logboekregel)
class LogboekregelAdmin(AlleenLezen):
    """What was done by whom."""

    wanneer = "niet; het logboek groeit alleen"
    uitleg = "Een regel van het logboek verandert niet."
    leesactie = Actie.LOGBOEK_LEZEN
    list_display = ("moment", "zin", "naam", "gebruikersnaam", "weg", "gelukt")
    list_filter = ("gebeurtenis", "weg", "gelukt", "samenwerking")
    search_fields = ("zin", "naam", "gebruikersnaam", "onderwerp")
    date_hierarchy = "moment"

    def get_queryset(self, request: Any) -> QuerySet[Any]:
        """The same events as on the page of the logbook."""
        return logboek(request.persoon)

    def get_list_display_links(self, request: HttpRequest, list_display: Any) -> Any:
        """The sentence opens the event."""
        return ("zin",)
