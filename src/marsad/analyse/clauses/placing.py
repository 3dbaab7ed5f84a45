"""Places put together: a city with its noun, its seat or its state, and a part of a state's land with the state."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody
from marsad.languages.language import Language
from marsad.languages.lexicon import Reading

_REGION = "region-word"
_LAND = "land-word"
_WORDS = frozenset({"cue", "noun"})


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
        if before is not None and before.has(_LAND) and _is_state(chunk) and _is_governed(found):
            found[-1:] = [_on_land(before, chunk, language)]
            continue
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


def without_name_places(chunks: list[Chunk]) -> list[Chunk]:
    """Make the city after which a pact or a series of talks is called a mere word: "اتفاق فيينا" is not Austria's.

    With somebody else its government is meant: "اتفاق باريس مع نيروبي".
    """
    for place in range(1, len(chunks)):
        chunk, before = chunks[place], chunks[place - 1]
        if not (before.has("pact-word") or before.has("track-word")) or not _is_city(chunk):
            continue
        following = chunks[place + 1].reading("preposition") if place + 1 < len(chunks) else None
        if following is None or following.word.item.value != "with":
            chunk.kind, chunk.somebody = "word", []
    return chunks


def _is_city(chunk: Chunk) -> bool:
    """Tell the bare name of one city or capital and nothing else."""
    one = chunk.somebody[0] if len(chunk.somebody) == 1 else None
    bare = chunk.kind == "actor" and not (chunk.preposition or chunk.conjunction)
    return bare and one is not None and bool(one.place) and not (one.person or one.office)


def _is_governed(found: list[Chunk]) -> bool:
    """Tell whether a preposition stands on or before the last word found."""
    governing = found[-2].reading("preposition") if len(found) > 1 else None
    clitic = any(one.preposition for one in found[-1].readings)
    return clitic or (governing is not None and not governing.pronoun)


def _on_land(land: Chunk, state: Chunk, language: Language) -> Chunk:
    """Give the state on whose land, border or coast something is: "إلى حدود كمبوديا", "داخل أراضي بوروندي"."""
    reading = next(one for one in land.readings if one.word.job == _LAND)
    clitic = language.file.prepositions.get(reading.preposition, "")
    part = Somebody(land.first, state.behind, "state", state.codes)
    return Chunk(land.first, state.behind, "actor", (), [part], clitic, reading.conjunction)


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
