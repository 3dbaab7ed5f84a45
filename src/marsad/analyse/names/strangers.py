"""Names that nobody has listed, found behind the office of a state: "وزير خارجية كازاخستان مراد نورتلو".

Such a person acts and speaks for the state of his office. His mention holds the name as written and no actor; its
`person` stays empty, for that field holds an English name, which is not guessed (law 7).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from marsad.kit.calendar import Calendar
from marsad.kit.names import NameTable
from marsad.languages.language import Language
from marsad.languages.schema import LanguageFile
from marsad.text.tokens import Tokens

_SHORTEST = 2  # words of a name that only a courtesy shows
_LONGEST = 3  # words of a name, particles not counted
_LONGEST_KNOWN = 6  # words of a name that begins with a known given name
_SURNAME = 4  # letters that a surname has at least, if it is to be known again by itself
_VERB = 3  # words before an office among which the verb stands whose subject it is


class Known(NamedTuple):
    """What a language knows: who is no stranger."""

    language: Language
    names: NameTable
    calendar: Calendar


class Strangers:
    """Finds unknown names in the tokens of one document."""

    __slots__ = ("_compounds", "_courtesy", "_glued", "_known", "_ordinals", "_particles", "_tokens")

    def __init__(self, tokens: Tokens, known: Known) -> None:
        self._tokens = tokens
        self._known = known
        self._particles = known.language.words_of("name-particle")
        self._compounds = known.language.words_of("name-compound")
        self._courtesy = known.language.words_of("courtesy")
        self._glued = _glued_in(known.language.file)
        self._ordinals = known.language.file.regnal

    def name_at(self, place: int, limit: int) -> int:
        """Give where a name ends that begins with a known given name at `place`; `place` where none does.

        It reaches no further than the token `limit`. Of a given name that is a word too, an unknown one must follow.
        """
        begins = self._given_until(place, limit)
        if begins == place:
            return place
        end, _ = self._run(begins, limit, _LONGEST_KNOWN, opens=False)
        return end if end - place > 1 and (end > begins or begins - place > 1) else place

    def _given_until(self, place: int, limit: int) -> int:
        """Give where the given name at `place` ends: "كمال", "عبد الله", "صادق" before a word that nobody knows."""
        words, names = self._tokens.words, self._known.names
        if place >= limit:
            return place
        if words[place] in names.given:
            return place + 1
        if place + 1 >= limit:
            return place
        if words[place] in self._compounds:
            return place + 2 if self._known.language.is_definite(words[place + 1]) else place
        following = words[place + 1]
        tied = words[place] in names.wordlike and (
            following in names.given or self._is_unknown(following, first=False)
        )
        return place + 1 if tied else place

    def holder(
        self, first: int, place: int, limit: int, *, royal: bool = False, joined: bool = False
    ) -> tuple[int, int]:
        """Give the first token of the name of an office's holder and where it ends; (place, place) for none.

        `first` and `place` are where the office begins and ends. A known given name is enough, behind a comma or a courtesy too.
        Without one two words or three that nobody knows are a name where the run of them ends where a phrase ends
        and the office is a verb's subject, or a preposition governs it and a mark follows; with an article among
        them only before a clause of what he said ("قال وزير النفط العراقي … أن"). Behind a courtesy they need no more
        than to be unknown. `joined`: whoever begins at `limit` is joined by "and", which ends a phrase too.
        A `royal` holder is called by a given name alone ("الملك عبد الله"), an ordinal behind it ("ملك الأردن عبدالله الثاني").
        """
        start = self._past_comma(place, limit)
        end = self.name_at(start, limit)
        if end == start and royal and place < limit and self._tokens.words[place] in self._known.names.given:
            numbered = place + 1 < limit and self._tokens.words[place + 1] in self._ordinals
            return place, place + 1 + numbered
        if end > start:
            return start, end
        if start != place:
            return self._titled(place, start, limit, joined=joined)
        end, is_whole = self._run(place, limit)
        joined = joined and end == limit
        whole = (is_whole or joined) and 1 < end - place <= _LONGEST
        return (place, end) if whole and self._is_name(first, place, end, joined=joined) else (place, place)

    def _titled(self, place: int, start: int, limit: int, *, joined: bool) -> tuple[int, int]:
        """Give where a name stands whose courtesy ends at `start`, unknown to the last of its two or three words."""
        words = self._tokens.words
        end, _ = self._run(start, limit)
        goes_on = end < limit and self._is_unknown(words[end], first=False)
        is_anothers = end == limit < len(words) and not joined and words[place] not in {"،", ","}
        if words[start - 1] not in self._courtesy or goes_on or is_anothers or end - start < _SHORTEST:
            return (
                place,
                place,
            )  # "التقى الوزير الكيني الدكتور … وزير التجارة الهندي": the name is the other's
        return start, end

    def before(self, first: int, free: int) -> tuple[int, str, str]:
        """Give where the name begins that stands right before an office at `first`, with what is glued to it; (first, "", "") for none.

        It begins with a known given name, after the token `free`: "وقع محمد الأحمدي وزير المالية التونسي", or a courtesy
        stands before its two words or three.
        """
        words, given = self._tokens.words, self._known.names.given
        last = first - 1 if words[first - 1] not in {"،", ","} else first - 2
        start = (first, "", "")
        for place in range(last, max(free, last - _LONGEST - 2) - 1, -1):
            if last - place >= 1 and (glued := self._given_at(place)) is not None:
                start = (place, *glued)
                if words[place] not in given:
                    return start
            elif self._given_until(place, last) > place:
                start = (place, "", "")
            if words[place] in self._compounds:
                continue
            if not self._is_unknown(words[place], first=False):
                titled = words[place] in self._courtesy and last - place >= _SHORTEST
                return (place + 1, "", "") if titled and start[0] == first else start
        return start

    def _given_at(self, place: int) -> tuple[str, str] | None:
        """Give the conjunction and preposition glued to a given name, None for another word."""
        word, given = self._tokens.words[place], self._known.names.given
        for letters, glued in self._glued.items():
            if word.startswith(letters) and word[len(letters) :] in given:
                return glued
        return None

    def _is_name(self, first: int, place: int, end: int, *, joined: bool) -> bool:
        """Tell whether the unknown words behind an office that begins at `first` can only be a name."""
        words = self._tokens.words
        if self.opens_speech(end) and words[end - 1][-1] != "ا":
            return True
        if any(map(self._may_be_more, words[place:end])) or all(word[-1] == "ا" for word in words[place:end]):
            return False
        is_marked = joined or end >= len(words) or not words[end][0].isalnum()
        return self._is_subject(first) or (is_marked and self._is_governed(first))

    def opens_speech(self, place: int) -> bool:
        """Tell whether the clause of what somebody said begins at `place`."""
        words, lexicon = self._tokens.words, self._known.language.lexicon
        return place < len(words) and any(
            one.word.job == "complementizer" for one in lexicon.read(words[place])
        )

    def _is_governed(self, first: int) -> bool:
        before = self._tokens.words[first - 1] if first else ""
        return any(one.word.job == "preposition" for one in self._known.language.lexicon.read(before))

    def look(self, place: int, limit: int) -> int:
        """Give where two or three unknown words at `place` end that look like a name, sure or not; 0 for none."""
        end, _ = self._run(place, limit)
        words = self._tokens.words[place:end]
        if not 1 < len(words) <= _LONGEST:
            return 0
        return end if words[0] in self._known.names.given or not self._looks_plain(words) else 0

    def _looks_plain(self, words: list[str]) -> bool:
        """Tell words that by their ending or what they bear are rather nouns and adverbs than a name."""
        return any(self._may_be_more(word) or word[-1] == "ه" for word in words) or words[0][-1] == "ا"

    def called(self, first: int, behind: int) -> str:
        """Give the word of a name by which its bearer can be known again, else "": the family name."""
        words, names = self._tokens.words, self._known.names
        if words[first] in names.family_first:
            return words[first]
        word = words[behind - 1]
        if len(word) < _SURNAME or self._known.language.lexicon.read(word) or names.read(word):
            return ""
        return "" if word in names.given else word

    def family_of(self, first: int, behind: int) -> str:
        """Give the family name with which the name of somebody listed begins and by which no entry has him, else ""."""
        known = self._known
        for word in self._tokens.words[first : behind - 1]:
            if word in known.names.family_first and len(word) > _SHORTEST:
                alone = any(not one.entry.rest for one in known.names.read(word))
                return "" if alone or known.language.lexicon.read(word) else word
        return ""

    def _past_comma(self, place: int, limit: int) -> int:
        words = self._tokens.words
        if place < limit and words[place] in {"،", ","}:
            place += 1
        while place < limit and words[place] in self._courtesy:
            place += 1
        return place

    def _run(
        self, place: int, limit: int, longest: int = _LONGEST, *, opens: bool = True
    ) -> tuple[int, bool]:
        """Give where a run of unknown words from `place` ends, and whether a phrase ends there too.

        A word with the article does not open one.
        """
        words, length, end = self._tokens.words, 0, place
        while end < limit and length < longest and self._is_unknown(words[end], first=opens and end == place):
            length += words[end] not in self._particles
            end += 1
            if end + 1 < limit and words[end] == "-" and self._is_unknown(words[end + 1], first=True):
                end += 2
        while end > place and words[end - 1] in self._particles:
            end -= 1
        return end, self._ends_phrase(end)

    def _is_unknown(self, word: str, *, first: bool) -> bool:
        known = self._known
        if word in known.names.given or word in self._particles:
            return True
        if not first and (word in known.names.wordlike or self._is_surname(word)):
            return True
        if not word[0].isalpha() or known.calendar.bare(word) in known.calendar.starts:
            return False
        if first and known.language.is_definite(word):
            return False
        return not known.language.lexicon.read(word) and not known.names.read(word)

    def _is_surname(self, word: str) -> bool:
        """Tell the surname of somebody known, which others bear too: it goes on with the name of another."""
        found = self._known.names.read(word)
        return bool(found) and all(
            one.entry.role == "short" and not one.entry.rest and not one.conjunction and not one.preposition
            for one in found
        )

    def _ends_phrase(self, place: int) -> bool:
        """Tell a mark, a verb or a particle: what cannot belong to a name before it."""
        words = self._tokens.words
        if place >= len(words) or not words[place][0].isalnum():
            return True
        readings = self._known.language.lexicon.read(words[place])
        return any(one.word.form.part in {"verb", "word"} for one in readings)

    def _may_be_more(self, word: str) -> bool:
        """Tell a word that may bear a particle or bears the article."""
        clitics = self._known.language.file
        return (
            word[0] in clitics.conjunctions
            or word[0] in clitics.prepositions
            or self._known.language.is_definite(word)
        )

    def _is_subject(self, first: int) -> bool:
        words = self._tokens.words
        for step in range(first - 1, max(-1, first - 1 - _VERB), -1):
            if not words[step][0].isalpha():
                return False
            if any(one.word.form.part == "verb" for one in self._known.language.lexicon.read(words[step])):
                return True
        return False


def again(tokens: Tokens, surname: str, clitics: LanguageFile) -> Iterator[tuple[int, str, str]]:
    """Give the tokens at which a surname stands by itself, with the conjunction and preposition glued to it."""
    glued = _glued_in(clitics)
    for place, word in enumerate(tokens.words):
        if word.endswith(surname):
            conjunction, preposition = glued.get(word[: len(word) - len(surname)], (None, ""))
            if conjunction is not None:
                yield place, conjunction, preposition


def _glued_in(clitics: LanguageFile) -> dict[str, tuple[str, str]]:
    """Give what may be glued to a name, none of it first, each with its conjunction and preposition."""
    glued = {"": ("", "")} | {one: (one, "") for one in clitics.conjunctions}
    return glued | {
        both + one: (both, one) for both in ("", *clitics.conjunctions) for one in clitics.prepositions
    }
