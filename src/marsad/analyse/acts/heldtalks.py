"""Talks and visits that a noun names: held though they failed, still to come where their day is set or somebody works for them."""

from __future__ import annotations

from marsad.analyse.acts.distances import denies, distance_before
from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.lexicon import Reading
from marsad.model.findings import Status

_REACH = 6  # chunks before a meeting in which it is denied
_HELD = frozenset({"multilateral-meeting", "open-embassy"})  # kinds of occasions too
_GATHERINGS = frozenset({"summit", "multilateral-meeting"})
_DESCRIBED: tuple[Status, str] = ("planned", "described")
_WORKING = ("effort-word", "work-word", "wish", "necessity-word", "intent-noun")


def is_of_meeting(told: Reading) -> bool:
    """Tell visits and talks, which a report dates its present by; "before the strikes" speaks of strikes that were."""
    frame = getattr(told.word.item, "frame", None)
    kind = getattr(told.word.item, "kind", "")
    return frame is not None and (frame.bodily or "with" in frame.preps or frame.attended or kind in _HELD)


def status_of_talks(
    chunks: list[Chunk], place: int, told: Reading, behind: tuple[Status, str] | None
) -> tuple[Status, str] | None:
    """Give the status of talks that words of their own tell; `behind` is what stands behind them. None where nothing does."""
    if _is_worked_for(chunks, place):
        return "hypothetical", "purpose"
    if _failed(chunks, place):
        return behind or ("actual", "")
    if _is_put_off(chunks, place):
        return ("planned", "described") if _is_put_off_to(chunks, place) else ("negated", "refusal")
    if place and chunks[place - 1].has("appointing") and not _is_denied(chunks, place):
        return _DESCRIBED  # "أعلن موعد لقائه"
    if told.article and behind == _DESCRIBED:
        return behind  # "يأمل أن يسفر الاجتماع المقرر غدا عن حل": it is to come, whatever is hoped of it
    return None


def _is_worked_for(chunks: list[Chunk], place: int) -> bool:
    """Tell talks that somebody works or hopes to resume: "العمل على استئناف المفاوضات", "تهيئة الظروف لاستئناف المحادثات"."""
    resumed = place - 1
    if resumed < 1 or not chunks[resumed].has("resuming"):
        return False
    if chunks[resumed].clitic == "l":
        return True
    before = chunks[resumed - 1].reading("preposition")
    head = chunks[resumed - 2] if before is not None and resumed > 1 else chunks[resumed - 1]
    return head.kind != "verb" and any(head.has(job) for job in _WORKING)


def _failed(chunks: list[Chunk], place: int) -> bool:
    """Tell talks that came to nothing, which were held: "فشلت المحادثات", "فشل المفاوضات"; not "فشل عقد القمة"."""
    before = chunks[place - 1].reading("refusal") if place else None
    return before is not None and before.word.item.id == "failed" and not chunks[place].clitic


def is_beside_planned(chunks: list[Chunk], place: int, told: Reading) -> bool:
    """Tell the gathering beside which a meeting is still to come: "من المتوقع عقد اجتماع بين الرئيسين على هامش القمة الأفريقية"."""
    meets = False
    if told.pronoun or getattr(told.word.item, "kind", "") not in _GATHERINGS:
        return False
    for chunk in reversed(chunks[:place]):
        expected = chunk.has("hypothetical") and chunk.kind == "cue"
        if chunk.has("planned") or expected:
            return meets
        if chunk.kind in {"verb", "stop", "colon"} or chunk.has("complementizer"):
            return False
        meets = meets or chunk.has("meeting-word")
    return False


def _is_put_off(chunks: list[Chunk], place: int) -> bool:
    """Tell a visit or talks of which a noun says that they were put off or called off: "إرجاء زيارته", "بعد تأجيل المحادثات"."""
    before = chunks[place - 1].reading("refusal") if place else None
    if before is None or before.word.form.part != "noun" or before.article or chunks[place - 1].clitic == "l":
        return False
    apart = distance_before(chunks, place - 1)
    denied = place > 1 and (denies(chunks[place - 2]) or chunks[place - 2].has("negation"))
    return not denied and (apart is None or apart[0] == "planned")


def _is_put_off_to(chunks: list[Chunk], place: int) -> bool:
    """Tell whether the new time of what was put off is named: "تأجيل القمة إلى الشهر المقبل"."""
    for step in range(place + 1, min(len(chunks), place + 1 + _REACH)):
        reading = chunks[step - 1].reading("preposition")
        if chunks[step].kind == "time" and reading is not None and reading.word.item.value == "to":
            return True
        if chunks[step].kind in {"stop", "verb"}:
            return False
    return False


def _is_denied(chunks: list[Chunk], place: int) -> bool:
    """Tell what there is none of, or not yet: "ليس هناك أي موعد للقاء"."""
    return any(one.has("negation") or one.has("whatever") for one in chunks[max(0, place - _REACH) : place])
