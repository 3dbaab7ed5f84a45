"""Names and offices, and who is meant by them."""
