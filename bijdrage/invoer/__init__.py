"""From the tables of a workbook or folder to the records of the engine. No Django."""
