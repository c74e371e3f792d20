"""Claims whose numbers stand elsewhere in the draft, under other headings."""
