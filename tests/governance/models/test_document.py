"""Documents in the database: of one cooperation, kept back by rule, and a file stays."""

import pytest

from governance.models import Document, Documentbestand, Orgaan
from samenwerking.models import Gemeente, Samenwerking
from tests.governance.geheimregels import geheimregels
from tests.governance.voorbeeld import document, orgaan
from tests.personen import account
from tests.registratie import Geval, goede_registratie, kopie, namen, toets

ZET = "UPDATE governance_document SET "
HIER = "(SELECT id FROM samenwerking_samenwerking WHERE code <> 'andere' LIMIT 1)"
ELDERS = "(SELECT id FROM samenwerking_samenwerking WHERE code = 'andere')"
BUITEN = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0999')"
AALSMEER = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0358')"
ORGAAN = "(SELECT id FROM governance_orgaan WHERE samenwerking_id = {})"
BESLUIT = "(SELECT min(id) FROM samenwerking_besluit WHERE samenwerking_id = {})"
BESTAND = (
    "INSERT INTO governance_documentbestand (document_id, naam, soort, inhoud, sha256,"
    " aangeleverd_door_id, aangeleverd_op) SELECT id, 'a', 'b', 'x', 's',"
    " (SELECT min(id) FROM samenwerking_gebruiker), now() FROM governance_document"
    " WHERE titel = {}"
)
GEVALLEN = [
    *geheimregels("document"),
    Geval("document_een_keer", kopie(Document, titel="{}"), "'Anders'", "titel"),
    Geval("document_soort_bekend", f"{ZET}soort = {{}}", "'advies'", "'zoek'"),
    Geval("document_heeft_inhoud", f"{ZET}titel = {{}} WHERE titel = 'Brief 1'", "'x'", "''"),
    Geval("document_heeft_inhoud", f"{ZET}samenvatting = {{}}", "'x'", "''"),
    Geval("document_webadres", f"{ZET}url = {{}}", "'https://x'", "'ftp://x'"),
    Geval(
        "document_van_hier",
        f"{ZET}orgaan_id = {{}}",
        ORGAAN.format(HIER),
        ORGAAN.format(ELDERS),
    ),
    Geval(
        "document_van_hier",
        f"{ZET}besluit_id = {{}}",
        BESLUIT.format(HIER),
        BESLUIT.format(ELDERS),
    ),
    Geval("documentbestand_zonder_webadres", BESTAND, "'Zonder'", "'Brief 1'"),
    Geval(
        "documentbestand_blijft",
        "UPDATE governance_documentbestand SET naam = 'x' WHERE {}",
        "false",
        "true",
    ),
]

ANDERE = ("governance_documentbestand_document_id_key",)
"""The database makes it of a field; a document has one file (test_documenten)."""


@pytest.mark.usefixtures("lege_registratie")
@pytest.mark.parametrize("geval", GEVALLEN, ids=namen(GEVALLEN))
def test_regel(geval: Geval) -> None:
    samenwerking = goede_registratie().urenverdeling.samenwerking
    andere = Samenwerking.objects.create(naam="Andere", code="andere")
    Gemeente.objects.create(naam="Buiten", cbs="0999")
    orgaan(samenwerking)
    Orgaan.objects.create(samenwerking=andere, naam="raad", soort="raad")
    for van in (samenwerking, andere):
        van.besluiten.create(orgaan="raad", datum="2021-01-01", tekst="x")
    document(samenwerking)
    document(samenwerking, titel="Zonder", url="")
    met = document(samenwerking, titel="Met", url="")
    Documentbestand.objects.create(
        document=met,
        naam="a.pdf",
        soort="application/pdf",
        inhoud=b"x",
        sha256="s",
        aangeleverd_door=account("maker"),
    )
    toets(geval)
