"""The pages about assignments, their goals, and whether these are reached."""
