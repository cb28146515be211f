"""The rules of the hours held against a version in the registry."""

from collections.abc import Iterable
from fractions import Fraction

from bijdrage.bbv.oordeel import Uitkomst
from bijdrage.bbv.uren import Stand, beoordeel_uren
from bijdrage.rekenmodel.berekening import bereken
from bijdrage.uren.doorrekening import gegevens_van, invoer_zonder_fouten
from bijdrage.uren.leesselectors import leesversies
from samenwerking.iv3 import Codelijsten
from samenwerking.models import Urenverdeling
from samenwerking.schaal import naar_geheel
from samenwerking.werkboek.fout import Fout


def controles(verdeling: Urenverdeling, codelijsten: Codelijsten) -> tuple[Uitkomst, ...]:
    """What every rule says of the hours of a version."""
    return beoordeel_uren(stand_van(verdeling, codelijsten))


def stand_van(verdeling: Urenverdeling, codelijsten: Codelijsten) -> Stand:
    """What the rules look at; without cost there is no calculation, and what needs it says so."""
    vorige, productief = verdeling.overgenomen_van, verdeling.productieve_uren
    versies = leesversies([verdeling, *([vorige] if vorige else [])])
    gegevens = gegevens_van(verdeling, codelijsten)
    invoer = invoer_zonder_fouten(gegevens)[0] if gegevens else None
    return Stand(
        versies[verdeling.pk],
        codelijsten,
        None if productief is None else naar_geheel(productief),
        verdeling.bron_productieve_uren,
        versies[vorige.pk] if vorige else None,
        bereken(invoer) if invoer else None,
        Fraction(verdeling.marge_vte) / 100,
        Fraction(verdeling.drempel_aandeel) / 100,
    )


def blokkerend(uitkomsten: Iterable[Uitkomst]) -> tuple[Fout, ...]:
    """Why hours cannot be handed in: the findings of rules that do not allow it."""
    return tuple(
        Fout(
            "Uren",
            None,
            None,
            f"{punt.wat}: {punt.melding.removesuffix('.')}",
            f"een rij die voldoet aan {uitkomst.regel.code}",
            punt.herstel,
        )
        for uitkomst in uitkomsten
        if uitkomst.blokkeert
        for punt in uitkomst.oordeel.punten
    )
