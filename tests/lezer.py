"""Reads a page as a visitor does: its links and its tables."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple


class Link(NamedTuple):
    adres: str
    tekst: str


class Tabel(NamedTuple):
    """A table: its caption, and per row the text of its cells."""

    bijschrift: str
    rijen: tuple[tuple[str, ...], ...]


class Blad(HTMLParser):
    """A page that was read; texts have their white space made single."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[Link] = []
        self.tabellen: list[Tabel] = []
        self.ids: set[str] = set()
        self.tags: set[str] = set()
        self.attributen: set[str] = set()
        self._tekst: list[str] = []
        self._open: list[tuple[str, int, str]] = []
        self._cellen: list[str] = []
        self._rijen: list[tuple[str, ...]] = []
        self._bijschrift = ""
        self.feed(html)

    @property
    def tekst(self) -> str:
        return _glad("".join(self._tekst))

    def tabel(self, begin: str) -> Tabel:
        """The table whose caption starts with this."""
        return next(t for t in self.tabellen if t.bijschrift.startswith(begin))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        waarden = dict(attrs)
        self.tags.add(tag)
        self.attributen.update(waarden)
        if waarden.get("id"):
            self.ids.add(str(waarden["id"]))
        if tag in ("a", "td", "th", "caption"):
            self._open.append((tag, len(self._tekst), waarden.get("href") or ""))

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            _, begin, adres = self._open.pop()
            self._sluit(tag, _glad("".join(self._tekst[begin:])), adres)
        elif tag == "tr":
            self._rijen.append(tuple(self._cellen))
            self._cellen = []
        elif tag == "table":
            self.tabellen.append(Tabel(self._bijschrift, tuple(self._rijen)))
            self._rijen = []

    def handle_data(self, data: str) -> None:
        self._tekst.append(data)

    def _sluit(self, tag: str, tekst: str, adres: str) -> None:
        if tag == "a":
            self.links.append(Link(adres, tekst))
        elif tag == "caption":
            self._bijschrift = tekst
        else:
            self._cellen.append(tekst)


def eigen_links(blad: Blad) -> Iterator[str]:
    """The addresses within the site, without what follows #."""
    for adres in {link.adres.partition("#")[0] for link in blad.links}:
        if adres.startswith("/"):
            yield adres


def _glad(tekst: str) -> str:
    return " ".join(tekst.split())
