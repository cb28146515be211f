"""The addresses of governance."""

from django.urls import path

from governance import views
from governance.afspraken import views as afspraken
from governance.documenten import views as documenten
from governance.geschillen import views as geschillen
from governance.kernorganisatie import views as kernorganisatie
from governance.meedoen import views as meedoen
from governance.opdrachten import views as opdrachten
from governance.organen import views as organen

urlpatterns = [
    path("governance/", views.begin, name="governance-begin"),
    path("governance/<slug:code>/", views.governance, name="governance"),
    path("governance/<slug:code>/raadsoverzicht.pdf", views.governance_pdf, name="governance-pdf"),
    path("governance/<slug:code>/opdrachten/", opdrachten.opdrachten, name="opdrachten"),
    path("governance/<slug:code>/doelen/<int:nummer>/", opdrachten.doel, name="doel"),
    path(
        "governance/<slug:code>/indicatoren/<int:nummer>/meting/", opdrachten.meting, name="meting"
    ),
    path("governance/<slug:code>/afspraken/", afspraken.afspraken, name="governance-afspraken"),
    path("governance/<slug:code>/organen/", organen.organen, name="organen"),
    path("governance/<slug:code>/geschillen/", geschillen.geschillen, name="geschillen"),
    path("governance/<slug:code>/geschillen/<int:nummer>/", geschillen.geschil, name="geschil"),
    path(
        "governance/<slug:code>/geschillen/<int:nummer>/stap/", geschillen.stap, name="geschil-stap"
    ),
    path(
        "governance/<slug:code>/geschillen/bij/<str:correctie>/",
        geschillen.bij_correctie,
        name="geschil-bij-correctie",
    ),
    path("governance/<slug:code>/documenten/", documenten.documenten, name="documenten"),
    path("governance/<slug:code>/documenten/nieuw/", documenten.nieuw, name="document-nieuw"),
    path("governance/<slug:code>/documenten/<int:nummer>/", documenten.document, name="document"),
    path(
        "governance/<slug:code>/documenten/<int:nummer>/bestand/",
        documenten.bestand,
        name="document-bestand",
    ),
    path(
        "governance/<slug:code>/documenten/<int:nummer>/wijzigen/",
        documenten.wijzigen,
        name="document-wijzigen",
    ),
    path(
        "governance/<slug:code>/kernorganisatie/",
        kernorganisatie.kernorganisatie,
        name="kernorganisatie",
    ),
    path("governance/<slug:code>/meedoen/", meedoen.meedoen, name="meedoen"),
]
