"""Strength over time: what the filter believes, that it adds up, and that its intervals hold where the truth is known."""

from datetime import date
from types import SimpleNamespace

import numpy as np
import pytest

from marsad.measures.filtering import Settings, filtered, log_score, prior_mean, probabilities
from marsad.measures.fitting import EXPONENT, exposure_of, fit, run
from marsad.measures.ranking import ranking
from marsad.measures.scoring import brier, log_loss, poisson, randomised_pit, ranked_probability
from marsad.measures.series import STREAMS, series_of, window_of
from marsad.measures.strength import Entry, band, counts_of, parts
from marsad.measures.weights import load_weightings
from measures_helpers import contact

FLAT = Settings(0.9, 2.0, 0.5)


def test_one_step_of_the_filter_is_what_one_works_out_by_hand():
    found = filtered(np.array([[1.0, 0.0]]), np.array([1.0, 1.0]), FLAT)
    # prior: shape 1, worth 2 months; then 1 happening in 1 month; then nothing in another
    assert found.shape[0].tolist() == pytest.approx([2.0, 0.9 * 2 + 0.1 * 1])
    assert found.rate[0].tolist() == pytest.approx([3.0, 0.9 * 3 + 0.1 * 2 + 1])
    assert found.mean[0].tolist() == pytest.approx([2 / 3, 1.9 / 3.9])


def test_a_month_in_which_nothing_was_read_widens_the_interval():
    counts = np.array([[3.0, 2.0, 4.0, 3.0, 0.0, 0.0]])
    blind = filtered(counts, np.array([1.0, 1, 1, 1, 0, 0]), FLAT)
    found = band(blind)
    widths = (found.high - found.low)[0] / found.value[0]
    assert widths[5] > widths[4] > widths[3]
    assert blind.rate[0, 5] < blind.rate[0, 3]


def test_happenings_and_prior_sum_to_the_value():
    random = np.random.default_rng(3)
    entries = [
        Entry(f"h{number}", int(random.integers(4)), int(random.integers(30)), float(random.random()))
        for number in range(90)
    ]
    exposure = random.random(30) + 0.2
    found = filtered(counts_of(entries, 4, 30), exposure, FLAT)
    for row in range(4):
        for month in (0, 11, 29):
            told, prior = parts(found, entries, row, month)
            assert sum(told.values()) + prior == pytest.approx(found.mean[row, month], abs=1e-9)


def test_a_happening_taken_out_is_the_same_as_recomputed_without_it():
    entries = [Entry("a", 0, 2, 1.0), Entry("b", 0, 5, 0.5), Entry("c", 0, 6, 0.5)]
    exposure = np.full(8, 1.5)
    whole, less = (
        filtered(counts_of(told, 1, 8), exposure, FLAT) for told in (entries, [entries[0], entries[2]])
    )
    told, _ = parts(whole, entries, 0, 7)
    assert whole.mean[0, 7] - told["b"] == pytest.approx(less.mean[0, 7], abs=1e-12)


def test_findings_that_may_be_wrong_lower_the_low_end():
    sure, unsure = ([Entry(f"h{n}", 0, n, 1.0, confidence) for n in range(24)] for confidence in (1.0, 0.7))
    found = filtered(counts_of(sure, 1, 24), np.ones(24), FLAT)
    one, other = (band(found, told, last=True) for told in (sure, unsure))
    assert other.low[0, 0] < one.low[0, 0]
    assert (other.high - other.low)[0, 0] / other.value[0, 0] > (one.high - one.low)[0, 0] / one.value[0, 0]


def test_exposure_is_what_was_read_over_the_middle_month():
    coverage = np.array([0.0, 10, 20, 40])
    assert exposure_of(coverage, 1.0).tolist() == [0, 0.5, 1, 2]
    assert exposure_of(coverage, 0.0).tolist() == [0, 1, 1, 1]
    told_later = exposure_of(coverage, 1.0, np.array([[1.0, 0, 0, 0]]))
    assert told_later.tolist() == [0.5, 0.5, 1, 2]
    assert exposure_of(np.zeros(3), 1.0).tolist() == [1, 1, 1]


def test_too_little_is_not_fitted():
    few = np.zeros((3, 40))
    few[0, :29] = 1
    settings, exponent = fit(few, np.ones(40))
    assert (settings.fading, settings.fitted, exponent) == (Settings().fading, False, EXPONENT)
    few[0, :31] = 1
    assert fit(few, np.ones(40), 0.0)[0].fitted
    assert not fit(np.full((3, 23), 5.0), np.ones(23))[0].fitted


def test_the_forecast_is_a_negative_binomial():
    chances = probabilities(np.array([0.7, 3.0]), 2.0, 1.0, 80)
    assert chances.sum(axis=-1).tolist() == pytest.approx([1, 1])
    assert (chances * np.arange(81)).sum(axis=-1).tolist() == pytest.approx([0.35, 1.5])
    assert poisson(np.array([1.5]), 40).sum() == pytest.approx(1)
    counts = np.array([[0.0, 2.0]])
    found = filtered(counts, np.ones(2), FLAT)
    by_hand = sum(
        np.log(probabilities(found.shape_before[0, m], found.rate_before[0, m], 1.0, 3)[int(counts[0, m])])
        for m in range(2)
    )
    assert log_score(counts, found) == pytest.approx(by_hand)


def test_scores_are_those_of_the_book():
    chances = np.array([[0.5, 0.3, 0.2]])
    assert ranked_probability(chances, np.array([1])).tolist() == pytest.approx([0.25 + 0.04])
    assert log_loss(chances, np.array([2])).tolist() == pytest.approx([-np.log(0.2)])
    assert brier(np.array([0.5]), np.array([3])).tolist() == [0.25]
    point = randomised_pit(chances, np.array([1]), np.random.default_rng(1))
    assert 0.5 <= point[0] <= 0.8


def dyads(world, seed, pairs=30, months=72):
    """Give true rates, counts, coverage and entries of invented dyads: sparse, bursty, drifting in coverage, with coding errors."""
    random = np.random.default_rng(seed)
    base = np.exp(random.normal(np.log(0.08 if world == "sparse" else 0.25), 1, pairs))[:, None]
    step = 0.0 if world == "sparse" else 0.1
    rates = base * np.exp(np.cumsum(random.normal(0, step, (pairs, months)), axis=1))
    coverage = np.full(months, 30.0)
    if world == "coverage":
        coverage = np.maximum(np.round(30 * np.exp(np.cumsum(random.normal(0, 0.1, months)))), 1)
    seen = rates * exposure_of(coverage, 1.0)
    counts = random.poisson(seen / 1.25 if world == "bursty" else seen)
    if world == "bursty":
        counts = counts + random.binomial(counts, 0.25)
    entries = []
    if world == "errors":
        right = random.beta(8, 2, pairs)
        counts = counts + random.poisson(seen * ((1 - right) / right)[:, None])
        cells = [(row, month) for row, month in np.argwhere(counts) for _ in range(counts[row, month])]
        entries = [Entry(f"h{n:05d}", int(row), int(month), 1.0, 0.8) for n, (row, month) in enumerate(cells)]
    return SimpleNamespace(rates=rates, counts=counts.astype(float), coverage=coverage, entries=entries)


@pytest.mark.parametrize("world", ["sparse", "drifting", "bursty", "coverage", "errors"])
def test_intervals_cover_the_true_rate_as_often_as_they_say(world):
    hits = []
    for seed in range(3):
        one = dyads(world, seed)
        settings, exponent = fit(one.counts, one.coverage, None if world == "coverage" else 0.0)
        told = band(run(one.counts, one.coverage, settings, exponent), one.entries, draws=200, seed=seed)
        hits.append(((told.low <= one.rates) & (one.rates <= told.high))[:, 24:].mean())
    assert 0.75 <= np.mean(hits) <= 0.88


def forecasts(one, origins, most=60):
    """Give for each origin the filter's and the twelve-month mean's chances of the next month's counts, and what came."""
    for origin in origins:
        past, read = one.counts[:, :origin], one.coverage[:origin]
        settings, exponent = fit(past, read, 0.0)
        found = run(past, read, settings, exponent)
        shape, rate = found.ahead()
        mean = np.maximum(past[:, -12:].mean(axis=1), 1 / 24)
        came = one.counts[:, origin].astype(int)
        yield probabilities(shape, rate, 1.0, most), poisson(mean, most), came


def test_forecasts_beat_the_mean_of_twelve_months_and_are_calibrated():
    one, random = dyads("drifting", 5, pairs=24), np.random.default_rng(1)
    told = list(forecasts(one, range(48, 72)))
    ours, theirs = (np.mean([ranked_probability(each[which], each[2]) for each in told]) for which in (0, 1))
    assert ours <= theirs
    points = np.concatenate([randomised_pit(chances, came, random) for chances, _, came in told])
    parts_of_ten = np.histogram(points, 10, (0, 1))[0] / len(points)
    assert parts_of_ten.min() > 0.06
    assert parts_of_ten.max() < 0.14


def test_a_window_begins_with_the_thirty_days_before_the_first_report():
    window = window_of({24292: 4, 24294: 2}, date(2024, 7, 15))
    assert (window.first, window.last, window.coverage) == (24291, 24294, (0, 4, 0, 2))
    assert window.part == pytest.approx(15 / 31)


def test_a_series_holds_what_is_of_its_stream_window_and_pairs():
    window = window_of(dict.fromkeys(range(24280, 24295), 3), date(2024, 7, 31))
    acts = [
        contact("RUS", level=1), contact("RUS", level=2), contact("FRA", level=1), contact("RUS", kind="material"),
        contact("RUS", series="multilateral"), contact("RUS", date(1999, 1, 1)), contact("GEO"),
    ]  # fmt: skip
    keys = [("FRA",), ("RUS",)]

    def counted(name):
        stream = next(one for one in STREAMS if one.id == name)
        found = series_of(acts, stream, keys, lambda one: (one.partner("KAZ"),), window)
        return found.counts.sum(axis=1).tolist(), found.exponent

    assert counted("contacts") == ([1, 2], EXPONENT)
    assert counted("heads") == ([1, 1], 0.0)
    assert counted("material") == ([0, 1], EXPONENT)


def test_ranks_move_with_the_weighting_and_say_by_how_much():
    acts = [
        *(contact("FRA", level=1, score=4.0) for _ in range(3)),
        *(contact("RUS", level=3, score=4.0) for _ in range(4)),
        *(contact("CHN", kind="declaratory", score=5.0) for _ in range(5)),
    ]
    told = ranking(acts, "KAZ", date(2024, 5, 31), load_weightings())
    assert {one.partner: (list(one.ranks.values()), one.moves) for one in told} == {
        "CHN": ([1, 1, 1], 0),
        "RUS": ([2, 3, 3], 1),
        "FRA": ([3, 2, 2], 1),
    }
    assert told[0].partner == "CHN"
    assert next(one for one in told if one.partner == "RUS").sums["plover-level"] == pytest.approx(0.48)


def test_a_prior_expects_of_every_pair_the_mean_of_all():
    assert prior_mean(np.array([[2.0, 1.0], [0.0, 0.0]]), np.array([1.0, 2.0])) == pytest.approx(0.5)
    assert prior_mean(np.zeros((2, 2)), np.ones(2)) == pytest.approx(0.125)
