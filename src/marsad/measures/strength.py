"""Intervals of a strength by draws, and what each happening adds to it.

The filter adds up: a happening of share s that is n months old adds s * fading^n to the shape, hence s * fading^n / rate to
the expected rate; the happenings and the prior together are the value, to the last digit. In each draw a happening is
kept with its confidence, so that errors of coding widen the interval, and the rate is drawn from what is left.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from marsad.measures.estimates import INSIDE, Floats
from marsad.measures.filtering import Filtered

DRAWS, SEED = 1000, 20181


class Entry(Struct, frozen=True):
    """A part of a happening in a cell of a series: the pair's row, the month's column, the share, the confidence."""

    happening: str
    row: int
    column: int
    share: float
    confidence: float = 1.0


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
    draws: int = DRAWS,
    seed: int = SEED,
    last: bool = False,
) -> Band:
    """Give medians and 80 % intervals of the rates; `last` only of the last month.

    Only the entries that may be wrong need be given. Draws are made month by month, so that memory stays small.
    """
    random = np.random.default_rng(seed)
    pairs, months = found.shape.shape
    lost = _lost(entries, months, draws, random)
    missing = np.zeros((pairs, draws))
    columns = range(months - 1, months) if last else range(months)
    inside = np.empty((len(INSIDE), pairs, len(columns)))
    for month in range(months):
        missing *= found.fading[:, None]
        for row, amounts in lost[month]:
            missing[row] += amounts
        if month in columns:
            shape = np.maximum(found.shape[:, month, None] - missing, 1e-9)
            inside[:, :, month - columns[0]] = _inside(random.standard_gamma(shape)) / found.rate[:, month]
    return Band(*inside)


def _inside(drawn: Floats) -> Floats:
    """Give the quantiles along the last axis (numpy's own, but by sorting, which is thrice as fast here)."""
    drawn.sort(axis=-1)
    places = np.array(INSIDE) * (drawn.shape[-1] - 1)
    below = places.astype(np.int64)
    above, part = np.minimum(below + 1, drawn.shape[-1] - 1), places - below
    found: Floats = (drawn[..., below] * (1 - part) + drawn[..., above] * part).T
    return found


def _lost(
    entries: Sequence[Entry], months: int, draws: int, random: np.random.Generator
) -> list[list[tuple[int, Floats]]]:
    """Give for each month what the draws lose of each pair: the shares of happenings that a draw holds for errors."""
    unsure = [one for one in entries if one.confidence < 1]
    chances = {one.happening: one.confidence for one in unsure}
    wrong = {name: random.random(draws) >= chances[name] for name in sorted(chances)}
    found: list[list[tuple[int, Floats]]] = [[] for _ in range(months)]
    for one in unsure:
        found[one.column].append((one.row, np.where(wrong[one.happening], one.share, 0.0)))
    return found


def parts(found: Filtered, entries: Sequence[Entry], row: int, month: int) -> tuple[dict[str, float], float]:
    """Give what each happening adds to a pair's expected rate in a month, and what the prior adds; together they are the rate."""
    told: dict[str, float] = {}
    for one in entries:
        if one.row == row and one.column <= month:
            added = one.share * found.fading[row] ** (month - one.column) / found.rate[row, month]
            told[one.happening] = told.get(one.happening, 0.0) + float(added)
    return told, float(found.begin[row] / found.rate[row, month])
