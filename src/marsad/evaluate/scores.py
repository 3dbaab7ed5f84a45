"""Predictions against gold as `gold/SCORING.md` of the coding guide says: the doors of this floor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from marsad.evaluate.bootstrap import intervals
from marsad.evaluate.documents import tally_document
from marsad.evaluate.matching import need_solver
from marsad.evaluate.numbers import published, type_numbers
from marsad.evaluate.records import Record, by_id, fold_children
from marsad.evaluate.tally import Counts, Mistake, Tally, total


class TypeScore(Struct, frozen=True):
    """One PLOVER type at level `type`: how many in gold, predicted and right, and what follows."""

    type: str
    gold: int
    predicted: int
    right: int
    precision: float
    recall: float
    f1: float


class Scores(Struct, frozen=True):
    """Every published number by name, rounded to four places, and its 95 % interval.

    `missing` are documents of gold without predictions, `unknown` predictions without gold; `counts` hold
    what the numbers were worked out from.
    """

    numbers: Mapping[str, float]
    intervals: Mapping[str, tuple[float, float]]
    types: tuple[TypeScore, ...]
    counts: Counts
    documents: int
    missing: tuple[str, ...]
    unknown: tuple[str, ...]

    def to_json(self) -> dict[str, float]:
        """Give the numbers with how many documents were scored, missing and unknown."""
        counted = {"documents": self.documents, "missing": len(self.missing), "unknown": len(self.unknown)}
        return dict(self.numbers) | counted


def score(golds: Iterable[Record], predictions: Iterable[Record]) -> Scores:
    """Score predictions against gold; both are records in the shape of the coding guide, one per document.

    Raises InputError where scipy is not installed, an id is missing or occurs twice, or gold is malformed.
    """
    ours, theirs = side_by_side(golds, predictions)
    tallies = _tallies(ours, theirs)
    counts = total(tallies)
    return Scores(
        numbers=published(counts),
        intervals=intervals(tallies),
        types=tuple(_type_score(counts, type_) for type_ in _types(counts)),
        counts=counts,
        documents=len(ours),
        missing=tuple(name for name in ours if name not in theirs),
        unknown=tuple(name for name in theirs if name not in ours),
    )


def errors(golds: Iterable[Record], predictions: Iterable[Record]) -> list[Mistake]:
    """Give every event that is missed, extra or has wrong parties, document by document in gold's order.

    Raises InputError as `score` does.
    """
    ours, theirs = side_by_side(golds, predictions)
    return [mistake for tally in _tallies(ours, theirs) for mistake in tally.mistakes]


def side_by_side(
    golds: Iterable[Record], predictions: Iterable[Record]
) -> tuple[dict[str, Record], dict[str, Record]]:
    """Give gold and predictions by id, what was found in embedded children with their parents.

    Raises InputError where scipy is not installed, or an id is missing or occurs twice.
    """
    need_solver()
    ours = by_id(golds, "gold")
    return ours, fold_children(by_id(predictions, "predicted"), ours)


def _tallies(golds: Mapping[str, Record], predictions: Mapping[str, Record]) -> list[Tally]:
    return [tally_document(name, gold, predictions.get(name, {})) for name, gold in golds.items()]


def _types(counts: Counts) -> list[str]:
    return sorted({type_ for what, type_ in counts if what in {"gold", "predicted"} and type_})


def _type_score(counts: Counts, type_: str) -> TypeScore:
    return TypeScore(
        type_,
        counts["gold", type_],
        counts["predicted", type_],
        counts["right", type_],
        *type_numbers(counts, type_),
    )
