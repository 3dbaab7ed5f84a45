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

from msgspec import Struct

from marsad.text.fold import fold, fold_letters, without_marks
from marsad.text.remembered import Remembered

_TOKEN = re.compile(r"[\u0621-\u064a]+|\d+\u0631\d+|\d+(?:[.,،]\d+)*|[^\W\d_]+|\S")
_WORD = re.compile(r"[\u0621-\u063a\u0641-\u064a]+")
_IN_MARKS = re.compile(
    r'([("\u00ab\u201c]?)([\u0621-\u063a\u0641-\u064a]+)([.:!)"\u060c\u061b\u061f\u00bb\u201d]*)'
)
_MOST = 100_000

_LINE_WORD = re.compile(r"[^\W\d_]+|\d+|[:|/-]")
_COLONS = frozenset(":|/-")
_QUOTES = dict.fromkeys("\u00ab\u00bb\u201c\u201d", '"')

Piece = tuple[str, int, int, bool]
"""A folded word, its offsets in what stands between two spaces, and whether it follows the one before without a gap."""


class Cut(Struct, frozen=True, eq=False, gc=False):
    """What stands between two spaces: its tokens, and the `words` that it gives a line of a page (`linewords`).

    What has Arabic letters and nothing else is one token and one word of a line, its `word`; anything else has "" there,
    `pieces` and `words`.
    """

    pieces: tuple[Piece, ...]
    words: tuple[str, ...]
    word: str = ""


class Tokens:
    """The tokens of a text: parallel lists of folded words and their offsets in the text itself.

    `places` are the offsets at which they begin, `ends` those at which they end, vowel marks behind the last letter
    included.
    """

    __slots__ = ("_cuts", "_glued", "_starts", "ends", "places", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.places: list[int] = []
        self.ends: list[int] = []
        self._glued: set[int] = set()
        self._starts: list[int] = []
        words, places, ends, starts, known = self.words, self.places, self.ends, self._starts, _CUT
        start, written = 0, text.split()
        self._cuts = [known[one] for one in written]
        for one, cut in zip(written, self._cuts, strict=True):
            start = text.find(one, start)
            starts.append(start)
            if cut.word:
                words.append(cut.word)
                places.append(start)
                start += len(one)
                ends.append(start)
                continue
            for word, first, behind, is_glued in cut.pieces:
                if is_glued:
                    self._glued.add(len(words))
                words.append(word)
                places.append(start + first)
                ends.append(start + behind)
            start += len(one)

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
        return index in self._glued

    def page_words(self, start: int, end: int) -> tuple[str, ...]:
        """Give the words of a stretch of the text as a line of a page has them (`linewords`), spaces at both its ends."""
        found: list[str] = []
        for cut in self._cuts[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            if cut.word:
                found.append(cut.word)
            else:
                found.extend(cut.words)
        return tuple(found)


def tokens(text: str) -> Tokens:
    """Give the tokens of a text."""
    return Tokens(text)


def cut_up(written: str) -> Cut:
    """Give what stands between two spaces, cut up once and remembered."""
    return _CUT[written]


def _cut(written: str) -> Cut:
    """Cut up what stands between two spaces; mostly it is one word of Arabic letters, or one with marks around it."""
    if _WORD.fullmatch(written):
        return Cut((), (), sys.intern(fold_letters(written)))
    found = _IN_MARKS.fullmatch(written)
    return _in_marks(found) if found is not None else _cut_by_tokens(written)


def _in_marks(found: re.Match[str]) -> Cut:
    """Cut up a word of Arabic letters with a mark before it and some behind, each a token: "(كازاخستان)،"."""
    before, letters, behind = found.groups()
    word = sys.intern(fold_letters(letters))
    pieces: list[Piece] = [(_QUOTES.get(before, before), 0, 1, False)] if before else []
    pieces.append((word, len(before), found.end(2), bool(before)))
    words = [word]
    for place, mark in enumerate(behind, found.end(2)):
        pieces.append((_QUOTES.get(mark, mark), place, place + 1, True))
        if mark == ":":
            words.append(mark)
    return Cut(tuple(pieces), tuple(words))


def _cut_by_tokens(written: str) -> Cut:
    """Cut up what is more than a word and marks."""
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
