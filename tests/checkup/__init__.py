"""Tests of what tells whether all is well."""
