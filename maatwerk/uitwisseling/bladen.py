"""The sheets of maatwerk: their columns, as template, reader and exports know them."""

from maatwerk.models import Basis, Duur, Grondslag, Haalbaarheid
from samenwerking.rechten.rollen import Rol
from samenwerking.werkboek.kolom import Kolom
from samenwerking.werkboek.soort import Code, Getal, JaNee, Keuze, Tekst
from samenwerking.werkboek.tabel import Blad

HEEL, HONDERDSTEN, NUMMER = Getal(0), Getal(2), Getal(0, minimum=1, maximum=9999)


def _nodig(naam: str, soort: object, uitleg: str) -> Kolom:
    return Kolom(naam, soort, uitleg, verplicht=True, gevuld=True)  # type: ignore[arg-type]


FICTIEF = Kolom("fictief", JaNee(), "ja: verzonnen")
ONDERZOEKEN = Blad(
    "Onderzoeken",
    "onderzoeken naar een besparing; hoe ver elk is, gaat op de pagina ervan",
    (
        _nodig("nummer", NUMMER, "nummer van het onderzoek"),
        _nodig("titel", Tekst(), "korte naam"),
        _nodig("vraag", Tekst(), "wat het onderzoek moet beantwoorden"),
        Kolom("denkrichting", Tekst(), "waaraan bij de oplossing wordt gedacht"),
        Kolom("motie", Tekst(), "titel van de motie die erom vraagt"),
        Kolom("punt", NUMMER, "nummer van het punt van die motie"),
        _nodig("eigenaar", Keuze(tuple(Rol.values)), "rol van wie het trekt"),
        _nodig("gemeente", Code(), "gemeente van wie het trekt"),
        Kolom("ten minste", HONDERDSTEN, "laagste besparing per jaar, in euro"),
        Kolom("indicatie", HONDERDSTEN, "verwachte besparing per jaar, in euro"),
        Kolom("ten hoogste", HONDERDSTEN, "hoogste besparing per jaar, in euro"),
        _nodig("duur", Keuze(tuple(Duur.values)), "of de besparing elk jaar terugkomt"),
        Kolom("uiterlijk", Tekst(), "wanneer de volgende stap er is, als 2027-03-31"),
        FICTIEF,
    ),
)
INVENTARIS = Blad(
    "Inventaris",
    "onderdelen van de dienst, met wat elke gemeente heeft en wil",
    (
        _nodig("nummer", NUMMER, "nummer van het punt"),
        _nodig("dienst", Tekst(), "het deel van de dienstverlening"),
        Kolom("toelichting", Tekst(), "wat er verder over te zeggen is"),
        _nodig("categorie", Tekst(), "een categorie uit de lijst in het beheer"),
        Kolom("basis", Keuze(tuple(Basis.values)), "verhouding tot de basisdienstverlening"),
        Kolom("haalbaarheid", Keuze(tuple(Haalbaarheid.values)), "of de wens kan"),
        Kolom("team", Code(), "code van het onderdeel van de uren"),
        Kolom("onderzoek", NUMMER, "nummer van het onderzoek hierover"),
        Kolom("nu", Tekst(), "wat de gemeente nu heeft", reeks=True),
        Kolom("wens", Tekst(), "wat de gemeente wil", reeks=True),
        Kolom("uren", HONDERDSTEN, "uren per jaar erbij, of met een minteken eraf", reeks=True),
        FICTIEF,
    ),
)
CLAIMS = Blad(
    "Claims",
    "claims op aanvullende dienstverlening; toekennen gaat op de pagina van de claim",
    (
        _nodig("code", Code(), "zoals 1.1.1a"),
        _nodig("omschrijving", Tekst(), "waar de claim over gaat"),
        _nodig("gemeente", Code(), "de gastgemeente die ervoor betaalt"),
        Kolom("grondslag", Keuze(tuple(Grondslag.values)), "waarom; leeg: niet bekend"),
        Kolom("vte", HONDERDSTEN, "van deze claim alleen; leeg: niet bekend"),
        Kolom("taakveld", Code(), "leeg: 0.4"),
        _nodig("eerste jaar", HEEL, "eerste jaar van de looptijd"),
        Kolom("laatste jaar", HEEL, "leeg: zonder einde"),
        Kolom("incidenteel", HONDERDSTEN, "eenmalig bedrag van dat jaar, in euro", reeks=True),
        Kolom("structureel", HONDERDSTEN, "blijvend bedrag van dat jaar, in euro", reeks=True),
        Kolom("compensatie", Tekst(), "nieuw voor oud, in woorden"),
        Kolom("betaalt voor", Code(), "code van de claim die hiermee wordt betaald"),
        Kolom("inventaris", NUMMER, "nummer van het punt van de inventaris"),
        Kolom("toelichting", Tekst(), "wat er verder over te zeggen is"),
        Kolom("bron", Code(), "code van de bron"),
        FICTIEF,
    ),
)
BLADEN = (ONDERZOEKEN, INVENTARIS, CLAIMS)
