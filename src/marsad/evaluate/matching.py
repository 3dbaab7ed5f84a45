"""One-to-one matching of gold and predictions, by the highest total weight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from marsad.model.errors import InputError

Item = TypeVar("Item")


def need_solver() -> None:
    """Raise InputError, with what to install, where the extra `evaluate` is missing."""
    _solver()


def best_pairs(
    golds: Sequence[Item], predicted: Sequence[Item], weight: Callable[[Item, Item], float]
) -> list[tuple[Item, Item]]:
    """Give the pairs of highest total weight, in the order of gold; a weight of 0 is no match.

    Weights are rounded to six places, so that equal ones are equal; among equal totals scipy's
    `linear_sum_assignment` (a shortest augmenting path, Crouse 2016) decides, by the order of both lists.
    """
    if not golds or not predicted:
        return []
    table = [[round(float(weight(gold, item)), 6) for item in predicted] for gold in golds]
    rows, columns = _solver()(table, maximize=True)
    pairs = zip(rows.tolist(), columns.tolist(), strict=True)
    return [(golds[i], predicted[j]) for i, j in pairs if table[i][j] > 0]


def _solver() -> Any:  # noqa: ANN401 - scipy is not typed
    try:
        from scipy.optimize import linear_sum_assignment
    except ImportError as error:
        raise InputError(
            "scoring needs scipy and numpy, which are not installed; "
            "install them with: pip install 'marsad[evaluate]'"
        ) from error
    return linear_sum_assignment
