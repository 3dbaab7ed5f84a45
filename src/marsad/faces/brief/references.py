"""References from one table to the rows of another: `Index` knows the number of every finding's row."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from msgspec import Struct

from marsad.faces.brief.cells import day_of
from marsad.faces.brief.pieces import Piece, Row, Section, reference
from marsad.model.dates import When
from marsad.model.documents import Document

Told = TypeVar("Told", bound=tuple[Document, Any])


class Index(Struct, frozen=True):
    """The numbered rows of a page by report and finding."""

    rows: dict[tuple[str, str], Row]

    def reference(self, document: Document, finding: str) -> Piece:
        """Give the number of a finding's row, opening its sentence."""
        row = self.rows[document.id, finding]
        return reference(str(row.number), row.shape, f"e{row.number}")


def index_of(sections: Iterable[Section]) -> Index:
    """Give the index of the rows of sections."""
    return Index({(row.document.id, row.finding): row for row in numbered_rows(sections)})


def numbered_rows(sections: Iterable[Section]) -> list[Row]:
    """Give the rows that rest on sentences, in the order of the page."""
    return [row for section in sections for table in section.tables if table.numbered for row in table.rows()]


def date_of(document: Document, finding: Any) -> date | None:  # noqa: ANN401 - any kind of finding
    """Give the first day of a finding's date, else the day of its report."""
    when: When | None = next(
        (found for name in ("when", "as_of", "since") if (found := getattr(finding, name, None)) is not None),
        None,
    )
    return when.start if when is not None else day_of(document)


def latest_first(told: Iterable[Told]) -> list[Told]:
    """Order findings by date, the newest first; inside a day in the order of the record; undated ones last."""
    return sorted(told, key=lambda found: date_of(*found) or date.min, reverse=True)
