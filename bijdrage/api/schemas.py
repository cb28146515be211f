"""What the API answers, field by field. Amounts are euro as text with two decimals."""

from datetime import date
from typing import Annotated, Generic, TypeVar

from ninja import Schema
from pydantic import Field

Rij = TypeVar("Rij")
Bedrag = Annotated[
    str,
    Field(
        description="Euro, met twee cijfers achter de punt; negatief met een minteken.",
        pattern=r"^-?[0-9]+\.[0-9]{2}$",
        examples=["1234.56"],
    ),
]
Breuk = Annotated[
    str,
    Field(description="Een precieze breuk: teller/noemer.", pattern=r"^-?[0-9]+/[0-9]+$"),
]


class Verwijzing(Schema):
    """Where something is to be found."""

    href: str


class Bladeren(Schema):
    """The addresses of this page of a list and of those around it."""

    self: Verwijzing
    first: Verwijzing
    last: Verwijzing
    prev: Verwijzing | None = None
    next: Verwijzing | None = None


class Pagina(Schema, Generic[Rij]):
    """A page of a list."""

    aantal: int = Field(description="Hoeveel rijen er in alle pagina's samen zijn.")
    links: Bladeren = Field(alias="_links")
    resultaten: list[Rij]


class Samenwerking(Schema):
    """Een samenwerking van gemeenten met één ambtelijke organisatie."""

    code: str = Field(examples=["aa-organisatie"])
    naam: str
    links: dict[str, Verwijzing] = Field(alias="_links")


class Berekening(Schema):
    """Een gepubliceerde berekening: één versie van één jaar en stand."""

    naam: str = Field(
        description="De naam in adressen, met de versie.", examples=["2023-begroting-v1"]
    )
    samenwerking: str
    jaar: int
    stand: str = Field(examples=["begroting"])
    versie: int
    status: str = Field(description="gepubliceerd, of vervangen door een latere versie.")
    reden: str = Field(description="Waarom deze versie er kwam; leeg bij de eerste.")
    invoer_op: date = Field(description="De dag van de laatste invoer.")
    vingerafdruk: str = Field(description="sha256 van invoer, methode en uitkomst.")
    fictief: list[str] = Field(description="Wat verzonnen is, voor het voorbeeld; leeg: niets.")
    links: dict[str, Verwijzing] = Field(alias="_links")


class Gemeentebedrag(Schema):
    """Wat een gemeente draagt: haar bijdrage, of het eigen deel van de centrumgemeente."""

    cbs: str = Field(description="Gemeentecode van het CBS.", examples=["0358"])
    gemeente: str
    rol: str = Field(description="centrumgemeente of gastgemeente.")
    bedrag: Bedrag
    aandeel: Breuk
    inwoners: int | None = None
    per_inwoner: Bedrag | None = None


class Toedeling(Schema):
    """Het deel van de kosten van een component, categorie en taakveld voor een gemeente."""

    component: str
    categorie: str = Field(description="Iv3-categorie.", examples=["1.1"])
    taakveld: str = Field(description="Iv3-taakveld.", examples=["6.1"])
    taakveldnaam: str
    gemeente: str
    lasten: Bedrag
    baten: Bedrag
    netto: Bedrag


class Onderdeel(Schema):
    """Het deel van de kosten van een onderdeel voor een gemeente; kleine teams staan samen."""

    onderdeel: str = Field(description="Code van het team; leeg voor kosten van geen team.")
    naam: str
    afdeling: str
    gemeente: str
    lasten: Bedrag
    baten: Bedrag
    netto: Bedrag


class Correctie(Schema):
    """Een correctie op de bijdrage, en haar tegenhanger bij de centrumgemeente."""

    code: str
    soort: str
    gemeente: str
    taakveld: str
    bedrag: Bedrag


class NietVerdeeld(Schema):
    """Kosten die buiten de verdeling blijven, met de reden."""

    component: str
    lasten: Bedrag
    baten: Bedrag
    grondslag: str


class Notitie(Schema):
    """Een notitie van een controller bij een bedrag."""

    bij: str = Field(description="component, taakveld of onderdeel.")
    code: str = Field(description="Welk bedrag: de code of naam daarvan.")
    tekst: str


class Probleem(Schema):
    """Waarom een vraag niet beantwoord is (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
