"""The pages about disputes."""
