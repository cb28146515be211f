"""The addresses of the ground floor."""

from django.urls import path

from samenwerking import views

urlpatterns = [
    path("bronnen/", views.bronnen, name="bronnen"),
    path("tijdlijn/", views.tijdlijn, name="tijdlijn"),
]
