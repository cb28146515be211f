"""Who may do what: the table of rights, and the judgement over one person and one thing."""
