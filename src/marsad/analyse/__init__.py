"""From a document to its findings, every one with its evidence."""
