"""The hours: known words, no negative hours, everything once."""

import pytest

from samenwerking.models import Gemeentegegeven, Gemeenteuren, Onderdeelgegeven, Urenregel
from tests.registratie import Geval, goede_registratie, kopie, namen, nog_een_gast, toets

UITHOORN = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0451')"
REGEL = "UPDATE samenwerking_urenregel SET "
GEGEVEN = "UPDATE samenwerking_gemeentegegeven SET rol = {} WHERE "

GEVALLEN = [
    Geval(
        "urenverdeling_productieve_uren_niet_negatief",
        "UPDATE samenwerking_urenverdeling SET productieve_uren = {}",
        "0",
        "-0.01",
    ),
    Geval(
        "urenverdeling_drempel_niet_negatief",
        "UPDATE samenwerking_urenverdeling SET drempel_voorhang = {}",
        "0",
        "-0.01",
    ),
    *(
        Geval(
            "urenverdeling_marges_zijn_procenten",
            f"UPDATE samenwerking_urenverdeling SET {veld} = {{}}",
            goed,
            fout,
        )
        for veld in ("marge_vte", "drempel_aandeel")
        for goed, fout in (("0", "-0.01"), ("100", "100.01"))
    ),
    Geval(
        "gemeentegegeven_een_keer",
        kopie(Gemeentegegeven, "rol = 'gastgemeente'", gemeente_id="{}"),
        UITHOORN,
        "gemeente_id",
    ),
    Geval(
        "gemeentegegeven_een_centrumgemeente",
        GEGEVEN + "rol = 'gastgemeente'",
        "'gastgemeente'",
        "'centrumgemeente'",
    ),
    Geval("gemeentegegeven_rol_bekend", GEGEVEN + "TRUE", "'gastgemeente'", "'lid'"),
    Geval(
        "onderdeelgegeven_een_keer",
        kopie(Onderdeelgegeven, onderdeel_id="{}"),
        "(SELECT id FROM samenwerking_onderdeel WHERE code = 'Samenleving')",
        "onderdeel_id",
    ),
    Geval("urenregel_een_keer", kopie(Urenregel, taak="{}"), "'Nieuw'", "taak"),
    Geval("urenregel_gezamenlijk_niet_negatief", REGEL + "gezamenlijk = {}", "100", "-100"),
    Geval(
        "urenregel_sleutel_alleen_gezamenlijk",
        REGEL + "sleutel = 'plekken', gezamenlijk = {}",
        "0.01",
        "0",
    ),
    Geval(
        "urenregel_aard_bekend",
        REGEL + "aard = {} WHERE taak = 'Balie'",
        "'overhead'",
        "'indirect'",
    ),
    Geval("urenregel_bron_bekend", REGEL + "bron = {}", "''", "'gok'"),
    Geval("urenregel_bron_bekend", REGEL + "bron = {}", "'formatie'", "'gok'"),
    Geval("urenregel_taakveld_is_code", REGEL + "taakveld = {}", "'6.71a'", "'6'"),
    Geval("gemeenteuren_een_keer", kopie(Gemeenteuren, gemeente_id="{}"), UITHOORN, "gemeente_id"),
    Geval(
        "gemeenteuren_niet_negatief",
        "UPDATE samenwerking_gemeenteuren SET uren = {}",
        "0",
        "-0.01",
    ),
]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    goede_registratie()
    nog_een_gast()
    toets(geval)
