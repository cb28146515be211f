"""The addresses of the ground floor."""

from django.urls import path

from samenwerking import views
from samenwerking.controle import views as controle

urlpatterns = [
    path("bronnen/", views.bronnen, name="bronnen"),
    path("tijdlijn/", views.tijdlijn, name="tijdlijn"),
    path("logboek/", controle.logboek, name="logboek"),
    path("toegang/", controle.toegang, name="toegang"),
    path("toegang.csv", controle.toegang_csv, name="toegang-csv"),
]
