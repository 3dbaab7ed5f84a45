"""Verbs that can be no passive, though no vowel sign says so: "وأفرجت عن خمسة بحارة", "كما خفضت تمثيلها".

An unvocalised verb with a thing behind it may be a passive whose subject that thing is ("وقصفت مواقع"). It is none where a
feminine verb is followed by a preposition, by a number, or by a noun of a man's gender or with the doer's own pronoun,
nor where a feminine noun stands right behind a masculine one.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.lexicon import Reading
from marsad.text.endings import FEMININE, LONG
from marsad.text.fold import fold_word

_OWN = "own-"  # what the jobs of words with the doer's pronoun begin with
_NOUNS = frozenset({"cue", "noun"})


def is_surely_active(chunks: list[Chunk], place: int, reading: Reading, complement: int | None) -> bool:
    """Tell a verb going on about somebody, behind which no subject of a passive stands.

    `complement`: where the word stands that the verb asks for; the doer's own ("مستوى تمثيلها") is his object.
    """
    form = reading.word.form
    if form.person != 3 or reading.pronoun or not _goes_on(chunks, place):
        return False
    if form.count != "s":
        return _calls_on(chunks, place, reading)
    if form.gender == "m":
        return place + 1 < len(chunks) and _is_womans(chunks[place + 1])
    if form.gender != "f":
        return False
    if _is_spelled_active(reading):
        return True
    if complement is not None and any(job.startswith(_OWN) for job in chunks[complement].jobs):
        return True
    step = place + 1
    while step < len(chunks) and (
        chunks[step].kind == "time" or chunks[step].has("adverb") or chunks[step].has("then")
    ):
        step += 1
    return step < len(chunks) and _is_no_subject(chunks[step])


def _calls_on(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell several who go on to ask for something: "اتفق الوزراء على …، ودعوا إلى …"."""
    following = chunks[place + 1].reading("preposition") if place + 1 < len(chunks) else None
    asks = reading.word.job == "trigger" and chunks[place].has("demand")
    return asks and following is not None and not following.pronoun


def _is_spelled_active(reading: Reading) -> bool:
    """Tell the feminine perfect of a verb that ends in a long vowel, whose passive has a further letter: "ألغت", not "ألغيت"."""
    form, verbs = reading.word.form, getattr(reading.word.item, "verbs", ())
    stem = form.word.removesuffix(FEMININE)
    return form.aspect == "perfect" and any(fold_word(verb.perfect) == stem + LONG for verb in verbs)


def _goes_on(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb that "and" or "also" joins to what was said before."""
    before = chunks[place - 1] if place else None
    return bool(chunks[place].conjunction) or (
        before is not None and (before.has("subordinator") or before.has("then") or before.has("qad"))
    )


def _is_no_subject(chunk: Chunk) -> bool:
    """Tell what cannot be the subject of a feminine passive."""
    governing = chunk.reading("preposition") if chunk.kind == "cue" else None
    if governing is not None:
        return not governing.pronoun
    if chunk.kind == "number":
        return True
    nouns = [one for one in chunk.readings if one.word.form.part == "noun" and not one.preposition]
    return chunk.kind in _NOUNS and bool(nouns) and all(one.pronoun or _is_mans(one) for one in nouns)


def _is_womans(chunk: Chunk) -> bool:
    """Tell a feminine noun in the singular, which right behind a masculine verb is not its subject: "ورفض خطة …"."""
    nouns = [one for one in chunk.readings if one.word.form.part == "noun"]
    plain = all(not (one.preposition or one.conjunction) for one in nouns)
    return chunk.kind in _NOUNS and plain and bool(nouns) and all(map(_is_one_womans, nouns))


def _is_one_womans(reading: Reading) -> bool:
    return reading.word.form.gender == "f" and reading.word.form.count == "s"


def _is_mans(reading: Reading) -> bool:
    """Tell a noun of a man's gender: in the singular, or in a sound plural that is no listed one ("صحفيين")."""
    form = reading.word.form
    if form.gender != "m":
        return False
    if form.count == "s":
        return True
    listed = {fold_word(plural) for noun in getattr(reading.word.item, "nouns", ()) for plural in noun.plural}
    return form.word not in listed
