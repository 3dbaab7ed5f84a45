"""What the measures of relations hold where the truth is known, and how long they take.

Prints the time of the filter and of its draws at 200 pairs and 120 months; how often 80 % intervals cover true rates in
invented worlds (sparse, drifting, bursty, drifting in coverage, with coding errors), with the scores of forecasts at 24 rolling
origins beside those of five baselines; and how often the interval of N1 covers true shares that drift.

    python benchmarks/measures.py            # some minutes; --quick for the times only
    python benchmarks/measures.py --quick --record corpus.db --country USA     # forecasts of a record, scored day by day

The simulated worlds are those of the tests: it wants the environment of `pip install -e '.[dev]'`.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

import marsad
from marsad.measures.errors import ConfidenceEntry, Errors, load_errors
from marsad.measures.estimates import Draws, Part
from marsad.measures.filtering import Settings, filtered, prior_mean, probabilities
from marsad.measures.fitting import fit, run
from marsad.measures.scoring import log_loss, poisson, randomised_pit, ranked_probability
from marsad.measures.spread import effective_number, shares
from marsad.measures.strength import Entry, band, counts_of
from marsad.measures.terms import Terms

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
from test_measures_errors import miscoded
from test_measures_strength import dyads

WORLDS = ("sparse", "drifting", "bursty", "coverage", "errors")
SURE = Errors((ConfidenceEntry("all", "own", "1", 0.0, 10**6, 10**6),))
PAIRS, MONTHS, DRAWS, MOST = 200, 120, 1000, 60


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="only the times")
    parser.add_argument("--seeds", type=int, default=8, help="invented worlds of each kind")
    parser.add_argument(
        "--first-seed", type=int, default=0, help="of the worlds: others than were looked at before"
    )
    parser.add_argument("--record", type=Path, help="a record to forecast a country of")
    parser.add_argument("--country", default="USA")
    asked = parser.parse_args()
    times()
    if asked.record:
        days(asked.record, asked.country)
    if not asked.quick:
        for world in WORLDS:
            forecasts(world, range(asked.first_seed, asked.first_seed + asked.seeds))
        errors(4 * asked.seeds)
        spreads()


def errors(seeds: int) -> None:
    """Print how often intervals cover true rates where findings are of another pair or of nothing, with tables from a sample of 100."""
    print(
        "\nerrors of coding, a quarter of the findings wrong: share of 80 % intervals that cover the true rate"
    )
    for alike, words in ((50, "pairs are misread alike"), (3, "some more than others"), (1, "some far more")):
        hits, blind = [], []
        for seed in range(seeds):
            rates, entries, tables = miscoded(seed, alike=alike)
            found = filtered(
                counts_of(entries, *rates.shape), np.ones(rates.shape[1]), Settings(1.0, 1.0, 0.5)
            )
            for each, covered in ((tables, hits), (SURE, blind)):
                told = band(found, entries, errors=each, draws=300, last=True)
                covered.append(((told.low <= rates[:, -1:]) & (rates[:, -1:] <= told.high)).mean())
        print(
            f"  {words:24} {np.mean(hits):.3f} (worlds {min(hits):.3f} to {max(hits):.3f}); without tables {np.mean(blind):.3f}"
        )


def days(record: Path, country: str) -> None:
    """Print the scores of forecasts of a country at every day of a record, beside those of five rules."""
    happenings = {name for row in marsad.relations(country, record=record) for name in row["happenings"]}
    print(
        f"\n{country}, {len(happenings)} happenings that count; forecasts at every day, cut on when each was first told"
    )
    for row in marsad.forecast(country, record=record):
        if row["refused"]:
            print(f"  {row['target']}, {row['days']} days: {row['refused']}")
            continue
        skill = f"{row['skill']:.3f} [{row['skill_low']:.3f}, {row['skill_high']:.3f}]"
        print(
            f"  {row['target']}, {row['days']} days, {row['origins']} origins; skill over {row['rule']!r}: {skill}; shown: {row['shown']}"
        )
        for name, score in row["scores"].items():
            print(f"    {name:32} RPS {score['rps']:.3f}  log {score['log']:.3f}  Brier {score['brier']:.3f}")


def times() -> None:
    """Print how long the filter and the draws take, and the memory."""
    random = np.random.default_rng(1)
    counts = random.poisson(0.3, (PAIRS, MONTHS)).astype(float)
    exposure = np.ones(MONTHS)
    entries = [
        Entry(f"h{number}", int(random.integers(PAIRS)), int(random.integers(MONTHS)), 1.0, 0.8)
        for number in range(int(counts.sum()))
    ]
    settings = Settings(prior=prior_mean(counts, exposure))
    found = filtered(counts, exposure, settings)
    took = {
        "filter": lambda: filtered(counts, exposure, settings),
        f"{DRAWS} draws": lambda: band(found, entries, errors=load_errors(), draws=DRAWS),
        "fit": lambda: fit(counts, exposure),
    }
    said = ", ".join(f"{name} {timed(work)}" for name, work in took.items())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{PAIRS} pairs x {MONTHS} months, {len(entries)} happenings: {said}; {memory:.0f} MB")


def timed(work: Callable[[], object]) -> str:
    """Give how long something took, by the clock and of the processor."""
    begun, processor = time.perf_counter(), time.process_time()
    work()
    return f"{time.perf_counter() - begun:.3f} s (processor {time.process_time() - processor:.3f} s)"


def forecasts(world: str, seeds: range) -> None:
    """Print coverage, PIT and the scores of the filter and of five baselines in one kind of world."""
    random, hits, points = np.random.default_rng(1), [], []
    scores: dict[str, list[tuple[float, float]]] = {}
    for seed in seeds:
        one = dyads(world, seed, pairs=40, months=84)
        exponent = None if world == "coverage" else 0.0
        settings, power = fit(one.counts, one.coverage, exponent)
        told = band(run(one.counts, one.coverage, settings, power), one.entries, draws=500)
        hits.append(((told.low <= one.rates) & (one.rates <= told.high))[:, 24:].mean())
        for origin in range(60, 84):
            past, read = one.counts[:, :origin], one.coverage[:origin]
            came = one.counts[:, origin].astype(int)
            settings, power = fit(past, read, exponent)
            found = run(past, read, settings, power)
            shape, rate = found.ahead()
            chances = {"filter": probabilities(shape, rate, float(np.median(found.exposure[-3:])), MOST)}
            chances |= baselines(past)
            points.append(randomised_pit(chances["filter"], came, random))
            for name, each in chances.items():
                told_scores = (ranked_probability(each, came).mean(), log_loss(each, came).mean())
                scores.setdefault(name, []).append(told_scores)
    tenths = np.histogram(np.concatenate(points), 10, (0, 1))[0] / np.concatenate(points).size
    print(
        f"\n{world}: 80 % intervals cover {np.mean(hits):.3f} (worlds {min(hits):.3f} to {max(hits):.3f}); "
        f"PIT tenths {tenths.min():.3f} to {tenths.max():.3f}"
    )
    for name, each in scores.items():
        ranked, logs = np.mean(each, axis=0)
        print(f"  {name:20} RPS {ranked:.4f}  log {logs:.4f}")


def baselines(past: np.ndarray) -> dict[str, np.ndarray]:
    """Give the chances of the next month's counts by five plain rules."""
    last = past[:, -12:].astype(int)
    drawn = np.zeros((len(past), MOST + 1))
    for row, counts in enumerate(last):
        np.add.at(drawn[row], np.minimum(counts, MOST), 1 / len(counts))
    return {
        "mean of 12 months": poisson(np.maximum(past[:, -12:].mean(axis=1), 1 / 24), MOST),
        "last month": poisson(np.maximum(past[:, -1], 1 / 24), MOST),
        "mean of all": poisson(np.maximum(past.mean(axis=1), 1 / 24), MOST),
        "same month last year": poisson(np.maximum(past[:, -12], 1 / 24), MOST),
        "draw of 12 months": drawn,
    }


def spreads() -> None:
    """Print how often the 80 % interval of N1 over eight poles covers the truth, by monthly drift and number a month."""
    print("\nN1 over 8 poles, 36 months: share of 80 % intervals that cover the truth")
    for drift in (0.0, 0.05, 0.1, 0.2):
        told = "  ".join(f"{number}/month {covered(drift, number):.2f}" for number in (1, 2, 4))
        print(f"  log shares drift by {drift:.2f} a month: {told}")


def covered(drift: float, a_month: int, repeats: int = 300) -> float:
    """Give the share of intervals of N1 that cover."""
    random, hits, groups = np.random.default_rng(7), 0, [str(number) for number in range(8)]
    for repeat in range(repeats):
        logits = np.log(random.dirichlet(np.full(8, (0.4, 0.7, 1.0)[repeat % 3])) + 1e-9)
        parts = []
        for age in range(35, -1, -1):
            logits = logits + random.normal(0, drift, 8)
            truth = shares(np.exp(logits - logits.max()))
            for number, place in enumerate(random.choice(8, random.poisson(a_month), p=truth)):
                parts.append(Part(f"{age}-{number}", groups[place], Terms().fading ** age))
        drawn = effective_number(Draws(parts, groups, Terms(draws=300, seed=repeat)).rates)
        low, high = np.quantile(drawn, (0.1, 0.9))
        hits += int(low <= effective_number(truth) <= high)
    return hits / repeats


if __name__ == "__main__":
    main()
