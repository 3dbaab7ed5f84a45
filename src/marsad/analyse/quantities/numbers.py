"""Quantities in tokens: an amount with its unit, bound and stretch: "أكثر من 20 مليار دولار أمريكي"."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from marsad.analyse.quantities.amounts import Amount, amount_at
from marsad.kit.quantities import QuantityWords, UnitForm
from marsad.model.findings import Bound
from marsad.text.digits import decimal, number

_GAP = 6  # words that may stand between a verb of reaching and the number: "تجاوز عدد القتلى 200"
_TEN = 10
_NOUN_GAP = 4  # words that may stand between "a period" and its length: "فترة تتراوح بين"
_COUNTED_REACH = 7  # tokens between "the number of …" and its number
_HALF = 0.5
_FEW = range(3, 11)  # numbers behind which a noun is in the plural
_FEMININE = "ه"  # folded; so ends the adjective of things in the plural, never that of people
_STATES = "countries"
_RATE_DIGITS = 2  # behind the point of a rate of exchange
_SUFFIXED = 4  # letters that a noun with a pronoun has at least
YEARS = range(1900, 2100)  # a number before the name of a state that may be a year
_OF_STATES = frozenset({"money", "persons", "things"})


class Quantity(Struct, frozen=True, gc=False):
    """A number with its unit at tokens `first` up to `behind`; scale words are worked into `value`.

    `unit` is None where a word of money may be that of several states. `lasting`: a word of duration stands before.
    `by_itself`: the unit is a dual or the like, without a number.
    `state`: the state whose citizens, firms or money are counted ("61 فلسطينيا").
    """

    first: int
    behind: int
    value: float
    high: float | None
    bound: Bound
    unit: UnitForm | None
    family: str
    lasting: bool = False
    state: str | None = None
    vague: bool = False
    by_itself: bool = False


def quantities(
    words: list[str], first: int, behind: int, taken: set[int], known: QuantityWords,
    places: Iterable[int] | None = None,
) -> list[Quantity]:  # fmt: skip
    """Give the quantities between two tokens in order; `taken` tokens belong to dates, but durations may lie in them.

    `places` are the tokens with which one may begin, where they are known.
    """
    found: list[Quantity] = []
    free = first
    for place in known.starting_places(words, range(first, behind) if places is None else places):
        one = _at(words, place, behind, first, known, found) if place >= free else None
        if one is not None and (one.family == "duration" or taken.isdisjoint(range(place, one.behind))):
            found.append(one)
            free = one.behind
    return _ranges_joined(found, words, first, known)


def _ranges_joined(
    found: list[Quantity], words: list[str], first: int, known: QuantityWords
) -> list[Quantity]:
    """Make one of two amounts between which something lies: "بين 10 ملايين دولار و30 مليون دولار"."""
    joined: list[Quantity] = []
    for one in found:
        low = joined[-1] if joined else None
        if low is not None and _is_range(low, one, words, first, known):
            joined[-1] = replace(low, behind=one.behind, high=one.value, bound="range", state=one.state)
        else:
            joined.append(one)
    return joined


def _is_range(low: Quantity, high: Quantity, words: list[str], first: int, known: QuantityWords) -> bool:
    """Tell whether two amounts of one unit are the ends of a range: "between" stands before, "and" or "to" inside."""
    if low.unit is None or high.unit is None or low.unit.words is not high.unit.words:
        return False
    if (
        low.high is not None
        or high.high is not None
        or not low.value < high.value
        or low.family == "duration"
    ):
        return False
    between = words[low.behind : high.first]
    is_glued = not between and words[high.first][:1] in known.conjunctions
    if not is_glued and not (len(between) == 1 and known.does("between-numbers", words, low.behind)):
        return False
    return known.ends_with("between-word", words, first, low.first) < low.first


def _percent_before(words: list[str], place: int, behind: int, known: QuantityWords) -> Quantity | None:
    """Read "%20"."""
    unit, end = known.units.exactly_at(words, place)
    if unit is None or unit.family != "percent" or end >= behind or not words[end][0].isdigit():
        return None
    value = decimal(words[end]) or number(words[end])
    before = words[place - 1] if place else ""
    if value is None or before[:1].isdigit():
        return None
    return Quantity(place, end + 1, value, None, "exact", unit, unit.family)


def _at(
    words: list[str], place: int, behind: int, first: int, known: QuantityWords, before: list[Quantity]
) -> Quantity | None:
    if words[place][0].isdigit():
        return _counted(words, place, behind, first, known, before)
    return (
        _rank(words, place, behind, known)
        or _among(words, place, behind, first, known)
        or _percent_before(words, place, behind, known)
        or _counted(words, place, behind, first, known, before)
        or _dual(words, place, first, known)
        or _fraction(words, place, behind, first, known)
        or _single_duration(words, place, first, known)
    )


def _rank(words: list[str], place: int, behind: int, known: QuantityWords) -> Quantity | None:
    """Read "خامس أكبر مستثمر", "المركز الثاني", "المرتبة الثانية عشرة"."""
    ordinals = known.roles["ordinal"]
    ordinal = ordinals.get(words[place])
    if ordinal and known.does("rank", words, place + 1) and not words[place].startswith(known.article):
        return Quantity(place, min(behind, place + 3), ordinal, None, "exact", None, "rank")
    if (
        known.does("rank-noun", words, place)
        and place + 1 < behind
        and words[place + 1].startswith(known.article)
    ):
        ordinal = ordinals.get(words[place + 1])
        teen = place + 2 < behind and known.numbers.get(words[place + 2]) == _TEN
        if ordinal:
            value = ordinal + _TEN * teen
            return Quantity(place, place + 2 + teen, value, None, "exact", None, "rank")
    return None


def _among(words: list[str], place: int, behind: int, first: int, known: QuantityWords) -> Quantity | None:
    """Read "من أكبر عشرة مستثمرين": at most the tenth."""
    if not known.does("rank", words, place) or known.ends_with("among", words, first, place) == place:
        return None
    amount = amount_at(words, place + 1, behind, known)
    if amount is None or amount.high is not None or amount.vague or not _TEN / 2 <= amount.value <= _TEN**2:
        return None
    return Quantity(place, amount.behind, amount.value, None, "max", None, "rank")


def _fraction(words: list[str], place: int, behind: int, first: int, known: QuantityWords) -> Quantity | None:
    """Read "أكثر من ربع وارداتها" as so many percent: a part of what is itself measured, and definite."""
    part = known.roles["part"].get(words[place])
    following = words[place + 1] if place + 1 < behind else ""
    if part is None or words[place].startswith(known.article):
        return None
    if not (_is_whole(words, place + 1, known) or (part > _HALF and _is_definite(words, place + 1, known))):
        if not (
            following.startswith(known.article)
            or (len(following) > _SUFFIXED and following.endswith(known.pronouns))
        ):
            return None
        measure = known.measure_at(words, place + 1, "percent")
        if measure is None or measure.weak:
            return None
    start, bound = _hedge(words, place, first, known)
    return Quantity(
        start, place + 1, round(part * 100, 2), None, bound, known.percent, "percent", by_itself=True
    )


def _is_whole(words: list[str], place: int, known: QuantityWords) -> bool:
    """Tell "عدد السيارات", "إجمالي الناتج": the whole of something definite."""
    return known.does("whole", words, place) > 0 and _is_definite(words, place + 1, known)


def _is_definite(words: list[str], place: int, known: QuantityWords) -> bool:
    """Tell "الأعضاء", "أعضاء المجلس": what has the article, or is bound to what has it."""
    near = words[place : place + 2]
    named = [len(word) > _SUFFIXED and word.startswith(known.article) for word in near]
    return bool(near) and near[0][0].isalpha() and any(named)


def _counted(
    words: list[str], place: int, behind: int, first: int, known: QuantityWords, before: list[Quantity]
) -> Quantity | None:
    """Read an amount with the unit behind it, or, where none is there, with the unit that stands before."""
    amount = amount_at(known.without_clitic(words, place), place, behind, known)
    if amount is None:
        return None
    start, bound = _hedge(words, place, first, known)
    bound = "range" if amount.high is not None else "min" if amount.vague and bound != "max" else bound
    unit, end, state = _unit(words, amount, behind, known)
    if unit is None:
        amount, unit = _unit_shared(words, amount, behind, known)
    if unit is None:
        unit, start = _postposed(words, start, first, amount, known)
        unit = unit or _unit_before(words, start, first, amount, behind, known, before)
        end = amount.behind
    if unit is None and amount.vague and amount.behind > place + 1:
        unit = known.people
    if unit is None:
        unit, end, state = _of_a_state(words, amount, behind, known)
    if unit is None and not amount.scaled:
        unit, end = _rate_unit(words, place, first, behind, known, before), place + 1
    if unit is None:
        return None
    end, bound = _hedge_behind(words, end, bound, known)
    value = amount.value
    if unit.family in {"percent", "points"} and amount.behind == place + 1:
        value = decimal(words[place]) or value
    value = round(value * unit.words.part, 4) if unit.words.part != 1 else value
    lasting = _is_lasting(words, start, place, first, known)
    return Quantity(start, end, value, amount.high, bound, unit, unit.family, lasting, state, amount.vague)


def _unit(
    words: list[str], amount: Amount, behind: int, known: QuantityWords
) -> tuple[UnitForm | None, int, str | None]:
    """Give the unit behind an amount, where it ends, and the state that an adjective behind it names."""
    end = amount.behind
    unit, found = known.units.exactly_at(words, end) if end < behind else (None, 0)
    definite = words[end - 1].startswith(known.article) or amount.vague or amount.scaled
    if unit is None and definite:
        unit, found = known.definite_units.exactly_at(words, end)
    if unit is None and end < behind and words[end] in known.of:
        unit, found = _of_many(words, end + 1, behind, known)
    if unit is None:
        return _citizens(words, end, behind, known, vague=amount.vague)
    state = known.state_of(words[found]) if found < behind and unit.family in _OF_STATES else None
    if state is not None and unit.family == "money":
        found += 1
    return unit, found, state


def _of_many(words: list[str], place: int, behind: int, known: QuantityWords) -> tuple[UnitForm | None, int]:
    """Give the people of whom so many are counted: "7 من المسؤولين", "7 من كبار المسؤولين", "7 من رعاياها"."""
    place = (place < behind and known.does("foremost", words, place)) or place
    unit, found = known.definite_units.exactly_at(words, place)
    if unit is None and place < behind:
        unit, found = known.owned_unit_at(words, place)
    return (unit, found) if unit is not None and unit.number == "p" else (None, place)


def _of_a_state(
    words: list[str], amount: Amount, behind: int, known: QuantityWords
) -> tuple[UnitForm | None, int, str | None]:
    """Read things of which only the state is known: "تسعة أفلام سعودية"; people by their plural: "خمسة رسامين سويديين"."""
    thing = amount.behind
    if amount.vague or amount.scaled or thing + 2 > behind or not words[thing][0].isalpha():
        return None, thing, None
    counted = words[thing - 1 : thing + 2]
    if any(word.startswith(known.article) for word in counted) or len(words[thing]) <= _SUFFIXED - 1:
        return None, thing, None
    state = known.state_of(words[thing + 1])
    if state is None or amount.value in YEARS or known.does("other-unit", words, thing):
        return None, thing, None
    of_people = _FEW.start <= amount.value < _FEW.stop and not words[thing + 1].endswith(_FEMININE)
    return known.people if of_people else known.items, thing + 1, state


def _unit_shared(
    words: list[str], amount: Amount, behind: int, known: QuantityWords
) -> tuple[Amount, UnitForm | None]:
    """Give the first of two numbers that share a unit its unit, and its scale: "من 20 إلى 30 مليون دولار"."""
    end = amount.behind
    if amount.high is not None or end + 1 >= behind or not known.does("between-numbers", words, end):
        return amount, None
    following = amount_at(words, end + 1, behind, known)
    if following is None or following.high is not None:
        return amount, None
    unit, _, _ = _unit(words, following, behind, known)
    scale = following.scale if not amount.scaled and unit is not None else 1.0
    return replace(amount, value=amount.value * scale), unit


def _citizens(
    words: list[str], place: int, behind: int, known: QuantityWords, *, vague: bool
) -> tuple[UnitForm | None, int, str | None]:
    """Read the people of "61 فلسطينيا", "100 ألف بريطاني", "عشرات الكينيين"; "منظومة إس-400 الروسية" has none."""
    bare = place < behind and (vague or not words[place].startswith(known.article))
    state = known.state_of(words[place]) if bare else None
    return (known.people, place + 1, state) if state is not None else (None, place, None)


def _unit_before(
    words: list[str],
    place: int,
    first: int,
    amount: Amount,
    behind: int,
    known: QuantityWords,
    before: list[Quantity],
) -> UnitForm | None:
    """Give the unit of "ارتفع عدد القتلى إلى 45", "الدبلوماسيين الـ23", and of a second sum: "مقابل 437 مليارا"."""
    if amount.scaled and not amount.vague and before and before[-1].family == "money":
        return None if known.does("other-unit", words, amount.behind) else before[-1].unit
    if words[place] == known.article and place > first:
        unit, found = known.definite_units.exactly_at(words, place - 1)
        if unit is not None and found == place and unit.number == "p":
            return unit
    for step in range(place - 1, max(first, place - _COUNTED_REACH) - 1, -1):
        end = known.does("counting", words, step)
        if end:
            unit, _ = known.definite_units.exactly_at(words, end)
            return unit if _stands_alone(words, amount.behind, behind) else None
    return None


def _postposed(
    words: list[str], place: int, first: int, amount: Amount, known: QuantityWords
) -> tuple[UnitForm | None, int]:
    """Give the unit of a number that stands behind what it counts, and where that begins: "العقود الخمسين".

    An adjective may stand between ("التجارب النووية الست"). States so counted are a group's name ("الدول السبع").
    """
    if not words[place].startswith(known.article) or amount.scaled or amount.vague:
        return None, place
    for start in range(max(first, place - 2), place):
        unit, found = known.definite_units.found_at(words, start)
        is_behind = found == place or (found == place - 1 and words[found].startswith(known.article))
        if unit is None or not is_behind or unit.number == "d" or unit.family != "things":
            continue
        if unit.words.unit != _STATES:
            return unit, start
    return None, place


def _rate_unit(
    words: list[str], place: int, first: int, behind: int, known: QuantityWords, before: list[Quantity]
) -> UnitForm | None:
    """Give the money of a bare rate: "تراجعت الليرة إلى 4.29 أمام الدولار", and of a further one with as many digits."""
    digits = words[place].partition(".")[2]
    counter = known.does("counter-currency", words, place + 1) > 0
    if not counter and (len(digits) < _RATE_DIGITS or not _stands_alone(words, place + 1, behind)):
        return None
    if counter:
        against = _definite_money(words, range(place + 1, min(behind, place + 3)), known)
        for step in range(place - 1, first - 1, -1):
            unit = _definite_money(words, range(step, step + 1), known)
            if unit is not None and (against is None or unit.words.unit != against.words.unit):
                return unit
        return None
    rate = before[-1] if before and before[-1].family == "money" else None
    level = known.ends_with("level", words, first, place) < place
    return rate.unit if rate is not None and level and len(digits) > _RATE_DIGITS else None


def _definite_money(words: list[str], places: range, known: QuantityWords) -> UnitForm | None:
    """Give the first money named with the article in some places: "الدولار"."""
    found = (known.definite_units.found_at(words, place)[0] for place in places)
    return next((unit for unit in found if unit is not None and unit.family == "money"), None)


def _stands_alone(words: list[str], place: int, behind: int) -> bool:
    """Tell whether nothing that could be a counted noun follows a number."""
    return place >= behind or not words[place][0].isalpha() or len(words[place]) <= 3


def _dual(words: list[str], place: int, first: int, known: QuantityWords) -> Quantity | None:
    """Read a unit that counts by itself: "شخصين", "ساعتان", "مضاعفة"."""
    unit, end = known.units.found_at(words, place)
    if unit is None or unit.alone is None:
        return None
    start, bound = _hedge(words, place, first, known)
    lasting = _is_lasting(words, start, place, first, known)
    part = (
        known.roles["part"].get(words[end][1:])
        if end < len(words) and words[end][:1] in known.conjunctions
        else None
    )
    return Quantity(
        start,
        end + bool(part),
        unit.alone + (part or 0),
        None,
        bound,
        unit,
        unit.family,
        lasting,
        by_itself=True,
    )


def _single_duration(words: list[str], place: int, first: int, known: QuantityWords) -> Quantity | None:
    """Read "لمدة ساعة", "لأكثر من ساعة": one, because a word of lasting stands before it."""
    unit, end = known.units.found_at(words, place)
    if unit is None or unit.family != "duration" or unit.number != "s":
        return None
    start, bound = _hedge(words, place, first, known)
    if all(known.ends_with("lasting", words, first, before) == before for before in {start, place}):
        return None
    return Quantity(start, end, 1.0, None, bound, unit, "duration", True)


def _is_lasting(words: list[str], start: int, place: int, first: int, known: QuantityWords) -> bool:
    """Tell whether a word of lasting stands before a number or before its hedge."""
    if any(known.ends_with("lasting", words, first, end) < end for end in {start, place}):
        return True
    if words[place][0] in known.lending and (
        words[place][1:] in known.amounts or known.is_dual(words[place][1:])
    ):
        return True  # "ليومين", "لثلاثة أيام"
    return known.stands_in("lasting-noun", words, range(max(first, start - _NOUN_GAP - 1), start))


def _hedge(words: list[str], place: int, first: int, known: QuantityWords) -> tuple[int, Bound]:
    """Give the bound that stands before a number and where it begins."""
    low = place - 1 if place > first and len(words[place - 1]) == 1 else place  # "بـ100": the ب stands apart
    if not known.bounds_stand_in(words, max(first, low - _GAP - 2), low):
        return place, "exact"
    for start in known.hedges.starts(words, max(first, low - 4), low):
        bound, behind = known.hedges.found_at(words, start)
        if bound is not None and low <= behind <= place:
            return start, bound
    for start in known.hedge_verbs.starts(words, max(first, low - _GAP - 2), low):
        bound, behind = known.hedge_verbs.found_at(words, start)
        if bound is not None and low - _GAP <= behind <= low:
            return (start if behind == low else place), bound
    if known.ends_with("up-to", words, first, low) < low:
        for start in range(max(first, low - _GAP), low):
            bound, _ = known.reaching.found_at(words, start)
            if bound is not None:
                return place, bound
    return place, "exact"


def _hedge_behind(words: list[str], end: int, bound: Bound, known: QuantityWords) -> tuple[int, Bound]:
    found, behind = known.hedges_behind.found_at(words, end)
    return (behind, found) if found is not None and bound == "exact" else (end, bound)
