"""A function of a word with its results remembered: a dict that fills itself.

Words repeat, so that on an archive nearly every look-up is one in a dict. The number of words is bounded; when it is
reached, all are forgotten, which costs less than to keep account of which was used last.

>>> lengths = Remembered(len)
>>> lengths["word"], "word" in lengths
(4, True)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

MOST = 200_000  # words that are remembered
Key = TypeVar("Key")
Value = TypeVar("Value")


class Remembered(dict[Key, Value]):
    """`remembered[word]` is `function(word)`, worked out once for each word."""

    def __init__(self, function: Callable[[Key], Value], most: int = MOST) -> None:
        super().__init__()
        self._function = function
        self._most = most

    def __missing__(self, word: Key) -> Value:
        value = self._function(word)
        if len(self) >= self._most:
            self.clear()
        self[word] = value
        return value
