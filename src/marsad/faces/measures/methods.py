"""How the measures were made, in words to put into a paper: the head of the panel, a paragraph of methods, a citation."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from marsad import __version__
from marsad.evaluate.wilson import wilson
from marsad.faces.asking import Day, Place, day_of, view_of
from marsad.faces.measures.gather import Gathered, gather
from marsad.faces.measures.reading import read_by_month
from marsad.measures.contributions import KINDS
from marsad.measures.errors import Errors
from marsad.record.views import View
from marsad.resources.files import files_of

if TYPE_CHECKING:
    from marsad.measures.series import Series

FOLDERS = ("partitions", "weights", "hedges", "errors/confidences", "errors/streams", "errors/types")


def methods(
    country: str, *, as_of: Day | None = None, record: Place | None = None, resources: Place | None = None
) -> str:
    """Give a paragraph that tells how a country's measures were made from a record, with a citation.

    Raises InputError where no report has a day.
    """
    overlay = Path(resources) if resources is not None else None
    with view_of(record) as view:
        return methods_of(view, country, day_of("as_of", as_of, 1), overlay)


def methods_of(view: View, country: str, as_of: date | None, overlay: Path | None) -> str:
    """Give what `methods` tells from an open view."""
    found = gather(view, country.strip().upper(), as_of, overlay)
    read = read_by_month(view, found.country, found.day)
    told = " ".join([*_data(found, read), *_strength(found, read), *_balance(found), *_errors(found.errors)])
    return f"{told}\n\n{citation(overlay)}\n"


def citation(overlay: Path | None = None) -> str:
    """Give how to cite the program and the data of its measures, by version and digest."""
    return (
        f"The marsad authors. marsad: an observatory of foreign relations, version {__version__} [computer program]. Data of"
        f" the measures: digest {data_digest(overlay)}. Scores of acts: Open Event Data Alliance, PLOVER (CC BY-SA 4.0)."
    )


def data_digest(overlay: Path | None = None) -> str:
    """Give 12 hex digits of SHA-256 over partitions, weights, hedges and tables of coding errors, the user's own with them."""
    total = hashlib.sha256()
    for folder in FOLDERS:
        for path in files_of(f"measures/{folder}", overlay):
            total.update(path.read_bytes())
    return total.hexdigest()[:12]


def head_of(found: Gathered, read: Mapping[int, int], overlay: Path | None = None) -> list[str]:
    """Give the lines at the head of a panel: what was read, how right findings are by type, what a zero means."""
    versions = sorted({one.version for one in found.errors.types})
    return [
        f"marsad {__version__}, {found.country} to {found.day}; data of the measures: digest {data_digest(overlay)}",
        (
            f"read: {sum(read.values())} reports in {len(read)} months, of outlets that ever named {found.country}; where `read` is 0"
            " nothing was read, and a 0 says nothing; elsewhere a 0 is a month in which nothing of the pair was found"
        ),
        (
            f"how right findings are, by type, with 95 % intervals (version {', '.join(versions) or 'none'}:"
            f" {_source(found.errors)}); other texts have more errors"
        ),
        *_accuracy(found.errors),
    ]


def _source(errors: Errors) -> str:
    return "; ".join(sorted({one.source for one in errors.types})) or "no table of types"


def _accuracy(errors: Errors) -> Iterator[str]:
    for one in errors.types:
        yield (
            f"{one.id}: precision {_share(one.type, one.coded)}, with right parties {_share(one.parties, one.coded)};"
            f" recall {_share(one.type, one.gold)}, with right parties {_share(one.parties, one.gold)}"
        )


def _share(right: int, number: int) -> str:
    if not number:
        return "unknown"
    low, high = wilson(right, number)
    return f"{right / number:.2f} [{low:.2f}, {high:.2f}] of {number}"


def _data(found: Gathered, read: Mapping[int, int]) -> Iterator[str]:
    counted = {one.happening: one for one in found.contributions}
    kinds = ", ".join(f"{sum(one.kind == kind for one in counted.values())} {kind}" for kind in KINDS)
    undated = sum(not one.dated for one in counted.values())
    yield (
        f"Relations of {found.country} up to {found.day} were measured with marsad {__version__} from {sum(read.values())} press reports"
        f" in {len(read)} months, of outlets that named the country at least once. Acts were coded by rules after PLOVER, each with the words"
        " it rests on; accounts of one act in several reports were merged into one happening, so that copies count once."
    )
    yield (
        f"{len(counted)} happenings that some account tells as done enter ({kinds}); {undated} of them have no date in any report and were"
        f" spread over the 30 days to the first report. {len(found.left)} do not enter (planned, denied, ongoing, without a date of a month or"
        " better, or of others than governments, armed forces, organisations of states and firms). Acts of firms and meetings of more"
        " than two stand in series of their own; undirected acts count one half in each direction."
    )


def _strength(found: Gathered, read: Mapping[int, int]) -> Iterator[str]:
    one = _contacts(found, read)
    if one is None:
        return
    how = (
        "fitted to one-step forecasts" if one.settings.fitted else "set, there being too little to fit it to"
    )
    yield (
        "Strength is the expected number of contacts a month after a discounted Gamma-Poisson filter (Harvey and Fernandes 1989; West and"
        f" Harrison 1997); the monthly discount, {_range(one.settings.fading)}, was {how}. Exposure is the number of reports read in a month"
        f" over its median, to the power {one.exponent:g} (0 for contacts of heads of state and government)."
    )
    yield (
        "Happenings that no report tells are bounded from below by Chao's estimator (1984) from the numbers told by one and by two"
        " independent voices. Ranks are given unweighted, by level, and by PLOVER score and level."
    )


def _contacts(found: Gathered, read: Mapping[int, int]) -> Series | None:
    from marsad.measures.series import STREAMS, series_of, window_of

    keys = [(name,) for name in sorted({one.partner(found.country) or "" for one in found.contributions})]
    if not keys:
        return None
    window = window_of(read, found.day)
    return series_of(
        found.contributions, STREAMS[0], keys, lambda one: (one.partner(found.country) or "",), window
    )


def _range(values: object) -> str:
    import numpy as np

    low, high = float(np.min(np.asarray(values))), float(np.max(np.asarray(values)))
    return f"{low:g}" if low == high else f"{low:g} to {high:g}"


def _balance(found: Gathered) -> Iterator[str]:
    names = ", ".join(found.partitions)
    yield (
        f"Balance is the effective number of partners exp(H) (Hill 1973) of contacts of the last 36 months, each keeping 0.94 of its weight"
        f" a month, under the partitions {names}; shares have a Dirichlet posterior with one half added to each group. It is refused below"
        " 20 happenings, and called balanced only where the whole 80 % interval of a tilt lies within 0.2 of even."
    )


def _errors(errors: Errors) -> Iterator[str]:
    coded, right = sum(one.coded for one in errors.confidences), sum(one.right for one in errors.confidences)
    yield (
        f"Intervals are of 80 %, from 1,000 draws with a fixed seed. In each draw every finding is kept, given to another partner, dropped or"
        f" made an act of another kind by tables of coding errors ({right} of {coded} pairs of sides right; {_source(errors)}), the shares right"
        " being drawn too."
    )
