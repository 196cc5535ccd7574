"""Tests of digitpad.learning."""
