"""How somebody stands to a matter: the words of stance that govern it, read outwards from the matter.

"رفضت كازاخستان الاعتراف بضم …": before the matter stands recognise (+), before that refuse (-), whose subject is
the holder: against. The walk ends at the first word with a holder, and gives up at whatever may begin another
clause: precision before recall.
"""

from __future__ import annotations

from msgspec import Struct

from marsad.analyse.clauses.agreeing import agrees
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import opening_of_insertion, subject_of
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.subjects import previous_subject
from marsad.analyse.names.somebody import Somebody
from marsad.analyse.stances.stanceclauses import (
    adjective_behind,
    condition_before,
    is_addressed,
    is_adjective,
    is_called,
    is_distant,
    is_duty,
    is_echo,
    is_not_due,
    is_object,
    is_of_feeling,
    is_of_masdar,
    is_of_position,
    is_of_whom,
    is_verb,
    is_wished_of,
    is_within,
    opens_aside,
    opens_quote,
    warning_before,
)
from marsad.analyse.stances.stanceholders import (
    bearer_of,
    circumstance_of,
    codes_of,
    is_anothers,
    leaves_subject_out,
    owner_of,
    says_we,
    subject_in_order,
    two_before,
)
from marsad.languages.language import Language
from marsad.languages.lexicon import Reading
from marsad.languages.stances import Matter, StanceWord
from marsad.model.findings import Strength

_REACH = 16  # chunks between a matter and the word that says who holds what
_UNKNOWN = 3  # unknown words allowed on the way
_EXPRESSION = 2  # words of an expression before its last one ("لا بديل عن")
_INHERITED = 0.85
_CAUSE = "l"  # "praised … for refusing": whoever praises does not refuse
_CLOSING = ("complementizer", "condition", "purpose", "relative", "subordinator")
_BETWEEN = frozenset({"stance", "preposition", "negation", "exception", "light", "speech"})
_OF_PRONOUN = ("own-subject", "but-he")  # "إنه يدعو روسيا إلى": what follows the verb is no subject
_GOVERNING = frozenset({"to", "upon"})
_OF_VERDICTS = frozenset({"describer", "verdict", "copula"})


class Attitude(Struct):
    """What the words before a matter say. `sign` 0 is neutral; `holder` is empty where it is who speaks.

    `first` and `behind`: the first token of these words, and the token behind them where they follow the matter.
    """

    sign: int
    strength: Strength
    holder: tuple[str, ...]
    by_speaker: bool
    rules: tuple[str, ...]
    first: int
    confidence: float
    behind: int = 0


class _Walk(Struct):
    """The state of a walk outwards from a matter."""

    chunks: list[Chunk]
    memory: Memory
    language: Language
    place: int
    plain: bool = False
    sign: int = 1
    inner: str = "turned"
    held: bool = False
    unknown: int = 0
    named_with: int | None = None
    joined: bool = False
    shown: bool = False
    failed: bool = False
    strength: Strength = "declared"
    rules: list[str] = []
    found: list[Attitude | None] = []

    def turn(self) -> None:
        """Let a denial or refusal work on what was read so far."""
        if self.inner == "neutral":
            self.sign = 0
        elif self.inner == "nothing":
            self.failed = True
        else:
            self.sign = -self.sign

    def refuse(self) -> None:
        """Let a refusal work on what was read so far: who condemns the leaving is against it, whatever not leaving says."""
        self.sign = 0 if self.inner == "neutral" else -self.sign

    def take(self, entry: StanceWord) -> None:
        """Let a word of stance work on what was read so far."""
        if entry.sign < 0:
            self.refuse()
        self.inner = (
            "turned" if entry.role == "operator" else entry.denied
        )  # who refuses to stop it is for it
        self.rules.insert(0, entry.id)
        self.shown = self.shown or entry.shows
        stressed = self._lends(entry) and len(self.rules) > 1 and not self.unknown
        if entry.role in {"attitude", "modal"} or stressed:
            self.held = True
            self.strength = entry.strength

    def _lends(self, entry: StanceWord) -> bool:
        """Tell a verb that makes what an operator says its subject's: "stressed respect for", "announced the lifting of"."""
        return entry.stresses or (entry.role == "carrier" and self.shown)


def attitudes_to(
    chunks: list[Chunk], place: int, matter: Matter, memory: Memory, language: Language
) -> list[Attitude]:
    """Give the attitudes to the matter that begins with the chunk at `place`; empty where none is told.

    There are two where one holds what another's act is about: "رحبت … بانسحاب … من الاتفاق".
    """
    walk = _Walk(chunks, memory, language, place, matter.plain)
    step = place - 1
    while step >= 0 and place - step <= _REACH and not walk.failed:
        chunk = chunks[step]
        reading = _governing(chunk, matter.id, first=not walk.rules and not walk.unknown)
        if reading is not None:
            step = _stance(walk, step, reading)
        elif any(is_within(before, chunk) for before in chunks[max(0, step - _EXPRESSION) : step]):
            step -= 1
        elif _governs_another(chunk):
            break
        elif chunk.kind == "comma":
            step = _past_comma(chunks, step)
        elif step and chunk.has("light") and chunks[step - 1].has("complementizer"):
            step -= 2  # "wants that an end be put to it": the masdar says it
        elif chunk.kind == "verb":
            walk.found.extend([_lent(walk, step)] if walk.held and not walk.found else [])
            walk.found.extend([_due(walk, step)] if is_duty(chunk) and not walk.found else [])
            break
        elif _may_pass(walk, step) or is_of_feeling(chunks, step) or _stands_between(walk, step):
            step -= 1
        else:
            break
    return [one for one in walk.found if one is not None]


def _past_comma(chunks: list[Chunk], step: int) -> int:
    """Give where to go on before a comma: before the insertion that it closes, or at the name that it stands behind.

    "دعا الوزير، الجمعة، نظيره، أحمد، إلى …": what follows the last comma still belongs to the verb.
    """
    opening = opening_of_insertion(chunks, step)
    if opening is not None:
        return opening - 1
    following = chunks[step + 1] if step + 1 < len(chunks) else None
    goes_on = following is not None and (following.has("preposition") or following.kind in {"time", "actor"})
    return step - 1 if goes_on and step and chunks[step - 1].is_bare_actor else -1


def _governing(chunk: Chunk, matter: str, *, first: bool) -> Reading | None:
    """Give the word of stance that may govern a matter; one that is there for it alone comes first.

    `first`: nothing stands between that governs it, or is unknown.
    """
    preposition = chunk.reading("preposition")
    if preposition is not None and preposition.word.item.adjunct:
        return None  # قبل is "before", and not "accepted"
    found = [
        one for one in chunk.readings
        if one.word.job == "stance" and one.word.item.role not in _OF_VERDICTS and (first or not one.word.item.bare)
    ]  # fmt: skip
    own = [one for one in found if matter in one.word.item.matters]
    return next(iter(own or [one for one in found if not one.word.item.matters]), None)


def _governs_another(chunk: Chunk) -> bool:
    """Tell a masdar of stance that is for other matters only: "for its being involved in the war"."""
    return any(
        one.word.job == "stance" and one.word.form.part == "noun" and one.pronoun
        and one.word.item.role not in _OF_VERDICTS and one.word.item.matters
        for one in chunk.readings
    )  # fmt: skip


def _may_pass(walk: _Walk, step: int) -> bool:
    chunk = walk.chunks[step]
    if chunk.kind in {"stop", "colon", "dash"}:
        return False
    if chunk.kind == "cue":
        if any(chunk.has(job) for job in _CLOSING):
            return False
        if opens_aside(chunk):
            return False
    if chunk.kind in {"cue", "noun"} and chunk.has("negation"):
        walk.turn()  # عدم is a noun too
    if chunk.kind == "word" and not is_adjective(walk.chunks, step):
        walk.unknown += 1
    if chunk.has("preposition") or chunk.clitic:
        walk.named_with = walk.unknown
    return walk.unknown <= _UNKNOWN


def _stands_between(walk: _Walk, step: int) -> bool:
    """Tell a circumstance between a verb of stance with its subject and what the verb governs: "دعا … خلال لقاء إلى …"."""
    chunks = walk.chunks
    if step < 2 or not opens_aside(chunks[step]) or not chunks[step - 1].is_bare_actor:
        return False
    if not any(
        one.word.job == "stance" and one.word.form.part == "verb" for one in chunks[step - 2].readings
    ):
        return False
    between = [chunk.reading("preposition") for chunk in chunks[step + 2 : walk.place]]
    return any(one is not None and one.word.item.value in _GOVERNING for one in between)


def _stance(walk: _Walk, step: int, reading: Reading) -> int:
    """Take in a word of stance, note the attitude where it names its holder, and give where to go on."""
    chunks, entry = walk.chunks, reading.word.item
    if is_echo(chunks, step, entry):
        return step - 1
    walk.unknown = max(0, walk.unknown - _own_words(walk, step, reading))
    if entry.role == "attitude" and chunks[step].has("preposition") and reading.word.form.part == "word":
        return _predicate(walk, step, entry)
    if is_verb(chunks, step) or reading.word.form.part == "word":
        return _finite(walk, step, reading)
    if (entry.role == "carrier" and not walk.held) or (entry.role == "operator" and _is_added(walk)):
        walk.failed = (
            True  # a position on it is none for it; "stop the tests and close the site" stops no closing
        )
    if entry.role == "operator" and walk.joined:
        walk.joined = False  # "to stop the war and go on with the aid": the aid is not to stop
        return step - 1
    walk.joined = walk.joined or (entry.role == "operator" and bool(reading.conjunction))
    walk.take(entry)
    reading = adjective_behind(chunks, step, reading)
    if step and chunks[step - 1].has("negation"):
        _deny(walk, step, entry)
        step -= 1
    if reading.word.form.part == "adjective" and _is_of_those_who(walk, step, reading):
        walk.failed = True
        return -1
    if reading.word.form.part == "adjective":
        if step and (_is_ours(walk, step) or opens_quote(chunks, step, reading)):
            walk.found.append(_found(walk, step, (), by_speaker=True))
            return -1
        if reading.article and (is_of_position(chunks, step) or is_of_masdar(chunks, step)):
            return step - 1
        bearer = bearer_of(chunks, step, reading)
        if not bearer and (not entry.wish or _is_asked_for(walk, step)):
            bearer = circumstance_of(chunks, step, reading)
        walk.found.append(_found(walk, step, codes_of(bearer)))
        return -1
    if entry.role != "operator" and reading.pronoun in walk.language.words_of("our"):
        walk.found.append(_found(walk, step, (), by_speaker=True))
        return -1
    owner = (
        owner_of(chunks, step, walk.place, reading, walk.memory, walk.language)
        if entry.role in {"attitude", "carrier"}
        else ()
    )
    if owner and not is_distant(chunks, step):
        walk.found.append(_found(walk, step, owner))
    return -1 if owner and walk.language.preposition(reading.preposition) == _CAUSE else step - 1


def _is_of_those_who(walk: _Walk, step: int, reading: Reading) -> bool:
    """Tell a participle that names people by what they do: "منتقدي الاتفاق" are its critics, whoever they are."""
    matter = walk.chunks[walk.place]
    governed = matter.clitic or matter.preposition or any(one.preposition for one in matter.readings)
    several = reading.word.form.count == "p" or reading.pronoun  # "منتقدي" is spelled like "my critic"
    return step + 1 == walk.place and bool(several) and not reading.article and not governed


def _own_words(walk: _Walk, step: int, reading: Reading) -> int:
    """Count the unknown words passed that belong to an expression of several ("لا بديل عن")."""
    end = walk.chunks[step].first + 1 + len(reading.word.rest)
    return sum(
        chunk.kind == "word" and chunk.first < end and not is_adjective(walk.chunks, at)
        for at, chunk in enumerate(walk.chunks[: walk.place])
        if at > step
    )


def _predicate(walk: _Walk, step: int, entry: StanceWord) -> int:
    """Take in a preposition that says of somebody how he stands ("نحن ضد", "إنه ضد"); pass over any other."""
    before = walk.chunks[step - 1] if step else None
    if before is None or walk.unknown:
        return step - 1
    ours = before.has("we-subject")
    told_of: list[Somebody] = []
    if any(before.has(job) for job in _OF_PRONOUN):
        told_of = previous_subject(walk.chunks, step) or walk.memory.subject
    elif before.is_bare_actor and (step == 1 or walk.chunks[step - 2].has("complementizer")):
        told_of = before.somebody
    if ours or told_of:
        walk.take(entry)
        walk.found.append(_found(walk, step - 1, () if ours else codes_of(told_of), by_speaker=ours))
        return -1
    return step - 1


def _is_ours(walk: _Walk, step: int) -> bool:
    """Tell what somebody says of "us": "إننا ملتزمون", "نحن ملتزمون"."""
    before = walk.chunks[step - 1]
    return before.has("we-subject") or says_we(before, walk.language)


def _is_asked_for(walk: _Walk, step: int) -> bool:
    """Tell what a preposition makes the thing wished for; "مطالبا قوات الاحتلال" only says of whom."""
    return any(
        chunk.has("preposition") or bool(chunk.clitic) or any(one.preposition for one in chunk.readings)
        for chunk in walk.chunks[step + 1 : walk.place + 1]
    )


def _is_added(walk: _Walk) -> bool:
    """Tell whether nothing governs the matter yet, and it is joined by "and" to what stands before."""
    matter = walk.chunks[walk.place]
    return not walk.rules and bool(matter.conjunction or any(one.conjunction for one in matter.readings))


def _finite(walk: _Walk, step: int, reading: Reading) -> int:
    """Take in a finite verb of stance: it ends the walk, unless one before it governs it ("تريد أن توقف")."""
    chunks, entry = walk.chunks, reading.word.item
    if entry.role == "operator" and step and chunks[step - 1].has("complementizer"):
        walk.take(entry)
        return step - 2
    if (
        (walk.found and entry.role == "carrier")
        or (entry.tight and walk.unknown)
        or (entry.close and _is_loose(walk, step))
    ):
        return -1
    if entry.wish:
        walk.found.clear()
    walk.take(entry)
    if entry.role == "modal" and walk.unknown:
        walk.failed = True
    elif entry.role == "modal":
        _deny(walk, step, entry)
        walk.found.append(_found(walk, step, (), by_speaker=True))
    elif reading.word.form.part == "word":
        _deny(walk, step, entry)
        before = [chunk for chunk in chunks[:step] if chunk.is_bare_actor]
        walk.found.append(_found(walk, step, codes_of(before[-1].somebody) if before else ()))
    else:
        walk.found.append(_by_verb(walk, step, entry))
    return -1


def _is_loose(walk: _Walk, step: int) -> bool:
    """Tell whether a word that governs nothing stands between a word of stance and its matter: it may be what is meant."""
    return bool(walk.unknown) or any(
        chunk.kind in {"cue", "noun"} and not chunk.jobs & _BETWEEN
        for chunk in walk.chunks[step + 1 : walk.place]
    )


def _deny(walk: _Walk, step: int, entry: StanceWord) -> None:
    if (
        step
        and not walk.chunks[step].conjunction
        and any(chunk.has("negation") for chunk in walk.chunks[max(0, step - 2) : step])
        and not any(chunk.has("exception") for chunk in walk.chunks[step + 1 : walk.place])
    ):
        masdar = walk.chunks[step].kind != "verb" and entry.sign < 0 and walk.rules[0] == entry.id
        undone = entry.role == "operator" or entry.strength == "acted"
        walk.inner = "turned" if masdar and undone else entry.denied  # "عدم الانسحاب" is to stay
        walk.turn()


def _by_verb(walk: _Walk, step: int, entry: StanceWord) -> Attitude | None:
    """Give the attitude of a finite verb's subject; None where the act is only possible, or its doer unknown."""
    chunks = walk.chunks
    if is_distant(chunks, step):
        return _warned(walk, step)
    _deny(walk, step, entry)
    if entry.role != "carrier":
        walk.strength = entry.strength
    if entry.shows and is_object(chunks, step, walk.place):
        walk.held = True
    reading = next(
        one for one in chunks[step].readings if one.word.job == "stance" and one.word.form.part == "verb"
    )
    if reading.word.form.person == 1:
        if is_not_due(chunks, step):
            walk.refuse()
        return _found(walk, step, (), by_speaker=True)
    if is_wished_of(chunks, step) or is_of_whom(chunks, step):
        return None
    opening = step - 2 if step > 1 and chunks[step - 1].has("negation") else step - 1
    if step and any(chunks[opening].has(job) for job in _OF_PRONOUN) and reading.word.form.count == "s":
        told_of = previous_subject(chunks, step) or walk.memory.subject
        return _found(walk, step, codes_of(told_of), sure=_INHERITED) if agrees(reading, told_of) else None
    subject = subject_in_order(chunks, step, reading)
    if entry.wish and subject is not None and is_called(chunks, step, reading, subject):
        return None
    if entry.wish and is_addressed(chunks, step, subject):
        return _found(walk, step, codes_of(previous_subject(chunks, step)), sure=_INHERITED)
    if subject is not None and subject.first >= chunks[walk.place].first:
        return None  # the matter itself is the verb's subject
    if subject is not None:
        return _found(walk, step, codes_of(subject.somebody), first=min(subject.first, chunks[step].first))
    if reading.word.form.count == "d":
        return _found(walk, step, two_before(chunks, step, walk.memory), sure=_INHERITED)
    governs = (  # the matter is its object: "أنه يعارض مشروع القرار"
        step + 1 == walk.place and step > 0 and chunks[step - 1].has("complementizer")
    )
    if not (governs or leaves_subject_out(chunks, step)) or is_anothers(chunks, step):
        return None
    codes = codes_of(previous_subject(chunks, step) or walk.memory.subject)
    return _found(walk, step, codes, sure=_INHERITED)


def _warned(walk: _Walk, step: int) -> Attitude | None:
    """Give the attitude of who warns or threatens in case somebody does so: "حذرت طهران من العواقب إذا انسحبت واشنطن"."""
    opening = condition_before(walk.chunks, step)
    warning = warning_before(walk.chunks, opening) if opening is not None else None
    if warning is None:
        return None
    place, reading = warning
    subject = subject_of(walk.chunks, place)
    codes = codes_of(subject.somebody if subject is not None else previous_subject(walk.chunks, place))
    doer = subject_of(walk.chunks, step) or _warned_one(walk.chunks, place, opening)
    if doer is None or not codes or codes == codes_of(doer.somebody):
        return None
    walk.refuse()
    walk.rules.insert(0, reading.word.item.id)
    walk.strength = "declared"
    return _found(walk, place, codes)


def _warned_one(chunks: list[Chunk], place: int, opening: int | None) -> Chunk | None:
    """Give whom a warning before an "if" is addressed to, who is meant by its verb: "حذر واشنطن من الندم إذا انسحبت"."""
    named = [chunk for chunk in chunks[place + 1 : opening] if chunk.is_bare_actor]
    return named[-1] if named else None


def _lent(walk: _Walk, step: int) -> Attitude | None:
    """Give the attitude that a word of saying or a light verb lends to a masdar: "أكد … دعم …", "أبدى تأييده"."""
    chunk = walk.chunks[step]
    if not (chunk.has("speech") or chunk.has("light")) or is_distant(walk.chunks, step):
        return None
    if any(one.word.job == "stance" and one.word.item.role == "describer" for one in chunk.readings):
        return None  # who calls the leaving a mistake does not leave
    if step and any(one.has("negation") for one in walk.chunks[max(0, step - 2) : step]):
        return None
    subject = subject_of(walk.chunks, step)
    if subject is None and any(one.word.form.count in {"d", "p"} for one in chunk.readings):
        return None
    codes = codes_of(subject.somebody if subject is not None else walk.memory.speaker)
    return _found(walk, step, codes, sure=1.0 if subject is not None else _INHERITED)


def _due(walk: _Walk, step: int) -> Attitude | None:
    """Give the attitude of who says that somebody must act on it: "على الاتحاد أن يوقف …"."""
    if (
        not walk.rules
        or is_distant(walk.chunks, step)
        or any(one.has("negation") for one in walk.chunks[max(0, step - 1) : step])
    ):
        return None
    walk.held = True
    walk.strength = "declared"
    return _found(walk, step, (), by_speaker=True)


def _found(
    walk: _Walk, step: int, codes: tuple[str, ...], *, by_speaker: bool = False, first: int | None = None, sure: float = 1.0
) -> Attitude | None:  # fmt: skip
    if walk.failed or not walk.held or not (codes or by_speaker):
        return None
    between = walk.unknown if walk.named_with is None else walk.named_with
    if walk.plain and between and walk.sign > 0:
        return None
    place = walk.chunks[step].first if first is None else first
    return Attitude(walk.sign, walk.strength, codes, by_speaker, tuple(walk.rules), place, sure)
