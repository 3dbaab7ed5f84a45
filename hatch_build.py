"""Compile the analysis while the package is built, where `MARSAD_COMPILE=1` asks for it; else do nothing.

mypyc makes C of the modules that read a report (`COMPILED`), from a copy of the sources: msgspec's structs have a
metaclass, of which mypyc drops the options, so that in the copy each struct becomes a plain class with the same fields
(`native`), one with `gc=False` as little in the search for garbage as before; a class derived from `list` stays an
ordinary one. What resource files are read into keeps a struct of its own for that (`__struct__`), whose values the plain
class takes over (`marsad.resources.files`). A constant of a module (`_LONGEST = 40`) becomes `Final` there: C reads it
where it stands, instead of looking it up by name each time. On Linux the functions of the modules call each other, and
those of Python, without the detour by which others could take their place. What a struct refuses (to be changed when
frozen), mypy has checked. The sources go into the package as well.

    MARSAD_COMPILE=1 pip install .
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SWITCH = "MARSAD_COMPILE"
COMPILED = (
    "text/*.py", "model/ids.py", "model/laws.py", "world/world.py", "world/months.py", "ontology/bundle.py",
    "languages/schema.py", "languages/lexicon.py", "languages/inflection.py", "languages/looks.py", "languages/phrases.py", "languages/language.py",
    "languages/further.py",
    "readers/lines.py", "readers/regions.py", "readers/page_head.py", "readers/page_rest.py", "readers/pieces.py", "readers/teasers.py", "readers/datelines.py",
    "kit/bundle.py", "kit/marks.py", "kit/names.py", "kit/calendar.py", "kit/phrasebook.py", "kit/quantities.py",
    "analyse/pipeline.py", "analyse/further.py", "analyse/pages.py", "analyse/evidence.py",
    "analyse/names/*.py", "analyse/times/*.py", "analyse/clauses/*.py", "analyse/acts/*.py", "analyse/quotes/*.py",
    "analyse/document/*.py", "analyse/quantities/*.py", "analyse/stances/*.py", "analyse/instruments/*.py",
)  # fmt: skip
_CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]+")
_SETUP = """
import sys

from mypyc.build import mypycify
from setuptools import setup

options = ["--config-file=", "--ignore-missing-imports", *{files!r}]
modules = mypycify(options, opt_level="2", debug_level="0", multi_file=True, group_name="marsad")
if sys.platform == "linux":
    for one in modules:
        one.extra_compile_args = [*one.extra_compile_args, "-fvisibility=hidden", "-fno-plt"]
        one.extra_link_args = [*one.extra_link_args, "-Wl,-Bsymbolic"]
setup(name="marsad", packages=[], ext_modules=modules)
"""
_FUTURE = "from __future__ import annotations\n"
_REPLACE = '''

def replace(one: Any, **changes: Any) -> Any:
    """Give a copy of a struct, or of a class that was one, with other values."""
    return one.replaced(changes) if hasattr(one, "replaced") else replace_struct(one, **changes)
'''

_TELLING = """
try:
    from mypy_extensions import mypyc_attr
except ImportError:  # it is there where mypyc is; where the package is used nothing has to be told

    def mypyc_attr(**options: object):  # type: ignore
        return lambda one: one

"""
_ORDINARY = "@mypyc_attr(native_class=False)"
_IN_NO_CYCLE = "@mypyc_attr(acyclic=True)"  # as `gc=False` says of a struct


class CustomBuildHook(BuildHookInterface[Any]):
    """Put compiled modules beside the sources of a wheel, where the switch asks for them."""

    def dependencies(self) -> list[str]:
        """Give what compiling needs, listed in `pyproject.toml`; nothing else needs it."""
        return list(self.config["compiling"]) if _is_asked_for(self.target_name) else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, unless the wheel is one for editing."""
        if version == "editable" or not _is_asked_for(self.target_name):
            return
        self.made = tempfile.TemporaryDirectory(prefix="marsad-compile-")
        folder = Path(self.made.name)
        compile_copy(Path(self.root) / "src" / "marsad", folder)
        suffix = sysconfig.get_config_var("EXT_SUFFIX")
        for path in sorted(folder.glob(f"*{suffix}")) + sorted(folder.glob(f"marsad/**/*{suffix}")):
            build_data["force_include"][str(path)] = path.relative_to(folder).as_posix()
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Take the copy away."""
        if hasattr(self, "made"):
            self.made.cleanup()


def _is_asked_for(target: str) -> bool:
    return target == "wheel" and os.environ.get(SWITCH, "") not in {"", "0"}


def compile_copy(package: Path, folder: Path) -> None:
    """Copy a package into a folder and compile there what is to be compiled.

    Raises SystemExit where the compiler fails, with what it said.
    """
    copy = folder / package.name
    shutil.copytree(package, copy, ignore=shutil.ignore_patterns("__pycache__", "*.so", "*.pyd"))
    files = compiled_files(copy)
    for path in files:
        path.write_text(native(path.read_text(encoding="utf-8")), encoding="utf-8")
    names = [path.relative_to(folder).as_posix() for path in files]
    (folder / "setup.py").write_text(_SETUP.format(files=names), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "setup.py", "build_ext", "--inplace"], cwd=folder, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(
            f"{SWITCH}: compiling failed; without it the package is made as it is\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}"
        )


def compiled_files(package: Path) -> list[Path]:
    """Give the modules of a package that are compiled."""
    return [path for glob in COMPILED for path in sorted(package.glob(glob)) if path.name != "__init__.py"]


def native(source: str) -> str:
    """Give the source of a module with its structs as plain classes, and its constants as such."""
    lines = source.split("\n")
    for one in reversed(ast.parse(source).body):
        if _is_constant(one):
            lines[one.lineno - 1] = _final(lines[one.lineno - 1], one)
        elif not isinstance(one, ast.ClassDef):
            continue
        elif any(isinstance(base, ast.Name) and base.id == "Struct" for base in one.bases):
            lines[one.lineno - 1 : one.end_lineno] = _plain(one, lines)
        elif any(ast.unparse(base).startswith("list[") for base in one.bases):
            lines.insert(one.lineno - 1, _ORDINARY)
    told = next((place for place, line in enumerate(lines) if line in {_ORDINARY, _IN_NO_CYCLE}), None)
    if told is not None:
        lines.insert(told, _TELLING)
    made = "\n".join(lines).replace(_FUTURE, _FUTURE + "from typing import ClassVar, Final\n", 1)
    if "defstruct(" in made:
        made = made.replace(_FUTURE, _FUTURE + "from msgspec import defstruct\n", 1)
    if "from msgspec.structs import replace\n" in made:
        made = made.replace(
            "from msgspec.structs import replace\n",
            "from typing import Any\nfrom msgspec.structs import replace as replace_struct\n",
        )
        made += _REPLACE
    return made


def _is_constant(one: ast.stmt) -> bool:
    """Tell the line that gives a constant its only value; its name is in capitals, which no type's name is."""
    targets = (
        one.targets if isinstance(one, ast.Assign) else [one.target] if isinstance(one, ast.AnnAssign) else []
    )
    return len(targets) == 1 and isinstance(targets[0], ast.Name) and bool(_CONSTANT.fullmatch(targets[0].id))


def _final(line: str, one: ast.stmt) -> str:
    """Give the first line of a constant, declared as one."""
    if isinstance(one, ast.AnnAssign):
        kind = one.annotation
        return f"{line[: kind.col_offset]}Final[{line[kind.col_offset : kind.end_col_offset]}]{line[kind.end_col_offset :]}"
    name = line.split("=", 1)[0].rstrip()
    return f"{name}: Final{line[len(name) :]}"


def _plain(one: ast.ClassDef, lines: list[str]) -> list[str]:
    """Give the lines of a plain class with the fields, the equality and the methods of a struct."""
    options = {key.arg: key.value.value for key in one.keywords if isinstance(key.value, ast.Constant)}
    fields = [step for step in one.body if isinstance(step, ast.AnnAssign)]
    methods = [step for step in one.body if isinstance(step, ast.FunctionDef)]
    if options.keys() - {"frozen", "gc", "eq", "forbid_unknown_fields"} or any(
        step.name == "__post_init__" for step in methods
    ):
        raise SystemExit(f"hatch_build.py knows no plain class like the struct {one.name!r}")
    named = f"    __struct_fields__: ClassVar[tuple[str, ...]] = {tuple(map(_name, fields))!r}"
    telling = [_IN_NO_CYCLE] if options.get("gc", True) is False else []
    read = [_read_by(one.name, fields)] if options.get("forbid_unknown_fields") else []
    made = [*telling, f"class {one.name}:", named, *read, *_init(fields), *_replaced(one.name, fields)]
    if options.get("eq", True):
        made += _equality(one.name, [_name(step) for step in fields], hashed=bool(options.get("frozen")))
    for step in methods:
        first = min([step.lineno, *(mark.lineno for mark in step.decorator_list)])
        made += lines[first - 1 : step.end_lineno]
    return made


def _name(field: ast.AnnAssign) -> str:
    return ast.unparse(field.target)


def _read_by(struct: str, fields: list[ast.AnnAssign]) -> str:
    """Give the line with the struct that msgspec reads a file into, whose values the plain class then takes over."""
    told = ", ".join(
        f"({_name(field)!r}, {ast.unparse(field.annotation)}{', ' + ast.unparse(field.value) if field.value else ''})"
        for field in fields
    )
    return f"    __struct__: ClassVar[object] = defstruct({struct!r}, [{told}], frozen=True, forbid_unknown_fields=True)"


def _init(fields: list[ast.AnnAssign]) -> Iterator[str]:
    """Give the constructor; as in a struct, a list that is a default is a new one for each."""
    asked = ", ".join(f"{_name(field)}: {_asked(field)}" for field in fields)
    yield f"    def __init__(self, {asked}) -> None:"
    for field in fields:
        name = _name(field)
        if _is_fresh(field):
            yield f"        self.{name}: {ast.unparse(field.annotation)} = {ast.unparse(field.value or field)} if {name} is None else {name}"
        else:
            yield f"        self.{name}: {ast.unparse(field.annotation)} = {name}"


def _is_fresh(field: ast.AnnAssign) -> bool:
    return isinstance(field.value, ast.List | ast.Dict | ast.Set)


def _asked(field: ast.AnnAssign) -> str:
    if _is_fresh(field):
        return f"{ast.unparse(field.annotation)} | None = None"
    default = f" = {ast.unparse(field.value)}" if field.value else ""
    return ast.unparse(field.annotation) + default


def _replaced(struct: str, fields: list[ast.AnnAssign]) -> Iterator[str]:
    given = ", ".join(f"changes.get({_name(field)!r}, self.{_name(field)})" for field in fields)
    yield f"    def replaced(self, changes: dict[str, object]) -> {struct}:"
    yield f"        return {struct}({given})  # type: ignore[arg-type]"


def _equality(struct: str, names: list[str], *, hashed: bool) -> Iterator[str]:
    yield "    def __eq__(self, other: object) -> bool:"
    yield f"        return isinstance(other, {struct}) and " + " and ".join(
        f"self.{name} == other.{name}" for name in names
    )
    if hashed:
        yield "    def __hash__(self) -> int:"
        yield "        return hash((" + ", ".join(f"self.{name}" for name in names) + ",))"
