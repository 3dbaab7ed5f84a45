"""The brief of the reports beside the project (skipped where they are absent): what an analyst must find there."""

from datetime import date

import pytest

from marsad.faces import api
from marsad.faces.brief import Scope
from marsad.faces.brief.write import page
from marsad.kit import load_kit


@pytest.fixture(scope="module")
def brief_page(shared, tmp_path_factory):
    record = tmp_path_factory.mktemp("seeds") / "seeds.db"
    api.read(shared / "gold" / "seeds_texts.jsonl", record=record)
    with api.view_of(record) as view:
        return page(view, Scope("KAZ"), kit=load_kit())


def table(found, name):
    return next(t for section in found.sections for t in section.tables if t.id == f"{name}-table")


def positions(found):
    return [
        (group.label.en, *(" ".join(p.en for line in cell for p in line) for cell in row.cells), row.document)
        for group in table(found, "positions").groups
        for row in group.rows
    ]


def test_the_sanctions_rows_show_pledge_no_part_no_help_and_refused_payments(brief_page):
    told = {
        (issue, stance, strength, document.published[:4])
        for issue, holder, stance, strength, *_, document in positions(brief_page)
        if "Kazakhstan" in holder
    }
    assert {
        ("sanctions on Russia", "for", "declared", "2023"),
        ("sanctions on Russia", "neutral", "acted", "2024"),
        ("circumvention of sanctions", "against", "declared", "2024"),
        ("circumvention of sanctions", "against", "acted", "2024"),
    } <= told


def test_the_sanctions_rows_have_voice_and_date(brief_page):
    told = {
        (issue, strength): (date, voice)
        for issue, holder, _, strength, _, date, voice, _, document in positions(brief_page)
        if "Kazakhstan" in holder and document.published.startswith("2024") and "sanctions" in issue
    }
    date, voice = told["circumvention of sanctions", "declared"]
    assert (date.split(" ")[0], voice) == ("2024-10-21", "in its own words")
    date, voice = told["circumvention of sanctions", "acted"]
    assert (date.split(" ")[0], voice) == ("2024", "The report")
    assert told["sanctions on Russia", "acted"][1] == "The report"


def test_every_side_of_the_matrix_leads_to_a_row(brief_page):
    rows = {f"e{row.number}": row for row in table(brief_page, "positions").rows()}
    pieces = [
        piece
        for row in table(brief_page, "positions-matrix").rows()
        for cell in row.cells
        for line in cell
        for piece in line
    ]
    assert {piece.to for piece in pieces if piece.to} == set(rows)


def test_the_visit_of_november_stands_once_per_report_with_intent_beside_signature(brief_page):
    visits = [
        row.document.id
        for row in table(brief_page, "visits-in").rows()
        if row.document.published
        and row.document.published.startswith("2023-11-01")
        and "France" in row.cells[2][0][0].en
        and row.shape == "actual"
    ]
    assert sorted(visits) == ["000_12c2694206285a32", "001_f34d909b74a4ad11"]
    stages = table(brief_page, "agreements-stages")
    columns = [column.en for column in stages.columns]
    row = next(r for r in stages.rows() if {line[0].en for line in r.cells[0]} == {"France", "Kazakhstan"})
    days = {name: {line[-1].en for line in row.cells[columns.index(name)]} for name in ("intended", "signed")}
    assert date(2023, 11, 1).isoformat() in days["intended"] & days["signed"]
