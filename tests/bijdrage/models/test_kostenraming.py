"""The cost side: known words, codes that look like codes, and everything once."""

from datetime import date

import pytest

from bijdrage.models import (
    Component,
    Correctie,
    Kostenregel,
    Omnummering,
    Sleutelwaarde,
    Verdeelsleutel,
)
from samenwerking.models import Besluit, Samenwerking
from tests.registratie import (
    VAST,
    Geval,
    goede_registratie,
    kopie,
    namen,
    nog_een_gast,
    toets,
    voer_uit,
)

COMPONENT = "UPDATE bijdrage_component SET "
REGEL = "UPDATE bijdrage_kostenregel SET "
CORRECTIE = "UPDATE bijdrage_correctie SET "

BESLUIT = "(SELECT id FROM samenwerking_besluit WHERE orgaan = {})"

GEVALLEN = [
    Geval("component_een_keer", kopie(Component, naam="{}"), "'nieuw'", "naam"),
    Geval(
        "component_behandeling_bekend",
        COMPONENT + "sleutel = '', behandeling = {}",
        "'direct'",
        "'gok'",
    ),
    Geval(
        "component_sleutel_past_bij_behandeling",
        COMPONENT + "behandeling = 'sleutel', sleutel = {}",
        "'plekken'",
        "''",
    ),
    Geval(
        "component_sleutel_past_bij_behandeling",
        COMPONENT + "behandeling = 'uren', sleutel = {}",
        "''",
        "'plekken'",
    ),
    Geval("component_vermijdbaar_procent", COMPONENT + "vermijdbaar = {}", "100", "100.000001"),
    Geval("component_vermijdbaar_procent", COMPONENT + "vermijdbaar = {}", "NULL", "-1"),
    # A cost line of version 1 with a component of version 2, and then adopted.
    Geval(
        "kostenraming_eigen_componenten",
        "UPDATE bijdrage_kostenregel SET component_id = (SELECT c.id FROM bijdrage_component c"
        " JOIN bijdrage_kostenraming k ON k.id = c.kostenraming_id"
        " WHERE naam = 'sporthal' AND k.versie = {}) WHERE kostenraming_id = (SELECT id FROM"
        " bijdrage_kostenraming WHERE versie = 1);"
        f" UPDATE bijdrage_kostenraming SET {VAST} WHERE versie = 1",
        "1",
        "2",
    ),
    Geval("kostenregel_een_keer", kopie(Kostenregel, regel="{}"), "'L99'", "regel"),
    Geval("kostenregel_aard_bekend", REGEL + "aard = {}", "'incidenteel'", "'eenmalig'"),
    Geval("kostenregel_categorie_is_code", REGEL + "categorie = {}", "'4.3.2'", "'4'"),
    Geval("kostenregel_taakveld_is_code", REGEL + "taakveld = {}", "'0.10'", "'bestuur'"),
    Geval("kostenregel_taakveld_is_code", REGEL + "taakveld = {}", "''", "' '"),
    Geval("verdeelsleutel_een_keer", kopie(Verdeelsleutel, naam="{}"), "'nieuw'", "naam"),
    Geval(
        "verdeelsleutel_soort_bekend",
        "UPDATE bijdrage_verdeelsleutel SET soort = {}",
        "'vte'",
        "'fte'",
    ),
    Geval(
        "sleutelwaarde_een_keer",
        kopie(Sleutelwaarde, gemeente_id="{}"),
        "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0451')",
        "gemeente_id",
    ),
    Geval("correctie_een_keer", kopie(Correctie, code="{}"), "'C9'", "code"),
    Geval("correctie_soort_bekend", CORRECTIE + "soort = {}", "'overig'", "'cadeau'"),
    Geval("correctie_aard_bekend", CORRECTIE + "aard = {}", "'incidenteel'", "'eenmalig'"),
    *[
        Geval(
            "correctie_bedrag_of_percentage",
            CORRECTIE + "(bedrag, percentage, basis) = ROW({})",
            goed,
            fout,
        )
        for goed, fout in (
            ("5, NULL, ''", "5, 1, 'bijdrage'"),
            ("NULL, 1, 'bijdrage'", "NULL, 1, ''"),
            ("5, NULL, ''", "5, NULL, 'bijdrage'"),
            ("5, NULL, ''", "NULL, NULL, ''"),
        )
    ],
    *[
        Geval(
            f"correctie_{regel}_{soort}",
            opdracht,
            "'raad'",
            fout,
        )
        for regel, fout in (
            ("eigen_besluit", "'raad elders'"),
            ("openlijk_besluit", "'raad besloten'"),
        )
        for soort, opdracht in (
            ("insert", kopie(Correctie, code="'C9'", besluit_id=BESLUIT)),
            ("update", f"{CORRECTIE} besluit_id = {BESLUIT}"),
        )
    ],
    Geval("omnummering_een_keer", kopie(Omnummering, oud="{}"), "'anders'", "oud"),
]


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    hier = goede_registratie().kostenraming.samenwerking
    if geval.naam == "kostenraming_eigen_componenten":
        goede_registratie()
        voer_uit("SET CONSTRAINTS ALL IMMEDIATE")
    nog_een_gast()
    elders = Samenwerking.objects.create(naam="Elders", code="elders")
    for waar, orgaan, intern in (
        (elders, "raad elders", {}),
        (hier, "raad besloten", {"vertrouwelijkheid": "intern", "grond": "Woo"}),
    ):
        Besluit.objects.create(
            samenwerking=waar, orgaan=orgaan, datum=date(2021, 1, 1), tekst="Akkoord.", **intern
        )
    toets(geval)
