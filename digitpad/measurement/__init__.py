"""How well and how fast the bundled model reads, against the bars that it must clear."""
