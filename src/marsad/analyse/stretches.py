"""The sentences that are read, as ranges of tokens."""

from __future__ import annotations

from bisect import bisect_left

from marsad.analyse.pages import readable
from marsad.model.documents import Document, Region
from marsad.text.sentences import sentence_spans
from marsad.text.tokens import Tokens


def sentence_ranges(document: Document, regions: tuple[Region, ...], tokens: Tokens) -> list[tuple[int, int]]:
    """Give (first, behind) token of every sentence in the regions that are read, in order."""
    starts = [tokens.fold.position(start) for start in tokens.starts]
    found: list[tuple[int, int]] = []
    for region in readable(regions):
        text = document.text[region.start : region.end]
        for start, end in sentence_spans(text):
            first = bisect_left(starts, region.start + start)
            behind = bisect_left(starts, region.start + end)
            if first < behind:
                found.append((first, behind))
    return found
