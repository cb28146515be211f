"""Savings and targets as pages show them."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from django.urls import reverse

from bijdrage.afspraken.besparing import Besparingsafspraak
from bijdrage.rapport.model import Jaarrapport
from bijdrage.rapport.reeks import vorige
from bijdrage.rapport.weergave import naam_van
from bijdrage.rekenmodel.gewijzigd import past
from maatwerk.besparingen.volgen import CORRECTIE, DUBBEL, IN_UREN, NIET, Gevolgd
from maatwerk.models import Besparing, Taakstelling
from samenwerking.models import Besluit
from samenwerking.notatie import HARDE_SPATIE, bedrag, decimaal, euro, procent, verandering
from samenwerking.schaal import naar_geheel
from samenwerking.weergave import Cel, Feit, Kop, Tabel, Tabelrij, tabelrij

KOLOMMEN = (
    *("code", "naam", "onderzoek", "gemeente", "stand", "doel", "toegezegd", "eerste jaar"),
    *("laatste jaar", "taakstelling", "wijze", "fictief"),
)
_STANDEN = (
    Kop("Berekening"),
    Kop("Gevonden"),
    Kop("Nagerekend in euro", True),
    Kop("Verschil met de toezegging", True),
)
_OORZAKEN = (Kop("Van toezegging naar uitkomst"), Kop("Euro per jaar", True))
_VULLING = (
    Kop("Besparing"),
    Kop("Stand"),
    Kop("Doel in euro per jaar", True),
    Kop("Toegezegd in euro per jaar", True),
)


_TAAKSTELLINGEN = (
    Kop("Taakstelling"),
    Kop("Euro per jaar", True),
    Kop("Toegezegd", True),
    Kop("Nog open", True),
    Kop("Deel toegezegd", True),
)


class Vulling(NamedTuple):
    """A target with the savings that fill it; amounts are cents a year.

    te_vinden: what is in no saving yet; open: what was not promised yet. Below zero: more than was
    asked.
    """

    taakstelling: Taakstelling
    besparingen: Sequence[Besparing]
    bedrag: int
    doel: int
    toegezegd: int

    @property
    def te_vinden(self) -> int:
        return self.bedrag - self.doel

    @property
    def open(self) -> int:
        return self.bedrag - self.toegezegd

    @property
    def deel(self) -> Fraction:
        """Which part of it was promised."""
        return Fraction(self.toegezegd, self.bedrag)

    @property
    def zin(self) -> str:
        """How it stands, in a sentence."""
        van = f"van de {euro(self.bedrag, 0)}"
        if self.open > 0:
            nog = f"{euro(self.open, 0)} staat nog open"
            return f"{euro(self.toegezegd, 0)} {van} per jaar is toegezegd; {nog}."
        meer = f", {euro(-self.open, 0)} meer dan gevraagd" if self.open else ""
        return f"Alles is toegezegd: {euro(self.toegezegd, 0)} {van}{meer}."


def vulling(taakstelling: Taakstelling, besparingen: Iterable[Besparing]) -> Vulling:
    """besparingen: all that the reader may know of; those of the target that go on count."""
    eigen = [
        b for b in besparingen if b.taakstelling_id == taakstelling.pk and b.stand != "vervallen"
    ]
    return Vulling(
        taakstelling,
        eigen,
        naar_geheel(taakstelling.bedrag),
        sum(naar_geheel(b.doel) for b in eigen),
        sum(naar_geheel(b.toegezegd) for b in eigen if b.toegezegd is not None),
    )


def vultabel(wat: Vulling) -> Tabel:
    """The savings that fill a target, the whole on top."""
    totaal = (Cel("Samen"), Cel(""), Cel(bedrag(wat.doel, 0)), Cel(bedrag(wat.toegezegd, 0)))
    rijen = map(_besparingrij, wat.besparingen)
    return Tabel(
        "Waarmee zij wordt gevuld", _VULLING, (tabelrij(_VULLING, *totaal, totaal=True), *rijen)
    )


def taakstellingtabel(vullingen: Iterable[Vulling]) -> Tabel:
    """Targets with what was promised of each, and what is open."""
    rijen = (
        tabelrij(
            _TAAKSTELLINGEN,
            Cel(
                v.taakstelling.naam,
                reverse("taakstelling", args=[v.taakstelling.pk]),
                _bij_taakstelling(v.taakstelling),
            ),
            *(Cel(bedrag(centen, 0)) for centen in (v.bedrag, v.toegezegd, v.open)),
            Cel(procent(v.deel)),
        )
        for v in vullingen
    )
    return Tabel("Taakstellingen en wat daarvan is toegezegd", _TAAKSTELLINGEN, tuple(rijen))


def _bij_taakstelling(wat: Taakstelling) -> str:
    fictief = ", fictief" if wat.fictief else ""
    return f"{wat.gemeente}, {jaren(wat)}{fictief}"


def besparingentabel(besparingen: Iterable[Besparing]) -> Tabel:
    """Savings with what they should bring and what was promised."""
    return Tabel("Besparingen per onderzoek", _VULLING, tuple(map(_besparingrij, besparingen)))


def _besparingrij(wat: Besparing) -> Tabelrij:
    wijze = wat.afspraak.get_wijze_display() if wat.afspraak else ""
    return tabelrij(
        _VULLING,
        Cel(wat.naam, reverse("besparing", args=[wat.pk]), _bij(wat)),
        Cel(wat.stand, uitleg=wijze),
        Cel(_euros(wat.doel)),
        Cel(_euros(wat.toegezegd)),
    )


def taakstellingfeiten(wat: Taakstelling) -> Iterator[Feit]:
    """What must be known of a target."""
    yield Feit("Gemeente", str(wat.gemeente))
    if wat.percentage is not None:
        van = Fraction(wat.bedrag) * 10000 / Fraction(wat.percentage)
        uitleg = (f"dat past bij een bijdrage van {euro(round(van), 0)}",)
        yield Feit("Deel van de bijdrage", f"{decimaal(wat.percentage, 6)} %", uitleg=uitleg)
    yield Feit("Jaren", jaren(wat))
    if wat.besluit:
        yield Feit("Besluit", str(wat.besluit))
    if wat.bron:
        yield Feit("Bron", wat.bron.titel, wat.bron.url)


def feiten(wat: Besparing, besluit: Besluit | None, uitgerekend: str) -> Iterator[Feit]:
    """What must be known of a saving; uitgerekend: what its scenario does, in a sentence."""
    onderzoek = wat.onderzoek
    naam = f"{onderzoek.nummer}. {onderzoek.titel}"
    yield Feit("Onderzoek", naam, reverse("onderzoek", args=[onderzoek.pk]))
    yield Feit("Gemeente", str(wat.gemeente))
    yield Feit("Jaren", jaren(wat))
    yield Feit("Doel", f"{euro(naar_geheel(wat.doel), 0)} per jaar")
    if wat.toegezegd is not None:
        yield Feit("Toegezegd", f"{euro(naar_geheel(wat.toegezegd), 0)} per jaar")
    if wat.keuzescenario:
        adres = reverse("keuzescenario", args=[wat.keuzescenario_id])
        yield Feit("Keuzescenario", wat.keuzescenario.naam, adres, (uitgerekend,))
    if wat.taakstelling:
        adres = reverse("taakstelling", args=[wat.taakstelling_id])
        yield Feit("Vult taakstelling", wat.taakstelling.naam, adres)
    if besluit:
        yield Feit("Besluit", str(besluit))


def jaren(wat: Besparing | Taakstelling) -> str:
    """The years of it in words."""
    if wat.laatste_jaar is None:
        return f"vanaf {wat.eerste_jaar}"
    if wat.laatste_jaar == wat.eerste_jaar:
        return str(wat.eerste_jaar)
    return f"{wat.eerste_jaar} tot en met {wat.laatste_jaar}"


def standtabel(
    gevolgd: Sequence[Gevolgd], afspraak: Besparingsafspraak, rapporten: Sequence[Jaarrapport]
) -> Tabel:
    """Where a saving was found and what it brings, per calculation."""
    rijen = (
        tabelrij(
            _STANDEN,
            Cel(naam_van(deel.rapport), reverse("jaar", args=[deel.rapport.sleutel])),
            Cel(_gevonden(deel), _plaats(deel, afspraak)),
            Cel(f"niet te zien: {deel.niet}" if deel.niet else bedrag(deel.nagerekend)),
            Cel("" if deel.niet else _met_teken(deel.verschil), _brug(deel, rapporten)),
        )
        for deel in gevolgd
    )
    return Tabel("De besparing in elke berekening", _STANDEN, tuple(rijen))


def oorzaaktabel(deel: Gevolgd) -> Tabel:
    """From what was promised to what was recalculated; the rows add up exactly."""
    begin = tabelrij(_OORZAKEN, Cel("Toegezegd"), Cel(bedrag(deel.toegezegd)))
    eind = tabelrij(_OORZAKEN, Cel("Nagerekend"), Cel(bedrag(deel.nagerekend)), totaal=True)
    oorzaken = (tabelrij(_OORZAKEN, Cel(o.naam), Cel(_met_teken(o.bedrag))) for o in deel.oorzaken)
    return Tabel(
        f"Van toezegging naar uitkomst, {naam_van(deel.rapport)}",
        _OORZAKEN,
        (begin, *oorzaken, eind),
    )


def uitkomstzin(deel: Gevolgd) -> str:
    """What came of it in the last calculation, in a sentence."""
    waar = naam_van(deel.rapport)
    if deel.gevonden == NIET:
        return f"De {waar} bevat de besparing niet."
    if deel.gevonden == DUBBEL:
        return f"De {waar} bevat de besparing twee keer: {deel.gevonden}."
    if deel.niet:
        return f"Wat zij in de {waar} oplevert, is hier niet uit te rekenen: {deel.niet}."
    nu, toen = euro(deel.nagerekend, 0), euro(deel.toegezegd, 0)
    zin = f"In de {waar} levert zij {nu} op; toegezegd was {toen}"
    if not deel.verschil:
        return f"{zin}. Dat is gelijk."
    kant = "meer" if deel.verschil > 0 else "minder"
    return f"{zin}. Dat is {euro(abs(deel.verschil), 0)} {kant}."


def als_rij(wat: Besparing) -> tuple[str, ...]:
    """A row of the csv, under KOLOMMEN; amounts in euro."""
    return (
        *(wat.code, wat.naam, str(wat.onderzoek.nummer), str(wat.gemeente), wat.stand),
        *(_komma(wat.doel), _komma(wat.toegezegd), str(wat.eerste_jaar)),
        str(wat.laatste_jaar or ""),
        wat.taakstelling.naam if wat.taakstelling else "",
        wat.afspraak.wijze if wat.afspraak else "",
        "ja" if wat.fictief else "nee",
    )


def _gevonden(deel: Gevolgd) -> str:
    return "nog niet" if deel.gevonden == NIET else deel.gevonden


def _plaats(deel: Gevolgd, afspraak: Besparingsafspraak) -> str:
    """The row of the input where it is; "" where this edition shows none."""
    invoer = deel.rapport.berekening.invoer
    if deel.gevonden in (CORRECTIE, DUBBEL):
        correctie = afspraak.correctie(invoer)
        blad, rij = "Correcties", correctie.rij if correctie else 0
    elif deel.gevonden == IN_UREN:
        rijen = (r.rij for r in invoer.uren for d in afspraak.uren if past(r, d.wijziging))
        blad, rij = "Uren", next(rijen, 0)
    else:
        return ""
    return f"{reverse('invoerblad', args=[deel.rapport.sleutel, blad])}#rij-{rij}" if rij else ""


def _brug(deel: Gevolgd, rapporten: Sequence[Jaarrapport]) -> str:
    """The bridge that names it: from the year before."""
    eerder = vorige(deel.rapport, rapporten)
    if deel.gevonden == NIET or eerder is None:
        return ""
    return reverse("verschil", args=[eerder.sleutel, deel.rapport.sleutel])


def _bij(wat: Besparing) -> str:
    delen = [wat.code, f"onderzoek {wat.onderzoek.nummer}", jaren(wat)]
    if wat.fictief:
        delen.append("fictief")
    if wat.onderzoek.vertrouwelijkheid != "openbaar":
        delen.append(f"niet openbaar: {wat.onderzoek.vertrouwelijkheid}")
    return ", ".join(delen)


def _met_teken(centen: int) -> str:
    return verandering(centen, 2).replace(f"€{HARDE_SPATIE}", "")


def _euros(waarde: Decimal | None) -> str:
    return "" if waarde is None else bedrag(naar_geheel(waarde), 0)


def _komma(waarde: Decimal | None) -> str:
    return "" if waarde is None else str(waarde).replace(".", ",")
