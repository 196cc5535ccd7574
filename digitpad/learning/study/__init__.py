"""What optimizers do, and how sure one can be of it."""
