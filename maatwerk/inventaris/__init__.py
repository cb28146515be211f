"""The pages about the inventory of maatwerk."""
