"""The addresses of the contribution: years, where amounts come from, the input, differences."""

from django.urls import include, path, register_converter

from bijdrage import views
from bijdrage.api.views import open_data
from bijdrage.echtheid.views import controleer
from bijdrage.knoppen.views import knoppen
from bijdrage.notities import notities
from bijdrage.papierviews import raadspakket, samenvatting
from bijdrage.sleutelproef import views as sleutelproef
from bijdrage.sleutels import SleutelConverter
from bijdrage.totaal.views import totaal
from bijdrage.uitspraak import views as uitspraak

register_converter(SleutelConverter, "berekening")

urlpatterns = [
    path("", views.start, name="start"),
    path("verschil/<berekening:van>/<berekening:naar>/", views.verschil, name="verschil"),
    path("afronding/", views.afronding, name="afronding"),
    path("open-data/", open_data, name="open-data"),
    path("controleer-document/", controleer, name="controleer-document"),
    path("bouwstenen/", views.bouwsteenlijst, name="bouwstenen"),
    path("", include("bijdrage.uren.urls")),
    path("", include("bijdrage.levensloop.urls")),
    path("", include("bijdrage.verantwoording.urls")),
    path("", include("bijdrage.watals.urls")),
    path("<versie:sleutel>/levensloop/notities/", notities, name="levensloop-notities"),
    path("<slug:code>/uitspraak/", uitspraak.reken_na, name="uitspraak"),
    path("", include("bijdrage.bevinding.urls")),
    path("<slug:code>/totaal/<slug:cbs>/", totaal, name="totaal"),
    path("<slug:code>/vergelijken/", views.vergelijken, name="vergelijken"),
    path("<slug:code>/", views.samenwerking, name="samenwerking"),
    path("<berekening:sleutel>/", views.jaar, name="jaar"),
    path("<berekening:sleutel>/herkomst/", views.herkomst, name="herkomst"),
    path("<berekening:sleutel>/uren/", views.uren, name="uren"),
    path("<berekening:sleutel>/invoer/<slug:blad>/", views.invoerblad, name="invoerblad"),
    path("<berekening:sleutel>/andere-sleutel/", sleutelproef.proef, name="andere-sleutel"),
    path("<berekening:sleutel>/knoppen/", knoppen, name="knoppen"),
    path("<berekening:sleutel>/regels/", views.regels, name="regels"),
    path("<berekening:sleutel>/regels.csv", views.regels_csv, name="regels-csv"),
    path("<berekening:sleutel>/werkmap.xlsx", views.werkmap, name="werkmap"),
    path("<berekening:sleutel>/tabellen.ods", views.tabellen_ods, name="tabellen-ods"),
    path("<berekening:sleutel>/rapport.pdf", views.rapport_pdf, name="rapport"),
    path("<berekening:sleutel>/samenvatting/<slug:cbs>.pdf", samenvatting, name="samenvatting"),
    path("<berekening:sleutel>/raadspakket/<slug:cbs>.pdf", raadspakket, name="raadspakket"),
    path("<berekening:sleutel>/rekenmap.xlsx", views.rekenmap, name="rekenmap"),
]
