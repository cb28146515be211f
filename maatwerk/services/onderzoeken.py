"""Bring an investigation to its next status: by whom, with what it needs there."""

from datetime import date
from typing import Any, NamedTuple

from django.db import transaction

from maatwerk import logboek
from maatwerk.models import Onderzoek, Onderzoekstatus
from maatwerk.models.onderzoek import KLAAR, STAPPEN
from samenwerking.models import Besluit, Samenwerking
from samenwerking.rechten.oordeel import Geweigerd, eis, mag, weigering
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import Actie
from samenwerking.selectors import zichtbare

LANGSTE_TEKST = 5000
DOOR_EEN_BESTUURDER = (Onderzoekstatus.BESLOTEN, Onderzoekstatus.VERVALLEN)


class Stap(NamedTuple):
    """A step, and what is told with it.

    toelichting: the findings at «opgeleverd», the follow-up at «besloten», why at «vervallen»; at
    other steps what there is to say, "" for nothing. uiterlijk: when the step after it is due.
    """

    naar: Onderzoekstatus
    toelichting: str = ""
    besluit: Besluit | None = None
    uiterlijk: date | None = None


@transaction.atomic
def zet_stap(*, persoon: Persoon, onderzoek: Onderzoek, van: str, stap: Stap) -> Onderzoek:
    """Bring an investigation from the status that somebody saw to another. Raises Geweigerd.

    Raises DoesNotExist when somebody may not know of it.
    """
    rijen = zichtbare(persoon, Onderzoek).select_for_update(of=("self",))
    nu = rijen.select_related("samenwerking").get(pk=onderzoek.pk)
    eis(persoon, recht_voor(stap.naar), samenwerking=nu.samenwerking_id)
    _moet_kunnen(nu, van, stap)
    nu.status = stap.naar
    nu.uiterlijk = None if stap.naar in KLAAR else stap.uiterlijk
    _bewaar_wat_erbij_hoort(persoon, nu, stap)
    nu.save()
    logboek.stap_gezet(persoon, nu, van, stap.toelichting)
    return nu


def recht_voor(naar: Onderzoekstatus) -> Actie:
    """The right that a step needs: deciding and dropping is for who governs."""
    besluit = naar in DOOR_EEN_BESTUURDER
    return Actie.ONDERZOEK_BESLUITEN if besluit else Actie.ONDERZOEKEN_BIJHOUDEN


def open_stappen(persoon: Persoon, onderzoek: Onderzoek) -> list[Onderzoekstatus]:
    """The statuses to which somebody can bring an investigation now."""
    return [
        naar
        for naar in STAPPEN[Onderzoekstatus(onderzoek.status)]
        if not weigering(persoon, recht_voor(naar), samenwerking=onderzoek.samenwerking_id)
    ]


def mag_vastleggen(persoon: Persoon, bij: Samenwerking) -> bool:
    """Whether somebody can put an investigation down in a cooperation."""
    return mag(persoon, Actie.ONDERZOEKEN_BIJHOUDEN, samenwerking=bij.pk)


def mag_invullen(persoon: Persoon, onderzoek: Onderzoek) -> bool:
    """Whether somebody can change a running investigation and its milestones."""
    return onderzoek.status not in KLAAR and mag_vastleggen(persoon, onderzoek.samenwerking)


def _moet_kunnen(nu: Onderzoek, van: str, stap: Stap) -> None:
    if nu.status != van:
        raise Geweigerd(
            f"U zag dit onderzoek als «{van}»; intussen is het «{nu.status}». "
            "Bekijk het opnieuw en zet dan de stap."
        )
    kan = STAPPEN[Onderzoekstatus(nu.status)]
    if stap.naar not in kan:
        mogelijk = " of ".join(f"«{status}»" for status in kan) or "geen enkele meer"
        raise Geweigerd(
            f"Van «{nu.status}» kan dit onderzoek niet naar «{stap.naar}». Wel: {mogelijk}."
        )


def _bewaar_wat_erbij_hoort(persoon: Persoon, nu: Onderzoek, stap: Stap) -> None:
    tekst = stap.toelichting.strip()
    if stap.naar == Onderzoekstatus.OPGELEVERD:
        nu.bevindingen = _ingevuld(
            tekst, "De bevindingen zijn", "Schrijf op wat het onderzoek vond."
        )
    elif stap.naar == Onderzoekstatus.VERVALLEN:
        nu.reden_vervallen = _ingevuld(tekst, "De reden is", "Schrijf op waarom het vervalt.")
        _laat_besparingen_vervallen(persoon, nu)
    elif stap.naar == Onderzoekstatus.BESLOTEN:
        nu.besluit, nu.vervolg = _besluit(persoon, nu, stap.besluit), tekst


def _laat_besparingen_vervallen(persoon: Persoon, nu: Onderzoek) -> None:
    """What an investigation would bring goes with it, and fills no target any more."""
    rijen = nu.besparingen.select_for_update(of=("self",)).filter(vervallen="").order_by("pk")
    besparingen = list(rijen.select_related("onderzoek__samenwerking"))
    if verwerkt := [b.code for b in besparingen if b.afspraak_id]:
        raise Geweigerd(
            f"Besparing {', '.join(verwerkt)} van dit onderzoek is verwerkt in de berekening. "
            "Het onderzoek kan niet meer vervallen; rond het af."
        )
    for besparing in besparingen:
        besparing.vervallen = f"Het onderzoek is vervallen. {nu.reden_vervallen}"[:500]
        besparing.save()
        logboek.besparing_bewaard(persoon, besparing, nieuw=False)


def _besluit(persoon: Persoon, nu: Onderzoek, besluit: Besluit | None) -> Besluit:
    bekend: Any = zichtbare(persoon, Besluit).filter(samenwerking=nu.samenwerking_id)
    if besluit is None or not bekend.filter(pk=besluit.pk).exists():
        raise Geweigerd(
            "Er is geen besluit gekozen. Leg het besluit eerst vast in het beheer, en kies het "
            "hier."
        )
    return besluit


def _ingevuld(tekst: str, wat: str, hoe: str) -> str:
    if not tekst:
        raise Geweigerd(f"{wat} nog leeg. {hoe}")
    if len(tekst) > LANGSTE_TEKST:
        raise Geweigerd(f"{wat} {len(tekst)} tekens lang; ten hoogste {LANGSTE_TEKST}. Kort in.")
    return tekst
