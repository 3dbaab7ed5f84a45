"""The two sides of an act, and whether they are two: different states or bodies, not one and its own people."""

from __future__ import annotations

from msgspec import Struct

from marsad.analyse.acts.armed import is_armed, is_force, is_in_words, is_spoken
from marsad.analyse.acts.asking import calls_on_own
from marsad.analyse.acts.content import names_others
from marsad.analyse.acts.context import Context
from marsad.analyse.acts.filled import Filled
from marsad.analyse.acts.sport import fault_in_sport
from marsad.analyse.acts.unsaid import goes_without_saying, side_of_pact
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Trigger
from marsad.ontology import EventKind
from marsad.world import Actor

_UNNAMED = frozenset({"no recipient", "one side only"})  # faults of a frame with nobody on the other side
_OTHER_KIND = "another kind of"  # a fault of a frame whose words fit another act
_ASSOCIATION = ("NGO",)
_BY_ARMS = frozenset({"THREATEN", "MOBILIZE"})  # types of what no association does
_NATIONS = ("UN",)
_ADVISING = frozenset({"WHO", "UNESCO", "FAO", "ILO"})  # ids of specialised agencies
_OF_HOME = frozenset(
    {
        "other-minister", "justice-minister", "transport-minister", "member-of-parliament", "mayor",
        "regional-governor", "judge", "prosecutor", "police-chief", "court", "police", "expert", "public",
    }
)  # fmt: skip
_DONE_TO_OTHERS = frozenset({"SANCTION", "CONCEDE"})  # types of deeds that no state does to itself
_TROOPS = frozenset({"army", "government", "police", "court", "ministry", "parliament", "company", "banks"})
"""Offices of many, whose coming is no visit and who meet nobody in person."""
_MINISTRY = "ministry"  # how the ids of the offices of ministries begin, which do neither
_OF_DEALS = frozenset({"criticise", "regret"})  # kinds of blame that a deal may stand for its other side in
_CONDEMNING = "condemn"
_CENSOR = "censor"  # the kind of deeds that outlets are the aim of
_JUDGES = frozenset({"court", "judge", "prosecutor"})
_TWO = 2  # sides of an act
_BILATERAL = frozenset({"meeting", "joint-press", "talks", "negotiations", "bilateral-summit"})


class Sides(Struct, frozen=True, gc=False):
    """The kind of an act and its two sides; `fault` says why they are none.

    `partial`: one side is named elsewhere. `understood`: the other side goes without saying. `body`: whose meeting it is
    that others attend, who are actors too.
    """

    kind: EventKind
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    fault: str = ""
    partial: bool = False
    understood: bool = False
    body: tuple[str, ...] = ()


def sides_of(chunks: list[Chunk], place: int, reading: Reading, filled: Filled, context: Context) -> Sides:
    """Give the two sides of the act told at `place`, and the kind that they make it.

    A meeting that one body holds is multilateral; a summit of two is bilateral. A visit without a host, and a
    definite meeting with one side ("القمة"), may be one that the report tells elsewhere.
    """
    trigger: Trigger = reading.word.item
    kinds = context.kit.ontology.kinds
    kind = kinds[trigger.kind]
    actors, recipients = _parties(filled, kind.mutual)
    if trigger.frame.deed:
        recipients = _without_own_groups(filled, actors, recipients, context)
    if not actors and (trigger.frame.unnamed or _is_passive(chunks, place, reading, filled, kind)):
        actors = ("UNK",)
    fault = (
        ("another kind of attack" if trigger.frame.spoken and not is_spoken(chunks, place, filled) else "")
        or _fault(filled, trigger, actors, recipients, kind)
        or _private(chunks, filled)
        or _lacks_doer(reading, filled, kind)
        or ("one side only" if kind.mutual and _is_spoken_of(chunks, place) else "")
        or ("no arms" if trigger.frame.armed and not is_armed(chunks, place, filled) else "")
        or ("no force" if trigger.frame.force and not is_force(filled) else "")
        or ("an attack in words" if kind.type == "ASSAULT" and is_in_words(chunks, place, filled) else "")
        or _is_told_by_press(filled, context)
        or _at_home(chunks, place, trigger, filled, recipients)
        or _is_former(trigger, filled)
        or _is_verdict(chunks, place, trigger, filled)
        or ("an association threatens nobody" if kind.type in _BY_ARMS and actors == _ASSOCIATION else "")
        or ("advice to everybody" if kind.type == "REQUEST" and not recipients and _advises(filled) else "")
    )
    if not fault and context.sport:
        fault = fault_in_sport(filled, reading, kind.type)
        if fault:
            return Sides(kind, actors, recipients, fault)
    if not fault and kind.type == "ASSAULT":
        fault = (
            "an association fights nobody"
            if _fight_nobody(actors, recipients)
            else _domestic(filled, trigger, context)
        )
        abroad = _at_mission(chunks, filled) or _is_taken_abroad(kind, filled)
        fault = "" if fault == "domestic" and abroad else fault
    if not fault and kind.type == "COERCE" and recipients == _ASSOCIATION and kind.id == "seize":
        fault = "an association holds no land"
    if not fault and _is_own_affair(filled, actors, recipients, context):
        fault = "domestic"
    talks = kind.type == "CONSULT"
    if fault and talks and kind.mutual and not recipients and _convenes(filled, reading, kind.id, trigger):
        kind, fault = kinds["multilateral-meeting"], ""
    if kind.id == "summit" and not fault and len(actors) == 2 and not filled.has_body("actor"):
        kind = kinds["bilateral-summit"]
    of_persons = trigger.frame.bodily and trigger.frame.free  # "اجتماع لوزيري خارجية كينيا والصومال"
    if kind.id == "multilateral-meeting" and of_persons and len(actors) == 2 and not filled.has_body("actor"):
        kind = kinds["meeting"]
    if kind.id == "mediation" and set(filled.codes("actor")) & set(filled.codes("recipient")):
        actors, recipients = tuple(dict.fromkeys(actors + filled.codes("recipient"))), ()
        kind = kinds["multilateral-meeting" if len(actors) > 2 else "meeting"]
    if not fault and _are_groups(filled) and len({*actors, *recipients}) > 1:
        fault = "no state takes part"
    several = len(actors) > 2 or (len(actors) > 1 and _has_bloc(filled))
    if kind.id in {"meeting", "joint-press", "talks", "bilateral-summit"} and not fault and several:
        kind = kinds["multilateral-meeting"]
    if fault == "no recipient" and kind.mode == "visit" and not trigger.frame.transitive:
        recipients = _same_host(chunks, place, context, actors)
        return Sides(kind, actors, recipients, partial=not recipients)
    if (
        fault
        and talks
        and len(actors) + len(recipients) <= 1
        and trigger.status is None
        and _is_definite(reading)
        and not _is_with_others(chunks, place)
        and not (fault.startswith(_OTHER_KIND) and _is_with_somebody(chunks, place))
    ):
        named = bool(actors or recipients)
        alone = trigger.frame.subject == "actor" and _stands_alone(chunks, place)
        if named or (reading.article and not filled.inherited and alone):
            return Sides(kind, actors, recipients, partial=True)
    if fault in _UNNAMED and actors and kind.id in _OF_DEALS and not recipients:
        meant = side_of_pact(chunks, place, filled, context)
        if meant:
            return Sides(kind, actors, meant)
    if (
        trigger.frame.understood
        and not context.sport
        and fault in _UNNAMED
        and goes_without_saying(chunks, place, filled, trigger, context)
    ):
        return Sides(kind, actors, recipients, understood=True)
    return Sides(kind, actors, recipients, fault)


def _fight_nobody(actors: tuple[str, ...], recipients: tuple[str, ...]) -> bool:
    """Tell an attack whose sides are an association, or the United Nations, which tell of blows and deal none."""
    return actors in (_ASSOCIATION, _NATIONS) or recipients == _ASSOCIATION


def _advises(filled: Filled) -> bool:
    """Tell agencies for health, science or work, whose calls on nobody in particular are advice."""
    doers = filled.roles.get("actor", [])
    return bool(doers) and all(one.actor in _ADVISING for one in doers)


def _are_groups(filled: Filled) -> bool:
    """Tell armed groups and parties among themselves."""
    parties = [one for role in ("actor", "recipient") for one in filled.roles.get(role, ())]
    return bool(parties) and all(_nature(one) == "group" for one in parties)


def _is_with_somebody(chunks: list[Chunk], place: int) -> bool:
    """Tell a meeting that names whom it is with: "اجتماعه مع الرئيس" is no body's own."""
    return (
        place + 2 < len(chunks)
        and chunks[place + 2].kind == "actor"
        and chunks[place + 2].preposition == "with"
    )


def _is_passive(chunks: list[Chunk], place: int, reading: Reading, filled: Filled, kind: EventKind) -> bool:
    """Tell a deed that "takes place" without a doer: "تم طرد السفير الإيراني", "سيجري رفع العقوبات عن كينيا"."""
    governor = filled.governor
    if reading.word.form.part != "noun" or governor is None or place - governor > 1:
        return False
    named = filled.roles.get("recipient", ())
    told = bool(named) and all(one.first > chunks[place].first for one in named)
    return told and kind.type in _DONE_TO_OTHERS and chunks[governor].has("impersonal")


def _has_bloc(filled: Filled) -> bool:
    """Tell whether a side is several states named as one ("دول آسيا الوسطى")."""
    return any(one.kind == "bloc" for people in filled.roles.values() for one in people)


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


def _domestic(filled: Filled, trigger: Trigger, context: Context) -> str:
    """Say that all who fight are of one state, or that nobody says which two ("الطرفان")."""
    parties = [one for role in ("actor", "recipient") for one in filled.roles.get(role, ())]
    homes = {home for one in parties for home in _homes_of(one, context)}
    mutual = context.kit.ontology.kinds[trigger.kind].mutual
    if mutual and trigger.frame.explicit and any(one.kind == "reference" for one in parties):
        return "not named"
    return "domestic" if len(homes) == 1 else ""


def _is_own_affair(
    filled: Filled, actors: tuple[str, ...], recipients: tuple[str, ...], context: Context
) -> bool:
    """Tell a state and the parties and armed groups of its own country among themselves, whatever they do."""
    parties = [one for role in ("actor", "recipient") for one in filled.roles.get(role, ())]
    groups = any(_home_of_group(one, context) for one in parties)
    if not groups or len({*actors, *recipients} - {"UNK"}) < _TWO:
        return False
    return len({home for one in parties for home in _homes_of(one, context)}) == 1


def _at_mission(chunks: list[Chunk], filled: Filled) -> bool:
    """Tell a blow at an embassy or consulate, whose state is abroad there: whoever deals it is another."""
    mission = filled.complement is not None and chunks[filled.complement].has("mission-word")
    return mission and not filled.roles.get("actor")


def _is_taken_abroad(kind: EventKind, filled: Filled) -> bool:
    """Tell a kidnapping of people of whom the nationality is told, not on their own soil, by nobody known."""
    if kind.id != "abduct" or filled.roles.get("actor"):
        return False
    taken = set(filled.codes("recipient"))
    return all(taken.isdisjoint(place.codes) for place in filled.places)


def _homes_of(one: Somebody, context: Context) -> tuple[str, ...]:
    """Give the country of a party or armed group, the codes of anybody else."""
    home = _home_of_group(one, context)
    return (home,) if home else one.codes


def _home_of_group(one: Somebody, context: Context) -> str | None:
    """Give the country of a party or armed group, None for anybody else."""
    for name in (one.actor or "", *one.codes):
        actor = context.kit.world.actors.get(name)
        if actor is not None and actor.kind == "group":
            return actor.country
    return None


def _is_definite(reading: Reading) -> bool:
    """Tell a noun that points at a meeting already told of: "القمة", "اجتماعه"; not "اجتماعاتهم", which are many."""
    if reading.word.form.part != "noun":
        return False
    return reading.article or (bool(reading.pronoun) and reading.word.form.count != "p")


def _is_with_others(chunks: list[Chunk], place: int) -> bool:
    """Tell a meeting with somebody of whom no state is known, which the report has not told: "لقاءه مع قادة المعارضة"."""
    for step, chunk in enumerate(chunks[place + 1 : place + 4], place + 1):
        reading = chunk.reading("preposition")
        if reading is not None and reading.word.item.value == "with":
            return not reading.pronoun and step + 1 < len(chunks) and chunks[step + 1].kind != "actor"
        if chunk.kind not in {"word", "cue", "time"}:
            return False
    return False


def _stands_alone(chunks: list[Chunk], place: int) -> bool:
    """Tell "the summit" of which nothing more is said: an adjective or a phrase behind it may name another one."""
    return place + 1 == len(chunks) or chunks[place + 1].kind in {"verb", "stop", "comma", "colon"}


def _same_host(chunks: list[Chunk], place: int, context: Context, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Give the host of a visit that another one is dated by: "أول من يزور أوزبكستان منذ زيارة …"."""
    before = chunks[place - 1].reading("preposition") if place else None
    if before is None or before.word.item.id != "prep.since":
        return ()
    return tuple(code for code in context.host if code not in actors)


def _parties(filled: Filled, mutual: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give actors and recipients; nobody stands on both sides, and a mutual act has actors only."""
    actors, recipients = filled.codes("actor"), filled.codes("recipient")
    recipients = tuple(code for code in recipients if code not in actors)
    return (actors + recipients, ()) if mutual else (actors, recipients)


def _fault(
    filled: Filled, trigger: Trigger, actors: tuple[str, ...], recipients: tuple[str, ...], kind: EventKind
) -> str:
    """Say why a filled frame is no act between two sides, or "" where it is one."""
    by_press = (trigger.frame.deed or trigger.frame.bodily) and _is_outlet(filled, "actor")
    silenced = kind.type == "SANCTION" or kind.id == _CENSOR
    if by_press or (not silenced and _is_outlet(filled, "recipient")):
        return "an outlet, not a state"
    mutual = kind.mutual
    for role, kinds in trigger.frame.kinds.items():
        if not all(_nature(one) in kinds for one in filled.roles.get(role, ())):
            return f"{_OTHER_KIND} {role}"
    if trigger.frame.bodily and not _in_person(filled, ("actor", "recipient") if mutual else ("actor",)):
        return "no actor in person"
    if kind.mode == "visit" and _is_group_only(filled):
        return "no actor in person"
    if mutual and not filled.codes("actor") and trigger.frame.preps.get("with") == "recipient":
        return "no actor"  # "المباحثات مع ممثلي كينيا وكندا كانت متوترة": somebody's with the two
    alone = trigger.frame.transitive and not filled.codes("recipient")
    if mutual and len(actors) > 1 and not alone and (filled.codes("actor") or not trigger.frame.lends):
        return ""
    for role in trigger.frame.needs:
        if not filled.codes(role) and not (role == "actor" and actors == ("UNK",)):
            return f"no {role}"
    if actors == ("UNK",) and all(one.kind == "firm" for one in filled.roles.get("recipient", ())):
        return "a firm only"
    if not recipients and len(actors) < 2 and "recipient" in trigger.frame.needs:
        return "one side only"
    if not recipients and len(actors) < 2 and mutual and not filled.has_body("actor"):
        return "one side only"
    return ""


def _is_outlet(filled: Filled, role: str) -> bool:
    """Tell whether a role is an outlet's, which tells what others do; only sanctions and censors are against it."""
    return any(one.kind == "outlet" for one in filled.roles.get(role, ()))


def _is_told_by_press(filled: Filled, context: Context) -> str:
    """Say that a newspaper or channel does something; a state's own news agency passes on the words of the state."""
    actors = context.kit.world.actors
    press = [one for one in filled.roles.get("actor", ()) if one.kind == "outlet"]
    voices = [one for one in press if (known := actors.get(one.actor or "")) and _is_voice_of_state(known)]
    return "an outlet, not a state" if len(press) > len(voices) else ""


def _at_home(
    chunks: list[Chunk], place: int, trigger: Trigger, filled: Filled, recipients: tuple[str, ...]
) -> str:
    """Say that an official of home affairs welcomes, blames or asks for something in which no other state is named.

    Nor is it between two states what somebody asks of people of his own.
    """
    doers = filled.roles.get("actor", [])
    if trigger.frame.asks and doers and doers[0].first > chunks[place].first and calls_on_own(chunks, doers):
        return "an affair of one state"
    speaks = trigger.frame.encloses or trigger.frame.deed or trigger.frame.asks
    if recipients or not speaks or not doers or not all(one.office in _OF_HOME for one in doers):
        return ""
    return "" if names_others(chunks, place, filled.codes("actor")) else "an affair of one state"


def _is_former(trigger: Trigger, filled: Filled) -> str:
    """Say that whoever blames, asks or warns, or is asked, holds his office no more, so that he speaks for no state."""
    frame = trigger.frame
    if not (frame.encloses or frame.deed or frame.asks or frame.foreign):
        return ""
    doers, asked = filled.roles.get("actor", ()), filled.roles.get("recipient", ())
    past = (doers and all(one.former for one in doers)) or (
        frame.asks and asked and all(one.former for one in asked)
    )
    return "a former office-holder" if past else ""


def _is_verdict(chunks: list[Chunk], place: int, trigger: Trigger, filled: Filled) -> str:
    """Say that a court, or whoever convicts a man of something, blames no state: "أدانت محكمة كينية شابا صوماليا بالقتل"."""
    if trigger.kind != _CONDEMNING:
        return ""
    doers, meant = filled.roles.get("actor", []), filled.roles.get("recipient", [])
    judges = bool(doers) and all(one.office in _JUDGES and not one.person for one in doers)
    return "a verdict, no blame" if judges or _is_convicted(chunks, place, meant) else ""


def _is_convicted(chunks: list[Chunk], place: int, meant: list[Somebody]) -> bool:
    """Tell a bare person, or someone unknown of a nation, behind whom stands of what he is found guilty."""
    if chunks[place].kind != "verb" or not meant or meant[0].preposition:
        return False
    if not (meant[0].person or meant[0].home) or meant[0].office:
        return False
    behind = next((chunk for chunk in chunks if chunk.first >= meant[0].behind), None)
    return behind is not None and behind.clitic == "b" and behind.kind in {"noun", "cue"}


def _is_voice_of_state(outlet: Actor) -> bool:
    return outlet.agency and outlet.owner == "state"


def _lacks_doer(reading: Reading, filled: Filled, kind: EventKind) -> str:
    """Say that two who are named are not each other's side: "اجتمعت مع مسؤولين في تونس وليبيا" is told by a third.

    Nor do two meet who only stood before a verb of one: "رد تونس وليبيا قوي. وتحدث عن …".
    """
    form = reading.word.form
    if not kind.mutual or form.part not in {"verb", "adjective"}:
        return ""
    if not filled.roles.get("actor"):
        return "no actor"
    several = kind.type == "CONSULT" and len(filled.codes("actor")) > 1 and not filled.codes("recipient")
    return "one side only" if filled.inherited and form.count == "s" and several else ""


def _is_spoken_of(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb that takes up what somebody speaks about: "الهجوم الذي تحدثت عنه كينيا وأوغندا" is no talk of the two."""
    if not 0 < place < len(chunks) - 1 or not (
        chunks[place - 1].has("relative") or chunks[place - 1].has("subordinator")
    ):
        return False
    back = chunks[place + 1].reading("preposition")
    return back is not None and bool(back.pronoun) and back.word.item.value == "about"


def _private(chunks: list[Chunk], filled: Filled) -> str:
    """Say that no state takes part: firms and associations among themselves, or with what is merely of some nationality.

    "طلب فيسبوك من مستخدميه البريطانيين" is nothing between two states, "رفضت غوغل الطلب الروسي" is.
    """
    unknown = {chunk.behind for chunk in chunks if chunk.kind == "word"}
    acting, meant = filled.roles.get("actor", ()), filled.roles.get("recipient", ())
    if not acting or not all(one.kind == "firm" or one.codes == _ASSOCIATION for one in acting):
        return ""
    among = all(_is_business(one) or (one.adjective and one.first in unknown) for one in meant)
    return "no state takes part" if meant and among else ""


def _is_business(one: Somebody) -> bool:
    return one.kind == "firm" or one.sector == "BUS" or one.codes == _ASSOCIATION


def is_elsewhere(kind: str, actors: tuple[str, ...], filled: Filled, where: str | None) -> bool:
    """Tell whether two states, or a state and an armed group, meet on a third one's soil."""
    groups = {
        code
        for role in ("actor", "recipient")
        for one in filled.roles.get(role, ())
        if one.kind == "group"
        for code in one.codes
    }
    two = len(actors) == 2 and all(len(code) == 3 or code in groups for code in actors)
    return kind in _BILATERAL and two and where is not None and where not in actors


def _convenes(filled: Filled, reading: Reading, kind: str, trigger: Trigger) -> bool:
    """Tell a body that meets by itself; one that only "discusses" something has not met, nor "we" or one not named."""
    return (
        filled.has_body("actor")
        and not filled.inherited
        and not trigger.frame.transitive
        and (reading.word.form.part != "verb" or kind != "talks")
    )


def _in_person(filled: Filled, roles: tuple[str, ...]) -> bool:
    """Tell whether a person, an office-holder, a body or "the two sides" has one of the roles: teams are called by states.

    Of a ministry that says something of him the minister may be meant: "قالت الوزارة إنه سيزور".
    """
    pronoun = filled.inherited
    return any(
        one.person
        or (one.office and one.office not in _TROOPS and (pronoun or not one.office.startswith(_MINISTRY)))
        or one.kind in {"person", "reference", "organisation", "bloc", "group"}
        for role in roles
        for one in filled.roles.get(role, ())
    )


def _is_group_only(filled: Filled) -> bool:
    """Tell an armed group or a people, whose members' journeys are no visits, unless an office-holder of it goes."""
    doers = filled.roles.get("actor", ())
    several = all(one.kind == "group" or (one.kind == "demonym" and not one.adjective) for one in doers)
    return bool(doers) and several and not any(one.person or one.office for one in doers)


def _nature(one: Somebody) -> str:
    """Tell whether somebody is an organisation, a bloc, a group, a firm, or else of a state."""
    return one.body or (one.kind if one.kind in {"organisation", "bloc", "group", "firm"} else "state")


def is_member_still(sides: Sides, context: Context) -> bool:
    """Tell whether all who leave a body are members of it on the day of the report, so that they are still to leave."""
    bodies = [body for body in sides.recipients if body in context.kit.world.actors]
    members = {one for body in bodies for one in context.kit.world.members(body, context.anchor)}
    return context.anchor is not None and bool(members) and members.issuperset(sides.actors)
