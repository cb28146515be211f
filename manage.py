#!/usr/bin/env python
"""The command line of the application."""

import os
import sys


def main() -> None:
    """Run a management command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        from django.core.management import execute_from_command_line
    except ImportError:
        sys.exit("Django is niet geïnstalleerd. Gebruik .venv/bin/python, of geef eerst: make demo")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
