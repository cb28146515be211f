"""Every fault that an input can have: the good input with one thing wrong, and where it is told.

The page docs/fouten.md is written from this list, see handleiding.py.
"""

from collections.abc import Callable
from typing import NamedTuple

from tests.invoer import Tabellen, goede_tabellen, kolom_weg, rij_erbij, zet

Wijziging = Callable[[Tabellen], None]


class Geval(NamedTuple):
    """A fault in words, the changes that make it, and the cell where it is reported."""

    wat: str
    blad: str
    rij: int | None
    kolom: str | None
    wijzigingen: tuple[Wijziging, ...]

    def tabellen(self) -> Tabellen:
        tabellen = goede_tabellen()
        for wijzig in self.wijzigingen:
            wijzig(tabellen)
        return tabellen


def cel(blad: str, rij: int, kolom: str, waarde: str) -> Wijziging:
    return lambda tabellen: zet(tabellen, blad, rij, kolom, waarde)


def erbij(blad: str, **cellen: str) -> Wijziging:
    return lambda tabellen: rij_erbij(tabellen, blad, **cellen)


def weg(blad: str, kolom: str) -> Wijziging:
    return lambda tabellen: kolom_weg(tabellen, blad, kolom)


def zonder_rij(blad: str, rij: int) -> Wijziging:
    return lambda tabellen: tabellen[blad].__delitem__(rij - 1)


def zonder_blad(blad: str) -> Wijziging:
    return lambda tabellen: tabellen.__delitem__(blad)


def kolom_erbij(blad: str, naam: str) -> Wijziging:
    def wijzig(tabellen: Tabellen) -> None:
        kop, *rijen = tabellen[blad]
        tabellen[blad] = [[*kop, naam], *([*rij, ""] for rij in rijen)]

    return wijzig


def gemeente_erbij(naam: str) -> Wijziging:
    """A third municipality without hours, with 0 in every key."""

    def wijzig(tabellen: Tabellen) -> None:
        rij_erbij(tabellen, "Gemeenten", gemeente=naam, cbs="1", rol="gastgemeente", inwoners="1")
        for blad, reeks in (("Uren", "uren"), ("Sleutels", "waarde")):
            kop, *rijen = tabellen[blad]
            tabellen[blad] = [[*kop, f"{reeks} {naam}"], *([*rij, "0"] for rij in rijen)]

    return wijzig


def hernoem(blad: str, oud: str, nieuw: str) -> Wijziging:
    return cel(blad, 1, oud, nieuw)


def te_breed(blad: str, rij: int) -> Wijziging:
    return lambda tabellen: tabellen[blad][rij - 1].append("x")


def fout(wat: str, blad: str, rij: int | None, kolom: str | None, *wijzigingen: Wijziging) -> Geval:
    return Geval(wat, blad, rij, kolom, wijzigingen)


def in_cel(wat: str, blad: str, rij: int, kolom: str, waarde: str) -> Geval:
    """A fault that is told in the very cell that was changed."""
    return Geval(wat, blad, rij, kolom.lower(), (cel(blad, rij, kolom, waarde),))


GEEN_UREN = tuple(
    cel("Uren", rij, kolom, "")
    for rij in (2, 3, 4)
    for kolom in ("uren Aalsmeer", "uren Amstelveen")
)

ALLES_OVERHEAD = (
    *(cel("Uren", rij, "aard", "overhead") for rij in (2, 3, 4)),
    cel("Uren", 3, "uren gezamenlijk", ""),
)

GEVALLEN = (
    # Any sheet
    *(
        fout("blad ontbreekt", blad, None, None, zonder_blad(blad))
        for blad in ("Kenmerken", "Gemeenten", "Onderdelen", "Uren", "Lasten", "Componenten")
    ),
    fout("kolom ontbreekt", "Uren", None, "taakveld", weg("Uren", "taakveld")),
    fout("kolom ontbreekt", "Uren", None, "uren gezamenlijk", weg("Uren", "uren gezamenlijk")),
    fout("kolom ontbreekt", "Lasten", None, "baten", weg("Lasten", "baten")),
    fout("kolom ontbreekt", "Lasten", None, "component", weg("Lasten", "component")),
    fout("kolom ontbreekt", "Gemeenten", None, "rol", weg("Gemeenten", "rol")),
    fout("kolom ontbreekt", "Gemeenten", None, "gemeente", weg("Gemeenten", "gemeente")),
    fout("kolom ontbreekt", "Kenmerken", None, "waarde", weg("Kenmerken", "waarde")),
    fout("kolom ontbreekt", "Kenmerken", None, "naam", weg("Kenmerken", "naam")),
    fout("kolom ontbreekt", "Onderdelen", None, "onderdeel", weg("Onderdelen", "onderdeel")),
    fout("kolom ontbreekt", "Componenten", None, "component", weg("Componenten", "component")),
    fout("kolom ontbreekt", "Componenten", None, "behandeling", weg("Componenten", "behandeling")),
    fout("kolom ontbreekt", "Sleutels", None, "soort", weg("Sleutels", "soort")),
    fout("kolom ontbreekt", "Sleutels", None, "sleutel", weg("Sleutels", "sleutel")),
    fout("kolom ontbreekt", "Correcties", None, "bedrag", weg("Correcties", "bedrag")),
    fout("kolom ontbreekt", "Correcties", None, "basis", weg("Correcties", "basis")),
    fout("kolom van een gemeente ontbreekt", "Uren", None, "uren aalsmeer", weg("Uren", "uren Aalsmeer")),
    fout("kolom van een gemeente ontbreekt", "Sleutels", None, "waarde aalsmeer", weg("Sleutels", "waarde Aalsmeer")),
    fout("kolom van een onbekende gemeente", "Uren", None, "uren uithoorn", kolom_erbij("Uren", "uren Uithoorn")),
    fout("kolom van een onbekende gemeente", "Sleutels", None, "waarde uithoorn", kolom_erbij("Sleutels", "waarde Uithoorn")),
    fout("kolom met een tikfout in de gemeente", "Uren", None, "uren aalsmere", hernoem("Uren", "uren Aalsmeer", "uren Aalsmere")),
    fout("dubbele kolom", "Lasten", None, "lasten", kolom_erbij("Lasten", "LASTEN")),
    fout("dubbele kolom", "Uren", None, "uren aalsmeer", kolom_erbij("Uren", "Uren  aalsmeer")),
    fout("rij met te veel cellen", "Uren", 2, None, te_breed("Uren", 2)),
    fout("rij met te veel cellen", "Onderdelen", 2, None, te_breed("Onderdelen", 2)),
    fout("rij met te veel cellen", "Componenten", 2, None, te_breed("Componenten", 2)),
    fout("rij met te veel cellen", "Sleutels", 2, None, te_breed("Sleutels", 2)),
    fout("rij met te veel cellen", "Kenmerken", 3, None, te_breed("Kenmerken", 3)),
    fout("rij met te veel cellen", "Gemeenten", 2, None, te_breed("Gemeenten", 2)),
    fout("totaalrij telt niet op", "Lasten", 11, "lasten", erbij("Lasten", omschrijving="Totaal", lasten="1")),
    fout("totaalrij telt niet op", "Uren", 7, "uren aalsmeer", erbij("Uren", onderdeel="Totaal", uren_Aalsmeer="4850,26")),
    in_cel("getal dat op twee manieren te lezen is", "Lasten", 2, "lasten", "1.234"),
    in_cel("geen getal", "Lasten", 2, "lasten", "1e3"),
    in_cel("te veel decimalen in een bedrag", "Lasten", 2, "lasten", "1,500"),
    in_cel("te veel decimalen in uren", "Uren", 2, "uren Aalsmeer", "1,125"),
    in_cel("te veel decimalen in vte", "Uren", 2, "vte", "0,125"),
    in_cel("negatieve uren", "Uren", 2, "uren Aalsmeer", "-1"),
    in_cel("negatieve uren", "Uren", 3, "uren gezamenlijk", "(1)"),
    in_cel("geen ja of nee", "Kenmerken", 9, "waarde", "soms"),
    # Kenmerken
    in_cel("onbekend kenmerk", "Kenmerken", 8, "naam", "kleur"),
    in_cel("kenmerk met een tikfout", "Kenmerken", 3, "naam", "jaaar"),
    in_cel("kenmerk zonder naam", "Kenmerken", 8, "naam", ""),
    fout("dubbel kenmerk", "Kenmerken", 10, "naam", erbij("Kenmerken", naam="Jaar", waarde="2021")),
    fout("kenmerk ontbreekt", "Kenmerken", None, "naam", zonder_rij("Kenmerken", 2)),
    fout("kenmerk ontbreekt", "Kenmerken", None, "naam", zonder_rij("Kenmerken", 3)),
    in_cel("kenmerk zonder waarde", "Kenmerken", 3, "waarde", ""),
    in_cel("kenmerk zonder waarde", "Kenmerken", 2, "waarde", " "),
    in_cel("onbekend jaar", "Kenmerken", 3, "waarde", "2016"),
    in_cel("jaar is geen getal", "Kenmerken", 3, "waarde", "volgend jaar"),
    in_cel("onbekende stand", "Kenmerken", 4, "waarde", "burap3"),
    in_cel("onbekende sleutel", "Kenmerken", 5, "waarde", "uren-exclusiev"),
    in_cel("onbekende sleutel", "Kenmerken", 6, "waarde", "zomaar"),
    in_cel("sleutel van soort bedrag voor uren", "Kenmerken", 6, "waarde", "afspraak"),
    in_cel("gezamenlijke uren naar uren", "Kenmerken", 5, "waarde", "uren"),
    fout("onbekende sjabloonversie", "Kenmerken", 10, "waarde", erbij("Kenmerken", naam="sjabloonversie", waarde="0")),
    # Gemeenten
    in_cel("cbs is geen vier cijfers", "Gemeenten", 2, "cbs", "AA58"),
    in_cel("cbs is geen vier cijfers", "Gemeenten", 2, "cbs", "00358"),
    in_cel("dubbele cbs", "Gemeenten", 3, "cbs", "358"),
    fout("dubbele gemeente", "Gemeenten", 4, "gemeente", erbij("Gemeenten", gemeente="AALSMEER", cbs="1", rol="gastgemeente", inwoners="1")),
    in_cel("gemeente zonder naam", "Gemeenten", 2, "gemeente", ""),
    in_cel("onbekende rol", "Gemeenten", 2, "rol", "toehoorder"),
    in_cel("meer centrumgemeenten", "Gemeenten", 3, "rol", "centrumgemeente")._replace(
        wijzigingen=(cel("Gemeenten", 2, "rol", "centrumgemeente"),)
    ),
    fout("geen centrumgemeente", "Gemeenten", None, "rol", cel("Gemeenten", 3, "rol", "gastgemeente")),
    in_cel("inwoners is geen geheel getal", "Gemeenten", 2, "inwoners", "30000,5"),
    in_cel("inwoners leeg bij sleutel inwoners", "Gemeenten", 2, "inwoners", ""),
    fout("inwoners ontbreekt bij sleutel inwoners", "Gemeenten", None, "inwoners", weg("Gemeenten", "inwoners")),
    fout("inwoners tellen op tot nul", "Gemeenten", None, "inwoners", cel("Gemeenten", 2, "inwoners", "0"), cel("Gemeenten", 3, "inwoners", "0")),
    fout("gereserveerde naam", "Gemeenten", 4, "gemeente", gemeente_erbij("bijdrage")),
    # Onderdelen and Omnummering
    fout("dubbel onderdeel", "Onderdelen", 5, "onderdeel", erbij("Onderdelen", onderdeel="BZ", naam="Nog een")),
    in_cel("onderdeel zonder code", "Onderdelen", 2, "onderdeel", ""),
    in_cel("onbekende nieuwe code", "Omnummering", 2, "nieuw", "WN"),
    fout("dubbele oude code", "Omnummering", 3, "oud", erbij("Omnummering", oud="WMO", nieuw="BZ")),
    fout("dubbele nieuwe code", "Omnummering", 3, "nieuw", erbij("Omnummering", oud="X", nieuw="WM")),
    in_cel("lege oude code", "Omnummering", 2, "oud", ""),
    # Uren
    fout("dubbele urenregel", "Uren", 7, None, erbij("Uren", onderdeel="BZ", taak="Balie", taakveld="0.2", aard="primair")),
    in_cel("onbekend onderdeel", "Uren", 2, "onderdeel", "BX"),
    in_cel("onbekend onderdeel", "Uren", 6, "onderdeel", "QQQ"),
    in_cel("leeg onderdeel", "Uren", 6, "onderdeel", ""),
    in_cel("onbekend taakveld", "Uren", 2, "taakveld", "9.9"),
    in_cel("taakveld van een ander jaar", "Uren", 2, "taakveld", "6.71a"),
    in_cel("hoofdtaakveld", "Uren", 2, "taakveld", "6."),
    in_cel("leeg taakveld", "Uren", 2, "taakveld", ""),
    in_cel("onbekende aard", "Uren", 2, "aard", "direct"),
    in_cel("onbekende bron van uren", "Uren", 2, "bron", "gok"),
    in_cel("onbekende sleutel", "Uren", 6, "sleutel", "plek"),
    in_cel("sleutel zonder gezamenlijke uren", "Uren", 2, "sleutel", "inwoners"),
    in_cel("sleutel van soort bedrag voor uren", "Uren", 6, "sleutel", "afspraak"),
    in_cel("primaire regel met sleutel uren", "Uren", 4, "sleutel", "uren"),
    fout("uren-exclusief telt op tot nul", "Uren", 3, "uren gezamenlijk", *GEEN_UREN, cel("Lasten", 3, "taakveld", "")),
    fout("uren telt op tot nul", "Uren", 5, "uren gezamenlijk", *ALLES_OVERHEAD),
    fout("uren-onderdeel telt op tot nul", "Uren", 6, "sleutel", cel("Uren", 6, "sleutel", "uren-onderdeel")),
    # Lasten
    fout("dubbele regel", "Lasten", 3, "regel", cel("Lasten", 3, "regel", "L01")),
    in_cel("regel zonder code", "Lasten", 2, "regel", ""),
    in_cel("onbekend onderdeel", "Lasten", 6, "onderdeel", "IT"),
    in_cel("onbekende component", "Lasten", 2, "component", "personee"),
    in_cel("gereserveerde naam als component", "Lasten", 2, "component", "basisbijdrage"),
    in_cel("lege component", "Lasten", 2, "component", ""),
    in_cel("onbekende categorie", "Lasten", 2, "categorie", "1.2"),
    in_cel("categorie van een ander jaar", "Lasten", 2, "categorie", "4.5.1"),
    in_cel("lege categorie", "Lasten", 2, "categorie", ""),
    in_cel("baten waar de categorie niet bestaat", "Lasten", 2, "baten", "1"),
    in_cel("lasten waar de categorie niet bestaat", "Lasten", 3, "lasten", "-1"),
    in_cel("lasten en baten leeg", "Lasten", 2, "lasten", ""),
    in_cel("onbekende aard", "Lasten", 2, "aard", "eenmalig"),
    in_cel("onbekend taakveld", "Lasten", 6, "taakveld", "0.44"),
    in_cel("onbekend taakveld bij buiten", "Lasten", 9, "taakveld", "0.44"),
    in_cel("uren zonder onderdeel", "Lasten", 2, "onderdeel", ""),
    in_cel("direct zonder gemeente", "Lasten", 8, "gemeente", ""),
    in_cel("direct zonder taakveld", "Lasten", 8, "taakveld", ""),
    in_cel("gemeente bij een andere behandeling", "Lasten", 2, "gemeente", "Aalsmeer"),
    in_cel("gemeente bij buiten", "Lasten", 9, "gemeente", "Aalsmeer"),
    in_cel("onbekende gemeente", "Lasten", 8, "gemeente", "aalsmeer"),
    fout("baten op 4.3.2 binnen de verdeling", "Lasten", 9, "baten", cel("Lasten", 9, "component", "huisvesting")),
    fout("7.5 binnen de verdeling", "Lasten", 10, "categorie", cel("Lasten", 10, "component", "huisvesting")),
    fout("uren van een onderdeel zonder uren", "Lasten", 11, "onderdeel",
         erbij("Onderdelen", onderdeel="Z", naam="Zonder"),
         erbij("Lasten", regel="L10", onderdeel="Z", component="personeel", categorie="1.1", lasten="1", aard="structureel")),
    fout("uren van een onderdeel met nul uren", "Lasten", 11, "onderdeel",
         erbij("Onderdelen", onderdeel="Z", naam="Zonder"),
         erbij("Uren", onderdeel="Z", taak="x", taakveld="0.4", aard="overhead", uren_Aalsmeer="0"),
         erbij("Lasten", regel="L10", onderdeel="Z", component="personeel", categorie="1.1", lasten="1", aard="structureel")),
    in_cel("uren op een taakveld zonder uren", "Lasten", 2, "taakveld", "6.2"),
    in_cel("afspraak met twee aarden", "Lasten", 7, "aard", "incidenteel"),
    fout("sleutel uren-onderdeel zonder onderdeel", "Lasten", 5, "onderdeel", cel("Componenten", 3, "sleutel", "uren-onderdeel")),
    fout("uren-onderdeel van een onderdeel zonder primaire uren", "Lasten", 5, "onderdeel",
         cel("Componenten", 3, "sleutel", "uren-onderdeel"), cel("Lasten", 5, "onderdeel", "ICT")),
    # Componenten
    fout("dubbele component", "Componenten", 7, "component", erbij("Componenten", component="personeel", behandeling="uren")),
    in_cel("component zonder naam", "Componenten", 2, "component", ""),
    fout("gereserveerde naam", "Componenten", 7, "component", erbij("Componenten", component="bijdrage", behandeling="uren")),
    in_cel("onbekende behandeling", "Componenten", 2, "behandeling", "gratis"),
    in_cel("lege behandeling", "Componenten", 3, "behandeling", ""),
    in_cel("sleutel bij behandeling uren", "Componenten", 2, "sleutel", "plekken"),
    in_cel("sleutel bij behandeling direct", "Componenten", 5, "sleutel", "x"),
    in_cel("sleutel bij behandeling buiten", "Componenten", 6, "sleutel", "plekken"),
    in_cel("behandeling sleutel zonder sleutel", "Componenten", 3, "sleutel", ""),
    in_cel("behandeling afspraak zonder sleutel", "Componenten", 4, "sleutel", ""),
    in_cel("onbekende sleutel", "Componenten", 3, "sleutel", "plekke"),
    in_cel("behandeling sleutel met soort bedrag", "Componenten", 3, "sleutel", "afspraak"),
    in_cel("behandeling afspraak zonder soort bedrag", "Componenten", 4, "sleutel", "plekken"),
    in_cel("behandeling afspraak met een berekende sleutel", "Componenten", 4, "sleutel", "uren"),
    fout("afgesproken bedrag zonder positieve last", "Componenten", 4, "sleutel", cel("Lasten", 6, "lasten", "0")),
    in_cel("vermijdbaar boven 100", "Componenten", 2, "vermijdbaar", "100,1"),
    in_cel("vermijdbaar onder 0", "Componenten", 2, "vermijdbaar", "-1"),
    # Sleutels
    fout("dubbele sleutel", "Sleutels", 5, "sleutel", erbij("Sleutels", sleutel="plekken", soort="vte", waarde_Aalsmeer="1", waarde_Amstelveen="1")),
    in_cel("sleutel zonder naam", "Sleutels", 2, "sleutel", ""),
    fout("gereserveerde naam", "Sleutels", 5, "sleutel", erbij("Sleutels", sleutel="uren", soort="vte", waarde_Aalsmeer="1", waarde_Amstelveen="1")),
    in_cel("onbekende soort sleutel", "Sleutels", 2, "soort", "kamers"),
    in_cel("onbekende soort sleutel", "Sleutels", 4, "soort", "kamers"),
    in_cel("negatief gewicht", "Sleutels", 2, "waarde Aalsmeer", "-1"),
    in_cel("werkplekken met decimalen", "Sleutels", 2, "waarde Aalsmeer", "60,0"),
    in_cel("leeg gewicht", "Sleutels", 2, "waarde Aalsmeer", ""),
    in_cel("leeg gewicht van de centrumgemeente", "Sleutels", 3, "waarde Amstelveen", ""),
    in_cel("percentage boven 100", "Sleutels", 3, "waarde Aalsmeer", "100,5"),
    in_cel("percentage onder 0", "Sleutels", 3, "waarde Aalsmeer", "-24,5"),
    fout("percentages niet samen 100", "Sleutels", 3, None, cel("Sleutels", 3, "waarde Aalsmeer", "24,499999")),
    fout("gewichten tellen op tot nul", "Sleutels", 2, None, cel("Sleutels", 2, "waarde Aalsmeer", "0"), cel("Sleutels", 2, "waarde Amstelveen", "0")),
    in_cel("leeg afgesproken bedrag", "Sleutels", 4, "waarde Aalsmeer", ""),
    in_cel("afgesproken bedrag bij de centrumgemeente", "Sleutels", 4, "waarde Amstelveen", "0"),
    # Correcties
    fout("dubbele correctie", "Correcties", 3, "code", cel("Correcties", 3, "code", "C1")),
    in_cel("onbekende soort correctie", "Correcties", 2, "soort", "cadeau"),
    in_cel("onbekende gemeente", "Correcties", 2, "gemeente", "Alsmeer"),
    in_cel("lege gemeente", "Correcties", 2, "gemeente", ""),
    in_cel("correctie voor de centrumgemeente", "Correcties", 2, "gemeente", "Amstelveen"),
    in_cel("onbekend taakveld", "Correcties", 3, "taakveld", "0.44"),
    in_cel("bedrag en percentage", "Correcties", 3, "percentage", "2"),
    in_cel("geen bedrag en geen percentage", "Correcties", 3, "bedrag", ""),
    in_cel("percentage zonder basis", "Correcties", 2, "basis", ""),
    in_cel("bedrag met basis", "Correcties", 3, "basis", "bijdrage"),
    in_cel("onbekende basis", "Correcties", 2, "basis", "basisbijdrag"),
    in_cel("lege aard", "Correcties", 2, "aard", ""),
    in_cel("percentage met te veel decimalen", "Correcties", 2, "percentage", "1,2345678"),
)  # fmt: skip
"""Each gives exactly one fault."""
