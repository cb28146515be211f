"""What is said about a calculation that exists: one rule is one function. No Django."""

from bijdrage.bbv.regels import CONTROLES, beoordeel, beoordeel_dossier, oordeel_bbv

__all__ = ["CONTROLES", "beoordeel", "beoordeel_dossier", "oordeel_bbv"]
