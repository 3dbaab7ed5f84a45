"""Refuse a run-time dependency whose licence is not on the list of permissive ones.

usage: python tools/check_licences.py
Looks at what pyproject.toml requires (the extras too, but not `dev`), at what these require in turn, and at the
licence that each installed package states. Exit 0 all permissive, 1 one is not or is not installed.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageMetadata, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).resolve().parent.parent
PERMISSIVE = frozenset({
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0", "ISC", "MIT", "MIT-0", "PSF-2.0",
    "Python-2.0", "Unlicense", "Zlib",
})  # fmt: skip
# How packages without an SPDX expression name a licence (classifier or free text) → its SPDX id.
NAMES = {
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd 2-clause license": "BSD-2-Clause",
    "bsd license": "BSD-3-Clause",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "python software foundation license": "PSF-2.0",
    "the unlicense (unlicense)": "Unlicense",
    "zlib/libpng license": "Zlib",
}
_CLASSIFIER = "License :: OSI Approved :: "


def required(project: Path = PROJECT) -> list[str]:
    """Give what pyproject.toml requires at run time: the dependencies and every extra but `dev`."""
    table = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = table.get("optional-dependencies", {})
    return [*table["dependencies"], *(one for name, ones in extras.items() if name != "dev" for one in ones)]


def closure(requirements: list[str]) -> Iterator[str]:
    """Give the names of all packages required, and required by these, each once."""
    waiting, seen = [(Requirement(text), frozenset({""})) for text in requirements], set()
    while waiting:
        requirement, extras = waiting.pop(0)
        name = canonicalize_name(requirement.name)
        applies = requirement.marker is None or any(
            requirement.marker.evaluate({"extra": extra}) for extra in extras
        )
        if not applies or name in seen:
            continue
        seen.add(name)
        yield name
        inner = frozenset({"", *requirement.extras})
        waiting += [(Requirement(text), inner) for text in distribution(name).requires or []]


def licence_of(metadata: PackageMetadata) -> str:
    """Give a package's licence as an SPDX expression, or the words it uses where they are not known."""
    if expressions := metadata.get_all("License-Expression"):
        return str(expressions[0])
    classifiers = [one for one in metadata.get_all("Classifier") or [] if one.startswith(_CLASSIFIER)]
    stated = [one.removeprefix(_CLASSIFIER) for one in classifiers]
    stated = stated or [one.partition("\n")[0] for one in metadata.get_all("License") or ["none stated"]]
    return " AND ".join(NAMES.get(words.lower(), words) for words in stated)


def is_permissive(expression: str) -> bool:
    """Tell whether an SPDX expression leaves a way to use the package under permissive licences only."""
    tokens = re.findall(r"\(|\)|[^\s()]+", expression)
    try:
        allowed = _either(tokens)
    except IndexError:
        return False
    return allowed and not tokens


def _either(tokens: list[str]) -> bool:
    allowed = _both(tokens)
    while tokens and tokens[0].upper() == "OR":
        tokens.pop(0)
        allowed = _both(tokens) or allowed
    return allowed


def _both(tokens: list[str]) -> bool:
    allowed = _one(tokens)
    while tokens and tokens[0].upper() == "AND":
        tokens.pop(0)
        allowed = _one(tokens) and allowed
    return allowed


def _one(tokens: list[str]) -> bool:
    first = tokens.pop(0)
    if first != "(":
        return first in PERMISSIVE
    allowed = _either(tokens)
    return tokens.pop(0) == ")" and allowed


def main() -> int:
    """Print one line per package; give the exit status."""
    refused = 0
    try:
        names = sorted(closure(required()))
    except PackageNotFoundError as error:
        print(f"{error.name} is required and not installed; run: pip install -e '.[dev]'", file=sys.stderr)
        return 1
    for name in names:
        licence = licence_of(distribution(name).metadata)
        allowed = is_permissive(licence)
        refused += not allowed
        print(f"{'ok     ' if allowed else 'REFUSED'} {name}: {licence}")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
