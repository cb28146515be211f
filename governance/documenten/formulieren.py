"""Forms about documents; what they offer comes from the selectors."""

from typing import Any

from django import forms

from governance.documenten.bestandssoort import EXTENSIES
from governance.documenten.selectors import Documentkeuze
from governance.models import Document, Documentsoort, Orgaan
from governance.services.documenten import Inhoud, Upload
from samenwerking.formulieren import Huisformulier
from samenwerking.invulvelden import Besluitveld, Nieuwformulier, tekst
from samenwerking.models import Besluit

ALLE = [("", "alle")]


class Keuzeformulier(Huisformulier):
    """Which documents to show."""

    zoek = forms.CharField(
        label="Zoek", required=False, max_length=100, help_text="In titels en samenvattingen."
    )
    soort = forms.ChoiceField(
        label="Soort", required=False, choices=[*ALLE, *Documentsoort.choices]
    )
    orgaan = forms.ModelChoiceField(
        Orgaan.objects.none(), label="Orgaan", required=False, empty_label="alle"
    )

    def __init__(self, organen: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden: dict[str, Any] = self.fields
        velden["orgaan"].queryset = organen

    def keuze(self) -> Documentkeuze:
        """What is asked for; a field that is wrong does not count, and says so."""
        self.is_valid()
        wat = self.cleaned_data
        orgaan = wat.get("orgaan")
        return Documentkeuze(wat.get("zoek", ""), wat.get("soort", ""), orgaan and orgaan.pk)


class Documentformulier(Nieuwformulier):
    """A document, new or changed; the file of one that is there stays."""

    titel = forms.CharField(label="Titel", max_length=200)
    samenvatting = tekst("Samenvatting", "Waar het over gaat, in een paar zinnen.", nodig=True)
    soort = forms.ChoiceField(label="Soort", choices=Documentsoort.choices)
    datum = forms.DateField(
        label="Datum",
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text="De dag die op het document staat.",
    )
    orgaan = forms.ModelChoiceField(
        Orgaan.objects.none(), label="Van welk orgaan", required=False, empty_label="geen"
    )
    besluit = Besluitveld(required=False, empty_label="geen")
    url = forms.URLField(label="Webadres", required=False, max_length=500, assume_scheme="https")
    bestand = forms.FileField(
        label="Of een bestand",
        required=False,
        help_text=f"Een {', '.join(f'.{e}' for e in EXTENSIES.values())}; ten hoogste 20 MB.",
        widget=forms.FileInput({"accept": ",".join(f".{e}" for e in EXTENSIES.values())}),
        error_messages={"empty": "Dit bestand is leeg. Kies een ander."},
    )
    fictief = forms.BooleanField(label="Fictief (verzonnen)", required=False)

    def __init__(
        self, document: Document | None, organen: Any, besluiten: Any, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(document is None, *args, **kwargs)
        velden: dict[str, Any] = self.fields
        velden["orgaan"].queryset = organen
        velden["besluit"].queryset = besluiten
        if document is not None:
            del self.fields["url" if hasattr(document, "bestand") else "bestand"]
            self.fields.pop("bestand", None)
        self.achteraan("fictief", "vertrouwelijkheid", "grond")

    def inhoud(self) -> Inhoud:
        """What was filled in."""
        wat = self.cleaned_data
        return Inhoud(**{naam: wat[naam] for naam in Inhoud._fields if naam in wat})

    def upload(self) -> Upload | None:
        """The file that was chosen."""
        bestand = self.cleaned_data.get("bestand")
        return Upload(bestand.name, bestand.read()) if bestand else None


def wat_er_staat(document: Document, besluit: Besluit | None) -> dict[str, Any]:
    """A document as the form shows it, with the decision that somebody may know of."""
    velden = {naam: getattr(document, naam) for naam in Inhoud._fields if naam != "besluit"}
    return {**velden, "besluit": besluit}
