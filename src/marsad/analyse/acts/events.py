"""Acts between states and organisations: every trigger whose frame is filled becomes a draft of an event."""

from __future__ import annotations

from collections.abc import Iterator

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
from marsad.analyse.acts.backgrounds import is_presupposed
from marsad.analyse.acts.betweens import take_between
from marsad.analyse.acts.coming import holding_of, will_be_of
from marsad.analyse.acts.conditions import take_threatened
from marsad.analyse.acts.content import enclosed, nearest_first, opening
from marsad.analyse.acts.context import Context
from marsad.analyse.acts.counting import counts_acts, tells_of_many
from marsad.analyse.acts.deciders import decider_of
from marsad.analyse.acts.deedsagain import ANSWERS, subject_again, take_again
from marsad.analyse.acts.distances import negation_before
from marsad.analyse.acts.draft import Draft
from marsad.analyse.acts.drafting import drafted, is_told
from marsad.analyse.acts.filled import Filled
from marsad.analyse.acts.frames import fill
from marsad.analyse.acts.lasting import is_known_measure
from marsad.analyse.acts.orderers import agent_of, orderer_of
from marsad.analyse.acts.parties import Sides, is_member_still, sides_of
from marsad.analyse.acts.realis import is_decided, status_of
from marsad.analyse.acts.receptions import host_met
from marsad.analyse.acts.refused import as_the_frame_asks, is_not_his, stands_though_refused, utters_itself
from marsad.analyse.acts.sayings import UTTERED, is_declared, note_sayings, said_on, told_of_old
from marsad.analyse.acts.toldbehind import is_told_behind
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.datings import when_of
from marsad.analyse.clauses.homographs import is_twofold
from marsad.analyse.clauses.kinship import is_akin
from marsad.analyse.clauses.settled import Places, settled
from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame, Trigger
from marsad.model.dates import When
from marsad.model.findings import Refusal, Status
from marsad.model.spans import Span

_NOBODY = ("UNK",)  # the doers of an act of whom the clause names none
_STANDING = frozenset({"ongoing", "historical"})
_ONE_SIDED = frozenset({"no recipient", "one side only"})  # faults of an act whose other side is not found
_DEEDS = frozenset({"SANCTION", "CONCEDE", "RETREAT", "COERCE", "ASSAULT", "MOBILIZE"})
_REMONSTRANCES = frozenset({"summon-ambassador", "protest-note"})  # kinds of blame that are deeds too


def drafts_of(chunks: list[Chunk], context: Context) -> Iterator[Draft]:
    """Give the events told in one sentence; who was subject is remembered for the next."""
    claimed: set[int] = set()
    context.host = context.guest = ()
    note_sayings(chunks, context)
    there = settled(chunks)
    for place in there.doing("trigger"):
        chunk = chunks[place]
        if not any(one.word.job == "trigger" and _may_be_filled(one, there) for one in chunk.readings):
            continue
        if chunk.has("passive") or _is_cognate(chunks, place):
            continue
        triggers = _triggers(chunk, context.ranks)
        took_place = place in claimed and is_told_behind(chunks, place)
        readings = [
            one for one in nearest_first(chunks, place, triggers)
            if _may_be_filled(one, there) and (place not in claimed or _stands(one.word.item) or took_place)
        ]  # fmt: skip
        draft = _first_told(chunks, place, readings, context, claimed)
        if draft is not None:
            if draft.mode == "visit":
                _note_visit(draft, context)
            yield draft


def _note_visit(draft: Draft, context: Context) -> None:
    """Note who visits whom, for what he does there."""
    context.host, context.guest = draft.recipients, draft.actors
    if len(draft.actors) == 1 and len(draft.recipients) == 1:
        context.hosts[draft.actors[0]] = draft.recipients


def _first_told(
    chunks: list[Chunk], place: int, readings: list[Reading], context: Context, claimed: set[int]
) -> Draft | None:
    """Give the act that the first fitting reading tells; one that does not name both sides yields to those that do."""
    unsaid: Draft | None = None
    undone: Draft | None = None
    partial: Draft | None = None
    for reading in readings:
        draft = _draft(chunks, place, reading, context, claimed)
        if draft is None:
            continue
        if draft.partial:
            partial = partial or draft
            continue
        if draft.actors == _NOBODY:
            undone = undone or draft
            continue
        if not draft.understood:
            return _with_instead(unsaid, draft)
        unsaid = unsaid or draft
    return unsaid or undone or partial


def _with_instead(unsaid: Draft | None, draft: Draft) -> Draft:
    """Give what names both sides; where it names one, what may still find the other, with this one in reserve."""
    if unsaid is None or draft.recipients or len(draft.actors) > 1:
        return draft
    unsaid.instead = draft
    return unsaid


def _may_be_filled(reading: Reading, sentence: Places) -> bool:
    """Tell whether the sentence has a word of the list of which the trigger needs one, if it needs any."""
    complement = reading.word.complement
    return complement is None or complement in sentence.jobs()


def _stands(trigger: Trigger) -> bool:
    """Tell the naming of a concluded agreement, which stands whatever else is done about it."""
    return trigger.frame.complement == "concluded-word"


def _is_cognate(chunks: list[Chunk], place: int) -> bool:
    """Tell the masdar that only strengthens its own verb: "رفضت رفضا قاطعا"."""
    if place == 0 or chunks[place].kind != "noun" or chunks[place - 1].kind != "verb":
        return False
    verbs = {
        (one.word.id, one.word.form.word) for one in chunks[place - 1].readings if one.word.job == "trigger"
    }
    nouns = {(one.word.id, one.word.form.word) for one in chunks[place].readings if one.word.job == "trigger"}
    return any(id_ == known and is_akin(verb, noun) for id_, verb in verbs for known, noun in nouns)


def _triggers(chunk: Chunk, ranks: dict[str, int]) -> list[Reading]:
    """Give the triggers that a chunk may be, each once, those that ask for a certain word behind them first."""
    triggers = [reading for reading in chunk.readings if reading.word.job == "trigger"]
    if len(triggers) < 2:
        return triggers
    found: dict[str, Reading] = {}
    for reading in triggers:
        found.setdefault(reading.word.id, reading)
    return [found[id_] for id_ in sorted(found, key=ranks.__getitem__)] if len(found) > 1 else triggers[:1]


def _draft(
    chunks: list[Chunk], place: int, reading: Reading, context: Context, claimed: set[int]
) -> Draft | None:
    """Give the act that a trigger tells, or None, with a row that says why, where it tells none."""
    trigger: Trigger = reading.word.item
    filled = fill(chunks, place, reading, trigger.frame, context.memory)
    if filled is None or counts_acts(chunks, place, context):
        return None
    sides = sides_of(chunks, place, reading, filled, context)
    if trigger.frame.deed and sides.actors and not sides.recipients and sides.kind.type in ANSWERS:
        codes = take_again(chunks, place, sides.actors, filled, context.deeds)
        if codes:
            meant = Somebody(chunks[place].first, chunks[place].behind, "reference", codes)
            filled.roles[trigger.frame.deed] = [meant]
            sides = sides_of(chunks, place, reading, filled, context)
    if trigger.frame.owned and trigger.frame.speaker and sides.actors and not sides.recipients:
        codes = subject_again(chunks, place, sides.actors, context.deeds)
        if codes:
            meant = Somebody(chunks[place].first, chunks[place].behind, "reference", codes)
            filled.roles[trigger.frame.subject] = [meant]
            sides = sides_of(chunks, place, reading, filled, context)
    if sides.fault in _ONE_SIDED:
        sides = _on_visit(chunks, place, reading, filled, sides, context)
    if (sides.fault in _ONE_SIDED or sides.understood) and take_between(chunks, place, trigger.frame, filled):
        sides = sides_of(chunks, place, reading, filled, context)
    if sides.kind.type == "THREATEN" and sides.actors and not sides.recipients:
        take_threatened(chunks, place, trigger.frame.deed or "recipient", filled)
        sides = sides_of(chunks, place, reading, filled, context) if filled.codes("recipient") else sides
    if sides.actors == _NOBODY and sides.recipients and not trigger.frame.encloses:
        sides = _with_decider(chunks, place, reading, filled, sides, context)
    if (sides.kind.type in _DEEDS or sides.kind.id in _REMONSTRANCES) and _lacks_only_doer(reading, sides):
        sides = _with_orderer(chunks, place, reading, filled, sides, context)
    taken = not trigger.frame.encloses and _is_as_asked(chunks, place, reading, filled)
    if taken and filled.complement is not None and not _leaves_free(sides, chunks[filled.complement]):
        claimed.add(filled.complement)
    if sides.fault:
        if sides.fault == "no recipient" and reading.word.form.part == "noun":
            context.deeds.hear(sides.kind, sides.actors)
        _refuse(context, trigger, filled, sides.fault)
        return None
    status, cue = _reality(chunks, place, reading, filled)
    declared = status == "ongoing" and sides.kind.type == "SUPPORT" and is_declared(chunks, place, filled)
    if declared and trigger.status is None:
        status = "actual"
    if not as_the_frame_asks(trigger.frame, status, cue):
        return None
    if trigger.frame.denied or trigger.frame.future:
        status, cue = trigger.status or "actual", ""
    if is_not_his(chunks, filled, cue, sides.kind.type):
        _refuse(context, trigger, filled, "an act that its supposed doer refuses")
        return None
    if stands_though_refused(chunks, place, filled, cue, sides.kind.type):
        status, cue = trigger.status or "actual", ""
    if trigger.frame.speaker and sides.kind.type == "ACCUSE":
        status, cue = _of_told_wrong(chunks, place, status, cue)
    if status != "actual" and _is_only_named(trigger, reading, status):
        return None
    if cue == "purpose" and (reading.word.form.part != "verb" or is_twofold(chunks[place])):
        _refuse(context, trigger, filled, "a purpose, no act")
        return None
    when = _dated(chunks, place, filled, status, cue, trigger, context, claimed)
    if trigger.frame.lends and sides.kind.id == "invite":
        status, cue, when = "actual", "", None  # "سيزور غدا … بدعوة من": the invitation came before the visit
    if (declared or reading.word.is_uttered) and (status, sides.kind.type in UTTERED) == ("actual", True):
        when = said_on(chunks, place, trigger.frame, filled, when, context)
    if status == "actual" and sides.kind.type == "CONSULT" and when is not None:
        if is_in_present(chunks, place, reading, filled.governor):
            coming = _dated(chunks, place, filled, "planned", "future", trigger, context, claimed)
            when = coming if is_ahead(coming, context.anchor) else when  # "يزور … الجمعة" is the next one
    elif status == "actual" and not cue and goes_on_with_meeting(chunks, place, reading):
        status, cue = "planned", "present"
    if _only_endangers(chunks[place], sides, filled, status, cue):
        return None
    if cue == "planned" and when is None and filled.governor is not None:
        status, when = _long_decided(chunks, filled.governor, status, context)
    if status == "planned" and not cue and when is not None and not _holds_today(when, context):
        coming = _dated(chunks, place, filled, "planned", "future", trigger, context, claimed)
        if is_nearer(coming, when, context.anchor):
            when = coming  # "on the eve of his visit of Tuesday", told on Monday
        else:
            status = "actual"  # "before the summit of 3 May": its day decides
    if sides.kind.id == "leave" and reading.word.form.part == "noun" and is_member_still(sides, context):
        status = "planned" if status in {"actual", "ongoing"} else status
    if trigger.status == "historical" and when is not None and _is_news(when, context):
        when = None  # the fate of an agreement that stands is decided today, it was made before
    if (
        status == "actual"
        and when is not None
        and _is_to_come(when, context)
        and (is_told(chunks, place, reading, filled) or _is_said_along(reading))
    ):
        when = None  # "اتفقا على زيادة … بحلول 2030": what was done is not of a time to come
    status = aged(status, when, context.anchor, context.kit.settings.recent_days)
    undated = status == "actual" and (when is None or when.basis == "publication")
    if (
        undated
        and sides.kind.type == "SANCTION"
        and is_known_measure(chunks, place, reading, trigger.frame.complement)
    ):
        status = "ongoing"
    if status == "actual" and undated and told_of_old(chunks, place, context):
        status = "historical"
    if sides.kind.id == "war" and status == "ongoing" and is_over(chunks, place, when, context.anchor):
        status = "historical"
    if status == "planned" and trigger.status == "historical":
        return None  # "decides on the agreement in May" is told of the decision's day
    if (
        status == "actual"
        and sides.kind.type == "CONSULT"
        and is_coming_today(chunks, place, reading, filled.governor, when, context.anchor)
    ):
        status = "planned"
    return drafted(chunks, place, reading, filled, sides, (status, cue), when, context)


def _of_told_wrong(chunks: list[Chunk], place: int, status: Status, cue: str) -> tuple[Status, str]:
    """Give the status of a wrong in somebody's words: told of now, whenever it was ("كانت تكذب"), but not where it was not ("لم تكن تكذب")."""
    if place and chunks[place - 1].has("auxiliary") and negation_before(chunks, place - 1):
        return "negated", "negation"
    return ("actual", "") if status in _STANDING and cue != "many" else (status, cue)


def _only_endangers(chunk: Chunk, sides: Sides, filled: Filled, status: Status, cue: str) -> bool:
    """Tell what only may endanger somebody ("قد يهدد القوات"), and talks of which only a topic is denied ("لم يناقشا الهجوم")."""
    if sides.kind.type == "THREATEN":
        return cue == "qad"
    if filled.codes("recipient"):
        return False  # "لم تناقش مع أوغندا"
    return (
        sides.kind.type == "CONSULT"
        and status == "negated"
        and chunk.kind == "verb"
        and chunk.has("weighing")
    )


def _long_decided(
    chunks: list[Chunk], governor: int, status: Status, context: Context
) -> tuple[Status, When | None]:
    """Give status and time of what was decided or ordered so long ago that it was done: "أمر العام الماضي بشن …"."""
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


def _on_visit(
    chunks: list[Chunk], place: int, reading: Reading, filled: Filled, sides: Sides, context: Context
) -> Sides:
    """Give the sides of what a visit told before explains: whom the visitor met, and who was invited to it."""
    frame: Frame = reading.word.item.frame
    meant: tuple[str, ...] = ()
    if sides.kind.type == "CONSULT" and sides.kind.mode is None:
        meant = host_met(chunks, place, frame, filled.codes("actor"), context.hosts)
    elif sides.kind.id == "invite" and frame.lends and set(sides.actors) & set(context.host):
        meant = context.guest
    if not meant:
        return sides
    filled.roles["recipient"] = [Somebody(chunks[place].first, chunks[place].behind, "reference", meant)]
    known = sides_of(chunks, place, reading, filled, context)
    return sides if known.fault else known


def _with_decider(
    chunks: list[Chunk], place: int, reading: Reading, filled: Filled, sides: Sides, context: Context
) -> Sides:
    """Give the sides of an act whose doer only the decision or the verb that bears it names."""
    doers = decider_of(chunks, place)
    if not doers or not {code for one in doers for code in one.codes}.isdisjoint(sides.recipients):
        return sides
    filled.roles["actor"] = list(doers)
    known = sides_of(chunks, place, reading, filled, context)
    return sides if known.fault else known


def _lacks_only_doer(reading: Reading, sides: Sides) -> bool:
    """Tell a deed told by a masdar, not the name of what stands, whose doer nobody near it names."""
    if reading.word.item.status is not None:
        return False
    nobody = sides.fault == "no actor" or (not sides.fault and sides.actors == _NOBODY)
    return nobody and reading.word.form.part not in {"verb", "adjective"}


def _with_orderer(
    chunks: list[Chunk], place: int, reading: Reading, filled: Filled, sides: Sides, context: Context
) -> Sides:
    """Give the sides of a deed whose doer only the order or announcement of it names."""
    doers = agent_of(chunks, place) or orderer_of(chunks, place, context.memory)
    if not doers or not {code for one in doers for code in one.codes}.isdisjoint(filled.codes("recipient")):
        return sides
    before = filled.roles.get("actor", [])
    filled.roles["actor"] = list(doers)
    known = sides_of(chunks, place, reading, filled, context)
    if known.fault:
        filled.roles["actor"] = before
        return sides
    return known


def _is_news(when: When, context: Context) -> bool:
    return context.anchor is not None and is_recent(when, context.anchor, context.kit.settings.recent_days)


def _is_said_along(reading: Reading) -> bool:
    """Tell what somebody says along with what the verb tells: "هدد بالانسحاب …، مطالبا كينيا ب…"."""
    return reading.word.form.part == "adjective" and reading.word.is_uttered


def _holds_today(when: When, context: Context) -> bool:
    return context.anchor is not None and when.start <= context.anchor <= when.end


def _is_to_come(when: When, context: Context) -> bool:
    return context.anchor is not None and when.start > context.anchor


def _names_what_stands(chunk: Chunk) -> bool:
    """Tell a noun that names an agreement, backing or charge that stands, whatever nobody known does about it."""
    triggers = [one.word.item for one in chunk.readings if one.word.job == "trigger"]
    return chunk.kind == "noun" and any(one.status in _STANDING or one.lasting for one in triggers)


def _leaves_free(sides: Sides, complement: Chunk) -> bool:
    """Tell an act that is none, so that its complement may tell one: "سيشارك في اجتماع ل… مع …" names a meeting."""
    if sides.fault == "no actor" and _names_what_stands(complement):
        return True
    return sides.fault.startswith("another kind") or bool(sides.fault and sides.kind.type == "CONSULT")


def _is_as_asked(chunks: list[Chunk], place: int, reading: Reading, filled: Filled) -> bool:
    """Tell whether a frame that asks for a denial or the future has it; else its complement may tell an act."""
    frame: Frame = reading.word.item.frame
    if not (frame.denied or frame.future):
        return True
    return as_the_frame_asks(frame, *_reality(chunks, place, reading, filled))


def _reality(chunks: list[Chunk], place: int, reading: Reading, filled: Filled) -> tuple[Status, str]:
    """Give the status of an act and the cue that decided it."""
    trigger: Trigger = reading.word.item
    status, cue = status_of(chunks, place, reading, filled.governor)
    if trigger.decided and cue == "planned" and is_decided(chunks, place):
        status, cue = "actual", "decision"
    if (
        cue == "planned"
        and filled.governor is not None
        and _is_struck_by_order(chunks[filled.governor], trigger)
    ):
        status, cue = "actual", "order"
    if trigger.kind == "cancel" and cue == "described":
        status, cue = "actual", ""  # "إلغاء القمة المرتقبة": it is the summit that was awaited
    if status == "actual" and tells_of_many(chunks, place):
        status, cue = "historical", "many"
    stands = reading.word.form.aspect == "imperfect" or (place > 0 and chunks[place - 1].has("there"))
    if trigger.lasting and status == "actual" and stands:
        status = "ongoing"
    named = _is_named(chunks, place, reading) and cue != "described"
    if status == "actual" and trigger.frame.encloses and utters_itself(chunks, place, filled):
        return status, cue  # a refusal that is uttered, not one that stands
    if trigger.status is not None and (status == "actual" or named):
        status = trigger.status
    return status, cue


def _dated(
    chunks: list[Chunk], place: int, filled: Filled, status: Status, cue: str,
    trigger: Trigger, context: Context, claimed: set[int],
) -> When | None:  # fmt: skip
    """Give the time of an act; what an act of speech encloses is claimed, and dates nothing outside."""
    limit = len(chunks)
    if trigger.frame.encloses:
        claimed.update(enclosed(chunks, place))
        limit = opening(chunks, place, filled.complement)
    future = status in {"planned", "hypothetical"} and cue != ""
    when = when_of(
        chunks, place, (filled.behind, limit), context.tokens, context.document, context.anchor,
        future=future, named=_is_dated_apart(chunks, place, status, trigger, context),
    )  # fmt: skip
    named = when is None and chunks[place].kind == "noun"
    held = (holding_of(chunks, place) or will_be_of(chunks, place)) if named else None
    if held is None:
        return when
    bounds = (chunks[held].behind, len(chunks))
    return when_of(
        chunks, held, bounds, context.tokens, context.document, context.anchor, future=future, named=False
    )


def _is_dated_apart(
    chunks: list[Chunk], place: int, status: Status, trigger: Trigger, context: Context
) -> bool:
    """Tell an act that the day of its clause does not date: it stands, or something was done after it.

    Whoever says something after a meeting says it on the day of the meeting.
    """
    if trigger.status is not None or (trigger.lasting and status == "ongoing"):
        return True
    meets = context.kit.ontology.kinds[trigger.kind].type == "CONSULT"
    return chunks[place].kind == "noun" and not meets and is_presupposed(chunks, place)


def _is_only_named(trigger: Trigger, reading: Reading, status: Status) -> bool:
    """Tell an act of speech that nobody performed: a wrong denied, a condemnation that another verb denies or wishes."""
    if trigger.frame.speaker:
        return True
    named = bool(trigger.frame.deed) and reading.word.form.part == "noun"
    return named and status in {"negated", "hypothetical"}


def _refuse(context: Context, trigger: Trigger, filled: Filled, reason: str) -> None:
    """Count what is left out, with its reason (law 5)."""
    start, end = context.tokens.span(filled.first, filled.behind)
    context.refused.append(Refusal("events", f"{trigger.id}: {reason}", Span(start, end)))


def _is_named(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell a noun that names what stands, whatever is said of it: "العقوبات", not "تعتزم إعلان عقوبات"."""
    form = reading.word.form
    owned = place + 1 < len(chunks) and chunks[place + 1].is_bare_actor
    return form.part == "adjective" or (form.part == "noun" and (reading.article or owned))


def _is_struck_by_order(governor: Chunk, trigger: Trigger) -> bool:
    """Tell the strikes that somebody ordered, as a report of them says: "أمر بتوجيه ضربات …"."""
    ordered = governor.verb is not None and governor.verb.word.form.aspect == "perfect"
    return ordered and governor.has("order-noun") and trigger.kind in {"air-strike", "attack"}
