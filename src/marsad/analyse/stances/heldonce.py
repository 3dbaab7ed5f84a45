"""Each position once: what a document says twice, and what one place says both in words and as an act.

A joint subject gives one position with several holders; that one of them holds it too is no other position.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from marsad.model.findings import Position

Join = Callable[[Position, Position], Position]
_Key = tuple[frozenset[str], str, str, str]


def held_once(found: Iterable[Position], join: Join) -> tuple[Position, ...]:
    """Give positions in order, those of the same holder, issue, stance and strength joined."""
    merged: dict[_Key, Position] = {}
    for one in sorted(found, key=lambda position: position.evidence[0].span):
        key: _Key = (frozenset(one.holder), one.issue, one.stance, one.strength)
        merged[key] = join(merged[key], one) if key in merged else one
    for alone in sorted(merged, key=_by_size):
        wider = [other for other in merged if other[1:] == alone[1:] and alone[0] < other[0]]
        if wider:
            home = min(wider, key=_by_size)
            merged[home] = join(merged[home], merged.pop(alone))
    kept = [one for one in merged.values() if not _is_shown_as_well(one, merged.values())]
    return tuple(sorted(kept, key=lambda position: position.evidence[0].span))


def is_said(wide: Position, others: Iterable[Position]) -> bool:
    """Tell whether the words of a position on a wide issue tell another one of one of its holders."""
    return any(
        not set(one.holder).isdisjoint(wide.holder) and mine.span.overlaps(its.span)
        for one in others
        for mine in wide.evidence
        for its in one.evidence
    )


def is_told_alike(one: Position, others: Iterable[Position]) -> bool:
    """Tell whether the same position is told elsewhere too: then it only adds its evidence."""
    return any(
        (set(other.holder), other.issue, other.stance) == (set(one.holder), one.issue, one.stance)
        for other in others
    )


def _by_size(key: _Key) -> tuple[int, list[str], tuple[str, ...]]:
    return len(key[0]), sorted(key[0]), key[1:]


def _is_shown_as_well(one: Position, others: Iterable[Position]) -> bool:
    """Tell whether all the words of a declared position are those of the same position as an act."""
    if one.strength != "declared":
        return False
    places = [
        piece.span for other in others
        if other.strength == "acted" and (other.issue, other.stance) == (one.issue, one.stance)
        and set(one.holder) <= set(other.holder)
        for piece in other.evidence
    ]  # fmt: skip
    return all(
        any(place.start <= piece.span.start and piece.span.end <= place.end for place in places)
        for piece in one.evidence
    )
