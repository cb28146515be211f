"""What lies around a calculation in the registry: facts of its year, and what was said.

All of it is read in one query, since pages ask for it with every request.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, F, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast, Coalesce, JSONObject

from bijdrage.bbv.besluit import RAPPORTAGEGRENS
from bijdrage.bbv.dossier import Btwopgave, Overheadcijfer, Rente, Stuk
from bijdrage.bbv.oordeel import Ontheffing
from bijdrage.models import (
    Aansluitbestand,
    Afbouw,
    Componentafspraak,
    Correctieafspraak,
    Correctiejaar,
    EigenLast,
    Indexcijfer,
    Indexreeks,
    Indexweging,
    Jaarkeuze,
    Methode,
    Methodedeel,
    Overeenkomst,
    Toelichting,
)
from bijdrage.models import Btwopgave as Opgavemodel
from bijdrage.models import Ontheffing as Ontheffingmodel
from bijdrage.models import Overheadcijfer as Overheadmodel
from bijdrage.models import Stuk as Stukmodel
from bijdrage.models.aansluitbestand import Bestandsoort
from bijdrage.rapport.model import Jaarrapport, Registratie
from bijdrage.totaal.optelling import Last
from samenwerking.models import Samenwerking, geschiedenis_van
from samenwerking.schaal import naar_geheel

AFSPRAKEN = (
    *(Overeenkomst, Componentafspraak, Indexweging, Afbouw, Indexreeks, Indexcijfer),
    *(Correctieafspraak, Correctiejaar, Methode, Methodedeel),
)
"""The tables of the agreements; a page that rests on them is another one when one changes."""
PROCENT = 6
"""Decimals of a percentage."""
Json = Mapping[str, Any]


class Bestand(NamedTuple):
    """A file that was laid beside a calculation; the last of its soort, or of its municipality."""

    id: int
    soort: str
    sha256: str


class Rondom(NamedTuple):
    """What lies around a calculation. None is what the registry does not hold.

    toelichtingen: per rule and object; ontheffingen: those that were approved; drempels: amounts
    that were chosen, per name; eigenlasten: of all years, of who the report is for; fictief:
    whether any of it is made up; afspraken: up to where the history of the agreements goes, so
    that a change in them shows.
    """

    toelichtingen: Mapping[tuple[str, str], str]
    ontheffingen: tuple[Ontheffing, ...]
    fictief: bool
    stukken: tuple[Stuk, ...] | None = None
    btwopgaven: tuple[Btwopgave, ...] | None = None
    overheadcijfers: tuple[Overheadcijfer, ...] | None = None
    notitie_overhead: int | None = None
    btwopgave_uiterlijk: date | None = None
    rente: Rente | None = None
    drempels: Mapping[str, int] = {}
    eigenlasten: tuple[Last, ...] = ()
    bestanden: tuple[Bestand, ...] = ()
    afspraken: tuple[int, ...] = ()

    def bestand(self, soort: str) -> Bestand | None:
        """The file of a soort, None when nobody handed one in."""
        return next((b for b in self.bestanden if b.soort == soort), None)

    @property
    def leveringen(self) -> tuple[int, ...]:
        """The numbers of the Iv3 deliveries that count, at most one of each municipality."""
        return tuple(b.id for b in self.bestanden if b.soort == Bestandsoort.LEVERING)


def registratie_van(rapport: Jaarrapport) -> Registratie:
    """How a calculation stands in the registry. Raises ValueError when it does not."""
    if rapport.registratie is None:
        raise ValueError("deze berekening staat niet in de registratie")
    return rapport.registratie


def rondom(rapport: Jaarrapport) -> Rondom:
    """What lies around a calculation. One query."""
    jaar, stand = {"jaar": rapport.jaar}, {"jaar": rapport.jaar, "stand": rapport.stand}
    bestanden = (
        _van(Aansluitbestand, stand).order_by("soort", "cbs", "-pk").distinct(*("soort", "cbs"))
    )
    gevonden: Any = (
        Samenwerking.objects.filter(pk=registratie_van(rapport).samenwerking_id)
        .annotate(
            toelichtingen=_json(_van(Toelichting, jaar), "regel", "wat", "tekst", "fictief"),
            ontheffingen=_json(
                _van(Ontheffingmodel, jaar, ingetrokken_op=None, goedgekeurd_op__isnull=False),
                *("regel", "wat", "reden", "tot", "fictief"),
                *("gevraagd_voor__naam", "goedgekeurd_voor__naam"),
            ),
            stukken=_json(_van(Stukmodel, jaar), *_velden(Stukmodel)),
            btwopgaven=_json(_van(Opgavemodel, jaar), *_velden(Opgavemodel)),
            overheadcijfers=_json(_van(Overheadmodel, stand), *_velden(Overheadmodel)),
            eigenlasten=_json(
                _van(EigenLast, {"gemeente__naam": rapport.gemeente}), *_velden(EigenLast)
            ),
            keuzes=_json(_van(Jaarkeuze, jaar), *_velden(Jaarkeuze)),
            bestanden=_json(bestanden, "id", "soort", "sha256"),
            **{model.__name__: _laatste(model) for model in AFSPRAKEN},
        )
        .get()
    )
    return _rondom(gevonden)


def _rondom(rij: Any) -> Rondom:
    keuze = rij.keuzes[0] if rij.keuzes else {}
    feiten = (*rij.stukken, *rij.btwopgaven, *rij.overheadcijfers, *rij.keuzes)
    return Rondom(
        {(t["regel"], t["wat"]): t["tekst"] for t in rij.toelichtingen},
        tuple(map(_ontheffing, rij.ontheffingen)),
        any(iets["fictief"] for iets in (*rij.toelichtingen, *rij.ontheffingen, *feiten)),
        stukken=tuple(map(_stuk, rij.stukken)) or None,
        btwopgaven=tuple(map(_btwopgave, rij.btwopgaven)) or None,
        overheadcijfers=tuple(map(_overheadcijfer, rij.overheadcijfers)) or None,
        notitie_overhead=keuze.get("notitie_overhead"),
        btwopgave_uiterlijk=_dag(keuze.get("btwopgave_uiterlijk")),
        rente=_rente(keuze),
        drempels=_drempels(keuze),
        eigenlasten=tuple(map(_eigenlast, rij.eigenlasten)),
        bestanden=tuple(Bestand(b["id"], b["soort"], b["sha256"]) for b in rij.bestanden),
        afspraken=tuple(getattr(rij, model.__name__) for model in AFSPRAKEN),
    )


def _laatste(model: type[Model]) -> Coalesce:
    """The number of what was kept last of the history of a table."""
    historie: Any = geschiedenis_van(model)
    nummers = historie.objects.order_by("-pgh_id").values("pgh_id")
    return Coalesce(Subquery(nummers[:1]), 0)


def _van(model: type[Model], waar: Json, **ook: Any) -> QuerySet[Any]:
    """The records of the cooperation that is read."""
    return model._default_manager.filter(samenwerking=OuterRef("pk"), **waar, **ook)


def _velden(model: type[Model]) -> tuple[str, ...]:
    """The columns of a fact; of its municipality the name."""
    namen = (veld.name for veld in model._meta.fields if veld.name not in ("id", "samenwerking"))
    return tuple("gemeente__naam" if naam == "gemeente" else naam for naam in namen)


def _json(rijen: QuerySet[Any], *velden: str) -> ArraySubquery:
    """Rows as objects; a decimal as text, so that nothing is rounded."""
    exact = {
        veld.name: Cast(veld.name, CharField())
        for veld in rijen.model._meta.fields
        if veld.get_internal_type() == "DecimalField"
    }
    geordend = rijen if rijen.query.order_by else rijen.order_by("pk")
    return ArraySubquery(geordend.values(_=JSONObject(**{v: exact.get(v, F(v)) for v in velden})))


def _ontheffing(rij: Json) -> Ontheffing:
    """A waiver as it is published: by municipality, without the names of people."""
    return Ontheffing(
        rij["regel"],
        rij["wat"],
        rij["gevraagd_voor__naam"],
        rij["goedgekeurd_voor__naam"],
        rij["reden"],
        date.fromisoformat(rij["tot"]),
    )


def _stuk(rij: Json) -> Stuk:
    return Stuk(
        rij["soort"],
        rij["gemeente__naam"],
        rij["jaar"],
        _dag(rij["vastgesteld_op"]),
        _dag(rij["verzonden_op"]),
        rij["paragraaf"],
        _geheel(rij["renteomslag"], PROCENT),
        rij["principe"],
    )


def _btwopgave(rij: Json) -> Btwopgave:
    return Btwopgave(
        rij["gemeente__naam"],
        rij["jaar"],
        date.fromisoformat(rij["verstrekt_op"]),
        *_centen(rij, "exclusief", "btw", "inclusief"),
    )


def _overheadcijfer(rij: Json) -> Overheadcijfer:
    overhead, lasten, aftrek = _centen(rij, "overhead", "lasten", "aftrek")
    bruto, netto = (_geheel(rij[naam], PROCENT) for naam in ("bruto", "netto"))
    return Overheadcijfer(rij["gemeente__naam"], overhead, lasten, aftrek, bruto, netto)


def _eigenlast(rij: Json) -> Last:
    gelijk = {naam: rij[naam] for naam in Last._fields if naam != "bedrag"}
    return Last(**gelijk, bedrag=naar_geheel(Decimal(rij["bedrag"])))


def _rente(keuze: Json) -> Rente | None:
    percentage = _geheel(keuze.get("rente"), PROCENT)
    return None if percentage is None else Rente(percentage, keuze["bron_rente"])


def _drempels(keuze: Json) -> dict[str, int]:
    grens = _geheel(keuze.get("rapportagegrens"))
    return {} if grens is None else {RAPPORTAGEGRENS: grens}


def _centen(rij: Json, *namen: str) -> Iterable[int]:
    return (naar_geheel(Decimal(rij[naam])) for naam in namen)


def _geheel(tekst: str | None, decimalen: int = 2) -> int | None:
    return None if tekst is None else naar_geheel(Decimal(tekst), decimalen)


def _dag(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None
