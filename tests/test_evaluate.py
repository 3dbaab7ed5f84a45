"""The scorer on records made by hand: what is right at each level, and what malformed predictions do."""

import sys

import pytest

from marsad.evaluate import Mistake, errors, mistake_line, read_records, score, table
from marsad.evaluate.days import days_of
from marsad.evaluate.overlap import overlap, touch
from marsad.model.errors import InputError


def event(span=(0, 10), **more):
    """Give Macron's visit to Kazakhstan as a record's event, with what is different this time."""
    plain = {
        "type": "CONSULT",
        "mode": "visit",
        "status": "actual",
        "actors": ["FRA"],
        "recipients": ["KAZ"],
        "date": "2023-11-01",
        "place": "KAZ",
        "evidence": [list(span)],
    }
    return plain | more


def one(**lists):
    return [{"id": "a", **lists}]


def numbers(gold, predicted):
    """Score one document whose lists are given, and give the numbers by name."""
    return score(one(**gold), one(**predicted)).numbers


def levels(gold, predicted):
    found = numbers({"events": [gold]}, {"events": [predicted]})
    return found["type_f"], found["who_f"], found["full_f"]


def test_the_same_event_is_right_at_every_level():
    assert levels(event(), event()) == (1, 1, 1)


def test_evidence_that_hardly_touches_is_another_event():
    assert levels(event((0, 10)), event((8, 28))) == (0, 0, 0)
    assert levels(event((0, 10)), event((8, 20))) == (1, 1, 1)


def test_another_type_is_wrong_at_every_level():
    assert levels(event(), event(type="SUPPORT", mode=None)) == (0, 0, 0)


def test_visitor_and_host_may_not_be_swapped():
    assert levels(event(), event(actors=["KAZ"], recipients=["FRA"])) == (1, 0, 0)


@pytest.mark.parametrize(
    "act",
    [
        {"mode": None},
        {"mode": "phone"},
        {"type": "COOPERATE", "mode": None},
        {"type": "SUPPORT", "mode": None, "actors": ["FRA", "KAZ"], "recipients": []},
    ],
)
def test_of_an_act_without_direction_only_who_took_part_counts(act):
    turned = {"actors": ["KAZ"], "recipients": ["FRA"]}
    assert levels(event(**act), event(**act | turned)) == (1, 1, 1)
    assert levels(event(**act), event(**act | turned | {"recipients": []})) == (1, 0, 0)


def test_full_wants_the_same_status_and_the_same_date():
    assert levels(event(), event(status="planned")) == (1, 1, 0)
    assert levels(event(), event(date="2023-11-02")) == (1, 1, 0)
    assert levels(event(), event(date=None)) == (1, 1, 0)
    assert levels(event(date="2023-11"), event(date="2023-11-01/2023-11-30")) == (1, 1, 1)


def test_a_date_that_fell_back_to_publication_is_none():
    assert levels(event(), event(date_basis="publication")) == (1, 1, 0)
    assert levels(event(date=None), event(date_basis="publication")) == (1, 1, 1)
    assert levels(event(date=None), event()) == (1, 1, 0)


def test_dates_have_a_precision_and_a_recall():
    gold = [event((0, 10)), event((20, 30), date=None), event((40, 50), date="2024")]
    predicted = [event((0, 10)), event((20, 30)), event((40, 50), date=None)]
    found = numbers({"events": gold}, {"events": predicted})
    assert (found["date_p"], found["date_r"]) == (0.5, 0.5)


def test_leak_is_the_share_of_what_is_called_done_and_was_not():
    gold = [event((0, 10), status="planned"), event((20, 30), status="historical"), event((40, 50))]
    predicted = [event((0, 10)), event((20, 30)), event((40, 50), status="negated")]
    assert numbers({"events": gold}, {"events": predicted})["leak"] == 0.5


def test_mode_status_place_and_evidence_are_shares_of_the_pairs_of_right_type():
    gold = [event((0, 10)), event((20, 30), place=None), event((40, 50), type="AGREE", mode=None)]
    predicted = [event((0, 5), mode="phone"), event((20, 30), place="FRA"), event((70, 80))]
    found = numbers({"events": gold}, {"events": predicted})
    names = ("mode", "status", "place", "evidence", "consult_mode", "consult_f", "type_p", "type_r")
    assert [found[name] for name in names] == [0.5, 1.0, 1.0, 0.75, 0.5, 0.8, 0.6667, 0.6667]


def test_the_same_type_is_matched_before_the_better_overlap():
    gold = [event((0, 20)), event((0, 20), type="SUPPORT", mode=None)]
    predicted = [event((0, 20), type="SUPPORT", mode=None), event((0, 6))]
    assert numbers({"events": gold}, {"events": predicted})["full_f"] == 1.0


def test_each_event_is_matched_once():
    found = numbers({"events": [event()]}, {"events": [event(), event()]})
    assert (found["type_p"], found["type_r"], found["type_f"]) == (0.5, 1.0, 0.6667)


def quote(start, end, **more):
    return {"span": [start, end], "direct": True, "speaker_code": "KAZ"} | more


def test_a_quote_is_found_from_half_the_overlap_on():
    assert numbers({"quotes": [quote(0, 10)]}, {"quotes": [quote(0, 5)]})["quote_f"] == 1.0
    assert numbers({"quotes": [quote(0, 11)]}, {"quotes": [quote(0, 5)]})["quote_f"] == 0.0


def test_direct_and_indirect_quotes_have_their_own_recall():
    gold = [quote(0, 10), quote(20, 30), quote(40, 50, direct=False)]
    found = numbers(
        {"quotes": gold}, {"quotes": [quote(0, 10, direct=False), quote(40, 50, speaker_code=None)]}
    )
    names = ("quote_p", "quote_r", "direct_r", "indirect_r", "speaker")
    assert [found[name] for name in names] == [1.0, 0.6667, 0.5, 1.0, 0.5]


def figure(value, span=(0, 10), **more):
    plain = {"value": value, "unit": "USD", "kind": "flow", "bound": "exact", "holders": ["KAZ", "RUS"]}
    return plain | {"span": list(span)} | more


@pytest.mark.parametrize(
    ("value", "found"), [(200, 1.0), (201, 1.0), (199, 1.0), (201.1, 0.0), ("200", 0.0), (10**400, 0.0)]
)
def test_a_figure_is_found_within_half_a_percent(value, found):
    assert numbers({"figures": [figure(200)]}, {"figures": [figure(value)]})["figure_f"] == found


def test_true_is_no_number():
    assert numbers({"figures": [figure(1)]}, {"figures": [figure(True)]})["figure_f"] == 0.0


def test_a_figure_must_overlap_and_its_parts_count_apart():
    assert numbers({"figures": [figure(5)]}, {"figures": [figure(5, (10, 20))]})["figure_f"] == 0.0
    found = numbers(
        {"figures": [figure(5)]},
        {"figures": [figure(5, (9, 20), unit="EUR", kind="stock", holders=["RUS", "KAZ"])]},
    )
    names = ("figure_f", "unit", "kind", "bound", "holders")
    assert [found[name] for name in names] == [1.0, 0.0, 0.0, 1.0, 1.0]


def position(issue, **more):
    plain = {
        "holder": ["KAZ"],
        "issue": issue,
        "stance": "for",
        "strength": "declared",
        "evidence": [[0, 10]],
    }
    return plain | more


@pytest.mark.parametrize(
    ("predicted", "found"),
    [
        (position("neutrality"), (1.0, 1.0)),
        (position("neutrality", strength="acted"), (1.0, 0.0)),
        (position("neutrality", stance="against"), (0.0, 0.0)),
        (position("neutrality", holder=["RUS"]), (0.0, 0.0)),
        (position("neutrality", evidence=[[10, 20]]), (0.0, 0.0)),
        (position("mediation"), (0.0, 0.0)),
        (position("other:neutrality"), (0.0, 0.0)),
    ],
)
def test_a_position_needs_holder_issue_and_stance(predicted, found):
    scored = numbers({"positions": [position("neutrality")]}, {"positions": [predicted]})
    assert (scored["position_f"], scored["strength"]) == found


def test_all_free_issues_count_as_one():
    gold, predicted = position("other:caspian-seabed"), position("other:the-caspian")
    assert numbers({"positions": [gold]}, {"positions": [predicted]})["position_f"] == 1.0


def test_an_agreement_needs_its_parties_and_has_a_stage():
    gold = {"parties": ["KAZ", "FRA"], "stage": "signed", "evidence": [[0, 10]]}
    turned = gold | {"parties": ["FRA", "KAZ"], "stage": "intended"}
    fewer = gold | {"parties": ["FRA"]}
    found = numbers({"agreements": [gold]}, {"agreements": [turned, fewer]})
    assert [found[name] for name in ("agreement_p", "agreement_r", "stage")] == [0.5, 1.0, 0.0]


def test_what_lies_wholly_in_an_ignored_stretch_counts_on_neither_side():
    gold = {"events": [event((0, 10)), event((100, 110))], "ignore": [[100, 200]]}
    inside = event((120, 130), type="ASSAULT", mode=None)
    straddling = event((95, 110), type="AID", mode=None)
    scores = score(one(**gold), one(events=[event((0, 10)), inside, straddling]))
    assert scores.counts["event", "gold"] == 1
    assert [(row.type, row.gold, row.predicted, row.right) for row in scores.types] == [
        ("AID", 0, 1, 0),
        ("CONSULT", 1, 1, 1),
    ]


def test_lists_without_gold_are_not_scored():
    predicted = one(events=[event()], quotes=[quote(0, 10)], figures=[figure(5)])
    silent = score(one(events=[event()]), predicted)
    assert (silent.counts["quote", "predicted"], silent.counts["event", "predicted"]) == (0, 1)
    only = score(one(events=[event()], quotes=[], only=["quotes"]), predicted)
    assert (only.counts["quote", "predicted"], only.counts["event", "predicted"]) == (1, 0)


def test_an_embedded_child_without_gold_counts_as_its_parents():
    child = {"id": "a#embedded-1", "events": [event((20, 30))]}
    predicted = [{"id": "a", "events": [event()]}, child]
    merged = score(one(events=[event(), event((20, 30))]), predicted)
    assert (merged.numbers["full_f"], merged.unknown) == (1.0, ())
    own = score([*one(events=[event()]), {"id": "a#embedded-1", "events": [event((20, 30))]}], predicted)
    assert (own.numbers["full_f"], own.documents) == (1.0, 2)
    stranger = score([{"id": "b", "events": []}], predicted)
    assert (stranger.unknown, stranger.missing) == (("a", "a#embedded-1"), ("b",))


def test_a_document_without_prediction_is_missed_whole():
    scores = score([*one(events=[event()]), {"id": "b", "events": [event()]}], one(events=[event()]))
    assert (scores.missing, scores.numbers["type_r"], scores.numbers["type_p"]) == (("b",), 0.5, 1.0)


@pytest.mark.parametrize(
    "junk",
    [None, 7, "x", [], {}, [None, 7, "x", []], [{}], [{"type": ["CONSULT"], "evidence": [[0, 10]]}],
     [{"type": "CONSULT", "evidence": "here"}], [{"type": "CONSULT", "evidence": [[10, 0], ["a", "b"], [1], 3]}],
     [{"type": "CONSULT", "evidence": [[0, 10]], "actors": "FRA", "date": {"y": 1}, "status": []}]],
)  # fmt: skip
def test_malformed_predictions_match_nothing_and_stop_nothing(junk):
    scores = score(one(events=[event()]), one(events=junk))
    assert scores.numbers["who_f"] == 0.0
    assert scores.counts["event", "gold"] == 1


@pytest.mark.parametrize(
    ("gold", "fault"),
    [
        ({"events": [{"mode": None, "status": "actual"}]}, "event 1: it needs a `type` and a `status`"),
        ({"events": [event(), {"type": "AID"}]}, "event 2: it needs a `type` and a `status`"),
        ({"events": [], "ignore": [[1, 2, 3]]}, "`ignore` is no list"),
        ({"events": [], "only": "events"}, "`only` is no list"),
    ],
)
def test_malformed_gold_is_refused(gold, fault):
    with pytest.raises(InputError, match=fault):
        score(one(**gold), [])


def test_an_id_that_is_missing_or_twice_is_refused():
    with pytest.raises(InputError, match="gold record 2: the id 'a' occurs twice"):
        score([*one(), *one()], [])
    with pytest.raises(InputError, match="predicted record 1: expected one JSON object with an `id`"):
        score(one(), [{"events": []}])


def test_errors_name_wrong_parties_then_what_is_missed_then_what_is_extra():
    wrong, gone, more = event(actors=["RUS"]), event((40, 50)), event((70, 80))
    golds = [*one(events=[event(), gone]), {"id": "b", "events": [event()]}]
    found = errors(golds, one(events=[more, wrong]))
    assert found == [
        Mistake("a", "parties", event(), wrong),
        Mistake("a", "missed", gone, None),
        Mistake("a", "extra", None, more),
        Mistake("b", "missed", event(), None),
    ]
    assert (
        mistake_line(Mistake("أ", "extra", None, {"type": "AID"})) == '["أ", "extra", null, {"type": "AID"}]'
    )


def test_one_document_has_no_spread_and_two_unlike_ones_have_all_of_it():
    alone = score(one(events=[event()]), one(events=[event()]))
    assert alone.intervals["type_f"] == (1.0, 1.0)
    golds = [*one(events=[event()]), {"id": "b", "events": [event()]}]
    two = score(golds, [*one(events=[event()]), {"id": "b", "events": [event((70, 80))]}])
    assert (two.numbers["type_f"], two.intervals["type_f"]) == (0.5, (0.0, 1.0))
    assert score([], []).intervals["type_f"] == (0.0, 0.0)


def test_the_order_of_predictions_does_not_matter():
    golds = [*one(events=[event(), event((40, 50), status="planned")]), {"id": "b", "quotes": [quote(0, 9)]}]
    predicted = [{"id": "b", "quotes": [quote(0, 8)]}, *one(events=[event((41, 50)), event()])]
    turned = [predicted[1] | {"events": predicted[1]["events"][::-1]}, predicted[0]]
    assert score(golds, predicted).to_json() == score(golds, turned).to_json()


def test_the_table_shows_every_level_type_and_list():
    gold = {"events": [event()], "quotes": [quote(0, 10)], "figures": [], "positions": [], "agreements": []}
    lines = table(score(one(**gold), one(**gold))).splitlines()
    assert lines == [
        "documents 1; without prediction 0 []; unknown 0 []",
        "events type  P 1.000 R 1.000 F1 1.000 [1.000, 1.000]   right 1, gold 1, predicted 1",
        "events who   P 1.000 R 1.000 F1 1.000 [1.000, 1.000]   right 1, gold 1, predicted 1",
        "events full  P 1.000 R 1.000 F1 1.000 [1.000, 1.000]   right 1, gold 1, predicted 1",
        (
            "of type-right pairs: mode 1.000  status 1.000  leak 0.000  date_p 1.000  date_r 1.000  place 1.000"
            "  evidence 1.000  consult_mode 1.000"
        ),
        "   CONSULT    P 1.00 R 1.00   gold 1 predicted 1",
        "quotes P 1.000 R 1.000 F1 1.000 [1.000, 1.000]  speaker 1.000  direct_r 1.000  indirect_r 0.000   gold 1",
        "figures P 0.000 R 0.000 F1 0.000 [0.000, 0.000]  unit 0.000  kind 0.000  bound 0.000  holders 0.000   gold 0",
        "positions P 0.000 R 0.000 F1 0.000 [0.000, 0.000]  strength 0.000   gold 0",
        "agreements P 0.000 R 0.000 F1 0.000 [0.000, 0.000]  stage 0.000   gold 0",
    ]


def test_without_scipy_the_scorer_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(InputError, match=r"install them with: pip install 'marsad\[evaluate\]'"):
        score([], [])


@pytest.mark.parametrize(
    ("written", "days"),
    [
        (None, None),
        ("", None),
        ([], None),
        ("2024", ((2024, 1, 1), (2024, 12, 31))),
        ("2024-02", ((2024, 2, 1), (2024, 2, 29))),
        ("2024-02-03", ((2024, 2, 3), (2024, 2, 3))),
        ("2024-02/2024-03-05", ((2024, 2, 1), (2024, 3, 5))),
        (["2024-02-03", "2024-02-05"], ((2024, 2, 3), (2024, 2, 5))),
        (["2024-02-03", None], ((2024, 2, 3), (2024, 2, 3))),
        ("2024-00", ((2024, 1, 1), (2024, 12, 31))),
        ("2024-13", "unreadable"),
        ("next spring", "unreadable"),
        ("/2024", "unreadable"),
        (20240203, "unreadable"),
        (False, "unreadable"),
    ],
)
def test_dates_are_read_as_first_and_last_day(written, days):
    assert days_of(written) == days


def test_overlap_counts_characters_once():
    assert overlap(((0, 4), (2, 6)), ((0, 6),)) == 1.0
    assert overlap(((0, 4), (10, 14)), ((2, 6), (12, 16))) == pytest.approx(4 / 12)
    assert overlap((), ()) == 0.0
    assert overlap(((0, 10**12),), ((0, 10**12),)) == 1.0
    assert touch(((0, 10),), ((50, 60), (9, 10)))
    assert not touch(((0, 10),), ((50, 60), (9, 11)))


def test_records_are_read_with_a_byte_order_mark_and_empty_lines(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_bytes('\ufeff{"id": "أ"}\r\n\r\n{"id": "b", "text": "x\u2028y"}\n'.encode())
    assert read_records(path) == [{"id": "أ"}, {"id": "b", "text": "x\u2028y"}]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b'{"id": "a"}\n{"id": 7}\n', "line 2: expected one JSON object with an `id` that is a string"),
        (b'{"id": "a"}\n["a"]\n', "line 2: expected one JSON object"),
        (b'{"id": "a"}\n\n{oops\n', "line 3: expected one JSON object"),
        (b'{"id": "a"}\n{"id": "a"}\n', "line 2: the id 'a' occurs twice"),
        (b"\xff\xfe\x00", "cannot be read as UTF-8 text"),
    ],
)
def test_a_file_that_is_no_list_of_records_is_refused(tmp_path, content, fault):
    path = tmp_path / "gold.jsonl"
    path.write_bytes(content)
    with pytest.raises(InputError, match=fault):
        read_records(path)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"absent\.jsonl cannot be read"):
        read_records(tmp_path / "absent.jsonl")
