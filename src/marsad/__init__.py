"""marsad (مرصد, observatory): reads press reports about diplomacy and keeps an evidence-linked record.

What the command line can do, this package can do under the same name: `marsad.read("reports/")`,
`marsad.visits(country="KAZ")` … see `marsad.faces.api`, which is loaded at the first use.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

__version__ = "0.1.0"

COMMANDS: tuple[str, ...] = (
    "read", "reanalyse", "set", "analyse", "visits", "events", "quotes", "figures", "positions", "agreements", "ties",
    "agenda", "changes", "stories", "compare", "relations", "balance", "whatif", "forecast", "exposure", "methods", "search", "show", "brief",
    "evaluate", "doctor", "demo",
)  # fmt: skip


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a function of the interface
    if name in COMMANDS:
        return getattr(import_module("marsad.faces.api"), "set_" if name == "set" else name)
    raise AttributeError(f"module 'marsad' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *COMMANDS})


class _CommandAndPackage:
    """A name that is both: to call it is the command, its attributes are those of the package."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401
        return __getattr__(self._name)(*arguments, **options)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(import_module(f"marsad.{self._name}"), name)

    def __repr__(self) -> str:
        return f"<command and package marsad.{self._name}>"


_ANALYSE, _EVALUATE = _CommandAndPackage("analyse"), _CommandAndPackage("evaluate")
_STORIES = _CommandAndPackage("stories")


class _Package(ModuleType):
    """This module; Python sets a package's name on it when the package is loaded, the command must stay."""

    analyse = property(lambda _self: _ANALYSE, lambda _self, _package: None)
    evaluate = property(lambda _self: _EVALUATE, lambda _self, _package: None)
    stories = property(lambda _self: _STORIES, lambda _self, _package: None)


sys.modules[__name__].__class__ = _Package
