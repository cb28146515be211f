"""Trying another key on a calculation: what every municipality would bear. Nothing is kept."""
