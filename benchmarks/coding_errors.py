"""How often findings are wrong, and what they then were, measured on gold: the tables of `src/marsad/measures/errors`.

Reads pairs of files, gold and what `marsad analyse` found in its texts, and writes the three tables anew. Counted are acts told as done
between two named sides, for these enter the measures. A pair of sides is right where gold has an act done of the same stream (kind and
sign) between the same two. Where gold has one side with another partner, the country looked from is the one that stays in half of the
cases: half is `elsewhere`, half `nothing`. So is what gold does not have, or not as done.

    python benchmarks/coding_errors.py gold.jsonl found.jsonl [gold2.jsonl found2.jsonl ...] [--write] --version 2
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from marsad.evaluate.documents import events_of
from marsad.evaluate.events import Act, has_same_parties, match_events
from marsad.evaluate.records import read_records
from marsad.evaluate.scores import side_by_side
from marsad.measures.contributions import STREAM_IDS
from marsad.ontology import load_ontology
from marsad.resources.files import shipped

DONE = {"actual", "historical"}
BINS = (0.0, 0.7, 0.8, 0.85, 0.9)
"""Where the entries of confidence begin; neighbours are joined until higher confidence is never less often right."""
ONTOLOGY = load_ontology()
Pair = frozenset[str]


def main() -> None:
    """Print the tables, or write them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--version", default="1")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    count = Count()
    sources = []
    for gold, found in zip(asked.files[::2], asked.files[1::2], strict=True):
        ours, theirs = side_by_side(read_records(gold), read_records(found))
        digest = hashlib.sha256(gold.read_bytes()).hexdigest()[:12]
        sources.append(f"{gold.name} ({len(ours)} articles, SHA-256 {digest})")
        for name, one in ours.items():
            count.add(*match_events(*events_of(name, one, theirs.get(name, {}))))
    source = "measured with benchmarks/coding_errors.py on " + " and ".join(sources)
    for name, content in count.tables(source, asked.version):
        if asked.write:
            place = shipped(f"measures/errors/{name}") / "main.yaml"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(content, encoding="utf-8")
        else:
            print(f"--- {name}\n{content}")


class Count:
    """Counts over documents."""

    def __init__(self) -> None:
        self.types: dict[str, Counter[str]] = defaultdict(Counter)
        self.streams: dict[str, Counter[str]] = {name: Counter() for name in STREAM_IDS}
        self.sure: dict[float, Counter[bool]] = defaultdict(Counter)

    def add(self, golds: list[Act], found: list[Act], matched: list[tuple[Act, Act]]) -> None:
        """Count one document."""
        partner = {id(theirs): ours for ours, theirs in matched}
        for act in golds:
            self.types[act.type]["gold"] += 1
        for act in found:
            gold = partner.get(id(act))
            told = self.types[act.type]
            told["coded"] += 1
            if gold is not None and gold.type == act.type:
                told["type"] += 1
                told["parties"] += has_same_parties(gold, act)
            if act.status in DONE and stream_of(act):
                self._add_done(act, gold)

    def _add_done(self, act: Act, gold: Act | None) -> None:
        stream, confidence = stream_of(act), float(act.item.get("confidence") or 0)
        for pair in pairs_of(act):
            what = dict(outcomes(act, pair, gold))
            self.sure[confidence][what.get("right", 0) > 0] += 1
            self.streams[stream].update(what)

    def tables(self, source: str, version: str) -> Iterator[tuple[str, str]]:
        """Give the name and content of each table."""
        head = "about: >-\n  {}\nsource: {}\nentries:\n"
        about = (
            "Of findings of a confidence from `least` on, told as done between two named sides: how many were coded, how many"
            " right. The rules were\n  written with most of these texts in view, so that other texts have fewer right."
        )
        rows = (
            f'  - {{id: from-{least:g}, version: "{version}", least: {least:g}, coded: {coded}, right: {right}}}\n'
            for least, coded, right in self._bins()
        )
        yield "confidences", head.format(about, source) + "".join(rows)
        about = (
            "What wrong findings of a stream were: an act with another partner (`elsewhere`), nothing that took place, an act of"
            " another\n  stream. Streams are kinds of acts with their sign; `marsad.measures.contributions` has them."
        )
        yield "streams", head.format(about, source) + "".join(self._streams(version))
        about = (
            "Of each PLOVER type: how many are in gold, how many were coded, how many of these had the right type, how many the"
            " right parties\n  too (as `marsad evaluate` counts). It is the head of the panel."
        )
        rows = (
            f'  - {{id: {name}, version: "{version}", gold: {told["gold"]}, coded: {told["coded"]},'
            f" type: {told['type']}, parties: {told['parties']}}}\n"
            for name, told in sorted(self.types.items())
        )
        yield "types", head.format(about, source) + "".join(rows)

    def _bins(self) -> list[tuple[float, int, int]]:
        """Give confidence, coded and right; neighbours joined until the shares right rise with the confidence."""
        found: list[tuple[float, int, int]] = []
        for least, until in zip(BINS, (*BINS[1:], 2.0), strict=True):
            inside = [told for value, told in self.sure.items() if least <= value < until]
            coded, right = sum(told.total() for told in inside), sum(told[True] for told in inside)
            if coded:
                found.append((least, coded, right))
            while len(found) > 1 and found[-1][2] / found[-1][1] < found[-2][2] / found[-2][1]:
                _, more, good = found.pop()
                first, coded, right = found.pop()
                found.append((first, coded + more, right + good))
        return found

    def _streams(self, version: str) -> Iterator[str]:
        for name, told in self.streams.items():
            others = ", ".join(f"{other}: {told[other]:g}" for other in STREAM_IDS if told[other])
            yield (
                f'  - {{id: {name}, version: "{version}", elsewhere: {told["elsewhere"]:g},'
                f" nothing: {told['nothing']:g}, others: {{{others}}}}}\n"
            )


def outcomes(act: Act, pair: Pair, gold: Act | None) -> Iterator[tuple[str, float]]:
    """Give what a coded pair was, in parts that sum to one."""
    stream = stream_of(gold) if gold is not None and gold.status in DONE else None
    if gold is None or stream is None:
        yield "nothing", 1
        return
    told = pairs_of(gold)
    if pair in told:
        yield "right" if stream == stream_of(act) else stream, 1
    elif any(other & pair and other not in pairs_of(act) for other in told):
        yield "elsewhere", 0.5
        yield "nothing", 0.5
    else:
        yield "nothing", 1


def pairs_of(act: Act) -> set[Pair]:
    """Give the pairs of sides of an act; in one without direction every two."""
    sides = (act.actors | act.recipients) - {"UNK"}
    mutual = not act.recipients or act.type in {"CONSULT", "COOPERATE"}
    firsts: Iterable[str] = sides if mutual else act.actors - {"UNK"}
    seconds = sides if mutual else act.recipients - {"UNK"}
    return {frozenset({one, other}) for one in firsts for other in seconds if one != other}


def stream_of(act: Act) -> str | None:
    """Give the stream of an act as `marsad.measures` would; instruments stand with declaratory acts, for gold has no word for them."""
    if act.type not in ONTOLOGY.types:
        return None
    if act.type == "CONSULT":
        return "contacts"
    mode = act.mode if ONTOLOGY.is_code(act.type, act.mode) else None
    score, kind = (
        ONTOLOGY.score(act.type, mode),
        "material" if ONTOLOGY.quad(act.type) in {2, 4} else "declaratory",
    )
    return kind if score > 0 else f"{kind}-unfriendly" if score < 0 else "neutral"


if __name__ == "__main__":
    main()
