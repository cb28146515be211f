"""Rules PRES-01 to PRES-05: what a report says of itself, and where the contribution is told."""

from bijdrage.bbv.dossier import Dossier
from bijdrage.bbv.oordeel import Oordeel, Punt

_GEEN_UITVOER = "wat het rapport van zichzelf zegt"


def afronding_sluit(dossier: Dossier) -> Oordeel:
    """PRES-01: rounded rows add up, or the difference is told (Utrecht jaarverslag 2017)."""
    if dossier.uitvoer is None:
        return Oordeel((), _GEEN_UITVOER)
    if dossier.uitvoer.afgerond_sluit:
        return Oordeel()
    melding = "Afgeronde rijen tellen niet op tot het afgeronde totaal."
    return Oordeel((Punt("afronding", melding, "Vermeld het afrondingsverschil."),))


def eenheid_en_teken(dossier: Dossier) -> Oordeel:
    """PRES-02: unit, price level and sign stand with the tables (Amstelveen 2021 and 2023)."""
    uitvoer = dossier.uitvoer
    if uitvoer is None:
        return Oordeel((), _GEEN_UITVOER)
    velden = (
        ("eenheid", uitvoer.eenheid),
        ("prijspeil", uitvoer.prijspeil),
        ("tekenafspraak", uitvoer.tekenafspraak),
    )
    return Oordeel(
        tuple(
            Punt(veld, f"Het rapport noemt geen {veld}.", f"Vermeld {veld} bij elke tabel.")
            for veld, waarde in velden
            if not waarde
        )
    )


def te_reproduceren(dossier: Dossier) -> Oordeel:
    """PRES-03: method, versions, day and fingerprint, which holds (Amstelveen begroting 2021)."""
    uitvoer = dossier.uitvoer
    if uitvoer is None:
        return Oordeel((), _GEEN_UITVOER)
    velden = (
        ("rekenmethode", uitvoer.methode),
        ("invoerversies", uitvoer.versies),
        ("datum", uitvoer.datum),
        ("vingerafdruk", uitvoer.vingerafdruk),
    )
    punten = [
        Punt(veld, f"Het rapport noemt geen {veld}.", f"Vermeld {veld}.")
        for veld, waarde in velden
        if not waarde
    ]
    if uitvoer.herberekend != uitvoer.vingerafdruk:
        melding = "Opnieuw berekend is de vingerafdruk een andere."
        punten.append(Punt("herberekening", melding, "Zoek uit welke invoer is veranderd."))
    return Oordeel(tuple(punten))


def mutaties_gelogd(dossier: Dossier) -> Oordeel:
    """PRES-04: every change of input has a line in the logbook (BIO2 8.15.01; Archiefwet)."""
    if dossier.mutaties_zonder_logboek is None:
        return Oordeel((), "de vergelijking van de geschiedenis met het logboek")
    return Oordeel(
        tuple(
            Punt(wat, "Van deze wijziging staat niets in het logboek.", "Zoek uit wie dit deed.")
            for wat in dossier.mutaties_zonder_logboek
        )
    )


def in_de_paragraaf(dossier: Dossier) -> Oordeel:
    """PRES-05: both tell the contribution in the paragraaf bedrijfsvoering (BBV art. 14-15)."""
    stukken = [stuk for stuk in dossier.stukken or () if stuk.jaar == dossier.jaar]
    punten = tuple(
        Punt(
            f"{stuk.gemeente} {stuk.soort}",
            f"De bijdrage staat in «{stuk.paragraaf}».",
            "Vermeld haar in de paragraaf bedrijfsvoering.",
        )
        for stuk in stukken
        if stuk.paragraaf and "bedrijfsvoering" not in stuk.paragraaf.casefold()
    )
    bekend = {stuk.gemeente for stuk in stukken if stuk.paragraaf}
    onbekend = [gemeente for gemeente in dossier.gemeenten if gemeente not in bekend]
    wat = f"waar de bijdrage staat in de stukken van {' en '.join(onbekend)}"
    return Oordeel(punten, wat if onbekend else "")
