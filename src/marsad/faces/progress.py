"""A line on standard error that tells how far a run is; nothing where standard error is no terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from marsad.engines.tally import Progress
from marsad.faces.output import plain


@contextmanager
def progress_line() -> Iterator[Progress | None]:
    """Give a function to call after each document, or None."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Line
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,.0f} reports"), TimeElapsedColumn())
    shown = TextColumn("{task.fields[subject]}", markup=False)
    with Line(*columns, shown, console=Console(stderr=True), transient=True) as line:
        task = line.add_task("", total=None, subject="")
        yield lambda done, subject: line.update(task, completed=done, subject=plain(subject)[:60])
