"""The history of rows: who does something, what may be read of it, and how it is shown."""
