"""Whether an act is done by arms: by a force, with a weapon that its clause names, or to a piece of land.

"استهدفت طائرات مسيرة العاصمة" is a blow; "استهدفت كينيا السياح في أوغندا" is none.
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk

_FORCES = frozenset({"army"})
_WEAPONS = ("missile-word", "aircraft-word", "attack-word", "weapon-word", "gun-word")
_ARMS = ("missile-word", "aircraft-word", "weapon-word", "gun-word", "hit-word")
_BEFORE, _BEHIND = 6, 10  # chunks in which a weapon may be named
_ENDS = frozenset({"stop", "colon"})
_WAGING = ("waging-word", "light", "keeping-on", "ending")
_SPEAKERS = frozenset(
    {
        "head-of-state",
        "head-of-government",
        "foreign-minister",
        "spokesman",
        "other-minister",
        "deputy-minister",
        "deputy-foreign-minister",
        "ambassador",
        "member-of-parliament",
    }
)


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


def is_force(filled: Filled) -> bool:
    """Tell whether the doer is an army or police."""
    return any(one.office in _FORCES for one in filled.roles.get("actor", ()))


def _is_weapon(chunk: Chunk) -> bool:
    return any(chunk.has(job) for job in _WEAPONS)


def is_in_words(chunks: list[Chunk], place: int, filled: Filled) -> bool:
    """Tell an attack that an official makes himself and not his forces: "شن وزير الخارجية هجوما على كندا".

    So is one that goes on in words: "شنت كندا هجوما على كينيا، متهمة إياها ب…".
    """
    governor = None if filled.governor is None else chunks[filled.governor]
    waged = governor is not None and any(governor.has(job) for job in _WAGING)
    return waged and (is_spoken(chunks, place, filled) or _goes_on_in_words(chunks, place))


def _goes_on_in_words(chunks: list[Chunk], place: int) -> bool:
    """Tell an attack that no adjective calls one of arms, behind which a participle tells what was said."""
    near = chunks[place : place + _BEHIND]
    if not _is_plain(near) or any(one.has(job) for one in near for job in _ARMS):
        return False
    comma = next((step for step, one in enumerate(near) if one.kind in {"comma", *_ENDS}), len(near))
    said = near[comma + 1].readings if comma + 1 < len(near) and near[comma].kind == "comma" else ()
    return any(
        one.word.job == "trigger" and one.word.form.part == "adjective" and one.word.is_uttered
        for one in said
    )


def is_spoken(chunks: list[Chunk], place: int, filled: Filled) -> bool:
    """Tell whether the doer is an official, who wages with words what no weapon is named for: "هاجم الوزير نظيره"."""
    doers = filled.roles.get("actor", [])
    speaks = bool(doers) and all(one.person or one.office in _SPEAKERS for one in doers)
    near = chunks[max(0, place - _BEFORE) : place + _BEHIND]
    plain = _is_plain(near) or _attacks_somebody(chunks, place, near, filled)
    return speaks and plain and not any(one.has(job) for one in near for job in _ARMS)


def _attacks_somebody(chunks: list[Chunk], place: int, near: list[Chunk], filled: Filled) -> bool:
    """Tell a verb whose object is a person or a government: "هاجم الوزير نظيره", "يهاجم طوكيو", not "هاجم سوريا"."""
    if chunks[place].kind != "verb" or any(one.has("assault-word") for one in near):
        return False
    return any(one.person or one.office or one.place for one in filled.roles.get("recipient", ()))


def _is_plain(chunks: list[Chunk]) -> bool:
    """Tell an attack that no adjective calls one of arms: its preposition follows at once ("هجوما على", "هجومه الناري على")."""
    step = next((at for at, chunk in enumerate(chunks) if chunk.has("assault-word")), None)
    if step is not None and step + 1 < len(chunks) and chunks[step + 1].has("fierce-adjective"):
        step += 1
    return step is not None and step + 1 < len(chunks) and chunks[step + 1].has("preposition")
