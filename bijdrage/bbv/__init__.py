"""What is said about a calculation that exists: one rule is one function. No Django."""

from bijdrage.bbv.regels import REGELS, Regel, beoordeel

__all__ = ["REGELS", "Regel", "beoordeel"]
