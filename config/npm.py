"""Static files straight from node_modules: only the few that pages use.

In a template: `{% static "npm/utrecht/html.css" %}`.
"""

from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import get_files
from django.core.files.storage import FileSystemStorage

from config.postgres_programma import PROJECT


class NpmMap(FileSystemStorage):
    """A folder of an npm package, under a short name, with the files of it that are served."""

    def __init__(self, prefix: str, map_: str, *patronen: str) -> None:
        super().__init__(location=PROJECT / "node_modules" / map_)
        self.prefix = prefix
        self.patronen = patronen

    def toont(self, path: str) -> bool:
        """Tell whether this file may be served."""
        return any(fnmatch(path, patroon) for patroon in self.patronen)


LETTERS = ("[47]00*.css", "files/*-[47]00-*.woff*")
MAPPEN = (
    NpmMap("npm/utrecht", "@utrecht/component-library-css/dist", "html.css"),
    NpmMap("npm/voorbeeld", "@nl-design-system-unstable/voorbeeld-design-tokens/dist", "theme.css"),
    NpmMap("npm/noto-sans", "@fontsource/noto-sans", *LETTERS),
    NpmMap("npm/noto-serif", "@fontsource/noto-serif", *LETTERS),
)


class NpmFinder(BaseFinder):
    """Finds the files of MAPPEN and hides everything else in node_modules."""

    def check(self, **_kwargs: Any) -> list[Any]:
        """Find nothing wrong: without node_modules, commands that show no page still work."""
        return []

    def find(self, path: str, find_all: bool = False, **_kwargs: Any) -> Any:
        """Return the place of a file, or of all files by that name."""
        gevonden = [
            map_.path(rest)
            for map_ in MAPPEN
            if path.startswith(f"{map_.prefix}/")
            and map_.toont(rest := path.removeprefix(f"{map_.prefix}/"))
            and map_.exists(rest)
        ]
        return gevonden[0] if gevonden and not find_all else gevonden

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[Any]:
        """Yield every file that is served, with the folder it is in."""
        for map_ in MAPPEN:
            if Path(map_.location).is_dir():
                for path in get_files(map_, list(ignore_patterns or [])):
                    if map_.toont(path):
                        yield path, map_
