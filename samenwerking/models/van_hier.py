"""What a record refers to is of the cooperation that the record is of."""

import pgtrigger

EIGEN = "NEW.samenwerking_id"


def van_hier(naam: str, fout: str, *eisen: str) -> pgtrigger.Trigger:
    """A trigger that refuses a row unless these conditions (SQL, on NEW) all hold."""
    return pgtrigger.Trigger(
        name=naam,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=f"""
            IF NOT ({" AND ".join(f"({eis})" for eis in eisen)}) THEN
                RAISE EXCEPTION '{fout}'
                    USING ERRCODE = 'check_violation', CONSTRAINT = '{naam}';
            END IF;
            RETURN NEW;
        """,
    )


def zelfde(tabel: str, kolom: str, samenwerking: str = EIGEN) -> str:
    """SQL: what a column refers to, if anything, is of the same cooperation.

    samenwerking: SQL for the cooperation of the row, when that stands in the row above (boven).
    """
    rij = f"SELECT 1 FROM {tabel} WHERE id = NEW.{kolom} AND samenwerking_id = {samenwerking}"  # noqa: S608
    return f"NEW.{kolom} IS NULL OR EXISTS ({rij})"


def boven(tabel: str, kolom: str) -> str:
    """SQL: the cooperation of the row above, to which this column refers."""
    return f"(SELECT samenwerking_id FROM {tabel} WHERE id = NEW.{kolom})"  # noqa: S608
