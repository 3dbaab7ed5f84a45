"""What its clause says of an act: done, standing, planned, denied; or that it tells none.

What the words beside a trigger say is read in `realis`; here the trigger's own meaning is weighed with it: a refusal
that is uttered is done, what somebody only refuses is not his, a purpose is no act.
"""

from __future__ import annotations

from msgspec import Struct

from marsad.analyse.acts.counting import tells_of_many, tells_of_tests
from marsad.analyse.acts.distances import negation_before
from marsad.analyse.acts.parties import Sides
from marsad.analyse.acts.realis import is_decided, status_of
from marsad.analyse.acts.refused import as_the_frame_asks, is_not_his, stands_though_refused, utters_itself
from marsad.analyse.acts.sayings import is_declared
from marsad.analyse.acts.telling import Telling
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.homographs import is_twofold
from marsad.languages.schema import Trigger
from marsad.model.findings import Status

_TO_OPENING = 4  # chunks from what is done back to the أن of its clause
_TO_DECISION = 4  # chunks from a move of forces back to the decision that it is about
_MOVES = frozenset({"RETREAT", "MOBILIZE"})  # types of moves of forces
_TO_FIRST = 3  # chunks from what is done back to "the first who"
STANDING = frozenset({"ongoing", "historical"})
"""Of what was done before, or still is."""


class Reality(Struct, frozen=True, gc=False):
    """The status of an act and the cue that decided it; `declared`: it stands by being declared.

    `fault` says why the clause tells no act; `silent`: it is no act of this trigger's, so that no row need say why.
    """

    status: Status
    cue: str = ""
    declared: bool = False
    fault: str = ""
    silent: bool = False


def reality_told(one: Telling, sides: Sides) -> Reality:
    """Give what the clause says of an act with two sides."""
    status, cue = reality_of(one)
    frame, type_ = one.frame, sides.kind.type
    declared = status == "ongoing" and type_ == "SUPPORT" and is_declared(one.chunks, one.place, one.filled)
    if declared and one.trigger.status is None:
        status = "actual"
    if not as_the_frame_asks(frame, status, cue):
        return Reality(status, silent=True)
    if frame.denied or frame.future:
        status, cue = one.trigger.status or "actual", ""
    if is_not_his(one.chunks, one.filled, cue, type_):
        return Reality(status, fault="an act that its supposed doer refuses")
    if stands_though_refused(one.chunks, one.place, one.filled, cue, type_):
        status, cue = one.trigger.status or "actual", ""
    if frame.speaker and type_ == "ACCUSE":
        status, cue = _of_told_wrong(one, status, cue)
    if status != "actual" and _is_only_named(one, status):
        return Reality(status, silent=True)
    if type_ == "REQUEST" and one.part == "noun" and one.chunk.clitic == "l" and one.reading.article:
        return Reality(status, fault="a purpose, no act")  # "تجمعوا للمطالبة ب…"
    if one.trigger.kind == "war" and status == "ongoing" and _is_any_war(one):
        return Reality(status, fault="a war that is only thought of")
    if cue == "purpose" and (one.part != "verb" or is_twofold(one.chunk)):
        return Reality(status, fault="a purpose, no act")
    return Reality(status, cue, declared)


def is_as_asked(one: Telling) -> bool:
    """Tell whether a frame that asks for a denial or the future has it; else its complement may tell an act."""
    if not (one.frame.denied or one.frame.future):
        return True
    return as_the_frame_asks(one.frame, *reality_of(one))


def reality_of(one: Telling) -> tuple[Status, str]:
    """Give the status of an act and the cue that decided it."""
    chunks, place, trigger, governor = one.chunks, one.place, one.trigger, one.filled.governor
    status, cue = status_of(chunks, place, one.reading, governor)
    if trigger.decided and cue == "planned" and is_decided(chunks, place):
        status, cue = "actual", "decision"
    if status == "actual" and not trigger.decided and _is_of_decision(one):
        status, cue = "planned", "decision"
    if cue == "planned" and governor is not None and _is_struck_by_order(one, trigger):
        status, cue = "actual", "order"
    if trigger.kind == "cancel" and cue == "described":
        status, cue = "actual", ""  # "إلغاء القمة المرتقبة": it is the summit that was awaited
    many = tells_of_many(chunks, place) or (trigger.kind == "weapons-test" and tells_of_tests(chunks, place))
    if status == "actual" and many:
        status, cue = "historical", "many"
    there = place > 0 and chunks[place - 1].has("there")
    form = one.reading.word.form
    stands = there or (form.aspect == "imperfect" and (form.person == 1 or not _is_headline(chunks)))
    if trigger.lasting and status == "actual" and stands:
        status = "ongoing"
    named = _is_named(one) and cue not in {"described", "control"}
    if status == "actual" and one.frame.encloses and utters_itself(chunks, place, one.filled):
        return status, cue  # a refusal that is uttered, not one that stands
    if trigger.status is not None and (status == "actual" or named) and not _is_announced(one):
        status = trigger.status
    return status, cue


def _is_of_decision(one: Telling) -> bool:
    """Tell a move of forces that a decision named right before is about: "قرار كينيا سحب قواتها", "قرارا يقضي بسحب …".

    Where it is carried out, it is done.
    """
    if one.part == "verb" or one.context.kit.ontology.kinds[one.trigger.kind].type not in _MOVES:
        return False
    for step in range(one.place - 1, max(-1, one.place - 1 - _TO_DECISION), -1):
        chunk = one.chunks[step]
        if chunk.kind == "cue" and (chunk.has("decision") or chunk.has("order-noun")):
            return not (step and one.chunks[step - 1].has("carrying-out"))
        decreed = chunk.kind in {"word", "verb"} and step == one.place - 1 and one.chunk.clitic == "b"
        if chunk.kind not in {"actor", "someone"} and not decreed:
            return False
    return False


def _of_told_wrong(one: Telling, status: Status, cue: str) -> tuple[Status, str]:
    """Give the status of a wrong in somebody's words: told of now, whenever it was ("كانت تكذب"), but not where it was not ("لم تكن تكذب")."""
    place, chunks = one.place, one.chunks
    if place and chunks[place - 1].has("auxiliary") and negation_before(chunks, place - 1):
        return "negated", "negation"
    if _is_not_the_first(chunks, place):
        return "negated", "negation"
    if _is_yet_to_show(chunks, place):
        return "hypothetical", "condition"
    return ("actual", "") if status in STANDING and cue != "many" else (status, cue)


def _is_yet_to_show(chunks: list[Chunk], place: int) -> bool:
    """Tell what a condition leaves open: "سترد بقوة إذا ثبت أن روسيا وراء الهجوم"."""
    opening = next((step for step in range(place - 1, 0, -1) if chunks[step].has("complementizer")), None)
    if opening is None or place - opening > _TO_OPENING:
        return False
    return any(one.kind == "cue" and one.has("condition") for one in chunks[max(0, opening - 2) : opening])


def _is_not_the_first(chunks: list[Chunk], place: int) -> bool:
    """Tell what somebody will not be the first to do: "كينيا لن تكون أول من ينتهك الهدنة"."""
    for step in range(place - 1, max(0, place - 1 - _TO_FIRST), -1):
        if chunks[step].has("first-one"):
            return chunks[step - 1].has("auxiliary") and bool(negation_before(chunks, step - 1))
    return False


def _is_only_named(one: Telling, status: Status) -> bool:
    """Tell an act of speech that nobody performed: a wrong denied, a condemnation that another verb denies or wishes."""
    if one.frame.speaker:
        return True
    named = bool(one.frame.deed) and one.part == "noun"
    return named and status in {"negated", "hypothetical"}


def _is_named(one: Telling) -> bool:
    """Tell a noun that names what stands, whatever is said of it: "العقوبات", not "تعتزم إعلان عقوبات"."""
    place, chunks = one.place, one.chunks
    owned = place + 1 < len(chunks) and chunks[place + 1].is_bare_actor
    return one.part == "adjective" or (one.part == "noun" and (one.reading.article or owned))


def _is_any_war(one: Telling) -> bool:
    """Tell a war that is not known and of which no verb says that it broke out: "يخاطر بحرب بين كينيا وأوغندا"."""
    place, chunks, governor = one.place, one.chunks, one.filled.governor
    if one.part != "noun" or one.reading.article or one.reading.pronoun or place + 1 >= len(chunks):
        return False
    following = (
        chunks[place + 2]
        if chunks[place + 1].kind == "word" and place + 2 < len(chunks)
        else chunks[place + 1]
    )
    between = following.reading("preposition")
    broke_out = governor is not None and _is_perfect(chunks[governor])
    return between is not None and between.word.item.value == "between" and not broke_out


def _is_perfect(chunk: Chunk) -> bool:
    return chunk.verb is not None and chunk.verb.word.form.aspect == "perfect"


def _is_headline(chunks: list[Chunk]) -> bool:
    """Tell the headline, whose present tells news: "البرازيل تعترف بفلسطين"; it opens the report and has no full stop."""
    return chunks[0].first == 0 and chunks[-1].kind != "stop"


def _is_announced(one: Telling) -> bool:
    """Tell what a headline without a verb announces: "عقوبات كندية جديدة على بيلاروسيا" are new, "العقوبات الكندية" stand."""
    if one.place or one.part != "noun" or one.reading.article or not _is_headline(one.chunks):
        return False
    return all(chunk.kind != "verb" for chunk in one.chunks)


def _is_struck_by_order(one: Telling, trigger: Trigger) -> bool:
    """Tell the strikes that somebody ordered, as a report of them says: "أمر بتوجيه ضربات …"."""
    governor = one.chunks[one.filled.governor or 0]
    ordered = governor.verb is not None and governor.verb.word.form.aspect == "perfect"
    return ordered and governor.has("order-noun") and trigger.kind in {"air-strike", "attack", "invade"}
