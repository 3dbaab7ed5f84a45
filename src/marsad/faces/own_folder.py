"""A user's own folder of resources: what in it is not read, and which of its examples fail."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from marsad.languages.marks import load_marks
from marsad.languages.pages import Pages, load_pages
from marsad.model.errors import ResourceError
from marsad.readers.language import guess_language
from marsad.readers.lines import read_line
from marsad.resources.files import COUNTING, SHIPPED, shipped

FOLDERS = (*SHIPPED, *COUNTING)


def faults_of_folder(folder: Path) -> Iterator[str]:
    """Give a sentence for each thing in a user's folder that will not do what was meant."""
    if not folder.is_dir():
        yield f"{folder} is no folder"
        return
    yield from _not_read(folder)
    try:
        yield from _failing_pages(folder)
        yield from _failing_marks(folder)
    except ResourceError as error:
        yield str(error)


def _not_read(folder: Path) -> Iterator[str]:
    """Tell files and folders that no loader looks at: they lie in no folder that the shipped resources have."""
    known = {
        path.relative_to(shipped(""))
        for name in FOLDERS
        for path in shipped(name).rglob("*")
        if path.is_dir()
    }
    known |= {Path(name) for name in FOLDERS}
    for path in sorted(folder.rglob("*")):
        if path.is_dir() or path.name.startswith("."):
            continue
        place = path.relative_to(folder)
        if path.suffix != ".yaml":
            yield f"{place} is not read: resource files end in .yaml"
        elif place.parent not in known and place.parts[0] not in FOLDERS:
            yield f"{place} is not read: it lies in none of the folders {', '.join(FOLDERS)}"
        elif place.parent not in known and place.parts[0] != "languages":
            yield f"{place} is not read: there is no shipped folder {place.parent}"


def _failing_pages(folder: Path) -> Iterator[str]:
    for place in sorted((folder / "languages").glob("*/pages")):
        for rule in load_pages(place.parent.name, folder).rules:
            alone, examples = Pages(rules=(rule,)), rule.words.examples
            for line in examples.catches:
                if read_line(line, 0, alone).kind != rule.words.kind:
                    yield f"page words {rule.words.id!r} do not catch their example {line!r}"
            for line in examples.leaves:
                if read_line(line, 0, alone).kind is not None:
                    yield f"page words {rule.words.id!r} catch {line!r}, which they should leave"


def _failing_marks(folder: Path) -> Iterator[str]:
    if not (folder / "languages" / "marks").is_dir():
        return
    marks = load_marks(folder)
    for entry in marks:
        for text in entry.examples.catches:
            if (told := guess_language(text, marks)) != entry.id:
                yield f"the example {text!r} of language {entry.id!r} is told as {told!r}"
