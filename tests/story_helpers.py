"""Reports written by hand, for stories."""

from __future__ import annotations

from datetime import date
from functools import cache

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document
from marsad.model.stories import Report
from marsad.stories import reports_of


@cache
def kit():
    """Give the shipped kit, loaded once."""
    return load_kit()


def report(name: str, text: str, published: str | None = "2021-05-04", **more) -> Report:
    """Give the report of an analysed text."""
    document = Document(name, text, language="ar", published=published, **more)
    return next(iter(reports_of(analyse(document, kit()))))


def day(text: str) -> date:
    """Give an ISO day."""
    return date.fromisoformat(text)
