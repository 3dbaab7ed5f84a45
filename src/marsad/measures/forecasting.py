"""Contacts of the next days: what is announced, and a background, judged day by day against five plain rules.

Everything is cut on the day on which it was first told, not on its own day: on a day in the past only what reports up to it
tell is known, and the last days are known in part (a share that is learnt from how late earlier contacts were told).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
from msgspec import Struct

from marsad.measures.estimates import Floats
from marsad.measures.filtering import Settings, filtered, log_score, prior_mean, probabilities
from marsad.measures.plans import Plan, chance_of
from marsad.measures.scoring import poisson

FADINGS = (0.9, 0.95, 0.97, 0.98, 0.99, 0.995)
WORTHS = (1.0, 3.0, 7.0, 14.0, 30.0)
"""Fadings and worths of the prior that are tried, both by the day."""
MEAN_DAYS = 28
"""Days of the mean that is the rule to beat."""
LATEST = 30
"""Days after which a contact that is not told by then is taken for never told."""
TINY = 1e-9


class Seen(Struct, frozen=True):
    """A contact on its day, the day of the first report that tells it, and whether one announced it before."""

    happening: str
    day: date
    first_seen: date
    announced: bool = False


class Known(Struct, frozen=True):
    """What is known on a day: contacts by day up to it, all of them and the unannounced, and what share of each day is told."""

    origin: date
    counts: Floats
    background: Floats
    told: Floats


def known_on(seen: Sequence[Seen], first: date, origin: date) -> Known:
    """Give what is known on a day of the days since the first."""
    days = (origin - first).days + 1
    counts, background = np.zeros(days), np.zeros(days)
    heard = [one for one in seen if one.first_seen <= origin and first <= one.day <= origin]
    for one in heard:
        counts[(one.day - first).days] += 1
        background[(one.day - first).days] += not one.announced
    delays = [(one.first_seen - one.day).days for one in heard if (origin - one.day).days >= LATEST]
    ages = np.arange(days)[::-1]
    told = np.ones(days)
    if delays:
        told = np.array(
            [np.mean([delay <= age for delay in delays if delay <= LATEST] or [1]) for age in ages]
        )
    return Known(origin, counts, background, np.maximum(told, TINY))


def fit_daily(known: Known) -> Settings:
    """Give the settings under which the background was least surprising day by day."""
    counts = known.background[None, :]
    prior = prior_mean(counts, known.told)
    choices = [Settings(fading, worth, prior, fitted=True) for fading in FADINGS for worth in WORTHS]
    scores = [log_score(counts, filtered(counts, known.told, one), 7) for one in choices]
    return choices[int(np.argmax(scores))]


def chances(known: Known, plans: Sequence[Plan], days: int, settings: Settings, most: int) -> Floats:
    """Give the chances of 0, 1, … `most` contacts in the days after: the background and what is announced for them."""
    counts = known.background[None, :]
    shape, rate = filtered(counts, known.told, settings).ahead()
    found = probabilities(shape, rate, float(days), most)[0]
    last = known.origin + timedelta(days)
    for plan in plans:
        if plan.is_open_on(known.origin) and known.origin < plan.start <= last:
            chance = chance_of(plan, plans, known.origin)
            one_more = np.concatenate([np.zeros(1), found[:-1]])
            found = (1 - chance) * found + chance * one_more
    return np.asarray(found, dtype=np.float64)


def rules(known: Known, days: int, most: int) -> dict[str, Floats]:
    """Give the same chances by five plain rules, from what is known; the first is the one to beat."""
    counts = known.counts
    sums = np.convolve(counts, np.ones(days), "valid") if len(counts) >= days else np.array([counts.sum()])
    recent = sums[-MEAN_DAYS:].astype(int)
    drawn = np.zeros(most + 1)
    np.add.at(drawn, np.minimum(recent, most), 1 / len(recent))
    before = counts[-MEAN_DAYS : -MEAN_DAYS + days] if len(counts) >= MEAN_DAYS > days else counts[-days:]
    means = {
        f"mean of {MEAN_DAYS} days": counts[-MEAN_DAYS:].mean() * days,
        "the last as many days": counts[-days:].sum(),
        "mean of all days": counts.mean() * days,
        "the same days four weeks before": before.sum(),
    }
    told = {name: poisson(np.array(max(mean, 0.5)), most) for name, mean in means.items()}
    return told | {f"a draw of {MEAN_DAYS} days": drawn}


def came(seen: Sequence[Seen], origin: date, days: int) -> int:
    """Give how many contacts there were in the days after a day, as far as is known now."""
    return sum(origin < one.day <= origin + timedelta(days) for one in seen)
