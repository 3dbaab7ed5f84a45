"""Who stands beside a verb and is not its subject: a stranger, an outlet or a thing before it, whom it asks behind it."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk

_CLOSING = frozenset({"stop", "colon"})
_NAME_LENGTH = 5  # chunks of an outlet's name, what it is included
_SECOND_VERB, _THIRD = 3, 3  # the first place of a second verb, the person of whom one speaks


def has_other_subject(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb whose subject nobody knows, in front of it: whoever stands behind it is its object."""
    return (
        _is_of_stranger(chunks, place)
        or _is_of_unknown_outlet(chunks, place)
        or _tells_of_thing(chunks, place)
    )


def is_asked(chunks: list[Chunk], place: int, addressed: Chunk) -> bool:
    """Tell whom a headline's subject goes on to ask for something: "السودان يتهم كينيا بـ… ويطالب مجلس الأمن بوقف …".

    Both verbs stand in the present, and what is asked follows at once.
    """
    verb, first = chunks[place].verb, chunks[1].verb if len(chunks) > 1 else None
    if first is None or verb is None or place < _SECOND_VERB or not chunks[0].is_bare_actor:
        return False
    if not (chunks[place].conjunction and chunks[place].has("demand")) or chunks[1].conjunction:
        return False
    forms = (first.word.form, verb.word.form)
    if any(form.aspect != "imperfect" or form.person != _THIRD for form in forms):
        return False
    step = place + 1
    if (
        forms[0].gender != forms[1].gender
        or forms[0].count != forms[1].count
        or chunks[step] is not addressed
    ):
        return False
    if any(one.kind in {"stop", "colon"} for one in chunks[:place]) or step + 1 >= len(chunks):
        return False
    asked = chunks[step + 1]
    return asked.clitic in {"b", "l"} or asked.has("preposition")


def is_quoted(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell somebody with whom the words begin that a verb of saying opens: "وأضاف «أميركا لا تستطيع …»", not "قالت «أمنستي» إن"."""
    if chunks[step - 1].kind != "quote" or "speech" not in chunks[place].jobs:
        return False
    return step + 1 < len(chunks) and chunks[step + 1].kind != "quote"


def is_said_of(chunks: list[Chunk], place: int) -> bool:
    """Tell a relative clause in which another says of its head what the clause behind says: "الهيئة التي قال الوزير إنها"."""
    said = chunks[place + 1 : place + 3]
    return (
        len(said) > 1
        and chunks[place].has("speech")
        and said[0].is_bare_actor
        and said[1].has("complementizer")
        and said[1].has("own-subject")
    )


def _is_of_stranger(chunks: list[Chunk], place: int) -> bool:
    """Tell a headline's verb whose subject is somebody unknown of some nationality: "محامية كينية تطالب الصومال"."""
    if place < 2 or chunks[place].conjunction or not chunks[place - 1].is_adjective:
        return False
    unknown = chunks[place - 2]
    if unknown.kind != "word" or unknown.definite or unknown.clitic or chunks[place - 1].preposition:
        return False
    return place == 2 or chunks[place - 3].kind in _CLOSING


def _is_of_unknown_outlet(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb whose subject is an outlet or onlooker that nobody knows, in front of it: "صحيفة المساء دعت"."""
    step = place - 1
    while step > 0 and place - step < _NAME_LENGTH and _may_be_named(chunks[step]):
        step -= 1
    if step < 0 or step == place - 1 or chunks[place].conjunction:
        return False
    named = chunks[step].has("medium") or chunks[step].has("onlooker")
    return named and (
        step == 0 or chunks[step - 1].kind in _CLOSING or chunks[step - 1].has("complementizer")
    )


def _may_be_named(chunk: Chunk) -> bool:
    """Tell what an outlet may be called: words that nobody knows, a noun with its article ("صحيفة الشرق"), a nationality."""
    if chunk.kind in {"word", "quote"}:
        return True
    if chunk.kind == "actor":
        return not chunk.preposition and all(one.kind == "demonym" for one in chunk.somebody)
    return chunk.kind in {"cue", "noun"} and any(one.article for one in chunk.readings)


def _tells_of_thing(chunks: list[Chunk], place: int) -> bool:
    """Tell a present tense that says of the indefinite noun before it what it does: "لافتات تطالب الحكومة ب…"."""
    verb, before = chunks[place].verb, chunks[place - 1] if place else None
    if before is None or verb is None or verb.word.form.aspect != "imperfect" or chunks[place].conjunction:
        return False
    if verb.pronoun or verb.word.form.gender != "f" or before.kind != "cue" or before.has("adverb"):
        return False
    nouns = [one for one in before.readings if one.word.form.part in {"noun", "adjective"}]
    return bool(nouns) and not any(one.article or one.pronoun for one in nouns)
