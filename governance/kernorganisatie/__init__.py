"""The organisation of a municipality of its own, beside what the cooperation does for it."""
