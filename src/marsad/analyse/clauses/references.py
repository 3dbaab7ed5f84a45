"""Words that point back, filled in: "the two sides", "his country", "this country"."""

from __future__ import annotations

from msgspec.structs import replace

from marsad.analyse.clauses.bodies import BodyReader
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_of
from marsad.analyse.clauses.homeoffices import with_home_offices
from marsad.analyse.clauses.joining import with_joined_references
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.ownforces import with_own_forces
from marsad.analyse.clauses.ownoffices import with_own_offices
from marsad.analyse.clauses.seats import with_seats
from marsad.analyse.clauses.subjects import previous_subject
from marsad.analyse.names.somebody import Somebody
from marsad.languages.language import Language

_HEADS = frozenset({"word", "cue"})
_TO_SAYER = 12  # chunks from one's own country back to the verb of saying
_ABOUT = 1.5  # times that a report speaks of its state rather than of another
_TWO, _OF_STATE = 2, 3  # codes of a pair, letters of a state's code
_LISTING = frozenset({"dash", "bracket", "comma", "colon"})
_MET = frozenset({"with", "between", "b"})  # prepositions of whom somebody meets
_POINTING = frozenset(
    {
        "pair",
        "several-states",
        "own-country",
        "this-country",
        "counterpart",
        "guest",
        "latter",
        "neighbour",
        "our-country",
    }
)
_OF_MANY = frozenset({"army", "police", "court", "company", "banks", "public"})
_MEANING = _POINTING | {"pact-word"}


def fill_references(
    chunks: list[Chunk], memory: Memory, language: Language, bodies: BodyReader | None = None
) -> None:
    """Turn pointing words into actors where the document has named whom they can mean; note who is named."""
    with_seats(chunks)
    with_home_offices(chunks, memory)
    speaks_of_pair = speaks_of_own = False
    for place, chunk in enumerate(chunks):
        kind, jobs = chunk.kind, chunk.jobs
        points = bool(jobs) and not jobs.isdisjoint(_MEANING)
        if jobs and "honoured" in jobs and kind == "cue" and _become_honoured(chunk, memory):
            continue
        if points:
            speaks_of_pair = speaks_of_pair or "pair" in jobs
            speaks_of_own = speaks_of_own or "own-country" in jobs
            if _points_back(kind, jobs):
                codes = _meant(chunks, place, memory)
                if codes:
                    _become_actor(chunks, place, codes, language)
                    if "pair" in jobs:
                        memory.note_pair(codes)
                    continue
        if kind == "actor":
            if place and chunks[place - 1].kind == "verb":
                _take_written_gender(chunks[place - 1], chunk)
            memory.note(chunk)
            if bodies is not None:
                bodies.note(chunk)
        elif bodies is not None and bodies.named and kind in _HEADS and bodies.again(chunks, place):
            memory.note(chunk)
            bodies.note(chunk)
        if points and "pact-word" in jobs:
            memory.note_value(chunk, "pact-word")
    if speaks_of_pair:
        chunks[:] = _with_holders(chunks)
    if speaks_of_pair or speaks_of_own:
        chunks[:] = with_joined_references(chunks, language.file.oblique_dual)
    with_own_forces(chunks, memory)
    with_own_offices(chunks, memory)


def _become_honoured(chunk: Chunk, memory: Memory) -> bool:
    """Make "His Highness" whoever of such an office was last named, or the last subject; False where nobody was."""
    reading = chunk.reading("honoured")
    offices = (reading.word.item.value or "").split() if reading is not None else []
    person = memory.last_of(offices)
    meant = [person] if person is not None else memory.subject
    if not meant:
        return False
    chunk.kind, chunk.preposition = "actor", ""
    chunk.somebody = [
        replace(one, first=chunk.first, behind=chunk.behind, preposition="", conjunction="")
        for one in meant[:1]
    ]
    return True


def _take_written_gender(verb: Chunk, subject: Chunk) -> None:
    """Let a state whose name is a man's be of either gender where the verb before it is feminine: "تقدمت السودان"."""
    one = subject.somebody[0]
    if one.gender != "m" or one.kind != "state" or one.person or one.office or subject.preposition:
        return
    forms = [reading.word.form for reading in verb.readings if reading.word.form.part == "verb"]
    if forms and all(form.gender == "f" and form.count == "s" for form in forms):
        one.gender = ""


def _points_back(kind: str, jobs: frozenset[str]) -> bool:
    """Tell a word that means somebody named before: "the two sides", "his country"."""
    if kind == "someone":
        return "pair" in jobs or "several-states" in jobs
    return kind == "cue" and not jobs.isdisjoint(_POINTING)


def _with_holders(chunks: list[Chunk]) -> list[Chunk]:
    """Join an office with the two states that its holders are of: "وزيرا خارجية البلدين"."""
    found: list[Chunk] = []
    for chunk in chunks:
        before = found[-1] if found else None
        if before is None or before.kind != "someone" or not _are_two_states(chunk) or not before.somebody:
            found.append(chunk)
            continue
        office = before.somebody[0].office
        meant = Somebody(before.first, chunk.behind, "reference", chunk.codes, office=office)
        found[-1] = Chunk(
            before.first, chunk.behind, "actor", (), [meant], before.preposition, before.conjunction
        )
    return found


def _are_two_states(chunk: Chunk) -> bool:
    """Tell "the two countries", no preposition before them."""
    return chunk.kind == "actor" and chunk.has("pair") and not chunk.preposition and len(chunk.codes) == 2


def _meant(chunks: list[Chunk], place: int, memory: Memory) -> tuple[str, ...]:
    chunk = chunks[place]
    if chunk.has("pair"):
        if any(one.word.item.value == "persons" for one in chunk.readings):
            return _named_behind(chunks, place) or memory.last_persons()
        named = _named_behind(chunks, place) or two_before(chunks, place, memory)
        return named or memory.last_pair(besides=_who_addresses(chunks, place))
    if chunk.has("several-states"):
        reading = chunk.reading("several-states")
        count = int(reading.word.item.value or 0) if reading is not None else 0
        return _listed_behind(chunks, place, count) or memory.last_several(count)
    if chunk.has("counterpart") or chunk.has("guest"):
        return _opposite(chunks, place, memory)
    if chunk.has("neighbour"):
        return _neighbour(chunks, place, memory)
    if chunk.has("latter"):
        codes = _latter(chunks, place)
        if not codes:
            chunk.keep(())
            chunk.kind, chunk.definite = "word", True
        return codes
    if chunk.has("our-country"):
        return tuple(code for one in _speaking(chunks, place, memory) for code in one.codes)[:1]
    if chunk.has("own-country"):
        if _goes_home(chunks, place):
            return ()
        owner = _sayer(chunks, place) or _owner(chunks, place) or memory.subject
        return tuple(dict.fromkeys(code for one in owner for code in one.codes))[:1]
    if chunk.has("this-country"):
        owner = _owner(chunks, place)
        if _is_home(chunks, place, owner):
            return owner[0].codes[:1]
        besides = tuple(code for one in owner for code in one.codes)
        about = memory.foremost(_ABOUT) if _is_of_home(chunks[place]) else None
        if about is not None and (about not in besides or _is_subject(chunks, place)):
            return (about,)
        other = memory.last_other(besides)
        return (other,) if other else ()
    return ()


def _who_addresses(chunks: list[Chunk], place: int) -> tuple[str, ...]:
    """Give who asks or warns the two of something, and is none of them: "دعت واشنطن الخميس الطرفين إلى"."""
    step = place - 1
    while step > 0 and chunks[step].kind == "time":
        step -= 1
    if step < 1 or not chunks[step].is_bare_actor or not chunks[step - 1].has("demand"):
        return ()
    return chunks[step].codes if not chunks[place].has("preposition") else ()


def _neighbour(chunks: list[Chunk], place: int, memory: Memory) -> tuple[str, ...]:
    """Give the state last named that is not the one whose neighbour it is: "حملت الهند جارتها المسؤولية"; not "جارتها الشمالية"."""
    following = chunks[place + 1 : place + 2]
    if any((one.kind == "word" and one.definite) or one.kind == "actor" for one in following):
        return ()
    owner = next((one for one in reversed(chunks[:place]) if one.is_bare_actor), None)
    besides = (
        owner.codes if owner is not None else tuple(code for one in memory.subject for code in one.codes)
    )
    other = memory.last_other(besides) if besides else None
    return (other,) if other is not None and not memory.is_body(other) else ()


def _latter(chunks: list[Chunk], place: int) -> tuple[str, ...]:
    """Give the state of the person named last before "الأخير", where a verb or its resumptive stands before it.

    "الأخيرة" is the state or body itself; so is he with whom a clause begins: "لكن الأخيرة رفضت".
    """
    before = _before_adjunct(chunks, place)
    if before is None or not (before.kind == "verb" or before.has("resumptive") or _opens(chunks, place)):
        return ()
    female = any(one.word.item.value == "female" for one in chunks[place].readings)
    for chunk in reversed(chunks[:place]):
        person = any(one.person or one.office for one in chunk.somebody)
        if chunk.kind == "actor" and not chunk.is_adjective and person != female:
            return chunk.somebody[-1].codes[:1]
    return ()


def _before_adjunct(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give what stands before a word, a preposition with its pronoun between left out: "أعرب فيه الأخير عن"."""
    before = chunks[place - 1] if place else None
    reading = before.reading("preposition") if before is not None else None
    return chunks[place - 2] if place > 1 and reading is not None and reading.pronoun else before


def _opens(chunks: list[Chunk], place: int) -> bool:
    """Tell the subject of a clause that begins with it: "لكن الأخيرة رفضت", "إلا أن الأخير لم يوقع"."""
    joined = chunks[place - 1].has("complementizer") or chunks[place - 1].has("conjunction")
    following = chunks[place + 1 : place + 3]
    return joined and any(one.kind == "verb" for one in following)


def _named_behind(chunks: list[Chunk], place: int) -> tuple[str, ...]:
    """Give the two whom adjectives behind a pair name: "الجانبان الكيني والإيطالي"; () where none do."""
    behind = chunks[place + 1] if place + 1 < len(chunks) else None
    if behind is None or behind.kind != "actor" or behind.preposition or len(behind.codes) != 2:
        return ()
    plain = all(not (one.person or one.office or one.place) for one in behind.somebody)
    return behind.codes if plain and len(behind.somebody) == 2 else ()


def _listed_behind(chunks: list[Chunk], place: int, count: int) -> tuple[str, ...]:
    """Give the states that a mark behind "the three states" lists: "الدول الثلاث (فرنسا وألمانيا وبريطانيا)"; () where it lists none."""
    step = place + 1
    while step < len(chunks) and chunks[step].kind in _LISTING:
        step += 1
    listed = chunks[step] if place + 1 < step < len(chunks) else None
    if listed is None or listed.kind != "actor" or listed.preposition or len(listed.codes) != count:
        return ()
    return listed.codes


def two_before(chunks: list[Chunk], place: int, memory: Memory) -> tuple[str, ...]:
    """Give the two states that "the two sides" or a dual verb means: those of the sentence before `place`, else who just met."""
    return (
        pair_before(chunks, place)
        or _persons_before(chunks, place)
        or memory.met
        or _only_two_before(chunks, place)
    )


def pair_before(chunks: list[Chunk], place: int) -> tuple[str, ...]:
    """Give the two states that the sentence names together before: "قمة بين زعيمي الكوريتين … تعهد البلدين"."""
    for chunk in reversed(chunks[:place]):
        if chunk.kind == "actor" and not chunk.is_adjective and len(chunk.codes) == _TWO:
            two = chunk.preposition == "between" or all(len(code) == _OF_STATE for code in chunk.codes)
            return chunk.codes if two else ()
    return ()


def _persons_before(chunks: list[Chunk], place: int) -> tuple[str, ...]:
    """Give the two states of which the sentence names one in person with the other: "بحث الوزير مع نظيره …، وأكد الجانبان"."""
    codes: dict[str, None] = {}
    met = False
    for chunk in chunks[:place]:
        people = [one for one in chunk.somebody if one.person or one.office] if chunk.kind == "actor" else []
        met = met or (bool(people) and (chunk.preposition in _MET or people[0].office == "counterpart"))
        codes.update((code, None) for one in people for code in one.codes)
    states = tuple(codes)
    return states if met and len(states) == _TWO and all(len(code) == _OF_STATE for code in states) else ()


def _only_two_before(chunks: list[Chunk], place: int) -> tuple[str, ...]:
    """Give the two states that alone the sentence names before, one of them in person: "زار الرئيس الكيني أوسلو، حيث أعلن البلدان"."""
    named = [chunk for chunk in chunks[:place] if chunk.kind == "actor" and not chunk.is_outlet]
    codes = tuple(dict.fromkeys(code for chunk in named for code in chunk.codes))
    met = any(chunk.preposition in _MET for chunk in named)
    in_person = any(one.person or one.office for chunk in named for one in chunk.somebody)
    return (
        codes
        if (met or in_person) and len(codes) == _TWO and all(len(code) == _OF_STATE for code in codes)
        else ()
    )


def _opposite(chunks: list[Chunk], place: int, memory: Memory) -> tuple[str, ...]:
    """Give the state of the person whom "his counterpart" or "his guest" alone means: the last one of another state."""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if following is not None and following.kind == "word" and following.definite:
        return ()  # "نظيره الشمالي": an adjective says whose
    spelled_alike = chunks[place].has("counterpart")  # "نظيره" is spelled like "نظيرة"
    readings = chunks[place].readings
    if not any(
        one.word.form.count == "s" and (one.pronoun or (spelled_alike and not one.article))
        for one in readings
    ):
        return ()
    owner = _owner(chunks, place) or memory.subject
    codes = {code for one in owner for code in one.codes}
    other = memory.last_person(codes) if codes else None
    return other.codes if other is not None and len(other.codes) == 1 else ()


def _speaking(chunks: list[Chunk], place: int, memory: Memory) -> list[Somebody]:
    """Give the official in whose words "our country" stands: the subject of the verb of saying before, else who spoke last."""
    for step in range(place - 1, -1, -1):
        if chunks[step].kind == "verb" and chunks[step].has("speech"):
            subject = subject_of(chunks, step)
            said = subject.somebody if subject is not None else previous_subject(chunks, step)
            return said if any(one.person or one.office for one in said) else []
    return memory.speaker if any(one.person or one.office for one in memory.speaker) else []


def _goes_home(chunks: list[Chunk], place: int) -> bool:
    """Tell the goal of somebody who is not named again: "قبل أن يغادر إلى بلاده" is no journey to who was named last."""
    return place > 1 and chunks[place - 1].has("preposition") and chunks[place - 2].has("going-verb")


def _sayer(chunks: list[Chunk], place: int) -> list[Somebody]:
    """Give who says something of his own country that opens his words: "قال إن بلاده", "وأضاف أن بلاده"."""
    if place < 2 or not chunks[place - 1].has("complementizer"):
        return []
    for step in range(place - 2, max(-1, place - 2 - _TO_SAYER), -1):
        if chunks[step].kind == "verb":
            subject = subject_of(chunks, step) if chunks[step].has("speech") else None
            told = subject.somebody if subject is not None else []
            said = told or (previous_subject(chunks, step) if chunks[step].has("speech") else [])
            return said if any(one.person or one.office for one in said) else []
        if chunks[step].kind in {"stop", "colon"} or chunks[step].has("complementizer"):
            return []
    return []


def _owner(chunks: list[Chunk], place: int) -> list[Somebody]:
    """Give the person last named before in the sentence; firms, courts and troops have no country of their own to speak of."""
    for step in range(place - 1, -1, -1):
        if chunks[step].kind == "actor" and any(
            one.person or (one.office and one.office not in _OF_MANY) for one in chunks[step].somebody
        ):
            return chunks[step].somebody
    return []


def _is_home(chunks: list[Chunk], place: int, owner: list[Somebody]) -> bool:
    """Tell whether "the country" in what somebody says is his own: the words start with it, no other state before it."""
    if not owner or not owner[0].codes or not _is_of_home(chunks[place]):
        return False
    for step in range(place - 1, -1, -1):
        if chunks[step].has("complementizer"):
            return True
        own = set(chunks[step].codes) <= set(owner[0].codes)
        if chunks[step].kind == "stop" or (chunks[step].kind == "actor" and not own):
            return False
    return False


def _is_of_home(chunk: Chunk) -> bool:
    """Tell "البلاد", by which a report means the state that it is about, from "هذا البلد", the one just named."""
    return any(one.word.item.value == "home" for one in chunk.readings)


def _is_subject(chunks: list[Chunk], place: int) -> bool:
    """Tell the subject of the feminine verb right before: "تستورد البلاد", not "زار البلاد"."""
    verb = chunks[place - 1].verb if place else None
    return verb is not None and verb.word.form.gender == "f" and not chunks[place].has("preposition")


def _become_actor(chunks: list[Chunk], place: int, codes: tuple[str, ...], language: Language) -> None:
    chunk = chunks[place]
    reading = chunk.readings[0]
    chunk.kind = "actor"
    oblique = chunk.has("pair") and reading.word.form.word.endswith(language.file.oblique_dual)
    chunk.somebody = [Somebody(chunk.first, chunk.behind, "reference", codes, oblique=oblique)]
    before = chunks[place - 1].reading("preposition") if place else None
    governing = before.word.item.value if before and not before.pronoun else ""
    chunk.preposition = language.preposition(reading.preposition) or governing or ""
