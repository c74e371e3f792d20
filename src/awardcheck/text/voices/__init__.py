"""Who speaks in a text, and what crowds are said to think."""
