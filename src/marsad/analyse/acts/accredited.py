"""The host whom nobody's state names, but the post of the ambassador whom he meets: "استقبل وزير المالية سفير إيطاليا لدى كينيا"."""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody

_TO_ENVOY = 12  # chunks from a meeting to the ambassador met: his host's name, a time and a place between
_MET = frozenset({"", "with", "b"})
_ENDS = frozenset({"stop", "colon", "verb", "noun"})
_NOT_MET = frozenset({"army", "police", "court", "company", "banks", "public", "spokesman"})


def host_of_envoy(
    chunks: list[Chunk], place: int, filled: Filled
) -> tuple[list[Somebody], tuple[str, ...]] | None:
    """Give the ambassador whom an office-holder without a state meets, and the state to which he is accredited.

    None where somebody of another state is named as a side already, or no office-holder stands for the host.
    """
    envoy = next((step for step in _within(chunks, place) if chunks[step].kind == "actor"), None)
    if envoy is None or chunks[envoy].preposition not in _MET:
        return None
    sent = chunks[envoy].somebody[-1]
    named = {code for people in filled.roles.values() for one in people for code in one.codes}
    apart = bool(sent.posted) and set(sent.codes).isdisjoint(sent.posted)
    if not apart or not named <= {*sent.codes, *sent.posted}:
        return None
    if not any(_may_receive(one) for one in (*chunks[max(0, place - 2) : envoy], *_met_by(chunks, envoy))):
        return None
    filled.widen(chunks[envoy])
    return [sent], sent.posted


def _within(chunks: list[Chunk], place: int) -> list[int]:
    """Give the chunks of the clause behind a meeting."""
    steps: list[int] = []
    for step in range(place + 1, min(len(chunks), place + 1 + _TO_ENVOY)):
        if chunks[step].kind in _ENDS or chunks[step].has("complementizer"):
            break
        if chunks[step].preposition not in {"in", "b"} or chunks[step].kind != "actor":
            steps.append(step)
    return steps


def _met_by(chunks: list[Chunk], envoy: int) -> list[Chunk]:
    """Give what stands right behind the ambassador, where he is who meets somebody: "التقى سفير إيطاليا … وزير المالية"."""
    step = envoy + 1
    while step < len(chunks) and chunks[step].kind == "time":
        step += 1
    return chunks[step : step + 1] if not chunks[envoy].preposition else []


def _may_receive(chunk: Chunk) -> bool:
    """Tell an office-holder of whom nobody says of which state he is."""
    if chunk.kind != "someone" or chunk.preposition or not chunk.somebody:
        return False
    office = chunk.somebody[-1].office
    return office is not None and office not in _NOT_MET
