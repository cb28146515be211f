"""How far the investigations are: one page for now, and the reports that were kept."""
