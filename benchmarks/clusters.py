"""Score stories against labelled clusters inside the whole corpus of their days, beside two baselines.

    python benchmarks/clusters.py CORPUS.jsonl.xz CLUSTERS.jsonl [--cache FILE] [--margin DAYS] [--show N]

B-cubed (Bagga and Baldwin 1998) over the labelled articles; pairwise F1 over them (articles without a cluster count as
alone); of the pairs of different clusters of one thread, the share that is merged. The baselines run on the same articles:
single link over TF-IDF cosines, and MinHash with 128 permutations, each at the best of its thresholds on these labels.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
import time
from collections import Counter, defaultdict
from datetime import timedelta
from itertools import combinations
from pathlib import Path

from reports_cache import load_analysed

from marsad.model.stories import Report
from marsad.stories import find_stories
from marsad.stories.joining.grouping import connected
from marsad.stories.words import Numbers, shingles_of, words_of
from marsad.text.stems import stem
from marsad.world import load_world

Label = dict[str, str | None]


def main() -> None:
    """Print the scores."""
    options = _options()
    labels = _labels(options.clusters)
    reports = _around(load_analysed(options.corpus, options.cache).reports, labels, options.margin)
    print(f"{len(labels)} labelled articles inside {len(reports):,}")
    begun = time.process_time()
    stories = find_stories(reports, load_world())
    took = time.process_time() - begun
    groups = [list(story.documents) for story in stories]
    several = [group for group in groups if len(group) > 1]
    print(
        f"{len(several):,} stories of several reports, the largest of {max(map(len, groups))}; {took:.1f} s"
    )
    _print("marsad", labels, groups)
    for name, best in (
        ("TF-IDF, single link", _tfidf(reports, labels)),
        ("MinHash", _minhash(reports, labels)),
    ):
        _print(f"{name} at {best[0]:g}", labels, best[1])
    by_id = {report.id: report for report in reports}
    for group in random.Random(options.seed).sample(several, min(options.show, len(several))):
        print(f"\n{len(group)} reports")
        for name in group:
            print(f"   {by_id[name].day} {name} {by_id[name].text.partition(chr(10))[0]}")


def scores(labels: dict[str, Label], groups: list[list[str]]) -> dict[str, float]:
    """Give B-cubed precision, recall and F1, pairwise F1, and the share of wrongly merged pairs of one thread."""
    of = {name: number for number, group in enumerate(groups) for name in group}
    precision = recall = 0.0
    for name in labels:
        mine = {other for other in labels if of[other] == of[name]}
        true = {other for other in labels if _is_one(name, other, labels)}
        precision += len(mine & true) / len(mine) / len(labels)
        recall += len(mine & true) / len(true) / len(labels)
    found = Counter(
        (of[one] == of[other], _is_one(one, other, labels), labels[one]["thread"] == labels[other]["thread"])
        for one, other in combinations(labels, 2)
    )
    right = sum(number for (joined, same, _), number in found.items() if joined and same)
    wrong = sum(number for (joined, same, _), number in found.items() if joined != same)
    apart = {joined: found[joined, False, True] for joined in (True, False)}
    return {
        "b3_precision": precision,
        "b3_recall": recall,
        "b3_f1": 2 * precision * recall / (precision + recall),
        "pair_f1": 2 * right / (2 * right + wrong) if right else 0.0,
        "merged": apart[True] / max(sum(apart.values()), 1),
    }


def _is_one(one: str, other: str, labels: dict[str, Label]) -> bool:
    cluster = labels[one]["cluster"]
    return one == other or (cluster is not None and cluster == labels[other]["cluster"])


def _print(name: str, labels: dict[str, Label], groups: list[list[str]]) -> None:
    told = "  ".join(f"{key} {value:.3f}" for key, value in scores(labels, groups).items())
    print(f"{name:28} {told}")


def _labels(path: Path) -> dict[str, Label]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return {row["id"]: row for row in rows}


def _around(reports: list[Report], labels: dict[str, Label], margin: int) -> list[Report]:
    days = {report.day for report in reports if report.id in labels and report.day}
    near = {day + timedelta(days=step) for day in days for step in range(-margin, margin + 1)}
    return [report for report in reports if report.day in near]


# --- baselines


def _best(
    reports: list[Report],
    pairs: dict[tuple[str, str], float],
    thresholds: list[float],
    labels: dict[str, Label],
) -> tuple[float, list[list[str]]]:
    names = [report.id for report in reports]
    tried = [
        (threshold, connected(names, [pair for pair, value in pairs.items() if value >= threshold]))
        for threshold in thresholds
    ]
    return max(tried, key=lambda one: scores(labels, one[1])["b3_f1"])


def _tfidf(reports: list[Report], labels: dict[str, Label]) -> tuple[float, list[list[str]]]:
    """Single link over cosines of whole reports of the same or the next three days."""
    terms = {report.id: Counter(map(stem, words_of(report))) for report in reports}
    counts = Counter(term for one in terms.values() for term in one)
    index: defaultdict[str, list[tuple[int, str, float]]] = defaultdict(list)
    pairs: defaultdict[tuple[str, str], float] = defaultdict(float)
    for report in reports:
        weights = {
            term: (1 + math.log(times)) * math.log(len(reports) / counts[term])
            for term, times in terms[report.id].items()
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        day = report.day.toordinal() if report.day else 0
        top = sorted(weights, key=lambda term: (-weights[term], term))[:60]
        for term in top:
            weight = weights[term] / length
            for before, other, value in reversed(index[term]):
                if day - before > 3:
                    break
                pairs[other, report.id] += weight * value
            index[term].append((day, report.id, weight))
    return _best(reports, pairs, [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5], labels)


def _minhash(reports: list[Report], labels: dict[str, Label]) -> tuple[float, list[list[str]]]:
    """Pairs with a common band of 2 out of 128 permutations of 3-word shingles, joined by estimated Jaccard."""
    draw = random.Random(20181)
    prime = (1 << 61) - 1
    keys = [(draw.randrange(1, prime), draw.randrange(prime)) for _ in range(128)]
    numbers = Numbers()
    signed = {}
    for report in reports:
        shingles = {value % prime for value in shingles_of(words_of(report), numbers)}
        if shingles:
            signed[report.id] = [min((a * value + b) % prime for value in shingles) for a, b in keys]
    bands: defaultdict[str, list[str]] = defaultdict(list)
    for name, signature in signed.items():
        for band in range(0, 128, 2):
            key = hashlib.blake2b(
                repr((band, signature[band : band + 2])).encode(), digest_size=8
            ).hexdigest()
            bands[key].append(name)
    close = {pair for band in bands.values() for pair in combinations(band, 2) if len(band) <= 40}
    pairs = {
        (one, other): sum(a == b for a, b in zip(signed[one], signed[other], strict=True)) / 128
        for one, other in close
    }
    return _best(reports, pairs, [0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8], labels)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("clusters", type=Path)
    parser.add_argument("--cache", type=Path, help="keep the analysed reports here, or take them from here")
    parser.add_argument("--margin", type=int, default=4, help="days around those of the labels")
    parser.add_argument("--show", type=int, default=0, help="print so many random stories")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
