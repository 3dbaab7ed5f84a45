"""Stories of the five reports from which the work started, and of a record that grows report by report."""

from __future__ import annotations

import json
import random

import pytest

from cli_helpers import call, lines_of, rows_of
from marsad.analyse import analyse
from marsad.model.documents import Document
from marsad.stories import find_stories, reports_of
from story_helpers import kit


@pytest.fixture(scope="module")
def rows(shared):
    lines = (shared / "gold" / "seeds_texts.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def reports(rows):
    documents = [
        Document(row["id"], row["text"], language=row["lang"], published=row["published"]) for row in rows
    ]
    return [report for document in documents for report in reports_of(analyse(document, kit()))]


def groups(stories) -> set[tuple[str, ...]]:
    return {
        tuple(name.partition("_")[0] + name.partition("#")[1] for name in one.documents) for one in stories
    }


def test_two_reports_of_one_visit_are_one_story_and_the_article_inside_a_page_is_another(reports):
    found = find_stories(reports, kit().world)
    assert groups(found) == {("000", "001"), ("002",), ("003",), ("004",), ("001#",)}


@pytest.mark.parametrize("seed", range(10))
def test_order_does_not_matter_to_the_stories_of_the_reports(reports, seed):
    shuffled = random.Random(seed).sample(reports, len(reports))
    assert find_stories(shuffled, kit().world) == find_stories(reports, kit().world)


def test_reports_read_one_by_one_make_the_stories_of_all_read_at_once(rows, tmp_path):
    at_once, one_by_one = tmp_path / "once.db", tmp_path / "each.db"
    call("read", lines_of(tmp_path / "all.jsonl", *rows), "--record", at_once)
    for number, row in enumerate(reversed(rows)):
        call("read", lines_of(tmp_path / f"{number}.jsonl", row), "--record", one_by_one)
    found = [
        rows_of(call("stories", "--record", place, "--format", "jsonl")) for place in (at_once, one_by_one)
    ]
    assert found[0] == found[1]
    assert len(found[0]) == 5
