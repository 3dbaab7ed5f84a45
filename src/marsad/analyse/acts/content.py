"""What an act of speech is about: the words behind "condemned", "accused of", "called for".

The deed told there is what the act of speech is aimed at ("أدانت فرنسا القصف الروسي": aimed at Russia). It is told by
somebody else's mouth, so it is no act of its own, unless it has a clause of its own (coding guide).
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.circumstance import is_circumstance
from marsad.analyse.clauses.clause import behind
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame

_REACH = 12
_ASIDE = 3
_LANDS = frozenset({"state", "place"})
_SCENE = 2  # chunks from a verb to where what it deplores was done
_PLACING = frozenset({"in", "b"})
_VIOLENT = ("grave-word", "victim-word", "wrong-word", "violence-word")
_BY = frozenset({"by", "b", "l", "from", "between"})
_TIMES = frozenset({"during", "before", "since"})
_DATED_BY = 4  # chunks from an act of speech to whose deed dates it, behind what it is about
_BEHIND_TIME = 2  # chunks from "after" to whose deed it is
_MEETINGS = ("meeting-word", "talks-word", "audience-word", "call-word")
_PASSED = frozenset({"actor", "time", "comma", "quote", "bracket", "dash"})
_BETWEEN = frozenset({"word", "noun", "quote", "bracket"})


def content(chunks: list[Chunk], place: int, reach: int = _REACH) -> Iterator[tuple[int, Chunk]]:
    """Give the chunks that say what the act of speech at `place` is about.

    They are the rest of its clause and the one clause that أن or إن opens there, up to the next verb of saying.
    """
    step = place
    for step, chunk in behind(chunks, place, reach):
        if chunk.has("condition"):
            return
        yield step, chunk
    step += 1
    if step >= len(chunks) or not chunks[step].has("complementizer"):
        return
    for inner in range(step + 1, min(len(chunks), step + 1 + reach)):
        chunk = chunks[inner]
        if chunk.kind in {"stop", "colon", "comma"} or _speaks(chunk) or chunk.has("complementizer"):
            return
        if chunk.has("relative"):
            return
        yield inner, chunk


def _speaks(chunk: Chunk) -> bool:
    """Tell a verb of saying; "سترد" may be an answer in words or in deeds, and is none."""
    return chunk.has("speech") and not chunk.has("consequence-word")


def whose_deed(
    chunks: list[Chunk], place: int, charge: str, doer: tuple[str, ...], *, clause: bool = False
) -> Chunk | None:
    """Give whose deed the content names: who stands behind "by", else its adjective or possessor; None for nobody.

    `charge` is the proclitic that opens the charge ("اتهم … ب"): nobody behind it is sought. The doer of the act of
    speech is passed over, unless he is the bare object himself: then the act is an affair of his own. Whoever is
    killed or attacked ("استهداف المدنيين الفلسطينيين") is not the one who did it. `clause`: the deed may be told in
    the clause behind أن.
    """
    inside = list(content(chunks, place) if clause else behind(chunks, place, _REACH))
    by = next((chunk for _, chunk in inside if chunk.kind == "actor" and chunk.preposition == "by"), None)
    if by is not None and not charge and not set(by.codes) <= set(doer):
        return by
    for at, (step, chunk) in enumerate(inside):
        if chunk.has("condition") or (charge and charge in {chunk.clitic, chunk.preposition}):
            return None
        if charge and _asks_another(chunks, step):
            return None
        if chunk.clitic == "and" and chunk.kind == "word" and chunks[step - 1].kind == "actor":
            return None
        if chunk.kind != "actor" or (
            chunk.preposition and chunk.preposition not in _BY and set(chunk.codes) <= set(doer)
        ):
            continue
        if chunk.preposition == "about" and step > 2 and chunks[step - 2].has("issued-word"):
            if set(chunk.codes) <= set(doer) and chunks[step - 3].has("instrument"):
                continue  # "أدانت كينيا، في بيان صادر عن وزارة الخارجية، القصف …"
            return None if set(chunk.codes) <= set(doer) else chunk
        if set(chunk.codes) <= set(doer):
            if not chunk.is_adjective and chunks[step - 1].kind == "word":
                return None
            continue
        if _is_meddled_with(chunks, place, step):
            continue
        if _suffers(chunks, step) and not _has_object(inside[at + 1 :]):
            continue
        if (step - place >= _DATED_BY and dates_it(chunks, step)) or _is_where_said(chunks, place, step):
            continue
        if is_scene(chunks, place, step):
            return None
        if _is_doer(chunks, step):
            return None if _owned_by_another(chunks, place, step) else chunk
        return None if charge else _whose_land(chunks, inside, step)
    return _who_did_it(chunks, inside[-1][0] + 1 if inside else place + 1)


def _is_where_said(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell where somebody says it, right behind who does: "ندد الوزير في جدة بالقرار الكندي"."""
    if chunks[step].preposition != "in" or chunks[step].is_adjective:
        return False
    between = chunks[place + 1 : step]
    return bool(between) and all(one.kind in _PASSED or one.has("preposition") for one in between)


def dates_it(chunks: list[Chunk], step: int) -> bool:
    """Tell whose meeting or deed only says when: "كرر انتقاده للاتفاق بعد مؤتمر الرئيس الكيني"."""
    if step < _BEHIND_TIME or chunks[step].preposition or chunks[step].is_adjective:
        return False
    if any(one.article for one in chunks[step - 1].readings):
        return False  # "خلال القمة وزير خارجية غانا": a definite noun is nobody's
    if any(one.word.rest for one in chunks[step - 1].readings if one.word.job == "trigger"):
        return False  # "دعا خلال اتصال هاتفي نظيره": an adjective closed the phrase
    before = chunks[step - 2].reading("preposition")
    return before is not None and bool(before.word.item.adjunct) and before.word.item.value in _TIMES


def _is_meddled_with(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell in whose affairs another meddles: "ترفض تدخلاتها في الشؤون الداخلية للدول العربية"."""
    for at in range(step - 1, max(place, step - 1 - _ASIDE), -1):
        if chunks[at].has("portfolio"):
            before = chunks[at - 1].reading("preposition")
            return before is not None and before.word.item.value == "in"
        if chunks[at].kind not in {"word", "cue"}:
            return False
    return False


def is_scene(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell where an attack was dealt, whose land did nothing: "التفجير بالعاصمة الكينية", "الهجوم وسط نيروبي"."""
    chunk = chunks[step]
    if chunk.has("land-word") and chunk.preposition in _PLACING and step - place >= _SCENE:
        return any(one.has(job) for one in chunks[place + 1 : step] for job in _VIOLENT)
    lands = all(
        (one.place or one.kind in _LANDS or one.office == "government") and not one.person
        for one in chunk.somebody
    )
    located = chunk.preposition == "b" or chunk.is_place
    if not lands or not located or chunk.is_adjective or step - place < _SCENE:
        return False
    return any(one.has("grave-word") or one.has("victim-word") for one in chunks[place + 1 : step])


def _who_did_it(chunks: list[Chunk], step: int) -> Chunk | None:
    """Give the subject of the relative clause that says who did the deed: "العنف الذي تمارسه إسرائيل"."""
    while step < len(chunks) and chunks[step].kind in {"quote", "bracket"}:
        step += 1
    if step + 1 < len(chunks) and step and _is_bare_relative(chunks, step):
        return chunks[step + 1]
    if step + 2 >= len(chunks) or not chunks[step].has("relative"):
        return None
    if chunks[step - 1].has("pact-word") or chunks[step - 1].has("instrument"):
        return None  # who signed a paper did nothing that is blamed by it
    resumed = _doer_behind_pronoun(chunks, step + 1)
    if resumed is not None:
        return resumed
    verb = chunks[step + 1]
    many = next(
        (at for at in range(step + 2, min(len(chunks), step + 5)) if chunks[at].kind == "actor"), None
    )
    counted = many is not None and (
        chunks[step + 2].has("quantifier") or (many == step + 3 and _is_plain_noun(chunks[step + 2]))
    )
    doer = chunks[many] if counted and many is not None else chunks[step + 2]
    returning = verb.suffixed if verb.kind == "word" else bool(verb.verb and verb.verb.pronoun)
    return doer if returning and (doer.is_bare_actor or (counted and not doer.is_adjective)) else None


def _is_bare_relative(chunks: list[Chunk], step: int) -> bool:
    """Tell a relative clause without a relative, behind an indefinite noun: "إبادة ترتكبها إسرائيل"."""
    verb, doer, head = chunks[step].verb, chunks[step + 1], chunks[step - 1]
    if (
        chunks[step].conjunction
        or verb is None
        or not verb.pronoun
        or not (doer.is_bare_actor and doer.codes)
    ):
        return False
    definite = head.definite or any(one.article or one.pronoun for one in head.readings)
    return head.kind in {"word", "cue", "noun"} and not definite and not head.has("preposition")


def _doer_behind_pronoun(chunks: list[Chunk], step: int) -> Chunk | None:
    """Give the subject of a relative clause behind the pronoun that takes up its head: "التصريحات التي أدلى بها …"."""
    if chunks[step].kind not in {"verb", "word"}:
        return None
    returning = next((at for at in (step + 1, step + 2) if at < len(chunks) and _resumes(chunks[at])), None)
    if returning is None or returning + 1 >= len(chunks):
        return None
    doer = chunks[returning + 1]
    return doer if doer.is_bare_actor and doer.codes else None


def _resumes(chunk: Chunk) -> bool:
    reading = chunk.reading("preposition")
    return chunk.has("resumptive") or (reading is not None and bool(reading.pronoun))


def _owned_by_another(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell whether the deed was said to be another's before the phrase in which somebody is named.

    "أشادت بموقف حلفائها في القضية الكورية": the stand of her allies; "انتقد أداء الحكومة في الملف الإيراني".
    """
    for at in range(place + 1, step - 1):
        owner, deed, following = chunks[at], chunks[at - 1], chunks[at + 1]
        aside = following.has("preposition") or following.has("aside")
        known = owner.kind == "someone" or (owner.kind == "word" and (owner.suffixed or owner.definite))
        if known and aside and _is_bare_deed(deed):
            return True
    return False


def _is_bare_deed(chunk: Chunk) -> bool:
    """Tell a noun to which the next one belongs: neither article nor pronoun stands at it."""
    if chunk.kind == "word":
        return not (chunk.definite or chunk.suffixed)
    nouns = [one for one in chunk.readings if one.word.form.part == "noun"]
    return bool(nouns) and not any(one.article or one.pronoun for one in nouns)


def _is_plain_noun(chunk: Chunk) -> bool:
    """Tell a noun to which the state behind it belongs: "الذي تبديه دول الاتحاد الأوروبي"."""
    return chunk.kind == "word" and not (chunk.clitic or chunk.definite or chunk.suffixed)


def _whose_land(chunks: list[Chunk], inside: list[tuple[int, Chunk]], step: int) -> Chunk | None:
    """Give the state in which what is deplored goes on ("بالقمع في …"), unless it was an attack there."""
    chunk = chunks[step]
    if chunk.preposition != "in" or step < 2 or chunks[step - 2].kind not in {"word", "cue", "noun"}:
        return None
    violent = any(one.has("grave-word") or one.has("victim-word") for _, one in inside)
    return None if violent or chunks[step - 2].has("preposition") else chunk


def late_object(chunks: list[Chunk], place: int, charge: str, doer: tuple[str, ...]) -> Chunk | None:
    """Give the bare object right before the charge, other words between allowed: "اتهم … في تغريدة … أردوغان بأنه"."""
    for step, chunk in behind(chunks, place, 2 * _REACH):
        following = chunks[step + 1] if step + 1 < len(chunks) else None
        if following is None or not chunk.is_bare_actor or set(chunk.codes) <= set(doer):
            continue
        if following.clitic == charge or following.has("complementizer"):
            return chunk
    return None


def _asks_another(chunks: list[Chunk], step: int) -> bool:
    """Tell whether somebody unknown is asked, of whom no adjective says whose he is: "طلبت الحكومة من البرلمان …"."""
    reading = chunks[step].reading("preposition")
    if reading is None or reading.pronoun or reading.word.item.value != "from" or step + 2 >= len(chunks):
        return False
    return chunks[step + 1].kind in {"word", "someone"} and not any(
        one.is_adjective for one in chunks[step + 2 : step + 4]
    )


def _is_doer(chunks: list[Chunk], step: int) -> bool:
    chunk, before = chunks[step], chunks[step - 1]
    if chunk.is_adjective or not chunk.preposition:
        return before.kind in _BETWEEN or before.kind in {"cue", "actor", "comma", "time", "verb"}
    return chunk.preposition in _BY


def _suffers(chunks: list[Chunk], step: int) -> bool:
    """Tell whether a noun whose possessor is its victim stands right before somebody, one word between allowed."""
    return any(chunk.has("victim-word") for chunk in chunks[max(0, step - 2) : step])


def _has_object(following: list[tuple[int, Chunk]]) -> bool:
    """Tell whether a masdar has a victim of its own behind its doer: "استهداف الحوثيين للرياض"."""
    return any(chunk.kind == "actor" and chunk.preposition == "l" for _, chunk in following[:3])


def stands_aside(chunks: list[Chunk], step: int) -> bool:
    """Tell whether a noun belongs to a phrase of place or time and not to what is asked: "دعا خلال جلسة … إلى"."""
    for chunk in reversed(chunks[max(0, step - _ASIDE) : step]):
        reading = chunk.reading("preposition")
        if chunk.kind == "verb" or chunk.clitic == "b" or chunk.has("complementizer"):
            return False
        if reading is not None and not reading.pronoun:
            return bool(reading.word.item.adjunct) or reading.word.item.value == "in"
    return False


def nearest_first(chunks: list[Chunk], place: int, readings: list[Reading]) -> list[Reading]:
    """Put the triggers of an act of speech in the order in which the words that they ask for follow.

    "دعا إلى محادثات لوقف القتال" asks for talks. Other triggers keep their order.
    """
    if len(readings) < 2 or not all(one.word.item.frame.encloses for one in readings):
        return readings
    following = [(step, chunk) for step, chunk in content(chunks, place, 8) if chunk.jobs]
    return sorted(readings, key=lambda one: _distance(following, one.word.item.frame, len(chunks)))


def _distance(following: list[tuple[int, Chunk]], frame: Frame, farthest: int) -> int:
    if frame.complement is None:
        return farthest + 1
    return next((step for step, chunk in following if frame.complement in chunk.jobs), farthest)


def names_others(chunks: list[Chunk], place: int, doer: tuple[str, ...], *, clause: bool = False) -> bool:
    """Tell whether the content names somebody of another state than the doer's, or a place there.

    `clause`: in the clause behind أن too.
    """
    inside = content(chunks, place, _REACH) if clause else behind(chunks, place, _REACH)
    return any(
        chunk.kind == "actor" and chunk.codes and not set(chunk.codes) & set(doer) for _, chunk in inside
    )


def enclosed(chunks: list[Chunk], place: int) -> set[int]:
    """Give the places of the masdars that only say what the act of speech at `place` is about.

    What stands as its cause is told by the report itself: "دعت إلى تحرك بسبب تزويد إيران …". What is said along with it
    is an act of its own: "لن تقف مكتوفة الأيدي، داعيا كندا إلى …".
    """
    found: set[int] = set()
    for step, chunk in content(chunks, place):
        if chunks[step - 1].kind == "comma" and _is_said_along(chunk):
            break
        reading = chunk.reading("preposition")
        if reading is not None and reading.word.item.value == "because":
            break
        if chunk.kind in {"noun", "verb"} and not (
            chunk.kind == "noun" and _is_occasion(chunks, place, step)
        ):
            found.add(step)
    return found


def _is_said_along(chunk: Chunk) -> bool:
    """Tell a participle of saying, asking or blaming in the accusative: "داعيا", "متهمة"."""
    return any(
        one.word.job == "trigger" and one.word.form.part == "adjective" and one.word.is_uttered
        and is_circumstance(one)
        for one in chunk.readings
    )  # fmt: skip


def tells_talks(chunk: Chunk) -> bool:
    """Tell a meeting, talks or a call: "لقاء", "محادثات هاتفية"."""
    calls = any(one.word.job == "trigger" and one.word.item.kind == "call" for one in chunk.readings)
    return calls or any(chunk.has(job) for job in _MEETINGS)


def _is_occasion(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell the talks in which somebody says something, right behind who says it: "دعا الوزير خلال لقاء مع … إلى …"."""
    if not tells_talks(chunks[step]) or not stands_aside(chunks, step):
        return False
    opening = next(at for at in range(step - 1, place, -1) if chunks[at].has("preposition"))
    return all(one.kind in _PASSED and not one.preposition for one in chunks[place + 1 : opening])


def opening(chunks: list[Chunk], place: int, complement: int | None) -> int:
    """Give the place where the content begins: a time behind it is not the time of the act of speech."""
    for step, chunk in content(chunks, place):
        if step != complement and chunk.kind == "noun" and stands_aside(chunks, step):
            continue
        if step == complement or chunk.kind in {"noun", "verb"} or chunk.has("complementizer"):
            return step
        if chunk.kind in {"word", "cue"} and chunk.clitic == "b":
            return step
    return len(chunks) if complement is None else complement
