"""The entrance for a web server."""

import os

from django.core.wsgi import get_wsgi_application

from config.productie import eis_instellingen

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

eis_instellingen()
application = get_wsgi_application()
