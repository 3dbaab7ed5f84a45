"""Whose a word of stance is: the subject of its verb, the owner of its masdar, whom its adjective speaks of."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.circumstance import doer_of
from marsad.analyse.clauses.clause import opening_of_insertion, subject_before, subject_of
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.subjects import previous_subject
from marsad.analyse.names.somebody import Somebody
from marsad.languages.language import Language
from marsad.languages.lexicon import Reading
from marsad.text.fold import fold_word

_OF_VERDICTS = frozenset({"describer", "verdict", "copula"})
_SOURCES = frozenset({"from", "by"})
_TARGETS = frozenset(
    {"against", "upon", "with", "to"}
)  # what governs whom an act is aimed at, and not who went on
_THOSE = 5  # chunks from "one of the" to the adjective of those
_VOICED = 9  # chunks between a verb of voicing and the masdar that it governs
_CAUSING = "because"
_BODIES = frozenset({"bloc", "group"})
_STATES = frozenset({"state", "reference", "demonym", "organisation"})


def codes_of(somebody: list[Somebody]) -> tuple[str, ...]:
    """Give the codes of those who may hold a position: no newspapers, nobody who no longer holds the office."""
    return tuple(
        dict.fromkeys(
            code for one in somebody if one.kind != "outlet" and not one.former for code in one.codes
        )
    )


def header_of(chunks: list[Chunk], token: int) -> tuple[str, ...]:
    """Give whose words a sentence gives behind its first colon: "الوزير الكيني: ندعم حل الدولتين"; nobody without one."""
    if len(chunks) < 2 or not chunks[0].is_bare_actor or chunks[0].is_outlet:
        return ()
    heads = chunks[1].kind == "colon" and chunks[1].first < token
    return codes_of(chunks[0].somebody) if heads and len(chunks[0].codes) == 1 else ()


def subject_in_order(chunks: list[Chunk], step: int, reading: Reading) -> Chunk | None:
    """Give the subject of a finite verb; a verb in the dual or plural never stands before its own."""
    if reading.word.form.count in {"d", "p"}:
        return subject_before(chunks, step)
    found = subject_of(chunks, step)
    return None if found is not None and _is_of_a_noun(chunks, found, step) else found


def _is_of_a_noun(chunks: list[Chunk], found: Chunk, step: int) -> bool:
    """Tell a name before a verb that a noun before it owns: "لا تعترف باستقلال كوسوفو ولا تؤيد", "إن تصريحات ترامب تؤكد"."""
    place = next(at for at, chunk in enumerate(chunks) if chunk.first == found.first)
    if place >= step or not place or chunks[place - 1].kind != "cue":
        return False
    opens = place > 1 and chunks[place - 2].has("complementizer")
    return any(
        one.word.form.part == "noun" and (one.preposition or (opens and not one.article and not one.pronoun))
        for one in chunks[place - 1].readings
    )


def two_before(chunks: list[Chunk], step: int, memory: Memory) -> tuple[str, ...]:
    """Give the two whom a dual verb without a subject goes on about."""
    for chunk in reversed(chunks[:step]):
        if chunk.is_bare_actor and len(codes_of(chunk.somebody)) == 2:
            return codes_of(chunk.somebody)
    codes = codes_of(memory.subject)
    return codes if len(codes) == 2 else ()


def leaves_subject_out(chunks: list[Chunk], step: int) -> bool:
    """Tell whether what follows a verb cannot be its subject."""
    following = chunks[step + 1] if step + 1 < len(chunks) else None
    if following is None or following.kind in {"time", "stop", "comma", "colon", "quote", "actor"}:
        return True
    if following.has("preposition") and any(one.pronoun for one in following.readings):
        return step + 2 < len(chunks) and chunks[step + 2].kind != "word"
    if any(one.word.job == "stance" and one.word.item.role not in _OF_VERDICTS for one in following.readings):
        return True
    return any(following.has(job) for job in ("preposition", "complementizer", "standing"))


def is_anothers(chunks: list[Chunk], step: int) -> bool:
    """Tell whether a verb without a subject may be that of whom somebody addresses: "لإقناع واشنطن بألا تنسحب".

    So it is behind "that" with somebody right before who is not the subject of a verb, and behind "those who".
    """
    opening = step - 1
    while opening >= 0 and chunks[opening].has("negation"):
        opening -= 1
    if opening < 1:
        return False
    if chunks[opening].has("relative"):
        return chunks[opening - 1].kind != "actor"
    if not chunks[opening].has("complementizer"):
        return False
    before = chunks[opening - 1]
    return before.kind == "actor" and codes_of(before.somebody) != codes_of(previous_subject(chunks, step))


def bearer_of(chunks: list[Chunk], step: int, reading: Reading) -> list[Somebody]:
    """Give whom an adjective speaks of: "كازاخستان ملتزمة ب", "أنه ملتزم ب", "الجبهة المطالبة ب"."""
    before = chunks[step - 1] if step else None
    if before is not None and before.kind == "actor" and reading.article:
        return before.somebody
    subject = subject_before(chunks, step) or (_one_of_those(chunks, step) if reading.article else None)
    if subject is not None:
        return subject.somebody
    if before is not None and before.has("complementizer"):
        return _told_of(chunks, step - 1) or previous_subject(chunks, step)
    return []


def _one_of_those(chunks: list[Chunk], step: int) -> Chunk | None:
    """Give who is one of those whom an adjective speaks of: "كينيا من الدول الرافضة ل", "كينيا من أبرز الدول الداعمة ل"."""
    for place in range(step - 1, max(0, step - _THOSE), -1):
        reading = chunks[place].reading("preposition")
        if reading is not None:
            is_of = reading.word.item.value == "from" and chunks[place - 1].is_bare_actor
            return chunks[place - 1] if is_of else None
        if chunks[place].kind not in {"word", "noun", "cue", "verb"}:
            return None
    return None


def circumstance_of(chunks: list[Chunk], step: int, reading: Reading) -> list[Somebody]:
    """Give who acts in the state that a participle tells: "قال …، داعيا إلى …", "التقى … مؤكدا دعم …"; nobody for another adjective.

    A feminine one looks like a masdar ("مطالبة"), and is one where no comma sets it off.
    """
    form = reading.word.form
    if reading.article or reading.preposition or reading.pronoun or not step:
        return []
    bare = {fold_word(word) for word in reading.word.item.adjectives}
    apart = chunks[step - 1].kind == "comma" or bool(reading.conjunction)
    if form.word in bare or form.count != "s" or (form.gender == "f" and not apart):
        return []
    return doer_of(chunks, step)


def _told_of(chunks: list[Chunk], opening: int) -> list[Somebody]:
    """Give of whom the clause before "that he" speaks, where it is itself told: "said that Kim told us that he"."""
    for step in range(opening - 1, 0, -1):
        if chunks[step].is_bare_actor and chunks[step - 1].has("complementizer"):
            return chunks[step].somebody
        if chunks[step].kind in {"stop", "colon", "comma"} or chunks[step].has("complementizer"):
            return []
    return []


def says_we(chunk: Chunk, language: Language) -> bool:
    """Tell whether a complementizer bears "we": "إننا ملتزمون"."""
    ours = tuple(language.words_of("our"))
    return any(
        one.word.job == "complementizer" and one.word.form.word.endswith(ours) for one in chunk.readings
    )


def owner_of(
    chunks: list[Chunk], step: int, behind: int, reading: Reading, memory: Memory, language: Language
) -> tuple[str, ...]:
    """Give whom a masdar belongs to: who stands tied to it, its adjective of nationality, its pronoun.

    `behind` is the place of the matter, whose own actors own nothing.
    """
    following = chunks[step + 1] if step + 1 < behind else None
    if following is not None and following.kind == "actor" and not following.preposition:
        return codes_of(following.somebody)
    said = reading.word.item.strength == "declared"
    if said and following is not None and following.has("preposition") and step + 2 < behind:
        source = chunks[step + 2]
        return codes_of(source.somebody) if source.kind == "actor" and source.preposition in _SOURCES else ()
    return _meant(chunks, step, reading, memory, language) if reading.pronoun else ()


def _meant(
    chunks: list[Chunk], step: int, reading: Reading, memory: Memory, language: Language
) -> tuple[str, ...]:
    """Give whom the pronoun of a masdar means: the subject of the clause, else the nearest before; several for "their"."""
    voiced = _voicer(chunks, step, reading, language) or _goes_on(chunks, step, reading, language)
    if voiced:
        return codes_of(voiced)
    if _is_voiced_by_stranger(chunks, step):
        return ()
    before = [chunk for chunk in reversed(chunks[:step]) if chunk.kind == "actor" and not chunk.is_adjective]
    if reading.pronoun in language.words_of("their"):
        several = [chunk for chunk in before if _are_several(chunk.somebody)]
        return codes_of(several[0].somebody) if several else ()
    if reading.pronoun in language.words_of("her"):
        holder = _whose_country(chunks, step)
        if holder is not None:
            return codes_of(holder.somebody)
        before = [chunk for chunk in before if all(one.kind in _STATES for one in chunk.somebody)] or before
        if _is_circumstance(chunks, step):  # "… تجاه إيران عقب انسحابها": of who acts in the clause
            before = [chunk for chunk in before if chunk.preposition not in _TARGETS] or before
    elif any(one.person for chunk in before for one in chunk.somebody):
        before = [chunk for chunk in before if any(one.person for one in chunk.somebody)]
    return codes_of(before[0].somebody if before else memory.subject)


def _whose_country(chunks: list[Chunk], step: int) -> Chunk | None:
    """Give of whom the country is that a masdar joined by "and" goes on about: "أكد الوزير تأييد بلاده … ورفضها"."""
    if not chunks[step].conjunction:
        return None
    for place in range(step - 1, 0, -1):
        if chunks[place].kind in {"stop", "colon"}:
            return None
        of_phrase = chunks[place].has("own-backing") and chunks[place].behind - chunks[place].first > 1
        if chunks[place].has("own-country") or of_phrase:
            return next((chunk for chunk in reversed(chunks[:place]) if chunk.is_bare_actor), None)
    return None


def _voicer(chunks: list[Chunk], step: int, reading: Reading, language: Language) -> list[Somebody]:
    """Give the subject of the verb that a masdar with "his" or "her" is the object of: "أعرب … عن دعمه"."""
    if reading.pronoun in language.words_of("their"):
        return []
    place = step - 1
    while place >= 0 and (chunks[place].has("preposition") or chunks[place].kind == "time"):
        place -= 1
    if place < 0 or chunks[place].kind != "verb":
        return []
    subject = subject_of(chunks, place)
    return subject.somebody if subject is not None else previous_subject(chunks, place)


def _goes_on(chunks: list[Chunk], step: int, reading: Reading, language: Language) -> list[Somebody]:
    """Give the subject of a clause in which a masdar with "his" or "her" is joined to another: "أكدت … وقوفها … ودعمها"."""
    if not reading.conjunction or reading.pronoun in language.words_of("their"):
        return []
    for place in range(step - 1, max(-1, step - _VOICED), -1):
        if chunks[place].kind in {"stop", "comma", "colon"}:
            return []
        if chunks[place].kind == "verb":
            subject = subject_of(chunks, place)
            return subject.somebody if subject is not None else []
    return []


def _is_voiced_by_stranger(chunks: list[Chunk], step: int) -> bool:
    """Tell a masdar that somebody unknown voices as his own: "أعربت اللجنة، بعد الانتخابات، عن قلقها"."""
    place = step - 1
    while place >= max(0, step - _VOICED):
        chunk = chunks[place]
        if chunk.kind == "verb":
            voices = any(
                one.word.job == "stance" and one.word.item.role == "carrier" for one in chunk.readings
            )
            follows = chunks[place + 1]
            named = follows.definite or any(one.article for one in follows.readings)
            return voices and named and follows.kind != "actor" and subject_of(chunks, place) is None
        opening = opening_of_insertion(chunks, place) if chunk.kind == "comma" else None
        if chunk.kind in {"stop", "colon"} or (chunk.kind == "actor" and not chunk.preposition):
            return False
        place = (opening if opening is not None else place) - 1
    return False


def _is_circumstance(chunks: list[Chunk], step: int) -> bool:
    """Tell what stands behind a preposition of circumstance; a cause is mostly of whom it is done to ("… بسبب دعمها")."""
    reading = chunks[step - 1].reading("preposition") if step else None
    return reading is not None and bool(reading.word.item.adjunct) and reading.word.item.value != _CAUSING


def _are_several(somebody: list[Somebody]) -> bool:
    return len(somebody) > 1 or any(one.kind in _BODIES for one in somebody)
