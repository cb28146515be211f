"""Rules KOST-01 to KOST-11: what may be divided, gross and once."""

import re
from collections.abc import Iterator

from bijdrage.bbv.dossier import Dossier
from bijdrage.bbv.oordeel import Oordeel, Punt
from bijdrage.rekenmodel.invoer import (
    AARD_LASTEN,
    BUITEN,
    INCIDENTEEL,
    NAAR_UREN,
    STRUCTUREEL,
    Lastenregel,
)
from bijdrage.rekenmodel.sommen import som, som_met_correcties
from samenwerking.iv3 import BATEN, LASTEN
from samenwerking.notatie import euro, procent_exact

INTERNE_VERREKENING = "7.5"
AFSCHRIJVING, TOEGEREKENDE_RENTE, RENTE = "7.3", "7.4", "5.1"
INVESTERING = ("3.1", "3.2")
"""Buying land and durable goods: what is invested, not a cost of the year (Iv3 categories)."""
NIET_IN_BIJDRAGE = ("0.9", "0.10", "0.11")
"""Vennootschapsbelasting, reserves and the result: 4.3.2 is grey on them (CBS, Iv3)."""
DEKKINGSMIDDELEN = ("0.5", "0.7")
BELASTINGTAAKVELDEN = ("0.61", "0.62", "0.63", "0.64")
BELASTINGOPBRENGST = ("2.2.1", "2.2.2")
AANSLUITING = "aansluiting"
"""The name of the agreed margin, in cents, between the ledger and the input (KOST-02)."""

_WINST = re.compile(r"winst|risico-?opslag", re.IGNORECASE)
ICT = re.compile(r"\bict\b", re.IGNORECASE)
_AFSCHRIJVING = re.compile(r"\bafschrijving", re.IGNORECASE)


def geen_saldering(dossier: Dossier) -> Oordeel:
    """KOST-01: lasten and baten are gross, so neither is negative (BBV art. 2 lid 3)."""
    return Oordeel(
        tuple(
            Punt(
                regel.regel,
                f"Regel {regel.regel} ({regel.component}) heeft negatieve {zijde}: {euro(bedrag)}.",
                "Neem lasten en baten bruto op, elk aan zijn eigen zijde.",
            )
            for regel in dossier.berekening.invoer.lasten
            for zijde, bedrag in ((LASTEN, regel.lasten), (BATEN, regel.baten))
            if bedrag < 0 and regel.categorie != INTERNE_VERREKENING
        )
    )


def sluit_aan_op_grootboek(dossier: Dossier) -> Oordeel:
    """KOST-02: what is divided is what the adopted ledger holds (BBV art. 66 lid 2)."""
    if not dossier.aansluiting:
        return Oordeel((), "de aansluiting op het grootboek")
    marge = dossier.drempels.get(AANSLUITING, 0)
    return Oordeel(
        tuple(
            Punt(
                post.post,
                f"Het grootboek heeft {euro(post.grootboek)} ({post.bron}), de invoer "
                f"{euro(post.invoer)}.",
                "Verklaar het verschil of herstel de invoer.",
            )
            for post in dossier.aansluiting
            if abs(post.grootboek - post.invoer) > marge
        )
    )


def volledig_verdeeld(dossier: Dossier) -> Oordeel:
    """KOST-03: every line is in one component and divided to the cent (rule of calculation)."""
    berekening = dossier.berekening
    verdeeld = som(berekening.toedelingen, "regel")
    return Oordeel(
        tuple(
            Punt(
                regel.regel,
                f"Van {euro(regel.lasten - regel.baten)} is "
                f"{euro(verdeeld.get((regel.regel,), 0))} verdeeld.",
                "Controleer de component en de sleutel van deze regel.",
            )
            for regel in _pool(dossier)
            if verdeeld.get((regel.regel,), 0) != regel.lasten - regel.baten
        )
    )


def zonder_reserves_en_belasting(dossier: Dossier) -> Oordeel:
    """KOST-04: nothing on 0.9, 0.10 and 0.11 (Iv3-definitiebestand CBS)."""
    sommen = som_met_correcties(dossier.berekening, "taakveld", "component")
    return Oordeel(
        tuple(
            Punt(
                taakveld,
                f"Op taakveld {taakveld} staat {component}.",
                "Laat deze kosten buiten de verdeling of kies het taakveld van de taak.",
            )
            for taakveld, component in sorted(sommen)
            if taakveld in NIET_IN_BIJDRAGE
        )
    )


def geen_dekkingsmiddelen(dossier: Dossier) -> Oordeel:
    """KOST-05: no treasury, general grants or tax income (Regeling taakvelden; BBV art. 8).

    Work on it, divided by its hours, may be charged: that is carrying out, not income.
    """
    herstel = "Laat algemene dekkingsmiddelen buiten de verdeling."
    opbrengst = tuple(
        Punt(taakveld, f"Op taakveld {taakveld} staat opbrengst van belastingen.", herstel)
        for taakveld, categorie in som(
            dossier.berekening.toedelingen, "taakveld", "categorie", waarde="baten"
        )
        if taakveld in BELASTINGTAAKVELDEN and categorie in BELASTINGOPBRENGST
    )
    componenten = dossier.berekening.componenten
    middelen = tuple(
        Punt(taakveld, f"Op taakveld {taakveld} staat {component}.", herstel)
        for taakveld, component in sorted(
            som(dossier.berekening.toedelingen, "taakveld", "component")
        )
        if taakveld in DEKKINGSMIDDELEN and componenten[component].behandeling != NAAR_UREN
    )
    return Oordeel((*middelen, *opbrengst))


def geen_investeringen(dossier: Dossier) -> Oordeel:
    """KOST-06a: no investments; depreciation stands on 7.3 (BBV art. 59 and 62-64)."""
    punten = []
    for regel in _pool(dossier):
        if regel.lasten and regel.categorie in INVESTERING:
            melding = f"Regel {regel.regel} koopt grond of duurzame goederen ({regel.categorie})."
            punten.append(Punt(regel.regel, melding, "Neem de afschrijving op, categorie 7.3."))
        elif _AFSCHRIJVING.search(regel.omschrijving) and regel.categorie != AFSCHRIJVING:
            melding = f"Regel {regel.regel} is afschrijving op categorie {regel.categorie}."
            punten.append(Punt(regel.regel, melding, "Boek afschrijving op categorie 7.3."))
    return Oordeel(tuple(punten))


def rente_is_toegerekend(dossier: Dossier) -> Oordeel:
    """KOST-06b: interest stands on 7.4, not on 5.1 (Notitie Rente, commissie BBV)."""
    return Oordeel(
        tuple(
            Punt(
                regel.regel,
                f"Regel {regel.regel} heeft betaalde rente (5.1) als lasten.",
                "Neem toegerekende rente op, categorie 7.4.",
            )
            for regel in _pool(dossier)
            if regel.lasten and regel.categorie == RENTE
        )
    )


def omslagrente_gelijk(dossier: Dossier) -> Oordeel:
    """KOST-07: interest is worked out as in the begroting (BBV art. 13; Notitie Rente)."""
    if not any(regel.categorie == TOEGEREKENDE_RENTE for regel in _pool(dossier)):
        return Oordeel()
    begroot = next(
        (
            stuk.renteomslag
            for stuk in dossier.stukken or ()
            if (stuk.soort, stuk.gemeente, stuk.jaar)
            == ("begroting", dossier.berekening.centrum, dossier.jaar)
        ),
        None,
    )
    if dossier.rente is None or begroot is None:
        return Oordeel((), "de omslagrente die is gebruikt, en die in de begroting")
    punten = []
    if dossier.rente.percentage != begroot:
        melding = (
            f"Gebruikt is {procent_exact(dossier.rente.percentage)}, de begroting heeft "
            f"{procent_exact(begroot)}."
        )
        punten.append(Punt("omslagrente", melding, "Gebruik de rente van de begroting."))
    if not dossier.rente.bron:
        punten.append(Punt("omslagrente", "De bron ontbreekt.", "Leg vast waar de rente staat."))
    return Oordeel(tuple(punten))


def structureel_of_incidenteel(dossier: Dossier) -> Oordeel:
    """KOST-08: every line and correction is structural or incidental (BBV art. 19 and 28)."""
    invoer = dossier.berekening.invoer
    regels = ((regel.regel, regel.aard) for regel in invoer.lasten)
    correcties = ((correctie.code, correctie.aard) for correctie in invoer.correcties)
    return Oordeel(
        tuple(
            Punt(wat, f"De aard is «{aard}».", "Kies structureel of incidenteel.")
            for wat, aard in (*regels, *correcties)
            if aard not in AARD_LASTEN
        )
    )


def geen_winstopslag(dossier: Dossier) -> Oordeel:
    """KOST-09: cost without a surcharge for profit (Besluit 2024-13855; Wet OB art. 11 lid 1 u)."""
    invoer = dossier.berekening.invoer
    namen = (
        *((c.naam, c.naam) for c in invoer.componenten),
        *((c.code, c.omschrijving) for c in invoer.correcties),
        *((r.regel, r.omschrijving) for r in _pool(dossier)),
    )
    punten = tuple(
        Punt(wat, f"«{naam}» lijkt een opslag voor winst of risico.", "Reken alleen kosten door.")
        for wat, naam in namen
        if _WINST.search(naam)
    )
    wat = "de overeenkomst, die zegt of er een opslag voor winst is afgesproken"
    return Oordeel(punten, "" if dossier.overeenkomst else wat)


def ict_volgens_afspraak(dossier: Dossier) -> Oordeel:
    """KOST-10: ICT follows the agreement and is seen apart (Amstelveen begroting 2021, §3.4)."""
    overeenkomst = dossier.overeenkomst
    afgesproken = [
        afspraak
        for afspraak in (overeenkomst.componenten if overeenkomst else ())
        if ICT.search(afspraak.component)
    ]
    if not afgesproken:
        return Oordeel((), "wat over ICT is afgesproken")
    punten = []
    for afspraak in afgesproken:
        component = dossier.berekening.componenten.get(afspraak.component)
        if component is None:
            melding = f"De afgesproken component {afspraak.component} staat niet in de berekening."
            punten.append(Punt(afspraak.component, melding, "Neem haar apart op."))
        elif component.behandeling != afspraak.behandeling:
            melding = f"Afgesproken is «{afspraak.behandeling}», nu «{component.behandeling}»."
            punten.append(Punt(afspraak.component, melding, "Behandel haar zoals afgesproken."))
        elif not component.grondslag:
            melding = "Er staat niet bij op welke afspraak het bedrag rust."
            punten.append(Punt(afspraak.component, melding, "Vul de grondslag in."))
    return Oordeel((*punten, *_ict_delen(dossier, [a.component for a in afgesproken])))


def aanvullend_met_besluit(dossier: Dossier) -> Oordeel:
    """KOST-11: extra services stand apart and name a decision (2e burap Aalsmeer 2022)."""
    return Oordeel(
        tuple(
            Punt(
                correctie.code,
                f"Bij «{correctie.omschrijving}» staat geen besluit.",
                "Noem het besluit waarmee deze dienst is toegekend.",
            )
            for correctie in dossier.berekening.invoer.correcties
            if correctie.soort == "aanvullend" and not correctie.besluit
        )
    )


def _pool(dossier: Dossier) -> Iterator[Lastenregel]:
    """The cost lines that are divided."""
    componenten = dossier.berekening.componenten
    for regel in dossier.berekening.invoer.lasten:
        if componenten[regel.component].behandeling != BUITEN:
            yield regel


def _ict_delen(dossier: Dossier, componenten: list[str]) -> Iterator[Punt]:
    """Both parts of the agreed amount are seen: structural and incidental."""
    regels_van = dossier.berekening.regels_van
    soorten = {regel.aard for naam in componenten for regel in regels_van.get(naam, ())}
    for aard in (STRUCTUREEL, INCIDENTEEL):
        if aard not in soorten:
            melding = f"Er is geen {aard} deel van ICT te zien."
            yield Punt(f"ICT {aard}", melding, "Splits ICT in structureel en incidenteel.")
