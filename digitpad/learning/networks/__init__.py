"""What learns: architectures, optimizers, model files."""
