"""Every rule of the list with its function, what they say together, and the verdict.

The verdict rests only on the rules that count for the BBV; the others stand in groups of their own.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from bijdrage.afspraken.besparing import Besparingsafspraak
from bijdrage.bbv import (
    afspraken,
    besluit,
    btw,
    index,
    iv3,
    kosten,
    methode,
    overhead,
    presentatie,
    tijd,
    urendossier,
)
from bijdrage.bbv.dossier import Dossier
from bijdrage.bbv.lijst import Lijstregel, lijst
from bijdrage.bbv.oordeel import ONBEKEND, ONTHEVEN, Ontheffing, Oordeel, Uitkomst, ontheef
from bijdrage.rekenmodel.resultaat import Berekening, Bevinding
from samenwerking.iv3 import Codelijsten

Controle = Callable[[Dossier], Oordeel]

CONTROLES: Mapping[str, Controle] = {
    "TIJD-01": tijd.een_begrotingsjaar,
    "TIJD-02": tijd.uren_geactualiseerd,
    "TIJD-03a": tijd.sleutel_voor_het_jaar,
    "TIJD-03b": tijd.sleutel_voor_de_begroting,
    "TIJD-04": tijd.meerjarig_geraamd,
    "TIJD-05": tijd.vergelijkende_cijfers,
    "TIJD-06": tijd.indeling_gelijk,
    "UREN-01": urendossier.aandelen_zijn_geheel,
    "UREN-02": urendossier.past_bij_vte,
    "UREN-03": urendossier.productieve_uren_vastgelegd,
    "UREN-04": urendossier.aard_en_taakveld,
    "UREN-05": urendossier.overhead_via_sleutel,
    "UREN-06": urendossier.griffie_op_bestuur,
    "UREN-07": urendossier.leiding_is_overhead,
    "UREN-08": urendossier.primair_proces_is_primair,
    "UREN-09a": urendossier.aandeel_is_toegelicht,
    "UREN-09b": urendossier.wijziging_is_toegelicht,
    "UREN-10": urendossier.niet_te_herleiden,
    "KOST-01": kosten.geen_saldering,
    "KOST-02": kosten.sluit_aan_op_grootboek,
    "KOST-03": kosten.volledig_verdeeld,
    "KOST-04": kosten.zonder_reserves_en_belasting,
    "KOST-05": kosten.geen_dekkingsmiddelen,
    "KOST-06a": kosten.geen_investeringen,
    "KOST-06b": kosten.rente_is_toegerekend,
    "KOST-07": kosten.omslagrente_gelijk,
    "KOST-08": kosten.structureel_of_incidenteel,
    "KOST-09": kosten.geen_winstopslag,
    "KOST-10": kosten.ict_volgens_afspraak,
    "KOST-11": kosten.aanvullend_met_besluit,
    "OH-01a": overhead.heeft_categorie,
    "OH-01b": overhead.categorie_in_notitie,
    "OH-02": overhead.juiste_notitie,
    "OH-03a": overhead.overheaddeel_op_overhead,
    "OH-03b": overhead.taakdeel_op_taak,
    "OH-04": overhead.bedrijfsvoering_blijft_overhead,
    "OH-05": overhead.overhead_op_overhead,
    "OH-06": overhead.sleutel_vastgelegd,
    "OH-07": overhead.tarief_sluit,
    "OH-08": overhead.percentage_getoond,
    "OH-09": overhead.opslag_gelijk,
    "IV3-01": iv3.taakveld_boekbaar,
    "IV3-02": iv3.categorie_bestaat,
    "IV3-03": iv3.geen_grijze_cel,
    "IV3-04": iv3.onverdeeld_alleen_begroot,
    "IV3-05": iv3.niet_als_regeling,
    "IV3-06": iv3.categorie_met_motief,
    "IV3-07": iv3.lasten_zijn_baten,
    "IV3-08": iv3.telt_overal_op,
    "IV3-09": iv3.zelfde_verdelingsprincipe,
    "IV3-10": iv3.codes_omgezet,
    "BEST-01": besluit.binnen_de_begroting,
    "BEST-02": besluit.begroting_op_tijd,
    "BEST-03": besluit.jaarstukken_op_tijd,
    "BEST-04a": besluit.methode_toegelicht,
    "BEST-04b": besluit.methode_vastgesteld,
    "BEST-05": besluit.verschil_verklaard,
    "BEST-06": besluit.afwijking_toegelicht,
    "BEST-07": besluit.door_een_ander_gecontroleerd,
    "IDX-01": index.index_volledig,
    "IDX-02": index.index_niet_dubbel,
    "IDX-03": index.index_of_werkelijk,
    "BTW-01": btw.regime_met_reden,
    "BTW-02": btw.bedragen_sluiten,
    "BTW-03": btw.compensabel_deel,
    "BTW-04": btw.gemene_rekening_bewezen,
    "BTW-05": btw.opgave_op_tijd,
    "PRES-01": presentatie.afronding_sluit,
    "PRES-02": presentatie.eenheid_en_teken,
    "PRES-03": presentatie.te_reproduceren,
    "PRES-04": presentatie.mutaties_gelogd,
    "PRES-05": presentatie.in_de_paragraaf,
    "AA-01": methode.afspraak_boven_kosten,
    "AA-02": overhead.primair_buiten_overhead,
    "AA-03": methode.correctie_zonder_basis,
    "AA-04": methode.negatieve_boeking,
    "AA-05": methode.inwoners_overschreven,
    "AA-06": methode.buiten_zonder_reden,
    "AFS-01": afspraken.bedrag_volgens_afspraak,
    "AFS-02": afspraken.binnen_de_looptijd,
    "AFS-03": afspraken.correctie_met_besluit,
    "AFS-04": afspraken.elke_afspraak_staat_erin,
    "AFS-05": afspraken.ict_niet_dubbel,
    "AFS-06": afspraken.component_volgens_afspraak,
    "AFS-07": afspraken.besparing_niet_dubbel,
}

CONFORM, NIET_CONFORM = "BBV-conform volgens de regels", "niet BBV-conform"
NIET_VAST_TE_STELLEN = "niet vast te stellen"


class Eindoordeel(NamedTuple):
    """The verdict, and over how many rules that count for the BBV.

    bevindingen: open findings; ontheven, onbekend: rules with waived findings only, and rules that
    cannot tell or not of all.
    """

    regels: int
    bevindingen: int
    ontheven: int
    onbekend: int

    @property
    def uitspraak(self) -> str:
        """What it comes down to; a finding weighs more than what cannot be told."""
        if self.bevindingen:
            return NIET_CONFORM
        return NIET_VAST_TE_STELLEN if self.onbekend else CONFORM


def beoordeel_dossier(
    dossier: Dossier, ontheffingen: Sequence[Ontheffing] = (), op: date | None = None
) -> tuple[Uitkomst, ...]:
    """What every rule of the list says, in the order of the list.

    One that is not about the stand of the calculation says only that.

    Args: ontheffingen: waivers; op: the day on which they must hold, without it none does.
    """
    uitkomsten = (Uitkomst(regel, _oordeel(regel, dossier)) for regel in lijst())
    if op is None:
        return tuple(uitkomsten)
    return tuple(ontheef(uitkomst, ontheffingen, op) for uitkomst in uitkomsten)


def oordeel_bbv(uitkomsten: Iterable[Uitkomst]) -> Eindoordeel:
    """The verdict on outcomes, from the rules that count for the BBV and are about the stand."""
    tellend = [u for u in uitkomsten if u.regel.telt and u.oordeel.van_toepassing]
    soorten = [uitkomst.uitkomst for uitkomst in tellend]
    return Eindoordeel(
        len(tellend),
        sum(len(uitkomst.open) for uitkomst in tellend),
        soorten.count(ONTHEVEN),
        soorten.count(ONBEKEND),
    )


def _oordeel(regel: Lijstregel, dossier: Dossier) -> Oordeel:
    if not regel.geldt_voor(dossier.stand):
        return Oordeel(van_toepassing=False)
    return CONTROLES[regel.code](dossier)


def beoordeel_invoer(berekening: Berekening, codelijsten: Codelijsten) -> tuple[Uitkomst, ...]:
    """What every rule says of a calculation as its input alone shows it; the rest cannot tell."""
    return beoordeel_dossier(Dossier(berekening, codelijsten))


def beoordeel(
    berekening: Berekening,
    codelijsten: Codelijsten,
    besparingen: tuple[Besparingsafspraak, ...] | None = None,
) -> tuple[Bevinding, ...]:
    """All findings about a calculation that its input alone shows, in the order of the list.

    besparingen: also those about what was agreed about savings, where that is known.
    """
    dossier = Dossier(berekening, codelijsten, besparingen=besparingen)
    return tuple(
        Bevinding(
            uitkomst.regel.code, uitkomst.regel.ernst, f"{punt.melding} {punt.herstel}", punt.wat
        )
        for uitkomst in beoordeel_dossier(dossier)
        for punt in uitkomst.oordeel.punten
    )
