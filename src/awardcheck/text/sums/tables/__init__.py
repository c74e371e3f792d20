"""Tables and lists recomputed: columns that are accounts, columns and cells made of others, wholes told beside them."""
