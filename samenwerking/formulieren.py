"""What every form on a page has in common."""

from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator


class Huisformulier(forms.Form):
    """A form as it looks here: no colon behind a label, checked by us and not by the browser."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        for veld in self.fields.values():
            veld.error_messages["required"] = f"Vul «{veld.label}» in."
            for grens in veld.validators:
                if isinstance(grens, MinValueValidator | MaxValueValidator):
                    woord = "minstens" if isinstance(grens, MinValueValidator) else "hoogstens"
                    waarde = str(grens.limit_value).replace(".", ",")
                    grens.message = f"Vul {woord} {waarde} in."
