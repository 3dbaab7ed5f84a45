"""Two lists of shingles → the passages that they share, as stretches of words of both sides."""

from __future__ import annotations

from msgspec import Struct

from marsad.stories.words import SHINGLE_WORDS

SHORTEST_PASSAGE = 6
"""Words; shorter agreements are names, offices and turns of speech."""
_GAP = 4
"""Words that may differ inside one passage: an edited word or a short insertion does not break it."""
_PLACES = 16
_MORE = SHINGLE_WORDS - 1


class Stretch(Struct, frozen=True):
    """Words `left:left_end` of one side that are, but for `_GAP`s, words `right:right_end` of the other."""

    left: int
    left_end: int
    right: int
    right_end: int
    same: int


def stretches(left: list[int], right: list[int]) -> list[Stretch]:
    """Give the shared passages in the order of the left side, each as long as it goes; no word is in two of them."""
    runs = _runs(left, right)
    joined: list[Stretch] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and run.left - last.left_end <= _GAP and 0 <= run.right - last.right_end <= _GAP:
            joined[-1] = Stretch(last.left, run.left_end, last.right, run.right_end, last.same + run.same)
        else:
            joined.append(run)
    return [one for one in joined if one.same >= SHORTEST_PASSAGE]


def _runs(left: list[int], right: list[int]) -> list[Stretch]:
    """Give the stretches that are the same word for word; where a shingle stands in several places, the longest."""
    places: dict[int, list[int]] = {}
    for place, shingle in enumerate(right):
        places.setdefault(shingle, []).append(place)
    runs: list[Stretch] = []
    here = 0
    while here < len(left):
        known = places.get(left[here])
        if known is None:
            here += 1
            continue
        length, there = _longest(left, right, here, known)
        words = length + _MORE
        runs.append(Stretch(here, here + words, there, there + words, words))
        here += words
    return runs


def _longest(left: list[int], right: list[int], here: int, places: list[int]) -> tuple[int, int]:
    """Give the length of the longest run from `here`, and where it stands on the right side, the first of equals."""
    if len(places) == 1:
        return _length(left, right, here, places[0]), places[0]
    length, there = max((_length(left, right, here, place), -place) for place in places[:_PLACES])
    return length, -there


def _length(left: list[int], right: list[int], here: int, there: int) -> int:
    length = 0
    most = min(len(left) - here, len(right) - there)
    while length < most and left[here + length] == right[there + length]:
        length += 1
    return length
