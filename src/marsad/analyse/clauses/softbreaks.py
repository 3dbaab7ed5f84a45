"""Sentences that a stray full stop cut in two, joined again.

Texts that a machine wrote put full stops inside clauses: "قام الرئيس. بزيارة". The break is soft where the second
piece cannot stand alone: a verb that needs a masdar is followed by the masdar, or a participle of saying opens it.
"""

from __future__ import annotations

from marsad.languages.language import Language
from marsad.text.tokens import Tokens

_LOOK_BACK = 12


def joined(ranges: list[tuple[int, int]], tokens: Tokens, language: Language) -> list[tuple[int, int]]:
    """Give the ranges with those joined that only a soft break parts."""
    found: list[tuple[int, int]] = []
    for first, behind in ranges:
        if found and _is_soft(found[-1], first, tokens, language):
            found[-1] = (found[-1][0], behind)
        else:
            found.append((first, behind))
    return found


def _is_soft(before: tuple[int, int], first: int, tokens: Tokens, language: Language) -> bool:
    stop = before[1] - 1
    if tokens.words[stop] != "." or "\n" in tokens.text[tokens.ends[stop] : tokens.places[first]]:
        return False
    readings = language.lexicon.read(tokens.words[first])
    if any(one.word.job == "speech" and one.word.form.part == "adjective" for one in readings):
        return True
    if not any(one.word.job == "trigger" and one.preposition and not one.article for one in readings):
        return False
    words = tokens.words[max(before[0], stop - _LOOK_BACK) : stop]
    return any(one.word.job == "light" for word in words for one in language.lexicon.read(word))
