"""What a text reckons with its own numbers, held against them."""
