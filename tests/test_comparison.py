"""Where reports contradict each other, move on, differ in scope or words, or stay silent."""

import importlib.util
import itertools
import json
import random
from pathlib import Path

import pytest

import marsad
from cli_helpers import call, rows_of

PROJECT = Path(__file__).resolve().parents[1]
VISIT = "وصل الرئيس الكيني في {day} مايو 2024 إلى النرويج في زيارة {grade}."


@pytest.fixture(scope="module")
def bench():
    spec = importlib.util.spec_from_file_location("comparisons", PROJECT / "benchmarks" / "comparisons.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def told(tmp_path):
    """Give what is raised of reports, each a text and the day of May 2024 on which it appeared."""
    numbers = itertools.count()

    def raised(*reports, asked=None, **more):
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        rows = [
            {"id": f"report-{number}", "text": f"أخبار\n\n{text}\n", "published": f"2024-05-{day:02d}", "lang": "ar", "outlet": f"O{number}"}
            for number, (text, day) in enumerate(reports)
        ]  # fmt: skip
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / "reports.jsonl").write_text(lines, encoding="utf-8")
        marsad.read(folder / "reports.jsonl", record=folder / "record.db")
        names = [row["id"] for row in rows] if asked is None else asked
        return marsad.compare(*names, record=folder / "record.db", **more)

    return raised


def kinds(rows):
    return {(row["field"], row["kind"]) for row in rows if row["kind"] != "omission"}


def test_days_that_do_not_touch_contradict_each_other_and_show_their_words(told):
    (row,) = told((VISIT.format(day=6, grade="رسمية"), 9), (VISIT.format(day=8, grade="رسمية"), 9))
    assert (row["kind"], row["field"], row["subject"]) == ("contradiction", "date", "CONSULT/visit KEN > NOR")
    assert [(side["document"], side["value"], side["words"]) for side in row["sides"]] == [
        ("report-0", "2024-05-06", "6 مايو 2024"),
        ("report-1", "2024-05-08", "8 مايو 2024"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (VISIT.format(day=6, grade="رسمية"), VISIT.format(day=6, grade="دولة"), {("grade", "wording")}),
        (VISIT.format(day=6, grade="رسمية"), VISIT.format(day=6, grade="عمل"), {("grade", "contradiction")}),
        (VISIT.format(day=6, grade="رسمية"), VISIT.format(day=6, grade="رسمية"), set()),
        (
            "بلغت قيمة التجارة بين كينيا والنرويج 3 مليارات دولار في عام 2022.",
            "بلغت قيمة التجارة بين كينيا والنرويج 4 مليارات دولار في عام 2022.",
            {("figure", "contradiction")},
        ),
        (
            "بلغت قيمة التجارة بين كينيا والنرويج نحو 4 مليارات دولار في عام 2022.",
            "بلغت قيمة التجارة بين كينيا والنرويج 4.1 مليارات دولار في عام 2022.",
            set(),
        ),
        (
            "بلغت قيمة التجارة بين كينيا والنرويج 3 مليارات دولار في عام 2022.",
            "بلغت قيمة التجارة بين كينيا والنرويج 4 مليارات دولار في عام 2023.",
            {("figure", "change-over-time")},
        ),
        (
            "بلغت قيمة التجارة بين كينيا والنرويج 3.5 مليار دولار في عام 2022.",
            "بلغت قيمة التجارة بين كينيا والنرويج 3500 مليون دولار في عام 2022.",
            {("figure", "notation")},
        ),
        (
            "بلغت قيمة التجارة بين كينيا والنرويج 2.96 مليار دولار في عام 2022.",
            "بلغت قيمة التجارة بين كينيا والنرويج 3 مليارات دولار في عام 2022.",
            set(),
        ),
        (
            "وصل الرئيس الكيني الثلاثاء إلى النرويج في زيارة رسمية.",
            "بدأ الرئيس الكيني الاثنين زيارة رسمية إلى النرويج.",
            set(),
        ),
        (
            "وقعت كينيا والنرويج اتفاقية للتعاون في مجال الطاقة.",
            "وقعت كينيا والنرويج وفنلندا اتفاقية للتعاون في مجال الطاقة.",
            {("parties", "scope")},
        ),
        (
            "تعتزم كينيا والنرويج توقيع اتفاقية للتعاون في مجال الطاقة.",
            "وقعت كينيا والنرويج اتفاقية للتعاون في مجال الطاقة.",
            {("stage", "status-progression")},
        ),
        (
            "أكدت كينيا رفضها الاعتراف بضم روسيا للأراضي الأوكرانية.",
            "أكدت كينيا رفضها الاعتراف بضم روسيا للأراضي الأوكرانية.",
            set(),
        ),
    ],
)
def test_a_difference_has_its_kind(told, one, other, expected):
    assert kinds(told((one, 9), (other, 9))) == expected


def test_what_was_announced_and_then_done_has_moved_on(told):
    rows = told(
        ("من المقرر أن يزور الرئيس الكيني النرويج في 6 مايو 2024.", 3),
        (VISIT.format(day=6, grade="رسمية"), 7),
    )
    assert ("stage", "status-progression") in kinds(rows)
    assert not {kind for _, kind in kinds(rows)} & {"contradiction"}


def test_what_only_one_report_tells_is_silence_of_the_other(told):
    visit = VISIT.format(day=6, grade="رسمية")
    rows = told((visit + " ووقعت كينيا والنرويج اتفاقية للتعاون في مجال الطاقة.", 7), (visit, 7))
    (row,) = [row for row in rows if row["kind"] == "omission"]
    assert {side["document"] for side in row["sides"]} == {"report-0"}
    assert any("اتفاقية" in side["words"] for side in row["sides"])


def test_a_country_and_a_kind_narrow_what_is_shown(told):
    pair = ((VISIT.format(day=6, grade="رسمية"), 9), (VISIT.format(day=8, grade="رسمية"), 9))
    assert told(*pair, country="NOR", kind="contradiction")
    assert not told(*pair, country="GHA")
    with pytest.raises(marsad.faces.api.InputError, match="no kind of comparison"):
        told(*pair, kind="quarrel")
    with pytest.raises(marsad.faces.api.InputError, match="holds no report"):
        told(*pair, asked=["report-9"])


def test_pairs_with_one_thing_altered_are_told_apart(bench):
    result = bench.measure(bench.cases(24, seed=7))
    assert result.f1 >= 0.85, result.wrong
    assert result.kind >= 0.85


def test_the_order_of_reports_changes_nothing(told):
    reports = [
        (VISIT.format(day=day, grade=grade), 9) for day, grade in ((6, "رسمية"), (8, "رسمية"), (6, "عمل"))
    ]
    rows = told(*reports)
    names = {f"report-{number}": text for number, (text, _) in enumerate(reports)}
    mixed = reports[:]
    random.Random(3).shuffle(mixed)
    others = {f"report-{number}": text for number, (text, _) in enumerate(mixed)}

    def plain(rows, texts):
        return {
            (
                row["kind"],
                row["field"],
                frozenset((texts[side["document"]], side["value"]) for side in row["sides"]),
            )
            for row in rows
        }

    assert plain(rows, names) == plain(told(*mixed), others)


def test_the_five_reports_differ_where_they_differ(shared, bench):
    found = bench.seeds(shared)
    assert {"C1", "C3", "C4", "C6", "C8", "C10", "C12", "C15", "O1", "O2"} <= set(found["found"])
    assert not found["compatible raised"]
    assert len(found["others"]) <= 4


def test_the_command_prints_every_side(tmp_path):
    for number, day in enumerate((6, 8)):
        row = {
            "id": f"r{number}",
            "text": VISIT.format(day=day, grade="رسمية"),
            "published": "2024-05-09",
            "lang": "ar",
        }
        (tmp_path / f"{number}.jsonl").write_text(
            json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8"
        )
    record = tmp_path / "record.db"
    assert call("read", tmp_path / "0.jsonl", tmp_path / "1.jsonl", "--record", record).exit_code == 0
    (row,) = rows_of(call("compare", "r0", "r1", "--record", record, "--format", "jsonl"))
    assert {side["document"] for side in row["sides"]} == {"r0", "r1"}
    shown = call("compare", "r0", "r1", "--record", record)
    assert "2024-05-06 [r0]" in shown.output
    quiet = call("compare", "--kind", "notation", "--record", record)
    assert quiet.exit_code == 0
    assert "nothing" in quiet.stderr
