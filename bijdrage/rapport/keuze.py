"""Which part of what a municipality bears is asked for, from the whole down to one line."""

from typing import NamedTuple, Self

from bijdrage.rapport.samenstellen import GEEN_ONDERDEEL, Namen
from bijdrage.rekenmodel.sommen import As

ASSEN: tuple[As, ...] = ("component", "taakveld", "onderdeel", "regel")
"""Along what an amount is divided, one level below the other."""


class Keuze(NamedTuple):
    """A part of what a municipality bears; what is empty is no restriction.

    ``onderdelen`` are codes of units, GEEN_ONDERDEEL for what belongs to none; ``regel`` is the
    code of a cost line or correction.
    """

    gemeente: str
    component: str = ""
    taakvelden: tuple[str, ...] = ()
    onderdelen: tuple[str, ...] = ()
    regel: str = ""

    def past(
        self, gemeente: str, component: str, taakveld: str, onderdeel: str, regel: str
    ) -> bool:
        """Whether an amount with these labels is asked for."""
        return (
            gemeente == self.gemeente
            and self.component in ("", component)
            and (not self.taakvelden or taakveld in self.taakvelden)
            and (not self.onderdelen or (onderdeel or GEEN_ONDERDEEL) in self.onderdelen)
            and self.regel in ("", regel)
        )

    def codes(self, as_: As) -> tuple[str, ...]:
        """What is chosen along an axis."""
        return {
            "component": (self.component,) if self.component else (),
            "taakveld": self.taakvelden,
            "onderdeel": self.onderdelen,
            "regel": (self.regel,) if self.regel else (),
        }[as_]

    def met(self, as_: As, *codes: str) -> Self:
        """The same with this choice along an axis; without codes: with none."""
        een = codes[0] if codes else ""
        match as_:
            case "component":
                return self._replace(component=een)
            case "taakveld":
                return self._replace(taakvelden=codes)
            case "onderdeel":
                return self._replace(onderdelen=codes)
        return self._replace(regel=een)

    @property
    def vraag(self) -> list[tuple[str, str]]:
        """The choice as the address of its page asks it, without the municipality."""
        return [(as_, code) for as_ in ASSEN for code in self.codes(as_)]

    def titel(self, namen: Namen) -> str:
        """The choice in words; "Alles" without any."""
        return ", ".join(self.delen(namen).values()) or "Alles"

    def delen(self, namen: Namen) -> dict[As, str]:
        """What is chosen in words, per axis along which something is."""
        delen: dict[As, str] = {}
        if self.component:
            delen["component"] = namen.naam("component", self.component)
        if self.taakvelden:
            delen["taakveld"] = _samen(namen, "taakveld", self.taakvelden, "taakvelden")
        if self.onderdelen:
            delen["onderdeel"] = _samen(namen, "onderdeel", self.onderdelen, "teams")
        if self.regel:
            delen["regel"] = f"regel {self.regel}"
        return delen


def _samen(namen: Namen, as_: As, codes: tuple[str, ...], meervoud: str) -> str:
    """One label by its own name, several by the heading they share and their number."""
    labels = [code.removeprefix(GEEN_ONDERDEEL) for code in codes]
    if len(labels) == 1:
        voorvoegsel = f"taakveld {labels[0]} " if as_ == "taakveld" else ""
        return voorvoegsel + namen.naam(as_, labels[0])
    groepen = {namen.groep(as_, label) for label in labels}
    aantal = f"{len(labels)} {meervoud}"
    return f"{groepen.pop()} ({aantal})" if len(groepen) == 1 else aantal
