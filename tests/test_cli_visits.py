"""A visit is a row: who went where, when, and how sure it is that it took place."""

from datetime import date
from types import SimpleNamespace

import pytest

from marsad.faces.visits import VISIT_FIELDS, ends_of, sides_of, visit_rows
from marsad.model.dates import When, day
from marsad.model.documents import Document
from marsad.record.filters import Filter
from record_helpers import event

DOCUMENT = Document("r", "كلام في زيارة وزيارة أخرى", "ar", "2024-05-07")
MAY_6, MAY_7 = date(2024, 5, 6), date(2024, 5, 7)


def told(start, actors=("IND",), recipients=("FIN",), **more):
    return event(DOCUMENT, (start, start + 4), actors, recipients, **more)


def rows(*events, where=None):
    asked = []
    view = SimpleNamespace(
        findings=lambda kind, where: asked.append((kind, where)) or [("r", one) for one in events]
    )
    found = list(visit_rows(view, where or Filter()))
    assert asked == [("events", Filter(type="visit"))]
    return found


def test_a_visit_has_the_fields_of_the_contract_and_its_evidence():
    when = When(MAY_6, MAY_7, "interval", "stated")
    one = told(0, when=when, place="FIN", place_name="Helsinki", persons=("Asha Rao",), grade="official")
    assert rows(one) == [
        {
            "visitor": ["IND"],
            "host": ["FIN"],
            "persons": ["Asha Rao"],
            "start": "2024-05-06",
            "end": "2024-05-07",
            "place": "FIN",
            "place_name": "Helsinki",
            "grade": "official",
            "status": "actual",
            "stage": None,
            "reports": ["r"],
            "evidence": [[0, 4]],
            "words": ["كلام"],
            "id": one.id,
            "rule": "visit-1",
        }
    ]
    assert tuple(rows(one)[0]) == VISIT_FIELDS


@pytest.mark.parametrize(
    ("when", "ends"),
    [
        (None, (None, None)),
        (day(MAY_7, "publication"), (None, None)),
        (day(MAY_6, "relative"), ("2024-05-06", "2024-05-06")),
        (When(date(2024, 11, 1), date(2024, 11, 30), "month", "inferred"), ("2024-11", "2024-11")),
        (When(date(1994, 1, 1), date(1994, 12, 31), "year", "stated"), ("1994", "1994")),
    ],
)
def test_only_a_date_that_the_report_tells_is_the_date_of_the_visit(when, ends):
    assert ends_of(when) == ends


@pytest.mark.parametrize(
    ("actors", "recipients", "place", "sides"),
    [
        (("IND",), ("FIN",), "FIN", (["IND"], ["FIN"])),
        (("IND",), (), "FIN", (["IND"], ["FIN"])),
        (("IND", "FIN"), (), "FIN", (["IND"], ["FIN"])),
        (("IND",), (), None, (["IND"], [])),
        (("IND",), ("KEN",), "CHE", (["IND"], ["KEN"])),
    ],
)
def test_where_no_host_is_told_the_place_is_the_host(actors, recipients, place, sides):
    assert sides_of(told(0, actors, recipients, place=place)) == sides


def test_a_visit_that_a_report_tells_twice_is_one_row_with_the_date_and_both_places():
    undated = told(0, when=day(MAY_7, "publication"), persons=("Asha Rao",))
    dated = told(8, when=day(MAY_6, "relative"))
    (row,) = rows(undated, dated)
    assert (row["start"], row["persons"], row["evidence"]) == ("2024-05-06", ["Asha Rao"], [[0, 4], [8, 12]])
    assert row["id"] == dated.id


def test_what_is_planned_or_denied_never_joins_what_took_place():
    found = rows(
        told(0), told(8, status="planned"), told(12, status="negated"), told(16, status="historical")
    )
    assert [(row["status"], row["evidence"]) for row in found] == [
        ("actual", [[0, 4], [16, 20]]),
        ("planned", [[8, 12]]),
        ("negated", [[12, 16]]),
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"recipients": ("KEN",)},
        {"actors": ("CHL",)},
        {"persons": ("Juan Soto",)},
        {"when": day(date(2019, 1, 2), "stated")},
    ],
)
def test_visits_that_differ_stay_apart(other):
    one = told(0, persons=("Asha Rao",), when=day(MAY_6, "stated"))
    assert len(rows(one, told(8, **{"when": day(MAY_6, "stated"), **other}))) == 2
