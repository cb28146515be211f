"""The pages about motions and investigations."""
