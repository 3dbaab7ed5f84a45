"""Compiling the analysis: what is made of its modules before they become C, and that nobody gets it unasked.

That compiled and pure analysis find the same is measured by `benchmarks/compiled.py`, for compiling takes minutes.
"""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from marsad.model.errors import ResourceError
from marsad.resources.files import _convert

PROJECT = Path(__file__).resolve().parent.parent

STRUCTS = '''
from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace


class Visit(Struct, frozen=True, gc=False):
    """Who visits whom."""

    guest: str
    hosts: tuple[str, ...] = ()

    @property
    def is_to_many(self) -> bool:
        """Tell whether there are several hosts."""
        return len(self.hosts) > 1


class Diary(Struct, eq=False):
    visits: list[Visit] = []


def moved(visit: Visit, *hosts: str) -> Visit:
    return replace(visit, hosts=hosts)
'''

ENTRIES = """
from __future__ import annotations

from msgspec import Struct


class Noun(Struct, frozen=True, forbid_unknown_fields=True):
    singular: str
    plural: tuple[str, ...] = ()


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    nouns: tuple[Noun, ...] = ()
"""


class BuildHook:
    """Stands for hatchling's, which only a build has."""

    def __class_getitem__(cls, _: object) -> type:
        return cls


@pytest.fixture
def hook(monkeypatch) -> ModuleType:
    """Give `hatch_build.py` as a module."""
    plugin = SimpleNamespace(BuildHookInterface=BuildHook)
    monkeypatch.setitem(sys.modules, "hatchling.builders.hooks.plugin.interface", plugin)
    spec = importlib.util.spec_from_file_location("hatch_build", PROJECT / "hatch_build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def made_of(source: str) -> SimpleNamespace:
    names: dict[str, object] = {"__name__": "made"}
    exec(source, names)
    return SimpleNamespace(**names)


def test_a_plain_class_does_what_the_struct_did(hook):
    for made in (made_of(STRUCTS), made_of(hook.native(STRUCTS))):
        visit = made.Visit("KAZ", hosts=("FRA",))
        assert visit == made.Visit("KAZ", ("FRA",)) != made.Visit("KAZ")
        assert len({visit, made.Visit("KAZ", ("FRA",)), made.Visit("UZB")}) == 2
        assert (visit.guest, visit.hosts, visit.is_to_many) == ("KAZ", ("FRA",), False)
        assert made.moved(visit, "FRA", "DEU").is_to_many
        assert made.Visit.__struct_fields__ == ("guest", "hosts")
        assert made.Diary() != made.Diary()
        assert made.Diary().visits is not made.Diary().visits


def test_no_struct_is_left_in_what_is_compiled(hook):
    files = hook.compiled_files(PROJECT / "src" / "marsad")
    assert len(files) > 100
    for path in files:
        assert "(Struct" not in hook.native(path.read_text(encoding="utf-8")), path


def test_whatever_names_what_is_final_imports_it(hook):
    for path in hook.compiled_files(PROJECT / "src" / "marsad"):
        made = hook.native(path.read_text(encoding="utf-8"))
        assert ": Final" not in made or "import ClassVar, Final" in made, path


def test_a_constant_becomes_final(hook):
    made = hook.native(
        "from __future__ import annotations\n_MOST = 9  # words\nNAMES: tuple[str, ...] = (\n)\nName = str\n"
    )
    assert made.splitlines()[1:4] == [
        "from typing import ClassVar, Final",
        "_MOST: Final = 9  # words",
        "NAMES: Final[tuple[str, ...]] = (",
    ]
    assert made.splitlines()[-1] == "Name = str"


def test_what_is_not_searched_for_garbage_is_not_when_compiled_either(hook):
    head, _, visit = hook.native(STRUCTS).partition("class Visit:")
    assert head.endswith("@mypyc_attr(acyclic=True)\n")
    assert "acyclic" not in visit


def test_what_files_are_read_into_is_read_as_strictly_into_a_plain_class(hook):
    entry = made_of(hook.native(ENTRIES)).Entry
    raw = {"id": "visit", "nouns": [{"singular": "visit"}, {"singular": "tour", "plural": ["tours"]}]}
    read = _convert(raw, entry, Path("visits.yaml"))
    assert type(read) is entry
    assert (read.id, [(noun.singular, noun.plural) for noun in read.nouns]) == (
        "visit", [("visit", ()), ("tour", ("tours",))]
    )  # fmt: skip
    for wrong, said in (
        ({"id": "visit", "noun": []}, "unknown field `noun`; known are id, nouns"),
        (
            {"id": "visit", "nouns": [{"single": "visit"}]},
            "unknown field `single`; known are singular, plural$",
        ),
        ({"id": "visit", "nouns": [{"singular": 1}]}, "Expected `str`"),
    ):
        with pytest.raises(ResourceError, match=said):
            _convert(wrong, entry, Path("visits.yaml"))


def test_a_struct_with_options_of_other_kinds_cannot_be_made_plain(hook):
    with pytest.raises(SystemExit, match="no plain class like the struct 'Word'"):
        hook.native("class Word(Struct, tag=True):\n    id: str\n")


@pytest.mark.parametrize(("switch", "version"), [(None, "standard"), ("0", "standard"), ("1", "editable")])
def test_nothing_is_compiled_unasked_or_for_editing(hook, monkeypatch, switch, version):
    monkeypatch.delenv("MARSAD_COMPILE", raising=False)
    if switch:
        monkeypatch.setenv("MARSAD_COMPILE", switch)
    monkeypatch.setattr(hook, "compile_copy", lambda *_: pytest.fail("compiled"))
    builder = hook.CustomBuildHook()
    builder.target_name, builder.config, builder.root = "wheel", {"compiling": ["mypy"]}, str(PROJECT)
    asked: dict[str, object] = {}
    builder.initialize(version, asked)
    assert asked == {}
    assert builder.dependencies() == (["mypy"] if switch == "1" else [])
