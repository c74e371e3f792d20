"""How an entry speaks of what is sent along with it, and of what stands elsewhere on its own pages."""
