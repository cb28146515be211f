"""What is said about a calculation that exists: one rule is one function. No Django."""

from bijdrage.bbv.regels import (
    CONTROLES,
    beoordeel,
    beoordeel_dossier,
    beoordeel_invoer,
    oordeel_bbv,
)

__all__ = ["CONTROLES", "beoordeel", "beoordeel_dossier", "beoordeel_invoer", "oordeel_bbv"]
