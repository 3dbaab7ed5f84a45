"""The findings of one document in a record: written whole, and replaced whole."""

from __future__ import annotations

from msgspec.structs import replace

from marsad.model.documents import Region
from marsad.model.findings import Findings, Mention, Refusal
from marsad.model.spans import Span
from marsad.record.codec import from_json, label, pack, to_json, unpack
from marsad.record.columns import KINDS, Finding, days_of, findings_of, labels_of, place_of, sides_of
from marsad.record.connection import Connection
from marsad.record.documents import children_of, load

_INSERT = (
    "INSERT INTO finding (key, id, kind, document, type, mode, status, start_day, end_day, basis, "
    "span_start, span_end, rule, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def digest_of_analysis(connection: Connection, key: int) -> str | None:
    """Give the digest of the resources with which a document was last analysed, or None."""
    found = connection.row("SELECT digest FROM analysis WHERE document = ?", (key,))
    return str(found[0]) if found else None


def write(connection: Connection, run: int, key: int, findings: Findings, digest: str) -> None:
    """Write what was found in the document with this key; its children are not looked at."""
    connection.change(
        "INSERT INTO analysis (document, run, digest, regions, mentions) VALUES (?, ?, ?, ?, ?)",
        (key, run, digest, to_json(findings.regions), pack(findings.mentions)),
    )
    _write_findings(connection, key, list(findings_of(findings)))
    connection.change_many(
        "INSERT INTO refusal (document, kind, reason, span_start, span_end) VALUES (?, ?, ?, ?, ?)",
        [(key, label(row.kind), label(row.reason), *_ends(row.span)) for row in findings.refused],
    )


def _write_findings(connection: Connection, key: int, found: list[tuple[str, Finding]]) -> None:
    """Write findings under keys that follow the last one: two statements in all, not two for each."""
    last = connection.row("SELECT max(key) FROM finding")
    first = 1 + ((last and last[0]) or 0)
    numbered = [(row, kind, finding) for row, (kind, finding) in enumerate(found, first)]
    connection.change_many(_INSERT, [_columns(row, key, kind, finding) for row, kind, finding in numbered])
    connection.change_many(
        "INSERT INTO finding_code (finding, side, code) VALUES (?, ?, ?)",
        [
            (row, side, label(code))
            for row, kind, finding in numbered
            for side, code in sides_of(kind, finding)
        ],
    )


def _columns(row: int, key: int, kind: str, finding: Finding) -> tuple[int | str | None, ...]:
    labels = (label(value) if value else None for value in labels_of(kind, finding))
    days, place = days_of(finding), place_of(finding)
    return row, finding.id, kind, key, *labels, *days, *place, finding.rule, to_json(finding)


def erase(connection: Connection, key: int) -> None:
    """Take out everything that was found in the document with this key."""
    connection.change(
        "DELETE FROM finding_code WHERE finding IN (SELECT key FROM finding WHERE document = ?)", (key,)
    )
    for table in ("finding", "refusal", "analysis"):
        connection.change(f"DELETE FROM {table} WHERE document = ?", (key,))  # noqa: S608 - names from above


def read(connection: Connection, key: int) -> Findings:
    """Give the findings of a document as they were written, without ledger rows (those belong to the run)."""
    lists: dict[str, list[Finding]] = {kind: [] for kind in KINDS}
    for kind, body in connection.rows(
        "SELECT kind, body FROM finding WHERE document = ? ORDER BY span_start, span_end, id", (key,)
    ):
        lists[kind].append(from_json(body, KINDS[kind]))
    whole = Findings(
        document=load(connection, key),
        refused=tuple(_refusals(connection, key)),
        children=tuple(read(connection, child) for child, _ in children_of(connection, key)),
        **{kind: tuple(found) for kind, found in lists.items()},  # type: ignore[arg-type]
    )
    packed = connection.row("SELECT regions, mentions FROM analysis WHERE document = ?", (key,))
    if packed is None:
        return whole
    regions, mentions = from_json(packed[0], tuple[Region, ...]), unpack(packed[1], tuple[Mention, ...])
    return replace(whole, regions=regions, mentions=mentions)


def _refusals(connection: Connection, key: int) -> list[Refusal]:
    rows = connection.rows(
        "SELECT kind, reason, span_start, span_end FROM refusal WHERE document = ? "
        "ORDER BY span_start, span_end, kind, reason",
        (key,),
    )
    return [refusal_of(*row) for row in rows]


def refusal_of(kind: str, reason: str, start: int | None, end: int | None) -> Refusal:
    """Give the refusal whose columns these are."""
    return Refusal(kind, reason, None if start is None or end is None else Span(start, end))


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)
