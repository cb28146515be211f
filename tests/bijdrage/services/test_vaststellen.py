"""Adopting: what is refused, and what happens to the version that was adopted before."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils.timezone import localdate

from bijdrage.models import (
    Berekening,
    Besparingsafspraak,
    Kostenraming,
    Kostenregel,
    Verdeelsleutel,
    Wijze,
)
from bijdrage.registratie import Invoerversies
from bijdrage.rekenmodel.scenariotekst import als_json
from bijdrage.rekenmodel.wijziging import Urenwijziging
from bijdrage.services.berekenen import bereken
from bijdrage.services.vaststellen import NietVastTeStellen, stel_vast
from samenwerking.models import Logboekregel, Samenwerking, Status, Urenverdeling
from samenwerking.rechten.oordeel import Geweigerd
from tests.invoer import CODELIJSTEN, goede_tabellen, zet
from tests.personen import maker, vaststeller
from tests.registratie import (
    besluit_van,
    goede_berekening,
    onderteken,
    ondertekende_berekening,
    stem_in,
    ter_controle,
    zonder_triggers,
)

pytestmark = pytest.mark.usefixtures("lege_registratie")


def _vast(berekening: Berekening, **anders: Any) -> None:
    keuze = {"besluit": besluit_van(berekening.samenwerking), **anders}
    stel_vast(persoon=vaststeller(), berekening=berekening, codelijsten=CODELIJSTEN, **keuze)


def _statussen(model: type[Berekening] | type[Urenverdeling] | type[Kostenraming]) -> list[str]:
    return list(model.objects.order_by("versie").values_list("status", flat=True))


def test_stelt_ook_uren_en_kosten_vast() -> None:
    berekening = ondertekende_berekening()
    _vast(berekening)
    for model in (Berekening, Urenverdeling, Kostenraming):
        versie = model.objects.select_related("besluit").get()
        assert versie.status == Status.VASTGESTELD
        assert versie.besluit == besluit_van(berekening.samenwerking)
        assert versie.vastgesteld_op
        assert localdate(versie.vastgesteld_op) == localdate()


def test_niet_zonder_akkoord_van_iedere_gemeente() -> None:
    berekening = goede_berekening()
    verdeling = berekening.urenverdeling
    with pytest.raises(NietVastTeStellen, match="De berekening is nog concept"):
        _vast(berekening)
    stem_in(berekening)
    with pytest.raises(NietVastTeStellen, match=r"nog concept\. Leg haar eerst ter controle"):
        _vast(berekening)
    ter_controle(verdeling)
    with pytest.raises(NietVastTeStellen, match=r"Nog niet akkoord .*: Amstelveen, Aalsmeer\."):
        _vast(berekening)
    assert _statussen(Berekening) == [Status.VOORGELEGD]
    onderteken(verdeling)
    _vast(berekening)
    assert _statussen(Urenverdeling) == [Status.VASTGESTELD]


def test_het_logboek_zegt_waar_de_uren_vandaan_kwamen() -> None:
    _vast(ondertekende_berekening())
    regels = Logboekregel.objects.filter(gebeurtenis="vastgesteld").order_by("id")
    assert [(r.soort.split(".")[1], r.oud["status"]) for r in regels] == [
        ("urenverdeling", "ter controle"),
        ("kostenraming", "voorgelegd"),
        ("berekening", "voorgelegd"),
    ]


def test_besluit_van_een_andere_samenwerking() -> None:
    berekening = ondertekende_berekening()
    elders = besluit_van(Samenwerking.objects.create(naam="Elders", code="elders"))
    with pytest.raises(NietVastTeStellen, match=r"van Elders, de berekening van Voorbeeldregeling"):
        _vast(berekening, besluit=elders)
    assert _statussen(Berekening) == [Status.VOORGELEGD]


def test_dag_van_vaststellen() -> None:
    """From the day of the decision up to today."""
    berekening = ondertekende_berekening()
    for dag in (date(2020, 12, 31), localdate() + timedelta(days=1)):
        with pytest.raises(NietVastTeStellen, match=r"vanaf het besluit \(1 januari 2021\)"):
            _vast(berekening, op=dag)
    _vast(berekening, op=date(2021, 1, 1))
    vastgesteld_op = Berekening.objects.get().vastgesteld_op
    assert vastgesteld_op
    assert localdate(vastgesteld_op) == date(2021, 1, 1)


def test_tweede_vervangt_de_eerste() -> None:
    for _ in "12":
        _vast(ondertekende_berekening())
    for model in (Berekening, Urenverdeling, Kostenraming):
        assert _statussen(model) == [Status.VERVANGEN, Status.VASTGESTELD]


def test_nieuwe_berekening_op_dezelfde_invoer() -> None:
    """Hours and cost that are adopted stay adopted."""
    eerste = ondertekende_berekening()
    _vast(eerste)
    versies = Invoerversies(eerste.urenverdeling, eerste.kostenraming)
    weer = bereken(persoon=maker(), versies=versies, codelijsten=CODELIJSTEN, reden="Nog eens.")
    stem_in(weer)
    _vast(weer)
    assert _statussen(Berekening) == [Status.VERVANGEN, Status.VASTGESTELD]
    assert _statussen(Urenverdeling) == [Status.VASTGESTELD]


def test_niet_op_vervangen_invoer() -> None:
    """Calculated with the hours of before and the cost of now."""
    eerste, tweede = ondertekende_berekening(), ondertekende_berekening()
    versies = Invoerversies(eerste.urenverdeling, tweede.kostenraming)
    derde = bereken(persoon=maker(), versies=versies, codelijsten=CODELIJSTEN, reden="Gemengd.")
    stem_in(derde)
    for berekening in (eerste, tweede):
        _vast(berekening)
    with pytest.raises(NietVastTeStellen, match=r"is vervangen: urenverdeling\."):
        _vast(derde)


def test_een_ander_jaar_blijft() -> None:
    _vast(ondertekende_berekening())
    tabellen = goede_tabellen()
    zet(tabellen, "Kenmerken", 3, "waarde", "2022")
    kenmerken = "\n".join(" | ".join(rij) for rij in tabellen["Kenmerken"])
    _vast(ondertekende_berekening(kenmerken=kenmerken))
    assert _statussen(Berekening) == [Status.VASTGESTELD, Status.VASTGESTELD]


def test_alleen_een_concept() -> None:
    eerste = ondertekende_berekening()
    _vast(eerste)
    with pytest.raises(Geweigerd, match="De status is vastgesteld"):
        _vast(eerste)
    _vast(ondertekende_berekening())
    with pytest.raises(Geweigerd, match="De status is vervangen"):
        _vast(eerste)


def test_veranderde_invoer() -> None:
    """Past the triggers: what is laid before the municipalities does not change otherwise."""
    berekening = ondertekende_berekening()
    with zonder_triggers():
        Kostenregel.objects.filter(regel="L01").update(lasten=Decimal("500000.01"))
    with pytest.raises(NietVastTeStellen, match="De invoer is veranderd"):
        _vast(berekening)
    assert _statussen(Kostenraming) == [Status.VOORGELEGD]
    with zonder_triggers():
        Kostenregel.objects.filter(regel="L01").update(lasten=Decimal("500000.00"))
    _vast(berekening)


def test_veranderde_invoer_waar_niet_meer_mee_te_rekenen_is() -> None:
    berekening = ondertekende_berekening()
    with zonder_triggers():
        Verdeelsleutel.objects.filter(naam="plekken").delete()
    with pytest.raises(NietVastTeStellen, match="De invoer is veranderd"):
        _vast(berekening)


def test_blokkerende_bevinding() -> None:
    """Goods and services (3.8) on 0.10, movements of reserves: a grey cell."""
    tabellen = goede_tabellen()
    zet(tabellen, "Lasten", 8, "taakveld", "0.10")
    berekening = ondertekende_berekening(
        lasten="\n".join(" | ".join(rij) for rij in tabellen["Lasten"])
    )
    with pytest.raises(NietVastTeStellen, match="0\\.10"):
        _vast(berekening)
    assert _statussen(Berekening) == [Status.VOORGELEGD]


def test_een_besparing_die_twee_keer_telt_houdt_het_tegen() -> None:
    """In the hours and as a correction: AFS-07. As a correction only it does not."""
    berekening = ondertekende_berekening()
    correctie = berekening.kostenraming.correcties.get(code="C2")
    wijziging = als_json(Urenwijziging(str(correctie.gemeente), -100))
    afspraak = Besparingsafspraak.objects.create(
        samenwerking=berekening.samenwerking,
        code=correctie.code,
        naam="Minder balie",
        wijze=Wijze.UREN,
        gemeente=correctie.gemeente,
        eerste_jaar=berekening.jaar,
        uren=[{"was": 10**9, "wijziging": wijziging}],
    )
    with pytest.raises(NietVastTeStellen, match="Haal correctie C2 weg"):
        _vast(berekening)
    assert _statussen(Berekening) == [Status.VOORGELEGD]
    with zonder_triggers():
        Besparingsafspraak.objects.filter(pk=afspraak.pk).update(wijze=Wijze.CORRECTIE, uren=[])
    _vast(berekening)
