"""The addresses of the application; each app has its own list."""

from django.contrib import admin
from django.urls import include, path

from bijdrage.api.adressen import api
from samenwerking.toegang.views import beveiligingscontact

urlpatterns = [
    path("beheer/", admin.site.urls),
    path("account/", include("samenwerking.toegang.urls")),
    path(".well-known/security.txt", beveiligingscontact, name="security_txt"),
    path("api/v1/", api.urls),
    path("", include("samenwerking.urls")),
    path("", include("maatwerk.urls")),
    path("", include("governance.urls")),
    path("", include("bijdrage.urls")),
]
