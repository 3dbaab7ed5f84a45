"""The other side of a call or talks that only the clause names in which somebody spoke to him.

"أبلغ الرئيس الكيني نظيره الأوغندي، في اتصال هاتفي، أن …", "هنأ في اتصال هاتفي الرئيس الأوغندي".
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_of
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame, Trigger

_TALKS = frozenset({"call", "talks", "meeting", "video-call"})  # kinds of acts in which somebody is spoken to
_WITHIN = frozenset({"in", "during"})
_TO_SPEAKER = 14  # chunks from the talks back to the verb of what was said in them
_BEHIND = 8  # chunks from a call to whom the verb before them is said
_ADDRESSING = frozenset({"", "l", "with", "upon"})
_OWN_WORDS = frozenset(
    {"with", "between", "b", "from", "l"}
)  # prepositions that would tell with whom they were
_BESIDE = frozenset({"time", "comma", "bracket", "quote", "actor", "verb"})


def take_addressed(chunks: list[Chunk], place: int, reading: Reading, frame: Frame, filled: Filled) -> None:
    """Take whom the verb says that somebody addressed, where it was in talks of which nothing says with whom."""
    trigger: Trigger = reading.word.item
    if trigger.kind not in _TALKS or reading.word.form.part != "noun" or reading.article or reading.pronoun:
        return
    if frame.preps.get("with") != "recipient" or filled.codes("recipient") or len(filled.codes("actor")) > 1:
        return
    speech = _speech_before(chunks, place)
    speaker = subject_of(chunks, speech) if speech is not None else None
    if speech is None or speaker is None or len(speaker.codes) != 1 or _tells_with_whom(chunks, place):
        return
    last = place + 1 + _BEHIND if trigger.kind == "call" else place
    addressed = _addressed(chunks, range(speech + 1, min(len(chunks), last)), place, speaker)
    if addressed is None:
        return
    filled.roles["actor"] = list(speaker.somebody)
    filled.widen(speaker)
    filled.take("recipient", addressed)


def _speech_before(chunks: list[Chunk], place: int) -> int | None:
    """Give the verb of saying, or of an act, in whose clause "in a call" stands at `place`."""
    before = chunks[place - 1].reading("preposition") if place else None
    if before is None or before.pronoun or before.word.item.value not in _WITHIN:
        return None
    for step in range(place - 2, max(-1, place - 2 - _TO_SPEAKER), -1):
        chunk = chunks[step]
        if chunk.kind == "verb":
            return step if chunk.has("speech") or chunk.has("trigger") else None
        if chunk.kind in {"stop", "colon"} or chunk.has("complementizer") or chunk.has("relative"):
            return None
    return None


def _tells_with_whom(chunks: list[Chunk], place: int) -> bool:
    """Tell talks whose own words go on with whom they were, though nobody knows him: "في اتصال مع أسرته"."""
    for chunk in chunks[place + 1 : place + 4]:
        reading = chunk.reading("preposition")
        if reading is not None:
            return reading.word.item.value in _OWN_WORDS
        if chunk.clitic in _OWN_WORDS:
            return True
        if chunk.kind not in {"word", "time"}:
            return False
    return False


def _addressed(chunks: list[Chunk], steps: range, place: int, speaker: Chunk) -> Chunk | None:
    """Give whom the verb of saying addresses: its object or who stands behind its preposition, a person of another state."""
    for step in steps:
        chunk = chunks[step]
        if step > place and (chunk.kind in {"verb", "stop", "colon", "noun"} or chunk.has("complementizer")):
            return None
        if chunk is not speaker and _is_spoken_to(chunks, step, speaker):
            return chunk
    return None


def _is_spoken_to(chunks: list[Chunk], step: int, speaker: Chunk) -> bool:
    chunk, before = chunks[step], chunks[step - 1]
    if chunk.kind != "actor" or chunk.is_adjective or chunk.is_place or chunk.is_outlet:
        return False
    if not any(one.person or one.office for one in chunk.somebody) or chunk.preposition not in _ADDRESSING:
        return False
    apart = chunk.preposition or before.kind in _BESIDE or before.has("call-word")
    return bool(apart and chunk.codes) and set(chunk.codes).isdisjoint(speaker.codes)
