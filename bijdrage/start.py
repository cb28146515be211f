"""The blocks of this floor on somebody's own page: who works on hours, adopts, or reads."""

from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse

from bijdrage.models import Berekening
from bijdrage.sleutels import versiesleutel
from samenwerking.models import OPEN, Samenwerking, Status, Urenverdeling
from samenwerking.models.versie import OPENBAAR
from samenwerking.rechten.namens import gemeenten
from samenwerking.rechten.oordeel import mag
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.rechten.tabel import RECHTEN, Actie
from samenwerking.services.makers import makers
from samenwerking.startblokken import Startblok, Taak

LAATSTE = 3
NIETS = "Er wachten geen uren of berekeningen op u."


def blokken(persoon: Persoon) -> Iterator[Startblok]:
    """Those of the roles that somebody has. A fixed number of queries, however much waits."""
    rollen = persoon.rollen()
    werkt = bool(rollen & RECHTEN[Actie.CONCEPT_LEZEN].rollen)
    open_ = _open_uren(persoon) if werkt else []
    berekend = _open_berekeningen(persoon) if werkt else []
    if Rol.CONTROLLER in rollen:
        voor = _berekeningen(persoon, berekend, Actie.BEREKENING_VOORLEGGEN)
        taken = (*_te_openen(persoon, open_), *_van_controller(persoon, open_), *voor)
        yield Startblok("Als controller", taken, NIETS)
    if Rol.TWEEDE_CONTROLLER in rollen:
        akkoord = _berekeningen(persoon, berekend, Actie.BEREKENING_AKKOORD)
        taken = (*_van_tweede(persoon, open_), *akkoord)
        yield Startblok("Als tweede controller", taken, NIETS)
    if Rol.BESTUURDER in rollen:
        klaar = _berekeningen(persoon, berekend, Actie.VASTSTELLEN, Actie.PUBLICEREN)
        uren = _vast_te_stellen(persoon, open_, berekend)
        taken = (*_te_erkennen(persoon, open_), *uren, *klaar)
        yield Startblok("Als bestuurder", taken, NIETS)
    if Rol.VERTEGENWOORDIGER in rollen:
        yield Startblok("Laatst gepubliceerd", tuple(_gepubliceerd(persoon)), "Nog niets.")


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
        adres = reverse("uren-openen", args=[samenwerking.code])
        yield Taak(f"Open een jaar van {samenwerking}", adres, wacht=False)


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


def _vast_te_stellen(
    persoon: Persoon, open_: list[Urenverdeling], berekend: list[Berekening]
) -> Iterator[Taak]:
    """Hours that wait for nothing else; those under a calculation are adopted along with it."""
    mee = {berekening.urenverdeling_id for berekening in berekend}
    for verdeling in open_:
        eens = {akkoord.gemeente_id for akkoord in verdeling.akkoorden.all()}
        klaar = (
            eens >= {gegeven.gemeente_id for gegeven in verdeling.gemeenten.all()}
            and all(bezwaar.uitkomst for bezwaar in verdeling.bezwaren.all())
            and all(voorhang.erkend_op for voorhang in verdeling.voorhangen.all())
        )
        if klaar and verdeling.pk not in mee and _mag(persoon, Actie.VASTSTELLEN, verdeling):
            yield Taak(f"Stel de uren vast: {_naam(verdeling)}", _adres(verdeling))


def _open_berekeningen(persoon: Persoon) -> list[Berekening]:
    """The calculations that are not published yet, with what belongs to agreeing on them."""
    eigen = persoon.samenwerkingen(RECHTEN[Actie.CONCEPT_LEZEN].rollen)
    nog_niet = Q(status__in=OPEN) | Q(status=Status.VASTGESTELD, gepubliceerd_op=None)
    rijen = Berekening.objects.filter(nog_niet, samenwerking__in=eigen)
    return list(
        rijen.select_related("samenwerking", "urenverdeling")
        .prefetch_related(
            "akkoorden__gemeente",
            "urenverdeling__gemeenten__gemeente",
            "urenverdeling__akkoorden__gemeente",
        )
        .order_by("-jaar", "stand", "-versie")
    )


STAPPEN = (
    (Actie.BEREKENING_AKKOORD, "Kijk na en geef akkoord"),
    (Actie.VASTSTELLEN, "Stel vast"),
    (Actie.PUBLICEREN, "Publiceer"),
    (Actie.BEREKENING_VOORLEGGEN, "Leg voor aan de gemeenten"),
)


def _berekeningen(persoon: Persoon, open_: list[Berekening], *acties: Actie) -> Iterator[Taak]:
    """The calculations of which it is somebody's turn to do one of these."""
    for berekening in open_:
        for actie, woorden in STAPPEN:
            if actie in acties and _is_aan_zet(persoon, actie, berekening):
                adres = reverse("levensloop", args=[versiesleutel(berekening)])
                yield Taak(f"{woorden}: {_naam(berekening)}", adres)


def _is_aan_zet(persoon: Persoon, actie: Actie, berekening: Berekening) -> bool:
    nodig = {gegeven.gemeente.cbs for gegeven in berekening.urenverdeling.gemeenten.all()}
    nog = nodig - {akkoord.gemeente.cbs for akkoord in berekening.akkoorden.all()}
    if actie == Actie.BEREKENING_AKKOORD:
        nog &= gemeenten(persoon, actie, berekening.samenwerking_id)
        return bool(nog) and _mag(persoon, actie, berekening)
    if actie == Actie.VASTSTELLEN and (nog or berekening.status != Status.VOORGELEGD):
        return False
    if actie == Actie.BEREKENING_VOORLEGGEN and berekening.urenverdeling.status in OPEN:
        eens = {akkoord.gemeente.cbs for akkoord in berekening.urenverdeling.akkoorden.all()}
        return nodig <= eens and _mag(persoon, actie, berekening)
    return _mag(persoon, actie, berekening)


def _gepubliceerd(persoon: Persoon) -> Iterator[Taak]:
    eigen = persoon.samenwerkingen([Rol.VERTEGENWOORDIGER])
    alle = Berekening.objects.filter(OPENBAAR, samenwerking__in=eigen)
    volgorde = ("-jaar", "stand", "samenwerking_id")
    rijen = alle.order_by(*volgorde, "-versie").distinct("jaar", "stand", "samenwerking_id")
    for berekening in rijen.select_related("samenwerking")[:LAATSTE]:
        yield Taak(
            f"Lees de bijdrage: {_naam(berekening)}",
            reverse("jaar", args=[versiesleutel(berekening)]),
            berekening.reden,
            wacht=False,
        )
    for samenwerking in Samenwerking.objects.filter(pk__in=eigen):
        adres = reverse("vergelijken", args=[samenwerking.code])
        yield Taak(f"Kijk wat er veranderde in {samenwerking}", adres, wacht=False)


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
