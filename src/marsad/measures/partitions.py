"""Partitions: which partners count as one; data in `partitions/`, and a user's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal

from msgspec import Struct

from marsad.model.errors import ResourceError
from marsad.ontology.entries import Label
from marsad.resources.files import read_entries
from marsad.world.world import World


class GroupEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """Partners that count as one: codes, and bodies with their full members on the day."""

    id: str
    label: Label
    members: str = ""
    bodies: str = ""


class PartitionEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A partition as its file has it (see partitions/main.yaml)."""

    id: str
    label: Label
    source: str
    poles: bool = False
    groups: tuple[GroupEntry, ...] = ()
    rest: Literal["each", "apart"] = "each"
    tilts: tuple[str, ...] = ()


class Partition:
    """A partition of the partners of any country, on any day."""

    def __init__(self, entry: PartitionEntry, world: World) -> None:
        self.id, self.label, self.source = entry.id, entry.label, entry.source
        self.rest = entry.rest
        self.tilts = tuple((pair.split()[0], pair.split()[1]) for pair in entry.tilts)
        self._entry, self._world = entry, world
        names = {one.id: one.label for one in entry.groups}
        if entry.poles:
            names |= {
                pole.id: Label(pole.label.get("ar", pole.id), pole.label.get("en", pole.id))
                for pole in world.poles.values()
            }
        self.groups: dict[str, Label] = names
        self._members = lru_cache(maxsize=4096)(self._members_of)
        self._moved: dict[str, str | None] = {}

    def with_moved(self, places: Mapping[str, str | None]) -> Partition:
        """Give the partition with some partners in other groups; None: in none."""
        found = Partition(self._entry, self._world)
        found._moved = {**self._moved, **places}
        return found

    def group_of(self, code: str, on: date) -> str | None:
        """Give the group of a partner on a day: its own code where the rest stand for themselves, else None."""
        if code in self._moved:
            return self._moved[code]
        month = on.replace(day=1)
        for group in self.groups:
            if code in self._members(group, month):
                return group
        return code if self.rest == "each" else None

    def name(self, group: str, language: str = "en") -> str:
        """Give the label of a group or of a partner that stands for itself."""
        label = self.groups.get(group)
        return label.of(language) if label is not None else self._world.label(group, language)

    def _members_of(self, group: str, on: date) -> frozenset[str]:
        if self._entry.poles and group in self._world.poles:
            return frozenset(self._world.pole_members(group, on))
        entry = next(one for one in self._entry.groups if one.id == group)
        bodies = (self._world.members(body, on) for body in entry.bodies.split())
        return frozenset(entry.members.split()).union(*bodies)


def load_partitions(world: World, overlay: Path | None = None) -> dict[str, Partition]:
    """Give the partitions by id, in the order of their file.

    Raises ResourceError for a code that is no actor's, a tilt that is no pair, or a tilt between groups that do not exist.
    """
    found = {}
    for entry in read_entries("measures/partitions", PartitionEntry, overlay):
        _check(entry, world)
        found[entry.id] = Partition(entry, world)
    return found


def _check(entry: PartitionEntry, world: World) -> None:
    codes = [code for group in entry.groups for code in (*group.members.split(), *group.bodies.split())]
    groups = {group.id for group in entry.groups} | (set(world.poles) if entry.poles else set())
    for pair in entry.tilts:
        sides = pair.split()
        if len(sides) != 2:
            raise ResourceError(
                f"partition {entry.id!r}: the tilt {pair!r} is not two groups with a blank between"
            )
        if entry.rest == "each":
            codes += [side for side in sides if side not in groups]
        elif unknown := set(sides) - groups:
            raise ResourceError(f"partition {entry.id!r}: the tilt {pair!r} names {min(unknown)!r}, no group")
    _check_codes(entry.id, codes, world)


def _check_codes(name: str, codes: Iterable[str], world: World) -> None:
    for code in codes:
        if code not in world.actors:
            raise ResourceError(
                f"partition {name!r}: {code!r} is no entry of the world; write a code like KAZ or EU"
            )
