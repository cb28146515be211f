"""The agreements in the registry as records, for what calculates with them."""

from collections.abc import Mapping
from typing import Any

from bijdrage.afspraken.besparing import Besparingsafspraak, Besparingsuren
from bijdrage.afspraken.correctie import Correctieafspraak
from bijdrage.afspraken.overeenkomst import (
    Afbouw,
    Btw,
    Componentafspraak,
    Indexcijfer,
    Indexweging,
    Methode,
    Overeenkomst,
)
from bijdrage.models import Besparingsafspraak as Besparingmodel
from bijdrage.models import Componentafspraak as Afspraakmodel
from bijdrage.models import Correctieafspraak as Correctiemodel
from bijdrage.models import Indexcijfer as Cijfermodel
from bijdrage.models import Methode as Methodemodel
from bijdrage.models import Overeenkomst as Overeenkomstmodel
from bijdrage.rekenmodel.scenariotekst import uit_json
from samenwerking.schaal import naar_geheel

BESPARINGSVELDEN = (
    *("code", "naam", "wijze", "gemeente__naam", "eerste_jaar", "laatste_jaar"),
    *("uren", "pad", "fictief"),
)
"""What is read of what was agreed about a saving."""
PROCENT = 6
"""Decimals of a percentage."""


def overeenkomsten(samenwerking: int) -> tuple[Overeenkomst, ...]:
    """All agreements of a cooperation (by its id), the oldest first. A fixed number of queries."""
    rijen = (
        Overeenkomstmodel.objects.filter(samenwerking=samenwerking)
        .select_related("besluit")
        .prefetch_related("componenten__wegingen__reeks", "afbouw__gemeente")
        .order_by("eerste_jaar")
    )
    return tuple(_overeenkomst(rij) for rij in rijen)


def indexcijfers(samenwerking: int) -> tuple[Indexcijfer, ...]:
    """Everything that the register of indexes of a cooperation (by its id) holds."""
    return tuple(
        Indexcijfer(
            reeks=cijfer.reeks.code,
            jaar=cijfer.jaar,
            percentage=naar_geheel(cijfer.percentage, PROCENT),
            publicatie=cijfer.reeks.publicatie,
            gepubliceerd_op=cijfer.gepubliceerd_op,
            definitief=cijfer.definitief,
        )
        for cijfer in Cijfermodel.objects.filter(reeks__samenwerking=samenwerking).select_related(
            "reeks"
        )
    )


def correctieafspraken(samenwerking: int) -> tuple[Correctieafspraak, ...]:
    """Everything that was agreed about corrections of a cooperation (by its id), by code."""
    rijen = (
        Correctiemodel.objects.filter(samenwerking=samenwerking)
        .select_related("besluit", "gemeente")
        .prefetch_related("jaren")
        .order_by("code")
    )
    return tuple(_correctieafspraak(rij) for rij in rijen)


def besparingsafspraken(samenwerking: int) -> tuple[Besparingsafspraak, ...]:
    """Everything that was agreed about savings of a cooperation (by its id), by code. One query."""
    rijen = Besparingmodel.objects.filter(samenwerking=samenwerking).order_by("code")
    return tuple(besparingsafspraak(rij) for rij in rijen.values(*BESPARINGSVELDEN))


def besparingsafspraak(rij: Mapping[str, Any]) -> Besparingsafspraak:
    """rij: the BESPARINGSVELDEN of one."""
    velden = {naam.removesuffix("__naam"): waarde for naam, waarde in rij.items()}
    wijzigingen: Any = uit_json([deel["wijziging"] for deel in rij["uren"]])
    was = (deel["was"] for deel in rij["uren"])
    return Besparingsafspraak(**{**velden, "uren": tuple(map(Besparingsuren, was, wijzigingen))})


def methoden(samenwerking: int) -> tuple[Methode, ...]:
    """The versions of the method of a cooperation (by its id), the oldest first."""
    rijen = (
        Methodemodel.objects.filter(samenwerking=samenwerking)
        .select_related("overeenkomst", "vorige", "besluit")
        .prefetch_related("delen__gemeente")
        .order_by("eerste_jaar")
    )
    return tuple(_methode(rij) for rij in rijen)


def _methode(rij: Methodemodel) -> Methode:
    delen = rij.delen.all()
    return Methode(
        code=rij.code,
        overeenkomst=rij.overeenkomst.naam,
        **_besloten(rij),
        evaluatie=rij.evaluatie,
        vorige=rij.vorige.code if rij.vorige else "",
        effect=tuple(
            (deel.gemeente.naam, naar_geheel(deel.effect))
            for deel in delen
            if deel.effect is not None
        ),
        toelichting=rij.toelichting,
        eerste_jaar=rij.eerste_jaar,
        percentages=tuple(
            (deel.gemeente.naam, naar_geheel(deel.percentage, PROCENT))
            for deel in delen
            if deel.percentage is not None
        ),
        evaluatie_bron=rij.evaluatie_bron,
        berekening=rij.berekening,
        berekend_op=rij.vingerafdruk,
        fictief=rij.fictief,
    )


def _correctieafspraak(rij: Correctiemodel) -> Correctieafspraak:
    return Correctieafspraak(
        code=rij.code,
        soort=rij.soort,
        gemeente=rij.gemeente.naam,
        aard=rij.aard,
        omschrijving=rij.omschrijving,
        taakveld=rij.taakveld,
        **_besloten(rij),
        fictief=rij.fictief,
        eerste_jaar=rij.eerste_jaar,
        laatste_jaar=rij.laatste_jaar,
        bedragen=tuple((jaar.jaar, naar_geheel(jaar.bedrag)) for jaar in rij.jaren.all()),
        apart_van=rij.apart_van,
    )


def _besloten(rij: Overeenkomstmodel | Correctiemodel | Methodemodel) -> dict[str, Any]:
    """The decision behind an agreement in words, "" when there is none; its day and source."""
    besluit = rij.besluit
    return {
        "besluit": f"{besluit.orgaan}: {besluit.tekst}" if besluit else "",
        "besloten_op": besluit.datum if besluit else None,
        "bron": rij.bron,
    }


def _overeenkomst(rij: Overeenkomstmodel) -> Overeenkomst:
    return Overeenkomst(
        naam=rij.naam,
        eerste_jaar=rij.eerste_jaar,
        laatste_jaar=rij.laatste_jaar,
        **_besloten(rij),
        drempel_extra=None if rij.drempel_extra is None else naar_geheel(rij.drempel_extra),
        componenten=tuple(_afspraak(afspraak) for afspraak in rij.componenten.all()),
        afbouw=tuple(
            Afbouw(
                code=afbouw.code,
                omschrijving=afbouw.omschrijving,
                soort=afbouw.soort,
                gemeente=afbouw.gemeente.naam,
                bedrag=naar_geheel(afbouw.bedrag),
                stappen=afbouw.stappen,
                eerste_jaar=afbouw.eerste_jaar,
                taakveld=afbouw.taakveld,
            )
            for afbouw in rij.afbouw.all()
        ),
    )


def _afspraak(rij: Afspraakmodel) -> Componentafspraak:
    return Componentafspraak(
        component=rij.component,
        behandeling=rij.behandeling,
        sleutel=rij.sleutel,
        grondslag=rij.grondslag,
        verrekening=rij.verrekening,
        raming=rij.raming,
        weging=tuple(
            Indexweging(weging.reeks.code, naar_geheel(weging.gewicht, PROCENT))
            for weging in rij.wegingen.all()
        ),
        overheadcategorie=rij.overheadcategorie,
        btw=_btw(rij),
    )


def _btw(rij: Afspraakmodel) -> Btw | None:
    if not rij.btw_regime:
        return None
    return Btw(
        regime=rij.btw_regime,
        motivering=rij.btw_motivering,
        compensabel=None if rij.compensabel is None else naar_geheel(rij.compensabel, PROCENT),
        werkelijke_kosten=rij.werkelijke_kosten,
        vaste_sleutel=rij.vaste_sleutel,
        risico_volgens_sleutel=rij.risico_volgens_sleutel,
    )
