"""Which time of a sentence dates which act.

A time dates the act of its own clause, the nearest where there are several. What a clause says of how long a visit
lasts ("استمرت من 2 إلى 4 تموز", "تستغرق ثلاثة أيام") goes before. A time of the clause before holds on where the
sentence goes on ("حيث", و, ثم), but a time of the own clause is nearer.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.lengths import lasting_of, lengthened, times_behind
from marsad.analyse.clauses.othertimes import (
    AFTER,
    FRONT,
    dates_another,
    is_of_background,
    is_of_coming_thing,
    is_of_done_verb,
    is_past,
    opens_before,
    opens_phrase,
)
from marsad.analyse.clauses.toldnouns import tells_of_noun
from marsad.analyse.times.days import resolve
from marsad.analyse.times.timeparts import TimeExpression
from marsad.model.dates import When
from marsad.text.tokens import Tokens

_FAR = 240  # days since the past day of a date without a year, from which on a coming one is preferred
_FRESH = 4  # days back of a weekday on which something was done
_SOON = 120  # days until that coming one
_TELLING = ("speech", "planned", "hypothetical", "demand")  # jobs of verbs that only tell of what is to come
_MAKING = frozenset(
    {"sign", "initial", "ratify", "conclude", "standing-agreement"}
)  # what is done to a paper then
_VIOLENCE = ("casualty-word", "victim-word", "attack-word", "assault-word")
_ATTACKS = ("attack-word", "assault-word")
_PARTED = 4  # and what one is that a comma parts from the act
_CARRIED = 30  # what a time of an earlier clause is further away
_NAMED_REACH = 7  # chunks: an act that is only named takes no time of the clause's verb
_NAMED_FAR = (
    9  # and one that is too long past to be of the verb: "… إثر إسقاط الطيران التركي طائرة روسية في 2015"
)
_LONG_PAST = 60  # days


def when_of(
    chunks: list[Chunk], place: int, bounds: tuple[int, int], tokens: Tokens, document: str, anchor: date | None,
    *, future: bool, named: bool,
) -> When | None:  # fmt: skip
    """Give the time of the act told at `place`; None where its clause names none.

    `bounds`: the token behind the act's own words, and the chunk before which a time must stand. `named`: the
    act is only named ("the sanctions on …"). `future`: it is still to come, which decides weekdays and years.
    """
    if all(chunk.time is None for chunk in chunks):
        return None
    own = chunks[place].first
    found = sorted(
        (cost, step, chunk)
        for cost, step, chunk in _times(chunks, place, bounds[0])
        if not (future and step < place and _is_of_past(chunks, step))
        if step < bounds[1] and chunk.time is not None and not chunk.time.is_vague
        if not named or (step > place and step - place <= _NAMED_FAR)
    )
    for cost, step, chunk in found:
        assert chunk.time is not None  # noqa: S101 - filtered above
        when = resolve(chunk.time, tokens, document, anchor, future=future)
        if future and step < place and _is_of_deed_before(chunks, step):
            done = resolve(chunk.time, tokens, document, anchor, future=False)
            when = done if _is_fresh(done, anchor) else when
        if named and cost > _NAMED_REACH and not _is_long_past(when, anchor):
            continue
        if when is not None and future and anchor is not None and when.end < anchor and chunk.first < own:
            continue  # "التقاه الأسبوع الماضي تمهيدا لقمة …"
        past = resolve(chunk.time, tokens, document, anchor, future=False) if future else None
        if when is not None and is_of_done_verb(chunks, place, chunk, past, anchor):
            continue  # "أبدى الجمعة استعداده لزيارة …"
        if when is not None and not future and is_of_coming_thing(chunks, place, chunk, when, anchor):
            continue
        if when is not None:
            if not (is_past(chunks[place]) or any(_is_done(one) for one in chunks[:place])):
                when = _nearer(when, chunk.time, tokens, document, anchor)
            return lengthened(when, chunks, place, tokens)
    return None


def _is_long_past(when: When | None, anchor: date | None) -> bool:
    """Tell a time of which no news is told."""
    return when is not None and anchor is not None and (anchor - when.end).days > _LONG_PAST


def _is_done(chunk: Chunk) -> bool:
    """Tell a perfect that tells what was done, not only what was said or planned: "أعلن … أن القمة في 12 حزيران"."""
    return is_past(chunk) and not any(chunk.has(job) for job in _TELLING)


def _is_of_past(chunks: list[Chunk], step: int) -> bool:
    """Tell a time before an act still to come at which somebody said so: "أعلن الخميس خططا لفرض رسوم"."""
    verb = next((chunk for chunk in reversed(chunks[:step]) if chunk.kind in {"verb", "stop"}), None)
    return verb is not None and is_past(verb) and any(verb.has(job) for job in _TELLING)


def _is_fresh(when: When | None, anchor: date | None) -> bool:
    """Tell a day of which a report still tells without its date: one that lies farther back may as well be the next one."""
    return when is not None and anchor is not None and 0 <= (anchor - when.end).days <= _FRESH


def _is_of_deed_before(chunks: list[Chunk], step: int) -> bool:
    """Tell the day of what was done before something still to come: "وصل، الأحد، إلى روما لإجراء محادثات"."""
    verb = next((chunk for chunk in reversed(chunks[:step]) if chunk.kind in {"verb", "stop"}), None)
    return verb is not None and verb.kind == "verb" and _is_done(verb) and not verb.has("auxiliary")


def _nearer(when: When, time: TimeExpression, tokens: Tokens, document: str, anchor: date | None) -> When:
    """Give the coming day that a date without a year means where the past one lies far back."""
    if anchor is None or when.basis != "inferred" or (anchor - when.end).days < _FAR:
        return when
    coming = resolve(time, tokens, document, anchor, future=True)
    return coming if coming is not None and 0 <= (coming.start - anchor).days <= _SOON else when


def _times(chunks: list[Chunk], place: int, own: int) -> Iterator[tuple[int, int, Chunk]]:
    """Give (cost, place, chunk) of the times that may date an act; a low cost is near."""
    lasting = lasting_of(chunks, place)
    if lasting is not None:
        yield from ((-1, step, chunks[step]) for step in times_behind(chunks, lasting))
    yield from ((step - place, step, chunks[step]) for step in _right(chunks, place, own))
    yield from _left(chunks, place)


def _right(chunks: list[Chunk], place: int, own: int) -> Iterator[int]:
    for step in range(place + 1, len(chunks)):
        chunk = chunks[step]
        if chunk.kind == "verb" and (tells_of_noun(chunks, step) or _says_whom_it_hit(chunks, place, step)):
            continue
        if _says_when(chunks, place, step):
            continue
        if chunk.kind in {"stop", "verb"} or chunk.has("complementizer") or chunk.has("relative"):
            return
        if (
            dates_another(chunk)
            or _follows_violence(chunks, step)
            or _dates_the_paper(chunks, step, place)
            or (chunk.kind == "comma" and not _time_follows(chunks, step) and chunk.first >= own)
        ):
            return
        if chunk.has("subordinator") and not (chunk.has("when") or chunk.has("purport")):
            return  # "… كما فعلت عام 2006"
        if chunk.has("condition") or (chunk.has("pronoun") and chunk.kind == "cue"):
            return  # "وهي قطعة أرض نصت الهدنة عام …": another clause
        if chunk.has("of-part") or opens_before(chunks, step):
            return  # "أعدت القرار قبل طرحه على المجلس الجمعة"
        if chunk.kind == "time" and not (_is_of_else(chunks, step) or _names_violence(chunks, step, place)):
            yield step


def _says_whom_it_hit(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell the verb of which a strike is the subject, so that its day is the strike's: "غارة كندية استهدفت … في 26 يناير"."""
    verb, between = chunks[step].verb, chunks[place + 1 : step]
    if verb is None or chunks[place].kind != "noun" or not chunks[step].has("target-verb"):
        return False
    plain = all(one.kind == "word" or one.is_adjective for one in between)
    return plain and verb.word.form.aspect == "perfect" and not (verb.pronoun or verb.conjunction)


def _says_when(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell the verb of a clause that says when something was, so that its day is the act's: "غضب حين أعلن في 6 أيار …"."""
    if not (is_past(chunks[place]) and is_past(chunks[step]) and chunks[step - 1].has("when")):
        return False
    return not any(one.verb is not None and one.has("speech") for one in chunks[place + 1 : step])


def _is_of_else(chunks: list[Chunk], step: int) -> bool:
    """Tell a time that dates no act: a deadline, the time to which something goes back, or for which a plan is made."""
    return (
        _is_deadline(chunks, step)
        or _dates_back(chunks, step)
        or _is_planned_for(chunks, step)
        or is_time_before(chunks, step)
    )


def _names_violence(chunks: list[Chunk], step: int, place: int) -> bool:
    """Tell the day by which an attack is called, which dates nothing said of it: "نددت كندا بهجوم 7 أكتوبر"."""
    noun, time = chunks[step - 1], chunks[step].time
    if (
        time is None
        or time.shape == "year"
        or step - 1 == place
        or chunks[place].has("waging-word")
        or noun.kind not in {"noun", "cue"}
    ):
        return False
    construct = not any(one.article or one.pronoun for one in noun.readings)
    return construct and any(noun.has(job) for job in _ATTACKS)


def is_time_before(chunks: list[Chunk], step: int) -> bool:
    """Tell how long before another act something was: "قبل أسبوع من زيارته"."""
    time = chunks[step].time
    behind = chunks[step + 1].reading("preposition") if step + 1 < len(chunks) else None
    return (
        time is not None
        and time.ago
        and behind is not None
        and not behind.pronoun
        and behind.word.item.id in {"prep.from", "prep.on"}
    )


def _is_planned_for(chunks: list[Chunk], step: int) -> bool:
    """Tell the years for which something is made: "خطة للفترة 2022-2026", "موازنة للأعوام …"."""
    before = chunks[step - 1] if step else None
    time = chunks[step].time
    if time is None or time.shape not in {"year", "period"}:
        return False
    return time.purpose or (
        time.shape == "year" and before is not None and before.kind == "word" and before.clitic == "l"
    )


def _is_deadline(chunks: list[Chunk], step: int) -> bool:
    """Tell a time until or before which something is to be done or goes on: "أمهلتها حتى السبت", "يزورها قبل نهاية العام"."""
    reading = chunks[step - 1].reading("preposition") if step else None
    return reading is not None and reading.word.item.id in {"prep.until", "prep.before"}


def _dates_back(chunks: list[Chunk], step: int) -> bool:
    """Tell the time to which something goes back: "اتفاق يعود للعام 2016", "تعود إلى عام 2016"."""
    before = chunks[step - 1] if step else None
    reading = before.reading("preposition") if before is not None else None
    if before is None or reading is None or reading.word.item.value != "to":
        return before is not None and before.kind == "verb" and before.has("back-verb")
    return step > 1 and chunks[step - 2].has("back-verb")


def _left(chunks: list[Chunk], place: int) -> Iterator[tuple[int, int, Chunk]]:
    """Give the times before an act; those of an earlier clause cost more, and hold only where the sentence goes on."""
    said = _saying_of(chunks, place)
    if said is not None:
        yield from ((place - step, step, chunks[step]) for step in said if chunks[step].kind == "time")
        return
    if _is_reason(chunks, place):
        return
    joined = chunks[place].kind == "verb" and bool(chunks[place].conjunction)
    verbs, carried, parted = 0, _CARRIED if joined else 0, False  # "يصل غدا ويتوجه الخميس إلى …"
    for step in range(place - 1, -1, -1):
        chunk = chunks[step]
        parted = parted or chunk.kind == "comma"
        if chunk.kind == "comma" and opens_phrase(chunks, step):
            return  # "يفترض أن تعقد القمة الأحد، ومع وقف كندا المحادثات …"
        if parted and chunks[place].conjunction == "ف":
            return  # "انفجر السبت اللغم، فاتهمت كينيا …"
        if (chunk.has("relative") and not parted) or (chunk.has("where") and _is_said(chunks, step)):
            return
        if chunk.has("while-clause") and any(one.kind == "verb" for one in chunks[step : place + 1]):
            return  # "أبرمت كندا عام 2016 اتفاقا، فيما وقعت كينيا …"
        if step <= FRONT and chunk.kind == "time" and not is_time_before(chunks, step):
            yield carried + place - step, step, chunk
            return
        verbs += chunk.kind == "verb"
        if chunk.kind == "stop" or chunk.has("complementizer") or _opposes(chunk) or _supposes(chunk):
            return
        if chunk.has("subordinator") and _is_earlier_clause(chunks, step, place):
            return  # "يجتمع المجلس الجمعة بعدما قتلت …"
        if chunk.has("purport") and parted:
            return  # "شهد … عام 1948، وذلك بعد يوم من نقل السفارة"
        if chunk.kind == "colon" and any(one.has("speech") for one in chunks[:step]):
            return  # "قال الجمعة: نجري محادثات"; but "7 مايو: بولندا تتهم …"
        if verbs > (chunks[place].kind != "verb"):
            if not _goes_on(chunks, step, place):
                return
            carried = _CARRIED
        if (
            chunk.kind != "time"
            or _is_of_else(chunks, step)
            or (parted and _is_told_aside(chunks, step, place))
        ):
            continue
        if (
            step
            and dates_another(chunks[step - 1])
            and any(one.kind == "comma" for one in chunks[step:place])
            and not _is_taken_up(chunks, step)
        ):
            continue  # "أول محادثات منذ 2022، واتفقا على …"
        if parted and _is_within_purpose(chunks, step, place):
            continue
        if not _is_of_paper(chunks, step, place) and not is_of_background(chunks, step, place):
            yield carried + place - step + _PARTED * parted, step, chunk


def _is_taken_up(chunks: list[Chunk], time: int) -> bool:
    """Tell a time that "when" behind it takes up: "منذ ديسمبر الماضي، عندما أعلن …"."""
    behind = [chunk for chunk in chunks[time + 1 : time + 3] if chunk.kind != "comma"]
    return bool(behind) and behind[0].has("when")


def _is_reason(chunks: list[Chunk], place: int) -> bool:
    """Tell what somebody is blamed or praised for, which was before: "هاجم … الاثنين لاجتماعه مع …"; not "توجه للقائه"."""
    owned = any(one.pronoun for one in chunks[place].readings if one.word.job == "trigger")
    if chunks[place].clitic != "l" or not owned:
        return False
    verb = next((chunk for chunk in reversed(chunks[:place]) if chunk.kind in {"verb", "stop"}), None)
    return verb is not None and verb.kind == "verb" and not verb.has("going-verb")


def _is_within_purpose(chunks: list[Chunk], time: int, place: int) -> bool:
    """Tell a known meeting inside what something is done for at a time: "تحادثا، الأحد، لضمان نجاح القمة"."""
    if not any(one.article for one in chunks[place].readings) or chunks[place].kind != "noun":
        return False
    opening = next((at for at in range(time + 1, place) if chunks[at].kind not in {"comma", "time"}), place)
    return (
        opening < place and chunks[opening].clitic == "l" and chunks[opening].kind in {"word", "noun", "cue"}
    )


def _is_told_aside(chunks: list[Chunk], time: int, place: int) -> bool:
    """Tell the time of a relative clause that a comma closed: "الهجوم، الذي وقع السبت، …".

    Of an occasion it is the time of what was said there, and so it is where "when" or a participle goes on.
    """
    between = chunks[time : place + 1]
    if all(one.kind != "verb" for one in between) or any(one.has("subordinator") for one in between):
        return False
    for step in range(time - 1, -1, -1):
        if chunks[step].has("relative"):
            return not (step and chunks[step - 1].has("occasion-word"))
        if chunks[step].kind in {"comma", "stop", "colon"} or chunks[step].has("complementizer"):
            return False
    return False


def _is_earlier_clause(chunks: list[Chunk], step: int, place: int) -> bool:
    """Tell the "after" of a clause that tells what was before, which the day of the main clause does not date."""
    return chunks[step].has("after-clause") and any(is_past(chunk) for chunk in chunks[step + 1 : place + 1])


def _is_said(chunks: list[Chunk], where: int) -> bool:
    """Tell a place where somebody says something, of which another clause tells: "قال …، الاثنين، من صوفيا حيث سيشارك"."""
    verb = next((chunk for chunk in reversed(chunks[:where]) if chunk.kind == "verb"), None)
    return verb is not None and verb.has("speech")


def _is_of_paper(chunks: list[Chunk], step: int, place: int) -> bool:
    """Tell the time of a paper named before: "الاتفاق الموقع مع كينيا في يوليو 2015 وإعادة فرض العقوبات"."""
    at = step - 1
    while at > 0 and step - at <= _PARTED and (chunks[at].kind == "actor" or chunks[at].has("preposition")):
        at -= 1
    return any(_dates_the_paper(chunks, one, place) for one in range(max(0, min(at, step - 2)), step))


def _saying_of(chunks: list[Chunk], place: int) -> range | None:
    """Give where the times of the saying stand with which a participle goes on: "قالت الاثنين إن …، معتبرة أن …".

    The times behind its إن are of what is said. None where no such saying stands before.
    """
    parts = {one.word.form.part for one in chunks[place].readings}
    if "adjective" not in parts or not place or chunks[place - 1].kind != "comma":
        return None
    opened = None
    for step in range(place - 1, -1, -1):
        if chunks[step].kind == "stop":
            return None
        if chunks[step].has("complementizer"):
            opened = step
        elif opened is not None and chunks[step].has("speech") and is_past(chunks[step]):
            return range(step + 1, opened)
    return None


def _supposes(chunk: Chunk) -> bool:
    """Tell the word that opens a condition; what is told before it is of another time."""
    return chunk.has("condition") and chunk.kind == "cue"


def _opposes(chunk: Chunk) -> bool:
    """Tell a "but", behind which a clause of its own begins; a mere "then" or "also" goes on."""
    return chunk.has("conjunction") and not chunk.has("then")


def _goes_on(chunks: list[Chunk], first: int, place: int) -> bool:
    """Tell whether the clause at `place` goes on from the one before ("حيث", و, ثم), so that its time holds too."""
    return any(
        chunk.has("where") or chunk.has("then") or (chunk.kind == "verb" and chunk.conjunction != "")
        for chunk in chunks[first + 1 : place + 1]
    )


def _time_follows(chunks: list[Chunk], place: int) -> bool:
    """Tell a time right behind a comma, or behind a word that takes the clause up again: "زار …، وذلك في أكتوبر", "الاجتماع …، في أكتوبر،"."""
    behind = chunks[place + 1 : place + 4]
    if behind and behind[0].has("purport"):
        behind = behind[1:]
    reading = behind[0].reading("preposition") if behind else None
    if reading is not None and (reading.word.item.value == "in" or reading.word.item.id == "prep.during"):
        behind = behind[1:]
    return bool(behind) and behind[0].kind == "time"


def _follows_violence(chunks: list[Chunk], step: int) -> bool:
    """Tell the "after" or "because of" behind which an attack or its dead have a day of their own: "ندد … بعد مقتل … الاثنين"."""
    reading = chunks[step].reading("preposition")
    if reading is None or reading.pronoun or reading.word.item.id not in AFTER or step + 1 >= len(chunks):
        return False
    if chunks[step + 1].has("war-word"):
        return False  # "احتلت … إثر حرب عام 1967"
    return any(chunks[step + 1].has(job) for job in _VIOLENCE)


def _is_of_that_year(chunks: list[Chunk], step: int) -> bool:
    """Tell a year that names a paper: "اتفاق عام 2015", "معاهدة 1979"; behind the article it dates the verb."""
    paper, time = chunks[step - 1], chunks[step].time
    if time is None or time.shape != "year" or not (paper.has("pact-word") or paper.has("instrument")):
        return False
    return not paper.definite and not any(one.article or one.pronoun for one in paper.readings)


def _dates_the_paper(chunks: list[Chunk], step: int, place: int) -> bool:
    """Tell the participle or year that says when a paper was made: "انسحبت من الاتفاق المبرم عام 2015", "اتفاق عام 2015"."""
    trigger = chunks[place].reading("trigger")
    if chunks[step].time is not None and step - 1 > place and _is_of_that_year(chunks, step):
        return trigger is None or trigger.word.item.kind not in _MAKING
    if step and (chunks[step - 1].has("demonstrative") or chunks[step - 1].has("preposition")):
        return False  # "في ذلك الموقع عام 2006": a place
    return chunks[step].has("concluded-word") and (
        trigger is None or trigger.word.item.frame.complement != "concluded-word"
    )
