"""How both municipalities book the contribution. No Django."""
