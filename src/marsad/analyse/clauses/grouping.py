"""Chunks put together: names in marks, counterparts, what a preposition governs, counted states, and who is coordinated."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.language import Language
from marsad.languages.lexicon import Reading

_REPEATED = frozenset({"l", "k"})  # prepositions that stand again before whoever follows behind a comma
_SOMEBODY = frozenset({"actor", "someone"})
_LONGEST_NAME = 3  # words of a name that nobody knows
_APPOSITION = 8  # chunks between an office and the name of its holder
_PAPERS = frozenset(
    {"draft-word", "resolution-word"}
)  # jobs of phrases that are nouns: "مشروع القرار الأمريكي"
_HOME = frozenset({"in", "from"})  # values of the prepositions before the state whose a counterpart is


def without_marks_round_names(chunks: list[Chunk]) -> list[Chunk]:
    """Leave out the quotation marks that hold one name and nothing else: “كازاخستان”."""
    marks = {
        place + side
        for place, chunk in enumerate(chunks[1:-1], 1)
        if chunk.kind in {"actor", "someone"} and chunks[place - 1].kind == chunks[place + 1].kind == "quote"
        for side in (-1, 1)
    }
    return [chunk for place, chunk in enumerate(chunks) if place not in marks] if marks else chunks


def with_counterparts(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """Join "نظيره" with the adjective or name behind it into one person."""
    found: list[Chunk] = []
    for chunk in chunks:
        before = found[-1] if found else None
        if (
            before is not None
            and before.kind == "cue"
            and chunk.kind == "actor"
            and (before.has("counterpart") or _is_counterpart_in(found))
        ):
            while not before.has("counterpart"):
                found.pop()
                before = found[-1]
            reading = before.reading("counterpart")
            for one in chunk.somebody:
                one.adjective = False
                one.office = one.office or "counterpart"
            found[-1] = Chunk(
                before.first, chunk.behind, "actor", (), chunk.somebody,
                _preposition_on(reading, language), reading.conjunction if reading else "",
            )  # fmt: skip
        else:
            found.append(chunk)
    return found


def _preposition_on(reading: Reading | None, language: Language) -> str:
    """Give the preposition on a word for a counterpart; a dual with its pronoun is listed with it ("بنظيريه")."""
    if reading is None:
        return ""
    return language.preposition(reading.preposition) or reading.word.item.value or ""


def _is_counterpart_in(found: list[Chunk]) -> bool:
    """Tell "in" or "from" behind a counterpart: "نظراءه في الاتحاد الأوروبي", "نظرائهم من كينيا", "نظرائه في كل من غانا وكندا"."""
    at = len(found) - 1 - found[-1].has("quantifier")
    reading = found[at].reading("preposition") if at > 0 else None
    return (
        at > 0
        and found[at - 1].has("counterpart")
        and reading is not None
        and reading.word.item.value in _HOME
    )


def governed(chunks: list[Chunk]) -> list[Chunk]:
    """Give every actor the preposition that stands before it, and tell adjectives from nouns of nationality."""
    for place in [place for place, chunk in enumerate(chunks) if chunk.kind in _SOMEBODY]:
        chunk = chunks[place]
        before = chunks[place - 1] if place else None
        counted = before is not None and before.has("quantifier") and not before.has("preposition")
        if before is not None and place > 1 and (before.kind == "quote" or counted):
            before = chunks[place - 2]
        if before is None:
            _stand_alone(chunk)
            continue
        if before.kind == "verb" and _may_be_surname(chunk):
            continue
        preposition = before.reading("preposition")
        if not chunk.preposition and preposition is not None and not preposition.pronoun:
            chunk.preposition = preposition.word.item.value or ""
        if _is_dashed_adjective(chunks, place):
            continue
        if before.kind not in {"word", "number", "noun", "actor", "someone"} and not _is_nominal(before):
            _stand_alone(chunk)
    return chunks


def _is_dashed_adjective(chunks: list[Chunk], place: int) -> bool:
    """Tell the second of two adjectives with a dash between: "القمة الكينية - التونسية"."""
    if place < 2 or chunks[place - 1].kind != "dash" or not chunks[place].is_adjective:
        return False
    return chunks[place - 2].is_adjective and not chunks[place].conjunction


def _may_be_surname(chunk: Chunk) -> bool:
    """Tell one man or woman of a nation, or who is called so, right behind a verb: "قالت مغربي إن …" tells no act of Morocco's."""
    return chunk.is_adjective and not chunk.preposition and all(one.single for one in chunk.somebody)


def _is_nominal(chunk: Chunk) -> bool:
    return chunk.kind == "cue" and (
        chunk.has("courtesy")
        or not chunk.jobs.isdisjoint(_PAPERS)
        or any(reading.word.form.part in {"noun", "adjective"} for reading in chunk.readings)
    )


def _stand_alone(chunk: Chunk) -> None:
    for one in chunk.somebody:
        one.adjective = False


def with_counted_states(chunks: list[Chunk]) -> list[Chunk]:
    """Join a number with the states of a bloc that it counts: "و14 دولة أوروبية", "ست دول خليجية"."""
    found: list[Chunk] = []
    for chunk in chunks:
        opening = _count_before(found, chunk)
        if opening is None:
            found.append(chunk)
            continue
        first = found[opening]
        _stand_alone(chunk)
        joined = first.conjunction
        if not joined and opening and found[opening - 1].has("between-numbers"):
            opening -= 1
            first, joined = found[opening], "و"
        governing = found[opening - 1].reading("preposition") if opening else None
        preposition = governing.word.item.value if governing is not None and not governing.pronoun else ""
        found[opening:] = [
            Chunk(first.first, chunk.behind, "actor", (), chunk.somebody, preposition or "", joined)
        ]
    return found


def _count_before(found: list[Chunk], chunk: Chunk) -> int | None:
    """Give the place of the number that counts the states of the bloc `chunk`; None where there is none."""
    if chunk.kind != "actor" or chunk.conjunction or len(chunk.somebody) != 1 or len(found) < 2:
        return None
    if chunk.somebody[0].kind not in {"bloc", "organisation"} and chunk.codes != ("EU",):
        return None
    step = len(found) - 1
    if found[step].has("belonging") and step > 1:
        step -= 1
        if found[step].kind == "word" and step > 1:
            step -= 1
        if not found[step].has("counted-state"):
            return None
    elif chunk.preposition:
        return None
    step -= found[step].has("counted-state")
    opening = None
    while step >= 0 and found[step].kind == "number":
        opening = step
        step -= 1
    return opening


def grouped(chunks: list[Chunk]) -> list[Chunk]:
    """Join actors that و or a comma with و coordinates: "كازاخستان والصين وروسيا"."""
    actors = [place for place, chunk in enumerate(chunks) if chunk.kind == "actor"]
    if not any(_may_be_joined(chunks, place) for place in actors):
        return chunks
    found: list[Chunk] = []
    for chunk in chunks:
        target = None
        if chunk.kind == "actor":
            target = (
                _group_before(found, chunk) or _office_before(found, chunk) or _heads_before(found, chunk)
            )
        if target is None:
            found.append(chunk)
            continue
        while found[-1] is not target:
            found.pop()
        found[-1] = Chunk(
            target.first, chunk.behind, "actor", target.readings, target.somebody + chunk.somebody,
            target.preposition, target.conjunction, jobs=target.jobs,
        )  # fmt: skip
    return found


def _may_be_joined(chunks: list[Chunk], place: int) -> bool:
    """Tell whether an actor may be the second that is joined: another stands right before, or one chunk between, or a comma."""
    before = chunks[max(0, place - 2) : place]
    if bool(before) and before[-1].kind == "comma":
        return True
    return any(chunk.kind == "actor" for chunk in before) or _stands_in_list(chunks, place)


def _stands_in_list(chunks: list[Chunk], place: int) -> bool:
    """Tell "and" a state behind a name of a word or more that nobody knows."""
    named = place > 1 and bool(chunks[place].somebody[0].conjunction) and chunks[place - 1].kind == "word"
    return named and any(one.kind == "actor" for one in chunks[max(0, place - 1 - _LONGEST_NAME) : place])


def _heads_before(found: list[Chunk], chunk: Chunk) -> Chunk | None:
    """Give the office of several that a further state's holder has too, each with his name: "رؤساء كينيا … والصومال …".

    The names between may be of nobody known, or of persons of the state named last.
    """
    head, first = found[-1] if found else None, chunk.somebody[0]
    if chunk.preposition or chunk.is_adjective or not head:
        return None
    if head.kind == "actor" and not first.conjunction and first.person and _is_of_several(head):
        return head if first.codes == head.somebody[-1].codes else None
    step = len(found) - 1
    while step > 0 and found[step].kind == "word" and not (found[step].clitic or found[step].definite):
        step -= 1
    between = len(found) - 1 - step
    if not (0 < between <= _LONGEST_NAME and first.conjunction and first.kind == "state"):
        return None
    return found[step] if _is_of_several(found[step]) else None


def _is_of_several(chunk: Chunk) -> bool:
    """Tell an office in the plural or dual behind which states stand ("رؤساء كينيا والصومال")."""
    if chunk.kind != "actor" or not chunk.somebody:
        return False
    first = chunk.somebody[0]
    return bool(first.office) and not (first.gender or first.body) and len(first.codes) == 1


def _group_before(found: list[Chunk], chunk: Chunk) -> Chunk | None:
    """Give the actor that a further actor is coordinated with, or None."""
    if chunk.kind != "actor" or not found:
        return None
    last = found[-1]
    if last.kind == "actor" and _may_join(last, chunk):
        return last
    if len(found) > 1 and found[-2].kind == "actor" and _are_dashed(found, chunk):
        return found[-2]
    if len(found) > 1 and found[-2].kind == "actor" and (last.kind == "comma" or _is_likewise(last)):
        joined = chunk.conjunction or _is_likewise(last)
        repeats = last.kind == "comma" and found[-2].preposition in _REPEATED
        if joined and not chunk.preposition and not chunk.is_adjective and not repeats:
            return found[-2]
    return None


def _office_before(found: list[Chunk], chunk: Chunk) -> Chunk | None:
    """Give the office whose holder a person behind a comma is: "الممثل الأعلى للاتحاد … ، جوزيب بوريل"."""
    if chunk.kind != "actor" or not chunk.somebody[0].person or chunk.conjunction or chunk.preposition:
        return None
    if len(found) < 2 or found[-1].kind != "comma":
        return None
    for before in reversed(found[-_APPOSITION:-1]):
        if before.kind in {"verb", "stop", "colon", "quote"}:
            return None
        if before.kind == "actor" and not before.is_adjective:
            unnamed = all(one.office and not one.person for one in before.somebody)
            return before if unnamed and before.codes == chunk.codes else None
    return None


def _is_likewise(chunk: Chunk) -> bool:
    """Tell a word with "and" before a further actor: "وكذلك", "وعدد من"."""
    joins = chunk.has("conjunction") or chunk.has("quantifier")
    return chunk.kind == "cue" and (chunk.has("likewise") or (joins and chunk.conjunction != ""))


def _are_dashed(found: list[Chunk], chunk: Chunk) -> bool:
    """Tell two sides joined by a dash: "قمة كيم-ترامب", "العلاقات الصينية - الروسية"."""
    before = found[-2]
    return found[-1].kind == "dash" and not chunk.preposition and before.is_adjective == chunk.is_adjective


def _may_join(last: Chunk, chunk: Chunk) -> bool:
    if last.is_adjective and chunk.is_adjective:
        return True
    if not chunk.conjunction:
        return False
    return not chunk.preposition or chunk.preposition == last.preposition
