"""Tests of digitpad.ink."""
