import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.functions
import django.core.validators
import django.db.models.deletion
import pghistory.utils
import samenwerking.models.periode
from django.conf import settings
from django.db import migrations, models
from samenwerking.tabellen import MaakTabellen


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("bijdrage", "0001_begin"),
        ("samenwerking", "0001_begin"),
        ("samenwerking", "__first__"),
    ]

    operations = [
        MaakTabellen(
            [
                migrations.CreateModel(
                    name="Kernorganisatie",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="kernorganisaties",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("doel", models.TextField()),
                        (
                            "gepland",
                            models.DateField(help_text="Bij een maand: de eerste dag ervan."),
                        ),
                        (
                            "gepland_precisie",
                            models.CharField(
                                choices=[("dag", "Dag"), ("maand", "Maand"), ("jaar", "Jaar")],
                                default="dag",
                                max_length=5,
                            ),
                        ),
                        ("begonnen", models.DateField(blank=True, null=True)),
                        (
                            "reden",
                            models.TextField(
                                blank=True, help_text="Waarom het later begon dan gepland."
                            ),
                        ),
                        (
                            "evaluatie",
                            models.TextField(
                                blank=True, help_text="Wat een evaluatie vond; leeg: nog geen."
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kernorganisatie",
                        "verbose_name_plural": "kernorganisaties",
                        "ordering": ("gemeente__naam",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "gemeente"),
                                name="kernorganisatie_een_keer",
                                violation_error_message="Deze gemeente heeft al een kernorganisatie.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("doel", ""), _negated=True),
                                name="kernorganisatie_heeft_doel",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("gepland_precisie__in", ["dag", "maand", "jaar"])
                                ),
                                name="kernorganisatie_precisie_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("begonnen__isnull", True),
                                    ("begonnen__lte", models.F("gepland")),
                                    models.Q(("reden", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="kernorganisatie_later_met_reden",
                                violation_error_message="Het begon later dan gepland. Vul de reden in.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Aanwezigheid",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("begin", models.DateField()),
                        ("einde", models.DateField(blank=True, null=True)),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "kernorganisatie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="aanwezigheid",
                                to="governance.kernorganisatie",
                            ),
                        ),
                        (
                            "gepland",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=7,
                                verbose_name="dagdelen per week, gepland",
                            ),
                        ),
                        (
                            "werkelijk",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=7,
                                null=True,
                                verbose_name="dagdelen per week, werkelijk",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "aanwezigheid",
                        "verbose_name_plural": "aanwezigheid",
                        "ordering": ("kernorganisatie", "begin"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("kernorganisatie", "begin"),
                                name="aanwezigheid_een_keer",
                                violation_error_message="Deze periode staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("gepland__gte", 0),
                                    models.Q(
                                        ("werkelijk", None), ("werkelijk__gte", 0), _connector="OR"
                                    ),
                                ),
                                name="aanwezigheid_niet_negatief",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("einde__isnull", True),
                                    ("einde__gte", models.F("begin")),
                                    _connector="OR",
                                ),
                                name="aanwezigheid_periode_klopt",
                                violation_error_message="De laatste dag ligt voor de eerste.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Opdracht",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="opdrachten",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("titel", models.CharField(max_length=200)),
                        ("omschrijving", models.TextField()),
                        (
                            "begin",
                            models.DateField(
                                help_text="Bij een maand of jaar: de eerste dag ervan."
                            ),
                        ),
                        (
                            "precisie",
                            models.CharField(
                                choices=[("dag", "Dag"), ("maand", "Maand"), ("jaar", "Jaar")],
                                default="dag",
                                max_length=5,
                            ),
                        ),
                        (
                            "einde",
                            models.DateField(
                                blank=True, help_text="Leeg: nog niet bekend.", null=True
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("voorgenomen", "Voorgenomen"),
                                    ("loopt", "Loopt"),
                                    ("afgerond", "Afgerond"),
                                    ("gestopt", "Gestopt"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="opdrachten",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "opdracht",
                        "verbose_name_plural": "opdrachten",
                        "ordering": ("-begin", "titel"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "titel"),
                                name="opdracht_een_keer",
                                violation_error_message="Deze opdracht staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("titel", ""), _negated=True),
                                    models.Q(("omschrijving", ""), _negated=True),
                                ),
                                name="opdracht_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status__in", ["voorgenomen", "loopt", "afgerond", "gestopt"])
                                ),
                                name="opdracht_status_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("precisie__in", ["dag", "maand", "jaar"])),
                                name="opdracht_precisie_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("einde__isnull", True),
                                    ("einde__gte", models.F("begin")),
                                    _connector="OR",
                                ),
                                name="opdracht_periode_klopt",
                                violation_error_message="De laatste dag ligt voor de eerste.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Doel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "opdracht",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="doelen",
                                to="governance.opdracht",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField()),
                        ("tekst", models.TextField()),
                    ],
                    options={
                        "verbose_name": "doel",
                        "verbose_name_plural": "doelen",
                        "ordering": ("opdracht", "nummer"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("opdracht", "nummer"),
                                name="doel_een_keer",
                                violation_error_message="Dit nummer heeft de opdracht al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst", ""), _negated=True),
                                name="doel_heeft_inhoud",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Formatieplaats",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("begin", models.DateField()),
                        ("einde", models.DateField(blank=True, null=True)),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "kernorganisatie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="formatie",
                                to="governance.kernorganisatie",
                            ),
                        ),
                        ("functie", models.CharField(max_length=200)),
                        (
                            "vte",
                            models.DecimalField(decimal_places=2, max_digits=7, verbose_name="vte"),
                        ),
                        ("standplaats", models.CharField(max_length=100)),
                    ],
                    options={
                        "verbose_name": "formatieplaats",
                        "verbose_name_plural": "formatieplaatsen",
                        "ordering": ("kernorganisatie", "functie", "begin"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("kernorganisatie", "functie", "begin"),
                                name="formatieplaats_een_keer",
                                violation_error_message="Deze functie staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("functie", ""), _negated=True), ("vte__gt", 0)
                                ),
                                name="formatieplaats_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("einde__isnull", True),
                                    ("einde__gte", models.F("begin")),
                                    _connector="OR",
                                ),
                                name="formatieplaats_periode_klopt",
                                violation_error_message="De laatste dag ligt voor de eerste.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Orgaan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="organen",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "naam",
                            models.CharField(
                                help_text="Zoals «raad van Aalsmeer».", max_length=200
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("raad", "Raad"),
                                    ("raadscommissie", "Raadscommissie"),
                                    ("college", "College"),
                                    ("bestuurlijk overleg", "Overleg"),
                                    ("geschillencommissie", "Geschillencommissie"),
                                    ("directie", "Directie"),
                                    ("gemeentesecretaris", "Secretaris"),
                                    ("ondernemingsraad", "Ondernemingsraad"),
                                ],
                                max_length=30,
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                help_text="Van welke gemeente; leeg: van de samenwerking als geheel.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "omschrijving",
                            models.TextField(
                                blank=True, help_text="Wie erin zitten en waarvoor het er is."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "orgaan",
                        "verbose_name_plural": "organen",
                        "ordering": ("naam",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "naam"),
                                name="orgaan_een_keer",
                                violation_error_message="Dit orgaan staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "soort__in",
                                        [
                                            "raad",
                                            "raadscommissie",
                                            "college",
                                            "bestuurlijk overleg",
                                            "geschillencommissie",
                                            "directie",
                                            "gemeentesecretaris",
                                            "ondernemingsraad",
                                        ],
                                    )
                                ),
                                name="orgaan_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("naam", ""), _negated=True),
                                name="orgaan_heeft_naam",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Vergadering",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                help_text="Van wie het is zolang het niet openbaar is; leeg: van alle gemeenten samen.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "vertrouwelijkheid",
                            models.CharField(
                                choices=[
                                    ("openbaar", "Openbaar"),
                                    ("intern", "Intern"),
                                    ("vertrouwelijk", "Vertrouwelijk"),
                                    ("geheim", "Geheim"),
                                ],
                                default="openbaar",
                                max_length=20,
                            ),
                        ),
                        (
                            "grond",
                            models.CharField(
                                blank=True,
                                help_text="Waarom het niet openbaar is, met het artikel.",
                                max_length=200,
                            ),
                        ),
                        (
                            "opgelegd_door",
                            models.CharField(
                                blank=True,
                                help_text="Welk orgaan de geheimhouding oplegde.",
                                max_length=200,
                            ),
                        ),
                        (
                            "bekrachtigd_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de raad de geheimhouding bekrachtigde.",
                                null=True,
                            ),
                        ),
                        (
                            "geheim_tot",
                            models.DateField(
                                blank=True,
                                help_text="Laatste dag; daarna geldt het als intern.",
                                null=True,
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="vergaderingen",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="vergaderingen",
                                to="governance.orgaan",
                            ),
                        ),
                        ("datum", models.DateField()),
                        (
                            "aanvang",
                            models.TimeField(
                                blank=True, help_text="Leeg: nog niet bekend.", null=True
                            ),
                        ),
                        ("plaats", models.CharField(blank=True, max_length=200)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("gepland", "gepland"),
                                    ("gehouden", "gehouden"),
                                    ("afgelast", "afgelast"),
                                ],
                                default="gepland",
                                max_length=20,
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "vergadering",
                        "verbose_name_plural": "vergaderingen",
                        "ordering": ("-datum", "orgaan__naam"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "vertrouwelijkheid__in",
                                        ["openbaar", "intern", "vertrouwelijk", "geheim"],
                                    )
                                ),
                                name="vergadering_vertrouwelijkheid_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vertrouwelijkheid", "openbaar"),
                                    models.Q(("grond", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="vergadering_niet_openbaar_met_grond",
                                violation_error_message="Wat niet openbaar is, heeft een grond. Vul haar in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("vertrouwelijkheid", "geheim"), _negated=True),
                                    models.Q(("opgelegd_door", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="vergadering_geheim_door_een_orgaan",
                                violation_error_message="Geheimhouding legt een orgaan op. Vul in welk.",
                            ),
                            models.UniqueConstraint(
                                fields=(
                                    "samenwerking",
                                    "gemeente",
                                    "vertrouwelijkheid",
                                    "orgaan",
                                    "datum",
                                    "aanvang",
                                ),
                                name="vergadering_een_keer",
                                nulls_distinct=False,
                                violation_error_message="Deze vergadering staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status__in", ["gepland", "gehouden", "afgelast"])
                                ),
                                name="vergadering_status_bekend",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Actiepunt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                help_text="Van wie het is zolang het niet openbaar is; leeg: van alle gemeenten samen.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "vertrouwelijkheid",
                            models.CharField(
                                choices=[
                                    ("openbaar", "Openbaar"),
                                    ("intern", "Intern"),
                                    ("vertrouwelijk", "Vertrouwelijk"),
                                    ("geheim", "Geheim"),
                                ],
                                default="openbaar",
                                max_length=20,
                            ),
                        ),
                        (
                            "grond",
                            models.CharField(
                                blank=True,
                                help_text="Waarom het niet openbaar is, met het artikel.",
                                max_length=200,
                            ),
                        ),
                        (
                            "opgelegd_door",
                            models.CharField(
                                blank=True,
                                help_text="Welk orgaan de geheimhouding oplegde.",
                                max_length=200,
                            ),
                        ),
                        (
                            "bekrachtigd_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de raad de geheimhouding bekrachtigde.",
                                null=True,
                            ),
                        ),
                        (
                            "geheim_tot",
                            models.DateField(
                                blank=True,
                                help_text="Laatste dag; daarna geldt het als intern.",
                                null=True,
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actiepunten",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("wat", models.CharField(max_length=300)),
                        (
                            "eigenaar",
                            models.CharField(
                                help_text="De functie van wie het doet, zoals «controller Aalsmeer».",
                                max_length=200,
                            ),
                        ),
                        ("uiterlijk", models.DateField()),
                        ("gedaan_op", models.DateField(blank=True, null=True)),
                        (
                            "resultaat",
                            models.TextField(
                                blank=True, help_text="Wat het opleverde, en waar dat staat."
                            ),
                        ),
                        (
                            "vergadering",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actiepunten",
                                to="governance.vergadering",
                            ),
                        ),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actiepunten",
                                to="samenwerking.besluit",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "actiepunt",
                        "verbose_name_plural": "actiepunten",
                        "ordering": ("uiterlijk", "wat"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "vertrouwelijkheid__in",
                                        ["openbaar", "intern", "vertrouwelijk", "geheim"],
                                    )
                                ),
                                name="actiepunt_vertrouwelijkheid_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vertrouwelijkheid", "openbaar"),
                                    models.Q(("grond", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="actiepunt_niet_openbaar_met_grond",
                                violation_error_message="Wat niet openbaar is, heeft een grond. Vul haar in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("vertrouwelijkheid", "geheim"), _negated=True),
                                    models.Q(("opgelegd_door", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="actiepunt_geheim_door_een_orgaan",
                                violation_error_message="Geheimhouding legt een orgaan op. Vul in welk.",
                            ),
                            models.UniqueConstraint(
                                fields=(
                                    "samenwerking",
                                    "gemeente",
                                    "vertrouwelijkheid",
                                    "wat",
                                    "uiterlijk",
                                ),
                                name="actiepunt_een_keer",
                                nulls_distinct=False,
                                violation_error_message="Dit actiepunt staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("wat", ""), _negated=True),
                                    models.Q(("eigenaar", ""), _negated=True),
                                ),
                                name="actiepunt_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("gedaan_op__isnull", True), ("resultaat", "")),
                                    models.Q(
                                        ("gedaan_op__isnull", False),
                                        models.Q(("resultaat", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="actiepunt_gedaan_met_resultaat",
                                violation_error_message="Zeg wanneer het is gedaan én wat het opleverde.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Geschil",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                help_text="Van wie het is zolang het niet openbaar is; leeg: van alle gemeenten samen.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "vertrouwelijkheid",
                            models.CharField(
                                choices=[
                                    ("openbaar", "Openbaar"),
                                    ("intern", "Intern"),
                                    ("vertrouwelijk", "Vertrouwelijk"),
                                    ("geheim", "Geheim"),
                                ],
                                default="openbaar",
                                max_length=20,
                            ),
                        ),
                        (
                            "grond",
                            models.CharField(
                                blank=True,
                                help_text="Waarom het niet openbaar is, met het artikel.",
                                max_length=200,
                            ),
                        ),
                        (
                            "opgelegd_door",
                            models.CharField(
                                blank=True,
                                help_text="Welk orgaan de geheimhouding oplegde.",
                                max_length=200,
                            ),
                        ),
                        (
                            "bekrachtigd_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de raad de geheimhouding bekrachtigde.",
                                null=True,
                            ),
                        ),
                        (
                            "geheim_tot",
                            models.DateField(
                                blank=True,
                                help_text="Laatste dag; daarna geldt het als intern.",
                                null=True,
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="geschillen",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("onderwerp", models.CharField(max_length=200)),
                        ("toelichting", models.TextField()),
                        (
                            "componenten",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=100),
                                help_text="De componenten waar het over gaat.",
                                size=None,
                            ),
                        ),
                        ("eerste_jaar", models.PositiveSmallIntegerField()),
                        ("laatste_jaar", models.PositiveSmallIntegerField()),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("ingediend", "Ingediend"),
                                    ("bij de commissie", "Bij Commissie"),
                                    ("advies uitgebracht", "Advies"),
                                    ("aanvaard", "Aanvaard"),
                                    ("verwerkt", "Verwerkt"),
                                    ("afgewezen", "Afgewezen"),
                                    ("ingetrokken", "Ingetrokken"),
                                ],
                                default="ingediend",
                                editable=False,
                                max_length=20,
                            ),
                        ),
                        ("ronde", models.PositiveSmallIntegerField(default=1, editable=False)),
                        (
                            "afspraak",
                            models.OneToOneField(
                                blank=True,
                                help_text="De afgesproken correctie met de uitkomst per jaar.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="geschil",
                                to="bijdrage.correctieafspraak",
                            ),
                        ),
                        (
                            "verwerkt_in",
                            models.CharField(
                                blank=True,
                                help_text="Het stuk waarin de uitkomst is verwerkt.",
                                max_length=200,
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschil",
                        "verbose_name_plural": "geschillen",
                        "ordering": ("-eerste_jaar", "onderwerp"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "vertrouwelijkheid__in",
                                        ["openbaar", "intern", "vertrouwelijk", "geheim"],
                                    )
                                ),
                                name="geschil_vertrouwelijkheid_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vertrouwelijkheid", "openbaar"),
                                    models.Q(("grond", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="geschil_niet_openbaar_met_grond",
                                violation_error_message="Wat niet openbaar is, heeft een grond. Vul haar in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("vertrouwelijkheid", "geheim"), _negated=True),
                                    models.Q(("opgelegd_door", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="geschil_geheim_door_een_orgaan",
                                violation_error_message="Geheimhouding legt een orgaan op. Vul in welk.",
                            ),
                            models.UniqueConstraint(
                                fields=(
                                    "samenwerking",
                                    "gemeente",
                                    "vertrouwelijkheid",
                                    "onderwerp",
                                    "eerste_jaar",
                                ),
                                name="geschil_een_keer",
                                nulls_distinct=False,
                                violation_error_message="Dit geschil staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("onderwerp", ""), _negated=True),
                                    models.Q(("toelichting", ""), _negated=True),
                                    ("componenten__len__gt", 0),
                                ),
                                name="geschil_heeft_inhoud",
                                violation_error_message="Vul het onderwerp, de toelichting en een component in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("eerste_jaar__range", (2013, 2100)),
                                    ("laatste_jaar__gte", models.F("eerste_jaar")),
                                    ("laatste_jaar__lte", 2100),
                                ),
                                name="geschil_jaren_kloppen",
                                violation_error_message="Het laatste jaar ligt voor het eerste.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "verwerkt"), _negated=True),
                                    models.Q(
                                        ("afspraak__isnull", False),
                                        models.Q(("verwerkt_in", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="geschil_verwerkt_met_correctie",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("afspraak__isnull", True),
                                    ("vertrouwelijkheid", "openbaar"),
                                    _connector="OR",
                                ),
                                name="geschil_in_de_bijdrage_openbaar",
                                violation_error_message="De correctie in de bijdrage is openbaar; dan is het geschil het ook.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Adviespunt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "geschil",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="advies",
                                to="governance.geschil",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField()),
                        ("tekst", models.TextField()),
                        (
                            "bedrag",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=17,
                                null=True,
                                verbose_name="bedrag",
                            ),
                        ),
                        (
                            "aard",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("structureel", "Structureel"),
                                    ("incidenteel", "Incidenteel"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        ("fictief", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name": "punt van een advies",
                        "verbose_name_plural": "punten van adviezen",
                        "ordering": ("geschil", "nummer"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("geschil", "nummer"),
                                name="adviespunt_een_keer",
                                violation_error_message="Dit nummer heeft het advies al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst", ""), _negated=True),
                                name="adviespunt_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("aard__in", ["", "structureel", "incidenteel"])
                                ),
                                name="adviespunt_aard_bekend",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Commissielid",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "geschil",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="commissie",
                                to="governance.geschil",
                            ),
                        ),
                        (
                            "functie",
                            models.CharField(
                                help_text="Zoals «lid» of «voorzitter».", max_length=200
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                help_text="Wie dit lid koos; leeg: de leden samen, zoals de voorzitter.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "lid van de geschillencommissie",
                        "verbose_name_plural": "leden van de geschillencommissie",
                        "ordering": ("geschil", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("geschil", "gemeente"),
                                name="commissielid_een_per_gemeente",
                                nulls_distinct=False,
                                violation_error_message="Elke gemeente kiest één lid, en de leden één voorzitter.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("functie", ""), _negated=True),
                                name="commissielid_heeft_functie",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Dienst",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="diensten",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "taakveld",
                            models.CharField(help_text="De code, zoals 0.2.", max_length=10),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("basisdienstverlening", "basisdienstverlening"),
                                    ("extra dienstverlening", "extra dienstverlening"),
                                ],
                                default="basisdienstverlening",
                                max_length=30,
                            ),
                        ),
                        (
                            "norm",
                            models.TextField(
                                help_text="Wat de gemeente mag verwachten, zoals een termijn."
                            ),
                        ),
                        (
                            "eenheid",
                            models.CharField(
                                help_text="Wat er wordt geteld, zoals «aanvragen».", max_length=50
                            ),
                        ),
                        (
                            "gewicht",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="Voor hoeveel delen het telt in de uren en kosten van het taakveld.",
                                validators=[django.core.validators.MinValueValidator(1)],
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "dienst",
                        "verbose_name_plural": "diensten",
                        "ordering": ("taakveld", "naam"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "naam"),
                                name="dienst_een_keer",
                                violation_error_message="Deze dienst staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("soort__in", ["basisdienstverlening", "extra dienstverlening"])
                                ),
                                name="dienst_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("naam", ""), _negated=True),
                                    models.Q(("taakveld", ""), _negated=True),
                                    models.Q(("norm", ""), _negated=True),
                                    models.Q(("eenheid", ""), _negated=True),
                                ),
                                name="dienst_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("taakveld", "0.4"), _negated=True),
                                name="dienst_geen_overhead",
                                violation_error_message="Overhead is geen dienst. Kies een ander taakveld.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("gewicht__gt", 0)),
                                name="dienst_telt_mee",
                                violation_error_message="Een dienst telt voor ten minste één deel mee.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DienstGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.dienst",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "taakveld",
                            models.CharField(help_text="De code, zoals 0.2.", max_length=10),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("basisdienstverlening", "basisdienstverlening"),
                                    ("extra dienstverlening", "extra dienstverlening"),
                                ],
                                default="basisdienstverlening",
                                max_length=30,
                            ),
                        ),
                        (
                            "norm",
                            models.TextField(
                                help_text="Wat de gemeente mag verwachten, zoals een termijn."
                            ),
                        ),
                        (
                            "eenheid",
                            models.CharField(
                                help_text="Wat er wordt geteld, zoals «aanvragen».", max_length=50
                            ),
                        ),
                        (
                            "gewicht",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="Voor hoeveel delen het telt in de uren en kosten van het taakveld.",
                                validators=[django.core.validators.MinValueValidator(1)],
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van dienst",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Dienstjaar",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "dienst",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="jaren",
                                to="governance.dienst",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        ("gepland", models.PositiveIntegerField(blank=True, null=True)),
                        ("gedaan", models.PositiveIntegerField(blank=True, null=True)),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "dienst in een jaar",
                        "verbose_name_plural": "diensten per jaar",
                        "ordering": ("jaar", "dienst"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("dienst", "jaar"),
                                name="dienstjaar_een_keer",
                                violation_error_message="Dit jaar staat er al bij deze dienst.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jaar__range", (2013, 2100))),
                                name="dienstjaar_jaar_kan",
                                violation_error_message="Het jaar ligt tussen 2013 en 2100.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DienstjaarGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.dienstjaar",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "dienst",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.dienst",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        ("gepland", models.PositiveIntegerField(blank=True, null=True)),
                        ("gedaan", models.PositiveIntegerField(blank=True, null=True)),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van dienst in een jaar",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Document",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                help_text="Van wie het is zolang het niet openbaar is; leeg: van alle gemeenten samen.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "vertrouwelijkheid",
                            models.CharField(
                                choices=[
                                    ("openbaar", "Openbaar"),
                                    ("intern", "Intern"),
                                    ("vertrouwelijk", "Vertrouwelijk"),
                                    ("geheim", "Geheim"),
                                ],
                                default="openbaar",
                                max_length=20,
                            ),
                        ),
                        (
                            "grond",
                            models.CharField(
                                blank=True,
                                help_text="Waarom het niet openbaar is, met het artikel.",
                                max_length=200,
                            ),
                        ),
                        (
                            "opgelegd_door",
                            models.CharField(
                                blank=True,
                                help_text="Welk orgaan de geheimhouding oplegde.",
                                max_length=200,
                            ),
                        ),
                        (
                            "bekrachtigd_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de raad de geheimhouding bekrachtigde.",
                                null=True,
                            ),
                        ),
                        (
                            "geheim_tot",
                            models.DateField(
                                blank=True,
                                help_text="Laatste dag; daarna geldt het als intern.",
                                null=True,
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="documenten",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("titel", models.CharField(max_length=200)),
                        (
                            "samenvatting",
                            models.TextField(help_text="Waar het over gaat, in een paar zinnen."),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("raadsstuk", "Raadsstuk"),
                                    ("brief", "Brief"),
                                    ("advies", "Advies"),
                                    ("rapport", "Rapport"),
                                    ("overeenkomst", "Overeenkomst"),
                                    ("notitie", "Notitie"),
                                    ("verslag", "Verslag"),
                                    ("ander document", "Anders"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("datum", models.DateField(help_text="De dag die op het document staat.")),
                        (
                            "orgaan",
                            models.ForeignKey(
                                blank=True,
                                help_text="Van welk orgaan het is; leeg: van iemand anders.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                help_text="Het besluit waar het bij hoort.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="documenten",
                                to="samenwerking.besluit",
                            ),
                        ),
                        (
                            "url",
                            models.URLField(blank=True, max_length=500, verbose_name="webadres"),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "document",
                        "verbose_name_plural": "documenten",
                        "ordering": ("-datum", "titel"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "vertrouwelijkheid__in",
                                        ["openbaar", "intern", "vertrouwelijk", "geheim"],
                                    )
                                ),
                                name="document_vertrouwelijkheid_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vertrouwelijkheid", "openbaar"),
                                    models.Q(("grond", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="document_niet_openbaar_met_grond",
                                violation_error_message="Wat niet openbaar is, heeft een grond. Vul haar in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("vertrouwelijkheid", "geheim"), _negated=True),
                                    models.Q(("opgelegd_door", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="document_geheim_door_een_orgaan",
                                violation_error_message="Geheimhouding legt een orgaan op. Vul in welk.",
                            ),
                            models.UniqueConstraint(
                                fields=(
                                    "samenwerking",
                                    "gemeente",
                                    "vertrouwelijkheid",
                                    "titel",
                                    "datum",
                                ),
                                name="document_een_keer",
                                nulls_distinct=False,
                                violation_error_message="Dit document staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "soort__in",
                                        [
                                            "raadsstuk",
                                            "brief",
                                            "advies",
                                            "rapport",
                                            "overeenkomst",
                                            "notitie",
                                            "verslag",
                                            "ander document",
                                        ],
                                    )
                                ),
                                name="document_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("titel", ""), _negated=True),
                                    models.Q(("samenvatting", ""), _negated=True),
                                ),
                                name="document_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("url", ""), ("url__regex", "^https?://"), _connector="OR"
                                ),
                                name="document_webadres",
                                violation_error_message="Een webadres begint met https://. Vul het zo in, of laat het leeg.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Documentbestand",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "document",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="bestand",
                                to="governance.document",
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "soort",
                            models.CharField(
                                help_text="Het mediatype, naar de inhoud.", max_length=100
                            ),
                        ),
                        ("inhoud", models.BinaryField()),
                        ("sha256", models.CharField(max_length=64)),
                        (
                            "aangeleverd_door",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("aangeleverd_op", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "verbose_name": "bestand van een document",
                        "verbose_name_plural": "bestanden van documenten",
                    },
                ),
                migrations.CreateModel(
                    name="Evaluatie",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="evaluaties",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("titel", models.CharField(max_length=200)),
                        (
                            "bureau",
                            models.CharField(
                                blank=True, help_text="Wie haar deed; leeg: zelf.", max_length=200
                            ),
                        ),
                        (
                            "gevraagd_door",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        (
                            "datum",
                            models.DateField(
                                help_text="Bij een maand of jaar: de eerste dag ervan."
                            ),
                        ),
                        (
                            "precisie",
                            models.CharField(
                                choices=[("dag", "Dag"), ("maand", "Maand"), ("jaar", "Jaar")],
                                default="dag",
                                max_length=5,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("gepland", "Gepland"),
                                    ("loopt", "Loopt"),
                                    ("afgerond", "Afgerond"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("bevindingen", models.TextField(blank=True)),
                        ("vervolg", models.TextField(blank=True)),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "evaluatie",
                        "verbose_name_plural": "evaluaties",
                        "ordering": ("-datum", "titel"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "titel", "datum"),
                                name="evaluatie_een_keer",
                                violation_error_message="Deze evaluatie staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("titel", ""), _negated=True),
                                name="evaluatie_heeft_titel",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status__in", ["gepland", "loopt", "afgerond"])
                                ),
                                name="evaluatie_status_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("precisie__in", ["dag", "maand", "jaar"])),
                                name="evaluatie_precisie_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "afgerond"), _negated=True),
                                    models.Q(("bevindingen", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="evaluatie_afgerond_met_bevindingen",
                                violation_error_message="Een evaluatie die af is, heeft bevindingen. Vul ze in.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CommissielidGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.commissielid",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "geschil",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.geschil",
                            ),
                        ),
                        (
                            "functie",
                            models.CharField(
                                help_text="Zoals «lid» of «voorzitter».", max_length=200
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Wie dit lid koos; leeg: de leden samen, zoals de voorzitter.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van lid van de geschillencommissie",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AdviespuntGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.adviespunt",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "geschil",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.geschil",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField()),
                        ("tekst", models.TextField()),
                        (
                            "bedrag",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=17,
                                null=True,
                                verbose_name="bedrag",
                            ),
                        ),
                        (
                            "aard",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("structureel", "Structureel"),
                                    ("incidenteel", "Incidenteel"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        ("fictief", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van punt van een advies",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Aanvaarding",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "geschil",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="aanvaardingen",
                                to="governance.geschil",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        ("ronde", models.PositiveSmallIntegerField(default=1, editable=False)),
                        ("aanvaard", models.BooleanField()),
                        (
                            "datum",
                            models.DateField(
                                help_text="Bij een maand of jaar: de eerste dag ervan."
                            ),
                        ),
                        (
                            "precisie",
                            models.CharField(
                                choices=[("dag", "Dag"), ("maand", "Maand"), ("jaar", "Jaar")],
                                default="dag",
                                max_length=5,
                            ),
                        ),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="aanvaardingen",
                                to="samenwerking.besluit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "aanvaarding van een advies",
                        "verbose_name_plural": "aanvaardingen van adviezen",
                        "ordering": ("geschil", "datum", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("geschil", "orgaan", "datum"),
                                name="aanvaarding_een_keer",
                                violation_error_message="Dit orgaan sprak zich die dag al uit.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("precisie__in", ["dag", "maand", "jaar"])),
                                name="aanvaarding_precisie_bekend",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GeschilGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.geschil",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Van wie het is zolang het niet openbaar is; leeg: van alle gemeenten samen.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "vertrouwelijkheid",
                            models.CharField(
                                choices=[
                                    ("openbaar", "Openbaar"),
                                    ("intern", "Intern"),
                                    ("vertrouwelijk", "Vertrouwelijk"),
                                    ("geheim", "Geheim"),
                                ],
                                default="openbaar",
                                max_length=20,
                            ),
                        ),
                        (
                            "grond",
                            models.CharField(
                                blank=True,
                                help_text="Waarom het niet openbaar is, met het artikel.",
                                max_length=200,
                            ),
                        ),
                        (
                            "opgelegd_door",
                            models.CharField(
                                blank=True,
                                help_text="Welk orgaan de geheimhouding oplegde.",
                                max_length=200,
                            ),
                        ),
                        (
                            "bekrachtigd_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de raad de geheimhouding bekrachtigde.",
                                null=True,
                            ),
                        ),
                        (
                            "geheim_tot",
                            models.DateField(
                                blank=True,
                                help_text="Laatste dag; daarna geldt het als intern.",
                                null=True,
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("onderwerp", models.CharField(max_length=200)),
                        ("toelichting", models.TextField()),
                        (
                            "componenten",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=100),
                                help_text="De componenten waar het over gaat.",
                                size=None,
                            ),
                        ),
                        ("eerste_jaar", models.PositiveSmallIntegerField()),
                        ("laatste_jaar", models.PositiveSmallIntegerField()),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("ingediend", "Ingediend"),
                                    ("bij de commissie", "Bij Commissie"),
                                    ("advies uitgebracht", "Advies"),
                                    ("aanvaard", "Aanvaard"),
                                    ("verwerkt", "Verwerkt"),
                                    ("afgewezen", "Afgewezen"),
                                    ("ingetrokken", "Ingetrokken"),
                                ],
                                default="ingediend",
                                editable=False,
                                max_length=20,
                            ),
                        ),
                        ("ronde", models.PositiveSmallIntegerField(default=1, editable=False)),
                        (
                            "afspraak",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="De afgesproken correctie met de uitkomst per jaar.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.correctieafspraak",
                            ),
                        ),
                        (
                            "verwerkt_in",
                            models.CharField(
                                blank=True,
                                help_text="Het stuk waarin de uitkomst is verwerkt.",
                                max_length=200,
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van geschil",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Geschilpartij",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "geschil",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="partijen",
                                to="governance.geschil",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("standpunt", models.TextField()),
                        (
                            "incidenteel",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=17,
                                null=True,
                                verbose_name="incidenteel",
                            ),
                        ),
                        (
                            "structureel",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=17,
                                null=True,
                                verbose_name="structureel per jaar",
                            ),
                        ),
                        ("afgeleid", models.CharField(blank=True, max_length=500)),
                        ("fictief", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name": "standpunt in een geschil",
                        "verbose_name_plural": "standpunten in geschillen",
                        "ordering": ("geschil", "gemeente__naam"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("geschil", "gemeente"),
                                name="geschilpartij_een_keer",
                                violation_error_message="Deze gemeente heeft hier al een standpunt.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("standpunt", ""), _negated=True),
                                name="geschilpartij_heeft_standpunt",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GeschilpartijGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.geschilpartij",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "geschil",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.geschil",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("standpunt", models.TextField()),
                        (
                            "incidenteel",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=17,
                                null=True,
                                verbose_name="incidenteel",
                            ),
                        ),
                        (
                            "structureel",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=17,
                                null=True,
                                verbose_name="structureel per jaar",
                            ),
                        ),
                        ("afgeleid", models.CharField(blank=True, max_length=500)),
                        ("fictief", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van standpunt in een geschil",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Geschilstap",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "geschil",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="stappen",
                                to="governance.geschil",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField()),
                        ("wat", models.CharField(max_length=200)),
                        ("uiterlijk", models.DateField(blank=True, null=True)),
                        ("gedaan_op", models.DateField(blank=True, null=True)),
                        (
                            "precisie",
                            models.CharField(
                                choices=[("dag", "Dag"), ("maand", "Maand"), ("jaar", "Jaar")],
                                default="dag",
                                max_length=5,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "stap in een geschil",
                        "verbose_name_plural": "stappen in geschillen",
                        "ordering": ("geschil", "nummer"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("geschil", "nummer"),
                                name="geschilstap_een_keer",
                                violation_error_message="Dit nummer heeft het geschil al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("wat", ""), _negated=True),
                                name="geschilstap_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("precisie__in", ["dag", "maand", "jaar"])),
                                name="geschilstap_precisie_bekend",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GeschilstapGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.geschilstap",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "geschil",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.geschil",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField()),
                        ("wat", models.CharField(max_length=200)),
                        ("uiterlijk", models.DateField(blank=True, null=True)),
                        ("gedaan_op", models.DateField(blank=True, null=True)),
                        (
                            "precisie",
                            models.CharField(
                                choices=[("dag", "Dag"), ("maand", "Maand"), ("jaar", "Jaar")],
                                default="dag",
                                max_length=5,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van stap in een geschil",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Indicator",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "doel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="indicatoren",
                                to="governance.doel",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField()),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "eenheid",
                            models.CharField(help_text="Zoals %, euro of dagen.", max_length=50),
                        ),
                        (
                            "hoe",
                            models.TextField(
                                help_text="Wat wordt geteld, en waar dat staat.",
                                verbose_name="hoe gemeten",
                            ),
                        ),
                        (
                            "begin",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                verbose_name="beginwaarde",
                            ),
                        ),
                        (
                            "begin_dag",
                            models.DateField(blank=True, null=True, verbose_name="gemeten op"),
                        ),
                        (
                            "streef",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                verbose_name="streefwaarde",
                            ),
                        ),
                        (
                            "streef_dag",
                            models.DateField(blank=True, null=True, verbose_name="te halen op"),
                        ),
                        (
                            "richting",
                            models.CharField(
                                choices=[("ten minste", "Hoger"), ("ten hoogste", "Lager")],
                                default="ten minste",
                                max_length=20,
                            ),
                        ),
                        (
                            "berekend",
                            models.SlugField(blank=True, help_text="Leeg: iemand vult in."),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                help_text="Waar de streefwaarde staat.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False,
                                help_text="De begin- of streefwaarde is verzonnen, voor het voorbeeld.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indicator",
                        "verbose_name_plural": "indicatoren",
                        "ordering": ("doel", "nummer"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("doel", "nummer"),
                                name="indicator_een_keer",
                                violation_error_message="Dit nummer heeft het doel al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("naam", ""), _negated=True),
                                    models.Q(("eenheid", ""), _negated=True),
                                    models.Q(("hoe", ""), _negated=True),
                                ),
                                name="indicator_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("richting__in", ["ten minste", "ten hoogste"])),
                                name="indicator_richting_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("begin__isnull", True), ("begin_dag__isnull", True)),
                                    models.Q(
                                        ("begin__isnull", False), ("begin_dag__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="indicator_begin_met_dag",
                                violation_error_message="Vul bij een beginwaarde ook in wanneer zij is gemeten.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IndicatorGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.indicator",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "doel",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.doel",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField()),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "eenheid",
                            models.CharField(help_text="Zoals %, euro of dagen.", max_length=50),
                        ),
                        (
                            "hoe",
                            models.TextField(
                                help_text="Wat wordt geteld, en waar dat staat.",
                                verbose_name="hoe gemeten",
                            ),
                        ),
                        (
                            "begin",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                verbose_name="beginwaarde",
                            ),
                        ),
                        (
                            "begin_dag",
                            models.DateField(blank=True, null=True, verbose_name="gemeten op"),
                        ),
                        (
                            "streef",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                verbose_name="streefwaarde",
                            ),
                        ),
                        (
                            "streef_dag",
                            models.DateField(blank=True, null=True, verbose_name="te halen op"),
                        ),
                        (
                            "richting",
                            models.CharField(
                                choices=[("ten minste", "Hoger"), ("ten hoogste", "Lager")],
                                default="ten minste",
                                max_length=20,
                            ),
                        ),
                        (
                            "berekend",
                            models.SlugField(
                                blank=True, db_index=False, help_text="Leeg: iemand vult in."
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Waar de streefwaarde staat.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False,
                                help_text="De begin- of streefwaarde is verzonnen, voor het voorbeeld.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van indicator",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="FormatieplaatsGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.formatieplaats",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("begin", models.DateField()),
                        ("einde", models.DateField(blank=True, null=True)),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "kernorganisatie",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.kernorganisatie",
                            ),
                        ),
                        ("functie", models.CharField(max_length=200)),
                        (
                            "vte",
                            models.DecimalField(decimal_places=2, max_digits=7, verbose_name="vte"),
                        ),
                        ("standplaats", models.CharField(max_length=100)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van formatieplaats",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AanwezigheidGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.aanwezigheid",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("begin", models.DateField()),
                        ("einde", models.DateField(blank=True, null=True)),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "kernorganisatie",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.kernorganisatie",
                            ),
                        ),
                        (
                            "gepland",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=7,
                                verbose_name="dagdelen per week, gepland",
                            ),
                        ),
                        (
                            "werkelijk",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=7,
                                null=True,
                                verbose_name="dagdelen per week, werkelijk",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van aanwezigheid",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="KernorganisatieGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.kernorganisatie",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("doel", models.TextField()),
                        (
                            "gepland",
                            models.DateField(help_text="Bij een maand: de eerste dag ervan."),
                        ),
                        (
                            "gepland_precisie",
                            models.CharField(
                                choices=[("dag", "Dag"), ("maand", "Maand"), ("jaar", "Jaar")],
                                default="dag",
                                max_length=5,
                            ),
                        ),
                        ("begonnen", models.DateField(blank=True, null=True)),
                        (
                            "reden",
                            models.TextField(
                                blank=True, help_text="Waarom het later begon dan gepland."
                            ),
                        ),
                        (
                            "evaluatie",
                            models.TextField(
                                blank=True, help_text="Wat een evaluatie vond; leeg: nog geen."
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van kernorganisatie",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Loket",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("begin", models.DateField()),
                        ("einde", models.DateField(blank=True, null=True)),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "kernorganisatie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="loketten",
                                to="governance.kernorganisatie",
                            ),
                        ),
                        ("naam", models.CharField(max_length=100)),
                        ("diensten", models.TextField(help_text="Zoals paspoorten en trouwen.")),
                        (
                            "openingstijden",
                            models.CharField(
                                blank=True, help_text="Leeg: niet bekend.", max_length=200
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "loket",
                        "verbose_name_plural": "loketten",
                        "ordering": ("kernorganisatie", "naam", "begin"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("kernorganisatie", "naam", "begin"),
                                name="loket_een_keer",
                                violation_error_message="Dit loket staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("naam", ""), _negated=True),
                                    models.Q(("diensten", ""), _negated=True),
                                ),
                                name="loket_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("einde__isnull", True),
                                    ("einde__gte", models.F("begin")),
                                    _connector="OR",
                                ),
                                name="loket_periode_klopt",
                                violation_error_message="De laatste dag ligt voor de eerste.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LoketGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.loket",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("begin", models.DateField()),
                        ("einde", models.DateField(blank=True, null=True)),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "kernorganisatie",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.kernorganisatie",
                            ),
                        ),
                        ("naam", models.CharField(max_length=100)),
                        ("diensten", models.TextField(help_text="Zoals paspoorten en trouwen.")),
                        (
                            "openingstijden",
                            models.CharField(
                                blank=True, help_text="Leeg: niet bekend.", max_length=200
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van loket",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Meting",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="metingen",
                                to="governance.indicator",
                            ),
                        ),
                        ("dag", models.DateField()),
                        (
                            "waarde",
                            models.DecimalField(
                                decimal_places=2, max_digits=14, verbose_name="gemeten waarde"
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "toelichting",
                            models.TextField(blank=True, help_text="Hoe de waarde tot stand kwam."),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "meting",
                        "verbose_name_plural": "metingen",
                        "ordering": ("indicator", "dag", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("indicator", "dag"),
                                name="meting_een_per_dag",
                                violation_error_message="Op deze dag is deze indicator al gemeten.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("bron__isnull", False),
                                    models.Q(("toelichting", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="meting_met_herkomst",
                                violation_error_message="Kies een bron, of schrijf op hoe de waarde is gevonden.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Onderwerp",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="onderwerpen",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "naam",
                            models.CharField(
                                help_text="Zoals «de bijdrage van een jaar».", max_length=200
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "onderwerp van besluiten",
                        "verbose_name_plural": "onderwerpen van besluiten",
                        "ordering": ("naam",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "naam"),
                                name="onderwerp_een_keer",
                                violation_error_message="Dit onderwerp staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("naam", ""), _negated=True),
                                name="onderwerp_heeft_naam",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OnderwerpGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.onderwerp",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "naam",
                            models.CharField(
                                help_text="Zoals «de bijdrage van een jaar».", max_length=200
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van onderwerp van besluiten",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DoelGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.doel",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "opdracht",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.opdracht",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField()),
                        ("tekst", models.TextField()),
                    ],
                    options={
                        "verbose_name": "geschiedenis van doel",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Opdrachtdeel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "opdracht",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="delen",
                                to="governance.opdracht",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[("onderdeel", "Onderdeel"), ("fase", "Fase")],
                                max_length=20,
                            ),
                        ),
                        ("code", models.CharField(help_text="Zoals a, b of 1.", max_length=10)),
                        ("tekst", models.TextField()),
                        ("begin", models.DateField(blank=True, null=True)),
                        ("einde", models.DateField(blank=True, null=True)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("voorgenomen", "Voorgenomen"),
                                    ("loopt", "Loopt"),
                                    ("afgerond", "Afgerond"),
                                    ("gestopt", "Gestopt"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False,
                                help_text="De status is verzonnen, voor het voorbeeld.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "deel van een opdracht",
                        "verbose_name_plural": "delen van opdrachten",
                        "ordering": ("opdracht", "soort", "code"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("opdracht", "soort", "code"),
                                name="opdrachtdeel_een_keer",
                                violation_error_message="Dit deel heeft de opdracht al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("soort__in", ["onderdeel", "fase"])),
                                name="opdrachtdeel_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status__in", ["voorgenomen", "loopt", "afgerond", "gestopt"])
                                ),
                                name="opdrachtdeel_status_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("code", ""), _negated=True),
                                    models.Q(("tekst", ""), _negated=True),
                                ),
                                name="opdrachtdeel_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("einde__isnull", True),
                                    ("einde__gte", models.F("begin")),
                                    _connector="OR",
                                ),
                                name="opdrachtdeel_periode_klopt",
                                violation_error_message="De laatste dag ligt voor de eerste.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OpdrachtdeelGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.opdrachtdeel",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "opdracht",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.opdracht",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[("onderdeel", "Onderdeel"), ("fase", "Fase")],
                                max_length=20,
                            ),
                        ),
                        ("code", models.CharField(help_text="Zoals a, b of 1.", max_length=10)),
                        ("tekst", models.TextField()),
                        ("begin", models.DateField(blank=True, null=True)),
                        ("einde", models.DateField(blank=True, null=True)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("voorgenomen", "Voorgenomen"),
                                    ("loopt", "Loopt"),
                                    ("afgerond", "Afgerond"),
                                    ("gestopt", "Gestopt"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False,
                                help_text="De status is verzonnen, voor het voorbeeld.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van deel van een opdracht",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OpdrachtGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.opdracht",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("titel", models.CharField(max_length=200)),
                        ("omschrijving", models.TextField()),
                        (
                            "begin",
                            models.DateField(
                                help_text="Bij een maand of jaar: de eerste dag ervan."
                            ),
                        ),
                        (
                            "precisie",
                            models.CharField(
                                choices=[("dag", "Dag"), ("maand", "Maand"), ("jaar", "Jaar")],
                                default="dag",
                                max_length=5,
                            ),
                        ),
                        (
                            "einde",
                            models.DateField(
                                blank=True, help_text="Leeg: nog niet bekend.", null=True
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("voorgenomen", "Voorgenomen"),
                                    ("loopt", "Loopt"),
                                    ("afgerond", "Afgerond"),
                                    ("gestopt", "Gestopt"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van opdracht",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Opdrachtgever",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "opdracht",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="opdrachtgevers",
                                to="governance.opdracht",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "opdrachtgever",
                        "verbose_name_plural": "opdrachtgevers",
                        "ordering": ("opdracht", "orgaan__naam"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("opdracht", "orgaan"),
                                name="opdrachtgever_een_keer",
                                violation_error_message="Dit orgaan staat er al bij.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OpdrachtgeverGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.opdrachtgever",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "opdracht",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.opdracht",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van opdrachtgever",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Voorstel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                help_text="Van wie het is zolang het niet openbaar is; leeg: van alle gemeenten samen.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "vertrouwelijkheid",
                            models.CharField(
                                choices=[
                                    ("openbaar", "Openbaar"),
                                    ("intern", "Intern"),
                                    ("vertrouwelijk", "Vertrouwelijk"),
                                    ("geheim", "Geheim"),
                                ],
                                default="openbaar",
                                max_length=20,
                            ),
                        ),
                        (
                            "grond",
                            models.CharField(
                                blank=True,
                                help_text="Waarom het niet openbaar is, met het artikel.",
                                max_length=200,
                            ),
                        ),
                        (
                            "opgelegd_door",
                            models.CharField(
                                blank=True,
                                help_text="Welk orgaan de geheimhouding oplegde.",
                                max_length=200,
                            ),
                        ),
                        (
                            "bekrachtigd_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de raad de geheimhouding bekrachtigde.",
                                null=True,
                            ),
                        ),
                        (
                            "geheim_tot",
                            models.DateField(
                                blank=True,
                                help_text="Laatste dag; daarna geldt het als intern.",
                                null=True,
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="voorstellen",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("titel", models.CharField(max_length=200)),
                        ("inhoud", models.TextField(help_text="Wat er anders wordt, en waarom.")),
                        ("ingebracht_op", models.DateField()),
                        (
                            "ingebracht_door",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        ("ingetrokken_op", models.DateField(blank=True, null=True)),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                help_text="Het besluit waarmee het is ingevoerd.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="voorstellen",
                                to="samenwerking.besluit",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "voorstel",
                        "verbose_name_plural": "voorstellen",
                        "ordering": ("-ingebracht_op", "titel"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "vertrouwelijkheid__in",
                                        ["openbaar", "intern", "vertrouwelijk", "geheim"],
                                    )
                                ),
                                name="voorstel_vertrouwelijkheid_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vertrouwelijkheid", "openbaar"),
                                    models.Q(("grond", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="voorstel_niet_openbaar_met_grond",
                                violation_error_message="Wat niet openbaar is, heeft een grond. Vul haar in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("vertrouwelijkheid", "geheim"), _negated=True),
                                    models.Q(("opgelegd_door", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="voorstel_geheim_door_een_orgaan",
                                violation_error_message="Geheimhouding legt een orgaan op. Vul in welk.",
                            ),
                            models.UniqueConstraint(
                                fields=(
                                    "samenwerking",
                                    "gemeente",
                                    "vertrouwelijkheid",
                                    "titel",
                                    "ingebracht_op",
                                ),
                                name="voorstel_een_keer",
                                nulls_distinct=False,
                                violation_error_message="Dit voorstel staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("titel", ""), _negated=True),
                                    models.Q(("inhoud", ""), _negated=True),
                                ),
                                name="voorstel_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ingetrokken_op__isnull", True),
                                    models.Q(
                                        ("besluit__isnull", True),
                                        ("ingetrokken_op__gte", models.F("ingebracht_op")),
                                    ),
                                    _connector="OR",
                                ),
                                name="voorstel_ingevoerd_of_ingetrokken",
                                violation_error_message="Wat is ingetrokken, is niet ingevoerd, en was eerst ingebracht.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Gevraagd",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "voorstel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="gevraagd",
                                to="governance.voorstel",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "gevraagd orgaan bij een voorstel",
                        "verbose_name_plural": "gevraagde organen bij voorstellen",
                        "ordering": ("voorstel", "orgaan__naam"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("voorstel", "orgaan"),
                                name="gevraagd_een_keer",
                                violation_error_message="Dit orgaan is al gevraagd.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EvaluatieGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.evaluatie",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("titel", models.CharField(max_length=200)),
                        (
                            "bureau",
                            models.CharField(
                                blank=True, help_text="Wie haar deed; leeg: zelf.", max_length=200
                            ),
                        ),
                        (
                            "gevraagd_door",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        (
                            "datum",
                            models.DateField(
                                help_text="Bij een maand of jaar: de eerste dag ervan."
                            ),
                        ),
                        (
                            "precisie",
                            models.CharField(
                                choices=[("dag", "Dag"), ("maand", "Maand"), ("jaar", "Jaar")],
                                default="dag",
                                max_length=5,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("gepland", "Gepland"),
                                    ("loopt", "Loopt"),
                                    ("afgerond", "Afgerond"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("bevindingen", models.TextField(blank=True)),
                        ("vervolg", models.TextField(blank=True)),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van evaluatie",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DocumentGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.document",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Van wie het is zolang het niet openbaar is; leeg: van alle gemeenten samen.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "vertrouwelijkheid",
                            models.CharField(
                                choices=[
                                    ("openbaar", "Openbaar"),
                                    ("intern", "Intern"),
                                    ("vertrouwelijk", "Vertrouwelijk"),
                                    ("geheim", "Geheim"),
                                ],
                                default="openbaar",
                                max_length=20,
                            ),
                        ),
                        (
                            "grond",
                            models.CharField(
                                blank=True,
                                help_text="Waarom het niet openbaar is, met het artikel.",
                                max_length=200,
                            ),
                        ),
                        (
                            "opgelegd_door",
                            models.CharField(
                                blank=True,
                                help_text="Welk orgaan de geheimhouding oplegde.",
                                max_length=200,
                            ),
                        ),
                        (
                            "bekrachtigd_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de raad de geheimhouding bekrachtigde.",
                                null=True,
                            ),
                        ),
                        (
                            "geheim_tot",
                            models.DateField(
                                blank=True,
                                help_text="Laatste dag; daarna geldt het als intern.",
                                null=True,
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("titel", models.CharField(max_length=200)),
                        (
                            "samenvatting",
                            models.TextField(help_text="Waar het over gaat, in een paar zinnen."),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("raadsstuk", "Raadsstuk"),
                                    ("brief", "Brief"),
                                    ("advies", "Advies"),
                                    ("rapport", "Rapport"),
                                    ("overeenkomst", "Overeenkomst"),
                                    ("notitie", "Notitie"),
                                    ("verslag", "Verslag"),
                                    ("ander document", "Anders"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("datum", models.DateField(help_text="De dag die op het document staat.")),
                        (
                            "orgaan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Van welk orgaan het is; leeg: van iemand anders.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Het besluit waar het bij hoort.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.besluit",
                            ),
                        ),
                        (
                            "url",
                            models.URLField(blank=True, max_length=500, verbose_name="webadres"),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van document",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Pcdocument",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pcdocumenten",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    (
                                        "kadernota of perspectiefnota",
                                        "kadernota of perspectiefnota",
                                    ),
                                    ("begroting", "begroting"),
                                    ("tussentijdse rapportage", "tussentijdse rapportage"),
                                    ("jaarstukken", "jaarstukken"),
                                ],
                                max_length=40,
                            ),
                        ),
                        (
                            "jaar",
                            models.PositiveSmallIntegerField(
                                help_text="Het jaar waar het over gaat.", verbose_name="boekjaar"
                            ),
                        ),
                        (
                            "titel",
                            models.CharField(
                                help_text="Zoals «Perspectiefnota 2021».", max_length=200
                            ),
                        ),
                        (
                            "gegevens_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de cijfers over de bijdrage er moeten zijn.",
                                null=True,
                                verbose_name="gegevens uiterlijk",
                            ),
                        ),
                        (
                            "geleverd_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de cijfers er waren.",
                                null=True,
                                verbose_name="gegevens geleverd",
                            ),
                        ),
                        (
                            "college_op",
                            models.DateField(blank=True, null=True, verbose_name="in het college"),
                        ),
                        (
                            "raad_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de raad volgens plan beslist.",
                                null=True,
                                verbose_name="in de raad",
                            ),
                        ),
                        (
                            "vastgesteld_op",
                            models.DateField(
                                blank=True, help_text="Wanneer de raad besloot.", null=True
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False,
                                help_text="De dagen zijn verzonnen, voor het voorbeeld.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "P&C-document",
                        "verbose_name_plural": "P&C-documenten",
                        "ordering": ("-jaar", "gemeente", "titel"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "gemeente", "titel"),
                                name="pcdocument_een_keer",
                                violation_error_message="Dit P&C-document staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "soort__in",
                                        [
                                            "kadernota of perspectiefnota",
                                            "begroting",
                                            "tussentijdse rapportage",
                                            "jaarstukken",
                                        ],
                                    )
                                ),
                                name="pcdocument_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("titel", ""), _negated=True),
                                name="pcdocument_heeft_titel",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jaar__range", (2013, 2100))),
                                name="pcdocument_jaar_kan",
                                violation_error_message="Het boekjaar ligt tussen 2013 en 2100.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("gegevens_op__gt", models.F("college_op")), _negated=True
                                    ),
                                    models.Q(
                                        ("gegevens_op__gt", models.F("raad_op")), _negated=True
                                    ),
                                    models.Q(
                                        ("college_op__gt", models.F("raad_op")), _negated=True
                                    ),
                                ),
                                name="pcdocument_op_volgorde",
                                violation_error_message="Eerst de gegevens, dan het college, dan de raad.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Behandeling",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "besluit",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="behandeling",
                                to="samenwerking.besluit",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="behandelingen",
                                to="governance.orgaan",
                            ),
                        ),
                        (
                            "gevraagd_op",
                            models.DateField(
                                blank=True,
                                help_text="De dag waarop het besluit is gevraagd.",
                                null=True,
                            ),
                        ),
                        (
                            "uitslag",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("unaniem aangenomen", "unaniem aangenomen"),
                                    ("aangenomen", "aangenomen"),
                                    ("verworpen", "verworpen"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "voor",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="stemmen voor"
                            ),
                        ),
                        (
                            "tegen",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="stemmen tegen"
                            ),
                        ),
                        (
                            "effect",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="In euro; boven nul stijgt de bijdrage.",
                                max_digits=17,
                                null=True,
                                verbose_name="effect op de bijdrage",
                            ),
                        ),
                        (
                            "aard",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("structureel", "Structureel"),
                                    ("incidenteel", "Incidenteel"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "berekening",
                            models.ForeignKey(
                                blank=True,
                                help_text="De berekening waar het effect in zit.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="bijdrage.berekening",
                            ),
                        ),
                        (
                            "pcdocument",
                            models.ForeignKey(
                                blank=True,
                                help_text="Waarin het besluit is verwerkt.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="behandelingen",
                                to="governance.pcdocument",
                                verbose_name="P&C-document",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "behandeling van een besluit",
                        "verbose_name_plural": "behandelingen van besluiten",
                        "ordering": ("besluit",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "uitslag__in",
                                        ["", "unaniem aangenomen", "aangenomen", "verworpen"],
                                    )
                                ),
                                name="behandeling_uitslag_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("aard__in", ["", "structureel", "incidenteel"])
                                ),
                                name="behandeling_aard_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("tegen__isnull", True), ("voor__isnull", True)),
                                    models.Q(
                                        ("tegen__isnull", False),
                                        ("voor__isnull", False),
                                        models.Q(
                                            models.Q(
                                                ("tegen", 0),
                                                ("uitslag", "unaniem aangenomen"),
                                                ("voor__gt", 0),
                                            ),
                                            models.Q(
                                                ("uitslag", "aangenomen"),
                                                ("voor__gt", models.F("tegen")),
                                            ),
                                            models.Q(
                                                ("uitslag", "verworpen"),
                                                ("voor__lte", models.F("tegen")),
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="behandeling_stemmen_bij_uitslag",
                                violation_error_message="De stemmen passen niet bij de uitslag: unaniem is zonder tegenstem, aangenomen met meer stemmen voor dan tegen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("aard", ""), ("effect__isnull", True)),
                                    models.Q(
                                        ("effect__isnull", False),
                                        models.Q(("aard", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="behandeling_effect_met_aard",
                                violation_error_message="Zeg bij een effect of het eenmalig is of elk jaar terug komt, en bij een aard hoe groot het effect is.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("uitslag", "verworpen"), _negated=True),
                                    ("effect__isnull", True),
                                    _connector="OR",
                                ),
                                name="behandeling_verworpen_zonder_effect",
                                violation_error_message="Wat is verworpen, heeft geen effect op de bijdrage.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AanvaardingGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.aanvaarding",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "geschil",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.geschil",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        ("ronde", models.PositiveSmallIntegerField(default=1, editable=False)),
                        ("aanvaard", models.BooleanField()),
                        (
                            "datum",
                            models.DateField(
                                help_text="Bij een maand of jaar: de eerste dag ervan."
                            ),
                        ),
                        (
                            "precisie",
                            models.CharField(
                                choices=[("dag", "Dag"), ("maand", "Maand"), ("jaar", "Jaar")],
                                default="dag",
                                max_length=5,
                            ),
                        ),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.besluit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van aanvaarding van een advies",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OrgaanGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "naam",
                            models.CharField(
                                help_text="Zoals «raad van Aalsmeer».", max_length=200
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("raad", "Raad"),
                                    ("raadscommissie", "Raadscommissie"),
                                    ("college", "College"),
                                    ("bestuurlijk overleg", "Overleg"),
                                    ("geschillencommissie", "Geschillencommissie"),
                                    ("directie", "Directie"),
                                    ("gemeentesecretaris", "Secretaris"),
                                    ("ondernemingsraad", "Ondernemingsraad"),
                                ],
                                max_length=30,
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Van welke gemeente; leeg: van de samenwerking als geheel.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "omschrijving",
                            models.TextField(
                                blank=True, help_text="Wie erin zitten en waarvoor het er is."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van orgaan",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Orgaanrol",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("begin", models.DateField(help_text="Eerste dag.")),
                        (
                            "einde",
                            models.DateField(
                                blank=True, help_text="Laatste dag; leeg: nog steeds.", null=True
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rollen",
                                to="governance.orgaan",
                            ),
                        ),
                        (
                            "rol",
                            models.CharField(
                                choices=[
                                    ("opdrachtgever", "opdrachtgever"),
                                    ("opdrachtnemer", "opdrachtnemer"),
                                    ("budgetrecht", "budgetrecht"),
                                    ("advies", "advies"),
                                ],
                                max_length=20,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rol van een orgaan",
                        "verbose_name_plural": "rollen van organen",
                        "ordering": ("orgaan", "begin", "rol"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("einde__isnull", True),
                                    ("einde__gte", models.F("begin")),
                                    _connector="OR",
                                ),
                                name="orgaanrol_periode_klopt",
                                violation_error_message="De laatste dag ligt voor de eerste.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "rol__in",
                                        ["opdrachtgever", "opdrachtnemer", "budgetrecht", "advies"],
                                    )
                                ),
                                name="orgaanrol_rol_bekend",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("orgaan", "="),
                                    ("rol", "="),
                                    (samenwerking.models.periode.Dagen("begin", "einde"), "&&"),
                                ],
                                name="orgaanrol_een_keer_tegelijk",
                                violation_error_message="Dit orgaan heeft deze rol in deze periode al.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OrgaanrolGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.orgaanrol",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("begin", models.DateField(help_text="Eerste dag.")),
                        (
                            "einde",
                            models.DateField(
                                blank=True, help_text="Laatste dag; leeg: nog steeds.", null=True
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        (
                            "rol",
                            models.CharField(
                                choices=[
                                    ("opdrachtgever", "opdrachtgever"),
                                    ("opdrachtnemer", "opdrachtnemer"),
                                    ("budgetrecht", "budgetrecht"),
                                    ("advies", "advies"),
                                ],
                                max_length=20,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van rol van een orgaan",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Orgaanstandpunt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "voorstel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="standpunten",
                                to="governance.voorstel",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        (
                            "houding",
                            models.CharField(
                                choices=[
                                    ("steunt", "steunt"),
                                    ("steunt onder voorwaarde", "steunt onder voorwaarde"),
                                    ("steunt niet", "steunt niet"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("datum", models.DateField()),
                        (
                            "toelichting",
                            models.TextField(
                                blank=True, help_text="De voorwaarde, of waarom niet."
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "standpunt over een voorstel",
                        "verbose_name_plural": "standpunten over voorstellen",
                        "ordering": ("voorstel", "datum", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("voorstel", "orgaan", "datum"),
                                name="orgaanstandpunt_een_keer",
                                violation_error_message="Dit orgaan sprak zich die dag al uit.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "houding__in",
                                        ["steunt", "steunt onder voorwaarde", "steunt niet"],
                                    )
                                ),
                                name="orgaanstandpunt_houding_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("houding", "steunt"),
                                    models.Q(("toelichting", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="orgaanstandpunt_zegt_waarom",
                                violation_error_message="Wie niet zonder meer steunt, zegt waarom.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BehandelingGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.behandeling",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "besluit",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.besluit",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        (
                            "gevraagd_op",
                            models.DateField(
                                blank=True,
                                help_text="De dag waarop het besluit is gevraagd.",
                                null=True,
                            ),
                        ),
                        (
                            "uitslag",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("unaniem aangenomen", "unaniem aangenomen"),
                                    ("aangenomen", "aangenomen"),
                                    ("verworpen", "verworpen"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "voor",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="stemmen voor"
                            ),
                        ),
                        (
                            "tegen",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="stemmen tegen"
                            ),
                        ),
                        (
                            "effect",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="In euro; boven nul stijgt de bijdrage.",
                                max_digits=17,
                                null=True,
                                verbose_name="effect op de bijdrage",
                            ),
                        ),
                        (
                            "aard",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("structureel", "Structureel"),
                                    ("incidenteel", "Incidenteel"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "berekening",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="De berekening waar het effect in zit.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.berekening",
                            ),
                        ),
                        (
                            "pcdocument",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Waarin het besluit is verwerkt.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.pcdocument",
                                verbose_name="P&C-document",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van behandeling van een besluit",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PcdocumentGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.pcdocument",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    (
                                        "kadernota of perspectiefnota",
                                        "kadernota of perspectiefnota",
                                    ),
                                    ("begroting", "begroting"),
                                    ("tussentijdse rapportage", "tussentijdse rapportage"),
                                    ("jaarstukken", "jaarstukken"),
                                ],
                                max_length=40,
                            ),
                        ),
                        (
                            "jaar",
                            models.PositiveSmallIntegerField(
                                help_text="Het jaar waar het over gaat.", verbose_name="boekjaar"
                            ),
                        ),
                        (
                            "titel",
                            models.CharField(
                                help_text="Zoals «Perspectiefnota 2021».", max_length=200
                            ),
                        ),
                        (
                            "gegevens_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de cijfers over de bijdrage er moeten zijn.",
                                null=True,
                                verbose_name="gegevens uiterlijk",
                            ),
                        ),
                        (
                            "geleverd_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de cijfers er waren.",
                                null=True,
                                verbose_name="gegevens geleverd",
                            ),
                        ),
                        (
                            "college_op",
                            models.DateField(blank=True, null=True, verbose_name="in het college"),
                        ),
                        (
                            "raad_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de raad volgens plan beslist.",
                                null=True,
                                verbose_name="in de raad",
                            ),
                        ),
                        (
                            "vastgesteld_op",
                            models.DateField(
                                blank=True, help_text="Wanneer de raad besloot.", null=True
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False,
                                help_text="De dagen zijn verzonnen, voor het voorbeeld.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van P&C-document",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Randvoorwaarde",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "opdracht",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="randvoorwaarden",
                                to="governance.opdracht",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        ("tekst", models.TextField()),
                        (
                            "parafrase",
                            models.BooleanField(
                                default=True,
                                help_text="Naverteld uit de pers, niet de woorden van het orgaan.",
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "randvoorwaarde",
                        "verbose_name_plural": "randvoorwaarden",
                        "ordering": ("opdracht", "orgaan__naam", "pk"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("tekst", ""), _negated=True),
                                name="randvoorwaarde_heeft_inhoud",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RandvoorwaardeGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.randvoorwaarde",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "opdracht",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.opdracht",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        ("tekst", models.TextField()),
                        (
                            "parafrase",
                            models.BooleanField(
                                default=True,
                                help_text="Naverteld uit de pers, niet de woorden van het orgaan.",
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van randvoorwaarde",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Regeling",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="regelingen",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("centrumregeling", "Centrumregeling"),
                                    ("dienstverleningshandvest", "Handvest"),
                                    ("samenwerkingsovereenkomst", "Overeenkomst"),
                                    ("uitvoeringsplan", "Uitvoeringsplan"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("titel", models.CharField(max_length=200)),
                        ("omschrijving", models.TextField()),
                        ("begin", models.DateField()),
                        (
                            "einde",
                            models.DateField(
                                blank=True, help_text="Leeg: zonder einde.", null=True
                            ),
                        ),
                        (
                            "overeenkomst",
                            models.ForeignKey(
                                blank=True,
                                help_text="De afspraken over de bijdrage die hierin staan.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="bijdrage.overeenkomst",
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "regeling",
                        "verbose_name_plural": "regelingen",
                        "ordering": ("-begin", "titel"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "titel", "begin"),
                                name="regeling_een_keer",
                                violation_error_message="Deze regeling staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "soort__in",
                                        [
                                            "centrumregeling",
                                            "dienstverleningshandvest",
                                            "samenwerkingsovereenkomst",
                                            "uitvoeringsplan",
                                        ],
                                    )
                                ),
                                name="regeling_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("titel", ""), _negated=True),
                                    models.Q(("omschrijving", ""), _negated=True),
                                ),
                                name="regeling_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("einde__isnull", True),
                                    ("einde__gte", models.F("begin")),
                                    _connector="OR",
                                ),
                                name="regeling_periode_klopt",
                                violation_error_message="De laatste dag ligt voor de eerste.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RegelingGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.regeling",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("centrumregeling", "Centrumregeling"),
                                    ("dienstverleningshandvest", "Handvest"),
                                    ("samenwerkingsovereenkomst", "Overeenkomst"),
                                    ("uitvoeringsplan", "Uitvoeringsplan"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("titel", models.CharField(max_length=200)),
                        ("omschrijving", models.TextField()),
                        ("begin", models.DateField()),
                        (
                            "einde",
                            models.DateField(
                                blank=True, help_text="Leeg: zonder einde.", null=True
                            ),
                        ),
                        (
                            "overeenkomst",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="De afspraken over de bijdrage die hierin staan.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.overeenkomst",
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van regeling",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Reservemutatie",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reservemutaties",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("datum", models.DateField()),
                        ("wat", models.CharField(max_length=200)),
                        (
                            "bedrag",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro; wat eruit gaat met een −.",
                                max_digits=17,
                            ),
                        ),
                        (
                            "besluit",
                            models.CharField(help_text="Wie dit wanneer besloot.", max_length=500),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "mutatie van de egalisatiereserve",
                        "verbose_name_plural": "mutaties van de egalisatiereserve",
                        "ordering": ("datum", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "datum", "wat"),
                                name="reservemutatie_een_keer",
                                violation_error_message="Deze mutatie staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("wat", ""), _negated=True),
                                    models.Q(("besluit", ""), _negated=True),
                                    models.Q(("bedrag", 0), _negated=True),
                                ),
                                name="reservemutatie_heeft_inhoud",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Sturing",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("begin", models.DateField(help_text="Eerste dag.")),
                        (
                            "einde",
                            models.DateField(
                                blank=True, help_text="Laatste dag; leeg: nog steeds.", null=True
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "onderdeel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sturing",
                                to="samenwerking.onderdeel",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "sturing van een onderdeel",
                        "verbose_name_plural": "sturing van onderdelen",
                        "ordering": ("onderdeel", "begin"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("einde__isnull", True),
                                    ("einde__gte", models.F("begin")),
                                    _connector="OR",
                                ),
                                name="sturing_periode_klopt",
                                violation_error_message="De laatste dag ligt voor de eerste.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("onderdeel", "="),
                                    (samenwerking.models.periode.Dagen("begin", "einde"), "&&"),
                                ],
                                name="sturing_door_een_tegelijk",
                                violation_error_message="Een ander orgaan stuurt dit onderdeel in deze periode al. Sluit dat eerst af.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SturingGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.sturing",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("begin", models.DateField(help_text="Eerste dag.")),
                        (
                            "einde",
                            models.DateField(
                                blank=True, help_text="Laatste dag; leeg: nog steeds.", null=True
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "onderdeel",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.onderdeel",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van sturing van een onderdeel",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Agendapunt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "vergadering",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="agendapunten",
                                to="governance.vergadering",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField()),
                        ("onderwerp", models.CharField(max_length=200)),
                        ("toelichting", models.TextField(blank=True)),
                        (
                            "uitkomst",
                            models.TextField(
                                blank=True, help_text="Wat er is besproken of afgesproken."
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agendapunten",
                                to="governance.document",
                            ),
                        ),
                        (
                            "voorstel",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agendapunten",
                                to="governance.voorstel",
                            ),
                        ),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agendapunten",
                                to="samenwerking.besluit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "agendapunt",
                        "verbose_name_plural": "agendapunten",
                        "ordering": ("vergadering", "nummer"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("vergadering", "nummer"),
                                name="agendapunt_een_keer",
                                violation_error_message="Dit nummer heeft de agenda al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("onderwerp", ""), _negated=True),
                                name="agendapunt_heeft_onderwerp",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActiepuntGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.actiepunt",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Van wie het is zolang het niet openbaar is; leeg: van alle gemeenten samen.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "vertrouwelijkheid",
                            models.CharField(
                                choices=[
                                    ("openbaar", "Openbaar"),
                                    ("intern", "Intern"),
                                    ("vertrouwelijk", "Vertrouwelijk"),
                                    ("geheim", "Geheim"),
                                ],
                                default="openbaar",
                                max_length=20,
                            ),
                        ),
                        (
                            "grond",
                            models.CharField(
                                blank=True,
                                help_text="Waarom het niet openbaar is, met het artikel.",
                                max_length=200,
                            ),
                        ),
                        (
                            "opgelegd_door",
                            models.CharField(
                                blank=True,
                                help_text="Welk orgaan de geheimhouding oplegde.",
                                max_length=200,
                            ),
                        ),
                        (
                            "bekrachtigd_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de raad de geheimhouding bekrachtigde.",
                                null=True,
                            ),
                        ),
                        (
                            "geheim_tot",
                            models.DateField(
                                blank=True,
                                help_text="Laatste dag; daarna geldt het als intern.",
                                null=True,
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("wat", models.CharField(max_length=300)),
                        (
                            "eigenaar",
                            models.CharField(
                                help_text="De functie van wie het doet, zoals «controller Aalsmeer».",
                                max_length=200,
                            ),
                        ),
                        ("uiterlijk", models.DateField()),
                        ("gedaan_op", models.DateField(blank=True, null=True)),
                        (
                            "resultaat",
                            models.TextField(
                                blank=True, help_text="Wat het opleverde, en waar dat staat."
                            ),
                        ),
                        (
                            "vergadering",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.vergadering",
                            ),
                        ),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.besluit",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van actiepunt",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="VergaderingGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.vergadering",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Van wie het is zolang het niet openbaar is; leeg: van alle gemeenten samen.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "vertrouwelijkheid",
                            models.CharField(
                                choices=[
                                    ("openbaar", "Openbaar"),
                                    ("intern", "Intern"),
                                    ("vertrouwelijk", "Vertrouwelijk"),
                                    ("geheim", "Geheim"),
                                ],
                                default="openbaar",
                                max_length=20,
                            ),
                        ),
                        (
                            "grond",
                            models.CharField(
                                blank=True,
                                help_text="Waarom het niet openbaar is, met het artikel.",
                                max_length=200,
                            ),
                        ),
                        (
                            "opgelegd_door",
                            models.CharField(
                                blank=True,
                                help_text="Welk orgaan de geheimhouding oplegde.",
                                max_length=200,
                            ),
                        ),
                        (
                            "bekrachtigd_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de raad de geheimhouding bekrachtigde.",
                                null=True,
                            ),
                        ),
                        (
                            "geheim_tot",
                            models.DateField(
                                blank=True,
                                help_text="Laatste dag; daarna geldt het als intern.",
                                null=True,
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        ("datum", models.DateField()),
                        (
                            "aanvang",
                            models.TimeField(
                                blank=True, help_text="Leeg: nog niet bekend.", null=True
                            ),
                        ),
                        ("plaats", models.CharField(blank=True, max_length=200)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("gepland", "gepland"),
                                    ("gehouden", "gehouden"),
                                    ("afgelast", "afgelast"),
                                ],
                                default="gepland",
                                max_length=20,
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van vergadering",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OrgaanstandpuntGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.orgaanstandpunt",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "voorstel",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.voorstel",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        (
                            "houding",
                            models.CharField(
                                choices=[
                                    ("steunt", "steunt"),
                                    ("steunt onder voorwaarde", "steunt onder voorwaarde"),
                                    ("steunt niet", "steunt niet"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("datum", models.DateField()),
                        (
                            "toelichting",
                            models.TextField(
                                blank=True, help_text="De voorwaarde, of waarom niet."
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van standpunt over een voorstel",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GevraagdGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.gevraagd",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "voorstel",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.voorstel",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van gevraagd orgaan bij een voorstel",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AgendapuntGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.agendapunt",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "vergadering",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.vergadering",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField()),
                        ("onderwerp", models.CharField(max_length=200)),
                        ("toelichting", models.TextField(blank=True)),
                        (
                            "uitkomst",
                            models.TextField(
                                blank=True, help_text="Wat er is besproken of afgesproken."
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.document",
                            ),
                        ),
                        (
                            "voorstel",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.voorstel",
                            ),
                        ),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.besluit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van agendapunt",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="VoorstelGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.voorstel",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Van wie het is zolang het niet openbaar is; leeg: van alle gemeenten samen.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "vertrouwelijkheid",
                            models.CharField(
                                choices=[
                                    ("openbaar", "Openbaar"),
                                    ("intern", "Intern"),
                                    ("vertrouwelijk", "Vertrouwelijk"),
                                    ("geheim", "Geheim"),
                                ],
                                default="openbaar",
                                max_length=20,
                            ),
                        ),
                        (
                            "grond",
                            models.CharField(
                                blank=True,
                                help_text="Waarom het niet openbaar is, met het artikel.",
                                max_length=200,
                            ),
                        ),
                        (
                            "opgelegd_door",
                            models.CharField(
                                blank=True,
                                help_text="Welk orgaan de geheimhouding oplegde.",
                                max_length=200,
                            ),
                        ),
                        (
                            "bekrachtigd_op",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de raad de geheimhouding bekrachtigde.",
                                null=True,
                            ),
                        ),
                        (
                            "geheim_tot",
                            models.DateField(
                                blank=True,
                                help_text="Laatste dag; daarna geldt het als intern.",
                                null=True,
                            ),
                        ),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("titel", models.CharField(max_length=200)),
                        ("inhoud", models.TextField(help_text="Wat er anders wordt, en waarom.")),
                        ("ingebracht_op", models.DateField()),
                        (
                            "ingebracht_door",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        ("ingetrokken_op", models.DateField(blank=True, null=True)),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Het besluit waarmee het is ingevoerd.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.besluit",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van voorstel",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Zeggenschap",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("begin", models.DateField(help_text="Eerste dag.")),
                        (
                            "einde",
                            models.DateField(
                                blank=True, help_text="Laatste dag; leeg: nog steeds.", null=True
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "onderwerp",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="zeggenschap",
                                to="governance.onderwerp",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="zeggenschap",
                                to="governance.orgaan",
                            ),
                        ),
                        (
                            "inbreng",
                            models.CharField(
                                choices=[
                                    ("bereidt voor", "bereidt voor"),
                                    ("adviseert", "adviseert"),
                                    ("beslist", "beslist"),
                                ],
                                max_length=20,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "zeggenschap",
                        "verbose_name_plural": "zeggenschap",
                        "ordering": ("onderwerp", "begin", "orgaan"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("einde__isnull", True),
                                    ("einde__gte", models.F("begin")),
                                    _connector="OR",
                                ),
                                name="zeggenschap_periode_klopt",
                                violation_error_message="De laatste dag ligt voor de eerste.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("inbreng__in", ["bereidt voor", "adviseert", "beslist"])
                                ),
                                name="zeggenschap_inbreng_bekend",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("onderwerp", "="),
                                    ("orgaan", "="),
                                    (samenwerking.models.periode.Dagen("begin", "einde"), "&&"),
                                ],
                                name="zeggenschap_een_keer_tegelijk",
                                violation_error_message="Dit orgaan doet over dit onderwerp in deze periode al iets. Sluit dat eerst af.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ZeggenschapGeschiedenis",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow()
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="governance.zeggenschap",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("begin", models.DateField(help_text="Eerste dag.")),
                        (
                            "einde",
                            models.DateField(
                                blank=True, help_text="Laatste dag; leeg: nog steeds.", null=True
                            ),
                        ),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.bron",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "onderwerp",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.onderwerp",
                            ),
                        ),
                        (
                            "orgaan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="governance.orgaan",
                            ),
                        ),
                        (
                            "inbreng",
                            models.CharField(
                                choices=[
                                    ("bereidt voor", "bereidt voor"),
                                    ("adviseert", "adviseert"),
                                    ("beslist", "beslist"),
                                ],
                                max_length=20,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van zeggenschap",
                        "abstract": False,
                    },
                ),
            ]
        )
    ]
