"""Write the pages of docs/ that are made from the program, or check that they are current.

usage: python tools/make_docs.py [--check]
`--check` writes nothing and exits with 1 where a page differs from what would be written.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from marsad.ontology import EventKind, Label, Ontology, join_code, load_ontology

PROJECT = Path(__file__).resolve().parent.parent
MADE = "<!-- Made by tools/make_docs.py from the resources; change those and run `make docs-write`. -->"
SIMPLE = ("measures", "units", "contexts", "sectors", "ties")
GROUPS = {
    "status": "Factual status",
    "grade": "Grades of visits",
    "life": "Stages of a happening",
    "instrument": "Kinds of agreements",
    "stage": "Stages of agreements",
    "field": "Fields of agreements",
    "figure": "Kinds of figures",
    "bound": "Bounds of figures",
    "stance": "Stances",
    "strength": "Strength of positions",
    "genre": "Genres of reports",
    "region": "Regions of a page",
    "precision": "Precision of dates",
    "basis": "Basis of dates",
}


def codes_page() -> str:
    """Give docs/codes.md: every code that findings can carry, with its labels."""
    return "\n".join([*_head(), *_codes(load_ontology())]) + "\n"


PAGES: Mapping[str, Callable[[], str]] = {"docs/codes.md": codes_page}


def _head() -> Iterator[str]:
    yield from (MADE, "", "# Codes", "")
    yield "Event types, modes, contexts and sectors are PLOVER's (Open Event Data Alliance); the rest is ours."
    yield "Definitions and labels are ours throughout. Other codes are refused."


def _codes(ontology: Ontology) -> Iterator[str]:
    yield from _types(ontology)
    yield from _modes(ontology)
    yield from _decisions(ontology)
    yield from _kinds(ontology)
    yield from _offices(ontology)
    yield from _issues(ontology)
    for name in SIMPLE:
        labels = ontology.labels[name.removesuffix("s")]
        yield from _table(name.capitalize(), ("id", "English", "Arabic"), _rows(labels))
    for group, title in GROUPS.items():
        yield from _table(title, ("id", "English", "Arabic"), _rows(ontology.labels[group]))


def _types(ontology: Ontology) -> Iterator[str]:
    head = ("type", "class", "score", "recipient", "English", "Arabic", "meaning", "kinds of acts")
    reached = dict.fromkeys(ontology.types, 0)
    for kind in ontology.kinds.values():
        reached[kind.type] += 1
    rows = (
        (
            type_.id,
            ontology.label("quad", str(type_.quad), "en"),
            f"{type_.score:g}",
            "needed" if type_.recipient_required else "",
            type_.label.en,
            type_.label.ar,
            type_.definition.en,
            str(reached[type_.id]),
        )
        for type_ in ontology.types.values()
    )
    yield from _table("Event types", head, rows)


def _modes(ontology: Ontology) -> Iterator[str]:
    rows = (
        (join_code(type_.id, mode.id), f"{mode.score:g}", mode.label.en, mode.label.ar)
        for type_ in ontology.types.values()
        for mode in type_.modes.values()
    )
    yield from _table("Modes", ("code", "score", "English", "Arabic"), rows)


def _decisions(ontology: Ontology) -> Iterator[str]:
    rows = ((one.question, one.answer) for one in ontology.profile.decisions)
    yield from _table("Where the manual leaves a choice", ("question", "our answer"), rows)


def _kinds(ontology: Ontology) -> Iterator[str]:
    head = ("kind", "code", "parties", "contexts", "English", "Arabic")
    rows = (
        (
            kind.id,
            join_code(kind.type, kind.mode),
            _parties(kind),
            " ".join(kind.contexts),
            kind.label.en,
            kind.label.ar,
        )
        for kind in ontology.kinds.values()
    )
    yield from _table("Kinds of acts", head, rows)


def _parties(kind: EventKind) -> str:
    if kind.mutual:
        return "all are actors"
    return f"{kind.roles.actor.en} → {kind.roles.recipient.en}" if kind.roles else "actor → recipient"


def _offices(ontology: Ontology) -> Iterator[str]:
    head = ("office", "sector", "level", "", "English", "Arabic")
    rows = (
        (one.id, one.sector, str(one.level), "body" if one.body else "", one.label.en, one.label.ar)
        for one in ontology.offices.values()
    )
    yield from _table("Offices", head, rows)


def _issues(ontology: Ontology) -> Iterator[str]:
    rows = ((one.id, one.statement.en, one.label.en, one.label.ar) for one in ontology.issues.values())
    yield from _table("Issues", ("issue", "a holder who is `for` says", "English", "Arabic"), rows)


def _rows(labels: Mapping[str, Label]) -> Iterator[tuple[str, ...]]:
    return ((id_, label.en, label.ar) for id_, label in labels.items())


def _table(title: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield from ("", f"## {title}", "")
    yield _row(head)
    yield _row(("---",) * len(head))
    yield from map(_row, rows)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def stale() -> list[str]:
    """Give the paths of pages that are missing or not what would be written now."""
    return [path for path, page in PAGES.items() if _present(PROJECT / path) != page()]


def _present(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def main() -> int:
    """Write or check the pages; give the exit status."""
    if "--check" in sys.argv[1:]:
        for path in stale():
            print(f"{path} is not current; run: make docs-write", file=sys.stderr)
        return 1 if stale() else 0
    for path, page in PAGES.items():
        (PROJECT / path).write_text(page(), encoding="utf-8")
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
