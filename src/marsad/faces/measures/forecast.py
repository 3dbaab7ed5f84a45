"""What is coming for a country, as rows: contacts of the next 7 and 30 days beside a plain rule, and what is announced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from marsad.faces.asking import Day, Place, day_of, view_of
from marsad.faces.measures.gather import Gathered, gather
from marsad.faces.measures.reading import read_days
from marsad.measures.contributions import Contribution
from marsad.measures.levels import LEVELS, ranks_of
from marsad.model.findings import DONE
from marsad.ontology import load_ontology
from marsad.record.views import View
from marsad.stories.happenings.fitting import exact

if TYPE_CHECKING:
    from marsad.measures.forecasting import Seen
    from marsad.measures.judging import Outlook
    from marsad.measures.plans import Plan

Row = dict[str, Any]
DAYS = (7, 30)
HEAD = 1
TARGETS = ("contacts", "heads")
FORECAST_FIELDS: tuple[str, ...] = (
    "country", "as_of", "target", "days", "shown", "expected", "low", "high", "chance", "rule", "rule_expected",
    "rule_chance", "skill", "skill_low", "skill_high", "origins", "scores", "announced", "realised", "refused",
)  # fmt: skip
_INTERVAL = (0.1, 0.9)


class Told(Struct, frozen=True):
    """Rows, and the tables beside them: what is announced, and what became of earlier plans by level."""

    rows: tuple[Row, ...]
    announced: tuple[Row, ...]
    realised: tuple[Row, ...]


def forecast(
    country: str, *, as_of: Day | None = None, record: Place | None = None, resources: Place | None = None
) -> list[Row]:
    """Give the contacts, and those of heads, to be expected in the next 7 and 30 days, judged against five plain rules.

    Where ours is not surely better than the best rule, `shown` is that rule. With fewer than 50 dated contacts `refused`
    says so; `announced` and `realised` are given all the same.
    """
    overlay = Path(resources) if resources is not None else None
    with view_of(record) as view:
        return list(forecast_of(view, country, day_of("as_of", as_of, 1), overlay).rows)


def forecast_of(view: View, country: str, as_of: date | None, overlay: Path | None) -> Told:
    """Give what `forecast` tells from an open view."""
    from marsad.measures.judging import outlook
    from marsad.measures.plans import chance_of, plans_of, realised

    found = gather(view, country.strip().upper(), as_of, overlay)
    rank_of = ranks_of(found.world, load_ontology(overlay))
    plans = [one for one in plans_of(found.happenings.values(), rank_of) if found.country in one.parties]
    became = tuple(
        {
            "level": one.level,
            "due": len(one.due),
            "held": len(one.held),
            "share": round(one.share.value, 3),
            "low": round(one.share.low, 3),
            "high": round(one.share.high, 3),
            "happenings": list(one.due),
        }
        for one in realised(plans, found.day)
        if one.due or one.level == "all"
    )
    open_plans = tuple(
        _plan(one, found, chance_of(one, plans, found.day)) for one in plans if _is_coming(one, found.day)
    )
    first = min(read_days(view, found.country, found.day), default=found.day)
    rows = []
    for target in TARGETS:
        seen = list(_seen(found, plans, first, heads=target == "heads"))
        meant = [one for one in plans if target != "heads" or one.level == HEAD]
        for days in DAYS:
            told = outlook(seen, meant, first, found.day, days)
            near = (found.day + timedelta(days)).isoformat()
            rows.append(
                {
                    "country": found.country,
                    "as_of": found.day.isoformat(),
                    "target": target,
                    "days": days,
                    **_row(told),
                    "announced": [
                        plan
                        for plan in open_plans
                        if plan["start"] <= near and (target != "heads" or plan["level"] == LEVELS[HEAD])
                    ],
                    "realised": list(became),
                    "refused": told.refused,
                }
            )
    return Told(tuple(rows), open_plans, became)


def _is_coming(one: Plan, day: date) -> bool:
    return one.is_open_on(day) and one.end >= day


def _seen(found: Gathered, plans: Iterable[Plan], first: date, *, heads: bool) -> Iterator[Seen]:
    """Give the contacts that are dated to days: one of a month has no day to be forecast on."""
    from marsad.measures.forecasting import Seen

    announced = {one.happening for one in plans}
    told: dict[str, Contribution] = {
        one.happening: one
        for one in found.contributions
        if one.kind == "contacts" and one.series == "bilateral" and one.dated and one.start >= first
        if (not heads or one.level == HEAD) and exact(found.happenings[one.happening].when) is not None
    }  # fmt: skip
    for name, one in sorted(told.items(), key=lambda item: (item[1].start, item[0])):
        days = [
            account.published
            for account in found.happenings[name].accounts
            if account.event.status in DONE and not account.lent and account.published is not None
        ]
        if days:
            yield Seen(name, one.start, min(days), name in announced)


def _plan(one: Plan, found: Gathered, chance: float) -> Row:
    return {
        "start": one.start.isoformat(),
        "end": one.end.isoformat(),
        "parties": [code for code in one.parties if code != found.country],
        "level": LEVELS[one.level],
        "announced": one.announced.isoformat(),
        "chance": round(chance, 3),
        "happening": one.happening,
    }


def _row(told: Outlook) -> Row:
    if told.judged is None:
        names = FORECAST_FIELDS[FORECAST_FIELDS.index("shown") : FORECAST_FIELDS.index("announced")]
        return dict.fromkeys(names)
    from marsad.measures.judging import OURS

    judged = told.judged
    shown = told.ours if judged.is_better else told.rule
    low, high = (_quantile(shown, part) for part in _INTERVAL)
    return {
        "shown": OURS if judged.is_better else judged.best_rule,
        "expected": _mean(shown),
        "low": low,
        "high": high,
        "chance": round(1 - shown[0], 4),
        "rule": judged.best_rule,
        "rule_expected": _mean(told.rule),
        "rule_chance": round(1 - told.rule[0], 4),
        "skill": round(judged.skill.value, 4),
        "skill_low": round(judged.skill.low, 4),
        "skill_high": round(judged.skill.high, 4),
        "origins": judged.origins,
        "scores": {
            name: {"rps": round(one.ranked, 4), "log": round(one.log, 4), "brier": round(one.brier, 4)}
            for name, one in judged.scores.items()
        },
    }


def _mean(chances: tuple[float, ...]) -> float:
    return round(sum(number * chance for number, chance in enumerate(chances)), 3)


def _quantile(chances: tuple[float, ...], part: float) -> int:
    below = 0.0
    for number, chance in enumerate(chances):
        below += chance
        if below >= part:
            return number
    return len(chances) - 1
