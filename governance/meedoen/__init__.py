"""What joining or leaving would do, worked out by the calculation."""
