"""Measures of relations as rows: from an open record to what `balance` and `relations` print."""
