"""At what stage an instrument is: by the act of the sentence, or by a cue near its name."""

from __future__ import annotations

from marsad.analyse.passages import Passage, Sentence
from marsad.languages.instruments import InstrumentWords, StageWords
from marsad.model.findings import Stage, Status

_NEAR = 5  # tokens between an instrument and the cue of its stage
_DISTANT = ("planned", "hypothetical", "wish", "demand", "condition", "purpose")

_SIGNED: dict[Status, Stage] = {
    "actual": "signed", "historical": "signed", "ongoing": "signed", "planned": "intended", "hypothetical": "intended",
}  # fmt: skip
STAGES: dict[str, dict[Status, Stage]] = {
    "sign": _SIGNED,
    "initial": _SIGNED | {"actual": "initialled", "historical": "initialled"},
    "ratify": _SIGNED | {"actual": "ratified", "historical": "ratified"},
    "conclude": _SIGNED | {"actual": "negotiated", "historical": "negotiated"},
    "standing-agreement": _SIGNED | {"ongoing": "in-force"},
    "cancel-agreement": {"actual": "ended", "historical": "ended"},
}
"""The stage that an act of a kind gives, by the act's status; none where the status is not there."""


def cue_of(passage: Passage, cues: list[Passage]) -> Passage | None:
    """Give the nearest cue of an instrument's stage, on the side where it may stand."""
    near: list[tuple[int, Passage]] = []
    for cue in cues:
        words: StageWords = cue.item
        away = passage.first - cue.behind if words.side == "before" else cue.first - passage.behind
        if -1 <= away <= _NEAR:
            near.append((away, cue))
    return min(near, key=lambda pair: pair[0])[1] if near else None


def holds_meeting(passage: Passage, sentence: Sentence) -> bool:
    """Tell "عقد قمة", the holding of a meeting, from a contract, which is spelled alike."""
    place = sentence.chunk_at(passage.behind - 1) + 1
    return place < len(sentence.chunks) and sentence.chunks[place].has("meeting-word")


def stage_of(cue: Passage | None, words: InstrumentWords, named: int, sentence: Sentence) -> Stage | None:
    """Give the stage that a cue says, as far as the words before it let it: planned signing is intended."""
    if cue is None:
        return words.standing
    stage: Stage = cue.item.stage
    place = sentence.chunk_at(cue.first)
    until = max(place + 1, sentence.chunk_at(named))
    for chunk in reversed(sentence.chunks[max(0, place - 4) : until]):
        if chunk.kind in {"stop", "colon", "comma"}:
            break
        if any(chunk.has(job) for job in ("negation", "refusal", "denial")) and stage != "ended":
            return None
        if any(chunk.has(job) for job in _DISTANT) or any(one.future for one in chunk.readings):
            return "intended" if stage in {"signed", "negotiated", "initialled", "intended"} else None
    return stage


def longest(found: list[Passage]) -> list[Passage]:
    """Leave out names of instruments inside longer ones ("اتفاق" in "الاتفاق النووي")."""
    return [
        one for one in found
        if not any(
            other is not one and other.first <= one.first and one.behind <= other.behind
            and (other.behind - other.first, other.item.id) > (one.behind - one.first, one.item.id)
            for other in found
        )
    ]  # fmt: skip
