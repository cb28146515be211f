"""The read-only API on what was published, after the NL API Design Rules, and its csv."""
