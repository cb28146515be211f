"""What if: the pages on which a scenario is tried, kept and compared."""
