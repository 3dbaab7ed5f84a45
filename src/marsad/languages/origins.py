"""What the words of a title, a first sentence or the lines of a report say of its genre."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from msgspec import Struct

from marsad.model.documents import Genre
from marsad.resources.examples import Cases
from marsad.resources.files import read_entries
from marsad.text.linewords import page_tokens, spaced


class OriginWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell the genre of a report.

    `where`: the title starts with one of `forms`; the first sentence has one; at least `least` lines start with one.
    `one_speaker`: and the report is mostly what one person says.
    """

    id: str
    tells: Genre
    where: Literal["title", "lead", "lines"]
    forms: tuple[str, ...]
    source: str
    least: int = 1
    one_speaker: bool = False
    examples: Cases = Cases()


@cache
def folded(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Give each form as its folded words with a space before, between and behind them."""
    return tuple(spaced(page_tokens(form)) for form in forms)


def load_origins(language: str, overlay: Path | None = None) -> tuple[OriginWords, ...]:
    """Read the words of origin of a language, those of `overlay` laid over the shipped; none without a folder."""
    return read_entries(f"languages/{language}/origins", OriginWords, overlay)
