"""``make bench``: measure, each thing beside a plain baseline in the same run."""

import sys

from tests.bench import aanlevering, lezen, paginas, rekenmodel, tijdregistratie, werkmap

paginas.vereis_demo()
rekenmodel.meet()
lezen.meet()
aanlevering_goed = aanlevering.meet()
tijdregistratie_goed = tijdregistratie.meet()
werkmappen_goed, paginas_goed = werkmap.meet(), paginas.meet()
if not werkmappen_goed:
    sys.exit("Het lezen van werkmappen is te traag of neemt te veel geheugen.")
if not aanlevering_goed:
    print("Het controleren en overnemen van een bestand haalt het doel van drie keer nog niet.")
if not tijdregistratie_goed:
    print("Het optellen van geboekte uren haalt het doel van drie keer nog niet.")
if not paginas_goed:
    sys.exit(paginas.TE_TRAAG)
