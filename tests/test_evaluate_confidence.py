"""Confidence: how often events are right by it, and what stays when one is asked for."""

import json

import pytest

import marsad
from cli_helpers import REAL, call, lines_of, make_record, rows_of
from marsad.evaluate.calibration import Judged, kept, parted, reliability
from marsad.evaluate.wilson import wilson
from marsad.model.errors import InputError


def event(place, confidence, **more):
    plain = {"type": "AID", "status": "actual", "actors": ["FRA"], "recipients": ["KAZ"], "date": None}
    return plain | {"evidence": [[place * 10, place * 10 + 5]], "confidence": confidence} | more


def test_wilson_holds_for_none_all_and_nothing():
    assert wilson(0, 0) == (0, 1)
    low, high = wilson(0, 10)
    assert (low, round(high, 4)) == (0, 0.2775)
    low, high = wilson(10, 10)
    assert (round(low, 4), high) == (0.7225, 1)
    assert [round(bound, 4) for bound in wilson(81, 263)] == [0.2553, 0.3662]  # Newcombe 1998, table I


def judged(*confidences):
    return [Judged(one, True, True) for one in confidences]


def test_bins_hold_ten_events_at_least_and_never_part_a_confidence():
    def sizes(*confidences):
        return [len(members) for members in parted(judged(*confidences))]

    assert sizes() == []
    assert sizes(*[0.5] * 9) == []
    assert sizes(*[0.5] * 25) == [25]
    assert sizes(*[0.5] * 4, *[0.6] * 8, *[0.7] * 10, *[0.8] * 3) == [12, 13]
    assert sizes(*(place / 1000 for place in range(200))) == [20] * 10


def test_a_bin_tells_the_shares_that_are_right_and_the_error_is_their_distance():
    gold = [event(place, None) for place in range(20)]
    low = [event(place, 0.6, type="AID" if place < 6 else "AGREE") for place in range(10)]
    high = [event(place, 0.9, actors=["FRA"] if place < 15 else ["DEU"]) for place in range(10, 20)]
    unsure = [event(50, None), event(51, 1.5), event(52, "0.7")]
    found = reliability([{"id": "a", "events": gold}], [{"id": "a", "events": [*low, *high, *unsure]}])
    assert [(one.low, one.high, one.number, one.type, one.who) for one in found.bins] == [
        (0.6, 0.6, 10, 0.6, 0.6),
        (0.9, 0.9, 10, 1.0, 0.5),
    ]
    assert found.bins[0].type_interval == wilson(6, 10)
    assert found.type_error == pytest.approx((0.0 + 0.1) / 2)
    assert found.who_error == pytest.approx((0.0 + 0.4) / 2)
    assert found.left_out == 3


def test_without_ten_events_there_is_no_bin_and_no_error():
    found = reliability([{"id": "a", "events": []}], [{"id": "a", "events": [event(1, 0.8)]}])
    assert (found.bins, found.type_error, found.who_error, found.left_out) == ((), None, None, 0)


def test_what_is_kept_has_the_confidence_and_is_counted():
    record = {"id": "a", "events": [event(1, 0.8), event(2, 0.7), event(3, None)], "quotes": "none"}
    (left,), counts = kept([record], 0.8)
    assert left == {"id": "a", "events": [event(1, 0.8)], "quotes": []}
    assert (counts["events"], counts["quotes"]) == ((1, 3), (0, 0))


@pytest.fixture
def files(tmp_path):
    gold = lines_of(
        tmp_path / "gold.jsonl", {"id": "a", "events": [event(place, None) for place in range(12)]}
    )
    found = [event(place, 0.9 if place < 3 else 0.6) for place in range(12)]
    return gold, lines_of(tmp_path / "found.jsonl", {"id": "a", "events": found})


def test_evaluate_shows_reliability_as_a_table_and_as_json(files):
    gold, found = files
    shown = call("evaluate", gold, "--predictions", found, "--reliability").stdout
    assert "0.600 to 0.900  12      0.675  1.000 [0.758, 1.000]  1.000 [0.758, 1.000]" in shown
    assert "expected calibration error: 0.325 in type, 0.325 in parties" in shown
    _, told = rows_of(call("evaluate", gold, "--predictions", found, "--reliability", "--format", "json"))
    assert [one["number"] for one in told["reliability"]["bins"]] == [12]


def test_evaluate_scores_what_is_sure_enough_and_tells_how_much_that_is(files):
    gold, found = files
    done = call("evaluate", gold, "--predictions", found, "--min-confidence", "0.9", "--format", "json")
    (numbers,) = rows_of(done)
    assert (numbers["type_p"], numbers["type_r"]) == (1, 0.25)
    assert numbers["coverage"]["events"] == {"kept": 3, "found": 12}
    assert "confidence of at least 0.9: events 3 of 12" in done.stderr
    assert marsad.evaluate(gold, predictions=found, min_confidence=0.9).numbers["type_r"] == 0.25


def test_listings_leave_out_what_is_less_sure(tmp_path):
    record = make_record(tmp_path / "r.db")
    for name in ("events", "visits", "quotes", "figures", "positions", "agreements", "ties"):
        every = rows_of(call(name, "--record", record, "--format", "jsonl"))
        all_stay = call(name, "--record", record, "--min-confidence", "0", "--format", "jsonl")
        assert rows_of(all_stay) == every
        assert f"{len(every)} of {len(every)} {name} have a confidence of at least 0" in all_stay.stderr
    none = call("events", "--record", record, "--min-confidence", "1", "--format", "jsonl")
    assert (rows_of(none), "0 of 2 events" in none.stderr) == ([], True)
    assert marsad.events(record=record, min_confidence=1) == []
    with pytest.raises(InputError, match="give a number from 0 to 1"):
        marsad.events(record=record, min_confidence=7)


def test_analyse_leaves_out_what_is_less_sure(tmp_path):
    report = lines_of(
        tmp_path / "r.jsonl", {"id": "a", "text": REAL, "published": "2023-11-02", "lang": "ar"}
    )
    (every,) = rows_of(call("analyse", report, "--format", "jsonl"))
    confidence = every["events"][0]["confidence"]
    (stays,) = rows_of(call("analyse", report, "--format", "jsonl", "--min-confidence", confidence))
    assert json.dumps(stays) == json.dumps(every)
    done = call("analyse", report, "--format", "jsonl", "--min-confidence", "1")
    assert rows_of(done)[0]["events"] == []
    assert "0 of 1 findings have a confidence of at least 1" in done.stderr
    assert marsad.analyse(report, min_confidence=1)[0]["events"] == []
