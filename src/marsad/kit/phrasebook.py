"""Phrases by the word that they begin with, and what each stands for.

`book[word]` are the phrases that begin with just this folded word, the longest first; `book.opening[word]` those that
a word of a text begins, a conjunction or preposition before it or not. Each is given by its further words.

>>> book = phrase_book([("مليون", 6), ("مليون طن", 9)], clitics=("و",))
>>> book["مليون"], book.found_at(["ومليون", "طن"], 0)
([(('طن',), 9), ((), 6)], (9, 2))
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from marsad.text.fold import fold_text
from marsad.text.remembered import Remembered

Value = TypeVar("Value")
Entries = list[tuple[tuple[str, ...], Value]]
_NONE: list[Any] = []


class PhraseBook(dict[str, Entries[Value]]):
    """Phrases by their first folded word, with what they stand for; `clitics` may be before the word in a text."""

    __slots__ = ("_clitics", "opening")

    def __init__(self, entries: dict[str, Entries[Value]], clitics: tuple[str, ...]) -> None:
        super().__init__(entries)
        self._clitics = clitics
        self.opening = Remembered(self.begun_by)

    def begun_by(self, word: str) -> Entries[Value]:
        """Give the phrases that a word of a text begins, the longest first, those without a clitic before it first."""
        bare = word[1:] if word.startswith(self._clitics) else ""
        return [*self.get(word, ()), *self.get(bare, ())] if word in self or bare in self else _NONE

    def found_at(self, words: list[str], place: int) -> tuple[Value | None, int]:
        """Give what the longest phrase at `place` stands for and where it ends; (None, 0) where there is none.

        A clitic before the first word is allowed where the whole word begins no phrase that stands there.
        """
        if place >= len(words):
            return None, 0
        return longest(self.opening[words[place]], words, place)

    def starts(self, words: list[str], first: int, behind: int) -> list[int]:
        """Give the places between two at which a phrase may begin."""
        opening = self.opening
        return [place for place in range(first, behind) if opening[words[place]]]

    def exactly_at(self, words: list[str], place: int) -> tuple[Value | None, int]:
        """Give what the longest phrase at `place` stands for and where it ends, no clitic before it."""
        return longest(self.get(words[place], _NONE), words, place) if place < len(words) else (None, 0)


def longest(entries: Entries[Value], words: list[str], place: int) -> tuple[Value | None, int]:
    """Give what the first of the phrases whose further words follow `place` stands for, and where it ends; else (None, 0)."""
    for rest, value in entries:
        if not rest or tuple(words[place + 1 : place + 1 + len(rest)]) == rest:
            return value, place + 1 + len(rest)
    return None, 0


def phrase_book(pairs: Iterable[tuple[str, Value]], clitics: tuple[str, ...]) -> PhraseBook[Value]:
    """Arrange phrases; of one phrase told twice the first counts."""
    found: dict[str, Entries[Value]] = {}
    for phrase, value in pairs:
        first, *rest = fold_text(phrase).split()
        entries = found.setdefault(first, [])
        if all(known != tuple(rest) for known, _ in entries):
            entries.append((tuple(rest), value))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return PhraseBook(found, clitics)


def grouped(pairs: Iterable[tuple[str, Value]], clitics: tuple[str, ...]) -> PhraseBook[tuple[Value, ...]]:
    """Arrange phrases that may stand for several things."""
    groups: dict[str, tuple[Value, ...]] = {}
    for phrase, value in pairs:
        key = fold_text(phrase)
        if value not in groups.get(key, ()):
            groups[key] = (*groups.get(key, ()), value)
    return phrase_book(groups.items(), clitics)
