"""The addresses of maatwerk."""

from django.urls import path

from maatwerk.onderzoeken import invulviews, views
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
]
