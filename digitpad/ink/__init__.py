"""What was written, as strokes or pictures, and its way to a 28×28 bitmap."""
