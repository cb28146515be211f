"""All tables of an app in one step of a migration."""

from collections.abc import Sequence
from typing import Any

from django.db.migrations.operations import CreateModel
from django.db.migrations.operations.base import Operation


class MaakTabellen(Operation):
    """Create the tables of these models, in this order.

    The models are rendered once, when all are known. One ``CreateModel`` after another renders
    each time every model that hangs together with the new one, and here nearly all do: with them
    most of the time of a first ``migrate`` was spent on models that nobody looked at.
    """

    reversible = False

    def __init__(self, modellen: Sequence[CreateModel]) -> None:
        self.modellen = modellen

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Add the models to what is known, and forget what was rendered without them."""
        state.__dict__.pop("apps", None)
        for model in self.modellen:
            model.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """Create the tables."""
        for model in self.modellen:
            model.database_forwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        """Name what is made, as ``migrate --plan`` shows it."""
        return f"Create {len(self.modellen)} models"
