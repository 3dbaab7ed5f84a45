"""Words, numbers and marks of a folded text, with their offsets.

>>> tokens("وقّع 28 عقدا.").words
['وقع', '28', 'عقدا', '.']
"""

from __future__ import annotations

import re
from bisect import bisect_left

from marsad.text.fold import Fold, fold, without_marks

_TOKEN = re.compile(r"[\u0621-\u064a]+|\d+\u0631\d+|\d+(?:[.,،]\d+)*|[^\W\d_]+|\S")


class Tokens:
    """The tokens of a text: parallel lists of folded words and their offsets in the fold.

    `places` are the offsets in the text itself at which they begin.
    """

    __slots__ = ("ends", "fold", "places", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.fold: Fold = fold(text)
        found = list(_TOKEN.finditer(self.fold.text))
        self.words: list[str] = [token.group() for token in found]
        self.starts: list[int] = [token.start() for token in found]
        self.ends: list[int] = [token.end() for token in found]
        self.places: list[int] = self.fold.positions(self.starts)

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, behind: int) -> tuple[int, int]:
        """Give the original offsets from token `first` up to, not including, token `behind`."""
        return self.fold.span(self.starts[first], self.ends[behind - 1])

    def written(self, index: int) -> str:
        """Give a token as it stands in the original text."""
        start, end = self.span(index, index + 1)
        return self.text[start:end]

    def spelled(self, index: int) -> str:
        """Give the letters of a token as they are written, hamza and all, without vowel signs and unseen marks."""
        if self.fold.is_whole:
            return self.text[self.starts[index] : self.ends[index]]
        return without_marks(self.written(index))

    def inside(self, start: int, end: int) -> range:
        """Give the tokens that begin in a stretch of the original text."""
        return range(bisect_left(self.places, start), bisect_left(self.places, end))

    def is_glued(self, index: int) -> bool:
        """Tell whether a token follows the one before it without a space."""
        return index > 0 and self.starts[index] == self.ends[index - 1]


def tokens(text: str) -> Tokens:
    """Give the tokens of a text."""
    return Tokens(text)
