"""awardcheck tells a bid team whether a draft award entry is ready to submit."""
