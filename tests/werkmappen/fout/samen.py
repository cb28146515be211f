"""Twenty faults at once."""

from datetime import date

from tests.werkmappen.fout.opnemen import in_cel, neem_op
from tests.werkmappen.maken import Formule, Inhoud, Opgemaakt, Werkmap

_TWINTIG: tuple[tuple[str, int, str, Inhoud, str], ...] = (
    ("Kenmerken", 4, "waarde", 3, "3"),
    ("Kenmerken", 8, "naam", "kleur", "kleur"),
    ("Gemeenten", 2, "cbs", Opgemaakt(0.02, "0%"), "2%"),
    ("Gemeenten", 3, "inwoners", -1, "-1"),
    ("Uren", 2, "taakveld", date(2021, 2, 9), "9-2-2021"),
    ("Uren", 2, "vte", 1.234, "1,234"),
    ("Uren", 2, "sleutel", "plekken", "plekken"),
    ("Uren", 2, "bron", True, "WAAR"),
    ("Uren", 3, "uren Amstelveen", "veel", "veel"),
    ("Uren", 4, "sleutel", "uren", "uren"),
    ("Lasten", 2, "lasten", "1.234", "1.234"),
    ("Lasten", 2, "baten", 1, "1"),
    ("Lasten", 3, "aard", "", "leeg"),
    ("Lasten", 4, "lasten", Formule("=1/0", "#DIV/0!"), "#DIV/0!"),
    ("Lasten", 5, "component", "huis", "huis"),
    ("Lasten", 7, "aard", "incidenteel", "incidenteel"),
    ("Lasten", 8, "gemeente", "", "leeg"),
    ("Componenten", 2, "vermijdbaar", Opgemaakt(1.01, "0%"), "101%"),
    ("Sleutels", 2, "waarde Aalsmeer", Opgemaakt(0.5, "0%"), "50%"),
    ("Correcties", 3, "taakveld", 0.1, "0,1"),
)


@neem_op(*(in_cel(blad, rij, kolom, gevonden) for blad, rij, kolom, _, gevonden in _TWINTIG))
def twintig_fouten_tegelijk(w: Werkmap) -> None:
    for blad, rij, kolom, inhoud, _ in _TWINTIG:
        w.zet(blad, rij, kolom, inhoud)
