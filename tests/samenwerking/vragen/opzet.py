"""A question at the demo, as far as a test wants it."""

from bijdrage.models import Berekening
from samenwerking.models import Vraag
from samenwerking.rechten.rollen import Rol
from samenwerking.services.vragen import beantwoord, publiceer, stel_vraag
from tests.personen import AALSMEER, AMSTELVEEN, persoon

JAAR = "/aa-organisatie/2023-begroting-v1/"
HERKOMST = f"{JAAR}herkomst/?gemeente=0358"


def gesteld(pad: str = JAAR, plek: str = "", rol: str = Rol.VERTEGENWOORDIGER) -> Vraag:
    """Somebody of Aalsmeer asks."""
    wie = persoon(rol)
    return stel_vraag(
        persoon=wie, als=wie.houdingen[0], pad=pad, plek=plek, tekst="Waarom betalen we dit?"
    )


def beantwoorde(pad: str = JAAR) -> Vraag:
    """And the controller of Amstelveen answers."""
    vraag = gesteld(pad)
    beantwoord(
        persoon=persoon(Rol.CONTROLLER, AMSTELVEEN),
        vraag=vraag,
        antwoord="Om de uren.",
        herkomst=HERKOMST,
    )
    return Vraag.objects.get(pk=vraag.pk)


def gepubliceerde(pad: str = JAAR) -> Vraag:
    """And the second controller of Aalsmeer publishes it."""
    vraag = beantwoorde(pad)
    publiceer(persoon=persoon(Rol.TWEEDE_CONTROLLER, AALSMEER), vraag=vraag)
    return Vraag.objects.get(pk=vraag.pk)


def nieuwere_versie() -> None:
    """What was published for 2023 has given way to a second version, whatever the rules."""
    from tests.registratie import nog_een_versie, zonder_triggers

    oud = Berekening.objects.get(jaar=2023, stand="begroting")
    nieuw = nog_een_versie(oud)
    velden = {"vastgesteld_op": oud.vastgesteld_op, "gepubliceerd_op": oud.gepubliceerd_op}
    with zonder_triggers():
        Berekening.objects.filter(pk=oud.pk).update(status="vervangen")
        Berekening.objects.filter(pk=nieuw.pk).update(
            status="vastgesteld",
            besluit=oud.besluit_id,
            vastgesteld_door=oud.vastgesteld_door_id,
            gepubliceerd_door=oud.gepubliceerd_door_id,
            **velden,
        )
