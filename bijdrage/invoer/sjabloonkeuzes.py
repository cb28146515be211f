"""What every choice in the template means, in Dutch: for the sheet Uitleg."""

from bijdrage.rekenmodel.invoer import (
    BASISBIJDRAGE,
    BEDRAG,
    BIJDRAGE,
    BUITEN,
    CENTRUM,
    DIRECT,
    GAST,
    INCIDENTEEL,
    INWONERS,
    NAAR_SLEUTEL,
    NAAR_UREN,
    OVERHEAD,
    PERCENTAGE,
    PRIMAIR,
    STRUCTUREEL,
    UREN,
    UREN_EXCLUSIEF,
    UREN_ONDERDEEL,
    VOLGENS_AFSPRAAK,
)
from samenwerking.werkboek.sjabloon import Keuzeuitleg

KEUZES = (
    Keuzeuitleg(
        "Stand, op Kenmerken",
        {
            "begroting": "De begroting zoals de raad haar vaststelde.",
            "begroting-na-wijziging": "De begroting met alle wijzigingen die de raad vaststelde.",
            "burap1": "De eerste bestuursrapportage van het jaar.",
            "burap2": "De tweede bestuursrapportage van het jaar.",
            "rekening": "De werkelijke lasten, baten en uren, na afloop van het jaar.",
        },
    ),
    Keuzeuitleg(
        "Rol, op Gemeenten",
        {
            CENTRUM: "Heeft de medewerkers in dienst en boekt de kosten. Er is er één.",
            GAST: "Betaalt een bijdrage voor wat voor haar gedaan wordt.",
        },
    ),
    Keuzeuitleg(
        "Behandeling, op Componenten: hoe een soort kosten verdeeld wordt",
        {
            NAAR_UREN: "Naar de uren van het onderdeel, primair en overhead. Noemt de regel een"
            " taakveld, dan alleen naar de uren daarop. Zonder sleutel.",
            NAAR_SLEUTEL: "Naar de sleutel van de component.",
            VOLGENS_AFSPRAAK: "Elke gastgemeente betaalt een afgesproken bedrag; de centrumgemeente"
            " draagt de rest. De sleutel is er een van soort bedrag.",
            DIRECT: "Helemaal voor de gemeente die de regel noemt. Zonder sleutel.",
            BUITEN: "Voor niemand: de regel telt niet mee en staat apart, met haar grondslag."
            " Zonder sleutel.",
        },
    ),
    Keuzeuitleg(
        "Sleutel die berekend wordt: te kiezen zonder hem op Sleutels te zetten",
        {
            UREN: "Naar alle primaire uren, nadat de gezamenlijke daarvan verdeeld zijn."
            " Gebruikelijk voor gezamenlijke overheaduren.",
            UREN_EXCLUSIEF: "Naar de primaire uren die alleen voor één gemeente zijn. Gebruikelijk"
            " voor gezamenlijke primaire uren.",
            UREN_ONDERDEEL: "Naar de primaire uren van het onderdeel van de regel.",
            INWONERS: "Naar de inwoners op Gemeenten.",
        },
    ),
    Keuzeuitleg(
        "Soort, op Sleutels: wat er geteld is",
        {
            INWONERS: "Inwoners, als geheel getal.",
            "werkplekken": "Werkplekken, als geheel getal.",
            "vte": "Formatie in vte, met hoogstens twee decimalen.",
            "aantal": "Iets anders dat geteld is, als geheel getal, zoals facturen of aanslagen.",
            PERCENTAGE: "Een percentage per gemeente, samen precies 100.",
            BEDRAG: "Een afgesproken bedrag per gastgemeente, voor behandeling afspraak. Bij de"
            " centrumgemeente blijft het leeg.",
        },
    ),
    Keuzeuitleg(
        "Aard, op Uren",
        {
            PRIMAIR: "Werk aan een taak voor inwoners, bedrijven of bestuur.",
            OVERHEAD: "Sturen en ondersteunen van dat werk, zoals leiding, personeel en ICT.",
        },
    ),
    Keuzeuitleg(
        "Bron, op Uren: waar de uren vandaan komen",
        {
            "formatie": "Uit de formatie die voor de taak is vastgesteld.",
            "schatting": "Geschat.",
            "tijdschrijven": "Gemeten: medewerkers schreven hun uren.",
        },
    ),
    Keuzeuitleg(
        "Aard, op Lasten en Correcties",
        {
            STRUCTUREEL: "Komt elk jaar terug.",
            INCIDENTEEL: "Komt eenmalig of enkele jaren voor.",
        },
    ),
    Keuzeuitleg(
        "Soort, op Correcties",
        {
            "index": "De afgesproken index.",
            "taakstelling": "Een afgesproken besparing.",
            "korting": "Een afgesproken korting.",
            "geschil": "De uitkomst van een geschil.",
            "aanvullend": "Aanvullende dienstverlening die is toegekend.",
            "vermindering": "Dienstverlening die is verminderd.",
            "frictie": "Kosten die een gemeente nog even blijft betalen bij de overgang naar minder"
            " dienstverlening.",
            "afrekening": "De afrekening over een eerder jaar.",
            "ingroei": "Een bedrag dat in stappen wordt ingevoerd.",
            "overig": "Al het andere; zeg in de omschrijving wat.",
        },
    ),
    Keuzeuitleg(
        "Basis, op Correcties: waar een percentage van genomen wordt, behalve van een component",
        {
            BASISBIJDRAGE: "Het deel van de gastgemeente in de kosten, voor alle correcties.",
            BIJDRAGE: "De basisbijdrage met de correcties in euro van die gemeente.",
        },
    ),
)
"""Every list of choices that does not come from another sheet or from Iv3."""
