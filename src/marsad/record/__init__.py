"""The store: one SQLite file, its writer and its views."""
