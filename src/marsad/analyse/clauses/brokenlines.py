"""Sentences that a page breaks around a linked name, joined again.

Where a page links or sets apart a name, its text may stand on a line of its own in the middle of the sentence:

    وقعت تركيا اتفاقا مع
    ألمانيا
    ، ورفضت اليونان الصفقة.

A line that begins with a comma or stop, or follows one that ends with a preposition, goes on with the sentence before. In a
page with such a line the other short ones between two line breaks do so too, behind a line that no stop ends.
"""

from __future__ import annotations

from marsad.languages.language import Language
from marsad.text.tokens import Tokens

_CONTINUING = frozenset({"،", ",", "؛", ".", "»", "”", ")"})
_ENDING = frozenset({".", "!", "?", "؟", "…", ":", "..", "..."})
_NAME = 4  # words of a linked name
_LINE = 3  # words of a line that may be half a sentence


def with_broken_lines(
    ranges: list[tuple[int, int]], tokens: Tokens, language: Language
) -> list[tuple[int, int]]:
    """Give the ranges of sentences with those joined that only the lines of a page part."""
    broken = [
        _is_single_break(ranges, place, tokens) and _must_go_on(ranges, place, tokens, language)
        for place in range(len(ranges))
    ]
    if not any(broken):
        return ranges
    found: list[tuple[int, int]] = []
    after_name = False
    for place, (first, behind) in enumerate(ranges):
        single = _is_single_break(ranges, place, tokens)
        is_name = single and _is_linked_name(ranges, place, tokens, language)
        if broken[place] or is_name or (single and after_name):
            found[-1] = (found[-1][0], behind)
        else:
            found.append((first, behind))
        after_name = is_name or (broken[place] and behind - first <= _NAME)
    return found


def _is_single_break(ranges: list[tuple[int, int]], place: int, tokens: Tokens) -> bool:
    """Tell a sentence that only one line break parts from the one before, which no stop ends."""
    if not place:
        return False
    last, first = ranges[place - 1][1] - 1, ranges[place][0]
    between = tokens.text[tokens.ends[last] : tokens.places[first]]
    return between.count("\n") == 1 and tokens.words[last] not in _ENDING


def _must_go_on(ranges: list[tuple[int, int]], place: int, tokens: Tokens, language: Language) -> bool:
    """Tell a line that cannot begin a sentence, or one behind a line that cannot end with its last word."""
    if tokens.words[ranges[place][0]] in _CONTINUING:
        return True
    behind = ranges[place - 1][1]
    readings = language.lexicon.read(tokens.words[behind - 1])
    governs = bool(readings) and all(one.word.job == "preposition" and not one.pronoun for one in readings)
    return governs and _is_of_text(ranges, place - 1, tokens, language)


def _is_linked_name(ranges: list[tuple[int, int]], place: int, tokens: Tokens, language: Language) -> bool:
    """Tell a short line between two single breaks, behind half a sentence."""
    first, behind = ranges[place]
    short = behind - first <= _NAME and tokens.words[behind - 1] not in _ENDING
    followed = place + 1 < len(ranges) and _is_single_break(ranges, place + 1, tokens)
    return short and followed and _is_of_text(ranges, place - 1, tokens, language)


def _is_of_text(ranges: list[tuple[int, int]], place: int, tokens: Tokens, language: Language) -> bool:
    """Tell a stretch that is no line of one or two words by itself, but for a verb that waits for its subject."""
    first, behind = ranges[place]
    same_line = (
        place > 0 and "\n" not in tokens.text[tokens.ends[ranges[place - 1][1] - 1] : tokens.places[first]]
    )
    readings = language.lexicon.read(tokens.words[behind - 1])
    waits = bool(readings) and all(one.word.form.part == "verb" for one in readings)
    return same_line or behind - first >= _LINE or waits
