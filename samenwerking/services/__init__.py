"""What changes the ground floor: one function per use case."""
