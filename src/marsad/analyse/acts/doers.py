"""Who does what a finite verb tells: its subject, the speaker, or the last subject where none is named."""

from __future__ import annotations

from marsad.analyse.acts.actives import is_surely_active
from marsad.analyse.acts.belongings import (
    forces_behind,
    is_victim,
    owner_before,
    owner_behind,
    thing_met_behind,
)
from marsad.analyse.acts.filled import Filled
from marsad.analyse.acts.objects import disagrees, goes_on_asking, is_accused_of_it, is_of_another
from marsad.analyse.acts.papers import doers_of, paper_before
from marsad.analyse.acts.statements import issuers_before, issuers_behind, utterer_before
from marsad.analyse.acts.visitors import visitor_of
from marsad.analyse.clauses.agreeing import going_on
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.circumstance import (
    returns_to,
)
from marsad.analyse.clauses.clause import is_counterpart, subject_of, tells_of_last
from marsad.analyse.clauses.homographs import is_twofold
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.references import two_before
from marsad.analyse.clauses.subjects import (
    carries_on,
    comes_later,
    has_own_head,
    opens_sentence,
    previous_subject,
    speaks_itself,
    takes_up_head,
)
from marsad.analyse.clauses.tellers import teller_of
from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame

_OPENING = (
    "qad",
    "complementizer",
    "where",
    "relative",
    "negation",
    "future",
    "conjunction",
    "subordinator",
    "meanwhile",
)
_ADVERBS = 3  # chunks behind a verb among which adverbs may stand
_GOVERNING = frozenset({"b", "l"})  # proclitics that no subject has
_ARMY = "army"  # the office of troops and aircraft
_TWO = 2  # states of whom a dual verb speaks
_TITLES = 16  # chunks from a dual verb back to where those who stand before it begin
_INSERTION = 12  # chunks between the commas of an insertion
_VOICELESS = ("INTCOM",)
_HEADLINE = 3  # chunks of a subject that opens a headline
_SLUR = "slur-word"
_ASIDE = frozenset({"then", "adverb", "resumptive", "in-turn"})
_THROUGH = "b"  # the preposition of what somebody is called
_MANY = frozenset(
    {"group", "bloc"}
)  # kinds of somebody whom the plural speaks of ("قال الحوثيون إنهم سيردون")


def fill_verb(
    chunks: list[Chunk], place: int, reading: Reading, frame: Frame, memory: Memory, filled: Filled
) -> None:
    """Fill who does what a finite verb tells."""
    if filled.codes(frame.subject):
        return
    uttered = frame.subject == "actor" and (frame.encloses or bool(frame.deed or frame.asks))
    decided = frame.subject == "actor" and getattr(reading.word.item, "decided", False)
    paper = paper_before(chunks, place) if uttered or decided else None
    if paper is not None and not uttered and not chunks[paper].has("decision"):
        paper = None  # what only a draft says is not done
    if paper is not None:
        filled.roles[frame.subject] = doers_of(chunks, paper, place)
        filled.widen(chunks[paper])
        return
    issuers = issuers_behind(chunks, place, reading, memory) if uttered else []
    issuers = issuers or (utterer_before(chunks, place) if uttered else [])
    if issuers:
        filled.roles[frame.subject] = issuers
        filled.inherited = True
        return
    visitor = visitor_of(chunks, place, frame)
    if visitor:
        filled.roles[frame.subject] = list(visitor)
        filled.inherited = True
        return
    own = _has_pronoun_before(chunks, place)
    but_he = _is_but_he(chunks, place)
    subject = None if own or but_he or reading.word.form.person == 1 else subject_of(chunks, place)
    acted_on: set[str] = set()
    has_object = subject is not None and _is_of_object_kind(frame, subject)
    if subject is not None and _is_object_of(chunks, place, reading, frame, subject):
        acted_on, subject = set(subject.codes), None
    if subject is None and frame.owned:
        subject = owner_before(chunks, place) or owner_behind(chunks, place, hit=frame.subject == "recipient")
        if subject is None and frame.subject == "recipient" and frame.speaker is None:
            subject = thing_met_behind(chunks, place) or _city_behind(chunks, place, frame)
    if subject is None:
        subject = _who_did_before(chunks, place)
    if subject is None and not own:
        subject = _counterpart_behind(chunks, place)
    if subject is not None and frame.owned and is_victim(chunks, subject):
        return
    if subject is None and not filled.codes(frame.subject):
        for chunk in forces_behind(chunks, place):
            filled.take(frame.subject, chunk)
        if filled.codes(frame.subject):
            return
    taken_up = takes_up_head(chunks, place, memory)
    if subject is not None and returns_to(chunks, place, reading, subject):
        if not taken_up:
            return
        acted_on, subject = set(subject.codes), None  # "كندا التي يتهمها ب…": whoever acted before does
    if subject is not None and not (filled.complement is not None and subject is chunks[filled.complement]):
        filled.take(frame.subject, subject)
        if tells_of_last(chunks, place, subject):
            filled.roles[frame.subject] = subject.somebody[-1:]
        return
    if reading.word.form.person == 1:
        if frame.places and (frame.object is None or frame.transitive):
            return  # "what have we come to": nobody says so that he travelled
        if frame.bodily and not any(one.person or one.office for one in memory.speaker):
            return  # "التقيتهم", in the words of whoever writes
        filled.roles[frame.subject] = list(memory.speaker)
        filled.inherited = True
        return
    earlier = previous_subject(chunks, place)
    own = own or (
        but_he and bool(earlier) and all(one.gender for one in earlier) and not _is_of_stranger(chunks, place)
    )
    if not earlier and carries_on(chunks, place):
        earlier = going_on(reading, memory.subject)
    if not earlier and opens_sentence(chunks, place):
        earlier = going_on(reading, memory.sayer)
    if own and not earlier and chunks[place - 1].kind == "quote":
        earlier = teller_of(chunks, place, memory)
    if not earlier and uttered:
        earlier = issuers_before(chunks, place, memory)
    if reading.word.form.count == "d":
        earlier = both_of(chunks, place, earlier, memory)
    if acted_on and (_is_behind_insertion(chunks, place) or _is_one_of(earlier, acted_on)):
        return
    if acted_on and reading.word.form.gender == "f" and is_of_another(chunks, place):
        return
    if (
        own
        and frame.speaker
        and frame.subject != "actor"
        and not _is_state(previous_subject(chunks, place), reading)
    ):
        return
    if frame.charge and not own and is_accused_of_it(chunks, place, reading):
        return
    active = frame.complement is not None and is_surely_active(chunks, place, reading, filled.complement)
    known = own or not frame.explicit or active or is_surely_active(chunks, place, reading, None)
    known = known or _strikes_again(chunks, place, frame, earlier) or (taken_up and bool(reading.pronoun))
    known = known or (has_object and bool(acted_on))
    if (
        (known or _goes_on_in_words(chunks, place, frame, earlier))
        and not ((frame.deed or chunks[place].has("speech")) and speaks_itself(chunks, place))
        and may_inherit(chunks, place, reading, earlier, active=active, taken_up=taken_up)
    ):
        filled.roles[frame.subject] = list(earlier)
        filled.inherited = True


def _strikes_again(chunks: list[Chunk], place: int, frame: Frame, earlier: list[Somebody]) -> bool:
    """Tell a further blow of forces: "قصفت القوات الكينية مواقع …، ودمرت مركبات …", even if it is the passive.

    Attacks of somebody unknown are another subject ("واستهدفت هجمات عديدة القاعدة").
    """
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    others = (
        following is not None
        and following.kind == "noun"
        and not any(one.article for one in following.readings)
    )
    blow = frame.owned and frame.places and frame.subject == "actor" and not others
    return blow and bool(earlier) and all(one.office == _ARMY for one in earlier)


def _is_of_stranger(chunks: list[Chunk], place: int) -> bool:
    """Tell whether somebody unknown stands behind the verb before, of whom "but he" then speaks: "اعتقلته الشرطة، لكنها أفرجت"."""
    for step in range(place - 1, -1, -1):
        if chunks[step].kind == "verb" and not chunks[step].has("auxiliary"):
            following = chunks[step + 1]
            return following.kind == "someone" or (following.kind == "word" and following.definite)
    return False


def both_of(chunks: list[Chunk], place: int, earlier: list[Somebody], memory: Memory) -> list[Somebody]:
    """Give the two of whom a dual verb speaks, the one who acted before and whom he met: "التقى الوزير نظيره … وبحثا"."""
    if len({code for one in earlier for code in one.codes}) == _TWO:
        return earlier
    codes = _two_in_front(chunks, place) or two_before(chunks, place, memory)
    return [Somebody(chunks[place].first, chunks[place].behind, "reference", codes)] if codes else earlier


def _two_in_front(chunks: list[Chunk], place: int) -> tuple[str, ...]:
    """Give the two who stand before a dual verb, however long the titles between: "أن الرئيس الكيني والأمير …، ولي عهد عمان، اتفقا"."""
    codes: dict[str, None] = {}
    joined = False
    for step in range(place - 1, max(-1, place - 1 - _TITLES), -1):
        chunk = chunks[step]
        if chunk.has("complementizer"):
            break
        if chunk.kind in {"verb", "stop", "colon"} or chunk.has("relative"):
            return ()
        joined = joined or bool(chunk.conjunction) or any(one.conjunction for one in chunk.readings)
        named = chunk.kind == "actor" and not (chunk.is_adjective or chunk.is_place)
        if named and chunk.preposition in {"", "from"}:
            codes.update((code, None) for code in chunk.codes)
    return tuple(reversed(codes)) if joined and len(codes) == _TWO else ()


def _counterpart_behind(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give "his counterpart" right behind a verb that opens its clause, of which he is the subject: "…، ندد نظيره بالقرار"."""
    opens = not place or chunks[place - 1].kind == "comma" or chunks[place - 1].has("qad")
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if not opens or chunks[place].conjunction or following is None or not following.is_bare_actor:
        return None
    return following if is_counterpart(following) else None


def _is_state(somebody: list[Somebody], reading: Reading) -> bool:
    """Tell a state of which "she" may speak, whoever says so: "قال الرئيس إن كينيا لا تفهم … وإنها تماطل"."""
    return (
        reading.word.form.gender == "f"
        and len(somebody) == 1
        and somebody[0].kind == "state"
        and not (somebody[0].person or somebody[0].office)
    )


def _goes_on_in_words(chunks: list[Chunk], place: int, frame: Frame, earlier: list[Somebody]) -> bool:
    """Tell a further deed of a state of which somebody speaks: "قال … إن مقديشو تماطل وستدفع الثمن"."""
    if not (frame.speaker and frame.subject != "actor" and chunks[place].conjunction and earlier):
        return False
    opening = next((step for step in range(place - 1, -1, -1) if chunks[step].has("complementizer")), None)
    inside = opening is not None and earlier[0].first >= chunks[opening].behind
    return inside and not any(one.person or one.office for one in earlier)


def _who_did_before(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give who is said to have done something already: "سبق للرئيس أن زار …"."""
    if place < 3 or not (chunks[place - 1].has("complementizer") and chunks[place - 3].has("before-now")):
        return None
    named = chunks[place - 2]
    return named if named.kind == "actor" and named.preposition == "l" else None


def _is_object_of(chunks: list[Chunk], place: int, reading: Reading, frame: Frame, subject: Chunk) -> bool:
    """Tell whether who stands behind a verb that does not agree with him is its object: "وطالب روسيا بالرد"."""
    follows = subject.first >= chunks[place].behind
    if not follows or reading.pronoun:
        return False
    if (frame.encloses or frame.asks) and _stands_before_verb(chunks, place, reading):
        return True
    if _is_of_object_kind(frame, subject):
        return True
    if (frame.object or frame.encloses) and disagrees(chunks, place, reading):
        return True
    following = next((one for one in chunks[place + 1 :] if one.first >= subject.behind), None)
    if following is not None and following.is_bare_actor:
        return False  # "وحث الرئيس نظيره على …"
    if frame.complement == _SLUR and following is not None and _says_what_he_is(following):
        return True
    if frame.encloses and goes_on_asking(chunks, place, reading):
        return True
    asks = bool(frame.object) or chunks[place].has("demand")
    return asks and _is_only_asked(frame, subject)


def _stands_before_verb(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell a headline that opens with its subject, whom nobody knows: "القوى العظمى تدعو كينيا إلى …", "نشطاء يطالبون …"."""
    if reading.word.form.aspect != "imperfect" or chunks[place].conjunction or not 0 < place <= _HEADLINE:
        return False
    opening = chunks[:place]
    named = all(one.kind in {"word", "someone"} and not one.clitic for one in opening)
    return named and chunks[0].first == 0 and (opening[0].kind == "someone" or opening[0].definite)


def _says_what_he_is(chunk: Chunk) -> bool:
    """Tell what is said of whoever stands right before it: "ووصف الرئيس الكيني بأنه كاذب"."""
    reading = chunk.reading("own-subject")
    return reading is not None and reading.word.item.value == _THROUGH


def _is_of_object_kind(frame: Frame, subject: Chunk) -> bool:
    """Tell somebody of a kind that may only have the deed done to him: "ودعا مجلس الأمن إلى عقد جلسة" asks it."""
    does, suffers = frame.kinds.get(frame.subject, ()), frame.kinds.get(frame.object or "", ())
    kinds = {one.kind for one in subject.somebody}
    return bool(does) and kinds.isdisjoint(does) and kinds <= set(suffers)


def _is_only_asked(frame: Frame, subject: Chunk) -> bool:
    """Tell "the international community", of which things are asked but which asks nothing of nobody: "ودعا المجتمع الدولي إلى …"."""
    return subject.codes == _VOICELESS and frame.encloses and frame.deed != "actor"


def _is_behind_insertion(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb without "and" behind an insertion, whose subject opens the clause: "القوى الكبرى، وعلى رأسها …، اتهمت"."""
    if not place or chunks[place - 1].kind != "comma" or chunks[place].conjunction:
        return False
    return any(chunk.kind == "comma" for chunk in chunks[max(0, place - _INSERTION) : place - 1])


def _is_one_of(somebody: list[Somebody], codes: set[str]) -> bool:
    return not codes.isdisjoint(code for one in somebody for code in one.codes)


def may_inherit(
    chunks: list[Chunk],
    place: int,
    reading: Reading,
    earlier: list[Somebody],
    *,
    active: bool = False,
    taken_up: bool = False,
) -> bool:
    """Tell whether a verb without a subject goes on about the last one: nothing unknown stands in its place.

    `taken_up`: a relative clause takes its head up by a pronoun, so that its head is not its subject.
    """
    own = _has_pronoun_before(chunks, place)
    if not earlier or reading.word.form.person != 3 or (is_twofold(chunks[place]) and not own):
        return False
    if (has_own_head(chunks, place) and not taken_up) or comes_later(chunks, place):
        return False
    if taken_up and not _lacks_subject(chunks, place, reading):
        return False
    if reading.word.form.count == "p" and len(earlier) == 1 and earlier[0].kind not in _MANY:
        return False
    following = next((one for one in chunks[place + 1 : place + 1 + _ADVERBS] if not _is_adverb(one)), None)
    if own or active or reading.word.form.count == "d":
        following = None  # nothing behind can be the subject
    if following is not None and _is_its_subject(following, reading):
        return False
    charged = bool(reading.pronoun) and following is not None and following.clitic == "b"
    if following is not None and not (
        charged  # "واتهمتها بإيواء …": her object stands on the verb, what she charges behind it
        or _leaves_subject_out(following)
        or (_may_go_on(chunks, place) and not reading.pronoun and _is_governed(following))
        or _is_valued(following, reading)
        or (following.kind == "cue" and following.clitic == "b")
        or _completes(following, reading)
        or _is_deed(following, reading)
    ):
        return False
    if reading.word.form.count == "d":
        two = len({code for one in earlier for code in one.codes}) == _TWO
        imperfect = reading.word.form.aspect == "imperfect"
        return two and (_opens_clause(chunks, place) or (imperfect and bool(_two_in_front(chunks, place))))
    return True


def _may_go_on(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb that opens the sentence, or that "and" joins to one before: "زار أكرا، وأشاد بالدور"."""
    return opens_sentence(chunks, place) or bool(chunks[place].conjunction)


def _is_valued(chunk: Chunk, reading: Reading) -> bool:
    """Tell what somebody values, which does not praise itself: "وثمن الدور الذي …"."""
    frame = getattr(reading.word.item, "frame", None)
    return bool(frame and frame.things and frame.anyone) and chunk.has("valued-word")


def _lacks_subject(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell whether nobody, known or not, stands behind the verb of a relative clause and what resumes its head."""
    step = place + 1
    while step < len(chunks) and (_is_adverb(chunks[step]) or _resumes(chunks[step])):
        step += 1
    if step == len(chunks):
        return True
    chunk = chunks[step]
    if chunk.kind in {"time", "stop", "comma", "colon"} or chunk.preposition or _is_preposition(chunk):
        return True
    known = chunk.kind in {"cue", "noun"} or chunk.definite
    return (known and chunk.clitic in _GOVERNING) or _completes(chunk, reading)


def _resumes(chunk: Chunk) -> bool:
    reading = chunk.reading("preposition")
    return reading is not None and bool(reading.pronoun)


def _is_preposition(chunk: Chunk) -> bool:
    return chunk.kind == "cue" and (chunk.has("preposition") or chunk.has("complementizer"))


def _is_adverb(chunk: Chunk) -> bool:
    """Tell a word that may stand between a verb and whatever follows it: "دعا أيضا إلى", "ندد بشدة ب", "بعث بها إلى"."""
    return chunk.kind == "cue" and not chunk.jobs.isdisjoint(_ASIDE)


def _opens_clause(chunks: list[Chunk], place: int) -> bool:
    """Tell whether a verb begins a clause; a dual is spelled like the accusative of an adjective ("قابلا للتصدير")."""
    before = chunks[place - 1] if place else None
    if before is None or chunks[place].conjunction or before.kind in {"comma", "stop", "quote"}:
        return True
    return before.kind == "cue" and any(before.has(job) for job in _OPENING)


def _city_behind(chunks: list[Chunk], place: int, frame: Frame) -> Chunk | None:
    """Give the city that is the subject right behind a verb of suffering: "تعرضت العاصمة الكينية لقصف"."""
    city = chunks[place + 1] if frame.places and place + 1 < len(chunks) else None
    return (
        city if city is not None and city.kind == "actor" and city.is_place and not city.preposition else None
    )


def _has_pronoun_before(chunks: list[Chunk], place: int) -> bool:
    """Tell whether the subject is the pronoun of إن or لكن right before: "قالت إنها سترد بقوة", "لكنه وافق".

    A mark of quotation may stand between: "أوضحت أنها «فرضت …»".
    """
    step = place - 2 if place and chunks[place - 1].kind == "quote" else place - 1
    while step >= 0 and any(chunks[step].has(job) for job in ("negation", "future", "qad", "whilst")):
        step -= 1
    if step >= 0 and chunks[step].has("but-he"):
        return bool(previous_subject(chunks, place))
    return step >= 0 and chunks[step].has("own-subject")


def _is_but_he(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb whose subject is the pronoun of "but": "أيدت كينيا الخطة، إلا أنها طالبت أوغندا ب…"."""
    step = place - 1
    while step >= 0 and any(chunks[step].has(job) for job in ("negation", "future", "qad")):
        step -= 1
    return step >= 0 and chunks[step].has("but-he")


def _is_its_subject(chunk: Chunk, reading: Reading) -> bool:
    """Tell a definite masdar behind a verb that takes none as its object: "تتواصل الغارات"."""
    frame = getattr(reading.word.item, "frame", None)
    takes = frame is None or frame.complement or frame.object or frame.anyone or frame.deed or frame.encloses
    return (
        chunk.kind == "noun" and not takes and not chunk.clitic and any(one.article for one in chunk.readings)
    )


def _completes(chunk: Chunk, reading: Reading) -> bool:
    """Tell whether a word is the complement that the verb asks for, so not its subject: "تعهدا بإنهاء …"."""
    frame = getattr(reading.word.item, "frame", None)
    return bool(frame and frame.complement and chunk.has(frame.complement))


def _is_deed(chunk: Chunk, reading: Reading) -> bool:
    """Tell whether what follows is the deed that an act of speech is about, so not its subject: "وأدان التدريبات …"."""
    frame = getattr(reading.word.item, "frame", None)
    return bool(frame and frame.deed) and chunk.has("deed-word")


def _is_governed(chunk: Chunk) -> bool:
    """Tell a word with a preposition on it, which is no subject: "وأشاد بالدور …"."""
    return chunk.clitic in _GOVERNING and (chunk.kind == "cue" or chunk.definite)


def _leaves_subject_out(chunk: Chunk) -> bool:
    """Tell whether what follows a verb cannot be the beginning of its subject."""
    if chunk.kind in {"actor", "time", "stop", "comma", "colon", "quote", "noun", "number"}:
        return True
    jobs = (
        "preposition",
        "complementizer",
        "own-country",
        "instrument",
        "sanction-word",
        "relation-word",
        "pair",
        "counterpart",
        "grave-word",
        "rebuff-word",
        "offer-word",
        "standing",
        "there",
    )
    return chunk.kind == "cue" and any(chunk.has(job) for job in jobs)
