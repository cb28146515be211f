"""What is due when: the calendar, and its feed."""
