"""``make bench``: measure, each thing beside a plain baseline in the same run."""

import sys

from tests.bench import lezen, rekenmodel, werkmap

rekenmodel.meet()
lezen.meet()
if not werkmap.meet():
    sys.exit("Het lezen van werkmappen is te traag of neemt te veel geheugen.")
