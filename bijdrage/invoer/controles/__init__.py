"""Every rule that an input must keep: one function, one rule, silent when it is kept.

A function takes the Gegevens and yields a Fout for every cell that breaks its rule. The order of
the list matters in one way: a cell gets one fault, of the first rule that refuses it.
"""

from bijdrage.invoer.controles import (
    componenten,
    correcties,
    gemeenten,
    kenmerken,
    lasten,
    onderdelen,
    sleutelgebruik,
    sleutels,
    uren,
)
from bijdrage.invoer.controles.hulp import Controle

CONTROLES: tuple[Controle, ...] = (
    kenmerken.kenmerk_bekend,
    kenmerken.kenmerk_eens,
    kenmerken.kenmerk_aanwezig,
    kenmerken.kenmerk_gevuld,
    kenmerken.jaar_bekend,
    kenmerken.standaardsleutel_bestaat,
    kenmerken.standaardsleutel_geen_bedrag,
    kenmerken.gezamenlijk_niet_uren,
    kenmerken.sjabloonversie_leesbaar,
    onderdelen.naam_niet_gereserveerd,
    gemeenten.gemeente_eens,
    gemeenten.cbs_eens,
    gemeenten.een_centrumgemeente,
    gemeenten.urenkolom_per_gemeente,
    gemeenten.waardekolom_per_gemeente,
    onderdelen.onderdeel_eens,
    uren.urenregel_eens,
    uren.uren_onderdeel_bestaat,
    uren.uren_taakveld_geldig,
    uren.uren_sleutel_alleen_gezamenlijk,
    uren.uren_sleutel_bestaat,
    uren.uren_sleutel_geen_bedrag,
    uren.primair_niet_uren,
    lasten.regel_eens,
    lasten.lasten_onderdeel_bestaat,
    lasten.lasten_component_bestaat,
    lasten.categorie_geldig,
    lasten.categorie_op_zijde,
    lasten.lasten_of_baten,
    lasten.uren_heeft_onderdeel,
    lasten.sleutel_uren_onderdeel_heeft_onderdeel,
    lasten.direct_heeft_gemeente,
    lasten.direct_heeft_taakveld,
    lasten.gemeente_alleen_direct,
    lasten.lasten_gemeente_bestaat,
    lasten.lasten_taakveld_geldig,
    lasten.bijdrage_alleen_buiten,
    lasten.verrekening_alleen_buiten,
    lasten.uren_van_onderdeel,
    lasten.uren_op_taakveld,
    lasten.afspraak_een_aard,
    componenten.component_eens,
    componenten.behandeling_zonder_sleutel,
    componenten.behandeling_met_sleutel,
    componenten.component_sleutel_bestaat,
    componenten.sleutel_geen_bedrag,
    componenten.afspraak_met_bedrag,
    componenten.afspraak_heeft_lasten,
    sleutels.sleutel_eens,
    sleutels.gewicht_gevuld,
    sleutels.afgesproken_bedrag_gevuld,
    sleutels.afgesproken_bedrag_centrum_leeg,
    sleutels.gewichten_niet_nul,
    sleutels.percentages_samen_honderd,
    sleutelgebruik.uren_exclusief_niet_nul,
    sleutelgebruik.uren_niet_nul,
    sleutelgebruik.uren_onderdeel_niet_nul,
    sleutelgebruik.inwoners_gevuld,
    sleutelgebruik.inwoners_niet_nul,
    correcties.correctie_eens,
    correcties.correctie_gemeente_bestaat,
    correcties.correctie_voor_gastgemeente,
    correcties.correctie_taakveld_geldig,
    correcties.bedrag_of_percentage,
    correcties.percentage_met_basis,
    correcties.bedrag_zonder_basis,
    correcties.basis_bestaat,
    onderdelen.oud_eens,
    onderdelen.nieuw_eens,
    onderdelen.nieuw_bestaat,
)

URENCONTROLES: tuple[Controle, ...] = (
    uren.urenregel_eens,
    uren.uren_onderdeel_bestaat,
    uren.uren_taakveld_geldig,
    uren.uren_sleutel_alleen_gezamenlijk,
    uren.uren_sleutel_bestaat,
    uren.uren_sleutel_geen_bedrag,
    uren.primair_niet_uren,
)
"""The rules of a row of hours, for one that is typed."""

BESTANDCONTROLES: tuple[Controle, ...] = (
    gemeenten.urenkolom_per_gemeente,
    onderdelen.onderdeel_eens,
    *URENCONTROLES,
)
"""The rules of the hours and units in a file."""

JAARGEBONDEN: frozenset[Controle] = frozenset(
    {
        lasten.categorie_geldig,
        lasten.categorie_op_zijde,
        lasten.lasten_taakveld_geldig,
        correcties.correctie_taakveld_geldig,
    }
)
"""Rules that hold cost to the codes of its year."""
