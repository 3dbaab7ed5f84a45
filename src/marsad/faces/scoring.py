"""What `marsad evaluate` reads and how it shows wrong events: in groups, with their words where texts are given."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from marsad.analyse import analyse, to_json
from marsad.evaluate import read_records
from marsad.evaluate.causes import CAUSES, Wrong, wrong_events
from marsad.evaluate.constructs import construct_of
from marsad.evaluate.fields import Item, spans_of
from marsad.evaluate.groups import By, Group, grouped, number_of_events
from marsad.evaluate.records import Record
from marsad.faces.output import Columns, json_text, plain, write_rows
from marsad.kit import Kit, load_kit
from marsad.model.documents import Document
from marsad.model.errors import InputError
from marsad.readers.inputs import read_inputs
from marsad.readers.rows import is_unreadable
from marsad.text.tokens import Tokens

COLUMNS: Columns = {
    "wrong": lambda row: row["number"],
    "group": lambda row: row["group"],
    "of these": lambda row: row["of_these"],
    "as": lambda row: row["detail"],
}


class Material(Struct, frozen=True, eq=False):
    """Predicted records, the texts they are about by id (none where none were given), and inputs that could not be read."""

    predictions: Sequence[Record]
    texts: Mapping[str, Document]
    unread: tuple[str, ...]
    kit: Kit


def gather(texts: Path | None, predictions: Path | None, resources: Path | None) -> Material:
    """Read predictions made before, or make them of texts; beside predictions texts are only quoted.

    Raises InputError where neither is given.
    """
    if texts is None and predictions is None:
        raise InputError(
            "evaluate was given nothing to score; add --texts FILE (texts to read) or --predictions FILE"
        )
    kit = load_kit(resources)
    documents, unread = ({}, []) if texts is None else _read(texts, resources)
    if predictions is not None:
        return Material(list(read_records(predictions)), documents, tuple(unread), kit)
    made = [record for one in documents.values() for record in to_json(analyse(one, kit))]
    return Material(made, documents, tuple(unread), kit)


def _read(texts: Path, resources: Path | None) -> tuple[dict[str, Document], list[str]]:
    documents: dict[str, Document] = {}
    unread: list[str] = []
    for read in read_inputs([texts], overlay=resources):
        if isinstance(read, Document):
            documents[read.id] = read
        elif is_unreadable(read):
            click.echo(f"{read.subject}: {read.detail or read.reason}", err=True)
            unread.append(read.subject)
    return documents, unread


def check_texts(golds: Iterable[Record], texts: Mapping[str, Document]) -> None:
    """Raise InputError where gold carries the SHA-256 of its text and the text given is another."""
    other = [
        str(gold["id"]) for gold in golds
        if isinstance(gold.get("sha256"), str) and gold.get("id") in texts
        and gold["sha256"] != hashlib.sha256(texts[gold["id"]].text.encode("utf-8", "surrogatepass")).hexdigest()
    ]  # fmt: skip
    if other:
        raise InputError(
            f"the texts of {len(other)} documents are not those that gold was made from ({other[0]!r} first: the "
            f"SHA-256 differs, so its spans mean nothing); give them as the page of the gold says they are joined"
        )


def show_wrongs(golds: Sequence[Record], material: Material, by: By, shown: int, *, as_json: bool) -> None:
    """Print the groups of wrong events, then so many examples of each.

    Raises InputError where constructs are asked for without the texts that show them.
    """
    if by == "construct" and not material.texts:
        raise InputError("constructs are told from the words, and no texts were given; add --texts FILE")
    wrongs = wrong_events(golds, material.predictions, _types_of_rules(material.kit))
    groups = grouped(wrongs, by, _constructs(material))
    if as_json:
        for line in _json_lines(groups, by, material, shown):
            click.echo(line)
        return
    click.echo(
        f"\nwrong events {number_of_events(wrongs)}, by {by}; what is wrong for several causes is in each"
    )
    write_rows(_rows(groups), form=None, columns=COLUMNS, fields=())
    for one in groups if shown else ():
        click.echo(f"\n{plain(one.name)}: {CAUSES[one.name]}" if by == "cause" else f"\n{plain(one.name)}:")
        for wrong in one.wrongs[:shown]:
            for line in _told(wrong, material):
                click.echo(line)


def _types_of_rules(kit: Kit) -> dict[str, str]:
    kinds = kit.ontology.kinds
    return {
        one.id: kinds[one.kind].type
        for language in kit.languages.values()
        for one in language.triggers
        if one.kind in kinds
    }


def _rows(groups: Sequence[Group]) -> Iterator[dict[str, Any]]:
    for group in groups:
        yield {"number": len(group.wrongs), "group": group.name, "of_these": None, "detail": None}
        for detail, number in group.details.items():
            yield {"number": None, "group": None, "of_these": number, "detail": detail}


def _constructs(material: Material) -> Callable[[Wrong], str]:
    @lru_cache(maxsize=1)
    def tokens_of(name: str) -> Tokens:
        return Tokens(material.texts[name].text)

    def construct(wrong: Wrong) -> str:
        document = material.texts.get(wrong.document)
        language = material.kit.languages.get(document.language or "") if document else None
        if language is None:
            return "no text"
        return construct_of(wrong.rule, wrong.places, tokens_of(wrong.document), language)

    return construct


def _json_lines(groups: Sequence[Group], by: By, material: Material, shown: int) -> Iterator[str]:
    for one in groups:
        yield json_text({"by": by, "group": one.name, "number": len(one.wrongs), "details": one.details})
        for wrong in one.wrongs[:shown]:
            yield json_text(
                {
                    "document": wrong.document, "cause": wrong.cause, "detail": wrong.detail, "type": wrong.type,
                    "rule": wrong.rule, "gold": wrong.gold, "predicted": wrong.predicted,
                    "gold_words": _words(wrong.document, wrong.gold, material),
                    "predicted_words": _words(wrong.document, wrong.predicted, material),
                }
            )  # fmt: skip


def _told(wrong: Wrong, material: Material) -> Iterator[str]:
    rule = f" ({wrong.rule})" if wrong.rule else ""
    yield f"  {plain(wrong.document)}: {plain(wrong.detail + rule)}"
    for side, item in (("gold ", wrong.gold), ("found", wrong.predicted)):
        if item is not None:
            yield f"    {side} {_as_told(item)}  {plain(_words(wrong.document, item, material))}"


def _as_told(item: Item) -> str:
    parts = [item.get("type"), item.get("mode"), item.get("status"), item.get("date")]
    sides = " → ".join(plain(item.get(side)) for side in ("actors", "recipients") if item.get(side))
    return f"{' '.join(plain(part) for part in parts if part)}  {sides}"


def _words(document: str, item: Item | None, material: Material) -> list[str]:
    """Give the words of an event's evidence; its spans where the text is not given."""
    spans = () if item is None else spans_of(item, "evidence")
    if document not in material.texts:
        return [f"{start}-{end}" for start, end in spans]
    return [material.texts[document].text[start:end] for start, end in spans]
