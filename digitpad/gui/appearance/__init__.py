"""Colours, icons, language."""
