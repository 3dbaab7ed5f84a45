"""How long stories and happenings of analysed reports take on one core, and whether the time grows with their number.

    python benchmarks/stories_speed.py CORPUS.jsonl.xz [--cache FILE] [--part 4000] [--parts 4]

Last come single reports that are taken out and put in again (`--single` of them): how many reports are read for that and the
time it takes, in all reports and in the first part alone; what comes out must be as it was before.

Prints CPU seconds of this process for each part (reports of consecutive days), for the parts taken together, and for all
reports. Growth is the time of the parts together against the sum of their own times: 1 is linear. Parts of one corpus
differ in reports and acts per day, so that a part and the whole cannot be compared per report.
"""

from __future__ import annotations

import argparse
import gc
import random
import time
from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace
from reports_cache import Analysed, load_analysed

from marsad.faces.happenings import country_of
from marsad.model.stories import Member, Report, Story
from marsad.stories import find_stories
from marsad.stories.happenings import happenings
from marsad.stories.renew import renew
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
    for cut in (cuts[0], slice(0, None)) if options.single else ():
        _add_single(analysed.reports[cut], options.single, world)


def _add_single(reports: list[Report], number: int, world: World) -> None:
    """Print how long it takes to take a report out of stories, and to add it again."""
    kept = find_stories(reports, world)
    by_id = {report.id: report for report in reports}
    for chosen in random.Random(1).sample(reports, number):
        without = [report for report in reports if report is not chosen]
        less, out = _renewed(kept, without, chosen, by_id, world)
        again, added = _renewed(less, reports, chosen, by_id, world)
        same = {story.id: story for story in again} == {story.id: story for story in kept}
        print(
            f"one report of {chosen.day} among {len(reports):,}: out {out[0]:.1f} s, in {added[0]:.1f} s with {added[1]:,} "
            f"reports read; the stories are {'the same' if same else 'OTHERS'} as before",
            flush=True,
        )


def _renewed(
    kept: Iterable[Story], reports: list[Report], chosen: Report, by_id: dict[str, Report], world: World
) -> tuple[list[Story], tuple[float, int]]:
    known = {story.id: [Member(name, by_id[name].day) for name in story.documents] for story in kept}
    gc.collect()
    begun = time.process_time()
    done = renew(known, {chosen.day}, lambda days: [one for one in reports if one.day in days], world)
    took = time.process_time() - begun
    return [*(story for story in kept if story.id not in done.gone), *done.made], (took, done.read)


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
    parser.add_argument("--single", type=int, default=3, help="single reports to add")
    return parser.parse_args()


if __name__ == "__main__":
    main()
