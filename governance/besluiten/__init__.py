"""Decisions: how they were taken, what they do, and what rests on them; and actions."""
