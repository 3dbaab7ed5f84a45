"""What is coming: plans and what became of them, forecasts that know only what was told, judged against plain rules."""

from datetime import date, timedelta

import numpy as np
import pytest

from marsad.measures.forecasting import Seen, came, chances, fit_daily, known_on, rules
from marsad.measures.judging import OURS, outlook
from marsad.measures.levels import nobody
from marsad.measures.plans import Plan, chance_of, plans_of, realised
from measures_helpers import account, merged, on

FIRST = date(2024, 1, 1)


def day(number):
    return FIRST + timedelta(number)


def plan(name, start, *, announced=0, held=None, off=None, level=1):
    told = [None if one is None else day(one) for one in (held, off)]
    return Plan(name, ("FIN", "IND"), level, day(start), day(start), day(announced), *told)


def plans_told(*accounts):
    return [(one.start, one.announced, one.held, one.off) for one in plans_of(merged(*accounts), nobody)]


def test_a_visit_that_was_announced_and_then_held_is_a_plan_carried_out():
    announced = account(status="planned", when=on(2024, 5, 20), published=date(2024, 5, 2))
    done = account(when=on(2024, 5, 20), published=date(2024, 5, 21))
    assert plans_told(announced, done) == [(date(2024, 5, 20), date(2024, 5, 2), date(2024, 5, 21), None)]


@pytest.mark.parametrize(
    "accounts",
    [
        [account(when=on(2024, 5, 20))],
        [account(status="planned", when=None)],
        [account(status="planned", when=on(2024, 5, 20), type="SUPPORT", mode=None, kind="back")],
        [account(status="planned", when=on(2024, 5, 20), published=None)],
        [
            account(status="planned", when=on(2024, 5, 20), published=date(2024, 5, 22)),
            account(when=on(2024, 5, 20), published=date(2024, 5, 21)),
        ],
    ],
)
def test_what_was_not_announced_with_its_date_beforehand_is_no_plan(accounts):
    assert plans_told(*accounts) == []


def test_a_meeting_announced_again_with_other_dates_is_one_plan():
    told = [
        account(
            ("IND", "FIN"),
            (),
            status="planned",
            kind="meeting",
            mode=None,
            when=when,
            published=date(2024, 5, 1 + number),
        )
        for number, when in enumerate((on(2024, 6, 12), on(2024, 6, 12), on(2024, 6, 30)))
    ]
    starts = [start for start, *_ in plans_told(*told)]
    assert starts == [date(2024, 6, 12), date(2024, 6, 30)]


def test_the_share_realised_is_of_plans_that_are_over_by_a_week():
    plans = [plan("a", 10, held=11), plan("b", 12), plan("c", 25), plan("d", 10, level=2, held=40)]
    by_level = {one.level: one for one in realised(plans, day(30))}
    assert (by_level["head"].due, by_level["head"].held) == (("a", "b"), ("a",))
    assert (by_level["minister"].due, by_level["minister"].held) == (("d",), ())
    assert by_level["all"].due == ("a", "b", "d")
    assert by_level["head"].share.low < 5 / 7 < by_level["head"].share.high
    assert chance_of(plans[2], plans, day(30)) == pytest.approx(5 / 7)


def seen(*days):
    return [Seen(f"h{number}", day(own), day(told)) for number, (own, told) in enumerate(days)]


def test_on_a_day_only_what_was_told_by_then_is_known():
    told = seen((3, 4), (5, 20), (6, 7))
    known = known_on(told, FIRST, day(10))
    assert known.counts.tolist() == [0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0]
    assert known.told.tolist() == [1] * 11
    assert came(told, day(4), 7) == 2


def test_the_last_days_count_for_what_is_mostly_told_of_them_by_then():
    told = seen(*((number, number + (2 if number % 2 else 0)) for number in range(60)))
    known = known_on(told, FIRST, day(60))
    assert known.told[-1] == pytest.approx(0.5, abs=0.02)
    assert known.told[-3:].tolist() == pytest.approx([1, known.told[-1], known.told[-1]])


def test_a_late_report_does_not_change_what_was_forecast_before_it():
    early = seen(*((number, number + 1) for number in range(0, 60, 2)))
    late = [*early, Seen("late", day(40), day(70))]
    forecasts = [
        chances(known, [], 7, fit_daily(known), 30)
        for known in (known_on(told, FIRST, day(50)) for told in (early, late))
    ]
    assert forecasts[0].tolist() == forecasts[1].tolist()


def test_an_announced_visit_raises_what_is_expected_by_its_chance():
    known = known_on(seen(*((number, number) for number in range(0, 60, 6))), FIRST, day(60))
    settings = fit_daily(known)
    numbers = np.arange(41)
    without, with_plan, over, called_off = (
        float((chances(known, told, 7, settings, 40) * numbers).sum())
        for told in (
            [],
            [plan("p", 63, announced=50)],
            [plan("p", 75, announced=50)],
            [plan("p", 63, announced=50, off=55)],
        )
    )
    assert with_plan - without == pytest.approx(4 / 5, abs=1e-3)
    assert over == called_off == without


def test_the_rules_are_five_and_know_no_more():
    told = rules(known_on(seen(*((number, number) for number in range(60))), FIRST, day(60)), 7, 60)
    assert len(told) == 5
    assert all(one.sum() == pytest.approx(1, abs=1e-6) for one in told.values())
    means = {name: float((one * np.arange(61)).sum()) for name, one in told.items()}
    assert means["mean of 28 days"] == pytest.approx(27 / 28 * 7, abs=0.01)
    assert means["the last as many days"] == pytest.approx(6, abs=0.01)


def test_too_few_contacts_or_days_are_refused_in_a_sentence():
    few = outlook(seen(*((number, number) for number in range(49))), [], FIRST, day(200), 7)
    assert few.refused == (
        "49 dated contacts and 159 days to judge by are too few for a forecast of 7 days; it takes 50 and 28"
    )
    short = outlook(seen(*((number % 40, number % 40) for number in range(80))), [], FIRST, day(60), 7)
    assert short.refused.startswith("80 dated contacts and 19 days to judge by")
    assert (few.ours, few.judged) == ((), None)


def test_a_forecast_is_judged_at_every_day_and_beats_only_what_it_beats():
    random = np.random.default_rng(4)
    rate, days = 0.15, []
    for number in range(260):
        rate = 1.2 if number == 130 else rate
        days += [(number, number)] * int(random.poisson(rate))
    found = outlook(seen(*days), [], FIRST, day(259), 7).judged
    assert (found.origins, len(found.scores)) == (218, 6)
    assert found.scores[OURS].ranked < found.scores["mean of all days"].ranked
    assert found.skill.low <= found.skill.value <= found.skill.high
    assert found.is_better == (found.skill.low > 0)
