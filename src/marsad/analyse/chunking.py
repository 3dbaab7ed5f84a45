"""Tokens to chunks: each stretch of a sentence gets the one job it does there."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.analyse.chunks import Chunk
from marsad.analyse.grouping import (
    governed,
    grouped,
    with_counted_states,
    with_counterparts,
    with_place_nouns,
    without_marks_round_names,
)
from marsad.analyse.mentions import Somebody
from marsad.analyse.times import TimeExpression
from marsad.languages.language import Language
from marsad.languages.lexicon import Reading
from marsad.text.tokens import Tokens

_MARKS = {"،": "comma", ",": "comma", "؛": "stop", ";": "stop", ":": "colon", ".": "stop", "؟": "stop", "!": "stop",
          "(": "bracket", ")": "bracket", "[": "bracket", "]": "bracket", '"': "quote", "-": "dash", "…": "stop", "|": "stop"}  # fmt: skip
_SUBJECT = 9  # words in which a verb has its subject and its preposition ("عبر الوزير … عن")
_FUNCTION = frozenset(
    {"preposition", "negation", "relative", "complementizer", "conjunction", "subordinator"}
)


def chunks_of(
    first: int,
    behind: int,
    tokens: Tokens,
    language: Language,
    mentions: dict[int, Somebody],
    times: dict[int, TimeExpression],
) -> list[Chunk]:
    """Give the chunks of the tokens `first` up to `behind`; `mentions` and `times` by their first token."""
    raw = without_marks_round_names(list(_raw_chunks(first, behind, tokens, language, mentions, times)))
    return grouped(with_counted_states(governed(with_counterparts(with_place_nouns(raw), language))))


def _raw_chunks(
    first: int, behind: int, tokens: Tokens, language: Language,
    mentions: dict[int, Somebody], times: dict[int, TimeExpression],
) -> Iterator[Chunk]:  # fmt: skip
    place = first
    while place < behind:
        chunk = (
            _mention(place, tokens, language, mentions.get(place))
            or _time(behind, times.get(place))
            or _lexical(place, behind, tokens, language)
        )
        yield chunk
        place = max(chunk.behind, place + 1)


def _mention(place: int, tokens: Tokens, language: Language, somebody: Somebody | None) -> Chunk | None:
    if somebody is None or (somebody.kind in {"place", "outlet"} and not somebody.codes):
        return None
    kind = "actor" if somebody.codes or somebody.kind in {"person", "group"} else "someone"
    fitting = _fitting(place, place + 1, tokens, language)
    readings = tuple(one for one in fitting if one.word.job != "trigger" and one.word.form.part != "verb")
    chunk = Chunk(
        place,
        somebody.behind,
        kind,
        readings,
        [somebody],
        language.preposition(somebody.preposition),
        somebody.conjunction,
    )
    whole = _fitting(place, len(tokens.words), tokens, language) if kind == "someone" else ()
    if any(reading.word.job == "trigger" for reading in whole):
        return None
    return chunk


def _time(behind: int, time: TimeExpression | None) -> Chunk | None:
    if time is None or time.behind > behind:
        return None
    return Chunk(time.first, time.behind, "time", time=time)


def _lexical(place: int, behind: int, tokens: Tokens, language: Language) -> Chunk:
    word = tokens.words[place]
    if word in _MARKS:
        soft = word == "." and place + 1 < behind
        return Chunk(place, place + 1, "quote" if soft else _MARKS[word])
    readings = _fitting(place, behind, tokens, language)
    if not readings:
        kind = "number" if word[0].isdigit() else "word"
        definite = any(word.startswith(article) for article in language.file.articles)
        return Chunk(
            place, place + 1, kind, clitic=_may_open(word, language), definite=definite,
            suffixed=len(word) > 4 and word.endswith(language.file.pronouns),
        )  # fmt: skip
    longest = max(len(reading.word.rest) for reading in readings)
    kept = tuple(
        reading for reading in readings
        if len(reading.word.rest) == longest or not _same_job_longer(reading, readings)
    )  # fmt: skip
    if longest:
        kept = tuple(reading for reading in kept if len(reading.word.rest) == longest)
    kept = _without_verbs(kept, _following(place, behind, tokens, bool(kept[0].conjunction)), language)
    if place and _is_bare_preposition(place, tokens, language):
        kept = tuple(one for one in kept if one.word.form.part != "verb") or kept
    clitic = language.preposition(kept[0].preposition)
    if any(one.word.job == "numeral" for one in kept):
        return Chunk(
            place, place + 1, "number", clitic=clitic, conjunction=kept[0].conjunction,
            count=language.counts.get(word, 0),
        )  # fmt: skip
    return Chunk(
        place, place + 1 + longest, _kind_of(kept), kept, conjunction=kept[0].conjunction, clitic=clitic
    )


def _is_bare_preposition(place: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether a preposition stands alone before a word ("بـ رد", "إلى حل"), a quotation mark between allowed: no verb follows."""
    before = place - 1
    if before and _MARKS.get(tokens.words[before]) == "quote":
        before -= 1
    word = tokens.words[before]
    return word in language.file.prepositions or word in language.before_nouns


def _may_open(word: str, language: Language) -> str:
    """Give the proclitic that an unknown word may begin with: a preposition, behind a conjunction too, or "and"."""
    joined = len(word) > 4 and word[0] in language.file.conjunctions
    bare = word[1:] if joined else word
    preposition = language.preposition(bare[0]) if len(bare) > 3 else ""
    return preposition or ("and" if joined else "")


def _following(place: int, behind: int, tokens: Tokens, joined: bool) -> frozenset[str]:
    """Give the words among which a verb's own preposition must be: the next, or more where a clause begins."""
    begins = joined or place == 0 or tokens.words[place - 1] in _MARKS
    last = min(behind, place + (_SUBJECT if begins else 2))
    return frozenset(tokens.words[place + 1 : last])


def _without_verbs(
    readings: tuple[Reading, ...], following: frozenset[str], language: Language
) -> tuple[Reading, ...]:
    """Leave out a verb that is spelled like a function word (بين, عبر), unless its own preposition follows."""
    if not any(one.word.job in _FUNCTION and one.word.form.part == "word" for one in readings):
        return readings
    verbs = tuple(one for one in readings if one.word.form.part == "verb")
    if any(following & language.folded_preps(one) for one in verbs):
        return verbs
    return tuple(one for one in readings if one.word.form.part != "verb")


def _same_job_longer(reading: Reading, readings: tuple[Reading, ...]) -> bool:
    return any(
        other.word.job == reading.word.job and len(other.word.rest) > len(reading.word.rest)
        for other in readings
    )


def _fitting(place: int, behind: int, tokens: Tokens, language: Language) -> tuple[Reading, ...]:
    """Give the lexicon's readings whose further words follow and whose spelling is strict enough."""
    words = tokens.words
    return tuple(
        reading
        for reading in language.lexicon.read(words[place])
        if not reading.word.rest
        or tuple(words[place + 1 : place + 1 + len(reading.word.rest)]) == reading.word.rest
        if place + 1 + len(reading.word.rest) <= max(behind, place + 1)
        if _is_spelled(reading, place, tokens)
    )


def _is_spelled(reading: Reading, place: int, tokens: Tokens) -> bool:
    """Tell whether a strict word stands with its own hamza (أن is not إن); a bare ا may be either."""
    item = reading.word.item
    if not getattr(item, "strict", False):
        return True
    written = tokens.spelled(place).removeprefix(reading.conjunction)
    return written[:1] == "ا" or any(written[:2] == form[:2] for form in item.forms)


def _kind_of(readings: tuple[Reading, ...]) -> str:
    if any(reading.word.form.part == "verb" for reading in readings):
        return "verb"
    if any(reading.word.job == "trigger" for reading in readings):
        return "noun"
    return "cue"
