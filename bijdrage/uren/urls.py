"""The addresses of the work on hours."""

from django.urls import path, register_converter

from bijdrage.sleutels import VersieConverter
from bijdrage.uren import bestandviews, bezwaarviews, invulviews, leesviews, tijdviews, views

register_converter(VersieConverter, "versie")
V = "urenverdeling/<versie:sleutel>/"

urlpatterns = [
    path("<slug:code>/urenverdelingen/", views.overzicht, name="urenverdelingen"),
    path("<slug:code>/urenverdelingen/openen/", views.openen, name="uren-openen"),
    path(V, views.versie, name="urenverdeling"),
    path(f"{V}doen/<slug:naam>/", views.handeling, name="uren-handeling"),
    path(f"{V}akkoord/<slug:cbs>/", views.akkoord, name="uren-akkoord"),
    path(f"{V}voorhang/<slug:cbs>/", views.voorhang, name="uren-voorhang"),
    path(f"{V}lezen/", leesviews.lezen, name="uren-lezen"),
    path(f"{V}lezen.xlsx", leesviews.werkmap, name="uren-lezen-xlsx"),
    path(f"{V}lezen.ods", leesviews.opendocument, name="uren-lezen-ods"),
    path(f"{V}lezen.csv", leesviews.csv, name="uren-lezen-csv"),
    path(f"{V}invullen/", invulviews.invullen, name="uren-invullen"),
    path(f"{V}rijen/", invulviews.rijen, name="uren-rijen"),
    path(f"{V}rij/", invulviews.rij, name="uren-rij-erbij"),
    path(f"{V}rij/<int:regel>/", invulviews.rij, name="uren-rij"),
    path(f"{V}sjabloon.xlsx", bestandviews.sjabloon, name="uren-sjabloon"),
    path(f"{V}bestand/", bestandviews.aanleveren, name="uren-aanleveren"),
    path(f"{V}bestand/<int:nummer>/", bestandviews.bestand, name="uren-bestand"),
    path(f"{V}bestand/<int:nummer>/fouten.xlsx", bestandviews.gemarkeerd, name="uren-gemarkeerd"),
    path(f"{V}tijdregistratie/", tijdviews.aanleveren, name="uren-tijdregistratie"),
    path(f"{V}tijdregistratie/<int:nummer>/", tijdviews.geboekt, name="uren-geboekt"),
    path(
        f"{V}tijdregistratie/<int:nummer>/verwijderen/",
        tijdviews.verwijderen,
        name="uren-geboekt-verwijderen",
    ),
    path(f"{V}bezwaar/", bezwaarviews.kiezen, name="uren-bezwaar-kiezen"),
    path(f"{V}bezwaar/<int:nummer>/", bezwaarviews.bezwaar, name="uren-bezwaar"),
    path(f"{V}bezwaar/<int:nummer>/standpunt/", bezwaarviews.standpunt, name="uren-standpunt"),
    path(f"{V}bezwaar/<int:nummer>/<slug:daad>/", bezwaarviews.doen, name="uren-bezwaar-doen"),
    path(f"{V}bezwaar/over/<str:code>/", bezwaarviews.maken, name="uren-bezwaar-maken"),
]
