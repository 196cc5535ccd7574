"""Tests of Digitpad."""
