"""The history of rows: what is kept of which table, and that nothing of it changes."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import Model

from samenwerking.geschiedenis.wie import aan_het_werk, namens
from samenwerking.models import Gebruiker, Gemeente, Urenregel, geschiedenis_van
from samenwerking.models.geschiedenis import ZONDER, Rijgeschiedenis
from samenwerking.rechten.persoon import Weg
from tests.personen import account
from tests.registratie import geweigerd, goede_berekening, goede_registratie, voer_uit

pytestmark = pytest.mark.usefixtures("lege_registratie")


def _eigen() -> Iterator[type[Model]]:
    for app in ("samenwerking", "bijdrage", "maatwerk", "governance"):
        modellen = apps.get_app_config(app).get_models()
        yield from (m for m in modellen if not issubclass(m, Rijgeschiedenis))


BIJGEHOUDEN = [model for model in _eigen() if geschiedenis_van(model)]
GELADEN = {
    *("gemeentegegeven", "onderdeelgegeven", "urenregel", "gemeenteuren", "component"),
    *("kostenregel", "verdeelsleutel", "sleutelwaarde", "correctie", "omnummering"),
    *("taakveld", "categorie", "grijzecel"),
}
ZONDER_GESCHIEDENIS = {
    *("logboekregel", "aandeel", "toedeling", "correctieboeking", "aanlevering"),
    "aansluitbestand",
    *("tijdregistratie", "geboekt", "boekregel"),
    *("scenario", "afgifte", "voortgangsbericht", "voortgangsregel"),
    *("maatwerkbestand", "documentbestand", "meting", "reservemutatie"),
}
LEEGMAKEN = {
    *("samenwerking", "gemeente", "deelnemer", "onderdeel", "bron", "gebeurtenis"),
    *("rolverlening", "gebruiker", "taakveld", "categorie", "grijzecel", "taakveldsplitsing"),
    *("ontheffing", "toelichting", "toegangsherstel", "vraag"),
    *("versoepeling", "instemming"),
    *("stuk", "btwopgave", "overheadcijfer", "jaarkeuze", "eigenlast"),
    *("motie", "motiepunt", "onderzoek", "mijlpaal"),
    *("keuzescenario", "besparing", "taakstelling"),
    *("maatwerkcategorie", "maatwerkpunt", "maatwerkwens", "claim", "claimjaar"),
    *("orgaan", "document", "opdracht", "opdrachtgever", "opdrachtdeel", "randvoorwaarde"),
    *("doel", "indicator", "geschil", "geschilpartij", "commissielid", "geschilstap"),
    *("adviespunt", "aanvaarding"),
    *("orgaanrol", "onderwerp", "zeggenschap", "sturing"),
    *("voorstel", "gevraagd", "orgaanstandpunt"),
    *("vergadering", "agendapunt", "behandeling", "actiepunt", "pcdocument"),
    *("regeling", "evaluatie", "dienst", "dienstjaar"),
    *("kernorganisatie", "formatieplaats", "aanwezigheid", "loket"),
}
"""Tables that cannot be emptied at once because they have a history."""
ANDERE = (
    *("append_only", "geschiedenis_insert", "geschiedenis_update", "geschiedenis_delete"),
    *(f"{model._meta.model_name}_geschiedenis_niet_leeg" for model in BIJGEHOUDEN),
    *(f"{naam}_niet_leeg" for naam in LEEGMAKEN),
)
per_tabel = pytest.mark.parametrize(
    "model", BIJGEHOUDEN, ids=[str(model._meta.model_name) for model in BIJGEHOUDEN]
)


def _historie(model: type[Model]) -> Any:
    return geschiedenis_van(model)


def _triggers(model: type[Model]) -> set[str]:
    """The moments at which the database keeps something of a table, as it knows them itself."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT split_part(tgname, '_', 3) FROM pg_trigger"
            " WHERE tgrelid = %s::regclass AND tgname LIKE 'pgtrigger_geschiedenis_%%'",
            [model._meta.db_table],
        )
        return {naam for (naam,) in cursor.fetchall()}


def test_elke_tabel_heeft_geschiedenis_of_een_reden() -> None:
    zonder = {model for model in _eigen() if not geschiedenis_van(model)}
    assert zonder == set(ZONDER)
    assert {model._meta.model_name for model in zonder} == ZONDER_GESCHIEDENIS


@per_tabel
def test_wat_is_geladen_houdt_alleen_wijzigen_en_verwijderen_bij(model: type[Model]) -> None:
    """So that loading does not become slower."""
    momenten = {"update", "delete"} | (set() if model._meta.model_name in GELADEN else {"insert"})
    assert _triggers(model) == momenten


def _een_rij(model: type[Model]) -> None:
    """Something in the history of a table, whatever it is."""
    historie = _historie(model)
    namen = [v.column for v in historie._meta.local_fields if v.column != "pgh_id" and not v.null]
    waarden = {"pgh_created_at": "now()", "pgh_label": "'gewijzigd'", "pgh_obj_id": "1"}
    soorten = {
        veld.column: "'{}'" if veld.get_internal_type() == "ArrayField" else f"'{_voorbeeld(veld)}'"
        for veld in historie._meta.local_fields
    }
    inhoud = ", ".join(waarden.get(naam, soorten[naam]) for naam in namen)
    voer_uit(f"INSERT INTO {historie._meta.db_table} ({', '.join(namen)}) VALUES ({inhoud})")


def _voorbeeld(veld: Any) -> str:
    soort = veld.get_internal_type()
    if "Date" in soort:
        return "2026-01-01"
    if "Boolean" in soort:
        return "false"
    return "x" if "Char" in soort or "Text" in soort or "Slug" in soort or "URL" in soort else "1"


@per_tabel
def test_geschiedenis_verandert_niet(model: type[Model]) -> None:
    tabel = _historie(model)._meta.db_table
    _een_rij(model)
    with geweigerd("append_only"):
        voer_uit(f"UPDATE {tabel} SET pgh_label = 'toegevoegd'")
    with geweigerd("append_only"):
        voer_uit(f"DELETE FROM {tabel}")
    with geweigerd(f"{model._meta.model_name}_geschiedenis_niet_leeg"):
        voer_uit(f"TRUNCATE {tabel}")


@pytest.mark.parametrize("naam", sorted(LEEGMAKEN))
def test_een_tabel_met_geschiedenis_gaat_niet_in_een_keer_leeg(naam: str) -> None:
    tabel = next(m._meta.db_table for m in BIJGEHOUDEN if m._meta.model_name == naam)
    voer_uit("SET CONSTRAINTS ALL IMMEDIATE")
    with geweigerd(f"{naam}_niet_leeg"):
        voer_uit(f"TRUNCATE {tabel} CASCADE")


def test_kleine_tabel_met_ruwe_sql() -> None:
    """What was, for a change and a removal; what came, for what was added."""
    voer_uit(
        "INSERT INTO samenwerking_gemeente (naam, cbs) VALUES ('Uithoorn', '0451')",
        "UPDATE samenwerking_gemeente SET naam = 'Kudelstaart' WHERE cbs = '0451'",
        "UPDATE samenwerking_gemeente SET naam = naam",
        "DELETE FROM samenwerking_gemeente WHERE cbs = '0451'",
    )
    sporen = _historie(Gemeente).objects.filter(cbs="0451").order_by("pgh_id")
    assert list(sporen.values_list("pgh_label", "naam")) == [
        ("toegevoegd", "Uithoorn"),
        ("gewijzigd", "Uithoorn"),
        ("verwijderd", "Kudelstaart"),
    ]


def test_grote_tabel_houdt_bij_wat_een_rij_was() -> None:
    goede_registratie()
    sporen = _historie(Urenregel).objects
    assert not sporen.exists()
    aantal = Urenregel.objects.count()
    oud = set(Urenregel.objects.values_list("pk", "toelichting"))
    Urenregel.objects.update(toelichting="Anders.")
    assert set(sporen.values_list("pgh_obj_id", "toelichting")) == oud
    Urenregel.objects.all().delete()
    weg = sporen.filter(pgh_label="verwijderd", toelichting="Anders.")
    assert weg.count() == aantal


def test_wat_een_berekening_maakt_laat_niets_achter() -> None:
    berekening = goede_berekening()
    berekening.toedelingen.all().delete()
    assert _historie(type(berekening)).objects.get().pgh_label == "toegevoegd"


def test_een_wachtwoord_en_het_inloggen_staan_er_niet_in() -> None:
    wie = account("jan")
    sporen = _historie(Gebruiker).objects.filter(username="jan")
    velden = {veld.name for veld in _historie(Gebruiker)._meta.fields}
    assert not {"password", "last_login"} & velden
    wie.set_password("iets anders")
    wie.save()
    assert [spoor.pgh_label for spoor in sporen] == ["toegevoegd"]


def test_wie_en_waarlangs() -> None:
    uithoorn = Gemeente.objects.create(naam="Uithoorn", cbs="0451")
    with aan_het_werk(Weg.BEHEER, 7, "Noor (noor)"):
        Gemeente.objects.filter(pk=uithoorn.pk).update(naam="A")
        namens(8)
        Gemeente.objects.filter(pk=uithoorn.pk).update(naam="B")
    Gemeente.objects.filter(pk=uithoorn.pk).update(naam="C")
    sporen = _historie(Gemeente).objects.filter(pgh_obj=uithoorn.pk).order_by("pgh_id")
    assert list(sporen.values_list("pgh_context", flat=True)) == [
        None,
        {"weg": "beheer", "account": 7, "wie": "Noor (noor)"},
        {"weg": "beheer", "account": 8, "wie": ""},
        # What is set, lasts until the transaction ends; on a page that is one and the same.
        {"weg": "beheer", "account": 8, "wie": ""},
    ]
