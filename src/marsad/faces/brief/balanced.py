"""How evenly contacts are spread: shares of the poles quarter by quarter under the number of contacts, and three tables.

Partitions side by side, shares with the accounts behind them, and which way pairs of poles lean. Below twenty happenings nothing is
told but that.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from marsad.faces.brief.labels import Label
from marsad.faces.brief.measured import POLES, Measured, Quarter
from marsad.faces.brief.numbers import grouped
from marsad.faces.brief.pictures import Part, ShareLane, Shares, Tick
from marsad.faces.brief.pieces import Cell, Piece, Section, Table, counting_table, label, number, reference
from marsad.faces.brief.references import Index
from marsad.faces.brief.strength import accounts_of, interval_text
from marsad.faces.brief.terms import Terms

HEIGHT, VOLUME = 56, 40
"""Pixels of a lane of shares and of the number of contacts above the lanes."""
LEFT, RIGHT = 10.0, 98.0
"""Per cent of the width between which quarters stand; the scale stands before."""
MOST_TICKS = 4


def balance_section(measured: Measured | None, index: Index, terms: Terms) -> Section | None:
    """Give the section; None where nothing is measured."""
    if measured is None or not measured.balances:
        return None
    heading = terms.phrase("balance")
    told = [one for one in measured.balances if one.refused is None]
    if not told:
        most = max(len(one.happenings) for one in measured.balances)
        few = terms.phrase("balance-refused")
        said = Label(f"{few.ar} {most}", f"{few.en} {most}")
        return Section("balance", heading, (said,), (_partitions(measured, index, terms),))
    tables = (_partitions(measured, index, terms), *_of_poles(measured, index, terms))
    notes = tuple(terms.phrase(key) for key in ("balance-note", "whole-record-note"))
    return Section("balance", heading, notes, tables, _picture(measured, terms))


def _partitions(measured: Measured, index: Index, terms: Terms) -> Table:
    refused = all(one.refused is not None for one in measured.balances)
    keys = ("partition", "effective", "without-one-outlet", "happenings", "apart")
    columns = tuple(terms.phrase(key) for key in (*keys, *(("told-in",) if refused else ())))
    cells = []
    for one in measured.balances:
        effective = one.effective
        less = [each.value for each in one.without if each.value is not None]
        cells.append(
            (
                ((label(Label(*measured.partitions[one.partition])),),),
                ((number(interval_text(effective.low, effective.value, effective.high)),),) if effective else (),
                ((number(f"{min(less):.2f}–{max(less):.2f}"),),) if less else (),
                ((_opening(len(one.happenings), refused=refused),),),
                ((number(grouped(len(one.apart))),),),
                *((accounts_of(one.happenings, measured, index),) if refused else ()),
            )
        )  # fmt: skip
    return counting_table("balance-table", terms.phrase("balance-partitions"), columns, cells)


def _opening(count: int, *, refused: bool) -> Piece:
    """Give a number of happenings, leading to the table that lists them pole by pole where there is one."""
    return number(grouped(count)) if refused else reference(grouped(count), "", "shares-table")


def _of_poles(measured: Measured, index: Index, terms: Terms) -> Iterator[Table]:
    """Give shares and tilts of the poles, and the shares quarter by quarter."""
    poles = next((one for one in measured.balances if one.partition == POLES and one.refused is None), None)
    if poles is None:
        return
    columns = tuple(
        terms.phrase(key) for key in ("pole", "share", "without-one-outlet", "happenings", "told-in")
    )
    shares: list[tuple[Cell, ...]] = [
        (
            ((label(_name(one.group, measured)),),),
            ((number(_percent(one.share.low, one.share.value, one.share.high)),),),
            ((number(f"{100 * one.without[0]:.0f}–{100 * one.without[1]:.0f}%"),),) if one.without else (),
            ((number(grouped(len(one.happenings))),),),
            accounts_of(one.happenings, measured, index),
        )
        for one in poles.shares
    ]
    yield counting_table("shares-table", terms.phrase("shares-told"), columns, shares)
    columns = tuple(terms.phrase(key) for key in ("between", "tilt", "without-one-outlet", "verdict"))
    tilts: list[tuple[Cell, ...]] = [
        (
            ((label(_pair(one.groups, measured)),),),
            ((number(interval_text(one.tilt.low, one.tilt.value, one.tilt.high)),),),
            ((number(f"{one.without[0]:.2f} – {one.without[1]:.2f}"),),) if one.without else (),
            ((label(terms.phrase(f"verdict-{one.verdict}")),),),
        )
        for one in poles.tilts
    ]
    yield counting_table("tilts-table", terms.phrase("tilts-told"), columns, tilts)
    if any(one.balance.refused is None for one in measured.quarters):
        yield _quarters(measured, terms)


def _quarters(measured: Measured, terms: Terms) -> Table:
    groups = _groups(measured)
    columns = (
        terms.phrase("quarter"), terms.phrase("contacts-in"), *(_name(group, measured) for group in groups),
    )  # fmt: skip
    cells = []
    for quarter in reversed(measured.quarters):
        shares = {one.group: one.share for one in quarter.balance.shares}
        cells.append(
            (
                ((number(quarter.name),),),
                ((number(_count(quarter.contacts)),),),
                *(
                    ((number(_percent(share.low, share.value, share.high)),),) if (share := shares.get(group)) else ()
                    for group in groups
                ),
            )
        )  # fmt: skip
    return counting_table("quarters-table", terms.phrase("quarters-told"), columns, cells)


def _picture(measured: Measured, terms: Terms) -> Shares | None:
    quarters = measured.quarters
    known = [one for one in quarters if one.balance.refused is None]
    if not known:
        return None
    places, width = _places(len(quarters))
    highest = max(share.share.high for one in known for share in one.balance.shares)
    top = min(math.ceil(highest * 10) / 10, 1)
    most = max(one.contacts for one in quarters) or 1
    volume = tuple(
        (round(x - width / 2, 2), width, round((VOLUME - 16) * one.contacts / most), _count(one.contacts))
        for x, one in zip(places, quarters, strict=True)
    )
    step = -(-len(quarters) // MOST_TICKS)
    named = list(zip(places, quarters, strict=True))[::-1][::step]
    ticks = tuple(Tick(x, one.name) for x, one in reversed(named))
    lanes = tuple(_lane(group, quarters, places, top, measured) for group in _groups(measured))
    return Shares(terms.phrase("balance"), volume, ticks, f"{100 * top:g}%", lanes)


def _lane(
    group: str, quarters: Sequence[Quarter], places: Sequence[float], top: float, measured: Measured
) -> ShareLane:
    parts, now = [], ""
    for x, quarter in zip(places, quarters, strict=True):
        share = next((one.share for one in quarter.balance.shares if one.group == group), None)
        if share is not None:
            low, value, high = (
                round(2 + (HEIGHT - 4) * (1 - min(part / top, 1)))
                for part in (share.low, share.value, share.high)
            )
            parts.append(Part(x, low, value, high))
            now = _percent(share.low, share.value, share.high)
    return ShareLane(_name(group, measured), now, tuple(parts))


def _places(number: int) -> tuple[list[float], float]:
    """Give the middles of quarters, and how wide the bar of each is, in per cent."""
    step = (RIGHT - LEFT) / number
    return [round(LEFT + step * (at + 0.5), 2) for at in range(number)], round(min(step * 0.6, 5), 2)


def _groups(measured: Measured) -> list[str]:
    """Give the poles of which anything is told in a quarter, the largest of the newest first."""
    newest = next(one.balance for one in reversed(measured.quarters) if one.balance.refused is None)
    told = {share.group for one in measured.quarters for share in one.balance.shares if share.happenings}
    return [share.group for share in newest.shares if share.group in told]


def _name(group: str, measured: Measured) -> Label:
    return Label(*measured.names.get(group, (group, group)))


def _pair(groups: Iterable[str], measured: Measured) -> Label:
    names = [_name(group, measured) for group in groups]
    return Label(" / ".join(one.ar for one in names), " / ".join(one.en for one in names))


def _percent(low: float, value: float, high: float) -> str:
    return f"{100 * value:.0f}% [{100 * low:.0f}, {100 * high:.0f}]"


def _count(value: float) -> str:
    return grouped(round(value, 1))
