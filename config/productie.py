"""What must be set before the application may serve pages in production."""

from django.core.exceptions import ImproperlyConfigured

from config.omgeving import env

VERPLICHT = ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL")
KORTSTE_GEHEIM = 50


def eis_instellingen() -> None:
    """Stop with a list of what is missing; in the demo nothing is required."""
    if env("OMGEVING") == "demo":
        return
    if env("OMGEVING") != "productie":
        raise ImproperlyConfigured(
            f"OMGEVING is '{env('OMGEVING')}', maar moet 'demo' of 'productie' zijn."
        )
    fouten = [f"{naam} is niet ingesteld." for naam in VERPLICHT if not env(naam)]
    if 0 < len(env("SECRET_KEY")) < KORTSTE_GEHEIM:
        fouten.append(f"SECRET_KEY is te kort: minstens {KORTSTE_GEHEIM} willekeurige tekens.")
    if env("DEBUG"):
        fouten.append("DEBUG staat aan; dat toont technische details aan iedereen.")
    if fouten:
        regels = "\n".join(f"  - {fout}" for fout in fouten)
        raise ImproperlyConfigured(
            f"OMGEVING is 'productie', maar dit ontbreekt nog:\n{regels}\n"
            "Wat elke instelling doet: python -m config.omgeving"
        )
