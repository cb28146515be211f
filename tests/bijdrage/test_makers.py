"""Whoever changed a concept counts as one of its makers, by whatever way, and does not adopt it."""

from decimal import Decimal

import pytest

from bijdrage.models import Berekening, Kostenraming, Kostenregel
from bijdrage.services.berekenen import bereken_opnieuw
from bijdrage.services.vaststellen import stel_vast
from samenwerking.models import Gebruiker, Gemeenteuren, Status, Urenverdeling
from samenwerking.models.versie import Versie
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from samenwerking.services.makers import makers
from samenwerking.toegang.personen import persoon_van
from tests.beheer import adres, beheerder, ingevuld
from tests.invoer import CODELIJSTEN
from tests.personen import account, vaststeller
from tests.registratie import besluit_van, goede_berekening, onderteken, stem_in

pytestmark = pytest.mark.usefixtures("lege_registratie")


def _bewerker() -> Persoon:
    """Somebody of the administration, with every role."""
    return persoon_van(Gebruiker.objects.get(username="beheer"))


def _stel_vast(persoon: Persoon, berekening: Berekening) -> None:
    if not berekening.akkoorden.exists():
        stem_in(Berekening.objects.get())
    besluit = besluit_van(berekening.samenwerking)
    stel_vast(persoon=persoon, berekening=berekening, codelijsten=CODELIJSTEN, besluit=besluit)


def _makers(model: type[Versie]) -> set[int]:
    return set(makers(model._default_manager.get()))


def test_wie_niets_wijzigde_stelt_vast() -> None:
    client, berekening = beheerder(), goede_berekening()
    regel = Kostenregel.objects.order_by("pk")[0]
    pagina = adres(Kostenregel, "change", regel.pk)
    client.post(pagina, ingevuld(client.get(pagina)))  # as it was shown
    assert _makers(Kostenraming) == {account("maker").pk}
    onderteken(berekening.urenverdeling)
    _stel_vast(_bewerker(), berekening)
    assert Berekening.objects.get().status == Status.VASTGESTELD


def test_wie_een_rij_wijzigde_stelt_niet_vast() -> None:
    client, berekening = beheerder(), goede_berekening()
    regel = Kostenregel.objects.get(regel="L01")
    pagina = adres(Kostenregel, "change", regel.pk)
    client.post(pagina, ingevuld(client.get(pagina), omschrijving="Anders."))
    assert _makers(Kostenraming) == {account("maker").pk, _bewerker().id}
    assert _makers(Urenverdeling) == {account("maker").pk}
    Kostenregel.objects.filter(regel="L01").update(omschrijving=regel.omschrijving)  # as it was
    onderteken(berekening.urenverdeling)
    with pytest.raises(Geweigerd, match="zelf gemaakt"):
        _stel_vast(_bewerker(), berekening)
    _stel_vast(vaststeller(), berekening)


def test_ook_een_versie_een_rij_eronder_en_een_rij_weg_tellen() -> None:
    client = beheerder()
    goede_berekening()
    uren = Gemeenteuren.objects.order_by("pk")[0]
    client.post(adres(Gemeenteuren, "delete", uren.pk), {"post": "yes"})
    assert _bewerker().id in _makers(Urenverdeling)
    pagina = adres(Kostenraming, "change", Kostenraming.objects.get().pk)
    antwoord = client.post(pagina, ingevuld(client.get(pagina), reden="Beter."), follow=True)
    assert _bewerker().id in _makers(Kostenraming)
    assert "beheer" in client.get(pagina).content.decode().split("Bewerkt door")[1][:200]
    assert antwoord.status_code == 200


def test_wie_opnieuw_berekende_stelt_niet_vast() -> None:
    beheerder()
    berekening = goede_berekening()
    Kostenregel.objects.filter(regel="L01").update(lasten=Decimal("500000.01"))
    bereken_opnieuw(persoon=_bewerker(), berekening=berekening, codelijsten=CODELIJSTEN)
    berekening.refresh_from_db()
    assert makers(berekening) == {account("maker").pk, _bewerker().id}
    assert Rol.BESTUURDER in _bewerker().rollen()
    onderteken(berekening.urenverdeling)
    with pytest.raises(Geweigerd, match="zelf gemaakt"):
        _stel_vast(_bewerker(), berekening)
    _stel_vast(vaststeller(), berekening)
