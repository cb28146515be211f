"""The blocks of this floor on somebody's own page: who works on hours, adopts, or reads."""

from collections.abc import Iterator

from django.urls import reverse

from bijdrage.models import Berekening
from bijdrage.sleutels import versiesleutel
from samenwerking.models import OPEN, Samenwerking, Status, Urenverdeling
from samenwerking.rechten.namens import gemeenten
from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.services.makers import makers
from samenwerking.startblokken import Startblok, Taak

LAATSTE = 3
NIETS = "Er wacht niets op u."


def blokken(persoon: Persoon) -> Iterator[Startblok]:
    """Those of the roles that somebody has. Five queries at most, however much waits."""
    rollen = persoon.rollen()
    open_ = _open_uren(persoon) if rollen & RECHTEN[Actie.CONCEPT_LEZEN].rollen else []
    if Rol.CONTROLLER in rollen:
        taken = (*_te_openen(persoon, open_), *_van_controller(persoon, open_))
        yield Startblok("Als controller", taken, NIETS)
    if Rol.TWEEDE_CONTROLLER in rollen:
        yield Startblok("Als tweede controller", tuple(_van_tweede(persoon, open_)), NIETS)
    if Rol.BESTUURDER in rollen:
        taken = (*_te_erkennen(persoon, open_), *_vast_te_stellen(persoon, open_))
        yield Startblok("Als bestuurder", taken, NIETS)
    if Rol.VERTEGENWOORDIGER in rollen:
        yield Startblok("Laatst vastgesteld", tuple(_vastgesteld(persoon)), "Nog niets.")


def _open_uren(persoon: Persoon) -> list[Urenverdeling]:
    """The hours that are worked on, with what belongs to signing them off."""
    eigen = persoon.samenwerkingen(RECHTEN[Actie.CONCEPT_LEZEN].rollen)
    rijen = Urenverdeling.objects.filter(status__in=OPEN, samenwerking__in=eigen)
    return list(
        rijen.select_related("samenwerking")
        .prefetch_related("gemeenten", "akkoorden__gemeente", "bezwaren", "voorhangen__gemeente")
        .order_by("-jaar", "stand", "-versie")
    )


def _te_openen(persoon: Persoon, open_: list[Urenverdeling]) -> Iterator[Taak]:
    eigen = persoon.samenwerkingen(RECHTEN[Actie.UREN_OPENEN].rollen)
    bezig = {verdeling.samenwerking_id for verdeling in open_}
    for samenwerking in Samenwerking.objects.filter(pk__in=eigen - bezig):
        yield Taak(
            f"Open een jaar van {samenwerking}", reverse("uren-openen", args=[samenwerking.code])
        )


def _van_controller(persoon: Persoon, open_: list[Urenverdeling]) -> Iterator[Taak]:
    for verdeling in open_:
        bezwaren = [bezwaar for bezwaar in verdeling.bezwaren.all() if not bezwaar.uitkomst]
        if _mag(persoon, Actie.UREN_INDIENEN, verdeling):
            tekst = f"Vul de uren in en leg ze ter controle: {_naam(verdeling)}"
            yield Taak(tekst, reverse("uren-invullen", args=[versiesleutel(verdeling)]))
        elif bezwaren and _mag(persoon, Actie.BEZWAAR_AFHANDELEN, verdeling):
            uitleg = f"Er staan {len(bezwaren)} open."
            yield Taak(f"Handel bezwaren af: {_naam(verdeling)}", _adres(verdeling), uitleg)


def _van_tweede(persoon: Persoon, open_: list[Urenverdeling]) -> Iterator[Taak]:
    for verdeling in open_:
        namens = gemeenten(persoon, Actie.UREN_AKKOORD, verdeling.samenwerking_id)
        akkoord = {gegeven.gemeente.cbs for gegeven in verdeling.akkoorden.all()}
        rustig = all(bezwaar.uitkomst for bezwaar in verdeling.bezwaren.all())
        if rustig and namens - akkoord and _mag(persoon, Actie.UREN_AKKOORD, verdeling):
            yield Taak(f"Kijk na en geef akkoord: {_naam(verdeling)}", _adres(verdeling))


def _te_erkennen(persoon: Persoon, open_: list[Urenverdeling]) -> Iterator[Taak]:
    for verdeling in open_:
        namens = gemeenten(persoon, Actie.VOORHANG_ERKENNEN, verdeling.samenwerking_id)
        if any(v.gemeente.cbs in namens and not v.erkend_op for v in verdeling.voorhangen.all()):
            yield Taak(f"Erken de voorhang: {_naam(verdeling)}", _adres(verdeling))


def _vast_te_stellen(persoon: Persoon, open_: list[Urenverdeling]) -> Iterator[Taak]:
    """Calculations of hours that every municipality agrees with."""
    klaar = [verdeling.pk for verdeling in open_ if _is_getekend(verdeling)]
    rijen = Berekening.objects.filter(urenverdeling__in=klaar, status__in=OPEN)
    for berekening in rijen.select_related("samenwerking"):
        if _mag(persoon, Actie.VASTSTELLEN, berekening):
            yield Taak(
                f"Stel vast: {_naam(berekening)}",
                reverse("admin:bijdrage_berekening_changelist"),
                "Kies haar in de lijst, en dan de actie «Vaststellen».",
            )


def _vastgesteld(persoon: Persoon) -> Iterator[Taak]:
    eigen = persoon.samenwerkingen([Rol.VERTEGENWOORDIGER])
    rijen = Berekening.objects.filter(status=Status.VASTGESTELD, samenwerking__in=eigen)
    for berekening in rijen.select_related("samenwerking").order_by("-vastgesteld_op")[:LAATSTE]:
        yield Taak(
            f"Lees de bijdrage: {_naam(berekening)}",
            reverse("jaar", args=[versiesleutel(berekening)]),
            berekening.reden,
        )
    for samenwerking in Samenwerking.objects.filter(pk__in=eigen):
        adres = reverse("vergelijken", args=[samenwerking.code])
        yield Taak(f"Kijk wat er veranderde in {samenwerking}", adres)


def _is_getekend(verdeling: Urenverdeling) -> bool:
    """Every municipality agrees, no objection is open and every effect is acknowledged."""
    nodig = {gegeven.gemeente_id for gegeven in verdeling.gemeenten.all()}
    akkoord = {gegeven.gemeente_id for gegeven in verdeling.akkoorden.all()}
    klaar = all(bezwaar.uitkomst for bezwaar in verdeling.bezwaren.all())
    erkend = all(voorhang.erkend_op for voorhang in verdeling.voorhangen.all())
    getekend = verdeling.status == Status.TER_CONTROLE and nodig <= akkoord
    return getekend and klaar and erkend


def _mag(persoon: Persoon, actie: Actie, versie: Urenverdeling | Berekening) -> bool:
    return mag(
        persoon,
        actie,
        samenwerking=versie.samenwerking_id,
        status=versie.status,
        makers=makers(versie),
    )


def _naam(versie: Urenverdeling | Berekening) -> str:
    return f"{versie.samenwerking}, {versie}"


def _adres(verdeling: Urenverdeling) -> str:
    return reverse("urenverdeling", args=[versiesleutel(verdeling)])
