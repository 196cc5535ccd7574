"""Keys, the first five minutes, and the terms of the field."""
