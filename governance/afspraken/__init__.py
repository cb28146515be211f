"""The page about agreements, evaluations and the reserve."""
