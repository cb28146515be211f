"""The form for the volume of a service in a year."""

from django import forms

from governance.services.diensten import Volume
from governance.velden import fictief
from samenwerking.formulieren import Huisformulier


class Volumeformulier(Huisformulier):
    """How much was agreed, and how much was done. gezien: the mark of what somebody saw."""

    gezien = forms.CharField(widget=forms.HiddenInput)
    gepland = forms.IntegerField(
        label="Gepland", required=False, min_value=0, help_text="Leeg: nog niet afgesproken."
    )
    gedaan = forms.IntegerField(
        label="Gedaan", required=False, min_value=0, help_text="Leeg: nog niet bekend."
    )
    fictief = fictief()

    def volume(self) -> Volume:
        """What was filled in."""
        return Volume(**{naam: self.cleaned_data[naam] for naam in Volume._fields})
