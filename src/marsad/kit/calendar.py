"""A language's words of time, arranged for looking up; made once per language."""

from __future__ import annotations

from marsad.languages.language import Language
from marsad.text.fold import fold_text


class Calendar:
    """Words of time by what they do; every key is folded. `BY` marks "by the end of": the whole is meant."""

    BY = 3

    def __init__(self, language: Language) -> None:
        kinds: dict[str, dict[str, int]] = {}
        phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for entry in language.times:
            for form in entry.forms:
                first, *rest = fold_text(form).split()
                if rest:
                    phrases.setdefault(entry.kind, []).append(((first, *rest), entry.value))
                else:
                    kinds.setdefault(entry.kind, {}).setdefault(first, entry.value)
        self.weekdays = kinds["weekday"]
        self.units = kinds["unit"]
        self.duals = kinds["dual"]
        self.directions = kinds["direction"]
        self.this = kinds["this"]
        self.parts = {word: value for word, value in kinds["part"].items()} | dict.fromkeys(
            kinds["by"], self.BY
        )
        self.by = frozenset(kinds["by"])
        self.since = frozenset(kinds["since"])
        self.ago = frozenset(kinds["ago"])
        self.fillers = frozenset(kinds["filler"]) | {
            word for phrase, _ in phrases.get("filler", []) for word in phrase
        }
        self.seasons = kinds["season"]
        self.quarters = frozenset(kinds["quarter"])
        self.halves = frozenset(kinds["half"])
        self.year_words = frozenset(kinds["year-word"])
        self.day_words = frozenset(kinds["day-word"])
        self.firsts = frozenset(kinds["first"])
        self.of = frozenset(kinds["of"])
        self.joins = frozenset(kinds["to"]) | frozenset(language.file.conjunctions)
        self.before_year = frozenset(kinds["before-year"])
        self._article = fold_text(next(iter(language.file.articles), "\0"))
        self._proclitics = (*language.file.conjunctions, *language.file.prepositions)
        self._shifts = kinds["shift"]
        self._not_today = frozenset(kinds["not-today"])
        self._shift_phrases = sorted(phrases.get("shift", []), key=lambda pair: -len(pair[0]))
        self._months, self.weak_months = _month_phrases(language)
        self.numbers = _numbers(language, {"unit", "ten"})
        self.ordinals = _numbers(language, {"ordinal"})
        self.starts = frozenset().union(
            self.weekdays, self.units, self.this, self.parts, self.since, self.ago, self.quarters, self.halves,
            self.year_words, self.day_words, self._shifts, self._months,
            {phrase[0] for phrase, _ in self._shift_phrases},
        )  # fmt: skip

    def month_at(self, words: list[str], place: int) -> tuple[int, int]:
        """Give the month named at `place` and where its name ends; (0, place) where none is.

        Two names of one month side by side ("نوفمبر/تشرين الثاني", "أيار (مايو)") are one; of two different
        ones only the first is read.
        """
        month, end = self._one_month(words, place)
        if not month:
            return 0, place
        step = end
        while step < len(words) and step - end < 2 and words[step] in {"/", "(", "-"}:
            step += 1
        if step > end:
            second, last = self._one_month(words, step)
            if second == month:
                return month, last + (last < len(words) and words[last] == ")")
        return month, end

    def _one_month(self, words: list[str], place: int) -> tuple[int, int]:
        if place >= len(words):
            return 0, place
        word = words[place]
        for key in (word, word[1:] if word.startswith(self._proclitics) else ""):
            for rest, month in self._months.get(key, ()):
                if tuple(words[place + 1 : place + 1 + len(rest)]) == rest:
                    return month, place + 1 + len(rest)
        return 0, place

    def is_definite(self, word: str) -> bool:
        """Tell whether a word bears the article."""
        return word.startswith(self._article)

    def direction_at(self, words: list[str], place: int) -> tuple[int, int]:
        """Give -1, 0 or 1 for a following "last", "this" or "next", and where it ends; (0, place) without one."""
        if place < len(words) and words[place] in self.directions:
            return self.directions[words[place]], place + 1
        return 0, place

    def shift_at(self, words: list[str], place: int) -> tuple[int, int] | None:
        """Give the shift in days from the day of the report that is named at `place`, and where it ends."""
        for phrase, shift in self._shift_phrases:
            if tuple(words[place : place + len(phrase)]) == phrase:
                return shift, place + len(phrase)
        following = words[place + 1] if place + 1 < len(words) else ""
        if words[place] in self._shifts and following not in self._not_today:
            return self._shifts[words[place]], place + 1
        return None


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
        for prefix in ("", *language.file.articles)
    }
