"""How fast is the analysis alone, in one process, and how far is it from the least that any analysis has to do?

Prints reports and characters per second, a fixed floor timed in the same run on the same texts, and the ratio of both,
which says more than either: the speed of a shared machine changes from minute to minute, and it changes both alike. The
floor is: the letters exchanged that writers exchange freely (chained `str.replace`), `re.findall(r"\\w+")`, and one
Aho-Corasick pass for all names of the world (`pip install pyahocorasick`; without it the names are looked up word by
word in a dict). Reading the corpus is not timed, loading the resources apart. Words are remembered as they are met, as
in a run over an archive: nothing is analysed beforehand. Reports and floor take turns, some reports at a time. The first
line says whether the analysis is compiled; where it is, the same is done once more with the sources as they are, in a
process of its own. `benchmarks/compiled.py` lets both take turns, and compares what they find.

    python benchmarks/throughput.py
    python benchmarks/throughput.py --number 5000 --seed 7
"""

from __future__ import annotations

import argparse
import importlib
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from corpus_run import documents

from marsad.analyse import analyse, pipeline
from marsad.engines.collecting import rarely_collecting
from marsad.kit import Kit, load_kit
from marsad.model.documents import Document

NUMBER = 2000
SEED = 20181
TARGET = 300  # reports of about 1,400 characters per second and core
_AT_A_TIME = 100  # reports between which analysis and floor take turns
_ALIKE = (
    ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ئ", "ي"), ("ؤ", "و"),
    ("\u00a0", " "), ("\u201c", '"'), ("\u201d", '"'), ("\u00ab", '"'), ("\u00bb", '"'), ("\u2013", "-"),
)  # fmt: skip
_MIB_OF_PEAK = 1024 * (1024 if sys.platform == "darwin" else 1)  # `ru_maxrss` is in KiB, on macOS in bytes


class Times(NamedTuple):
    """Seconds of processor time that the analysis took, and that the floor took, for so many reports and characters."""

    reports: int
    characters: int
    analysis: float
    floor: float


def names_of(kit: Kit) -> list[str]:
    """Give every name of the world in Arabic, folded."""
    return [
        " ".join((first, *entry.rest))
        for first, entries in kit.names["ar"].starts.items()
        for entry in entries
    ]


def finder_of(names: list[str]) -> tuple[Callable[[str, list[str]], int], str]:
    """Give what counts the names in a folded text with its words, and what it is called."""
    try:
        automaton = importlib.import_module("ahocorasick").Automaton()
    except ImportError:
        first_words = frozenset(name.split()[0] for name in names)
        return lambda _, words: sum(word in first_words for word in words), "a dict (no pyahocorasick)"
    for name in names:
        automaton.add_word(name, name)
    automaton.make_automaton()
    return lambda text, _: sum(1 for _ in automaton.iter(text)), "Aho-Corasick"


def least_of(text: str, find: Callable[[str, list[str]], int]) -> int:
    """Do the least that any analysis has to do with a text; give how many names stand in it."""
    for letter, other in _ALIKE:
        text = text.replace(letter, other)
    return find(text, re.findall(r"\w+", text))


def is_compiled() -> bool:
    """Tell whether the analysis was compiled when the package was built (`MARSAD_COMPILE=1`)."""
    return not (pipeline.__file__ or "").endswith(".py")


def timed(reports: list[Document], kit: Kit, find: Callable[[str, list[str]], int]) -> Times:
    """Analyse all reports, and do the least with each; give how long both took."""
    analysis = floor = 0.0
    for start in range(0, len(reports), _AT_A_TIME):
        some = reports[start : start + _AT_A_TIME]
        began = time.process_time()
        for report in some:
            analyse(report, kit)
        between = time.process_time()
        for report in some:
            least_of(report.text, find)
        analysis += between - began
        floor += time.process_time() - between
    return Times(len(reports), sum(len(report.text) for report in reports), analysis, floor)


def main() -> int:
    """Time the sample and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--number", type=int, default=NUMBER, help="so many reports, drawn at random")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    began = time.process_time()
    kit = load_kit()
    loading = time.process_time() - began
    names = names_of(kit)
    find, called = finder_of(names)
    reports = documents(options.number, set(), options.seed)
    with rarely_collecting():  # as in a run of `marsad read`
        found = timed(reports, kit, find)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MIB_OF_PEAK
    each = found.characters / max(1, found.reports)
    made = "compiled" if is_compiled() else "pure Python"
    print(
        f"{found.reports:,} reports of {each:,.0f} characters in the mean; one process, processor time; {made}"
    )
    print(
        f"analysis  {found.analysis:7.2f} s  {found.reports / found.analysis:8,.0f} reports/s"
        f"  {found.characters / found.analysis:12,.0f} characters/s   (target {TARGET} reports/s)"
    )
    print(
        f"floor     {found.floor:7.2f} s  {found.reports / found.floor:8,.0f} reports/s"
        f"  {found.characters / found.floor:12,.0f} characters/s   ({len(names):,} names by {called})"
    )
    print(f"the analysis takes {found.analysis / found.floor:.1f} times as long as the floor")
    print(
        f"resources loaded in {loading:.2f} s; peak memory {peak:,.0f} MiB, the corpus held in memory with it",
        flush=True,
    )
    if is_compiled():
        print()
        again = [str(Path(__file__).with_name("sources_only.py")), *sys.argv]
        return subprocess.run([sys.executable, *again], check=False).returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
