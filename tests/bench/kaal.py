"""A bare Django site to measure beside: one page with three queries and a table of sixty rows."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine
from django.urls import path

RIJEN = 60
SJABLOON = Engine().from_string(
    "<!doctype html><html lang=nl><title>Kaal</title><table>"
    "{% for rij in rijen %}<tr><td>{{ rij.code }}<td>{{ rij.naam }}<td>{{ rij.geldig_van }}"
    "<td>{{ rij.geldig_tot }}<td>{{ aantal }}{% endfor %}</table>"
)


def tabel(request: HttpRequest) -> HttpResponse:
    """The page: two counts and sixty rows."""
    from samenwerking.models import Categorie, Taakveld

    aantal = Taakveld.objects.count() + Categorie.objects.count()
    rijen = list(Taakveld.objects.all()[:RIJEN])
    return HttpResponse(SJABLOON.render(Context({"rijen": rijen, "aantal": aantal})))


urlpatterns = [path("", tabel)]

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()
settings.ROOT_URLCONF = __name__
