"""Sentences that a stray full stop or line break cut in two, joined again.

Texts that a machine wrote put full stops inside clauses: "قام الرئيس. بزيارة". The break is soft where the second
piece cannot stand alone: a verb that needs a masdar is followed by the masdar, or a participle of saying opens it.
Pages break their lines around names and links: a line that ends with a comma or a preposition goes on in the next one.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.analyse.times.expressions import TimeExpression
from marsad.languages.language import Language
from marsad.text.tokens import Tokens

_LOOK_BACK = 12
_DOTS = frozenset({"..", "...", "…"})
_COMMAS = frozenset({"،", ","})
_TIED = frozenset({"to", "upon", "about", "in", "from"})  # prepositions that are no adverbs


def joined(
    ranges: list[tuple[int, int]], tokens: Tokens, language: Language, times: Sequence[TimeExpression] = ()
) -> list[tuple[int, int]]:
    """Give the ranges with those joined that only a soft break parts."""
    found: list[tuple[int, int]] = []
    ends = {one.first: one.behind for one in times}
    for first, behind in ranges:
        dated = bool(found) and _is_day_ahead(found[-1], first, tokens, ends.get(found[-1][0]))
        if found and (dated or _is_soft(found[-1], first, tokens, language)):
            found[-1] = (found[-1][0], behind)
        else:
            found.append((first, behind))
    return found


def _is_day_ahead(before: tuple[int, int], first: int, tokens: Tokens, end: int | None) -> bool:
    """Tell a piece that is only a time, which `end` ends, with dots behind it on the same line."""
    stop = before[1] - 1
    if end is None or end > stop or "\n" in tokens.text[tokens.ends[stop] : tokens.places[first]]:
        return False
    marks = "".join(tokens.words[end : stop + 1])
    return marks in _DOTS


def _is_soft(before: tuple[int, int], first: int, tokens: Tokens, language: Language) -> bool:
    stop = before[1] - 1
    gap = tokens.text[tokens.ends[stop] : tokens.places[first]]
    if gap.count("\n") == 1 and _goes_on(tokens.words[stop], language):
        return True
    if tokens.words[stop] != "." or "\n" in gap:
        return False
    readings = language.lexicon.read(tokens.words[first])
    if any(one.word.job == "speech" and one.word.form.part == "adjective" for one in readings):
        return True
    if not any(one.word.job == "trigger" and one.preposition and not one.article for one in readings):
        return False
    words = tokens.words[max(before[0], stop - _LOOK_BACK) : stop]
    return any(one.word.job == "light" for word in words for one in language.lexicon.read(word))


def _goes_on(word: str, language: Language) -> bool:
    """Tell a mark or word behind which no line ends: a comma, a preposition without its noun, أن."""
    if word in _COMMAS:
        return True
    whole = (one.word for one in language.lexicon.read(word) if one.word.form.word == word)
    return any(
        one.job == "complementizer" or (one.job == "preposition" and one.item.value in _TIED) for one in whole
    )
