"""Runs being trained."""
