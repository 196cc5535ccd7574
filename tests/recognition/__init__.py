"""Tests of digitpad.recognition."""
