"""Whether the other side of an act goes without saying: "وهدد بوقف المحادثات" in a report of two states.

It does not where the clause names whom the doer addresses in words that nobody knows ("طلب من اللجنة …", "وعد أنصاره
ب…") or by a pronoun ("هددنا"). Praise is for the other side only where it is of a visit or of ties, a welcome where it
says of what. Who criticises his own people or land, or calls charges false, blames nobody else. A body of many states
threatens whom it names, and of a bare word of threatening only its own clause says that somebody threatens: "عوامل
تهدد الاستقرار".
"""

from __future__ import annotations

from marsad.analyse.acts.content import content
from marsad.analyse.acts.context import Context
from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.schema import Frame, Trigger

_ADDRESSED = frozenset({"REQUEST", "THREATEN", "AGREE"})  # types of acts that are said to somebody
_SKIPPED = frozenset({"actor", "time", "quote", "bracket", "comma"})
_AT = frozenset({"to", "upon", "against"})  # prepositions of whoever is attacked
_FROM_OR_WITH = frozenset({"from", "with"})
_DEEDS = frozenset({"deed-again", "deed-word", "backed-deed", "decision", "utterance-word", "sanction-word"})
_REACH = 8
_BEHIND_DOER = 2  # chunks from whoever acts to the place behind him
_OF_BOTH = (
    "visit-word",
    "meeting-word",
    "relation-word",
)  # what somebody praises who praises the other side by it
_DENIED = ("rebuff-word", "denied-word")
_TO_WELCOMED = 5  # chunks from the verb of welcoming to what is welcomed, whoever welcomes between
_PACT = "pact-word"
_ARMY = "army"
_TO_PACT = 3  # chunks from "which he called …" back to the deal
_OF_CONDITION = 6  # chunks from the word of condition to whose act it is
_TO_CONTENT = 3  # chunks from a threat to what is threatened


def goes_without_saying(
    chunks: list[Chunk], place: int, filled: Filled, trigger: Trigger, context: Context
) -> bool:
    """Tell whether the clause at `place` leaves out the other side of its act, so that it may be filled in."""
    doers = filled.codes("actor")
    if doers in {(), ("UNK",)}:
        return False
    type_ = context.kit.ontology.kinds[trigger.kind].type
    if type_ == "THREATEN":
        bare = (
            filled.inherited
            and trigger.frame.complement is None
            and not _says_with_what(chunks, place, doers)
        )
        if (
            bare
            or _endangers(chunks, place)
            or _is_empty(chunks, place)
            or all(_is_body(code, context) for code in doers)
        ):
            return False
    if trigger.frame.by_deed and not _is_of_deed(chunks, place):
        return False
    if type_ == "ASSAULT" and _may_be_hit(chunks, place, filled):
        return False
    if trigger.kind == "attack" and not _is_named_by_nation(chunks, place, doers):
        return False
    if trigger.kind == "agree-on" and not _speaks_for_two(chunks[place]):
        return False
    if trigger.kind == "welcome":
        return _welcomes_deed(chunks, place)
    if type_ == "SUPPORT" and not any(one.has(job) for one in chunks for job in _OF_BOTH):
        return False
    if trigger.kind == "criticise" and _is_at_home(chunks, place, filled):
        return False
    return type_ not in _ADDRESSED or not _addresses(chunks, place, trigger.frame, filled.complement)


def _is_of_deed(chunks: list[Chunk], place: int) -> bool:
    """Tell a wrong that a definite deed is, whose the clause does not say: "قالت كينيا إن الموقف الجديد ينتهك القانون"."""
    step = place - 1
    while step > 0 and chunks[step].kind in {"word", "quote", "time"}:
        step -= 1
    if step < 1 or chunks[step].jobs.isdisjoint(_DEEDS):
        return False
    pointed = chunks[step - 1].has("demonstrative") and step > 1
    opening = chunks[step - 2] if pointed else chunks[step - 1]
    known = any(one.article and not one.preposition for one in chunks[step].readings)
    return known and opening.has("complementizer")


def _says_with_what(chunks: list[Chunk], place: int, doers: tuple[str, ...]) -> bool:
    """Tell a threat once uttered that says with what, in a sentence of two: "دعت كينيا الصومال إلى …، وتوعدت باتخاذ إجراءات"."""
    verb = chunks[place].verb
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if verb is None or verb.word.form.aspect != "perfect" or following is None or following.clitic != "b":
        return False
    return any(one.kind == "actor" and not set(one.codes) <= set(doers) for one in chunks)


def _welcomes_deed(chunks: list[Chunk], place: int) -> bool:
    """Tell a welcome that says of what: "رحبت الرباط بالموقف الجديد", "ورحبت به الرباط", not the greeting "مرحبا"."""
    near = chunks[place + 1 : place + 1 + _TO_WELCOMED]
    return any(one.clitic == "b" or (one.has("preposition") and _is_by(one)) for one in near)


def _is_by(chunk: Chunk) -> bool:
    reading = chunk.reading("preposition")
    return reading is not None and reading.word.item.value == "b"


def _is_at_home(chunks: list[Chunk], place: int, filled: Filled) -> bool:
    """Tell a verdict on charges, which denies them, and one on the doer's own people or land: "انتقد سلفه", "عجز بلاده"."""
    near = [one for _, one in content(chunks, place, _REACH)]
    if any(one.has(job) for one in near for job in _DENIED):
        return True
    themselves = {one.first for one in filled.roles.get("actor", ())}
    others = [one for one in near if one.codes and one.first not in themselves]
    return any(set(one.codes) <= set(filled.codes("actor")) for one in others)


def _may_be_hit(chunks: list[Chunk], place: int, filled: Filled) -> bool:
    """Tell a doer of a blow who may as well be whom it hit: "ضربة للنظام", "قصف النظام"; forces deal it ("غارة لقوات …")."""
    doers = {one.first for one in filled.roles.get("actor", ()) if one.office != _ARMY}
    tied = chunks[place + 1 : place + 2] if chunks[place].kind == "noun" else []
    owners = [one for one in tied if one.is_bare_actor] + [one for one in chunks if one.preposition == "l"]
    return any(one.first in doers for chunk in owners for one in chunk.somebody)


def _is_named_by_nation(chunks: list[Chunk], place: int, doers: tuple[str, ...]) -> bool:
    """Tell an attack that is named after who makes it: "الهجوم التركي", not "المسؤولية عن الهجوم"."""
    named = chunks[place + 1 : place + 3] if chunks[place].kind == "noun" else []
    return any(one.is_adjective and not set(doers).isdisjoint(one.codes) for one in named)


def _speaks_for_two(chunk: Chunk) -> bool:
    """Tell "we agreed", said of oneself and the other side; leaders and bodies agree among themselves."""
    return chunk.verb is not None and chunk.verb.word.form.person == 1


def _is_body(code: str, context: Context) -> bool:
    actor = context.kit.world.actors.get(code)
    return actor is not None and actor.kind in {"organisation", "bloc"}


def named_beside(chunks: list[Chunk], place: int, filled: Filled, type_: str) -> tuple[str, ...]:
    """Give who else is named in the sentence, each once; not whom something is done to, nor two of whom one is the doer.

    "حذر من استخدام القوة ضد كينيا", "التوتر بين نيروبي ومقديشو". Nor is he threatened who is named far behind in its condition or
    who says something behind it: "التي هددت بإجراء، قال الوزير الكيني".
    """
    doers = frozenset(filled.codes("actor"))
    end = _end_of_threat(chunks, place) if type_ == "THREATEN" else len(chunks)
    return tuple(
        dict.fromkeys(
            code
            for step, chunk in enumerate(chunks[:end])
            if chunk.kind == "actor"
            and not (chunk.preposition == "against" or (chunk.preposition and doers & set(chunk.codes)))
            and not _is_seat_of(chunks, step, doers)
            for code in chunk.codes
            if code not in doers
        )
    )


def _end_of_threat(chunks: list[Chunk], place: int) -> int:
    """Give where the words behind a threat end: well behind its condition, or where a comma parts what somebody says."""
    for step in range(place + 1, len(chunks)):
        parted = (
            chunks[step].kind == "verb" and chunks[step - 1].kind == "comma" and chunks[step].has("speech")
        )
        if parted:
            return step
        if chunks[step].kind == "cue" and chunks[step].has("condition"):
            return step + _OF_CONDITION  # "إذا ثبت تورط كينيا"
    return len(chunks)


def _is_seat_of(chunks: list[Chunk], step: int, doers: frozenset[str]) -> bool:
    """Tell where the doer is at home: "توعد زعيم الحركة في كينيا"."""
    if chunks[step].preposition != "in" or step < _BEHIND_DOER:
        return False
    return chunks[step - _BEHIND_DOER].is_bare_actor and not doers.isdisjoint(
        chunks[step - _BEHIND_DOER].codes
    )


def who_is_hit(chunks: list[Chunk], place: int, type_: str) -> frozenset[str]:
    """Give at whom the violence was aimed that somebody condemns, who is not blamed for it: "ندد بإطلاق الصواريخ باتجاه كينيا"."""
    if type_ != "ACCUSE":
        return frozenset()
    violent = next((step for step in range(place + 1, len(chunks)) if chunks[step].has("grave-word")), None)
    behind = chunks[violent + 1 : violent + 1 + _REACH] if violent is not None else []
    return frozenset(code for one in behind if one.preposition in _AT for code in one.codes)


def own_side(doers: tuple[str, ...], context: Context) -> frozenset[str]:
    """Give the parties and armed groups of the doers' states, and the states of doers that are such."""
    homes = context.kit.world.groups
    own = [group for group, home in homes if home in doers]
    return frozenset(own + [home for group, home in homes if group in doers])


def side_of_pact(chunks: list[Chunk], place: int, filled: Filled, context: Context) -> tuple[str, ...]:
    """Give whom the deal means that is called bad: "وصف ترامب الاتفاق بأنه كارثي" after "the nuclear deal"."""
    near = [one for _, one in content(chunks, place, _REACH)] + chunks[max(0, place - _TO_PACT) : place]
    pact = next((one for one in near if one.has(_PACT)), None)
    if pact is None:
        return ()
    reading = pact.reading(_PACT)
    value = (reading.word.item.value if reading is not None else "") or context.memory.last_value(_PACT)
    return tuple(code for code in (value or "").split() if code not in filled.codes("actor"))


def _is_empty(chunks: list[Chunk], place: int) -> bool:
    """Tell a threat that is only named, without what is threatened: "شبكة التهديد", not "تهديدها بإلغاء القمة"."""
    behind = chunks[place + 1 : place + 1 + _TO_CONTENT]
    return chunks[place].kind == "noun" and not any(one.clitic == "b" for one in behind)


def _endangers(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb whose bare object is a thing: "ويهدد التعاون مع الشركاء" tells a danger and no threat."""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if following is None or chunks[place].kind != "verb" or following.clitic:
        return False
    return following.kind in {"noun", "cue"} and any(
        one.article and not one.preposition for one in following.readings
    )


def _addresses(chunks: list[Chunk], place: int, frame: Frame, complement: int | None) -> bool:
    """Tell whether somebody is addressed whom nobody knows: a bare word behind the verb, or one that it governs."""
    governed = _FROM_OR_WITH | {word for word, role in frame.preps.items() if role == "recipient"}
    if any(one.pronoun for one in chunks[place].readings if one.word.form.part == "verb"):
        return True
    for step, chunk in enumerate(chunks[place + 1 : place + 1 + _REACH], place + 1):
        if chunk.kind in _SKIPPED or step == complement:
            continue
        if chunk.kind == "cue" and chunk.has("preposition"):
            reading = chunk.reading("preposition")
            return reading is not None and (reading.word.item.value in governed or bool(reading.pronoun))
        if chunk.clitic == "b":
            return False  # "وتوعد باتخاذ إجراءات": what is threatened or asked, and nobody before it
        return chunk.kind in {"word", "someone", "number"} and not chunk.clitic and not chunk.conjunction
    return False
