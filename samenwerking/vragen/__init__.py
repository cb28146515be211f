"""Questions at pages that everybody reads, and their answers."""
