"""From an act that is decided to its draft: place, persons, sectors, grade, and how its telling settles it."""

from __future__ import annotations

from marsad.analyse.acts.backgrounds import is_presupposed
from marsad.analyse.acts.calls import is_by_phone
from marsad.analyse.acts.context import Context
from marsad.analyse.acts.draft import Draft
from marsad.analyse.acts.filled import Filled
from marsad.analyse.acts.parties import Sides, is_elsewhere
from marsad.analyse.acts.spokenof import teller_side
from marsad.analyse.acts.stretch import stretch_of
from marsad.analyse.acts.thirdparties import about_of
from marsad.analyse.acts.unnamed import has_hidden_doer
from marsad.analyse.acts.unsaid import named_beside, own_side, who_is_hit
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.homographs import is_twofold
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Trigger
from marsad.model.dates import When
from marsad.model.findings import Grade, Status

_AFTER = frozenset({"prep.after", "prep.day-after"})
_NEAR = 5  # chunks from a verb of holding to the talks that are its object
INHERITED = 0.8
"""Of the confidence, where a dropped subject was filled in: 65 of 100 such events have the right parties, of others 81."""


def _spared(chunks: list[Chunk], place: int, sides: Sides, context: Context) -> frozenset[str]:
    """Give who is not the other side of an act that leaves it out: the doer's own, and whoever was hit."""
    return own_side(sides.actors, context) | who_is_hit(chunks, place, sides.kind.type)


def drafted(
    chunks: list[Chunk], place: int, reading: Reading, filled: Filled, sides: Sides,
    reality: tuple[Status, str], when: When | None, context: Context,
) -> Draft:  # fmt: skip
    """Give the draft of an act whose sides, status and time are decided."""
    trigger: Trigger = reading.word.item
    kind, (status, cue) = sides.kind, reality
    where, where_name = _where(filled, kind.mode, sides.recipients, context)
    where = where or _home_of_host(trigger, kind.mode, filled)
    if kind.id in {"talks", "meeting"} and is_by_phone(chunks, place):
        kind = context.kit.ontology.kinds["call"]
    if is_elsewhere(kind.id, sides.actors, filled, where):
        kind = context.kit.ontology.kinds["third-party-talks"]
    return Draft(
        trigger=trigger,
        kind=kind.id,
        type=kind.type,
        mode=kind.mode,
        status=status,
        actors=sides.actors,
        recipients=sides.recipients,
        persons=_persons(filled),
        when=when,
        place=where,
        place_name=where_name,
        spans=[context.tokens.span(*stretch_of(chunks, place, trigger.frame, filled))],
        confidence=round(trigger.confidence * (INHERITED if filled.inherited else 1.0), 3),
        settled=not sides.partial
        and (
            _tells(reading, kind.type == "CONSULT")
            or bool(cue)
            or when is not None
            or (kind.type == "CONSULT" and _is_held(chunks, place, reading, filled))
        ),
        partial=sides.partial,
        told_by=_teller(chunks, place, sides, filled, context) if sides.partial else (),
        body=sides.body,
        understood=sides.understood,
        beside=(
            named_beside(chunks, place, filled, kind.type)
            if sides.understood or trigger.frame.parties
            else ()
        ),
        own_side=_spared(chunks, place, sides, context) if sides.understood else frozenset(),
        presupposed=status == "actual" and is_presupposed(chunks, place),
        grade=_grade(chunks, place),
        about=about_of(chunks, place, reading, sides, filled),
        hidden=sides.actors == ("UNK",)
        and has_hidden_doer(chunks, place, reading, filled, kind.type, status, when),
        actor_sectors=_sectors(filled, "actor"),
        recipient_sectors=_sectors(filled, "recipient"),
        doers=frozenset(one.person for one in filled.roles.get("actor", ()) if one.person),
        met=_met(filled) if kind.type == "CONSULT" and kind.mode != "visit" else frozenset(),
        by_tense=cue == "future",
        finite=reading.word.form.part == "verb"
        or (_is_announced(chunks, filled) and not trigger.frame.lends),
        told=is_told(chunks, place, reading, filled) or _is_behind(chunks, place, filled),
    )


def _teller(
    chunks: list[Chunk], place: int, sides: Sides, filled: Filled, context: Context
) -> tuple[str, ...]:
    """Give the one state whose official speaks of a meeting with others, who may be the other side of it."""
    others = filled.codes("recipient")
    in_person = any(one.person or one.office for one in filled.roles.get("recipient", ()))
    if sides.kind.mode == "visit" or filled.codes("actor") or not (others and in_person):
        return ()
    return teller_side(chunks, place, others, context)


def is_told(chunks: list[Chunk], place: int, reading: Reading, filled: Filled) -> bool:
    """Tell an act in a perfect, its own or that of the verb that bears it: "عقد … جلسة مباحثات"."""
    if reading.word.form.part == "verb":
        return reading.word.form.aspect == "perfect" and not is_twofold(chunks[place])
    bearer = None if filled.governor is None else chunks[filled.governor]
    if bearer is None or bearer.verb is None or not (bearer.has("light") or bearer.has("holding-verb")):
        return False
    return bearer.verb.word.form.aspect == "perfect"


def _is_behind(chunks: list[Chunk], place: int, filled: Filled) -> bool:
    """Tell what something done came after: "قال المتحدث عقب لقاء …"; not "سيوقعان … بعد لقائهما"."""
    after = chunks[place - 1].reading("preposition") if place else None
    if after is None or after.word.item.id not in _AFTER or filled.governor is None:
        return False
    verb = chunks[filled.governor].verb
    return verb is not None and verb.word.form.aspect == "perfect"


def _tells(reading: Reading, talks: bool) -> bool:
    """Tell a finite verb whose tense settles when; the present does not say whether they meet, met or will meet."""
    form = reading.word.form
    return form.part == "verb" and not (talks and form.aspect == "imperfect" and not reading.future)


def _is_announced(chunks: list[Chunk], filled: Filled) -> bool:
    """Tell a masdar that a verb of announcing or a light verb makes an act of the sentence."""
    if filled.governor is None or filled.inherited:
        return False
    return chunks[filled.governor].has("speech") or chunks[filled.governor].has("light")


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
        if not chunk.somebody[0].place and len(chunk.codes) == 1:  # a part of a state's land
            return chunk.codes[0], None
        place = world.actors.get(chunk.somebody[0].place or "")
        if place is not None:
            return place.country, world.label(place.id, "en")
    return None, None


def _home_of_host(trigger: Trigger, mode: str | None, filled: Filled) -> str | None:
    """Give the state of whoever receives others, for he does so at home ("استقبل")."""
    hosts = filled.codes("recipient") if trigger.frame.subject == "recipient" and mode is None else ()
    return hosts[0] if trigger.kind == "meeting" and len(hosts) == 1 and len(hosts[0]) == 3 else None


def _persons(filled: Filled) -> tuple[str, ...]:
    people = [one for role in ("actor", "recipient") for one in filled.roles.get(role, ())]
    return tuple(dict.fromkeys(one.person for one in people if one.person))


def _met(filled: Filled) -> frozenset[tuple[str, str]]:
    """Give who took part in person, with the state or body for which he did."""
    people = [one for role in ("actor", "recipient") for one in filled.roles.get(role, ()) if one.person]
    return frozenset((one.codes[0], one.person) for one in people if one.codes and one.person)


def _sectors(filled: Filled, role: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.sector for one in filled.roles.get(role, ()) if one.sector))


def _grade(chunks: list[Chunk], place: int) -> Grade | None:
    if not any(
        reading.word.job == "trigger" and reading.word.item.kind == "visit"
        for reading in chunks[place].readings
    ):
        return None
    for step in range(place + 1, min(len(chunks), place + 4)):
        reading = chunks[step].reading("grade")
        if reading is not None:
            return reading.word.item.value  # type: ignore[no-any-return]
        if chunks[step].kind not in {"word", "quote", "actor"}:
            return None
    return None


def _is_held(chunks: list[Chunk], place: int, reading: Reading, filled: Filled) -> bool:
    """Tell talks that are the object of the verb that says they were held: "أجروا اتصالات سرية"."""
    if reading.word.form.part != "noun" or reading.article or reading.preposition or filled.governor is None:
        return False
    near = place - filled.governor <= _NEAR and not chunks[place - 1].has("preposition")
    return near and is_told(chunks, place, reading, filled)
