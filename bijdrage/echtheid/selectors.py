"""Which calculation a file or a fingerprint belongs to, among those that somebody may see."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Q

from bijdrage.ingetrokken import in_woorden
from bijdrage.models import Afgifte, Berekening
from bijdrage.sleutels import leidende, versiesleutel, zoals_bekend, zonder_versie
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.tabel import RECHTEN, Actie


class Herkend(NamedTuple):
    """A calculation that was recognised, and the one that leads its year and stand now.

    leidend: None when all of its year and stand are withdrawn.
    """

    berekening: Berekening
    leidend: Berekening | None

    @property
    def sleutel(self) -> str:
        """The name of its version in addresses."""
        return versiesleutel(self.berekening)

    @property
    def is_nieuwste(self) -> bool:
        """Whether no other version leads."""
        return self.leidend is not None and self.berekening.pk == self.leidend.pk

    @property
    def nieuwste(self) -> str:
        """The name of the version that leads; "" when none does."""
        return versiesleutel(self.leidend) if self.leidend else ""

    @property
    def ingetrokken(self) -> str:
        """When and why it was withdrawn, in a sentence; "" when it was not."""
        return in_woorden(self.berekening) if self.berekening.ingetrokken_op else ""


class Bestand(NamedTuple):
    """A file that was given out: what it is, and of which calculation."""

    afgifte: Afgifte
    herkend: Herkend


def bestand(persoon: Persoon, sha256: str) -> tuple[Bestand, ...]:
    """What was given out with this mark; of two calculations when they gave the same file."""
    afgiften = Afgifte.objects.filter(sha256=sha256).order_by("pk")
    gevonden = _herkend(persoon, Q(afgiften__in=afgiften))
    return tuple(
        Bestand(afgifte, gevonden[afgifte.berekening_id])
        for afgifte in afgiften
        if afgifte.berekening_id in gevonden
    )


def met_vingerafdruk(persoon: Persoon, begin: str) -> tuple[Herkend, ...]:
    """The calculations whose fingerprint begins so, the newest first. begin: with ``sha256:``."""
    return tuple(_herkend(persoon, Q(vingerafdruk__startswith=begin)).values())


def _herkend(persoon: Persoon, welke: Q) -> dict[int, Herkend]:
    """By their number; two queries."""
    concepten = persoon.samenwerkingen(RECHTEN[Actie.CONCEPT_LEZEN].rollen)
    zichtbaar = Berekening.objects.filter(
        Q(gepubliceerd_op__isnull=False) | Q(samenwerking__in=concepten)
    ).select_related("samenwerking")
    gevonden = zichtbaar.filter(welke).order_by("-jaar", "stand", "-versie").distinct()
    genoemd = list(gevonden)
    naast = Q(pk__in=())
    for berekening in genoemd:
        naast |= Q(
            samenwerking=berekening.samenwerking_id, jaar=berekening.jaar, stand=berekening.stand
        )
    bekend = zoals_bekend(list(zichtbaar.filter(naast))) if genoemd else []
    return dict(_met_leidende(genoemd, bekend))


def _met_leidende(
    genoemd: Iterable[Berekening], bekend: list[Berekening]
) -> Iterable[tuple[int, Herkend]]:
    per_id = {b.pk: b for b in bekend}
    voorop = leidende(b for b in bekend if b.ingetrokken_op is None)
    for berekening in genoemd:
        yield berekening.pk, Herkend(per_id[berekening.pk], voorop.get(zonder_versie(berekening)))
