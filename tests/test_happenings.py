"""Ten reports of one act are one act: what joins accounts, what keeps them apart, and how far the act came."""

import random
from datetime import date

import pytest

from marsad.model.dates import When, day, month_bounds
from marsad.model.documents import Document
from marsad.model.findings import Agreement
from marsad.model.happenings import Account, InstrumentAccount
from marsad.model.ids import finding_id
from marsad.model.spans import cut
from marsad.stories.happenings import happenings
from marsad.stories.happenings.instruments import instruments
from record_helpers import event

MAY = [None, *(date(2024, 5, number) for number in range(1, 32))]
COUNTRIES = {"Asha Rao": "IND", "Ravi Sen": "IND", "Juan Soto": "CHL", "Aino Virta": "FIN"}
NUMBERS = iter(range(10_000))


def account(
    published=7, actors=("IND",), recipients=("FIN",), *, document=None, story=None, voice=None, **more
):
    """An account of a visit of India to Finland, in a report of its own, of a day in May 2024."""
    number = next(NUMBERS)
    report = Document(document or f"r{number:05d}", "كلام في زيارة وزيارة أخرى" * 9, "ar")
    told = event(report, (number % 100, number % 100 + 4), actors, recipients, **more)
    return Account(report.id, MAY[published] if published else None, told, story=story, voice=voice)


def on(number):
    return day(MAY[number], "stated")


def members(code):
    return ("FIN", "SWE") if code == "NORTH" else ()


def merged(*accounts, as_of=31):
    return happenings(accounts, country_of=COUNTRIES.get, members_of=members, as_of=MAY[as_of])


def sizes(*accounts, **more):
    return sorted(len(one.accounts) for one in merged(*accounts, **more))


def test_accounts_of_one_day_and_pair_are_one_visit():
    one, other = (
        account(7, when=on(6), persons=("Asha Rao",)),
        account(8, when=on(6), place="FIN", place_name="Turku"),
    )
    (found,) = merged(one, other)
    assert (found.id, found.documents, found.voices) == (one.event.id, (one.document, other.document), 2)
    assert (found.stage, found.status, found.when.iso()) == ("held", "actual", "2024-05-06")
    assert (found.persons, found.place_name, found.first_seen) == (("Asha Rao",), "Turku", MAY[7])
    assert found.reasons == ("same parties and days",)


@pytest.mark.parametrize(
    "other",
    [
        {"recipients": ("KEN",)},
        {"actors": ("FIN",), "recipients": ("IND",)},
        {"persons": ("Ravi Sen",)},
        {"when": on(9)},
        {"status": "hypothetical"},
    ],
)
def test_what_differs_stays_apart(other):
    one = account(7, when=on(6), persons=("Asha Rao",))
    assert sizes(one, account(8, **{"when": on(6), **other})) == [1, 1]


def test_who_receives_is_no_other_visitor():
    one = account(7, when=on(6), persons=("Asha Rao",))
    assert sizes(one, account(7, when=on(6), persons=("Aino Virta",))) == [2]


def test_inside_a_story_reports_may_disagree_about_the_day():
    one, other = account(7, when=on(6), story="s"), account(7, when=on(7), story="s")
    (found,) = merged(one, other)
    assert [told.value for told in found.told["date"]] == ["2024-05-06", "2024-05-07"]
    assert sizes(account(7, when=on(6), story="s"), account(7, when=on(7), story="t")) == [1, 1]


def test_an_account_without_a_day_joins_the_one_visit_it_can_mean():
    assert sizes(account(7, when=on(6)), account(8)) == [2]
    assert sizes(account(7, when=on(6)), account(20)) == [1, 1]
    assert sizes(
        account(7, when=on(6)), account(9, when=on(8)), account(7, when=on(7), recipients=("KEN",))
    ) == [1, 1, 1]


def test_an_account_that_could_mean_two_visits_joins_none():
    two = (account(9, when=on(6), persons=("Asha Rao",)), account(9, when=on(6), persons=("Ravi Sen",)))
    assert sizes(*two, account(7)) == [1, 1, 1]


def test_a_month_holds_the_only_visit_in_it():
    month = When(*month_bounds(2024, 5), "month", "stated")
    assert sizes(account(7, when=on(6)), account(28, when=month, status="historical")) == [2]
    assert sizes(
        account(7, when=on(6)), account(21, when=on(20)), account(28, when=month, status="historical")
    ) == [1, 1, 1]


def test_a_visit_told_of_the_middle_of_the_month_is_the_one_planned_for_the_month():
    month, middle = (
        When(*month_bounds(2024, 5), "month", "stated"),
        When(MAY[11], MAY[20], "interval", "stated"),
    )
    end = When(MAY[21], MAY[31], "interval", "stated")
    plan, done = account(2, when=month, status="planned"), account(22, when=middle)
    (found,) = merged(plan, done)
    assert (found.stage, found.when.iso()) == ("held", middle.iso())
    assert found.reasons == ("same parties, inside the time planned",)
    assert sizes(plan, done, account(30, when=middle)) == [3]
    assert sizes(plan, done, account(31, when=end)) == [1, 1, 1]
    year = When(date(2024, 1, 1), date(2024, 12, 31), "year", "stated")
    assert sizes(account(2, when=year, status="planned"), account(22, when=middle)) == [1, 1]


def test_undated_accounts_of_far_days_are_no_one_act():
    assert sizes(account(5), account(6), account(7), account(8)) == [1, 3]


def test_a_plan_that_was_carried_out_is_held_and_keeps_the_plan():
    plan, done = account(3, when=on(6), status="planned"), account(7, when=on(6))
    (found,) = merged(plan, done)
    assert (found.id, found.stage, found.status, found.first_seen) == (
        plan.event.id,
        "held",
        "actual",
        MAY[3],
    )
    assert [(told.value, told.accounts) for told in found.told["status"]] == [
        ("planned", (plan.event.id,)),
        ("actual", (done.event.id,)),
    ]


@pytest.mark.parametrize(
    ("accounts", "as_of", "stage"),
    [
        ([{"status": "planned", "when": on(20)}], 10, "planned"),
        ([{"status": "planned", "when": on(20)}], 25, "lapsed"),
        ([{"status": "planned", "when": on(20)}, {"status": "planned", "when": on(20)}], 10, "confirmed"),
        (
            [{"status": "planned", "when": on(20), "voice": "v"}, {"status": "planned", "voice": "v"}],
            10,
            "planned",
        ),
        ([{"status": "planned", "when": on(20), "teller": "FIN"}], 10, "confirmed"),
        ([{"status": "planned", "when": on(20)}, {"status": "negated"}], 25, "cancelled"),
        ([{"status": "negated", "when": on(20)}], 25, None),
        ([{"status": "hypothetical"}], 25, None),
        ([{"status": "planned", "when": on(6)}, {"status": "negated"}, {}], 25, "held"),
    ],
)
def test_how_far_a_visit_came(accounts, as_of, stage):
    (found,) = merged(*(account(7, **one) for one in accounts), as_of=as_of)
    assert found.stage == stage


def test_an_invitation_is_a_visit_not_yet_planned_and_then_an_account_of_it():
    invitation = account(2, ("FIN",), ("IND",), type="AGREE", mode=None, kind="invite", persons=("Asha Rao",))
    asked, visit = merged(invitation)
    assert {(one.type, one.stage, one.status) for one in (asked, visit)} == {
        ("AGREE", "held", "actual"),
        ("CONSULT", "invited", "hypothetical"),
    }
    (found,) = [one for one in merged(invitation, account(7, when=on(6))) if one.type == "CONSULT"]
    assert (found.stage, len(found.accounts), found.actors) == ("held", 2, ("IND",))


def test_an_invitation_to_something_else_is_no_visit():
    assert len(merged(account(2, ("FIN",), ("IND",), type="AGREE", mode=None, kind="invite"))) == 1


def test_a_called_off_visit_is_cancelled_whoever_calls_it_off():
    plan = account(3, when=on(20), status="planned")
    cancelled = account(5, ("FIN",), ("IND",), type="REJECT", mode="meet", kind="cancel")
    found = {one.type: one.stage for one in merged(plan, cancelled)}
    assert found == {"CONSULT": "cancelled", "REJECT": "held"}
    assert len(merged(cancelled)) == 1


def test_a_journey_to_two_hosts_is_two_visits_of_one_tour():
    when = When(MAY[6], MAY[8], "interval", "stated")
    told = account(9, recipients=("FIN", "KEN"), when=when, persons=("Asha Rao",))
    first = account(7, when=on(6), persons=("Asha Rao",))
    second = account(9, recipients=("KEN",), when=on(8), persons=("Asha Rao",))
    found = merged(told, first, second)
    assert sorted((one.recipients, len(one.accounts)) for one in found) == [(("FIN",), 2), (("KEN",), 2)]
    assert {one.tour for one in found} == {first.event.id}


def test_talks_on_the_days_of_a_visit_are_part_of_it():
    visit = account(7, when=When(MAY[6], MAY[7], "interval", "stated"))
    talks = account(8, ("IND", "FIN"), (), mode=None, kind="talks", when=on(7))
    later = account(12, ("IND", "FIN"), (), mode=None, kind="talks", when=on(11))
    found = {one.id: one.part_of for one in merged(visit, talks, later)}
    assert found == {visit.event.id: None, talks.event.id: visit.event.id, later.event.id: None}


def test_speech_of_two_stories_stays_two_acts():
    said = {"type": "ACCUSE", "mode": "disapprove", "kind": "criticise", "when": on(6)}
    assert sizes(account(7, story="s", **said), account(7, story="t", **said)) == [1, 1]
    assert sizes(account(7, story="s", **said), account(7, story="s", **said)) == [2]


def test_the_order_of_accounts_changes_nothing():
    dice = random.Random(5)
    accounts = [
        account(
            dice.randrange(1, 31),
            actors=(dice.choice(["IND", "CHL"]),),
            when=on(dice.randrange(1, 31)) if dice.random() < 0.6 else None,
            status=dice.choice(["actual", "planned", "negated"]),
        )
        for _ in range(60)
    ]
    known = merged(*accounts)
    assert 1 < len(known) < 60
    for _ in range(10):
        assert merged(*dice.sample(accounts, 60)) == known


def instrument(published, stage="signed", parties=("IND", "FIN"), kind="agreement", **more):
    number = next(NUMBERS)
    document = Document(f"i{number:05d}", "كلام في زيارة وزيارة أخرى", "ar")
    told = {"subject": None, "sectors": (), "when": None, "count": None} | more
    agreement = Agreement(
        finding_id(document.id, "agreements", "sign", [(0, 4)], parties), parties, kind, told["subject"], told["sectors"],
        stage, told["when"], told["count"], (cut(document.id, document.text, 0, 4),), "sign", 0.9,
    )  # fmt: skip
    return InstrumentAccount(document.id, MAY[published], agreement)


def test_an_instrument_moves_on_from_stage_to_stage():
    intended, signed = (
        instrument(3, "intended"),
        instrument(7, "signed", kind="memorandum", sectors=("energy",)),
    )
    (found,) = instruments([signed, intended])
    assert (found.id, found.stage, found.kind, found.sectors) == (
        intended.agreement.id,
        "signed",
        "memorandum",
        ("energy",),
    )
    assert [told.value for told in found.stages] == ["intended", "signed"]


@pytest.mark.parametrize(
    "other",
    [
        {"parties": ("IND", "KEN")},
        {"kind": "treaty"},
        {"sectors": ("culture",)},
        {"count": 3},
        {"published": 20},
    ],
)
def test_other_instruments_stay_apart(other):
    one = instrument(7, kind="memorandum", sectors=("energy",), count=2)
    told = {"published": 8, "kind": "memorandum", "sectors": ("energy",), "count": 2} | other
    assert len(instruments([one, instrument(**told)])) == 2


def test_a_visit_to_a_region_is_told_of_that_to_its_state():
    leg = account(7, when=on(6), persons=("Asha Rao",))
    region = account(8, recipients=("NORTH",), persons=("Asha Rao",))
    (found,) = merged(leg, region)
    assert (found.recipients, len(found.accounts)) == (("FIN",), 2)
    assert sizes(leg, account(8, recipients=("NORTH",), persons=("Ravi Sen",))) == [1, 1]
    assert sizes(leg, account(28, recipients=("NORTH",), persons=("Asha Rao",))) == [1, 1]
