"""What several tabs share, each thing owned once."""
