"""Savings and targets: the pages on which they are kept, decided, processed and followed."""
