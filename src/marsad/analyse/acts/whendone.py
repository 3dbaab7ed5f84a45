"""When an act was or will be, and what its day makes of it: old, over, still to come."""

from __future__ import annotations

from datetime import timedelta

from marsad.analyse.acts.ages import (
    aged,
    goes_on_with_meeting,
    is_ahead,
    is_coming_today,
    is_in_present,
    is_nearer,
    is_over,
    is_recent,
)
from marsad.analyse.acts.backgrounds import (
    background_of,
    days_before,
    is_long_before,
    is_presupposed,
    is_setting_behind,
)
from marsad.analyse.acts.coming import borne_of, holding_of, is_said_to_come, making_of, will_be_of
from marsad.analyse.acts.content import enclosed, opening
from marsad.analyse.acts.context import Context
from marsad.analyse.acts.drafting import is_told
from marsad.analyse.acts.effects import effect_of
from marsad.analyse.acts.lasting import is_known_measure, is_only_named, is_standing_trait
from marsad.analyse.acts.parties import Sides, is_member_still
from marsad.analyse.acts.reality import Reality
from marsad.analyse.acts.sayings import UTTERED, announced_on, is_declared, said_on, told_of_old
from marsad.analyse.acts.telling import Telling
from marsad.analyse.acts.throughyears import through_years
from marsad.analyse.acts.wastobe import was_to_be
from marsad.analyse.clauses.datings import when_of
from marsad.model.dates import When
from marsad.model.findings import Status

_TO_COME = ("planned", "hypothetical")
_LASTING = frozenset({"ACCUSE", "ASSAULT", "REJECT", "SUPPORT", "COERCE", "AID", "THREATEN", "PROTEST"})
"""Types of acts that stand where a relative clause in the present tells of them."""
_OF_OFFICE = frozenset({"SUPPORT", "AGREE", "SANCTION", "CONCEDE", "RETREAT", "MOBILIZE"})
"""Types of acts that nobody does for his state who is out of office."""
_ONCE = "recognise"
"""The kind of what is done once and for all, so that to name it is to tell that it was done before."""
_DEEDS = frozenset({"SANCTION", "COERCE", "MOBILIZE", "ASSAULT", "AID", "CONCEDE", "RETREAT"})
"""Types of deeds that may go back years."""
_JUDGING = frozenset({"ACCUSE", "SUPPORT"})
"""Types of what somebody says of the deed of another."""
_MEASURES = frozenset({"SANCTION", "ACCUSE"})
"""Types of what is as a rule announced on the day on which it is done."""
_BEFOREHAND = frozenset({"invite", "request-meeting"})
"""Kinds of acts that came before the visit or meeting of which the clause tells."""
_KNOWN: dict[str, Status] = {"SANCTION": "ongoing", "MOBILIZE": "historical"}
"""What is told of acts of a type that a report names as known: sanctions stand, tests were."""


def timed(
    one: Telling, sides: Sides, reality: Reality, claimed: set[int]
) -> tuple[Status, str, When | None] | None:
    """Give status, cue and time of an act; None where no time makes an act of it.

    What an act of speech encloses is claimed.
    """
    status, cue, when = _with_day(one, sides, reality, claimed)
    if _only_endangers(one, sides, status, cue):
        return None
    if cue == "planned" and when is None and one.filled.governor is not None:
        status, when = _long_decided(one, one.filled.governor, status)
    if status == "planned" and not cue and when is not None and not _holds_today(when, one.context):
        status, when = _nearer(one, when, claimed)
    if status in {"actual", "ongoing"} and _is_leave_to_come(one, sides):
        status = "planned"
    if status == "planned" and cue in {"planned", "future"}:
        past = _dated(one, "actual", "", claimed)
        if was_to_be(one.chunks, one.place, past, one.context.anchor):
            return "negated", cue, past
    when = None if _is_of_another_time(one, status, when) else when
    status = _by_day(one, sides, status, when)
    if status == "planned" and one.trigger.status == "historical":
        return None  # "decides on the agreement in May" is told of the decision's day
    if status == "actual" and _is_later_today(one, sides, when):
        status = "planned"
    effect = effect_of(one.chunks, one.place, sides.kind.type, one.context) if status == "actual" else None
    if effect is not None:
        status, cue, when = "planned", "effect", effect[0]
    return status, cue, when


def _with_day(
    one: Telling, sides: Sides, reality: Reality, claimed: set[int]
) -> tuple[Status, str, When | None]:
    """Give status, cue and time as the clause tells them."""
    status, cue, anchor, type_ = reality.status, reality.cue, one.context.anchor, sides.kind.type
    when = _dated(one, status, cue, claimed)
    if one.frame.lends and sides.kind.id in _BEFOREHAND:
        status, cue, when = "actual", "", None  # "سيزور غدا … بدعوة من": the invitation came before the visit
    named = one.part == "noun" and one.frame.speaker is None and is_presupposed(one.chunks, one.place)
    present = one.reading.word.form.aspect == "imperfect" and not one.chunks[max(0, one.place - 1)].has(
        "relative"
    )
    performed = present and is_declared(one.chunks, one.place, one.filled)
    spoken = (
        reality.declared or performed or (one.reading.word.is_uttered and not _is_standing(one, sides, when))
    )
    if spoken and not named and status == "actual" and type_ in UTTERED:
        when = said_on(one.chunks, one.place, one.frame, one.filled, when, one.context)
    if (status, when) == ("actual", None) and type_ in _MEASURES and _is_perfect(one):
        when = announced_on(one.chunks, one.place, one.filled, one.context)
    present = is_in_present(one.chunks, one.place, one.reading, one.filled.governor)
    if status == "actual" and type_ == "CONSULT" and when is not None and present:
        coming = _dated(one, "planned", "future", claimed)
        when = coming if is_ahead(coming, anchor) else when  # "يزور … الجمعة" is the next one
    elif status == "actual" and not one.reading.word.is_uttered and _is_soon(one):
        status, cue = "planned", "future"
    elif status == "actual" and not cue and when is not None and _is_untensed(one, type_):
        status, when = _nearer(one, when, claimed)  # "قمة كندية كينية الجمعة", told on Wednesday
    elif (status, cue, when) == ("actual", "", None) and goes_on_with_meeting(
        one.chunks, one.place, one.reading
    ):
        status, cue = "planned", "present"
    return status, cue, when


def _is_perfect(one: Telling) -> bool:
    """Tell an act that a perfect tells."""
    form = one.reading.word.form
    return form.part == "verb" and form.aspect == "perfect"


def _is_soon(one: Telling) -> bool:
    """Tell a present with a time without a day that is still to come: "يزور الرئيس الدوحة خلال الأيام المقبلة"."""
    governor = one.filled.governor
    told = one.place if governor is None else min(one.place, governor)
    return is_in_present(one.chunks, one.place, one.reading, governor) and is_said_to_come(one.chunks, told)


def _is_untensed(one: Telling, type_: str) -> bool:
    """Tell talks that a noun names where no perfect and no "after" says that they were."""
    if type_ != "CONSULT" or one.part != "noun" or is_setting_behind(one.chunks, one.place):
        return False
    return not any(verb.verb is not None and verb.verb.word.form.aspect == "perfect" for verb in one.chunks)


def _nearer(one: Telling, when: When, claimed: set[int]) -> tuple[Status, When]:
    """Give status and time of what is planned only by its tense: the nearer day decides."""
    coming = _dated(one, "planned", "future", claimed)
    if coming is not None and is_nearer(coming, when, one.context.anchor):
        return "planned", coming  # "on the eve of his visit of Tuesday", told on Monday
    return "actual", when  # "before the summit of 3 May": its day decides


def _is_of_another_time(one: Telling, status: Status, when: When | None) -> bool:
    """Tell a day that is not the act's.

    The fate of an agreement that stands is decided today, it was made before; what was done is not of a time to come
    ("اتفقا على زيادة … بحلول 2030"), and what is still planned not of one that is over.
    """
    if when is None:
        return False
    if one.trigger.status == "historical" and _is_news(when, one.context):
        return True
    if status == "planned" and one.context.anchor is not None and when.end < one.context.anchor:
        return True
    if status != "actual" or not _is_to_come(when, one.context):
        return False
    if one.reading.word.is_uttered:
        return True  # "نرحب بعقد قمة في 12 حزيران"
    return is_told(one.chunks, one.place, one.reading, one.filled)


def _by_day(one: Telling, sides: Sides, status: Status, when: When | None) -> Status:
    """Give what the day of an act, and of the report, makes of its status."""
    chunks, place, context, kind = one.chunks, one.place, one.context, sides.kind
    status = aged(status, when, context.anchor, context.kit.settings.recent_days)
    undated = status == "actual" and (when is None or when.basis == "publication")
    if undated and kind.type in _KNOWN and _is_known(one, sides):
        status = _KNOWN[kind.type]
    if undated and kind.type in _OF_OFFICE and _is_by_former(one):
        status = "historical"
    if undated and kind.id == _ONCE and one.part == "noun" and not _is_announced(one):
        status = "historical"
    if status == "actual" and _is_standing(one, sides, when):
        status = "ongoing"
    if status == "actual" and undated and told_of_old(chunks, place, context):
        status = "historical"
    if (
        undated
        and status == "actual"
        and kind.type in _DEEDS
        and is_told(chunks, place, one.reading, one.filled)
    ):
        status = through_years(chunks, place, kind, context.anchor) or status
    if kind.id == "war" and status == "ongoing" and is_over(chunks, place, when, context.anchor):
        status = "historical"
    return status


def _is_by_former(one: Telling) -> bool:
    """Tell what somebody did for his state who holds his office no more: "قلد الرئيس السابق … وساما"."""
    doers = one.filled.roles.get("actor", [])
    return bool(doers) and all(who.former for who in doers)


def _is_announced(one: Telling) -> bool:
    """Tell what a verb announces or decides, or a headline tells: "أعلنت كندا اعترافها ب…", not "بعد اعتراف كندا ب…"."""
    governor, chunks = one.filled.governor, one.chunks
    if governor is None:
        return chunks[0].first == 0
    between = chunks[governor + 1 : one.place]
    bears = chunks[governor].has("announcing") or chunks[governor].has("decision")
    return bears and all(chunk.kind in {"actor", "time", "quote", "comma"} for chunk in between)


def _is_standing(one: Telling, sides: Sides, when: When | None) -> bool:
    """Tell an act without a day that the clause tells as known of its doer."""
    undated = when is None or when.basis == "publication"
    lasting = sides.kind.type in _LASTING and one.frame.speaker is None
    return undated and lasting and is_standing_trait(one.chunks, one.place, one.reading)


def _is_known(one: Telling, sides: Sides) -> bool:
    """Tell a measure that the clause names as known."""
    if is_known_measure(one.chunks, one.place, one.reading, one.frame.complement):
        return True
    return sides.kind.id == "boycott" and is_only_named(one.chunks, one.place, one.filled.governor)


def _is_leave_to_come(one: Telling, sides: Sides) -> bool:
    """Tell leaving a body to which the leaver still belongs: "انسحاب بريطانيا من الاتحاد"."""
    return sides.kind.id == "leave" and one.part == "noun" and is_member_still(sides, one.context)


def _is_later_today(one: Telling, sides: Sides, when: When | None) -> bool:
    """Tell talks of the day of the report that are still ahead."""
    if sides.kind.type != "CONSULT":
        return False
    governor, anchor = one.filled.governor, one.context.anchor
    return is_coming_today(one.chunks, one.place, one.reading, governor, when, anchor)


def _only_endangers(one: Telling, sides: Sides, status: Status, cue: str) -> bool:
    """Tell what only may endanger somebody ("قد يهدد القوات"), and talks of which only a topic is denied ("لم يناقشا الهجوم")."""
    if sides.kind.type == "THREATEN":
        return cue == "qad"
    if one.filled.codes("recipient"):
        return False  # "لم تناقش مع أوغندا"
    return (
        sides.kind.type == "CONSULT"
        and status == "negated"
        and one.chunk.kind == "verb"
        and one.chunk.has("weighing")
    )


def _long_decided(one: Telling, governor: int, status: Status) -> tuple[Status, When | None]:
    """Give status and time of what was decided or ordered so long ago that it was done: "أمر العام الماضي بشن …"."""
    chunks, context = one.chunks, one.context
    if not chunks[governor].has("decision") or context.anchor is None:
        return status, None
    bounds = (chunks[governor].behind, len(chunks))
    told = when_of(
        chunks, governor, bounds, context.tokens, context.document, context.anchor, future=False, named=False
    )
    if (
        told is None
        or told.basis == "publication"
        or aged("actual", told, context.anchor, context.kit.settings.recent_days) != "historical"
    ):
        return status, None
    return "historical", told


def _dated(one: Telling, status: Status, cue: str, claimed: set[int]) -> When | None:
    """Give the time of an act; what an act of speech encloses is claimed, and dates nothing outside."""
    chunks, place, context = one.chunks, one.place, one.context
    limit = len(chunks)
    if one.frame.encloses:
        claimed.update(enclosed(chunks, place))
        limit = opening(chunks, place, one.filled.complement)
    future = status in _TO_COME and cue != ""
    own_day = _of_own_clause(one, future) if chunks[place].kind == "noun" else None
    if own_day is not None:
        return own_day
    days = days_before(chunks, place)
    when = when_of(
        chunks, place, (one.filled.behind, limit), context.tokens, context.document, context.anchor,
        future=future, named=bool(days) or _is_dated_apart(one, status),
    )  # fmt: skip
    if when is None and one.part == "noun" and is_long_before(chunks, place):
        when = _behind_act(one, limit, future=future)
    if days:
        return when or _days_earlier(one, days)
    if when is not None or chunks[place].kind != "noun":
        return when
    held = holding_of(chunks, place) or will_be_of(chunks, place)
    return None if held is None else _at(one, held, future=future)


def _of_own_clause(one: Telling, future: bool) -> When | None:
    """Give the time, behind it, of the clause that says of the act when it was made or held: "القمة التي عقدها … في أيار"."""
    chunks, place = one.chunks, one.place
    made = making_of(chunks, place) if one.trigger.status == "historical" else borne_of(chunks, place)
    held = holding_of(chunks, place) if made is None else made
    when = None if held is None else _at(one, held, future=future)
    start = one.context.tokens.span(chunks[place].first, chunks[place].behind)[0]
    told = None if when is None else when.expression
    return when if told is not None and told.span.start > start else None


def _at(one: Telling, verb: int, *, future: bool) -> When | None:
    """Give the time of the verb that bears an act."""
    context = one.context
    bounds = (one.chunks[verb].behind, len(one.chunks))
    return when_of(
        one.chunks, verb, bounds, context.tokens, context.document, context.anchor, future=future, named=False
    )


def _behind_act(one: Telling, limit: int, *, future: bool) -> When | None:
    """Give the time that stands behind what was long before: "بعد أسبوع على مقتل عشرة في المسيرة يوم الجمعة"."""
    context = one.context
    when = when_of(
        one.chunks, one.place, (one.filled.behind, limit), context.tokens, context.document, context.anchor,
        future=future, named=False,
    )  # fmt: skip
    start = context.tokens.span(one.chunk.first, one.chunk.behind)[0]
    told = None if when is None else when.expression
    return when if told is not None and told.span.start > start else None


def _days_earlier(one: Telling, days: int) -> When | None:
    """Give the day that lies so many days before that of the clause; None where the clause has no one day."""
    verb = next((step for step in range(one.place - 1, -1, -1) if one.chunks[step].kind == "verb"), None)
    when = _at(one, verb, future=False) if verb is not None else None
    if when is None or when.precision != "day":
        return None
    day = when.start - timedelta(days=days)
    return When(day, day, "day", "inferred", when.expression, when.anchor)


def _is_dated_apart(one: Telling, status: Status) -> bool:
    """Tell an act that the day of its clause does not date: it stands, or something was done after it.

    Whoever says something after a meeting says it on the day of the meeting.
    """
    if one.trigger.status is not None or (one.trigger.lasting and status == "ongoing"):
        return True
    meets = one.context.kit.ontology.kinds[one.trigger.kind].type == "CONSULT"
    if one.chunk.kind != "noun":
        return False
    if background_of(one.chunks, one.place) == ("planned", "prepared"):
        return True  # "سيغادر هذا الأسبوع للتحضير للقمة"
    if (
        not _is_beside(one)
        and _is_judged(one)
        and (_is_judged_plainly(one) or borne_of(one.chunks, one.place) is not None)
    ):
        return True  # "انتقد السبت الضربة الكندية"
    if one.trigger.kind != "talks" and is_long_before(one.chunks, one.place):
        return True  # "بعد أسبوع من لقائه"; but "بعد أسبوع من المحادثات" they lasted so long
    return not meets and is_presupposed(one.chunks, one.place)


def _is_beside(one: Telling) -> bool:
    """Tell the occasion of a judgement, which is of its day: "أكدوا في ختام اجتماعهم …"."""
    before = one.chunks[one.place - 1].reading("preposition") if one.place else None
    return before is not None and not before.pronoun and before.word.item.adjunct == "beside"


def _is_judged(one: Telling) -> bool:
    """Tell what a perfect of praise or blame speaks of."""
    verb = one.filled.governor
    if verb is None or one.chunks[verb].has("announcing") or one.chunks[verb].has("light"):
        return False
    return any(
        two.word.is_uttered and two.word.form.part == "verb" and two.word.form.aspect == "perfect"
        for two in one.chunks[verb].readings
    )


def _is_judged_plainly(one: Telling) -> bool:
    """Tell a deed that a verb praises or blames ("أدان الهجوم", "وصف الطرد بأنه …"); "أفشل هجوما" judges nothing."""
    kinds = one.context.kit.ontology.kinds
    told = [two.word for two in one.chunks[one.filled.governor or 0].readings if two.word.is_uttered]
    return any(
        two.item.frame.deed
        and kinds[two.kind].type in _JUDGING
        and (two.complement is None or two.item.frame.object is not None)  # not "أظهر … دعمه"
        for two in told
    )


def _is_news(when: When, context: Context) -> bool:
    return context.anchor is not None and is_recent(when, context.anchor, context.kit.settings.recent_days)


def _holds_today(when: When, context: Context) -> bool:
    return context.anchor is not None and when.start <= context.anchor <= when.end


def _is_to_come(when: When, context: Context) -> bool:
    return context.anchor is not None and when.start > context.anchor
