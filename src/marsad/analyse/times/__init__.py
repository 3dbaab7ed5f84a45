"""Expressions of time, and which days they mean."""
