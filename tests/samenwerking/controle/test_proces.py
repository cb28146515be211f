"""From the logbook alone: what became of every version of 2023, and who was responsible."""

import pytest
from django.apps import apps

from samenwerking.models import Logboekregel, Urenverdeling
from samenwerking.models.versie import Versie

pytestmark = pytest.mark.django_db
JAAR = 2023
ROLLEN = {"geladen": "gemaakt", "berekend": "gemaakt", "vastgesteld": "vastgesteld"}


def _uit_het_logboek() -> dict[tuple[str, str], dict[str, str]]:
    """Per version the last status, and who loaded, calculated or adopted it."""
    verloop: dict[tuple[str, str], dict[str, str]] = {}
    regels = Logboekregel.objects.filter(samenwerking__code="aa-organisatie", gelukt=True)
    for regel in regels.order_by("id"):
        if regel.onderwerp.split(",")[0].endswith(str(JAAR)):
            stap = verloop.setdefault((regel.soort, regel.sleutel), {})
            stap["status"] = regel.nieuw.get("status", stap.get("status", ""))
            if regel.gebeurtenis in ROLLEN:
                stap[ROLLEN[regel.gebeurtenis]] = regel.naam
    return verloop


def _uit_de_registratie() -> dict[tuple[str, str], dict[str, str]]:
    soorten = [m for m in apps.get_models() if issubclass(m, Versie)]
    assert Urenverdeling in soorten
    return {
        (model._meta.label_lower, str(versie.pk)): {
            "status": getattr(versie, "stap", versie.status),
            "gemaakt": str(versie.gemaakt_door),
            "vastgesteld": str(versie.vastgesteld_door),
        }
        for model in soorten
        for versie in model._default_manager.filter(
            samenwerking__code="aa-organisatie", jaar=JAAR
        ).select_related("gemaakt_door", "vastgesteld_door")
    }


def test_het_logboek_vertelt_het_hele_verloop() -> None:
    assert _uit_het_logboek() == _uit_de_registratie()
    assert len(_uit_de_registratie()) == 3 * 2


def test_de_zinnen_zeggen_wie_wat_deed() -> None:
    zinnen = Logboekregel.objects.filter(samenwerking__code="aa-organisatie").order_by("id")
    stappen = zinnen.exclude(gebeurtenis__regex="^(vraag|antwoord|scenario)")
    alle = [regel.zin for regel in stappen if "begroting 2023" in regel.zin]
    assert alle == [
        "Controller Amstelveen (fictief) (controller van Amstelveen) laadt de urenverdeling van "
        "AA-organisatie, begroting 2023, versie 1: Eerste invoer.",
        "Controller Amstelveen (fictief) (controller van Amstelveen) laadt de kostenraming van "
        "AA-organisatie, begroting 2023, versie 1: Eerste invoer.",
        "Controller Amstelveen (fictief) (controller van Amstelveen) maakt de berekening van "
        "AA-organisatie, begroting 2023, versie 1: Eerste invoer.",
        "Controller Amstelveen (fictief) (controller van Amstelveen) legt de urenverdeling van "
        "AA-organisatie, begroting 2023, versie 1 voor",
        *(
            f"Tweede controller {plaats} (fictief) (tweede controller van {plaats}) vindt de "
            "urenverdeling van AA-organisatie, begroting 2023, versie 1 namens "
            f"{plaats} akkoord"
            for plaats in ("Amstelveen", "Aalsmeer")
        ),
        "Controller Amstelveen (fictief) (controller van Amstelveen) schrijft een notitie bij "
        "component huisvesting loketten Aalsmeer van de berekening van AA-organisatie, begroting "
        "2023, versie 1",
        "Controller Amstelveen (fictief) (controller van Amstelveen) laat het effect van methode "
        "M2022 (vanaf 2022) berekenen op begroting 2023, versie 1",
        "Controller Amstelveen (fictief) (controller van Amstelveen) legt de berekening van "
        "AA-organisatie, begroting 2023, versie 1 voor aan de gemeenten",
        *(
            f"Tweede controller {plaats} (fictief) (tweede controller van {plaats}) vindt de "
            f"berekening van AA-organisatie, begroting 2023, versie 1 akkoord, namens {plaats}"
            for plaats in ("Amstelveen", "Aalsmeer")
        ),
        *(
            "Bestuurder Aalsmeer (fictief) (bestuurder van Aalsmeer) stelt de "
            f"{wat} van AA-organisatie, begroting 2023, versie 1 vast, volgens het besluit van "
            "beide colleges van 1 januari 2026"
            for wat in ("urenverdeling", "kostenraming", "berekening")
        ),
        "Bestuurder Amstelveen (fictief) (bestuurder van Amstelveen) publiceert de berekening van "
        "AA-organisatie, begroting 2023, versie 1",
    ]
