"""Phrases by the word that they begin with, and what each stands for.

`book[word]` are the phrases that begin with just this folded word, the longest first; `book.opening[word]` those that
a word of a text begins, a conjunction or preposition before it or not. Each is given by its further words.

>>> book = phrase_book([("مليون", 6), ("مليون طن", 9)], clitics=("و",))
>>> book["مليون"], book.found_at(["ومليون", "طن"], 0)
([(('طن',), 9), ((), 6)], (9, 2))
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from marsad.text.fold import fold_text
from marsad.text.remembered import Remembered

Value = TypeVar("Value")
_Entries = list[tuple[tuple[str, ...], Value]]


class PhraseBook(dict[str, _Entries[Value]], Generic[Value]):
    """Phrases by their first folded word, with what they stand for; `clitics` may be before the word in a text."""

    __slots__ = ("_clitics", "opening")

    def __init__(self, entries: dict[str, _Entries[Value]], clitics: tuple[str, ...]) -> None:
        super().__init__(entries)
        self._clitics = clitics
        self.opening = Remembered(self._opening)

    def _opening(self, word: str) -> _Entries[Value]:
        bare = word[1:] if word[:1] in self._clitics else ""
        return [*self.get(word, ()), *self.get(bare, ())]

    def found_at(self, words: list[str], place: int) -> tuple[Value | None, int]:
        """Give what the longest phrase at `place` stands for and where it ends; (None, 0) where there is none.

        A clitic before the first word is allowed where the whole word begins no phrase that stands there.
        """
        if place >= len(words):
            return None, 0
        for rest, value in self.opening[words[place]]:
            if not rest or tuple(words[place + 1 : place + 1 + len(rest)]) == rest:
                return value, place + 1 + len(rest)
        return None, 0

    def exactly_at(self, words: list[str], place: int) -> tuple[Value | None, int]:
        """Give what the longest phrase at `place` stands for and where it ends, no clitic before it."""
        for rest, value in self.get(words[place], ()) if place < len(words) else ():
            if not rest or tuple(words[place + 1 : place + 1 + len(rest)]) == rest:
                return value, place + 1 + len(rest)
        return None, 0


def phrase_book(pairs: Iterable[tuple[str, Value]], clitics: tuple[str, ...]) -> PhraseBook[Value]:
    """Arrange phrases; of one phrase told twice the first counts."""
    found: dict[str, _Entries[Value]] = {}
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
