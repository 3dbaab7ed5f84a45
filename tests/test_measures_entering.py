"""What enters the series: what took place, at its own date, as an act of states, once, with shares that sum to one."""

import json
from datetime import date

import pytest

import marsad
from marsad.measures.entering import enter
from marsad.measures.levels import ranks_of
from marsad.measures.months import month_of, name_of
from marsad.measures.unseen import unseen
from marsad.model.dates import When
from marsad.ontology import load_ontology
from marsad.world import Actor, Names, Term, World
from measures_helpers import MAY_6, PUBLISHED, account, merged, on

ONTOLOGY = load_ontology()
YEAR = When(date(2019, 1, 1), date(2019, 12, 31), "year", "stated")
MONTH = When(date(2019, 3, 1), date(2019, 3, 31), "month", "stated")
SIGNING = {"kind": "sign", "type": "SUPPORT", "mode": None}


def entered(*accounts, **more):
    return enter(merged(*accounts), ONTOLOGY, **more)


def pairs(*accounts):
    return {(one.source, one.target, one.series): one.share for one in entered(*accounts).contributions}


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"status": "planned"}, "not told as done"),
        ({"status": "negated"}, "not told as done"),
        ({"status": "hypothetical"}, "not told as done"),
        ({"status": "ongoing"}, "ongoing: a tie, no happening"),
        ({"status": "historical", "when": YEAR}, "of the past, without a month"),
        ({"status": "historical", "when": None}, "of the past, without a month"),
        ({"when": None, "published": None}, "neither date nor day of the report"),
        ({"recipients": ()}, "a side is not named"),
        ({"actors": ("UNK",)}, "a side is not named"),
        ({"actor_sectors": ("LEG",)}, "no act of states"),
    ],
)
def test_what_did_not_take_place_or_cannot_be_placed_stays_out_with_its_reason(told, reason):
    found = entered(account(**told))
    assert found.contributions == ()
    assert [one.reason for one in found.left] == [reason]


def test_what_is_dated_after_the_last_report_stays_out():
    found = entered(account(when=on(2031, 1, 1)), as_of=PUBLISHED)
    assert [one.reason for one in found.left] == ["dated after the last report"]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ({"when": MAY_6}, date(2024, 5, 6)),
        ({"status": "historical", "when": MONTH}, date(2019, 3, 1)),
        ({"status": "historical", "when": on(1994, 2, 3)}, date(1994, 2, 3)),
    ],
)
def test_a_happening_counts_whole_at_its_own_date(told, day):
    (one,) = entered(account(**told)).contributions
    assert (one.start, one.end, one.dated, one.months()) == (day, day, True, {month_of(day): 1.0})


@pytest.mark.parametrize("when", [None, YEAR, When(PUBLISHED, PUBLISHED, "day", "publication")])
def test_an_undated_act_is_spread_over_the_thirty_days_to_publication(when):
    (one,) = entered(account(when=when)).contributions
    assert (one.start, one.end, one.dated) == (date(2024, 4, 21), PUBLISHED, False)
    months = {name_of(month): share for month, share in one.months().items()}
    assert months == pytest.approx({"2024-04": 10 / 30, "2024-05": 20 / 30})


def test_a_directed_act_falls_to_its_direction_and_a_mutual_one_half_to_each():
    assert pairs(account()) == {("IND", "FIN", "bilateral"): 1.0}
    meeting = account(("IND", "FIN"), (), kind="meeting", mode=None)
    assert pairs(meeting) == {("FIN", "IND", "bilateral"): 0.5, ("IND", "FIN", "bilateral"): 0.5}


def test_a_visit_without_a_host_goes_to_its_place():
    assert pairs(account(("IND",), (), place="FIN")) == {("IND", "FIN", "bilateral"): 1.0}


def test_a_summit_gives_each_party_one_and_stands_in_a_series_of_its_own():
    found = pairs(account(("IND", "FIN", "KEN", "CHL"), (), kind="summit", mode="multilateral"))
    assert {series for _, _, series in found} == {"multilateral"}
    assert set(found.values()) == {0.5 / 3}
    assert sum(share for pair, share in found.items() if "IND" in pair) == pytest.approx(1)


def test_an_act_towards_two_counts_once_for_its_actor():
    thanks = {"kind": "thank", "type": "SUPPORT", "mode": None}
    found = pairs(account(("IND",), ("FIN", "KEN"), **thanks))
    assert found == {("IND", "FIN", "bilateral"): 0.5, ("IND", "KEN", "bilateral"): 0.5}


def test_firms_have_an_economic_series_of_their_own():
    refusal = {"kind": "sanction", "type": "SANCTION", "mode": "discontinue", "actor_sectors": ("BUS",)}
    assert pairs(account(**refusal)) == {("IND", "FIN", "economic"): 1.0}


@pytest.mark.parametrize(
    ("told", "kind", "sign"),
    [
        ({}, "contacts", 1),
        (SIGNING, "instruments", 1),
        ({"kind": "thank", "type": "SUPPORT", "mode": None}, "declaratory", 1),
        ({"kind": "aid", "type": "AID", "mode": None}, "material", 1),
        ({"kind": "accuse", "type": "ACCUSE", "mode": "allege"}, "declaratory", -1),
        ({"kind": "sanction", "type": "SANCTION", "mode": "discontinue"}, "material", -1),
        ({"kind": "ask", "type": "REQUEST", "mode": "meet"}, "declaratory", 0),
    ],
)
def test_four_kinds_are_kept_apart(told, kind, sign):
    (one,) = entered(account(**told)).contributions
    assert (one.kind, one.sign) == (kind, sign)


def test_trebling_the_reports_of_a_happening_changes_nothing_that_counts():
    told = [account(outlet=name, voice=name) for name in "abc"]
    (one,), (three,) = entered(told[0]).contributions, entered(*told).contributions
    assert (three.happening, three.share, three.kind, three.months()) == (
        one.happening, one.share, one.kind, one.months(),
    )  # fmt: skip
    assert (three.voices, three.outlets) == (3, ("a", "b", "c"))


TOLD = (
    ("one", "زار رئيس الهند فنلندا في 6 مايو 2024.", "2024-05-07"),
    ("two", "التقى وزير خارجية الهند نظيره الفنلندي في هلسنكي في 2 يونيو 2024.", "2024-06-03"),
    ("three", "وصل رئيس وزراء الهند إلى النرويج في زيارة رسمية يوم 20 يونيو 2024.", "2024-06-21"),
    ("four", "أعلنت هيئة الأرصاد أمطارًا غزيرة في الجنوب.", "2024-07-02"),
)


def test_trebling_a_report_changes_no_number_of_a_record(tmp_path):
    def told(name, copies):
        lines = [
            {"id": f"{key}{'-again' * number}", "text": text, "published": published, "outlet": "Qalam"}
            for key, text, published in TOLD
            for number in range(copies if key == "two" else 1)
        ]
        inputs, record = tmp_path / f"{name}.jsonl", tmp_path / f"{name}.db"
        inputs.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
        marsad.read(inputs, record=record)
        return marsad.relations("IND", record=record), marsad.relations("IND", panel="month", record=record)

    once, thrice = told("once", 1), told("thrice", 3)
    assert once == thrice
    assert [row["contacts"] for row in once[0]] == [2, 1]


def test_a_meeting_in_the_course_of_a_visit_is_the_visit_and_the_signing_there_is_not():
    visit = account()
    meeting = account(("IND", "FIN"), (), kind="meeting", mode=None)
    signing = account(("IND", "FIN"), (), **SIGNING)
    found = entered(visit, meeting, signing)
    assert {one.happening for one in found.contributions} == {visit.event.id, signing.event.id}
    assert [one.reason for one in found.left] == ["in the course of a visit that counts"]


def test_acts_on_money_and_arms_have_their_domain():
    trade, arms, both = (
        account(contexts=contexts)
        for contexts in (("economic", "diplomatic"), ("military",), ("economic", "military"))
    )
    domains = [one.domains for one in (entered(told).contributions[0] for told in (trade, arms, both))]
    assert domains == [("economic",), ("security",), ("economic", "security")]


def person(name, code, *terms):
    return Actor(
        name, "person", {"en": Names(name)}, code, code, "GOV", "test",
        offices=tuple(Term(office, code, since, until, "test", verified=True) for office, since, until in terms),
    )  # fmt: skip


WORLD = World(
    {
        one.id: one
        for one in (
            Actor("IND", "state", {"en": Names("India")}, "IND", None, "GOV", "test"),
            Actor("FIN", "state", {"en": Names("Finland")}, "FIN", None, "GOV", "test"),
            person(
                "Asha Rao",
                "IND",
                ("foreign-minister", "2020-01", "2023-12"),
                ("head-of-government", "2024-01", None),
            ),
            person("Aino Virta", "FIN", ("deputy-minister", "2020-01", None)),
            person("Eino Salo", "FIN", ("head-of-state", "2020-01", None)),
        )
    }
)


@pytest.mark.parametrize(
    ("told", "level"),
    [
        ({"persons": ("Asha Rao",)}, 1),
        ({"persons": ("Asha Rao",), "when": on(2022, 5, 6)}, 2),
        ({"persons": ("Aino Virta",)}, None),
        ({"persons": ("Asha Rao", "Eino Salo"), "actors": ("IND", "FIN"), "recipients": (), "mode": None}, 1),
        (
            {"persons": ("Asha Rao", "Aino Virta"), "actors": ("IND", "FIN"), "recipients": (), "mode": None},
            3,
        ),
        ({"persons": ("Nobody Known",)}, None),
        ({}, None),
    ],
)
def test_the_level_of_a_contact_is_the_visitors_or_that_of_the_lower_side(told, level):
    more = {"kind": "meeting"} if "mode" in told else {}
    found = entered(account(**told, **more), rank_of=ranks_of(WORLD, ONTOLOGY)).contributions
    assert {one.level for one in found} == {level}


@pytest.mark.parametrize(
    ("voices", "bound"), [([1, 1, 1, 1, 2, 2, 3], 4.0), ([1, 1, 1], None), ([2, 3], 0.0), ([], 0.0)]
)
def test_chaos_bound_comes_from_what_one_and_two_voices_told(voices, bound):
    assert unseen(voices) == bound
