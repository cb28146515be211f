"""Pages about documents: the list with its search, one document, its file, and the forms."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from governance.documenten import selectors
from governance.documenten.formulieren import Documentformulier, Keuzeformulier, wat_er_staat
from governance.documenten.weergave import documententabel, feiten
from governance.models import Document
from governance.opzoeken import gevonden_samenwerking
from governance.organen.selectors import organen
from governance.services import documenten as services
from samenwerking.models import Besluit, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis, mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare

ONBEKEND = "We kennen dit document niet."
BIJHOUDEN = Actie.DOCUMENTEN_BIJHOUDEN


@require_safe
def documenten(request: Any, code: str) -> HttpResponse:
    """The documents that somebody may know of, and those among them with some words."""
    bij = gevonden_samenwerking(request, code)
    formulier = Keuzeformulier(organen(bij), request.GET)
    context = {
        "samenwerking": bij,
        "formulier": formulier,
        "tabel": documententabel(
            bij.code, selectors.gekozen(request.persoon, bij, formulier.keuze())
        ),
        "mag_bijhouden": mag(request.persoon, BIJHOUDEN, samenwerking=bij.pk),
    }
    return render(request, "governance/documenten/lijst.html", context)


@require_safe
def document(request: Any, code: str, nummer: int) -> HttpResponse:
    """A document: what it is about, and where it is read."""
    bij = gevonden_samenwerking(request, code)
    wat = _gevonden(request, bij, nummer)
    context = {
        "samenwerking": bij,
        "document": wat,
        "feiten": feiten(wat, selectors.besluit(request.persoon, wat)),
        "mag_bijhouden": mag(request.persoon, BIJHOUDEN, samenwerking=bij.pk),
    }
    return render(request, "governance/documenten/een.html", context)


@require_safe
def bestand(request: Any, code: str, nummer: int) -> HttpResponse:
    """The file of a document, to keep; a browser does not open it here."""
    bij = gevonden_samenwerking(request, code)
    gevonden = selectors.bestand(request.persoon, bij, nummer)
    if gevonden is None:
        raise Http404(ONBEKEND)
    koppen = {"Content-Disposition": f'attachment; filename="{gevonden.naam}"'}
    return HttpResponse(bytes(gevonden.inhoud), content_type=gevonden.soort, headers=koppen)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: Any, code: str) -> HttpResponse:
    """Add a document."""
    bij = gevonden_samenwerking(request, code)
    eis(request.persoon, BIJHOUDEN, samenwerking=bij.pk)
    return _bewerk(request, bij, None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def wijzigen(request: Any, code: str, nummer: int) -> HttpResponse:
    """Change what is said of a document."""
    bij = gevonden_samenwerking(request, code)
    wat = _gevonden(request, bij, nummer)
    eis(request.persoon, BIJHOUDEN, samenwerking=bij.pk)
    return _bewerk(request, bij, wat)


def _bewerk(request: Any, bij: Samenwerking, wat: Document | None) -> HttpResponse:
    persoon = request.persoon
    formulier = Documentformulier(
        wat,
        organen(bij),
        zichtbare(persoon, Besluit).filter(samenwerking=bij),
        request.POST or None,
        request.FILES or None,
        initial=_begin(persoon, wat) if wat else None,
    )
    if formulier.is_valid():
        try:
            bewaard = _bewaar(request, bij, wat, formulier)
        except Geweigerd as weigering:
            formulier.add_error(None, str(weigering))
        else:
            messages.success(request, f"Bewaard: «{bewaard.titel}».")
            return redirect("document", bij.code, bewaard.pk)
    hier = "Document wijzigen" if wat else "Nieuw document"
    context = {"samenwerking": bij, "document": wat, "formulier": formulier, "hier": hier}
    return render(request, "governance/documenten/bewerken.html", context)


def _begin(persoon: Persoon, wat: Document) -> dict[str, Any]:
    staat = wat_er_staat(wat, selectors.besluit(persoon, wat))
    return {**staat, "gezien": services.merk_van(wat)}


def _bewaar(
    request: Any, bij: Samenwerking, wat: Document | None, formulier: Documentformulier
) -> Document:
    if wat:
        return services.wijzig_document(
            persoon=request.persoon,
            document=wat,
            inhoud=formulier.inhoud(),
            gezien=formulier.cleaned_data["gezien"],
        )
    return services.voeg_document_toe(
        persoon=request.persoon,
        samenwerking=bij,
        inhoud=formulier.inhoud(),
        bestand=formulier.upload(),
        besloten=formulier.besloten(),
    )


def _gevonden(request: Any, bij: Samenwerking, nummer: int) -> Document:
    gevonden = selectors.document(request.persoon, bij, nummer)
    if gevonden is None:
        raise Http404(ONBEKEND)
    return gevonden
