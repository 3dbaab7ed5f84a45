"""The sample reports: own words about real, dated events; the input of `marsad demo` and of whole-finding tests.

    reports.jsonl   one report a line, as any user's JSON Lines; ids are `day-slug`, in order of day, and
                    `undated-slug` at the end where the day of publication is not known
    expected.json   what a careful coder finds in each report, read by `samples.expected`

A report that joins the set gets a line in the one file and an entry in the other; nothing else lists them. The
outlets are invented and the names say so; the events, days and figures are those of the public record.
"""

from __future__ import annotations

from importlib import resources

import msgspec

from marsad.model.documents import Document


class _Report(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line of `reports.jsonl`; `published` is an ISO day or null, `title` repeats the first line of `text`."""

    id: str
    title: str
    published: str | None
    outlet: str
    url: str | None
    lang: str
    text: str


def read_sample(name: str) -> bytes:
    """Give the bytes of a file of this folder."""
    return (resources.files(__name__) / name).read_bytes()


def sample_documents() -> list[Document]:
    """Give the sample reports in order of day, the undated last, as documents without regions and without origin."""
    reports = msgspec.json.decode(
        b"[" + b",".join(read_sample("reports.jsonl").splitlines()) + b"]", type=list[_Report]
    )
    return [
        Document(
            report.id,
            report.text,
            language=report.lang,
            published=report.published,
            title=report.title,
            outlet=report.outlet,
            url=report.url,
        )
        for report in reports
    ]
