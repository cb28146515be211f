"""The addresses of the application; each app has its own list."""

from django.contrib import admin
from django.urls import include, path

from samenwerking.toegang.views import beveiligingscontact

urlpatterns = [
    path("beheer/", admin.site.urls),
    path("account/", include("samenwerking.toegang.urls")),
    path(".well-known/security.txt", beveiligingscontact, name="security_txt"),
    path("", include("samenwerking.urls")),
    path("", include("bijdrage.urls")),
]
