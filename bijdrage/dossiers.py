"""A calculation of the registry with what is known around it, for the rules; and what they say.

What is not in the registry stays None: a rule that needs it says that it cannot tell.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from django.utils.timezone import localdate

from bijdrage.aangesloten import posten_naast
from bijdrage.afgesproken import methoden
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
from bijdrage.bbv.oordeel import Uitkomst
from bijdrage.bbv.regels import Eindoordeel, oordeel_bbv
from bijdrage.bbv.tijd import NA_WIJZIGING
from bijdrage.bbv.uren import Stand
from bijdrage.boeken.aansluiting import GEEN_POST, Post, sluit_aan
from bijdrage.boeken.overgang import omgezet
from bijdrage.boeken.realisatie import verklaar
from bijdrage.boeken.voorstel import boekingsvoorstel
from bijdrage.models import Berekening
from bijdrage.models.aansluitbestand import Bestandsoort
from bijdrage.mutaties import zonder_logboek
from bijdrage.rapport.afronding import hele_euro, hele_euros
from bijdrage.rapport.feiten import feiten
from bijdrage.rapport.model import Jaarrapport, Uitsplitsing
from bijdrage.rapport.reeks import BEGROTING
from bijdrage.rapport.regelweergave import Bbvblok, bbvblok
from bijdrage.rapport.uitgave import openbare_toelichtingen, openbare_uitkomsten
from bijdrage.rekenmodel.sommen import som
from bijdrage.rekenmodel.vingerafdruk import vingerafdruk
from bijdrage.rondom import Rondom, registratie_van, rondom
from bijdrage.selectors import Afspraken, brug_tussen
from bijdrage.selectors import afspraken as lees_afspraken
from bijdrage.uren.leesselectors import leesversies
from samenwerking.bewaard import onthoud
from samenwerking.iv3 import Codelijsten
from samenwerking.models import OPEN, Urenverdeling
from samenwerking.models.versie import Versie
from samenwerking.schaal import naar_geheel
from samenwerking.selectors import codelijsten
from samenwerking.services.makers import makers
from samenwerking.weergave import Feit

UITTREKSEL = str(Bestandsoort.GROOTBOEK.label)


class Toetsing(NamedTuple):
    """What every rule says of a calculation, the verdict on it, and what lies around it."""

    uitkomsten: tuple[Uitkomst, ...]
    oordeel: Eindoordeel
    rondom: Rondom

    @property
    def blok(self) -> Bbvblok:
        """The verdict in short, for on paper."""
        return bbvblok(self.uitkomsten, fictief=self.rondom.fictief)


def toets(
    rapport: Jaarrapport, reeks: Sequence[Jaarrapport], bij: Rondom | None = None
) -> Toetsing:
    """What every rule says of a calculation today; the same for pages, PDF and workbook.

    reeks: the leading ones of its cooperation; bij: what lies around it, where that was read
    already. Kept under everything that it follows from.
    """
    bij = bij or rondom(rapport)
    uitkomsten = onthoud(
        "bbv", volgt_uit(rapport, reeks, bij), lambda: uitkomsten_van(rapport, reeks, bij)
    )
    oordeel, getoond = oordeel_bbv(uitkomsten), bij
    if rapport.groepen and rapport.berekening.groepen:
        wat = rapport.motor.invoer, rapport.groepen
        uitkomsten = openbare_uitkomsten(uitkomsten, *wat)
        toelichtingen = openbare_toelichtingen(bij.toelichtingen, *wat)
        getoond = bij._replace(toelichtingen=toelichtingen)
    return Toetsing(uitkomsten, oordeel, getoond)


def volgt_uit(rapport: Jaarrapport, reeks: Sequence[Jaarrapport], bij: Rondom) -> object:
    """Everything that the outcomes of the rules follow from."""
    return rapport.volgt_uit, [ander.volgt_uit for ander in reeks], bij, localdate()


def uitkomsten_van(
    rapport: Jaarrapport, reeks: Sequence[Jaarrapport], bij: Rondom
) -> tuple[Uitkomst, ...]:
    """What every rule says of a calculation today; reeks: the leading ones of its cooperation."""
    return beoordeel_dossier(dossier_van(rapport, reeks, bij), bij.ontheffingen, localdate())


def dossier_van(rapport: Jaarrapport, reeks: Sequence[Jaarrapport], bij: Rondom) -> Dossier:
    """All that the registry knows around a calculation. The number of queries is constant."""
    lijsten = codelijsten()
    berekening = (
        Berekening.objects.select_related(
            "urenverdeling__overgenomen_van", "urenverdeling__besluit", "kostenraming__besluit"
        )
        .select_related("besluit")
        .get(pk=registratie_van(rapport).id)
    )
    afspraken = lees_afspraken(rapport)
    geldend = afspraken.van(rapport.jaar)
    posten = posten_naast(rapport, bij)
    vorige, begroting = _vorige(rapport, reeks), _begroting(rapport, reeks)
    return Dossier(
        rapport.motor,
        lijsten,
        overeenkomst=geldend,
        indexcijfers=afspraken.indexcijfers,
        methode=_methode(rapport, geldend),
        correctieafspraken=afspraken.correcties,
        besparingen=registratie_van(rapport).besparingen,
        verklaring=_verklaring(rapport, reeks),
        aansluiting=_aansluiting(rapport, posten) if posten else None,
        boekingen=boekingsvoorstel(rapport.motor, lijsten).boekingen,
        drempels={**bij.drempels, **_marge(posten)},
        uren=_urenstand(berekening.urenverdeling, rapport, lijsten),
        versies=_versies(berekening),
        vorige=vorige,
        omgezette_taakvelden=_omgezet(rapport, vorige, lijsten) if vorige else None,
        begroting=begroting.motor if begroting else None,
        begroting_vastgesteld_op=registratie_van(begroting).vastgesteld_op if begroting else None,
        jaarcijfers=(*_jaarcijfers(reeks), *_geraamd(rapport, afspraken)),
        uitvoer=_uitvoer(rapport),
        mutaties_zonder_logboek=zonder_logboek(berekening),
        stukken=bij.stukken,
        btwopgaven=bij.btwopgaven,
        rente=bij.rente,
        overheadcijfers=bij.overheadcijfers,
        notitie_overhead=bij.notitie_overhead,
        btwopgave_uiterlijk=bij.btwopgave_uiterlijk,
        toelichtingen=bij.toelichtingen,
    )


def _marge(posten: Sequence[Post]) -> dict[str, int]:
    """How far the ledger and the input may be apart: as exact as the ledger is written."""
    return {AANSLUITING: max(post.eenheid for post in posten) // 2} if posten else {}


def _omgezet(rapport: Jaarrapport, vorige: Vorige, lijsten: Codelijsten) -> frozenset[str]:
    """The taakvelden of last year that have a place in this one, and where they went."""
    splitsingen = registratie_van(rapport).splitsingen
    gevonden = set()
    for (taakveld,), bedrag in som(vorige.berekening.toedelingen, "taakveld").items():
        if lijsten.is_boekbaar(taakveld, rapport.jaar):
            continue
        omzetting = omgezet({taakveld: bedrag}, lijsten, rapport.jaar, splitsingen)
        if not omzetting.rest:
            gevonden |= {taakveld, *omzetting.bedragen}
    return frozenset(gevonden)


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
        rapport.motor,
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
            return Vorige(eerder.jaar, eerder.motor)
    return None


def _begroting(rapport: Jaarrapport, reeks: Sequence[Jaarrapport]) -> Jaarrapport | None:
    """The begroting of its year; of a begroting itself the one that is read."""
    if rapport.stand == BEGROTING:
        return rapport
    return next((r for r in reeks if (r.jaar, r.stand) == (rapport.jaar, BEGROTING)), None)


def _jaarcijfers(reeks: Sequence[Jaarrapport]) -> Iterable[Jaarcijfer]:
    for rapport in reeks:
        bedrag = sum(rapport.motor.bijdrage.values())
        yield Jaarcijfer(rapport.jaar, rapport.stand, bedrag)


def _geraamd(rapport: Jaarrapport, afspraken: Afspraken) -> Iterable[Jaarcijfer]:
    """The years ahead of all gastgemeenten together; none while something is missing for them."""
    try:
        ramingen = [raam(rapport.motor, gast, *afspraken) for gast in rapport.motor.gasten]
    except RamingFout:
        return
    for jaren in zip(*(raming.jaren[1:] for raming in ramingen), strict=True):
        yield Jaarcijfer(jaren[0].jaar, rapport.stand, sum(jaar.bedrag for jaar in jaren), True)


def _methode(rapport: Jaarrapport, overeenkomst: Overeenkomst | None) -> Methode | None:
    """The version of the method that it names; else its rules, by the agreements of its year."""
    wat = registratie_van(rapport)
    if wat.methode:
        bekend = {methode.code: methode for methode in methoden(wat.samenwerking_id)}
        return bekend[wat.methode.code]
    if overeenkomst is None:
        return None
    return Methode(rapport.motor.methode, overeenkomst.naam, overeenkomst.besluit)


def _verklaring(rapport: Jaarrapport, reeks: Sequence[Jaarrapport]) -> Verklaring | None:
    """Why a calculation differs from the begroting of its year; None when it is that itself."""
    van_het_jaar = {r.stand: r for r in reeks if r.jaar == rapport.jaar}
    begroting, gewijzigd = van_het_jaar.get(BEGROTING), van_het_jaar.get(NA_WIJZIGING)
    if begroting is None or rapport.stand == BEGROTING:
        return None
    brug = brug_tussen(begroting, rapport)
    if brug is None:
        return None
    stappen = {stap.naam: stap.bedrag for stap in brug.stappen}
    na_wijziging = gewijzigd.bijdrage if gewijzigd else None
    return verklaar(stappen, begroting.bijdrage, rapport.bijdrage, na_wijziging)


def _aansluiting(rapport: Jaarrapport, posten: Sequence[Post]) -> tuple[Aansluiting, ...]:
    return tuple(
        Aansluiting(
            rij.post.naam,
            rij.post.lasten - rij.post.baten,
            rij.lasten - rij.baten,
            rij.post.bron or (GEEN_POST if rij.post.naam == GEEN_POST else UITTREKSEL),
        )
        for rij in sluit_aan(rapport.motor, posten).rijen
    )


def _uitvoer(rapport: Jaarrapport) -> Uitvoer:
    """What the report says of itself, and what it gives when it is calculated again."""
    gezegd = {feit.naam: feit for feit in feiten(rapport, rapport.document(rapport.bron))}
    registratie = registratie_van(rapport)
    return Uitvoer(
        eenheid=_gezegd(gezegd, "Eenheid"),
        prijspeil=_gezegd(gezegd, "Prijspeil"),
        tekenafspraak="; ".join(gezegd["Eenheid"].uitleg) if "Eenheid" in gezegd else "",
        methode=_gezegd(gezegd, "Methode"),
        versies=tuple(filter(None, [_gezegd(gezegd, "Status")])),
        datum=registratie.invoer_op if "Laatste invoer" in gezegd else None,
        vingerafdruk=_gezegd(gezegd, "Kenmerk"),
        herberekend=vingerafdruk(rapport.motor),
        afgerond_sluit=all(map(_sluit, rapport.uitsplitsingen)),
    )


def _gezegd(gezegd: Mapping[str, Feit], naam: str) -> str:
    return gezegd[naam].tekst if naam in gezegd else ""


def _sluit(uitsplitsing: Uitsplitsing) -> bool:
    """Whether the rounded rows of a table are together its rounded total."""
    return sum(hele_euros([rij.bedrag for rij in uitsplitsing.rijen])) == hele_euro(
        uitsplitsing.totaal
    )
