"""The addresses of maatwerk."""

from django.urls import path

from maatwerk.onderzoeken import views

urlpatterns = [
    path("moties/", views.moties, name="moties"),
    path("onderzoeken/", views.onderzoeken, name="onderzoeken"),
    path("onderzoeken.csv", views.onderzoeken_csv, name="onderzoeken-csv"),
    path("onderzoeken/<int:nummer>/", views.onderzoek, name="onderzoek"),
    path("onderzoeken/<int:nummer>/<slug:naar>/", views.stap, name="onderzoek-stap"),
]
