"""The project's own gold (`benchmarks/gold`) keeps its promises: known codes, sound spans, no text, halves and later sets."""

import hashlib
import json
import lzma
import re
from pathlib import Path
from typing import get_args

import pytest

from marsad.kit import load_kit
from marsad.model.findings import Bound, FigureKind, Stage, Stance, Status, Strength

HOME = Path(__file__).resolve().parent.parent / "benchmarks" / "gold"
SETS = {
    "build": 21, "check": 22, "fresh": 14, "later": 12, "positions": 15, "positions_check": 15, "quotes": 10,
    "quotes_check": 10,
}  # fmt: skip
ARABIC = re.compile(r"[\u0600-\u06ff]")


def records(half):
    return [json.loads(line) for line in (HOME / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()]


def every():
    lists = {name: [] for name in ("events", "quotes", "figures", "positions", "agreements")}
    return [{**lists, **record} for half in SETS for record in records(half)]


def spans(record):
    for name in ("events", "positions", "agreements"):
        yield from (span for item in record.get(name, []) for span in item["evidence"])
    yield from (item["span"] for name in ("quotes", "figures") for item in record.get(name, []))
    yield from record.get("ignore", [])


@pytest.mark.parametrize(("half", "number"), SETS.items())
def test_a_half_has_its_number_of_records(half, number):
    assert len(records(half)) == number


def test_nothing_of_an_article_is_coded_twice_and_no_outlet_is_in_both_halves():
    lists = ("events", "quotes", "figures", "positions", "agreements")
    coded = [(record["id"], one) for record in every() for one in record.get("only", lists)]
    assert len(coded) == len(set(coded))
    build, check = ({record["source"] for record in records(half)} for half in ("build", "check"))
    assert build
    assert check
    assert not build & check


def test_types_and_modes_are_codes_of_plover():
    is_code = load_kit().ontology.is_code
    events = [(record["id"], event) for record in every() for event in record.get("events", [])]
    assert [
        (name, event["type"], event["mode"])
        for name, event in events
        if not is_code(event["type"], event["mode"])
    ] == []


@pytest.mark.parametrize(
    ("name", "field", "known"),
    [
        ("events", "status", Status),
        ("figures", "bound", Bound),
        ("figures", "kind", FigureKind),
        ("positions", "stance", Stance),
        ("positions", "strength", Strength),
        ("agreements", "stage", Stage),
    ],
)
def test_words_of_a_closed_list_are_on_it(name, field, known):
    used = {item[field] for record in every() for item in record.get(name, [])}
    assert used <= set(get_args(known))


def test_an_event_has_an_actor_and_evidence():
    events = [event for record in every() for event in record.get("events", [])]
    assert all(event["actors"] and event["evidence"] for event in events)


def test_spans_are_ordered_pairs():
    assert all(0 <= start < end for record in every() for start, end in spans(record))


def test_no_word_of_the_articles_is_in_the_records():
    assert [record["id"] for record in every() if ARABIC.search(json.dumps(record, ensure_ascii=False))] == []


def test_spans_and_digests_fit_the_articles(shared):
    corpus = shared / "corpus" / "articles_2018_02_05.jsonl.xz"
    if not corpus.is_file():
        pytest.skip(f"no corpus at {corpus}")
    wanted = {record["id"]: record for record in every()}
    seen = set()
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            if not (record := wanted.get(article["id"])):
                continue
            text = article["title"].strip() + "\n\n" + article["text"].strip() + "\n"
            assert hashlib.sha256(text.encode()).hexdigest() == record["sha256"]
            assert all(end <= len(text) for _, end in spans(record))
            assert record["published"] == article["published"][:10]
            seen.add(article["id"])
    assert seen == set(wanted)


def test_the_articles_coded_for_figures_are_their_own_and_hold_nothing_else():
    read = records("figures")
    assert len(read) == 40
    assert {record["part"] for record in read} == {"build", "blind"}
    assert not {record["id"] for record in read} & {record["id"] for record in every()}
    assert all(record["only"] == ["figures"] for record in read)
    figures = [figure for record in read for figure in record["figures"]]
    assert {figure["kind"] for figure in figures} <= set(get_args(FigureKind))
    assert {figure["bound"] for figure in figures} <= set(get_args(Bound))
    assert all(start < end for figure in figures for start, end in [figure["span"]])
