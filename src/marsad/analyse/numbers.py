"""Quantities in tokens: digits or words, scale, unit, hedge: "أكثر من 20 مليار دولار أمريكي"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from marsad.languages.language import Language
from marsad.model.findings import Bound
from marsad.text.digits import number
from marsad.text.fold import fold_text
from marsad.text.tokens import Tokens


class Quantity(NamedTuple):
    """A number with its unit at tokens `first` up to `behind`; scale words are worked into `value`."""

    first: int
    behind: int
    value: float
    high: float | None
    bound: Bound
    unit: str
    family: str
    lasting: bool = False


class NumberReader:
    """A language's words of number, unit and measure, arranged for looking up."""

    def __init__(self, language: Language) -> None:
        self.roles: dict[str, dict[str, float]] = {}
        for entry in language.numbers:
            for form in entry.forms:
                self.roles.setdefault(entry.role, {}).setdefault(fold_text(form), entry.value)
        self.units = _phrases(
            (form, (unit.unit, unit.family)) for unit in language.units for form in unit.forms
        )
        self.measures = _phrases(
            (form, (entry.measure, entry.kind)) for entry in language.measures for form in entry.forms
        )
        self.hedges = _phrases(
            (form, cue.value or "about") for cue in language.cues if cue.job == "hedge" for form in cue.forms
        )
        self.ranks = language.words_of("rank")
        self.lasting = language.words_of("lasting")
        self.between = language.words_of("between-numbers")
        self.clitics = (*language.file.conjunctions, *language.file.prepositions)

    def quantities(self, tokens: Tokens, first: int, behind: int, taken: set[int]) -> list[Quantity]:
        """Give the quantities between two tokens; `taken` tokens belong to dates."""
        found: list[Quantity] = []
        place = first
        while place < behind:
            quantity = None if place in taken else self._at(tokens.words, place, behind, first)
            if quantity is None:
                place += 1
            else:
                found.append(quantity)
                place = quantity.behind
        return found

    def _at(self, words: list[str], place: int, behind: int, first: int) -> Quantity | None:
        rank = self._rank(words, place, behind)
        if rank is not None:
            return rank
        amount = self._amount(words, place, behind)
        if amount is None:
            return None
        value, end = amount
        high = None
        upper = self._upper(words, end, behind)
        if upper is not None:
            high, end = upper
            value = value * _scale_of(high, value)
        unit = self._unit(words, end, behind)
        if unit is None:
            return None
        (name, family), end = unit
        start, bound = self._hedge(words, place, first)
        if high is not None:
            bound = "range"
        lasting = start > first and words[start - 1] in self.lasting
        return Quantity(start, end, value, high, bound, name, family, lasting)

    def _rank(self, words: list[str], place: int, behind: int) -> Quantity | None:
        """Read "خامس أكبر مستثمر"."""
        ordinal = self.roles["ordinal"].get(words[place])
        if ordinal is None or place + 1 >= behind or words[place + 1] not in self.ranks:
            return None
        return Quantity(place, min(behind, place + 3), ordinal, None, "exact", "rank", "rank")

    def _amount(self, words: list[str], place: int, behind: int) -> tuple[float, int] | None:
        """Read a number in digits or words with its scale, and where it ends."""
        word = words[place]
        value = number(word) if word[0].isdigit() else None
        end = place + 1
        if value is None:
            in_words = self._in_words(words, place, behind)
            if in_words is None:
                return None
            value, end = in_words
        while end < behind and words[end] in self.roles["scale"]:
            value, end = value * self.roles["scale"][words[end]], end + 1
        if (
            end < behind
            and words[end][:1] in self.clitics
            and words[end][1:] in self.roles["part"]
            and value >= 1
        ):
            scale = _largest_scale(value)
            value, end = value + self.roles["part"][words[end][1:]] * scale, end + 1
        return value, end

    def _in_words(self, words: list[str], place: int, behind: int) -> tuple[float, int] | None:
        """Read "ثلاثة وعشرون", "مئة وخمسون", "مليوني"; a lone scale word counts one."""
        total, end = 0.0, place
        while end < behind:
            word = words[end]
            if end > place and word[:1] in self.clitics and self._plain(word[1:]) is not None:
                word = word[1:]
            elif end > place and self.roles["hundred"].get(word) != 100:
                break
            value = self._plain(word)
            if value is None:
                break
            hundred = value == 100 and 0 < total < 10
            total = total * 100 if hundred else total + value
            end += 1
        if end == place:
            if words[place] in self.roles["scale"]:
                return 1.0, place
            return None
        return total, end

    def _plain(self, word: str) -> float | None:
        for role in ("unit", "ten", "hundred", "dual"):
            if word in self.roles[role]:
                return self.roles[role][word]
        return None

    def _upper(self, words: list[str], end: int, behind: int) -> tuple[float, int] | None:
        """Read the upper end of "بين 3 و5 ملايين", "من 20 إلى 30"."""
        if end + 1 < behind and words[end] in self.between and words[end + 1][0].isdigit():
            return self._amount(words, end + 1, behind)
        return None

    def _unit(self, words: list[str], end: int, behind: int) -> tuple[tuple[str, str], int] | None:
        for rest, unit in self.units.get(words[end] if end < behind else "", ()):
            if tuple(words[end + 1 : end + 1 + len(rest)]) == rest:
                return unit, end + 1 + len(rest)
        return None

    def _hedge(self, words: list[str], place: int, first: int) -> tuple[int, Bound]:
        for start in range(max(first, place - 3), place):
            word = words[start]
            for key in (word, word[1:] if word[:1] in self.clitics else ""):
                for rest, bound in self.hedges.get(key, ()):
                    if start + 1 + len(rest) == place and tuple(words[start + 1 : place]) == rest:
                        return start, bound
        return place, "exact"

    def measure_near(
        self, words: list[str], quantity: Quantity, first: int, behind: int
    ) -> tuple[str | None, str | None]:
        """Give the measure and kind that the nearest measure word of the sentence says; those before come first."""
        places = [
            *range(quantity.first, first - 1, -1),
            *range(quantity.first, min(behind, quantity.behind + 8)),
        ]
        for place in places:
            word = words[place]
            for key in (word, word[1:] if word[:1] in self.clitics else ""):
                for rest, found in self.measures.get(key, ()):
                    if tuple(words[place + 1 : place + 1 + len(rest)]) == rest:
                        return found
        return None, None


Value = TypeVar("Value")
Phrases = dict[str, list[tuple[tuple[str, ...], Value]]]


def _phrases(pairs: Iterable[tuple[str, Value]]) -> Phrases[Value]:
    """Arrange phrases by their first folded word, the longest first."""
    found: Phrases[Value] = {}
    for phrase, value in pairs:
        first, *rest = fold_text(phrase).split()
        found.setdefault(first, []).append((tuple(rest), value))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _scale_of(high: float, low: float) -> float:
    """Give the scale that the upper end lends to the lower: "between 3 and 5 million"."""
    scale = _largest_scale(high)
    return scale if low < high / scale * 2 and low < 1000 <= scale else 1.0


def _largest_scale(value: float) -> float:
    return next((scale for scale in (1e12, 1e9, 1e6, 1e3) if value >= scale), 1.0)
