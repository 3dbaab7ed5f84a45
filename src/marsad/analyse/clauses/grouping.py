"""Chunks put together: names in marks, places, counterparts, what a preposition governs, and who is coordinated."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody
from marsad.languages.language import Language
from marsad.languages.lexicon import Reading

_REPEATED = frozenset({"l", "k"})  # prepositions that stand again before whoever follows behind a comma
_POSTED = frozenset({"to", "in"})  # the values of the prepositions before an envoy's post
_PORTFOLIO = 3  # further words of a portfolio
_STRANGER = 3  # words of an unknown holder's name
_REGION = "region-word"
_WORDS = frozenset({"cue", "noun"})
_SOMEBODY = frozenset({"actor", "someone"})
_APPOSITION = 8  # chunks between an office and the name of its holder
_PAPERS = frozenset(
    {"draft-word", "resolution-word"}
)  # jobs of phrases that are nouns: "مشروع القرار الأمريكي"


def without_marks_round_names(chunks: list[Chunk]) -> list[Chunk]:
    """Leave out the quotation marks that hold one name and nothing else: “كازاخستان”."""
    marks = {
        place + side
        for place, chunk in enumerate(chunks[1:-1], 1)
        if chunk.kind in {"actor", "someone"} and chunks[place - 1].kind == chunks[place + 1].kind == "quote"
        for side in (-1, 1)
    }
    return [chunk for place, chunk in enumerate(chunks) if place not in marks] if marks else chunks


def with_place_nouns(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """Join "مدينة", "منتجع" with the name of the place behind it."""
    found: list[Chunk] = []
    for chunk in chunks:
        before = found[-1] if found else None
        if (
            before is not None
            and chunk.kind == "actor"
            and not chunk.preposition
            and before.has("place-noun")
        ):
            reading = before.reading("place-noun")
            found[-1] = Chunk(
                before.first,
                chunk.behind,
                "actor",
                (),
                chunk.somebody,
                language.preposition(reading.preposition) if reading else "",
                reading.conjunction if reading else "",
            )
        else:
            found.append(chunk)
    return found


def with_regions(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """Join "شمال", "في عمق شرق" with the state behind it; ungoverned it is a mere place, which does nothing.

    Such a word that stands before no state is a word like any other.
    """
    found: list[Chunk] = []
    for chunk in chunks:
        before = found[-1] if found else None
        if (
            before is None
            or before.kind not in _WORDS
            or not before.has(_REGION)
            or not _is_state(chunk)
            or _of_region(before).article
        ):
            found.append(chunk)
            continue
        while (
            len(found) > 1
            and found[-2].kind in _WORDS
            and found[-2].has(_REGION)
            and not _of_region(found[-1]).conjunction
        ):
            found.pop()
        opening = found.pop()
        reading = _of_region(opening)
        clitic = language.file.prepositions.get(reading.preposition, "")
        governed = bool(clitic) or (bool(found) and found[-1].has("preposition"))
        part = Somebody(opening.first, chunk.behind, "state" if governed else "place", chunk.codes)
        found.append(Chunk(opening.first, chunk.behind, "actor", (), [part], clitic, reading.conjunction))
    for chunk in found:
        if chunk.kind in _WORDS and chunk.has(_REGION):
            _become_word(chunk)
    return found


def _become_word(chunk: Chunk) -> None:
    rest = tuple(reading for reading in chunk.readings if reading.word.job != _REGION)
    if not rest and chunk.kind == "cue":
        reading = _of_region(chunk)
        chunk.kind, chunk.definite, chunk.suffixed = "word", reading.article, bool(reading.pronoun)
    chunk.keep(rest)


def _of_region(chunk: Chunk) -> Reading:
    return next(reading for reading in chunk.readings if reading.word.job == _REGION)


def _is_state(chunk: Chunk) -> bool:
    """Tell the bare name of one state, or its capital: "شرق الصومال", "وسط العاصمة الكينية"."""
    if chunk.kind != "actor" or chunk.preposition or chunk.conjunction or len(chunk.somebody) != 1:
        return False
    one = chunk.somebody[0]
    if len(one.codes) != 1 or one.person or one.place or one.adjective:
        return False
    return (one.kind == "state" and not one.office) or one.office == "government"


def with_their_states(chunks: list[Chunk]) -> list[Chunk]:
    """Join a city with the adjective that says in which state it lies: "مدينة وهران الجزائرية", "جدة السعودية"."""
    found: list[Chunk] = []
    for chunk in chunks:
        before = found[-1] if found else None
        if before is not None and (_says_whose(before, chunk) or _is_its_city(before, chunk)):
            found[-1] = Chunk(
                before.first, chunk.behind, "actor", before.readings, before.somebody, before.preposition,
                before.conjunction, jobs=before.jobs,
            )  # fmt: skip
        else:
            found.append(chunk)
    return found


def _says_whose(city: Chunk, chunk: Chunk) -> bool:
    if city.kind != "actor" or chunk.kind != "actor" or chunk.preposition or chunk.conjunction:
        return False
    places = len(city.somebody) == 1 and bool(city.somebody[0].place) and not city.somebody[0].office
    one = chunk.somebody[0]
    alike = len(chunk.somebody) == 1 and one.kind in {"state", "demonym"} and not (one.person or one.place)
    return places and alike and chunk.behind - chunk.first == 1 and chunk.codes == city.codes


def _is_its_city(seat: Chunk, chunk: Chunk) -> bool:
    """Tell the city named behind the capital that a preposition governs: "في العاصمة الكينية نيروبي"."""
    if seat.kind != "actor" or chunk.kind != "actor" or len(seat.somebody) != 1:
        return False
    if not (seat.preposition or seat.is_place or seat.somebody[0].office == "government"):
        return False
    named = bool(chunk.somebody[0].place) and not any(one.person or one.office for one in chunk.somebody)
    bare = not (chunk.preposition or chunk.conjunction)
    return named and bare and chunk.codes == seat.codes and not seat.somebody[0].person


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
            if not before.has("counterpart"):
                found.pop()
                before = found[-1]
            reading = before.reading("counterpart")
            for one in chunk.somebody:
                one.adjective = False
                one.office = one.office or "counterpart"
            found[-1] = Chunk(
                before.first, chunk.behind, "actor", (), chunk.somebody,
                language.preposition(reading.preposition) if reading else "", reading.conjunction if reading else "",
            )  # fmt: skip
        else:
            found.append(chunk)
    return found


def _is_counterpart_in(found: list[Chunk]) -> bool:
    """Tell "in" behind a counterpart: "نظراءه في الاتحاد الأوروبي"."""
    reading = found[-1].reading("preposition")
    return (
        len(found) > 1
        and found[-2].has("counterpart")
        and reading is not None
        and reading.word.item.value == "in"
    )


def governed(chunks: list[Chunk]) -> list[Chunk]:
    """Give every actor the preposition that stands before it, and tell adjectives from nouns of nationality."""
    for place in [place for place, chunk in enumerate(chunks) if chunk.kind in _SOMEBODY]:
        chunk = chunks[place]
        before = chunks[place - 1] if place else None
        if before is not None and place > 1 and (before.kind == "quote" or before.has("quantifier")):
            before = chunks[place - 2]
        if before is None:
            _stand_alone(chunk)
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


def with_portfolios(chunks: list[Chunk]) -> list[Chunk]:
    """Take in what an office or body is for, and the name behind it: "مساعد وزير الخارجية … لشؤون الطاقة جون سميث"."""
    found: list[Chunk] = []
    step = 0
    while step < len(chunks):
        chunk = chunks[step]
        behind = _behind_portfolio(chunks, step) if chunk.kind == "actor" else None
        if behind is None:
            found.append(chunk)
            step += 1
            continue
        holder = _holder_behind(chunks, behind, chunk)
        if holder is not None:
            _take_holder(chunk.somebody[-1], holder.somebody[0])
            behind += 1
        elif chunk.somebody[-1].office:
            behind = _behind_stranger(chunks, behind)
        found.append(_up_to(chunk, chunks[behind]))
        step = behind + 1
    return found


def _take_holder(office: Somebody, named: Somebody) -> None:
    """Say of an office-holder who he is."""
    office.person, office.actor, office.candidates = named.person, named.actor, named.candidates
    office.kind = "person"


def _up_to(chunk: Chunk, last: Chunk) -> Chunk:
    """Give somebody's chunk with what stands behind it taken in, up to the end of another one."""
    return Chunk(
        chunk.first, last.behind, "actor", chunk.readings, chunk.somebody, chunk.preposition, chunk.conjunction,
        jobs=chunk.jobs,
    )  # fmt: skip


def _behind_portfolio(chunks: list[Chunk], step: int) -> int | None:
    """Give the last chunk of the portfolio that follows the office or body at `step`."""
    chunk = chunks[step]
    if chunk.kind != "actor" or not chunk.codes or chunk.is_adjective or step + 1 >= len(chunks):
        return None
    last, opening = chunk.somebody[-1], chunks[step + 1]
    holds = last.office and not (last.person or last.unlisted)
    if not (holds or last.kind == "organisation") or not _is_portfolio(opening):
        return None
    behind = step + 1
    if (
        behind + 1 < len(chunks)
        and _is_land(chunks[behind + 1])
        and not any(one.article for one in opening.readings)
    ):
        behind += 1
    while behind + 1 < len(chunks) and behind < step + 1 + _PORTFOLIO and _goes_with(chunks[behind + 1]):
        behind += 1
    return behind


def _is_portfolio(chunk: Chunk) -> bool:
    reading = chunk.reading("portfolio")
    return reading is not None and bool(reading.preposition)


def _is_land(chunk: Chunk) -> bool:
    """Tell the land that a portfolio is about: "لشؤون إيران"."""
    if chunk.kind != "actor" or chunk.preposition or chunk.conjunction or chunk.is_adjective:
        return False
    return not any(one.person or one.office for one in chunk.somebody)


def _goes_with(chunk: Chunk) -> bool:
    """Tell a further word of a portfolio: "لشؤون الشرق الأدنى"; a joined or governed one is none."""
    if chunk.conjunction or chunk.clitic or chunk.kind not in {"word", "cue"}:
        return False
    nominal = chunk.has("plain") or any(one.word.form.part in {"noun", "adjective"} for one in chunk.readings)
    return chunk.definite if chunk.kind == "word" else nominal


def _behind_stranger(chunks: list[Chunk], behind: int) -> int:
    """Give the last chunk of an unknown holder's name of two or three words behind his portfolio."""
    words = 0
    while words < _STRANGER and behind + words + 1 < len(chunks) and _is_name(chunks[behind + words + 1]):
        words += 1
    return behind + words if words > 1 else behind


def _is_name(chunk: Chunk) -> bool:
    return chunk.kind == "word" and not (chunk.definite or chunk.clitic or chunk.conjunction)


def with_posts(chunks: list[Chunk]) -> list[Chunk]:
    """Take in where an envoy is posted, between his office and his name: "المبعوث الأممي إلى اليمن مارتن غريفيث".

    Behind "at" ("السفير الروسي لدى لندن") the post is an ambassador's own even where no name follows.
    """
    actors = [step for step, chunk in enumerate(chunks) if chunk.kind == "actor"]
    if not any(_post_behind(chunks, step) for step in actors):
        return chunks
    found: list[Chunk] = []
    step = 0
    while step < len(chunks):
        chunk = chunks[step]
        post = _post_behind(chunks, step) if chunk.kind == "actor" else None
        holder = None if post is None else _holder_behind(chunks, post, chunk)
        if post is None or (holder is None and not _is_at_post(chunks[step + 1])):
            found.append(chunk)
            step += 1
            continue
        last = chunk.somebody[-1]
        if holder is not None:
            _take_holder(last, holder.somebody[0])
            last.unlisted = holder.somebody[0].unlisted
        behind = post + (holder is not None)
        found.append(_up_to(chunk, chunks[behind]))
        step = behind + 1
    return found


def _post_behind(chunks: list[Chunk], step: int) -> int | None:
    """Give the state or place to which the office-holder at `step` may be posted."""
    chunk = chunks[step]
    if chunk.kind != "actor" or not chunk.codes or chunk.is_adjective:
        return None
    last = chunk.somebody[-1]
    if not last.office or last.person or last.unlisted or step + 1 >= len(chunks):
        return None
    reading = chunks[step + 1].reading("preposition")
    if reading is not None and not reading.pronoun and reading.word.item.value in _POSTED:
        step += 1
    elif chunks[step + 1].preposition != "l":
        return None
    step += 1
    if step >= len(chunks) or chunks[step].kind != "actor" or chunks[step].conjunction:
        return None
    return None if any(one.person or one.office for one in chunks[step].somebody) else step


def _holder_behind(chunks: list[Chunk], post: int, office: Chunk) -> Chunk | None:
    """Give the person of the office's own state or body who is named right behind the post."""
    following = chunks[post + 1] if post + 1 < len(chunks) else None
    if following is None or not following.is_bare_actor or following.conjunction:
        return None
    one = following.somebody[0]
    named = bool(one.person) and not one.office and len(following.somebody) == 1
    return following if named and one.codes == office.somebody[-1].codes else None


def _is_at_post(chunk: Chunk) -> bool:
    reading = chunk.reading("preposition")
    return reading is not None and reading.word.item.id == "prep.at"


def grouped(chunks: list[Chunk]) -> list[Chunk]:
    """Join actors that و or a comma with و coordinates: "كازاخستان والصين وروسيا"."""
    actors = [place for place, chunk in enumerate(chunks) if chunk.kind == "actor"]
    if not any(_may_be_joined(chunks, place) for place in actors):
        return chunks
    found: list[Chunk] = []
    for chunk in chunks:
        target = None
        if chunk.kind == "actor":
            target = _group_before(found, chunk) or _office_before(found, chunk)
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
    return any(chunk.kind == "actor" for chunk in before) or (bool(before) and before[-1].kind == "comma")


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
