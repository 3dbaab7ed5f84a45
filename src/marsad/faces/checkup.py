"""What `marsad doctor` looks at: the installation, the resources, a user's own folder, a record.

Each check is a frozen value; `is_fault` ones need somebody's hand.
"""

from __future__ import annotations

import importlib.metadata
import platform
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from marsad import __version__
from marsad.faces.own_examples import faults_of_examples
from marsad.faces.own_folder import faults_of_folder
from marsad.kit import Kit, load_kit
from marsad.measures.partitions import load_partitions
from marsad.measures.weights import load_weightings
from marsad.model import laws
from marsad.model.errors import MarsadError, RecordError, ResourceError
from marsad.record.columns import KINDS
from marsad.record.store import Record
from marsad.record.views import View

PACKAGES = ("click", "jinja2", "msgspec", "numpy", "pyyaml", "rich")
EXTRAS = ("python-docx", "pyarrow", "scipy")
_MOST = 20
"""Broken findings told one by one."""


class Check(Struct, frozen=True):
    """One thing that was looked at, and what was seen."""

    name: str
    seen: str
    is_fault: bool = False


def check_all(record: Path, *, must_exist: bool, resources: Path | None) -> Iterator[Check]:
    """Give all checks; `must_exist`: a record that is missing is a fault."""
    yield from check_versions()
    yield from check_sqlite()
    kit = None
    try:
        kit = load_kit(resources)
    except ResourceError as error:
        yield Check("resources", str(error), is_fault=True)
    if kit:
        yield from check_resources(kit)
        yield from check_measures(kit, resources)
    for fault in faults_of_folder(resources) if resources else ():
        yield Check("own resources", fault, is_fault=True)
    for fault in faults_of_examples(resources, kit) if resources and kit else ():
        yield Check("own resources", fault, is_fault=True)
    yield from check_record(record, kit, must_exist=must_exist)


def check_versions() -> Iterator[Check]:
    """Give the versions of marsad, Python and the packages it stands on."""
    yield Check("marsad", __version__)
    yield Check("Python", f"{platform.python_version()} ({platform.system()} {platform.machine()})")
    for name in PACKAGES:
        version = _version(name)
        yield Check(
            name, version or "not installed; `pip install marsad` brings it", is_fault=version is None
        )
    for name in EXTRAS:
        yield Check(name, _version(name) or "not installed (an extra; only some commands need it)")


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def check_sqlite() -> Iterator[Check]:
    """Give SQLite's version, and whether full-text search is there."""
    yield Check("SQLite", sqlite3.sqlite_version)
    memory = sqlite3.connect(":memory:")
    try:
        memory.execute("CREATE VIRTUAL TABLE probe USING fts5(words)")
        yield Check("full-text search (FTS5)", "there")
    except sqlite3.OperationalError as error:
        yield Check("full-text search (FTS5)", f"missing ({error}); use a Python with it", is_fault=True)
    finally:
        memory.close()


def check_resources(kit: Kit) -> Iterator[Check]:
    """Give the digest of the resources and how much is in them."""
    kinds = Counter(actor.kind for actor in kit.world.actors.values())
    yield Check("resources", f"digest {kit.digest[:12]}")
    yield Check("languages", ", ".join(sorted(kit.languages)))
    yield Check("ontology", f"{len(kit.ontology.types)} types, {len(kit.ontology.kinds)} kinds of acts")
    yield Check("world", ", ".join(f"{number:,} {kind}" for kind, number in sorted(kinds.items())))


def check_measures(kit: Kit, resources: Path | None) -> Iterator[Check]:
    """Give the partitions, weightings and hedges of the measures, the user's own among them, or what is wrong with them."""
    from marsad.measures.exposure import load_hedges

    loaders: dict[str, Callable[[], Iterable[str]]] = {
        "partitions": lambda: load_partitions(kit.world, resources),
        "weightings": lambda: [one.id for one in load_weightings(resources)],
        "hedges of figures": lambda: load_hedges(resources),
    }
    for name, load in loaders.items():
        try:
            yield Check(name, ", ".join(load()))
        except ResourceError as error:
            yield Check(name, str(error), is_fault=True)


def check_record(path: Path, kit: Kit | None, *, must_exist: bool) -> Iterator[Check]:
    """Give what a record holds and whether it is sound: the file, and the laws of evidence."""
    if not must_exist and not path.exists():
        yield Check("record", f"none at {path} yet")
        return
    try:
        with _open(path) as record:
            yield Check("record", str(path.absolute()))
            yield from _check_open(record, kit)
    except MarsadError as error:
        yield Check("record", str(error), is_fault=True)


def _open(path: Path) -> Record:
    try:
        return Record.open(path)  # for writing: only so the full-text index can be checked
    except RecordError:
        return Record.open(path, readonly=True)


def _check_open(record: Record, kit: Kit | None) -> Iterator[Check]:
    view = View(record)
    counts = {name: number for name, number in view.counts().items() if number}
    yield Check(
        "holds",
        ", ".join(f"{number:,} {name.replace('_', ' ')}" for name, number in counts.items()) or "nothing",
    )
    faults = record.faults()
    yield Check("file", "; ".join(faults) or "sound", is_fault=bool(faults))
    broken = list(broken_evidence(view))
    for fault in broken[:_MOST]:
        yield Check("evidence", fault, is_fault=True)
    if len(broken) > _MOST:
        yield Check("evidence", f"and {len(broken) - _MOST:,} more", is_fault=True)
    if not broken:
        yield Check("evidence", "every finding's words stand in its report")
    if kit:
        old = sum(1 for _ in record.documents_to_reanalyse(kit.digest))
        if old:
            yield Check(
                "resources of the record", f"{old:,} reports were read with other resources, or in vain"
            )


def broken_evidence(view: View) -> Iterator[str]:
    """Give a sentence for each finding whose evidence is not its report's text."""
    texts = {item.document.id: item.document.text for item in view.documents() if not item.superseded}
    for kind in KINDS:
        for name, finding in view.findings(kind):
            fault = laws.fault_of(finding, name, texts.get(name, ""), _any_code)
            if fault:
                yield f"{kind} {finding.id} of {name}: {fault}"


def _any_code(_type: str, _mode: str | None) -> bool:
    return True
