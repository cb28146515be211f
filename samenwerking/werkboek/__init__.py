"""Reading tables from the files that controllers send, cell by cell with its place. No Django."""
