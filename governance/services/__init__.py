"""What governance writes: one public function per use case."""
