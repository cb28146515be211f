"""The addresses of what if, under a calculation."""

from django.urls import path

from bijdrage.watals import views

urlpatterns = [
    path("<berekening:sleutel>/wat-als/", views.proef, name="wat-als"),
    path("<berekening:sleutel>/wat-als/bewaren/", views.bewaar, name="wat-als-bewaren"),
    path("<berekening:sleutel>/wat-als/vergelijken/", views.vergelijk, name="wat-als-vergelijken"),
    path("<berekening:sleutel>/wat-als/<int:nummer>/", views.scenario, name="wat-als-scenario"),
    path(
        "<berekening:sleutel>/wat-als/<int:nummer>/verwijderen/",
        views.verwijder,
        name="wat-als-verwijderen",
    ),
]
