import bijdrage.models.overeenkomst
import bijdrage.models.splitsing
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.lookups
import pghistory.utils
from django.conf import settings
from django.db import migrations, models
from samenwerking.tabellen import MaakTabellen


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("samenwerking", "0001_begin"),
        ("samenwerking", "__first__"),
    ]

    operations = [
        MaakTabellen(
            [
                migrations.CreateModel(
                    name="Kostenraming",
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
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField(help_text="Begrotingsjaar.")),
                        (
                            "stand",
                            models.CharField(
                                choices=[
                                    ("begroting", "begroting"),
                                    ("begroting-na-wijziging", "begroting na wijziging"),
                                    ("burap1", "eerste bestuursrapportage"),
                                    ("burap2", "tweede bestuursrapportage"),
                                    ("rekening", "rekening"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("versie", models.PositiveSmallIntegerField(default=1)),
                        (
                            "reden",
                            models.CharField(help_text="Waarom deze versie er is.", max_length=500),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("concept", "Concept"),
                                    ("ter controle", "Ter Controle"),
                                    ("voorgelegd", "Voorgelegd"),
                                    ("vastgesteld", "Vastgesteld"),
                                    ("vervangen", "Vervangen"),
                                ],
                                default="concept",
                                max_length=20,
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                blank=True,
                                help_text="Geldt voor elke regel die er zelf niets over zegt.",
                                null=True,
                            ),
                        ),
                        ("gemaakt_op", models.DateTimeField(auto_now_add=True)),
                        (
                            "gewijzigd_op",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                help_text="De laatste keer, ook van een rij.",
                            ),
                        ),
                        ("vastgesteld_op", models.DateTimeField(blank=True, null=True)),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="samenwerking.besluit",
                            ),
                        ),
                        (
                            "gemaakt_door",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "bewerkers",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                default=list,
                                editable=False,
                                help_text="Accounts die aan het concept werkten.",
                                size=None,
                            ),
                        ),
                        (
                            "vastgesteld_door",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "gepubliceerd_op",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="Vanaf dan leest iedereen het.",
                                null=True,
                            ),
                        ),
                        (
                            "gepubliceerd_door",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ingetrokken_op",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="Vanaf dan leest niet iedereen het meer.",
                                null=True,
                            ),
                        ),
                        (
                            "ingetrokken_door",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ingetrokken_reden",
                            models.CharField(
                                blank=True,
                                editable=False,
                                help_text="Iedereen leest dit op het adres.",
                                max_length=500,
                            ),
                        ),
                        ("prijspeil", models.CharField(blank=True, max_length=100)),
                        ("peildatum_inwoners", models.CharField(blank=True, max_length=100)),
                    ],
                    options={
                        "verbose_name": "kostenraming",
                        "verbose_name_plural": "kostenramingen",
                        "ordering": ("samenwerking", "-jaar", "stand", "-versie"),
                        "abstract": False,
                        "default_related_name": "kostenramingen",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "jaar", "stand", "versie"),
                                name="kostenraming_versie_een_keer",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("status", "vastgesteld")),
                                fields=("samenwerking", "jaar", "stand"),
                                name="kostenraming_een_vastgesteld",
                                violation_error_message="Van dit jaar en deze stand is al een versie vastgesteld.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jaar__range", (2013, 2100))),
                                name="kostenraming_jaar_klopt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("versie__gte", 1)),
                                name="kostenraming_versie_vanaf_een",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reden", ""), _negated=True),
                                name="kostenraming_heeft_reden",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stand__in",
                                        [
                                            "begroting",
                                            "begroting-na-wijziging",
                                            "burap1",
                                            "burap2",
                                            "rekening",
                                        ],
                                    )
                                ),
                                name="kostenraming_stand_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        ["concept", "voorgelegd", "vastgesteld", "vervangen"],
                                    )
                                ),
                                name="kostenraming_status_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                ("concept", "ter controle", "voorgelegd"),
                                            )
                                        ),
                                        ("vastgesteld_op__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                ("concept", "ter controle", "voorgelegd"),
                                            ),
                                            _negated=True,
                                        ),
                                        ("vastgesteld_op__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="kostenraming_vastgesteld_met_moment",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                ("concept", "ter controle", "voorgelegd"),
                                            )
                                        ),
                                        ("vastgesteld_door__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                ("concept", "ter controle", "voorgelegd"),
                                            ),
                                            _negated=True,
                                        ),
                                        ("vastgesteld_door__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="kostenraming_vastgesteld_door_iemand",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vastgesteld_door__isnull", True),
                                    models.Q(
                                        ("vastgesteld_door", models.F("gemaakt_door")),
                                        _negated=True,
                                    ),
                                    _connector="OR",
                                ),
                                name="kostenraming_maker_stelt_niet_vast",
                                violation_error_message="Wie een versie maakt, stelt die niet zelf vast.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vastgesteld_door__isnull", True),
                                    models.Q(
                                        ("bewerkers__contains", [models.F("vastgesteld_door")]),
                                        _negated=True,
                                    ),
                                    _connector="OR",
                                ),
                                name="kostenraming_bewerker_stelt_niet_vast",
                                violation_error_message="Wie aan een versie werkte, stelt die niet zelf vast.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                ("concept", "ter controle", "voorgelegd"),
                                            )
                                        ),
                                        ("besluit__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                ("concept", "ter controle", "voorgelegd"),
                                            ),
                                            _negated=True,
                                        ),
                                        ("besluit__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="kostenraming_vastgesteld_met_besluit",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("gepubliceerd_door", None), ("gepubliceerd_op", None)
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                ("concept", "ter controle", "voorgelegd"),
                                            ),
                                            _negated=True,
                                        ),
                                        ("gepubliceerd_door__isnull", False),
                                        ("gepubliceerd_op__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="kostenraming_gepubliceerd_na_vaststellen",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("ingetrokken_door", None),
                                        ("ingetrokken_op", None),
                                        ("ingetrokken_reden", ""),
                                    ),
                                    models.Q(
                                        models.Q(("ingetrokken_reden", ""), _negated=True),
                                        ("gepubliceerd_op__isnull", False),
                                        ("ingetrokken_door__isnull", False),
                                        ("ingetrokken_op__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="kostenraming_ingetrokken_na_publiceren",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Component",
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
                            "kostenraming",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="componenten",
                                to="bijdrage.kostenraming",
                            ),
                        ),
                        ("naam", models.CharField(max_length=100, verbose_name="component")),
                        (
                            "behandeling",
                            models.CharField(
                                choices=[
                                    ("uren", "Uren"),
                                    ("sleutel", "Sleutel"),
                                    ("afspraak", "Afspraak"),
                                    ("direct", "Direct"),
                                    ("buiten", "buiten de verdeling"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "sleutel",
                            models.CharField(
                                blank=True,
                                help_text="Alleen bij sleutel en afspraak.",
                                max_length=100,
                            ),
                        ),
                        (
                            "grondslag",
                            models.CharField(
                                blank=True,
                                help_text="Afspraak of besluit erachter.",
                                max_length=500,
                            ),
                        ),
                        (
                            "vermijdbaar",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="Procent dat vervalt als uren vervallen.",
                                max_digits=9,
                                null=True,
                            ),
                        ),
                        ("fictief", models.BooleanField(blank=True, null=True)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                    ],
                    options={
                        "verbose_name": "component",
                        "verbose_name_plural": "componenten",
                        "ordering": ("kostenraming", "naam"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("kostenraming", "naam"), name="component_een_keer"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "behandeling__in",
                                        ["uren", "sleutel", "afspraak", "direct", "buiten"],
                                    )
                                ),
                                name="component_behandeling_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("behandeling__in", ("sleutel", "afspraak"))),
                                        models.Q(("sleutel", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("behandeling__in", ("sleutel", "afspraak")),
                                            _negated=True,
                                        ),
                                        ("sleutel", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="component_sleutel_past_bij_behandeling",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vermijdbaar", None),
                                    ("vermijdbaar__range", (0, 100)),
                                    _connector="OR",
                                ),
                                name="component_vermijdbaar_procent",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Overeenkomst",
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
                                related_name="overeenkomsten",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        ("eerste_jaar", models.PositiveSmallIntegerField()),
                        (
                            "laatste_jaar",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Leeg: nog geen einde afgesproken.", null=True
                            ),
                        ),
                        ("omschrijving", models.TextField(blank=True)),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="overeenkomsten",
                                to="samenwerking.besluit",
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "drempel_extra",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="In euro. Een hogere bijdrage dan dit bovenop de afspraak vraagt een besluit. Ook de drempel van componenten die boven een drempel worden verrekend.",
                                max_digits=17,
                                null=True,
                                verbose_name="drempel voor een extra bijdrage",
                            ),
                        ),
                        ("fictief", models.BooleanField(default=False)),
                        (
                            "vast",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="ligt vast"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "overeenkomst",
                        "verbose_name_plural": "overeenkomsten",
                        "ordering": ("samenwerking", "eerste_jaar"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("eerste_jaar__range", (2013, 2100)),
                                    models.Q(
                                        ("laatste_jaar", None),
                                        ("laatste_jaar__gte", models.F("eerste_jaar")),
                                        _connector="OR",
                                    ),
                                ),
                                name="overeenkomst_jaren_kloppen",
                                violation_error_message="Het laatste jaar ligt voor het eerste.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("drempel_extra", None),
                                    ("drempel_extra__gte", 0),
                                    _connector="OR",
                                ),
                                name="overeenkomst_drempel_niet_negatief",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("samenwerking", "="),
                                    (bijdrage.models.overeenkomst._Jaren(), "&&"),
                                ],
                                name="overeenkomst_een_per_jaar",
                                violation_error_message="Over een van deze jaren is er al een overeenkomst.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Componentafspraak",
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
                            "overeenkomst",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="componenten",
                                to="bijdrage.overeenkomst",
                            ),
                        ),
                        (
                            "component",
                            models.CharField(
                                help_text="Zoals in het blad Componenten.", max_length=100
                            ),
                        ),
                        (
                            "behandeling",
                            models.CharField(
                                choices=[
                                    ("uren", "Uren"),
                                    ("sleutel", "Sleutel"),
                                    ("afspraak", "Afspraak"),
                                    ("direct", "Direct"),
                                    ("buiten", "buiten de verdeling"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("sleutel", models.CharField(blank=True, max_length=100)),
                        (
                            "grondslag",
                            models.TextField(blank=True, help_text="Waarop de sleutel rust."),
                        ),
                        (
                            "verrekening",
                            models.CharField(
                                choices=[
                                    ("geen", "geen"),
                                    ("nacalculatie", "nacalculatie"),
                                    ("boven drempel: meerdere", "boven drempel: meerdere"),
                                    ("boven drempel: geheel", "boven drempel: geheel"),
                                ],
                                default="geen",
                                help_text="Meerdere: alleen wat boven de drempel uitkomt. Geheel: het hele verschil, zodra het groter is dan de drempel.",
                                max_length=30,
                            ),
                        ),
                        (
                            "raming",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("geïndexeerd", "geïndexeerd"),
                                    ("werkelijk", "werkelijk"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "overheadcategorie",
                            models.CharField(
                                blank=True,
                                help_text="Zoals in de Notitie Overhead.",
                                max_length=100,
                            ),
                        ),
                        (
                            "btw_regime",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("geen ondernemer", "geen ondernemer"),
                                    ("belast 21%", "belast 21%"),
                                    ("vrijgesteld", "vrijgesteld"),
                                    ("kosten voor gemene rekening", "kosten voor gemene rekening"),
                                    ("koepelvrijstelling", "koepelvrijstelling"),
                                ],
                                max_length=40,
                                verbose_name="btw-regime",
                            ),
                        ),
                        (
                            "btw_motivering",
                            models.TextField(
                                blank=True, verbose_name="motivering van het btw-regime"
                            ),
                        ),
                        (
                            "compensabel",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="Welk deel van de btw terug te vragen is, in %.",
                                max_digits=9,
                                null=True,
                            ),
                        ),
                        (
                            "werkelijke_kosten",
                            models.CharField(
                                blank=True, help_text="Waar dat blijkt.", max_length=200
                            ),
                        ),
                        (
                            "vaste_sleutel",
                            models.CharField(
                                blank=True, help_text="Waar dat blijkt.", max_length=200
                            ),
                        ),
                        (
                            "risico_volgens_sleutel",
                            models.CharField(
                                blank=True, help_text="Waar dat blijkt.", max_length=200
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "afspraak over een component",
                        "verbose_name_plural": "afspraken over componenten",
                        "ordering": ("overeenkomst", "component"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("overeenkomst", "component"),
                                name="componentafspraak_een_keer",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "behandeling__in",
                                        ["uren", "sleutel", "afspraak", "direct", "buiten"],
                                    )
                                ),
                                name="componentafspraak_behandeling_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "verrekening__in",
                                        (
                                            "geen",
                                            "nacalculatie",
                                            "boven drempel: meerdere",
                                            "boven drempel: geheel",
                                        ),
                                    )
                                ),
                                name="componentafspraak_verrekening_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("raming__in", ["", "geïndexeerd", "werkelijk"])
                                ),
                                name="componentafspraak_raming_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "btw_regime__in",
                                        [
                                            "",
                                            "geen ondernemer",
                                            "belast 21%",
                                            "vrijgesteld",
                                            "kosten voor gemene rekening",
                                            "koepelvrijstelling",
                                        ],
                                    )
                                ),
                                name="componentafspraak_btw_regime_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("compensabel", None),
                                    ("compensabel__range", (0, 100)),
                                    _connector="OR",
                                ),
                                name="componentafspraak_compensabel_tot_honderd",
                                violation_error_message="Vul een percentage van 0 tot en met 100 in.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Indexreeks",
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
                                related_name="indexreeksen",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("code", models.SlugField()),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "publicatie",
                            models.CharField(
                                help_text="Wie haar waarin publiceert.", max_length=200
                            ),
                        ),
                        (
                            "url",
                            models.URLField(blank=True, max_length=500, verbose_name="webadres"),
                        ),
                    ],
                    options={
                        "verbose_name": "index",
                        "verbose_name_plural": "indexen",
                        "ordering": ("naam",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "code"),
                                name="indexreeks_een_keer",
                                violation_error_message="Deze index staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("naam", ""), _negated=True),
                                    models.Q(("publicatie", ""), _negated=True),
                                ),
                                name="indexreeks_met_publicatie",
                                violation_error_message="Zeg hoe de index heet en waarin zij verschijnt.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Indexcijfer",
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
                            "reeks",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cijfers",
                                to="bijdrage.indexreeks",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        ("percentage", models.DecimalField(decimal_places=6, max_digits=9)),
                        ("gepubliceerd_op", models.DateField()),
                        ("definitief", models.BooleanField(default=False)),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        ("fictief", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name": "indexcijfer",
                        "verbose_name_plural": "indexcijfers",
                        "ordering": ("reeks", "-jaar", "definitief"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("reeks", "jaar", "definitief"),
                                name="indexcijfer_een_keer",
                                violation_error_message="Van dit jaar staat dit cijfer er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jaar__range", (2013, 2100))),
                                name="indexcijfer_jaar_klopt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("percentage__gt", -100)),
                                name="indexcijfer_boven_min_honderd",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Afbouw",
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
                            "overeenkomst",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="afbouw",
                                to="bijdrage.overeenkomst",
                            ),
                        ),
                        ("code", models.CharField(max_length=100)),
                        ("omschrijving", models.CharField(max_length=500)),
                        (
                            "soort",
                            models.CharField(
                                choices=[("korting", "korting"), ("ingroei", "ingroei")],
                                max_length=20,
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
                            "bedrag",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro, over alle stappen samen; een korting is negatief.",
                                max_digits=17,
                            ),
                        ),
                        (
                            "stappen",
                            models.PositiveSmallIntegerField(
                                help_text="In hoeveel gelijke stappen."
                            ),
                        ),
                        (
                            "eerste_jaar",
                            models.PositiveSmallIntegerField(
                                help_text="Het jaar van de eerste stap."
                            ),
                        ),
                        (
                            "taakveld",
                            models.CharField(blank=True, help_text="Leeg: 0.4.", max_length=10),
                        ),
                    ],
                    options={
                        "verbose_name": "afbouw of ingroei",
                        "verbose_name_plural": "afbouw en ingroei",
                        "ordering": ("overeenkomst", "code"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("overeenkomst", "code"), name="afbouw_een_keer"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("soort__in", ["korting", "ingroei"])),
                                name="afbouw_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("stappen__gte", 1)),
                                name="afbouw_minstens_een_stap",
                                violation_error_message="Vul minstens een stap in.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Methode",
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
                                related_name="methoden",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("code", models.CharField(max_length=20)),
                        (
                            "eerste_jaar",
                            models.PositiveSmallIntegerField(
                                help_text="Het eerste jaar met deze methode."
                            ),
                        ),
                        (
                            "overeenkomst",
                            models.ForeignKey(
                                help_text="De afspraken die deze methode uitvoert.",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="methoden",
                                to="bijdrage.overeenkomst",
                            ),
                        ),
                        (
                            "vorige",
                            models.ForeignKey(
                                blank=True,
                                help_text="De methode ervoor.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="bijdrage.methode",
                            ),
                        ),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.besluit",
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "evaluatie",
                            models.TextField(
                                blank=True, help_text="Wat de evaluatie erachter vond."
                            ),
                        ),
                        (
                            "evaluatie_bron",
                            models.CharField(
                                blank=True,
                                help_text="Code van de bron.",
                                max_length=50,
                                verbose_name="bron van de evaluatie",
                            ),
                        ),
                        (
                            "toelichting",
                            models.TextField(
                                blank=True, help_text="Wat er is veranderd, en waarom."
                            ),
                        ),
                        (
                            "berekening",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=100,
                                verbose_name="effect berekend op",
                            ),
                        ),
                        (
                            "vingerafdruk",
                            models.CharField(blank=True, editable=False, max_length=71),
                        ),
                        ("fictief", models.BooleanField(default=False)),
                        (
                            "vast",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="ligt vast"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "methode",
                        "verbose_name_plural": "methoden",
                        "ordering": ("samenwerking", "eerste_jaar"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "code"),
                                name="methode_een_keer",
                                violation_error_message="Deze methode staat er al.",
                            ),
                            models.UniqueConstraint(
                                fields=("samenwerking", "eerste_jaar"),
                                name="methode_een_per_jaar",
                                violation_error_message="Vanaf dit jaar is er al een methode.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("eerste_jaar__range", (2013, 2100))),
                                name="methode_jaar_klopt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vorige", None),
                                    models.Q(("vorige", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="methode_volgt_niet_op_zichzelf",
                                violation_error_message="Een methode volgt niet op zichzelf.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("berekening", ""), ("vingerafdruk", "")),
                                    models.Q(
                                        models.Q(("berekening", ""), _negated=True),
                                        ("vingerafdruk__regex", "^sha256:[0-9a-f]{64}$"),
                                    ),
                                    _connector="OR",
                                ),
                                name="methode_effect_met_vingerafdruk",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Berekening",
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
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField(help_text="Begrotingsjaar.")),
                        (
                            "stand",
                            models.CharField(
                                choices=[
                                    ("begroting", "begroting"),
                                    ("begroting-na-wijziging", "begroting na wijziging"),
                                    ("burap1", "eerste bestuursrapportage"),
                                    ("burap2", "tweede bestuursrapportage"),
                                    ("rekening", "rekening"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("versie", models.PositiveSmallIntegerField(default=1)),
                        (
                            "reden",
                            models.CharField(help_text="Waarom deze versie er is.", max_length=500),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("concept", "Concept"),
                                    ("ter controle", "Ter Controle"),
                                    ("voorgelegd", "Voorgelegd"),
                                    ("vastgesteld", "Vastgesteld"),
                                    ("vervangen", "Vervangen"),
                                ],
                                default="concept",
                                max_length=20,
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                blank=True,
                                help_text="Geldt voor elke regel die er zelf niets over zegt.",
                                null=True,
                            ),
                        ),
                        ("gemaakt_op", models.DateTimeField(auto_now_add=True)),
                        (
                            "gewijzigd_op",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now(),
                                editable=False,
                                help_text="De laatste keer, ook van een rij.",
                            ),
                        ),
                        ("vastgesteld_op", models.DateTimeField(blank=True, null=True)),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="samenwerking.besluit",
                            ),
                        ),
                        (
                            "gemaakt_door",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "bewerkers",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                default=list,
                                editable=False,
                                help_text="Accounts die aan het concept werkten.",
                                size=None,
                            ),
                        ),
                        (
                            "vastgesteld_door",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "gepubliceerd_op",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="Vanaf dan leest iedereen het.",
                                null=True,
                            ),
                        ),
                        (
                            "gepubliceerd_door",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ingetrokken_op",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="Vanaf dan leest niet iedereen het meer.",
                                null=True,
                            ),
                        ),
                        (
                            "ingetrokken_door",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ingetrokken_reden",
                            models.CharField(
                                blank=True,
                                editable=False,
                                help_text="Iedereen leest dit op het adres.",
                                max_length=500,
                            ),
                        ),
                        (
                            "urenverdeling",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="samenwerking.urenverdeling",
                            ),
                        ),
                        (
                            "kostenraming",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="bijdrage.kostenraming",
                            ),
                        ),
                        (
                            "overeenkomst",
                            models.ForeignKey(
                                blank=True,
                                help_text="Wat er voor dit jaar is afgesproken.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="bijdrage.overeenkomst",
                            ),
                        ),
                        (
                            "methodeversie",
                            models.ForeignKey(
                                blank=True,
                                help_text="Met welke versie van de methode die afspraken zijn uitgevoerd.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="bijdrage.methode",
                            ),
                        ),
                        ("methode", models.CharField(max_length=20, verbose_name="rekenregels")),
                        ("vingerafdruk", models.CharField(max_length=71)),
                        (
                            "merken",
                            models.JSONField(
                                default=dict, editable=False, help_text="SHA-256 per blad."
                            ),
                        ),
                        (
                            "afspraakmerken",
                            models.JSONField(
                                default=dict,
                                editable=False,
                                help_text="SHA-256 van wat is afgesproken en de methode.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "berekening",
                        "verbose_name_plural": "berekeningen",
                        "ordering": ("samenwerking", "-jaar", "stand", "-versie"),
                        "abstract": False,
                        "default_related_name": "berekeningen",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "jaar", "stand", "versie"),
                                name="berekening_versie_een_keer",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("status", "vastgesteld")),
                                fields=("samenwerking", "jaar", "stand"),
                                name="berekening_een_vastgesteld",
                                violation_error_message="Van dit jaar en deze stand is al een versie vastgesteld.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jaar__range", (2013, 2100))),
                                name="berekening_jaar_klopt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("versie__gte", 1)),
                                name="berekening_versie_vanaf_een",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reden", ""), _negated=True),
                                name="berekening_heeft_reden",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stand__in",
                                        [
                                            "begroting",
                                            "begroting-na-wijziging",
                                            "burap1",
                                            "burap2",
                                            "rekening",
                                        ],
                                    )
                                ),
                                name="berekening_stand_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        ["concept", "voorgelegd", "vastgesteld", "vervangen"],
                                    )
                                ),
                                name="berekening_status_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                ("concept", "ter controle", "voorgelegd"),
                                            )
                                        ),
                                        ("vastgesteld_op__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                ("concept", "ter controle", "voorgelegd"),
                                            ),
                                            _negated=True,
                                        ),
                                        ("vastgesteld_op__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="berekening_vastgesteld_met_moment",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                ("concept", "ter controle", "voorgelegd"),
                                            )
                                        ),
                                        ("vastgesteld_door__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                ("concept", "ter controle", "voorgelegd"),
                                            ),
                                            _negated=True,
                                        ),
                                        ("vastgesteld_door__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="berekening_vastgesteld_door_iemand",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vastgesteld_door__isnull", True),
                                    models.Q(
                                        ("vastgesteld_door", models.F("gemaakt_door")),
                                        _negated=True,
                                    ),
                                    _connector="OR",
                                ),
                                name="berekening_maker_stelt_niet_vast",
                                violation_error_message="Wie een versie maakt, stelt die niet zelf vast.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vastgesteld_door__isnull", True),
                                    models.Q(
                                        ("bewerkers__contains", [models.F("vastgesteld_door")]),
                                        _negated=True,
                                    ),
                                    _connector="OR",
                                ),
                                name="berekening_bewerker_stelt_niet_vast",
                                violation_error_message="Wie aan een versie werkte, stelt die niet zelf vast.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                ("concept", "ter controle", "voorgelegd"),
                                            )
                                        ),
                                        ("besluit__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                ("concept", "ter controle", "voorgelegd"),
                                            ),
                                            _negated=True,
                                        ),
                                        ("besluit__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="berekening_vastgesteld_met_besluit",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("gepubliceerd_door", None), ("gepubliceerd_op", None)
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                ("concept", "ter controle", "voorgelegd"),
                                            ),
                                            _negated=True,
                                        ),
                                        ("gepubliceerd_door__isnull", False),
                                        ("gepubliceerd_op__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="berekening_gepubliceerd_na_vaststellen",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("ingetrokken_door", None),
                                        ("ingetrokken_op", None),
                                        ("ingetrokken_reden", ""),
                                    ),
                                    models.Q(
                                        models.Q(("ingetrokken_reden", ""), _negated=True),
                                        ("gepubliceerd_op__isnull", False),
                                        ("ingetrokken_door__isnull", False),
                                        ("ingetrokken_op__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="berekening_ingetrokken_na_publiceren",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vingerafdruk__regex", "^sha256:[0-9a-f]{64}$")
                                ),
                                name="berekening_vingerafdruk_is_sha256",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Berekeningsakkoord",
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
                            "berekening",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="akkoorden",
                                to="bijdrage.berekening",
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
                            "gegeven_door",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("gegeven_op", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "verbose_name": "akkoord met een berekening",
                        "verbose_name_plural": "akkoorden met berekeningen",
                        "ordering": ("berekening", "gemeente__cbs"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("berekening", "gemeente"),
                                name="berekeningsakkoord_een_keer",
                            ),
                            models.UniqueConstraint(
                                fields=("berekening", "gegeven_door"),
                                name="berekeningsakkoord_elke_gemeente_een_ander",
                                violation_error_message="Elke gemeente geeft akkoord door iemand anders.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BerekeningsakkoordGeschiedenis",
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
                                to="bijdrage.berekeningsakkoord",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "berekening",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.berekening",
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
                            "gegeven_door",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("gegeven_op", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van akkoord met een berekening",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Besparingsafspraak",
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
                                related_name="besparingsafspraken",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                help_text="Ook de code van haar correctie.", max_length=100
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "wijze",
                            models.CharField(
                                choices=[("correctie", "als correctie"), ("uren", "in de uren")],
                                max_length=10,
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
                        ("eerste_jaar", models.PositiveSmallIntegerField()),
                        (
                            "laatste_jaar",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Leeg: zonder einde.", null=True
                            ),
                        ),
                        ("uren", models.JSONField(blank=True, default=list)),
                        (
                            "pad",
                            models.CharField(
                                blank=True,
                                help_text="De bladzijde waarop zij wordt gevolgd.",
                                max_length=200,
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
                        "verbose_name": "afspraak over een besparing",
                        "verbose_name_plural": "afspraken over besparingen",
                        "ordering": ("samenwerking", "code"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "code"),
                                name="besparingsafspraak_een_keer",
                                violation_error_message="Over deze besparing staat er al een afspraak.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("wijze__in", ["correctie", "uren"])),
                                name="besparingsafspraak_wijze_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("code", ""), _negated=True),
                                    models.Q(("naam", ""), _negated=True),
                                ),
                                name="besparingsafspraak_heeft_naam",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("wijze", "uren"), _negated=True),
                                    models.Q(("uren", []), _negated=True),
                                    _connector="OR",
                                ),
                                name="besparingsafspraak_uren_genoemd",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("eerste_jaar__range", (2013, 2100)),
                                    models.Q(
                                        ("eerste_jaar", None),
                                        ("laatste_jaar", None),
                                        ("laatste_jaar__gte", models.F("eerste_jaar")),
                                        _connector="OR",
                                    ),
                                ),
                                name="besparingsafspraak_jaren_kloppen",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("pad", ""),
                                    ("pad__regex", "^/([-a-z0-9_]+/)+$"),
                                    _connector="OR",
                                ),
                                name="besparingsafspraak_pad_van_hier",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BesparingsafspraakGeschiedenis",
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
                                to="bijdrage.besparingsafspraak",
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
                            "code",
                            models.CharField(
                                help_text="Ook de code van haar correctie.", max_length=100
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "wijze",
                            models.CharField(
                                choices=[("correctie", "als correctie"), ("uren", "in de uren")],
                                max_length=10,
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
                        ("eerste_jaar", models.PositiveSmallIntegerField()),
                        (
                            "laatste_jaar",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Leeg: zonder einde.", null=True
                            ),
                        ),
                        ("uren", models.JSONField(blank=True, default=list)),
                        (
                            "pad",
                            models.CharField(
                                blank=True,
                                help_text="De bladzijde waarop zij wordt gevolgd.",
                                max_length=200,
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
                        "verbose_name": "geschiedenis van afspraak over een besparing",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Btwopgave",
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
                                related_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
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
                        ("verstrekt_op", models.DateField()),
                        (
                            "exclusief",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro.",
                                max_digits=17,
                                verbose_name="bedrag zonder btw",
                            ),
                        ),
                        (
                            "btw",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro.",
                                max_digits=17,
                                verbose_name="btw",
                            ),
                        ),
                        (
                            "inclusief",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro.",
                                max_digits=17,
                                verbose_name="bedrag met btw",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "opgave van btw",
                        "verbose_name_plural": "opgaven van btw",
                        "ordering": ("samenwerking", "-jaar", "gemeente"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "gemeente", "jaar"),
                                name="btwopgave_een_keer",
                                violation_error_message="Van dit jaar staat er al een opgave. Wijzig die.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("btw__gte", 0), ("exclusief__gte", 0), ("inclusief__gte", 0)
                                ),
                                name="btwopgave_niet_negatief",
                                violation_error_message="Vul bedragen van nul of meer in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jaar__range", (2013, 2100))),
                                name="btwopgave_jaar_klopt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("bron", ""), _negated=True),
                                    ("fictief", True),
                                    _connector="OR",
                                ),
                                name="btwopgave_met_bron",
                                violation_error_message="Noem de bron, of zet een vinkje bij fictief.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BtwopgaveGeschiedenis",
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
                                to="bijdrage.btwopgave",
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
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
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
                        ("verstrekt_op", models.DateField()),
                        (
                            "exclusief",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro.",
                                max_digits=17,
                                verbose_name="bedrag zonder btw",
                            ),
                        ),
                        (
                            "btw",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro.",
                                max_digits=17,
                                verbose_name="btw",
                            ),
                        ),
                        (
                            "inclusief",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro.",
                                max_digits=17,
                                verbose_name="bedrag met btw",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van opgave van btw",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Componentoordeel",
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
                            "berekening",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="oordelen",
                                to="bijdrage.berekening",
                            ),
                        ),
                        ("component", models.CharField(max_length=100)),
                        (
                            "stand",
                            models.CharField(
                                choices=[
                                    ("voorlopig", "Voorlopig"),
                                    ("overeengekomen", "Overeengekomen"),
                                    ("in geschil", "In Geschil"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("toelichting", models.CharField(max_length=500)),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="componentoordelen",
                                to="samenwerking.besluit",
                            ),
                        ),
                        (
                            "gezet_door",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("gezet_op", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "verbose_name": "stand van een component",
                        "verbose_name_plural": "standen van componenten",
                        "ordering": ("berekening", "pk"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("stand__in", ["voorlopig", "overeengekomen", "in geschil"])
                                ),
                                name="componentoordeel_stand_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("toelichting", ""), _negated=True),
                                name="componentoordeel_toegelicht",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ComponentoordeelGeschiedenis",
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
                                to="bijdrage.componentoordeel",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "berekening",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.berekening",
                            ),
                        ),
                        ("component", models.CharField(max_length=100)),
                        (
                            "stand",
                            models.CharField(
                                choices=[
                                    ("voorlopig", "Voorlopig"),
                                    ("overeengekomen", "Overeengekomen"),
                                    ("in geschil", "In Geschil"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("toelichting", models.CharField(max_length=500)),
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
                            "gezet_door",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("gezet_op", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van stand van een component",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Correctieafspraak",
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
                                related_name="correctieafspraken",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                help_text="Zoals in het blad Correcties.", max_length=100
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("index", "Index"),
                                    ("taakstelling", "Taakstelling"),
                                    ("korting", "Korting"),
                                    ("geschil", "Geschil"),
                                    ("aanvullend", "Aanvullend"),
                                    ("vermindering", "Vermindering"),
                                    ("frictie", "Frictie"),
                                    ("afrekening", "Afrekening"),
                                    ("ingroei", "Ingroei"),
                                    ("overig", "Overig"),
                                ],
                                max_length=20,
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
                        ("omschrijving", models.CharField(blank=True, max_length=500)),
                        (
                            "taakveld",
                            models.CharField(blank=True, help_text="Leeg: 0.4.", max_length=10),
                        ),
                        (
                            "aard",
                            models.CharField(
                                choices=[
                                    ("structureel", "Structureel"),
                                    ("incidenteel", "Incidenteel"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "eerste_jaar",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Leeg: zolang de samenwerking er is.",
                                null=True,
                            ),
                        ),
                        (
                            "laatste_jaar",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Leeg: nog geen einde afgesproken.", null=True
                            ),
                        ),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.besluit",
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "apart_van",
                            models.CharField(
                                blank=True,
                                help_text="Waarom dit niet ook in een afgesproken bedrag van een component zit.",
                                max_length=500,
                                verbose_name="waarom apart",
                            ),
                        ),
                        ("fictief", models.BooleanField(default=False)),
                        (
                            "vast",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="ligt vast"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "afspraak over een correctie",
                        "verbose_name_plural": "afspraken over correcties",
                        "ordering": ("samenwerking", "code"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "code"),
                                name="correctieafspraak_een_keer",
                                violation_error_message="Over deze correctie staat er al een afspraak.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "soort__in",
                                        [
                                            "index",
                                            "taakstelling",
                                            "korting",
                                            "geschil",
                                            "aanvullend",
                                            "vermindering",
                                            "frictie",
                                            "afrekening",
                                            "ingroei",
                                            "overig",
                                        ],
                                    )
                                ),
                                name="correctieafspraak_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("aard__in", ["structureel", "incidenteel"])),
                                name="correctieafspraak_aard_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("eerste_jaar", None),
                                        ("eerste_jaar__range", (2013, 2100)),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("eerste_jaar", None),
                                        ("laatste_jaar", None),
                                        ("laatste_jaar__gte", models.F("eerste_jaar")),
                                        _connector="OR",
                                    ),
                                ),
                                name="correctieafspraak_jaren_kloppen",
                                violation_error_message="Het laatste jaar ligt voor het eerste.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Correctie",
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
                            "kostenraming",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="correcties",
                                to="bijdrage.kostenraming",
                            ),
                        ),
                        ("code", models.CharField(max_length=100)),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("index", "Index"),
                                    ("taakstelling", "Taakstelling"),
                                    ("korting", "Korting"),
                                    ("geschil", "Geschil"),
                                    ("aanvullend", "Aanvullend"),
                                    ("vermindering", "Vermindering"),
                                    ("frictie", "Frictie"),
                                    ("afrekening", "Afrekening"),
                                    ("ingroei", "Ingroei"),
                                    ("overig", "Overig"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("omschrijving", models.TextField(blank=True)),
                        (
                            "gemeente",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("taakveld", models.CharField(blank=True, max_length=10)),
                        (
                            "bedrag",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=17, null=True
                            ),
                        ),
                        (
                            "percentage",
                            models.DecimalField(
                                blank=True, decimal_places=6, max_digits=12, null=True
                            ),
                        ),
                        ("basis", models.CharField(blank=True, max_length=100)),
                        (
                            "aard",
                            models.CharField(
                                choices=[
                                    ("structureel", "Structureel"),
                                    ("incidenteel", "Incidenteel"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "besluittekst",
                            models.CharField(
                                blank=True,
                                help_text="Zoals aangeleverd.",
                                max_length=500,
                                verbose_name="besluit in de invoer",
                            ),
                        ),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="correcties",
                                to="samenwerking.besluit",
                            ),
                        ),
                        (
                            "afspraak",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                help_text="Wat over deze correctie is afgesproken.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="correcties",
                                to="bijdrage.correctieafspraak",
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        ("fictief", models.BooleanField(blank=True, null=True)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                    ],
                    options={
                        "verbose_name": "correctie",
                        "verbose_name_plural": "correcties",
                        "ordering": ("kostenraming", "code"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("kostenraming", "code"), name="correctie_een_keer"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("basis", ""),
                                        ("bedrag__isnull", False),
                                        ("percentage", None),
                                    ),
                                    models.Q(
                                        models.Q(("bedrag", None), ("percentage__isnull", False)),
                                        models.Q(("basis", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="correctie_bedrag_of_percentage",
                                violation_error_message="Vul een bedrag in, of een percentage met een basis.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "soort__in",
                                        [
                                            "index",
                                            "taakstelling",
                                            "korting",
                                            "geschil",
                                            "aanvullend",
                                            "vermindering",
                                            "frictie",
                                            "afrekening",
                                            "ingroei",
                                            "overig",
                                        ],
                                    )
                                ),
                                name="correctie_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("aard__in", ["structureel", "incidenteel"])),
                                name="correctie_aard_bekend",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CorrectieafspraakGeschiedenis",
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
                                to="bijdrage.correctieafspraak",
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
                            "code",
                            models.CharField(
                                help_text="Zoals in het blad Correcties.", max_length=100
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("index", "Index"),
                                    ("taakstelling", "Taakstelling"),
                                    ("korting", "Korting"),
                                    ("geschil", "Geschil"),
                                    ("aanvullend", "Aanvullend"),
                                    ("vermindering", "Vermindering"),
                                    ("frictie", "Frictie"),
                                    ("afrekening", "Afrekening"),
                                    ("ingroei", "Ingroei"),
                                    ("overig", "Overig"),
                                ],
                                max_length=20,
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
                        ("omschrijving", models.CharField(blank=True, max_length=500)),
                        (
                            "taakveld",
                            models.CharField(blank=True, help_text="Leeg: 0.4.", max_length=10),
                        ),
                        (
                            "aard",
                            models.CharField(
                                choices=[
                                    ("structureel", "Structureel"),
                                    ("incidenteel", "Incidenteel"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "eerste_jaar",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Leeg: zolang de samenwerking er is.",
                                null=True,
                            ),
                        ),
                        (
                            "laatste_jaar",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Leeg: nog geen einde afgesproken.", null=True
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
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "apart_van",
                            models.CharField(
                                blank=True,
                                help_text="Waarom dit niet ook in een afgesproken bedrag van een component zit.",
                                max_length=500,
                                verbose_name="waarom apart",
                            ),
                        ),
                        ("fictief", models.BooleanField(default=False)),
                        (
                            "vast",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="ligt vast"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van afspraak over een correctie",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Correctieboeking",
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
                            "berekening",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="boekingen",
                                to="bijdrage.berekening",
                            ),
                        ),
                        ("code", models.CharField(max_length=100)),
                        ("taakveld", models.CharField(max_length=10)),
                        (
                            "gemeente",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("bedrag", models.DecimalField(decimal_places=2, max_digits=17)),
                    ],
                    options={
                        "verbose_name": "correctieboeking",
                        "verbose_name_plural": "correctieboekingen",
                        "ordering": ("berekening", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("berekening", "code", "taakveld", "gemeente"),
                                name="correctieboeking_een_keer",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Correctiejaar",
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
                            "afspraak",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="jaren",
                                to="bijdrage.correctieafspraak",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "bedrag",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro; wat eraf gaat is negatief.",
                                max_digits=17,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bedrag van een jaar",
                        "verbose_name_plural": "bedragen per jaar",
                        "ordering": ("afspraak", "jaar"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("afspraak", "jaar"),
                                name="correctiejaar_een_keer",
                                violation_error_message="Van dit jaar staat er al een bedrag.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jaar__range", (2013, 2100))),
                                name="correctiejaar_jaar_klopt",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CorrectiejaarGeschiedenis",
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
                                to="bijdrage.correctiejaar",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "afspraak",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.correctieafspraak",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "bedrag",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro; wat eraf gaat is negatief.",
                                max_digits=17,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van bedrag van een jaar",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EigenLast",
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
                                related_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
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
                                    ("kernorganisatie", "Kernorganisatie"),
                                    ("bestuur en controle", "Bestuur"),
                                    ("frictie", "Frictie"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("post", models.CharField(max_length=100)),
                        (
                            "onderdeel",
                            models.CharField(
                                blank=True,
                                help_text="Leeg: de post zelf.",
                                max_length=100,
                                verbose_name="waarvan",
                            ),
                        ),
                        (
                            "is_bijdrage",
                            models.BooleanField(
                                default=False,
                                help_text="Het deel van de post dat de dienstverleningsbijdrage is.",
                                verbose_name="is de bijdrage",
                            ),
                        ),
                        (
                            "bedrag",
                            models.DecimalField(
                                decimal_places=2, help_text="In euro.", max_digits=17
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "eigen last",
                        "verbose_name_plural": "eigen lasten",
                        "ordering": ("samenwerking", "-jaar", "gemeente", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "gemeente", "jaar", "post", "onderdeel"),
                                name="eigenlast_een_keer",
                                violation_error_message="Deze post staat er al. Wijzig die.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "soort__in",
                                        ["kernorganisatie", "bestuur en controle", "frictie"],
                                    )
                                ),
                                name="eigenlast_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("post", ""), _negated=True),
                                name="eigenlast_met_post",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_bijdrage", False),
                                    models.Q(("onderdeel", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="eigenlast_bijdrage_is_een_deel",
                                violation_error_message="De bijdrage is een deel van een post. Vul «waarvan» in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jaar__range", (2013, 2100))),
                                name="eigenlast_jaar_klopt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("bron", ""), _negated=True),
                                    ("fictief", True),
                                    _connector="OR",
                                ),
                                name="eigenlast_met_bron",
                                violation_error_message="Noem de bron, of zet een vinkje bij fictief.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EigenLastGeschiedenis",
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
                                to="bijdrage.eigenlast",
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
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
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
                                    ("kernorganisatie", "Kernorganisatie"),
                                    ("bestuur en controle", "Bestuur"),
                                    ("frictie", "Frictie"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("post", models.CharField(max_length=100)),
                        (
                            "onderdeel",
                            models.CharField(
                                blank=True,
                                help_text="Leeg: de post zelf.",
                                max_length=100,
                                verbose_name="waarvan",
                            ),
                        ),
                        (
                            "is_bijdrage",
                            models.BooleanField(
                                default=False,
                                help_text="Het deel van de post dat de dienstverleningsbijdrage is.",
                                verbose_name="is de bijdrage",
                            ),
                        ),
                        (
                            "bedrag",
                            models.DecimalField(
                                decimal_places=2, help_text="In euro.", max_digits=17
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van eigen last",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="IndexcijferGeschiedenis",
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
                                to="bijdrage.indexcijfer",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "reeks",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.indexreeks",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        ("percentage", models.DecimalField(decimal_places=6, max_digits=9)),
                        ("gepubliceerd_op", models.DateField()),
                        ("definitief", models.BooleanField(default=False)),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        ("fictief", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van indexcijfer",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="IndexreeksGeschiedenis",
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
                                to="bijdrage.indexreeks",
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
                        ("code", models.SlugField(db_index=False)),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "publicatie",
                            models.CharField(
                                help_text="Wie haar waarin publiceert.", max_length=200
                            ),
                        ),
                        (
                            "url",
                            models.URLField(blank=True, max_length=500, verbose_name="webadres"),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van index",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Indexweging",
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
                            "afspraak",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="wegingen",
                                to="bijdrage.componentafspraak",
                            ),
                        ),
                        (
                            "reeks",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="wegingen",
                                to="bijdrage.indexreeks",
                            ),
                        ),
                        (
                            "gewicht",
                            models.DecimalField(
                                decimal_places=6, help_text="In procenten.", max_digits=9
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "weging van een index",
                        "verbose_name_plural": "wegingen van indexen",
                        "ordering": ("afspraak", "reeks"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("afspraak", "reeks"), name="indexweging_een_keer"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("gewicht__gt", 0), ("gewicht__lte", 100)),
                                name="indexweging_tot_honderd",
                                violation_error_message="Vul een percentage boven 0 en tot en met 100 in.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IndexwegingGeschiedenis",
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
                                to="bijdrage.indexweging",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "afspraak",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.componentafspraak",
                            ),
                        ),
                        (
                            "reeks",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.indexreeks",
                            ),
                        ),
                        (
                            "gewicht",
                            models.DecimalField(
                                decimal_places=6, help_text="In procenten.", max_digits=9
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van weging van een index",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Jaarkeuze",
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
                                related_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "notitie_overhead",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[(2016, "2016"), (2023, "2023")],
                                help_text="Het jaar van de gekozen Notitie Overhead van de commissie BBV.",
                                null=True,
                                verbose_name="notitie overhead",
                            ),
                        ),
                        (
                            "rapportagegrens",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Vanaf welke afwijking, in euro, een toelichting nodig is.",
                                max_digits=17,
                                null=True,
                            ),
                        ),
                        (
                            "btwopgave_uiterlijk",
                            models.DateField(
                                blank=True, null=True, verbose_name="opgave van btw uiterlijk op"
                            ),
                        ),
                        (
                            "rente",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="In procenten.",
                                max_digits=9,
                                null=True,
                                verbose_name="gebruikte omslagrente",
                            ),
                        ),
                        (
                            "bron_rente",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="bron van de rente"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "keuzes van een jaar",
                        "verbose_name_plural": "keuzes per jaar",
                        "ordering": ("samenwerking", "-jaar"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "jaar"),
                                name="jaarkeuze_een_keer",
                                violation_error_message="Van dit jaar staan er al keuzes. Wijzig die.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("notitie_overhead", None),
                                    ("notitie_overhead__in", (2016, 2023)),
                                    _connector="OR",
                                ),
                                name="jaarkeuze_notitie_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("rapportagegrens", None),
                                    ("rapportagegrens__gte", 0),
                                    _connector="OR",
                                ),
                                name="jaarkeuze_grens_niet_negatief",
                                violation_error_message="Vul een grens van nul euro of meer in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("rente", None), ("rente__range", (0, 100)), _connector="OR"
                                ),
                                name="jaarkeuze_tot_honderd",
                                violation_error_message="Vul een percentage van 0 tot en met 100 in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jaar__range", (2013, 2100))),
                                name="jaarkeuze_jaar_klopt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("bron", ""), _negated=True),
                                    ("fictief", True),
                                    _connector="OR",
                                ),
                                name="jaarkeuze_met_bron",
                                violation_error_message="Noem de bron, of zet een vinkje bij fictief.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JaarkeuzeGeschiedenis",
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
                                to="bijdrage.jaarkeuze",
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
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "notitie_overhead",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[(2016, "2016"), (2023, "2023")],
                                help_text="Het jaar van de gekozen Notitie Overhead van de commissie BBV.",
                                null=True,
                                verbose_name="notitie overhead",
                            ),
                        ),
                        (
                            "rapportagegrens",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Vanaf welke afwijking, in euro, een toelichting nodig is.",
                                max_digits=17,
                                null=True,
                            ),
                        ),
                        (
                            "btwopgave_uiterlijk",
                            models.DateField(
                                blank=True, null=True, verbose_name="opgave van btw uiterlijk op"
                            ),
                        ),
                        (
                            "rente",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="In procenten.",
                                max_digits=9,
                                null=True,
                                verbose_name="gebruikte omslagrente",
                            ),
                        ),
                        (
                            "bron_rente",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="bron van de rente"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van keuzes van een jaar",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CorrectieGeschiedenis",
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
                                to="bijdrage.correctie",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "kostenraming",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.kostenraming",
                            ),
                        ),
                        ("code", models.CharField(max_length=100)),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("index", "Index"),
                                    ("taakstelling", "Taakstelling"),
                                    ("korting", "Korting"),
                                    ("geschil", "Geschil"),
                                    ("aanvullend", "Aanvullend"),
                                    ("vermindering", "Vermindering"),
                                    ("frictie", "Frictie"),
                                    ("afrekening", "Afrekening"),
                                    ("ingroei", "Ingroei"),
                                    ("overig", "Overig"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("omschrijving", models.TextField(blank=True)),
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
                        ("taakveld", models.CharField(blank=True, max_length=10)),
                        (
                            "bedrag",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=17, null=True
                            ),
                        ),
                        (
                            "percentage",
                            models.DecimalField(
                                blank=True, decimal_places=6, max_digits=12, null=True
                            ),
                        ),
                        ("basis", models.CharField(blank=True, max_length=100)),
                        (
                            "aard",
                            models.CharField(
                                choices=[
                                    ("structureel", "Structureel"),
                                    ("incidenteel", "Incidenteel"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "besluittekst",
                            models.CharField(
                                blank=True,
                                help_text="Zoals aangeleverd.",
                                max_length=500,
                                verbose_name="besluit in de invoer",
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
                            "afspraak",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                help_text="Wat over deze correctie is afgesproken.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.correctieafspraak",
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        ("fictief", models.BooleanField(blank=True, null=True)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van correctie",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ComponentGeschiedenis",
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
                                to="bijdrage.component",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "kostenraming",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.kostenraming",
                            ),
                        ),
                        ("naam", models.CharField(max_length=100, verbose_name="component")),
                        (
                            "behandeling",
                            models.CharField(
                                choices=[
                                    ("uren", "Uren"),
                                    ("sleutel", "Sleutel"),
                                    ("afspraak", "Afspraak"),
                                    ("direct", "Direct"),
                                    ("buiten", "buiten de verdeling"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "sleutel",
                            models.CharField(
                                blank=True,
                                help_text="Alleen bij sleutel en afspraak.",
                                max_length=100,
                            ),
                        ),
                        (
                            "grondslag",
                            models.CharField(
                                blank=True,
                                help_text="Afspraak of besluit erachter.",
                                max_length=500,
                            ),
                        ),
                        (
                            "vermijdbaar",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="Procent dat vervalt als uren vervallen.",
                                max_digits=9,
                                null=True,
                            ),
                        ),
                        ("fictief", models.BooleanField(blank=True, null=True)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van component",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="KostenramingGeschiedenis",
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
                                to="bijdrage.kostenraming",
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
                        ("jaar", models.PositiveSmallIntegerField(help_text="Begrotingsjaar.")),
                        (
                            "stand",
                            models.CharField(
                                choices=[
                                    ("begroting", "begroting"),
                                    ("begroting-na-wijziging", "begroting na wijziging"),
                                    ("burap1", "eerste bestuursrapportage"),
                                    ("burap2", "tweede bestuursrapportage"),
                                    ("rekening", "rekening"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("versie", models.PositiveSmallIntegerField(default=1)),
                        (
                            "reden",
                            models.CharField(help_text="Waarom deze versie er is.", max_length=500),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("concept", "Concept"),
                                    ("ter controle", "Ter Controle"),
                                    ("voorgelegd", "Voorgelegd"),
                                    ("vastgesteld", "Vastgesteld"),
                                    ("vervangen", "Vervangen"),
                                ],
                                default="concept",
                                max_length=20,
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                blank=True,
                                help_text="Geldt voor elke regel die er zelf niets over zegt.",
                                null=True,
                            ),
                        ),
                        ("gemaakt_op", models.DateTimeField(auto_now_add=True)),
                        ("vastgesteld_op", models.DateTimeField(blank=True, null=True)),
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
                            "gemaakt_door",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "bewerkers",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                default=list,
                                editable=False,
                                help_text="Accounts die aan het concept werkten.",
                                size=None,
                            ),
                        ),
                        (
                            "vastgesteld_door",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "gepubliceerd_op",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="Vanaf dan leest iedereen het.",
                                null=True,
                            ),
                        ),
                        (
                            "gepubliceerd_door",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ingetrokken_op",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="Vanaf dan leest niet iedereen het meer.",
                                null=True,
                            ),
                        ),
                        (
                            "ingetrokken_door",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ingetrokken_reden",
                            models.CharField(
                                blank=True,
                                editable=False,
                                help_text="Iedereen leest dit op het adres.",
                                max_length=500,
                            ),
                        ),
                        ("prijspeil", models.CharField(blank=True, max_length=100)),
                        ("peildatum_inwoners", models.CharField(blank=True, max_length=100)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van kostenraming",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Kostenregel",
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
                            "kostenraming",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="regels",
                                to="bijdrage.kostenraming",
                            ),
                        ),
                        (
                            "regel",
                            models.CharField(help_text="Eigen code van de regel.", max_length=100),
                        ),
                        (
                            "component",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="regels",
                                to="bijdrage.component",
                            ),
                        ),
                        (
                            "onderdeel",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="samenwerking.onderdeel",
                            ),
                        ),
                        ("categorie", models.CharField(max_length=10)),
                        ("omschrijving", models.TextField(blank=True)),
                        ("lasten", models.DecimalField(decimal_places=2, default=0, max_digits=17)),
                        ("baten", models.DecimalField(decimal_places=2, default=0, max_digits=17)),
                        (
                            "aard",
                            models.CharField(
                                choices=[
                                    ("structureel", "Structureel"),
                                    ("incidenteel", "Incidenteel"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("taakveld", models.CharField(blank=True, max_length=10)),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                help_text="Alleen bij behandeling direct.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        ("fictief", models.BooleanField(blank=True, null=True)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                    ],
                    options={
                        "verbose_name": "kostenregel",
                        "verbose_name_plural": "kostenregels",
                        "ordering": ("kostenraming", "rij", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("kostenraming", "regel"), name="kostenregel_een_keer"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("aard__in", ["structureel", "incidenteel"])),
                                name="kostenregel_aard_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("categorie__regex", "^[0-9]+(\\.[0-9]+)+$")),
                                name="kostenregel_categorie_is_code",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("taakveld", ""),
                                    ("taakveld__regex", "^[0-9]+\\.[0-9]+[a-z]?$"),
                                    _connector="OR",
                                ),
                                name="kostenregel_taakveld_is_code",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KostenregelGeschiedenis",
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
                                to="bijdrage.kostenregel",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "kostenraming",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.kostenraming",
                            ),
                        ),
                        (
                            "regel",
                            models.CharField(help_text="Eigen code van de regel.", max_length=100),
                        ),
                        (
                            "component",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.component",
                            ),
                        ),
                        (
                            "onderdeel",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.onderdeel",
                            ),
                        ),
                        ("categorie", models.CharField(max_length=10)),
                        ("omschrijving", models.TextField(blank=True)),
                        ("lasten", models.DecimalField(decimal_places=2, default=0, max_digits=17)),
                        ("baten", models.DecimalField(decimal_places=2, default=0, max_digits=17)),
                        (
                            "aard",
                            models.CharField(
                                choices=[
                                    ("structureel", "Structureel"),
                                    ("incidenteel", "Incidenteel"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("taakveld", models.CharField(blank=True, max_length=10)),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Alleen bij behandeling direct.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        ("fictief", models.BooleanField(blank=True, null=True)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van kostenregel",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Methodedeel",
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
                            "methode",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="delen",
                                to="bijdrage.methode",
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
                            "percentage",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="Alleen als alle gedeelde kosten naar vaste percentages gaan.",
                                max_digits=9,
                                null=True,
                            ),
                        ),
                        (
                            "effect",
                            models.DecimalField(
                                decimal_places=2,
                                editable=False,
                                help_text="Wat de gemeente meer draagt dan met de methode ervoor.",
                                max_digits=17,
                                null=True,
                                verbose_name="effect in euro",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "methode bij een gemeente",
                        "verbose_name_plural": "methoden bij gemeenten",
                        "ordering": ("methode", "gemeente"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("methode", "gemeente"), name="methodedeel_een_keer"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("percentage", None),
                                    ("percentage__range", (0, 100)),
                                    _connector="OR",
                                ),
                                name="methodedeel_percentage_tot_honderd",
                                violation_error_message="Vul een percentage van 0 tot en met 100 in.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MethodedeelGeschiedenis",
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
                                to="bijdrage.methodedeel",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "methode",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.methode",
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
                            "percentage",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="Alleen als alle gedeelde kosten naar vaste percentages gaan.",
                                max_digits=9,
                                null=True,
                            ),
                        ),
                        (
                            "effect",
                            models.DecimalField(
                                decimal_places=2,
                                editable=False,
                                help_text="Wat de gemeente meer draagt dan met de methode ervoor.",
                                max_digits=17,
                                null=True,
                                verbose_name="effect in euro",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van methode bij een gemeente",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Notitie",
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
                            "berekening",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notities",
                                to="bijdrage.berekening",
                            ),
                        ),
                        (
                            "as_naam",
                            models.CharField(
                                choices=[
                                    ("component", "soort kosten"),
                                    ("taakveld", "taakveld"),
                                    ("onderdeel", "team"),
                                ],
                                max_length=20,
                                verbose_name="waarbij",
                            ),
                        ),
                        ("code", models.CharField(max_length=100)),
                        ("tekst", models.CharField(max_length=1000)),
                        (
                            "geschreven_door",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("geschreven_op", models.DateTimeField(auto_now=True)),
                    ],
                    options={
                        "verbose_name": "notitie",
                        "verbose_name_plural": "notities",
                        "ordering": ("berekening", "as_naam", "code"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("berekening", "as_naam", "code"), name="notitie_een_keer"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("as_naam__in", ["component", "taakveld", "onderdeel"])
                                ),
                                name="notitie_as_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("code", ""), _negated=True),
                                    models.Q(("tekst", ""), _negated=True),
                                ),
                                name="notitie_heeft_tekst",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NotitieGeschiedenis",
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
                                to="bijdrage.notitie",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "berekening",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.berekening",
                            ),
                        ),
                        (
                            "as_naam",
                            models.CharField(
                                choices=[
                                    ("component", "soort kosten"),
                                    ("taakveld", "taakveld"),
                                    ("onderdeel", "team"),
                                ],
                                max_length=20,
                                verbose_name="waarbij",
                            ),
                        ),
                        ("code", models.CharField(max_length=100)),
                        ("tekst", models.CharField(max_length=1000)),
                        (
                            "geschreven_door",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("geschreven_op", models.DateTimeField(auto_now=True)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van notitie",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Omnummering",
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
                            "kostenraming",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="omnummeringen",
                                to="bijdrage.kostenraming",
                            ),
                        ),
                        ("oud", models.CharField(max_length=100)),
                        ("nieuw", models.CharField(max_length=100)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                    ],
                    options={
                        "verbose_name": "omnummering",
                        "verbose_name_plural": "omnummeringen",
                        "ordering": ("kostenraming", "oud"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("kostenraming", "oud"), name="omnummering_een_keer"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OmnummeringGeschiedenis",
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
                                to="bijdrage.omnummering",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "kostenraming",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.kostenraming",
                            ),
                        ),
                        ("oud", models.CharField(max_length=100)),
                        ("nieuw", models.CharField(max_length=100)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van omnummering",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Ontheffing",
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
                                related_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "regel",
                            models.CharField(
                                help_text="Code van de regel, zoals KOST-01.", max_length=20
                            ),
                        ),
                        (
                            "wat",
                            models.CharField(
                                help_text="Waarover de bevinding gaat.",
                                max_length=200,
                                verbose_name="object",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        ("reden", models.TextField()),
                        ("tot", models.DateField(verbose_name="geldt tot en met")),
                        (
                            "gevraagd_door",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "gevraagd_voor",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("gevraagd_op", models.DateTimeField(auto_now_add=True)),
                        (
                            "goedgekeurd_door",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "goedgekeurd_voor",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("goedgekeurd_op", models.DateTimeField(blank=True, null=True)),
                        ("ingetrokken_op", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "ontheffing",
                        "verbose_name_plural": "ontheffingen",
                        "ordering": ("samenwerking", "jaar", "regel", "wat", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ingetrokken_op", None)),
                                fields=("samenwerking", "jaar", "regel", "wat"),
                                name="ontheffing_een_keer",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("reden", ""), _negated=True),
                                    models.Q(("regel", ""), _negated=True),
                                    models.Q(("wat", ""), _negated=True),
                                ),
                                name="ontheffing_volledig",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("goedgekeurd_door", None),
                                        ("goedgekeurd_op__isnull", True),
                                        ("goedgekeurd_voor", None),
                                    ),
                                    models.Q(
                                        ("goedgekeurd_door__isnull", False),
                                        ("goedgekeurd_op__isnull", False),
                                        ("goedgekeurd_voor__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="ontheffing_goedgekeurd_met_naam_en_moment",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("goedgekeurd_door", models.F("gevraagd_door")), _negated=True
                                ),
                                name="ontheffing_door_een_ander",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("goedgekeurd_voor", models.F("gevraagd_voor")), _negated=True
                                ),
                                name="ontheffing_van_een_andere_gemeente",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OntheffingGeschiedenis",
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
                                to="bijdrage.ontheffing",
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
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "regel",
                            models.CharField(
                                help_text="Code van de regel, zoals KOST-01.", max_length=20
                            ),
                        ),
                        (
                            "wat",
                            models.CharField(
                                help_text="Waarover de bevinding gaat.",
                                max_length=200,
                                verbose_name="object",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        ("reden", models.TextField()),
                        ("tot", models.DateField(verbose_name="geldt tot en met")),
                        (
                            "gevraagd_door",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "gevraagd_voor",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("gevraagd_op", models.DateTimeField(auto_now_add=True)),
                        (
                            "goedgekeurd_door",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "goedgekeurd_voor",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("goedgekeurd_op", models.DateTimeField(blank=True, null=True)),
                        ("ingetrokken_op", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van ontheffing",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MethodeGeschiedenis",
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
                                to="bijdrage.methode",
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
                        ("code", models.CharField(max_length=20)),
                        (
                            "eerste_jaar",
                            models.PositiveSmallIntegerField(
                                help_text="Het eerste jaar met deze methode."
                            ),
                        ),
                        (
                            "overeenkomst",
                            models.ForeignKey(
                                db_constraint=False,
                                help_text="De afspraken die deze methode uitvoert.",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.overeenkomst",
                            ),
                        ),
                        (
                            "vorige",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="De methode ervoor.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.methode",
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
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "evaluatie",
                            models.TextField(
                                blank=True, help_text="Wat de evaluatie erachter vond."
                            ),
                        ),
                        (
                            "evaluatie_bron",
                            models.CharField(
                                blank=True,
                                help_text="Code van de bron.",
                                max_length=50,
                                verbose_name="bron van de evaluatie",
                            ),
                        ),
                        (
                            "toelichting",
                            models.TextField(
                                blank=True, help_text="Wat er is veranderd, en waarom."
                            ),
                        ),
                        (
                            "berekening",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=100,
                                verbose_name="effect berekend op",
                            ),
                        ),
                        (
                            "vingerafdruk",
                            models.CharField(blank=True, editable=False, max_length=71),
                        ),
                        ("fictief", models.BooleanField(default=False)),
                        (
                            "vast",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="ligt vast"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van methode",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ComponentafspraakGeschiedenis",
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
                                to="bijdrage.componentafspraak",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "overeenkomst",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.overeenkomst",
                            ),
                        ),
                        (
                            "component",
                            models.CharField(
                                help_text="Zoals in het blad Componenten.", max_length=100
                            ),
                        ),
                        (
                            "behandeling",
                            models.CharField(
                                choices=[
                                    ("uren", "Uren"),
                                    ("sleutel", "Sleutel"),
                                    ("afspraak", "Afspraak"),
                                    ("direct", "Direct"),
                                    ("buiten", "buiten de verdeling"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("sleutel", models.CharField(blank=True, max_length=100)),
                        (
                            "grondslag",
                            models.TextField(blank=True, help_text="Waarop de sleutel rust."),
                        ),
                        (
                            "verrekening",
                            models.CharField(
                                choices=[
                                    ("geen", "geen"),
                                    ("nacalculatie", "nacalculatie"),
                                    ("boven drempel: meerdere", "boven drempel: meerdere"),
                                    ("boven drempel: geheel", "boven drempel: geheel"),
                                ],
                                default="geen",
                                help_text="Meerdere: alleen wat boven de drempel uitkomt. Geheel: het hele verschil, zodra het groter is dan de drempel.",
                                max_length=30,
                            ),
                        ),
                        (
                            "raming",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("geïndexeerd", "geïndexeerd"),
                                    ("werkelijk", "werkelijk"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "overheadcategorie",
                            models.CharField(
                                blank=True,
                                help_text="Zoals in de Notitie Overhead.",
                                max_length=100,
                            ),
                        ),
                        (
                            "btw_regime",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("geen ondernemer", "geen ondernemer"),
                                    ("belast 21%", "belast 21%"),
                                    ("vrijgesteld", "vrijgesteld"),
                                    ("kosten voor gemene rekening", "kosten voor gemene rekening"),
                                    ("koepelvrijstelling", "koepelvrijstelling"),
                                ],
                                max_length=40,
                                verbose_name="btw-regime",
                            ),
                        ),
                        (
                            "btw_motivering",
                            models.TextField(
                                blank=True, verbose_name="motivering van het btw-regime"
                            ),
                        ),
                        (
                            "compensabel",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="Welk deel van de btw terug te vragen is, in %.",
                                max_digits=9,
                                null=True,
                            ),
                        ),
                        (
                            "werkelijke_kosten",
                            models.CharField(
                                blank=True, help_text="Waar dat blijkt.", max_length=200
                            ),
                        ),
                        (
                            "vaste_sleutel",
                            models.CharField(
                                blank=True, help_text="Waar dat blijkt.", max_length=200
                            ),
                        ),
                        (
                            "risico_volgens_sleutel",
                            models.CharField(
                                blank=True, help_text="Waar dat blijkt.", max_length=200
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van afspraak over een component",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BerekeningGeschiedenis",
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
                                to="bijdrage.berekening",
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
                        ("jaar", models.PositiveSmallIntegerField(help_text="Begrotingsjaar.")),
                        (
                            "stand",
                            models.CharField(
                                choices=[
                                    ("begroting", "begroting"),
                                    ("begroting-na-wijziging", "begroting na wijziging"),
                                    ("burap1", "eerste bestuursrapportage"),
                                    ("burap2", "tweede bestuursrapportage"),
                                    ("rekening", "rekening"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("versie", models.PositiveSmallIntegerField(default=1)),
                        (
                            "reden",
                            models.CharField(help_text="Waarom deze versie er is.", max_length=500),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("concept", "Concept"),
                                    ("ter controle", "Ter Controle"),
                                    ("voorgelegd", "Voorgelegd"),
                                    ("vastgesteld", "Vastgesteld"),
                                    ("vervangen", "Vervangen"),
                                ],
                                default="concept",
                                max_length=20,
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                blank=True,
                                help_text="Geldt voor elke regel die er zelf niets over zegt.",
                                null=True,
                            ),
                        ),
                        ("gemaakt_op", models.DateTimeField(auto_now_add=True)),
                        ("vastgesteld_op", models.DateTimeField(blank=True, null=True)),
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
                            "gemaakt_door",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "bewerkers",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                default=list,
                                editable=False,
                                help_text="Accounts die aan het concept werkten.",
                                size=None,
                            ),
                        ),
                        (
                            "vastgesteld_door",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "gepubliceerd_op",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="Vanaf dan leest iedereen het.",
                                null=True,
                            ),
                        ),
                        (
                            "gepubliceerd_door",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ingetrokken_op",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                help_text="Vanaf dan leest niet iedereen het meer.",
                                null=True,
                            ),
                        ),
                        (
                            "ingetrokken_door",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ingetrokken_reden",
                            models.CharField(
                                blank=True,
                                editable=False,
                                help_text="Iedereen leest dit op het adres.",
                                max_length=500,
                            ),
                        ),
                        (
                            "urenverdeling",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.urenverdeling",
                            ),
                        ),
                        (
                            "kostenraming",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.kostenraming",
                            ),
                        ),
                        (
                            "overeenkomst",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Wat er voor dit jaar is afgesproken.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.overeenkomst",
                            ),
                        ),
                        (
                            "methodeversie",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Met welke versie van de methode die afspraken zijn uitgevoerd.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.methode",
                            ),
                        ),
                        ("methode", models.CharField(max_length=20, verbose_name="rekenregels")),
                        ("vingerafdruk", models.CharField(max_length=71)),
                        (
                            "merken",
                            models.JSONField(
                                default=dict, editable=False, help_text="SHA-256 per blad."
                            ),
                        ),
                        (
                            "afspraakmerken",
                            models.JSONField(
                                default=dict,
                                editable=False,
                                help_text="SHA-256 van wat is afgesproken en de methode.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van berekening",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AfbouwGeschiedenis",
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
                                to="bijdrage.afbouw",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "overeenkomst",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.overeenkomst",
                            ),
                        ),
                        ("code", models.CharField(max_length=100)),
                        ("omschrijving", models.CharField(max_length=500)),
                        (
                            "soort",
                            models.CharField(
                                choices=[("korting", "korting"), ("ingroei", "ingroei")],
                                max_length=20,
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
                            "bedrag",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro, over alle stappen samen; een korting is negatief.",
                                max_digits=17,
                            ),
                        ),
                        (
                            "stappen",
                            models.PositiveSmallIntegerField(
                                help_text="In hoeveel gelijke stappen."
                            ),
                        ),
                        (
                            "eerste_jaar",
                            models.PositiveSmallIntegerField(
                                help_text="Het jaar van de eerste stap."
                            ),
                        ),
                        (
                            "taakveld",
                            models.CharField(blank=True, help_text="Leeg: 0.4.", max_length=10),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van afbouw of ingroei",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OvereenkomstGeschiedenis",
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
                                to="bijdrage.overeenkomst",
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
                        ("eerste_jaar", models.PositiveSmallIntegerField()),
                        (
                            "laatste_jaar",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Leeg: nog geen einde afgesproken.", null=True
                            ),
                        ),
                        ("omschrijving", models.TextField(blank=True)),
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
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "drempel_extra",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="In euro. Een hogere bijdrage dan dit bovenop de afspraak vraagt een besluit. Ook de drempel van componenten die boven een drempel worden verrekend.",
                                max_digits=17,
                                null=True,
                                verbose_name="drempel voor een extra bijdrage",
                            ),
                        ),
                        ("fictief", models.BooleanField(default=False)),
                        (
                            "vast",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="ligt vast"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van overeenkomst",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Overheadcijfer",
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
                                related_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
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
                            "stand",
                            models.CharField(
                                choices=[
                                    ("begroting", "begroting"),
                                    ("begroting-na-wijziging", "begroting na wijziging"),
                                    ("burap1", "eerste bestuursrapportage"),
                                    ("burap2", "tweede bestuursrapportage"),
                                    ("rekening", "rekening"),
                                ],
                                max_length=30,
                            ),
                        ),
                        (
                            "overhead",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro.",
                                max_digits=17,
                                verbose_name="lasten van overhead",
                            ),
                        ),
                        (
                            "lasten",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro.",
                                max_digits=17,
                                verbose_name="totale lasten",
                            ),
                        ),
                        (
                            "aftrek",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="Wat anderen van de overhead betalen, in euro.",
                                max_digits=17,
                                verbose_name="aftrek",
                            ),
                        ),
                        (
                            "bruto",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="In procenten.",
                                max_digits=9,
                                null=True,
                                verbose_name="getoond, bruto",
                            ),
                        ),
                        (
                            "netto",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="In procenten.",
                                max_digits=9,
                                null=True,
                                verbose_name="getoond, na aftrek",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "cijfer van overhead",
                        "verbose_name_plural": "cijfers van overhead",
                        "ordering": ("samenwerking", "-jaar", "stand", "gemeente"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "gemeente", "jaar", "stand"),
                                name="overheadcijfer_een_keer",
                                violation_error_message="Dit cijfer staat er al. Wijzig dat.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stand__in",
                                        [
                                            "begroting",
                                            "begroting-na-wijziging",
                                            "burap1",
                                            "burap2",
                                            "rekening",
                                        ],
                                    )
                                ),
                                name="overheadcijfer_stand_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("aftrek__gte", 0),
                                    ("lasten__gte", models.F("overhead")),
                                    ("overhead__gte", models.F("aftrek")),
                                ),
                                name="overheadcijfer_deel_van_lasten",
                                violation_error_message="De aftrek is een deel van de overhead, en die van de totale lasten.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("lasten__gt", 0)),
                                name="overheadcijfer_met_lasten",
                                violation_error_message="Vul de totale lasten van de gemeente in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("bruto", None), ("bruto__range", (0, 100)), _connector="OR"
                                    ),
                                    models.Q(
                                        ("netto", None), ("netto__range", (0, 100)), _connector="OR"
                                    ),
                                ),
                                name="overheadcijfer_tot_honderd",
                                violation_error_message="Vul een percentage van 0 tot en met 100 in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jaar__range", (2013, 2100))),
                                name="overheadcijfer_jaar_klopt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("bron", ""), _negated=True),
                                    ("fictief", True),
                                    _connector="OR",
                                ),
                                name="overheadcijfer_met_bron",
                                violation_error_message="Noem de bron, of zet een vinkje bij fictief.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OverheadcijferGeschiedenis",
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
                                to="bijdrage.overheadcijfer",
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
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
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
                            "stand",
                            models.CharField(
                                choices=[
                                    ("begroting", "begroting"),
                                    ("begroting-na-wijziging", "begroting na wijziging"),
                                    ("burap1", "eerste bestuursrapportage"),
                                    ("burap2", "tweede bestuursrapportage"),
                                    ("rekening", "rekening"),
                                ],
                                max_length=30,
                            ),
                        ),
                        (
                            "overhead",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro.",
                                max_digits=17,
                                verbose_name="lasten van overhead",
                            ),
                        ),
                        (
                            "lasten",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro.",
                                max_digits=17,
                                verbose_name="totale lasten",
                            ),
                        ),
                        (
                            "aftrek",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="Wat anderen van de overhead betalen, in euro.",
                                max_digits=17,
                                verbose_name="aftrek",
                            ),
                        ),
                        (
                            "bruto",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="In procenten.",
                                max_digits=9,
                                null=True,
                                verbose_name="getoond, bruto",
                            ),
                        ),
                        (
                            "netto",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="In procenten.",
                                max_digits=9,
                                null=True,
                                verbose_name="getoond, na aftrek",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van cijfer van overhead",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Scenario",
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
                            "berekening",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="scenarios",
                                to="bijdrage.berekening",
                            ),
                        ),
                        ("naam", models.CharField(max_length=100)),
                        ("gemeente", models.CharField(max_length=100)),
                        ("wijzigingen", models.JSONField()),
                        (
                            "zichtbaar",
                            models.CharField(
                                choices=[
                                    ("eigen", "alleen ik"),
                                    ("binnen", "iedereen met een rol in deze samenwerking"),
                                    ("openbaar", "iedereen die de berekening mag zien"),
                                ],
                                default="eigen",
                                max_length=10,
                            ),
                        ),
                        (
                            "maker",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("gemaakt_op", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "verbose_name": "scenario",
                        "verbose_name_plural": "scenario's",
                        "ordering": ("berekening", "naam", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("berekening", "maker", "naam"),
                                name="scenario_naam_een_keer",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("naam", ""), _negated=True),
                                    models.Q(("gemeente", ""), _negated=True),
                                ),
                                name="scenario_heeft_naam",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("zichtbaar__in", ["eigen", "binnen", "openbaar"])
                                ),
                                name="scenario_zichtbaar_bekend",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Verdeelsleutel",
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
                            "kostenraming",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sleutels",
                                to="bijdrage.kostenraming",
                            ),
                        ),
                        ("naam", models.CharField(max_length=100, verbose_name="sleutel")),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("inwoners", "Inwoners"),
                                    ("werkplekken", "Werkplekken"),
                                    ("vte", "Vte"),
                                    ("aantal", "Aantal"),
                                    ("percentage", "Percentage"),
                                    ("bedrag", "Bedrag"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        ("fictief", models.BooleanField(blank=True, null=True)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                    ],
                    options={
                        "verbose_name": "verdeelsleutel",
                        "verbose_name_plural": "verdeelsleutels",
                        "ordering": ("kostenraming", "naam"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("kostenraming", "naam"), name="verdeelsleutel_een_keer"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "soort__in",
                                        [
                                            "inwoners",
                                            "werkplekken",
                                            "vte",
                                            "aantal",
                                            "percentage",
                                            "bedrag",
                                        ],
                                    )
                                ),
                                name="verdeelsleutel_soort_bekend",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Sleutelwaarde",
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
                            "sleutel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="waarden",
                                to="bijdrage.verdeelsleutel",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("waarde", models.DecimalField(decimal_places=6, max_digits=23)),
                    ],
                    options={
                        "verbose_name": "waarde van een sleutel",
                        "verbose_name_plural": "waarden van sleutels",
                        "ordering": ("sleutel", "gemeente__cbs"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("sleutel", "gemeente"), name="sleutelwaarde_een_keer"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Stuk",
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
                                related_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
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
                                    ("begroting", "begroting"),
                                    ("jaarstukken", "jaarstukken"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "vastgesteld_op",
                            models.DateField(
                                blank=True, help_text="De dag waarop de raad besloot.", null=True
                            ),
                        ),
                        (
                            "verzonden_op",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="verzonden aan gedeputeerde staten op",
                            ),
                        ),
                        (
                            "paragraaf",
                            models.CharField(
                                blank=True,
                                help_text="Waarin de bijdrage is vermeld.",
                                max_length=200,
                            ),
                        ),
                        (
                            "renteomslag",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="In procenten.",
                                max_digits=9,
                                null=True,
                                verbose_name="omslagrente",
                            ),
                        ),
                        (
                            "principe",
                            models.CharField(
                                blank=True,
                                help_text="Hoe taakvelden over programma's zijn verdeeld.",
                                max_length=300,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "begroting of jaarstukken",
                        "verbose_name_plural": "begrotingen en jaarstukken",
                        "ordering": ("samenwerking", "-jaar", "gemeente", "soort"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "gemeente", "jaar", "soort"),
                                name="stuk_een_keer",
                                violation_error_message="Dit stuk staat er al. Wijzig dat.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("soort__in", ["begroting", "jaarstukken"])),
                                name="stuk_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vastgesteld_op", None),
                                    ("verzonden_op", None),
                                    ("verzonden_op__gte", models.F("vastgesteld_op")),
                                    _connector="OR",
                                ),
                                name="stuk_verzonden_na_vaststelling",
                                violation_error_message="Een stuk wordt verzonden nadat het is vastgesteld.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("renteomslag", None),
                                    ("renteomslag__range", (0, 100)),
                                    _connector="OR",
                                ),
                                name="stuk_tot_honderd",
                                violation_error_message="Vul een percentage van 0 tot en met 100 in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jaar__range", (2013, 2100))),
                                name="stuk_jaar_klopt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("bron", ""), _negated=True),
                                    ("fictief", True),
                                    _connector="OR",
                                ),
                                name="stuk_met_bron",
                                violation_error_message="Noem de bron, of zet een vinkje bij fictief.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StukGeschiedenis",
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
                                to="bijdrage.stuk",
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
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
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
                                    ("begroting", "begroting"),
                                    ("jaarstukken", "jaarstukken"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "vastgesteld_op",
                            models.DateField(
                                blank=True, help_text="De dag waarop de raad besloot.", null=True
                            ),
                        ),
                        (
                            "verzonden_op",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="verzonden aan gedeputeerde staten op",
                            ),
                        ),
                        (
                            "paragraaf",
                            models.CharField(
                                blank=True,
                                help_text="Waarin de bijdrage is vermeld.",
                                max_length=200,
                            ),
                        ),
                        (
                            "renteomslag",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="In procenten.",
                                max_digits=9,
                                null=True,
                                verbose_name="omslagrente",
                            ),
                        ),
                        (
                            "principe",
                            models.CharField(
                                blank=True,
                                help_text="Hoe taakvelden over programma's zijn verdeeld.",
                                max_length=300,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van begroting of jaarstukken",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Taakveldsplitsing",
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
                                related_name="splitsingen",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "taakveld",
                            models.CharField(help_text="Het oude taakveld.", max_length=10),
                        ),
                        (
                            "opvolgers",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=10),
                                help_text="De nieuwe taakvelden, met komma's ertussen.",
                                size=None,
                            ),
                        ),
                        (
                            "procenten",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.DecimalField(decimal_places=6, max_digits=9),
                                help_text="Per nieuw taakveld het deel in procent, met een punt; samen 100.",
                                size=None,
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                help_text="Waar de splitsing op rust.", max_length=300
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "splitsing van een taakveld",
                        "verbose_name_plural": "splitsingen van taakvelden",
                        "ordering": ("samenwerking", "taakveld"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "taakveld"),
                                name="splitsing_een_keer",
                                violation_error_message="Dit taakveld is al gesplitst. Wijzig die splitsing.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    django.db.models.lookups.Exact(
                                        bijdrage.models.splitsing.Aantal("opvolgers"),
                                        bijdrage.models.splitsing.Aantal("procenten"),
                                    )
                                ),
                                name="splitsing_per_opvolger_een_deel",
                                violation_error_message="Geef elk nieuw taakveld een percentage.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("bron", ""), _negated=True),
                                name="splitsing_heeft_bron",
                                violation_error_message="Schrijf op waar de splitsing op rust.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TaakveldsplitsingGeschiedenis",
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
                                to="bijdrage.taakveldsplitsing",
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
                            "taakveld",
                            models.CharField(help_text="Het oude taakveld.", max_length=10),
                        ),
                        (
                            "opvolgers",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=10),
                                help_text="De nieuwe taakvelden, met komma's ertussen.",
                                size=None,
                            ),
                        ),
                        (
                            "procenten",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.DecimalField(decimal_places=6, max_digits=9),
                                help_text="Per nieuw taakveld het deel in procent, met een punt; samen 100.",
                                size=None,
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                help_text="Waar de splitsing op rust.", max_length=300
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van splitsing van een taakveld",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Toedeling",
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
                            "berekening",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="toedelingen",
                                to="bijdrage.berekening",
                            ),
                        ),
                        ("regel", models.CharField(max_length=100)),
                        ("onderdeel", models.CharField(blank=True, max_length=100)),
                        ("component", models.CharField(max_length=100)),
                        ("categorie", models.CharField(max_length=10)),
                        ("taakveld", models.CharField(max_length=10)),
                        (
                            "gemeente",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("lasten", models.DecimalField(decimal_places=2, max_digits=17)),
                        ("baten", models.DecimalField(decimal_places=2, max_digits=17)),
                    ],
                    options={
                        "verbose_name": "toedeling",
                        "verbose_name_plural": "toedelingen",
                        "ordering": ("berekening", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("berekening", "regel", "taakveld", "gemeente"),
                                name="toedeling_een_keer",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Toelichting",
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
                                related_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "regel",
                            models.CharField(
                                help_text="Code van de regel, zoals KOST-01.", max_length=20
                            ),
                        ),
                        (
                            "wat",
                            models.CharField(
                                help_text="Waarover de bevinding gaat.",
                                max_length=200,
                                verbose_name="object",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        ("tekst", models.TextField()),
                        (
                            "geschreven_door",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("geschreven_op", models.DateTimeField(auto_now=True)),
                    ],
                    options={
                        "verbose_name": "toelichting",
                        "verbose_name_plural": "toelichtingen",
                        "ordering": ("samenwerking", "jaar", "regel", "wat"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "jaar", "regel", "wat"),
                                name="toelichting_een_keer",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("tekst", ""), _negated=True),
                                    models.Q(("regel", ""), _negated=True),
                                    models.Q(("wat", ""), _negated=True),
                                ),
                                name="toelichting_volledig",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ToelichtingGeschiedenis",
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
                                to="bijdrage.toelichting",
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
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "regel",
                            models.CharField(
                                help_text="Code van de regel, zoals KOST-01.", max_length=20
                            ),
                        ),
                        (
                            "wat",
                            models.CharField(
                                help_text="Waarover de bevinding gaat.",
                                max_length=200,
                                verbose_name="object",
                            ),
                        ),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        ("tekst", models.TextField()),
                        (
                            "geschreven_door",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("geschreven_op", models.DateTimeField(auto_now=True)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van toelichting",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SleutelwaardeGeschiedenis",
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
                                to="bijdrage.sleutelwaarde",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "sleutel",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.verdeelsleutel",
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
                        ("waarde", models.DecimalField(decimal_places=6, max_digits=23)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van waarde van een sleutel",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="VerdeelsleutelGeschiedenis",
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
                                to="bijdrage.verdeelsleutel",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "kostenraming",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.kostenraming",
                            ),
                        ),
                        ("naam", models.CharField(max_length=100, verbose_name="sleutel")),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("inwoners", "Inwoners"),
                                    ("werkplekken", "Werkplekken"),
                                    ("vte", "Vte"),
                                    ("aantal", "Aantal"),
                                    ("percentage", "Percentage"),
                                    ("bedrag", "Bedrag"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                blank=True, help_text="Code van de bron.", max_length=50
                            ),
                        ),
                        ("fictief", models.BooleanField(blank=True, null=True)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van verdeelsleutel",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Aanlevering",
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
                            "urenverdeling",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="aanleveringen",
                                to="samenwerking.urenverdeling",
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
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
                        ("gelezen", models.JSONField(null=True)),
                        ("fouten", models.JSONField(null=True)),
                        ("overgeslagen", models.JSONField(default=list)),
                        ("overgenomen_op", models.DateTimeField(null=True)),
                    ],
                    options={
                        "verbose_name": "aanlevering",
                        "verbose_name_plural": "aanleveringen",
                        "ordering": ("-aangeleverd_op",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("urenverdeling", "sha256"),
                                name="aanlevering_een_keer_per_bestand",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("overgenomen_op__isnull", True),
                                    models.Q(("fouten", []), ("gelezen__isnull", False)),
                                    _connector="OR",
                                ),
                                name="aanlevering_overgenomen_zonder_fouten",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Aansluitbestand",
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
                                related_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "stand",
                            models.CharField(
                                choices=[
                                    ("begroting", "begroting"),
                                    ("begroting-na-wijziging", "begroting na wijziging"),
                                    ("burap1", "eerste bestuursrapportage"),
                                    ("burap2", "tweede bestuursrapportage"),
                                    ("rekening", "rekening"),
                                ],
                                max_length=30,
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("grootboek", "uittreksel van het grootboek"),
                                    ("iv3-levering", "Iv3-levering"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "eenheid",
                            models.CharField(
                                choices=[("euro", "euro"), ("duizend", "duizenden euro's")],
                                default="euro",
                                max_length=10,
                            ),
                        ),
                        (
                            "cbs",
                            models.CharField(
                                blank=True, max_length=4, verbose_name="gemeente van de levering"
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
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
                        "verbose_name": "bestand bij de aansluiting",
                        "verbose_name_plural": "bestanden bij de aansluiting",
                        "ordering": ("-pk",),
                        "indexes": [
                            models.Index(
                                fields=["samenwerking", "jaar", "stand", "soort"],
                                name="aansluitbestand_waarbij",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("soort__in", ["grootboek", "iv3-levering"])),
                                name="aansluitbestand_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stand__in",
                                        [
                                            "begroting",
                                            "begroting-na-wijziging",
                                            "burap1",
                                            "burap2",
                                            "rekening",
                                        ],
                                    )
                                ),
                                name="aansluitbestand_stand_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("eenheid__in", ("euro", "duizend"))),
                                name="aansluitbestand_eenheid_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jaar__range", (2013, 2100))),
                                name="aansluitbestand_jaar_klopt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("cbs", ""), ("soort", "grootboek")),
                                    models.Q(
                                        ("cbs__regex", "^[0-9]{4}$"), ("soort", "iv3-levering")
                                    ),
                                    _connector="OR",
                                ),
                                name="aansluitbestand_van_wie",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("naam", ""), _negated=True),
                                    models.Q(("sha256", ""), _negated=True),
                                ),
                                name="aansluitbestand_volledig",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Afgifte",
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
                            "berekening",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="afgiften",
                                to="bijdrage.berekening",
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("rapport.pdf", "het rapport (pdf)"),
                                    ("werkmap.xlsx", "de werkmap"),
                                    ("rekenmap.xlsx", "de rekenmap"),
                                    ("tabellen.ods", "het bestand met tabellen (ods)"),
                                    ("samenvatting.pdf", "de samenvatting (pdf)"),
                                    ("raadspakket.pdf", "het raadspakket (pdf)"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("sha256", models.CharField(max_length=64)),
                        (
                            "volledig",
                            models.BooleanField(default=False, verbose_name="volledige uitgave"),
                        ),
                        ("gemaakt_op", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "verbose_name": "afgifte",
                        "verbose_name_plural": "afgiften",
                        "ordering": ("-pk",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("sha256", "berekening"), name="afgifte_een_keer_per_bestand"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "soort__in",
                                        [
                                            "rapport.pdf",
                                            "werkmap.xlsx",
                                            "rekenmap.xlsx",
                                            "tabellen.ods",
                                            "samenvatting.pdf",
                                            "raadspakket.pdf",
                                        ],
                                    )
                                ),
                                name="afgifte_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sha256__regex", "^[0-9a-f]{64}$")),
                                name="afgifte_sha256_heel",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Aandeel",
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
                            "berekening",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="aandelen",
                                to="bijdrage.berekening",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "basis",
                            models.DecimalField(
                                decimal_places=2, help_text="Voor de correcties.", max_digits=17
                            ),
                        ),
                        (
                            "bedrag",
                            models.DecimalField(
                                decimal_places=2, help_text="Na de correcties.", max_digits=17
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "aandeel",
                        "verbose_name_plural": "aandelen",
                        "ordering": ("berekening", "gemeente__cbs"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("berekening", "gemeente"), name="aandeel_een_keer"
                            )
                        ],
                    },
                ),
            ]
        )
    ]
