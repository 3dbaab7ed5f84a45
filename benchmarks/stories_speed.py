"""How long stories and happenings of analysed reports take on one core, and whether the time grows with the number of reports.

    python benchmarks/stories_speed.py CORPUS.jsonl.xz [--cache FILE] [--numbers 4000 16000 17400]

Takes the first reports in the order of (day, id), so that a larger number means more days of the same press. Prints CPU seconds
of this process, and the time per report against that of the smallest number.
"""

from __future__ import annotations

import argparse
import gc
import time
from pathlib import Path

from msgspec.structs import replace
from reports_cache import load_analysed

from marsad.faces.happenings import country_of
from marsad.stories import find_stories
from marsad.stories.happenings import happenings
from marsad.world import load_world


def main() -> None:
    """Print the times."""
    options = _options()
    analysed = load_analysed(options.corpus, options.cache)
    world = load_world()
    smallest = 0.0
    for number in options.numbers:
        reports = analysed.reports[:number]
        names = {report.id for report in reports}
        accounts = [account for account in analysed.accounts if account.document in names]
        gc.collect()
        begun = time.process_time()
        stories = find_stories(reports, world)
        between = time.process_time()
        of = {name: story.id for story in stories for name in story.documents}
        told = (replace(account, story=of[account.document]) for account in accounts)
        found = happenings(told, country_of=country_of(world))
        ended = time.process_time()
        each = (ended - begun) / len(reports)
        smallest = smallest or each
        print(
            f"{len(reports):,} reports: {len(stories):,} stories {between - begun:.1f} s, {len(accounts):,} accounts, "
            f"{len(found):,} happenings {ended - between:.1f} s; together {ended - begun:.1f} s, "
            f"per report {each / smallest:.2f} of the smallest",
            flush=True,
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--cache", type=Path, help="keep the analysed reports here, or take them from here")
    parser.add_argument("--numbers", type=int, nargs="+", default=[4_000, 16_000, 17_400])
    return parser.parse_args()


if __name__ == "__main__":
    main()
