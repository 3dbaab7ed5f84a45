"""Count in how many reports each stem stands, and write the table that stories weigh words by.

    python tools/count_stems.py REPORTS.jsonl[.xz] "where they come from" > src/marsad/languages/ar/stems.txt

Stems of fewer than 15 reports are left out; numbers are rounded to steps of a quarter, so that the table says how
frequent a word is in the language rather than what happened in those months.
"""

from __future__ import annotations

import json
import lzma
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

from marsad.languages.frequencies import OF_REPORTS
from marsad.text.stems import search_terms

FEWEST = 15
STEP = 1.25


def main() -> None:
    """Print the table."""
    path, source = Path(sys.argv[1]), sys.argv[2]
    counts: Counter[str] = Counter()
    reports = 0
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            counts.update(set(search_terms(f"{report.get('title') or ''}\n{report['text']}").split()))
            reports += 1
    grouped: defaultdict[float, list[str]] = defaultdict(list)
    for stem, number in counts.items():
        if number >= FEWEST and not stem.isdigit():
            grouped[_rounded(number * OF_REPORTS / reports)].append(stem)
    print("# Made by tools/count_stems.py: reports among 10,000 that hold each stem")
    print(f"# source: {reports:,} reports; {source}")
    for number in sorted(grouped, reverse=True):
        print(f"{number:g}", " ".join(sorted(grouped[number])))


def _rounded(number: float) -> float:
    return round(STEP ** round(math.log(number, STEP)), 1)


if __name__ == "__main__":
    main()
