"""Acts between states and organisations: every trigger whose frame is filled becomes a draft of an event."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.analyse.acts.completing import NOBODY, sides_told
from marsad.analyse.acts.content import nearest_first
from marsad.analyse.acts.context import Context
from marsad.analyse.acts.counting import counts_acts
from marsad.analyse.acts.draft import Draft
from marsad.analyse.acts.drafting import drafted
from marsad.analyse.acts.frames import fill
from marsad.analyse.acts.parties import Sides
from marsad.analyse.acts.reality import STANDING, is_as_asked, reality_told
from marsad.analyse.acts.sayings import note_sayings
from marsad.analyse.acts.telling import Telling
from marsad.analyse.acts.toldbehind import is_told_behind
from marsad.analyse.acts.whendone import timed
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.kinship import is_akin
from marsad.analyse.clauses.nationals import acts_privately, as_nationals
from marsad.analyse.clauses.settled import settled
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Trigger
from marsad.model.findings import Refusal
from marsad.model.spans import Span

_NO_JOBS: frozenset[str] = frozenset()


def drafts_of(chunks: list[Chunk], context: Context) -> Iterator[Draft]:
    """Give the events told in one sentence; who was subject is remembered for the next."""
    claimed: set[int] = set()
    context.host = context.guest = ()
    context.doers, context.told = {}, []
    note_sayings(chunks, context)
    there = settled(chunks)
    places = there.doing("trigger")
    jobs = there.jobs() if places else _NO_JOBS
    for place in places:
        chunk = chunks[place]
        if not any(one.word.job == "trigger" and _may_be_filled(one, jobs) for one in chunk.readings):
            continue
        if chunk.has("passive") or _is_cognate(chunks, place):
            continue
        triggers = _triggers(chunk, context.ranks)
        took_place = place in claimed and is_told_behind(chunks, place)
        readings = [
            one for one in nearest_first(chunks, place, triggers)
            if _may_be_filled(one, jobs) and (place not in claimed or _stands(one.word.item) or took_place)
        ]  # fmt: skip
        draft = _first_told(chunks, place, readings, context, claimed)
        if draft is not None and not _is_same_blow(draft, context.told):
            if draft.mode == "visit":
                _note_visit(draft, context)
            context.told.append(draft)
            yield draft


def _is_same_blow(draft: Draft, told: list[Draft]) -> bool:
    """Tell a blow that its sentence tells by a noun and by the verb of that noun: "غارات كينية استهدفت مواقع صومالية".

    Where the noun does not say whom it hit, the verb says it.
    """
    if draft.type != "ASSAULT":
        return False
    for one in told:
        apart = one.recipients and draft.recipients and one.recipients != draft.recipients
        if one.type != draft.type or one.actors != draft.actors or apart:
            continue
        if any(a < d and c < b for a, b in one.spans for c, d in draft.spans):
            if draft.recipients and not one.recipients:
                one.recipients, one.recipient_sectors = draft.recipients, draft.recipient_sectors
                one.understood, one.spans = False, [*draft.spans]
            if one.mode == draft.mode and not one.finite:
                one.trigger, one.kind, one.status = draft.trigger, draft.kind, draft.status
            return True
    return False


def _note_visit(draft: Draft, context: Context) -> None:
    """Note who visits whom, for what he does there; to name the visit again without its host says nothing new."""
    if not draft.recipients and context.host and set(draft.actors) <= set(context.guest):
        return
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
        if draft.actors == NOBODY:
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


def _may_be_filled(reading: Reading, jobs: frozenset[str]) -> bool:
    """Tell whether a sentence whose words do these jobs has one of the list of which the trigger needs one, if it needs any."""
    complement = reading.word.complement
    return complement is None or complement in jobs


def _stands(trigger: Trigger) -> bool:
    """Tell the naming of a concluded agreement, which stands whatever else is done about it ("انسحبت من الاتفاق النووي")."""
    return trigger.frame.complement == "concluded-word" or trigger.frame.apart


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
    as_told = chunks
    if context.kit.ontology.kinds[trigger.kind].personal:
        chunks = as_nationals(as_told)
    filled = fill(chunks, place, reading, trigger.frame, context.memory)
    if filled is None or counts_acts(chunks, place, context):
        return None
    if chunks is not as_told and acts_privately(filled.roles.get("actor", []), as_told):
        return None
    one = Telling(chunks, place, reading, trigger, filled, context)
    sides = sides_told(one)
    _claim_complement(one, sides, claimed)
    if sides.fault:
        if sides.fault == "no recipient" and one.part == "noun":
            context.deeds.hear(sides.kind, sides.actors)
        _refuse(one, sides.fault)
        return None
    reality = reality_told(one, sides)
    if reality.fault:
        _refuse(one, reality.fault)
    told = None if reality.fault or reality.silent else timed(one, sides, reality, claimed)
    if told is None:
        return None
    status, cue, when = told
    return drafted(chunks, place, reading, filled, sides, (status, cue), when, context)


def _claim_complement(one: Telling, sides: Sides, claimed: set[int]) -> None:
    """Claim the complement of a trigger that is told as its frame asks: it tells no act of its own."""
    complement = one.filled.complement
    taken = not one.frame.encloses and is_as_asked(one)
    if taken and complement is not None and not _leaves_free(sides, one.chunks[complement]):
        claimed.add(complement)


def _leaves_free(sides: Sides, complement: Chunk) -> bool:
    """Tell an act that is none, so that its complement may tell one: "سيشارك في اجتماع ل… مع …" names a meeting."""
    if sides.fault == "no actor" and _names_what_stands(complement):
        return True
    return sides.fault.startswith("another kind") or bool(sides.fault and sides.kind.type == "CONSULT")


def _names_what_stands(chunk: Chunk) -> bool:
    """Tell a noun that names an agreement, backing or charge that stands, whatever nobody known does about it."""
    triggers = [one.word.item for one in chunk.readings if one.word.job == "trigger"]
    return chunk.kind == "noun" and any(one.status in STANDING or one.lasting for one in triggers)


def _refuse(one: Telling, reason: str) -> None:
    """Count what is left out, with its reason (law 5)."""
    start, end = one.context.tokens.span(one.filled.first, one.filled.behind)
    one.context.refused.append(Refusal("events", f"{one.trigger.id}: {reason}", Span(start, end)))
