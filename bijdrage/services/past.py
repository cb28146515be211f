"""Whether the values of an input fit the columns of the registry, before anything is stored.

How long a text or large a number may be is asked of the models; it is written down nowhere else.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import CharField, DecimalField, IntegerField, Model

from bijdrage.invoer.gegevens import Gegevens, hoort_bij_gemeente
from bijdrage.models import Aandeel, Kostenraming, Sleutelwaarde
from bijdrage.registratie import BRONNEN
from bijdrage.rekenmodel.invoer import SCHAAL, Invoer, Kenmerken
from bijdrage.rekenmodel.resultaat import Berekening
from samenwerking.models import Gemeenteuren, Samenwerking, Urenverdeling
from samenwerking.services.weigering import RegistratieFout
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.getallen import toon_getal
from samenwerking.werkboek.namen import sleutelvorm

KENMERKEN: dict[str, type[Model]] = {
    "sleutel_gezamenlijk": Urenverdeling,
    "sleutel_overhead": Urenverdeling,
    "productieve_uren": Urenverdeling,
    "prijspeil": Kostenraming,
    "peildatum_inwoners": Kostenraming,
    "bron": Kostenraming,
}
"""The model with a field of the same name where a kenmerk is kept."""


class Maat(NamedTuple):
    """How large a value may be: the length of a text, or a whole number in ``decimalen``."""

    meet: Callable[[Any], int]
    grens: int
    decimalen: int = 0


class Kolom(NamedTuple):
    """A column of a sheet: how a record gives its value, and what fits."""

    naam: str
    waarde: Callable[[Any], Any]
    maat: Maat


def moet_passen(invoer: Invoer) -> None:
    """Raise RegistratieFout with every value that is too long or too large to be kept."""
    fouten = [*_in_kenmerken(invoer.kenmerken)]
    for blad, rijen in _bladen(invoer).items():
        for kolom in _kolommen(blad, rijen):
            fouten += _in_kolom(blad, kolom, rijen)
    for plek, gemeente in enumerate(invoer.gemeenten):
        fouten += _van_gemeente(invoer, plek, sleutelvorm(gemeente.naam))
    if fouten:
        raise RegistratieFout(*fouten)


def uren_die_niet_passen(gegevens: Gegevens) -> Iterator[Fout]:
    """A fault for each value of Onderdelen and Uren that is too long or too large to be kept."""
    for blad in ("Onderdelen", "Uren"):
        tabel, bron = gegevens[blad], BRONNEN[blad]
        maten = {naam: _maat(_veld(bron.model, pad)) for naam, pad in bron.kolommen.items()}
        uren = (naam for naam in tabel.waarden if hoort_bij_gemeente(naam, "uren"))
        maten |= dict.fromkeys(uren, _getal(_veld(Gemeenteuren, "uren")))
        for naam, maat in maten.items():
            if maat is None:
                continue
            for plek in _te_groot(tabel.waarden.get(naam, ()), maat):
                yield _fout(blad, tabel.rijen[plek], naam, tabel.waarden[naam][plek], maat)


def uitkomst_moet_passen(uitkomst: Berekening) -> None:
    """Raise RegistratieFout when the amounts of an input add up to more than can be kept."""
    maat = _getal(_veld(Aandeel, "bedrag"))
    per_gemeente = {**uitkomst.bijdrage, **uitkomst.eigen_aandeel}.items()
    correcties = Counter[str]()
    for boeking in uitkomst.correcties:
        correcties[boeking.gemeente] += boeking.bedrag
    bedragen = chain(
        (bedrag for _, bedrag in per_gemeente),
        (bedrag - correcties[naam] for naam, bedrag in per_gemeente),
        (boeking.bedrag for boeking in uitkomst.correcties),
        (bedrag for deel in uitkomst.toedelingen for bedrag in (deel.lasten, deel.baten)),
    )
    grootste = max(bedragen, key=abs, default=0)
    if abs(grootste) > maat.grens:
        fout = _fout(None, None, None, grootste, maat)
        gevonden = f"een uitkomst van {fout.gevonden}"
        raise RegistratieFout(fout._replace(gevonden=gevonden, herstel="Verbeter de bedragen."))


def _bladen(invoer: Invoer) -> dict[str, Sequence[Any]]:
    return {
        "Gemeenten": invoer.gemeenten,
        "Onderdelen": invoer.onderdelen,
        "Uren": invoer.uren,
        "Lasten": invoer.lasten,
        "Componenten": invoer.componenten,
        "Sleutels": invoer.sleutels,
        "Correcties": invoer.correcties,
        "Omnummering": invoer.omnummeringen,
    }


def _kolommen(blad: str, rijen: Sequence[Any]) -> Iterator[Kolom]:
    """The columns with values of their own; a code of another sheet is looked at there."""
    velden = rijen[0]._fields if rijen else ()
    for naam, pad in BRONNEN[blad].kolommen.items():
        laatste = pad.rsplit("__", 1)[-1]
        eigen = laatste if "__" in pad or laatste in velden else naam
        maat = _maat(_veld(BRONNEN[blad].model, pad))
        if maat and eigen in velden:
            yield Kolom(naam, attrgetter(eigen), maat)


def _in_kolom(blad: str, kolom: Kolom, rijen: Iterable[Any]) -> Iterator[Fout]:
    naam, lees, (meet, grens, _) = kolom.naam, kolom.waarde, kolom.maat
    teveel = [rij for rij in rijen if (waarde := lees(rij)) and meet(waarde) > grens]
    return (_fout(blad, rij.rij, naam, lees(rij), kolom.maat) for rij in teveel)


def _te_groot(waarden: Sequence[Any], maat: Maat) -> list[int]:
    """The positions of what does not fit."""
    teveel = {w for w in set(waarden) if w and maat.meet(w) > maat.grens}
    return [plek for plek, w in enumerate(waarden) if w in teveel] if teveel else []


def _van_gemeente(invoer: Invoer, plek: int, naam: str) -> Iterator[Fout]:
    """The columns ``uren <gemeente>`` and ``waarde <gemeente>``."""
    uren = _getal(_veld(Gemeenteuren, "uren"))
    yield from _in_kolom("Uren", Kolom(f"uren {naam}", lambda r: r.uren[plek], uren), invoer.uren)
    for soort, decimalen in SCHAAL.items():
        maat = _getal(_veld(Sleutelwaarde, "waarde"), decimalen)
        kolom = Kolom(f"waarde {naam}", lambda s: s.waarden[plek], maat)
        yield from _in_kolom("Sleutels", kolom, [s for s in invoer.sleutels if s.soort == soort])


def _in_kenmerken(kenmerken: Kenmerken) -> Iterator[Fout]:
    plekken = {"samenwerking": _veld(Samenwerking, "naam")}
    plekken |= {naam: _veld(model, naam) for naam, model in KENMERKEN.items()}
    for naam, veld in plekken.items():
        waarde, maat = getattr(kenmerken, naam), _maat(veld)
        if maat and waarde and maat.meet(waarde) > maat.grens:
            fout = _fout("Kenmerken", None, "waarde", waarde, maat)
            yield fout._replace(gevonden=f"{naam.replace('_', ' ')}: {fout.gevonden}")


def _fout(blad: str | None, rij: int | None, kolom: str | None, waarde: Any, maat: Maat) -> Fout:
    if maat.meet is len:
        teveel, hoogstens = f"{len(waarde)} tekens", f"ten hoogste {maat.grens} tekens"
        return Fout(blad, rij, kolom, teveel, hoogstens, "Kort de tekst in.")
    hoogstens = f"ten hoogste {toon_getal(maat.grens, maat.decimalen)}, met of zonder minteken"
    getal = toon_getal(waarde, maat.decimalen)
    return Fout(blad, rij, kolom, getal, hoogstens, "Verbeter het getal.")


def _veld(model: type[Model], pad: str) -> Any:
    """The field at the end of a path such as ``onderdeel__code``."""
    naam, *verder = pad.split("__", 1)
    veld: Any = model._meta.get_field(naam)
    return _veld(veld.related_model, verder[0]) if verder else veld


def _maat(veld: Any) -> Maat | None:
    """What fits a field; None when everything that can be read does."""
    if isinstance(veld, CharField):
        return Maat(len, veld.max_length or 0)
    if isinstance(veld, DecimalField):
        return _getal(veld, veld.decimal_places)
    if isinstance(veld, IntegerField):
        _, hoogste = connection.ops.integer_field_range(veld.get_internal_type())
        return Maat(abs, hoogste or 0)
    return None


def _getal(veld: Any, decimalen: int = 2) -> Maat:
    """What fits a field when whole numbers are counted in so many decimals."""
    return Maat(abs, 10 ** (veld.max_digits - veld.decimal_places + decimalen) - 1, decimalen)
