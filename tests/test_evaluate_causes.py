"""Why events are wrong: each cause on records made by hand, and the groups that `marsad evaluate --by` prints."""

import hashlib
import json

import pytest
from click.testing import CliRunner

from marsad.evaluate.causes import CAUSES, wrong_events
from marsad.evaluate.constructs import construct_of
from marsad.evaluate.groups import BY, grouped, number_of_events
from marsad.faces.commands.evaluate import evaluate_command
from marsad.kit import load_kit
from marsad.model.errors import InputError
from marsad.text.tokens import Tokens

VISIT = {
    "type": "CONSULT",
    "mode": "visit",
    "status": "actual",
    "actors": ["FRA"],
    "recipients": ["KAZ"],
    "date": "2023-11-01",
    "evidence": [[10, 20]],
}


def causes(gold, predicted, **beside):
    """Give (cause, detail, rule) of what is wrong in one document with these events."""
    found = wrong_events(
        [{"id": "a", "events": gold}],
        [{"id": "a", "events": predicted, **beside}],
        {"visit.zara": "CONSULT", "attack.kill": "ASSAULT"},
    )
    return [(one.cause, one.detail, one.rule) for one in found]


def refusal(reason, start=10, end=20, kind="events"):
    return {"kind": kind, "reason": reason, "span": [start, end]}


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({}, []),
        ({"actors": ["DEU"]}, [("party", "actor")]),
        ({"recipients": []}, [("party", "recipient")]),
        ({"actors": ["DEU"], "recipients": ["UZB"]}, [("party", "actor and recipient")]),
        ({"actors": ["KAZ"], "recipients": ["FRA"]}, [("direction", "sides swapped")]),
        ({"actors": ["FRA", "KAZ"], "recipients": []}, [("direction", "on other sides")]),
        ({"status": "planned"}, [("status", "actual found as planned")]),
        ({"date": None}, [("date", "none found")]),
        ({"date": "2023-11-02"}, [("date", "another")]),
        ({"type": "SUPPORT"}, [("type", "CONSULT found as SUPPORT")]),
        (
            {"actors": ["DEU"], "status": "planned", "date": None},
            [("party", "actor"), ("status", "actual found as planned"), ("date", "none found")],
        ),
    ],
)
def test_an_event_that_was_found_is_wrong_for_each_cause_that_holds(change, wrong):
    predicted = VISIT | {"rule": "visit.zara"} | change
    assert causes([VISIT], [predicted]) == [(*one, "visit.zara") for one in wrong]


def test_a_date_that_gold_has_not_is_told_so():
    assert causes([VISIT | {"date": None}], [VISIT]) == [("date", "none in gold", None)]


def test_an_event_that_was_not_found_is_missed_or_refused_or_stands_where_nothing_is_read():
    other = VISIT | {"evidence": [[10, 19]], "type": "ACCUSE"}
    assert causes([VISIT], []) == [("missed", "nothing is found there", None)]
    assert causes([VISIT, other], [other])[0] == ("missed", "another act is found there", None)
    assert causes([VISIT], [], refused=[refusal("visit.zara: no actor", 12, 13)]) == [
        ("refused", "no actor", "visit.zara")
    ]
    assert causes([VISIT], [], refused=[refusal("no evidence")]) == [("refused", "no evidence", None)]
    regions = [{"kind": "title", "start": 0, "end": 10}, {"kind": "caption", "start": 10, "end": 90}]
    assert causes([VISIT], [], regions=regions) == [("region", "caption", None)]
    spread = VISIT | {"evidence": [[0, 9], [10, 20]]}
    assert causes([spread], [], regions=regions) == [("missed", "nothing is found there", None)]


def test_what_another_rule_refused_elsewhere_is_no_cause():
    for far in (
        refusal("visit.zara: no actor", 20, 30),
        refusal("x: y", kind="quotes"),
        {"kind": "events"},
        7,
    ):
        assert causes([VISIT], [], refused=[far]) == [("missed", "nothing is found there", None)]
    killed = refusal("attack.kill: no actor")
    assert causes([VISIT], [], refused=[killed]) == [("missed", "another type was refused there", None)]
    nearest = [killed, refusal("visit.zara: no recipient", 10, 12), refusal("visit.zara: no actor", 10, 18)]
    assert causes([VISIT], [], refused=nearest) == [("refused", "no actor", "visit.zara")]


def test_what_was_refused_in_an_embedded_child_counts_for_its_parent():
    found = wrong_events(
        [{"id": "a", "events": [VISIT]}],
        [{"id": "a", "events": []}, {"id": "a#embedded-1", "refused": [refusal("visit.zara: no actor")]}],
    )
    assert [one.cause for one in found] == ["refused"]


def test_an_extra_event_is_told_twice_or_stands_beside_another_or_alone():
    assert causes([VISIT], [VISIT, VISIT]) == [("extra", "told a second time", None)]
    assert causes([VISIT], [VISIT, VISIT | {"type": "AID", "rule": "aid.noun"}]) == [
        ("extra", "gold has another act there", "aid.noun")
    ]
    assert causes([], [VISIT]) == [("extra", "gold has nothing there", None)]


def test_spans_that_are_ignored_and_documents_without_gold_for_events_count_nothing():
    assert wrong_events([{"id": "a", "events": [VISIT], "ignore": [[0, 30]]}], []) == []
    assert wrong_events([{"id": "a", "quotes": []}], [{"id": "a", "events": [VISIT]}]) == []


def test_groups_are_counted_the_largest_first():
    gold = [
        {"id": "a", "events": [VISIT, VISIT | {"evidence": [[40, 50]]}, VISIT | {"evidence": [[60, 70]]}]}
    ]
    wrongs = wrong_events(gold, [{"id": "a", "events": [VISIT | {"status": "planned", "date": None}]}])
    assert number_of_events(wrongs) == 3
    by_cause = grouped(wrongs, "cause", lambda _one: "")
    assert [(one.name, dict(one.details)) for one in by_cause] == [
        ("missed", {"nothing is found there": 2}),
        ("date", {"none found": 1}),
        ("status", {"actual found as planned": 1}),
    ]
    (by_type,) = grouped(wrongs, "type", lambda _one: "")
    assert (by_type.name, dict(by_type.details)) == ("CONSULT", {"missed": 2, "date": 1, "status": 1})
    assert [one.name for one in grouped(wrongs, "construct", lambda one: one.document)] == ["a"]
    assert set(CAUSES) >= {one.cause for one in wrongs}


ZARA = "زار وزير الهند فنلندا"


@pytest.mark.parametrize(
    ("text", "rule", "construct"),
    [
        (ZARA, "visit.zara", "verb"),
        ("الوزير الذي زار فنلندا", "visit.zara", "verb behind a relative"),
        ("زيارة وزير الهند إلى فنلندا", "visit.zara", "masdar"),
        ("قام وزير الهند بزيارة إلى فنلندا", "visit.zara", "masdar behind a light verb"),
        ("زار وزير الهند فنلندا في زيارة قصيرة", "visit.zara", "several"),
        (ZARA, "meeting.iltaqa", "not told"),
        (ZARA, None, "no rule"),
    ],
)
def test_constructs_are_told_from_the_words_at_the_place(text, rule, construct):
    language = load_kit().languages["ar"]
    assert construct_of(rule, ((0, len(text)),), Tokens(text), language) == construct


def lines(path, *records):
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return str(path)


def run(*arguments):
    # as in the program: click keeps what `--help` is called when a command is first used
    names = {"help_option_names": ["-h", "--help"]}
    return CliRunner().invoke(evaluate_command, arguments, catch_exceptions=False, **names)


@pytest.fixture
def files(tmp_path):
    """Give gold with two events, one told in the text, and the text; gold holds its digest and not the text."""
    told = VISIT | {"evidence": [[0, len(ZARA)]], "actors": ["IND"], "recipients": ["DEU"], "date": None}
    gold = {
        "id": "a",
        "sha256": hashlib.sha256(f"{ZARA}.".encode()).hexdigest(),
        "events": [told, VISIT | {"evidence": [[21, 22]]}],
    }
    text = {"id": "a", "text": f"{ZARA}.", "published": "2024-05-07", "lang": "ar"}
    return lines(tmp_path / "gold.jsonl", gold), lines(tmp_path / "texts.jsonl", text)


def test_wrong_events_are_shown_in_groups_with_their_words(files):
    gold, texts = files
    done = run(gold, "--texts", texts, "--by", "cause", "--errors", "1")
    shown = done.output.split("\n\n", 1)[1]
    assert done.exit_code == 0
    assert "wrong events 2, by cause" in shown
    assert "party: an actor or recipient is wrong\n  a: recipient (visit.zara)" in shown
    assert f"found CONSULT visit actual 2024-05-07  IND → FIN  {ZARA}" in shown


def test_json_gives_a_line_for_each_group_and_behind_it_its_examples(files):
    gold, texts = files
    done = run(gold, "--texts", texts, "--by", "construct", "--errors", "5", "--format", "json")
    numbers, *rest = map(json.loads, done.output.splitlines())
    assert numbers["documents"] == 1
    assert rest[0] == {"by": "construct", "group": "no rule", "number": 1, "details": {"missed": 1}}
    assert rest[2] == {"by": "construct", "group": "verb", "number": 1, "details": {"party": 1}}
    assert (rest[3]["rule"], rest[3]["gold_words"], rest[3]["predicted_words"]) == (
        "visit.zara",
        [ZARA],
        [ZARA],
    )


@pytest.mark.parametrize("by", BY[:2])
def test_predictions_made_before_need_no_texts(files, tmp_path, by):
    gold, _texts = files
    done = run(gold, "--predictions", lines(tmp_path / "none.jsonl"), "--by", by, "--errors", "1")
    assert "0-21" in done.output


def test_constructs_without_texts_and_texts_of_another_gold_are_refused(files, tmp_path):
    gold, _texts = files
    with pytest.raises(InputError, match="constructs are told from the words"):
        run(gold, "--predictions", lines(tmp_path / "none.jsonl"), "--by", "construct")
    other = lines(tmp_path / "other.jsonl", {"id": "a", "text": f" {ZARA}.", "lang": "ar"})
    with pytest.raises(InputError, match="SHA-256 differs"):
        run(gold, "--texts", other)


def test_words_of_a_report_cannot_steer_the_terminal(tmp_path):
    gold = lines(tmp_path / "gold.jsonl", {"id": "a\u001b[2J", "events": [VISIT | {"type": "\u202eAID"}]})
    texts = lines(tmp_path / "texts.jsonl", {"id": "a\u001b[2J", "text": "x\u001b[2J" * 9, "lang": "ar"})
    done = run(gold, "--texts", texts, "--by", "type", "--errors", "1")
    told = done.output[done.output.index("wrong events") :]
    assert not {"\u001b", "\u202e"} & set(told)
