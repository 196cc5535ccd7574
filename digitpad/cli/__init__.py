"""The command: reading, training, checking, measuring, in the terminal."""
