"""What a document as a whole decides of its acts: its origin, the day of its news, what it tells twice."""
