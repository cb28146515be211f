"""``make bench``: measure, each thing beside a plain baseline in the same run."""

import sys

from tests.bench import lezen, paginas, rekenmodel, werkmap

rekenmodel.meet()
lezen.meet()
snel_genoeg = werkmap.meet()
paginas.meet()
if not snel_genoeg:
    sys.exit("Het lezen van werkmappen is te traag of neemt te veel geheugen.")
