"""``make bench``: measure, each thing beside a plain baseline in the same run."""

from tests.bench import lezen, paginas, rekenmodel, werkmap

rekenmodel.meet()
lezen.meet()
werkmap.meet()
paginas.meet()
