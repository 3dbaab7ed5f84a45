"""Looking for cyclic garbage rarely while many reports are read: analysis leaves none behind.

Each such look goes through all that is alive, the tens of thousands of words that are remembered among it; at Python's own
pace it takes about one twentieth of the time of a run. What was there before the run, the resources above all, is not gone
through at all (`gc.freeze`).
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_RARELY = 500_000
"""Objects more than before, where Python looks every 700; were they all garbage, they took some 50 MB."""


@contextmanager
def rarely_collecting() -> Iterator[None]:
    """Let Python look for cyclic garbage rarely inside the block, and as it did before behind it."""
    before, frozen = gc.get_threshold(), gc.get_freeze_count()
    if before[0]:  # at 0 it never looks: somebody wants it so
        gc.set_threshold(max(_RARELY, before[0]), *before[1:])
    if not frozen:
        gc.freeze()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        if not frozen:
            gc.unfreeze()
