"""Make edited and excerpted copies of reports, and see whether they are found among all others.

    python benchmarks/copies.py CORPUS.jsonl.xz [--number 200] [--among 3000] [--seed 1] [--show N]

Of each of `--number` reports that nothing else in the sample shares text with, one page of each kind of `KINDS` is made:
cut, reordered, rephrased, with the furniture of a page, an excerpt between passages of a foreign report, behind or
before a whole foreign report. Precision and recall are over pairs of a page with a report of the sample: right is
one whose sentences the page carries. `kind` is the share that is called by the right kind of copy, `words` the share of
the letters carried that the passages cover, `beside` the share of the passages' letters that were not carried.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from reports_cache import documents

from marsad.analyse.pages import children_of, regions_of
from marsad.kit import load_kit
from marsad.kit.bundle import Kit
from marsad.model.documents import Document
from marsad.model.stories import Copy, Report
from marsad.stories import find_copies, report_of
from marsad.text.sentences import sentence_spans

LEAST_SENTENCES = 6
LEAST_WORDS = 120
REPHRASED = 0.15
"""Share of the words of a rephrased sentence that are dropped, replaced, or have a new one behind them."""
ALSO = ("إقرأ أيضاً", "مواضيع ذات صلة", "قد يهمك أيضا", "اقرأ المزيد")
FURNITURE = (*ALSO, "شارك", "اشترك في النشرة البريدية", "كلمات دلالية", "تعليقات", "طباعة", "المصدر: وكالات")


class Sentence(Struct, frozen=True):
    """A sentence of a page, and the report and the letters of it that it carries."""

    text: str
    source: str | None = None
    start: int = 0
    end: int = 0


class Made(Struct):
    """A page that was made, and the letters that it carries of each report."""

    kind: str
    document: Document
    carries: dict[str, set[int]]


class Maker:
    """Makes pages from a report; `foreign` is another one, `draw` decides what is left to chance."""

    def __init__(self, report: Document, foreign: Document, draw: random.Random) -> None:
        self.own, self.others, self.draw = _sentences(report), _sentences(foreign), draw
        self.words = foreign.text.split()
        self.whole = Sentence(report.text, report.id, 0, len(report.text))

    def exact(self) -> list[Sentence]:
        """Give the same report, letter for letter."""
        return [self.whole]

    def broken(self) -> list[Sentence]:
        """Give each sentence a line of its own."""
        return self.own

    def cut(self) -> list[Sentence]:
        """Leave out a fifth to two fifths of the sentences, the first never."""
        behind = range(1, len(self.own))
        kept = sorted(self.draw.sample(behind, round(len(behind) * self.draw.uniform(0.6, 0.8))))
        return [self.own[place] for place in (0, *kept)]

    def reordered(self) -> list[Sentence]:
        """Shuffle all sentences but the first."""
        return [self.own[0], *self.draw.sample(self.own[1:], len(self.own) - 1)]

    def rephrased(self) -> list[Sentence]:
        """Change words of every sentence."""
        return [self._otherwise(one) for one in self.own]

    def edited(self) -> list[Sentence]:
        """Cut, change places, change words of half of the sentences, and add furniture."""
        kept = self.cut()
        place = self.draw.randrange(1, max(len(kept) - 1, 2))
        kept[place : place + 2] = kept[place : place + 2][::-1]
        return [self._otherwise(one) if self.draw.random() < 0.5 else one for one in kept] + self._furniture()

    def furnished(self) -> list[Sentence]:
        """Put the furniture of a page behind the report."""
        return [*self.own, *self._furniture()]

    def excerpt(self) -> list[Sentence]:
        """Put a run of a third of the sentences between a start and an end of a foreign report."""
        length = max(3, len(self.own) // 3)
        first = self.draw.randrange(1, len(self.own) - length + 1)
        return [*self.others[:length], *self.own[first : first + length], *self.others[-length:]]

    def appended(self) -> list[Sentence]:
        """Put a foreign report behind this one, under "read also"."""
        return [*self.own, Sentence(self.draw.choice(ALSO)), *self.others]

    def prepended(self) -> list[Sentence]:
        """Put this report behind a foreign one, under "read also"."""
        return [*self.others, Sentence(self.draw.choice(ALSO)), *self.own]

    def _furniture(self) -> list[Sentence]:
        return [Sentence(line) for line in self.draw.sample(FURNITURE, 5)]

    def _otherwise(self, one: Sentence) -> Sentence:
        words: list[str] = []
        for word in one.text.split():
            way = self.draw.random() / REPHRASED
            words += [word] if way > 0.67 else []
            words += [self.draw.choice(self.words)] if 0.33 < way < 1 else []
        return Sentence(" ".join(words), one.source, one.start, one.end)


KINDS: dict[str, tuple[Callable[[Maker], list[Sentence]], set[str]]] = {
    "exact": (Maker.exact, {"exact"}),
    "broken": (Maker.broken, {"exact", "edited"}),
    "cut": (Maker.cut, {"edited", "excerpt"}),
    "reordered": (Maker.reordered, {"edited"}),
    "rephrased": (Maker.rephrased, {"edited"}),
    "edited": (Maker.edited, {"edited", "excerpt"}),
    "furnished": (Maker.furnished, {"exact", "edited"}),
    "excerpt": (Maker.excerpt, {"edited", "excerpt", "derived"}),
    "appended": (Maker.appended, {"exact", "edited", "excerpt"}),
    "prepended": (Maker.prepended, {"exact", "edited", "excerpt"}),
}
"""How each kind of page is made, and how its likeness to a report may be called."""


def main() -> None:
    """Print precision, recall and F1 of pairs for each kind."""
    options = _options()
    kit = load_kit()
    draw = random.Random(options.seed)
    every = sorted(documents(options.corpus), key=lambda one: (one.published or "", one.id))
    first = draw.randrange(max(len(every) - options.among, 1))
    sample = every[first : first + options.among]
    reports = [report for document in sample for report in _reports(document, kit)]
    made = list(_made(sample, find_copies(reports), options.number, draw))
    pages = [report for one in made for report in _reports(one.document, kit)]
    begun = time.process_time()
    found = find_copies([*reports, *pages])
    took = time.process_time() - begun
    print(f"{len(made)} pages among {len(reports):,} reports; {len(found):,} pairs in {took:.1f} s")
    counts = _counts(made, found, options.show)
    for kind in KINDS:
        _line(kind, counts[kind])
    _line("all", sum(counts.values(), Counter()))


def _made(sample: list[Document], copies: Sequence[Copy], number: int, draw: random.Random) -> Iterator[Made]:
    taken = {_page_of(name) for copy in copies for name in (copy.left, copy.right)}
    free = [
        one
        for one in sample
        if one.id not in taken
        and len(_sentences(one)) >= LEAST_SENTENCES
        and len(one.text.split()) >= LEAST_WORDS
    ]
    draw.shuffle(free)
    for report, foreign in list(zip(free[::2], free[1::2], strict=False))[:number]:
        maker = Maker(report, foreign, draw)
        for kind, (make, _) in KINDS.items():
            yield _page(report, kind, make(maker))


def _page(report: Document, kind: str, sentences: list[Sentence]) -> Made:
    head, *body = [one.text for one in sentences]
    text = "\n".join([head, "", *body, ""]) if body else head
    carries: defaultdict[str, set[int]] = defaultdict(set)
    for one in sentences:
        if one.source:
            carries[one.source].update(range(one.start, one.end))
    document = Document(f"{report.id}~{kind}", text, language=report.language, published=report.published)
    return Made(kind, document, dict(carries))


def _sentences(document: Document) -> list[Sentence]:
    text = document.text
    return [Sentence(text[start:end], document.id, start, end) for start, end in sentence_spans(text)]


def _reports(document: Document, kit: Kit) -> Iterator[Report]:
    regions = regions_of(document, kit)
    yield report_of(document, regions, (), (), ())
    for child in children_of(document, regions):
        yield report_of(child, child.regions, (), (), ())


def _page_of(name: str) -> str:
    return name.partition("#")[0]


def _counts(made: list[Made], found: Sequence[Copy], show: int) -> dict[str, Counter[str]]:
    of_page: dict[str, defaultdict[str, list[Copy]]] = {one.document.id: defaultdict(list) for one in made}
    for copy in found:
        ends = _page_of(copy.left), _page_of(copy.right)
        for name, other in (ends, ends[::-1]):
            if name in of_page and other not in of_page:
                of_page[name][other].append(copy)
    counts = {kind: Counter[str]() for kind in KINDS}
    for one in made:
        met, count = of_page[one.document.id], counts[one.kind]
        right, wrong, missed = met.keys() & one.carries, met.keys() - one.carries, one.carries.keys() - met
        count.update(right=len(right), wrong=len(wrong), missed=len(missed))
        for name in sorted(right):
            count["called"] += any(copy.kind in KINDS[one.kind][1] for copy in met[name])
            covered = _covered(name, met[name])
            both = len(covered & one.carries[name])
            count.update(carried=len(one.carries[name]), covered=len(covered), both=both)
        for name in sorted(wrong | missed):
            if show > 0:
                print("wrong " if name in wrong else "missed", one.document.id, name, met.get(name, ""))
                show -= 1
    return counts


def _covered(name: str, copies: list[Copy]) -> set[int]:
    """Give the letters of a report that stand in passages of its copies."""
    sides = [(copy, _page_of(copy.left) == name) for copy in copies]
    spans = [one.left if left else one.right for copy, left in sides for one in copy.passages]
    return {place for span in spans for place in range(span.start, span.end)}


def _line(kind: str, count: Counter[str]) -> None:
    right = count["right"]
    precision, recall = right / max(right + count["wrong"], 1), right / max(right + count["missed"], 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    words, beside = count["both"] / max(count["carried"], 1), 1 - count["both"] / max(count["covered"], 1)
    print(
        f"{kind:10} {right:5} right  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  "
        f"kind {count['called'] / max(right, 1):.3f}  words {words:.3f}  beside {beside:.3f}"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--number", type=int, default=200, help="reports of which copies are made")
    parser.add_argument("--among", type=int, default=3_000, help="reports of consecutive days around them")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="print so many pairs that are wrong or missed")
    return parser.parse_args()


if __name__ == "__main__":
    main()
