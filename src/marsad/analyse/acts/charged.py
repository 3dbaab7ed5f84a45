"""A deed with which somebody is charged by name: "الاتهام الذي وجهته كندا إلى كينيا بقصف …" tells of Kenya, and tells no fact."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk

_TO_CHARGE = 5  # chunks from whom a charge is brought against back to the charge
_AGAINST = frozenset({"to", "l"})


def is_charged(chunks: list[Chunk], place: int) -> bool:
    """Tell a deed at `place`, or the light noun before it, behind "with" and him to whom a charge is brought."""
    step = place - 1 if place and chunks[place - 1].has("light-noun") else place
    if step < 1 or "b" not in {chunks[step].preposition, chunks[step].clitic}:
        return False
    charged = chunks[step - 1]
    if charged.kind != "actor" or charged.preposition not in _AGAINST:
        return False
    return any(one.has("charge-word") for one in chunks[max(0, step - 1 - _TO_CHARGE) : step - 1])
