"""Welke knop? Who can change which part of a contribution, and when."""
