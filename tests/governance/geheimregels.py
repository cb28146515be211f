"""The rules of a table of records that may be kept back; the same for every such table."""

from tests.registratie import Geval

ELDERS = "(SELECT id FROM samenwerking_samenwerking WHERE code = 'andere')"
BUITEN = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0999')"
AALSMEER = "(SELECT id FROM samenwerking_gemeente WHERE cbs = '0358')"


def geheimregels(naam: str) -> list[Geval]:
    """The cases of a table of governance, by the name of its model."""
    zet = f"UPDATE governance_{naam} SET "
    intern = f"{zet}vertrouwelijkheid = 'intern', grond = 'x'; "
    return [
        Geval(f"{naam}_vertrouwelijkheid_bekend",
              f"{zet}grond = 'x', vertrouwelijkheid = {{}}", "'intern'", "'stil'"),
        Geval(f"{naam}_niet_openbaar_met_grond",
              f"{zet}vertrouwelijkheid = 'intern', grond = {{}}", "'x'", "''"),
        Geval(f"{naam}_geheim_door_een_orgaan",
              f"{zet}vertrouwelijkheid = 'geheim', grond = 'x', opgelegd_door = {{}}", "'r'", "''"),
        Geval(f"{naam}_samenwerking_staat_vast",
              f"{zet}samenwerking_id = {{}}", "samenwerking_id", ELDERS),
        Geval(f"{naam}_eigen_gemeente", f"{zet}gemeente_id = {{}}", AALSMEER, BUITEN),
        Geval(f"{naam}_versoepelen_allen",
              f"{intern}{zet}vertrouwelijkheid = {{}}", "'intern'", "'openbaar'"),
    ]  # fmt: skip
