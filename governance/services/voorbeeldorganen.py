"""The bodies of the example, who decides what, and proposals to change that."""

from collections.abc import Mapping
from datetime import date

from governance.models import (
    Houding,
    Onderwerp,
    Orgaan,
    Orgaanrol,
    Sturing,
    Voorstel,
    Zeggenschap,
)
from governance.services.voorstellen import Inhoud, Uitspraak, breng_in, neem_standpunt_in
from samenwerking.models import Bron, Gemeente, Onderdeel, Samenwerking
from samenwerking.rechten.rollen import Rol
from samenwerking.services.voorbeeld import CENTRUM, GAST, voorbeeldpersoon
from samenwerking.voorbeeldbestand import rijen


def laad_organen(samenwerking: Samenwerking) -> None:
    """Load the bodies, as the public documents name them."""
    gemeenten = {gemeente.naam: gemeente for gemeente in Gemeente.objects.all()}
    Orgaan.objects.bulk_create(
        Orgaan(
            samenwerking=samenwerking,
            naam=rij["naam"],
            soort=rij["soort"],
            gemeente=gemeenten[rij["gemeente"]] if rij["gemeente"] else None,
            omschrijving=rij["omschrijving"],
        )
        for rij in rijen("governance/organen.csv")
    )
    _wie_beslist(samenwerking)


def _wie_beslist(samenwerking: Samenwerking) -> None:
    """Roles, who decides what, and who steers which department; without a source it is made up."""
    organen = {orgaan.naam: orgaan for orgaan in Orgaan.objects.filter(samenwerking=samenwerking)}
    bronnen = {bron.code: bron for bron in Bron.objects.filter(samenwerking=None)}
    for rij in rijen("governance/rollen.csv"):
        Orgaanrol.objects.create(
            orgaan=organen[rij["orgaan"]], rol=rij["rol"], **_periode(rij, bronnen)
        )
    onderwerpen: dict[str, Onderwerp] = {}
    for rij in rijen("governance/zeggenschap.csv"):
        naam = rij["onderwerp"]
        if naam not in onderwerpen:
            onderwerpen[naam] = Onderwerp.objects.create(samenwerking=samenwerking, naam=naam)
        Zeggenschap.objects.create(
            onderwerp=onderwerpen[naam],
            orgaan=organen[rij["orgaan"]],
            inbreng=rij["inbreng"],
            **_periode(rij, bronnen),
        )
    onderdelen = {o.code: o for o in Onderdeel.objects.filter(samenwerking=samenwerking)}
    for rij in rijen("governance/sturing.csv"):
        if rij["onderdeel"] in onderdelen:
            Sturing.objects.create(
                onderdeel=onderdelen[rij["onderdeel"]],
                orgaan=organen[rij["orgaan"]],
                begin=date.fromisoformat(rij["begin"]),
                fictief=True,
            )


def _periode(rij: Mapping[str, str], bronnen: Mapping[str, Bron]) -> dict[str, object]:
    return {
        "begin": date.fromisoformat(rij["begin"]),
        "einde": date.fromisoformat(rij["einde"]) if rij["einde"] else None,
        "bron": bronnen[rij["bron"]] if rij["bron"] else None,
        "fictief": not rij["bron"],
    }


def laad_voorstellen(samenwerking: Samenwerking) -> None:
    """Load the proposals, all made up, and where the bodies stand on them."""
    organen = {orgaan.naam: orgaan for orgaan in Orgaan.objects.filter(samenwerking=samenwerking)}
    voorstellen: dict[str, Voorstel] = {}
    wie = voorbeeldpersoon(Rol.PROJECTMEDEWERKER, GAST)
    for rij in rijen("governance/voorstellen.csv"):
        voorstellen[rij["titel"]] = breng_in(
            persoon=wie,
            samenwerking=samenwerking,
            inhoud=Inhoud(
                titel=rij["titel"],
                inhoud=rij["inhoud"],
                ingebracht_op=date.fromisoformat(rij["ingebracht_op"]),
                ingebracht_door=organen[rij["ingebracht_door"]],
                gevraagd=[organen[naam] for naam in rij["gevraagd"].split(", ")],
                fictief=True,
            ),
        )
    for rij in rijen("governance/standpunten.csv"):
        orgaan = organen[rij["orgaan"]]
        bestuurder = GAST if orgaan.gemeente and orgaan.gemeente.naam == GAST[1] else CENTRUM
        neem_standpunt_in(
            persoon=voorbeeldpersoon(Rol.BESTUURDER, bestuurder),
            voorstel=voorstellen[rij["voorstel"]],
            uitspraak=Uitspraak(
                orgaan,
                Houding(rij["houding"]),
                date.fromisoformat(rij["datum"]),
                rij["toelichting"],
                fictief=True,
            ),
        )
