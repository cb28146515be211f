"""The addresses of maatwerk."""

from django.urls import path

from maatwerk.claims import views as claims
from maatwerk.inventaris import views as inventaris
from maatwerk.onderzoeken import views
from maatwerk.uitwisseling import views as uitwisseling

urlpatterns = [
    path("moties/", views.moties, name="moties"),
    path("onderzoeken/", views.onderzoeken, name="onderzoeken"),
    path("onderzoeken.csv", views.onderzoeken_csv, name="onderzoeken-csv"),
    path("onderzoeken/<int:nummer>/", views.onderzoek, name="onderzoek"),
    path("onderzoeken/<int:nummer>/<slug:naar>/", views.stap, name="onderzoek-stap"),
    path("maatwerk/", inventaris.inventaris, name="maatwerk"),
    path("maatwerk/inventaris.pdf", inventaris.inventaris_pdf, name="maatwerk-pdf"),
    path("maatwerk/nieuw/", inventaris.nieuw, name="maatwerkpunt-nieuw"),
    path("maatwerk/<int:nummer>/", inventaris.punt, name="maatwerkpunt"),
    path("maatwerk/<int:nummer>/wijzigen/", inventaris.wijzigen, name="maatwerkpunt-wijzigen"),
    path("maatwerk/<int:nummer>/besluit/", inventaris.besluit, name="maatwerkpunt-besluit"),
    path("maatwerk/claims/", claims.claims, name="claims"),
    path("maatwerk/claims/nieuw/", claims.nieuw, name="claim-nieuw"),
    path(
        "maatwerk/claims/bij/<slug:samenwerking>/<str:code>/",
        claims.bij_correctie,
        name="claim-bij-correctie",
    ),
    path("maatwerk/claims/<int:nummer>/", claims.claim, name="claim"),
    path("maatwerk/claims/<int:nummer>/wijzigen/", claims.wijzigen, name="claim-wijzigen"),
    path(
        "maatwerk/claims/<int:nummer>/concept/<int:raming>/",
        claims.in_concept,
        name="claim-concept",
    ),
    path("maatwerk/claims/<int:nummer>/<slug:handeling>/", claims.doen, name="claim-doen"),
    path("maatwerk/uitvoer/<slug:wat>.<slug:soort>", uitwisseling.uitvoer, name="maatwerk-uitvoer"),
    path("maatwerk/sjabloon.xlsx", uitwisseling.sjabloon, name="maatwerk-sjabloon"),
    path("maatwerk/aanleveren/", uitwisseling.aanleveren, name="maatwerk-aanleveren"),
    path("maatwerk/aanleveren/<int:nummer>/", uitwisseling.bestand, name="maatwerk-bestand"),
    path(
        "maatwerk/aanleveren/<int:nummer>/gemarkeerd.xlsx",
        uitwisseling.gemarkeerd,
        name="maatwerk-gemarkeerd",
    ),
]
