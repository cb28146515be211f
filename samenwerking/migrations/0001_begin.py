import django.contrib.auth.models
import django.contrib.auth.validators
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.functions
import django.contrib.postgres.operations
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.utils.timezone
import pghistory.utils
import samenwerking.models.bron
import samenwerking.models.codelijst
import samenwerking.models.periode
from django.conf import settings
from django.db import migrations, models
from samenwerking.tabellen import MaakTabellen


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        django.contrib.postgres.operations.BtreeGistExtension(),
        MaakTabellen(
            [
                migrations.CreateModel(
                    name="Boekregel",
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
                        ("week", models.TextField()),
                        ("onderdeel", models.TextField()),
                        ("taak", models.TextField()),
                        ("gemeente", models.TextField()),
                        ("uren", models.TextField()),
                    ],
                    options={
                        "verbose_name": "regel van een tijdregistratie",
                        "verbose_name_plural": "regels van een tijdregistratie",
                    },
                ),
                migrations.CreateModel(
                    name="Gemeente",
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
                        ("naam", models.CharField(max_length=100, unique=True)),
                        (
                            "cbs",
                            models.CharField(
                                help_text="Vier cijfers. Later niet te wijzigen.",
                                max_length=4,
                                unique=True,
                                verbose_name="CBS-code",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "gemeente",
                        "verbose_name_plural": "gemeenten",
                        "ordering": ("naam",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("cbs__regex", "^[0-9]{4}$")),
                                name="gemeente_cbs_vier_cijfers",
                                violation_error_message="Een CBS-code is vier cijfers.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Samenwerking",
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
                            "naam",
                            models.CharField(
                                help_text="Zoals in het kenmerk «samenwerking» van de invoer. Later niet te wijzigen.",
                                max_length=200,
                                unique=True,
                            ),
                        ),
                        (
                            "code",
                            models.SlugField(
                                help_text="De naam in webadressen. Later niet te wijzigen.",
                                unique=True,
                            ),
                        ),
                        (
                            "omschrijving",
                            models.TextField(blank=True, help_text="Waar de samenwerking voor is."),
                        ),
                    ],
                    options={
                        "verbose_name": "samenwerking",
                        "verbose_name_plural": "samenwerkingen",
                        "ordering": ("naam",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("code__regex", "^[-a-z0-9_]+$")),
                                name="samenwerking_code_in_webadres",
                                violation_error_message="De code staat in webadressen: gebruik alleen kleine letters, cijfers en streepjes, zoals «aa-organisatie».",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "code__in",
                                        (
                                            "account",
                                            "accounts",
                                            "admin",
                                            "afronding",
                                            "api",
                                            "beheer",
                                            "besluiten",
                                            "besparingen",
                                            "bestuur",
                                            "bouwstenen",
                                            "bronnen",
                                            "controleer",
                                            "controleer-document",
                                            "geschiedenis",
                                            "governance",
                                            "inloggen",
                                            "keuzescenarios",
                                            "logboek",
                                            "maatwerk",
                                            "moties",
                                            "onderzoeken",
                                            "open-data",
                                            "rapport",
                                            "rechten",
                                            "scenario",
                                            "statisch",
                                            "taakstellingen",
                                            "tijdlijn",
                                            "toegang",
                                            "uitloggen",
                                            "uitspraak",
                                            "urenverdeling",
                                            "vergaderingen",
                                            "verschil",
                                            "vragen",
                                        ),
                                    ),
                                    _negated=True,
                                ),
                                name="samenwerking_code_vrij",
                                violation_error_message="Deze code is al het webadres van een andere bladzijde. Kies een andere, zoals «aa-organisatie».",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Bron",
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
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.samenwerking",
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
                            "code",
                            models.CharField(help_text="Zoals in de kolom «bron».", max_length=50),
                        ),
                        ("titel", models.CharField(max_length=500)),
                        (
                            "url",
                            models.URLField(blank=True, max_length=500, verbose_name="webadres"),
                        ),
                        (
                            "gelezen",
                            models.CharField(
                                choices=[
                                    ("geheel", "Geheel"),
                                    ("afgekapt", "Afgekapt"),
                                    ("deels", "Deels"),
                                ],
                                help_text="Hoeveel van het document gelezen is.",
                                max_length=20,
                            ),
                        ),
                        (
                            "vast",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                help_text="Wat is vastgesteld, noemt haar.",
                                verbose_name="ligt vast",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bron",
                        "verbose_name_plural": "bronnen",
                        "ordering": ("code",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("gelezen__in", ["geheel", "afgekapt", "deels"])
                                ),
                                name="bron_gelezen_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("url", ""), ("url__regex", "^https?://"), _connector="OR"
                                ),
                                name="bron_webadres",
                                violation_error_message="Een webadres begint met https://. Vul het zo in, of laat het leeg.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("samenwerking__isnull", False),
                                    models.Q(
                                        models.Q(("vertrouwelijkheid", "openbaar")),
                                        ("gemeente", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="bron_van_alle_is_openbaar",
                                violation_error_message="Wat niet openbaar is, is van een samenwerking. Kies haar.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "vertrouwelijkheid__in",
                                        ["openbaar", "intern", "vertrouwelijk", "geheim"],
                                    )
                                ),
                                name="bron_vertrouwelijkheid_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vertrouwelijkheid", "openbaar"),
                                    models.Q(("grond", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="bron_niet_openbaar_met_grond",
                                violation_error_message="Wat niet openbaar is, heeft een grond. Vul haar in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("vertrouwelijkheid", "geheim"), _negated=True),
                                    models.Q(("opgelegd_door", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="bron_geheim_door_een_orgaan",
                                violation_error_message="Geheimhouding legt een orgaan op. Vul in welk.",
                            ),
                            models.UniqueConstraint(
                                fields=("samenwerking", "gemeente", "vertrouwelijkheid", "code"),
                                name="bron_een_keer",
                                nulls_distinct=False,
                                violation_error_message="Er is al een bron met deze code. Kies een andere code.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("vertrouwelijkheid", "openbaar")),
                                expressions=[
                                    ("code", "="),
                                    (
                                        samenwerking.models.bron.VanWie(
                                            "samenwerking", "samenwerking"
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="bron_een_openbare",
                                violation_error_message="Er is al een openbare bron met deze code, van deze samenwerking of van alle. Kies een andere code.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Gebruiker",
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
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        (
                            "last_login",
                            models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                        ),
                        (
                            "is_superuser",
                            models.BooleanField(
                                default=False,
                                help_text="Designates that this user has all permissions without explicitly assigning them.",
                                verbose_name="superuser status",
                            ),
                        ),
                        (
                            "username",
                            models.CharField(
                                error_messages={
                                    "unique": "A user with that username already exists."
                                },
                                help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                                max_length=150,
                                unique=True,
                                validators=[
                                    django.contrib.auth.validators.UnicodeUsernameValidator()
                                ],
                                verbose_name="username",
                            ),
                        ),
                        (
                            "first_name",
                            models.CharField(blank=True, max_length=150, verbose_name="first name"),
                        ),
                        (
                            "last_name",
                            models.CharField(blank=True, max_length=150, verbose_name="last name"),
                        ),
                        (
                            "email",
                            models.EmailField(
                                blank=True, max_length=254, verbose_name="email address"
                            ),
                        ),
                        (
                            "is_staff",
                            models.BooleanField(
                                default=False,
                                help_text="Designates whether the user can log into this admin site.",
                                verbose_name="staff status",
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True,
                                help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                                verbose_name="active",
                            ),
                        ),
                        (
                            "date_joined",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="date joined"
                            ),
                        ),
                        (
                            "gemaakt_door",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "tijdelijk_wachtwoord",
                            models.BooleanField(default=False, editable=False),
                        ),
                        ("overzicht_per_mail", models.BooleanField(default=False, editable=False)),
                        (
                            "buiten_gebruik_op",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "buiten_gebruik_door",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "buiten_gebruik_gezien_door",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "groups",
                            models.ManyToManyField(
                                blank=True,
                                help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.group",
                                verbose_name="groups",
                            ),
                        ),
                        (
                            "user_permissions",
                            models.ManyToManyField(
                                blank=True,
                                help_text="Specific permissions for this user.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.permission",
                                verbose_name="user permissions",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "gebruiker",
                        "verbose_name_plural": "gebruikers",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("buiten_gebruik_op", None), ("is_active", True)),
                                    models.Q(
                                        ("buiten_gebruik_op__isnull", False), ("is_active", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="gebruiker_buiten_gebruik_met_moment",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("buiten_gebruik_gezien_door", None),
                                    models.Q(
                                        models.Q(
                                            (
                                                "buiten_gebruik_gezien_door",
                                                models.F("buiten_gebruik_door"),
                                            ),
                                            _negated=True,
                                        ),
                                        models.Q(
                                            ("buiten_gebruik_gezien_door", models.F("id")),
                                            _negated=True,
                                        ),
                                        ("buiten_gebruik_door__isnull", False),
                                        ("is_active", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="gebruiker_buiten_gebruik_gezien_door_een_ander",
                            ),
                        ],
                    },
                    managers=[
                        ("objects", django.contrib.auth.models.UserManager()),
                    ],
                ),
                migrations.CreateModel(
                    name="Onderdeel",
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
                                related_name="onderdelen",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "code",
                            models.CharField(help_text="Later niet te wijzigen.", max_length=100),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "ouder",
                            models.ForeignKey(
                                blank=True,
                                help_text="De afdeling waar dit onderdeel onder valt.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="kinderen",
                                to="samenwerking.onderdeel",
                            ),
                        ),
                        ("standplaats", models.CharField(blank=True, max_length=100)),
                        ("begin", models.DateField(help_text="Eerste dag.")),
                        (
                            "einde",
                            models.DateField(
                                blank=True, help_text="Laatste dag; leeg: nog steeds.", null=True
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "onderdeel",
                        "verbose_name_plural": "onderdelen",
                        "ordering": ("code",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("einde__isnull", True),
                                    ("einde__gte", models.F("begin")),
                                    _connector="OR",
                                ),
                                name="onderdeel_periode_klopt",
                                violation_error_message="De laatste dag ligt voor de eerste.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("samenwerking", "="),
                                    ("code", "="),
                                    (samenwerking.models.periode.Dagen("begin", "einde"), "&&"),
                                ],
                                name="onderdeel_code_een_keer_tegelijk",
                                violation_error_message="Deze code is in deze periode al in gebruik.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ouder", models.F("pk")), _negated=True),
                                name="onderdeel_niet_onder_zichzelf",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Besluit",
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
                                related_name="besluiten",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "orgaan",
                            models.CharField(
                                help_text="Wie besloot, zoals «college Aalsmeer».", max_length=200
                            ),
                        ),
                        ("datum", models.DateField()),
                        ("tekst", models.TextField(help_text="Wat er besloten is.")),
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
                        (
                            "vast",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                help_text="Wat is vastgesteld, rust erop.",
                                verbose_name="ligt vast",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "besluit",
                        "verbose_name_plural": "besluiten",
                        "ordering": ("-datum", "orgaan"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "vertrouwelijkheid__in",
                                        ["openbaar", "intern", "vertrouwelijk", "geheim"],
                                    )
                                ),
                                name="besluit_vertrouwelijkheid_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vertrouwelijkheid", "openbaar"),
                                    models.Q(("grond", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="besluit_niet_openbaar_met_grond",
                                violation_error_message="Wat niet openbaar is, heeft een grond. Vul haar in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("vertrouwelijkheid", "geheim"), _negated=True),
                                    models.Q(("opgelegd_door", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="besluit_geheim_door_een_orgaan",
                                violation_error_message="Geheimhouding legt een orgaan op. Vul in welk.",
                            ),
                            models.UniqueConstraint(
                                models.F("samenwerking"),
                                models.F("gemeente"),
                                models.F("vertrouwelijkheid"),
                                models.F("orgaan"),
                                models.F("datum"),
                                django.db.models.functions.text.MD5("tekst"),
                                name="besluit_een_keer",
                                nulls_distinct=False,
                                violation_error_message="Dit besluit staat er al.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Urenverdeling",
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
                            "sleutel_gezamenlijk",
                            models.CharField(
                                blank=True,
                                help_text="Sleutel voor gezamenlijke primaire uren; leeg: uren-exclusief.",
                                max_length=100,
                            ),
                        ),
                        (
                            "sleutel_overhead",
                            models.CharField(
                                blank=True,
                                help_text="Sleutel voor gezamenlijke overheaduren; leeg: uren.",
                                max_length=100,
                            ),
                        ),
                        (
                            "productieve_uren",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=8,
                                null=True,
                                verbose_name="productieve uren per vte",
                            ),
                        ),
                        (
                            "bron_productieve_uren",
                            models.CharField(
                                blank=True,
                                help_text="Waar het aantal vandaan komt, zoals «personeelsbegroting 2024».",
                                max_length=200,
                                verbose_name="bron van de productieve uren",
                            ),
                        ),
                        (
                            "drempel_voorhang",
                            models.DecimalField(
                                decimal_places=2,
                                default=25000,
                                help_text="In euro. Verandert de bijdrage van een gemeente door deze uren met meer dan dit bedrag, dan telt dat pas als die gemeente het heeft erkend.",
                                max_digits=18,
                                verbose_name="drempel voor voorhang",
                            ),
                        ),
                        (
                            "marge_vte",
                            models.DecimalField(
                                decimal_places=2,
                                default=5,
                                help_text="In procenten: hoeveel uren een onderdeel meer mag hebben dan vte × productieve uren (UREN-02).",
                                max_digits=5,
                                verbose_name="marge op de vte",
                            ),
                        ),
                        (
                            "drempel_aandeel",
                            models.DecimalField(
                                decimal_places=2,
                                default=5,
                                help_text="In procentpunt: vanaf welke wijziging van het deel van de gastgemeente een toelichting nodig is (UREN-09).",
                                max_digits=5,
                                verbose_name="drempel voor een toelichting",
                            ),
                        ),
                        (
                            "bron_drempels",
                            models.CharField(
                                blank=True,
                                help_text="Waar ze zijn afgesproken, zoals «bestuurlijk overleg, 14 mei 2024».",
                                max_length=200,
                                verbose_name="bron van marge en drempels",
                            ),
                        ),
                        (
                            "uiterlijk",
                            models.DateField(
                                blank=True,
                                help_text="Tot en met deze dag wordt er ingevuld.",
                                null=True,
                                verbose_name="uiterste dag",
                            ),
                        ),
                        (
                            "overgenomen_van",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                help_text="De versie waaruit deze is begonnen.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="opvolgers",
                                to="samenwerking.urenverdeling",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "urenverdeling",
                        "verbose_name_plural": "urenverdelingen",
                        "ordering": ("samenwerking", "-jaar", "stand", "-versie"),
                        "abstract": False,
                        "default_related_name": "urenverdelingen",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samenwerking", "jaar", "stand", "versie"),
                                name="urenverdeling_versie_een_keer",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("status", "vastgesteld")),
                                fields=("samenwerking", "jaar", "stand"),
                                name="urenverdeling_een_vastgesteld",
                                violation_error_message="Van dit jaar en deze stand is al een versie vastgesteld.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jaar__range", (2013, 2100))),
                                name="urenverdeling_jaar_klopt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("versie__gte", 1)),
                                name="urenverdeling_versie_vanaf_een",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reden", ""), _negated=True),
                                name="urenverdeling_heeft_reden",
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
                                name="urenverdeling_stand_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        ["concept", "ter controle", "vastgesteld", "vervangen"],
                                    )
                                ),
                                name="urenverdeling_status_bekend",
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
                                name="urenverdeling_vastgesteld_met_moment",
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
                                name="urenverdeling_vastgesteld_door_iemand",
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
                                name="urenverdeling_maker_stelt_niet_vast",
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
                                name="urenverdeling_bewerker_stelt_niet_vast",
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
                                name="urenverdeling_vastgesteld_met_besluit",
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
                                name="urenverdeling_gepubliceerd_na_vaststellen",
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
                                name="urenverdeling_ingetrokken_na_publiceren",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("productieve_uren__gte", 0),
                                    ("productieve_uren", None),
                                    _connector="OR",
                                ),
                                name="urenverdeling_productieve_uren_niet_negatief",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("drempel_voorhang__gte", 0)),
                                name="urenverdeling_drempel_niet_negatief",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("drempel_aandeel__range", (0, 100)),
                                    ("marge_vte__range", (0, 100)),
                                ),
                                name="urenverdeling_marges_zijn_procenten",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Bezwaar",
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
                                related_name="bezwaren",
                                to="samenwerking.urenverdeling",
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
                            "onderdeel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.onderdeel",
                            ),
                        ),
                        ("reden", models.TextField(help_text="Waarom de uren anders moeten zijn.")),
                        (
                            "gemaakt_door",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("gemaakt_op", models.DateTimeField(auto_now_add=True)),
                        (
                            "uitkomst",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("overgenomen", "Overgenomen"),
                                    ("ingetrokken", "Ingetrokken"),
                                    ("vervallen", "Vervallen"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("gesloten_op", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "bezwaar",
                        "verbose_name_plural": "bezwaren",
                        "ordering": ("urenverdeling", "pk"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("reden", ""), _negated=True),
                                name="bezwaar_heeft_reden",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "uitkomst__in",
                                        ["", "overgenomen", "ingetrokken", "vervallen"],
                                    )
                                ),
                                name="bezwaar_uitkomst_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("gesloten_op__isnull", True), ("uitkomst", "")),
                                    models.Q(
                                        models.Q(("uitkomst", ""), _negated=True),
                                        ("gesloten_op__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="bezwaar_gesloten_met_moment",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Bericht",
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
                            "bezwaar",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="berichten",
                                to="samenwerking.bezwaar",
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
                            "gebruiker",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("tekst", models.TextField()),
                        ("gezegd_op", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "verbose_name": "bericht",
                        "verbose_name_plural": "berichten",
                        "ordering": ("bezwaar", "pk"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("tekst", ""), _negated=True),
                                name="bericht_heeft_tekst",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Categorie",
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
                        ("code", models.CharField(max_length=10)),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "lasten_baten",
                            models.CharField(
                                choices=[("lasten", "Lasten"), ("baten", "Baten")],
                                max_length=6,
                                verbose_name="lasten of baten",
                            ),
                        ),
                        ("groep", models.CharField(blank=True, max_length=100)),
                        ("geldig_van", models.PositiveSmallIntegerField(help_text="Eerste jaar.")),
                        (
                            "geldig_tot",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Laatste jaar; leeg: nog steeds.", null=True
                            ),
                        ),
                        (
                            "geladen",
                            models.BooleanField(
                                default=False,
                                help_text="Uit een definitiebestand van het CBS, niet van de software.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "categorie",
                        "verbose_name_plural": "categorieën",
                        "ordering": ("code", "lasten_baten", "geldig_van"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("geldig_van__gte", 2017),
                                    models.Q(
                                        ("geldig_tot__isnull", True),
                                        ("geldig_tot__gte", models.F("geldig_van")),
                                        _connector="OR",
                                    ),
                                ),
                                name="categorie_jaren_kloppen",
                                violation_error_message="Het laatste jaar ligt voor het eerste, of voor 2017.",
                            ),
                            models.UniqueConstraint(
                                fields=("code", "lasten_baten", "geldig_van"),
                                name="categorie_begint_een_keer",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("lasten_baten__in", ["lasten", "baten"])),
                                name="categorie_zijde_bekend",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("code", "="),
                                    ("lasten_baten", "="),
                                    (samenwerking.models.codelijst.Jaren(), "&&"),
                                ],
                                name="categorie_een_keer_per_jaar",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CategorieGeschiedenis",
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
                                to="samenwerking.categorie",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("code", models.CharField(max_length=10)),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "lasten_baten",
                            models.CharField(
                                choices=[("lasten", "Lasten"), ("baten", "Baten")],
                                max_length=6,
                                verbose_name="lasten of baten",
                            ),
                        ),
                        ("groep", models.CharField(blank=True, max_length=100)),
                        ("geldig_van", models.PositiveSmallIntegerField(help_text="Eerste jaar.")),
                        (
                            "geldig_tot",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Laatste jaar; leeg: nog steeds.", null=True
                            ),
                        ),
                        (
                            "geladen",
                            models.BooleanField(
                                default=False,
                                help_text="Uit een definitiebestand van het CBS, niet van de software.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van categorie",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GebruikerGeschiedenis",
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
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "is_superuser",
                            models.BooleanField(
                                default=False,
                                help_text="Designates that this user has all permissions without explicitly assigning them.",
                                verbose_name="superuser status",
                            ),
                        ),
                        (
                            "username",
                            models.CharField(
                                error_messages={
                                    "unique": "A user with that username already exists."
                                },
                                help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                                max_length=150,
                                validators=[
                                    django.contrib.auth.validators.UnicodeUsernameValidator()
                                ],
                                verbose_name="username",
                            ),
                        ),
                        (
                            "first_name",
                            models.CharField(blank=True, max_length=150, verbose_name="first name"),
                        ),
                        (
                            "last_name",
                            models.CharField(blank=True, max_length=150, verbose_name="last name"),
                        ),
                        (
                            "email",
                            models.EmailField(
                                blank=True, max_length=254, verbose_name="email address"
                            ),
                        ),
                        (
                            "is_staff",
                            models.BooleanField(
                                default=False,
                                help_text="Designates whether the user can log into this admin site.",
                                verbose_name="staff status",
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True,
                                help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                                verbose_name="active",
                            ),
                        ),
                        (
                            "date_joined",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="date joined"
                            ),
                        ),
                        (
                            "gemaakt_door",
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
                            "tijdelijk_wachtwoord",
                            models.BooleanField(default=False, editable=False),
                        ),
                        ("overzicht_per_mail", models.BooleanField(default=False, editable=False)),
                        (
                            "buiten_gebruik_op",
                            models.DateTimeField(blank=True, editable=False, null=True),
                        ),
                        (
                            "buiten_gebruik_door",
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
                            "buiten_gebruik_gezien_door",
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
                    ],
                    options={
                        "verbose_name": "geschiedenis van gebruiker",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Gebeurtenis",
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
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.samenwerking",
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
                        ("tekst", models.TextField(verbose_name="gebeurtenis")),
                        (
                            "bron",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="gebeurtenissen",
                                to="samenwerking.bron",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "gebeurtenis",
                        "verbose_name_plural": "gebeurtenissen",
                        "ordering": ("datum", "pk"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("samenwerking__isnull", False),
                                    models.Q(
                                        models.Q(("vertrouwelijkheid", "openbaar")),
                                        ("gemeente", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="gebeurtenis_van_alle_is_openbaar",
                                violation_error_message="Wat niet openbaar is, is van een samenwerking. Kies haar.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "vertrouwelijkheid__in",
                                        ["openbaar", "intern", "vertrouwelijk", "geheim"],
                                    )
                                ),
                                name="gebeurtenis_vertrouwelijkheid_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("vertrouwelijkheid", "openbaar"),
                                    models.Q(("grond", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="gebeurtenis_niet_openbaar_met_grond",
                                violation_error_message="Wat niet openbaar is, heeft een grond. Vul haar in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("vertrouwelijkheid", "geheim"), _negated=True),
                                    models.Q(("opgelegd_door", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="gebeurtenis_geheim_door_een_orgaan",
                                violation_error_message="Geheimhouding legt een orgaan op. Vul in welk.",
                            ),
                            models.UniqueConstraint(
                                models.F("samenwerking"),
                                models.F("gemeente"),
                                models.F("vertrouwelijkheid"),
                                models.F("datum"),
                                django.db.models.functions.text.MD5("tekst"),
                                name="gebeurtenis_een_keer",
                                nulls_distinct=False,
                                violation_error_message="Deze gebeurtenis staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("precisie__in", ["dag", "maand", "jaar"])),
                                name="gebeurtenis_precisie_bekend",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Deelnemer",
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
                                related_name="deelnemers",
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deelnames",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        (
                            "rol",
                            models.CharField(
                                choices=[("centrumgemeente", "Centrum"), ("gastgemeente", "Gast")],
                                max_length=20,
                            ),
                        ),
                        ("begin", models.DateField(help_text="Eerste dag.")),
                        (
                            "einde",
                            models.DateField(
                                blank=True, help_text="Laatste dag; leeg: nog steeds.", null=True
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "deelnemer",
                        "verbose_name_plural": "deelnemers",
                        "ordering": ("samenwerking", "rol", "gemeente"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("einde__isnull", True),
                                    ("einde__gte", models.F("begin")),
                                    _connector="OR",
                                ),
                                name="deelnemer_periode_klopt",
                                violation_error_message="De laatste dag ligt voor de eerste.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("samenwerking", "="),
                                    ("gemeente", "="),
                                    (samenwerking.models.periode.Dagen("begin", "einde"), "&&"),
                                ],
                                name="deelnemer_een_keer_tegelijk",
                                violation_error_message="Deze gemeente neemt in deze periode al deel.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("rol", "centrumgemeente")),
                                expressions=[
                                    ("samenwerking", "="),
                                    (samenwerking.models.periode.Dagen("begin", "einde"), "&&"),
                                ],
                                name="deelnemer_hoogstens_een_centrumgemeente",
                                violation_error_message="Er is in deze periode al een centrumgemeente.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("rol__in", ["centrumgemeente", "gastgemeente"])
                                ),
                                name="deelnemer_rol_bekend",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BerichtGeschiedenis",
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
                                to="samenwerking.bericht",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "bezwaar",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.bezwaar",
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
                            "gebruiker",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("tekst", models.TextField()),
                        ("gezegd_op", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van bericht",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Akkoord",
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
                                related_name="akkoorden",
                                to="samenwerking.urenverdeling",
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
                        "verbose_name": "akkoord",
                        "verbose_name_plural": "akkoorden",
                        "ordering": ("urenverdeling", "gemeente__cbs"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("urenverdeling", "gemeente"),
                                name="akkoord_een_keer_per_gemeente",
                            ),
                            models.UniqueConstraint(
                                fields=("urenverdeling", "gegeven_door"),
                                name="akkoord_elke_gemeente_een_ander",
                                violation_error_message="Elke gemeente geeft akkoord door iemand anders.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Gemeentegegeven",
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
                                related_name="gemeenten",
                                to="samenwerking.urenverdeling",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("naam", models.CharField(max_length=100)),
                        (
                            "rol",
                            models.CharField(
                                choices=[("centrumgemeente", "Centrum"), ("gastgemeente", "Gast")],
                                max_length=20,
                            ),
                        ),
                        ("inwoners", models.PositiveBigIntegerField(blank=True, null=True)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                    ],
                    options={
                        "verbose_name": "gemeente in een urenverdeling",
                        "verbose_name_plural": "gemeenten in een urenverdeling",
                        "ordering": ("urenverdeling", "rol", "gemeente__cbs"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("urenverdeling", "gemeente"),
                                name="gemeentegegeven_een_keer",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("rol", "centrumgemeente")),
                                fields=("urenverdeling",),
                                name="gemeentegegeven_een_centrumgemeente",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("rol__in", ["centrumgemeente", "gastgemeente"])
                                ),
                                name="gemeentegegeven_rol_bekend",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GemeenteGeschiedenis",
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
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("naam", models.CharField(max_length=100)),
                        (
                            "cbs",
                            models.CharField(
                                help_text="Vier cijfers. Later niet te wijzigen.",
                                max_length=4,
                                verbose_name="CBS-code",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van gemeente",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Urenregel",
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
                                related_name="regels",
                                to="samenwerking.urenverdeling",
                            ),
                        ),
                        (
                            "onderdeel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="samenwerking.onderdeel",
                            ),
                        ),
                        ("taak", models.CharField(blank=True, max_length=500)),
                        ("taakveld", models.CharField(max_length=10)),
                        (
                            "aard",
                            models.CharField(
                                choices=[("primair", "Primair"), ("overhead", "Overhead")],
                                max_length=10,
                            ),
                        ),
                        (
                            "vte",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=16, null=True
                            ),
                        ),
                        (
                            "gezamenlijk",
                            models.DecimalField(
                                decimal_places=2,
                                default=0,
                                max_digits=16,
                                verbose_name="uren gezamenlijk",
                            ),
                        ),
                        (
                            "sleutel",
                            models.CharField(
                                blank=True,
                                help_text="Sleutel voor de gezamenlijke uren.",
                                max_length=100,
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("formatie", "Formatie"),
                                    ("schatting", "Schatting"),
                                    ("tijdschrijven", "Tijdschrijven"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("toelichting", models.TextField(blank=True)),
                        ("fictief", models.BooleanField(blank=True, null=True)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                        (
                            "overgenomen",
                            models.BooleanField(
                                db_default=False,
                                default=False,
                                help_text="Overgenomen van de vorige versie en nog niet aangeraakt.",
                                verbose_name="ongewijzigd",
                            ),
                        ),
                        (
                            "wijziging",
                            models.PositiveIntegerField(
                                db_default=1,
                                default=1,
                                editable=False,
                                help_text="Hoe vaak de rij is bewaard.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "urenregel",
                        "verbose_name_plural": "urenregels",
                        "ordering": ("urenverdeling", "rij", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                fields=("urenverdeling", "onderdeel", "taak", "taakveld", "aard"),
                                name="urenregel_een_keer",
                                violation_error_message="Deze taak staat er al, met hetzelfde taakveld en aard.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("gezamenlijk__gte", 0)),
                                name="urenregel_gezamenlijk_niet_negatief",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("sleutel", ""), ("gezamenlijk__gt", 0), _connector="OR"
                                ),
                                name="urenregel_sleutel_alleen_gezamenlijk",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("aard__in", ["primair", "overhead"])),
                                name="urenregel_aard_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("bron", ""),
                                    ("bron__in", ["formatie", "schatting", "tijdschrijven"]),
                                    _connector="OR",
                                ),
                                name="urenregel_bron_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("taakveld__regex", "^[0-9]+\\.[0-9]+[a-z]?$")),
                                name="urenregel_taakveld_is_code",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Gemeenteuren",
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
                            "regel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="uren",
                                to="samenwerking.urenregel",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("uren", models.DecimalField(decimal_places=2, max_digits=16)),
                    ],
                    options={
                        "verbose_name": "uren van een gemeente",
                        "verbose_name_plural": "uren per gemeente",
                        "ordering": ("regel", "gemeente__cbs"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("regel", "gemeente"), name="gemeenteuren_een_keer"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("uren__gte", 0)),
                                name="gemeenteuren_niet_negatief",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GrijzeCel",
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
                            "lasten_baten",
                            models.CharField(
                                choices=[("lasten", "Lasten"), ("baten", "Baten")],
                                max_length=6,
                                verbose_name="lasten of baten",
                            ),
                        ),
                        ("taakveld", models.CharField(max_length=10)),
                        ("categorie", models.CharField(max_length=10)),
                        ("geldig_van", models.PositiveSmallIntegerField(help_text="Eerste jaar.")),
                        ("geldig_tot", models.PositiveSmallIntegerField(help_text="Laatste jaar.")),
                        (
                            "geladen",
                            models.BooleanField(
                                default=False,
                                help_text="Uit een definitiebestand van het CBS, niet van de software.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "grijze cel",
                        "verbose_name_plural": "grijze cellen",
                        "ordering": ("taakveld", "categorie", "lasten_baten"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("geldig_van__gte", 2017),
                                    models.Q(
                                        ("geldig_tot__isnull", True),
                                        ("geldig_tot__gte", models.F("geldig_van")),
                                        _connector="OR",
                                    ),
                                ),
                                name="grijze_cel_jaren_kloppen",
                                violation_error_message="Het laatste jaar ligt voor het eerste, of voor 2017.",
                            ),
                            models.UniqueConstraint(
                                fields=("lasten_baten", "taakveld", "categorie", "geldig_van"),
                                name="grijze_cel_begint_een_keer",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("lasten_baten__in", ["lasten", "baten"])),
                                name="grijze_cel_zijde_bekend",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("lasten_baten", "="),
                                    ("taakveld", "="),
                                    ("categorie", "="),
                                    (samenwerking.models.codelijst.Jaren(), "&&"),
                                ],
                                name="grijze_cel_een_keer_per_jaar",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GrijzeCelGeschiedenis",
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
                                to="samenwerking.grijzecel",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "lasten_baten",
                            models.CharField(
                                choices=[("lasten", "Lasten"), ("baten", "Baten")],
                                max_length=6,
                                verbose_name="lasten of baten",
                            ),
                        ),
                        ("taakveld", models.CharField(max_length=10)),
                        ("categorie", models.CharField(max_length=10)),
                        ("geldig_van", models.PositiveSmallIntegerField(help_text="Eerste jaar.")),
                        ("geldig_tot", models.PositiveSmallIntegerField(help_text="Laatste jaar.")),
                        (
                            "geladen",
                            models.BooleanField(
                                default=False,
                                help_text="Uit een definitiebestand van het CBS, niet van de software.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van grijze cel",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Versoepeling",
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
                        ("soort", models.CharField(max_length=60)),
                        ("nummer", models.PositiveBigIntegerField()),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.samenwerking",
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
                                max_length=20,
                            ),
                        ),
                        ("orgaan", models.CharField(max_length=200)),
                        ("reden", models.CharField(max_length=500)),
                        ("grond", models.CharField(blank=True, max_length=200)),
                        ("bekrachtigd_op", models.DateField(null=True)),
                        ("geheim_tot", models.DateField(null=True)),
                        ("inhoud", models.CharField(max_length=64)),
                    ],
                    options={
                        "verbose_name": "versoepeling van geheimhouding",
                        "verbose_name_plural": "versoepelingen van geheimhouding",
                        "ordering": ("pk",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "vertrouwelijkheid__in",
                                        ["openbaar", "intern", "vertrouwelijk", "geheim"],
                                    )
                                ),
                                name="versoepeling_vertrouwelijkheid_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("orgaan", ""), _negated=True),
                                    models.Q(("reden", ""), _negated=True),
                                ),
                                name="versoepeling_met_orgaan_en_reden",
                            ),
                            models.UniqueConstraint(
                                fields=("soort", "nummer"), name="versoepeling_wacht_een_keer"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Instemming",
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
                            "versoepeling",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="instemmingen",
                                to="samenwerking.versoepeling",
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
                            "door",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "instemming met versoepeling",
                        "verbose_name_plural": "instemmingen met versoepeling",
                        "ordering": ("pk",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("versoepeling", "gemeente"),
                                name="instemming_een_keer_per_gemeente",
                            ),
                            models.UniqueConstraint(
                                fields=("versoepeling", "door"),
                                name="instemming_een_keer_per_persoon",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Onderdeelgegeven",
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
                                related_name="onderdelen",
                                to="samenwerking.urenverdeling",
                            ),
                        ),
                        (
                            "onderdeel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="samenwerking.onderdeel",
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        ("afdeling", models.CharField(blank=True, max_length=100)),
                        ("standplaats", models.CharField(blank=True, max_length=100)),
                        ("fictief", models.BooleanField(blank=True, null=True)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                    ],
                    options={
                        "verbose_name": "onderdeel in een urenverdeling",
                        "verbose_name_plural": "onderdelen in een urenverdeling",
                        "ordering": ("urenverdeling", "onderdeel__code"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("urenverdeling", "onderdeel"),
                                name="onderdeelgegeven_een_keer",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Rolverlening",
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
                            "gebruiker",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rolverleningen",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "rol",
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
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rolverleningen",
                                to="samenwerking.gemeente",
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
                            "verleend_door",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "bevestigd_door",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "beeindigd_door",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "einde_gezien_door",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reden",
                            models.CharField(
                                help_text="Waarom, en op wiens verzoek.", max_length=500
                            ),
                        ),
                        (
                            "aanmeldpunt",
                            models.CharField(blank=True, editable=False, max_length=50),
                        ),
                    ],
                    options={
                        "verbose_name": "rol van een gebruiker",
                        "verbose_name_plural": "rollen van gebruikers",
                        "ordering": ("gebruiker", "gemeente", "rol", "begin"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("einde__isnull", True),
                                    ("einde__gte", models.F("begin")),
                                    _connector="OR",
                                ),
                                name="rolverlening_periode_klopt",
                                violation_error_message="De laatste dag ligt voor de eerste.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "rol__in",
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
                                name="rolverlening_rol_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reden", ""), _negated=True),
                                name="rolverlening_heeft_reden",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("verleend_door__isnull", True),
                                    models.Q(
                                        ("verleend_door", models.F("gebruiker")), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="rolverlening_niet_aan_uzelf",
                                violation_error_message="Niemand geeft zichzelf een rol.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("aanmeldpunt", ""),
                                    ("verleend_door__isnull", True),
                                    _connector="OR",
                                ),
                                name="rolverlening_van_aanmeldpunt_of_iemand",
                                violation_error_message="Een rol van een aanmeldpunt geeft niemand met de hand.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("bevestigd_door", None),
                                    models.Q(
                                        models.Q(
                                            ("bevestigd_door", models.F("verleend_door")),
                                            _negated=True,
                                        ),
                                        models.Q(
                                            ("bevestigd_door", models.F("gebruiker")), _negated=True
                                        ),
                                        ("verleend_door__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="rolverlening_bevestigd_door_een_ander",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("einde_gezien_door", None),
                                    models.Q(
                                        models.Q(
                                            ("einde_gezien_door", models.F("beeindigd_door")),
                                            _negated=True,
                                        ),
                                        models.Q(
                                            ("einde_gezien_door", models.F("gebruiker")),
                                            _negated=True,
                                        ),
                                        ("beeindigd_door__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="rolverlening_einde_gezien_door_een_ander",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("gebruiker", "="),
                                    ("gemeente", "="),
                                    ("rol", "="),
                                    (samenwerking.models.periode.Dagen("begin", "einde"), "&&"),
                                ],
                                name="rolverlening_een_keer_tegelijk",
                                violation_error_message="Deze gebruiker heeft deze rol in deze periode al.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RolverleningGeschiedenis",
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
                                to="samenwerking.rolverlening",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "gebruiker",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "rol",
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
                        ("begin", models.DateField(help_text="Eerste dag.")),
                        (
                            "einde",
                            models.DateField(
                                blank=True, help_text="Laatste dag; leeg: nog steeds.", null=True
                            ),
                        ),
                        (
                            "verleend_door",
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
                            "bevestigd_door",
                            models.ForeignKey(
                                blank=True,
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
                            "beeindigd_door",
                            models.ForeignKey(
                                blank=True,
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
                            "einde_gezien_door",
                            models.ForeignKey(
                                blank=True,
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
                            "reden",
                            models.CharField(
                                help_text="Waarom, en op wiens verzoek.", max_length=500
                            ),
                        ),
                        (
                            "aanmeldpunt",
                            models.CharField(blank=True, editable=False, max_length=50),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van rol van een gebruiker",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OnderdeelGeschiedenis",
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
                                to="samenwerking.onderdeel",
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
                            models.CharField(help_text="Later niet te wijzigen.", max_length=100),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        (
                            "ouder",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="De afdeling waar dit onderdeel onder valt.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.onderdeel",
                            ),
                        ),
                        ("standplaats", models.CharField(blank=True, max_length=100)),
                        ("begin", models.DateField(help_text="Eerste dag.")),
                        (
                            "einde",
                            models.DateField(
                                blank=True, help_text="Laatste dag; leeg: nog steeds.", null=True
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van onderdeel",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Logboekregel",
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
                            "moment",
                            models.DateTimeField(
                                db_default=django.db.models.functions.datetime.Now()
                            ),
                        ),
                        (
                            "transactie",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow(),
                                editable=False,
                            ),
                        ),
                        (
                            "gebruiker",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="logboekregels",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        ("gebruikersnaam", models.CharField(blank=True, max_length=150)),
                        ("rollen", models.JSONField(default=list)),
                        ("weg", models.CharField(max_length=20)),
                        ("gebeurtenis", models.CharField(max_length=50)),
                        ("zin", models.TextField()),
                        ("gelukt", models.BooleanField(default=True)),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("soort", models.CharField(blank=True, max_length=100)),
                        ("sleutel", models.CharField(blank=True, max_length=50)),
                        ("onderwerp", models.TextField(blank=True)),
                        ("oud", models.JSONField(default=dict)),
                        ("nieuw", models.JSONField(default=dict)),
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
                            "gemeente",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("geheim_tot", models.DateField(null=True)),
                    ],
                    options={
                        "verbose_name": "logboekregel",
                        "verbose_name_plural": "logboek",
                        "ordering": ("-moment", "-id"),
                        "indexes": [
                            models.Index(fields=["soort", "sleutel"], name="logboek_onderwerp"),
                            models.Index(fields=["gebruiker", "-moment"], name="logboek_gebruiker"),
                            models.Index(fields=["transactie"], name="logboek_transactie"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("zin", ""), _negated=True),
                                name="logboekregel_heeft_zin",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "vertrouwelijkheid__in",
                                        ["openbaar", "intern", "vertrouwelijk", "geheim"],
                                    )
                                ),
                                name="logboekregel_vertrouwelijkheid_bekend",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GebeurtenisGeschiedenis",
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
                                to="samenwerking.gebeurtenis",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
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
                        ("tekst", models.TextField(verbose_name="gebeurtenis")),
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
                        "verbose_name": "geschiedenis van gebeurtenis",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DeelnemerGeschiedenis",
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
                                to="samenwerking.deelnemer",
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
                            "rol",
                            models.CharField(
                                choices=[("centrumgemeente", "Centrum"), ("gastgemeente", "Gast")],
                                max_length=20,
                            ),
                        ),
                        ("begin", models.DateField(help_text="Eerste dag.")),
                        (
                            "einde",
                            models.DateField(
                                blank=True, help_text="Laatste dag; leeg: nog steeds.", null=True
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van deelnemer",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BronGeschiedenis",
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
                                to="samenwerking.bron",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "samenwerking",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.samenwerking",
                            ),
                        ),
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
                            "code",
                            models.CharField(help_text="Zoals in de kolom «bron».", max_length=50),
                        ),
                        ("titel", models.CharField(max_length=500)),
                        (
                            "url",
                            models.URLField(blank=True, max_length=500, verbose_name="webadres"),
                        ),
                        (
                            "gelezen",
                            models.CharField(
                                choices=[
                                    ("geheel", "Geheel"),
                                    ("afgekapt", "Afgekapt"),
                                    ("deels", "Deels"),
                                ],
                                help_text="Hoeveel van het document gelezen is.",
                                max_length=20,
                            ),
                        ),
                        (
                            "vast",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                help_text="Wat is vastgesteld, noemt haar.",
                                verbose_name="ligt vast",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van bron",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BesluitGeschiedenis",
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
                                to="samenwerking.besluit",
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
                            models.CharField(
                                help_text="Wie besloot, zoals «college Aalsmeer».", max_length=200
                            ),
                        ),
                        ("datum", models.DateField()),
                        ("tekst", models.TextField(help_text="Wat er besloten is.")),
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
                        (
                            "vast",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                help_text="Wat is vastgesteld, rust erop.",
                                verbose_name="ligt vast",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van besluit",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SamenwerkingGeschiedenis",
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
                                to="samenwerking.samenwerking",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "naam",
                            models.CharField(
                                help_text="Zoals in het kenmerk «samenwerking» van de invoer. Later niet te wijzigen.",
                                max_length=200,
                            ),
                        ),
                        (
                            "code",
                            models.SlugField(
                                db_index=False,
                                help_text="De naam in webadressen. Later niet te wijzigen.",
                            ),
                        ),
                        (
                            "omschrijving",
                            models.TextField(blank=True, help_text="Waar de samenwerking voor is."),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van samenwerking",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Standpunt",
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
                            "bezwaar",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="standpunten",
                                to="samenwerking.bezwaar",
                            ),
                        ),
                        (
                            "regel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="standpunten",
                                to="samenwerking.urenregel",
                            ),
                        ),
                        (
                            "gezamenlijk",
                            models.DecimalField(
                                decimal_places=2,
                                default=0,
                                max_digits=16,
                                verbose_name="uren gezamenlijk",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "standpunt",
                        "verbose_name_plural": "standpunten",
                        "ordering": ("bezwaar", "pk"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("bezwaar", "regel"), name="standpunt_een_keer"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("gezamenlijk__gte", 0)),
                                name="standpunt_gezamenlijk_niet_negatief",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Standpunturen",
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
                            "standpunt",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="uren",
                                to="samenwerking.standpunt",
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
                        ("uren", models.DecimalField(decimal_places=2, max_digits=16)),
                    ],
                    options={
                        "verbose_name": "uren in een standpunt",
                        "verbose_name_plural": "uren in standpunten",
                        "ordering": ("standpunt", "gemeente__cbs"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("standpunt", "gemeente"), name="standpunturen_een_keer"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("uren__gte", 0)),
                                name="standpunturen_niet_negatief",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StandpunturenGeschiedenis",
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
                                to="samenwerking.standpunturen",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "standpunt",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.standpunt",
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
                        ("uren", models.DecimalField(decimal_places=2, max_digits=16)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van uren in een standpunt",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Taakveld",
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
                            "code",
                            models.CharField(
                                help_text="Tekst: 0.10 is een ander taakveld dan 0.1.",
                                max_length=10,
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        ("hoofdtaakveld", models.CharField(max_length=200)),
                        (
                            "boekbaar",
                            models.BooleanField(help_text="Of er uren en bedragen op mogen staan."),
                        ),
                        ("geldig_van", models.PositiveSmallIntegerField(help_text="Eerste jaar.")),
                        (
                            "geldig_tot",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Laatste jaar; leeg: nog steeds.", null=True
                            ),
                        ),
                        (
                            "opvolgers",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=10),
                                blank=True,
                                default=list,
                                help_text="Codes die ervoor in de plaats kwamen.",
                                size=None,
                            ),
                        ),
                        (
                            "geladen",
                            models.BooleanField(
                                default=False,
                                help_text="Uit een definitiebestand van het CBS, niet van de software.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "taakveld",
                        "verbose_name_plural": "taakvelden",
                        "ordering": ("code", "geldig_van"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("geldig_van__gte", 2017),
                                    models.Q(
                                        ("geldig_tot__isnull", True),
                                        ("geldig_tot__gte", models.F("geldig_van")),
                                        _connector="OR",
                                    ),
                                ),
                                name="taakveld_jaren_kloppen",
                                violation_error_message="Het laatste jaar ligt voor het eerste, of voor 2017.",
                            ),
                            models.UniqueConstraint(
                                fields=("code", "geldig_van"), name="taakveld_begint_een_keer"
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("code", "="),
                                    (samenwerking.models.codelijst.Jaren(), "&&"),
                                ],
                                name="taakveld_een_keer_per_jaar",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TaakveldGeschiedenis",
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
                                to="samenwerking.taakveld",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "code",
                            models.CharField(
                                help_text="Tekst: 0.10 is een ander taakveld dan 0.1.",
                                max_length=10,
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        ("hoofdtaakveld", models.CharField(max_length=200)),
                        (
                            "boekbaar",
                            models.BooleanField(help_text="Of er uren en bedragen op mogen staan."),
                        ),
                        ("geldig_van", models.PositiveSmallIntegerField(help_text="Eerste jaar.")),
                        (
                            "geldig_tot",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Laatste jaar; leeg: nog steeds.", null=True
                            ),
                        ),
                        (
                            "opvolgers",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=10),
                                blank=True,
                                default=list,
                                help_text="Codes die ervoor in de plaats kwamen.",
                                size=None,
                            ),
                        ),
                        (
                            "geladen",
                            models.BooleanField(
                                default=False,
                                help_text="Uit een definitiebestand van het CBS, niet van de software.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van taakveld",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Tijdregistratie",
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
                                related_name="tijdregistraties",
                                to="samenwerking.urenverdeling",
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        ("sha256", models.CharField(max_length=64)),
                        (
                            "regels",
                            models.PositiveIntegerField(
                                help_text="Hoeveel regels er in het bestand staan."
                            ),
                        ),
                        ("eerste_week", models.PositiveSmallIntegerField()),
                        ("laatste_week", models.PositiveSmallIntegerField()),
                        (
                            "weken",
                            models.PositiveSmallIntegerField(
                                help_text="In hoeveel weken er is geboekt."
                            ),
                        ),
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
                        "verbose_name": "tijdregistratie",
                        "verbose_name_plural": "tijdregistraties",
                        "ordering": ("-aangeleverd_op",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("urenverdeling", "sha256"),
                                name="tijdregistratie_een_keer_per_bestand",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("regels__gte", 1)),
                                name="tijdregistratie_heeft_regels",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("eerste_week__gte", 1),
                                    ("laatste_week__lte", 53),
                                    ("laatste_week__gte", models.F("eerste_week")),
                                ),
                                name="tijdregistratie_weken_kloppen",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Geboekt",
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
                            "tijdregistratie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="geboekt",
                                to="samenwerking.tijdregistratie",
                            ),
                        ),
                        ("onderdeel", models.CharField(max_length=100)),
                        ("taak", models.CharField(max_length=500)),
                        (
                            "gemeente",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("uren", models.DecimalField(decimal_places=2, max_digits=16)),
                        (
                            "regels",
                            models.PositiveIntegerField(
                                help_text="Hoeveel regels hierin zijn opgeteld."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geboekte uren",
                        "verbose_name_plural": "geboekte uren",
                        "ordering": ("tijdregistratie", "onderdeel", "taak", "gemeente__cbs"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("tijdregistratie", "onderdeel", "taak", "gemeente"),
                                name="geboekt_een_keer",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("uren__gte", 0)), name="geboekt_niet_negatief"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("regels__gte", 1)), name="geboekt_heeft_regels"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Toegangsherstel",
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
                            "gebruiker",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="herstel",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("wachtwoord", "een nieuw tijdelijk wachtwoord geven"),
                                    ("tweede-factor", "de tweede factor verwijderen"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "reden",
                            models.CharField(
                                help_text="Hoe u weet dat het verzoek echt is.", max_length=500
                            ),
                        ),
                        (
                            "gevraagd_door",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("gevraagd_op", models.DateTimeField(auto_now_add=True)),
                        (
                            "bevestigd_door",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("uitgevoerd_op", models.DateTimeField(null=True)),
                        ("gemeld_op", models.DateTimeField(null=True)),
                    ],
                    options={
                        "verbose_name": "herstel van toegang",
                        "verbose_name_plural": "herstel van toegang",
                        "ordering": ("-pk",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("soort__in", ["wachtwoord", "tweede-factor"])),
                                name="toegangsherstel_soort_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reden", ""), _negated=True),
                                name="toegangsherstel_heeft_reden",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("gevraagd_door", models.F("gebruiker")), _negated=True
                                ),
                                name="toegangsherstel_door_een_ander",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("bevestigd_door", None),
                                    models.Q(
                                        models.Q(
                                            ("bevestigd_door", models.F("gevraagd_door")),
                                            _negated=True,
                                        ),
                                        models.Q(
                                            ("bevestigd_door", models.F("gebruiker")), _negated=True
                                        ),
                                        ("uitgevoerd_op__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="toegangsherstel_bevestigd_door_een_ander",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("uitgevoerd_op", None)),
                                fields=("gebruiker", "soort"),
                                name="toegangsherstel_wacht_een_keer",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ToegangsherstelGeschiedenis",
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
                                to="samenwerking.toegangsherstel",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "gebruiker",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("wachtwoord", "een nieuw tijdelijk wachtwoord geven"),
                                    ("tweede-factor", "de tweede factor verwijderen"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "reden",
                            models.CharField(
                                help_text="Hoe u weet dat het verzoek echt is.", max_length=500
                            ),
                        ),
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
                        ("gevraagd_op", models.DateTimeField(auto_now_add=True)),
                        (
                            "bevestigd_door",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("uitgevoerd_op", models.DateTimeField(null=True)),
                        ("gemeld_op", models.DateTimeField(null=True)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van herstel van toegang",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StandpuntGeschiedenis",
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
                                to="samenwerking.standpunt",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "bezwaar",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.bezwaar",
                            ),
                        ),
                        (
                            "regel",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.urenregel",
                            ),
                        ),
                        (
                            "gezamenlijk",
                            models.DecimalField(
                                decimal_places=2,
                                default=0,
                                max_digits=16,
                                verbose_name="uren gezamenlijk",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van standpunt",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GemeenteurenGeschiedenis",
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
                                to="samenwerking.gemeenteuren",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "regel",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.urenregel",
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
                        ("uren", models.DecimalField(decimal_places=2, max_digits=16)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van uren van een gemeente",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="UrenregelGeschiedenis",
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
                                to="samenwerking.urenregel",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
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
                            "onderdeel",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.onderdeel",
                            ),
                        ),
                        ("taak", models.CharField(blank=True, max_length=500)),
                        ("taakveld", models.CharField(max_length=10)),
                        (
                            "aard",
                            models.CharField(
                                choices=[("primair", "Primair"), ("overhead", "Overhead")],
                                max_length=10,
                            ),
                        ),
                        (
                            "vte",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=16, null=True
                            ),
                        ),
                        (
                            "gezamenlijk",
                            models.DecimalField(
                                decimal_places=2,
                                default=0,
                                max_digits=16,
                                verbose_name="uren gezamenlijk",
                            ),
                        ),
                        (
                            "sleutel",
                            models.CharField(
                                blank=True,
                                help_text="Sleutel voor de gezamenlijke uren.",
                                max_length=100,
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("formatie", "Formatie"),
                                    ("schatting", "Schatting"),
                                    ("tijdschrijven", "Tijdschrijven"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("toelichting", models.TextField(blank=True)),
                        ("fictief", models.BooleanField(blank=True, null=True)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                        (
                            "overgenomen",
                            models.BooleanField(
                                db_default=False,
                                default=False,
                                help_text="Overgenomen van de vorige versie en nog niet aangeraakt.",
                                verbose_name="ongewijzigd",
                            ),
                        ),
                        (
                            "wijziging",
                            models.PositiveIntegerField(
                                db_default=1,
                                default=1,
                                editable=False,
                                help_text="Hoe vaak de rij is bewaard.",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van urenregel",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OnderdeelgegevenGeschiedenis",
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
                                to="samenwerking.onderdeelgegeven",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
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
                            "onderdeel",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.onderdeel",
                            ),
                        ),
                        ("naam", models.CharField(max_length=200)),
                        ("afdeling", models.CharField(blank=True, max_length=100)),
                        ("standplaats", models.CharField(blank=True, max_length=100)),
                        ("fictief", models.BooleanField(blank=True, null=True)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van onderdeel in een urenverdeling",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GemeentegegevenGeschiedenis",
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
                                to="samenwerking.gemeentegegeven",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
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
                            "gemeente",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("naam", models.CharField(max_length=100)),
                        (
                            "rol",
                            models.CharField(
                                choices=[("centrumgemeente", "Centrum"), ("gastgemeente", "Gast")],
                                max_length=20,
                            ),
                        ),
                        ("inwoners", models.PositiveBigIntegerField(blank=True, null=True)),
                        (
                            "rij",
                            models.PositiveIntegerField(default=0, help_text="Rij in de invoer."),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van gemeente in een urenverdeling",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BezwaarGeschiedenis",
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
                                to="samenwerking.bezwaar",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
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
                            "onderdeel",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.onderdeel",
                            ),
                        ),
                        ("reden", models.TextField(help_text="Waarom de uren anders moeten zijn.")),
                        (
                            "gemaakt_door",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("gemaakt_op", models.DateTimeField(auto_now_add=True)),
                        (
                            "uitkomst",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("overgenomen", "Overgenomen"),
                                    ("ingetrokken", "Ingetrokken"),
                                    ("vervallen", "Vervallen"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("gesloten_op", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van bezwaar",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AkkoordGeschiedenis",
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
                                to="samenwerking.akkoord",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
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
                        "verbose_name": "geschiedenis van akkoord",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="UrenverdelingGeschiedenis",
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
                                to="samenwerking.urenverdeling",
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
                            "sleutel_gezamenlijk",
                            models.CharField(
                                blank=True,
                                help_text="Sleutel voor gezamenlijke primaire uren; leeg: uren-exclusief.",
                                max_length=100,
                            ),
                        ),
                        (
                            "sleutel_overhead",
                            models.CharField(
                                blank=True,
                                help_text="Sleutel voor gezamenlijke overheaduren; leeg: uren.",
                                max_length=100,
                            ),
                        ),
                        (
                            "productieve_uren",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=8,
                                null=True,
                                verbose_name="productieve uren per vte",
                            ),
                        ),
                        (
                            "bron_productieve_uren",
                            models.CharField(
                                blank=True,
                                help_text="Waar het aantal vandaan komt, zoals «personeelsbegroting 2024».",
                                max_length=200,
                                verbose_name="bron van de productieve uren",
                            ),
                        ),
                        (
                            "drempel_voorhang",
                            models.DecimalField(
                                decimal_places=2,
                                default=25000,
                                help_text="In euro. Verandert de bijdrage van een gemeente door deze uren met meer dan dit bedrag, dan telt dat pas als die gemeente het heeft erkend.",
                                max_digits=18,
                                verbose_name="drempel voor voorhang",
                            ),
                        ),
                        (
                            "marge_vte",
                            models.DecimalField(
                                decimal_places=2,
                                default=5,
                                help_text="In procenten: hoeveel uren een onderdeel meer mag hebben dan vte × productieve uren (UREN-02).",
                                max_digits=5,
                                verbose_name="marge op de vte",
                            ),
                        ),
                        (
                            "drempel_aandeel",
                            models.DecimalField(
                                decimal_places=2,
                                default=5,
                                help_text="In procentpunt: vanaf welke wijziging van het deel van de gastgemeente een toelichting nodig is (UREN-09).",
                                max_digits=5,
                                verbose_name="drempel voor een toelichting",
                            ),
                        ),
                        (
                            "bron_drempels",
                            models.CharField(
                                blank=True,
                                help_text="Waar ze zijn afgesproken, zoals «bestuurlijk overleg, 14 mei 2024».",
                                max_length=200,
                                verbose_name="bron van marge en drempels",
                            ),
                        ),
                        (
                            "uiterlijk",
                            models.DateField(
                                blank=True,
                                help_text="Tot en met deze dag wordt er ingevuld.",
                                null=True,
                                verbose_name="uiterste dag",
                            ),
                        ),
                        (
                            "overgenomen_van",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                help_text="De versie waaruit deze is begonnen.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.urenverdeling",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van urenverdeling",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InstemmingGeschiedenis",
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
                                to="samenwerking.instemming",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "versoepeling",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.versoepeling",
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
                            "door",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geschiedenis van instemming met versoepeling",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="VersoepelingGeschiedenis",
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
                                to="samenwerking.versoepeling",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("soort", models.CharField(max_length=60)),
                        ("nummer", models.PositiveBigIntegerField()),
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
                        ("orgaan", models.CharField(max_length=200)),
                        ("reden", models.CharField(max_length=500)),
                        ("grond", models.CharField(blank=True, max_length=200)),
                        ("bekrachtigd_op", models.DateField(null=True)),
                        ("geheim_tot", models.DateField(null=True)),
                        ("inhoud", models.CharField(max_length=64)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van versoepeling van geheimhouding",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Voorhang",
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
                                related_name="voorhangen",
                                to="samenwerking.urenverdeling",
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
                        ("effect", models.DecimalField(decimal_places=2, max_digits=18)),
                        ("drempel", models.DecimalField(decimal_places=2, max_digits=18)),
                        ("ten_opzichte_van", models.CharField(max_length=200)),
                        ("verzonden_op", models.DateTimeField(auto_now_add=True)),
                        (
                            "erkend_door",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("erkend_op", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "voorhang",
                        "verbose_name_plural": "voorhangen",
                        "ordering": ("urenverdeling", "gemeente__cbs"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("urenverdeling", "gemeente"),
                                name="voorhang_een_keer_per_gemeente",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("erkend_door__isnull", True), ("erkend_op__isnull", True)
                                    ),
                                    models.Q(
                                        ("erkend_door__isnull", False), ("erkend_op__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="voorhang_erkend_met_moment",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="VoorhangGeschiedenis",
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
                                to="samenwerking.voorhang",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("id", models.BigIntegerField()),
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
                            "gemeente",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="samenwerking.gemeente",
                            ),
                        ),
                        ("effect", models.DecimalField(decimal_places=2, max_digits=18)),
                        ("drempel", models.DecimalField(decimal_places=2, max_digits=18)),
                        ("ten_opzichte_van", models.CharField(max_length=200)),
                        ("verzonden_op", models.DateTimeField(auto_now_add=True)),
                        (
                            "erkend_door",
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
                        ("erkend_op", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van voorhang",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Vraag",
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
                                related_name="vragen",
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
                            "rol",
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
                            ),
                        ),
                        ("pad", models.CharField(max_length=300)),
                        ("plek", models.SlugField(blank=True, db_index=False, max_length=200)),
                        ("jaar", models.PositiveSmallIntegerField()),
                        ("onderwerp", models.CharField(max_length=500)),
                        ("tekst", models.TextField()),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "gesteld_door",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("gesteld_op", models.DateTimeField(auto_now_add=True)),
                        ("uiterlijk", models.DateField()),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("gesteld", "Gesteld"),
                                    ("beantwoord", "Beantwoord"),
                                    ("gepubliceerd", "Gepubliceerd"),
                                    ("ingetrokken", "Ingetrokken"),
                                ],
                                default="gesteld",
                                editable=False,
                                max_length=20,
                            ),
                        ),
                        ("antwoord", models.TextField(blank=True)),
                        ("herkomst", models.CharField(blank=True, max_length=500)),
                        (
                            "beantwoord_door",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("beantwoord_op", models.DateTimeField(blank=True, null=True)),
                        (
                            "gepubliceerd_door",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("gepubliceerd_op", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "vraag",
                        "verbose_name_plural": "vragen",
                        "ordering": ("-pk",),
                        "indexes": [
                            models.Index(fields=["pad", "status"], name="vraag_bij_pagina")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "rol__in",
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
                                name="vraag_rol_bekend",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("tekst", ""), _negated=True),
                                    models.Q(("onderwerp", ""), _negated=True),
                                ),
                                name="vraag_heeft_inhoud",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("pad__regex", "^/([^/\\\\[:space:]][^\\\\[:space:]]*)?$")
                                ),
                                name="vraag_over_eigen_pagina",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("herkomst", ""),
                                    models.Q(
                                        models.Q(("antwoord", ""), _negated=True),
                                        (
                                            "herkomst__regex",
                                            "^/([^/\\\\[:space:]][^\\\\[:space:]]*)?$",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="vraag_herkomst_is_eigen_pagina",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("status__in", ["beantwoord", "gepubliceerd"])),
                                        models.Q(("antwoord", ""), _negated=True),
                                        models.Q(("beantwoord_door", None), _negated=True),
                                        models.Q(("beantwoord_op", None), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("status__in", ["beantwoord", "gepubliceerd"])
                                            ),
                                            _negated=True,
                                        ),
                                        ("antwoord", ""),
                                        ("beantwoord_door", None),
                                        ("beantwoord_op", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="vraag_beantwoord_met_antwoord",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("status", "gepubliceerd")),
                                        models.Q(("gepubliceerd_door", None), _negated=True),
                                        models.Q(("gepubliceerd_op", None), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            models.Q(("status", "gepubliceerd")), _negated=True
                                        ),
                                        ("gepubliceerd_door", None),
                                        ("gepubliceerd_op", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="vraag_gepubliceerd_met_moment",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("gepubliceerd_door", None),
                                    models.Q(
                                        ("gepubliceerd_door", models.F("beantwoord_door")),
                                        _negated=True,
                                    ),
                                    _connector="OR",
                                ),
                                name="vraag_gepubliceerd_door_een_ander",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="VraagGeschiedenis",
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
                                to="samenwerking.vraag",
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
                            "rol",
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
                            ),
                        ),
                        ("pad", models.CharField(max_length=300)),
                        ("plek", models.SlugField(blank=True, db_index=False, max_length=200)),
                        ("jaar", models.PositiveSmallIntegerField()),
                        ("onderwerp", models.CharField(max_length=500)),
                        ("tekst", models.TextField()),
                        (
                            "fictief",
                            models.BooleanField(
                                default=False, help_text="Verzonnen, voor het voorbeeld."
                            ),
                        ),
                        (
                            "gesteld_door",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("gesteld_op", models.DateTimeField(auto_now_add=True)),
                        ("uiterlijk", models.DateField()),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("gesteld", "Gesteld"),
                                    ("beantwoord", "Beantwoord"),
                                    ("gepubliceerd", "Gepubliceerd"),
                                    ("ingetrokken", "Ingetrokken"),
                                ],
                                default="gesteld",
                                editable=False,
                                max_length=20,
                            ),
                        ),
                        ("antwoord", models.TextField(blank=True)),
                        ("herkomst", models.CharField(blank=True, max_length=500)),
                        (
                            "beantwoord_door",
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
                        ("beantwoord_op", models.DateTimeField(blank=True, null=True)),
                        (
                            "gepubliceerd_door",
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
                        ("gepubliceerd_op", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "geschiedenis van vraag",
                        "abstract": False,
                    },
                ),
            ]
        ),
    ]
