"""The addresses of the contribution: years, where amounts come from, files, differences."""

from django.urls import path

from bijdrage import views

urlpatterns = [
    path("", views.start, name="start"),
    path("jaren/<slug:sleutel>/", views.jaar, name="jaar"),
    path("jaren/<slug:sleutel>/herkomst/", views.herkomst, name="herkomst"),
    path("jaren/<slug:sleutel>/bestanden/<slug:blad>/", views.bestand, name="bestand"),
    path("jaren/<slug:sleutel>/rapport.pdf", views.rapport_pdf, name="rapport"),
    path("verschil/<slug:van>/<slug:naar>/", views.verschil, name="verschil"),
]
