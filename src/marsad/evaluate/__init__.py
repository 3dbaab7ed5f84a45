"""Scoring of findings against gold."""
