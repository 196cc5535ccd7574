"""One person's handwriting: their digits, what is learned from them, and whether it helps."""
