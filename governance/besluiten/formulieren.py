"""Forms about decisions."""

from typing import Any

from django import forms

from bijdrage.models.kostenraming import AardLasten
from governance.models import Uitslag
from governance.services.besluiten import Hoe, Inhoud
from governance.velden import bied_aan, dag, een_van, fictief
from samenwerking.formulieren import Huisformulier
from samenwerking.invulvelden import Nieuwformulier, getal, tekst

GEEN = [("", "niet bekend")]


class _Hoevelden(forms.Form):
    """How a decision was taken and what it does."""

    bij_orgaan = een_van("Genomen door welk orgaan", leeg="meer dan een, of een ander")
    gevraagd_op = dag("Gevraagd op", "De dag waarop het besluit is gevraagd.", nodig=False)
    uitslag = forms.ChoiceField(label="Uitslag", required=False, choices=[*GEEN, *Uitslag.choices])
    voor = forms.IntegerField(label="Stemmen voor", required=False, min_value=0)
    tegen = forms.IntegerField(label="Stemmen tegen", required=False, min_value=0)
    effect = getal(
        "Effect op de bijdrage", "In euro; boven nul stijgt de bijdrage, eronder daalt zij.", 14
    )
    aard = forms.ChoiceField(
        label="Aard van het effect",
        required=False,
        choices=[("", "geen effect"), *AardLasten.choices],
    )
    berekening = een_van("In welke berekening zit het effect?")
    pcdocument = een_van("Verwerkt in welk P&C-document?")

    def hoe(self) -> Hoe:
        """What was filled in."""
        wat = self.cleaned_data
        velden = {naam: wat[naam] for naam in Hoe._fields if naam in wat and naam != "orgaan"}
        return Hoe(orgaan=wat["bij_orgaan"], **velden)


class Besluitformulier(Nieuwformulier, _Hoevelden):
    """A new decision."""

    orgaan = forms.CharField(
        label="Wie besloot", max_length=200, help_text="Zoals «college van Aalsmeer»."
    )
    datum = dag("Datum")
    tekst = tekst("Besluit", "Wat er is besloten.", nodig=True)
    url = forms.URLField(label="Webadres", required=False, max_length=500, assume_scheme="https")
    fictief = fictief()

    def __init__(self, keuzes: dict[str, Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(True, *args, **kwargs)
        bied_aan(self, **keuzes)
        self.order_fields(["orgaan", "datum", "tekst", "url"])
        self.achteraan("fictief", "vertrouwelijkheid", "grond")

    def wat(self) -> Inhoud:
        """What was decided."""
        return Inhoud(**{naam: self.cleaned_data[naam] for naam in Inhoud._fields})


class Hoeformulier(Huisformulier, _Hoevelden):
    """How a decision was taken. gezien: the mark of what somebody saw."""

    gezien = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, keuzes: dict[str, Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bied_aan(self, **keuzes)
