"""The page of one finding: what was found, and what people say at it."""
