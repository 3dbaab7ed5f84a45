"""What is known of a word, and what may begin with it: one look-up for each word of a text.

Most words of a text begin nothing: no name, no time, no number and no phrase. A word's mark is the sum of what it may
begin; it tells which tables have to be asked about the word at all. Both are worked out once, when the word is first
met. Nearly all that a look-up costs is the way to where in the memory the word is: hence one for all.
"""

from __future__ import annotations

from marsad.kit.calendar import Calendar
from marsad.kit.names import NameTable
from marsad.kit.quantities import QuantityWords
from marsad.languages.language import Language
from marsad.languages.looks import WordLook
from marsad.text.remembered import Remembered

NAME, TIME, NUMBER, PHRASE = 1, 2, 4, 8
Marks = Remembered[str, tuple[WordLook, int]]


def marks_of(language: Language, names: NameTable, calendar: Calendar, quantities: QuantityWords) -> Marks:
    """Give how each folded word of a language is taken, with its mark."""
    looks, phrases = language.looks, language.further.beginnings
    alike: dict[tuple[int, int], tuple[WordLook, int]] = {}  # one pair for all unknown words that look alike

    def known(word: str) -> tuple[WordLook, int]:
        look = looks.look(word)
        mark = (
            NAME * names.may_begin(word)
            + TIME * calendar.may_begin(word)
            + NUMBER * quantities.may_begin(word)
            + PHRASE * phrases.has(word)
        )
        return alike.setdefault((id(look), mark), (look, mark)) if look.is_unknown else (look, mark)

    return Remembered(known)


class Marked:
    """The words of a text by what may begin with them; `looks` tells how each is taken."""

    __slots__ = ("_marks", "looks")

    def __init__(self, words: list[str], marks: Marks) -> None:
        known = [marks[word] for word in words]
        self.looks = [look for look, _ in known]
        self._marks = [mark for _, mark in known]

    def places(self, mark: int, first: int, behind: int) -> list[int]:
        """Give the tokens between two with which a name, time, number or phrase may begin, as the mark says."""
        marks = self._marks
        return [place for place in range(first, behind) if marks[place] & mark]
