"""A fingerprint that somebody typed, or a file."""

import re
from hashlib import sha256

from django import forms

from samenwerking.formulieren import Huisformulier

MINSTENS = 8
"""Fewer signs of a fingerprint could be of another calculation by chance."""
MAX_BYTES = 25_000_000
_VORM = re.compile(rf"(?:sha256:)?([0-9a-f]{{{MINSTENS},64}})")


class Vingerafdrukformulier(Huisformulier):
    """What stands at the foot of every page of a report."""

    vingerafdruk = forms.CharField(
        label="Vingerafdruk of kenmerk",
        max_length=80,
        help_text="Onderaan elke bladzijde van het rapport, en op het eerste blad van een werkmap. "
        f"De eerste {MINSTENS} tekens zijn genoeg.",
    )

    def clean_vingerafdruk(self) -> str:
        """As it stands in the registry, without spaces."""
        tekst = "".join(str(self.cleaned_data["vingerafdruk"]).lower().split())
        gevonden = _VORM.fullmatch(tekst)
        if gevonden is None:
            raise forms.ValidationError(
                f"«{tekst}» is geen vingerafdruk. Die bestaat uit minstens {MINSTENS} cijfers en "
                "letters van a tot en met f, met of zonder sha256: ervoor."
            )
        return f"sha256:{gevonden[1]}"


class Bestandformulier(Huisformulier):
    """A report or workbook; only its mark is taken, it is not opened and not kept."""

    bestand = forms.FileField(
        label="Rapport of werkmap",
        help_text="Een pdf, xlsx of ods van deze website. Het bestand wordt niet bewaard.",
        error_messages={"empty": "Dit bestand is leeg. Kies een ander."},
    )

    def clean_bestand(self) -> str:
        """The SHA-256 of its bytes."""
        bestand = self.cleaned_data["bestand"]
        if (bestand.size or 0) > MAX_BYTES:
            raise forms.ValidationError(
                f"Dit bestand is {bestand.size // 1_000_000} MB. Een rapport of werkmap van deze "
                f"website is kleiner dan {MAX_BYTES // 1_000_000} MB."
            )
        merk = sha256()
        for stuk in bestand.chunks():
            merk.update(stuk)
        return merk.hexdigest()
