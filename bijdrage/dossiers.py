"""A calculation of the registry with what is known around it, for the rules; and what was said.

What has no place in the registry stays None: a rule that needs it says that it cannot tell.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from django.utils.timezone import localdate

from bijdrage.afgesproken import (
    methoden,
)
from bijdrage.afspraken.overeenkomst import Methode, Overeenkomst
from bijdrage.afspraken.raming import RamingFout, raam
from bijdrage.bbv import beoordeel_dossier
from bijdrage.bbv.dossier import (
    Aansluiting,
    Dossier,
    Jaarcijfer,
    Uitvoer,
    Verklaring,
    Versiefeit,
    Vorige,
)
from bijdrage.bbv.kosten import AANSLUITING
from bijdrage.bbv.oordeel import Ontheffing as Ontheffingfeit
from bijdrage.bbv.oordeel import Uitkomst
from bijdrage.bbv.uren import Stand
from bijdrage.boeken.aansluiting import Post, sluit_aan
from bijdrage.boeken.realisatie import verklaar
from bijdrage.boeken.voorstel import boekingsvoorstel
from bijdrage.gepubliceerd import grootboekposten
from bijdrage.models import Berekening, Ontheffing, Toelichting
from bijdrage.rapport.feiten import feiten
from bijdrage.rapport.model import Jaarrapport, Registratie
from bijdrage.rapport.reeks import BEGROTING
from bijdrage.rekenmodel import resultaat
from bijdrage.selectors import Afspraken, brug_tussen
from bijdrage.selectors import afspraken as lees_afspraken
from bijdrage.uren.leesselectors import leesversies
from samenwerking.iv3 import Codelijsten
from samenwerking.models import OPEN, Urenverdeling
from samenwerking.models.versie import Versie
from samenwerking.schaal import naar_geheel
from samenwerking.selectors import codelijsten
from samenwerking.services.makers import makers


class BijBevindingen(NamedTuple):
    """What was said at the findings of a year: explanations, and waivers that were approved.

    afspraken: what was agreed, which the rules look at as well.
    """

    toelichtingen: Mapping[tuple[str, str], str]
    ontheffingen: tuple[Ontheffingfeit, ...]
    fictief: bool
    afspraken: Afspraken


def bij_bevindingen(rapport: Jaarrapport) -> BijBevindingen:
    """What was said at the findings of the year of a calculation. A fixed number of queries."""
    waar = {"samenwerking": _registratie(rapport).samenwerking_id, "jaar": rapport.jaar}
    toelichtingen = list(Toelichting.objects.filter(**waar))
    ontheffingen = list(
        Ontheffing.objects.filter(
            **waar, ingetrokken_op=None, goedgekeurd_op__isnull=False
        ).select_related("gevraagd_voor", "goedgekeurd_voor")
    )
    return BijBevindingen(
        {(t.regel, t.wat): t.tekst for t in toelichtingen},
        tuple(map(_ontheffingfeit, ontheffingen)),
        any(iets.fictief for iets in (*toelichtingen, *ontheffingen)),
        lees_afspraken(rapport),
    )


def _ontheffingfeit(ontheffing: Ontheffing) -> Ontheffingfeit:
    """A waiver as it is published: by municipality, without the names of people."""
    return Ontheffingfeit(
        ontheffing.regel,
        ontheffing.wat,
        str(ontheffing.gevraagd_voor),
        str(ontheffing.goedgekeurd_voor),
        ontheffing.reden,
        ontheffing.tot,
    )


def uitkomsten_van(
    rapport: Jaarrapport, reeks: Sequence[Jaarrapport], bij: BijBevindingen
) -> tuple[Uitkomst, ...]:
    """What every rule says of a calculation today; reeks: the leading ones of its cooperation."""
    return beoordeel_dossier(dossier_van(rapport, reeks, bij), bij.ontheffingen, localdate())


def dossier_van(rapport: Jaarrapport, reeks: Sequence[Jaarrapport], bij: BijBevindingen) -> Dossier:
    """All that the registry knows around a calculation. The number of queries is constant."""
    lijsten = codelijsten()
    berekening = (
        Berekening.objects.select_related(
            "urenverdeling__overgenomen_van", "urenverdeling__besluit", "kostenraming__besluit"
        )
        .select_related("besluit")
        .get(pk=_registratie(rapport).id)
    )
    wat = _registratie(rapport)
    afspraken = bij.afspraken
    geldend = afspraken.van(rapport.jaar)
    posten = grootboekposten(wat.samenwerking, rapport.jaar, rapport.stand)
    return Dossier(
        rapport.berekening,
        lijsten,
        overeenkomst=geldend,
        indexcijfers=afspraken.indexcijfers,
        methode=_methode(rapport, geldend),
        correctieafspraken=afspraken.correcties,
        verklaring=_verklaring(rapport, reeks),
        aansluiting=_aansluiting(rapport, posten) if posten else None,
        boekingen=boekingsvoorstel(rapport.berekening, lijsten).boekingen,
        drempels={AANSLUITING: max(post.eenheid for post in posten) // 2} if posten else {},
        uren=_urenstand(berekening.urenverdeling, rapport, lijsten),
        versies=_versies(berekening),
        vorige=_vorige(rapport, reeks),
        begroting=_begroting(rapport, reeks),
        jaarcijfers=(*_jaarcijfers(reeks), *_geraamd(rapport, afspraken)),
        uitvoer=_uitvoer(rapport),
        toelichtingen=bij.toelichtingen,
    )


def _registratie(rapport: Jaarrapport) -> Registratie:
    if rapport.registratie is None:
        raise ValueError("deze berekening staat niet in de registratie")
    return rapport.registratie


def _urenstand(verdeling: Urenverdeling, rapport: Jaarrapport, lijsten: Codelijsten) -> Stand:
    """The hours with the version that they began from, unless that is still being worked on."""
    vorige = verdeling.overgenomen_van
    if vorige and vorige.status in OPEN:
        vorige = None
    versies = leesversies([verdeling, *([vorige] if vorige else [])])
    productief = verdeling.productieve_uren
    return Stand(
        versies[verdeling.pk],
        lijsten,
        None if productief is None else naar_geheel(productief),
        verdeling.bron_productieve_uren,
        versies[vorige.pk] if vorige else None,
        rapport.berekening,
    )


def _versies(berekening: Berekening) -> tuple[Versiefeit, ...]:
    akkoord = berekening.urenverdeling.akkoorden.values_list("gegeven_door", flat=True)
    eens = berekening.akkoorden.values_list("gegeven_door", flat=True)
    return (
        _versiefeit("urenverdeling", berekening.urenverdeling, akkoord),
        _versiefeit("kostenraming", berekening.kostenraming),
        _versiefeit("berekening", berekening, eens),
    )


def _versiefeit(soort: str, versie: Versie, akkoord: Iterable[int] = ()) -> Versiefeit:
    vaststeller = {versie.vastgesteld_door_id} if versie.vastgesteld_door_id else set()
    return Versiefeit(
        soort,
        versie.jaar,
        versie.status,
        versie.vastgesteld_op and localdate(versie.vastgesteld_op),
        str(versie.besluit or ""),
        makers(versie),
        frozenset({*akkoord, *vaststeller}),
    )


def _vorige(rapport: Jaarrapport, reeks: Sequence[Jaarrapport]) -> Vorige | None:
    """The calculation of exactly a year before, in the same stand."""
    for eerder in reeks:
        if (eerder.jaar, eerder.stand) == (rapport.jaar - 1, rapport.stand):
            return Vorige(eerder.jaar, eerder.berekening)
    return None


def _begroting(rapport: Jaarrapport, reeks: Sequence[Jaarrapport]) -> resultaat.Berekening | None:
    for ander in reeks:
        if (ander.jaar, ander.stand) == (rapport.jaar, BEGROTING):
            return ander.berekening
    return None


def _jaarcijfers(reeks: Sequence[Jaarrapport]) -> Iterable[Jaarcijfer]:
    for rapport in reeks:
        bedrag = sum(rapport.berekening.bijdrage.values())
        yield Jaarcijfer(rapport.jaar, rapport.stand, bedrag)


def _geraamd(rapport: Jaarrapport, afspraken: Afspraken) -> Iterable[Jaarcijfer]:
    """The years ahead of all gastgemeenten together; none while something is missing for them."""
    try:
        ramingen = [
            raam(rapport.berekening, gast, *afspraken) for gast in rapport.berekening.gasten
        ]
    except RamingFout:
        return
    for jaren in zip(*(raming.jaren[1:] for raming in ramingen), strict=True):
        yield Jaarcijfer(jaren[0].jaar, rapport.stand, sum(jaar.bedrag for jaar in jaren), True)


def _methode(rapport: Jaarrapport, overeenkomst: Overeenkomst | None) -> Methode | None:
    """The version of the method that it names; else its rules, by the agreements of its year."""
    wat = _registratie(rapport)
    if wat.methode:
        bekend = {methode.code: methode for methode in methoden(wat.samenwerking_id)}
        return bekend[wat.methode.code]
    if overeenkomst is None:
        return None
    return Methode(rapport.berekening.methode, overeenkomst.naam, overeenkomst.besluit)


def _verklaring(rapport: Jaarrapport, reeks: Sequence[Jaarrapport]) -> Verklaring | None:
    """Why a calculation differs from the begroting of its year; None when it is that itself."""
    begroting = next((r for r in reeks if (r.jaar, r.stand) == (rapport.jaar, BEGROTING)), None)
    if begroting is None or rapport.stand == BEGROTING:
        return None
    brug = brug_tussen(begroting, rapport)
    if brug is None:
        return None
    stappen = {stap.naam: stap.bedrag for stap in brug.stappen}
    return verklaar(stappen, begroting.bijdrage, rapport.bijdrage)


def _aansluiting(rapport: Jaarrapport, posten: Sequence[Post]) -> tuple[Aansluiting, ...]:
    return tuple(
        Aansluiting(
            rij.post.naam,
            rij.post.lasten - rij.post.baten,
            rij.lasten - rij.baten,
            rij.post.bron or "geen rij in het grootboek",
        )
        for rij in sluit_aan(rapport.berekening, posten).rijen
    )


def _uitvoer(rapport: Jaarrapport) -> Uitvoer:
    """What the report says of itself; it is there only when calculated again it is the same."""
    registratie = _registratie(rapport)
    gezegd = {feit.naam: feit for feit in feiten(rapport, rapport.document(rapport.bron))}
    return Uitvoer(
        gezegd["Eenheid"].tekst,
        gezegd["Prijspeil"].tekst if "Prijspeil" in gezegd else "",
        "; ".join(gezegd["Eenheid"].uitleg),
        gezegd["Methode"].tekst,
        (f"urenverdeling {registratie.urenverdeling}", f"kostenraming {registratie.kostenraming}"),
        registratie.vastgesteld_op or registratie.invoer_op,
        rapport.vingerafdruk,
        rapport.vingerafdruk,
        afgerond_sluit=True,
    )
