"""Every page there is, in one list: what is not in it fails a test.

Tests of views and of the browser take their addresses from here; a new page is one line more.
"""

from typing import NamedTuple


class Blad(NamedTuple):
    """An address with the name of its url; ``zoekvragen``: how many queries it may take."""

    naam: str
    adres: str
    status: int = 200
    zoekvragen: int = 12


MET_ENGINE = 30
"""Queries of a page that reads hours, cost and keys to work something out."""
MET_REGELS = 35
"""Queries of what the rules say, which look at everything around a calculation."""

BLADEN = (
    Blad("start", "/", status=302),
    Blad("moties", "/moties/"),
    Blad("onderzoeken", "/onderzoeken/"),
    Blad("onderzoeken", "/onderzoeken/?status=te-laat&duur=structureel"),
    Blad("onderzoek", "/onderzoeken/1/"),
    Blad("onderzoek-stap", "/onderzoeken/5/besproken/", status=302),
    Blad("maatwerk", "/maatwerk/"),
    Blad("maatwerk", "/maatwerk/?haalbaarheid=haalbaar"),
    Blad("maatwerkpunt", "/maatwerk/4/", zoekvragen=MET_ENGINE),
    Blad("maatwerkpunt-nieuw", "/maatwerk/nieuw/", status=302),
    Blad("maatwerkpunt-wijzigen", "/maatwerk/4/wijzigen/", status=302),
    Blad("maatwerkpunt-besluit", "/maatwerk/4/besluit/", status=302),
    Blad("claims", "/maatwerk/claims/"),
    Blad("claims", "/maatwerk/claims/?onder=1.1&status=toegekend"),
    Blad("claim", "/maatwerk/claims/6/"),
    Blad("claim", "/maatwerk/claims/8/"),
    Blad("claim-nieuw", "/maatwerk/claims/nieuw/", status=302),
    Blad("claim-wijzigen", "/maatwerk/claims/8/wijzigen/", status=302),
    Blad("claim-doen", "/maatwerk/claims/8/toekennen/", status=302),
    Blad("claim-bij-correctie", "/maatwerk/claims/bij/aa-organisatie/1.7.3/", status=302),
    Blad("maatwerk-aanleveren", "/maatwerk/aanleveren/", status=302),
    Blad("maatwerk-bestand", "/maatwerk/aanleveren/1/", status=302),
    Blad("samenwerking", "/aa-organisatie/"),
    Blad("jaar", "/aa-organisatie/2023-begroting-v1/", zoekvragen=MET_REGELS),
    Blad("jaar", "/aa-organisatie/2023-begroting/", zoekvragen=MET_REGELS),
    Blad("jaar", "/aa-organisatie/2023-rekening/", zoekvragen=MET_REGELS),
    Blad("herkomst", "/aa-organisatie/2023-begroting/herkomst/?gemeente=0358"),
    Blad(
        "herkomst",
        "/aa-organisatie/2023-begroting/herkomst/?gemeente=0358&component=ICT+structureel",
    ),
    Blad("herkomst", "/aa-organisatie/2023-begroting/herkomst/?gemeente=0358&taakveld=6.72a"),
    Blad(
        "herkomst",
        "/aa-organisatie/2021-begroting/herkomst/?gemeente=0358&component=correctie+geschil",
    ),
    Blad("herkomst", "/aa-organisatie/2023-begroting/herkomst/?gemeente=0362&onderdeel=S51"),
    Blad("herkomst", "/aa-organisatie/2023-begroting/herkomst/?gemeente=0358&onderdeel=-"),
    Blad(
        "herkomst",
        "/aa-organisatie/2023-begroting/herkomst/?gemeente=0358&taakveld=6.1&taakveld=6.2",
    ),
    Blad("uren", "/aa-organisatie/2023-begroting/uren/"),
    Blad("uren", "/aa-organisatie/2021-rekening/uren/"),
    Blad("invoerblad", "/aa-organisatie/2023-begroting/invoer/Lasten/"),
    Blad("invoerblad", "/aa-organisatie/2023-begroting/invoer/Kenmerken/"),
    Blad("regels", "/aa-organisatie/2023-begroting/regels/", zoekvragen=MET_REGELS),
    Blad("regels", "/aa-organisatie/2021-rekening/regels/?uitkomst=voldaan", zoekvragen=MET_REGELS),
    Blad("regels", "/aa-organisatie/2021-begroting/regels/?groep=BBV", zoekvragen=MET_REGELS),
    Blad(
        "bevinding",
        "/aa-organisatie/2021-begroting/regels/KOST-01/?wat=GEM-1",
        zoekvragen=MET_REGELS,
    ),
    Blad("verschil", "/verschil/aa-organisatie/2021-begroting/aa-organisatie/2023-begroting/"),
    Blad(
        "verschil",
        "/verschil/aa-organisatie/2021-begroting/aa-organisatie/2023-begroting/?taakveld=6.1",
    ),
    Blad(
        "verschil",
        "/verschil/aa-organisatie/2021-begroting/aa-organisatie/2023-begroting/?volgorde=uren-eerst",
    ),
    Blad("verschil", "/verschil/aa-organisatie/2023-begroting/aa-organisatie/2023-rekening/"),
    Blad("boeken", "/aa-organisatie/2023-begroting/boeken/", zoekvragen=12),
    Blad(
        "boeken",
        "/aa-organisatie/2023-begroting/boeken/?categorie=3.8&motief=afgesproken+prestatie&baten=gespiegeld",
        zoekvragen=12,
    ),
    Blad("boeken", "/aa-organisatie/2023-begroting/boeken/?categorie=3.8", zoekvragen=12),
    Blad("aansluiting", "/aa-organisatie/2023-begroting/aansluiting/", zoekvragen=12),
    Blad("vooruit", "/aa-organisatie/2023-begroting/vooruit/", zoekvragen=MET_ENGINE),
    Blad("realisatie", "/aa-organisatie/2023-begroting/realisatie/", zoekvragen=MET_ENGINE),
    Blad("realisatie", "/aa-organisatie/2021-begroting/realisatie/", zoekvragen=MET_ENGINE),
    Blad("knoppen", "/aa-organisatie/2023-begroting/knoppen/", zoekvragen=MET_ENGINE),
    Blad("knoppen", "/aa-organisatie/2021-rekening/knoppen/", zoekvragen=MET_ENGINE),
    Blad("methode", "/aa-organisatie/methode/"),
    Blad("vergelijken", "/aa-organisatie/vergelijken/"),
    Blad("vergelijken", "/aa-organisatie/vergelijken/?van=&naar=aa-organisatie/1999-rekening"),
    Blad(
        "vergelijken",
        "/aa-organisatie/vergelijken/?van=aa-organisatie/2021-begroting-v1&naar=aa-organisatie/2023-begroting-v1",
        status=302,
    ),
    Blad(
        "uren-lezen",
        "/urenverdeling/aa-organisatie/2023-begroting-v1/lezen/",
        zoekvragen=MET_ENGINE,
    ),
    Blad(
        "uren-lezen",
        "/urenverdeling/aa-organisatie/2023-begroting-v1/lezen/?groep=taakveld&gemeente=0358&zoek=beheer&met=aa-organisatie/2021-begroting-v1",
        zoekvragen=MET_ENGINE,
    ),
    Blad("urenverdelingen", "/aa-organisatie/urenverdelingen/"),
    Blad("urenverdeling", "/urenverdeling/aa-organisatie/2023-begroting-v1/"),
    Blad("andere-sleutel", "/aa-organisatie/2021-begroting/andere-sleutel/"),
    Blad(
        "andere-sleutel",
        "/aa-organisatie/2021-begroting/andere-sleutel/?keuze=percentages&deel-0=25",
    ),
    Blad("wat-als", "/aa-organisatie/2023-begroting/wat-als/"),
    Blad("wat-als", "/aa-organisatie/2023-begroting/wat-als/?vraag=uren"),
    Blad(
        "wat-als",
        "/aa-organisatie/2023-begroting/wat-als/?voor=Aalsmeer&w=%7B%22soort%22%3A%22uren%22%2C%22gemeente%22%3A%22Aalsmeer%22%2C%22honderdsten%22%3A-135000%2C%22onderdeel%22%3A%22S51%22%7D",
    ),
    Blad("wat-als-vergelijken", "/aa-organisatie/2023-begroting/wat-als/vergelijken/"),
    Blad("uitspraak", "/aa-organisatie/uitspraak/"),
    Blad("uitspraak", "/aa-organisatie/uitspraak/?uitspraak=18+%25+naar+25+%25"),
    Blad("levensloop", "/aa-organisatie/2023-begroting-v1/levensloop/", zoekvragen=12),
    Blad("bronnen", "/bronnen/"),
    Blad("tijdlijn", "/tijdlijn/"),
    Blad("afronding", "/afronding/"),
    Blad("bouwstenen", "/bouwstenen/"),
    Blad("open-data", "/open-data/"),
    Blad("controleer-document", "/controleer-document/"),
    Blad("controleer-document", "/controleer-document/?vingerafdruk=sha256:00000000"),
    Blad("controleer-document", "/controleer-document/?vingerafdruk=kort"),
    Blad("vragen", "/vragen/"),
    Blad("vragen", "/vragen/?jaar=2023"),
    Blad("vraag", "/vragen/1/"),
    Blad("vraag-stellen", "/vragen/stellen/?over=/aa-organisatie/2023-begroting/", status=302),
    Blad("logboek", "/logboek/", status=302),
    Blad("logboek-csv", "/logboek.csv", status=302),
    Blad("bevestigen", "/toegang/bevestigen/", status=302),
    Blad("wachtwoord_kwijt", "/account/wachtwoord-kwijt/"),
    Blad("toegang", "/toegang/", status=302),
    Blad("toegang-csv", "/toegang.csv", status=302),
    Blad("geschiedenis", "/geschiedenis/berekening/1/", status=302),
    Blad("niet-gevonden", "/bestaat-niet/", status=404),
)

DOCUMENTEN = (
    Blad(
        "uren-lezen-xlsx",
        "/urenverdeling/aa-organisatie/2023-begroting-v1/lezen.xlsx",
        zoekvragen=MET_ENGINE,
    ),
    Blad(
        "uren-lezen-ods",
        "/urenverdeling/aa-organisatie/2023-begroting-v1/lezen.ods",
        zoekvragen=MET_ENGINE,
    ),
    Blad(
        "uren-lezen-csv",
        "/urenverdeling/aa-organisatie/2023-begroting-v1/lezen.csv",
        zoekvragen=MET_ENGINE,
    ),
    Blad("regels-csv", "/aa-organisatie/2023-begroting/regels.csv", zoekvragen=MET_REGELS),
    Blad("boeken-csv", "/aa-organisatie/2023-begroting/boeken.csv"),
    Blad("vragen-csv", "/vragen.csv"),
    Blad("onderzoeken-csv", "/onderzoeken.csv"),
    Blad("maatwerk-pdf", "/maatwerk/inventaris.pdf"),
    Blad("maatwerk-uitvoer", "/maatwerk/uitvoer/onderzoeken.ods"),
    Blad("maatwerk-uitvoer", "/maatwerk/uitvoer/inventaris.xlsx"),
    Blad("maatwerk-uitvoer", "/maatwerk/uitvoer/claims.csv"),
    Blad("maatwerk-sjabloon", "/maatwerk/sjabloon.xlsx", status=302),
    Blad("maatwerk-gemarkeerd", "/maatwerk/aanleveren/1/gemarkeerd.xlsx", status=302),
    Blad("boeken-xlsx", "/aa-organisatie/2023-begroting/boeken.xlsx"),
    Blad("rapport", "/aa-organisatie/2023-begroting/rapport.pdf", zoekvragen=MET_REGELS),
    Blad("rapport", "/aa-organisatie/2021-rekening/rapport.pdf", zoekvragen=MET_REGELS),
    Blad("werkmap", "/aa-organisatie/2021-begroting/werkmap.xlsx", zoekvragen=MET_REGELS),
    Blad("samenvatting", "/aa-organisatie/2023-begroting/samenvatting/0358.pdf", zoekvragen=16),
    Blad("raadspakket", "/aa-organisatie/2023-begroting/raadspakket/0362.pdf", zoekvragen=16),
    Blad("tabellen-ods", "/aa-organisatie/2021-begroting/tabellen.ods", zoekvragen=16),
    Blad("rekenmap", "/aa-organisatie/2023-begroting/rekenmap.xlsx", status=403),
)

ONBEKEND = (
    "/aa-organisatie/2023-begroting/samenvatting/9999.pdf",
    "/aa-organisatie/1999-begroting/raadspakket/0358.pdf",
    "/urenverdeling/aa-organisatie/1999-begroting-v1/lezen/",
    "/aa-organisatie/1999-begroting/",
    "/aa-organisatie/1999-begroting/rapport.pdf",
    "/aa-organisatie/1999-begroting/rekenmap.xlsx",
    "/aa-organisatie/1999-begroting/uren/",
    "/aa-organisatie/1999-begroting/regels/",
    "/aa-organisatie/1999-begroting/regels.csv",
    "/aa-organisatie/1999-begroting/werkmap.xlsx",
    "/aa-organisatie/2021-begroting/regels/KOST-01/?wat=GEM-9",
    "/aa-organisatie/1999-begroting/invoer/Lasten/",
    "/bestaat-niet/vergelijken/",
    "/bestaat-niet/uitspraak/",
    "/aa-organisatie/1999-begroting/wat-als/",
    "/aa-organisatie/2023-begroting/wat-als/999999/",
    "/aa-organisatie/2023-begroting/invoer/Geheim/",
    "/aa-organisatie/2023-begroting/herkomst/",
    "/aa-organisatie/2023-begroting/herkomst/?gemeente=9999",
    "/aa-organisatie/2023-begroting/herkomst/?gemeente=0358&taakveld=99.9",
    "/aa-organisatie/2023-begroting/herkomst/?gemeente=0358&onderdeel=ZZ",
    "/verschil/aa-organisatie/1999-begroting/aa-organisatie/2023-begroting/",
    "/verschil/aa-organisatie/2023-begroting/aa-organisatie/1999-begroting/",
)
