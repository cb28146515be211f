"""What every list of the administration shares: who may change what, and when.

What an administrator may do follows from the state of a record, not from the page: the database
refuses the same things. Where a page shows a record that cannot change, it says why.
"""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError
from django.db.models import CASCADE, ForeignKey, Model, QuerySet, URLField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import URLPattern, path

from samenwerking.admin.getallen import kolom
from samenwerking.admin.rechten import MetRechten, langs
from samenwerking.bewaartermijnen import selectiedatum
from samenwerking.geschiedenis.selectors import mag_lezen, mag_verdwenen
from samenwerking.geschiedenis.views import inhoud as geschiedenis
from samenwerking.geschiedenis.views import verdwenen
from samenwerking.models import Gebruiker, Status
from samenwerking.models.versie import Versie
from samenwerking.notatie import datum
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.services.makers import noteer_bewerker, waarom_niet_te_verwijderen

IDENTITEIT = ("samenwerking", "jaar", "stand", "versie")
VERSIEKOLOMMEN = (
    *(*IDENTITEIT, "status", "reden", "fictief", "gemaakt_op", "vastgesteld_op"),
    "selectiedatum",
)


class Beheer(MetRechten):
    """A list of the administration.

    wanneer: in Dutch, what can be changed and when; for the manual. vast: the fields that can be
    filled in once, when a record is added.
    """

    wanneer = "altijd"
    vast: ClassVar[Sequence[str]] = ()
    list_select_related: ClassVar[tuple[str, ...]] = ()
    formfield_overrides: ClassVar[Any] = {URLField: {"assume_scheme": "https"}}
    object_history_template = "admin/geschiedenis.html"
    save_on_top = True
    list_per_page = 50

    class Media:
        css: ClassVar[Any] = {"all": ["samenwerking/beheer.css"]}

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        """The columns, with numbers as they are read."""
        return [kolom(self.model, str(naam)) for naam in super().get_list_display(request)]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """With the related records that the list shows; the other pages and actions too."""
        rijen, erbij = super().get_queryset(request), self.list_select_related
        return rijen.select_related(*erbij) if erbij else rijen

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """What was filled in once is read-only from then on."""
        velden = [*super().get_readonly_fields(request, obj), *(self.vast if obj else ())]
        verborgen = self.verborgen(request, obj)
        return [naam for naam in velden if naam not in verborgen]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The fields, under the reason why they cannot be changed, if there is one."""
        reden = self.waarom_niet(obj)
        velden: list[Any] = list(self.get_fields(request, obj))
        if reden:  # then nothing is filled in, and numbers are as in the list
            velden = [kolom(self.model, str(naam)) for naam in velden]
        return [(None, {"fields": velden, "description": reden})]

    def waarom_niet(self, obj: Any) -> str:
        """Why this record cannot be changed, in Dutch; empty when it can."""
        return ""

    def render_change_form(self, request: Any, context: Any, *args: Any, **kwargs: Any) -> Any:
        """The page of one record, with the way to its history for who may read that."""
        record = context["original"]
        context["mag_geschiedenis"] = record is not None and mag_lezen(request.persoon, record)
        return super().render_change_form(request, context, *args, **kwargs)

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page of one record."""
        return of_geweigerd(super().changeform_view, request, *args, **kwargs)

    def delete_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page that asks whether a record may go."""
        return of_geweigerd(super().delete_view, request, *args, **kwargs)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """The history of the rows, in the place of Django's own list."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return self._get_obj_does_not_exist_redirect(  # type: ignore[attr-defined]
                request, self.opts, object_id
            )
        if not self.has_view_or_change_permission(request, record):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            **{"title": f"Geschiedenis: {record}", "object": record, "opts": self.opts},
            **geschiedenis(request, record),
        }
        return render(request, self.object_history_template, context)

    def changelist_view(self, request: Any, extra_context: Any = None) -> HttpResponse:
        """The list, with its actions, and the way to what is no longer there for who may."""
        weg = {"mag_verdwenen": mag_verdwenen(request.persoon, self.model)}
        return of_geweigerd(super().changelist_view, request, {**(extra_context or {}), **weg})

    def get_urls(self) -> list[URLPattern]:
        """The usual pages, and the history of what is no longer there."""
        naam = f"{self.opts.app_label}_{self.opts.model_name}_verdwenen"
        pagina = self.admin_site.admin_view(self.verdwenen)
        return [path("verdwenen/", pagina, name=naam), *super().get_urls()]

    def verdwenen(self, request: Any) -> HttpResponse:
        """The history of the records that were removed, as far as somebody may know of them."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            **{"title": f"Wat er niet meer is: {self.opts.verbose_name_plural}"},
            **{"opts": self.opts, **verdwenen(request, self.model)},
        }
        return render(request, "admin/verdwenen.html", context)


def of_geweigerd(
    pagina: Callable[..., HttpResponse], request: HttpRequest, *args: Any, **kwargs: Any
) -> HttpResponse:
    """A page; what a service or only the database can judge is refused in their words."""
    try:
        return pagina(request, *args, **kwargs)
    except Geweigerd as weigering:
        messages.error(request, str(weigering))
        return HttpResponseRedirect(request.get_full_path())
    except DatabaseError as fout:
        diagnose: Any = getattr(fout.__cause__, "diag", None)
        van_een_trigger = diagnose and diagnose.source_function == "exec_stmt_raise"
        if not (van_een_trigger and diagnose.constraint_name):
            raise
        messages.error(request, diagnose.message_primary)
        return HttpResponseRedirect(request.get_full_path())


class MetSelectiedatum(Beheer):
    """Shows from which day a record may go: in the list and on its page."""

    @admin.display(description="selectiedatum")
    def selectiedatum(self, record: Any) -> str:
        """As the table of bewaartermijnen says."""
        dag = selectiedatum(record)
        return datum(dag) if dag else "geen"


class AlleenLezen(Beheer):
    """What a service makes: to be looked at."""

    uitleg = ""

    def waarom_niet(self, obj: Any) -> str:
        """The same reason for every record."""
        return self.uitleg

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody adds one here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody changes one here."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody deletes one here."""
        return False


class ZolangHetKan(Beheer):
    """What can change until there is a reason why not."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Who may, as long as nothing forbids it."""
        return not self.waarom_niet(obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Who may, as long as nothing forbids it."""
        return not self.waarom_blijft(request, obj) and super().has_delete_permission(request, obj)

    def waarom_blijft(self, request: Any, obj: Any) -> str:
        """Why somebody does not delete this record, in Dutch; empty when he may."""
        return self.waarom_niet(obj)

    def delete_view(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page that asks whether a record may go; what stands is refused with the reason."""
        nummer = kwargs.get("object_id") or args[0]
        waarom = self.waarom_blijft(request, self.get_object(request, unquote(nummer)))
        if waarom and self.has_view_permission(request):
            raise PermissionDenied(waarom)
        return super().delete_view(request, *args, **kwargs)

    def get_actions(self, request: HttpRequest) -> Any:
        """Without deleting many at once: there may be ones among them that stand."""
        acties = super().get_actions(request)
        acties.pop("delete_selected", None)
        return acties


class _AlsConcept(ZolangHetKan):
    """What can change as long as its version is a concept.

    pad: the way from a record to its version, such as ``regel__urenverdeling``; "" for the version
    itself.
    """

    actie = Actie.CONCEPT_WIJZIGEN
    pad = ""

    def waarom_niet(self, obj: Any) -> str:
        """What was adopted, or replaced after that, stands."""
        versie: Versie | None = langs(obj, self.pad) if obj and self.pad else obj
        if versie is None or versie.status == Status.CONCEPT:
            return ""
        naam = versie._meta.verbose_name
        if versie.status == Status.TER_CONTROLE:
            return (
                f"De {naam} «{versie}» ligt ter controle en kan nu niet veranderen. "
                "Een controller kan haar terugnemen."
            )
        return (
            f"De {naam} «{versie}» is {versie.status} en kan niet meer veranderen. "
            "Een verbetering wordt een nieuwe versie."
        )


class VersieAdmin(_AlsConcept, MetSelectiedatum):
    """Versions of a year and stand."""

    wanneer = (
        "toevoegen, wijzigen en verwijderen zolang de versie concept is; vaststellen gaat met de "
        "berekening"
    )
    bij = "samenwerking"
    onder = "status"
    vast: ClassVar[Sequence[str]] = IDENTITEIT
    readonly_fields: ClassVar[tuple[str, ...]] = (
        *("status", "besluit", "gemaakt_door", "gemaakt_op", "bewerkt_door"),
        *("vastgesteld_door", "vastgesteld_op", "selectiedatum"),
    )
    list_display: tuple[str | Callable[[Any], str | bool], ...] = VERSIEKOLOMMEN
    list_display_links = ("jaar", "stand", "versie")
    list_filter = ("samenwerking", "jaar", "stand", "status", "fictief")
    list_select_related: ClassVar[tuple[str, ...]] = (
        *("samenwerking", "besluit", "gemaakt_door", "vastgesteld_door"),
    )
    search_fields = ("samenwerking__naam", "reden", "bron")
    search_help_text = "Zoek op samenwerking, reden of bron."
    date_hierarchy = "gemaakt_op"
    autocomplete_fields = ("samenwerking",)

    @admin.display(description="bewerkt door")
    def bewerkt_door(self, obj: Versie) -> str:
        """Who changed it, besides who made it."""
        return ", ".join(map(str, Gebruiker.objects.filter(pk__in=obj.bewerkers))) or "-"

    def waarom_blijft(self, request: Any, obj: Any) -> str:
        """What stands, and the concept of somebody else."""
        waarom = self.waarom_niet(obj)
        return waarom or (waarom_niet_te_verwijderen(request.persoon, obj) if obj else "")

    def _was(self, obj: Any) -> dict[str, str]:
        """With who opened it and who worked on it."""
        mensen = {"geopend door": obj.gemaakt_door.voluit, "bewerkt door": self.bewerkt_door(obj)}
        return {**super()._was(obj), **mensen}

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        """A version remembers who made or changed it: that person will not adopt it."""
        if not change:
            obj.gemaakt_door_id = request.persoon.account
        super().save_model(request, obj, form, change)
        if form.changed_data:
            noteer_bewerker(persoon=request.persoon, versie=obj)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Which versions go; the rows under them are counted, for there may be many thousands."""
        aantallen: dict[str, int] = {}
        beschermd: list[str] = []
        for relatie in self.opts.related_objects:
            model: Any = relatie.related_model
            rijen = model._default_manager.filter(**{f"{relatie.field.name}__in": objs})
            if relatie.on_delete is CASCADE:
                aantallen[str(model._meta.verbose_name_plural)] = rijen.count()
            else:
                beschermd += [f"{model._meta.verbose_name} {rij}" for rij in rijen]
        return [str(versie) for versie in objs], aantallen, set(), beschermd


class OnderVersieAdmin(_AlsConcept):
    """Rows under a version."""

    wanneer = "toevoegen, wijzigen en verwijderen zolang de versie concept is"
    show_full_result_count = False
    volledig = True

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """The rights follow the way to the version."""
        super().__init_subclass__(**kwargs)
        cls.bij, cls.onder = f"{cls.pad}__samenwerking", f"{cls.pad}__status"

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        """The version remembers who changed a row of it."""
        super().save_model(request, obj, form, change)
        if form.changed_data:
            noteer_bewerker(persoon=request.persoon, versie=langs(obj, self.pad))

    def delete_model(self, request: Any, obj: Any) -> None:
        """The version remembers who removed a row of it."""
        noteer_bewerker(persoon=request.persoon, versie=langs(obj, self.pad))
        super().delete_model(request, obj)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Who chooses a row for another one sees those of concepts only."""
        rijen = super().get_queryset(request)
        if request.resolver_match and request.resolver_match.url_name == "autocomplete":
            return rijen.filter(**{f"{self.pad}__status": Status.CONCEPT})
        return rijen

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """A row stays where it is, and its row in the input is not made up."""
        velden = {veld.name for veld in self.opts.local_fields}
        ouder = [self.pad.split("__")[0]] if obj else []
        return [*super().get_readonly_fields(request, obj), *ouder, *({"rij"} & velden)]

    def formfield_for_foreignkey(
        self, db_field: ForeignKey[Any, Any], request: Any, **kwargs: Any
    ) -> Any:
        """Rows are added under a concept only."""
        naam, *verder = self.pad.split("__")
        if db_field.name == naam:
            model: type[Model] = db_field.related_model
            versie = "__".join([*verder, ""])
            eigen = request.persoon.samenwerkingen(RECHTEN[self.actie].rollen)
            kwargs["queryset"] = model._default_manager.filter(
                **{f"{versie}status": Status.CONCEPT, f"{versie}samenwerking__in": eigen}
            )
        veld: Any = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == self.pad and veld:
            veld.queryset = veld.queryset.select_related("samenwerking")
            veld.label_from_instance = lambda versie: f"{versie.samenwerking}: {versie}"
        return veld
