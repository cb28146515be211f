"""Against TRUNCATE, which passes by the triggers of rows."""

import pgtrigger


def niet_leeg_te_maken(naam: str) -> pgtrigger.Trigger:
    """A table that cannot be emptied in one stroke."""
    return pgtrigger.Trigger(
        name=f"{naam}_niet_leeg",
        level=pgtrigger.Statement,
        when=pgtrigger.Before,
        operation=pgtrigger.Truncate,
        func=f"""
            RAISE EXCEPTION 'De tabel van {naam} kan niet in een keer worden leeggemaakt.'
                USING ERRCODE = 'restrict_violation', CONSTRAINT = '{naam}_niet_leeg';
        """,
    )
