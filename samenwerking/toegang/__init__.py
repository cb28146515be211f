"""Coming in: logging in, the second factor, and who somebody is for the rest of the house."""
