"""The addresses of the API: /api/v1/…, plural nouns, without a slash at the end."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from ninja import Query, Schema
from ninja.errors import ValidationError

from bijdrage.api import lezen
from bijdrage.api.antwoorden import CSV, als_csv_antwoord, probleem, voorkeur
from bijdrage.api.beschrijving import BeschrevenAPI
from bijdrage.api.pakket import TABELLEN, datapakket, in_adres
from bijdrage.api.schemas import Berekening, Pagina, Probleem, Samenwerking
from bijdrage.api.versie import VERSIE

PER_PAGINA, MEESTE = 100, 1000
OMSCHRIJVING = """
Wat er over de dienstverleningsbijdrage is gepubliceerd, om opnieuw te gebruiken.

Bedragen zijn tekst met twee cijfers achter de punt, zodat geen cent verloren gaat. Een berekening
houdt haar adres, met de versie erin, en haar bedragen. Twee dingen kunnen wel anders worden. Na een
volgende publicatie staan soms meer teams samen als «overige teams». En wat wordt ingetrokken, geeft
voortaan 410, met de reden.

Lijsten zijn ook als csv te krijgen: vraag om `text/csv`, of zet `?formaat=csv` achter het adres.
""".strip()

api = BeschrevenAPI(
    title="Dienstverleningsbijdrage",
    version=VERSIE,
    description=OMSCHRIJVING,
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api",
    openapi_extra={"info": {"license": {"name": "CC0 1.0", "identifier": "CC0-1.0"}}},
)

Nummer = Annotated[int, Query(ge=1, description="Welke pagina; de eerste is 1.")]
PerPagina = Annotated[int, Query(ge=1, le=MEESTE, description="Rijen per pagina.")]
Formaat = Annotated[
    Literal["json", "csv"] | None,
    Query(description="json of csv; gaat voor wat de kop Accept vraagt."),
]
_OPMAAK: dict[str, Any] = {"by_alias": True, "exclude_none": True}


def _antwoorden(soort: Any) -> Any:
    return {200: soort, **dict.fromkeys((400, 404, 406, 410), Probleem)}


@api.exception_handler(Http404)
def niet_gevonden(request: HttpRequest, fout: Http404) -> HttpResponse:
    """Something that is not there, or not published."""
    return probleem(404, "Niet gevonden", str(fout))


class NietTeGeven(Exception):
    """Somebody asks for a form that a list is not given in."""


@api.exception_handler(NietTeGeven)
def niet_te_geven(request: HttpRequest, fout: NietTeGeven) -> HttpResponse:
    """A list in another form than there is."""
    return probleem(406, "Niet in die vorm", "Een lijst is er als application/json of text/csv.")


@api.exception_handler(ValidationError)
def verkeerde_vraag(request: HttpRequest, fout: ValidationError) -> HttpResponse:
    """A question with a value that cannot be."""
    namen = ", ".join(f"«{deel['loc'][-1]}»" for deel in fout.errors)
    uitleg = f"De waarde van {namen} kan niet. Zie /api/v1/openapi.json voor wat er kan."
    return probleem(400, "De vraag klopt niet", uitleg)


@api.get(
    "/samenwerkingen",
    response=_antwoorden(Pagina[Samenwerking]),
    summary="Alle samenwerkingen",
    url_name="samenwerkingen",
    **_OPMAAK,
)
def samenwerkingen(
    request: HttpRequest,
    pagina: Nummer = 1,
    per_pagina: PerPagina = PER_PAGINA,
    formaat: Formaat = None,
) -> Any:
    """De samenwerkingen waarvan iets is gepubliceerd."""
    rijen = [_samenwerking(s.code, s.naam) for s in lezen.alle_samenwerkingen()]
    return _lijst(request, Samenwerking, rijen, pagina, per_pagina, formaat)


@api.get(
    "/samenwerkingen/{code}",
    response=_antwoorden(Samenwerking),
    summary="Een samenwerking",
    url_name="samenwerking",
    **_OPMAAK,
)
def samenwerking(request: HttpRequest, code: str) -> Any:
    """Een samenwerking, met de weg naar haar berekeningen."""
    gevonden = lezen.een_samenwerking(code)
    return _samenwerking(gevonden.code, gevonden.naam)


@api.get(
    "/samenwerkingen/{code}/berekeningen",
    response=_antwoorden(Pagina[Berekening]),
    summary="Alle gepubliceerde berekeningen",
    url_name="berekeningen",
    **_OPMAAK,
)
def berekeningen(
    request: HttpRequest,
    code: str,
    jaar: Annotated[int | None, Query(description="Alleen dit jaar.")] = None,
    stand: Annotated[str, Query(description="Alleen deze stand, zoals begroting.")] = "",
    pagina: Nummer = 1,
    per_pagina: PerPagina = PER_PAGINA,
    formaat: Formaat = None,
) -> Any:
    """Elke gepubliceerde versie, het nieuwste jaar eerst; ook die later zijn vervangen."""
    rijen = [
        _berekening(een)
        for een in lezen.berekeningen(code)
        if jaar in (None, een.keuze.jaar) and stand in ("", een.keuze.stand)
    ]
    return _lijst(request, Berekening, rijen, pagina, per_pagina, formaat)


@api.get(
    "/samenwerkingen/{code}/berekeningen/{naam}",
    response=_antwoorden(Berekening),
    summary="Een berekening",
    url_name="berekening",
    **_OPMAAK,
)
def berekening(request: HttpRequest, code: str, naam: str) -> Any:
    """Een versie van een jaar en stand, met de weg naar haar tabellen."""
    return _berekening(lezen.versie(code, naam))


@api.get(
    "/samenwerkingen/{code}/berekeningen/{naam}/datapakket",
    response=_antwoorden(dict[str, Any]),
    summary="De beschrijving van de tabellen",
    url_name="datapakket",
)
def pakket(request: HttpRequest, code: str, naam: str) -> Any:
    """Elke tabel met haar kolommen, als Data Package (Frictionless)."""
    deze = lezen.versie(code, naam)
    wegen = {deel: _href(in_adres(deel), code, naam)["href"] for deel in TABELLEN}
    heel = {deel: request.build_absolute_uri(weg) for deel, weg in wegen.items()}
    return datapakket(deze.keuze, deze.rapport.fictief, heel)


def _tabel(deel: str, soort: type[Schema]) -> None:
    """Add the address of one of the tables of a calculation."""

    def geef(
        request: HttpRequest,
        code: str,
        naam: str,
        pagina: Nummer = 1,
        per_pagina: PerPagina = PER_PAGINA,
        formaat: Formaat = None,
    ) -> Any:
        deze = lezen.versie(code, naam)
        rijen = lezen.als_rijen(getattr(lezen.tabellen(deze), deel))
        if _als_csv(request, formaat):
            return als_csv_antwoord(soort, rijen, lezen.herkomst(deze))
        return _lijst(request, soort, rijen, pagina, per_pagina, formaat)

    api.get(
        f"/samenwerkingen/{{code}}/berekeningen/{{naam}}/{in_adres(deel)}",
        response=_antwoorden(Pagina[soort]),  # type: ignore[valid-type]
        summary=f"Van een berekening: {in_adres(deel)}",
        description=soort.__doc__,
        operation_id=f"berekening_{deel}",
        url_name=in_adres(deel),
        **_OPMAAK,
    )(geef)


for _deel, _soort in TABELLEN.items():
    _tabel(_deel, _soort)


def _samenwerking(code: str, naam: str) -> dict[str, Any]:
    links = {
        "self": _href("samenwerking", code),
        "berekeningen": _href("berekeningen", code),
        "pagina": {"href": reverse("samenwerking", args=[code])},
    }
    return {"code": code, "naam": naam, "_links": links}


def _berekening(een: lezen.Versie) -> dict[str, Any]:
    keuze = een.keuze
    code, _, naam = keuze.sleutel.partition("/")
    links = {
        "self": _href("berekening", code, naam),
        **{deel: _href(in_adres(deel), code, naam) for deel in TABELLEN},
        "datapakket": _href("datapakket", code, naam),
        "pagina": {"href": reverse("jaar", args=[keuze.sleutel])},
        "pdf": {"href": reverse("rapport", args=[keuze.sleutel])},
    }
    velden = keuze._asdict() | {
        "naam": naam,
        "samenwerking": code,
        "fictief": list(een.rapport.fictief),
        "_links": links,
    }
    del velden["sleutel"]
    return velden


def _href(adres: str, *delen: str) -> dict[str, str]:
    return {"href": reverse(f"api:{adres}", args=delen)}


def _lijst(
    request: HttpRequest,
    soort: type[Schema],
    rijen: Sequence[dict[str, Any]],
    pagina: int,
    per_pagina: int,
    formaat: str | None,
) -> Any:
    """A page of a list, or all of it as csv."""
    if _als_csv(request, formaat):
        return als_csv_antwoord(soort, rijen)
    laatste = max(-(-len(rijen) // per_pagina), 1)
    nummers = {"self": pagina, "first": 1, "last": laatste}
    nummers |= {"prev": min(pagina - 1, laatste)} if pagina > 1 else {}
    nummers |= {"next": pagina + 1} if pagina < laatste else {}
    begin = (pagina - 1) * per_pagina
    return {
        "aantal": len(rijen),
        "_links": {naam: _pagina_van(request, nummer) for naam, nummer in nummers.items()},
        "resultaten": rijen[begin : begin + per_pagina],
    }


def _als_csv(request: HttpRequest, formaat: str | None) -> bool:
    """Whether to give csv. Raises NietTeGeven when somebody wants neither that nor JSON."""
    if formaat:
        return formaat == "csv"
    wil = voorkeur(request)
    if wil is None:
        raise NietTeGeven
    return wil == CSV


def _pagina_van(request: HttpRequest, nummer: int) -> dict[str, str]:
    vraag = request.GET.copy()
    vraag["pagina"] = str(nummer)
    return {"href": f"{request.path}?{vraag.urlencode()}"}
