"""The shallow structure of a sentence: chunks, clauses, and what a report has said so far that they lean on."""
