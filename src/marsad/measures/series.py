"""Series of months, one for each pair and stream: counts, what was read, the filter over both.

A stream is a kind and sign of acts. Contacts of heads are a stream of their own beside all contacts, because coverage
hardly touches them: a head's visit is seen once two outlets are read, and ten outlets do not make five visits.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

import numpy as np
from msgspec import Struct

from marsad.measures.contributions import STREAM_IDS, Contribution, Kind
from marsad.measures.entering import UNDATED_DAYS
from marsad.measures.errors import OUTCOMES, Errors
from marsad.measures.estimates import Floats
from marsad.measures.filtering import Filtered, Settings, filtered
from marsad.measures.fitting import exposure_of, fit
from marsad.measures.months import month_of
from marsad.measures.strength import Band, Entry, band, counts_of

HEAD = 1
"""The level of heads of state and government."""
Key = tuple[str, ...]


class Stream(Struct, frozen=True):
    """A kind and sign of acts; `heads` only contacts of heads; `exponent` of the coverage, None where it is fitted."""

    id: str
    kind: Kind
    sign: int = 1
    heads: bool = False
    exponent: float | None = None

    @property
    def coded(self) -> str:
        """Give the id under which errors of coding know the stream."""
        return "contacts" if self.heads else self.id

    def holds(self, one: Contribution) -> bool:
        """Tell whether a contribution belongs to the stream."""
        return (one.kind, one.sign) == (self.kind, self.sign) and (not self.heads or one.level == HEAD)


STREAMS: tuple[Stream, ...] = (
    Stream("contacts", "contacts"),
    Stream("heads", "contacts", heads=True, exponent=0.0),
    Stream("instruments", "instruments"),
    Stream("material", "material"),
    Stream("material-unfriendly", "material", -1),
    Stream("declaratory", "declaratory"),
    Stream("declaratory-unfriendly", "declaratory", -1),
)


class Window(Struct, frozen=True):
    """The months of the series, both ends inside, and what was read in each: reports of outlets that ever named the country.

    `part` is how much of the last month had passed.
    """

    first: int
    last: int
    coverage: tuple[int, ...]
    part: float = 1.0

    @property
    def months(self) -> range:
        """Give the numbers of the months."""
        return range(self.first, self.last + 1)


class Series(Struct, frozen=True):
    """One stream of every pair (`keys`), with the filter over it. `may_be`: acts of other streams, which errors may make of this one."""

    stream: Stream
    keys: tuple[Key, ...]
    window: Window
    entries: tuple[Entry, ...]
    counts: Floats
    exponent: float
    settings: Settings
    filtered: Filtered
    may_be: tuple[Entry, ...] = ()


def window_of(read: Mapping[int, int], day: date) -> Window:
    """Give the window of a country: from the thirty days before its first report to the day. `read`: reports by month."""
    last = month_of(day)
    earliest = min((month for month in read if month <= last), default=last)
    start = date(earliest // 12, earliest % 12 + 1, 1) - timedelta(UNDATED_DAYS - 1)
    first = month_of(start)
    length = calendar.monthrange(day.year, day.month)[1]
    return Window(
        first, last, tuple(read.get(month, 0) for month in range(first, last + 1)), day.day / length
    )


def series_of(
    contributions: Iterable[Contribution],
    stream: Stream,
    keys: Sequence[Key],
    key_of: Callable[[Contribution], Key | None],
    window: Window,
) -> Series:
    """Give the series of a stream; settings and exponent are fitted where there is enough to fit them to.

    Happenings of months outside the window do not count, nor those of which `key_of` says None.
    """
    every = [one for one in contributions if one.series == "bilateral"]
    entries = tuple(_entries(filter(stream.holds, every), keys, key_of, window))
    others = () if stream.heads else (one for one in every if one.stream != stream.coded)
    counts = counts_of(entries, len(keys), len(window.months))
    coverage = np.array(window.coverage, dtype=np.float64)
    settings, exponent = fit(counts, coverage, stream.exponent)
    exposure = exposure_of(coverage, exponent, counts)
    exposure[-1] *= window.part
    found = filtered(counts, exposure, settings)
    may_be = tuple(_entries(others, keys, key_of, window))
    return Series(stream, tuple(keys), window, entries, counts, exponent, settings, found, may_be)


def band_of(series: Series, errors: Errors, *, last: bool = False) -> Band:
    """Give the rates of a series with 80 % intervals, errors of coding drawn by their tables; `last` only of the last month."""
    coded = series.stream.coded
    wanted = OUTCOMES.index(coded)
    streams = {name for name in STREAM_IDS if name != coded and errors.wrong(name)[wanted]}
    may_be = [one for one in series.may_be if one.stream in streams]
    return band(series.filtered, series.entries, errors=errors, may_be=may_be, stream=coded, last=last)


def _entries(
    contributions: Iterable[Contribution],
    keys: Sequence[Key],
    key_of: Callable[[Contribution], Key | None],
    window: Window,
) -> Iterable[Entry]:
    rows = {key: row for row, key in enumerate(keys)}
    for one in contributions:
        row = rows.get(key_of(one) or ())
        if row is None:
            continue
        for month, share in one.months().items():
            if window.first <= month <= window.last:
                yield Entry(one.happening, row, month - window.first, share, one.confidence, one.stream)
