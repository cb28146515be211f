"""The addresses of the ground floor."""

from django.urls import path

from samenwerking import views
from samenwerking.bevestigen import views as bevestigen
from samenwerking.controle import views as controle
from samenwerking.geschiedenis import views as geschiedenis
from samenwerking.vragen import views as vragen

urlpatterns = [
    path("bronnen/", views.bronnen, name="bronnen"),
    path("tijdlijn/", views.tijdlijn, name="tijdlijn"),
    path("geschiedenis/<slug:soort>/<int:nummer>/", geschiedenis.geschiedenis, name="geschiedenis"),
    path("vragen/", vragen.vragen, name="vragen"),
    path("vragen.csv", vragen.vragen_csv, name="vragen-csv"),
    path("vragen/stellen/", vragen.stellen, name="vraag-stellen"),
    path("vragen/<int:nummer>/", vragen.vraag, name="vraag"),
    path("vragen/<int:nummer>/<slug:naam>/", vragen.doen, name="vraag-doen"),
    path("logboek/", controle.logboek, name="logboek"),
    path("logboek.csv", controle.logboek_csv, name="logboek-csv"),
    path("toegang/", controle.toegang, name="toegang"),
    path("toegang/bevestigen/", bevestigen.bevestigen, name="bevestigen"),
    path(
        "toegang/bevestigen/<slug:soort>/<int:nummer>/",
        bevestigen.bevestiging,
        name="bevestiging",
    ),
    path(
        "toegang/account/<int:nummer>/",
        bevestigen.toegang_herstellen,
        name="toegang-herstellen",
    ),
    path("toegang.csv", controle.toegang_csv, name="toegang-csv"),
]
