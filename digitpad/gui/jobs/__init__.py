"""Work outside the window's own thread."""
