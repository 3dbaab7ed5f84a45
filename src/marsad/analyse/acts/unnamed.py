"""Whether an act whose doer the sentence leaves out was done by somebody unnamed, or only by somebody not found.

"كثرت الاتهامات الموجهة إلى كينيا", "بعد فرض عقوبات على كينيا": somebody did it whom nobody names. "ألغى العقوبات على كينيا":
the verb is active, so that its doer was named before. "نظرية فرض عقوبات على كينيا": nobody has done it.
"""

from __future__ import annotations

from marsad.analyse.acts.backgrounds import is_presupposed
from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.homographs import is_twofold
from marsad.languages.lexicon import Reading
from marsad.model.dates import When
from marsad.model.findings import Status

_TO_COUNTED = 6  # chunks from a verb to the states that are counted: "أكثر من عشرين دولة"
_MEASURES = frozenset({"SANCTION", "CONCEDE", "ACCUSE"})  # types of acts that only states and bodies do


def has_hidden_doer(
    chunks: list[Chunk],
    place: int,
    reading: Reading,
    filled: Filled,
    type_: str,
    status: Status,
    when: When | None,
) -> bool:
    """Tell a measure without a named doer that has one all the same, or of which nobody says that it was taken."""
    if type_ not in _MEASURES:
        return False
    if reading.word.form.part == "verb" and (
        reading.word.item.frame.subject != "actor" or _is_counted(chunks, place)
    ):
        return False  # "أشارت أصابع الاتهام إلى كينيا", "طردت عشرون دولة دبلوماسيين"
    if reading.word.form.part == "verb" and _is_own(chunks, place):
        return True  # "قالت اللجنة إنها فرضت عقوبات على …": the pronoun's
    if reading.word.form.part == "verb" and not is_twofold(chunks[place]):
        return filled.complement is not None and _is_no_passive_of(reading, chunks[filled.complement])
    if reading.word.item.status is not None:
        return status == "ongoing" and not (
            reading.article or reading.pronoun
        )  # what stands is known: "الاتهامات", not "اتهامات"
    if status == "hypothetical" and place and chunks[place - 1].has("hypothetical"):
        return True  # "بنظرية فرض عقوبات", "مسألة رفع العقوبات"
    dated = when is not None and when.basis != "publication"
    took_place = place > 0 and chunks[place - 1].has("impersonal")  # "تم رفع العقوبات"
    return status == "actual" and not (dated or took_place or is_presupposed(chunks, place))


def _is_own(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb whose subject is the pronoun of إن before it, a mark of quotation between or none."""
    step = place - 2 if place and chunks[place - 1].kind == "quote" else place - 1
    return step >= 0 and chunks[step].has("own-subject")


def _is_counted(chunks: list[Chunk], place: int) -> bool:
    """Tell states that are only counted right behind the verb: they are its subject, whoever they are."""
    return any(one.has("counted-state") for one in chunks[place + 1 : place + 1 + _TO_COUNTED])


def _is_no_passive_of(reading: Reading, thing: Chunk) -> bool:
    """Tell a verb that does not agree with the thing behind it, so that this is its object: "فرض عقوبات"."""
    genders = {one.word.form.gender for one in thing.readings if one.word.form.part == "noun"}
    if "f" in genders:
        return reading.word.form.gender == "m"
    return bool(genders) and reading.word.form.gender == "f"
