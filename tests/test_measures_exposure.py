"""Economic exposure: claims as wide as their words and age, flows and stocks apart, targets never counted, the whole only where stated."""

from datetime import date

import pytest

import marsad
from cli_helpers import call, make_record, rows_of
from marsad.faces.measures.tables import trade_claims
from marsad.measures.exposure import Claim, exposures, load_hedges
from marsad.model.errors import InputError

DAY = date(2024, 6, 30)
HEDGES = load_hedges()


def claim(
    partner, value, *, year=2023, bound="exact", kind="flow", measure="trade", unit="USD", high=None, **more
):
    told = {
        "id": f"{partner}-{value}-{year}", "partner": partner, "measure": measure, "kind": kind, "unit": unit, "value": value,
        "high": high, "bound": bound, "start": date(year, 1, 1), "end": date(year, 12, 31), "told": DAY, "voice": "a",
    }  # fmt: skip
    return Claim(**(told | more))


def told(*claims):
    return exposures(claims, DAY, HEDGES)[0]


def width(one):
    return (one.amount.high - one.amount.low) / one.amount.value


def test_a_share_is_among_the_partners_with_a_figure():
    one, other = told(claim("CHN", 30e9), claim("RUS", 10e9))
    assert (one.partner, other.partner, one.partners) == ("CHN", "RUS", 2)
    assert one.share.value == pytest.approx(0.75, abs=0.02)
    assert one.of_total is None


def test_the_whole_is_a_figure_too_and_only_then_there_is_a_share_of_it():
    (one,) = told(claim("CHN", 30e9), claim(None, 120e9))
    assert one.of_total.low < 0.25 < one.of_total.high


def test_a_whole_that_is_less_than_its_parts_is_none():
    found, aside = exposures([claim("CHN", 30e9), claim("RUS", 30e9), claim(None, 41e9)], DAY, HEDGES)
    assert [one.of_total for one in found] == [None, None]
    assert [one.reason for one in aside] == ["less than its parts, so not the whole"]


def test_hedged_and_old_figures_are_wider():
    exact, about, more = (told(claim("CHN", 30e9, bound=bound))[0] for bound in ("exact", "about", "min"))
    old = told(claim("CHN", 30e9, year=2015))[0]
    assert width(exact) < width(about)
    assert width(exact) < width(old)
    assert more.amount.value > exact.amount.value
    assert told(claim("CHN", 30e9, bound="max"))[0].amount.value < exact.amount.value
    assert told(claim("CHN", 30e9, bound="range", high=50e9))[0].amount.high > 45e9


def test_sources_that_differ_are_both_in_it():
    claims = [claim("CHN", 31.5e9), claim("CHN", 41e9, id="x", voice="b")]
    (one,) = told(*claims)
    assert one.differ
    assert one.amount.low < 31e9
    assert one.amount.high > 41e9
    assert one.claims == ("CHN-31500000000.0-2023", "x")


def test_three_reports_of_one_voice_weigh_like_one():
    same = [claim("CHN", 30e9, id=f"a{number}") for number in range(9)]
    (one,) = told(*same, claim("CHN", 60e9, id="b", voice="b"))
    assert one.amount.low < 33e9
    assert one.amount.high > 55e9


def test_only_the_newest_period_counts_and_earlier_ones_are_named():
    (one,) = told(claim("CHN", 24e9, year=2022), claim("CHN", 31e9))
    assert (one.period, one.claims, one.earlier) == (
        2023, ("CHN-31000000000.0-2023",), ("CHN-24000000000.0-2022",),
    )  # fmt: skip


def test_flows_stocks_and_units_are_never_added():
    found = told(claim("CHN", 30e9), claim("CHN", 9e9, kind="stock"), claim("CHN", 5e9, unit="EUR"))
    assert [(one.kind, one.unit, one.partners) for one in found] == [
        ("flow", "EUR", 1), ("flow", "USD", 1), ("stock", "USD", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (claim("TUR", 10e9, kind="target"), "a target"),
        (claim("TUR", 1, kind="rank"), "a rank"),
        (claim("TUR", 10, measure="visits"), "no measure of exchange"),
        (claim("TUR", 4e9, end=date(2023, 10, 31)), "part of a year"),
        (claim("TUR", 0.0), "not above nought"),
        (claim("TUR", 4e9, year=2030), "of the time to come"),
        (claim("TUR", 4e9, start=None, end=None, told=None), "neither period nor day of the report"),
    ],
)
def test_what_does_not_count_stands_aside_with_its_reason(one, reason):
    found, aside = exposures([one], DAY, HEDGES)
    assert found == []
    assert [(each.claim, each.reason) for each in aside] == [(one, reason)]


def test_the_order_of_claims_changes_nothing():
    claims = [claim("CHN", 30e9), claim("RUS", 10e9, voice="b"), claim("CHN", 36e9, id="z", voice="c")]
    assert told(*claims) == told(*claims[::-1])


TABLE = "country,partner,measure,kind,unit,value,year,source\nKAZ,CHN,trade,flow,USD,30e9,2023,office\nKAZ,,trade,flow,USD,140e9,2023,office\nUZB,CHN,trade,flow,USD,1,2023,x\n"


def test_a_table_kept_by_hand_is_read_row_by_row(tmp_path):
    place = tmp_path / "trade.csv"
    place.write_text(TABLE, "utf-8")
    rows = list(trade_claims(place, "KAZ"))
    assert [(one.id, one.partner, one.value, one.voice) for one in rows] == [
        ("trade.csv:2", "CHN", 30e9, "office"),
        ("trade.csv:3", None, 140e9, "office"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("country,partner\n", "has no column 'measure'"),
        (TABLE.replace("30e9", "many"), "line 2"),
        (TABLE.replace("trade,flow", "trade,target"), "line 2"),
    ],
)
def test_a_table_that_is_none_is_refused_by_line(tmp_path, text, said):
    place = tmp_path / "trade.csv"
    place.write_text(text, "utf-8")
    with pytest.raises(InputError, match=said):
        list(trade_claims(place, "KAZ"))
    with pytest.raises(InputError, match="cannot be read as a table"):
        list(trade_claims(tmp_path / "none.csv", "KAZ"))


def test_the_command_reads_record_and_table_side_by_side(tmp_path):
    record, table = make_record(tmp_path / "r.db"), tmp_path / "trade.csv"
    table.write_text(TABLE.replace("KAZ,CHN", "FIN,KEN").replace("KAZ,,", "FIN,,"), "utf-8")
    done = call("exposure", "--country", "FIN", "--record", record, "--format", "jsonl", "--trade", table)
    rows = rows_of(done)
    assert [(row["partner"], row["claims"]) for row in rows] == [
        ("KEN", ["trade.csv:2"]), ("IND", ["ddddeeeeffff"]),
    ]  # fmt: skip
    assert rows[0]["of_total"] == pytest.approx(30 / 140, rel=0.3)
    assert marsad.exposure("FIN", record=record, trade=table) == rows
    alone = call("exposure", "--country", "FIN", "--record", record)
    assert "denominator missing" in alone.stderr
    assert "India" in alone.stdout
    nobody = call("exposure", "--country", "FJI", "--record", record)
    assert "tells an exchange of FJI with a partner" in nobody.stderr
