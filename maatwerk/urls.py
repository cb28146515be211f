"""The addresses of maatwerk."""

from django.urls import path

from maatwerk.besparingen import taakstellingviews
from maatwerk.besparingen import views as besparingen
from maatwerk.claims import views as claims
from maatwerk.inventaris import views as inventaris
from maatwerk.keuzescenarios import views as keuzescenarios
from maatwerk.onderzoeken import invulviews, views
from maatwerk.uitwisseling import views as uitwisseling
from maatwerk.voortgang import views as voortgang

urlpatterns = [
    path("moties/", views.moties, name="moties"),
    path("onderzoeken/", views.onderzoeken, name="onderzoeken"),
    path("onderzoeken.csv", views.onderzoeken_csv, name="onderzoeken-csv"),
    path("onderzoeken/nieuw/<slug:code>/", invulviews.nieuw, name="onderzoek-nieuw"),
    path("onderzoeken/voortgang/<slug:code>/", voortgang.voortgang, name="voortgang"),
    path(
        "onderzoeken/voortgang/<slug:code>/vastleggen/", voortgang.leg_vast, name="voortgang-vast"
    ),
    path(
        "onderzoeken/voortgang/<slug:code>/<int:nummer>/",
        voortgang.bericht,
        name="voortgangsbericht",
    ),
    path(
        "onderzoeken/voortgang/<slug:code>/<int:nummer>.pdf",
        voortgang.bericht_pdf,
        name="voortgangsbericht-pdf",
    ),
    path("onderzoeken/<int:nummer>/", views.onderzoek, name="onderzoek"),
    path("onderzoeken/<int:nummer>/wijzigen/", invulviews.wijzig, name="onderzoek-wijzigen"),
    path("onderzoeken/<int:nummer>/mijlpaal/", invulviews.nieuwe_mijlpaal, name="mijlpaal-nieuw"),
    path(
        "onderzoeken/<int:nummer>/mijlpaal/<int:mijlpaal>/",
        invulviews.mijlpaal,
        name="mijlpaal",
    ),
    path("onderzoeken/<int:nummer>/<slug:naar>/", views.stap, name="onderzoek-stap"),
    path("keuzescenarios/", keuzescenarios.keuzescenarios, name="keuzescenarios"),
    path("keuzescenarios/samen/", keuzescenarios.samen, name="keuzescenarios-samen"),
    path("keuzescenarios/nieuw/<int:nummer>/", keuzescenarios.nieuw, name="keuzescenario-nieuw"),
    path(
        "keuzescenarios/nieuw/<int:nummer>/<path:sleutel>/",
        keuzescenarios.maken,
        name="keuzescenario-maken",
    ),
    path("keuzescenarios/<int:nummer>/", keuzescenarios.keuzescenario, name="keuzescenario"),
    path(
        "keuzescenarios/<int:nummer>/wijzigen/",
        keuzescenarios.wijzigen,
        name="keuzescenario-wijzigen",
    ),
    path("besparingen/", besparingen.besparingen, name="besparingen"),
    path("besparingen.csv", besparingen.besparingen_csv, name="besparingen-csv"),
    path("besparingen/nieuw/<int:nummer>/", besparingen.nieuw, name="besparing-nieuw"),
    path("besparingen/<int:nummer>/", besparingen.besparing, name="besparing"),
    path("besparingen/<int:nummer>/wijzigen/", besparingen.wijzigen, name="besparing-wijzigen"),
    path("besparingen/<int:nummer>/besluit/", besparingen.besluiten, name="besparing-besluiten"),
    path("besparingen/<int:nummer>/verwerken/", besparingen.verwerken, name="besparing-verwerken"),
    path(
        "besparingen/<int:nummer>/concept/<int:raming>/",
        besparingen.in_concept,
        name="besparing-concept",
    ),
    path("taakstellingen/nieuw/", taakstellingviews.nieuw, name="taakstelling-nieuw"),
    path("taakstellingen/<int:nummer>/", taakstellingviews.taakstelling, name="taakstelling"),
    path(
        "taakstellingen/<int:nummer>/wijzigen/",
        taakstellingviews.wijzigen,
        name="taakstelling-wijzigen",
    ),
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
