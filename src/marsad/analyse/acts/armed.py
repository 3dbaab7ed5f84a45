"""Whether an act is done by arms: by a force, with a weapon that its clause names, or to a piece of land.

"استهدفت طائرات مسيرة العاصمة" is a blow; "استهدفت كينيا السياح في أوغندا" is none.
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk

_FORCES = frozenset({"army"})
_WEAPONS = ("missile-word", "aircraft-word", "attack-word", "weapon-word", "gun-word")
_BEFORE, _BEHIND = 6, 10  # chunks in which a weapon may be named
_ENDS = frozenset({"stop", "colon"})


def is_armed(chunks: list[Chunk], place: int, filled: Filled) -> bool:
    """Tell whether the doer is a force, land is hit, or a weapon is named in the clause of the trigger at `place`."""
    if any(one.office in _FORCES or one.kind == "group" for one in filled.roles.get("actor", ())):
        return True
    if any(one.kind == "place" for one in filled.roles.get("recipient", ())):
        return True
    for step in range(place + 1, min(len(chunks), place + _BEHIND)):
        if chunks[step].kind in _ENDS:
            break
        if _is_weapon(chunks[step]):
            return True
    for step in range(place - 1, max(-1, place - _BEFORE), -1):
        if chunks[step].kind in _ENDS or chunks[step].has("complementizer"):
            break
        if _is_weapon(chunks[step]):
            return True
    return False


def _is_weapon(chunk: Chunk) -> bool:
    return any(chunk.has(job) for job in _WEAPONS)
