"""What changes the contribution: one function per use case, each one transaction."""
