"""How strong relations are over time: small pictures on one scale, one for each partner or kind of act, and their table.

The band is where the true number of acts a month lies with 80 of 100, the line its middle, the bars what was counted. Every row
of the table opens the accounts that its numbers rest on.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from marsad.faces.brief.labels import Label
from marsad.faces.brief.measured import YEAR, Curve, Measured
from marsad.faces.brief.numbers import grouped
from marsad.faces.brief.pictures import Panel, Panels
from marsad.faces.brief.pieces import Cell, Section, counting_table, label, number
from marsad.faces.brief.references import Index
from marsad.faces.brief.terms import Terms

PANELS_MAX = 8
"""So many partners have a picture; the table has all of them."""
HEIGHT, BARS = 64, 20
"""Pixels of the band and of the bars under it."""
STEPS = (0.25, 0.5, 0.6, 0.8, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 40, 60, 80, 100)
COLUMNS = ("happenings", "last-year", "rate-now", "rate-before", "told-in")


def strength_section(measured: Measured | None, index: Index, terms: Terms, *, pair: bool) -> Section | None:
    """Give the section; None where nothing is measured."""
    if measured is None:
        return None
    first = "kind" if pair else "partner"
    columns = tuple(terms.phrase(key) for key in (first, *COLUMNS))
    cells = [_cells(curve, measured, index, terms, pair=pair) for curve in measured.curves]
    table = counting_table("strength-table", terms.phrase("strength-told"), columns, cells)
    notes = (terms.phrase("strength-note"), terms.phrase("whole-record-note"))
    return Section(
        "strength", terms.phrase("strength"), notes, (table,), _picture(measured, terms, pair=pair)
    )


def accounts_of(names: Sequence[str], measured: Measured, index: Index) -> Cell:
    """Give the accounts of happenings that stand on the page, each opening its sentence."""
    told = dict.fromkeys(place for name in names for place in measured.accounts.get(name, ()))
    rows = sorted({index.rows[place].number: place for place in told if place in index.rows}.items())
    known = {document.id: document for document in (row.document for row in index.rows.values())}
    line = tuple(index.reference(known[document], finding) for _, (document, finding) in rows)
    return (line,) if line else ()


def interval_text(low: float, middle: float, high: float, digits: int = 2) -> str:
    """Write a value with its interval."""
    return f"{middle:.{digits}f} [{low:.{digits}f}, {high:.{digits}f}]"


def _name(curve: Curve, terms: Terms, *, pair: bool) -> Label:
    return terms.phrase(f"stream-{curve.id}") if pair else terms.actor(curve.id)


def _cells(curve: Curve, measured: Measured, index: Index, terms: Terms, *, pair: bool) -> tuple[Cell, ...]:
    before = _rate(curve, -1 - YEAR) if len(curve.counts) > YEAR else ""
    return (
        ((label(_name(curve, terms, pair=pair)),),),
        ((number(grouped(len(curve.happenings))),),),
        ((number(grouped(curve.last_year)),),),
        ((number(_rate(curve, -1)),),),
        ((number(before),),) if before else (),
        accounts_of(curve.happenings, measured, index),
    )


def _rate(curve: Curve, month: int) -> str:
    return interval_text(curve.low[month], curve.middle[month], curve.high[month])


def _picture(measured: Measured, terms: Terms, *, pair: bool) -> Panels | None:
    shown = measured.curves[:PANELS_MAX]
    months = len(shown[0].counts)
    if months < 2:
        return None
    highest = max(max(curve.high) for curve in shown)
    top = next((step for step in STEPS if step >= highest), math.ceil(highest))
    most = max(1, math.ceil(max(max(curve.counts) for curve in shown)))
    panels = tuple(
        Panel(
            _name(curve, terms, pair=pair), _rate(curve, -1), _band(curve, top), _line(curve.middle, top),
            tuple((month, max(2, round(BARS * count / most))) for month, count in enumerate(curve.counts) if count > 0),
        )
        for curve in shown
    )  # fmt: skip
    return Panels(
        terms.phrase("strength"), measured.first, measured.last, months, f"{top:g}", grouped(most), panels
    )


def _band(curve: Curve, top: float) -> str:
    return f"{_line(curve.high, top)}L{_points(curve.low[::-1], top, reverse=True)}Z"


def _line(values: Sequence[float], top: float) -> str:
    return f"M{_points(values, top)}"


def _points(values: Sequence[float], top: float, *, reverse: bool = False) -> str:
    last = len(values) - 1
    return " ".join(
        f"{(last - month if reverse else month) + 0.5:g},{HEIGHT * (1 - min(value / top, 1)):.1f}"
        for month, value in enumerate(values)
    )
