"""The one settings module. What differs per machine comes from config.omgeving.

Everything works without any environment variable, for the demo; nothing is started here.
"""

from csp.constants import NONE, SELF
from django.core.management.utils import get_random_secret_key
from environ import Env

from config.aanmeldpunten import lees_aanmeldpunten
from config.databank import DEMO
from config.omgeving import env
from config.postgres_programma import PROJECT

PRODUCTIE = env("OMGEVING") == "productie"
DEBUG = env("DEBUG")

# Without a key in production Django itself refuses whatever needs one; config.wsgi says so first.
SECRET_KEY = env("SECRET_KEY") or ("" if PRODUCTIE else get_random_secret_key())
ALLOWED_HOSTS = env("ALLOWED_HOSTS") or ([] if PRODUCTIE else ["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env("CSRF_TRUSTED_ORIGINS")

INSTALLED_APPS = [
    "samenwerking",
    "bijdrage",
    "maatwerk",
    "governance",
    "samenwerking.toegang.apps.BeheerConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "pghistory",
    "pgtrigger",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "bijdrage.api.tussenlaag.van_de_api",
    "django.middleware.http.ConditionalGetMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "samenwerking.toegang.middleware.browserregels",
    "allauth.account.middleware.AccountMiddleware",
    "samenwerking.toegang.middleware.sessieduur",
    "samenwerking.toegang.middleware.persoon",
    "samenwerking.toegang.middleware.eigen_wachtwoord",
    "samenwerking.toegang.middleware.tweede_factor",
    "bijdrage.ingetrokken.zegt_het",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PROJECT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "samenwerking.toegang.middleware.in_sjabloon",
            ],
        },
    },
]

DATABASES = {"default": Env.db_url_config(env("DATABASE_URL") or DEMO.url)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# default: what django-allauth counts (failed logins, codes that were used), for all processes
# together; its table comes with migrate (samenwerking/toegang/apps.py).
# bladen: pages that are kept, in each process apart: at most so many, each of at most GROOTSTE
# bytes (samenwerking/bewaard.py). With DEBUG none are, so that a changed template shows at once.
_GEHEUGEN = "dummy.DummyCache" if DEBUG else "locmem.LocMemCache"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "samenwerking_teller",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    "bladen": {
        "BACKEND": f"django.core.cache.backends.{_GEHEUGEN}",
        "OPTIONS": {"MAX_ENTRIES": 100},
    },
}

# Triggers are put down after every migrate, as the models have them (samenwerking/triggers.py).
PGTRIGGER_MIGRATIONS = False

# The history of rows (samenwerking/models/geschiedenis.py): never changed, and with the moment
# itself, so that what one transaction did stays in order.
PGHISTORY_APPEND_ONLY = True
PGHISTORY_CREATED_AT_FUNCTION = "clock_timestamp()"

AUTH_USER_MODEL = "samenwerking.Gebruiker"

_WACHTWOORD = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "samenwerking.toegang.wachtwoord.Lengte", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_WACHTWOORD}.UserAttributeSimilarityValidator"},
    {"NAME": f"{_WACHTWOORD}.CommonPasswordValidator"},
    {"NAME": f"{_WACHTWOORD}.NumericPasswordValidator"},
]

# Logging in: local accounts with a second factor, and the identity providers of municipalities.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "mijn"
ACCOUNT_ADAPTER = "samenwerking.toegang.aanmelden.Accounts"
ACCOUNT_RATE_LIMITS = {"controleer_document": "30/m/ip"}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_USER_DISPLAY = str
ACCOUNT_FORMS = {
    "login": "samenwerking.toegang.formulieren.Inloggen",
    "change_password": "samenwerking.toegang.formulieren.WachtwoordWijzigen",
    "reauthenticate": "samenwerking.toegang.formulieren.Wachtwoord",
}
MFA_ADAPTER = "samenwerking.toegang.aanmelden.TweedeFactor"
MFA_FORMS = {
    "authenticate": "samenwerking.toegang.formulieren.Code",
    "reauthenticate": "samenwerking.toegang.formulieren.CodeNogmaals",
    "activate_totp": "samenwerking.toegang.formulieren.AppInstellen",
    "add_webauthn": "samenwerking.toegang.formulieren.SleutelToevoegen",
    "edit_webauthn": "samenwerking.toegang.formulieren.SleutelHernoemen",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Dienstverleningsbijdrage"
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTIE
SOCIALACCOUNT_ADAPTER = "samenwerking.toegang.via_gemeente.Aanmeldpunten"
SOCIALACCOUNT_ONLY = False
AANMELDPUNTEN = lees_aanmeldpunten(env("AANMELDPUNTEN"))
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [p.als_app() for p in AANMELDPUNTEN]}}
BEVEILIGINGSCONTACT = env("BEVEILIGINGSCONTACT")
WEBADRES = env("WEBADRES").rstrip("/")
vars().update(Env.email_url_config(env("MAIL_URL") or "consolemail://"))
DEFAULT_FROM_EMAIL = env("MAIL_AFZENDER")
VRAAG_TERMIJN_DAGEN = env("VRAAG_TERMIJN_DAGEN")
KLEIN_TEAM_VTE = env("KLEIN_TEAM_VTE")

SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True

SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTIE

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"

STATIC_URL = "statisch/"
STATICFILES_FINDERS = [
    "config.npm.NpmFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTIE
        else "django.contrib.staticfiles.storage.StaticFilesStorage",
    },
}
# The demo serves the files where they lie; production serves what collectstatic gathered.
STATIC_ROOT = PROJECT / ".statisch" if PRODUCTIE else None
WHITENOISE_USE_FINDERS = not PRODUCTIE

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        # A browser follows a form to another site only when this names it: the providers.
        "form-action": [SELF, *(punt.oorsprong for punt in AANMELDPUNTEN)],
        "frame-ancestors": [NONE],
    },
}

if env("ACHTER_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    # The last address in X-Forwarded-For is the one that the proxy itself saw.
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
SECURE_SSL_REDIRECT = PRODUCTIE
SECURE_HSTS_SECONDS = env("HSTS_SECONDEN") if PRODUCTIE else 0
SESSION_COOKIE_SECURE = PRODUCTIE
CSRF_COOKIE_SECURE = PRODUCTIE

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"uitvoer": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["uitvoer"], "level": env("LOG_NIVEAU")},
    # Through the root only, else every line appears twice.
    # A page that somebody may not see, or that is not there, is an answer and no error.
    "loggers": {"django": {"handlers": []}, "django.request": {"level": "ERROR"}},
}
