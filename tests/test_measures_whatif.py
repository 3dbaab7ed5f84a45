"""What if: edits are compared under common random numbers, saved with a digest, and never touch the record."""

from datetime import date

import numpy as np
import pytest

import marsad
from cli_helpers import call, rows_of
from marsad.faces.measures.edits import added, changed, figure, read_scenario, save_scenario
from marsad.faces.measures.edits import moved as moved_by
from marsad.measures.balance import balance
from marsad.measures.errors import load_errors
from marsad.measures.estimates import Draws, Part
from marsad.measures.exposure import Claim, load_hedges
from marsad.measures.figure_edits import applied_to_figures, compared_figures
from marsad.measures.partitions import load_partitions
from marsad.measures.scenario import (
    Add,
    AddFigure,
    Change,
    Drop,
    Move,
    Remove,
    Scenario,
    applied,
    compared,
    one_less,
)
from marsad.measures.scenario import moved as replaced
from marsad.measures.terms import Terms
from marsad.model.errors import InputError
from marsad.world import load_world
from measures_helpers import contact

DAY = date(2024, 6, 30)
ACTS = [
    contact(code, date(2024, 5, 1 + number), outlets=("a", "b") if number else ("a",), level=1)
    for number in range(10)
    for code in ("RUS", "FRA", "CHN")
]
NAME = ACTS[0].happening


@pytest.fixture(scope="module")
def poles():
    return load_partitions(load_world())["poles"]


def told(poles, *edits, terms=None, changed_terms=None):
    after, _ = applied(ACTS, Scenario("test", edits))
    found = compared(ACTS, after, "KAZ", poles, DAY, terms or Terms(), changed_terms)
    return {one.measure: one for one in found}


def test_no_edit_is_no_difference_at_all(poles):
    for one in told(poles).values():
        assert (one.difference.low, one.difference.value, one.difference.high, one.rises) == (0, 0, 0, 0)


def test_a_happening_less_for_one_side_leans_to_the_other(poles):
    found = told(poles, Remove(NAME))
    assert found["tilt of west and russia"].difference.low > 0
    assert found["share of russia"].rises == 0
    assert found["share of russia"].difference.high < 0


def test_what_is_removed_is_what_counting_without_it_gives(poles):
    found = told(poles, Remove(NAME))["effective partners"].after
    again = balance(ACTS[1:], "KAZ", poles, DAY).effective
    assert (found.low, found.value, found.high) == (again.low, again.value, again.high)


def test_leaving_a_happening_out_of_draws_is_drawing_without_it():
    parts = [
        Part("a", "x", 1.0, 0.8),
        Part("b", "x", 0.5),
        Part("a", "y", 0.5, 0.8),
        Part("c", "y", 2.0, 0.9),
    ]
    terms = Terms(draws=50, errors=load_errors())
    whole, rest = (Draws(told, ["x", "y", "z"], terms) for told in (parts, [parts[1], parts[3]]))
    assert whole.without(["a"]) == pytest.approx(rest.rates)


def test_rates_have_the_mean_and_spread_of_their_gamma():
    drawn = Draws([Part(str(number), "x", 0.5) for number in range(12)], ["x"], Terms(draws=20000))
    assert np.mean(drawn.rates) == pytest.approx(6.5, rel=0.02)
    assert np.var(drawn.rates) == pytest.approx(6.5, rel=0.05)


def test_an_added_act_counts_like_a_real_one(poles):
    found = told(poles, Add("KAZ", "USA", date(2024, 6, 1)))
    assert found["share of west"].difference.low > 0


def test_a_change_of_day_or_sign_changes_what_counts(poles):
    assert told(poles, Change(NAME, day=date(2019, 1, 1)))["share of russia"].difference.high < 0
    assert told(poles, Change(NAME, sign=-1))["share of russia"].difference.high < 0
    after, touched = applied(ACTS, Scenario("", (Change(NAME, level=2),)))
    assert ([one.level for one in after].count(2), touched) == (1, {NAME})


def test_an_outlet_takes_with_it_what_only_it_tells():
    after, touched = applied(ACTS, Scenario("", (Drop("a"),)))
    assert (len(after), touched) == (27, {one.happening for one in ACTS[:3]})


@pytest.mark.parametrize("edit", [Remove("nothing"), Change("nothing", level=1), Drop("b")])
def test_what_is_not_there_cannot_be_edited(edit):
    with pytest.raises(InputError, match="nothing that counts is of"):
        applied(ACTS, Scenario("", (edit,)))


def test_every_happening_is_left_out_in_turn_the_weightiest_first(poles):
    acts = [*ACTS, contact("UZB", date(2024, 6, 2))]
    found = one_less(acts, "KAZ", poles, DAY, Terms())
    assert len(found) == 31
    assert found[0][0] == acts[-1].happening
    assert found[0][1].difference.high < 0
    assert (
        one_less(ACTS[:20], "KAZ", poles, DAY, Terms())
        == "20 happenings are too few to leave one out; it takes 21"
    )


def test_other_terms_are_compared_too(poles):
    found = told(poles, changed_terms=Terms(fading=0.5))
    assert found["effective partners"].difference.value != 0


def test_a_scenario_that_leaves_too_little_is_refused(poles):
    edits = tuple(Remove(one.happening) for one in ACTS[:11])
    after, _ = applied(ACTS, Scenario("", edits))
    said = compared(ACTS, after, "KAZ", poles, DAY, Terms())
    assert said == "19 happenings are too few to tell a balance of contacts; it takes 20"


def test_acts_are_added_in_words():
    assert added("kaz > fra 2024-05-06") == Add("KAZ", "FRA", date(2024, 5, 6))
    assert added("KAZ > FRA 2024-05-06 declaratory unfriendly senior-official") == Add(
        "KAZ", "FRA", date(2024, 5, 6), "declaratory", 3, -1
    )
    assert changed("3f2a91 level=head day=2024-05-06 sign=friendly") == Change(
        "3f2a91", date(2024, 5, 6), 1, 1
    )


@pytest.mark.parametrize(
    "words", ["KAZ FRA 2024-05-06", "KAZ > FRA", "KAZ > FRA 2024-05-06 visit", "> FRA 2024-05-06", ""]
)
def test_words_that_add_nothing_are_refused_with_an_example(words):
    with pytest.raises(
        InputError, match="is no happening to add; write it like 'KAZ > FRA 2024-05-06 contacts head'"
    ):
        added(words)


@pytest.mark.parametrize("words", ["3f2a91", "3f2a91 level=king", "3f2a91 day=soon", "3f2a91 place=FRA", ""])
def test_words_that_change_nothing_are_refused(words):
    with pytest.raises(InputError, match="is no change; write it like"):
        changed(words)


def test_a_scenario_is_saved_with_its_digest_and_read_again(tmp_path):
    scenario = Scenario(
        "one visit less", (Remove(NAME), Add("KAZ", "FRA", DAY), Drop("a")), weighting="level"
    )
    save_scenario(scenario, tmp_path / "s.yaml")
    assert read_scenario(tmp_path / "s.yaml") == scenario
    assert Scenario("another name", scenario.edits, weighting="level").digest == scenario.digest
    assert Scenario("one visit less", scenario.edits).digest != scenario.digest


def test_a_scenario_that_was_changed_or_is_none_is_refused(tmp_path):
    place = tmp_path / "s.yaml"
    save_scenario(Scenario("x", (Remove("a"),)), place)
    place.write_text(place.read_text("utf-8").replace("happening: a", "happening: b"), "utf-8")
    with pytest.raises(InputError, match="was changed since it was saved"):
        read_scenario(place)
    for content in ("- 1", "name: x\nedits: [{do: fly}]", "name: [", "colour: red"):
        place.write_text(content, "utf-8")
        with pytest.raises(InputError, match=r"is no scenario|cannot be read as a scenario"):
            read_scenario(place)
    with pytest.raises(InputError, match="cannot be read"):
        read_scenario(tmp_path / "none.yaml")


def test_a_partner_in_another_group_is_a_change_of_the_question(poles):
    scenario = Scenario("moved", (Move("poles", "FRA", "east-asia"),))
    after = replaced(poles, scenario)
    assert (after.group_of("FRA", DAY), poles.group_of("FRA", DAY)) == ("east-asia", "west")
    found = {one.measure: one for one in compared(ACTS, ACTS, "KAZ", poles, DAY, Terms(), None, after)}
    assert found["share of west"].difference.high < 0 < found["share of east-asia"].difference.low
    assert replaced(poles, Scenario("", (Move("poles", "FRA", None),))).group_of("FRA", DAY) is None
    assert replaced(poles, Scenario("", (Move("states", "FRA", "x"),))) is poles
    with pytest.raises(InputError, match="'moon' is no group of poles; known are"):
        replaced(poles, Scenario("", (Move("poles", "FRA", "moon"),)))


def claim(name, partner, value):
    day = date(2023, 12, 31)
    return Claim(name, partner, "trade", "flow", "USD", value, None, "exact", date(2023, 1, 1), day, day, "a")


def test_figures_are_edited_and_compared_under_common_random_numbers():
    claims = [claim("one", "RUS", 27e9), claim("two", "CHN", 24e9)]
    scenario = Scenario("", (Change("two", value=30e9), AddFigure("TUR", "trade", "flow", "USD", 6e9, 2023)))
    after, touched = applied_to_figures(claims, scenario)
    assert touched == {"two", scenario.edits[1].name}
    found = {one.measure: one for one in compared_figures(claims, after, DAY, load_hedges())}
    assert found["trade with CHN (flow, USD)"].difference.value == pytest.approx(6e9, rel=0.05)
    assert found["trade with TUR (flow, USD)"].before.high == 0
    assert found["share of RUS in trade (flow, USD)"].difference.high < 0
    assert "trade with RUS (flow, USD)" not in {
        name for name, one in found.items() if one.difference.value != 0
    }
    assert not list(compared_figures(claims, claims, DAY, load_hedges()))
    assert applied_to_figures(claims, Scenario("", (Remove("one"), Remove("other")))) == (
        [claims[1]],
        {"one"},
    )
    assert applied(ACTS, Scenario("", (Remove("one"),)), {"one"}) == (ACTS, set())


@pytest.mark.parametrize(
    ("words", "edit"),
    [
        ("fra poles=east-asia", Move("poles", "FRA", "east-asia")),
        ("FRA poles=none", Move("poles", "FRA", None)),
    ],
)
def test_a_move_in_words(words, edit):
    assert moved_by(words) == edit


def test_a_figure_in_words():
    assert figure("chn trade flow usd 44e9 2024") == AddFigure("CHN", "trade", "flow", "USD", 44e9, 2024)
    assert figure("all exports flow USD 44,000 2024").partner is None
    assert changed("3f2a91 value=44e9") == Change("3f2a91", value=44e9)


@pytest.mark.parametrize(
    "words", ["CHN trade flow USD 44e9", "CHN trade rank USD 4 2024", "CHN trade flow USD -4 2024", ""]
)
def test_words_that_are_no_figure_are_refused(words):
    with pytest.raises(InputError, match="is no figure; write it like"):
        figure(words)


@pytest.mark.parametrize("words", ["FRA", "FRA poles", "FRA poles=", ""])
def test_words_that_move_nobody_are_refused(words):
    with pytest.raises(InputError, match="moves nobody; write it like"):
        moved_by(words)


def test_what_if_takes_figures_and_partitions_on_the_command_line(samples_record, tmp_path):
    trade = tmp_path / "trade.csv"
    trade.write_text(
        "country,partner,measure,kind,unit,value,year\nKAZ,RUS,trade,flow,GBP,27e9,2023\n", encoding="utf-8"
    )
    asked = {"trade": trade, "record": samples_record, "partitions": ["poles"]}
    figures = marsad.whatif("KAZ", add_figure=["CHN trade flow GBP 25e9 2023"], **asked)
    assert {row["partition"] for row in figures} == {"figures"}
    share = next(row for row in figures if row["measure"] == "share of RUS in trade (flow, GBP)")
    assert share["before"] == 1
    assert share["after"] == pytest.approx(27 / 52, abs=0.05)
    less = marsad.whatif("KAZ", remove=["trade.csv:2"], **asked)
    assert less[0]["happenings"] == ["trade.csv:2"]
    place = tmp_path / "s.yaml"
    done = call(
        "whatif", "--country", "KAZ", "--record", samples_record, "--move", "FRA poles=east-asia", "--partition", "poles",
        "--save", place, "--format", "jsonl",
    )  # fmt: skip
    rows = rows_of(done)
    assert {row["measure"] for row in rows if row["low"] > 0} >= {"share of east-asia"}
    assert read_scenario(place).digest == rows[0]["digest"]
    with pytest.raises(InputError, match="'moons' is no partition"):
        marsad.whatif("KAZ", move=["FRA moons=x"], record=samples_record)
