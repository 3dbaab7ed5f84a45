"""Numbers and dates of the brief as text: exact, grouped, never rounded."""

from datetime import date

import pytest

from marsad.faces.brief.numbers import grouped, interval, scaled, scaled_range
from marsad.model.dates import When, day


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (5.0, "5"),
        (-1.5, "-1.5"),
        (1234567.5, "1,234,567.5"),
        (0.1, "0.1"),
        (1e15, "1,000,000,000,000,000"),
        (float("inf"), "inf"),
    ],
)
def test_a_number_is_written_exactly_with_grouped_thousands(value, text):
    assert grouped(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (999_999.0, ("999,999", None)),
        (5_300_000_000.0, ("5.3", "billion")),
        (160e9, ("160", "billion")),
        (-2.25e6, ("-2.25", "million")),
        (1_234_567.0, ("1,234,567", None)),
        (3e12, ("3", "trillion")),
        (float("nan"), ("nan", None)),
    ],
)
def test_a_big_number_takes_a_scale_word_only_where_nothing_is_lost(value, text):
    assert scaled(value) == text


def test_a_range_stands_in_one_scale_or_in_none():
    assert scaled_range(5e9, 7e9) == ("5–7", "billion")
    assert scaled_range(900_000.0, 1_200_000.0) == ("900,000–1,200,000", None)


def test_an_interval_is_written_as_shortly_as_it_is_known():
    stay = When(date(2019, 4, 2), date(2019, 4, 3), "interval", "stated")
    year = When(date(2019, 1, 1), date(2019, 12, 31), "year", "stated")
    month = When(date(2019, 4, 1), date(2019, 4, 30), "month", "stated")
    shown = [interval(when) for when in (stay, year, month, day(date(2019, 4, 2), "stated"))]
    assert shown == ["2019-04-02 – 2019-04-03", "2019", "2019-04", "2019-04-02"]
