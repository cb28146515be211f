"""Why the registry does not take something in, in the words of a fault in the input."""

from samenwerking.werkboek.fout import Fout


class RegistratieFout(ValueError):
    """What was handed in cannot be kept: one or more faults, and nothing was stored."""

    def __init__(self, *fouten: Fout) -> None:
        super().__init__("; ".join(fout.gevonden for fout in fouten))
        self.fouten = fouten
