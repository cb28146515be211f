"""The documents of the example: public ones by their address, and a fictitious secret one."""

from datetime import date

from governance.models import Orgaan
from governance.services.documenten import Inhoud, Upload, voeg_document_toe
from samenwerking.models import Bron, Samenwerking
from samenwerking.models.vertrouwelijk import Vertrouwelijkheid
from samenwerking.rechten.rollen import Rol
from samenwerking.services.bewaren import Besloten
from samenwerking.services.geheimhouding import Geheimhouding, houd_geheim
from samenwerking.services.voorbeeld import GAST, voorbeeldpersoon
from samenwerking.voorbeeldbestand import rijen
from samenwerking.werkboek.schrijven import Werkmap

_GROND = "Fictief: Gemeentewet, artikel 87; belangen van de gemeente in een geschil."


def laad_documenten(samenwerking: Samenwerking) -> None:
    """Load them; one without a source is fictitious, and has a file instead of an address."""
    organen = {o.naam: o for o in Orgaan.objects.filter(samenwerking=samenwerking)}
    adressen = dict(Bron.objects.filter(samenwerking=None).values_list("code", "url"))
    for rij in rijen("governance/documenten.csv"):
        _document(samenwerking, rij, organen, adressen.get(rij["bron"], ""))


def _document(
    samenwerking: Samenwerking, rij: dict[str, str], organen: dict[str, Orgaan], url: str
) -> None:
    geheim = rij["geheim_tot"]
    document = voeg_document_toe(
        persoon=voorbeeldpersoon(Rol.PROJECTMEDEWERKER, GAST),
        samenwerking=samenwerking,
        inhoud=Inhoud(
            titel=rij["titel"],
            samenvatting=rij["samenvatting"],
            soort=rij["soort"],
            datum=date.fromisoformat(rij["datum"]),
            orgaan=organen.get(rij["orgaan"]),
            url=url,
            fictief=not url,
        ),
        bestand=None if url else Upload("bijlage.xlsx", _werkmap(rij["titel"])),
        besloten=Besloten("intern", _GROND) if geheim else Besloten(),
    )
    if geheim:
        houd_geheim(
            persoon=voorbeeldpersoon(Rol.BESTUURDER, GAST),
            record=document,
            besluit=Geheimhouding(
                Vertrouwelijkheid.GEHEIM,
                orgaan="Fictief: college van Aalsmeer",
                reden="Fictief, voor het voorbeeld.",
                grond=_GROND,
                geheim_tot=date.fromisoformat(geheim),
            ),
        )


def _werkmap(titel: str) -> bytes:
    werkmap = Werkmap(titel, "voorbeeld")
    werkmap.blad("Voorbeeld").write_string(0, 0, f"Fictief: {titel}")
    return werkmap.inhoud()
