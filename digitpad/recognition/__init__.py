"""Bitmaps to answers, through LiteRT."""
