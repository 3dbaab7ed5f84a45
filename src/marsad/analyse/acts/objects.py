"""A transitive verb with one bare somebody behind it: subject or object?

"ثم التقى الرئيس المصري." leaves its subject out: the verb cannot do without an object, so whoever stands behind it is
that object, and the subject goes on from before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.analyse.clauses.agreeing import going_on
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import behind
from marsad.analyse.clauses.homographs import is_twofold
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.relatives import antecedent
from marsad.analyse.clauses.subjects import is_said_in_paper, opens_sentence, previous_subject
from marsad.analyse.names.somebody import BODIES, Somebody
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame

if TYPE_CHECKING:
    from marsad.analyse.acts.filled import Filled

_ADJECTIVES = 4  # chunks from a verb back to the indefinite noun that it speaks of
_WORLD = ("INTCOM",)
_FORCES = frozenset({"army", "police"})
_DUTY = 4  # chunks from whoever is called on to the duties that are his
_LEADING = frozenset({"to", "upon"})  # prepositions of what is reached, signed or agreed on
_ENDS = frozenset({"stop", "comma", "time", "bracket"})


def turn_object(
    chunks: list[Chunk], place: int, reading: Reading, frame: Frame, memory: Memory, filled: Filled
) -> None:
    """Make the subject found behind a verb its object where the verb would have none, and the last person its subject."""
    subject = filled.roles.get(frame.subject)
    if filled.inherited or not subject or filled.codes(frame.object or ""):
        return
    if frame.explicit or reading.pronoun or is_twofold(chunks[place]):
        return
    if reading.word.form.person != 3 or subject[0].first < chunks[place].behind:
        return
    if frame.charge and is_accused_of_it(chunks, place, reading):
        filled.roles.pop(frame.subject)
        return
    sure = disagrees(chunks, place, reading) or _is_charged(chunks, subject[-1].behind, frame)
    sure = sure or _is_burdened(chunks, subject[-1].behind, filled)
    asked = is_called_upon(subject, frame) and not _asks_of_others(chunks, subject[-1].behind)
    sure = sure or is_said_in_paper(chunks, place) or asked
    sure = sure or (bool(frame.asks or frame.charge) and _owns_what_is_asked(chunks, subject[-1].behind))
    if not sure and (frame.deed or frame.encloses or not _ends(chunks, subject[-1].behind)):
        return
    head = antecedent(chunks, place)
    earlier = (
        _last_of(head, reading)
        if head is not None
        else previous_subject(chunks, place)
        or going_on(reading, memory.subject)
        or (going_on(reading, memory.sayer) if opens_sentence(chunks, place) else [])
    )
    feminine = reading.word.form.gender == "f" and disagrees(chunks, place, reading)
    if head is None and feminine and is_of_another(chunks, place):
        earlier = []
    codes = {code for one in earlier for code in one.codes}
    if not codes or codes & {code for one in subject for code in one.codes}:
        called_upon = not codes and asked
        if called_upon or (frame.deed and disagrees(chunks, place, reading)):
            filled.roles[frame.subject] = []
        return
    if not sure and not any(one.person or one.office for one in earlier):
        return
    filled.roles[frame.object or ""] = subject
    filled.roles[frame.subject] = list(earlier)
    filled.inherited = True


def is_called_upon(somebody: list[Somebody], frame: Frame) -> bool:
    """Tell the world at large or forces behind a verb of asking: "ودعا المجتمع الدولي إلى …" calls on it, whoever does."""
    asks = bool(frame.asks or frame.charge)
    return asks and all(one.codes == _WORLD or one.office in _FORCES for one in somebody)


def _asks_of_others(chunks: list[Chunk], behind: int) -> bool:
    """Tell him who asks something "of" others: "طلبت الشرطة الكينية المساعدة من السكان"."""
    following = [chunk for chunk in chunks if chunk.first >= behind][:_DUTY]
    readings = (chunk.reading("preposition") for chunk in following)
    return any(one is not None and one.word.item.id == "prep.from" for one in readings)


def _owns_what_is_asked(chunks: list[Chunk], behind: int) -> bool:
    """Tell duties with a pronoun right behind who is named: "ودعت الأمم المتحدة إلى تحمل مسؤولياتها" calls on it."""
    following = [chunk for chunk in chunks if chunk.first >= behind][:_DUTY]
    return any(chunk.has("own-duty") for chunk in following)


def is_of_another(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb that goes on about an earlier one of the sentence whose subject nobody knows: "نددت المنظمات …، ودعت"."""
    there = any(chunk.kind == "verb" and not chunk.has("auxiliary") for chunk in chunks[:place])
    return there and not previous_subject(chunks, place)


def _last_of(head: Chunk, reading: Reading) -> list[Somebody]:
    """Give whom of a joint head a verb in the singular speaks of: "بين نيروبي ومقديشو التي تتهم …"."""
    return head.somebody[-1:] if reading.word.form.count == "s" else head.somebody


def _is_charged(chunks: list[Chunk], behind: int, frame: Frame) -> bool:
    """Tell whether the charge follows at once behind the token before `behind`: "واتهم الدوحة بدعم …"."""
    following = next((chunk for chunk in chunks if chunk.first >= behind), None)
    if not frame.transitive or following is None:
        return False
    return frame.charge == following.clitic or following.has("complementizer")


def _is_burdened(chunks: list[Chunk], behind: int, filled: Filled) -> bool:
    """Tell on whom a responsibility is laid that follows at once, nobody else behind: "وحملت واشنطن مسؤولية الدماء"."""
    if filled.complement is None or not chunks[filled.complement].has("responsibility-word"):
        return False
    if chunks[filled.complement].first != behind:
        return False
    return not any(chunk.kind == "actor" and chunk.preposition for chunk in chunks[filled.complement :])


def disagrees(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell whether whoever follows a verb at once is of the other gender, so that it is the object.

    States are feminine but for a few: "وطالب روسيا بالرد" is a demand to Russia, "ودعت المجتمع الدولي" one to him.
    """
    form = reading.word.form
    nearby = chunks[place + 1 : place + 3]
    following = next((chunk for chunk in nearby if chunk.kind != "time" and not _points_back(chunk)), None)
    if following is None or not following.is_bare_actor or form.count != "s" or not form.gender:
        return False
    first = following.somebody[0]
    if form.gender == "f":
        return first.gender == "m" and bool(first.office or first.person or first.kind in BODIES)
    if first.office or first.kind == "organisation":
        return first.gender == "f" and (first.office is not None or not first.person)
    return first.kind == "state" and first.gender != "m" and not (first.person or first.office)


def is_accused_of_it(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell a relative clause of a thing in which nobody acts, a passive: "الهجوم الذي اتهم النظام بشنه"."""
    if reading.pronoun or not (place > 1 and chunks[place - 1].has("relative")):
        return False
    return chunks[place - 2].kind in {"word", "noun", "cue"} or chunks[place - 2].is_adjective


def goes_on_asking(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell a verb of asking that "and" joins to what the same one did, so that who follows is asked: "نددت كينيا بالقرار ودعت أوغندا إلى …".

    Behind a comma somebody else may ask.
    """
    if not (chunks[place].conjunction and chunks[place].has("demand")) or reading.word.form.count != "s":
        return False
    for chunk in reversed(chunks[:place]):
        if (
            chunk.kind in {"comma", "stop", "colon", "quote"}
            or chunk.has("relative")
            or chunk.has("complementizer")
        ):
            return False
        if chunk.verb is not None and not chunk.has("auxiliary"):
            form = chunk.verb.word.form
            return form.aspect == reading.word.form.aspect and form.gender == reading.word.form.gender
    return False


def _points_back(chunk: Chunk) -> bool:
    """Tell a pronoun behind a preposition between a verb and its object: "انتقد فيها الحكومة"."""
    reading = chunk.reading("preposition")
    return reading is not None and bool(reading.pronoun)


def turn_passive(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> None:
    """Make the subject of a verb with an agent ("قتل فلسطينيان برصاص الجيش الإسرائيلي") its object.

    Where the frame knows no agent, he stands right behind the subject: "استقبل الرئيس الكيني من قبل الملك".
    """
    subject = filled.roles.get(frame.subject)
    own = frame.preps.get("by")
    if own not in {None, frame.subject} or not subject or filled.codes(frame.object or ""):
        return
    told = frame.asks or frame.encloses or frame.deed
    if own is None and told and (filled.inherited or subject[0].first < chunks[place].behind):
        return
    for step, chunk in behind(chunks, place, frame.reach):
        if chunk.kind == "actor" and chunk.preposition == "by":
            if own is None and not _stands_right_behind(chunks, place, step, subject):
                return
            filled.roles[frame.object or ""] = subject
            filled.roles[frame.subject] = list(chunk.somebody)
            filled.widen(chunk)
            return


def _stands_right_behind(chunks: list[Chunk], place: int, agent: int, subject: list[Somebody]) -> bool:
    """Tell an agent between whom and the subject only his preposition and a time stand.

    Behind a verb whose subject stands before it, nobody else does: "الوزير استقبل لدى وصوله إلى المطار من قبل نظيره".
    """
    if subject[-1].behind <= chunks[place].first:
        return not any(chunk.is_bare_actor for chunk in chunks[place + 1 : agent])
    between = [chunk for chunk in chunks[:agent] if chunk.first >= subject[-1].behind]
    return all(chunk.kind == "time" or chunk.has("preposition") for chunk in between)


def in_person(somebody: list[Somebody]) -> list[Somebody]:
    """Give somebody where it is a person or office-holder, for only such go on acting unnamed in another sentence."""
    return somebody if any(one.person or one.office for one in somebody) else []


def relative_head(chunks: list[Chunk], place: int, reading: Reading) -> int | None:
    """Give the noun that the pronoun on a relative clause's verb refers back to: "العقوبات التي فرضتها …".

    Behind an indefinite noun the clause opens without a relative: "بيان مشترك وقعه الرئيسان". The pronoun may stand on the
    verb's own preposition ("الاتفاق الذي توصلت إليه …", "الذي تم التوصل إليه بين …"), and a passive has none ("وقعت بين").
    """
    if not place:
        return None
    if _points_to_head(chunks, place):
        place -= chunks[place].kind == "noun"
    elif not (reading.pronoun or _is_resumed(chunks, place)):
        return None
    if not chunks[place - 1].has("relative"):
        return _indefinite_head(chunks, place, reading)
    for step in range(place - 2, max(-1, place - 5), -1):
        if chunks[step].kind == "cue" and _only_describes(chunks[step]):
            continue  # "الرسوم الجمركية التي فرضتها …"
        if chunks[step].kind in {"cue", "noun"}:
            return step
        if chunks[step].kind not in {"word", "actor"}:
            return None
    return None


def _points_to_head(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb right behind whose preposition a pronoun means the head, or a passive behind which "between" stands."""
    following = chunks[place + 1].reading("preposition") if place + 1 < len(chunks) else None
    if following is None or not (
        chunks[place].kind == "verb"
        or (chunks[place - 1].has("impersonal") and chunks[place - 1].kind == "verb")
    ):
        return False
    if following.pronoun:
        return following.word.item.value in _LEADING
    return following.word.item.value == "between" and not chunks[place].conjunction


def _is_resumed(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb whose head a pronoun behind a preposition takes up: "برقية تهنئة بعث بها إلى …"."""
    return place + 1 < len(chunks) and chunks[place + 1].has("resumptive")


def _only_describes(chunk: Chunk) -> bool:
    """Tell an adjective with the article that no noun is spelled like."""
    return bool(chunk.readings) and all(
        one.word.form.part == "adjective" and one.article for one in chunk.readings
    )


def _indefinite_head(chunks: list[Chunk], place: int, reading: Reading) -> int | None:
    """Give the indefinite noun right before a verb, its adjectives between; a definite one needs a relative."""
    if reading.conjunction:
        return None
    for step in range(place - 1, max(-1, place - 1 - _ADJECTIVES), -1):
        chunk = chunks[step]
        if chunk.kind == "cue" and any(one.word.form.part == "adjective" for one in chunk.readings):
            if any(one.article for one in chunk.readings):
                return None
            continue
        if chunk.kind in {"cue", "noun"} and not chunk.has("preposition"):
            return None if any(one.article or one.pronoun for one in chunk.readings) else step
        if chunk.kind == "word" and not (chunk.definite or chunk.clitic == "b"):
            continue
        if not chunk.is_adjective:
            return None
    return None


def _ends(chunks: list[Chunk], behind: int) -> bool:
    """Tell whether nothing that could be an object follows the token before `behind`."""
    following = next((chunk for chunk in chunks if chunk.first >= behind), None)
    if following is None or following.kind in _ENDS:
        return True
    opening = following.conjunction and following.kind in {"verb", "noun", "word"}
    return bool(opening) or (
        following.kind == "cue" and (following.has("preposition") or following.has("subordinator"))
    )
