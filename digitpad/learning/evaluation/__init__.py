"""How well a model reads, and what it gets wrong."""
