"""What the measures tell for a page: strength month by month with bands, shares of poles quarter by quarter, balances.

They rest on the whole record up to the day of the page, whatever days the page was asked for; `marsad relations` and `marsad balance`
give the same numbers. A file of two has the strength of the pair, by kind of act.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from marsad.kit import Kit
from marsad.measures.contributions import Contribution
from marsad.measures.months import month_of, name_of
from marsad.record.views import View

if TYPE_CHECKING:
    from marsad.faces.measures.gather import Gathered
    from marsad.measures.balance import Balance
    from marsad.measures.series import Series, Window

POLES = "poles"
QUARTERS = 12
YEAR = 12


class Curve(Struct, frozen=True):
    """The rate of a partner's contacts, or of one kind of a pair's acts: by month counts, and low, middle and high of the rate.

    `happenings` are its own, the newest last; `last_year` is how many of them were in the last twelve months.
    """

    id: str
    counts: tuple[float, ...]
    low: tuple[float, ...]
    middle: tuple[float, ...]
    high: tuple[float, ...]
    happenings: tuple[str, ...]
    last_year: int


class Quarter(Struct, frozen=True):
    """A quarter up to its end or the day: contacts in it, and the balance over the poles on that day."""

    name: str
    contacts: float
    balance: Balance


class Measured(Struct, frozen=True):
    """What is measured; `accounts` gives for each happening its reports and findings; `names` the labels of groups.

    `balances` are the newest ones, one for each partition; `quarters` of the poles, the oldest first.
    """

    first: str
    last: str
    curves: tuple[Curve, ...]
    accounts: Mapping[str, tuple[tuple[str, str], ...]]
    balances: tuple[Balance, ...] = ()
    quarters: tuple[Quarter, ...] = ()
    names: Mapping[str, tuple[str, str]] = {}
    partitions: Mapping[str, tuple[str, str]] = {}


def measured_of(
    view: View, country: str, partner: str | None, as_of: date | None, kit: Kit, overlay: Path | None = None
) -> Measured | None:
    """Give what is measured of a country, or of it and a partner; None where no report has a day or nothing counts."""
    from marsad.faces.measures.gather import gather
    from marsad.faces.measures.reading import read_by_month
    from marsad.measures.series import window_of

    day = as_of or view.latest_day()
    if day is None:
        return None
    found = gather(view, country, day, overlay, known=(kit.world, kit.ontology))
    window = window_of(read_by_month(view, country, day), day)
    series = _series(found, window, partner)
    curves = tuple(_curves(found, series, partner))
    if not curves:
        return None
    accounts = {
        name: tuple((account.document, account.event.id) for account in one.accounts)
        for name, one in found.happenings.items()
    }
    first, last = name_of(window.first), name_of(window.last)
    if partner is not None:
        return Measured(first, last, curves, accounts)
    names, partitions = _names(found)
    quarters = tuple(_quarters(found, window.first))
    return Measured(first, last, curves, accounts, tuple(_balances(found)), quarters, names, partitions)


def _series(found: Gathered, window: Window, partner: str | None) -> list[Series]:
    from marsad.measures.series import STREAMS, series_of

    inside = [one for one in found.contributions if window.first <= month_of(one.end) <= window.last]
    others = sorted({other for one in inside if (other := one.partner(found.country)) is not None})
    keys = [(name,) for name in others]
    asked = [one for one in STREAMS if not one.heads] if partner is not None else STREAMS[:1]
    return [
        series_of(inside, stream, keys, lambda one: (one.partner(found.country) or "",), window)
        for stream in asked
    ]


def _curves(found: Gathered, series: Sequence[Series], partner: str | None) -> Iterator[Curve]:
    """Give the curves that have happenings: of all partners the busiest first, of a pair stream by stream."""
    from marsad.measures.series import band_of

    curves = []
    for one in series:
        band = band_of(one, found.errors)
        for row, (name,) in enumerate(one.keys):
            if partner not in {None, name}:
                continue
            told = [
                each for each in found.contributions
                if each.partner(found.country) == name and each.series == "bilateral" and one.stream.holds(each)
                and month_of(each.end) >= one.window.first
            ]  # fmt: skip
            if told:
                curve = Curve(
                    one.stream.id if partner is not None else name,
                    tuple(map(float, one.counts[row])), tuple(map(float, band.low[row])),
                    tuple(map(float, band.value[row])), tuple(map(float, band.high[row])),
                    _happenings(told),
                    len({each.happening for each in told if month_of(each.end) > one.window.last - YEAR}),
                )  # fmt: skip
                curves.append(curve)
    if partner is None:
        curves.sort(key=lambda curve: (-len(curve.happenings), curve.id))
    yield from curves


def _happenings(told: Sequence[Contribution]) -> tuple[str, ...]:
    ordered = sorted(told, key=lambda one: (one.end, one.happening))
    return tuple(dict.fromkeys(one.happening for one in ordered))


def _balances(found: Gathered) -> Iterator[Balance]:
    from marsad.measures.balance import balance
    from marsad.measures.terms import Terms

    terms = Terms(errors=found.errors)
    for partition in found.partitions.values():
        yield balance(found.contributions, found.country, partition, found.day, terms)


def _quarters(found: Gathered, first: int) -> Iterator[Quarter]:
    """Give the last quarters that lie in the window."""
    from marsad.measures.balance import balance, meant_by
    from marsad.measures.terms import Terms

    terms, last = Terms(errors=found.errors), month_of(found.day)
    ends = [month for month in range(last // 3 * 3 + 2 - 3 * (QUARTERS - 1), last + 3, 3) if month >= first]
    for end in ends:
        day = min(_end_of(end), found.day)
        told = meant_by(found.contributions, found.country, day, terms)
        inside = sum(
            share for one in told for month, share in one.months().items() if end - 3 < month <= min(end, month_of(day))
        )  # fmt: skip
        name = f"{end // 12}-Q{end % 12 // 3 + 1}"
        yield Quarter(
            name, inside, balance(found.contributions, found.country, found.partitions[POLES], day, terms)
        )


def _end_of(month: int) -> date:
    year, number = month // 12, month % 12 + 1
    return date(year, number, calendar.monthrange(year, number)[1])


def _names(found: Gathered) -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    poles = found.partitions[POLES]
    names = {group: (poles.name(group, "ar"), poles.name(group, "en")) for group in poles.groups}
    labels = {one.id: (one.label.of("ar"), one.label.of("en")) for one in found.partitions.values()}
    return names, labels
