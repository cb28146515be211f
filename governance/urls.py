"""The addresses of governance."""

from django.urls import path

from governance import views
from governance.kernorganisatie import views as kernorganisatie
from governance.meedoen import views as meedoen
from governance.organen import views as organen

urlpatterns = [
    path("governance/", views.begin, name="governance-begin"),
    path("governance/<slug:code>/", views.governance, name="governance"),
    path("governance/<slug:code>/organen/", organen.organen, name="organen"),
    path(
        "governance/<slug:code>/kernorganisatie/",
        kernorganisatie.kernorganisatie,
        name="kernorganisatie",
    ),
    path("governance/<slug:code>/meedoen/", meedoen.meedoen, name="meedoen"),
]
