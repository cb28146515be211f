"""What the forms of the administration share."""

from django import forms
from django.core.exceptions import FieldError


class Formulier(forms.ModelForm):
    """A form that a wrong field refuses, also when a constraint is about that field."""

    def _post_clean(self) -> None:
        """Django leaves a field that failed out, and stumbles over a constraint that names it."""
        try:
            super()._post_clean()  # type: ignore[misc]
        except FieldError:
            if not self.errors:
                raise
