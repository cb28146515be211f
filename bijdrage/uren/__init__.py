"""The yearly work on the hours: entering, checking, what it does to the contribution, signing."""
