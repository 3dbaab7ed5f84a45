"""The two sides of an act, with what words farther off tell of them: a visit told before, an order, a decision.

Each step looks only where the frame itself lacks a side, and what it finds is kept only where it makes two sides.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.analyse.acts.accredited import host_of_envoy
from marsad.analyse.acts.attending import present_at
from marsad.analyse.acts.besides import take_beside
from marsad.analyse.acts.betweens import take_agreed, take_between, take_other_signatory
from marsad.analyse.acts.charged import is_charged
from marsad.analyse.acts.conditions import take_threatened
from marsad.analyse.acts.deciders import decider_of
from marsad.analyse.acts.deedsagain import ANSWERS, subject_again, take_again
from marsad.analyse.acts.handed import letter_holding
from marsad.analyse.acts.joineddeeds import doer_of_joined
from marsad.analyse.acts.orderers import agent_of, orderer_of
from marsad.analyse.acts.outcomes import doers_of_outcome
from marsad.analyse.acts.parties import Sides, sides_of
from marsad.analyse.acts.receptions import guest_named, host_met
from marsad.analyse.acts.settings import convened_before, met_before, met_behind
from marsad.analyse.acts.signedat import signers_at
from marsad.analyse.acts.spokenof import teller_side
from marsad.analyse.acts.telling import Telling
from marsad.analyse.acts.travelling import travel_of_headline
from marsad.analyse.names.somebody import Somebody

_GATHERING = "gathering-word"  # the complement of taking part
_TALKS = "talks"  # the kind of what somebody talks over
_MULTILATERAL = "multilateral-meeting"
_INVITES = "invite"  # the kind of an invitation
_SEVERAL = 2  # others with whom somebody talks
NOBODY = ("UNK",)
"""The doers of an act of whom the clause names none."""
_ONE_SIDED = frozenset({"no recipient", "one side only"})  # faults of an act whose other side is not found
_DEEDS = frozenset({"SANCTION", "CONCEDE", "RETREAT", "COERCE", "ASSAULT", "MOBILIZE"})
_SAID = frozenset({"AGREE", "CONCEDE", "REQUEST"})  # types of acts that are said to somebody
_ADDRESSED = frozenset({"REQUEST", "THREATEN"})  # types of acts that are done by telling them
_HEADED = 3  # chunks of a headline that say who speaks to whom
_REMONSTRANCES = frozenset({"summon-ambassador", "protest-note"})  # kinds of blame that are deeds too


def sides_told(one: Telling) -> Sides:
    """Give the two sides of an act; `fault` says why they are none."""
    sides = _sides(one)
    sides = _with_answered(one, sides)
    sides = _with_owner(one, sides)
    sides = _with_visited(one, sides)
    sides = _with_accredited(one, sides)
    sides = _with_letter(one, sides)
    sides = _with_subject_met(one, sides)
    sides = _with_traveller(one, sides)
    sides = _with_between(one, sides)
    sides = _with_threatened(one, sides)
    sides = _with_met(one, sides)
    sides = _with_addressee(one, sides)
    sides = _with_decider(one, sides)
    sides = _with_orderer(one, sides)
    sides = _with_signers(one, sides)
    sides = _with_speaker(one, sides)
    sides = _with_others(one, sides)
    sides = _with_present(one, sides)
    if not sides.fault and sides.kind.type in _DEEDS and is_charged(one.chunks, one.place):
        return Sides(sides.kind, sides.actors, sides.recipients, "a deed with which another is charged")
    if sides.kind.type in _DEEDS and one.part != "adjective" and sides.fault in {"", "no recipient"}:
        one.context.doers[one.place] = one.filled.roles.get("actor", [])
    return sides


def _sides(one: Telling) -> Sides:
    return sides_of(one.chunks, one.place, one.reading, one.filled, one.context)


def _meant_by(one: Telling, codes: tuple[str, ...]) -> list[Somebody]:
    """Give whom the words of the trigger mean."""
    return [Somebody(one.chunk.first, one.chunk.behind, "reference", codes)]


def _unless_at_fault(one: Telling, before: Sides, **found: Sequence[Somebody]) -> Sides:
    """Give the sides with whom was found in his role; where that makes no two, those before, and the roles as they were."""
    roles = dict(one.filled.roles)
    one.filled.roles.update((role, list(who)) for role, who in found.items())
    known = _sides(one)
    if not known.fault:
        return known
    one.filled.roles = roles
    return before


def _with_answered(one: Telling, sides: Sides) -> Sides:
    """Give the sides of an answer to a deed told before: whoever did that."""
    role = one.frame.deed
    if not role or not sides.actors or sides.recipients or sides.kind.type not in ANSWERS:
        return sides
    welcomes = sides.kind.type == "SUPPORT"
    codes = take_again(one.chunks, one.place, sides.actors, one.filled, one.context.deeds, welcomes=welcomes)
    codes = codes or doers_of_outcome(one.chunks, one.place, sides.actors, one.context.told)
    if not codes:
        return sides
    one.filled.roles[role] = _meant_by(one, codes)
    return _sides(one)


def _with_owner(one: Telling, sides: Sides) -> Sides:
    """Give the sides of a verdict on a deed told before: whoever did that."""
    if not (one.frame.owned and one.frame.speaker) or not sides.actors or sides.recipients:
        return sides
    codes = subject_again(one.chunks, one.place, sides.actors, one.context.deeds)
    if not codes:
        return sides
    one.filled.roles[one.frame.subject] = _meant_by(one, codes)
    return _sides(one)


def _with_visited(one: Telling, sides: Sides) -> Sides:
    """Give the sides of what a visit told before explains: whom the visitor met, and who was invited to it."""
    if sides.fault not in _ONE_SIDED:
        return sides
    context, frame = one.context, one.frame
    meant: tuple[str, ...] = ()
    if sides.kind.type == "CONSULT" and sides.kind.mode is None:
        meant = host_met(one.chunks, one.place, frame, one.filled.codes("actor"), context.hosts)
    elif sides.kind.id == _INVITES and frame.lends and set(sides.actors) & set(context.host):
        meant = context.guest
    elif sides.kind.id == _INVITES and frame.lends and sides.actors:
        meant = guest_named(one.chunks, one.place, sides.actors)
    elif frame.complement == _GATHERING and _is_there(one) and set(sides.actors) <= set(context.guest):
        meant = context.host
    if not meant:
        return sides
    return _unless_at_fault(one, sides, recipient=_meant_by(one, meant))


def _with_accredited(one: Telling, sides: Sides) -> Sides:
    """Give the sides of a meeting with an ambassador whose post alone says of which state his host is."""
    if not sides.fault or sides.kind.type != "CONSULT" or sides.kind.mode is not None or one.frame.free:
        return sides
    met = host_of_envoy(one.chunks, one.place, one.filled)
    if met is None:
        return sides
    envoy, post = met
    return _unless_at_fault(one, sides, actor=envoy, recipient=_meant_by(one, post))


def _with_letter(one: Telling, sides: Sides) -> Sides:
    """Give the sides of an invitation that a letter told before holds: "تلقى رسالة من نظيره تتضمن دعوة لزيارة نيروبي"."""
    letter = letter_holding(one.chunks, one.place, one.context.told) if sides.kind.id == _INVITES else None
    if letter is None or not sides.fault:
        return sides
    return _unless_at_fault(
        one, sides, actor=_meant_by(one, letter.actors), recipient=_meant_by(one, letter.recipients)
    )


def _is_there(one: Telling) -> bool:
    """Tell what somebody does where he goes: "وصل … إلى روما، حيث سيشارك في منتدى"."""
    return one.place > 0 and one.chunks[one.place - 1].has("where")


def _with_subject_met(one: Telling, sides: Sides) -> Sides:
    """Give the sides of talks with several, which are those of whom the sentences before tell: "التحضير لاجتماعات مع زعماء من كينيا وكندا"."""
    talks = sides.kind.type == "CONSULT" and sides.kind.mutual and one.part == "noun"
    others = one.filled.codes("recipient")
    if sides.fault != "no actor" or not talks or len(others) < _SEVERAL:
        return sides
    subject = one.context.memory.subject
    codes = {code for who in subject for code in who.codes}
    if (
        len(codes) != 1
        or not codes.isdisjoint(others)
        or not any(who.person or who.office for who in subject)
    ):
        return sides
    one.filled.inherited = True
    return _unless_at_fault(one, sides, actor=subject)


def _with_traveller(one: Telling, sides: Sides) -> Sides:
    """Give the sides of a visit of a headline without a verb: "ماكرون إلى بكين في زيارة رسمية"."""
    if not sides.fault or sides.kind.mode != "visit" or one.part != "noun":
        return sides
    travel = travel_of_headline(one.chunks, one.place)
    if travel is None:
        return sides
    who, where = travel
    one.filled.widen(who)
    return _unless_at_fault(one, sides, actor=who.somebody, recipient=where.somebody)


def _with_between(one: Telling, sides: Sides) -> Sides:
    """Give the sides of what is "between" two whom its sentence names."""
    lacking = sides.fault in _ONE_SIDED or sides.understood
    told = one.filled.governor is not None and one.part == "noun"
    of_topic = one.part == "verb" and sides.kind.id == _TALKS  # "بحث الحوار بين …": others' dialogue
    agreed = sides.kind.mutual and (lacking or told) and not of_topic
    if agreed and take_agreed(one.chunks, one.place, one.frame, one.filled):
        return _sides(one)
    if not lacking:
        return sides
    if (
        sides.kind.mutual
        and one.frame.subject == "about"
        and take_other_signatory(one.chunks, one.place, one.filled)
    ):
        return _sides(one)
    return _sides(one) if take_between(one.chunks, one.place, one.frame, one.filled) else sides


def _with_threatened(one: Telling, sides: Sides) -> Sides:
    """Give the sides of a threat whose condition names whom it is for."""
    if sides.kind.type != "THREATEN" or not sides.actors or sides.recipients:
        return sides
    take_threatened(one.chunks, one.place, one.frame.deed or "recipient", one.filled)
    return _sides(one) if one.filled.codes("recipient") else sides


def _with_met(one: Telling, sides: Sides) -> Sides:
    """Give the sides of what somebody pledged or asked in talks: "تعهد الرئيس بذلك خلال قمة مع نظيره"."""
    type_ = sides.kind.type
    if type_ not in _SAID or len(sides.actors) != 1 or sides.recipients or sides.actors == NOBODY:
        return sides
    asks = type_ == "REQUEST"
    convenes = asks and one.part == "noun" and one.frame.lends
    if asks and not convenes and (one.part == "noun" or one.frame.speaker):
        return sides
    if not asks and sides.fault and (sides.fault != "no recipient" or one.frame.complement is not None):
        return sides  # "تعهد بالعمل مع …": its own words name the other side
    find = convened_before if convenes else met_before if asks else met_behind
    met = find(one.chunks, one.place, sides.actors)
    if met is None:
        return sides
    if met.first > one.chunk.first:
        one.filled.widen(met)
    return _unless_at_fault(one, sides, recipient=met.somebody)


def _with_addressee(one: Telling, sides: Sides) -> Sides:
    """Give the sides of what a headline tells somebody: "الرئيس الكيني لنظيره الصومالي: يجب وقف القتال"."""
    if sides.kind.type not in _ADDRESSED or sides.fault != "no recipient" or len(one.chunks) < _HEADED:
        return sides
    sayer, addressed, colon = one.chunks[:_HEADED]
    if not (sayer.is_bare_actor and addressed.preposition == "l" and colon.kind == "colon"):
        return sides
    return _unless_at_fault(one, sides, recipient=addressed.somebody)


def _with_decider(one: Telling, sides: Sides) -> Sides:
    """Give the sides of an act whose doer only the decision or the verb that bears it names."""
    if sides.actors != NOBODY or not sides.recipients or one.frame.encloses:
        return sides
    doers = decider_of(one.chunks, one.place)
    if not doers or not {code for doer in doers for code in doer.codes}.isdisjoint(sides.recipients):
        return sides
    return _unless_at_fault(one, sides, actor=doers)


def _with_orderer(one: Telling, sides: Sides) -> Sides:
    """Give the sides of a deed whose doer only the order or announcement of it names."""
    if sides.kind.type not in _DEEDS and sides.kind.id not in _REMONSTRANCES:
        return sides
    if not _lacks_only_doer(one, sides):
        return sides
    filled = one.filled
    doers = agent_of(one.chunks, one.place) or orderer_of(one.chunks, one.place, one.context.memory)
    doers = doers or doer_of_joined(one.chunks, one.place, one.context.doers)
    if not doers or not {code for doer in doers for code in doer.codes}.isdisjoint(filled.codes("recipient")):
        return sides
    return _unless_at_fault(one, sides, actor=doers)


def _with_others(one: Telling, sides: Sides) -> Sides:
    """Give the sides of a blow with the states that deal it together with its doer."""
    if sides.kind.type != "ASSAULT" or sides.kind.mutual or sides.fault or sides.actors == NOBODY:
        return sides
    return _sides(one) if take_beside(one.chunks, one.place, one.filled) else sides


def _with_present(one: Telling, sides: Sides) -> Sides:
    """Give the sides of a body's meeting with the states that spoke at it or asked for it."""
    if sides.fault or sides.kind.id != _MULTILATERAL or one.part != "noun" or not one.frame.free:
        return sides
    present = present_at(one.chunks, one.place, one.context.kit.ontology.kinds)
    further = [code for who in present for code in who.codes if code not in sides.actors]
    if not further:
        return sides
    return Sides(sides.kind, (*sides.actors, *dict.fromkeys(further)), sides.recipients, body=sides.actors)


def _with_signers(one: Telling, sides: Sides) -> Sides:
    """Give the sides of a signing that names nobody: the two on whose visit or meeting it was."""
    if sides.kind.id != "sign" or sides.fault != "no actor" or one.part != "noun":
        return sides
    met = signers_at(one.chunks, one.place, one.filled.governor, one.context)
    return _unless_at_fault(one, sides, actor=_meant_by(one, met)) if met else sides


def _with_speaker(one: Telling, sides: Sides) -> Sides:
    """Give the sides of a meeting with others of which somebody speaks: "أكد الرئيس أن اجتماعا مع نظيره قد يعقد"."""
    meets = sides.kind.type == "CONSULT" and sides.kind.mutual and one.part == "noun"
    others = one.filled.codes("recipient")
    governor = one.filled.governor
    own = governor is None or (governor > 0 and one.chunks[governor - 1].has("own-subject"))
    own = own and not (one.place and one.chunks[one.place - 1].kind == "actor")  # "عرض بيونغ يانغ مناقشة"
    if sides.fault != "no actor" or not meets or not others or not own:
        return sides
    speaker = teller_side(one.chunks, one.place, others, one.context)
    return _unless_at_fault(one, sides, actor=_meant_by(one, speaker)) if speaker else sides


def _lacks_only_doer(one: Telling, sides: Sides) -> bool:
    """Tell a deed told by a masdar, not the name of what stands, whose doer nobody near it names."""
    if one.trigger.status is not None:
        return False
    nobody = sides.fault == "no actor" or (not sides.fault and sides.actors == NOBODY)
    return nobody and one.part not in {"verb", "adjective"}
