"""Workbooks as controllers send them: ``goed`` must be read, ``fout`` must be refused.

``python -m tests.werkmappen UITMAP`` writes all of them, to look at in a spreadsheet.
"""
