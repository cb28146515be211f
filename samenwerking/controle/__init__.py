"""Looking after each other: the logbook, and who has which rights."""
