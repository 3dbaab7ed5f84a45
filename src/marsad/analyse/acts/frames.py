"""Filling a trigger's frame: who fills which role, and which stretch of the text says so."""

from __future__ import annotations

from marsad.analyse.acts.addressed import take_addressed
from marsad.analyse.acts.asking import addresses_others, asked_at, is_asked_of_others
from marsad.analyse.acts.attendance import take_participants
from marsad.analyse.acts.beneficiaries import take_helped
from marsad.analyse.acts.complements import (
    is_about,
    is_object_of_another,
    take_asked,
    take_back,
    take_complement,
    take_deed,
    take_nearer_deed,
)
from marsad.analyse.acts.content import names_others
from marsad.analyse.acts.distances import calls_for_head
from marsad.analyse.acts.doers import fill_verb
from marsad.analyse.acts.filled import Filled
from marsad.analyse.acts.gathered import take_held
from marsad.analyse.acts.governed import fill_behind, fill_relative
from marsad.analyse.acts.handed import take_handed
from marsad.analyse.acts.hitplaces import take_hit_place
from marsad.analyse.acts.lateobjects import late_object, relative_object
from marsad.analyse.acts.masdars import fill_noun
from marsad.analyse.acts.objects import disagrees, turn_object, turn_passive
from marsad.analyse.acts.otherside import take_other_side
from marsad.analyse.acts.ownlosses import take_own_loss
from marsad.analyse.acts.pronounobjects import take_pronoun_object
from marsad.analyse.acts.receptions import take_house
from marsad.analyse.acts.targets import take_target
from marsad.analyse.acts.topics import topic_of
from marsad.analyse.acts.tours import take_tour
from marsad.analyse.acts.travelling import take_goal, take_seat
from marsad.analyse.acts.victims import take_victim
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_behind
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.references import pair_before
from marsad.analyse.clauses.tellers import teller_of
from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame

_FULL_REACH = 5
_TOPIC = "concerning"


def fill(chunks: list[Chunk], place: int, reading: Reading, frame: Frame, memory: Memory) -> Filled | None:
    """Fill the frame of the trigger at `place`; None where the complement it needs does not follow."""
    filled = Filled(chunks[place].first, chunks[place].behind)
    skip: set[int] = set()
    if frame.definite and not reading.article:
        return None
    if frame.apart and _is_listed(chunks, place):
        return None
    if frame.conditional and not any(chunk.has("condition") for chunk in chunks):
        return None
    if frame.unless and is_about(chunks, place, frame):
        return None
    if frame.unless_before and is_object_of_another(chunks, place, frame):
        return None
    if frame.encloses and _lets_us(chunks, place, memory):
        return None
    if frame.asks and calls_for_head(chunks, place):
        return None  # "اجتماع دعت إليه كينيا": she convened it
    pronoun = reading.pronoun and reading.word.form.part == "verb"
    asked = asked_at(chunks, place, frame.asks) if frame.asks and not pronoun else None
    may_come_late = bool(frame.object) and frame.encloses
    if frame.asks and asked is None and not (pronoun or may_come_late):
        return None
    if frame.complement is not None and not take_complement(chunks, place, reading, frame, filled, skip):
        return None
    if reading.word.form.part == "verb":
        fill_verb(chunks, place, reading, frame, memory, filled)
    else:
        fill_noun(chunks, place, reading, frame, memory, filled, skip)
    if pronoun and place and chunks[place - 1].has("relative"):
        fill_relative(
            chunks, place, reading, frame, filled
        )  # "كينيا، التي تدعمها كندا، السويد …": her it backs
    fill_behind(chunks, place, reading, frame, memory, filled, skip)
    fill_relative(chunks, place, reading, frame, filled)
    if frame.object and reading.word.form.part == "verb":
        turn_passive(chunks, place, frame, filled)
        turn_object(chunks, place, reading, frame, memory, filled)
    take_other_side(chunks, place, reading, frame, memory, filled)
    take_house(chunks, place, reading, frame, filled)
    take_addressed(chunks, place, reading, frame, filled)
    take_pronoun_object(chunks, place, reading, frame, memory, filled)
    take_handed(chunks, place, reading, frame, memory, filled)
    if frame.targets and not filled.codes(frame.targets):
        take_target(chunks, place, frame.targets, filled)
    if reading.word.form.part == "noun":
        take_held(chunks, place, frame, filled)
        take_participants(chunks, place, frame, filled)
    if frame.tour:
        take_tour(chunks, place, reading, memory, filled)
    if frame.places and not filled.codes("recipient"):
        if frame.complement is not None:
            take_seat(chunks, filled)
        elif filled.codes("actor") and not frame.transitive:
            take_goal(chunks, place, filled)
    if frame.helps:
        take_helped(chunks, place, filled)
    if frame.victim and not filled.codes(frame.victim):
        take_victim(chunks, place, frame.victim, filled)
    if frame.loss and filled.codes("actor") and not filled.codes(frame.loss):
        take_own_loss(chunks, place, frame.loss, memory, filled)
        if frame.places and not filled.codes(frame.loss):
            take_hit_place(chunks, place, frame.loss, filled)
    late = None
    if frame.object and may_come_late and not filled.codes(frame.object):
        find = relative_object if pronoun else late_object
        late = find(chunks, place, frame, filled)
        if late is not None:
            filled.take(frame.object, late)
            asked = None
    if frame.asks and asked is None and not pronoun and late is None:
        return None
    if asked is not None and frame.object and _stands_behind(filled.roles.get(frame.object), chunks[asked]):
        return None
    if frame.deed and not filled.codes(frame.deed):
        take_deed(chunks, place, frame, memory, filled)
    elif frame.deed and _TOPIC in frame.preps:
        take_nearer_deed(chunks, place, frame, filled)
    if frame.deed and filled.codes(frame.deed) and _is_of_others(chunks, place, reading, frame, filled):
        return None
    if filled.codes("recipient") and is_asked_of_others(chunks, place, reading, filled.roles["recipient"]):
        filled.roles.pop("recipient")
    if frame.back and not take_back(chunks, place, reading, frame, filled):
        return None
    if frame.lends and frame.subject != "actor" and not filled.codes(frame.subject):
        take_asked(chunks, place, frame, filled)
    if frame.future and place and chunks[place - 1].has("auxiliary"):
        return None  # "ما إذا كانت ستبقى": asked, not announced
    if frame.denied and place + 1 < len(chunks) and chunks[place + 1].has("exception"):
        return None  # "لن يقبل إلا بوساطة دولية": that he accepts
    if frame.future and frame.denied and not _is_never(chunks, place):
        return None
    if (
        frame.denied
        and frame.speaker
        and any(one.has("condition") for one in chunks[max(0, place - 3) : place])
    ):
        return None
    if (
        frame.future
        and not frame.speaker
        and not _is_own_future(teller_of(chunks, place, memory), filled.codes(frame.subject))
    ):
        return None
    if frame.speaker and frame.subject != "actor" and disagrees(chunks, place, reading):
        return None
    told = reading.article and frame.complement is None and frame.topic is None
    if frame.speaker and (reading.pronoun or told):
        return None
    if frame.speaker:
        filled.roles[frame.speaker] = teller_of(chunks, place, memory, outright=frame.outright)
    if frame.topic and filled.codes("actor"):
        topic = topic_of(chunks, place)
        if topic is None:
            return None
        filled.take(frame.topic, topic)
    if frame.foreign and not (
        filled.has_body(frame.subject)
        or (frame.preps.get("with") and len(filled.codes(frame.subject)) > 1)
        or any(memory.is_body(code) for code in filled.codes(frame.subject))
        or (frame.deed and filled.codes(frame.deed))
        or names_others(chunks, place, filled.codes(frame.subject), clause=frame.clause)
    ):
        return None
    if frame.parties:
        place_of = chunks[place]
        named = Somebody(place_of.first, place_of.behind, "organisation", frame.parties)
        filled.roles["actor"] = [named, *filled.roles.get("actor", [])]
    if frame.valued and not filled.codes(frame.valued):
        filled.roles[frame.valued] = filled.valued or _meant_before(chunks, frame, filled, memory)
    if not filled.roles.get(frame.subject) and (frame.subject == "actor" or frame.lends):
        _take_later_subject(chunks, place, frame, filled)
    if frame.pair and not filled.roles:
        filled.roles["actor"] = _pair_of(chunks, place, memory)
    return filled


def _is_of_others(chunks: list[Chunk], place: int, reading: Reading, frame: Frame, filled: Filled) -> bool:
    """Tell a warning or call whose other side would be him of whose deed others are told."""
    told = reading.word.form.part == "verb" and bool(frame.encloses and frame.charge) and not frame.transitive
    return told and addresses_others(chunks, place, reading, filled.roles.get(frame.subject, []))


def _meant_before(chunks: list[Chunk], frame: Frame, filled: Filled, memory: Memory) -> list[Somebody]:
    """Give whom "the agreement" means where the report named one before that says by itself whose it is."""
    chunk = chunks[filled.complement] if filled.complement is not None else None
    reading = chunk.reading(frame.complement or "") if chunk is not None else None
    following = chunks[filled.complement + 1 : filled.complement + 2] if filled.complement is not None else []
    if chunk is None or reading is None or not reading.article or any(one.definite for one in following):
        return []
    codes = tuple(memory.last_value(frame.complement or "").split())
    return [Somebody(chunk.first, chunk.behind, "reference", codes)] if codes else []


def _lets_us(chunks: list[Chunk], place: int, memory: Memory) -> bool:
    """Tell "let us …", which is spelled like "he called us": "دعونا لا ننسى", "دعونا ننتظر"."""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if following is None or not any(
        one.pronoun in memory.ours for one in chunks[place].readings if one.pronoun
    ):
        return False
    return following.kind in {"word", "verb"} or following.has("negation")


def _is_never(chunks: list[Chunk], place: int) -> bool:
    """Tell whether the verb is denied for the future: "لن نسمح", not "لم تسمح"."""
    reading = chunks[place - 1].reading("negation") if place else None
    return reading is not None and reading.word.item.id == "neg.future"


def _is_own_future(teller: list[Somebody], doer: tuple[str, ...]) -> bool:
    """Tell whether the report itself, or the doer, announces what he will do; another's guess is no threat."""
    return not teller or bool({code for one in teller for code in one.codes} & set(doer))


def _stands_behind(somebody: list[Somebody] | None, asked: Chunk) -> bool:
    """Tell whether somebody is only named in what is asked: "تحذر من تدخل روسيا" warns another."""
    return bool(somebody) and all(one.first > asked.first for one in somebody or ())


def _pair_of(chunks: list[Chunk], place: int, memory: Memory) -> list[Somebody]:
    """Give the two of whom the sentence or else the report spoke last, whom a report of two sides need not name again."""
    chunk = chunks[place]
    codes = pair_before(chunks, place) or memory.last_pair()
    return [Somebody(chunk.first, chunk.behind, "reference", codes)] if codes else []


def _take_later_subject(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> None:
    """Give a masdar that opens the sentence the subject of the verb behind: "في اجتماع مع …، أثنى ماكرون"."""
    if chunks[place].kind != "noun" or place > 2:
        return
    if not frame.lends and not (place and chunks[place - 1].has("preposition")):
        return
    for step in range(place + 1, min(len(chunks) - 1, place + _FULL_REACH + 3)):
        if chunks[step].kind != "comma" or chunks[step + 1].kind not in {"verb", "word"}:
            continue
        subject = subject_behind(chunks, step + 1)
        if subject is not None:
            filled.take(frame.subject, subject)
        return


def _is_listed(chunks: list[Chunk], place: int) -> bool:
    """Tell one of a list of topics, joined before or behind: "الرسوم والاتفاق النووي", "الاتفاق النووي والأزمة"."""
    step = place + 1
    while step < len(chunks) and chunks[step].is_adjective and not chunks[step].conjunction:
        step += 1
    return bool(chunks[place].conjunction) or (
        step < len(chunks)
        and (
            bool(chunks[step].conjunction)
            or chunks[step].has("conjunction")
            or (chunks[step].kind == "word" and chunks[step].clitic == "and")
        )
    )
