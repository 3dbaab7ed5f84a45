"""An expression of time as it stands in a text, before anybody works out which days it means."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

NO_DIRECTION = 9  # neither "last" nor "this" nor "next"

Shape = Literal[
    "days", "month", "part", "shift", "weekday", "period", "season", "months", "ago", "window", "year", "duration"
]  # fmt: skip


class TimeExpression(Struct, frozen=True, gc=False):
    """A stretch of tokens, `first` up to `behind`, that names a time.

    `shape` says how it is worked out; the rest are its parts. `direction`: -1 last, 0 this, 1 next (-2 and 2: the
    one beyond), `NO_DIRECTION` where none is said. `year` -11, -10, -9 stand for last, this and next year; `last_day`,
    `last_month` and `last_year` end a range. `number` counts `unit`s of 1, 7, 30 or 365 days. `ago` and `since`:
    it was said with such a word ("قبل سنوات", "منذ شهور"); `purpose`: it is that for which something is made ("للعام الجاري").
    """

    first: int
    behind: int
    shape: Shape
    day: int = 0
    last_day: int = 0
    month: int = 0
    last_month: int = 0
    year: int = 0
    last_year: int = 0
    number: int = 0
    unit: int = 0
    part: int = -1
    direction: int = NO_DIRECTION
    ago: bool = False
    since: bool = False
    purpose: bool = False

    @property
    def is_vague(self) -> bool:
        """Tell whether it only bounds a time ("since", "a few days ago") and dates no act."""
        return self.shape == "duration"
