"""What page and PDF show of a year: the report in whole euros that add up, grouped and named.

Every amount in these records is in whole euros (see ``afronding``); shares stay exact.
"""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from bijdrage.gepubliceerd import BIJDRAGE, OVERHEADDEEL, PRIMAIR, SALDO
from bijdrage.rapport.afronding import hele_euro, hele_euros
from bijdrage.rapport.feiten import feiten, kenmerk_kort, versie_in_woorden
from bijdrage.rapport.model import Gemeentebedrag, Jaarrapport, Vergelijking
from bijdrage.rapport.tabellen import Opbouw, Tabel, maak_opbouw, maak_tabel
from bijdrage.rekenmodel.deling import afgerond
from bijdrage.rekenmodel.invoer import OVERHEAD_TAAKVELD
from bijdrage.rekenmodel.sommen import som_met_correcties
from samenwerking.bronnen import Bron
from samenwerking.models.versie import Stand
from samenwerking.weergave import Feit

STANDEN = {stand.value: str(stand.label) for stand in Stand}
GROOTHEDEN = {
    BIJDRAGE: "wat deze gemeente in totaal betaalt",
    PRIMAIR: "het eigen deel van deze gemeente, zonder overhead",
    SALDO: "het eigen deel van deze gemeente in de overhead",
    OVERHEADDEEL: "het deel van de bijdrage voor overhead",
}


class Gepubliceerd(NamedTuple):
    """A calculated amount beside the published one.

    ``taakvelden``: those that the calculated amount adds up; none for all of them.
    """

    naam: str
    uitleg: str
    gemeente: str
    cbs: str
    taakvelden: tuple[str, ...]
    berekend: int
    gepubliceerd: int
    verschil: int
    afwijking: Fraction
    bron: Bron

    @property
    def richting(self) -> str:
        """Whether the calculated amount is higher or lower."""
        return "hoger" if self.verschil > 0 else "lager"

    @property
    def grootte(self) -> int:
        """The difference without its sign."""
        return abs(self.verschil)

    @property
    def afwijking_grootte(self) -> Fraction:
        """The difference as a share, without its sign."""
        return abs(self.afwijking)


class Buitenregel(NamedTuple):
    """A cost line outside the calculation, with its row in Lasten."""

    naam: str
    lasten: int
    baten: int
    reden: str
    rij: int


class Deelnemer(NamedTuple):
    """What one municipality bears, with its share and the amount per inhabitant."""

    gemeente: str
    cbs: str
    bedrag: int
    aandeel: Fraction
    inwoners: int | None
    per_inwoner: int | None


class Jaarweergave(NamedTuple):
    """A year as page and PDF show it; ``vorige`` is the calculation it is compared with."""

    rapport: Jaarrapport
    naam: str
    bijdrage: int
    kosten: int
    afgesproken: int | None
    niet_verrekend: int | None
    gast: Deelnemer
    deelnemers: tuple[Deelnemer, ...]
    opbouw: Opbouw
    tabellen: tuple[Tabel, ...]
    vergelijkingen: tuple[Gepubliceerd, ...]
    buiten: tuple[Buitenregel, ...]
    bron: Bron
    vorige: Jaarrapport | None

    @property
    def stand(self) -> str:
        """The stand in words."""
        return STANDEN[self.rapport.stand]

    @property
    def onderwerp(self) -> str:
        """Subject, unit and year, under the message of a chart."""
        return f"Bijdrage van {self.rapport.gemeente} in euro, {self.aanduiding}, met het aandeel"

    @property
    def aanduiding(self) -> str:
        """What the tables are about: the calculation, and whether it is only a shadow."""
        return self.naam if self.afgesproken is None else f"{self.naam} (schaduwberekening)"

    @property
    def inwoners(self) -> int:
        """Inhabitants of the municipalities together, as far as known."""
        return sum(deelnemer.inwoners or 0 for deelnemer in self.deelnemers)

    @property
    def gepubliceerde_bijdrage(self) -> Gepubliceerd | None:
        """The published contribution beside the calculated one."""
        return next((v for v in self.vergelijkingen if not v.taakvelden), None)

    @property
    def verandering(self) -> int | None:
        """The change since the calculation compared with."""
        return self.opbouw.sinds

    @property
    def verandering_deel(self) -> Fraction | None:
        """The same as a share of what it was."""
        if self.vorige is None or not self.vorige.bijdrage:
            return None
        return Fraction(self.rapport.bijdrage - self.vorige.bijdrage, abs(self.vorige.bijdrage))

    @property
    def betaald_per_inwoner(self) -> int | None:
        """What is paid per inhabitant: of the agreed amount where there is one."""
        afgesproken, inwoners = self.rapport.afgesproken, self.gast.inwoners
        if afgesproken is None or not inwoners:
            return self.gast.per_inwoner
        return _euro_exact(Fraction(afgesproken, inwoners))

    @property
    def afgesproken_verandering(self) -> int | None:
        """The change of the agreed amount, None when either year has none."""
        eerder = self._eerder_afgesproken
        if self.afgesproken is None or eerder is None:
            return None
        return self.afgesproken - hele_euro(eerder)

    @property
    def afgesproken_sinds(self) -> int | None:
        """The year that the agreed amount is compared with."""
        return self.vorige.jaar if self.vorige and self._eerder_afgesproken is not None else None

    @property
    def afgesproken_verandering_deel(self) -> Fraction | None:
        """The same as a share of what it was."""
        nu, eerder = self.rapport.afgesproken, self._eerder_afgesproken
        return Fraction(nu - eerder, abs(eerder)) if nu is not None and eerder else None

    @property
    def _eerder_afgesproken(self) -> int | None:
        return self.vorige.afgesproken if self.vorige else None

    @property
    def laatste_invoer(self) -> date | None:
        """When the newest of its input was entered; None for a file."""
        registratie = self.rapport.registratie
        return registratie.invoer_op if registratie else None

    @property
    def statuswoorden(self) -> tuple[str, ...]:
        """The status in words, from the most to the least important."""
        registratie = self.rapport.registratie
        geschil = [f"in geschil: {naam}" for naam in registratie.in_geschil] if registratie else ()
        return (STANDEN[self.rapport.stand], self.status, *geschil, *filter(None, [self.merk]))

    @property
    def titel(self) -> str:
        """What a page about this year is called."""
        return f"Bijdrage {self.rapport.jaar}"

    @property
    def wie(self) -> str:
        """What the one big amount is, before it."""
        if self.afgesproken is not None:
            return f"{self.rapport.gemeente} betaalt over {self.rapport.jaar}"
        return f"Berekende bijdrage van {self.rapport.gemeente} in {self.rapport.jaar}"

    @property
    def merk(self) -> str:
        """The word before a calculated amount that rests on made-up figures; else nothing."""
        return "met fictieve gegevens" if self.rapport.fictief else ""

    @property
    def feiten(self) -> tuple[Feit, ...]:
        """What must be known of the figures, for beside them."""
        return feiten(self.rapport, self.bron)

    @property
    def versie(self) -> str:
        """Version and status in a few words, for under a table."""
        return versie_in_woorden(self.rapport.registratie)

    @property
    def kenmerk_kort(self) -> str:
        """The start of the fingerprint, enough to tell calculations apart."""
        return kenmerk_kort(self.rapport.vingerafdruk)

    @property
    def status(self) -> str:
        """How far the calculation is, in a word; else only calculated."""
        registratie = self.rapport.registratie
        return registratie.status if registratie else "niet vastgesteld"


def namen_van(van: Jaarrapport, naar: Jaarrapport) -> tuple[str, str]:
    """How two calculations are called beside each other; with their version where it tells."""
    namen = naam_van(van), naam_van(naar)
    if namen[0] != namen[1]:
        return namen
    versies = (rapport.registratie.versie if rapport.registratie else 0 for rapport in (van, naar))
    een, twee = (f"{naam}, versie {nr}" for naam, nr in zip(namen, versies, strict=True))
    return een, twee


def naam_van(rapport: Jaarrapport) -> str:
    """How a calculation is called in a sentence: begroting 2023."""
    return f"{STANDEN[rapport.stand]} {rapport.jaar}"


def jaarweergave(rapport: Jaarrapport, vorige: Jaarrapport | None = None) -> Jaarweergave:
    """A year in whole euros.

    Args: vorige: the calculation whose amounts show as the change since then.
    """
    deelnemers = _deelnemers(rapport)
    bijdrage = hele_euro(rapport.bijdrage)
    tabellen = tuple(map(maak_tabel, rapport.uitsplitsingen))
    afgesproken = None if rapport.afgesproken is None else hele_euro(rapport.afgesproken)
    return Jaarweergave(
        rapport=rapport,
        naam=naam_van(rapport),
        bijdrage=bijdrage,
        kosten=hele_euro(rapport.kosten),
        afgesproken=afgesproken,
        niet_verrekend=None if afgesproken is None else afgesproken - bijdrage,
        gast=next(d for d in deelnemers if d.gemeente == rapport.gemeente),
        deelnemers=deelnemers,
        opbouw=maak_opbouw(rapport, vorige),
        tabellen=tabellen,
        vergelijkingen=_vergelijkingen(rapport, deelnemers, tabellen),
        buiten=_buiten(rapport),
        bron=rapport.document(rapport.bron),
        vorige=vorige,
    )


def _deelnemers(rapport: Jaarrapport) -> tuple[Deelnemer, ...]:
    """The gastgemeente with the contribution that the page shows, the others with the rest."""
    gast = hele_euro(rapport.bijdrage)
    anderen = [g for g in rapport.gemeenten if g.gemeente != rapport.gemeente]
    rest = hele_euros([g.bedrag for g in anderen], hele_euro(rapport.kosten) - gast)
    euros = {g.gemeente: bedrag for g, bedrag in zip(anderen, rest, strict=True)}
    return tuple(_deelnemer(g, euros.get(g.gemeente, gast)) for g in rapport.gemeenten)


def _deelnemer(gemeente: Gemeentebedrag, euros: int) -> Deelnemer:
    per_inwoner = gemeente.per_inwoner
    return Deelnemer(
        gemeente.gemeente,
        gemeente.cbs,
        euros,
        gemeente.aandeel,
        gemeente.inwoners,
        None if per_inwoner is None else _euro_exact(per_inwoner),
    )


def _euro_exact(centen: Fraction) -> int:
    """A fraction of cents as whole euros, rounded once."""
    return afgerond(centen.numerator, 100 * centen.denominator)


def _vergelijkingen(
    rapport: Jaarrapport, deelnemers: tuple[Deelnemer, ...], tabellen: tuple[Tabel, ...]
) -> tuple[Gepubliceerd, ...]:
    per_gemeente = {deelnemer.gemeente: deelnemer for deelnemer in deelnemers}
    overhead = _getoonde_overhead(rapport, tabellen)
    alle = rapport.berekening.toedelingen.taakvelden
    return tuple(
        _gepubliceerd(
            v, per_gemeente[v.gemeente], overhead[v.gemeente], alle, rapport.document(v.bron)
        )
        for v in rapport.vergelijkingen
    )


def _getoonde_overhead(rapport: Jaarrapport, tabellen: tuple[Tabel, ...]) -> dict[str, int]:
    """The overhead per municipality; that of the gastgemeente as the table of taakvelden has it."""
    som = som_met_correcties(rapport.berekening, "gemeente", "taakveld")
    getoond = {
        gemeente.gemeente: hele_euro(som.get((gemeente.gemeente, OVERHEAD_TAAKVELD), 0))
        for gemeente in rapport.gemeenten
    }
    rijen = (rij for tabel in tabellen if tabel.as_ == "taakveld" for rij in tabel.rijen)
    per_taakveld = {rij.code: rij.bedrag for rij in rijen}
    return getoond | {rapport.gemeente: per_taakveld.get(OVERHEAD_TAAKVELD, 0)}


def _taakvelden(grootheid: str, alle: tuple[str, ...]) -> tuple[str, ...]:
    """The taakvelden that a published quantity adds up; none for all of them."""
    if grootheid == BIJDRAGE:
        return ()
    if grootheid == PRIMAIR:
        return tuple(code for code in alle if code != OVERHEAD_TAAKVELD)
    return (OVERHEAD_TAAKVELD,)


def _gepubliceerd(
    vergelijking: Vergelijking,
    deelnemer: Deelnemer,
    overhead: int,
    alle: tuple[str, ...],
    document: Bron,
) -> Gepubliceerd:
    """Calculated beside published; calculated as the other tables of the page show it."""
    berekend = {
        BIJDRAGE: deelnemer.bedrag,
        PRIMAIR: deelnemer.bedrag - overhead,
        SALDO: overhead,
        OVERHEADDEEL: overhead,
    }[vergelijking.naam]
    gepubliceerd = hele_euro(vergelijking.gepubliceerd)
    return Gepubliceerd(
        naam=vergelijking.naam[:1].upper() + vergelijking.naam[1:],
        uitleg=GROOTHEDEN[vergelijking.naam],
        gemeente=vergelijking.gemeente,
        cbs=deelnemer.cbs,
        taakvelden=_taakvelden(vergelijking.naam, alle),
        berekend=berekend,
        gepubliceerd=gepubliceerd,
        verschil=berekend - gepubliceerd,
        afwijking=vergelijking.afwijking,
        bron=document,
    )


def _buiten(rapport: Jaarrapport) -> tuple[Buitenregel, ...]:
    regels = {regel.regel: regel for regel in rapport.berekening.invoer.lasten}
    return tuple(
        Buitenregel(
            regels[buiten.regel].omschrijving or buiten.component,
            hele_euro(buiten.lasten),
            hele_euro(buiten.baten),
            buiten.grondslag,
            regels[buiten.regel].rij,
        )
        for buiten in rapport.buiten
    )
