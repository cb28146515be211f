"""All that the shared service costs a municipality: the contribution and what it spends itself."""
