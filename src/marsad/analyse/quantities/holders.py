"""Whose figure a number is: of one state or body, of two, or of nobody."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import BODIES
from marsad.analyse.quantities.measures import Measured
from marsad.analyse.quantities.numbers import Quantity
from marsad.kit.quantities import QuantityWords

_TITLE_WEIGHT = 3
_PAIRED = 0.6  # of the names of the first, so many of the second make a pair
_FAR_LESS = 0.5  # of the names of the first, so many of the second at most leave it the only one
_VOTING = "UN"  # whose votes they are, where a report names it
_FAR_RANK = 8  # who stands outside the clause behind a number is asked only where nobody else is there
_TRADED = frozenset({"exports", "imports"})
_PARTNERS = frozenset({"from", "to", "with", "between"})  # prepositions before the other side of a trade
_SENT = 8  # tokens between so much of something and where it went
_CAUSE_REACH = 3  # tokens between "because of" and who is its cause
_COUNTED_OF = frozenset({"persons", "things"})
_RIGHT_BEHIND = 3  # tokens between a number and "in …"
_RIGHT_BEFORE = 3  # tokens between a name and the number that is its own
_OWNED = 4  # tokens between the word of a measure and whose it is
_LOSSES = frozenset({"casualties", "conflict", "evacuees", "refugees"})
_MUTUAL = frozenset(
    {"trade", "expelled-diplomats", "sanctions", "visits", "agreements", "talks", "demands", "deal", "aid"}
)
_LENT = frozenset(
    {"loan", "aid", "deal", "financing", "debt"}
)  # what a fund or bank of states has figures of its own of
_FUNDS = frozenset({"IMF", "WORLDBANK"})
_CLOSING = frozenset({"stop", "colon"})


def topic_of(counted: list[tuple[str, int]]) -> tuple[str, ...]:
    """Give the states and bodies that a document speaks of most, by how often they are `named`."""
    return tuple(code for code, _ in counted)


def pair_of(counted: list[tuple[str, int]]) -> tuple[str, ...]:
    """Give the two that a document is about, where it names the second nearly as often as the first; else nobody."""
    most = counted[:2]
    return tuple(code for code, _ in most) if len(most) == 2 and most[1][1] >= _PAIRED * most[0][1] else ()


def named(sentences: list[list[Chunk]]) -> list[tuple[str, int]]:
    """Give how often a document names each state and body, the most often named first, the first sentence threefold."""
    counts: dict[str, int] = {}
    for number, chunks in enumerate(sentences):
        weight = _TITLE_WEIGHT if number == 0 else 1
        for chunk in chunks:
            for code in chunk.codes if names_somebody(chunk) else ():
                counts[code] = counts.get(code, 0) + weight
    return sorted(counts.items(), key=lambda pair: -pair[1])


def chief_of(counted: list[tuple[str, int]], sentences: list[list[Chunk]]) -> tuple[str, ...]:
    """Give the state that a document names far more often than any other; nobody where two are near each other."""
    bodies = {
        code
        for chunks in sentences
        for chunk in chunks
        for one in chunk.somebody
        if one.kind in BODIES
        for code in one.codes
    }
    counted = [one for one in counted if one[0] not in bodies]
    if not counted or (len(counted) > 1 and counted[1][1] > _FAR_LESS * counted[0][1]):
        return ()
    return (counted[0][0],)


def places_of(sentences: list[list[Chunk]]) -> tuple[str, ...]:
    """Give the states in which a document says that things happen, the one most often told first; told once is too little."""
    return tuple(code for code, count in _placed(sentences).most_common() if count > 1)


def only_place_of(sentences: list[list[Chunk]]) -> tuple[str, ...]:
    """Give the state in which a document says that something happens, where there is but one."""
    counts = _placed(sentences)
    return tuple(counts) if len(counts) == 1 else ()


def _placed(sentences: list[list[Chunk]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for chunks in sentences:
        for chunk in chunks:
            if names_somebody(chunk) and chunk.preposition == "in":
                counts.update(chunk.codes)
    return counts


def names_somebody(chunk: Chunk) -> bool:
    """Tell whether a chunk names states or bodies, and not only by a word that may mean something else."""
    if chunk.kind != "actor" or not chunk.codes:
        return False
    return any(not one.weak and one.kind != "outlet" for one in chunk.somebody)


class Told(Struct, frozen=True, gc=False):
    """What the holders of a number are read from: its words of measure, its sentence, and what was told before."""

    measured: Measured
    chunks: list[Chunk]
    topic: tuple[str, ...]
    pair: tuple[str, ...]
    last: tuple[str, ...]
    places: tuple[str, ...]
    chief: tuple[str, ...] = ()


def holders_of(quantity: Quantity, told: Told, words: list[str], known: QuantityWords) -> tuple[str, ...]:
    """Give at most two holders: whose the measured thing is, else who acts in the clause, else who is named near.

    Who only tells the number does not count, nor the state after which money is called. Losses belong to the place
    where they happened, counted citizens to their state.
    """
    measure = told.measured.words
    wanted = measure.holders if measure is not None else 1
    if wanted == 0:
        return ()
    name = measure.measure if measure is not None else ""
    if name == "votes" and _VOTING in told.topic and _is_of_states(quantity):
        return (_VOTING,)
    if name == "ceasefire" and (where := _places(quantity, told.chunks) or told.places):
        return where[:1]
    if name in _TRADED:
        return _traders(quantity, told, words, known)
    losses = name in _LOSSES
    near = _places(quantity, told.chunks) if losses else _named(quantity, told, words, known)
    if quantity.state is not None and quantity.family in _COUNTED_OF:
        sent = (*told.last, *told.topic) if name == "expelled-diplomats" else ()
        return _two((quantity.state, *near, *sent), 1 if losses else 2)
    if losses:
        return near[:1] or _struck(quantity, told.chunks) or told.places[:1] or told.chief
    if wanted == 1:
        return near[:1] or _of_last(told) or told.topic[:1]
    if len(told.last) == 2 and (not near or near[0] in told.last) and (len(near) < 2 or near[1] in told.last):
        return told.last
    mutual = measure is not None and measure.measure in _MUTUAL
    more = (*told.last, *told.topic) if mutual else told.pair if near and near[0] in told.pair else ()
    return _two((*near, *more), 2) or told.topic[:1]


def _is_of_states(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.words.unit == "countries"


def _of_last(told: Told) -> tuple[str, ...]:
    """Give whose the number before was; of two the one that the report is about."""
    return tuple(code for code in told.topic if code in told.last)[:1]


def _two(codes: tuple[str, ...], most: int) -> tuple[str, ...]:
    return tuple(sorted(tuple(dict.fromkeys(codes))[:most]))


def _named(quantity: Quantity, told: Told, words: list[str], known: QuantityWords) -> tuple[str, ...]:
    """Give the codes of the sentence, those of the measured thing first, then of the clause, then the others."""
    own = next((place for place, chunk in enumerate(told.chunks) if quantity.first < chunk.behind), 0)
    first, behind = _clause(told.chunks, own)
    ranked: list[tuple[int, int, Chunk]] = []
    for place, chunk in enumerate(told.chunks):
        if (
            _is_cause(chunk, quantity, words, known)
            or not names_somebody(chunk)
            or quantity.first <= chunk.first < quantity.behind
        ):
            continue
        if _is_of_money(chunk, words, known) and not _is_price_of_money(told.measured):
            continue
        rank = _rank(place, chunk, quantity, told, range(first, behind))
        ranked.append((rank, abs(chunk.first - quantity.first), chunk))
    ranked.sort(key=lambda one: one[:2])
    if ranked and ranked[0][0] < _FAR_RANK:
        ranked = [one for one in ranked if one[0] < _FAR_RANK]
    return tuple(dict.fromkeys(code for _, _, chunk in ranked for code in chunk.codes))


def _rank(place: int, chunk: Chunk, quantity: Quantity, told: Told, clause: range) -> int:
    """Give how surely a number is somebody's, 0 best."""
    if _is_teller(told.chunks, place) or _is_fund(chunk, told.measured) or is_venue(told.chunks, place):
        return 9
    away = chunk.first - told.measured.place
    if told.measured.place >= 0 and 0 < away <= _OWNED and chunk.preposition in {"", "l"}:
        return 0 if place in clause or chunk.is_adjective else 1
    before = chunk.first < quantity.first
    if before and quantity.first - chunk.behind < _RIGHT_BEFORE and quantity.family not in _COUNTED_OF:
        return 1
    of_topic = bool(told.topic) and told.topic[0] in chunk.codes and quantity.family not in _COUNTED_OF
    if place not in clause:
        return 6 if of_topic else 7 if before else 8
    if of_topic:
        return 2
    return 3 if chunk.is_bare_actor and before else 4 if before else 5


def _clause(chunks: list[Chunk], own: int) -> tuple[int, int]:
    """Give the chunks of the clause around a number: between what opens and closes it."""
    first = own
    while first > 0 and not _opens(chunks, first):
        first -= 1
    behind = own + 1
    while behind < len(chunks) and chunks[behind].kind not in _CLOSING and not _opens(chunks, behind):
        behind += 1
    return first, behind


def _opens(chunks: list[Chunk], place: int) -> bool:
    """Tell whether a clause of its own begins with a chunk: behind a stop, "that", or a comma and a verb or "while"."""
    chunk, before = chunks[place], chunks[place - 1]
    if before.kind in _CLOSING or before.has("complementizer") or chunk.has("relative"):
        return True
    return before.kind == "comma" and (
        chunk.kind == "verb" or any(chunk.has(job) for job in ("aside", "where", "conjunction"))
    )


def _is_teller(chunks: list[Chunk], place: int) -> bool:
    """Tell "بحسب البنك الدولي", "قالت مصر": who tells the number."""
    return place > 0 and chunks[place - 1].has("speech")


def is_venue(chunks: list[Chunk], place: int) -> bool:
    """Tell "مؤتمر باريس": the city only names a meeting."""
    return place > 0 and chunks[place - 1].has("event-word") and not chunks[place].preposition


def _is_cause(chunk: Chunk, quantity: Quantity, words: list[str], known: QuantityWords) -> bool:
    """Tell "نتيجة لقرار الرئيس الصيني", "رغم ضغوط الصين" behind a number: who had to do with it, not whose it is."""
    if chunk.first < quantity.behind:
        return False
    return known.stands_in(
        "cause", words, range(max(quantity.behind, chunk.first - _CAUSE_REACH), chunk.first)
    )


def _traders(quantity: Quantity, told: Told, words: list[str], known: QuantityWords) -> tuple[str, ...]:
    """Give whose exports or imports they are, and with whom where a preposition says so: "صادرات الهند إلى الصين"."""
    own = next((place for place, chunk in enumerate(told.chunks) if quantity.first < chunk.behind), 0)
    first, behind = _clause(told.chunks, own)
    partners: list[str] = []
    owners: list[str] = []
    for place in range(first, behind):
        chunk = told.chunks[place]
        if chunk.first >= quantity.behind and chunk.kind in {"number", "comma"}:
            break
        if not names_somebody(chunk) or chunk.first > quantity.behind + _SENT:
            continue
        of_all = place > 0 and told.chunks[place - 1].has("quantifier")  # "لدول الاتحاد"
        preposition = chunk.preposition or (told.chunks[place - 1].clitic if of_all else "")
        is_partner = preposition in _PARTNERS or (preposition == "l" and bool(owners))
        (partners if is_partner else owners).extend(chunk.codes)
    near = [code for code in _named(quantity, told, words, known) if code not in partners]
    others = [code for code in (*told.last, *told.topic) if code not in partners]
    return _two((*(near or others)[:1], *partners), 2)


def _is_fund(chunk: Chunk, measured: Measured) -> bool:
    """Tell a fund or bank of states, which counts the figures of others."""
    return not _FUNDS.isdisjoint(chunk.codes) and (
        measured.words is None or measured.words.measure not in _LENT
    )


def _is_of_money(chunk: Chunk, words: list[str], known: QuantityWords) -> bool:
    """Tell the adjective in "الدولار الأمريكي": it names money and nobody."""
    if not chunk.is_adjective or not chunk.first:
        return False
    unit = (
        known.definite_units.found_at(words, chunk.first - 1)[0]
        or known.units.found_at(words, chunk.first - 1)[0]
    )
    return unit is not None and unit.family == "money"


def _is_price_of_money(measured: Measured) -> bool:
    return measured.words is not None and measured.words.measure == "exchange-rate"


def _places(quantity: Quantity, chunks: list[Chunk]) -> tuple[str, ...]:
    """Give the states where losses happened: right behind the number, else before it, else further behind."""
    there = [chunk for chunk in chunks if names_somebody(chunk) and chunk.preposition == "in"]
    there.sort(
        key=lambda chunk: (
            _is_far(chunk, quantity),
            chunk.first > quantity.first,
            abs(chunk.first - quantity.first),
        )
    )
    return tuple(dict.fromkeys(code for chunk in there for code in chunk.codes))


def _struck(quantity: Quantity, chunks: list[Chunk]) -> tuple[str, ...]:
    """Give the state that a sentence says was struck before it counts the losses: "غارات على لبنان أسفرت عن …"."""
    there = [
        chunk
        for chunk in chunks
        if names_somebody(chunk) and chunk.preposition == "upon" and chunk.first < quantity.first
    ]
    return there[-1].codes[:1] if there else ()


def _is_far(chunk: Chunk, quantity: Quantity) -> bool:
    return not quantity.behind <= chunk.first <= quantity.behind + _RIGHT_BEHIND
