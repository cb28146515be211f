"""The catalogue of services of the example; all of it is made up."""

from governance.models import Dienst, Dienstjaar
from samenwerking.models import Samenwerking
from samenwerking.voorbeeldbestand import rijen

_JAREN = (2021, 2023, 2024)


def laad_diensten(samenwerking: Samenwerking) -> None:
    """Load them with their volumes; of a year that is not over nothing was done yet."""
    for rij in rijen("governance/diensten.csv"):
        dienst = Dienst.objects.create(
            samenwerking=samenwerking,
            naam=rij["naam"],
            taakveld=rij["taakveld"],
            soort=rij["soort"],
            norm=rij["norm"],
            eenheid=rij["eenheid"],
            gewicht=int(rij["gewicht"]),
            fictief=True,
        )
        Dienstjaar.objects.bulk_create(
            Dienstjaar(
                dienst=dienst,
                jaar=jaar,
                gepland=int(rij[f"gepland_{jaar}"]),
                gedaan=int(rij[f"gedaan_{jaar}"]) if rij[f"gedaan_{jaar}"] else None,
                fictief=True,
            )
            for jaar in _JAREN
        )
