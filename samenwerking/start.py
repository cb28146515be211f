"""The blocks of this floor on somebody's own page: beheerder, auditor and projectmedewerker."""

from collections.abc import Iterator

from django.urls import reverse

from samenwerking.bevestigen.selectors import voor_de_auditor, voorstellen
from samenwerking.controle import selectors as controle
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.selectors import bronnen as bronnen_van
from samenwerking.startblokken import Startblok, Taak
from samenwerking.tijd import moment_in_woorden

LAATSTE = 5


def blokken(persoon: Persoon) -> Iterator[Startblok]:
    """Those of the roles that somebody has."""
    rollen = persoon.rollen()
    if Rol.BEHEERDER in rollen:
        yield _beheerder(persoon)
    if Rol.AUDITOR in rollen:
        yield _auditor(persoon)
    if Rol.PROJECTMEDEWERKER in rollen:
        yield _projectmedewerker(persoon)


def _beheerder(persoon: Persoon) -> Startblok:
    wachtend = [
        Taak(
            f"{'Wacht op een ander' if v.waarom_niet else 'Bevestig of wijs af'}: {v.wat}",
            reverse("bevestiging", args=[v.soort, v.nummer]),
            f"Voor {v.wie}, door {v.door}.",
        )
        for v in voorstellen(persoon)
    ]
    stil = {t.gebruikersnaam for t in controle.toegang(persoon) if t.ongebruikt}
    if stil:
        woorden = f"Kijk na of {len(stil)} account{'s' if len(stil) > 1 else ''} nog nodig"
        woorden += f" {'zijn' if len(stil) > 1 else 'is'}"
        wachtend.append(Taak(woorden, reverse("toegang"), "Ze deden 90 dagen niets."))
    return Startblok("Als functioneel beheerder", tuple(wachtend), "Er wacht niets op u.")


def _auditor(persoon: Persoon) -> Startblok:
    regels = controle.logboek(persoon).order_by("-moment", "-id")[:LAATSTE]
    taken = tuple(
        Taak(
            regel.zin,
            f"{reverse('logboek')}#regel-{regel.pk}",
            moment_in_woorden(regel.moment),
        )
        for regel in regels
    )
    alleen = tuple(
        Taak(wat, reverse("toegang"), f"Door {door}; nog geen andere beheerder zag het.")
        for wat, door in voor_de_auditor(persoon)
    )
    return Startblok("Laatst in het logboek", (*alleen, *taken), "Het logboek is leeg.")


def _projectmedewerker(persoon: Persoon) -> Startblok:
    eigen = bronnen_van(persoon).filter(samenwerking__in=persoon.samenwerkingen(Rol))
    niet_heel = eigen.exclude(gelezen="geheel").count()
    bronnen = "1 bron is" if niet_heel == 1 else f"{niet_heel} bronnen zijn"
    uitleg = f"{bronnen} niet helemaal gelezen." if niet_heel else ""
    taken = (
        Taak("Houd de bronnen bij", reverse("admin:samenwerking_bron_changelist"), uitleg),
        Taak("Leg een besluit vast", reverse("admin:samenwerking_besluit_changelist")),
    )
    return Startblok("Als projectmedewerker", taken, "")
