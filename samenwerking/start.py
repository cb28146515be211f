"""The blocks of this floor on somebody's own page: beheerder, auditor and projectmedewerker."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.timezone import localdate

from samenwerking.aflopend import Aflopend, aflopend
from samenwerking.bevestigen.selectors import (
    VERSOEPELING,
    Voorstel,
    versoepelingen,
    voor_de_auditor,
    voorstellen,
)
from samenwerking.controle import selectors as controle
from samenwerking.notatie import datum
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
    if Rol.BESTUURDER in rollen:
        yield from _geheimhouding(persoon)
    if Rol.PROJECTMEDEWERKER in rollen:
        yield _projectmedewerker(persoon)


def _beheerder(persoon: Persoon) -> Startblok:
    wachtend = [_taak(v) for v in voorstellen(persoon) if v.soort != VERSOEPELING]
    stil = {t.gebruikersnaam for t in controle.toegang(persoon) if t.ongebruikt}
    if stil:
        woorden = f"Kijk na of {len(stil)} account{'s' if len(stil) > 1 else ''} nog nodig"
        woorden += f" {'zijn' if len(stil) > 1 else 'is'}"
        wachtend.append(Taak(woorden, reverse("toegang"), "Ze deden 90 dagen niets."))
    return Startblok(
        "Als functioneel beheerder", tuple(wachtend), "Er wachten geen voorstellen op u."
    )


def _auditor(persoon: Persoon) -> Startblok:
    regels = controle.logboek(persoon).order_by("-moment", "-id")[:LAATSTE]
    taken = tuple(
        Taak(
            regel.zin,
            f"{reverse('logboek')}#regel-{regel.pk}",
            moment_in_woorden(regel.moment),
            wacht=False,
        )
        for regel in regels
    )
    alleen = tuple(
        Taak(wat, reverse("toegang"), f"Door {door}; nog geen andere beheerder zag het.")
        for wat, door in voor_de_auditor(persoon)
    )
    return Startblok("Laatst in het logboek", (*alleen, *taken), "Het logboek is leeg.")


def _geheimhouding(persoon: Persoon) -> Iterator[Startblok]:
    """Only when something waits: the other work of a bestuurder is of a floor above."""
    taken = tuple(map(_taak, versoepelingen(persoon)))
    if taken:
        yield Startblok("Geheimhouding van alle gemeenten samen", taken, "")
    if taken := tuple(map(_aflopend, aflopend(persoon, localdate()))):
        yield Startblok("Geheimhouding die afloopt", taken, "")


def _aflopend(geheim: Aflopend) -> Taak:
    meta = geheim.record._meta
    adres = reverse(
        f"admin:{meta.app_label}_{meta.model_name}_geheimhouding", args=[geheim.record.pk]
    )
    dag = datum(geheim.laatste_dag)
    uitleg = f"Geheim tot en met {dag}."
    if geheim.voorbij:
        uitleg = f"Geheim tot en met {dag}; het geldt nu als intern."
    return Taak(f"Besluit wat dit wordt: {geheim.record}", adres, uitleg, laat=geheim.voorbij)


def _taak(voorstel: Voorstel) -> Taak:
    doe = "Wacht op een ander" if voorstel.waarom_niet else "Bevestig of wijs af"
    return Taak(
        f"{doe}: {voorstel.wat}",
        reverse("bevestiging", args=[voorstel.soort, voorstel.nummer]),
        f"Voor {voorstel.wie}, door {voorstel.door}.",
    )


def _projectmedewerker(persoon: Persoon) -> Startblok:
    eigen = bronnen_van(persoon).filter(samenwerking__in=persoon.samenwerkingen(Rol))
    niet_heel = eigen.exclude(gelezen="geheel").count()
    bronnen = "1 bron is" if niet_heel == 1 else f"{niet_heel} bronnen zijn"
    uitleg = f"{bronnen} niet helemaal gelezen." if niet_heel else ""
    taken = (
        Taak("Houd de bronnen bij", reverse("admin:samenwerking_bron_changelist"), uitleg, False),
        Taak("Leg een besluit vast", reverse("admin:samenwerking_besluit_changelist"), wacht=False),
    )
    return Startblok("Als projectmedewerker", taken, "")
