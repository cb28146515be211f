"""The part of the example about maatwerk: motions, and ten fictitious investigations.

The inventory and the claims are in a file of their own.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from maatwerk.models import Motie, Motiepunt, Onderzoek, Onderzoekstatus
from maatwerk.models.onderzoek import BEDRAGEN
from maatwerk.services.besparingvoorbeeld import laad_besparingen
from maatwerk.services.mijlpalen import Afspraak, leg_mijlpaal_vast
from maatwerk.services.onderzoeken import Stap, recht_voor, zet_stap
from maatwerk.services.voorbeeldinventaris import laad_inventaris
from maatwerk.services.voortgang import leg_bericht_vast
from samenwerking.models import Besluit, Bron, Gemeente, Samenwerking
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import Actie
from samenwerking.services.voorbeeld import GAST, voorbeeldpersoon
from samenwerking.voorbeeldbestand import rijen

_WEG = {
    status: tuple(list(Onderzoekstatus)[1 : nummer + 1])
    for nummer, status in enumerate(Onderzoekstatus)
} | {Onderzoekstatus.VERVALLEN: (Onderzoekstatus.PLAN, Onderzoekstatus.VERVALLEN)}
"""The steps that lead to a status."""
BERICHTEN = (date(2026, 6, 1), date(2026, 9, 1))
"""The days of the progress reports of the example."""
_BESLUIT = "voorbeeld, geen echt besluit: het onderzoek wordt uitgevoerd"


def laad(samenwerking: Samenwerking) -> None:
    """Load the motions and investigations, unless there are any."""
    if Motie.objects.filter(samenwerking=samenwerking).exists():
        return
    _moties(samenwerking)
    alle = list(rijen("maatwerk/onderzoeken.csv"))
    onderzoeken = {rij["nummer"]: _onderzoek(samenwerking, rij) for rij in alle}
    _mijlpalen(onderzoeken)
    for nummer, dag in enumerate((*BERICHTEN, None)):
        for rij in alle:
            if int(rij["na_bericht"]) == nummer:
                _zet(onderzoeken[rij["nummer"]], rij, _WEG[Onderzoekstatus(rij["status"])][-1:])
        if dag:
            leg_bericht_vast(
                persoon=voorbeeldpersoon(Rol.PROJECTMEDEWERKER, GAST),
                samenwerking=samenwerking,
                inleiding="Fictief: dit bericht hoort bij het voorbeeld.",
                dag=dag,
            )
    laad_besparingen(samenwerking)
    laad_inventaris(samenwerking)


def _moties(samenwerking: Samenwerking) -> None:
    codes = dict(Bron.objects.filter(samenwerking=None).values_list("code", "pk"))
    moties = {
        rij["titel"]: Motie.objects.create(
            samenwerking=samenwerking,
            gemeente=Gemeente.objects.get(naam=rij["raad"]),
            datum=date.fromisoformat(rij["datum"]),
            precisie=rij["precisie"],
            titel=rij["titel"],
            partijen=rij["partijen"],
            samenvatting=rij["samenvatting"],
            status=rij["status"],
            bron_id=codes[rij["bron"]],
        )
        for rij in rijen("maatwerk/moties.csv")
    }
    Motiepunt.objects.bulk_create(
        Motiepunt(motie=moties[rij["motie"]], nummer=int(rij["nummer"]), tekst=rij["tekst"])
        for rij in rijen("maatwerk/motiepunten.csv")
    )


def _onderzoek(samenwerking: Samenwerking, rij: dict[str, str]) -> Onderzoek:
    """One investigation, brought to the step before its status by the people of the example."""
    laag, bedrag, hoog = (Decimal(rij[naam]) if rij[naam] else None for naam in BEDRAGEN)
    punt = Motiepunt.objects.filter(motie__titel=rij["motie"], nummer=int(rij["punt"] or 0))
    onderzoek = Onderzoek.objects.create(
        samenwerking=samenwerking,
        nummer=int(rij["nummer"]),
        titel=rij["titel"],
        vraag=rij["vraag"],
        denkrichting=rij["denkrichting"],
        motiepunt=punt.first(),
        eigenaar_rol=Rol.PROJECTMEDEWERKER,
        eigenaar_gemeente=Gemeente.objects.get(naam=rij["eigenaar"]),
        laag=laag,
        bedrag=bedrag,
        hoog=hoog,
        duur=rij["duur"],
        fictief=True,
    )
    _zet(onderzoek, rij, _WEG[Onderzoekstatus(rij["status"])][:-1])
    return onderzoek


def _zet(onderzoek: Onderzoek, rij: dict[str, str], stappen: Iterable[Onderzoekstatus]) -> None:
    """Take steps; only the last one has a term."""
    dag = rij["uiterlijk"]
    for naar in stappen:
        uiterlijk = date.fromisoformat(dag) if dag and naar == rij["status"] else None
        besluit = naar == Onderzoekstatus.BESLOTEN
        zet_stap(
            persoon=_wie(naar),
            onderzoek=onderzoek,
            van=Onderzoek.objects.get(pk=onderzoek.pk).status,
            stap=Stap(
                naar,
                _toelichting(naar, rij),
                _besluit(onderzoek.samenwerking) if besluit else None,
                uiterlijk,
            ),
        )


def _mijlpalen(onderzoeken: Mapping[str, Onderzoek]) -> None:
    for rij in rijen("maatwerk/mijlpalen.csv"):
        bereikt = date.fromisoformat(rij["bereikt_op"]) if rij["bereikt_op"] else None
        leg_mijlpaal_vast(
            persoon=voorbeeldpersoon(Rol.PROJECTMEDEWERKER, GAST),
            onderzoek=onderzoeken[rij["onderzoek"]],
            afspraak=Afspraak(rij["wat"], date.fromisoformat(rij["gepland"]), bereikt),
        )


def _toelichting(naar: Onderzoekstatus, rij: dict[str, str]) -> str:
    if naar == Onderzoekstatus.OPGELEVERD:
        return rij["bevindingen"]
    return rij["reden"] if naar == Onderzoekstatus.VERVALLEN else ""


def _wie(naar: Onderzoekstatus) -> Persoon:
    besluit = recht_voor(naar) == Actie.ONDERZOEK_BESLUITEN
    return voorbeeldpersoon(Rol.BESTUURDER if besluit else Rol.PROJECTMEDEWERKER, GAST)


def _besluit(samenwerking: Samenwerking) -> Besluit:
    besluit, _ = Besluit.objects.get_or_create(
        samenwerking=samenwerking,
        orgaan="college Aalsmeer",
        datum=date(2026, 2, 1),
        tekst=_BESLUIT,
        fictief=True,
    )
    return besluit
