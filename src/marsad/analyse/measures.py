"""What a stated number measures, and what kind of figure it is."""

from __future__ import annotations

from marsad.analyse.chunks import Chunk
from marsad.analyse.numbers import Quantity
from marsad.kit.quantities import QuantityWords
from marsad.languages.schema import MeasureWords
from marsad.model.findings import FigureKind

_BEFORE, _BEHIND = 14, 6  # tokens between a number and the word that says what it measures
_AIM_REACH = 18  # chunks between a number and the verb whose aim it is
_MONEY_KINDS = frozenset({"flow", "stock"})


def measure_of(
    words: list[str], quantity: Quantity, first: int, behind: int, known: QuantityWords
) -> MeasureWords | None:
    """Give what a number measures: what the words around say, unless the unit itself says more ("قتيل")."""
    near = _measure_near(words, quantity, first, behind, known)
    own = known.measure_by_id.get(quantity.unit.words.measure or "") if quantity.unit else None
    if own is None or (near is not None and near.kind == "count"):
        return near
    return own if quantity.family in {"persons", "things"} or near is None else near


def _measure_near(
    words: list[str], quantity: Quantity, first: int, behind: int, known: QuantityWords
) -> MeasureWords | None:
    """Give the words of measure nearest to a number that fit its unit; those before it first, then those behind it."""
    before = range(quantity.first - 1, max(first, quantity.first - _BEFORE) - 1, -1)
    after = range(quantity.behind + 1, min(behind, quantity.behind + _BEHIND))
    inside = range(quantity.first, min(behind, quantity.behind + 1))
    weak: MeasureWords | None = None
    for place in (*inside, *before, *after):
        found = known.measure_at(words, place, quantity.family)
        if found is not None and not found.weak:
            return found
        weak = weak or found
    return weak


def kind_of(
    quantity: Quantity,
    measure: MeasureWords | None,
    chunks: list[Chunk],
    known: QuantityWords,
    words: list[str],
    *,
    is_past: bool = False,
) -> FigureKind:
    """Give the kind of a figure: a target before all else, then what its unit and measure say.

    What is told of a time before the day of the report is no target.
    """
    family = quantity.family
    if family in {"rank", "duration"}:
        return "rank" if family == "rank" else "duration"
    if not is_past and _is_aim(quantity, chunks, known, words):
        return "target"
    if family == "percent":
        return "ratio"
    if family in {"persons", "things"} and measure is not None and measure.kind == "count":
        near = range(max(0, quantity.first - _BEFORE), min(len(words), quantity.behind + _BEFORE))
        if measure.measure == "visits" and any(known.does("per-period", words, place) for place in near):
            return "flow"
    if family in {"persons", "things", "times"}:
        return measure.kind if measure is not None and measure.kind in {"stock", "flow"} else "count"
    if family == "points":
        return "ratio" if measure is not None and measure.kind == "ratio" else "stock"
    if measure is not None and measure.measure == "investment" and _is_over_period(chunks):
        return "flow"
    return measure.kind if measure is not None and measure.kind in _MONEY_KINDS else "flow"


def _is_over_period(chunks: list[Chunk]) -> bool:
    """Tell "خلال عام 2017": what was invested in a stretch of time is no stock."""
    for place, chunk in enumerate(chunks[1:], 1):
        reading = chunks[place - 1].reading("preposition")
        if chunk.kind == "time" and reading is not None and reading.word.item.value == "during":
            return True
    return False


def _is_aim(quantity: Quantity, chunks: list[Chunk], known: QuantityWords, words: list[str]) -> bool:
    """Tell whether a number is promised, planned or forecast: by the verb that governs it, or a word of aiming."""
    if quantity.behind < len(words) and known.does("aim", words, quantity.behind):
        return True
    before_it = _words_before(quantity, chunks)
    if any(known.does("aim", words, place) for place in before_it):
        return True
    if known.ends_with("up-to", words, before_it.start, quantity.first) < quantity.first and any(
        known.does("aim-to", words, place) for place in before_it
    ):
        return True
    before = [place for place, chunk in enumerate(chunks) if chunk.first < quantity.first]
    for place in reversed(before[-_AIM_REACH:]):
        chunk = chunks[place]
        verb = chunk.verb
        if verb is not None:
            if verb.future:
                return True
            if not (place and chunks[place - 1].has("complementizer")):
                return False
        if chunk.kind == "stop":
            return False
    return False


def _words_before(quantity: Quantity, chunks: list[Chunk]) -> range:
    """Give the tokens before a number in its sentence, back to the last stop and no further than an aim reaches."""
    stops = [
        chunk.behind
        for place, chunk in enumerate(chunks)
        if chunk.behind <= quantity.first and (chunk.kind == "stop" or _turns_aside(chunks, place))
    ]
    return range(max([chunks[0].first, quantity.first - _AIM_REACH, *stops]), quantity.first)


def _turns_aside(chunks: list[Chunk], place: int) -> bool:
    """Tell "، بعدما بلغت …", "الذي عبر منه …": what follows is not aimed at."""
    if chunks[place].has("relative"):
        verb = chunks[place + 1].verb if place + 1 < len(chunks) else None
        return verb is not None and verb.word.form.aspect == "perfect"
    return place > 0 and chunks[place - 1].kind == "comma" and chunks[place].has("aside")
