"""What the municipalities agreed about the contribution, per period. No Django."""
