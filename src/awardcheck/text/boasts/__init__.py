"""Claims of success in big words, which nothing could confirm or refute."""
