"""Runs of the analysis over many documents."""
