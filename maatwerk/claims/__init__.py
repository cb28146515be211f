"""The pages about claims on extra service."""
