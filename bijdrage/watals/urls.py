"""The addresses of what if, under a calculation."""

from django.urls import path

from bijdrage.watals import views

urlpatterns = [
    path("<berekening:sleutel>/wat-als/", views.proef, name="wat-als"),
]
