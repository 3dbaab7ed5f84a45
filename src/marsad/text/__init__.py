"""Pure functions of text that keep offsets: fold, tokens, sentences, quotation marks, digits."""
