"""What pages show of a split of hours: how far it is, who is to act, and its rows."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from bijdrage.uren.geschil import Geschil
from samenwerking.models import Gebruiker, Status, Urenregel, Urenverdeling, Voorhang
from samenwerking.notatie import bedrag, datum, euro, uren
from samenwerking.schaal import naar_geheel
from samenwerking.services.uren.controle import waarom_te_laat
from samenwerking.weergave import Cel, Feit, Kop, Tabel, tabelrij
from samenwerking.werkboek.namen import sleutelvorm


class Stap(NamedTuple):
    """A step of the cycle. staat: gedaan, nu or later."""

    naam: str
    staat: str
    uitleg: str = ""


class Rijweergave(NamedTuple):
    """A row to fill in: its cells as text, by column."""

    id: int
    wijziging: int
    overgenomen: bool
    cellen: tuple[tuple[str, str], ...]

    @property
    def naam(self) -> str:
        """What the row is called."""
        waarden = dict(self.cellen)
        return f"{waarden['onderdeel']} {waarden['taak']}, {waarden['taakveld']}"


def stappen(
    verdeling: Urenverdeling,
    binnen: bool = True,
    kunnen: Mapping[str, Sequence[Gebruiker]] = MappingProxyType({}),
) -> tuple[Stap, ...]:
    """The cycle of a version, with what is done and what is next; names for who works on it.

    kunnen: who can still agree, per CBS code; empty when that is not told.
    """
    open_ = verdeling.status in (Status.CONCEPT, Status.TER_CONTROLE)
    akkoord = {a.gemeente_id: a for a in verdeling.akkoorden.all()}
    klaar = [verdeling.status != Status.CONCEPT]
    namen = ["Invullen door de controllers"]
    uitleg = [f"tot en met {datum(verdeling.uiterlijk)}" if verdeling.uiterlijk else ""]
    for gegeven in verdeling.gemeenten.all():
        gegeven_door = akkoord.get(gegeven.gemeente_id)
        namen.append(f"Akkoord van {gegeven.naam}")
        klaar.append(gegeven_door is not None)
        if gegeven_door:
            uitleg.append(f"door {gegeven_door.gegeven_door}" if binnen else "")
        else:
            uitleg.append(_wie_kan(gegeven.naam, kunnen.get(gegeven.gemeente.cbs)))
    namen.append("Vaststellen door een bestuurder")
    klaar.append(not open_)
    uitleg.append(str(verdeling.besluit.orgaan) if verdeling.besluit else "")
    nu = _aan_de_beurt(verdeling, klaar)
    return tuple(
        Stap(naam, "gedaan" if af else "nu" if plek in nu else "later", wat)
        for plek, (naam, af, wat) in enumerate(zip(namen, klaar, uitleg, strict=True))
    )


def _wie_kan(gemeente: str, wie: Sequence[Gebruiker] | None) -> str:
    """Who can agree for a municipality, and what to do when nobody can; "" when not told."""
    if wie is None:
        return ""
    if wie:
        return f"kan door {' of '.join(map(str, wie))}"
    return (
        f"niemand bij {gemeente} kan het nu: elke tweede controller werkte zelf aan deze uren. "
        f"Vraag een beheerder van {gemeente} om nog een tweede controller"
    )


def _aan_de_beurt(verdeling: Urenverdeling, klaar: Sequence[bool]) -> set[int]:
    """Which steps are next; the municipalities agree in any order."""
    if verdeling.status == Status.CONCEPT:
        return {0}
    midden = {plek for plek in range(1, len(klaar) - 1) if not klaar[plek]}
    return midden or {len(klaar) - 1}


def aan_zet(verdeling: Urenverdeling) -> str:
    """Who is to act, in a sentence."""
    if waarom_te_laat(verdeling):
        return waarom_te_laat(verdeling)
    if verdeling.status == Status.CONCEPT:
        tot = f" Dat kan tot en met {datum(verdeling.uiterlijk)}." if verdeling.uiterlijk else ""
        return f"De controllers vullen de uren in en leggen ze ter controle.{tot}"
    if verdeling.status != Status.TER_CONTROLE:
        return ""
    bezwaren = [b for b in verdeling.bezwaren.all() if not b.uitkomst]
    if bezwaren:
        wie = " en ".join(sorted({b.gemeente.naam for b in bezwaren}))
        return f"Er is bezwaar van {wie}. De gemeenten worden het eens, rij voor rij."
    erkennen = [v.gemeente.naam for v in verdeling.voorhangen.all() if v.erkend_op is None]
    if erkennen:
        werkwoord = "erkent" if len(erkennen) == 1 else "erkennen"
        return f"{' en '.join(erkennen)} {werkwoord} eerst wat de uren met de bijdrage doen."
    gegeven = {a.gemeente_id for a in verdeling.akkoorden.all()}
    nog = [g.naam for g in verdeling.gemeenten.all() if g.gemeente_id not in gegeven]
    if nog:
        kijken = "kijkt" if len(nog) == 1 else "kijken"
        return f"De tweede controller van {' en die van '.join(nog)} {kijken} de uren na."
    return "Elke gemeente is akkoord. Een bestuurder stelt de uren vast."


def voorhang(wat: Voorhang) -> str:
    """What hours do to the contribution of a municipality, in a sentence."""
    doen = "verhogen" if wat.effect > 0 else "verlagen"
    effect = euro(abs(naar_geheel(wat.effect)), 0)
    return (
        f"De uren {doen} de bijdrage van {wat.gemeente} met {effect}, meer dan de drempel van "
        f"{euro(naar_geheel(wat.drempel), 0)}. Vergeleken met {wat.ten_opzichte_van}"
    )


def statuswoorden(verdeling: Urenverdeling) -> tuple[str, ...]:
    """The status in words, with an objection beside it."""
    bezwaar = any(not b.uitkomst for b in verdeling.bezwaren.all())
    woorden = [verdeling.status, "in bezwaar" if bezwaar else ""]
    woorden.append("fictief voorbeeld" if verdeling.fictief else "")
    return tuple(filter(None, woorden))


def in_geschil(geschil: Geschil) -> str:
    """What is in dispute: «€ 84.310, 3 rijen»."""
    rijen = "1 rij" if geschil.rijen == 1 else f"{geschil.rijen} rijen"
    if geschil.bedrag is None:
        return f"bedrag nog niet te berekenen, {rijen}"
    return f"{euro(geschil.bedrag, 0)}, {rijen}"


KANTKOPPEN = (Kop("Met de uren van"), Kop("Gemeente"), Kop("Draagt in euro", True))


def kantentabel(geschil: Geschil) -> Tabel:
    """What every municipality bears with the hours of each of them."""
    rijen = (
        tabelrij(KANTKOPPEN, Cel(kant.gemeente), Cel(gemeente), Cel(bedrag(centen, 0)))
        for kant in geschil.kanten
        for gemeente, centen in kant.bijdragen.items()
    )
    return Tabel("De bijdrage met de uren van elke gemeente", KANTKOPPEN, tuple(rijen))


def rijweergave(regel: Urenregel, kolommen: Iterable[str]) -> Rijweergave:
    """A row as it is filled in."""
    per_gemeente = {f"uren {sleutelvorm(u.gemeente.naam)}": u.uren for u in regel.uren.all()}
    waarden: dict[str, object] = {
        "onderdeel": regel.onderdeel.code,
        "taak": regel.taak,
        "taakveld": regel.taakveld,
        "aard": regel.aard,
        "vte": regel.vte,
        **per_gemeente,
        "uren gezamenlijk": regel.gezamenlijk or None,
        "sleutel": regel.sleutel,
        "bron": regel.bron,
        "toelichting": regel.toelichting,
    }
    cellen = tuple((kolom, getypt(waarden.get(kolom))) for kolom in kolommen)
    return Rijweergave(regel.pk, regel.wijziging, regel.overgenomen, cellen)


def getypt(waarde: object) -> str:
    """A value as somebody would type it: 1250,5 without points per thousand."""
    if waarde is None:
        return ""
    if isinstance(waarde, Decimal):
        return f"{waarde.normalize():f}".replace(".", ",")
    return str(waarde)


def feiten(verdeling: Urenverdeling, binnen: bool = True) -> tuple[Feit, ...]:
    """What a page says about a version beside it; who made it for who works on it."""
    alle = [
        Feit("Status", verdeling.status),
        Feit("Versie", str(verdeling.versie), uitleg=(verdeling.reden,)),
        Feit("Gemaakt door", str(verdeling.gemaakt_door) if binnen else ""),
        Feit("Begonnen uit", str(verdeling.overgenomen_van or "")),
        Feit("Productieve uren per vte", _productief(verdeling), uitleg=_bron(verdeling)),
        *_drempels(verdeling),
        Feit("Invullen tot en met", datum(verdeling.uiterlijk) if verdeling.uiterlijk else ""),
    ]
    return tuple(feit for feit in alle if feit.tekst)


def _drempels(verdeling: Urenverdeling) -> tuple[Feit, ...]:
    """The margin and thresholds that the municipalities agree on with the hours."""
    bron = tuple(filter(None, [verdeling.bron_drempels]))
    voorhang = euro(naar_geheel(verdeling.drempel_voorhang), 0)
    return (
        Feit("Drempel voor voorhang", voorhang, uitleg=bron),
        Feit("Marge op de vte", f"{getypt(verdeling.marge_vte)} procent"),
        Feit("Toelichten vanaf", f"{getypt(verdeling.drempel_aandeel)} procentpunt"),
    )


def _productief(verdeling: Urenverdeling) -> str:
    aantal = verdeling.productieve_uren
    return "" if aantal is None else uren(int(aantal * 100))


def _bron(verdeling: Urenverdeling) -> tuple[str, ...]:
    return tuple(filter(None, [verdeling.bron_productieve_uren]))


VERSIEKOPPEN = (Kop("Urenverdeling"), Kop("Status"), Kop("Akkoord"), Kop("Reden"))


def versietabel(verdelingen: Sequence[Urenverdeling], adressen: Sequence[str]) -> Tabel:
    """The splits of hours of a cooperation."""
    rijen = (
        tabelrij(
            VERSIEKOPPEN,
            Cel(str(v), adres),
            Cel(", ".join(statuswoorden(v)[:2])),
            Cel(", ".join(a.gemeente.naam for a in v.akkoorden.all()) or "nog niemand"),
            Cel(v.reden),
        )
        for v, adres in zip(verdelingen, adressen, strict=True)
    )
    return Tabel("Urenverdelingen, de nieuwste eerst", VERSIEKOPPEN, tuple(rijen))
