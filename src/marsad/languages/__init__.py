"""Languages: a folder of words and rules each, and the loader that makes a frozen bundle of it."""
