"""What a word may be in a sentence, worked out once for every word that is met.

Words repeat: of the tokens of an archive, nineteen in twenty have been seen before. `Looks` remembers for each word
how it is read, so that a token costs one look-up. Most words are read alike everywhere; a `WordLook` names the few
things around a word that may change this: the further words of a phrase, the hamza as it is written, a preposition.

>>> # looks.by_word["عبر"].taken  →  the preposition "across"; .other, where عن follows, the verb "expressed"
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from marsad.languages.lexicon import Reading
from marsad.languages.schema import LanguageFile
from marsad.text.fold import fold_word
from marsad.text.remembered import Remembered

_FUNCTION = frozenset(
    {"preposition", "negation", "relative", "complementizer", "conjunction", "subordinator"}
)
_Phrases = tuple[tuple[tuple[str, ...], "WordLook"], ...]
_NO_VERB = "no-verb"  # the job of words that are spelled like a verb and are none
_NONE: frozenset[str] = frozenset()
MARKS = {"،": "comma", ",": "comma", "؛": "stop", ";": "stop", ":": "colon", ".": "stop", "؟": "stop", "!": "stop",
         "(": "bracket", ")": "bracket", "[": "bracket", "]": "bracket", '"': "quote", "-": "dash", "…": "stop", "|": "stop"}  # fmt: skip
_DOT = "."  # one within a sentence ends nothing
_JOBS: Remembered[tuple[str, ...], frozenset[str]] = Remembered(frozenset)  # one set for all that do the same


class Look(Struct, frozen=True, eq=False, gc=False):
    """One way in which a word is taken: what of its readings a chunk has, by the names of a chunk's fields.

    `further` counts the words behind that belong to it. A `numeral` is a number in words. `clitic` is the name of the
    preposition before an unknown word or the first reading; `definite` and `suffixed` are told of unknown words only.
    """

    kind: str
    clitic: str = ""
    definite: bool = False
    suffixed: bool = False
    conjunction: str = ""
    readings: tuple[Reading, ...] = ()
    jobs: frozenset[str] = _NONE
    further: int = 0
    numeral: bool = False


class WordLook(Struct, frozen=True, eq=False, gc=False):
    """How a word is taken (`taken`), and what may change it to `other`.

    `deciding`: prepositions one of which must follow for the word to be a verb; `joined`: it begins with a conjunction,
    so that more words are looked at for them. `twofold`: a preposition right before leaves only what is no verb.
    `phrases`: the further words of a phrase with how the word is taken then, the longest first; `followers` are the
    first of these words. `strict`: of some readings the spelling decides, so that the word as written is asked for.
    `is_dot`: within a sentence it ends nothing. `is_settled`: nothing but a phrase that it begins changes how the word is
    taken. `is_unknown`: it is one for all unknown words that look alike.
    """

    taken: Look
    other: Look
    deciding: frozenset[str] = _NONE
    twofold: bool = False
    phrases: tuple[tuple[tuple[str, ...], WordLook], ...] = ()
    followers: frozenset[str] = _NONE
    joined: bool = False
    strict: bool = False
    is_dot: bool = False
    is_settled: bool = True
    is_unknown: bool = False


class Looks:
    """`by_word[word]` gives how a folded word is taken, `written[word, spelled]` how one is whose spelling decides."""

    __slots__ = ("_articles", "_file", "_names", "_pronouns", "_read", "_unknown", "by_word", "written")

    def __init__(
        self,
        read: Callable[[str], tuple[Reading, ...]],
        file: LanguageFile,
        names: frozenset[str] = frozenset(),
    ) -> None:
        self._read, self._file, self._names = read, file, names
        self._articles, self._pronouns = tuple(file.articles), tuple(file.pronouns)
        self.by_word = Remembered(self.look)
        self.written = Remembered(self._of_spelling)
        self._unknown = Remembered(self._of_unknown)

    def look(self, word: str) -> WordLook:
        """Give how a folded word is taken, worked out anew."""
        return self.look_of(word, self._read(word))

    def look_of(self, word: str, readings: tuple[Reading, ...]) -> WordLook:
        """Give how a folded word of these readings is taken, worked out anew."""
        if word in MARKS:
            return self._of_mark(word)
        if not readings:
            return self._unknown[self._shape_of(word)]
        return self._with_phrases(word, readings, strict=any(_is_strict(one) for one in readings))

    def _of_mark(self, mark: str) -> WordLook:
        look = Look(MARKS[mark])
        if mark == _DOT:
            return WordLook(look, Look("quote"), is_dot=True, is_settled=False, is_unknown=True)
        return WordLook(look, look, is_unknown=True)

    def _shape_of(self, word: str) -> tuple[str, str, bool, bool]:
        """Give what an unknown word shows: number or word, the clitic it may open with, the article, a pronoun's ending.

        A given name bears none of them.
        """
        if word in self._names:
            return "word", "", False, False
        return (
            "number" if word[0].isdigit() else "word",
            _may_open(word, self._file),
            word.startswith(self._articles),
            len(word) > 4 and word.endswith(self._pronouns),
        )

    def _of_spelling(self, key: tuple[str, str]) -> WordLook:
        """Give how a folded word is taken that is spelled with or without hamza."""
        word, spelled = key
        return self._with_phrases(word, tuple(one for one in self._read(word) if is_spelled(one, spelled)))

    def _of_unknown(self, shape: tuple[str, str, bool, bool]) -> WordLook:
        """Give how all words of a shape are taken that the lexicon does not know."""
        look = Look(*shape)
        return WordLook(look, look, is_unknown=True)

    def _with_phrases(self, word: str, readings: tuple[Reading, ...], *, strict: bool = False) -> WordLook:
        """Give how a word is taken alone, and how before the further words of each phrase that it may begin."""
        if not any(one.word.rest for one in readings):
            return self._of_readings(word, _without_verbs(readings), strict=strict)
        by_rest: dict[tuple[str, ...], list[Reading]] = {(): []}
        for one in readings:
            by_rest.setdefault(one.word.rest, []).append(one)
        alone = _without_verbs(tuple(by_rest.pop(())))
        phrases = tuple(
            (rest, self._of_readings(word, tuple(by_rest[rest])))
            for rest in sorted(by_rest, key=len, reverse=True)
        )
        return self._of_readings(word, alone, phrases, strict=strict)

    def _of_readings(
        self, word: str, readings: tuple[Reading, ...], phrases: _Phrases = (), *, strict: bool = False
    ) -> WordLook:
        """Give how a word is taken by some of its readings; without any it is taken for an unknown one."""
        file = self._file
        taken = other = _look_of(readings, file) if readings else self._unknown[self._shape_of(word)].taken
        deciding, twofold = _NONE, False
        verbs = tuple(one for one in readings if one.word.form.part == "verb")
        if verbs and len(verbs) < len(readings):
            others = tuple(one for one in readings if one.word.form.part != "verb")
            if any(one.word.job in _FUNCTION and one.word.form.part == "word" for one in others):
                taken, other = _look_of(others, file), _look_of(verbs, file)
                deciding = frozenset().union(*(folded_preps(one) for one in verbs))
            else:
                other, twofold = _look_of(others, file), True
        return WordLook(
            taken,
            other,
            deciding,
            twofold,
            phrases,
            followers=frozenset(rest[0] for rest, _ in phrases) if phrases else _NONE,
            joined=bool(readings and readings[0].conjunction),
            strict=strict,
            is_settled=not strict and other is taken,
            is_unknown=not readings and not phrases,
        )


def _look_of(readings: tuple[Reading, ...], file: LanguageFile) -> Look:
    """Give how a word is taken by one reading or more."""
    first = readings[0]
    clitic = file.prepositions.get(first.preposition, "")
    if any(one.word.job == "numeral" for one in readings):
        return Look("number", clitic, conjunction=first.conjunction, numeral=True)
    jobs = _JOBS[tuple([one.word.job for one in readings])]
    return Look(
        _kind_of(readings), clitic, False, False, first.conjunction, readings, jobs, len(first.word.rest)
    )


def is_spelled(reading: Reading, spelled: str) -> bool:
    """Tell whether a strict word stands with its own hamza (أن is not إن); a bare ا may be either.

    Nor is a pronoun there that is not written: "تابعة" folds like "followed him" and is none.
    """
    if reading.pronoun and not spelled.endswith(reading.pronoun):
        return False
    if not reading.word.strict:
        return True
    written = spelled.removeprefix(reading.conjunction)
    return written[:1] == "ا" or any(written[:2] == form[:2] for form in reading.word.item.forms)


def _without_verbs(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Leave out the verbs that a word is only spelled like: "اثنين" is two, not a form of "praised"."""
    if not any(one.word.job == _NO_VERB for one in readings):
        return readings
    return tuple(one for one in readings if one.word.form.part != "verb")


def folded_preps(reading: Reading) -> frozenset[str]:
    """Give the prepositions that a word of saying takes ("عبر عن"), folded."""
    return frozenset(fold_word(word) for word in getattr(reading.word.item, "preps", ()))


def _is_strict(reading: Reading) -> bool:
    return bool(reading.pronoun) or reading.word.strict


def _may_open(word: str, file: LanguageFile) -> str:
    """Give the proclitic that an unknown word may begin with: a preposition, behind a conjunction too, or "and"."""
    if len(word) == 1:
        return file.prepositions.get(word, "")  # "بـ" before a quotation mark
    joined = len(word) > 4 and word[0] in file.conjunctions
    bare = word[1:] if joined else word
    preposition = file.prepositions.get(bare[0], "") if len(bare) > 3 else ""
    return preposition or ("and" if joined else "")


def _kind_of(readings: tuple[Reading, ...]) -> str:
    if any(reading.word.form.part == "verb" for reading in readings):
        return "verb"
    if any(reading.word.job == "trigger" for reading in readings):
        return "noun"
    return "cue"
