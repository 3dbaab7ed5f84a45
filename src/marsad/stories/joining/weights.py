"""What joins two reports to one story, and what keeps them apart: named features, each with its weight.

Each feature is a number from 0 to 1 (`features.py`); the score of a pair is the sum of weights times values plus the
`BIAS`; `probability` makes a share of it. The weights were set by hand after a logistic regression over pairs of
reports of one week, rounded, so that none rests on a few pairs.
"""

from __future__ import annotations

import math

BIAS = -2.3

WEIGHTS: dict[str, float] = {
    # for
    "head": 6.0,  # cosine of the weighted words and actors of title and first sentences
    "body": 2.0,  # cosine of those of the whole report
    "title": 1.0,  # cosine of the titles
    "passages": 1.5,  # share of the shorter report that stands in the other
    "lead_passage": 1.5,  # a shared passage stands in title or first sentences of both
    "actors": 4.5,  # weighted share of the actors of both heads that are common to both
    "act": 0.5,  # both heads tell an act of one type between the same sides
    "visit": 2.5,  # both tell a visit of the same visitor to the same host, the days fit
    "figures": 1.0,  # distinctive numbers with the same unit
    # against
    "stranger": -3.0,  # an actor of each title is not named at the head of the other
    "other_lead": -2.0,  # who is named first in a title is not named at the head of the other (half: of one only)
    "absent": -2.5,  # an actor of each title is nowhere named in the other
    "next_day": -1.2,  # one day apart
    "days_apart": -3.0,  # two days (half) or more apart
    "far": -12.0,  # so many days apart that a reprint is no report of the same thing any more
    "undated": -2.0,  # one of the two has no day: only strong signals join it
}

LEAST_JOINED = 0.5
"""Average probability between the reports of two groups from which on they are one story."""
LEAST_LINKED = 0.4
"""Probability from which on a pair is looked at at all."""


def probability(score: float) -> float:
    """Give the share of pairs of this score that are of one story."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
