"""Reports as tables on a terminal."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from rich.console import Console
from rich.table import Table

from bijdrage.rapport.model import Brugrapport, Jaarrapport, Uitsplitsing
from bijdrage.rapport.regelweergave import Bbvblok
from bijdrage.rapport.weergave import naam_van
from bijdrage.rekenmodel.deling import afgerond
from samenwerking.notatie import bedrag, euro, procent, verandering
from samenwerking.werkboek.fout import Fout

MAX_FOUTEN = 500
"""Faults that are shown; nobody reads more of them on a terminal."""

BREEDTE = 120
"""Columns where the output is no terminal, so that a file or a pipe stays readable."""


def scherm(uitvoer: object) -> Console:
    """A console on a Django command's output stream."""
    breedte = None if getattr(uitvoer, "isatty", bool)() else BREEDTE
    return Console(file=uitvoer, width=breedte, highlight=False, markup=False, emoji=False)  # type: ignore[arg-type]


def toon_fouten(
    console: Console, titel: str, fouten: Sequence[Fout], overgeslagen: Iterable[str] = ()
) -> None:
    """Every fault in one table, with its place and how to mend it, and what was left out.

    What was left out may explain a fault: a sheet with another name, for one that is missing.
    """
    aantal = "1 fout" if len(fouten) == 1 else f"{len(fouten)} fouten"
    tabel = Table(title=f"{titel}: {aantal}", title_justify="left")
    for kop in ("Blad", "Cel", "Kolom", "Gevonden", "Verwacht", "Herstel"):
        tabel.add_column(kop, overflow="fold")
    for fout in fouten[:MAX_FOUTEN]:
        plaats = fout.cel or (f"rij {fout.rij}" if fout.rij else "")
        tabel.add_row(fout.blad or "", plaats, fout.kolom or "", *fout[3:6])
    console.print(tabel)
    if len(fouten) > MAX_FOUTEN:
        console.print(f"De eerste {MAX_FOUTEN} van {len(fouten)} fouten. Alle staan in --json.")
    toon_overgeslagen(console, overgeslagen)


def toon_jaar(console: Console, rapport: Jaarrapport) -> None:
    """A calculation: what each municipality bears, its breakdown, findings and fingerprint."""
    console.print(f"\nBijdrage van {rapport.gemeente}, {naam_van(rapport)}", style="bold")
    if rapport.fictief:
        console.print(f"Bevat fictieve gegevens: {', '.join(rapport.fictief)}.")
    console.print(_gemeenten(rapport))
    for uitsplitsing in rapport.uitsplitsingen[:2]:
        console.print(_uitsplitsing(uitsplitsing))
    for bevinding in rapport.bevindingen:
        console.print(f"{bevinding.ernst} {bevinding.regel}: {bevinding.melding}")
    console.print(f"Vingerafdruk {rapport.vingerafdruk}")


def toon_oordeel(console: Console, bbv: Bbvblok) -> None:
    """The verdict of the rules with its counts, on what the input alone shows."""
    feiten = ", ".join(f"{feit.naam.lower()} {feit.tekst}" for feit in bbv.feiten)
    console.print(f"BBV, op deze invoer alleen: {bbv.uitspraak} ({feiten}).")


def toon_overgeslagen(console: Console, overgeslagen: Iterable[str]) -> None:
    """What the reader left out, so that a misspelt column does not go unseen."""
    for wat in overgeslagen:
        console.print(f"Overgeslagen: {wat}")


def _gemeenten(rapport: Jaarrapport) -> Table:
    tabel = _geldtabel("Wat elke gemeente draagt", "Gemeente", "Aandeel")
    for regel in rapport.gemeenten:
        tabel.add_row(regel.gemeente, bedrag(regel.bedrag), procent(regel.aandeel))
    tabel.add_section()
    tabel.add_row("Samen: de verdeelde kosten", bedrag(rapport.kosten), "")
    return tabel


def _uitsplitsing(uitsplitsing: Uitsplitsing) -> Table:
    tabel = _geldtabel(uitsplitsing.titel, "Waarvoor", "Aandeel")
    for rij in uitsplitsing.rijen:
        code = f"{rij.code} " if uitsplitsing.as_ == "taakveld" else ""
        tabel.add_row(code + rij.naam, bedrag(rij.bedrag), procent(rij.aandeel))
    tabel.add_section()
    tabel.add_row("Totaal", bedrag(uitsplitsing.totaal), "")
    return tabel


def toon_brug(console: Console, brug: Brugrapport) -> None:
    """The steps of a bridge, adding up from the one contribution to the other."""
    van, naar = brug.van, brug.naar
    titel = f"Waarom verandert de bijdrage van {brug.gemeente}?"
    tabel = _geldtabel(titel, "Stap", "Uitleg")
    tabel.add_row(f"{van.jaar} {van.stand}", bedrag(van.bijdrage), "")
    for stap in brug.stappen:
        tabel.add_row(stap.naam, bedrag(stap.bedrag), stap.uitleg)
    tabel.add_section()
    tabel.add_row(f"{naar.jaar} {naar.stand}", bedrag(naar.bijdrage), "")
    console.print(tabel)


def toon_samenvatting(console: Console, rapporten: Iterable[Jaarrapport]) -> None:
    """A row per calculation: calculated beside published, per inhabitant, what is made up."""
    rapporten = list(rapporten)
    tabel = Table(title=f"De bijdrage van {rapporten[0].gemeente}, in euro")
    tabel.add_column("Jaar en stand")
    for kop in ("Berekend", "Gepubliceerd", "Verschil", "Aandeel", "Per inwoner"):
        tabel.add_column(kop, justify="right")
    for rapport in rapporten:
        schaduw = "" if rapport.afgesproken is None else " (schaduwberekening)"
        tabel.add_row(f"{rapport.jaar} {rapport.stand}{schaduw}", *_samenvatting(rapport))
    console.print(tabel)
    for rapport in rapporten:
        fictief = ", ".join(rapport.fictief) or "geen gegevens"
        console.print(f"{rapport.jaar} {rapport.stand}: fictief zijn {fictief}.")


def toon_accounts(console: Console, accounts: Iterable[Sequence[str]]) -> None:
    """The accounts of the demo with their passwords: name, role, municipality, password."""
    tabel = Table(title="Accounts van het voorbeeld (fictief); inloggen op /account/inloggen/")
    for kop in ("Gebruikersnaam", "Rol", "Gemeente", "Wachtwoord"):
        tabel.add_column(kop, no_wrap=True)
    for account in accounts:
        tabel.add_row(*account)
    console.print(tabel)
    console.print(
        "Wie iets kan wijzigen, stelt na het inloggen eerst een tweede factor in, met een "
        "authenticator-app. De wachtwoorden gelden tot de volgende make demo."
    )


def _samenvatting(rapport: Jaarrapport) -> tuple[str, ...]:
    gepubliceerd, verschil, eigen = rapport.gepubliceerde_bijdrage, "", rapport.eigen
    if gepubliceerd:
        anders = procent(gepubliceerd.afwijking, 2)
        verschil = f"{verandering(gepubliceerd.verschil)} ({anders})"
    return (
        bedrag(rapport.bijdrage),
        bedrag(gepubliceerd.gepubliceerd) if gepubliceerd else "onbekend",
        verschil,
        procent(eigen.aandeel),
        _per_inwoner(eigen.per_inwoner),
    )


def _per_inwoner(bedrag: Fraction | None) -> str:
    if bedrag is None:
        return "onbekend"
    return euro(afgerond(bedrag.numerator, bedrag.denominator))


def _geldtabel(titel: str, eerste: str, laatste: str) -> Table:
    """A table with a name, an amount in euro and a last column."""
    tabel = Table(title=titel, title_justify="left")
    tabel.add_column(eerste, overflow="fold")
    tabel.add_column("Euro", justify="right", no_wrap=True)
    tabel.add_column(laatste, justify="right" if laatste == "Aandeel" else "left")
    return tabel
