"""What a writer left for later."""
