"""The public page on which a document is checked."""

from typing import Any

from allauth.core.ratelimit import consume_or_429
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from bijdrage.echtheid.formulier import Bestandformulier, Vingerafdrukformulier
from bijdrage.echtheid.selectors import bestand, met_vingerafdruk
from bijdrage.models.afgifte import Afgiftesoort


@require_http_methods(["GET", "HEAD", "POST"])
def controleer(request: Any) -> HttpResponse:
    """Give a fingerprint (in the address) or hand in a file; both are only looked up."""
    aangeboden = request.method == "POST"
    if aangeboden and (te_vaak := consume_or_429(request, action="controleer_document")):
        return te_vaak
    getypt = "vingerafdruk" in request.GET and not aangeboden
    vingerafdruk = Vingerafdrukformulier(request.GET if getypt else None)
    aanbod = Bestandformulier(*((request.POST, request.FILES) if aangeboden else (None, None)))
    context: dict[str, Any] = {"vingerafdruk": vingerafdruk, "bestand": aanbod}
    context["soorten"] = Afgiftesoort.labels
    if aangeboden and aanbod.is_valid():
        context["bestanden"] = bestand(request.persoon, aanbod.cleaned_data["bestand"])
        context["merk"] = aanbod.cleaned_data["bestand"]
    elif vingerafdruk.is_valid():
        begin = vingerafdruk.cleaned_data["vingerafdruk"]
        context["versies"] = met_vingerafdruk(request.persoon, begin)
        context["merk"] = begin
    context["foutief"] = aanbod if aanbod.errors else vingerafdruk
    return render(request, "bijdrage/echtheid/controleer.html", context)
