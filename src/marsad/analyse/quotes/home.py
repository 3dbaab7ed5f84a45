"""Of which state an official or body is of whom the report says it nowhere: of that which the report is about.

"أعلنت كينيا … وقالت الشرطة إن": a report on one state does not say each time whose police it is. Where a paper or
agency passes on what an official said, he is of its nationality ("نقلت وكالة الأنباء التشادية عن مصدر عسكري"). This is enough
for who speaks, not for who acts: no event is made with it.
"""

from __future__ import annotations

from collections.abc import Callable

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.names.somebody import Somebody
from marsad.text.tokens import Tokens

_DOMESTIC = frozenset(
    {
        "army", "central-bank", "court", "deputy-foreign-minister", "deputy-minister", "finance-minister", "government",
        "intelligence-service", "interior-minister", "member-of-parliament", "ministry", "ministry-of-defence",
        "ministry-of-foreign-affairs", "official", "other-minister", "parliament", "police", "secretary-general", "spokesman",
    }
)  # fmt: skip
_ABOUT = 1.5  # times that a report speaks of its state rather than of another
_NEAR = 4  # chunks behind an official in which a body that nobody knows is named


class Homes:
    """Gives the states of officials in one document; `abroad` are the words of those who may be of any ("مصدر دبلوماسي")."""

    __slots__ = ("_abroad", "_given", "_is_state_press", "_tokens")

    def __init__(
        self, tokens: Tokens, abroad: frozenset[str], is_state_press: Callable[[str | None], bool]
    ) -> None:
        self._tokens, self._abroad, self._is_state_press = tokens, abroad, is_state_press
        self._given: dict[int, str] = {}

    def of(self, chunks: list[Chunk], speaker: list[Somebody], memory: Memory) -> list[Somebody]:
        """Give an official or body without a state with that of the press that quotes him, or that the report is about."""
        one = speaker[0] if len(speaker) == 1 else None
        if one is None or one.codes or one.person or one.office not in _DOMESTIC or not one.behind:
            return speaker
        state = self._given.get(one.first) or self._state(chunks, one, memory)
        if state is None:
            return speaker
        self._given[one.first] = state
        return [Somebody(one.first, one.behind, "office", (state,), office=one.office)]

    def _state(self, chunks: list[Chunk], one: Somebody, memory: Memory) -> str | None:
        place = next((step for step, chunk in enumerate(chunks) if chunk.first == one.first), None)
        if place is None:
            return memory.foremost(_ABOUT)
        if self._may_be_of_any(chunks, place):
            return None
        return self._of_press(chunks, place) or memory.foremost(_ABOUT)

    def _may_be_of_any(self, chunks: list[Chunk], place: int) -> bool:
        """Tell a diplomat, or who is of a body that nobody knows: "مصدر دبلوماسي", "مسؤول في حركة …"."""
        one = chunks[place].somebody[0] if chunks[place].somebody else chunks[place]
        if not self._abroad.isdisjoint(self._tokens.words[one.first : one.behind + 1]):
            return True
        for chunk in chunks[place + 1 : place + _NEAR]:
            if chunk.has("complementizer") or chunk.kind in {"verb", "comma", "colon", "quote"}:
                return False
            if chunk.has("called"):
                return True
        return False

    def _of_press(self, chunks: list[Chunk], place: int) -> str | None:
        """Give the nationality of the paper or agency that passes on what somebody at `place` said, or the state that owns it."""
        if chunks[place].preposition != "about":
            return None
        for step in range(place - 1, -1, -1):
            chunk = chunks[step]
            if chunk.has("medium"):
                told = (later for later in chunks[step + 1 : place] if later.is_adjective)
                return next((later.codes[0] for later in told if len(later.codes) == 1), None)
            if chunk.is_outlet:
                return chunk.codes[0] if self._is_state_press(chunk.somebody[0].actor) else None
        return None
