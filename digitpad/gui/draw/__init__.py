"""The Draw tab: paper to write on, and the answer."""
