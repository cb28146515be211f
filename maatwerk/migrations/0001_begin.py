import django.contrib.postgres.functions
import django.db.models.deletion
import pghistory.utils
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
                    name="Motie",
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
                                related_name="moties",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                help_text="De gemeente waarvan de raad haar behandelde.",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                                verbose_name="raad van",
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
                        ("titel", models.CharField(max_length=200)),
                        (
                            "partijen",
                            models.CharField(
                                blank=True,
                                help_text="Wie haar indienden; leeg: niet bekend.",
                                max_length=500,
                            ),
                        ),
                        ("samenvatting", models.TextField()),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("ingediend", "Ingediend"),
                                    ("aangenomen", "Aangenomen"),
                                    ("verworpen", "Verworpen"),
                                    ("aangehouden", "Aangehouden"),
                                    ("ingetrokken", "Ingetrokken"),
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
                                related_name="moties",
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
                        "verbose_name": "motie",
                        "verbose_name_plural": "moties",
                        "ordering": ("-datum", "titel"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "gemeente", "datum", "titel"),
                                name="motie_een_keer",
                                violation_error_message="Deze motie staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        [
                                            "ingediend",
                                            "aangenomen",
                                            "verworpen",
                                            "aangehouden",
                                            "ingetrokken",
                                        ],
                                    )
                                ),
                                name="motie_status_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("precisie__in", ["dag", "maand", "jaar"])),
                                name="motie_precisie_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("titel", ""), _negated=True),
                                    models.Q(("samenvatting", ""), _negated=True),
                                ),
                                name="motie_heeft_inhoud",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Motiepunt",
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
                            "motie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="punten",
                                to="maatwerk.motie",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField()),
                        ("tekst", models.TextField()),
                    ],
                    options={
                        "verbose_name": "punt van een motie",
                        "verbose_name_plural": "punten van moties",
                        "ordering": ("motie", "nummer"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("motie", "nummer"),
                                name="motiepunt_een_keer",
                                violation_error_message="Dit nummer heeft de motie al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst", ""), _negated=True),
                                name="motiepunt_heeft_inhoud",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Onderzoek",
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
                                related_name="onderzoeken",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField()),
                        ("titel", models.CharField(max_length=200)),
                        (
                            "vraag",
                            models.TextField(help_text="Wat het onderzoek moet beantwoorden."),
                        ),
                        (
                            "denkrichting",
                            models.TextField(
                                blank=True, help_text="Waaraan bij de oplossing wordt gedacht."
                            ),
                        ),
                        (
                            "motiepunt",
                            models.ForeignKey(
                                blank=True,
                                help_text="Het punt van een motie dat erom vraagt.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="onderzoeken",
                                to="maatwerk.motiepunt",
                            ),
                        ),
                        (
                            "eigenaar_rol",
                            models.CharField(
                                choices=[
                                    ("controller", "controller"),
                                    ("tweede-controller", "tweede controller"),
                                    ("bestuurder", "bestuurder"),
                                    ("vertegenwoordiger", "raadslid of andere vertegenwoordiger"),
                                    ("projectmedewerker", "projectmedewerker"),
                                    ("auditor", "auditor of rekenkamer"),
                                    ("beheerder", "functioneel beheerder"),
                                ],
                                max_length=20,
                                verbose_name="eigenaar",
                            ),
                        ),
                        (
                            "eigenaar_gemeente",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                                verbose_name="eigenaar van",
                            ),
                        ),
                        (
                            "laag",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Besparing op de bijdrage in euro per jaar.",
                                max_digits=17,
                                null=True,
                                verbose_name="ten minste",
                            ),
                        ),
                        (
                            "bedrag",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Besparing op de bijdrage in euro per jaar.",
                                max_digits=17,
                                null=True,
                                verbose_name="indicatie",
                            ),
                        ),
                        (
                            "hoog",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Besparing op de bijdrage in euro per jaar.",
                                max_digits=17,
                                null=True,
                                verbose_name="ten hoogste",
                            ),
                        ),
                        (
                            "duur",
                            models.CharField(
                                choices=[
                                    ("incidenteel", "Incidenteel"),
                                    ("structureel", "Structureel"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("voorstel", "Voorstel"),
                                    ("plan", "Plan"),
                                    ("in onderzoek", "In Onderzoek"),
                                    ("opgeleverd", "Opgeleverd"),
                                    ("besproken", "Besproken"),
                                    ("besloten", "Besloten"),
                                    ("in uitvoering", "In Uitvoering"),
                                    ("afgerond", "Afgerond"),
                                    ("vervallen", "Vervallen"),
                                ],
                                default="voorstel",
                                editable=False,
                                max_length=20,
                            ),
                        ),
                        (
                            "uiterlijk",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de volgende stap gezet hoort te zijn.",
                                null=True,
                            ),
                        ),
                        ("bevindingen", models.TextField(blank=True, editable=False)),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="onderzoeken",
                                to="samenwerking.besluit",
                            ),
                        ),
                        ("vervolg", models.TextField(blank=True, editable=False)),
                        ("reden_vervallen", models.TextField(blank=True, editable=False)),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "onderzoek",
                        "verbose_name_plural": "onderzoeken",
                        "ordering": ("nummer", "pk"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "vertrouwelijkheid__in",
                                        ["openbaar", "intern", "vertrouwelijk", "geheim"],
                                    )
                                ),
                                name="onderzoek_vertrouwelijkheid_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vertrouwelijkheid", "openbaar"),
                                    models.Q(("grond", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="onderzoek_niet_openbaar_met_grond",
                                violation_error_message="Wat niet openbaar is, heeft een grond. Vul haar in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("vertrouwelijkheid", "geheim"), _negated=True),
                                    models.Q(("opgelegd_door", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="onderzoek_geheim_door_een_orgaan",
                                violation_error_message="Geheimhouding legt een orgaan op. Vul in welk.",
                            ),
                            models.UniqueConstraint(
                                fields=("samenwerking", "gemeente", "vertrouwelijkheid", "nummer"),
                                name="onderzoek_een_keer",
                                nulls_distinct=False,
                                violation_error_message="Er is al een onderzoek met dit nummer. Kies een ander.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "eigenaar_rol__in",
                                        [
                                            "controller",
                                            "tweede-controller",
                                            "bestuurder",
                                            "vertegenwoordiger",
                                            "projectmedewerker",
                                            "auditor",
                                            "beheerder",
                                        ],
                                    )
                                ),
                                name="onderzoek_rol_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("duur__in", ["incidenteel", "structureel"])),
                                name="onderzoek_duur_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("titel", ""), _negated=True),
                                    models.Q(("vraag", ""), _negated=True),
                                ),
                                name="onderzoek_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("bedrag", None), ("hoog", None), ("laag", None)),
                                    models.Q(
                                        models.Q(("laag__isnull", False)),
                                        models.Q(("bedrag__isnull", False)),
                                        models.Q(("hoog__isnull", False)),
                                        ("bedrag__lte", models.F("hoog")),
                                        ("laag__lte", models.F("bedrag")),
                                    ),
                                    _connector="OR",
                                ),
                                name="onderzoek_bandbreedte",
                                violation_error_message="Vul de drie bedragen in, oplopend van ten minste tot ten hoogste, of geen van drie.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "status__in",
                                            (
                                                "opgeleverd",
                                                "besproken",
                                                "besloten",
                                                "in uitvoering",
                                                "afgerond",
                                            ),
                                        ),
                                        _negated=True,
                                    ),
                                    models.Q(("bevindingen", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="onderzoek_opgeleverd_met_bevindingen",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("status__in", ("besloten", "in uitvoering", "afgerond")),
                                        _negated=True,
                                    ),
                                    ("besluit__isnull", False),
                                    _connector="OR",
                                ),
                                name="onderzoek_besloten_met_besluit",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("status", "vervallen"),
                                        models.Q(("reden_vervallen", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("status", "vervallen"), _negated=True),
                                        ("reden_vervallen", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="onderzoek_vervallen_met_reden",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Mijlpaal",
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
                            "onderzoek",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mijlpalen",
                                to="maatwerk.onderzoek",
                            ),
                        ),
                        (
                            "wat",
                            models.CharField(
                                help_text="Wat er dan is, in enkele woorden.", max_length=200
                            ),
                        ),
                        ("gepland", models.DateField(verbose_name="gepland op")),
                        ("bereikt_op", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "mijlpaal",
                        "verbose_name_plural": "mijlpalen",
                        "ordering": ("gepland", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("onderzoek", "wat"),
                                name="mijlpaal_een_keer",
                                violation_error_message="Deze mijlpaal staat er al. Wijzig hem daar.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("wat", ""), _negated=True),
                                name="mijlpaal_heeft_inhoud",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Maatwerkcategorie",
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
                                related_name="maatwerkcategorieen",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "volgorde",
                            models.PositiveSmallIntegerField(
                                default=1, help_text="De laagste staat bovenaan."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "categorie van maatwerk",
                        "verbose_name_plural": "categorieën van maatwerk",
                        "ordering": ("samenwerking", "volgorde", "naam"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "naam"),
                                name="maatwerkcategorie_een_keer",
                                violation_error_message="Deze categorie staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("naam", ""), _negated=True),
                                name="maatwerkcategorie_heeft_naam",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Maatwerkpunt",
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
                                related_name="maatwerkpunten",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField()),
                        (
                            "dienst",
                            models.CharField(
                                help_text="Het deel van de dienstverlening.", max_length=200
                            ),
                        ),
                        ("toelichting", models.TextField(blank=True)),
                        (
                            "categorie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="punten",
                                to="maatwerk.maatwerkcategorie",
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[
                                    ("nog niet bepaald", "nog niet bepaald"),
                                    (
                                        "hoort bij de basisdienstverlening",
                                        "hoort bij de basisdienstverlening",
                                    ),
                                    (
                                        "komt bovenop de basisdienstverlening",
                                        "komt bovenop de basisdienstverlening",
                                    ),
                                    (
                                        "minder dan de basisdienstverlening",
                                        "minder dan de basisdienstverlening",
                                    ),
                                ],
                                default="nog niet bepaald",
                                max_length=40,
                                verbose_name="basisdienstverlening",
                            ),
                        ),
                        (
                            "haalbaarheid",
                            models.CharField(
                                choices=[
                                    ("nog niet bekeken", "nog niet bekeken"),
                                    ("haalbaar", "haalbaar"),
                                    ("deels haalbaar", "deels haalbaar"),
                                    ("niet haalbaar", "niet haalbaar"),
                                ],
                                default="nog niet bekeken",
                                max_length=20,
                            ),
                        ),
                        (
                            "onderdeel",
                            models.ForeignKey(
                                blank=True,
                                help_text="Het team van de uren in de wensen; nodig om het gevolg uit te rekenen.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.onderdeel",
                            ),
                        ),
                        (
                            "onderzoek",
                            models.ForeignKey(
                                blank=True,
                                help_text="Het onderzoek dat hierover gaat.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="maatwerkpunten",
                                to="maatwerk.onderzoek",
                            ),
                        ),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="maatwerkpunten",
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
                        "verbose_name": "punt van de maatwerkinventaris",
                        "verbose_name_plural": "maatwerkinventaris",
                        "ordering": ("nummer", "pk"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "vertrouwelijkheid__in",
                                        ["openbaar", "intern", "vertrouwelijk", "geheim"],
                                    )
                                ),
                                name="maatwerkpunt_vertrouwelijkheid_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vertrouwelijkheid", "openbaar"),
                                    models.Q(("grond", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="maatwerkpunt_niet_openbaar_met_grond",
                                violation_error_message="Wat niet openbaar is, heeft een grond. Vul haar in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("vertrouwelijkheid", "geheim"), _negated=True),
                                    models.Q(("opgelegd_door", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="maatwerkpunt_geheim_door_een_orgaan",
                                violation_error_message="Geheimhouding legt een orgaan op. Vul in welk.",
                            ),
                            models.UniqueConstraint(
                                fields=("samenwerking", "gemeente", "vertrouwelijkheid", "nummer"),
                                name="maatwerkpunt_een_keer",
                                nulls_distinct=False,
                                violation_error_message="Er is al een punt met dit nummer. Kies een ander.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("dienst", ""), _negated=True),
                                name="maatwerkpunt_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "basis__in",
                                        [
                                            "nog niet bepaald",
                                            "hoort bij de basisdienstverlening",
                                            "komt bovenop de basisdienstverlening",
                                            "minder dan de basisdienstverlening",
                                        ],
                                    )
                                ),
                                name="maatwerkpunt_basis_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "haalbaarheid__in",
                                        [
                                            "nog niet bekeken",
                                            "haalbaar",
                                            "deels haalbaar",
                                            "niet haalbaar",
                                        ],
                                    )
                                ),
                                name="maatwerkpunt_haalbaarheid_bekend",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Claim",
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
                                related_name="claims",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                help_text="Zoals 1.1.1a; de punten zeggen waar de claim onder valt.",
                                max_length=50,
                            ),
                        ),
                        ("omschrijving", models.CharField(max_length=500)),
                        (
                            "voor",
                            models.ForeignKey(
                                help_text="De gastgemeente die ervoor betaalt.",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                                verbose_name="voor gemeente",
                            ),
                        ),
                        (
                            "grondslag",
                            models.CharField(
                                blank=True,
                                choices=[("autonoom", "Autonoom"), ("wens", "Wens")],
                                help_text="Leeg: niet bekend.",
                                max_length=20,
                            ),
                        ),
                        (
                            "vte",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Leeg: niet bekend. Minder: met een minteken.",
                                max_digits=7,
                                null=True,
                            ),
                        ),
                        (
                            "taakveld",
                            models.CharField(blank=True, help_text="Leeg: 0.4.", max_length=10),
                        ),
                        ("eerste_jaar", models.PositiveSmallIntegerField()),
                        (
                            "laatste_jaar",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Leeg: zonder einde.", null=True
                            ),
                        ),
                        ("toelichting", models.TextField(blank=True)),
                        (
                            "compensatie",
                            models.TextField(
                                blank=True,
                                help_text="Nieuw voor oud: waarmee de claim wordt betaald, in woorden.",
                            ),
                        ),
                        (
                            "betaalt",
                            models.ForeignKey(
                                blank=True,
                                help_text="Nieuw voor oud: de claim die hiermee wordt betaald.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="betaald_met",
                                to="maatwerk.claim",
                                verbose_name="betaalt voor",
                            ),
                        ),
                        (
                            "punt",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="claims",
                                to="maatwerk.maatwerkpunt",
                                verbose_name="punt van de inventaris",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("aangevraagd", "Aangevraagd"),
                                    ("toegekend", "Toegekend"),
                                    ("afgewezen", "Afgewezen"),
                                    ("ingetrokken", "Ingetrokken"),
                                ],
                                default="aangevraagd",
                                editable=False,
                                max_length=20,
                            ),
                        ),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="claims",
                                to="samenwerking.besluit",
                            ),
                        ),
                        ("reden", models.TextField(blank=True, editable=False)),
                        (
                            "incidentele_afspraak",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="bijdrage.correctieafspraak",
                            ),
                        ),
                        (
                            "structurele_afspraak",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="bijdrage.correctieafspraak",
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
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "claim",
                        "verbose_name_plural": "claims",
                        "ordering": ("code", "pk"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "vertrouwelijkheid__in",
                                        ["openbaar", "intern", "vertrouwelijk", "geheim"],
                                    )
                                ),
                                name="claim_vertrouwelijkheid_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vertrouwelijkheid", "openbaar"),
                                    models.Q(("grond", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="claim_niet_openbaar_met_grond",
                                violation_error_message="Wat niet openbaar is, heeft een grond. Vul haar in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("vertrouwelijkheid", "geheim"), _negated=True),
                                    models.Q(("opgelegd_door", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="claim_geheim_door_een_orgaan",
                                violation_error_message="Geheimhouding legt een orgaan op. Vul in welk.",
                            ),
                            models.UniqueConstraint(
                                fields=("samenwerking", "gemeente", "vertrouwelijkheid", "code"),
                                name="claim_een_keer",
                                nulls_distinct=False,
                                violation_error_message="Er is al een claim met deze code. Kies een andere.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("code__regex", "^[0-9]+(\\.[0-9]+)*[a-z]?$")),
                                name="claim_code_klopt",
                                violation_error_message="Een code is zoals 1.1.1 of 1.1.1a: cijfers met punten, en aan het eind misschien een kleine letter.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("omschrijving", ""), _negated=True),
                                name="claim_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("grondslag__in", ["", "autonoom", "wens"])),
                                name="claim_grondslag_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("eerste_jaar__range", (2013, 2100)),
                                    models.Q(
                                        ("laatste_jaar", None),
                                        ("laatste_jaar__gte", models.F("eerste_jaar")),
                                        _connector="OR",
                                    ),
                                ),
                                name="claim_looptijd_klopt",
                                violation_error_message="Het laatste jaar ligt voor het eerste.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("betaalt", None),
                                    models.Q(("betaalt", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="claim_betaalt_een_ander",
                                violation_error_message="Een claim betaalt niet voor zichzelf.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("besluit__isnull", False),
                                        ("status__in", ("toegekend", "afgewezen")),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("status__in", ("toegekend", "afgewezen")),
                                            _negated=True,
                                        ),
                                        ("besluit", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="claim_besloten_met_besluit",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("status__in", ("afgewezen", "ingetrokken")), _negated=True
                                    ),
                                    models.Q(("reden", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="claim_niet_door_met_reden",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("status", "toegekend"),
                                        models.Q(
                                            ("incidentele_afspraak__isnull", False),
                                            ("structurele_afspraak__isnull", False),
                                            _connector="OR",
                                        ),
                                    ),
                                    models.Q(
                                        models.Q(("status", "toegekend"), _negated=True),
                                        ("incidentele_afspraak", None),
                                        ("structurele_afspraak", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="claim_toegekend_met_correctie",
                            ),
                            models.UniqueConstraint(
                                fields=("incidentele_afspraak",),
                                name="claim_incidentele_afspraak_een_keer",
                            ),
                            models.UniqueConstraint(
                                fields=("structurele_afspraak",),
                                name="claim_structurele_afspraak_een_keer",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Claimjaar",
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
                            "claim",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="jaren",
                                to="maatwerk.claim",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "incidenteel",
                            models.DecimalField(decimal_places=2, default=0, max_digits=17),
                        ),
                        (
                            "structureel",
                            models.DecimalField(decimal_places=2, default=0, max_digits=17),
                        ),
                    ],
                    options={
                        "verbose_name": "bedrag van een claim",
                        "verbose_name_plural": "bedragen van claims",
                        "ordering": ("claim", "jaar"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("claim", "jaar"),
                                name="claimjaar_een_keer",
                                violation_error_message="Van dit jaar staat er al een bedrag.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ClaimjaarGeschiedenis",
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
                                to="maatwerk.claimjaar",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "claim",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="maatwerk.claim",
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField()),
                        (
                            "incidenteel",
                            models.DecimalField(decimal_places=2, default=0, max_digits=17),
                        ),
                        (
                            "structureel",
                            models.DecimalField(decimal_places=2, default=0, max_digits=17),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van bedrag van een claim",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Keuzescenario",
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
                            "onderzoek",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="keuzescenarios",
                                to="maatwerk.onderzoek",
                            ),
                        ),
                        ("naam", models.CharField(max_length=100)),
                        (
                            "berekening",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="bijdrage.berekening",
                            ),
                        ),
                        ("gemeente", models.CharField(max_length=100)),
                        ("wijzigingen", models.JSONField()),
                        (
                            "voor_wie",
                            models.CharField(blank=True, max_length=200, verbose_name="voor wie"),
                        ),
                        (
                            "dienstniveau",
                            models.TextField(blank=True, verbose_name="niveau van de dienst"),
                        ),
                        (
                            "drager",
                            models.CharField(
                                choices=[
                                    ("gedeeld", "gedeeld"),
                                    ("eigen rekening", "eigen rekening"),
                                ],
                                max_length=20,
                                verbose_name="wie betaalt wat achterblijft",
                            ),
                        ),
                        (
                            "frictiejaren",
                            models.PositiveSmallIntegerField(
                                default=5, verbose_name="jaren afbouw"
                            ),
                        ),
                        ("frictie", models.TextField(blank=True, verbose_name="frictie")),
                        ("risico", models.TextField(blank=True, verbose_name="risico")),
                        ("vervallen", models.CharField(blank=True, max_length=500)),
                        ("fictief", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name": "keuzescenario",
                        "verbose_name_plural": "keuzescenario's",
                        "ordering": ("onderzoek__nummer", "naam", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("onderzoek", "naam"), name="keuzescenario_een_keer"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("naam", ""), _negated=True),
                                    models.Q(("gemeente", ""), _negated=True),
                                ),
                                name="keuzescenario_heeft_naam",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("drager__in", ["gedeeld", "eigen rekening"])),
                                name="keuzescenario_drager_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("frictiejaren__range", (1, 20))),
                                name="keuzescenario_jaren_kloppen",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Maatwerkbestand",
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
                                related_name="maatwerkbestanden",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        ("inhoud", models.BinaryField()),
                        ("sha256", models.CharField(max_length=64)),
                        (
                            "vertrouwelijkheid",
                            models.CharField(
                                choices=[
                                    ("openbaar", "Openbaar"),
                                    ("intern", "Intern"),
                                    ("vertrouwelijk", "Vertrouwelijk"),
                                    ("geheim", "Geheim"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("grond", models.CharField(blank=True, max_length=200)),
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
                        "verbose_name": "bestand met maatwerk",
                        "verbose_name_plural": "bestanden met maatwerk",
                        "ordering": ("-aangeleverd_op",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "aangeleverd_door", "sha256"),
                                name="maatwerkbestand_een_keer",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("overgenomen_op__isnull", True),
                                    models.Q(("fouten", []), ("gelezen__isnull", False)),
                                    _connector="OR",
                                ),
                                name="maatwerkbestand_overgenomen_zonder_fouten",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MaatwerkcategorieGeschiedenis",
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
                                to="maatwerk.maatwerkcategorie",
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
                            "volgorde",
                            models.PositiveSmallIntegerField(
                                default=1, help_text="De laagste staat bovenaan."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van categorie van maatwerk",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClaimGeschiedenis",
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
                                to="maatwerk.claim",
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
                            "code",
                            models.CharField(
                                help_text="Zoals 1.1.1a; de punten zeggen waar de claim onder valt.",
                                max_length=50,
                            ),
                        ),
                        ("omschrijving", models.CharField(max_length=500)),
                        (
                            "voor",
                            models.ForeignKey(
                                db_constraint=False,
                                help_text="De gastgemeente die ervoor betaalt.",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                                verbose_name="voor gemeente",
                            ),
                        ),
                        (
                            "grondslag",
                            models.CharField(
                                blank=True,
                                choices=[("autonoom", "Autonoom"), ("wens", "Wens")],
                                help_text="Leeg: niet bekend.",
                                max_length=20,
                            ),
                        ),
                        (
                            "vte",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Leeg: niet bekend. Minder: met een minteken.",
                                max_digits=7,
                                null=True,
                            ),
                        ),
                        (
                            "taakveld",
                            models.CharField(blank=True, help_text="Leeg: 0.4.", max_length=10),
                        ),
                        ("eerste_jaar", models.PositiveSmallIntegerField()),
                        (
                            "laatste_jaar",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Leeg: zonder einde.", null=True
                            ),
                        ),
                        ("toelichting", models.TextField(blank=True)),
                        (
                            "compensatie",
                            models.TextField(
                                blank=True,
                                help_text="Nieuw voor oud: waarmee de claim wordt betaald, in woorden.",
                            ),
                        ),
                        (
                            "betaalt",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Nieuw voor oud: de claim die hiermee wordt betaald.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="maatwerk.claim",
                                verbose_name="betaalt voor",
                            ),
                        ),
                        (
                            "punt",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="maatwerk.maatwerkpunt",
                                verbose_name="punt van de inventaris",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("aangevraagd", "Aangevraagd"),
                                    ("toegekend", "Toegekend"),
                                    ("afgewezen", "Afgewezen"),
                                    ("ingetrokken", "Ingetrokken"),
                                ],
                                default="aangevraagd",
                                editable=False,
                                max_length=20,
                            ),
                        ),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.besluit",
                            ),
                        ),
                        ("reden", models.TextField(blank=True, editable=False)),
                        (
                            "incidentele_afspraak",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.correctieafspraak",
                            ),
                        ),
                        (
                            "structurele_afspraak",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
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
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van claim",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Maatwerkwens",
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
                            "punt",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="wensen",
                                to="maatwerk.maatwerkpunt",
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
                        ("nu", models.TextField(blank=True, verbose_name="niveau nu")),
                        ("wens", models.TextField(blank=True)),
                        (
                            "uren",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Leeg: niet bekend. Minder uren: met een minteken.",
                                max_digits=9,
                                null=True,
                                verbose_name="uren per jaar erbij of eraf",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "wens van een gemeente",
                        "verbose_name_plural": "wensen van gemeenten",
                        "ordering": ("punt", "gemeente"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("punt", "gemeente"),
                                name="maatwerkwens_een_keer",
                                violation_error_message="Van deze gemeente staat er al een wens.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MaatwerkwensGeschiedenis",
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
                                to="maatwerk.maatwerkwens",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "punt",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="maatwerk.maatwerkpunt",
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
                        ("nu", models.TextField(blank=True, verbose_name="niveau nu")),
                        ("wens", models.TextField(blank=True)),
                        (
                            "uren",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Leeg: niet bekend. Minder uren: met een minteken.",
                                max_digits=9,
                                null=True,
                                verbose_name="uren per jaar erbij of eraf",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van wens van een gemeente",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MotieGeschiedenis",
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
                                to="maatwerk.motie",
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
                                help_text="De gemeente waarvan de raad haar behandelde.",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                                verbose_name="raad van",
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
                        ("titel", models.CharField(max_length=200)),
                        (
                            "partijen",
                            models.CharField(
                                blank=True,
                                help_text="Wie haar indienden; leeg: niet bekend.",
                                max_length=500,
                            ),
                        ),
                        ("samenvatting", models.TextField()),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("ingediend", "Ingediend"),
                                    ("aangenomen", "Aangenomen"),
                                    ("verworpen", "Verworpen"),
                                    ("aangehouden", "Aangehouden"),
                                    ("ingetrokken", "Ingetrokken"),
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
                        "verbose_name": "geschiedenis van motie",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MotiepuntGeschiedenis",
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
                                to="maatwerk.motiepunt",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "motie",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="maatwerk.motie",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField()),
                        ("tekst", models.TextField()),
                    ],
                    options={
                        "verbose_name": "geschiedenis van punt van een motie",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MijlpaalGeschiedenis",
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
                                to="maatwerk.mijlpaal",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "onderzoek",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="maatwerk.onderzoek",
                            ),
                        ),
                        (
                            "wat",
                            models.CharField(
                                help_text="Wat er dan is, in enkele woorden.", max_length=200
                            ),
                        ),
                        ("gepland", models.DateField(verbose_name="gepland op")),
                        ("bereikt_op", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van mijlpaal",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MaatwerkpuntGeschiedenis",
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
                                to="maatwerk.maatwerkpunt",
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
                        ("nummer", models.PositiveSmallIntegerField()),
                        (
                            "dienst",
                            models.CharField(
                                help_text="Het deel van de dienstverlening.", max_length=200
                            ),
                        ),
                        ("toelichting", models.TextField(blank=True)),
                        (
                            "categorie",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="maatwerk.maatwerkcategorie",
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[
                                    ("nog niet bepaald", "nog niet bepaald"),
                                    (
                                        "hoort bij de basisdienstverlening",
                                        "hoort bij de basisdienstverlening",
                                    ),
                                    (
                                        "komt bovenop de basisdienstverlening",
                                        "komt bovenop de basisdienstverlening",
                                    ),
                                    (
                                        "minder dan de basisdienstverlening",
                                        "minder dan de basisdienstverlening",
                                    ),
                                ],
                                default="nog niet bepaald",
                                max_length=40,
                                verbose_name="basisdienstverlening",
                            ),
                        ),
                        (
                            "haalbaarheid",
                            models.CharField(
                                choices=[
                                    ("nog niet bekeken", "nog niet bekeken"),
                                    ("haalbaar", "haalbaar"),
                                    ("deels haalbaar", "deels haalbaar"),
                                    ("niet haalbaar", "niet haalbaar"),
                                ],
                                default="nog niet bekeken",
                                max_length=20,
                            ),
                        ),
                        (
                            "onderdeel",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Het team van de uren in de wensen; nodig om het gevolg uit te rekenen.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.onderdeel",
                            ),
                        ),
                        (
                            "onderzoek",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Het onderzoek dat hierover gaat.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="maatwerk.onderzoek",
                            ),
                        ),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
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
                        "verbose_name": "geschiedenis van punt van de maatwerkinventaris",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="KeuzescenarioGeschiedenis",
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
                                to="maatwerk.keuzescenario",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "onderzoek",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="maatwerk.onderzoek",
                            ),
                        ),
                        ("naam", models.CharField(max_length=100)),
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
                        ("gemeente", models.CharField(max_length=100)),
                        ("wijzigingen", models.JSONField()),
                        (
                            "voor_wie",
                            models.CharField(blank=True, max_length=200, verbose_name="voor wie"),
                        ),
                        (
                            "dienstniveau",
                            models.TextField(blank=True, verbose_name="niveau van de dienst"),
                        ),
                        (
                            "drager",
                            models.CharField(
                                choices=[
                                    ("gedeeld", "gedeeld"),
                                    ("eigen rekening", "eigen rekening"),
                                ],
                                max_length=20,
                                verbose_name="wie betaalt wat achterblijft",
                            ),
                        ),
                        (
                            "frictiejaren",
                            models.PositiveSmallIntegerField(
                                default=5, verbose_name="jaren afbouw"
                            ),
                        ),
                        ("frictie", models.TextField(blank=True, verbose_name="frictie")),
                        ("risico", models.TextField(blank=True, verbose_name="risico")),
                        ("vervallen", models.CharField(blank=True, max_length=500)),
                        ("fictief", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van keuzescenario",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Taakstelling",
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
                                related_name="taakstellingen",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
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
                                help_text="In euro per jaar.",
                                max_digits=17,
                                verbose_name="bedrag",
                            ),
                        ),
                        (
                            "percentage",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="Van de bijdrage.",
                                max_digits=9,
                                null=True,
                            ),
                        ),
                        ("eerste_jaar", models.PositiveSmallIntegerField()),
                        (
                            "laatste_jaar",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Leeg: zonder einde.", null=True
                            ),
                        ),
                        ("toelichting", models.TextField(blank=True)),
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
                        "verbose_name": "taakstelling",
                        "verbose_name_plural": "taakstellingen",
                        "ordering": ("-eerste_jaar", "naam"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "naam"),
                                name="taakstelling_een_keer",
                                violation_error_message="Deze taakstelling staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("naam", ""), _negated=True),
                                name="taakstelling_heeft_naam",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("bedrag__gt", 0)),
                                name="taakstelling_bedrag_klopt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("percentage", None),
                                    models.Q(("percentage__gt", 0), ("percentage__lte", 100)),
                                    _connector="OR",
                                ),
                                name="taakstelling_percentage_klopt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("eerste_jaar__range", (2013, 2100)),
                                    models.Q(
                                        ("laatste_jaar", None),
                                        ("laatste_jaar__gte", models.F("eerste_jaar")),
                                        _connector="OR",
                                    ),
                                ),
                                name="taakstelling_jaren_kloppen",
                                violation_error_message="Het laatste jaar ligt voor het eerste.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Besparing",
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
                            "onderzoek",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="besparingen",
                                to="maatwerk.onderzoek",
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "keuzescenario",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="besparingen",
                                to="maatwerk.keuzescenario",
                            ),
                        ),
                        (
                            "taakstelling",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="besparingen",
                                to="maatwerk.taakstelling",
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
                            "doel",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro per jaar.",
                                max_digits=17,
                                verbose_name="doel",
                            ),
                        ),
                        ("eerste_jaar", models.PositiveSmallIntegerField()),
                        ("laatste_jaar", models.PositiveSmallIntegerField(blank=True, null=True)),
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
                            "toegezegd",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="In euro per jaar.",
                                max_digits=17,
                                null=True,
                                verbose_name="toegezegd",
                            ),
                        ),
                        (
                            "afspraak",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="bijdrage.besparingsafspraak",
                            ),
                        ),
                        ("vervallen", models.CharField(blank=True, max_length=500)),
                        ("fictief", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name": "besparing",
                        "verbose_name_plural": "besparingen",
                        "ordering": ("onderzoek__nummer", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("onderzoek", "naam"), name="besparing_een_keer"
                            ),
                            models.UniqueConstraint(
                                fields=("afspraak",), name="besparing_eigen_afspraak"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("naam", ""), _negated=True),
                                name="besparing_heeft_naam",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("doel__gt", 0),
                                    models.Q(
                                        ("toegezegd", None), ("toegezegd__gt", 0), _connector="OR"
                                    ),
                                ),
                                name="besparing_bedragen_kloppen",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("eerste_jaar__range", (2013, 2100)),
                                    models.Q(
                                        ("laatste_jaar", None),
                                        ("laatste_jaar__gte", models.F("eerste_jaar")),
                                        _connector="OR",
                                    ),
                                ),
                                name="besparing_jaren_kloppen",
                                violation_error_message="Het laatste jaar ligt voor het eerste.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("besluit", None), ("toegezegd", None)),
                                    models.Q(
                                        ("besluit__isnull", False), ("toegezegd__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="besparing_besloten_met_bedrag",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("afspraak", None),
                                    models.Q(("besluit__isnull", False), ("vervallen", "")),
                                    _connector="OR",
                                ),
                                name="besparing_verwerkt_na_besluit",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OnderzoekGeschiedenis",
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
                                to="maatwerk.onderzoek",
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
                        ("nummer", models.PositiveSmallIntegerField()),
                        ("titel", models.CharField(max_length=200)),
                        (
                            "vraag",
                            models.TextField(help_text="Wat het onderzoek moet beantwoorden."),
                        ),
                        (
                            "denkrichting",
                            models.TextField(
                                blank=True, help_text="Waaraan bij de oplossing wordt gedacht."
                            ),
                        ),
                        (
                            "motiepunt",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Het punt van een motie dat erom vraagt.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="maatwerk.motiepunt",
                            ),
                        ),
                        (
                            "eigenaar_rol",
                            models.CharField(
                                choices=[
                                    ("controller", "controller"),
                                    ("tweede-controller", "tweede controller"),
                                    ("bestuurder", "bestuurder"),
                                    ("vertegenwoordiger", "raadslid of andere vertegenwoordiger"),
                                    ("projectmedewerker", "projectmedewerker"),
                                    ("auditor", "auditor of rekenkamer"),
                                    ("beheerder", "functioneel beheerder"),
                                ],
                                max_length=20,
                                verbose_name="eigenaar",
                            ),
                        ),
                        (
                            "eigenaar_gemeente",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                                verbose_name="eigenaar van",
                            ),
                        ),
                        (
                            "laag",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Besparing op de bijdrage in euro per jaar.",
                                max_digits=17,
                                null=True,
                                verbose_name="ten minste",
                            ),
                        ),
                        (
                            "bedrag",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Besparing op de bijdrage in euro per jaar.",
                                max_digits=17,
                                null=True,
                                verbose_name="indicatie",
                            ),
                        ),
                        (
                            "hoog",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Besparing op de bijdrage in euro per jaar.",
                                max_digits=17,
                                null=True,
                                verbose_name="ten hoogste",
                            ),
                        ),
                        (
                            "duur",
                            models.CharField(
                                choices=[
                                    ("incidenteel", "Incidenteel"),
                                    ("structureel", "Structureel"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("voorstel", "Voorstel"),
                                    ("plan", "Plan"),
                                    ("in onderzoek", "In Onderzoek"),
                                    ("opgeleverd", "Opgeleverd"),
                                    ("besproken", "Besproken"),
                                    ("besloten", "Besloten"),
                                    ("in uitvoering", "In Uitvoering"),
                                    ("afgerond", "Afgerond"),
                                    ("vervallen", "Vervallen"),
                                ],
                                default="voorstel",
                                editable=False,
                                max_length=20,
                            ),
                        ),
                        (
                            "uiterlijk",
                            models.DateField(
                                blank=True,
                                help_text="Wanneer de volgende stap gezet hoort te zijn.",
                                null=True,
                            ),
                        ),
                        ("bevindingen", models.TextField(blank=True, editable=False)),
                        (
                            "besluit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.besluit",
                            ),
                        ),
                        ("vervolg", models.TextField(blank=True, editable=False)),
                        ("reden_vervallen", models.TextField(blank=True, editable=False)),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van onderzoek",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BesparingGeschiedenis",
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
                                to="maatwerk.besparing",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "onderzoek",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="maatwerk.onderzoek",
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "keuzescenario",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="maatwerk.keuzescenario",
                            ),
                        ),
                        (
                            "taakstelling",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="maatwerk.taakstelling",
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
                            "doel",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In euro per jaar.",
                                max_digits=17,
                                verbose_name="doel",
                            ),
                        ),
                        ("eerste_jaar", models.PositiveSmallIntegerField()),
                        ("laatste_jaar", models.PositiveSmallIntegerField(blank=True, null=True)),
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
                            "toegezegd",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="In euro per jaar.",
                                max_digits=17,
                                null=True,
                                verbose_name="toegezegd",
                            ),
                        ),
                        (
                            "afspraak",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="bijdrage.besparingsafspraak",
                            ),
                        ),
                        ("vervallen", models.CharField(blank=True, max_length=500)),
                        ("fictief", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van besparing",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TaakstellingGeschiedenis",
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
                                to="maatwerk.taakstelling",
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
                                help_text="In euro per jaar.",
                                max_digits=17,
                                verbose_name="bedrag",
                            ),
                        ),
                        (
                            "percentage",
                            models.DecimalField(
                                blank=True,
                                decimal_places=6,
                                help_text="Van de bijdrage.",
                                max_digits=9,
                                null=True,
                            ),
                        ),
                        ("eerste_jaar", models.PositiveSmallIntegerField()),
                        (
                            "laatste_jaar",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Leeg: zonder einde.", null=True
                            ),
                        ),
                        ("toelichting", models.TextField(blank=True)),
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
                        "verbose_name": "geschiedenis van taakstelling",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Voortgangsbericht",
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
                                related_name="voortgangsberichten",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField()),
                        ("dag", models.DateField()),
                        ("moment", models.DateTimeField()),
                        ("inleiding", models.TextField(blank=True)),
                        (
                            "taakstelling",
                            models.DecimalField(decimal_places=2, default=0, max_digits=17),
                        ),
                    ],
                    options={
                        "verbose_name": "voortgangsbericht",
                        "verbose_name_plural": "voortgangsberichten",
                        "ordering": ("-nummer",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "nummer"), name="voortgangsbericht_een_keer"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Voortgangsregel",
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
                            "bericht",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="regels",
                                to="maatwerk.voortgangsbericht",
                            ),
                        ),
                        (
                            "onderzoek",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="voortgangsregels",
                                to="maatwerk.onderzoek",
                            ),
                        ),
                        ("titel", models.CharField(max_length=200)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("voorstel", "Voorstel"),
                                    ("plan", "Plan"),
                                    ("in onderzoek", "In Onderzoek"),
                                    ("opgeleverd", "Opgeleverd"),
                                    ("besproken", "Besproken"),
                                    ("besloten", "Besloten"),
                                    ("in uitvoering", "In Uitvoering"),
                                    ("afgerond", "Afgerond"),
                                    ("vervallen", "Vervallen"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("aan_zet", models.CharField(blank=True, max_length=200)),
                        ("uiterlijk", models.DateField(null=True)),
                        ("mijlpaal", models.CharField(blank=True, max_length=200)),
                        ("mijlpaal_gepland", models.DateField(null=True)),
                        ("bedrag", models.DecimalField(decimal_places=2, max_digits=17, null=True)),
                        (
                            "gevonden",
                            models.DecimalField(decimal_places=2, default=0, max_digits=17),
                        ),
                        (
                            "toegezegd",
                            models.DecimalField(decimal_places=2, default=0, max_digits=17),
                        ),
                        (
                            "verwerkt",
                            models.DecimalField(decimal_places=2, default=0, max_digits=17),
                        ),
                    ],
                    options={
                        "verbose_name": "voortgangsregel",
                        "verbose_name_plural": "voortgangsregels",
                        "ordering": ("onderzoek__nummer", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("bericht", "onderzoek"), name="voortgangsregel_een_keer"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        [
                                            "voorstel",
                                            "plan",
                                            "in onderzoek",
                                            "opgeleverd",
                                            "besproken",
                                            "besloten",
                                            "in uitvoering",
                                            "afgerond",
                                            "vervallen",
                                        ],
                                    )
                                ),
                                name="voortgangsregel_status_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("mijlpaal", ""), ("mijlpaal_gepland", None)),
                                    models.Q(
                                        models.Q(("mijlpaal", ""), _negated=True),
                                        ("mijlpaal_gepland__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="voortgangsregel_mijlpaal_met_dag",
                            ),
                        ],
                    },
                ),
            ]
        )
    ]
