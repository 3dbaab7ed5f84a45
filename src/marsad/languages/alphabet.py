"""The declared alphabet: a word with a letter that the language does not have is a slip of the keyboard.

A Persian ک in an Arabic word looks right and matches nothing that is typed with ك. Words without any letter of the
alphabet ("Total", "$") are left alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

from marsad.model.errors import ResourceError

_OF_WORDS = frozenset({
    "adjectives", "dual", "forms", "imperfect", "masdars", "nouns", "participles", "perfect", "phrases", "plural", "singular", "verbs", "weak",
})  # fmt: skip
"""The fields of entries that hold words of the language; all others hold codes, or sentences for people."""


def check_alphabet(bundle: Any, alphabet: str, folder: str) -> None:  # noqa: ANN401 - compiled it is no struct
    """Check every word of every entry of a bundle. Raises ResourceError for the first letter that is foreign."""
    letters = frozenset(alphabet)
    for name in bundle.__struct_fields__:
        for entry in _entries(getattr(bundle, name)):
            for word in _words(entry):
                foreign = foreign_letter(word, letters)
                if foreign:
                    raise ResourceError(
                        f"{folder}/{name}, entry {entry.id!r}: {foreign!r} (U+{ord(foreign):04X}) in {word!r} is "
                        f"not in the alphabet of {folder}/language.yaml; write the word in its letters"
                    )


def foreign_letter(word: str, letters: frozenset[str]) -> str | None:
    """Give the first letter of a word that is not of the alphabet, though others are; None for a clean word."""
    if letters.isdisjoint(word):
        return None
    return next(
        (letter for letter in word if letter not in letters and unicodedata.category(letter).startswith("L")),
        None,
    )


def _entries(value: Any) -> Iterator[Any]:  # noqa: ANN401 - whatever a bundle holds
    if isinstance(value, tuple):
        yield from (one for one in value if hasattr(one, "__struct_fields__") and hasattr(one, "id"))


def _words(value: Any) -> Iterator[str]:  # noqa: ANN401
    """Give the words in an entry, phrases taken apart."""
    if isinstance(value, str):
        yield from value.split()
    elif isinstance(value, tuple):
        for one in value:
            yield from _words(one)
    elif hasattr(value, "__struct_fields__"):
        for name in value.__struct_fields__:
            if name in _OF_WORDS:
                yield from _words(getattr(value, name))
