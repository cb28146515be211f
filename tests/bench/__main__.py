"""``make bench``: measure, each thing beside a plain baseline in the same run."""

import sys

from tests.bench import (
    aanlevering,
    lezen,
    paginas,
    papier,
    rekenmap,
    rekenmodel,
    tijdregistratie,
    werkmap,
)

paginas.vereis_demo()
rekenmodel.meet()
lezen.meet()
aanlevering_goed = aanlevering.meet()
tijdregistratie_goed = tijdregistratie.meet()
rekenmap_goed, papier_goed = rekenmap.meet(), papier.meet()
werkmappen_goed, paginas_goed = werkmap.meet(), paginas.meet()
if not werkmappen_goed:
    sys.exit("Het lezen van werkmappen is te traag of neemt te veel geheugen.")
if not aanlevering_goed:
    sys.exit("Het controleren en overnemen van een bestand met uren is te traag.")
if not rekenmap_goed:
    sys.exit("Het schrijven van de rekenmap is te traag.")
if not papier_goed:
    sys.exit(papier.TE_TRAAG)
if not tijdregistratie_goed:
    sys.exit("Het optellen van geboekte uren is te traag.")
if not paginas_goed:
    sys.exit(paginas.TE_TRAAG)
