"""Given names: who bears one right behind an office is its holder, whether the world knows him or not."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from marsad.resources.examples import Cases
from marsad.resources.files import read_entries


class GivenNames(Struct, frozen=True, forbid_unknown_fields=True):
    """Given names of one part of the world, and family names that stand first there.

    `wordlike`: those that are words of the language too ("صادق"); only a further name behind tells them. `family`: they
    are family names, by which alone their bearers are called ("ليو").
    """

    id: str
    source: str
    forms: tuple[str, ...] = ()
    wordlike: tuple[str, ...] = ()
    family: bool = False
    note: str | None = None
    examples: Cases | None = None


def load_given_names(language: str, overlay: Path | None = None) -> tuple[GivenNames, ...]:
    """Read the given names of a language, those of `overlay` laid over the shipped; none without a folder."""
    return read_entries(f"languages/{language}/names", GivenNames, overlay)
