"""A language's words of time, arranged for looking up; made once per language."""

from __future__ import annotations

from typing import get_args

from marsad.languages.language import Language
from marsad.languages.schema import TimeKind
from marsad.text.fold import fold_text
from marsad.text.remembered import Remembered

_GLUES = frozenset({"/", "(", "-"})
_TEN = 10
_FOR = "l"  # the preposition of what something is made for
_Phrase = tuple[tuple[str, ...], int]


class Calendar:
    """Words of time by what they do; every key is folded. `BY` marks "by the end of": the whole is meant."""

    BY = 3

    def __init__(self, language: Language) -> None:
        kinds, phrases = _by_kind(language)
        self._article = _article(language)
        self.weekdays = kinds["weekday"]
        self.units = kinds["unit"]
        self.plurals = frozenset(kinds["plural"])
        self.duals = kinds["dual"]
        self.definite_duals = {self._article + word: unit for word, unit in self.duals.items()}
        self.directions = kinds["direction"]
        self.this = kinds["this"]
        self.parts = dict(kinds["part"]) | dict.fromkeys(kinds["by"], self.BY)
        self.since = frozenset(kinds["since"])
        self.ago = frozenset(kinds["ago"])
        self.few = frozenset(kinds["few"])
        self.seasons = kinds["season"]
        self.quarters = frozenset(kinds["quarter"])
        self.halves = frozenset(kinds["half"])
        self.year_words = frozenset(kinds["year-word"])
        self.fiscal = frozenset(kinds["fiscal"])
        self.day_words = frozenset(kinds["day-word"])
        self.day_phrases = [phrase for phrase, _ in phrases.get("day-word", [])]
        self.firsts = kinds["first"]
        self.of = frozenset(kinds["of"])
        self.of_month = frozenset(kinds["of-month"])
        self.between = frozenset(kinds["between"])
        self.to = frozenset(kinds["to"])
        self.joins = self.to | frozenset(language.file.conjunctions)
        self._before_year = frozenset(kinds["before-year"])
        self._conjunctions = language.file.conjunctions
        self.scales = frozenset(_numbers(language, {"scale", "dual"}))
        self.numbers = _numbers(language, {"unit", "ten"})
        self.tens = _numbers(language, {"ten"})
        self.ordinals = _numbers(language, {"ordinal"})
        self._tens_of_teens = frozenset(word for word, value in self.numbers.items() if value == _TEN)
        self._general = frozenset(kinds["general"])
        self._shifts = kinds["shift"]
        self._not_today = frozenset(kinds["not-today"])
        self.same_day = [phrase for phrase, _ in _longest_first(phrases.get("same-day", []))]
        self.same_day_starts = frozenset(phrase[0] for phrase in self.same_day)
        self._not_today_before = frozenset(kinds["not-today-before"])
        self._shift_phrases = _by_first_word(phrases.get("shift", []))
        self._hedges = _longest_first(
            [((word,), value) for word, value in kinds["filler"].items()] + phrases.get("filler", [])
        )
        self._directions = _by_first_word(phrases.get("direction", []))
        self.same_year = [phrase for phrase, _ in _longest_first(phrases.get("that", []))]
        self._months, self.weak_months = _month_phrases(language)
        self._clitics_by_letter: dict[str, list[tuple[str, str]]] = {}
        self._for = _clitics_for(language)
        for clitic, kept in _clitics(language):
            self._clitics_by_letter.setdefault(clitic[0], []).append((clitic, kept))
        self.starts = frozenset().union(
            self.weekdays, self.units, self.definite_duals, self.this, self.parts, self.since, self.ago,
            self.quarters, self.halves, self.year_words, self.day_words, self.seasons, self.firsts, self.tens,
            self.ordinals, self._shifts, self._months, self._shift_phrases,
            (phrase[0] for phrase in self.day_phrases),
        )  # fmt: skip
        self._bare_words = Remembered(self._bare)

    def may_begin(self, word: str) -> bool:
        """Tell whether an expression of time may begin with a word."""
        return word[0].isdigit() or self._bare(word) in self.starts or word in self.same_day_starts

    def bare(self, word: str) -> str:
        """Give a word without the conjunction or preposition before it, where only the rest is a word of time."""
        return self._bare_words[word]

    def _bare(self, word: str) -> str:
        if word in self.starts:
            return word
        for clitic, kept in self._clitics_by_letter.get(word[:1], ()):
            if word.startswith(clitic) and (rest := kept + word[len(clitic) :]) in self.starts:
                return rest
        return word

    def is_for(self, word: str) -> bool:
        """Tell whether a word of time bears the preposition "for": "للعام الجاري", "لعام 2022"."""
        rest = self.bare(word)
        return rest != word and any(
            word.startswith(clitic) and kept + word[len(clitic) :] == rest for clitic, kept in self._for
        )

    def is_definite(self, word: str) -> bool:
        """Tell whether a word bears the article."""
        return word.startswith(self._article)

    def is_before_year(self, word: str) -> bool:
        """Tell whether a word makes the year of a number behind it ("في 2011"), a conjunction before it or none."""
        return word in self._before_year or (
            word.startswith(self._conjunctions) and word[1:] in self._before_year
        )

    def is_general(self, words: list[str], place: int) -> bool:
        """Tell the العام that is "general" ("الأمين العام الحالي") from the one that is "year"."""
        return place > 0 and words[place - 1] in self._general

    def month_at(self, words: list[str], place: int) -> tuple[int, int]:
        """Give the month named at `place` and where its name ends; (0, place) where none is.

        Two names of one month side by side ("نوفمبر/تشرين الثاني", "أيار (مايو)", "مارس آذار") are one; of two
        different ones only the first is read.
        """
        month, end = self._one_month(words, place)
        if not month:
            return 0, place
        step = end
        while step < len(words) and step - end < 2 and words[step] in _GLUES:
            step += 1
        second, last = self._one_month(words, step)
        if second != month:
            return month, end
        return month, last + (last < len(words) and words[last] == ")")

    def _one_month(self, words: list[str], place: int) -> tuple[int, int]:
        if place >= len(words):
            return 0, place
        for rest, month in self._months.get(self.bare(words[place]), ()):
            if tuple(words[place + 1 : place + 1 + len(rest)]) == rest:
                return month, place + 1 + len(rest)
        return 0, place

    def direction_at(self, words: list[str], place: int) -> tuple[int, int]:
        """Give -1, 0 or 1 for a following "last", "this" or "next", and where it ends; (0, place) without one.

        "قبل الماضي" is -2, "بعد المقبل" 2.
        """
        for phrase, number in self._directions.get(words[place], ()) if place < len(words) else ():
            if tuple(words[place : place + len(phrase)]) == phrase:
                return number, place + len(phrase)
        if place < len(words) and words[place] in self.directions:
            return self.directions[words[place]], place + 1
        return 0, place

    def hedge_at(self, words: list[str], place: int) -> tuple[int | None, int]:
        """Give -1 for "less than", 0 for "about", 1 for "more than", and where it ends; (None, place) for none."""
        for phrase, value in self._hedges:
            if tuple(words[place : place + len(phrase)]) == phrase:
                return value, place + len(phrase)
        return None, place

    def number_at(self, words: list[str], place: int) -> tuple[int, int]:
        """Give a small number in digits or words and where it ends: "3", "ثلاثة", "خمسة عشر"; (0, place) for none."""
        word = words[place] if place < len(words) else ""
        if word.isdigit() and len(word) <= 4:
            return int(word), place + 1
        first = self.numbers.get(word, 0)
        if not first:
            return 0, place
        if first < _TEN and place + 1 < len(words):
            following = words[place + 1]
            if following in self._tens_of_teens:
                return first + _TEN, place + 2
            if following[1:] in self.tens:
                return first + self.tens[following[1:]], place + 2
        return first, place + 1

    def ordinal_at(self, words: list[str], place: int) -> tuple[int, int]:
        """Give an ordinal and where it ends: "السابع", "الحادي عشر", "السابع والعشرين"; (0, place) for none."""
        word = self.bare(words[place]) if place < len(words) else ""
        if word in self.tens and self.is_definite(word):
            return self.tens[word], place + 1
        first = self.ordinals.get(word, 0)
        if not first or place + 1 >= len(words):
            return first, place + bool(first)
        following = words[place + 1]
        if first < _TEN and following in self._tens_of_teens:
            return first + _TEN, place + 2
        if first < _TEN and following[1:] in self.tens and self.is_definite(following[1:]):
            return first + self.tens[following[1:]], place + 2
        return first, place + 1

    def shift_at(self, words: list[str], place: int) -> tuple[int, int] | None:
        """Give the shift in days from the day of the report that is named at `place`, and where it ends."""
        for phrase, shift in self._shift_phrases.get(words[place], ()):
            if tuple(words[place : place + len(phrase)]) == phrase:
                return shift, place + len(phrase)
        word = self.bare(words[place])
        before = words[place - 1] if place else ""
        following = words[place + 1] if place + 1 < len(words) else ""
        if word in self._shifts and following not in self._not_today and before not in self._not_today_before:
            return self._shifts[word], place + 1
        return None


def _by_kind(language: Language) -> tuple[dict[str, dict[str, int]], dict[str, list[_Phrase]]]:
    kinds: dict[str, dict[str, int]] = {kind: {} for kind in get_args(TimeKind)}
    phrases: dict[str, list[_Phrase]] = {}
    for entry in language.times:
        for form in entry.forms:
            first, *rest = fold_text(form).split()
            if rest:
                phrases.setdefault(entry.kind, []).append(((first, *rest), entry.value))
            else:
                kinds.setdefault(entry.kind, {}).setdefault(first, entry.value)
    return kinds, phrases


def _longest_first(phrases: list[_Phrase]) -> list[_Phrase]:
    return sorted(phrases, key=lambda pair: -len(pair[0]))


def _by_first_word(phrases: list[_Phrase]) -> dict[str, list[_Phrase]]:
    """Give phrases by the word that each begins with, the longest first."""
    found: dict[str, list[_Phrase]] = {}
    for phrase, value in _longest_first(phrases):
        found.setdefault(phrase[0], []).append((phrase, value))
    return found


def _article(language: Language) -> str:
    """Give the bare article; a character that no text has where the language has none."""
    return next((fold_text(form) for form, before in language.file.articles.items() if not before), "\0")


def _clitics(language: Language) -> list[tuple[str, str]]:
    """Give what may be taken off before a word of time, and what is put in its place ("لل" leaves "ال")."""
    article = _article(language)
    joined = [
        (fold_text(form), article) for form, preposition in language.file.articles.items() if preposition
    ]
    single = [*language.file.conjunctions, *language.file.prepositions]
    doubled = [
        (first + second, "") for first in language.file.conjunctions for second in language.file.prepositions
    ]
    return [*((clitic, "") for clitic in single), *joined, *doubled]


def _clitics_for(language: Language) -> tuple[tuple[str, str], ...]:
    """Give the clitics that mean "for", and what is put in their place."""
    single = [
        fold_text(form) for form, preposition in language.file.prepositions.items() if preposition == _FOR
    ]
    joined = [
        fold_text(form) for form, kept in language.file.articles.items() if language.preposition(kept) == _FOR
    ]
    ands = ("", *language.file.conjunctions)
    return (
        *((before + form, _article(language)) for before in ands for form in joined),
        *((before + form, "") for before in ands for form in single),
    )


def _month_phrases(
    language: Language,
) -> tuple[dict[str, list[tuple[tuple[str, ...], int]]], frozenset[str]]:
    found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for month in language.months:
        for form in month.forms:
            first, *rest = fold_text(form).split()
            found.setdefault(first, []).append((tuple(rest), month.month))
    weak = frozenset(fold_text(form) for month in language.months for form in month.weak)
    return {first: sorted(rests, key=lambda rest: -len(rest[0])) for first, rests in found.items()}, weak


def _numbers(language: Language, roles: set[str]) -> dict[str, int]:
    return {
        fold_text(prefix + form): int(number.value)
        for number in language.numbers
        if number.role in roles and number.value >= 1
        for form in number.forms
        for prefix in ("", *(form for form, preposition in language.file.articles.items() if not preposition))
    }
