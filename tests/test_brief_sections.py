"""The sections of the country brief and of the file of two: what stands where, and what it refers to."""

from datetime import date

import pytest
from msgspec.structs import replace

from brief_samples import (
    ARRIVAL,
    CONSULATE,
    EVENTS,
    FIRST,
    KIT,
    SECOND,
    TRADE,
    VIEW,
    FakeView,
    agreement,
    assessment,
    event,
    figure,
    position,
    quote,
    report,
    tie,
    words,
)
from marsad.faces.brief import Scope
from marsad.faces.brief.events import told_accounts, way_of
from marsad.faces.brief.gather import Plan, gather
from marsad.faces.brief.page import page_of
from marsad.faces.brief.pressure import is_pressure
from marsad.faces.brief.terms import terms_of
from marsad.faces.brief.timeline import axis_of, place_of, ticks_of
from marsad.model.dates import When, day
from marsad.model.documents import Sign
from marsad.model.spans import Span
from marsad.text.sentences import sentence_spans

TERMS = terms_of(KIT)
LATER = report(
    "r3",
    "وقع البلدان عقدا في باريس. وترفض مصارف كازاخستان مدفوعات الشركات الروسية. ووصف الكاتب كازاخستان بأنها جسر.",
    "2020-02-01",
    outlet="وكالة التجربة",
)
PLEDGE = position(FIRST, "نرحب بكل استثمار يحترم قوانيننا", stance="for", teller="KAZ")
REFUSAL = position(LATER, "وترفض مصارف كازاخستان مدفوعات الشركات الروسية", strength="acted", stance="for")
LINE = position(FIRST, "وقعا اتفاقًا", issue="multi-vector-policy", strength="acted", stance="for")
INTENDED = agreement(FIRST, "تنوي فتح قنصلية", stage="intended", sectors=("energy", "space"))
SIGNED = agreement(LATER, "وقع البلدان عقدا", when=day(date(2020, 1, 30), "stated"))
ALLIED = tie(
    SECOND, "كازاخستان قد تستضيف", since=When(date(2019, 1, 1), date(2019, 12, 31), "year", "stated")
)
BRIDGE = assessment(LATER, "جسر", voice="author")
WHOLE = FakeView(
    [FIRST, SECOND, LATER],
    events=EVENTS,
    positions=(PLEDGE, LINE, REFUSAL),
    agreements=(INTENDED, SIGNED),
    ties=(ALLIED,),
    assessments=(BRIDGE,),
)


def page(view, country="KAZ", partner=None, own=None, **days):
    return page_of(gather(view, Scope(country, partner, own, **days)), TERMS, sentence_spans)


def section(found, name):
    return next(one for one in found.sections if one.id == name)


def table(found, name):
    return next(t for one in found.sections for t in one.tables if t.id == f"{name}-table")


def shown(one, language="en"):
    return [
        [" / ".join(" ".join(getattr(p, language) for p in line) for line in cell) for cell in row.cells]
        for row in one.rows()
    ]


def numbers(found):
    return {
        row.finding: row.number
        for one in found.sections
        for t in one.tables
        for row in t.rows()
        if row.number
    }


def test_an_intention_stands_beside_the_signature():
    found = page(WHOLE)
    number = numbers(found)
    assert [column.en for column in table(found, "agreements-stages").columns] == [
        "Parties",
        "intended",
        "signed",
    ]
    assert shown(table(found, "agreements-stages")) == [
        [
            "France / Kazakhstan",
            f"{number[INTENDED.id]} contract صحيفة الاختبار 2019-04-03",
            f"{number[SIGNED.id]} contract وكالة التجربة 2020-02-01",
        ]
    ]
    (row,) = table(found, "agreements-stages").rows()
    assert [(line[0].style, line[0].to) for cell in row.cells[1:] for line in cell] == [
        ("at planned", f"e{number[INTENDED.id]}"),
        ("at", f"e{number[SIGNED.id]}"),
    ]


def test_an_agreement_shows_its_fields_in_both_languages_and_its_date():
    found = table(page(WHOLE), "agreements")
    assert shown(found) == [
        ["intended", "contract", "energy space", "France / Kazakhstan", "", "صحيفة الاختبار / 2019-04-03"],
        ["signed", "contract", "", "France / Kazakhstan", "2020-01-30", "وكالة التجربة / 2020-02-01"],
    ]
    assert shown(found, "ar")[0][2] == "طاقة فضاء"
    assert [row.shape for row in found.rows()] == ["planned", "actual"]


def test_a_pledge_and_a_refusal_of_payments_are_two_positions_side_by_side():
    found = page(WHOLE)
    number = numbers(found)
    assert shown(table(found, "positions-matrix")) == [
        [
            "sanctions on Russia",
            "Kazakhstan",
            "",
            f"{number[PLEDGE.id]} for report of 2019-04-03 Kazakhstan",
            f"{number[REFUSAL.id]} for report of 2020-02-01",
        ],
        ["multi-vector foreign policy", "Kazakhstan", f"{number[LINE.id]} for report of 2019-04-03", "", ""],
    ]


def test_positions_stand_by_issue_the_newest_first():
    found = table(page(WHOLE), "positions")
    assert [(group.label.en, [row.finding for row in group.rows]) for group in found.groups] == [
        ("sanctions on Russia", [REFUSAL.id, PLEDGE.id]),
        ("multi-vector foreign policy", [LINE.id]),
    ]


def test_ties_of_reports_and_memberships_of_the_table_are_kept_apart_and_dated():
    found = page(WHOLE)
    assert shown(table(found, "ties")) == [
        ["Russia", "alliance", "Kazakhstan", "2019", "", "r2 / 2019-05-10"]
    ]
    assert shown(table(found, "ties-known")) == [
        ["Shanghai Cooperation Organisation", "Kazakhstan", "member of", "2001-06 –", "from the table"]
    ]
    then = page(WHOLE, as_of=date(2022, 5, 1))
    assert [row[0] for row in shown(table(then, "ties-known"))] == [
        "France",
        "Shanghai Cooperation Organisation",
    ]
    assert not table(found, "ties-known").numbered


def test_an_assessment_shows_its_words_and_its_voice():
    assert shown(table(page(WHOLE), "assessments")) == [
        ["Kazakhstan", "جسر", "Its author", "وكالة التجربة / 2020-02-01"]
    ]


def test_the_agenda_tells_what_is_due_lapsed_or_settled():
    lapsed = page(VIEW, as_of=date(2021, 2, 1))
    assert [(g.label.en, [r.finding for r in g.rows]) for g in table(lapsed, "planned").groups] == [
        ("Lapsed, unreported", [CONSULATE.id])
    ]
    due = page(VIEW, as_of=date(2020, 2, 1))
    assert [g.label.en for g in table(due, "planned").groups] == ["Due on the day of this page"]
    built = replace(CONSULATE, id="a" * 12, status="actual", when=day(date(2020, 3, 1), "stated"))
    opened = replace(built, evidence=(words(LATER, "وقع البلدان عقدا"),))
    came_true = page(FakeView([FIRST, LATER], events=(CONSULATE, opened)), as_of=date(2021, 2, 1))
    assert [g.label.en for g in table(came_true, "planned").groups] == ["Reported on since"]


def test_reports_after_the_day_of_the_page_are_not_heard_and_are_counted():
    found = page(WHOLE, as_of=date(2019, 12, 31))
    assert REFUSAL.id not in numbers(found)
    facts = {name.en: line[0].en for name, line in found.facts}
    assert (facts["Day of this page"], facts["Later reports, left out"]) == ("2019-12-31", "1")


def test_only_the_days_asked_for_are_shown():
    found = page(WHOLE, since=date(2020, 1, 1), until=date(2020, 12, 31))
    assert set(numbers(found)) == {CONSULATE.id, REFUSAL.id, SIGNED.id, ALLIED.id, BRIDGE.id}
    assert {name.en: line[0].en for name, line in found.facts}["Days asked for"] == "2020-01-01 – 2020-12-31"


def test_a_file_of_two_shows_the_positions_of_either():
    french = position(FIRST, "وذكر الوزير", holder=("FRA",), stance="for")
    view = FakeView([FIRST], positions=(PLEDGE, french, replace(french, holder=("RUS",), id="b" * 12)))
    assert set(numbers(page(view, partner="FRA"))) == {PLEDGE.id, french.id}


def test_the_readers_own_country_has_the_first_lane_even_without_a_report():
    picture = section(page(VIEW, own="EGY"), "timeline").picture
    assert [(lane.name.en, lane.own, len(lane.points)) for lane in picture.lanes] == [
        ("Egypt", True, 0),
        ("France", False, 2),
    ]
    assert [(lane.before, lane.behind, lane.undated) for lane in picture.lanes] == [(0, 0, 0), (1, 0, 2)]


def test_in_a_file_of_two_the_own_country_brings_its_accounts_with_either():
    act = event(
        SECOND, "ولم يُحدد موعد", actors=("EGY",), recipients=("FRA",), when=day(date(2019, 5, 2), "stated")
    )
    view = FakeView([FIRST, SECOND], events=(ARRIVAL, act))
    found = page(view, partner="FRA", own="EGY")
    assert [row.finding for row in table(found, "own").rows()] == [act.id]
    lanes = section(found, "timeline").picture.lanes
    assert [(lane.name.en, [point.to for point in lane.points]) for lane in lanes] == [
        ("Egypt", [f"e{numbers(found)[act.id]}"]),
        ("France", [f"e{numbers(found)[ARRIVAL.id]}"]),
    ]
    assert [one.id for one in page(view, own="EGY").sections if one.id == "own"] == []


def test_every_account_stands_in_the_table_beside_the_timeline():
    found = page(VIEW)
    told = [
        piece.to
        for row in table(found, "timeline").rows()
        for c in row.cells
        for line in c
        for piece in line
        if piece.to
    ]
    rows = {f"e{numbers(found)[one.id]}" for one in EVENTS if one.status != "hypothetical"}
    assert set(told) == rows
    assert len(told) == len(rows)


def test_what_stands_on_one_day_is_stacked_and_what_finds_no_room_is_counted():
    acts = [replace(ARRIVAL, id=f"{n:012x}", mode=None, kind="talks") for n in range(9)]
    (lane,) = section(page(FakeView([FIRST], events=acts)), "timeline").picture.lanes
    assert len({(point.x, point.y) for point in lane.points}) == len(lane.points) == 6
    assert [tick.text for tick in lane.crowded] == ["+3"]
    assert lane.height == (6 + 1) * 15 + 6


def test_the_axis_is_that_of_the_news_and_older_background_stands_before_it():
    older = replace(ARRIVAL, id="c" * 12, status="historical", when=day(date(1993, 5, 1), "stated"))
    accounts = [(FIRST, ARRIVAL), (FIRST, older)]
    assert axis_of(accounts, Scope("KAZ")) == (date(2019, 4, 1), date(2019, 4, 30))
    assert axis_of([(FIRST, older)], Scope("KAZ")) == (date(1993, 5, 1), date(1993, 5, 31))
    assert axis_of(accounts, Scope("KAZ", since=date(1990, 1, 1))) == (date(1990, 1, 1), date(2019, 4, 30))
    assert axis_of([(FIRST, EVENTS[1])], Scope("KAZ")) is None


def test_ticks_part_the_axis_and_stay_on_it():
    days = (date(2022, 11, 15), date(2024, 11, 28))
    assert [tick.text for tick in ticks_of(days)] == ["2023-06", "2024-01", "2024-08"]
    assert (place_of(days[0], days), place_of(days[1], days)) == (2.0, 98.0)


def test_the_calendar_counts_contacts_of_stated_months_and_leads_to_them():
    call = event(SECOND, "ولم يُحدد موعد", mode="call", kind="talks", when=day(date(2019, 4, 20), "stated"))
    found = page(FakeView([FIRST, SECOND], events=(*EVENTS, call)))
    number = numbers(found)
    assert shown(table(found, "calendar")) == [
        ["2019-04", f"2 {number[ARRIVAL.id]} {number[call.id]}", "", ""]
    ]
    picture = section(found, "calendar").picture
    assert picture.years == ("2019",)
    assert [(b.month, b.column, b.row, b.done, b.planned, b.heat, b.to) for b in picture.boxes] == [
        ("2019-04", 4, 0, 2, 0, 2, "m2019-04")
    ]


def test_differing_values_for_one_thing_stand_side_by_side():
    other = figure(LATER, "عقدا", value=1_700_000_000.0)
    of_another_year = figure(
        LATER, "باريس", value=9.0, as_of=When(date(2019, 1, 1), date(2019, 12, 31), "year", "stated")
    )
    found = page(FakeView([FIRST, LATER], figures=(TRADE, other, of_another_year)))
    number = numbers(found)
    (row,) = shown(table(found, "figures-conflicts"))
    assert row[-1] == (
        f"{number[TRADE.id]} about 1.5 billion US dollar صحيفة الاختبار"
        f" / {number[other.id]} about 1.7 billion US dollar وكالة التجربة"
    )


def test_a_target_is_no_value_that_differs_from_a_flow():
    target = figure(LATER, "عقدا", value=3e9, kind="target")
    assert not [
        t
        for t in section(page(FakeView([FIRST, LATER], figures=(TRADE, target))), "figures").tables
        if not t.numbered
    ]


@pytest.mark.parametrize(
    ("fields", "country", "partner", "pressing"),
    [
        ({"actors": ("USA",), "recipients": ("KAZ",), "about": ("RUS",)}, "KAZ", None, True),
        ({"actors": ("USA",), "recipients": ("KAZ",), "about": ("RUS",)}, "KAZ", "RUS", True),
        ({"actors": ("USA",), "recipients": ("KAZ",), "about": ("RUS",)}, "KAZ", "FRA", False),
        ({"actors": ("USA",), "recipients": ("RUS",), "about": ("KAZ",)}, "KAZ", None, True),
        ({"actors": ("USA",), "recipients": ("KAZ",), "about": ()}, "KAZ", None, False),
        ({"actors": ("RUS",), "recipients": ("KAZ",), "about": ("USA",)}, "KAZ", "RUS", False),
        ({"actors": ("USA",), "recipients": ("KAZ",), "about": ("RUS",), "type": "SUPPORT"}, "KAZ", None, False),
    ],
)  # fmt: skip
def test_pressure_is_an_act_of_a_third_party_about_somebody_else(fields, country, partner, pressing):
    act = event(FIRST, "وصل وزير", **{"type": "REQUEST", "mode": None, "kind": "demand"} | fields)
    assert is_pressure(act, country, partner) is pressing


def test_pressure_stands_once_and_not_among_other_acts():
    act = event(
        SECOND, "ولم يُحدد موعد", type="ACCUSE", mode=None, kind="criticise", actors=("RUS",), about=("FRA",)
    )
    found = page(FakeView([SECOND], events=(act,)))
    assert [row.finding for row in table(found, "pressure").rows()] == [act.id]
    assert section(found, "others").tables == ()


def test_a_visit_told_twice_by_a_report_is_one_row_with_all_its_evidence():
    again = event(FIRST, "وأجرى محادثات", when=day(date(2019, 4, 3), "publication"), id="d" * 12)
    ((document, joined),) = told_accounts([(FIRST, ARRIVAL), (FIRST, again)])
    assert (document.id, joined.id, len(joined.evidence)) == ("r1", ARRIVAL.id, 2)


def test_visits_have_a_direction_and_talks_have_none():
    assert [way_of(one, "KAZ") for one in EVENTS[:2]] == ["visits-in", "talks"]
    assert way_of(ARRIVAL, "FRA") == "visits-out"
    assert way_of(ARRIVAL, "RUS") == "talks"


def test_the_bottom_line_counts_each_section_and_names_the_newest():
    found = page(WHOLE)
    number = numbers(found)
    rows = {row[0]: row[1:] for row in shown(table(found, "bottom-line"))}
    assert list(rows) == [
        "Visits and talks", "Agreements", "Positions by issue", "Standing ties and memberships", "Other events",
        "Calendar of announced events", "Assessments",
    ]  # fmt: skip
    assert rows["Agreements"] == [
        "2 Agreements intended 1 signed 1 / Reports: 2",
        (
            f"{number[SIGNED.id]} 2020-01-30 signed contract France Kazakhstan"
            f" / {number[INTENDED.id]} intended contract France Kazakhstan"
        ),
    ]
    jumps = [
        piece.to
        for row in table(found, "bottom-line").rows()
        for c in row.cells[:1]
        for ln in c
        for piece in ln
    ]
    assert set(jumps) <= {one.id for one in found.sections}


def test_a_plan_of_other_parties_does_not_settle_this_one():
    from marsad.faces.brief.agenda import state_of

    key = ("COOPERATE", None, frozenset({"FRA"}), frozenset({"KAZ"}))
    assert state_of(FIRST, CONSULATE, [Plan("due", key, ("r1",))]) == "due"
    assert state_of(FIRST, CONSULATE, [Plan("due", key, ("r9",))]) == "settled"


def test_a_tour_of_the_region_stands_among_the_visits_received():
    tour = event(FIRST, "نرحب بكل استثمار", actors=("FRA",), recipients=("CENTRALASIA",), mode="visit")
    view = FakeView([FIRST, SECOND], events=(*EVENTS, tour))
    found = page_of(gather(view, Scope("KAZ", regions=("CENTRALASIA",))), TERMS, sentence_spans)
    assert tour.id in {row.finding for row in table(found, "visits-in").rows()}
    assert "Central Asia" not in {group.label.en for group in table(found, "timeline").groups}
    alone = page(view)
    assert tour.id not in {row.finding for one in alone.sections for t in one.tables for row in t.rows()}


def test_a_position_shows_whose_words_it_is_in():
    found = table(page(WHOLE), "positions")
    voices = {row.finding: row.cells[5][0][0].en for row in found.rows()}
    assert voices == {PLEDGE.id: "Kazakhstan", REFUSAL.id: "The report", LINE.id: "The report"}
    said = quote(FIRST, "نرحب بكل استثمار يحترم قوانيننا", speaker_code="KAZ")
    plain = position(FIRST, "نرحب بكل استثمار يحترم قوانيننا", stance="for")
    own = table(page(FakeView([FIRST], positions=(plain,), quotes=(said,))), "positions")
    assert [row.cells[5][0][0].en for row in own.rows()] == ["in its own words"]


def test_what_a_report_tells_of_itself_stands_with_its_source():
    signs = (
        Sign("genre", "opinion", "rule", Span(0, 3)),
        Sign("translated", "translated", "rule", Span(0, 3)),
        Sign("via", "reuters", "rule", Span(0, 3)),
    )
    told = replace(FIRST, signs=signs)
    found = page(FakeView([told], events=[one for one in EVENTS if one.evidence[0].document == FIRST.id]))
    assert [" ".join(p.en for p in line) for line in found.extracts[0].told] == [
        "opinion", "translated", "taken over from reuters",
    ]  # fmt: skip
    facts = {fact[0].en: fact[1][0].en for fact in found.facts}
    assert (facts["Opinion pieces among them"], facts["Translated texts among them"]) == ("1", "1")
