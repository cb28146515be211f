"""The address of a finding; which one is in the query, since it may be called anything."""

from django.urls import path

from bijdrage.bevinding import views

urlpatterns = [
    path("<berekening:sleutel>/regels/<slug:regel>/", views.bevinding, name="bevinding"),
]
