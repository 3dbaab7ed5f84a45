"""Words, numbers and marks of a folded text, with their offsets in the text as it stands.

>>> tokens("وقّع 28 عقدا.").words
['وقع', '28', 'عقدا', '.']

Nothing reaches over a space, and what stands between two spaces repeats from text to text. So it is folded and cut up
once, and remembered (`_CUT`, up to 100,000 of them, some 40 MB when full); a word is one and the same object wherever it
stands, which makes every later look-up for it quicker.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left

from marsad.text.fold import fold, fold_letters, without_marks
from marsad.text.remembered import Remembered

_TOKEN = re.compile(r"[\u0621-\u064a]+|\d+\u0631\d+|\d+(?:[.,،]\d+)*|[^\W\d_]+|\S")
_WORD = re.compile(r"[\u0621-\u063a\u0641-\u064a]+")
_MOST = 100_000

_LINE_WORD = re.compile(r"[^\W\d_]+|\d+|[:|/-]")
_COLONS = frozenset(":|/-")

Piece = tuple[str, int, int, bool]
"""A folded word, its offsets in what stands between two spaces, and whether it follows the one before without a gap."""


class Cut:
    """What stands between two spaces: its tokens, and the `words` that it gives a line of a page (`linewords`)."""

    __slots__ = ("pieces", "words")

    def __init__(self, pieces: tuple[Piece, ...], words: tuple[str, ...]) -> None:
        self.pieces = pieces
        self.words = words


class Tokens:
    """The tokens of a text: parallel lists of folded words and their offsets in the text itself.

    `places` are the offsets at which they begin, `ends` those at which they end, vowel marks behind the last letter
    included.
    """

    __slots__ = ("_glued", "ends", "places", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.places: list[int] = []
        self.ends: list[int] = []
        self._glued: list[bool] = []
        words, places, ends, glued, cut = self.words, self.places, self.ends, self._glued, _CUT
        start = 0
        for written in text.split():
            start = text.find(written, start)
            for word, first, behind, is_glued in cut[written].pieces:
                words.append(word)
                places.append(start + first)
                ends.append(start + behind)
                glued.append(is_glued)
            start += len(written)

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, behind: int) -> tuple[int, int]:
        """Give the offsets from token `first` up to, not including, token `behind`."""
        return self.places[first], self.ends[behind - 1]

    def written(self, index: int) -> str:
        """Give a token as it stands in the text."""
        return self.text[self.places[index] : self.ends[index]]

    def spelled(self, index: int) -> str:
        """Give the letters of a token as they are written, hamza and all, without vowel signs and unseen marks."""
        return without_marks(self.written(index))

    def inside(self, start: int, end: int) -> range:
        """Give the tokens that begin in a stretch of the text."""
        return range(bisect_left(self.places, start), bisect_left(self.places, end))

    def is_glued(self, index: int) -> bool:
        """Tell whether a token follows the one before it without a space."""
        return self._glued[index]


def tokens(text: str) -> Tokens:
    """Give the tokens of a text."""
    return Tokens(text)


def cut_up(written: str) -> Cut:
    """Give what stands between two spaces, cut up once and remembered."""
    return _CUT[written]


def _cut(written: str) -> Cut:
    """Cut up what stands between two spaces; mostly it is one word of Arabic letters."""
    if _WORD.fullmatch(written):
        word = sys.intern(fold_letters(written))
        return Cut(((word, 0, len(written), False),), (word,))
    folded = fold(written)
    found: list[Piece] = []
    end = -1
    for token in _TOKEN.finditer(folded.text):
        first, behind = folded.span(token.start(), token.end())
        found.append((sys.intern(token.group()), first, behind, token.start() == end))
        end = token.end()
    words = [":" if one in _COLONS else sys.intern(one) for one in _LINE_WORD.findall(folded.text)]
    return Cut(tuple(found), tuple(words))


_CUT: Remembered[str, Cut] = Remembered(_cut, _MOST)
