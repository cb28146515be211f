"""What of this floor rests on a decision, as far as somebody may know of it."""

from collections.abc import Iterator

from django.urls import reverse

from governance.documenten.selectors import documenten
from governance.geschillen.selectors import geschillen
from governance.vergaderingen.selectors import vergaderingen
from governance.voorstellen.selectors import voorstellen
from samenwerking.besluitgevolgen import Gevolg
from samenwerking.models import Besluit
from samenwerking.rechten.persoon import Persoon


def gevolgen(persoon: Persoon, besluit: Besluit) -> Iterator[Gevolg]:
    """Disputes that it accepted the advice of, proposals, meetings and documents."""
    bij = besluit.samenwerking
    rijen = (
        ("geschil", geschillen(persoon, bij).filter(aanvaardingen__besluit=besluit).distinct()),
        ("voorstel", voorstellen(persoon, bij).filter(besluit=besluit)),
        (
            "vergadering",
            vergaderingen(persoon, bij).filter(agendapunten__besluit=besluit).distinct(),
        ),
        ("document", documenten(persoon, bij).filter(besluit=besluit)),
    )
    for soort, gevonden in rijen:
        for wat in gevonden:
            yield Gevolg(soort, str(wat), reverse(soort, args=[bij.code, wat.pk]))
