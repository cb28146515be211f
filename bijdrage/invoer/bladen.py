"""The sheets and columns of the template, in the order of the contract.

Reader, template and manual are all written from this one list.
"""

from bijdrage.rekenmodel.invoer import (
    AARD_LASTEN,
    AARD_UREN,
    BEDRAG,
    BEHANDELINGEN,
    BRONNEN_UREN,
    PERCENTAGE,
    ROLLEN,
    SCHAAL,
    SOORTEN_CORRECTIE,
    SOORTEN_SLEUTEL,
    STANDEN,
)
from samenwerking.werkboek.kolom import Kolom
from samenwerking.werkboek.soort import Code, Getal, Iv3Code, JaNee, Keuze, PerRij, Tekst
from samenwerking.werkboek.tabel import Blad

_HEEL_PROCENT = 100 * 10 ** SCHAAL[PERCENTAGE]

BEDRAGEN = Getal(2)
UREN = Getal(2, minimum=0, leeg=0)
VTE = Getal(2)
AANTAL = Getal(0, minimum=0)
PROCENT = Getal(SCHAAL[PERCENTAGE], procent=True)
AANDEEL = Getal(SCHAAL[PERCENTAGE], minimum=0, maximum=_HEEL_PROCENT, procent=True)
TAAKVELD = Iv3Code("taakveld")
CATEGORIE = Iv3Code("categorie")

WAARDEN_PER_SOORT = {
    **{soort: Getal(SCHAAL[soort], minimum=0) for soort in SOORTEN_SLEUTEL},
    PERCENTAGE: AANDEEL,
    BEDRAG: Getal(SCHAAL[BEDRAG]),
}
WAARDE = PerRij("soort", WAARDEN_PER_SOORT, anders=PROCENT)

_FICTIEF = Kolom("fictief", JaNee(), "ja of nee; leeg: zoals in Kenmerken")
_BRON = Kolom("bron", Tekst(), "code van de bron")

KENMERKEN: tuple[Kolom, ...] = (
    Kolom("samenwerking", Tekst(), "naam van de samenwerking", verplicht=True, gevuld=True),
    Kolom("jaar", Getal(0), "begrotingsjaar", verplicht=True, gevuld=True),
    Kolom("stand", Keuze(STANDEN), "welke stand van dat jaar", verplicht=True, gevuld=True),
    Kolom(
        "sleutel gezamenlijk",
        Code(),
        "sleutel voor gezamenlijke primaire uren; leeg: uren-exclusief",
    ),
    Kolom("sleutel overhead", Code(), "sleutel voor gezamenlijke overheaduren; leeg: uren"),
    Kolom("productieve uren per vte", Getal(2, minimum=0), "uren per vte per jaar"),
    Kolom("prijspeil", Tekst(), "jaar of datum van de prijzen"),
    Kolom("peildatum inwoners", Tekst(), "datum waarop de inwoners zijn geteld"),
    Kolom("fictief", JaNee(), "ja als de cijfers verzonnen zijn"),
    Kolom("bron", Tekst(), "code van de bron"),
    Kolom("sjabloonversie", Tekst(), "versie van dit sjabloon; niet wijzigen"),
)
"""The names that the sheet Kenmerken knows, each with the kind of its value."""

KENMERK = PerRij(
    "naam",
    {k.naam: k.soort for k in KENMERKEN if not isinstance(k.soort, PerRij)},
    anders=Tekst(),
)

BLADEN = (
    Blad(
        "Kenmerken",
        "Waar deze invoer over gaat: per regel een naam en een waarde.",
        (
            Kolom("naam", Tekst(), "naam van het kenmerk", verplicht=True, gevuld=True),
            Kolom("waarde", KENMERK, "waarde van het kenmerk", verplicht=True),
        ),
    ),
    Blad(
        "Gemeenten",
        "De gemeenten in de samenwerking, met één centrumgemeente.",
        (
            Kolom("gemeente", Code(), "naam van de gemeente", verplicht=True, gevuld=True),
            Kolom("cbs", Code(cijfers=4), "gemeentecode van het CBS", verplicht=True, gevuld=True),
            Kolom("rol", Keuze(ROLLEN), "rol in de samenwerking", verplicht=True, gevuld=True),
            Kolom("inwoners", AANTAL, "aantal inwoners op de peildatum"),
        ),
    ),
    Blad(
        "Onderdelen",
        "De afdelingen en teams die uren maken en kosten dragen.",
        (
            Kolom("onderdeel", Code(), "code van het onderdeel", verplicht=True, gevuld=True),
            Kolom("naam", Tekst(), "naam van het onderdeel", verplicht=True),
            Kolom("afdeling", Tekst(), "afdeling waar het onder valt"),
            Kolom("standplaats", Tekst(), "waar het werkt"),
            _FICTIEF,
        ),
    ),
    Blad(
        "Uren",
        "De urenverdeling: per taak de uren voor elke gemeente.",
        (
            Kolom("onderdeel", Code(), "code uit Onderdelen", verplicht=True, gevuld=True),
            Kolom("taak", Tekst(), "wat er gedaan wordt", verplicht=True),
            Kolom("taakveld", TAAKVELD, "taakveld van Iv3", verplicht=True, gevuld=True),
            Kolom("aard", Keuze(AARD_UREN), "primair of overhead", verplicht=True, gevuld=True),
            Kolom("vte", VTE, "formatie in vte"),
            Kolom("uren", UREN, "uren die alleen voor deze gemeente zijn", True, reeks=True),
            Kolom("uren gezamenlijk", UREN, "uren voor alle gemeenten samen", verplicht=True),
            Kolom("sleutel", Code(), "sleutel voor de gezamenlijke uren; leeg: zie Kenmerken"),
            Kolom("bron", Keuze(BRONNEN_UREN), "waar de uren vandaan komen"),
            Kolom("toelichting", Tekst(), "vrije tekst"),
            _FICTIEF,
        ),
    ),
    Blad(
        "Lasten",
        "De lasten en baten die verdeeld worden, bruto en in euro.",
        (
            Kolom("regel", Code(), "eigen code van de regel", verplicht=True, gevuld=True),
            Kolom("onderdeel", Code(), "code uit Onderdelen", verplicht=True),
            Kolom("component", Code(), "naam uit Componenten", verplicht=True, gevuld=True),
            Kolom("categorie", CATEGORIE, "categorie van Iv3", verplicht=True, gevuld=True),
            Kolom("omschrijving", Tekst(), "vrije tekst"),
            Kolom("lasten", BEDRAGEN, "lasten in euro", verplicht=True),
            Kolom("baten", BEDRAGEN, "baten in euro", verplicht=True),
            Kolom("aard", Keuze(AARD_LASTEN), "structureel of incidenteel", True, gevuld=True),
            Kolom("taakveld", TAAKVELD, "taakveld van Iv3", verplicht=True),
            Kolom("gemeente", Code(), "alleen bij behandeling direct", verplicht=True),
            _FICTIEF,
            _BRON,
        ),
    ),
    Blad(
        "Componenten",
        "De soorten kosten en hoe elke soort verdeeld wordt.",
        (
            Kolom("component", Code(), "naam van de component", verplicht=True, gevuld=True),
            Kolom("behandeling", Keuze(BEHANDELINGEN), "hoe verdeeld", True, gevuld=True),
            Kolom("sleutel", Code(), "alleen bij sleutel en afspraak", verplicht=True),
            Kolom("grondslag", Tekst(), "afspraak of besluit erachter", verplicht=True),
            Kolom("vermijdbaar", AANDEEL, "procent dat vervalt als uren vervallen"),
            _FICTIEF,
        ),
    ),
    Blad(
        "Sleutels",
        "De verdeelsleutels met hun waarde per gemeente.",
        (
            Kolom("sleutel", Code(), "naam van de sleutel", verplicht=True, gevuld=True),
            Kolom("soort", Keuze(SOORTEN_SLEUTEL), "wat er geteld is", True, gevuld=True),
            Kolom("waarde", WAARDE, "waarde van deze gemeente", verplicht=True, reeks=True),
            _FICTIEF,
            _BRON,
        ),
        verplicht=False,
    ),
    Blad(
        "Correcties",
        "Wat na de verdeling bij een gastgemeente komt of eraf gaat.",
        (
            Kolom("code", Code(), "eigen code van de correctie", verplicht=True, gevuld=True),
            Kolom("soort", Keuze(SOORTEN_CORRECTIE), "soort correctie", True, gevuld=True),
            Kolom("omschrijving", Tekst(), "vrije tekst", verplicht=True),
            Kolom("gemeente", Code(), "de gastgemeente", verplicht=True, gevuld=True),
            Kolom("taakveld", TAAKVELD, "taakveld van Iv3", verplicht=True),
            Kolom("bedrag", BEDRAGEN, "bedrag in euro, of een percentage", verplicht=True),
            Kolom("percentage", PROCENT, "percentage van de basis", verplicht=True),
            Kolom("basis", Code(), "alleen bij een percentage", verplicht=True),
            Kolom("aard", Keuze(AARD_LASTEN), "structureel of incidenteel", True, gevuld=True),
            Kolom("besluit", Tekst(), "besluit erachter"),
            _FICTIEF,
            _BRON,
        ),
        verplicht=False,
    ),
    Blad(
        "Omnummering",
        "Onderdelen en componenten die alleen een andere code kregen.",
        (
            Kolom("oud", Code(), "code in het vorige jaar", verplicht=True, gevuld=True),
            Kolom("nieuw", Code(), "code in dit jaar", verplicht=True, gevuld=True),
        ),
        verplicht=False,
    ),
)
