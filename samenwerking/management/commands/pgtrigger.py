"""The command of django-pgtrigger, without what opens the registry."""

from typing import Any, NoReturn

from django.core.management import CommandError
from pgtrigger.management.commands import pgtrigger


class Command(pgtrigger.Command):
    """Shows the triggers (`pgtrigger ls`), and changes none of them: that is for migrate."""

    def _weiger(self, opdracht: str) -> NoReturn:
        raise CommandError(
            f"«pgtrigger {opdracht}» doet deze toepassing niet: de triggers bewaken wat is"
            " vastgesteld, en alleen «migrate» zet ze neer. Verwacht: «pgtrigger ls», dat toont"
            " welke er staan. Staat er een uit, dan zet de eigenaar van de databank hem aan met"
            " «ALTER TABLE … ENABLE TRIGGER …»."
        )

    def install(self, *_: Any, **__: Any) -> NoReturn:
        """Refused: it would also bring back the function that lets triggers be passed by."""
        self._weiger("install")

    def uninstall(self, *_: Any, **__: Any) -> NoReturn:
        """Refused."""
        self._weiger("uninstall")

    def enable(self, *_: Any, **__: Any) -> NoReturn:
        """Refused, as its counterpart is."""
        self._weiger("enable")

    def disable(self, *_: Any, **__: Any) -> NoReturn:
        """Refused."""
        self._weiger("disable")

    def prune(self, *_: Any, **__: Any) -> NoReturn:
        """Refused."""
        self._weiger("prune")
