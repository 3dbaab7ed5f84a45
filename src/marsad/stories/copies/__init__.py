"""Which reports share text: exact, edited and excerpted copies, with the shared passages."""
