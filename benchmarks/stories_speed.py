"""How long stories and happenings of analysed reports take on one core, and whether the time grows with their number.

    python benchmarks/stories_speed.py CORPUS.jsonl.xz [--cache FILE] [--part 4000] [--parts 4]

Prints CPU seconds of this process for each part (reports of consecutive days), for the parts taken together, and for all
reports. Growth is the time of the parts together against the sum of their own times: 1 is linear. Parts of one corpus
differ in reports and acts per day, so that a part and the whole cannot be compared per report.
"""

from __future__ import annotations

import argparse
import gc
import time
from pathlib import Path

from msgspec.structs import replace
from reports_cache import Analysed, load_analysed

from marsad.faces.happenings import country_of
from marsad.stories import find_stories
from marsad.stories.happenings import happenings
from marsad.world import load_world
from marsad.world.world import World


def main() -> None:
    """Print the times."""
    options = _options()
    analysed, world = load_analysed(options.corpus, options.cache), load_world()
    _measure(analysed, slice(0, 500), world, show=False)  # words are looked up once
    cuts = [slice(place * options.part, (place + 1) * options.part) for place in range(options.parts)]
    parts = sum(_measure(analysed, cut, world) for cut in cuts)
    together = _measure(analysed, slice(0, options.part * options.parts), world)
    print(f"growth {together / parts:.2f}")
    _measure(analysed, slice(0, None), world)


def _measure(analysed: Analysed, cut: slice, world: World, *, show: bool = True) -> float:
    reports = analysed.reports[cut]
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
    if show:
        print(
            f"{len(reports):6,} reports: {len(stories):6,} stories {between - begun:5.1f} s, {len(accounts):6,} accounts, "
            f"{len(found):6,} happenings {ended - between:4.1f} s; together {ended - begun:5.1f} s",
            flush=True,
        )
    return ended - begun


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--cache", type=Path, help="keep the analysed reports here, or take them from here")
    parser.add_argument("--part", type=int, default=4_000, help="reports of a part")
    parser.add_argument("--parts", type=int, default=4)
    return parser.parse_args()


if __name__ == "__main__":
    main()
