"""What changes motions and investigations."""
