"""Participles: whom an adjective speaks of, and whose circumstance it tells ("قال …، مشيدا بجهود …")."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import begins_clause, subject_of
from marsad.analyse.clauses.subjects import is_object_relative, may_be_verb
from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading
from marsad.text.fold import fold_word

_SETTING_OFF = frozenset({"comma", "quote", "bracket", "actor", "time", "dash"})
_IN_WORDS = 6  # chunks from a verb back to the أن of its clause
_BEFORE = 3  # chunks between an adjective and the somebody whom it describes


def describes(reading: Reading) -> bool:
    """Tell an adjective behind a noun from a noun of its own: "الداعمة ل…", not "داعمها إيران", "لمساندة …"."""
    return not reading.pronoun and not reading.preposition


def is_circumstance(reading: Reading) -> bool:
    """Tell a participle that says in what state the doer acts: in the accusative, without an article or preposition."""
    if _is_nominative(reading):
        return False
    return not reading.article and not reading.preposition and not reading.pronoun


def _is_nominative(reading: Reading) -> bool:
    """Tell the bare form, which is no accusative, and the feminine plural, which is a masdar's as well ("مطالبات")."""
    form = reading.word.form
    if form.count == "p" and form.gender == "f":
        return True
    bare = {fold_word(word) for word in getattr(reading.word.item, "participles", ())}
    return form.word in bare


def may_be_masdar(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell whether a feminine participle may be the masdar of the same spelling ("مطالبة"): nothing sets it off."""
    form = reading.word.form
    if form.gender != "f" or form.count != "s" or not place:
        return False
    return chunks[place - 1].kind not in _SETTING_OFF


def doer_of(chunks: list[Chunk], place: int) -> list[Somebody]:
    """Give whose circumstance the participle at `place` tells: the speaker's before it, else the nearest verb's subject.

    Who says something in another's words comes after that one ("قال الوزير إن المجتمع الدولي لا يقر …، معربا"), who did
    what a relative clause tells of its head comes last ("أدان … الهجمات التي شنها …، داعيا إلى"). Who has not the
    participle's gender is none.
    """
    nearest: list[Somebody] = []
    quoted: list[Somebody] = []
    aside: list[Somebody] = []
    apart = place > 0 and chunks[place - 1].kind == "comma"
    for step in range(place - 1, -1, -1):
        chunk = chunks[step]
        subject = subject_of(chunks, step) if chunk.kind == "verb" else None
        if chunk.kind == "word" and may_be_verb(chunks, step):
            subject = chunks[step + 1]  # "خطب الرئيس …، متهما"
        if subject is None or not _has_gender(chunks[place], subject.somebody):
            continue
        if apart and is_object_relative(chunks, step):
            aside = aside or subject.somebody
        elif chunk.has("speech") and not (apart and _is_in_words(chunks, step)):
            return subject.somebody
        elif chunk.has("speech"):
            quoted = quoted or subject.somebody
        else:
            nearest = nearest or subject.somebody
    return quoted or nearest or aside


def _has_gender(participle: Chunk, somebody: list[Somebody]) -> bool:
    """Tell whether a participle may speak of somebody: a feminine one not of a man, a masculine one not of a state."""
    genders = {one.word.form.gender for one in participle.readings if one.word.form.part == "adjective"}
    if (
        genders == {"m"}
        and _is_of_one(participle)
        and len({code for one in somebody for code in one.codes}) > 1
    ):
        return False  # "أن فرنسا وبريطانيا …، داعيا": it is not they who call
    if len(somebody) != 1 or len(genders) != 1 or not somebody[0].gender:
        return True
    return somebody[0].gender in genders or "" in genders


def _is_of_one(participle: Chunk) -> bool:
    return all(one.word.form.count == "s" for one in participle.readings if one.word.form.part == "adjective")


def _is_in_words(chunks: list[Chunk], step: int) -> bool:
    """Tell a verb of the clause that أن or إن opens: "… إن المجتمع الدولي لا يقر"."""
    for at in range(step - 1, max(-1, step - 1 - _IN_WORDS), -1):
        if chunks[at].has("complementizer"):
            return True
        if chunks[at].kind in {"verb", "comma", "stop", "colon"}:
            return False
    return False


def antecedent_of(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give the somebody whom the adjective at `place` describes: "الحوثيين المدعومين من إيران".

    A group's own nationality is passed over ("حزب الله اللبناني المدعوم من …"); people of whom only the nationality
    is told are not their state ("مقاتلين سوريين مدعومين من …").
    """
    for step in range(place - 1, max(-1, place - 1 - _BEFORE), -1):
        if chunks[step].kind == "comma" and step == place - 1 and _is_definite(chunks[place]):
            continue
        if step == place - 1 and chunks[step].kind == "verb" and chunks[step].has("auxiliary"):
            continue  # "إثيوبيا ستكون مسؤولة عن …"
        if step == place - 1 and chunks[step].has("pronoun") and not chunks[step].has("preposition"):
            continue  # "إثيوبيا هي العدو الأول"
        if chunks[step].kind == "actor" and _is_of_state(chunks[step]):
            return _named_with(chunks, step)
        if chunks[step].kind == "actor":
            return chunks[step]
        if chunks[step].kind not in {"quote", "bracket"} and not _is_one_of(chunks[step]):
            return None
    return None


def _is_definite(chunk: Chunk) -> bool:
    """Tell a participle with the article, which a comma does not part from whom it describes."""
    return any(one.article for one in chunk.readings)


def owner_of_deed(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give whose deed a clause without a verb calls something: "أن القرار الصومالي، في رأيه، غير مقبول" is Somalia's.

    The deed is a definite noun right before its nationality, which opens the clause.
    """
    step = place - 1
    while step > 1 and (chunks[step].kind == "quote" or chunks[step].has("pronoun")):
        step -= 1
    if step < 2 or not chunks[step].is_adjective or chunks[step].preposition:
        return None
    deed, opening = chunks[step - 1], chunks[step - 2]
    definite = deed.definite or any(one.article and not one.preposition for one in deed.readings)
    opens = (
        opening.has("complementizer") or opening.kind in {"colon", "quote"} or opening.has("demonstrative")
    )
    return chunks[step] if definite and opens and deed.kind in {"word", "cue", "noun"} else None


def _is_of_state(chunk: Chunk) -> bool:
    return chunk.is_adjective and all(one.kind not in {"group", "organisation"} for one in chunk.somebody)


def _named_with(chunks: list[Chunk], step: int) -> Chunk | None:
    """Give the somebody whose nationality the adjective at `step` tells, None where it is that of an unknown noun."""
    before = chunks[step - 1] if step else None
    return before if before is not None and before.kind == "actor" and not before.is_adjective else None


def _is_one_of(chunk: Chunk) -> bool:
    """Tell the "of" before a plural: "كازاخستان من المؤيدين ل…", "من أكبر داعمي …"."""
    reading = chunk.reading("preposition")
    return chunk.has("rank") or (reading is not None and reading.word.item.id == "prep.from")


def head_of_nominal(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give whom a sentence without a verb says something of: "الصين أكبر شريك تجاري لروسيا"."""
    for step in range(place - 1, -1, -1):
        chunk = chunks[step]
        if chunk.is_bare_actor:
            return chunk if begins_clause(chunks, step) else None
        if chunk.kind not in {"word", "number", "quote", "cue"} or chunk.has("relative"):
            return None
    return None


def returns_to(chunks: list[Chunk], place: int, reading: Reading, subject: Chunk) -> bool:
    """Tell a relative clause whose verb takes its antecedent up as its object: "الحكومة التي تدعمها البعثة"."""
    if not reading.pronoun or place == 0 or not chunks[place - 1].has("relative"):
        return False
    return subject.first < chunks[place].first
