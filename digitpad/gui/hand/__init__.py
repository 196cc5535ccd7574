"""The window in which the program learns a person's own hand."""
