"""By which construct a rule told, or would have told, an act: what the words at its place and the lexicon say.

Only what one word and those before it show is told. Not told are a passive, which unvocalised spelling hides, and
whether the subject stands before or behind the verb; all of these count as "verb".
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.evaluate.fields import Span
from marsad.languages.language import Language
from marsad.languages.lexicon import Word
from marsad.text.tokens import Tokens

NO_RULE, SEVERAL, UNKNOWN = "no rule", "several", "not told"
_REACH = 4  # words from a light verb to its masdar: a subject and an adverb between ("قام الوزير أمس بزيارة")


def construct_of(rule: str | None, places: tuple[Span, ...], tokens: Tokens, language: Language) -> str:
    """Give "verb", "verb behind a relative", "masdar", "masdar behind a light verb", "noun" or "participle".

    `places` are the spans of the finding or refusal. "no rule" where none was at work; "several" where words of the
    rule stand there in more than one construct, or one word can be read as two; "not told" where none is found.
    """
    if rule is None:
        return NO_RULE
    words = _words_of(frozenset(rule.split("+")), places, tokens, language)
    found = {_construct(index, word, tokens, language) for index, word in words}
    return found.pop() if len(found) == 1 else SEVERAL if found else UNKNOWN


def _words_of(
    rules: frozenset[str], places: tuple[Span, ...], tokens: Tokens, language: Language
) -> Iterator[tuple[int, Word]]:
    for index, word in enumerate(tokens.words):
        start, end = tokens.span(index, index + 1)
        if any(first <= start and end <= last for first, last in places):
            for reading in language.lexicon.read(word):
                if reading.word.job == "trigger" and reading.word.item.id in rules:
                    yield index, reading.word


def _construct(index: int, word: Word, tokens: Tokens, language: Language) -> str:
    before = tokens.words[max(0, index - _REACH) : index]
    if word.form.part == "verb":
        is_relative = before[-1:] and before[-1] in language.words_of("relative")
        return "verb behind a relative" if is_relative else "verb"
    if word.form.part == "adjective":
        return "participle"
    if word.item.nouns:
        return "noun"
    is_light = any(reading.word.job == "light" for one in before for reading in language.lexicon.read(one))
    return "masdar behind a light verb" if is_light else "masdar"
