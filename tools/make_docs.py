"""Write the pages of docs/ that are made from the program, or check that they are current.

usage: python tools/make_docs.py [--check]
`--check` writes nothing and exits with 1 where a page differs from what would be written.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import click

from marsad.analyse.examples.coverage import CONSTRUCTS, GROUPS, constructs_of, entries_of, not_worded, worded
from marsad.faces.cli import COMMANDS
from marsad.faces.cli import main as main_command
from marsad.kit import Kit, load_kit
from marsad.languages.schema import Trigger
from marsad.ontology import EventKind, Label, Ontology, join_code, load_ontology

PROJECT = Path(__file__).resolve().parent.parent
MADE = "<!-- Made by tools/make_docs.py from the resources; change those and run `make docs-write`. -->"
SIMPLE = ("measures", "units", "contexts", "sectors", "ties")
LISTS = {
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


COVERAGE = (
    "How many entries of a language tell acts of each type and kind, and by which constructs. One entry may use several,",
    "and have several words. How well they do is measured on gold records: `marsad evaluate`.",
    "",
    "An entry of the ontology has no sentences of its own. What it means in a text is said by the words of a language",
    "that point at it, and the examples of those words are its examples; they run as tests. What no word points at is",
    "listed below as not yet worded: it can be coded by hand and read from other sources, and is never found in a text.",
    "",
    *(f"- **{name}**: {meaning}" for name, meaning in CONSTRUCTS.items()),
)


def codes_page() -> str:
    """Give docs/codes.md: every code that findings can carry, with its labels."""
    return "\n".join([*_head("Codes"), *_codes(load_ontology())]) + "\n"


def coverage_page() -> str:
    """Give docs/coverage.md: which acts a language has words for, by which constructs, and what has none."""
    kit = load_kit()
    lines = [line for code in kit.languages for line in _coverage(kit, code)]
    return "\n".join([*_head("Coverage"), *COVERAGE, *lines]) + "\n"


def commands_page() -> str:
    """Give docs/commands.md: the help of every command."""
    lines = [line for name in COMMANDS for line in _help(name)]
    return "\n".join([*_head("Commands"), "What `marsad COMMAND --help` says.", *_help(""), *lines]) + "\n"


PAGES: Mapping[str, Callable[[], str]] = {
    "docs/codes.md": codes_page,
    "docs/coverage.md": coverage_page,
    "docs/commands.md": commands_page,
}


def _head(title: str) -> Iterator[str]:
    yield from (MADE, "", f"# {title}", "")


def _help(name: str) -> Iterator[str]:
    """Give the help of a command, "" for the group's own."""
    group = click.Context(main_command, info_name="marsad", **main_command.context_settings)
    command = main_command.get_command(group, name) if name else main_command
    context = click.Context(command, info_name=name, parent=group) if name else group
    yield from ("", f"## {f'marsad {name}' if name else 'marsad'}", "", "```text")
    yield from command.get_help(context).splitlines()
    yield "```"


def _coverage(kit: Kit, code: str) -> Iterator[str]:
    language = kit.languages[code]
    name = language.file.label["en"]
    yield from _table(
        f"{name}: types", ("type", "kinds", "worded", "triggers", *CONSTRUCTS), _by_type(kit, code)
    )
    yield from _table(
        f"{name}: kinds of acts", ("kind", "code", "triggers", *CONSTRUCTS), _by_kind(kit, code)
    )
    rows = [
        (
            group,
            f"{len(entries_of(kit, group)) - len(missing)} of {len(entries_of(kit, group))}",
            ", ".join(missing),
        )
        for group in GROUPS
        for missing in [not_worded(kit, code, group)]
    ]
    yield from _table(f"{name}: not yet worded", ("list of the ontology", "worded", "without words"), rows)


def _by_type(kit: Kit, code: str) -> Iterator[tuple[str, ...]]:
    known = worded(kit.languages[code], "kinds")
    for type_ in kit.ontology.types:
        kinds = [one.id for one in kit.ontology.kinds.values() if one.type == type_]
        triggers = [one for one in kit.languages[code].triggers if one.kind in kinds]
        yield (type_, str(len(kinds)), str(len(known.intersection(kinds))), *_counts(triggers))


def _by_kind(kit: Kit, code: str) -> Iterator[tuple[str, ...]]:
    for kind in kit.ontology.kinds.values():
        triggers = [one for one in kit.languages[code].triggers if one.kind == kind.id]
        if triggers:
            yield (kind.id, join_code(kind.type, kind.mode), *_counts(triggers))


def _counts(triggers: Sequence[Trigger]) -> Iterator[str]:
    """Give how many triggers there are, and how many of them use each construct."""
    yield str(len(triggers))
    for construct in CONSTRUCTS:
        number = sum(construct in constructs_of(one) for one in triggers)
        yield str(number) if number else ""


def _codes(ontology: Ontology) -> Iterator[str]:
    yield "Event types, modes, contexts and sectors are PLOVER's (Open Event Data Alliance); the rest is ours."
    yield "Definitions and labels are ours throughout. Other codes are refused."
    yield from _types(ontology)
    yield from _modes(ontology)
    yield from _decisions(ontology)
    yield from _kinds(ontology)
    yield from _offices(ontology)
    yield from _issues(ontology)
    for name in SIMPLE:
        labels = ontology.labels[name.removesuffix("s")]
        yield from _table(name.capitalize(), ("id", "English", "Arabic"), _rows(labels))
    for group, title in LISTS.items():
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
