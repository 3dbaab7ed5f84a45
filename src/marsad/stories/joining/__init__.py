"""Which reports tell one story: weighted features of pairs, and groups made of them."""
