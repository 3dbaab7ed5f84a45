"""What is known of a word, and what may begin with it: one look-up for each word of a text.

Most words of a text begin nothing: no name, no time, no number and no phrase, and govern nothing as a word of stance.
A word's mark is the sum of what it may begin; it tells which tables have to be asked about the word at all. Both are worked out once, when the word is first
met. Nearly all that a look-up costs is the way to where in the memory the word is: hence one for all.
"""

from __future__ import annotations

from msgspec import Struct

from marsad.kit.calendar import Calendar
from marsad.kit.names import NameTable
from marsad.kit.quantities import QuantityWords
from marsad.languages.language import Language
from marsad.languages.lexicon import shapes
from marsad.languages.looks import WordLook
from marsad.languages.phrases import Place
from marsad.text.remembered import Remembered

NAME, TIME, NUMBER, PHRASE, STANCE = 1, 2, 4, 8, 16


class Known(Struct, frozen=True, eq=False, gc=False):
    """What is known of a word: how it is taken, its mark, and its place in phrases, if it has one."""

    look: WordLook
    mark: int
    place: Place | None


Marks = Remembered[str, Known]


def marks_of(language: Language, names: NameTable, calendar: Calendar, quantities: QuantityWords) -> Marks:
    """Give what is known of each folded word of a language."""
    looks, lexicon, further, phrases = (
        language.looks, language.lexicon, language.further, language.further.beginnings
    )  # fmt: skip
    stems = frozenset((*lexicon.forms, *further.stance_lexicon.forms, *phrases.stems))
    alike: dict[tuple[int, int], Known] = {}  # one for all unknown words that look alike

    def known(word: str) -> Known:
        found = shapes(word, lexicon.clitics, stems)  # one search for all lists that may know the word
        look, place = looks.look_of(word, lexicon.readings(found)), phrases.place_of(found)
        mark = (
            NAME * names.may_begin(word)
            + TIME * calendar.may_begin(word)
            + NUMBER * quantities.may_begin(word)
            + PHRASE * (place is not None)
            + STANCE * further.takes_anything(found)
        )
        if place is not None or not look.is_unknown:
            return Known(look, mark, place)
        one = alike.get((id(look), mark))
        if one is None:
            one = alike[id(look), mark] = Known(look, mark, None)
        return one

    return Remembered(known)


class Marked:
    """The words of a text by what may begin with them; `looks` tells how each is taken."""

    __slots__ = ("_known", "_marks", "looks")

    def __init__(self, words: list[str], marks: Marks) -> None:
        self._known = [marks[word] for word in words]
        self.looks = [one.look for one in self._known]
        self._marks = [one.mark for one in self._known]

    def places(self, mark: int, first: int, behind: int) -> list[int]:
        """Give the tokens between two with which a name, time, number, phrase or stance may begin, as the mark says."""
        marks = self._marks
        return [place for place in range(first, behind) if marks[place] & mark]

    def in_phrases(self, token: int) -> Place | None:
        """Give the place of a token in phrases, or None."""
        return self._known[token].place

    def phrases(self, first: int, behind: int) -> list[tuple[int, Place]]:
        """Give the tokens between two that are words of phrases, with their places in these."""
        known = self._known
        return [(token, place) for token in range(first, behind) if (place := known[token].place) is not None]
