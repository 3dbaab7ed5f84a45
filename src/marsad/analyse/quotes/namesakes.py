"""Speakers whose family name somebody known bears too: "السفير الكندي كريم بوتين … وأضاف بوتين" is the ambassador.

Whoever was named with his office and a first name that nobody knows is meant by the family name alone, unless the
report names the known bearer of that name with an office or in full.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody
from marsad.analyse.quotes.speakersigns import UNKNOWN, opens_words
from marsad.text.tokens import Tokens

_FIRST_NAMES = 2  # unknown words between an office and the family name


class Namesakes:
    """Remembers the family names of one document that somebody else bears than who is known by them."""

    __slots__ = ("_bearers", "_in_full", "_longer", "_tokens")

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._bearers: dict[str, list[Somebody]] = {}
        self._in_full: set[str] = set()
        self._longer: set[int] = set()  # where a known name is only the first part of another

    def note(self, chunks: list[Chunk], place: int) -> None:
        """Note the holder of an office at `place` whose family name is a known person's, and who is named in full."""
        holder = chunks[place]
        for one in holder.somebody:
            if one.person and (one.office or not _is_bare_name(one)):
                self._in_full.add(one.person)
        office = holder.somebody[0] if len(holder.somebody) == 1 else None
        if office is not None and _goes_on(chunks, place):
            self._longer.add(office.first)
        if office is None or not office.office or office.person or not office.codes:
            return
        if office.unlisted is not None:
            self._bearers[self._tokens.words[office.unlisted[1] - 1]] = [office]
        named = _family_name(chunks, place)
        if named is not None and set(named.codes).isdisjoint(office.codes):
            self._bearers[self._tokens.words[named.first]] = [office]

    def meant(self, speaker: list[Somebody]) -> list[Somebody]:
        """Give who is meant by a speaker's family name alone."""
        one = speaker[0] if len(speaker) == 1 else None
        if (
            one is None
            or not one.person
            or one.office
            or not _is_bare_name(one)
            or one.person in self._in_full
        ):
            return speaker
        if one.first in self._longer:
            return [Somebody(one.first, one.behind, UNKNOWN)]
        return self._bearers.get(self._tokens.words[one.first], speaker)


def _goes_on(chunks: list[Chunk], place: int) -> bool:
    """Tell a name that an unknown one with the article follows before the words said: "عباس الموسوي إن"."""
    following = chunks[place + 1 : place + 3]
    return (
        len(following) == 2
        and following[0].kind == "word"
        and following[0].definite
        and (opens_words(following[1]) or following[1].kind == "comma")
    )


def _is_bare_name(one: Somebody) -> bool:
    return one.behind - one.first == 1


def _family_name(chunks: list[Chunk], place: int) -> Somebody | None:
    """Give the known person who stands behind an office and a first name that nobody knows, a comma between or not."""
    step = place + 1
    if step < len(chunks) and chunks[step].kind == "comma":
        step += 1
    first = step
    while step < len(chunks) and chunks[step].kind == "word" and not chunks[step].definite:
        step += 1
    named = chunks[step] if step < len(chunks) else None
    if named is None or not 0 < step - first <= _FIRST_NAMES or not named.is_bare_actor or named.conjunction:
        return None
    one = named.somebody[0]
    return one if len(named.somebody) == 1 and one.person and not one.office and _is_bare_name(one) else None
