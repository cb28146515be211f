"""Progress: what is late, what changed since the last report, and that a report stays as it was."""

import io
import re
from datetime import date

import pytest
from django.test import Client
from pypdf import PdfReader

from maatwerk.models import Besparing, Onderzoek, Voortgangsbericht
from maatwerk.services.mijlpalen import Afspraak, wijzig_mijlpaal
from maatwerk.services.onderzoeken import Stap, zet_stap
from maatwerk.services.voortgang import leg_bericht_vast
from maatwerk.voortgang import selectors
from maatwerk.voortgang.weergave import Voortgangsweergave, weergave
from samenwerking.models import Logboekregel, Samenwerking
from samenwerking.notatie import bedrag, euro
from samenwerking.rechten.persoon import Persoon
from samenwerking.rechten.rollen import Rol
from tests.maatwerk.voorbeeld import motiepunt, onderzoek
from tests.personen import ingelogd, persoon

pytestmark = pytest.mark.django_db
BLAD = "/onderzoeken/voortgang/aa-organisatie/"
DAG = date(2026, 11, 23)


@pytest.fixture
def samenwerking() -> Samenwerking:
    """The cooperation of the demo."""
    return Samenwerking.objects.get(code="aa-organisatie")


def _nu(wie: Persoon, bij: Samenwerking, dag: date = DAG) -> Voortgangsweergave:
    return weergave(selectors.nu(wie, bij, selectors.lopende(wie, bij), dag))


def _tekst(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    return re.sub(r"\s+", " ", antwoord.content.decode())


def test_wat_te_laat_is_met_wie_aan_zet_is(samenwerking: Samenwerking) -> None:
    laat = {k.regel.onderzoek.nummer: k for k in _nu(Persoon(None, ""), samenwerking).laat}
    assert sorted(laat) == [2, 4, 10]
    assert "volgende stap, uiterlijk 1 november 2026" in laat[4].laat
    assert "mijlpaal «Gesprek met de raad», gepland op 1 november 2026" in laat[4].laat
    assert laat[4].aan_zet == "bestuurder"
    eerder = _nu(Persoon(None, ""), samenwerking, date(2026, 9, 1))
    assert eerder.samenvatting == "Van de 10 onderzoeken lopen er 8, geen daarvan te laat."


def test_een_bericht_vertelt_wat_sinds_het_vorige_gebeurde(samenwerking: Samenwerking) -> None:
    wie = persoon(Rol.PROJECTMEDEWERKER)
    leg_bericht_vast(persoon=wie, samenwerking=samenwerking, inleiding="")
    assert _nu(wie, samenwerking).veranderd == []
    wat = Onderzoek.objects.get(nummer=2)
    mijlpaal = wat.mijlpalen.get(bereikt_op=None)
    bereikt = Afspraak(mijlpaal.wat, mijlpaal.gepland, date(2026, 11, 1))
    wijzig_mijlpaal(persoon=wie, mijlpaal=mijlpaal, afspraak=bereikt)
    stap = Stap(naar="opgeleverd", toelichting="Het kan.", uiterlijk=DAG)  # type: ignore[arg-type]
    zet_stap(persoon=wie, onderzoek=wat, van=wat.status, stap=stap)
    Onderzoek.objects.filter(nummer=5).update(uiterlijk=date(2027, 2, 1), bedrag=10_001)
    nieuw = onderzoek(motiepunt(samenwerking, 50), 50, titel="Erbij")
    veranderd = [
        (v.regel.onderzoek.nummer, v.wat, v.toelichting) for v in _nu(wie, samenwerking).veranderd
    ]
    assert veranderd == [
        (2, "mijlpaal bereikt: Eindrapport", ""),
        (2, "van «in onderzoek» naar «opgeleverd»", "Het kan."),
        (5, "volgende stap: 1 december 2026 werd 1 februari 2027", ""),
        (5, "indicatie: €\u202f10.000 werd €\u202f10.001".replace("\u202f", "\u00a0"), ""),
        (nieuw.nummer, "nieuw, nu «voorstel»", ""),
    ]


def test_een_bericht_blijft_zoals_het_was(client: Client, samenwerking: Samenwerking) -> None:
    eerst = _tekst(client, f"{BLAD}2/")
    wat = Onderzoek.objects.get(nummer=2)
    stap = Stap(naar="opgeleverd", toelichting="Het kan.")  # type: ignore[arg-type]
    zet_stap(persoon=persoon(Rol.PROJECTMEDEWERKER), onderzoek=wat, van=wat.status, stap=stap)
    Onderzoek.objects.filter(pk=wat.pk).update(titel="Anders", bedrag=50_000)
    assert _tekst(client, f"{BLAD}2/") == eerst
    assert "Anders" in _tekst(client, BLAD)


def test_pagina_en_pdf_van_een_bericht_zeggen_hetzelfde(client: Client) -> None:
    blad = _tekst(client, f"{BLAD}2/")
    pdf = PdfReader(io.BytesIO(client.get(f"{BLAD}2.pdf").content))
    papier = re.sub(r"\s+", " ", " ".join(b.extract_text() for b in pdf.pages))
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Voortgangsbericht 2, AA-organisatie"
    for woorden in ("van «besproken» naar «besloten»", "3. Openingstijden KCC", "met fictieve"):
        assert woorden in papier
    assert "van «besproken» naar «besloten»" in blad
    assert "fictief" in blad


@pytest.mark.parametrize(("rol", "ziet"), [(None, False), (Rol.AUDITOR, True)])
def test_een_bericht_verraadt_niet_wat_niet_openbaar_is(
    client: Client, samenwerking: Samenwerking, rol: Rol | None, ziet: bool
) -> None:
    dicht = {"vertrouwelijkheid": "geheim", "grond": "x", "opgelegd_door": "raad"}
    onderzoek(motiepunt(samenwerking, 60), 60, titel="Geheim plan", **dicht)
    leg_bericht_vast(
        persoon=persoon(Rol.PROJECTMEDEWERKER), samenwerking=samenwerking, inleiding=""
    )
    if rol:
        ingelogd(client, persoon(rol))
    for adres in (BLAD, f"{BLAD}3/"):
        assert ("Geheim plan" in _tekst(client, adres)) is ziet
        assert ("Van de 11 onderzoeken" in _tekst(client, adres)) is ziet


def test_wat_het_oplevert_tegen_de_taakstelling(client: Client, samenwerking: Samenwerking) -> None:
    """A report keeps the amounts; savings that fill no target, or fell away, do not count."""
    wie = persoon(Rol.PROJECTMEDEWERKER)
    leg_bericht_vast(persoon=wie, samenwerking=samenwerking, inleiding="")
    vult = Besparing.objects.filter(taakstelling__isnull=False, vervallen="")
    assert Besparing.objects.filter(taakstelling=None).exists()
    som = {veld: sum(getattr(b, veld) or 0 for b in vult) for veld in ("doel", "toegezegd")}
    vult.filter(toegezegd=None).update(vervallen="Toch niet.")
    nu, toen = _tekst(client, BLAD), _tekst(client, f"{BLAD}3/")
    titel = f"is {euro(int(som['toegezegd'] * 100), 0)} toegezegd".replace("\xa0", " ")
    for blad in (nu, toen):
        assert "Van de taakstelling van € 300.000 " + titel in blad
    gevonden = bedrag(int(som["doel"] * 100), 0)
    assert gevonden in toen
    assert gevonden not in nu


def test_vastleggen_op_de_pagina(client: Client, samenwerking: Samenwerking) -> None:
    assert "Leg een voortgangsbericht vast" not in _tekst(client, BLAD)
    ingelogd(client, persoon(Rol.PROJECTMEDEWERKER))
    assert "Leg een voortgangsbericht vast" in _tekst(client, BLAD)
    gegevens = {"inleiding": "Voor de raad.", "na": "2"}
    antwoord = client.post(f"{BLAD}vastleggen/", gegevens)
    assert antwoord["Location"] == f"{BLAD}3/"
    nog_eens = client.post(f"{BLAD}vastleggen/", gegevens).content.decode()
    assert "Intussen is voortgangsbericht 3 vastgelegd." in nog_eens
    bericht = Voortgangsbericht.objects.get(samenwerking=samenwerking, nummer=3)
    assert bericht.regels.count() == 10
    assert "Voor de raad." in _tekst(client, f"{BLAD}3/")
    assert client.get(f"{BLAD}4/").status_code == 404
    assert client.get("/onderzoeken/voortgang/bestaat-niet/").status_code == 404


def test_het_logboek_zegt_niet_hoeveel_onderzoeken_er_zijn(samenwerking: Samenwerking) -> None:
    """A report holds those that are kept back too; the line about it is for everybody."""
    onderzoek(motiepunt(samenwerking, 90), 90, vertrouwelijkheid="intern", grond="x")
    wie = persoon(Rol.PROJECTMEDEWERKER)
    bericht = leg_bericht_vast(persoon=wie, samenwerking=samenwerking, inleiding="")
    regel = Logboekregel.objects.get(
        gebeurtenis="voortgangsbericht vastgelegd", sleutel=str(bericht.pk)
    )
    assert regel.nieuw == {"dag": bericht.dag.isoformat()}
