"""At what stage an instrument is: by the act of the sentence, or by a cue near its name."""

from __future__ import annotations

from datetime import date

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.passages import Passage, Sentence
from marsad.analyse.times.days import resolve
from marsad.languages.instruments import InstrumentWords, StageWords
from marsad.model.dates import When
from marsad.model.findings import Stage, Status
from marsad.text.tokens import Tokens

_NEAR = 5  # tokens between an instrument and the cue of its stage
_BACK = 6  # chunks before the words of a stage that may say that it is still to come
_DONE = frozenset({"signed", "negotiated"})  # stages that what is told behind an instrument says of the past
_TIME = 3  # chunks behind an instrument and its stage in which their time stands
_DISTANT = ("planned", "hypothetical", "wish", "demand", "condition", "purpose", "effort-word")

_SIGNED: dict[Status, Stage] = {
    "actual": "signed", "historical": "signed", "ongoing": "signed", "planned": "intended", "hypothetical": "intended",
}  # fmt: skip
STAGES: dict[str, dict[Status, Stage]] = {
    "sign": _SIGNED,
    "initial": _SIGNED | {"actual": "initialled", "historical": "initialled"},
    "ratify": _SIGNED | {"actual": "ratified", "historical": "ratified"},
    "conclude": _SIGNED | {"actual": "negotiated", "historical": "negotiated"},
    "ceasefire": {"actual": "negotiated"},
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
        inside = words.side == "behind" and passage.first < cue.first < passage.behind
        if -1 <= away <= (1 if words.tight else _NEAR) or inside:
            near.append((away, cue))
    return min(near, key=lambda pair: pair[0])[1] if near else None


def any_before(passage: Passage, cues: list[Passage]) -> Passage | None:
    """Give the word that says of an instrument that it is any that there may be: "توقيع أي اتفاق"; None without one."""
    return next((cue for cue in cues if cue.item.any and cue.behind == passage.first), None)


def time_behind(
    chunks: list[Chunk], behind: int, tokens: Tokens, document: str, anchor: date | None
) -> When | None:
    """Give the time that stands right behind the token up to which an instrument's stage is told; None without one."""
    following = [chunk for chunk in chunks if chunk.first >= behind][:_TIME]
    for chunk in following:
        if chunk.time is not None:
            return (
                None if chunk.time.is_vague else resolve(chunk.time, tokens, document, anchor, future=False)
            )
        if chunk.kind not in {"cue", "actor"} or chunk.has("relative") or chunk.has("complementizer"):
            return None
    return None


def is_other_word(passage: Passage, sentence: Sentence) -> bool:
    """Tell words that are spelled like a contract: "عقد قمة" (the holding of a meeting), "منذ عقود" (for decades)."""
    first = sentence.chunk_at(passage.first)
    before = sentence.chunks[first - 1] if first else None
    if before is not None and before.has("relative"):
        return True  # "اللقاء الذي عقد في …": it was held
    if before is not None and passage.item.number == "many":
        preposition = before.reading("preposition")
        if before.has("span-of-time") or (
            preposition is not None and preposition.word.item.value in {"during", "since"}
        ):
            return True
    place = sentence.chunk_at(passage.behind - 1) + 1
    return place < len(sentence.chunks) and sentence.chunks[place].has("meeting-word")


def stage_of(cue: Passage | None, words: InstrumentWords, named: int, sentence: Sentence) -> Stage | None:
    """Give the stage that a cue says, as far as the words before it let it: planned signing is intended."""
    if cue is None:
        return words.standing
    if cue.item.side == "behind" and cue.item.stage in _DONE:
        behind = sentence.chunks[sentence.chunk_at(named) : sentence.chunk_at(cue.first)]
        return None if any(chunk.has("negation") for chunk in behind) else cue.item.stage
    stage = allowed(cue.item.stage, cue.first, named, sentence)
    if stage == "ended" and words.standing is not None:
        return words.standing  # one party left it
    return words.standing if stage == "intended" and words.binds else stage  # "the New START treaty"


def allowed(stage: Stage, first: int, named: int, sentence: Sentence) -> Stage | None:
    """Give a stage told from the token `first` up to the instrument, as far as the words before it let it."""
    place = sentence.chunk_at(first)
    until = max(place + 1, sentence.chunk_at(named))
    for chunk in reversed(sentence.chunks[max(0, place - _BACK) : until]):
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
