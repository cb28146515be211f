"""The addresses of the life of a calculation."""

from django.urls import path

from bijdrage.levensloop import views

V = "<versie:sleutel>/levensloop/"

urlpatterns = [
    path(V, views.verloop, name="levensloop"),
    path(f"{V}doen/<slug:naam>/", views.handeling, name="levensloop-doen"),
    path(f"{V}akkoord/<slug:cbs>/", views.akkoord, name="levensloop-akkoord"),
    path(f"{V}component/<int:nummer>/", views.component, name="levensloop-component"),
]
