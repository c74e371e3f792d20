"""Numbers: how they are written, what they may stand for, of what they are, and which of them are figures."""
