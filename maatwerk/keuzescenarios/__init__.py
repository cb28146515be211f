"""Choice scenarios of investigations: the pages on which they are made, read and combined."""
