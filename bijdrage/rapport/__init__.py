"""One report model per calculation; page, terminal and PDF are thin writers of it."""
