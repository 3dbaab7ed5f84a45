"""`marsad.evaluate` gives every number of the reference scorer, whatever the predictions look like.

Predictions are gold, damaged at random (fixed seeds): dropped, doubled and shifted, with wrong codes and dates,
with fields and whole lists that are not what they should be.
"""

import copy
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from marsad.evaluate import errors, mistake_line, read_records, score, table

LISTS = ("events", "quotes", "figures", "positions", "agreements")
JUNK = (
    None, "", 0, -1, True, False, 3.5, float("nan"), float("inf"), "junk", [], {}, {"a": 1}, [[3, 1]], [[0, 5]],
    [0, 5], [True, 7], [[0, 5], ["a", "b"]], [0, 5, 9], ["FRA"], ["FRA", 4], ["RUS", "KAZ"], "2018-13", "2018-00",
    "2018-02-31", "2018-03-05/2018-03-01", "٢٠١٨-٠٣", ["2018-03", None], ["2018-03-01", "2018-03-09"], 2018,
    "CONSULT", "AGREE", "actual", "planned", "other:something", "publication", "KAZ",
)  # fmt: skip
DATES = (
    None, "", "2023", "2023-11", "2023-11-01", "2023-11-01/2023-11-02", "2023-11/2023-12", "2018-03-26", "2018-00",
    "2018-13", "2018-02-31", "0000", "2018-03/", "٢٠١٨-٠٣", ["2018-03", None], ["2018-03-01", "2018-03-09"], 2018, [],
)  # fmt: skip
STATUSES = ("actual", "ongoing", "planned", "hypothetical", "historical", "negated")
TYPES = ("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "ACCUSE", "REJECT", "SANCTION")

# Runs the reference on many pairs of files in one process: argv is score.py and then gold, predictions, …
# Its text, for which it draws its intervals, comes for every third pair.
DRIVER = """
import contextlib, io, json, runpy, sys
scorer, *paths = sys.argv[1:]
def run(*arguments):
    sys.argv = [scorer, *arguments]
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        runpy.run_path(scorer, run_name="__main__")
    return out.getvalue()
for number, (gold, predicted) in enumerate(zip(paths[::2], paths[1::2])):
    text = run(gold, predicted, "--errors", "1000000") if number % 3 == 0 else None
    print(json.dumps([json.loads(run(gold, predicted, "--json")), text]))
"""


def damaged(records: list[dict], draw: random.Random) -> list[dict]:
    """Give copies of records as a bad coder would have written them; the higher `rate`, the worse."""
    rate = draw.choice((0.02, 0.1, 0.3))
    out = [
        damaged_record(copy.deepcopy(record), rate, draw) for record in records if draw.random() > rate / 4
    ]
    if draw.random() < 0.5:
        out.append({"id": "nobody-knows-this", "events": [{"type": "AGREE", "evidence": [[0, 9]]}]})
    if draw.random() < 0.3:
        draw.shuffle(out)
    return out


def damaged_record(record: dict, rate: float, draw: random.Random) -> dict:
    if "#" not in record["id"] and draw.random() < 0.2:
        record["id"] += "#embedded-9"
    for key in LISTS:
        items = [item for item in record.get(key) or [] if draw.random() > rate]
        items += [copy.deepcopy(item) for item in items if draw.random() < rate / 2]
        record[key] = [damaged_item(item, rate, draw) for item in items]
        if draw.random() < rate / 4:
            record[key] += [draw.choice(JUNK) for _ in range(3)]
        if draw.random() < rate / 8:
            record[key] = draw.choice(JUNK)
    return record


def damaged_item(item: dict, rate: float, draw: random.Random) -> dict:
    for key, choices in (
        ("type", TYPES),
        ("status", STATUSES),
        ("date", DATES),
        ("place", ("KAZ", "FRA", None)),
    ):
        if key in item and draw.random() < rate:
            item[key] = draw.choice(choices)
    if "actors" in item and draw.random() < rate:
        item["actors"], item["recipients"] = item["recipients"], item["actors"]
    if draw.random() < rate:
        item["date_basis"] = draw.choice(("publication", "stated", None))
    if "value" in item and draw.random() < 2 * rate:
        item["value"] = draw.choice(
            (item["value"] * draw.choice((0.99, 0.996, 1.004, 1.01)), True, "9", None)
        )
    if "evidence" in item:
        item["evidence"] = [shifted(span, rate, draw) for span in item["evidence"]]
    if "span" in item:
        item["span"] = shifted(item["span"], rate, draw)
    if draw.random() < rate / 2:
        item[draw.choice(sorted(item))] = draw.choice(JUNK)
    if draw.random() < rate / 4:
        del item[draw.choice(sorted(item))]
    return item


def shifted(span: list[int], rate: float, draw: random.Random) -> list[int]:
    if draw.random() > 2 * rate:
        return span
    start = max(0, span[0] + draw.randint(-40, 40))
    return [start, max(start + draw.randint(0, 60), span[1] + draw.randint(-40, 40))]


def limited(golds: list[dict], draw: random.Random) -> list[dict]:
    """Give gold with stretches to ignore and with some lists only, as gold may have."""
    out = copy.deepcopy(golds)
    for gold in out:
        if draw.random() < 0.5:
            start = draw.randint(0, 2000)
            gold["ignore"] = [[start, start + 700], [3000, 3400]]
        if draw.random() < 0.4:
            gold["only"] = draw.sample(LISTS, draw.randint(0, 5))
        if draw.random() < 0.2:
            gold.pop(draw.choice([key for key in LISTS if key in gold]))
    return out


def written(records: list[dict], path: Path) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def reference(scorer: Path, pairs: list[tuple[Path, Path]]) -> list[tuple[dict, str | None]]:
    """Give the reference's numbers, and for every third pair its text, of gold and predictions."""
    paths = [str(path) for pair in pairs for path in pair]
    command = [sys.executable, "-c", DRIVER, str(scorer), *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [tuple(json.loads(line)) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(("name", "rounds"), [("seeds", 30), ("devfig", 9), ("dev", 3)])
def test_every_number_of_the_reference_scorer_on_damaged_gold(shared, tmp_path, name, rounds):
    golds = read_records(shared / "gold" / f"{name}_gold.jsonl")
    pairs = []
    for seed in range(rounds):
        draw = random.Random(f"{name} {seed}")
        ours = limited(golds, draw) if seed % 2 else golds
        gold = written(ours, tmp_path / f"{seed}_gold.jsonl")
        pairs.append((gold, written(damaged(golds, draw), tmp_path / f"{seed}_predicted.jsonl")))
    expected = reference(shared / "tools" / "score.py", pairs)
    for (gold, predicted), (numbers, text) in zip(pairs, expected, strict=True):
        ours, theirs = read_records(gold), read_records(predicted)
        scores = score(ours, theirs)
        assert scores.to_json() == numbers, predicted
        if text is not None:
            lines = [table(scores), *map(mistake_line, errors(ours, theirs))]
            assert "\n".join(lines) + "\n" == text, predicted


@pytest.mark.parametrize("name", ["seeds", "dev", "devfig"])
def test_gold_scored_against_itself_is_right_throughout(shared, name):
    golds = read_records(shared / "gold" / f"{name}_gold.jsonl")
    numbers = score(golds, golds).numbers
    assert set(numbers.values()) <= {0.0, 1.0}
    assert numbers["leak"] == 0.0
    assert errors(golds, golds) == []
