"""Template filters that every floor uses."""
