"""The yearly split of hours: opening a year, its rows, signing off, objections."""
