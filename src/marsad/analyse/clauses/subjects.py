"""Remembering who was the subject of a sentence's verbs, for the verbs and masdars that follow without one."""

from __future__ import annotations

from marsad.analyse.clauses.agreeing import agrees
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import is_plural, subject_of
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.relatives import speaks_back
from marsad.analyse.clauses.settled import settled
from marsad.analyse.names.somebody import Somebody


def previous_subject(chunks: list[Chunk], place: int) -> list[Somebody]:
    """Give the subject of the nearest verb before `place` in the sentence; empty where there is none.

    A clause that a comma and "and" join goes on about the main one: the verbs of relative clauses between are
    passed over ("أدانت بكين الرسوم التي فرضتها واشنطن، واتهمت …"), and so is whoever does not agree with the verb,
    or with whose plural it does not go on ("قالت تشاد إن المسلحين استهدفوا …، ودعت").
    """
    before = chunks[place - 1] if place else None
    joined = before is not None and before.kind == "comma" and goes_on_about_main(chunks[place])
    joined = joined or (before is not None and before.has("but-he"))
    aside: list[Somebody] = []
    sayer = whose_saying(chunks, place)
    if sayer:
        return sayer
    for step in range(place - 1, -1, -1):
        chunk = chunks[step]
        if chunk.kind == "verb":
            subject = subject_of(chunks, step)
            parted = is_plural(chunk) and _is_of_one(chunks[place])
            if subject is not None and (parted or not agrees(chunks[place].verb, subject.somebody)):
                told_of = step > 0 and chunks[step - 1].has("relative")
                aside = aside or ([] if told_of else _his_state(subject))
                continue
            if joined and (_tells_of_delegation(chunks, step) or _is_only_said(chunks, step, place)):
                continue
            if subject is not None and joined and is_object_relative(chunks, step):
                aside = aside or ([] if _is_no_woman(chunks[place], subject.somebody) else subject.somebody)
            elif subject is not None:
                return subject.somebody
            elif _goes_on_about_unknown(chunks, step, place):
                return []
            elif sayer := whose_saying(chunks, step):
                return sayer
        elif chunk.kind == "word" and may_be_verb(chunks, step):
            return chunks[step + 1].somebody
    return aside or _fronted_topic(chunks, place) or _heading(chunks, place)


def _is_no_woman(chunk: Chunk, somebody: list[Somebody]) -> bool:
    """Tell a person not known as a woman, of whom a feminine verb does not go on: "الشتائم التي كالها مادورو، فهددت"."""
    verb = chunk.verb
    feminine = verb is not None and verb.word.form.gender == "f" and verb.word.form.person == _THIRD
    return feminine and len(somebody) == 1 and bool(somebody[0].person) and somebody[0].gender != "f"


def _is_only_said(chunks: list[Chunk], step: int, place: int) -> bool:
    """Tell a verb in the present in what somebody says, where a perfect goes on: "أكدت كينيا أن السويد تماطل، وهددت ب…"."""
    inner, verb = chunks[step].verb, chunks[place].verb
    if inner is None or verb is None or not chunks[place].conjunction or chunks[step].conjunction:
        return False
    if inner.word.form.aspect == "perfect" or verb.word.form.aspect != "perfect":
        return False
    for at in range(step - 1, 0, -1):
        if chunks[at].has("complementizer"):
            return any(one.has("speech") for one in chunks[max(0, at - _TO_SAYING) : at])
        if chunks[at].kind in {"verb", "comma", "stop"}:
            return False
    return False


def _tells_of_delegation(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb that only says who belongs to a delegation: "التقى وفدا يضم وزيرين، وأبدى استعداده"."""
    before = chunks[place - 1] if place else None
    return before is not None and chunks[place].has("gathers") and before.has("delegation-word")


def _is_of_one(chunk: Chunk) -> bool:
    """Tell a verb that "and" joins in the singular, which goes on about nobody whose verb was in the plural."""
    reading = chunk.verb
    form = reading.word.form if reading is not None else None
    return form is not None and bool(chunk.conjunction) and form.person == 3 and form.count == "s"


def carries_on(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb with which a sentence goes on about somebody of the one before: "كما ألغت …", "وقال السبت إنه سيضاعف …".

    Only particles, a time or a phrase set off by a comma stand before it; whoever else does may be its subject.
    """
    if place and chunks[place - 1].has("own-subject"):
        said = next((step for step in range(place - 2, -1, -1) if chunks[step].kind == "verb"), None)
        if said is None or chunks[said + 1].kind == "word":
            return False
        return carries_on(chunks, said)
    before = chunks[:place]
    if before and before[-1].has("aside") and (before[-1].has("meanwhile") or before[-1].has("conjunction")):
        return True  # "…، لكنه عبر عن", "وهو يهدد"
    if before and before[-1].kind == "comma" and (before[0].has("preposition") or before[0].clitic):
        return all(one.kind != "verb" and not one.is_bare_actor for one in before)
    return all(_opens(one) or _is_expected(before, at) for at, one in enumerate(before[:-1])) and (
        not before or _opens(before[-1]) or before[-1].kind == "someone"
    )


def _fronted_topic(chunks: list[Chunk], place: int) -> list[Somebody]:
    """Give of whom the phrase speaks that opens the sentence, its verb behind a comma: "رغم علاقات كينيا الوثيقة بها، فقد رفضت …".

    The first whom no preposition governs is meant, if the verb has his gender.
    """
    verb, step = chunks[place].verb, place - 1
    while step > 0 and chunks[step].has("qad"):
        step -= 1
    if verb is None or step < 2 or chunks[step].kind != "comma" or verb.word.form.count != "s":
        return []
    before = chunks[:step]
    adjunct = before[0].reading("preposition")
    if adjunct is None or any(one.kind in {"verb", "comma"} or one.has("complementizer") for one in before):
        return []
    named = next((one for one in before if one.is_bare_actor and not one.is_outlet), None)
    if named is None or len(named.somebody) != 1 or named.somebody[0].gender != verb.word.form.gender:
        return []
    return named.somebody


def _heading(chunks: list[Chunk], place: int) -> list[Somebody]:
    """Give the state with which a line of a list begins, a colon behind it: "كينيا: طردت أربعة دبلوماسيين".

    Only a feminine one, for a masculine verb may be a passive: "العراق: قتل ستة".
    """
    verb = chunks[place].verb
    if place != 2 or verb is None or chunks[1].kind != "colon" or not chunks[0].is_bare_actor:
        return []
    form, named = verb.word.form, chunks[0].somebody
    one = named[0] if len(named) == 1 else None
    if one is None or one.kind != "state" or one.person or one.office or one.gender != "f":
        return []
    return named if form.gender == "f" and form.person == 3 and form.count == "s" else []


def _is_expected(chunks: list[Chunk], at: int) -> bool:
    """Tell "it is expected that": "ويتوقع أن يلتقي نظيره"."""
    verb = chunks[at].verb
    if verb is None or not chunks[at].has("planned") or not chunks[at + 1].has("complementizer"):
        return False
    return verb.word.form.aspect == "imperfect" and verb.word.form.count == "s" and not verb.pronoun


def _opens(chunk: Chunk) -> bool:
    """Tell what may stand before the verb of a clause and is no subject of it."""
    if chunk.kind == "verb":
        return chunk.has("auxiliary")
    plain = any(one.word.form.part in {"noun", "adjective"} for one in chunk.readings)
    return chunk.kind in {"time", "quote", "comma", "bracket"} or (chunk.kind == "cue" and not plain)


def whose_saying(chunks: list[Chunk], place: int) -> list[Somebody]:
    """Give whose announcement opens with his own pronoun, the subject of the verb: "إعلان الرئيس الكيني أنه سيفرض …"."""
    step = place - 1
    while step > 1 and any(chunks[step].has(job) for job in ("negation", "future", "qad")):
        step -= 1
    if step < 2 or not chunks[step].has("own-subject") or not chunks[step - 1].is_bare_actor:
        return []
    said = chunks[step - 2]
    noun = said.kind != "verb" and (said.has("declaration-word") or said.has("speech"))
    return chunks[step - 1].somebody if noun else []


def _goes_on_about_unknown(chunks: list[Chunk], step: int, place: int) -> bool:
    """Tell a present that goes on with a relative clause about somebody unknown: "الميليشيات، التي تهدد …، وتطلق …"."""
    told, verb = chunks[step].verb, chunks[place].verb
    if told is None or verb is None or not chunks[place].conjunction or verb.future:
        return False
    if not step or not chunks[step - 1].has("relative") or is_object_relative(chunks, step):
        return False
    forms = (told.word.form, verb.word.form)
    return all(form.aspect == "imperfect" for form in forms) and forms[0].gender == forms[1].gender


def _his_state(subject: Chunk) -> list[Somebody]:
    """Give an office-holder for whose state a feminine verb goes on: "أعلن وزير … أن المملكة …، وستغلق سفارتها"."""
    return subject.somebody if subject.somebody[0].gender == "m" and subject.somebody[0].office else []


def goes_on_about_main(chunk: Chunk) -> bool:
    """Tell what a comma sets off and what goes on about the main clause: a verb with "and", a participle ("، مضيفا")."""
    return bool(chunk.conjunction) or any(one.word.form.part == "adjective" for one in chunk.readings)


def is_object_relative(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb whose object its relative clause speaks of: "التي فرضتها واشنطن", "التي قام بها الجيش"."""
    reading = chunks[place].verb
    if reading is None or not place or not chunks[place - 1].has("relative"):
        return False
    return bool(reading.pronoun) or (place + 1 < len(chunks) and chunks[place + 1].has("resumptive"))


def takes_up_head(chunks: list[Chunk], place: int, memory: Memory) -> bool:
    """Tell a relative clause whose verb takes its head up by a pronoun, so that somebody else acts in it: "المعاهدة التي أبرمتها".

    The pronoun has the gender of the relative; else it means another ("الأسباب التي دعته").
    """
    step = place - 1
    while step > 0 and any(chunks[step].has(job) for job in _BEFORE_VERB):
        step -= 1
    if step >= 0 and chunks[step].kind == "word" and not (chunks[step].definite or chunks[place].conjunction):
        return any(memory.knows(one.pronoun) for one in chunks[place].readings)  # "أشخاص تتهمهم ب…"
    meant = _resumed_by(chunks[step], memory) if step >= 0 else frozenset()
    if not meant or _is_owned(chunks, step) or _is_within_unknown(chunks, step):
        return False
    if any(one.pronoun in meant for one in chunks[place].readings):
        return True
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    resuming = following.readings if following is not None and following.kind == "cue" else ()
    return any(one.pronoun in meant for one in resuming) and not _may_be_passive(chunks, place)


def _is_owned(chunks: list[Chunk], relative: int) -> bool:
    """Tell a head with a pronoun, whose deed its owner's is: "تجربتها النووية الأخيرة التي أجرتها"."""
    for step in range(relative - 1, max(-1, relative - 1 - _TO_HEAD), -1):
        if any(one.pronoun and one.word.job != "preposition" for one in chunks[step].readings):
            return True
        if chunks[step].kind not in {"word", "cue", "number"} or chunks[step].has("preposition"):
            return False
    return False


def _is_within_unknown(chunks: list[Chunk], relative: int) -> bool:
    """Tell a relative clause inside another one of which nobody knows the verb: "كينيا التي تراقب الصومال التي تتهمها"."""
    for step in range(relative - 1, 0, -1):
        if chunks[step].kind in {"verb", "stop", "colon"}:
            return False
        if chunks[step - 1].has("relative") and chunks[step].kind == "word":
            return True
    return False


def _resumed_by(chunk: Chunk, memory: Memory) -> frozenset[str]:
    """Give the pronouns with which a clause takes up what a relative speaks of; none where the chunk is no relative."""
    relative = chunk.reading("relative")
    if relative is not None:
        known = {"m": memory.masculine, "f": memory.feminine}
        return known.get(relative.word.item.value or "", memory.several)
    return memory.masculine if chunk.has("what-word") else frozenset()


def _may_be_passive(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb that another noun may be the subject of: "الذين فرضت عليهم العقوبات"; not "الموقع الذي تجري فيه تجاربها"."""
    following = chunks[place + 2] if place + 2 < len(chunks) else None
    transitive = any(
        getattr(one.word.item, "frame", None) and one.word.item.frame.complement
        for one in chunks[place].readings
    )
    bare = following is not None and following.kind in {"noun", "cue"} and not following.clitic
    owned = following is not None and any(one.pronoun for one in following.readings)
    return transitive and not (bare and owned)


def note_subjects(chunks: list[Chunk], memory: Memory) -> None:
    """Note the subject of every finite verb of a sentence, the last one last."""
    sayer: list[Somebody] = []
    for place in settled(chunks).of_kinds("verb", "actor"):
        chunk = chunks[place]
        if chunk.kind == "verb":
            subject = subject_of(chunks, place)
            if subject is not None:
                memory.note_subject(subject.somebody)
                if (
                    not sayer
                    and "speech" in chunk.jobs
                    and any(one.office or one.person for one in subject.somebody)
                ):
                    sayer = subject.somebody
        elif place and chunks[place - 1].kind == "word" and may_be_verb(chunks, place - 1):
            memory.note_subject(chunk.somebody)
    memory.sayer = sayer


def opens_sentence(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb with which a sentence goes on about the one before: "وطالب …", "كما طالب …"."""
    return place == 0 or (place == 1 and (chunks[0].has("aside") or chunks[0].has("qad")))


def may_be_verb(chunks: list[Chunk], place: int) -> bool:
    """Tell whether an unknown word opens a clause and somebody follows: a verb that no list has, with its subject."""
    if place + 1 >= len(chunks) or not chunks[place + 1].is_bare_actor:
        return False
    before = chunks[place - 1] if place else None
    if before is None or before.kind in {"comma", "quote"}:
        return True
    return before.kind == "cue" and any(before.has(job) for job in _OPENING)


def _ends_behind(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb with its preposition behind which nothing stands that may be the subject of a passive: "التي انسحبت منها عام …"."""
    following = chunks[place + 2] if place + 2 < len(chunks) else None
    return following is None or following.kind in {"time", "comma", "stop"} or following.has("preposition")


def has_own_head(chunks: list[Chunk], place: int) -> bool:
    """Tell whether a verb speaks of what stands right before it: "بيانا يدعو إلى …", "الوساطة المصرية دعت إلى …".

    A person whom "to" governs there is not the one who went on acting ("يشار إلى الرئيس … دعا").
    """
    step = place - 1
    while step >= 0 and chunks[step].kind == "cue" and any(chunks[step].has(job) for job in _BEFORE_VERB):
        step -= 1
    if step < 0 or chunks[place].conjunction or is_said_in_paper(chunks, place):
        return False
    if chunks[step].has("quantifier") and step:
        step -= 1
    if _is_owed(chunks, step):
        return True
    before = chunks[step]
    addressed = before.preposition == "to" and any(one.person for one in before.somebody)
    addressed = addressed or (before.preposition == "l" and step > 0 and chunks[step - 1].kind in _PAPERS)
    return (
        (before.has("relative") and not (speaks_back(chunks, place) and _ends_behind(chunks, place)))
        or _is_whoever(chunks, step)
        or before.kind == "word"
        or before.has("draft-word")
        or (before.kind == "actor" and (before.is_adjective or addressed))
    )


def _is_owed(chunks: list[Chunk], step: int) -> bool:
    """Tell the أن behind those whose duty it tells: "إن على جميع القوات الأجنبية أن تنسحب"."""
    if not chunks[step].has("complementizer") or chunks[step].has("own-subject"):
        return False
    for chunk in reversed(chunks[max(0, step - _TO_DUTY) : step]):
        if chunk.kind == "cue" and chunk.has("duty"):
            reading = chunk.reading("preposition")
            beside = chunk is chunks[step - 1] and reading is not None and not reading.pronoun
            return not beside  # "يزور أستانا على أن يوقع …": nobody owes it
        if chunk.kind in {"verb", "comma", "stop"} or chunk.has("complementizer") or chunk.is_bare_actor:
            return False
    return False


def _is_whoever(chunks: list[Chunk], step: int) -> bool:
    """Tell the من of "whoever" behind another preposition: "تتعامل بقوة مع من ينتقد"."""
    reading = chunks[step].reading("preposition")
    if reading is None or reading.pronoun or reading.word.item.value != "from" or not step:
        return False
    return chunks[step - 1].has("preposition")


def comes_later(chunks: list[Chunk], place: int) -> bool:
    """Tell whether an unknown subject stands behind a pronoun that a preposition bears: "وطلب منها شركاؤها"."""
    if place + 2 >= len(chunks):
        return False
    reading = chunks[place + 1].reading("preposition")
    if reading is None or not reading.pronoun or is_said_in_paper(chunks, place):
        return False
    following = chunks[place + 2]
    owned = any(one.word.form.part == "noun" and one.pronoun for one in following.readings)
    unknown = following.kind == "word" and not (following.clitic and following.definite)
    return unknown or (following.kind == "cue" and owned)


def is_said_in_paper(chunks: list[Chunk], place: int) -> bool:
    """Tell what somebody says in a paper that he sends or issues: "وجه رسالة إلى … طالب فيها ب…"."""
    reading = chunks[place + 1].reading("preposition") if place + 1 < len(chunks) else None
    if reading is None or not reading.pronoun or reading.word.item.value not in {"in", "during"}:
        return False
    for step in range(place - 1, max(-1, place - 1 - _TO_PAPER), -1):
        if any(chunks[step].has(job) for job in _SAID_IN):
            return True
        if chunks[step].kind in {"stop", "verb", "colon"}:
            return False
    return False


def speaks_itself(chunks: list[Chunk], place: int) -> bool:
    """Tell whether a paper is the subject of a verb of speech: "وأدان البيان …"."""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    reading = following.reading("instrument") if following is not None else None
    return reading is not None and reading.article and not reading.preposition


_OPENING = ("qad", "then", "subordinator", "where")  # jobs of particles behind which a verb opens a clause
_SAID_IN = ("instrument", "letter-word", "draft-word", "declaration-word", "occasion-word", "lawsuit-word")
_THIRD = 3  # the person of whom one speaks
_TO_PAPER = 8  # chunks from a verb back to the paper in which its subject says so
_TO_SAYING = 4  # chunks from أن back to the verb of saying
_TO_DUTY = 6  # chunks from an أن back to the على of a duty
_TO_HEAD = 4  # chunks from a relative back to the noun of which it speaks
_BEFORE_VERB = ("negation", "future", "qad")
_PAPERS = frozenset({"word", "noun", "cue"})  # what may be somebody's: "بيان لمجلس الأمن يدعو"
