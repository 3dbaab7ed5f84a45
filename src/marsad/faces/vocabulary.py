"""What a corpus names and marsad does not know, as rows and as YAML that only wants its blanks filled.

`documents_of` reads a user's reports or his record; `yaml_files` gives every unknown word as a commented entry of
the file where it belongs. One takes the sign `#` away from the entries that one wants, fills each `FILL-IN`, and gives
the folder with `--resources`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from marsad.analyse.vocabulary import KINDS, Unknown, Vocabulary, What
from marsad.faces.output import plain
from marsad.model.documents import Document
from marsad.model.errors import InputError
from marsad.model.findings import LedgerRow
from marsad.readers.inputs import read_inputs
from marsad.record.store import Record
from marsad.record.views import View

FIELDS = ("kind", "words", "hint", "count", "documents", "document", "start", "end", "sentence", "text")
BLANK = "FILL-IN"
_TERM = 2  # words of a term: office and state
_SOURCE = '"own corpus: {} times in {} reports"'


def documents_of(
    inputs: Iterable[Path], record: Path, on_row: Callable[[LedgerRow], None], *,
    language: str | None, overlay: Path | None,
) -> Iterator[Document]:  # fmt: skip
    """Give the documents of files and folders or, where none are named, of a record."""
    paths = list(inputs)
    if paths:
        for item in read_inputs(paths, language=language, overlay=overlay):
            if isinstance(item, Document):
                yield item
            else:
                on_row(item)
        return
    with Record.open(record, readonly=True) as opened:
        yield from (stored.document for stored in View(opened).documents() if not stored.superseded)


def rows_of(words: Iterable[Unknown]) -> list[dict[str, Any]]:
    """Give words as rows of `FIELDS`: `start` and `end` are their place in the report, `sentence` that of the sentence."""
    return [
        {
            "kind": one.kind, "words": one.words, "hint": one.hint, "count": one.count, "documents": one.documents,
            "document": one.document, "start": one.span.start, "end": one.span.end,
            "sentence": [one.sentence.start, one.sentence.end], "text": one.text,
        }
        for one in words
    ]  # fmt: skip


def yaml_files(found: Vocabulary, top: int, language: str = "ar") -> dict[str, str]:
    """Give the text of each file of a user's own folder by its place in it, with the `top` words of a kind commented out."""
    return {
        _PLACES[kind].format(language): "".join(f"{line}\n" for line in _lines(found, kind, top, language))
        for kind in KINDS
        if found.of(kind)
    }


def yaml_text(files: dict[str, str]) -> str:
    """Give all files as one stream of YAML documents, each headed by its place."""
    return "".join(f"---  # {place}\n{text}" for place, text in files.items())


def write_files(files: dict[str, str], folder: Path) -> None:
    """Write the files into a folder. Raises InputError, before anything is written, where one of them is there already."""
    for place in files:
        if (folder / place).exists():
            raise InputError(f"{folder / place} is there already and is not overwritten; name another folder")
    for place, text in files.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text(text, encoding="utf-8")


def _lines(found: Vocabulary, kind: What, top: int, language: str) -> Iterator[str]:
    yield f"about: {_ABOUT[kind]}"
    yield "entries:"
    for one in found.of(kind)[:top]:
        place = f"{one.document} {one.span.start}-{one.span.end}"
        yield f"# {one.count} times in {one.documents} reports; {place}: {plain(_short(one))}"
        yield from (f"#{line}" for line in _ENTRIES[kind](one, language))


def _short(one: Unknown) -> str:
    """Give the words with what stands around them, on one line."""
    place = one.span.start - one.sentence.start
    around = one.text[max(0, place - 40) : place + len(one.words) + 40]
    return " ".join(around.split())


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _source(one: Unknown) -> str:
    return _SOURCE.format(one.count, one.documents)


def _person(one: Unknown, language: str) -> Iterator[str]:
    yield f"  - id: {BLANK}  # the English name in small letters: murat-nurtleu"
    yield f"    names: {{{language}: {_quoted(one.words)}, en: {BLANK}}}"
    term = one.hint if len(one.hint.split()) == _TERM else f"{BLANK} {BLANK}"
    yield f"    terms: [{term}]  # office, state; where known, first and last month: 2023-04 2025-09"
    yield f"    source: {_source(one)}"


def _office(one: Unknown, _language: str) -> Iterator[str]:
    yield f"  - id: {BLANK}  # a name for these words: state-secretary"
    yield f"    office: {BLANK}  # an office of the ontology: official"
    yield "    bare: true"
    yield f"    forms: [{_quoted(one.words)}]"
    yield f"    source: {_source(one)}"
    yield f"    examples: {{catches: [{BLANK}]}}  # a sentence of your own with the words"


def _verb(one: Unknown, _language: str) -> Iterator[str]:
    yield f"  - id: {BLANK}  # a name for the trigger: visit.arrive"
    yield f"    kind: {BLANK}  # a kind of act of the ontology: visit"
    yield f"    source: {_source(one)}"
    yield f"    verbs: [{{perfect: {BLANK}, imperfect: {BLANK}}}]  # he-forms of past and present of {one.words}"
    yield "    frame: {object: recipient, needs: [actor, recipient]}"
    yield "    examples:"
    yield f"      catches: [{{text: {BLANK}, who: {BLANK}}}]  # an own sentence, and in it FRA > KAZ"
    yield f"      leaves: [{BLANK}]  # the nearest sentence of your own that tells no such act"


def _ambiguous(one: Unknown, language: str) -> Iterator[str]:
    for actor in one.hint.split():
        yield f"  # one of {_quoted(one.words)} ({language}): {actor}"


_PLACES: dict[What, str] = {
    "person": "world/persons/unknown.yaml",
    "name": "world/persons/unknown-names.yaml",
    "office": "languages/{}/offices/unknown.yaml",
    "verb": "languages/{}/triggers/unknown.yaml",
    "ambiguous": "world/states/ambiguous.yaml",
}
_ABOUT: dict[What, str] = {
    "person": "Persons behind the office of a state.",
    "name": "Names without the office of a state beside them; many hold none.",
    "office": "Words before a state and a person's name, which may be an office.",
    "verb": "Words that open a clause before an actor; add those that tell an act.",
    "ambiguous": "Names that could mean several actors and that nothing decides; nothing is missing here.",
}
_ENTRIES: dict[What, Callable[[Unknown, str], Iterator[str]]] = {
    "person": _person, "name": _person, "office": _office, "verb": _verb, "ambiguous": _ambiguous,
}  # fmt: skip
