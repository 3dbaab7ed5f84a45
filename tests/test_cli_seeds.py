"""The five reports from which the work started, read by the program: visits, evidence, the article inside the page."""

import json

import pytest

from cli_helpers import call, rows_of


@pytest.fixture(scope="module")
def record(shared, tmp_path_factory):
    place = tmp_path_factory.mktemp("seeds") / "seeds.db"
    assert call("read", shared / "gold" / "seeds_texts.jsonl", "--record", place).exit_code == 0
    return place


@pytest.fixture(scope="module")
def texts(shared):
    lines = (shared / "gold" / "seeds_texts.jsonl").read_text(encoding="utf-8").splitlines()
    return {report["id"]: report["text"] for report in map(json.loads, lines)}


@pytest.fixture(scope="module")
def visits(record):
    return rows_of(call("visits", "--record", record, "--format", "jsonl"))


@pytest.mark.parametrize(
    ("person", "visitor", "host", "start", "end", "status"),
    [
        ("Emmanuel Macron", "FRA", "KAZ", "2023-11-01", "2023-11-01", "actual"),
        ("Kassym-Jomart Tokayev", "KAZ", "FRA", "2022-11-29", "2022-11-29", "actual"),
        ("Vladimir Putin", "RUS", "KAZ", "2024-11-27", "2024-11-28", "actual"),
        ("Sergey Lavrov", "RUS", "KAZ", "2024-11", "2024-11", "actual"),
        ("Xi Jinping", "CHN", "KAZ", "2024-05", "2024-05", "historical"),
        ("Emmanuel Macron", "FRA", "UZB", None, None, "planned"),
        ("François Mitterrand", "FRA", "UZB", "1994", "1994", "historical"),
    ],
)
def test_a_visit_of_the_reports_is_listed(visits, person, visitor, host, start, end, status):
    found = [
        (row["start"], row["end"], row["status"])
        for row in visits
        if (person in row["persons"], row["visitor"], row["host"]) == (True, [visitor], [host])
    ]
    assert (start, end, status) in found


@pytest.mark.parametrize("person", ["Charles Michel", "Josep Borrell"])
def test_visits_of_the_union_are_listed(visits, person):
    (row,) = [row for row in visits if person in row["persons"]]
    assert (row["visitor"], row["host"], row["status"]) == (["EU"], ["KAZ"], "actual")


def test_what_is_planned_never_stands_as_done(visits):
    done = [row for row in visits if row["host"] == ["UZB"] and "Emmanuel Macron" in row["persons"]]
    assert {row["status"] for row in done} == {"planned"}


@pytest.mark.parametrize(
    ("person", "host", "start", "reports"),
    [
        ("Emmanuel Macron", "KAZ", "2023-11-01", {"000", "001"}),
        ("Vladimir Putin", "KAZ", "2024-11-27", {"003", "004"}),
        ("Xi Jinping", "KAZ", "2024-05", {"004"}),
    ],
)
def test_a_visit_stands_once_however_many_reports_tell_it(visits, person, host, start, reports):
    (row,) = [
        row
        for row in visits
        if person in row["persons"] and row["host"] == [host] and row["status"] != "planned"
    ]
    assert (row["start"], row["stage"]) == (start, "held")
    assert {name[:3] for name in row["reports"]} == reports


def test_each_account_of_a_report_is_a_row_of_its_own_where_asked_for(record):
    rows = rows_of(call("visits", "--reports", "--record", record, "--format", "jsonl"))
    told = [
        (row["reports"][0], *row["visitor"], "→", *row["host"], *row["persons"], row["start"], row["status"])
        for row in rows
    ]
    assert len(told) == len(set(told))
    assert all(len(row["reports"]) == 1 for row in rows)


def test_a_count_of_visits_is_a_figure_and_no_visit(record, visits):
    counted = rows_of(call("figures", "--record", record, "--type", "visits", "--format", "jsonl"))
    assert [row["value"] for row in counted] == [33]
    start, end = counted[0]["span"]
    assert not any(
        place[0] < end and start < place[1]
        for row in visits
        if row["reports"] == [counted[0]["document"]]
        for place in row["evidence"]
    )


def test_evidence_is_the_text_of_the_report(record, texts):
    for name in ("events", "visits", "quotes", "figures"):
        for row in rows_of(call(name, "--record", record, "--format", "jsonl")):
            text = texts[(row.get("document") or row["reports"][0]).split("#")[0]]
            spans = row["evidence"] if "evidence" in row else [row["span"]]
            words = row["words"] if "evidence" in row else [row["words"]]
            assert [text[start:end] for start, end in spans] == words
    assert call("doctor", "--record", record).exit_code == 0


def test_the_article_inside_a_page_gives_its_host_nothing(shared, record):
    regions = json.loads((shared / "seeds" / "regions.json").read_text(encoding="utf-8"))
    (host, inside) = next(
        (name, region) for name, found in regions.items() for region in found if region["kind"] == "embedded"
    )
    events = rows_of(call("events", "--record", record, "--format", "jsonl"))
    own = [row for row in events if row["document"] == host]
    child = [row for row in events if row["document"] == f"{host}#embedded-1"]
    assert own
    assert all(end <= inside["start"] for row in own for _, end in row["evidence"])
    assert all(start >= inside["start"] for row in child for start, _ in row["evidence"])
    assert not any("USA" in row["actors"] + row["recipients"] for row in own)
