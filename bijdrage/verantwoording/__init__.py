"""Pages that account for a calculation: booking, ledger, years ahead, realisation."""
