"""The pages about documents."""
