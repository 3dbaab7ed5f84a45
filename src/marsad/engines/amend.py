"""What a person knows of a report and the report does not say: its day, outlet, genre. What hung on them is read anew.

amend(record, kit, "clipping-7", {"published": "2024-07-03"}, analyser=analyse, shadow=search_terms)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from msgspec.structs import replace

from marsad import __version__
from marsad.engines.local import Clock, clock
from marsad.engines.one import Analyser, Resources, read_one
from marsad.model.dates import parse_published
from marsad.model.documents import Document, Genre
from marsad.model.errors import InputError
from marsad.model.findings import LedgerRow
from marsad.record.search import Shadow
from marsad.record.store import Record
from marsad.record.views import View

FIELDS: tuple[str, ...] = ("published", "outlet", "genre", "title", "url")


def amend(
    record: Record,
    kit: Resources,
    document: str,
    changes: Mapping[str, str | None],
    *,
    analyser: Analyser,
    shadow: Shadow,
    now: Clock = clock,
) -> Document:
    """Change what a record tells of a report beside its text, read the report anew, and give it as it now is.

    `changes`: some of `FIELDS`; None takes a value away. What was changed, from what to what, is a row of the
    ledger. Raises InputError for a report that the record does not hold, or a value that cannot be.
    """
    known = View(record).document(document)
    if known is None or known.parent is not None:
        raise InputError(f"the record holds no report {document!r}; `marsad search` shows the ids")
    _check(changes)
    mended = replace(known, **changes)
    number = record.begin_run(__version__, kit.digest, now=now())
    reading = read_one(mended, kit=kit, analyser=analyser)
    row = LedgerRow(document, "note", "set by hand", _said(known, mended))
    record.amend(number, reading.findings, shadow, kit.digest if reading.is_whole else "", row)
    record.end_run(number, now=now(), counts={"amended": 1})
    return mended


def _check(changes: Mapping[str, str | None]) -> None:
    unknown = sorted(set(changes) - set(FIELDS))
    if unknown:
        raise InputError(f"{unknown[0]!r} cannot be set; what can is {', '.join(FIELDS)}")
    if not changes:
        raise InputError(f"nothing to set: give one of {', '.join(FIELDS)}")
    day, genre = changes.get("published"), changes.get("genre")
    if day is not None and parse_published(day) is None:
        raise InputError(f"{day!r} is no day; write it as 2024-07-03")
    if genre is not None and genre not in get_args(Genre):
        raise InputError(f"{genre!r} is no genre; those there are: {', '.join(get_args(Genre))}")


def _said(before: Document, after: Document) -> str:
    changed = [name for name in FIELDS if getattr(before, name) != getattr(after, name)]
    return (
        "; ".join(f"{name}: {getattr(before, name)} → {getattr(after, name)}" for name in changed)
        or "as it was"
    )
