"""What a text says of its numbers: facts told twice, targets and what became of them."""
