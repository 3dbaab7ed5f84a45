"""Who was at the meeting of a body: whoever spoke or asked there, and at whose request it met.

"وقال السفير الكيني خلال اجتماع مجلس الأمن …", "يعقد مجلس الأمن جلسة بطلب من كينيا": the meeting is one of the body and Kenya.
"""

from __future__ import annotations

from collections.abc import Mapping

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody
from marsad.languages.schema import Trigger
from marsad.ontology.entries import EventKind

_WITHIN = frozenset({"prep.during", "prep.in"})
_ACTS = ("speech", "demand", "trigger")  # jobs of verbs of what somebody does at a meeting
_TO_SETTING = 4  # chunks from the meeting back to the preposition before it
_TO_SUBJECT = 6  # chunks from that back to whoever speaks
_TO_REQUEST = 7  # chunks from the meeting on to the request for it
_SETTING = frozenset({"noun", "word", "cue"})
_ASIDE = frozenset({"word", "cue", "time", "comma", "noun"})


def present_at(chunks: list[Chunk], place: int, kinds: Mapping[str, EventKind]) -> list[Somebody]:
    """Give which states' officials the clause tells to have spoken at the meeting named at `place`, or to have asked for it."""
    speaker, asker = _speaker_at(chunks, place), _asker_for(chunks, place, kinds)
    return [
        one for chunk in (speaker, asker) if chunk is not None for one in chunk.somebody if _is_state(one)
    ]


def _speaker_at(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give the subject of the verb in whose adjunct the meeting stands: "حذر الوزير الكيني، خلال اجتماع المجلس، من …"."""
    setting = _setting_of(chunks, place)
    if setting is None:
        return None
    for step in range(setting - 1, max(-1, setting - 1 - _TO_SUBJECT), -1):
        chunk = chunks[step]
        if chunk.is_bare_actor and not chunk.is_outlet:
            return chunk if _acts(chunks, step) else None
        if chunk.kind not in _ASIDE or chunk.has("preposition"):
            return None
    return None


def _setting_of(chunks: list[Chunk], place: int) -> int | None:
    """Give the preposition of an adjunct that says where or when, with the meeting in it: "خلال الجلسة الأولى لاجتماع …"."""
    for step in range(place - 1, max(-1, place - 1 - _TO_SETTING), -1):
        reading = chunks[step].reading("preposition")
        if reading is not None:
            return step if reading.word.item.id in _WITHIN and not reading.pronoun else None
        if chunks[step].kind not in _SETTING:
            return None
    return None


def _acts(chunks: list[Chunk], step: int) -> bool:
    """Tell somebody right behind a verb of saying or doing: who only is somewhere else is no guest."""
    return step > 0 and chunks[step - 1].kind == "verb" and any(chunks[step - 1].has(job) for job in _ACTS)


def _asker_for(chunks: list[Chunk], place: int, kinds: Mapping[str, EventKind]) -> Chunk | None:
    """Give at whose request a meeting is held, told behind it: "جلسة طارئة بطلب من كينيا"."""
    for step in range(place + 1, min(len(chunks) - 1, place + 1 + _TO_REQUEST)):
        chunk = chunks[step]
        if chunk.kind in {"stop", "colon", "verb"}:
            return None
        if _is_request(chunk, kinds):
            following = chunks[step + 1]
            return following if following.kind == "actor" and not following.is_adjective else None
    return None


def _is_request(chunk: Chunk, kinds: Mapping[str, EventKind]) -> bool:
    """Tell the noun of a request by which something is held: "بطلب من", "بناء على طلب"."""
    triggers = (one.word.item for one in chunk.readings if isinstance(one.word.item, Trigger))
    return chunk.kind == "noun" and any(
        one.frame.lends and kinds[one.kind].type == "REQUEST" for one in triggers
    )


def _is_state(one: Somebody) -> bool:
    return one.kind == "state" or (
        bool(one.office or one.person) and one.body not in {"organisation", "bloc"}
    )
