"""Forecasts judged at rolling origins: scores of ours and of five rules, the difference with block-bootstrap intervals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import numpy as np
from msgspec import Struct

from marsad.measures.estimates import Estimate, Floats, estimate
from marsad.measures.forecasting import Seen, came, chances, fit_daily, known_on, rules
from marsad.measures.plans import Plan
from marsad.measures.scoring import brier, log_loss, ranked_probability

OURS = "filter and agenda"
WARM_UP = 28
"""Days that are known before the first forecast is judged."""
REFIT = 7
"""Origins after which the settings are fitted anew."""
LEAST_CONTACTS, LEAST_ORIGINS = 50, 28
BLOCK, DRAWS, SEED = 14, 1000, 20181
"""Days of a block of the bootstrap: twice the days of the shorter forecast, since forecasts of neighbouring days overlap."""
GRACE_DAYS = 7
"""Days after a forecast in which what came may still be told."""
MOST = 120


class Score(Struct, frozen=True):
    """Mean scores of one way to forecast; lower is better."""

    ranked: float
    log: float
    brier: float


class Judged(Struct, frozen=True):
    """What the rolling origins show. `skill`: 1 - ours / the best rule's ranked probability score, with its 80 % interval."""

    days: int
    origins: int
    scores: dict[str, Score]
    best_rule: str
    skill: Estimate

    @property
    def is_better(self) -> bool:
        """Tell whether ours beats the best rule with the whole interval."""
        return self.skill.low > 0


class Outlook(Struct, frozen=True):
    """The chances of 0, 1, … contacts in the next days, ours and the rules', and what the past says of them."""

    days: int
    ours: tuple[float, ...]
    rule: tuple[float, ...]
    judged: Judged | None
    refused: str | None


def outlook(
    seen: Sequence[Seen], plans: Sequence[Plan], first: date, day: date, days: int, *, most: int = MOST
) -> Outlook:
    """Give the chances for the days after a day, with the judgement of the past; refused where there is too little of it."""
    origins = _origins(first, day, days)
    if len(seen) < LEAST_CONTACTS or len(origins) < LEAST_ORIGINS:
        said = (
            f"{len(seen)} dated contacts and {len(origins)} days to judge by are too few for a forecast of {days} days;"
            f" it takes {LEAST_CONTACTS} and {LEAST_ORIGINS}"
        )
        return Outlook(days, (), (), None, said)
    judged = judge(seen, plans, first, origins, days, most)
    known = known_on(seen, first, day)
    ours = chances(known, plans, days, fit_daily(known), most)
    rule = rules(known, days, most)[judged.best_rule]
    return Outlook(days, tuple(ours.tolist()), tuple(rule.tolist()), judged, None)


def _origins(first: date, day: date, days: int) -> list[date]:
    """Give the days whose next days are over, and a week more in which they could be told."""
    start, last = first + timedelta(WARM_UP), day - timedelta(days + GRACE_DAYS)
    return [start + timedelta(number) for number in range((last - start).days + 1)]


def judge(
    seen: Sequence[Seen],
    plans: Sequence[Plan],
    first: date,
    origins: Sequence[date],
    days: int,
    most: int = MOST,
) -> Judged:
    """Give the scores at rolling origins."""
    told: dict[str, list[Floats]] = {}
    true = np.array([min(came(seen, origin, days), most) for origin in origins])
    settings = None
    for number, origin in enumerate(origins):
        known = known_on(seen, first, origin)
        if settings is None or number % REFIT == 0:
            settings = fit_daily(known)
        each = {OURS: chances(known, plans, days, settings, most), **rules(known, days, most)}
        for name, chance in each.items():
            told.setdefault(name, []).append(chance)
    stacked = {name: np.stack(each) for name, each in told.items()}
    ranked = {name: ranked_probability(each, true) for name, each in stacked.items()}
    scores = {
        name: Score(
            float(ranked[name].mean()),
            float(log_loss(each, true).mean()),
            float(brier(1 - each[:, 0], true).mean()),
        )
        for name, each in stacked.items()
    }
    best = min((name for name in scores if name != OURS), key=lambda name: scores[name].ranked)
    return Judged(days, len(origins), scores, best, _skill(ranked, best))


def _skill(ranked: Mapping[str, Floats], best: str) -> Estimate:
    """Give the skill over the best rule by drawing blocks of days with replacement."""
    random = np.random.default_rng(SEED)
    number = len(ranked[OURS])
    blocks = -(-number // BLOCK)
    starts = random.integers(0, max(number - BLOCK, 0) + 1, (DRAWS, blocks))
    places = (starts[:, :, None] + np.arange(min(BLOCK, number))).reshape(DRAWS, -1)
    ours, theirs = ranked[OURS][places].mean(axis=1), ranked[best][places].mean(axis=1)
    return estimate(1 - ours / np.maximum(theirs, 1e-12))
