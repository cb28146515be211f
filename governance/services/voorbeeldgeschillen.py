"""The dispute of the example: that about ICT, with what is public about it."""

from datetime import date
from decimal import Decimal

from bijdrage.models import Correctieafspraak
from governance.models import Geschil, Orgaan
from governance.models import Geschilstatus as S
from governance.services.geschillen import Inhoud, dien_in, zet_stap
from samenwerking.models import Bron, Gemeente, Samenwerking
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.services.bewaren import Besloten
from samenwerking.services.voorbeeld import GAST, voorbeeldpersoon
from samenwerking.voorbeeldbestand import rijen

_CORRECTIE = "G-ICT-2021"
_INHOUD = Inhoud(
    "ICT",
    "Amstelveen raamde in 2019 een hogere bijdrage voor ICT, zonder dat daarover was overlegd. "
    "De colleges legden het geschil voor aan een commissie en namen haar advies over.",
    ["ICT structureel", "ICT incidenteel"],
    2018,
    2020,
)


def laad_geschillen(samenwerking: Samenwerking) -> None:
    """Load it step by step; its outcome is the correction that the example already carries."""
    wie = voorbeeldpersoon(Rol.BESTUURDER, GAST)
    geschil = dien_in(persoon=wie, samenwerking=samenwerking, inhoud=_INHOUD, besloten=Besloten())
    afspraak = Correctieafspraak.objects.get(samenwerking=samenwerking, code=_CORRECTIE)
    bronnen = {bron.code: bron for bron in Bron.objects.filter(samenwerking=None)}
    gemeenten = {g.naam: g for g in Gemeente.objects.all()}
    Geschil.objects.filter(pk=geschil.pk).update(
        bron=bronnen["AMVBLOG-2020"],
        afspraak=afspraak,
        verwerkt_in="Perspectiefnota 2021",
    )
    for rij in rijen("governance/geschilpartijen.csv"):
        geschil.partijen.create(
            gemeente=gemeenten[rij["gemeente"]],
            standpunt=rij["standpunt"],
            afgeleid=rij["afgeleid"],
        )
        geschil.commissie.create(functie="lid", gemeente=gemeenten[rij["gemeente"]])
    geschil.commissie.create(functie="voorzitter")
    for rij in rijen("governance/geschilstappen.csv"):
        geschil.stappen.create(
            nummer=int(rij["nummer"]),
            wat=rij["wat"],
            gedaan_op=date.fromisoformat(rij["gedaan_op"]),
            precisie=rij["precisie"],
        )
    for rij in rijen("governance/adviespunten.csv"):
        geschil.advies.create(
            nummer=int(rij["nummer"]),
            tekst=rij["tekst"],
            bedrag=Decimal(rij["bedrag"]) if rij["bedrag"] else None,
            bron=bronnen[rij["bron"]],
        )
    _zet(wie, geschil, S.INGEDIEND, S.BIJ_COMMISSIE, S.ADVIES)
    for college in Orgaan.objects.filter(samenwerking=samenwerking, soort="college"):
        geschil.aanvaardingen.create(
            orgaan=college,
            aanvaard=True,
            datum=date(2020, 3, 1),
            precisie="maand",
            besluit=afspraak.besluit,
        )
    _zet(wie, geschil, S.ADVIES, S.AANVAARD, S.VERWERKT)


def _zet(wie: Persoon, geschil: Geschil, van: S, *stappen: S) -> None:
    for naar in stappen:
        zet_stap(persoon=wie, geschil=geschil, van=van, naar=naar)
        van = naar
