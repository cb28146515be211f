import django.contrib.postgres.functions
import django.db.models.deletion
import pghistory.utils
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("samenwerking", "0001_begin"),
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
