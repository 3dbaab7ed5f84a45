"""The sample reports that ship in the package, and a record and a brief made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

from msgspec import Struct

from marsad.engines.report import RunReport
from marsad.engines.tally import Progress
from marsad.faces import api
from marsad.faces.listings import Row
from marsad.model.errors import InputError
from marsad.record.views import View

_LINES = "reports.jsonl"


class Demo(Struct, frozen=True):
    """What a demonstration made: a record, the visits in it, the brief of the country told of most."""

    report: RunReport
    visits: list[Row]
    country: str
    record: Path
    brief: Path


def make_demo(folder: Path, *, progress: Progress | None = None) -> Demo:
    """Read the sample reports into `folder/marsad.db` and write `folder/brief.html`.

    Raises InputError where the folder cannot be made or the package holds no samples.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"the folder {folder} cannot be made: {error.strerror}; give another with --out"
        ) from error
    record = folder / "marsad.db"
    with sample_reports() as inputs:
        report = api.read(inputs, record=record, progress=progress)
    with api.view_of(record) as view:
        country = most_told(view)
    page = api.brief(country, folder / "brief.html", record=record)
    return Demo(report, api.visits(record=record), country, record, page)


@contextmanager
def sample_reports() -> Iterator[Path]:
    """Give the path of the sample reports: a file of JSON Lines, or a folder of texts."""
    with resources.as_file(resources.files("marsad") / "samples") as folder:
        lines = folder / _LINES
        if not folder.is_dir():
            raise InputError("this installation holds no sample reports; install marsad again")
        yield lines if lines.is_file() else folder


def most_told(view: View) -> str:
    """Give the code that most events concern; of several the first in the alphabet.

    Raises InputError where no event was found.
    """
    told: Counter[str] = Counter(
        code for _, event in view.findings("events") for code in {*event.actors, *event.recipients}
    )
    if not told:
        raise InputError("no event was found in the sample reports; `marsad doctor` tells what is wrong")
    return min(told, key=lambda code: (-told[code], code))
