"""Tests of digitpad.gui."""
