"""Wrong events grouped and counted: by cause, by type, or by the construct of the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from msgspec import Struct

from marsad.evaluate.causes import Wrong

By = Literal["cause", "type", "construct"]
BY: tuple[By, ...] = ("cause", "type", "construct")


class Group(Struct, frozen=True):
    """Wrong events of one cause, type or construct, the frequent details first; `wrongs` in the order of gold.

    `details`: of a cause how it shows, of a type or construct the causes.
    """

    name: str
    details: Mapping[str, int]
    wrongs: tuple[Wrong, ...]


def grouped(wrongs: Iterable[Wrong], by: By, construct: Callable[[Wrong], str]) -> list[Group]:
    """Give the groups, the largest first, among equals by name; `construct` names that of a wrong event."""
    name_of: Mapping[By, Callable[[Wrong], str]] = {
        "cause": lambda one: one.cause,
        "type": lambda one: one.type,
        "construct": construct,
    }
    members: dict[str, list[Wrong]] = {}
    for one in wrongs:
        members.setdefault(name_of[by](one), []).append(one)
    groups = [Group(name, _details(found, by), tuple(found)) for name, found in members.items()]
    return sorted(groups, key=lambda group: (-len(group.wrongs), group.name))


def _details(wrongs: list[Wrong], by: By) -> dict[str, int]:
    counted = Counter(one.detail if by == "cause" else one.cause for one in wrongs)
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def number_of_events(wrongs: Iterable[Wrong]) -> int:
    """Give how many events are wrong: one that is wrong for several causes counts once."""
    return len({(id(one.gold), id(one.predicted)) for one in wrongs})
