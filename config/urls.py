"""The addresses of the application; each app has its own list."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("beheer/", admin.site.urls),
    path("account/", include("samenwerking.toegang.urls")),
    path("", include("samenwerking.urls")),
    path("", include("bijdrage.urls")),
]
