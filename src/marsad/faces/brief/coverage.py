"""What was read, and what went wrong: outlets, unreadable inputs, refused findings, dates that fell back.

These tables count; their rows rest on no sentence. Nothing vanishes (law 5): where a list is shortened
its whole count stands beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from marsad.faces.brief.cells import day_of, day_pieces, named, report_name
from marsad.faces.brief.gather import Material, Scope
from marsad.faces.brief.labels import Label
from marsad.faces.brief.numbers import grouped
from marsad.faces.brief.pieces import (
    Cell,
    Line,
    Piece,
    Row,
    Section,
    Table,
    counting_table,
    label,
    name,
    number,
)
from marsad.faces.brief.terms import Terms
from marsad.model.documents import Document, as_told

NAMED = 5
"""How many inputs of one reason are named; their number is always given."""

Fact = tuple[Label, Line]


def facts_of(material: Material, used: int, terms: Terms) -> tuple[Fact, ...]:
    """Give what was read: reports, embedded articles, older versions, days, outlets; `used`: those shown."""
    whole = [document for document in material.documents if document.parent is None]
    days = sorted(day for document in whole if (day := day_of(document)))
    outlets = {document.outlet for document in whole if document.outlet}
    counts = {
        "reports-read": len(whole),
        "reports-concerned": used,
        "reports-embedded": len(material.documents) - len(whole),
        "reports-superseded": material.superseded,
        "reports-later": material.later,
        "undated-reports": len(whole) - len(days),
        "reports-opinion": sum(as_told(document).genre == "opinion" for document in whole),
        "reports-translated": sum(as_told(document).translated is True for document in whole),
        "outlets-read": len(outlets),
    }
    always = {"reports-read", "reports-concerned"}
    facts = [(terms.phrase(k), (number(grouped(n)),)) for k, n in counts.items() if n or k in always]
    if material.scope.as_of:
        facts.insert(0, (terms.phrase("as-of-day"), (number(material.scope.as_of.isoformat()),)))
    if asked := _asked(material.scope):
        facts.insert(1, (terms.phrase("days-asked"), (number(asked),)))
    if days:
        facts.insert(1, (terms.phrase("days-read"), (number(_days(days)),)))
    return tuple(facts)


def _asked(scope: Scope) -> str:
    """Give the interval that was asked for, open ends open; nothing where none was."""
    ends = [day.isoformat() if day else "…" for day in (scope.since, scope.until)]
    return " – ".join(ends) if scope.since or scope.until else ""


def _days(days: list[date]) -> str:
    return " – ".join(dict.fromkeys((days[0].isoformat(), days[-1].isoformat())))


def coverage_section(material: Material, rows: Iterable[Row], terms: Terms) -> Section:
    """Give the tables of coverage; `rows` are those of the page whose date is only the day of their report."""
    tables = (
        _outlets(material.documents, terms),
        _ledger(material, terms),
        _refused(material, terms),
        _fallback(rows, terms),
    )
    notes = (terms.phrase("no-report-is-not-nothing"),)
    return Section("coverage", terms.phrase("coverage"), notes, tuple(t for t in tables if t.rows()))


def _outlets(documents: Iterable[Document], terms: Terms) -> Table:
    by_outlet: defaultdict[str, list[Document]] = defaultdict(list)
    for document in documents:
        if document.parent is None:
            by_outlet[document.outlet or ""].append(document)
    ordered = sorted(by_outlet.items(), key=lambda item: (-len(item[1]), item[0]))
    cells = [_outlet_cells(outlet, reports, terms) for outlet, reports in ordered]
    return _table("coverage-outlets", ("outlet", "reports", "first-day", "last-day"), cells, terms)


def _outlet_cells(outlet: str, reports: list[Document], terms: Terms) -> tuple[Cell, ...]:
    days: list[date | None] = [*sorted(day for report in reports if (day := day_of(report)))] or [None]
    who = name(outlet) if outlet else label(terms.phrase("outlet-unknown"), "muted")
    ends = ((day_pieces(day, terms),) for day in (days[0], days[-1]))
    return (((who,),), ((number(grouped(len(reports))),),), *ends)


def _ledger(material: Material, terms: Terms) -> Table:
    """Group the ledger by stage and reason."""
    subjects: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in material.ledger:
        subjects[row.stage, row.reason].append(shortened(row.subject))
    cells = [
        _counted(named(terms.phrase_or(f"stage-{stage}", stage)), reason, names, terms)
        for (stage, reason), names in sorted(subjects.items())
    ]
    return _table("coverage-ledger", ("stage", "reason", "count", "which"), cells, terms)


def _refused(material: Material, terms: Terms) -> Table:
    """Group the refusals by kind and reason, with the rules whose findings they were ("rule: reason")."""
    rules: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for _, refusal in material.refusals:
        rule, _, reason = refusal.reason.rpartition(": ")
        rules[refusal.kind, reason].append(rule)
    cells = [
        _counted(named(terms.phrase_or(f"kind-{kind}", kind)), reason, names, terms)
        for (kind, reason), names in sorted(rules.items())
    ]
    return _table("coverage-refused", ("kind", "reason", "count", "rules"), cells, terms)


def _counted(first: Piece, reason: str, names: list[str], terms: Terms) -> tuple[Cell, ...]:
    """Give a row: stage or kind, reason, how many, and the first of those that are named."""
    told = terms.phrase_or(f"reason-{reason.lower().replace(' ', '-')}", reason)
    different = [name for name in dict.fromkeys(names) if name]
    return ((first,),), ((named(told),),), ((number(grouped(len(names))),),), _first(different, terms)


def _fallback(rows: Iterable[Row], terms: Terms) -> Table:
    by_report: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_report[row.document.id].append(row)
    cells = [_fallback_cells(found, terms) for found in by_report.values()]
    return _table("coverage-fallback", ("report", "date", "rows"), cells, terms)


def _fallback_cells(rows: list[Row], terms: Terms) -> tuple[Cell, ...]:
    document = rows[0].document
    numbers = tuple(number(str(row.number), "row") for row in rows)
    return ((report_name(document),),), (day_pieces(day_of(document), terms),), (numbers,)


def _first(names: list[str], terms: Terms) -> Cell:
    lines: Cell = tuple((name(found),) for found in names[:NAMED])
    return lines if len(names) <= NAMED else (*lines, (label(terms.phrase("and-more"), "muted"),))


def shortened(subject: str) -> str:
    """Give a document's id as it is, and of a whole path only the file and its folder.

    A page is passed on; the folders of the machine that made it are nobody's business.
    """
    if not subject.startswith(("/", "\\")) and subject[1:3] not in {":\\", ":/"}:
        return subject
    return "/".join(subject.replace("\\", "/").rstrip("/").split("/")[-2:])


def _table(key: str, columns: tuple[str, ...], cells: Sequence[tuple[Cell, ...]], terms: Terms) -> Table:
    return counting_table(f"{key}-table", terms.phrase(key), tuple(terms.phrase(c) for c in columns), cells)
