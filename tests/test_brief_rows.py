"""What stands in the cells of the brief, in both languages."""

from datetime import date

from brief_samples import (
    ARRIVAL,
    CONSULATE,
    EVENTS,
    FIRST,
    HOSTING,
    INTENT,
    KIT,
    NOBODY,
    SECOND,
    SIGNING,
    TALKS,
    TRADE,
    WELCOME,
    WHEAT,
    event,
    figure,
    report,
)
from marsad.faces.brief.agenda import agenda_section
from marsad.faces.brief.events import act_cell, others_section, visits_section
from marsad.faces.brief.figures import figures_section
from marsad.faces.brief.pieces import Mark
from marsad.faces.brief.quotes import quotes_section
from marsad.faces.brief.terms import terms_of
from marsad.model.dates import When, day

TERMS = terms_of(KIT)
ACCOUNTS = [(SECOND if one is HOSTING else FIRST, one) for one in EVENTS]


def named(group, code):
    return TERMS.of(group, code).en


def shown(row, language="en"):
    return [[" ".join(getattr(piece, language) for piece in line) for line in cell] for cell in row.cells]


def groups(section):
    return [
        (table.caption.en, group.label.en if group.label else None, [row.finding for row in group.rows])
        for table in section.tables
        for group in table.groups
    ]


def rows(section):
    return {row.finding: row for table in section.tables for row in table.rows()}


def test_visits_stand_by_direction_and_by_what_became_of_them_and_planned_ones_elsewhere():
    section = visits_section(ACCOUNTS, "KAZ", TERMS)
    assert groups(section) == [
        ("Visits received", "Took place or under way", [ARRIVAL.id]),
        ("Meetings, calls, summits", "Took place or under way", [TALKS.id]),
        ("Meetings, calls, summits", "Did not take place, or is only possible", [HOSTING.id]),
    ]


def test_a_visit_shows_who_went_where_at_what_level_and_how_we_know_the_date():
    row = rows(visits_section(ACCOUNTS, "KAZ", TERMS))[ARRIVAL.id]
    assert shown(row) == [
        ["2019-04-02", named("basis", "relative")],
        [named("kind", "visit")],
        ["France", "Jean Durand"],
        ["Kazakhstan", "Place: Astana"],
        [named("level", "2")],
        [named("grade", "official")],
        [named("status", "actual")],
        ["صحيفة الاختبار", "2019-04-03"],
    ]
    assert shown(row, "ar")[1:5] == [
        [TERMS.of("kind", "visit").ar],
        ["فرنسا", "جان دوران"],
        ["كازاخستان", "المكان: أستانا"],
        [TERMS.of("level", "2").ar],
    ]


def test_the_words_of_a_date_are_marked_beside_the_evidence():
    row = rows(visits_section(ACCOUNTS, "KAZ", TERMS))[ARRIVAL.id]
    spans = [ARRIVAL.evidence[0].span, ARRIVAL.when.expression.span]
    assert row.marks == (Mark(spans[0].start, spans[0].end), Mark(spans[1].start, spans[1].end, minor=True))


def test_a_date_that_is_only_the_day_of_the_report_is_not_shown_as_a_date():
    row = rows(visits_section(ACCOUNTS, "KAZ", TERMS))[TALKS.id]
    assert shown(row)[0] == ["No date stated"]


def test_mutual_talks_name_all_parties_and_persons_whose_side_is_unknown():
    row = rows(visits_section(ACCOUNTS, "KAZ", TERMS))[TALKS.id]
    assert shown(row)[2:4] == [
        ["France", "Kazakhstan", "Jean Durand", "Aslan Omarov", "Persons named: Nobody Known"],
        ["Mutual"],
    ]


def test_a_level_is_not_guessed_where_no_office_is_known_for_the_day():
    early = event(FIRST, "وأجرى محادثات", persons=("Jean Durand",), when=day(date(2011, 1, 1), "stated"))
    row = rows(visits_section([(FIRST, early)], "KAZ", TERMS))[early.id]
    assert row.cells[4] == ()


def test_possible_talks_name_whom_they_are_about_and_who_says_so():
    row = rows(visits_section(ACCOUNTS, "KAZ", TERMS))[HOSTING.id]
    assert shown(row)[2:] == [
        ["Kazakhstan"],
        ["About: Russia France"],
        [],
        [],
        [named("status", "hypothetical"), "According to Russia"],
        ["r2", "2019-05-10"],
    ]
    assert row.shape == "hypothetical"


def test_denied_and_older_acts_stand_apart_from_what_took_place():
    section = others_section(ACCOUNTS, TERMS)
    assert groups(section) == [
        ("Other events", "Earlier", [SIGNING.id]),
        ("Other events", "Did not take place, or is only possible", [WHEAT.id]),
    ]
    assert shown(rows(section)[WHEAT.id])[1] == [named("kind", "embargo"), named("type", "SANCTION")]


def test_what_is_planned_is_shown_with_its_day_and_the_day_of_its_announcement():
    section = agenda_section(ACCOUNTS, (), TERMS)
    assert groups(section) == [("Calendar of announced events", "Reported on since", [CONSULATE.id])]
    assert shown(rows(section)[CONSULATE.id]) == [
        ["2020", named("basis", "relative")],
        [named("kind", "cooperate"), named("type", "COOPERATE")],
        ["France"],
        ["Kazakhstan"],
        [named("status", "planned"), "According to Jean Durand"],
        ["2019-04-03"],
        ["صحيفة الاختبار", "2019-04-03"],
    ]


def test_an_act_of_a_kind_without_label_is_named_by_its_mode_or_type():
    unknown = event(FIRST, "وصل وزير", kind="own-kind")
    assert [piece.en for line in act_cell(unknown, TERMS) for piece in line] == [
        named("mode", "CONSULT-visit"),
        named("type", "CONSULT"),
    ]
    bare = event(FIRST, "وصل وزير", kind="own-kind", mode=None)
    assert [piece.en for line in act_cell(bare, TERMS) for piece in line] == [named("type", "CONSULT")]


def test_quotes_name_the_speaker_or_say_that_he_is_not_identified():
    section = quotes_section([(FIRST, WELCOME), (FIRST, INTENT), (SECOND, NOBODY)], "quotes-note", TERMS)
    found = rows(section)
    assert list(found) == [NOBODY.id, WELCOME.id, INTENT.id]
    assert shown(found[NOBODY.id])[0] == ["Not identified"]
    assert shown(found[INTENT.id])[0] == [named("office", "foreign-minister"), "France"]
    assert shown(found[WELCOME.id], "ar") == [
        ["أسلان عمروف", "كازاخستان"],
        ["نرحب بكل استثمار يحترم قوانيننا"],
        ["قول مباشر"],
        [],
        ["صحيفة الاختبار", "2019-04-03"],
    ]


def test_an_office_that_speaks_is_named_in_arabic_too_and_what_is_not_known_stays_as_written():
    said = {
        "ministry of foreign affairs, France": "وزارة الخارجية، فرنسا",
        "Jean Durand, Aslan Omarov": "جان دوران، أسلان عمروف",
        "foreign minister, Atlantis": "foreign minister, Atlantis",
        "Somebody Else": "Somebody Else",
    }
    assert {name: TERMS.voice(name).ar for name in said} == said
    assert all(TERMS.voice(name).en == name for name in said)


def test_flows_stocks_and_targets_stand_in_tables_of_their_own():
    target = figure(FIRST, "1.5 مليار", kind="target", bound="min", teller="FRA", as_of=None)
    ratio = figure(FIRST, "2018", kind="ratio", unit="percent", value=2.0, high=3.5, bound="range")
    section = figures_section([(FIRST, one) for one in (TRADE, target, ratio)], TERMS)
    found = rows(section)
    assert [name for name, _, _ in groups(section)] == [
        "Flows over a period",
        "Targets and forecasts",
        "Counts, ranks, ratios, durations",
    ]
    assert shown(found[TRADE.id]) == [
        [f"{named('bound', 'about')} 1.5 billion"],
        [named("unit", "USD")],
        [named("measure", "trade")],
        ["France", "Kazakhstan"],
        ["2018"],
        [],
        ["صحيفة الاختبار", "2019-04-03"],
    ]
    assert shown(found[target.id])[0] == [f"{named('bound', 'min')} 1.5 billion"]
    assert shown(found[target.id])[3] == [named("figure", "target")]
    assert shown(found[target.id])[6] == ["France"]
    assert shown(found[ratio.id])[0] == ["2–3.5"]


def test_a_report_without_a_day_or_outlet_says_so():
    undated = report("r9", "زار الوزير البلاد.", None, outlet=None, title="عنوان")
    visit = event(undated, "زار الوزير")
    row = rows(visits_section([(undated, visit)], "KAZ", TERMS))[visit.id]
    assert (shown(row)[0], shown(row)[-1]) == ([], ["عنوان", "No day"])


def test_an_unknown_code_is_shown_as_it_is():
    odd = event(
        FIRST, "وصل وزير", actors=("XYZ",), when=When(date(2019, 4, 2), date(2019, 4, 2), "day", "stated")
    )
    row = rows(visits_section([(FIRST, odd)], "KAZ", TERMS))[odd.id]
    assert shown(row, "ar")[2] == ["XYZ"]
