"""The rows of a workbook kept through the services, each with what it changed or why it cannot."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import transaction

from maatwerk.claims.selectors import claims
from maatwerk.inventaris.selectors import punten
from maatwerk.kiezen import gemeenten
from maatwerk.models import Basis, Haalbaarheid, Motiepunt
from maatwerk.onderzoeken.selectors import onderzoeken
from maatwerk.services.claims import Inhoud, Jaarbedrag, bewaar_claim
from maatwerk.services.inventaris import Punt, Wens, bewaar_punt
from maatwerk.services.onderzoekbewaren import Vraag, bewaar_onderzoek
from maatwerk.uitwisseling.bladen import CLAIMS, INVENTARIS, ONDERZOEKEN
from maatwerk.uitwisseling.rijen import Uit, uit_claims, uit_inventaris, uit_onderzoeken
from samenwerking.models import Samenwerking
from samenwerking.rechten.oordeel import Geweigerd
from samenwerking.rechten.persoon import Persoon
from samenwerking.schaal import naar_decimaal
from samenwerking.services.bewaren import Besloten
from samenwerking.werkboek.fout import Fout
from samenwerking.werkboek.namen import sleutelvorm
from samenwerking.werkboek.schrijven import als_tekst
from samenwerking.werkboek.soort import Getal, Tekst, Waarde
from samenwerking.werkboek.tabel import Blad, Tabel


class Wissel(NamedTuple):
    """A row of a file: the record it became, whether that is new, and what differs."""

    blad: str
    naam: str
    nieuw: bool
    verschil: tuple[str, ...]


class Fouten(Exception):
    """Every row that cannot be kept, and why."""

    def __init__(self, fouten: Sequence[Fout]) -> None:
        super().__init__(f"{len(fouten)} fouten")
        self.fouten = fouten


class Past(Exception):
    """A value that does not fit: in which column, what was expected, how to mend it."""

    def __init__(self, kolom: str, verwacht: str, herstel: str) -> None:
        super().__init__(verwacht)
        self.kolom, self.verwacht, self.herstel = kolom, verwacht, herstel


def zet_rijen(
    persoon: Persoon,
    samenwerking: Samenwerking,
    tabellen: Mapping[str, Tabel],
    besloten: Besloten,
) -> list[Wissel]:
    """Keep every row, or nothing. Raises Fouten with all rows that cannot be kept.

    Investigations come first and claims last, since each may name one of those before it.
    """
    werk = _Werk(persoon, samenwerking, besloten)
    wissels: list[Wissel] = []
    with transaction.atomic():
        for blad, zet in (
            (ONDERZOEKEN, werk.onderzoek),
            (INVENTARIS, werk.punt),
            (CLAIMS, werk.claim),
        ):
            if blad.naam in tabellen:
                wissels += werk.zet(blad, tabellen[blad.naam], zet)
        if werk.fouten:
            raise Fouten(werk.fouten)
    return wissels


class _Rij:
    """A row of a table by the names of its columns."""

    def __init__(self, tabel: Tabel, plek: int) -> None:
        self._tabel, self.plek = tabel, plek

    def __contains__(self, kolom: str) -> bool:
        return kolom in self._tabel.waarden

    def __iter__(self) -> Iterator[str]:
        return iter(self._tabel.waarden)

    def tekst(self, kolom: str, anders: str = "") -> str:
        """A text; anders: what is meant where the file has no such column."""
        return str(self._waarde(kolom) or "") if kolom in self else anders

    def getal(self, kolom: str) -> int | None:
        """A whole number, None where it is empty."""
        waarde = self._waarde(kolom) if kolom in self else None
        return waarde if isinstance(waarde, int) else None

    def decimaal(self, kolom: str) -> Decimal | None:
        """A number of hundredths, None where it is empty."""
        waarde = self.getal(kolom)
        return None if waarde is None else naar_decimaal(waarde)

    def ja(self, kolom: str) -> bool:
        """Whether it says ja."""
        return self._waarde(kolom) is True if kolom in self else False

    def _waarde(self, kolom: str) -> Waarde:
        return self._tabel.waarden[kolom][self.plek]


class _Werk:
    """The rows of one file on their way into the registry."""

    def __init__(self, persoon: Persoon, samenwerking: Samenwerking, besloten: Besloten) -> None:
        self.fouten: list[Fout] = []
        self._persoon, self._samenwerking, self._besloten = persoon, samenwerking, besloten
        self._gemeenten = {sleutelvorm(str(g)): g for g in gemeenten(samenwerking.pk)}

    def zet(self, blad: Blad, tabel: Tabel, zet: Callable[[_Rij], Wissel]) -> list[Wissel]:
        """Keep the rows of a sheet; what refers to another row of it comes after the rest."""
        rijen = [_Rij(tabel, plek) for plek in range(len(tabel))]
        rijen.sort(key=lambda rij: bool(rij.tekst("betaalt voor")))
        return [w for rij in rijen if (w := self._een(blad, tabel, rij, zet))]

    def _een(
        self, blad: Blad, tabel: Tabel, rij: _Rij, zet: Callable[[_Rij], Wissel]
    ) -> Wissel | None:
        try:
            with transaction.atomic():
                return zet(rij)
        except Past as fout:
            self.fouten.append(tabel.fout(rij.plek, fout.kolom, fout.verwacht, fout.herstel))
        except Geweigerd as weigering:
            sleutel = sleutelvorm(blad.kolommen[0].naam)
            wat = "een rij die kan worden bewaard"
            self.fouten.append(tabel.fout(rij.plek, sleutel, wat, str(weigering)))
        return None

    def onderzoek(self, rij: _Rij) -> Wissel:
        """An investigation, with the point of a motion that asks for it."""
        lijst = onderzoeken(self._persoon).filter(samenwerking=self._samenwerking)
        was = self._enige(lijst.filter(nummer=rij.getal("nummer") or 0), "nummer")
        inhoud = Vraag(
            nummer=rij.getal("nummer") or 0,
            titel=rij.tekst("titel"),
            vraag=rij.tekst("vraag"),
            denkrichting=rij.tekst("denkrichting", was.denkrichting if was else ""),
            motiepunt=self._motiepunt(rij) if "motie" in rij else was and was.motiepunt,
            eigenaar_rol=rij.tekst("eigenaar"),
            eigenaar_gemeente=self._gemeente(rij),
            laag=rij.decimaal("ten minste"),
            bedrag=rij.decimaal("indicatie"),
            hoog=rij.decimaal("ten hoogste"),
            duur=rij.tekst("duur"),
            uiterlijk=_dag(rij, "uiterlijk"),
            fictief=rij.ja("fictief"),
        )
        return self._gewisseld(
            was,
            lambda: bewaar_onderzoek(**self._wie, onderzoek=was, inhoud=inhoud),
            lijst,
            uit_onderzoeken,
        )

    def punt(self, rij: _Rij) -> Wissel:
        """A part of the service with the wishes."""
        lijst = punten(self._persoon).filter(samenwerking=self._samenwerking)
        lijst = lijst.select_related("onderzoek")
        was = self._enige(lijst.filter(nummer=rij.getal("nummer") or 0), "nummer")
        inhoud = Punt(
            nummer=rij.getal("nummer") or 0,
            dienst=rij.tekst("dienst"),
            toelichting=rij.tekst("toelichting", was.toelichting if was else ""),
            categorie=self._categorie(rij),
            basis=rij.tekst("basis") or (was.basis if was else Basis.ONBEKEND),
            haalbaarheid=rij.tekst("haalbaarheid")
            or (was.haalbaarheid if was else Haalbaarheid.ONBEKEND),
            onderdeel=self._team(rij) if "team" in rij else was and was.onderdeel,
            onderzoek=self._naar(rij, "onderzoek", onderzoeken, "nummer", was and was.onderzoek),
            fictief=rij.ja("fictief"),
        )
        wensen = [
            Wens(g, rij.tekst(f"nu {n}"), rij.tekst(f"wens {n}"), rij.decimaal(f"uren {n}"))
            for n, g in self._gemeenten.items()
            if {f"nu {n}", f"wens {n}", f"uren {n}"} & {*rij}
        ]
        return self._gewisseld(
            was,
            lambda: bewaar_punt(**self._wie, punt=was, inhoud=inhoud, wensen=wensen),
            lijst,
            uit_inventaris,
        )

    def claim(self, rij: _Rij) -> Wissel:
        """A claim with its amounts. One that was decided stays; if the file says the same: fine."""
        lijst = claims(self._persoon).filter(samenwerking=self._samenwerking)
        lijst = lijst.select_related("betaalt", "punt")
        was = self._enige(lijst.filter(code=rij.tekst("code")), "code")
        inhoud = Inhoud(
            code=rij.tekst("code"),
            omschrijving=rij.tekst("omschrijving"),
            voor=self._gemeente(rij),
            grondslag=rij.tekst("grondslag"),
            vte=rij.decimaal("vte"),
            taakveld=rij.tekst("taakveld"),
            eerste_jaar=rij.getal("eerste jaar") or 0,
            laatste_jaar=rij.getal("laatste jaar"),
            toelichting=rij.tekst("toelichting", was.toelichting if was else ""),
            compensatie=rij.tekst("compensatie", was.compensatie if was else ""),
            betaalt=self._naar(rij, "betaalt voor", claims, "code", was and was.betaalt),
            punt=self._naar(rij, "inventaris", punten, "nummer", was and was.punt),
            bron=rij.tekst("bron", was.bron if was else ""),
            fictief=rij.ja("fictief"),
        )
        return self._gewisseld(
            was,
            lambda: bewaar_claim(**self._wie, claim=was, inhoud=inhoud, jaren=_jaren(rij)),
            lijst,
            uit_claims,
        )

    @property
    def _wie(self) -> dict[str, Any]:
        return {
            "persoon": self._persoon,
            "samenwerking": self._samenwerking,
            "besloten": self._besloten,
        }

    def _gewisseld(
        self, was: Any, doe: Callable[[], Any], lijst: Any, maak: Callable[[Persoon, Any], Uit]
    ) -> Wissel:
        """Do it, and tell what differs between the row before and after."""
        eerst = maak(self._persoon, [was]) if was else None
        record = doe()
        daarna = maak(self._persoon, lijst.filter(pk=record.pk))
        oud, nieuw = (_in_tekst(uit) for uit in (eerst, daarna))
        verschil = tuple(
            f"{naam}: {waarde or 'leeg'}" + (f" (was {oud.get(naam) or 'leeg'})" if was else "")
            for naam, waarde in nieuw.items()
            if waarde != oud.get(naam, "")
        )
        return Wissel(daarna.blad.naam, str(record), was is None, verschil)

    def _enige(self, rijen: Any, kolom: str) -> Any:
        """The record that a row is about, None when it is new. Raises Past when there are more."""
        gevonden = list(rijen[:2])
        if len(gevonden) > 1:
            raise Past(
                kolom,
                "één punt met dit kenmerk; er is een openbaar en een niet openbaar",
                "Wijzig het op de pagina ervan.",
            )
        return gevonden[0] if gevonden else None

    def _gemeente(self, rij: _Rij) -> Any:
        gevonden = self._gemeenten.get(sleutelvorm(rij.tekst("gemeente")))
        if gevonden is None:
            namen = ", ".join(map(str, self._gemeenten.values()))
            raise Past("gemeente", f"een van: {namen}", "Kies een gemeente van de samenwerking.")
        return gevonden

    def _categorie(self, rij: _Rij) -> Any:
        lijst = list(self._samenwerking.maatwerkcategorieen.all())
        naam = sleutelvorm(rij.tekst("categorie"))
        gevonden = next((c for c in lijst if sleutelvorm(c.naam) == naam), None)
        if gevonden is None:
            herstel = "Kies er een, of voeg in het beheer eerst een categorie toe."
            raise Past("categorie", f"een van: {'; '.join(map(str, lijst))}", herstel)
        return gevonden

    def _team(self, rij: _Rij) -> Any:
        code = rij.tekst("team")
        gevonden = self._samenwerking.onderdelen.filter(code=code).first()
        if code and gevonden is None:
            raise Past("team", "de code van een onderdeel", "Verbeter de code of laat haar leeg.")
        return gevonden

    def _motiepunt(self, rij: _Rij) -> Motiepunt | None:
        titel, nummer = rij.tekst("motie"), rij.getal("punt")
        if not titel:
            return None
        alle = Motiepunt.objects.filter(motie__samenwerking=self._samenwerking)
        gevonden = alle.filter(motie__titel=titel, nummer=nummer or 0).first()
        if gevonden is None:
            kolom = "punt" if alle.filter(motie__titel=titel).exists() else "motie"
            raise Past(kolom, "een motie en een punt die er zijn", "Kijk op de pagina «Moties».")
        return gevonden

    def _naar(
        self, rij: _Rij, kolom: str, lijst: Callable[[Persoon], Any], veld: str, anders: Any
    ) -> Any:
        """The record that a cell names; anders: where the file has no such column, or the cell is
        empty and the person may not know what stands there."""
        if kolom not in rij:
            return anders
        waarde = rij.getal(kolom) if veld == "nummer" else rij.tekst(kolom)
        bekend = lijst(self._persoon).filter(samenwerking=self._samenwerking)
        if not waarde:
            verborgen = anders and not bekend.filter(pk=anders.pk).exists()
            return anders if verborgen else None
        gevonden = bekend.filter(**{veld: waarde}).first()
        if gevonden is None:
            wat = "iets dat er is, of in dit bestand hierboven staat"
            raise Past(kolom, wat, "Verbeter de verwijzing of laat haar leeg.")
        return gevonden


def _jaren(rij: _Rij) -> dict[int, Jaarbedrag]:
    """The amounts of the columns of years of which one is filled; the other half is 0."""
    jaren = {int(k.split()[1]) for k in rij if k.split()[0] in Jaarbedrag._fields}
    per_jaar = {}
    for jaar in sorted(jaren):
        delen = [rij.decimaal(f"{soort} {jaar}") for soort in Jaarbedrag._fields]
        if any(deel is not None for deel in delen):
            per_jaar[jaar] = Jaarbedrag(*(deel or Decimal() for deel in delen))
    return per_jaar


def _dag(rij: _Rij, kolom: str) -> date | None:
    tekst = rij.tekst(kolom)
    try:
        return date.fromisoformat(tekst) if tekst else None
    except ValueError as fout:
        raise Past(kolom, "een dag als 2027-03-31", "Typ jaar-maand-dag.") from fout


def _in_tekst(uit: Uit | None) -> dict[str, str]:
    """The only row of a sheet as texts by column."""
    if uit is None:
        return {}
    soorten = {kolom.naam: kolom.soort for kolom in uit.blad.kolommen}
    return {
        naam: _als_tekst(soorten.get(naam) or soorten.get(naam.split()[0]), waarde)
        for naam, waarde in uit.rijen[0].items()
    }


def _als_tekst(soort: Any, waarde: Waarde) -> str:
    vorm = soort if isinstance(soort, Getal) else Tekst()
    return "" if waarde is None else als_tekst(vorm, waarde)
