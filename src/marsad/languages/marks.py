"""What tells languages that share a script apart: letters of their own, and their smallest words."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct

from marsad.resources.examples import Examples
from marsad.resources.files import read_entries

Script = Literal["arabic", "latin"]


class Marks(Struct, frozen=True, forbid_unknown_fields=True):
    """How a language is recognised. `id` is its ISO 639 code.

    `letters` are those that the script's chief language lacks, `share` the part of all letters that they
    must pass; `words` are frequent small words, and `word_share` the part of all words they must reach.
    """

    id: str
    script: Script
    source: str
    letters: str = ""
    share: float = 1.0
    words: tuple[str, ...] = ()
    word_share: float = 0.0
    examples: Examples = Examples()


def load_marks(overlay: Path | None = None) -> tuple[Marks, ...]:
    """Read the marks of all languages that can be recognised, those of `overlay` laid over the shipped."""
    return read_entries("languages/marks", Marks, overlay)
