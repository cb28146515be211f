"""The addresses under a calculation that account for it."""

from django.urls import path

from bijdrage.verantwoording import aanleverviews, effectviews, overneemviews, views

urlpatterns = [
    path("<slug:code>/methode/", views.methode, name="methode"),
    path("<slug:code>/methode/effect/", effectviews.effect, name="methode-effect"),
    path("<berekening:sleutel>/boeken/", views.boeken, name="boeken"),
    path("<berekening:sleutel>/boeken.csv", views.boeken_csv, name="boeken-csv"),
    path("<berekening:sleutel>/boeken.xlsx", views.boeken_xlsx, name="boeken-xlsx"),
    path("<berekening:sleutel>/aansluiting/", views.aansluiting, name="aansluiting"),
    path(
        "<berekening:sleutel>/aansluiting/aanleveren/",
        aanleverviews.grootboek,
        name="grootboek-aanleveren",
    ),
    path(
        "<berekening:sleutel>/boeken/aanleveren/",
        aanleverviews.levering,
        name="levering-aanleveren",
    ),
    path("<berekening:sleutel>/vooruit/", views.vooruit, name="vooruit"),
    path("<berekening:sleutel>/realisatie/", views.realisatie, name="realisatie"),
    path(
        "<berekening:sleutel>/realisatie/overnemen/<slug:soort>/",
        overneemviews.neem_over,
        name="voorstel-overnemen",
    ),
]
