"""Pictures as values: where everything stands, in per cent of the width and pixels of the height.

Widths are per cent so that a picture fits a phone, a screen and paper while its letters keep their size. What a
picture shows stands in a table beside it, so a form without pictures loses nothing. Numbers and dates in
pictures are written left to right; time runs from left to right in both languages.
"""

from __future__ import annotations

from msgspec import Struct

from marsad.faces.brief.labels import Label


class Tick(Struct, frozen=True):
    """A date under the axis, at `x` per cent."""

    x: float
    text: str


class Point(Struct, frozen=True):
    """One account: at `x` per cent, `y` pixels down; `start` and `end` per cent where the date is an interval.

    `shape` is its status; `to` the id of the place it opens; `day` and `act` are what a pointer is told.
    """

    x: float
    y: int
    start: float
    end: float
    shape: str
    to: str
    day: str
    act: Label


class Lane(Struct, frozen=True):
    """A partner's line: accounts; how many lie before and behind the axis, and how many have no stated date."""

    name: Label
    own: bool
    height: int
    points: tuple[Point, ...]
    before: int = 0
    behind: int = 0
    undated: int = 0
    crowded: tuple[Tick, ...] = ()


class Timeline(Struct, frozen=True):
    """Lanes over one axis of time; `today` is the day of the page in per cent, or None outside the axis."""

    title: Label
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    today: float | None


class Box(Struct, frozen=True):
    """A month: `done` accounts of contacts that took place, `planned` ones; heat 0 to 4; `to` what it opens."""

    month: str
    column: int
    row: int
    done: int
    planned: int
    heat: int
    to: str


class Calendar(Struct, frozen=True):
    """Months in rows of years, each with its contacts."""

    title: Label
    years: tuple[str, ...]
    boxes: tuple[Box, ...]


class Panel(Struct, frozen=True):
    """One of several small pictures on one scale: the rate month by month with its band, and what was counted in each month.

    `band` and `middle` are paths over as many units of width as there are months, `HEIGHT` down; `bars` have month and height.
    """

    name: Label
    now: str
    band: str
    middle: str
    bars: tuple[tuple[int, int], ...]


class Panels(Struct, frozen=True):
    """Panels over the same months; `top` is the rate at the upper edge of each, `most` the happenings of the highest bar."""

    title: Label
    first: str
    last: str
    months: int
    top: str
    most: str
    panels: tuple[Panel, ...]


class Part(Struct, frozen=True):
    """A share with its interval at the end of a quarter: `x` per cent, the rest pixels down."""

    x: float
    low: int
    value: int
    high: int


class ShareLane(Struct, frozen=True):
    """One pole's shares, quarter by quarter."""

    name: Label
    now: str
    parts: tuple[Part, ...]


class Shares(Struct, frozen=True):
    """Shares of poles over the same quarters, under the number of contacts in each.

    `volume`: x and width in per cent, height in pixels, the number; `top` is the share at the upper edge of each lane.
    """

    title: Label
    volume: tuple[tuple[float, float, int, str], ...]
    ticks: tuple[Tick, ...]
    top: str
    lanes: tuple[ShareLane, ...]
