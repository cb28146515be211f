import django.contrib.postgres.functions
import django.db.models.deletion
import pghistory.utils
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("samenwerking", "0001_begin"),
        ("samenwerking", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Orgaan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                ("naam", models.CharField(help_text="Zoals «raad van Aalsmeer».", max_length=200)),
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
                        condition=models.Q(("naam", ""), _negated=True), name="orgaan_heeft_naam"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        blank=True, help_text="Laatste dag; daarna geldt het als intern.", null=True
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
                ("url", models.URLField(blank=True, max_length=500, verbose_name="webadres")),
                (
                    "fictief",
                    models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld."),
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
                        fields=("samenwerking", "gemeente", "vertrouwelijkheid", "titel", "datum"),
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
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    models.CharField(help_text="Het mediatype, naar de inhoud.", max_length=100),
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
                        blank=True, help_text="Laatste dag; daarna geldt het als intern.", null=True
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
                ("url", models.URLField(blank=True, max_length=500, verbose_name="webadres")),
                (
                    "fictief",
                    models.BooleanField(default=False, help_text="Verzonnen, voor het voorbeeld."),
                ),
            ],
            options={
                "verbose_name": "geschiedenis van document",
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
                ("naam", models.CharField(help_text="Zoals «raad van Aalsmeer».", max_length=200)),
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
    ]
