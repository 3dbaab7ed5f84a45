"""Bytes to documents: files, folders, JSON Lines; and the regions of a page."""
