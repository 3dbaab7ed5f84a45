"""Acts between states and organisations: every trigger whose frame is filled becomes a draft of an event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from marsad.analyse.chunks import Chunk
from marsad.analyse.content import enclosed, nearest_first, opening
from marsad.analyse.datings import when_of
from marsad.analyse.filled import Filled
from marsad.analyse.frames import fill
from marsad.analyse.homographs import is_twofold
from marsad.analyse.memory import Memory
from marsad.analyse.mentions import Somebody
from marsad.analyse.realis import aged, is_decided, status_of
from marsad.kit.bundle import Kit
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Trigger
from marsad.model.dates import When
from marsad.model.findings import Grade, Refusal, Status
from marsad.model.spans import Span
from marsad.text.tokens import Tokens

_BILATERAL = frozenset({"meeting", "talks", "negotiations", "bilateral-summit"})
INHERITED = 0.85  # a dropped subject was filled in; measured share of right ones is to replace this


@dataclass(slots=True)
class Draft:
    """An event told once, before what the document says of it elsewhere is joined to it."""

    trigger: Trigger
    kind: str
    type: str
    mode: str | None
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    persons: tuple[str, ...]
    when: When | None
    place: str | None
    place_name: str | None
    spans: list[tuple[int, int]]
    confidence: float
    settled: bool
    grade: Grade | None = None
    actor_sectors: tuple[str, ...] = ()
    recipient_sectors: tuple[str, ...] = ()
    doers: frozenset[str] = frozenset()
    by_tense: bool = False
    finite: bool = False
    partial: bool = False
    about: tuple[str, ...] = field(default=())


@dataclass(slots=True)
class Context:
    """What all sentences of a document share."""

    document: str
    tokens: Tokens
    kit: Kit
    anchor: date | None
    counting: frozenset[str]
    memory: Memory
    refused: list[Refusal]
    host: tuple[str, ...] = ()


def drafts_of(chunks: list[Chunk], context: Context) -> Iterator[Draft]:
    """Give the events told in one sentence; who was subject is remembered for the next."""
    claimed: set[int] = set()
    context.host = ()
    for place, chunk in enumerate(chunks):
        if place in claimed or chunk.has("passive") or _is_cognate(chunks, place):
            continue
        for reading in nearest_first(chunks, place, _triggers(chunk)):
            draft = _draft(chunks, place, reading, context, claimed)
            if draft is not None:
                context.host = draft.recipients if draft.mode == "visit" else context.host
                yield draft
                break


def _is_cognate(chunks: list[Chunk], place: int) -> bool:
    """Tell the masdar that only strengthens its own verb: "رفضت رفضا قاطعا"."""
    if place == 0 or chunks[place].kind != "noun" or chunks[place - 1].kind != "verb":
        return False
    verbs = {reading.word.item.id for reading in _triggers(chunks[place - 1])}
    return any(reading.word.item.id in verbs for reading in _triggers(chunks[place]))


def _triggers(chunk: Chunk) -> list[Reading]:
    """Give the triggers that a chunk may be, each once, those that ask for a certain word behind them first."""
    found: dict[str, Reading] = {}
    for reading in chunk.readings:
        if reading.word.job == "trigger":
            found.setdefault(reading.word.item.id, reading)
    return sorted(found.values(), key=_generality)


def _generality(reading: Reading) -> tuple[bool, bool, bool, float]:
    """Give the order in which triggers are tried: those with a complement first, then
    those that ask for a kind of party, then the surer ones.

    Those that make do without the other side (`foreign`) come last.
    """
    trigger: Trigger = reading.word.item
    frame = trigger.frame
    return frame.foreign, frame.complement is None, not frame.kinds, -trigger.confidence


def _draft(
    chunks: list[Chunk], place: int, reading: Reading, context: Context, claimed: set[int]
) -> Draft | None:
    trigger: Trigger = reading.word.item
    filled = fill(chunks, place, reading, trigger.frame, context.memory)
    if filled is None or _counts_acts(chunks, place, context):
        return None
    if filled.complement is not None and not trigger.frame.encloses:
        claimed.add(filled.complement)
    kind = context.kit.ontology.kinds[trigger.kind]
    actors, recipients = _parties(filled, kind.mutual)
    if trigger.frame.deed:
        recipients = _without_own_groups(filled, actors, recipients, context)
    if not actors and trigger.frame.unnamed:
        actors = ("UNK",)
    fault = _fault(filled, trigger, actors, recipients, kind.mutual)
    if (
        fault
        and kind.type == "CONSULT"
        and kind.mutual
        and not recipients
        and _convenes(filled, reading, kind.id)
    ):
        kind, fault = context.kit.ontology.kinds["multilateral-meeting"], ""
    if kind.id == "summit" and not fault and len(actors) == 2 and not filled.has_body("actor"):
        kind = context.kit.ontology.kinds["bilateral-summit"]
    partial = False
    if fault == "no recipient" and kind.mode == "visit":
        recipients = _same_host(chunks, place, context, actors)
        fault, partial = "", not recipients
    elif fault and kind.type == "CONSULT" and len(actors) + len(recipients) == 1 and _is_definite(reading):
        fault, partial = "", True
    if fault:
        _refuse(context, trigger, filled, fault)
        return None
    status, cue = status_of(chunks, place, reading, filled.governor)
    if trigger.decided and cue == "planned" and is_decided(chunks, place):
        status, cue = "actual", "decision"
    if status != "actual" and _is_only_named(trigger, reading, status):
        return None
    if cue == "purpose" and (reading.word.form.part != "verb" or is_twofold(chunks[place])):
        _refuse(context, trigger, filled, "a purpose, no act")
        return None
    if status == "actual" and _tells_of_many(chunks, place):
        status, cue = "historical", "many"
    if trigger.status is not None and (
        status == "actual" or (_is_named(chunks, place, reading) and cue != "described")
    ):
        status = trigger.status
    limit = len(chunks)
    if trigger.frame.encloses:
        claimed.update(enclosed(chunks, place))
        limit = opening(chunks, place, filled.complement)
    when = when_of(
        chunks,
        place,
        (filled.behind, limit),
        context.tokens,
        context.document,
        context.anchor,
        future=status in {"planned", "hypothetical"} and cue != "",
        named=trigger.status is not None,
    )
    if status == "planned" and not cue and when is not None:
        status = "actual"  # "before the summit of 3 May": its day decides
    status = aged(status, when, context.anchor, context.kit.settings.recent_days)
    where, where_name = _where(filled, kind.mode, recipients, context)
    if _is_elsewhere(kind.id, actors, where):
        kind = context.kit.ontology.kinds["third-party-talks"]
    return Draft(
        trigger=trigger,
        kind=kind.id,
        type=kind.type,
        mode=kind.mode,
        status=status,
        actors=actors,
        recipients=recipients,
        persons=_persons(filled),
        when=when,
        place=where,
        place_name=where_name,
        spans=[context.tokens.span(filled.first, filled.behind)],
        confidence=round(trigger.confidence * (INHERITED if filled.inherited else 1.0), 3),
        settled=not partial and (_tells(reading, kind.mutual) or bool(cue) or when is not None),
        partial=partial,
        grade=_grade(chunks, place),
        actor_sectors=_sectors(filled, "actor"),
        recipient_sectors=_sectors(filled, "recipient"),
        doers=frozenset(one.person for one in filled.roles.get("actor", ()) if one.person),
        by_tense=cue == "future",
        finite=reading.word.form.part == "verb" or _is_announced(chunks, filled),
    )


def _is_only_named(trigger: Trigger, reading: Reading, status: Status) -> bool:
    """Tell an act of speech that nobody performed: a wrong denied, a condemnation that another verb denies or wishes."""
    if trigger.frame.speaker:
        return True
    named = bool(trigger.frame.deed) and reading.word.form.part == "noun"
    return named and status in {"negated", "hypothetical"}


def _without_own_groups(
    filled: Filled, actors: tuple[str, ...], recipients: tuple[str, ...], context: Context
) -> tuple[str, ...]:
    """Leave out what is domestic: a state and the parties and armed groups of its own country."""
    homes = {code: _home_of_group(one, context) for role in ("actor", "recipient")
             for one in filled.roles.get(role, ()) for code in one.codes}  # fmt: skip
    return tuple(
        code for code in recipients
        if homes.get(code) not in actors and code not in {homes.get(actor) for actor in actors}
    )  # fmt: skip


def _home_of_group(one: Somebody, context: Context) -> str | None:
    """Give the country of a party or armed group, None for anybody else."""
    actor = context.kit.world.actors.get(one.actor or "")
    return actor.country if actor is not None and actor.kind == "group" else None


def _tells(reading: Reading, mutual: bool) -> bool:
    """Tell a finite verb whose tense settles when; the present of a headline does not say whether they meet or met."""
    form = reading.word.form
    return form.part == "verb" and not (mutual and form.aspect == "imperfect" and not reading.future)


def _refuse(context: Context, trigger: Trigger, filled: Filled, reason: str) -> None:
    """Count what is left out, with its reason (law 5)."""
    start, end = context.tokens.span(filled.first, filled.behind)
    context.refused.append(Refusal("events", f"{trigger.id}: {reason}", Span(start, end)))


def _is_definite(reading: Reading) -> bool:
    """Tell a noun that points at a meeting already told of: "القمة", "اجتماعه"."""
    return reading.word.form.part == "noun" and (reading.article or bool(reading.pronoun))


def _is_named(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell a noun that names what stands, whatever is said of it: "العقوبات", not "تعتزم إعلان عقوبات"."""
    form = reading.word.form
    owned = place + 1 < len(chunks) and chunks[place + 1].is_bare_actor
    return form.part == "adjective" or (form.part == "noun" and (reading.article or owned))


def _same_host(chunks: list[Chunk], place: int, context: Context, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Give the host of a visit that another one is dated by: "أول من يزور أوزبكستان منذ زيارة …"."""
    before = chunks[place - 1].reading("preposition") if place else None
    if before is None or before.word.item.id != "prep.since":
        return ()
    return tuple(code for code in context.host if code not in actors)


def _tells_of_many(chunks: list[Chunk], place: int) -> bool:
    """Tell a summing up of the past: "زار العديد من الرؤساء … منذ سقوط …"."""
    nearby = chunks[place + 1 : place + 8]
    many = any(chunk.has("quantifier") for chunk in nearby[:2])
    return many and any(
        (one := chunk.reading("preposition")) and one.word.item.id == "prep.since" for chunk in nearby
    )


def _is_announced(chunks: list[Chunk], filled: Filled) -> bool:
    """Tell a masdar that a verb of announcing or a light verb makes an act of the sentence."""
    if filled.governor is None or filled.inherited:
        return False
    return chunks[filled.governor].has("speech") or chunks[filled.governor].has("light")


def _parties(filled: Filled, mutual: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give actors and recipients; nobody stands on both sides, and a mutual act has actors only."""
    actors, recipients = filled.codes("actor"), filled.codes("recipient")
    recipients = tuple(code for code in recipients if code not in actors)
    return (actors + recipients, ()) if mutual else (actors, recipients)


def _fault(
    filled: Filled, trigger: Trigger, actors: tuple[str, ...], recipients: tuple[str, ...], mutual: bool
) -> str:
    """Say why a filled frame is no act between two sides, or "" where it is one."""
    if trigger.frame.deed and any(one.kind == "outlet" for people in filled.roles.values() for one in people):
        return "an outlet, not a state"
    for role, kinds in trigger.frame.kinds.items():
        if not all(_nature(one) in kinds for one in filled.roles.get(role, ())):
            return f"another kind of {role}"
    if trigger.frame.bodily and not _in_person(filled, ("actor", "recipient") if mutual else ("actor",)):
        return "no actor in person"
    if mutual and len(actors) > 1 and (filled.codes("actor") or not trigger.frame.lends):
        return ""
    for role in trigger.frame.needs:
        if not filled.codes(role):
            return f"no {role}"
    if actors == ("UNK",) and all(one.kind == "firm" for one in filled.roles.get("recipient", ())):
        return "a firm only"
    if not recipients and len(actors) < 2 and "recipient" in trigger.frame.needs:
        return "one side only"
    if not recipients and len(actors) < 2 and mutual and not filled.has_body("actor"):
        return "one side only"
    return ""


def _is_elsewhere(kind: str, actors: tuple[str, ...], where: str | None) -> bool:
    """Tell whether two states meet on a third one's soil."""
    two = len(actors) == 2 and all(len(code) == 3 for code in actors)
    return kind in _BILATERAL and two and where is not None and where not in actors


def _convenes(filled: Filled, reading: Reading, kind: str) -> bool:
    """Tell a body that meets by itself; one that only "discusses" something has not met."""
    return filled.has_body("actor") and (reading.word.form.part != "verb" or kind != "talks")


def _in_person(filled: Filled, roles: tuple[str, ...]) -> bool:
    """Tell whether a person, an office-holder, a body or "the two sides" has one of the roles: teams are called by states."""
    return any(
        one.person or one.office or one.kind in {"person", "reference", "organisation", "bloc", "group"}
        for role in roles
        for one in filled.roles.get(role, ())
    )


def _nature(one: Somebody) -> str:
    """Tell whether somebody is an organisation, a bloc, a group, a firm, or else of a state."""
    return one.kind if one.kind in {"organisation", "bloc", "group", "firm"} else "state"


def _counts_acts(chunks: list[Chunk], place: int, context: Context) -> bool:
    """Tell whether the clause counts acts ("زار … 33 مرة"): that is a figure and no event."""
    last = min(len(chunks), place + 8)
    words = context.tokens.words[chunks[place].behind : chunks[last - 1].behind]
    return any(
        word in context.counting and _is_number(words[step - 1]) for step, word in enumerate(words) if step
    )


def _is_number(word: str) -> bool:
    return word.isdigit() and word != "1"


def _where(
    filled: Filled, mode: str | None, recipients: tuple[str, ...], context: Context
) -> tuple[str | None, str | None]:
    """Give country and city: the host's for a visit, else where a place in the clause says."""
    world = context.kit.world
    for one in filled.roles.get("recipient", ()):
        if one.place and mode == "visit":
            return one.codes[0] if one.codes else world.actors[one.place].country, world.label(
                one.place, "en"
            )
    if mode == "visit" and len(recipients) == 1 and len(recipients[0]) == 3:
        return recipients[0], None
    for chunk in filled.places:
        place = world.actors.get(chunk.somebody[0].place or "")
        if place is not None:
            return place.country, world.label(place.id, "en")
    return None, None


def _persons(filled: Filled) -> tuple[str, ...]:
    people = [one for role in ("actor", "recipient") for one in filled.roles.get(role, ())]
    return tuple(dict.fromkeys(one.person for one in people if one.person))


def _sectors(filled: Filled, role: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.sector for one in filled.roles.get(role, ()) if one.sector))


def _grade(chunks: list[Chunk], place: int) -> Grade | None:
    if not any(reading.word.item.kind == "visit" for reading in _triggers(chunks[place])):
        return None
    for step in range(place + 1, min(len(chunks), place + 4)):
        reading = chunks[step].reading("grade")
        if reading is not None:
            return reading.word.item.value  # type: ignore[no-any-return]
        if chunks[step].kind not in {"word", "quote", "actor"}:
            return None
    return None
