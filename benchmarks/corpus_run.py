"""Run the analysis over many reports of the corpus: does it crash, is every evidence exact, how fast is it?

Prints the counts per kind of finding, reports per second and the most frequent names that stayed unresolved or
unknown; ends in status 1 where a report raised or a finding's words are not the report's. `--events` prints every
event in its sentence, for reading. The corpus lies beside the project (`MARSAD_SHARED`, by default `../shared`).

    python benchmarks/corpus_run.py --number 2000
    python benchmarks/corpus_run.py --number 300 --section sport --events
"""

from __future__ import annotations

import argparse
import json
import lzma
import os
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from marsad.analyse import analyse
from marsad.analyse.vocabulary import Vocabulary, looked_over
from marsad.kit import Kit, load_kit
from marsad.model.documents import Document
from marsad.model.findings import Findings
from marsad.model.laws import fault_of
from marsad.record.columns import KINDS

CORPUS = "corpus/articles_2018_02_05.jsonl.xz"
SEED = 20181
AROUND = 90  # letters shown before and behind a finding


def shared() -> Path:
    """Give the folder beside the project that holds the corpus."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    return Path(os.environ.get("MARSAD_SHARED") or beside)


def documents(number: int, sections: set[str], seed: int) -> list[Document]:
    """Give a random sample of reports, title and body joined as the gold texts are."""
    found = []
    with lzma.open(shared() / CORPUS, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if sections and row["section"] not in sections:
                continue
            text = f"{row['title'].strip()}\n\n{row['text'].strip()}\n"
            document = Document(
                row["id"], text, language="ar", published=row["published"], outlet=row["outlet"]
            )
            found.append(document)
    random.Random(seed).shuffle(found)
    return found[:number]


def run(reports: list[Document], kit: Kit) -> tuple[list[Findings], list[str], float]:
    """Analyse all; give the findings, a sentence per crash, and the seconds it took."""
    done, crashes = [], []
    began = time.perf_counter()
    for report in reports:
        try:
            done.append(analyse(report, kit))
        except Exception:
            crashes.append(f"{report.id}: {traceback.format_exc().strip().splitlines()[-1]}")
    return done, crashes, time.perf_counter() - began


def family(findings: Findings) -> Iterator[Findings]:
    """Give the findings of a report, and of the other reports that it embeds."""
    yield findings
    for child in findings.children:
        yield from family(child)


def faults(findings: Findings, kit: Kit) -> Iterator[str]:
    """Give a sentence for every finding that breaks a law (words that are not the text's, first of all)."""
    text, name = findings.document.text, findings.document.id
    for kind in KINDS:
        for finding in getattr(findings, kind):
            fault = fault_of(finding, name, text, kit.ontology.is_code)
            if fault:
                yield f"{kind} {finding.id} of {name}: {fault}"
    for mention in findings.mentions:
        span = mention.evidence.span
        if text[span.start : span.end] != mention.evidence.words:
            yield f"mention of {name}: {mention.evidence.words!r} is not the text at {span}"


def print_events(done: list[Findings]) -> None:
    """Print every event in its sentence, and the share of reports that hold any."""
    for findings in done:
        text = findings.document.text
        for event in findings.events:
            first = event.evidence[0]
            start, end = first.span.start, first.span.end
            before, behind = text[max(0, start - AROUND) : start], text[end : end + AROUND]
            who = f"{','.join(event.actors)} > {','.join(event.recipients)}"
            said = f"{before}[[{first.words}]]{behind}".replace("\n", " ")
            print(
                f"{findings.document.id} {event.rule} {event.type}/{event.mode} {event.status} {who} | {said}"
            )
    holding = sum(bool(findings.events) for findings in done)
    print(f"{holding} of {len(done)} reports hold events: {holding / max(1, len(done)):.1%}")


def main() -> int:
    """Run the sample and tell what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--number", type=int, default=2000, help="so many reports, drawn at random")
    parser.add_argument("--section", action="append", default=[], help="only this section of the corpus")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--top", type=int, default=50, help="so many unresolved names")
    parser.add_argument("--events", action="store_true", help="print every event in its sentence")
    options = parser.parse_args()
    kit = load_kit()
    reports = documents(options.number, set(options.section), options.seed)
    done, crashes, seconds = run(reports, kit)
    whole = [one for findings in done for one in family(findings)]
    broken = [fault for findings in whole for fault in faults(findings, kit)]
    print(
        f"{len(done):,} reports in {seconds:.1f} s: {len(done) / seconds:.0f} reports/s; {len(crashes)} crashes"
    )
    counts: Counter[str] = Counter()
    for findings in whole:
        counts.update({kind: len(getattr(findings, kind)) for kind in (*KINDS, "mentions", "refused")})
    print(", ".join(f"{number:,} {kind}" for kind, number in counts.items() if number))
    print(f"{len(broken)} findings without exact evidence")
    if options.events:
        print_events(done)
    for line in (*crashes, *broken):
        print("!!", line)
    if options.top:
        print_unknown(looked_over(reports, kit), options.top)
    return 1 if crashes or broken else 0


def print_unknown(vocabulary: Vocabulary, top: int) -> None:
    """Print the names that are unknown or could mean several, the most frequent first."""
    print("most frequent unresolved and unknown names (documents, times, name, what it is)")
    for word in vocabulary.of("ambiguous", "person", "name")[:top]:
        print(
            f"{word.documents:5} {word.count:5}  {word.words}  ({word.kind}{' ' + word.hint if word.hint else ''})"
        )


if __name__ == "__main__":
    sys.exit(main())
