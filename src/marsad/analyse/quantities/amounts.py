"""Amounts in tokens: digits and words, scales, halves, ranges - without their unit.

"ثلاثة وعشرون", "خمسة عشر ألفا", "382 مليونا و210 آلاف", "مليون ونصف المليون", "عشرات الآلاف", "بين 3 و5 ملايين".
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from marsad.kit.quantities import QuantityWords
from marsad.text.digits import decimal, number

_TEN = 10
_THOUSAND = 1000


class Amount(Struct, frozen=True, gc=False):
    """A number at the tokens before `behind`; `high` ends a range; `vague` ones ("dozens") are lower bounds.

    `scaled`: a word like "billion" was part of it; `scale` is what the last such word multiplies by.
    """

    value: float
    behind: int
    high: float | None = None
    vague: bool = False
    scaled: bool = False
    scale: float = 1.0


def amount_at(words: list[str], place: int, behind: int, known: QuantityWords) -> Amount | None:
    """Read an amount, or a range of two, that begins at `place`; None where none does."""
    low = _single(words, place, behind, known)
    if low is None or low.vague:
        return low
    high = _upper(words, place, low, behind, known)
    if high is None:
        return low
    scale = _scale_lent(high, low)
    return Amount(low.value * scale, high.behind, high.value, scaled=high.scaled)


def _single(words: list[str], place: int, behind: int, known: QuantityWords) -> Amount | None:
    if place >= behind:
        return None
    if words[place] == known.article and place + 1 < behind and words[place + 1][0].isdigit():
        place += 1
    found = _many(words, place, behind, known) or _part_of_scale(words, place, behind, known)
    if found is not None:
        return found
    plain = _plain(words, place, behind, known)
    if plain is None:
        return None
    value, end, scaled = plain
    last = known.roles["scale"].get(words[end - 1], 1.0)
    return _with_rest(Amount(value, end, scaled=scaled, scale=last), words, behind, known)


def _plain(words: list[str], place: int, behind: int, known: QuantityWords) -> tuple[float, int, bool] | None:
    """Read a number with the scales behind it; a lone scale word counts one."""
    scales = known.roles["scale"]
    word = words[place]
    if word[0].isdigit():
        value, end = number(word), place + 1
        if value is not None and end < behind and words[end] in scales and "," not in word:
            value = decimal(word) or value
        if value is None:
            return None
    elif word in scales and not _is_dual(words, place, behind, known):
        value, end = 1.0, place
    else:
        in_words = _in_words(words, place, behind, known)
        if in_words is None:
            return None
        value, end = in_words
    scaled = value >= _THOUSAND and not word[0].isdigit()
    while end < behind and words[end] in scales:
        value, end, scaled = value * scales[words[end]], end + 1, True
    return value, end, scaled


def _is_dual(words: list[str], place: int, behind: int, known: QuantityWords) -> bool:
    """Tell the two of "مليونا دولار" from the one of "مليونا ونصف": the dual stands before what is counted."""
    following = words[place + 1] if place + 1 < behind else ""
    return (
        words[place] in known.roles["dual"]
        and following[:1].isalpha()
        and following[:1] not in known.conjunctions
    )


def _in_words(words: list[str], place: int, behind: int, known: QuantityWords) -> tuple[float, int] | None:
    """Read "ثلاثة وعشرون", "خمس عشرة", "مئة وخمسون", "ثلاث مئة", "مليوني"."""
    total, end = 0.0, place
    while end < behind:
        word = words[end]
        if end > place:
            if word[:1] not in known.conjunctions or word in known.numbers:
                break
            word = word[1:]
        small = _below_thousand(word, words, end, behind, known)
        if small is None or not _may_follow(total, small[0]):
            break
        total, end = total + small[0], small[1]
    return (total, end) if end > place else None


def _may_follow(total: float, small: float) -> bool:
    """Tell whether a member may stand behind what is read so far: tens behind units, both behind hundreds."""
    ones = total % 100
    if ones:
        return ones < _TEN < small < 100 and small % _TEN == 0
    return not total or small < 100


def _below_thousand(
    word: str, words: list[str], place: int, behind: int, known: QuantityWords
) -> tuple[float, int] | None:
    """Read one member of a number in words: a unit, a teen, a ten, a hundred or a dual."""
    following = words[place + 1] if place + 1 < behind else ""
    teen = known.roles["teen"].get(word)
    value = known.numbers.get(word)
    if known.roles["unit"].get(following) == _TEN:
        first = teen if teen is not None else value if value is not None and value < _TEN else None
        if first is not None:
            return first + _TEN, place + 2
    if value is None:
        return None
    if known.roles["unit"].get(word) is not None and known.roles["hundred"].get(following) == 100:
        return value * 100, place + 2
    return value, place + 1


def _many(words: list[str], place: int, behind: int, known: QuantityWords) -> Amount | None:
    """Read "عشرات الآلاف", "مئات", "الملايين": so many at least."""
    value = known.roles["many"].get(words[place])
    if value is None:
        return None
    end = place + 1
    scales = known.roles["scale"]
    while end < behind and words[end] in scales:
        value, end = value * scales[words[end]], end + 1
    return Amount(value, end, vague=True, scaled=value >= _THOUSAND)


def _part_of_scale(words: list[str], place: int, behind: int, known: QuantityWords) -> Amount | None:
    """Read "نصف مليون", "ربع مليار"."""
    part = known.roles["part"].get(words[place])
    if part is None or place + 1 >= behind or words[place + 1] not in known.roles["scale"]:
        return None
    return Amount(part * known.roles["scale"][words[place + 1]], place + 2, scaled=True)


def _with_rest(found: Amount, words: list[str], behind: int, known: QuantityWords) -> Amount:
    """Add what follows with و: "و210 آلاف" behind millions, "ونصف المليون", "ونصف"."""
    scale = _largest_scale(found.value)
    place = _past_and(words, found.behind, behind, known)
    if not found.scaled or place is None:
        return found
    word = words[place][1:] if place == found.behind else words[place]
    part = known.roles["part"].get(word)
    if part is not None:
        end = place + 1
        end += end < behind and words[end] in known.roles["scale"]
        return replace(found, value=found.value + part * scale, behind=end)
    rest = _plain([*words[:place], word, *words[place + 1 :]], place, behind, known)
    if rest is None or rest[0] >= scale:
        return found
    return _with_rest(Amount(found.value + rest[0], rest[1], scaled=rest[2]), words, behind, known)


def _past_and(words: list[str], place: int, behind: int, known: QuantityWords) -> int | None:
    """Give the place of what و joins: itself where the و is glued, the next token before digits; None for no و."""
    if place >= behind or words[place][:1] not in known.conjunctions:
        return None
    if len(words[place]) > 1:
        return place
    return place + 1 if place + 1 < behind and words[place + 1][0].isdigit() else None


def _upper(words: list[str], place: int, low: Amount, behind: int, known: QuantityWords) -> Amount | None:
    """Read the upper end of "بين 3 و5 ملايين", "من 20 إلى 30", "10-15"."""
    end = low.behind
    word = words[end] if end < behind else ""
    if word[:1] in known.conjunctions and word:
        if known.ends_with("between-word", words, max(0, place - 2), place) == place:
            return None
        if len(word) > 1:
            high = _single([*words[:end], word[1:], *words[end + 1 :]], end, behind, known)
        else:
            high = _single(words, end + 1, behind, known)
    elif known.does("between-numbers", words, end) and not _changes(words, place, known):
        high = _single(words, end + 1, behind, known)
    else:
        return None
    return high if high is not None and not high.vague and high.value > low.value else None


def _changes(words: list[str], place: int, known: QuantityWords) -> bool:
    """Tell whether "from … to …" tells a change ("ارتفع من 20 إلى 30"): then they are two amounts."""
    return known.stands_in("change", words, range(max(0, place - 8), place))


def _scale_lent(high: Amount, low: Amount) -> float:
    """Give the scale that the upper end lends to the lower: "between 3 and 5 million"."""
    return high.scale if not low.scaled and low.value * high.scale < high.value else 1.0


def _largest_scale(value: float) -> float:
    return next((scale for scale in (1e12, 1e9, 1e6, 1e3) if value >= scale), 1.0)
