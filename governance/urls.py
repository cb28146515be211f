"""The addresses of governance."""

from django.urls import include, path

from governance import views
from governance.afspraken import views as afspraken
from governance.besluiten import views as besluiten
from governance.dienstverlening import views as dienstverlening
from governance.documenten import views as documenten
from governance.geschillen import views as geschillen
from governance.kalender import views as kalender
from governance.kernorganisatie import views as kernorganisatie
from governance.meedoen import views as meedoen
from governance.opdrachten import views as opdrachten
from governance.organen import views as organen
from governance.vergaderingen import views as vergaderingen
from governance.voorstellen import views as voorstellen

VAN_SAMENWERKING = [
    path("", views.governance, name="governance"),
    path("raadsoverzicht.pdf", views.governance_pdf, name="governance-pdf"),
    path("opdrachten/", opdrachten.opdrachten, name="opdrachten"),
    path("doelen/<int:nummer>/", opdrachten.doel, name="doel"),
    path("indicatoren/<int:nummer>/meting/", opdrachten.meting, name="meting"),
    path("afspraken/", afspraken.afspraken, name="governance-afspraken"),
    path("organen/", organen.organen, name="organen"),
    path("voorstellen/", voorstellen.voorstellen, name="voorstellen"),
    path("voorstellen/nieuw/", voorstellen.nieuw, name="voorstel-nieuw"),
    path("voorstellen/<int:nummer>/", voorstellen.voorstel, name="voorstel"),
    path("voorstellen/<int:nummer>/standpunt/", voorstellen.standpunt, name="voorstel-standpunt"),
    path("voorstellen/<int:nummer>/invoeren/", voorstellen.invoeren, name="voorstel-invoeren"),
    path("voorstellen/<int:nummer>/intrekken/", voorstellen.intrekken, name="voorstel-intrekken"),
    path("vergaderingen/", vergaderingen.vergaderingen, name="vergaderingen"),
    path("vergaderingen/nieuw/", vergaderingen.nieuw, name="vergadering-nieuw"),
    path("vergaderingen/<int:nummer>/", vergaderingen.vergadering, name="vergadering"),
    path(
        "vergaderingen/<int:nummer>/wijzigen/", vergaderingen.wijzigen, name="vergadering-wijzigen"
    ),
    path("vergaderingen/<int:nummer>/agenda/", vergaderingen.agenda, name="vergadering-agenda"),
    path("acties/", vergaderingen.acties, name="acties"),
    path("acties/nieuw/", vergaderingen.actie_nieuw, name="actie-nieuw"),
    path("acties/<int:nummer>/gedaan/", vergaderingen.actie_gedaan, name="actie-gedaan"),
    path("besluiten/", besluiten.besluiten, name="besluiten"),
    path("besluiten/nieuw/", besluiten.nieuw, name="besluit-nieuw"),
    path("besluiten/<int:nummer>/", besluiten.besluit, name="besluit"),
    path("besluiten/<int:nummer>/behandeling/", besluiten.behandeling, name="besluit-behandeling"),
    path("kalender/", kalender.kalender, name="kalender"),
    path("kalender.ics", kalender.ics, name="kalender-ics"),
    path("geschillen/", geschillen.geschillen, name="geschillen"),
    path("geschillen/nieuw/", geschillen.nieuw, name="geschil-nieuw"),
    path("geschillen/<int:nummer>/", geschillen.geschil, name="geschil"),
    path("geschillen/<int:nummer>/stap/", geschillen.stap, name="geschil-stap"),
    path("geschillen/bij/<str:correctie>/", geschillen.bij_correctie, name="geschil-bij-correctie"),
    path("documenten/", documenten.documenten, name="documenten"),
    path("documenten/nieuw/", documenten.nieuw, name="document-nieuw"),
    path("documenten/<int:nummer>/", documenten.document, name="document"),
    path("documenten/<int:nummer>/bestand/", documenten.bestand, name="document-bestand"),
    path("documenten/<int:nummer>/wijzigen/", documenten.wijzigen, name="document-wijzigen"),
    path("kernorganisatie/", kernorganisatie.kernorganisatie, name="kernorganisatie"),
    path("dienstverlening/", dienstverlening.catalogus, name="dienstverlening"),
    path("uitvoeringsplan/<int:boekjaar>/", dienstverlening.plan, name="uitvoeringsplan"),
    path(
        "uitvoeringsplan/<int:boekjaar>/plan.pdf",
        dienstverlening.plan_pdf,
        name="uitvoeringsplan-pdf",
    ),
    path(
        "uitvoeringsplan/<int:boekjaar>/<int:nummer>/", dienstverlening.volume, name="dienst-volume"
    ),
    path("meedoen/", meedoen.meedoen, name="meedoen"),
]
"""Below the page of a cooperation."""

urlpatterns = [
    path("governance/", views.begin, name="governance-begin"),
    path("governance/<slug:code>/", include(VAN_SAMENWERKING)),
]
