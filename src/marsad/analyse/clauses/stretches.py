"""The sentences that are read, as ranges of tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from marsad.analyse.pages import readable
from marsad.model.documents import Document, Region
from marsad.text.sentences import sentence_spans
from marsad.text.tokens import Tokens

LONGEST_TOKENS = 250  # of 17,400 press articles, fewer than one in a hundred has a sentence as long
_COMMAS = frozenset({"،", ","})


def sentence_ranges(document: Document, regions: tuple[Region, ...], tokens: Tokens) -> list[tuple[int, int]]:
    """Give (first, behind) token of every sentence in the regions that are read, in order."""
    found: list[tuple[int, int]] = []
    for region in readable(regions):
        text = document.text[region.start : region.end]
        for start, end in sentence_spans(text):
            first = bisect_left(tokens.places, region.start + start)
            behind = bisect_left(tokens.places, region.start + end)
            found.extend(_pieces(first, behind, tokens))
    return found


def _pieces(first: int, behind: int, tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Give a sentence whole, or one that no writer meant as one in pieces, cut behind a comma where there is one.

    What is looked for in a sentence costs more the longer it is; the pieces keep a page without stops linear.
    """
    while behind - first > LONGEST_TOKENS:
        commas = (n for n in range(first + LONGEST_TOKENS, first, -1) if tokens.words[n - 1] in _COMMAS)
        cut = next(commas, first + LONGEST_TOKENS)
        yield first, cut
        first = cut
    if first < behind:
        yield first, behind
