"""In how many reports the stems of a language stand: what makes one word tell more than another.

The file `languages/<language>/stems.txt` is made by `tools/count_stems.py`; its first lines, with a `#`, say from what.
A line of it is a number of reports among 10,000, and the stems that stand in about so many.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from msgspec import Struct

OF_REPORTS = 10_000


class Frequencies(Struct, frozen=True):
    """The share of reports in which each stem stands; `rarest` is the share taken for a stem that is not there."""

    shares: dict[str, float]
    rarest: float

    def share(self, stem: str) -> float:
        """Give the share of reports that hold a stem."""
        return self.shares.get(stem, self.rarest)


@cache
def load_frequencies(language: str) -> Frequencies | None:
    """Read the table of a language; None where it has none."""
    path = files("marsad").joinpath("languages", language, "stems.txt")
    if not language.isalpha() or not path.is_file():
        return None
    shares: dict[str, float] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            number, _, stems = line.partition(" ")
            shares |= dict.fromkeys(stems.split(), float(number) / OF_REPORTS)
    return Frequencies(shares, min(shares.values()) / 2)
