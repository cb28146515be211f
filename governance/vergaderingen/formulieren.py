"""Forms about meetings, their agenda and actions."""

from typing import Any

from django import forms

from governance.models import Vergaderstatus
from governance.services.vergaderingen import Actieinhoud, Inhoud, Punt
from governance.velden import bied_aan, dag, een_van, fictief
from samenwerking.formulieren import Huisformulier
from samenwerking.invulvelden import Besluitveld, Nieuwformulier, tekst


class Vergaderformulier(Nieuwformulier):
    """A meeting, new or changed."""

    orgaan = een_van("Orgaan", leeg="kies een orgaan", nodig=True)
    datum = dag("Datum")
    aanvang = forms.TimeField(
        label="Aanvang",
        required=False,
        help_text="Leeg als het nog niet bekend is.",
        widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
    )
    plaats = forms.CharField(label="Plaats", required=False, max_length=200)
    status = forms.ChoiceField(label="Status", choices=Vergaderstatus.choices)
    fictief = fictief()

    def __init__(self, nieuw: bool, organen: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(nieuw, *args, **kwargs)
        bied_aan(self, orgaan=organen)
        self.achteraan("fictief", "vertrouwelijkheid", "grond")

    def wat(self) -> Inhoud:
        """What was filled in."""
        return Inhoud(**{naam: self.cleaned_data[naam] for naam in Inhoud._fields})


class Agendaformulier(Huisformulier):
    """A point of an agenda."""

    onderwerp = forms.CharField(label="Onderwerp", max_length=200)
    toelichting = tekst("Toelichting")
    uitkomst = tekst("Uitkomst", "Wat er is besproken of afgesproken; leeg vóór de vergadering.")
    document = een_van("Document")
    voorstel = een_van("Voorstel")
    besluit = Besluitveld(required=False, empty_label="geen")

    def __init__(self, keuzes: dict[str, Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bied_aan(self, **keuzes)

    def wat(self) -> Punt:
        """What was filled in."""
        return Punt(**self.cleaned_data)


class Actieformulier(Nieuwformulier):
    """A new action."""

    wat = forms.CharField(label="Actie", max_length=300)
    eigenaar = forms.CharField(
        label="Wie doet het?", max_length=200, help_text="Een functie, geen naam."
    )
    uiterlijk = dag("Uiterlijk")
    vergadering = een_van("Vergadering")
    besluit = Besluitveld(required=False, empty_label="geen")
    fictief = fictief()

    def __init__(self, keuzes: dict[str, Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(True, *args, **kwargs)
        bied_aan(self, **keuzes)
        self.achteraan("fictief", "vertrouwelijkheid", "grond")

    def actie(self) -> Actieinhoud:
        """What was filled in."""
        velden = self.cleaned_data
        return Actieinhoud(**{naam: velden[naam] for naam in Actieinhoud._fields})


class Gedaanformulier(Huisformulier):
    """When an action was done, and what came of it."""

    op = dag("Gedaan op")
    resultaat = tekst("Resultaat", "Wat het opleverde, en waar dat staat.", nodig=True)
