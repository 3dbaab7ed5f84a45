"""Intervals of a strength by draws, and what each happening adds to it.

The filter adds up: a happening of share s that is n months old adds s * fading^n to the shape, hence s * fading^n / rate to
the expected rate; the happenings and the prior together are the value, to the last digit. In each draw a happening is
what it was coded as, or something else (see `redrawing`), so that errors of coding widen the interval, and the rate is drawn
from what is then there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from msgspec import Struct

from marsad.measures.errors import ELSEWHERE, OUTCOMES, RIGHT, Errors
from marsad.measures.estimates import INSIDE, Floats
from marsad.measures.filtering import Filtered
from marsad.measures.redrawing import Codes, other_places, outcomes, right_shares

DRAWS, SEED = 1000, 20181
NO_ERRORS = Errors()
"""Without tables a confidence is the chance that a finding is right, and a wrong one was nothing."""


class Entry(Struct, frozen=True):
    """A part of a happening in a cell of a series: the pair's row, the month's column, the share, the confidence.

    `stream`: as what it was coded.
    """

    happening: str
    row: int
    column: int
    share: float
    confidence: float = 1.0
    stream: str = "contacts"


class Band(Struct, frozen=True):
    """Low, median and high of the rates, each pairs x months."""

    low: Floats
    value: Floats
    high: Floats


def counts_of(entries: Sequence[Entry], pairs: int, months: int) -> Floats:
    """Give the counts of a series: pairs x months."""
    found = np.zeros((pairs, months))
    for one in entries:
        found[one.row, one.column] += one.share
    return found


def band(
    found: Filtered,
    entries: Sequence[Entry] = (),
    *,
    errors: Errors = NO_ERRORS,
    may_be: Sequence[Entry] = (),
    stream: str = "contacts",
    draws: int = DRAWS,
    seed: int = SEED,
    last: bool = False,
) -> Band:
    """Give medians and 80 % intervals of the rates of a stream; `last` only of the last month.

    Only the entries that may be wrong need be given; `may_be` are entries of other streams that may have been of this one. Draws
    are made month by month, so that memory stays small.
    """
    random = np.random.default_rng(seed)
    pairs, months = found.shape.shape
    weights = counts_of(entries, pairs, months).sum(axis=1) + found.begin
    changes = _changes(entries, may_be, months, Redraw(errors, stream, weights, draws, seed, random))
    added = np.zeros((pairs, draws))
    columns = range(months - 1, months) if last else range(months)
    inside = np.empty((len(INSIDE), pairs, len(columns)))
    for month in range(months):
        added *= found.fading[:, None]
        for rows, where, amounts in changes[month]:
            added[rows, where] += amounts  # no draw stands in `where` twice
        if month in columns:
            shape = np.maximum(found.shape[:, month, None] + added, 1e-9)
            drawn = np.random.default_rng((seed, month)).standard_gamma(shape)
            inside[:, :, month - columns[0]] = _inside(drawn) / found.rate[:, month]
    return Band(*inside)


def _inside(drawn: Floats) -> Floats:
    """Give the quantiles along the last axis (numpy's own, but by sorting, which is thrice as fast here)."""
    drawn.sort(axis=-1)
    places = np.array(INSIDE) * (drawn.shape[-1] - 1)
    below = places.astype(np.int64)
    above, part = np.minimum(below + 1, drawn.shape[-1] - 1), places - below
    found: Floats = (drawn[..., below] * (1 - part) + drawn[..., above] * part).T
    return found


class Redraw(Struct, frozen=True):
    """By what a stream is drawn anew: tables, its id, the weights of the pairs, draws, seed, random numbers."""

    errors: Errors
    stream: str
    weights: Floats
    draws: int
    seed: int
    random: np.random.Generator


Changed = list[tuple[Any, Any, Any]]


def _changes(entries: Sequence[Entry], may_be: Sequence[Entry], months: int, by: Redraw) -> list[Changed]:
    """Give for each month what the draws add to pairs and take from them: rows, draws, amounts."""
    found: list[Changed] = [[] for _ in range(months)]
    own = [one for one in entries if one.confidence < 1]
    for one, codes, inside in _drawn(own, by):
        found[one.column].append((one.row, np.flatnonzero(codes != RIGHT), -one.share))
        moved = np.flatnonzero(codes == ELSEWHERE)
        if len(by.weights) > 1 and moved.size:
            rows = other_places(inside[moved], one.row, by.weights)
            found[one.column].append((rows, moved, one.share))
    wanted = OUTCOMES.index(by.stream)
    for one, codes, _ in _drawn([one for one in may_be if one.confidence < 1], by):
        came = np.flatnonzero(codes == wanted)
        if came.size:
            found[one.column].append((one.row, came, one.share))
    return found


def _drawn(entries: Sequence[Entry], by: Redraw) -> Iterator[tuple[Entry, Codes, Floats]]:
    """Give each entry with what its happening was in each draw, the same in all its entries."""
    right = {
        sure: right_shares(by.errors, sure, by.draws, by.seed) for sure in {one.confidence for one in entries}
    }
    wrong = {name: np.array(by.errors.wrong(name)) for name in {one.stream for one in entries}}
    last: tuple[str, Codes, Floats] | None = None
    for one in sorted(entries, key=lambda one: one.happening):
        if last is None or last[0] != one.happening:
            points = by.random.random(by.draws)
            last = (one.happening, *outcomes(points, right[one.confidence], wrong[one.stream]))
        yield one, last[1], last[2]


def parts(found: Filtered, entries: Sequence[Entry], row: int, month: int) -> tuple[dict[str, float], float]:
    """Give what each happening adds to a pair's expected rate in a month, and what the prior adds; together they are the rate."""
    told: dict[str, float] = {}
    for one in entries:
        if one.row == row and one.column <= month:
            added = one.share * found.fading[row] ** (month - one.column) / found.rate[row, month]
            told[one.happening] = told.get(one.happening, 0.0) + float(added)
    return told, float(found.begin[row] / found.rate[row, month])
