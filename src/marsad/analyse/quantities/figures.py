"""Stated numbers: value, unit, what is measured, of whom, as of when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.quantities.figuretimes import as_of
from marsad.analyse.quantities.holders import (
    Told,
    chief_of,
    holders_of,
    is_venue,
    named,
    only_place_of,
    pair_of,
    places_of,
    topic_of,
)
from marsad.analyse.quantities.measures import Measured, kind_of, measured
from marsad.analyse.quantities.numbers import YEARS, Quantity, quantities
from marsad.kit.bundle import Kit
from marsad.kit.marks import NUMBER, Marked
from marsad.kit.quantities import QuantityWords
from marsad.languages.language import Language
from marsad.languages.schema import MeasureWords
from marsad.model.dates import When
from marsad.model.documents import Document
from marsad.model.findings import Figure
from marsad.model.ids import finding_id
from marsad.model.spans import cut
from marsad.text.tokens import Tokens

_FEWEST = 3  # a count of fewer things is told in passing
_FEWEST_STATES = 5  # fewer are those that the text names
_LOSSES = frozenset({"casualties", "refugees"})
_VOTES = "votes"
_STANDING = frozenset({"conflict", "sanctions"})  # what lasts since so long
_VAGUELY = frozenset({*_LOSSES, "attacks", "expelled-diplomats", "missiles"})  # told in tens and hundreds too
_BEGUN = 6  # tokens from the beginning of a war to how long ago it was
_EQUAL_BY_CHANCE = frozenset({"percent", "rank", "times"})
_SETTLED = frozenset({"nuclear-material", "unemployment"})  # rates that are told again
_AIMABLE = frozenset({"flow", "stock", "ratio"})  # what is told of a day to come is a target
_BETTER_IN_BODY = frozenset({"money", "percent"})
_RIGHT_BEHIND = 3  # tokens in which the time of a number begins
_OF_WORLD = 4  # tokens between "worldwide" and the number
_OF_SUM = 6  # tokens between a sum and the time over which it is spent
_LISTED = 14  # tokens between two members of a list of counts
_PRIVATE_BEFORE, _PRIVATE_BEHIND = 40, 8
_ALL = 100.0  # percent: "I am a hundred percent right"
_CONCERN = 10  # tokens before a rate, and half of them behind it, that may say that it is of no concern
_RANKED = 4  # tokens of a rank and of what is ranked


class Found(Struct, frozen=True, gc=False):
    """A quantity worth recording, with the number and chunks of its sentence, its unit and its measure."""

    sentence: int
    quantity: Quantity
    chunks: list[Chunk]
    unit: str
    measured: Measured
    others: list[Quantity]

    @property
    def measure(self) -> MeasureWords | None:
        """Give what is measured."""
        return self.measured.words


def figures_of(
    sentences: list[list[Chunk]],
    document: Document,
    tokens: Tokens,
    marked: Marked,
    language: Language,
    kit: Kit,
    anchor: date | None,
) -> tuple[Figure, ...]:
    """Give the figures of a document in order; the same figure told twice is one."""
    known = kit.quantities[language.code]
    counted = [
        (sentence, chunks, numbers)
        for sentence, chunks in enumerate(sentences)
        if (numbers := _numbers(chunks, tokens, known, marked))
    ]
    if not counted:
        return ()
    actors = [
        [chunk for place, chunk in enumerate(chunks) if chunk.kind == "actor" and not is_venue(chunks, place)]
        for chunks in sentences
    ]
    counts = named(actors)
    topic = topic_of(counts)
    whose = Told(
        Measured(None),
        [],
        topic,
        pair_of(counts),
        (),
        places_of(actors),
        chief_of(counts, actors) or only_place_of(actors),
    )
    figures: list[Figure] = []
    last: tuple[str, ...] = ()
    for found in _told_once(list(_found(counted, tokens, known, topic))):
        figure = _figure(found, document, tokens, known, anchor, whose, last)
        figures.append(figure)
        last = figure.holders or last
    unique = {figure.id: figure for figure in figures}
    return tuple(sorted(unique.values(), key=lambda figure: figure.evidence.span))


def _numbers(chunks: list[Chunk], tokens: Tokens, known: QuantityWords, marked: Marked) -> list[Quantity]:
    """Give the quantities of a sentence, but those that are part of a name ("المئة")."""
    if not chunks:
        return []
    first, behind = chunks[0].first, chunks[-1].behind
    places = marked.places(NUMBER, first, behind)
    if not places:
        return []
    taken = {place for chunk in chunks if chunk.time for place in range(chunk.first, chunk.behind)}
    found = quantities(tokens.words, first, behind, taken, known, places)
    if not any(quantity.by_itself for quantity in found):
        return found
    groups = {
        place for chunk in chunks if chunk.kind == "actor" for place in range(chunk.first, chunk.behind)
    }
    return [quantity for quantity in found if not (quantity.by_itself and quantity.first in groups)]


def _found(
    counted: list[tuple[int, list[Chunk], list[Quantity]]],
    tokens: Tokens,
    known: QuantityWords,
    topic: tuple[str, ...],
) -> Iterator[Found]:
    for sentence, chunks, found in counted:
        first, behind = chunks[0].first, chunks[-1].behind
        before: Quantity | None = None
        one = Measured(None)
        for quantity in found:
            own = measured(tokens.words, quantity, first, behind, known)
            unit = _unit_name(quantity, chunks, topic)
            if (
                own.words is None
                and before is not None
                and _is_compared(before, quantity, tokens.words, first, known)
            ):
                own = one
            if own.words is None and before is not None and _is_their_sum(before, one, quantity):
                own = one
            if before is not None and _is_listed(before, one, quantity, own, tokens.words, known):
                own = one
            one = own if own.words is not None or quantity.family != "duration" else one
            if (
                quantity.family == "duration"
                and own.words is None
                and quantity.lasting
                and _is_of_sum(before, quantity)
            ):
                own = one if one.words is not None else Measured(known.measure_by_id.get("commitment"))
            is_second = before is not None and _is_same_sum(before, quantity, tokens.words, known)
            before = quantity
            if unit and not is_second and _is_wanted(quantity, own.words, tokens.words, known, first, behind):
                yield Found(sentence, quantity, chunks, unit, own, found)


def _is_listed(
    before: Quantity, one: Measured, quantity: Quantity, own: Measured, words: list[str], known: QuantityWords
) -> bool:
    """Tell "عقوبات على 7 أشخاص و12 شركة": what is counted on, joined by "and", is counted as what stands before."""
    has_own = own.place >= 0 and own.words is not None and not own.words.weak
    if has_own or one.place < 0 or not {before.family, quantity.family} <= {"persons", "things"}:
        return False
    if one.words is None or quantity.family not in one.words.families or one.words.kind != "count":
        return False
    joined = (
        words[quantity.first][:1] in known.conjunctions or words[quantity.first - 1] in known.conjunctions
    )
    return joined and quantity.first - before.behind <= _LISTED


def _is_of_sum(before: Quantity | None, quantity: Quantity) -> bool:
    """Tell the years over which a sum is spent: "50 مليون جنيه على مدى ثلاث سنوات"."""
    return before is not None and before.family == "money" and quantity.first - before.behind <= _OF_SUM


def _is_their_sum(before: Quantity, one: Measured, quantity: Quantity) -> bool:
    """Tell the worth of what was counted right before: "12 مذكرة بقيمة 7 مليارات دولار"."""
    counted = one.words is not None and one.words.kind == "count" and one.words.holders > 1
    near = quantity.first - before.behind <= _OF_SUM
    return counted and near and quantity.family == "money" and before.family == "things"


def _is_compared(
    before: Quantity, quantity: Quantity, words: list[str], first: int, known: QuantityWords
) -> bool:
    """Tell a sum that is set against the one before it in the sentence: "من 20 مليار", "مقابل 6 ملايين"."""
    same = before.family == quantity.family == "money" and before.unit == quantity.unit
    return same and any(
        known.ends_with("compared", words, first, end) < end
        for end in range(quantity.first, quantity.first + 3)
    )


def _unit_name(quantity: Quantity, chunks: list[Chunk], topic: tuple[str, ...]) -> str | None:
    """Give the unit by its code; a currency word of several states is that of the state named with or near it."""
    if quantity.unit is None:
        return "rank"
    words = quantity.unit.words
    if quantity.family != "money" or not words.states:
        return words.unit
    if quantity.state is not None:
        return words.states.get(quantity.state, words.unit)
    if words.unit is not None:
        return words.unit
    near = [code for chunk in chunks if chunk.kind == "actor" for code in chunk.codes]
    return next((words.states[code] for code in (*near, *topic) if code in words.states), None)


def _is_same_sum(before: Quantity, quantity: Quantity, words: list[str], known: QuantityWords) -> bool:
    """Tell the second telling of a sum in other money: "207 مليارات ريال (55 مليار دولار)", "أي ما يعادل …"."""
    if before.family != "money" or quantity.family != "money" or before.unit == quantity.unit:
        return False
    between = words[before.behind : quantity.first]
    if between == ["("]:
        return True
    return len(between) <= 5 and any(
        known.does("equal-sum", words, place) for place in range(before.behind, quantity.first + 1)
    )


def _is_wanted(
    quantity: Quantity,
    measure: MeasureWords | None,
    words: list[str],
    known: QuantityWords,
    first: int,
    behind: int,
) -> bool:
    """Tell whether a number is of the kind that the coding guide records: economies, losses, commitments."""
    around = range(
        max(first, quantity.first - _PRIVATE_BEFORE), min(behind, quantity.behind + _PRIVATE_BEHIND)
    )
    if known.stands_in("private-sum", words, around):
        return False
    if quantity.vague:
        return quantity.family == "money" or (measure is not None and measure.measure in _VAGUELY)
    match quantity.family:
        case "percent" if quantity.by_itself:
            return measure is not None and not measure.weak
        case "rank":
            ranked = range(quantity.first, min(behind, quantity.first + _RANKED))
            return (measure is not None and not measure.weak) or any(
                known.does(job, words, place) for place in ranked for job in ("ranked", "rank-noun")
            )
        case "percent" if measure is None or measure.weak:
            wholly = measure is None and quantity.value == _ALL
            return not (wholly or _is_of_no_concern(quantity, words, known, first, behind))
        case "money" | "percent" | "quantity":
            return True
        case "persons":
            told = measure is not None and (
                (measure.kind == "count" and not measure.weak) or not quantity.by_itself
            )
            return told or _are_of_a_state(quantity, words, known)
        case "times":
            return quantity.value >= 2 and measure is not None
        case "duration":
            since = known.ends_with("since", words, first, quantity.first) < quantity.first
            fought = measure is not None and measure.measure in _STANDING
            begun = range(max(first, quantity.first - _BEGUN), quantity.first)
            return measure is not None and (
                quantity.lasting or (fought and (since or known.stands_in("begun", words, begun)))
            )
        case _:
            states = quantity.unit is not None and quantity.unit.words.unit == "countries"
            voting = measure is not None and measure.measure == _VOTES
            fewest = _FEWEST if voting or not states else _FEWEST_STATES
            told = measure is not None or _are_of_a_state(quantity, words, known)
            return told and quantity.value >= fewest and not quantity.lasting  # "على مدى ثلاثة عقود"


def _is_of_no_concern(
    quantity: Quantity, words: list[str], known: QuantityWords, first: int, behind: int
) -> bool:
    """Tell a rate of nothing measured: of land held, of votes, of the sick."""
    near = range(max(first, quantity.first - _CONCERN), min(behind, quantity.behind + _CONCERN // 2))
    return known.stands_in("no-concern", words, near)


def _are_of_a_state(quantity: Quantity, words: list[str], known: QuantityWords) -> bool:
    """Tell people or things of a state that are counted without saying of what: "17 مسؤولا روسيا"; no name ("مجموعة السبع")."""
    counted = words[quantity.first : quantity.behind]
    named = any(word.startswith(known.article) for word in counted) or quantity.value in YEARS
    return quantity.state is not None and not quantity.by_itself and not named


def _told_once(found: list[Found]) -> list[Found]:
    """Leave out what is told again; the first telling with a measure stays, of sums, rates and bounds that of the body.

    Percentages and ranks of the body may be equal by chance: they all stay.
    """
    in_body = {_told(one) for one in found if one.sentence and one.quantity.family in _BETTER_IN_BODY}
    bounded = {_told(one) for one in found if one.sentence and one.quantity.bound != "exact"}
    kept: dict[tuple[object, ...], Found] = {}
    for one in found:
        if not one.sentence and _told(one) in (bounded if one.quantity.bound == "exact" else set()) | in_body:
            continue
        chance = one.quantity.family in _EQUAL_BY_CHANCE
        settled = one.measure is not None and one.measure.measure in _SETTLED
        key: tuple[object, ...] = (*_told(one), one.quantity.first) if chance and not settled else _told(one)
        if one.quantity.state is not None and key in kept and kept[key].quantity.state != one.quantity.state:
            key = (*key, one.quantity.state)
        if key not in kept or (kept[key].measure is None and one.measure is not None):
            kept[key] = one
    return sorted(kept.values(), key=lambda one: one.quantity.first)


def _told(one: Found) -> tuple[object, ...]:
    return one.quantity.value, one.quantity.high, one.unit


def _figure(
    found: Found,
    document: Document,
    tokens: Tokens,
    known: QuantityWords,
    anchor: date | None,
    whose: Told,
    last: tuple[str, ...],
) -> Figure:
    quantity, chunks = found.quantity, found.chunks
    span = tokens.span(quantity.first, quantity.behind)
    event = found.measure is not None and found.measure.measure in _LOSSES
    when = as_of(quantity, chunks, found.others, document.id, tokens, known, anchor, event=event)
    is_past = _is_past(quantity, chunks, when, anchor)
    kind = kind_of(quantity, found.measure, chunks, known, tokens.words, is_past=is_past)
    rule = f"figure.{found.unit}"
    return Figure(
        id=finding_id(document.id, "figure", rule, [span], (str(quantity.value),)),
        value=quantity.value,
        high=quantity.high,
        bound=quantity.bound,
        unit=found.unit,
        measure=found.measure.measure if found.measure else None,
        kind="target" if kind in _AIMABLE and when and anchor and when.start > anchor else kind,
        holders=()
        if _is_worldwide(quantity, tokens.words, known)
        else holders_of(
            quantity, replace(whose, measured=found.measured, chunks=chunks, last=last), tokens.words, known
        ),
        as_of=when,
        teller=None,
        evidence=cut(document.id, document.text, *span),
        rule=rule,
        confidence=0.8 if found.measure else 0.6,
    )


def _is_worldwide(quantity: Quantity, words: list[str], known: QuantityWords) -> bool:
    """Tell "المعدل العالمي البالغ 10%": a rate or amount of the world is nobody's."""
    near = range(max(0, quantity.first - _OF_WORLD), quantity.first)
    return quantity.family in {"percent", "quantity"} and known.stands_in("worldwide", words, near)


def _is_past(quantity: Quantity, chunks: list[Chunk], when: When | None, anchor: date | None) -> bool:
    """Tell whether a past time stands right behind a number: "1.4 مليون طن عام 2023"."""
    if when is None or anchor is None or when.end >= anchor:
        return False
    near = range(quantity.behind, quantity.behind + _RIGHT_BEHIND)
    return any(chunk.time is not None and not chunk.time.is_vague and chunk.first in near for chunk in chunks)
