"""A command whose help is Dutch from top to bottom."""

from argparse import Action
from collections.abc import Iterable
from typing import Any

from django.core.management.base import CommandParser, DjangoHelpFormatter

from samenwerking.management.opdracht import MetGeschiedenis


class _Hulp(DjangoHelpFormatter):
    """The help with its first word in Dutch."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Any,
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or "gebruik: ")


class Opdracht(MetGeschiedenis):
    """A command for a Dutch user; the options of Django still work, and are not in its help."""

    suppressed_base_arguments = {
        *("--version", "--verbosity", "--settings", "--pythonpath", "--traceback"),
        *("--no-color", "--force-color"),
    }

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """The parser with Dutch headings."""
        parser = super().create_parser(
            prog_name, subcommand, formatter_class=_Hulp, add_help=False, **kwargs
        )
        parser.add_argument("-h", "--help", action="help", help="toon deze hulp en stop")
        parser._positionals.title, parser._optionals.title = "argumenten", "opties"
        return parser
