"""Working out what somebody said: which numerator and denominator give that figure."""
