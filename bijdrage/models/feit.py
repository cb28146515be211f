"""What lies around the calculations of a year, for the rules: documents, VAT, overhead, choices.

None of it goes into a calculation, so it never changes one. It is laid down as it was published,
also where that is wrong: saying so is what the rules are for.
"""

from django.db import models
from django.db.models import F, Q

from bijdrage.models.kostenraming import BEDRAG_CIJFERS
from samenwerking.models import Gemeente, Samenwerking
from samenwerking.models.versie import EERSTE_JAAR, LAATSTE_JAAR, Stand, eigen_gemeente

ZICHZELF = "(SELECT id, id AS samenwerking_id FROM samenwerking_samenwerking)"
"""The cooperations as what rows are under, for the triggers about municipalities."""
MET_BRON = "Noem de bron, of zet een vinkje bij fictief."


def bedragveld(naam: str = "", uitleg: str = "In euro.") -> models.DecimalField:
    """An amount in euro, with its name and what it is."""
    return models.DecimalField(
        naam or None, max_digits=BEDRAG_CIJFERS, decimal_places=2, help_text=uitleg
    )


def _procent(naam: str, uitleg: str = "In procenten.") -> models.DecimalField:
    return models.DecimalField(
        naam, max_digits=9, decimal_places=6, null=True, blank=True, help_text=uitleg
    )


def jaar_klopt(naam: str) -> models.CheckConstraint:
    """The year is one of a cooperation. naam: of the table."""
    return models.CheckConstraint(
        condition=Q(jaar__range=(EERSTE_JAAR, LAATSTE_JAAR)), name=f"{naam}_jaar_klopt"
    )


def met_bron(naam: str) -> models.CheckConstraint:
    """It says where it stands, or that it is made up. naam: of the table."""
    return models.CheckConstraint(
        condition=~Q(bron="") | Q(fictief=True),
        name=f"{naam}_met_bron",
        violation_error_message=MET_BRON,
    )


def _tot_honderd(naam: str, *velden: str) -> models.CheckConstraint:
    goed = Q()
    for veld in velden:
        goed &= Q(**{veld: None}) | Q(**{f"{veld}__range": (0, 100)})
    return models.CheckConstraint(
        condition=goed,
        name=f"{naam}_tot_honderd",
        violation_error_message="Vul een percentage van 0 tot en met 100 in.",
    )


class Feit(models.Model):
    """What every fact has: its cooperation and year, and where it stands."""

    samenwerking = models.ForeignKey(Samenwerking, on_delete=models.PROTECT, related_name="+")
    jaar = models.PositiveSmallIntegerField()
    bron = models.CharField(max_length=50, blank=True, help_text="Code van de bron.")
    fictief = models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld.")

    class Meta:
        abstract = True


class GemeentelijkFeit(Feit):
    """A fact of one municipality."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


class Stuksoort(models.TextChoices):
    """The two documents in which a municipality tells of the contribution."""

    BEGROTING = "begroting", "begroting"
    JAARSTUKKEN = "jaarstukken", "jaarstukken"


class Stuk(GemeentelijkFeit):
    """A begroting or jaarstukken of a municipality, with what the rules ask of it."""

    soort = models.CharField(max_length=20, choices=Stuksoort)
    vastgesteld_op = models.DateField(
        null=True, blank=True, help_text="De dag waarop de raad besloot."
    )
    verzonden_op = models.DateField("verzonden aan gedeputeerde staten op", null=True, blank=True)
    paragraaf = models.CharField(
        max_length=200, blank=True, help_text="Waarin de bijdrage is vermeld."
    )
    renteomslag = _procent("omslagrente")
    principe = models.CharField(
        max_length=300,
        blank=True,
        help_text="Hoe taakvelden over programma's zijn verdeeld.",
    )

    class Meta:
        verbose_name = "begroting of jaarstukken"
        verbose_name_plural = "begrotingen en jaarstukken"
        ordering = ("samenwerking", "-jaar", "gemeente", "soort")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "gemeente", "jaar", "soort"],
                name="stuk_een_keer",
                violation_error_message="Dit stuk staat er al. Wijzig dat.",
            ),
            models.CheckConstraint(
                condition=Q(soort__in=Stuksoort.values), name="stuk_soort_bekend"
            ),
            models.CheckConstraint(
                condition=Q(vastgesteld_op=None)
                | Q(verzonden_op=None)
                | Q(verzonden_op__gte=F("vastgesteld_op")),
                name="stuk_verzonden_na_vaststelling",
                violation_error_message="Een stuk wordt verzonden nadat het is vastgesteld.",
            ),
            _tot_honderd("stuk", "renteomslag"),
            jaar_klopt("stuk"),
            met_bron("stuk"),
        ]
        triggers = eigen_gemeente("stuk", ZICHZELF, "samenwerking_id")

    def __str__(self) -> str:
        return f"{self.soort} {self.jaar} van {self.gemeente}"


class Btwopgave(GemeentelijkFeit):
    """The VAT that was passed on to a gastgemeente in a year (Wet BCF art. 9), as it was stated."""

    verstrekt_op = models.DateField()
    exclusief = bedragveld("bedrag zonder btw")
    btw = bedragveld("btw")
    inclusief = bedragveld("bedrag met btw")

    class Meta:
        verbose_name = "opgave van btw"
        verbose_name_plural = "opgaven van btw"
        ordering = ("samenwerking", "-jaar", "gemeente")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "gemeente", "jaar"],
                name="btwopgave_een_keer",
                violation_error_message="Van dit jaar staat er al een opgave. Wijzig die.",
            ),
            models.CheckConstraint(
                condition=Q(exclusief__gte=0, btw__gte=0, inclusief__gte=0),
                name="btwopgave_niet_negatief",
                violation_error_message="Vul bedragen van nul of meer in.",
            ),
            jaar_klopt("btwopgave"),
            met_bron("btwopgave"),
        ]
        triggers = eigen_gemeente("btwopgave", ZICHZELF, "samenwerking_id")

    def __str__(self) -> str:
        return f"btw {self.jaar} van {self.gemeente}"


class Overheadcijfer(GemeentelijkFeit):
    """The overhead of a municipality as indicator bi.5 defines it, and what was shown of it."""

    stand = models.CharField(max_length=30, choices=Stand)
    overhead = bedragveld("lasten van overhead")
    lasten = bedragveld("totale lasten")
    aftrek = bedragveld("aftrek", "Wat anderen van de overhead betalen, in euro.")
    bruto = _procent("getoond, bruto")
    netto = _procent("getoond, na aftrek")

    class Meta:
        verbose_name = "cijfer van overhead"
        verbose_name_plural = "cijfers van overhead"
        ordering = ("samenwerking", "-jaar", "stand", "gemeente")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "gemeente", "jaar", "stand"],
                name="overheadcijfer_een_keer",
                violation_error_message="Dit cijfer staat er al. Wijzig dat.",
            ),
            models.CheckConstraint(
                condition=Q(stand__in=Stand.values), name="overheadcijfer_stand_bekend"
            ),
            models.CheckConstraint(
                condition=Q(aftrek__gte=0, overhead__gte=F("aftrek"), lasten__gte=F("overhead")),
                name="overheadcijfer_deel_van_lasten",
                violation_error_message=(
                    "De aftrek is een deel van de overhead, en die van de totale lasten."
                ),
            ),
            models.CheckConstraint(
                condition=Q(lasten__gt=0),
                name="overheadcijfer_met_lasten",
                violation_error_message="Vul de totale lasten van de gemeente in.",
            ),
            _tot_honderd("overheadcijfer", "bruto", "netto"),
            jaar_klopt("overheadcijfer"),
            met_bron("overheadcijfer"),
        ]
        triggers = eigen_gemeente("overheadcijfer", ZICHZELF, "samenwerking_id")

    def __str__(self) -> str:
        return f"overhead {self.jaar}, {self.stand}, van {self.gemeente}"


class Jaarkeuze(Feit):
    """What the municipalities chose for a year: the notitie, the limits, the interest."""

    notitie_overhead = models.PositiveSmallIntegerField(
        "notitie overhead",
        null=True,
        blank=True,
        choices=[(2016, "2016"), (2023, "2023")],
        help_text="Het jaar van de gekozen Notitie Overhead van de commissie BBV.",
    )
    rapportagegrens = models.DecimalField(
        max_digits=BEDRAG_CIJFERS,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Vanaf welke afwijking, in euro, een toelichting nodig is.",
    )
    btwopgave_uiterlijk = models.DateField("opgave van btw uiterlijk op", null=True, blank=True)
    rente = _procent("gebruikte omslagrente")
    bron_rente = models.CharField("bron van de rente", max_length=200, blank=True)

    class Meta:
        verbose_name = "keuzes van een jaar"
        verbose_name_plural = "keuzes per jaar"
        ordering = ("samenwerking", "-jaar")
        constraints = [
            models.UniqueConstraint(
                fields=["samenwerking", "jaar"],
                name="jaarkeuze_een_keer",
                violation_error_message="Van dit jaar staan er al keuzes. Wijzig die.",
            ),
            models.CheckConstraint(
                condition=Q(notitie_overhead=None) | Q(notitie_overhead__in=(2016, 2023)),
                name="jaarkeuze_notitie_bekend",
            ),
            models.CheckConstraint(
                condition=Q(rapportagegrens=None) | Q(rapportagegrens__gte=0),
                name="jaarkeuze_grens_niet_negatief",
                violation_error_message="Vul een grens van nul euro of meer in.",
            ),
            _tot_honderd("jaarkeuze", "rente"),
            jaar_klopt("jaarkeuze"),
            met_bron("jaarkeuze"),
        ]

    def __str__(self) -> str:
        return f"keuzes van {self.jaar}"
