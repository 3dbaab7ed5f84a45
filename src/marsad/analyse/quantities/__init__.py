"""Stated numbers: how much, of what, of whom, as of when."""
