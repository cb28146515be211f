"""Connection to the ledger: what is divided and what stays outside is together the ledger.

Amounts are cents. A published table is rounded to thousands; an extract of the ledger is exact.
"""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bijdrage.rekenmodel.resultaat import Berekening
from samenwerking.werkboek.getallen import Weigering, lees_getal

PER_DUIZEND = 100_000
"""Cents in the unit x € 1.000."""
KOLOMMEN = ("rekening", "omschrijving", "lasten", "baten", "component")
GEEN_POST = "niet in het grootboek"
_MEER = " "
"""Under this name stand the cells of a row for which there is no header."""


class Post(NamedTuple):
    """A row of the ledger. componenten: what it is in the input; eenheid: cents it is rounded to.

    bron: the code of its document.
    """

    naam: str
    lasten: int
    baten: int
    componenten: frozenset[str]
    bron: str = ""
    eenheid: int = 1


class Aansluitrij(NamedTuple):
    """A row of the ledger beside the same cost in the input."""

    post: Post
    lasten: int
    baten: int

    @property
    def verschil(self) -> int:
        """Net cost of the ledger minus that of the input."""
        return (self.post.lasten - self.post.baten) - (self.lasten - self.baten)

    @property
    def sluit(self) -> bool:
        """Whether both sides are the same, as exact as the ledger is written."""
        marge = self.post.eenheid // 2
        zijden = ((self.post.lasten, self.lasten), (self.post.baten, self.baten))
        return all(abs(grootboek - invoer) <= marge for grootboek, invoer in zijden)


class Buitenpost(NamedTuple):
    """Cost in nobody's share, per component, with the reason why."""

    component: str
    grondslag: str
    lasten: int
    baten: int


class Aansluiting(NamedTuple):
    """The rows, and the three totals: net cost in cents; verdeeld + buiten = invoer, always."""

    rijen: tuple[Aansluitrij, ...]
    verdeeld: int
    buiten: int
    invoer: int
    grootboek: int

    @property
    def sluit(self) -> bool:
        """Whether every row is in the ledger as it is in the input."""
        return all(rij.sluit for rij in self.rijen)

    @property
    def verschil(self) -> int:
        """Net cost of the whole ledger minus that of the input."""
        return self.grootboek - self.invoer

    @property
    def gelijk(self) -> bool:
        """Whether what is divided and what is not are together the ledger, to the cent."""
        return not self.verschil


class Fout(NamedTuple):
    """What is wrong with an extract of the ledger; rij 1 is its header."""

    rij: int
    kolom: str
    gevonden: str
    verwacht: str
    herstel: str


def sluit_aan(berekening: Berekening, posten: Iterable[Post]) -> Aansluiting:
    """Lay a calculation beside the ledger. Components without a row of the ledger come last.

    Accounts that share a component are one row: only together are they what the input holds.
    """
    per_component = _per_component(berekening)
    rijen = [_rij(post, per_component) for post in _samen(posten)]
    genoemd = frozenset(c for rij in rijen for c in rij.post.componenten)
    zonder = [c for c in per_component if c not in genoemd]
    rijen += [_rij(Post(GEEN_POST, 0, 0, frozenset({c})), per_component) for c in zonder]
    verdeeld = sum(berekening.bijdrage.values()) + sum(berekening.eigen_aandeel.values())
    return Aansluiting(
        tuple(rijen),
        verdeeld,
        sum(b.lasten - b.baten for b in berekening.buiten),
        sum(regel.lasten - regel.baten for regel in berekening.invoer.lasten),
        sum(rij.post.lasten - rij.post.baten for rij in rijen),
    )


def buiten_per_component(berekening: Berekening) -> tuple[Buitenpost, ...]:
    """What is in nobody's share: one row per component, as the input orders them."""
    sommen: dict[str, list[int]] = {}
    for b in berekening.buiten:
        som = sommen.setdefault(b.component, [0, 0])
        som[0] += b.lasten
        som[1] += b.baten
    return tuple(
        Buitenpost(naam, berekening.componenten[naam].grondslag, *som)
        for naam, som in sommen.items()
    )


def lees_uittreksel(
    inhoud: bytes, componenten: Sequence[str]
) -> tuple[tuple[Post, ...], tuple[Fout, ...]]:
    """The rows of an extract of the ledger, or its faults.

    inhoud: csv with semicolons in UTF-8, with the columns of ``KOLOMMEN``; in component may stand
    several, with a | between them, or nothing. componenten: those of the input.
    """
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return (), (Fout(0, "", "andere tekens dan UTF-8", "csv in UTF-8", "Bewaar als CSV UTF-8"),)
    tabel = csv.DictReader(io.StringIO(tekst, newline=""), restkey=_MEER, delimiter=";")
    try:
        koppen = [kop.strip().lower() for kop in tabel.fieldnames or ()]
    except csv.Error:
        herstel = "Sla het blad opnieuw op als CSV UTF-8."
        return (), (Fout(1, "", "een rij die niet te lezen is", "csv", herstel),)
    fouten = tuple(_kopfouten(koppen))
    if fouten:
        return (), fouten
    tabel.fieldnames = koppen
    try:
        return _lees_rijen(tabel, frozenset(componenten))
    except csv.Error:
        herstel = "Sla het blad opnieuw op als CSV UTF-8."
        return (), (Fout(tabel.line_num, "", "een rij die niet te lezen is", "csv", herstel),)


def _kopfouten(koppen: Sequence[str]) -> Iterator[Fout]:
    herstel = "Zet elke kolomkop één keer in de eerste rij, met een puntkomma ertussen."
    for kolom in KOLOMMEN:
        keren = koppen.count(kolom)
        if keren != 1:
            gevonden = f"{keren} kolommen met deze naam" if keren else "geen kolom"
            yield Fout(1, kolom, gevonden, f"kolom {kolom}", herstel)


def _lees_rijen(
    tabel: "csv.DictReader[str]", componenten: frozenset[str]
) -> tuple[tuple[Post, ...], tuple[Fout, ...]]:
    posten: list[Post] = []
    fouten: list[Fout] = []
    for nummer, rij in enumerate(tabel, start=2):
        if not "".join(cel for kolom in KOLOMMEN if (cel := rij[kolom])).strip():
            continue
        gevonden = list(_rijfouten(nummer, rij, componenten))
        fouten += gevonden
        if not gevonden:
            posten.append(_post(rij))
    if not posten and not fouten:
        herstel = "Zet elke rekening op een rij."
        fouten.append(Fout(2, "", "geen rijen", "minstens één rij", herstel))
    return (() if fouten else tuple(posten)), tuple(fouten)


def _rijfouten(nummer: int, rij: dict[str, str], bekend: frozenset[str]) -> Iterator[Fout]:
    if _MEER in rij:
        yield Fout(
            *(nummer, "", "meer cellen dan kolomkoppen", "één cel per kolomkop"),
            "Zet een tekst met een puntkomma erin tussen aanhalingstekens.",
        )
    for kolom in ("lasten", "baten"):
        gelezen = _bedrag(rij, kolom)
        if isinstance(gelezen, Weigering):
            waarde = rij[kolom] or ""
            yield Fout(nummer, kolom, waarde, gelezen.verwacht, gelezen.herstel)
    for component in sorted(_componenten(rij) - bekend):
        yield Fout(
            *(nummer, "component", component, f"een van: {', '.join(sorted(bekend))}"),
            "Neem de naam over van het blad Componenten, of laat de cel leeg.",
        )


def _post(rij: dict[str, str]) -> Post:
    lasten, baten = _bedrag(rij, "lasten"), _bedrag(rij, "baten")
    if isinstance(lasten, Weigering) or isinstance(baten, Weigering):
        raise TypeError("a row with a fault has no amounts")
    naam = " ".join(deel for k in ("rekening", "omschrijving") if (deel := (rij[k] or "").strip()))
    return Post(naam, lasten, baten, _componenten(rij))


def _bedrag(rij: dict[str, str], kolom: str) -> int | Weigering:
    tekst = (rij[kolom] or "").replace(" ", "").replace("€", "")
    return lees_getal(tekst, 2) if tekst else 0


def _componenten(rij: dict[str, str]) -> frozenset[str]:
    return frozenset(deel.strip() for deel in (rij["component"] or "").split("|") if deel.strip())


def _per_component(berekening: Berekening) -> dict[str, tuple[int, int]]:
    sommen: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for regel in berekening.invoer.lasten:
        lasten, baten = sommen[regel.component]
        sommen[regel.component] = lasten + regel.lasten, baten + regel.baten
    return dict(sommen)


def _samen(posten: Iterable[Post]) -> Iterator[Post]:
    """The rows of the ledger, with those that share a component as one, where the first stood."""
    groepen: list[list[Post]] = []
    for post in posten:
        raakt = [g for g in groepen if any(p.componenten & post.componenten for p in g)]
        if not raakt:
            groepen.append([post])
            continue
        eerste, *andere = raakt
        eerste += [*(p for groep in andere for p in groep), post]
        groepen = [groep for groep in groepen if groep not in andere]
    return map(_een_post, groepen)


def _een_post(posten: Sequence[Post]) -> Post:
    """Rows of the ledger as one, which is as exact as all of them together."""
    eerste, aantal = posten[0], len(posten) - 1
    if not aantal:
        return eerste
    return Post(
        f"{eerste.naam} en {aantal} andere {'post' if aantal == 1 else 'posten'}",
        sum(post.lasten for post in posten),
        sum(post.baten for post in posten),
        frozenset().union(*(post.componenten for post in posten)),
        eerste.bron,
        sum(post.eenheid for post in posten) if eerste.eenheid > 1 else eerste.eenheid,
    )


def _rij(post: Post, per_component: dict[str, tuple[int, int]]) -> Aansluitrij:
    delen = [per_component.get(component, (0, 0)) for component in post.componenten]
    return Aansluitrij(post, sum(d[0] for d in delen), sum(d[1] for d in delen))
