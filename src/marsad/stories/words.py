"""The words of a report: folded, in order, each with a stable number; places in the original text on request.

Numbers are the first eight bytes of BLAKE2b, the same on every machine and in every run (Python's own `hash` is not).
"""

from __future__ import annotations

import hashlib
import re

from marsad.model.spans import Span
from marsad.model.stories import Report
from marsad.text.fold import Fold, fold

WORD = re.compile(r"[^\W_]+")
MASK = (1 << 64) - 1
_FIRST, _SECOND = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F  # odd 64-bit constants, so that order matters
SHINGLE_WORDS = 3


class Numbers(dict[str, int]):
    """The number of each word; a new word gets its own."""

    def __missing__(self, word: str) -> int:
        number = int.from_bytes(
            hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        )
        self[word] = number
        return number


def words_of(report: Report) -> list[str]:
    """Give the folded words of title and body, in order; punctuation and marks are left out."""
    found: list[str] = []
    for span in report.spans:
        found.extend(WORD.findall(fold(report.text[span.start : span.end]).text))
    return found


class Places:
    """Where the words of a report stand in its original text."""

    def __init__(self, report: Report) -> None:
        self._pieces: list[tuple[int, Fold, list[tuple[int, int]]]] = []
        for span in report.spans:
            folded = fold(report.text[span.start : span.end])
            self._pieces.append((span.start, folded, [word.span() for word in WORD.finditer(folded.text)]))

    def span(self, first: int, behind: int) -> Span:
        """Give the span from word `first` up to, not including, word `behind`."""
        return Span(self._of(first)[0], self._of(behind - 1)[1])

    def _of(self, word: int) -> tuple[int, int]:
        for offset, folded, places in self._pieces:
            if word < len(places):
                start, end = folded.span(*places[word])
                return offset + start, offset + end
            word -= len(places)
        raise IndexError(word)


def shingles_of(words: list[str], numbers: Numbers) -> list[int]:
    """Give the number of each three words in a row; of a shorter text, the one of all its words."""
    each = [numbers[word] for word in words]
    if len(each) < SHINGLE_WORDS:
        each += [0] * (SHINGLE_WORDS - len(each)) if each else []
    return [
        (first * _FIRST + second * _SECOND + third) & MASK
        for first, second, third in zip(each, each[1:], each[2:], strict=False)
    ]
