"""A calculation: of one year and stand, adopted on adopted input, every amount once."""

import pytest

from bijdrage.models import Aandeel, Berekening, Correctieboeking, Kostenraming, Toedeling
from samenwerking.models import Urenverdeling
from tests.registratie import (
    STEM_IN,
    VAST,
    Geval,
    goede_berekening,
    kopie,
    namen,
    nog_een_gast,
    onderteken,
    toets,
    versie,
)

AFDRUK = "a" * 64


def _id(tabel: str) -> str:
    return f"(SELECT id FROM {tabel} WHERE {{}})"


GEVALLEN = [
    Geval(
        "berekening_vingerafdruk_is_sha256",
        "UPDATE bijdrage_berekening SET vingerafdruk = {}",
        f"'sha256:{AFDRUK}'",
        f"'{AFDRUK}'",
    ),
    *[
        Geval(
            "berekening_van_een_jaar_en_stand",
            kopie(Berekening, versie="2", **{f"{naam}_id": _id(tabel)}),
            f"id = bijdrage_berekening.{naam}_id",
            anders,
        )
        for naam, tabel in (
            ("urenverdeling", "samenwerking_urenverdeling"),
            ("kostenraming", "bijdrage_kostenraming"),
        )
        for anders in ("jaar = 2022", "stand = 'burap1'", "reden = 'andere samenwerking'")
    ],
    Geval(
        "berekening_van_een_jaar_en_stand",
        "UPDATE bijdrage_berekening SET kostenraming_id = " + _id("bijdrage_kostenraming"),
        "id = bijdrage_berekening.kostenraming_id",
        "jaar = 2022",
    ),
    *[
        Geval(
            "berekening_op_vastgestelde_invoer",
            f"UPDATE {een} SET {VAST} WHERE reden = 'Voor de toets.';"
            f"UPDATE {ander} SET {VAST} WHERE reden = 'Voor de toets.' AND {{}};"
            f"{STEM_IN}UPDATE bijdrage_berekening SET {VAST}",
            "TRUE",
            "FALSE",
        )
        for een, ander in (
            ("samenwerking_urenverdeling", "bijdrage_kostenraming"),
            ("bijdrage_kostenraming", "samenwerking_urenverdeling"),
        )
    ],
    *[
        Geval(
            "berekening_op_vastgestelde_invoer",
            f"UPDATE samenwerking_urenverdeling SET {VAST} WHERE reden = 'Voor de toets.';"
            f"UPDATE bijdrage_kostenraming SET {VAST} WHERE reden = 'Voor de toets.';"
            f"UPDATE {tabel} SET status = 'vervangen' WHERE reden = 'Voor de toets.' AND {{}};"
            f"{STEM_IN}UPDATE bijdrage_berekening SET {VAST}",
            "FALSE",
            "TRUE",
        )
        for tabel in ("samenwerking_urenverdeling", "bijdrage_kostenraming")
    ],
    Geval(
        "aandeel_een_keer",
        kopie(Aandeel, gemeente_id="{}"),
        "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0451')",
        "gemeente_id",
    ),
    Geval("toedeling_een_keer", kopie(Toedeling, regel="{}"), "'L99'", "regel"),
    Geval("correctieboeking_een_keer", kopie(Correctieboeking, code="{}"), "'C9'", "code"),
]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    berekening = goede_berekening()
    samenwerking = berekening.samenwerking
    onderteken(berekening.urenverdeling)
    nog_een_gast()
    for model in (Urenverdeling, Kostenraming):
        versie(model, samenwerking=samenwerking, jaar=2022)
        versie(model, samenwerking=samenwerking, stand="burap1")
        versie(model, reden="andere samenwerking")
    toets(geval)
