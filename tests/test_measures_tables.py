"""A table of visits kept by hand: what reports tell too is confirmed, what they do not tell is added, and the row is the evidence."""

from datetime import date

import pytest

from cli_helpers import call, make_record, rows_of
from marsad.faces.measures.gather import with_visits
from marsad.faces.measures.tables import Visit, visits_in
from marsad.model.errors import InputError
from measures_helpers import contact

TABLE = "visitor,host,day,level,source\nIND,FIN,2024-05-06,head,office\nind,ken,2024-05-01,,\n"


@pytest.fixture
def table(tmp_path):
    place = tmp_path / "visits.csv"
    place.write_text(TABLE, encoding="utf-8")
    return place


def visit(day, **more):
    return Visit(
        **(
            {
                "id": "visits.csv:2",
                "visitor": "KAZ",
                "host": "FRA",
                "day": day,
                "level": 2,
                "source": "office",
            }
            | more
        )
    )


def test_rows_are_visits_with_their_line(table):
    assert visits_in(table) == [
        Visit("visits.csv:2", "IND", "FIN", date(2024, 5, 6), 1, "office"),
        Visit("visits.csv:3", "IND", "KEN", date(2024, 5, 1), None, "visits.csv"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("visitor,host\n", "has no column 'day'; it needs visitor, host, day"),
        (TABLE.replace("2024-05-01", "May"), "line 3"),
        (TABLE.replace("head", "king"), "line 2"),
        (TABLE.replace("ind,", ","), "line 3"),
    ],
)
def test_a_table_that_is_none_is_refused_by_line(table, text, said):
    table.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        visits_in(table)


def test_a_visit_that_reports_tell_too_is_sure_and_not_counted_twice():
    told = contact("FRA", date(2024, 5, 6), confidence=0.7)
    (one,) = with_visits([told], [visit(date(2024, 5, 8))])
    assert (one.happening, one.confidence, one.voices, one.level) == (told.happening, 1.0, 2, 2)
    assert one.outlets == ("a", "office")
    assert one.documents == ("visits.csv:2",)


@pytest.mark.parametrize(
    "told",
    [
        contact("FRA", date(2024, 5, 3)),
        contact("RUS", date(2024, 5, 6)),
        contact("FRA", date(2024, 5, 6), kind="material"),
        contact("FRA", date(2024, 5, 6), dated=False),
    ],
)
def test_another_visit_is_added_beside_what_reports_tell(told):
    found = with_visits([told], [visit(date(2024, 5, 6))])
    assert found[0] == told
    assert (found[1].happening, found[1].source, found[1].target, found[1].share) == (
        "visits.csv:2", "KAZ", "FRA", 1.0,
    )  # fmt: skip


def test_the_commands_read_record_and_table_side_by_side(tmp_path, table):
    record = make_record(tmp_path / "r.db")
    asked = ("relations", "--country", "IND", "--record", record, "--format", "jsonl")
    alone, beside = (rows_of(call(*asked, *more)) for more in ((), ("--visits", table)))
    assert [(row["partner"], row["contacts"]) for row in alone] == [("FIN", 1)]
    assert [(row["partner"], row["contacts"]) for row in beside] == [("FIN", 1), ("KEN", 1)]
    assert next(row["happenings"] for row in beside if row["partner"] == "KEN") == ["visits.csv:3"]
    refused = call("balance", "--country", "IND", "--record", record, "--visits", table)
    assert "2 happenings are too few to tell a balance of contacts" in refused.stderr
    assert "visits.csv:3" in refused.stdout


def test_the_row_of_a_table_is_shown_by_its_id(table, monkeypatch):
    monkeypatch.chdir(table.parent)
    assert "visitor: ind\nhost: ken\nday: 2024-05-01" in call("show", "visits.csv:3").stdout
    assert "has no line 9" in call("show", "visits.csv:9").stderr
