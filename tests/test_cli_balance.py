"""`marsad balance` and `marsad relations` on the sample reports and on the five reports from which the work started."""

import csv
import subprocess
import sys

import pytest

import marsad
from cli_helpers import call, rows_of
from marsad.model.errors import InputError

NUMBERS = ("effective_partners", "low", "high", "second", "concentration")


@pytest.fixture(scope="module")
def samples(samples_record):
    return samples_record


@pytest.fixture(scope="module")
def seeds(shared, tmp_path_factory):
    place = tmp_path_factory.mktemp("seeds") / "seeds.db"
    assert call("read", shared / "gold" / "seeds_texts.jsonl", "--record", place).exit_code == 0
    return place


def told(record, *more):
    return rows_of(call("balance", "--country", "KAZ", "--record", record, "--format", "jsonl", *more))


def test_the_balance_of_the_samples_stands_under_two_partitions_or_more(samples):
    rows = told(samples)
    assert [row["partition"] for row in rows] == ["poles", "alliances", "union", "states"]
    for row in rows:
        assert row["refused"] is None
        assert (row["country"], row["domain"], row["kind"], row["month"]) == (
            "KAZ", "all", "contacts", "2024-11",
        )  # fmt: skip
        assert 1 < row["low"] < row["effective_partners"] < row["high"]
        assert len(row["happenings"]) >= 20
        assert sum(share["counted"] for share in row["shares"]) == pytest.approx(1, abs=1e-3)
        assert all({"effective_partners", "second", "concentration"} < less.keys() for less in row["without"])
        assert row["without"]


def test_one_partition_alone_is_never_shown_alone(samples):
    for asked, shown in (("states", ["states", "poles"]), ("poles", ["poles", "alliances"])):
        assert [row["partition"] for row in told(samples, "--partition", asked)] == shown


def test_every_number_opens_its_happenings(samples):
    (row, *_) = told(samples)
    events = {one["id"] for one in rows_of(call("events", "--record", samples, "--format", "jsonl"))}
    named = {name for share in row["shares"] for name in share["happenings"]}
    assert named == set(row["happenings"])
    assert named <= events
    assert set(row["hostility"]["unfriendly"]) <= events
    assert call("show", row["happenings"][0], "--record", samples).exit_code == 0


def test_the_months_before_are_rows_of_their_own_and_early_ones_are_refused(samples):
    rows = told(samples, "--months", "24", "--partition", "poles", "--partition", "union")
    months = [row["month"] for row in rows if row["partition"] == "poles"]
    assert (months[0], months[-1], len(months)) == ("2024-11", "2022-12", 24)
    assert rows[-1]["refused"]
    assert all(rows[-1][name] is None for name in NUMBERS)


def test_a_domain_with_few_acts_is_refused_with_its_sentence(samples):
    done = call("balance", "--country", "KAZ", "--record", samples, "--domain", "security")
    assert done.exit_code == 0
    assert "happenings are too few to tell a balance of security contacts; it takes 20" in done.stderr


def test_a_table_for_people_names_partners_tilts_and_happenings(samples):
    shown = call("balance", "--country", "kaz", "--record", samples).stdout
    for words in (
        "effective partners N1 [80 %]",
        "The West",
        "west and russia",
        "undetermined",
        "Uzbekistan",
    ):
        assert words in shown


def test_the_five_reports_are_too_few_and_their_contacts_are_listed(seeds):
    rows = told(seeds)
    assert [row["refused"] is None for row in rows] == [False] * 4
    assert all(row[name] is None for row in rows for name in NUMBERS)
    done = call("balance", "--country", "KAZ", "--record", seeds)
    assert done.exit_code == 0
    assert "happenings are too few to tell a balance of contacts; it takes 20" in done.stderr
    listed = [line for line in done.stdout.splitlines() if "CONSULT/visit" in line]
    assert any("FRA" in line and "head" in line for line in listed)


def test_rows_of_a_table_for_programs_have_the_same_fields(samples, tmp_path):
    place = tmp_path / "b.csv"
    call("balance", "--country", "KAZ", "--record", samples, "--format", "csv", "--out", place)
    with place.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [row["partition"] for row in rows] == ["poles", "alliances", "union", "states"]
    assert float(rows[0]["effective_partners"]) == told(samples)[0]["effective_partners"]


def test_python_gives_the_same_rows_and_refuses_what_does_not_exist(samples):
    assert marsad.balance("KAZ", record=samples) == told(samples)
    for wrong in ({"partitions": ["moon"]}, {"kind": "moon"}, {"domain": "moon"}):
        with pytest.raises(InputError, match=r"'moon' is no (partition|kind of acts|domain); known are"):
            marsad.balance("KAZ", record=samples, **wrong)


def test_other_commands_do_not_wait_for_numpy():
    program = "import sys; from marsad.faces import api, cli; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def related(record, *more):
    return rows_of(call("relations", "--country", "KAZ", "--record", record, "--format", "jsonl", *more))


def test_relations_are_a_row_for_each_partner_whose_numbers_open_their_happenings(samples):
    rows = related(samples)
    events = {one["id"] for one in rows_of(call("events", "--record", samples, "--format", "jsonl"))}
    assert {row["partner"] for row in rows[:2]} == {"FRA", "RUS"}
    assert len({row["partner"] for row in rows}) == len(rows)
    for row in rows:
        assert set(row["happenings"]) <= events
        assert sum(row["levels"].values()) == row["contacts"]
        for stream, strength in row["strength"].items():
            assert 0 <= strength["low"] <= strength["rate"] <= strength["high"]
            assert set(row["parts"][stream]["happenings"]) <= set(row["happenings"])


def test_a_partners_strength_is_the_sum_of_its_happenings_and_the_prior(samples):
    (row,) = related(samples, "--with", "FRA")
    part = row["parts"]["heads"]
    assert len(part["happenings"]) == row["levels"]["head"]
    total = part["prior"] + sum(part["happenings"].values())
    assert row["strength"]["heads"]["low"] < total < row["strength"]["heads"]["high"]


def test_ranks_stand_under_three_weightings_with_the_places_moved(samples):
    for row in related(samples):
        if row["ranks"]:
            assert list(row["ranks"]) == ["none", "level", "plover-level"]
            assert row["moves"] == max(row["ranks"].values()) - min(row["ranks"].values())


def test_the_panel_has_zeros_codes_and_what_was_read(samples):
    rows = related(samples, "--panel", "month")
    months, pairs = {row["month"] for row in rows}, {(row["source"], row["target"]) for row in rows}
    assert len(rows) == len(months) * len(pairs)
    assert {("KAZ", "RUS"), ("RUS", "KAZ")} <= pairs
    visit = next(
        row for row in rows if (row["month"], row["source"], row["target"]) == ("2024-11", "RUS", "KAZ")
    )
    assert (visit["contacts"], visit["heads"], visit["read"]) == (1, 1, 3)
    assert visit["happenings"]
    assert (visit["source_cow"], visit["source_gw"], visit["target_iso3"]) == (365, 365, "KAZ")
    silent = [row for row in rows if not row["happenings"]]
    assert len(silent) > len(rows) / 2
    assert all(row["contacts"] == row["declaratory"] == 0 for row in silent)


def test_the_table_for_one_partner_lists_what_counts_and_says_what_does_not(samples):
    done = call("relations", "--country", "KAZ", "--with", "rus", "--record", samples)
    assert "CONSULT/visit" in done.stdout
    assert "France" not in done.stdout
    assert "happenings do not count: " in done.stderr
    assert "in the course of a visit that counts" in done.stderr
    assert "read: 33 reports in " in done.stderr


def test_nobody_is_told_of_as_such(samples):
    done = call("relations", "--country", "FJI", "--record", samples)
    assert (done.exit_code, done.stdout) == (0, "")
    assert f"nothing in {samples} counts for FJI as asked" in done.stderr
    with pytest.raises(InputError, match="'year' is no panel; known are month"):
        marsad.relations("KAZ", panel="year", record=samples)
    assert marsad.relations("KAZ", record=samples) == related(samples)


def test_what_if_tells_the_difference_and_saves_the_scenario(samples, tmp_path):
    rows, place = told(samples), tmp_path / "s.yaml"
    visit = rows[0]["happenings"][0]
    done = call(
        "whatif", "--country", "KAZ", "--record", samples, "--remove", visit, "--save", place, "--name", "one less",
        "--partition", "poles", "--format", "jsonl",
    )  # fmt: skip
    before = rows_of(done)
    first = before[0]
    assert (first["partition"], first["measure"], first["scenario"]) == (
        "poles",
        "effective partners",
        "one less",
    )
    assert first["before"] == rows[0]["effective_partners"]
    assert (first["happenings"], len(first["digest"])) == ([visit], 12)
    assert "not what countries would do" in done.stderr
    again = marsad.whatif("KAZ", scenario=place, partitions=["poles"], record=samples)
    assert again == before
    assert told(samples) == rows


def test_what_if_of_nothing_or_of_the_future_is_refused(samples):
    nothing = call("whatif", "--country", "KAZ", "--record", samples)
    assert nothing.exit_code == 2
    assert "nothing is changed; give --add" in nothing.stderr
    late = call("whatif", "--country", "KAZ", "--record", samples, "--add", "KAZ > FRA 2031-01-01")
    assert late.exit_code == 2
    assert "2031-01-01 is after 2024-11-" in late.stderr


def test_what_if_on_the_five_reports_is_refused_too(seeds):
    done = call("whatif", "--country", "KAZ", "--record", seeds, "--add", "KAZ > FRA 2024-10-01")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "happenings are too few to tell a balance of contacts; it takes 20" in done.stderr


def test_the_samples_are_too_few_to_forecast_and_their_plans_are_told(samples):
    done = call("forecast", "--country", "KAZ", "--record", samples, "--as-of", "2024-08-07")
    assert done.exit_code == 0
    assert "are too few for a forecast of 7 days; it takes 50 and 28" in done.stderr
    assert any("JPN" in line and "head" in line for line in done.stdout.splitlines())
    rows = rows_of(call("forecast", "--country", "KAZ", "--record", samples, "--format", "jsonl"))
    assert [(row["target"], row["days"]) for row in rows] == [
        ("contacts", 7), ("contacts", 30), ("heads", 7), ("heads", 30),
    ]  # fmt: skip
    assert all(row["refused"] and row["expected"] is None for row in rows)
    assert marsad.forecast("KAZ", record=samples) == rows


def test_the_five_reports_are_too_few_to_forecast(seeds):
    done = call("forecast", "--country", "KAZ", "--record", seeds)
    assert "are too few for a forecast of 30 days" in done.stderr


def test_every_happening_left_out_in_turn_is_a_row(samples):
    rows = marsad.whatif("KAZ", each=True, partitions=["poles", "states"], record=samples)
    poles = [row for row in rows if row["partition"] == "poles"]
    assert len(poles) == len(told(samples)[0]["happenings"])
    assert abs(poles[0]["difference"]) >= abs(poles[-1]["difference"])
    done = call("whatif", "--country", "KAZ", "--record", samples, "--each", "--partition", "poles")
    assert poles[0]["happenings"][0] in done.stdout.splitlines()[1]


@pytest.mark.parametrize("name", ["relations", "balance", "forecast", "exposure"])
def test_a_code_that_is_none_is_told(samples, name):
    done = call(name, "--country", "kz", "--record", samples)
    assert done.exit_code == 0
    assert "KZ is no code that is shipped; give one like KAZ" in done.stderr


def test_a_contact_of_a_month_is_told_as_of_that_month(samples):
    done = call("relations", "--country", "KAZ", "--with", "RUS", "--record", samples)
    days = [line.split()[0] for line in done.stdout.splitlines() if "bilateral" in line]
    happenings = {one["id"]: one for one in marsad.events(country="KAZ", record=samples)}
    shown = {line.split()[-1]: line.split()[0] for line in done.stdout.splitlines() if "bilateral" in line}
    dated = {name: day for name, day in shown.items() if name in happenings and not day.startswith("(")}
    assert days
    assert all(day == happenings[name]["date"] for name, day in dated.items())
