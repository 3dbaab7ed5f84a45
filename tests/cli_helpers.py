"""A record made by hand, and a way to call commands, for the tests of the command line."""

import json
from datetime import date
from pathlib import Path

from click.testing import CliRunner, Result

from marsad.faces.cli import main
from marsad.model.dates import When, day
from marsad.model.documents import Document, Region
from marsad.model.findings import Figure, Findings, Quote
from marsad.model.spans import Span, cut
from marsad.record.store import Record
from marsad.text.stems import search_terms
from record_helpers import NOON, event, shadow

TEXT = (
    "زيارة إلى هلسنكي\n\n"
    "زار وزير الهند فنلندا أمس. وقال وزير الهند: «نأمل أن تدوم هذه الصداقة». "
    "ومن المقرر أن يزور كينيا الأسبوع المقبل. وبلغت التجارة 40 مليون دولار.\n"
)
REAL = "زار الرئيس الفرنسي إيمانويل ماكرون كازاخستان في 1 نوفمبر/تشرين الثاني 2023.\n"

__all__ = ["NOON", "REAL", "TEXT", "call", "lines_of", "make_record", "place_of", "rows_of", "shadow"]


def call(*arguments: object, **options: object) -> Result:
    """Call `marsad` as a program would; whatever happens must be an exit status, never an exception."""
    result = CliRunner().invoke(main, [str(one) for one in arguments], **options)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def rows_of(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def lines_of(path: Path, *reports: dict) -> Path:
    path.write_text("".join(json.dumps(report) + "\n" for report in reports), encoding="utf-8")
    return path


def place_of(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def make_record(path: Path) -> Path:
    """Write a record with one report: a visit, a planned visit, a quote, a figure."""
    document = Document("helsinki", TEXT, "ar", "2024-05-07", outlet="صحيفة", url="https://example.org/7")
    own = [("title", 0, 18), ("body", 18, len(TEXT))]
    found = Findings(
        document,
        regions=tuple(Region(kind, Span(start, end)) for kind, start, end in own),
        events=(
            event(
                document, place_of("زار وزير الهند فنلندا"), ("IND",), ("FIN",), when=day(date(2024, 5, 6), "relative")
            ),
            event(
                document, place_of("يزور كينيا"), ("IND",), ("KEN",), status="planned", place="KEN",
                when=When(date(2024, 5, 7), date(2024, 5, 7), "day", "publication"),
            ),
        ),
        quotes=(
            Quote(
                "aaaabbbbcccc", "minister", "IND", True, cut("helsinki", TEXT, *place_of("نأمل أن تدوم هذه الصداقة")),
                None, "said-1", 0.5,
            ),
        ),
        figures=(
            Figure(
                "ddddeeeeffff", 4e7, None, "exact", "USD", "trade", "flow", ("FIN", "IND"), None, None,
                cut("helsinki", TEXT, *place_of("40 مليون دولار")), "amount-1", 0.5,
            ),
        ),
    )  # fmt: skip
    with Record.open(path, create=True) as record:
        run = record.begin_run("0", "resources-1", now=NOON)
        record.put(run, found, search_terms, "resources-1")
        record.end_run(run, now=NOON)
    return path
