"""Tests of the Train tab."""
