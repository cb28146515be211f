"""Maatwerk in and out: a workbook that is read, and the files that leave."""
