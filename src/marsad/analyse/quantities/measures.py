"""What a stated number measures, and what kind of figure it is."""

from __future__ import annotations

from msgspec import Struct

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.quantities.numbers import Quantity
from marsad.kit.quantities import QuantityWords
from marsad.languages.lexicon import Reading
from marsad.languages.schema import MeasureWords
from marsad.model.findings import FigureKind

_BEFORE, _BEHIND = 14, 6  # tokens between a number and the word that says what it measures
_AIM_REACH = 18  # chunks between a number and the verb whose aim it is
_COUNTED_REACH = 7  # tokens between people or things and the verb that aims at them
_COUNTED = frozenset({"persons", "things"})
_CLOSING = frozenset({"،", ",", ".", "؛", ":", "!", "؟"})
_TO_BE = 5  # tokens between a word of obligation or chance and its "that"
_MONEY_KINDS = frozenset({"flow", "stock"})


class Measured(Struct, frozen=True, gc=False):
    """What a number measures, and the token of the word that says so; -1 where the unit itself does."""

    words: MeasureWords | None
    place: int = -1


def measure_of(
    words: list[str], quantity: Quantity, first: int, behind: int, known: QuantityWords
) -> MeasureWords | None:
    """Give what a number measures: what the words around say, unless the unit itself says more ("قتيل")."""
    return measured(words, quantity, first, behind, known).words


def measured(words: list[str], quantity: Quantity, first: int, behind: int, known: QuantityWords) -> Measured:
    """Give what a number measures with the place of the word that says so."""
    near = _measure_near(words, quantity, first, behind, known)
    own = known.measure_by_id.get(quantity.unit.words.measure or "") if quantity.unit else None
    if own is None or (near.words is not None and near.words.kind == "count"):
        return near
    return Measured(own) if quantity.family in {"persons", "things"} or near.words is None else near


def _measure_near(
    words: list[str], quantity: Quantity, first: int, behind: int, known: QuantityWords
) -> Measured:
    """Give the words of measure that govern a number: nouns before words of change, those before circumstances.

    Of equal ones the nearest before the number counts, then the nearest behind it. A part of something ("20% من
    الصادرات") is a share, unless a deficit or the like was named before.
    """
    before = range(quantity.first - 1, max(first, quantity.first - _BEFORE) - 1, -1)
    inside = range(quantity.first, min(behind, quantity.behind + (not _counts_on(words, quantity, known))))
    part = _is_part(words, quantity, known)
    found: list[tuple[int, Measured]] = []
    for place in (*inside, *before, *(() if part else _after(words, quantity, behind, known))):
        one = known.measure_at(words, place, quantity.family)
        if one is None or (part and (place >= quantity.first or not one.of_whole)):
            continue
        worth = _worth(words, place, one, quantity, known)
        if worth is not None:
            found.append((worth, Measured(one, place)))
        if worth == 0:
            break
    if part and not (found and min(found)[0] == 0):
        return Measured(known.measure_by_id.get("share"))
    return min(found, key=lambda one: one[0], default=(0, Measured(None)))[1]


def _worth(
    words: list[str], place: int, one: MeasureWords, quantity: Quantity, known: QuantityWords
) -> int | None:
    """Give how well a word of measure governs a number, 0 best: itself, as a change of it, as a circumstance, weakly.

    A number that something has come to ("ارتفعت إلى 7%") is no change.
    """
    if one.change:
        level = known.ends_with("level", words, max(0, quantity.first - 2), quantity.first) < quantity.first
        return None if level else 1
    if one.weak:
        return 3
    return (
        2 if place < quantity.first and place and known.does("circumstance", words, place - 1) == place else 0
    )


def _counts_on(words: list[str], quantity: Quantity, known: QuantityWords) -> bool:
    """Tell "505 مليارات والعجز إلى …": what is joined to a number by "and" is another thing that is measured."""
    following = words[quantity.behind] if quantity.behind < len(words) else ""
    return following[:1] in known.conjunctions and following[1:].startswith(known.article)


def _is_part(words: list[str], quantity: Quantity, known: QuantityWords) -> bool:
    """Tell "20% من الصادرات", "ثلثي الأعضاء": so much of something definite."""
    if quantity.by_itself and quantity.family == "percent":
        return known.measure_at(words, quantity.behind, "percent") is None
    if quantity.family != "percent" or quantity.behind + 1 >= len(words):
        return False
    following = words[quantity.behind + 1]
    return bool(known.does("part-of", words, quantity.behind)) and (
        following.startswith(known.article) or known.does("whole", words, quantity.behind + 1) > 0
    )


def _after(words: list[str], quantity: Quantity, behind: int, known: QuantityWords) -> range:
    """Give the tokens behind a number up to a mark or to what opens another thought."""
    end = quantity.behind + 1
    last = min(behind, quantity.behind + _BEHIND)
    while end < last and words[end][0].isalnum() and not known.does("aside", words, end):
        end += 1
    closed = quantity.behind < behind and words[quantity.behind] in _CLOSING
    if closed or known.does("aside", words, quantity.behind):
        return range(0)
    return range(quantity.behind + 1, end)


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
    if not is_past and not _is_given(quantity, words, known) and _is_aim(quantity, chunks, known, words):
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
    if family == "money" and _is_step(quantity, words, known):
        return "flow"
    return measure.kind if measure is not None and measure.kind in _MONEY_KINDS else "flow"


def _is_given(quantity: Quantity, words: list[str], known: QuantityWords) -> bool:
    """Tell "الدول الـ45", "المشاريع السبعة": things that are known by their number are there already."""
    return quantity.family in _COUNTED and words[quantity.first].startswith(known.article)


def _is_step(quantity: Quantity, words: list[str], known: QuantityWords) -> bool:
    """Tell "7 دولارات، أو 3 بالمئة": what is told in percent too is a change and no level."""
    place = quantity.behind + (words[quantity.behind : quantity.behind + 1] == ["،"])
    end = known.does("or-else", words, place)
    near = range(end, min(len(words), end + _TO_BE)) if end else range(0)
    found = (known.units.exactly_at(words, behind)[0] for behind in near)
    return any(unit is not None and unit.family == "percent" for unit in found)


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
    before_it = _words_before(quantity, chunks, words, known)
    if quantity.family not in _COUNTED and any(known.does("aim-at", words, place) for place in before_it):
        return True
    if any(known.does("aim", words, place) for place in before_it):
        return True
    if quantity.family == "money" and any(known.does("need", words, place) for place in before_it):
        return True
    if known.ends_with("up-to", words, before_it.start, quantity.first) < quantity.first and any(
        known.does("aim-to", words, place) for place in before_it
    ):
        return True
    before = [place for place, chunk in enumerate(chunks) if chunk.first < quantity.first]
    for place in reversed(before[-_AIM_REACH:]):
        chunk = chunks[place]
        if chunk.kind == "stop":
            return False
        verb = None if _tells_amount(chunks, place, words, known) else chunk.verb
        may_be = quantity.family != "percent" and _may_be(chunks, place, verb)
        if verb is not None and (verb.future or may_be):
            return True
        if place and chunks[place - 1].has("complementizer"):
            if _is_yet_to_be(chunks[place - 1], chunks[0].first, words, known):
                return True
        elif verb is not None:
            return False
    return False


def _may_be(chunks: list[Chunk], place: int, verb: Reading | None) -> bool:
    """Tell "قد تنخفض الصادرات بواقع 7 ملايين": what may come is forecast; "قد انخفضت" has come."""
    if verb is None or not place or not chunks[place - 1].has("qad"):
        return False
    return verb.word.form.aspect == "imperfect"


def _tells_amount(chunks: list[Chunk], place: int, words: list[str], known: QuantityWords) -> bool:
    """Tell the verb in "استثمارات تبلغ 7 مليارات": it only says how much of a thing there is, not what happens to it."""
    chunk = chunks[place]
    if not place or chunk.conjunction or chunks[place - 1].kind in {"comma", "stop", "colon"}:
        return False
    return known.does("amounting", words, chunk.first) > 0


def _is_yet_to_be(that: Chunk, first: int, words: list[str], known: QuantityWords) -> bool:
    """Tell "ينص العقد على أن تدفع", "يمكن أن يخسر": what follows "that" is to be done, or may be."""
    return known.stands_in("to-be", words, range(max(first, that.first - _TO_BE), that.first))


def _words_before(quantity: Quantity, chunks: list[Chunk], words: list[str], known: QuantityWords) -> range:
    """Give the tokens before a number in its sentence, back to the last stop and no further than an aim reaches."""
    stops = [
        chunk.behind
        for place, chunk in enumerate(chunks)
        if chunk.behind <= quantity.first
        and (chunk.kind == "stop" or _turns_aside(chunks, place) or _is_done(chunk, words, known))
    ]
    reach = _COUNTED_REACH if quantity.family in _COUNTED else _AIM_REACH
    return range(max([chunks[0].first, quantity.first - reach, *stops]), quantity.first)


def _is_done(chunk: Chunk, words: list[str], known: QuantityWords) -> bool:
    """Tell "حصلت على": what was done is not aimed at, unless the verb itself is one of aiming ("توقعت")."""
    if chunk.kind != "verb" or any(one.word.form.part != "verb" for one in chunk.readings):
        return False
    return all(one.word.form.aspect == "perfect" and not one.pronoun for one in chunk.readings) and not any(
        known.does(job, words, place)
        for job in ("aim", "aim-at", "amounting")
        for place in range(chunk.first, chunk.behind)
    )


def _turns_aside(chunks: list[Chunk], place: int) -> bool:
    """Tell "، بعدما بلغت …", "، إذ بلغت …", "الذي عبر منه …": what follows is not aimed at."""
    if chunks[place].has("relative"):
        verb = chunks[place + 1].verb if place + 1 < len(chunks) else None
        return verb is not None and verb.word.form.aspect == "perfect"
    return (
        place > 0
        and chunks[place - 1].kind == "comma"
        and (chunks[place].has("aside") or chunks[place].has("reason"))
    )
