"""A deed named again without its doer: "رحبت تركيا بالغارات" after a report of whose strikes they were.

The definite noun of a kind of act means the last act of that kind which the report told. What somebody answers
("رفضت موسكو الاتهامات") was done to him; of other deeds only those told shortly before are meant, and none where an
unknown doer's has been told since. An agreement named again ("رحبت تركيا بالاتفاق") means the last that was told
as news, and stands for its parties; a step that somebody welcomes may be what another agreed to or gave up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from marsad.analyse.acts.content import content
from marsad.analyse.acts.draft import Draft
from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.settled import settled
from marsad.ontology import EventKind

_NEAR = 2  # sentences back in which a deed is meant that was not done to the speaker
_BACK = 3  # sentences back in which a general word for a deed means one
_DONE = frozenset({"actual", "ongoing", "historical"})
_ANSWERED = frozenset(
    {"ACCUSE", "THREATEN", "REQUEST"}
)  # types of acts that only those answer to whom they were done
_PARTICLES = ("negation", "future", "qad")  # between a subject and its verb
_HOSTILE = frozenset({"ASSAULT", "SANCTION", "COERCE", "MOBILIZE"})
_MEANT = _ANSWERED | {"ASSAULT", "SANCTION", "COERCE"}
_ACCORDS = frozenset({"SUPPORT", "AGREE", "CONCEDE", "RETREAT"})  # types of what two or more agree on
_GIVEN = frozenset({"CONCEDE", "RETREAT"})  # and of what one gives up, for all to welcome
_SEVERAL = 2  # parties of an agreement

ANSWERS: frozenset[str] = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
"""Types of acts of speech about a deed that was told before."""

Key = tuple[str, str | None]

_VISIT: Key = ("CONSULT", "visit")  # of which others than the host may speak too


@dataclass(frozen=True, slots=True)
class _Deed:
    sentence: int
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


class Deeds:
    """What the sentences of one document have told so far, the last act of every kind."""

    __slots__ = ("_accord", "_favour", "_given", "_heard", "_hostile", "_kinds", "_last", "_sentence")

    def __init__(self, kinds: Mapping[str, EventKind]) -> None:
        self._kinds = kinds
        self._last: dict[Key, _Deed] = {}
        self._heard: dict[Key, tuple[str, ...]] = {}
        self._hostile: list[tuple[str, _Deed]] = []
        self._accord: _Deed | None = None
        self._given: _Deed | None = None
        self._favour: _Deed | None = None
        self._sentence = 0

    def hear(self, kind: EventKind, actors: tuple[str, ...]) -> None:
        """Remember whose a deed was of which the sentence does not say to whom it was done."""
        if kind.type in _MEANT and actors and actors != ("UNK",):
            self._heard[_key(kind.type, kind.mode)] = actors

    def note(self, chunks: list[Chunk], drafts: Iterable[Draft]) -> None:
        """Remember the acts of a sentence; a deed in it whose doer nobody names makes its kind unknown."""
        for place in settled(chunks).of_kind("noun"):
            chunk = chunks[place]
            if any(not one.article and not one.pronoun for one in chunk.readings):
                for key in self._keys(chunk):
                    self._last[key] = _Deed(self._sentence)
        for key, actors in self._heard.items():
            self._last[key] = _Deed(self._sentence, actors)
        self._heard.clear()
        for draft in drafts:
            if draft.mode == "visit" and draft.actors and draft.recipients:
                self._last[_VISIT] = _Deed(self._sentence, draft.actors, draft.recipients)
            if draft.status not in _DONE or not draft.actors or draft.actors == ("UNK",):
                continue
            deed = _Deed(self._sentence, draft.actors, draft.recipients)
            if draft.type in _MEANT:
                self._last[_key(draft.type, draft.mode)] = deed
            if draft.type in _HOSTILE:
                self._hostile.append((draft.type, deed))
            self._note_accord(draft, deed)
        self._sentence += 1

    def _note_accord(self, draft: Draft, deed: _Deed) -> None:
        """Remember the parties of an agreement that is news, and who did what others may welcome."""
        if draft.status != "actual":
            return
        mutual = self._kinds[draft.kind].mutual and len(draft.actors) >= _SEVERAL and not draft.recipients
        if mutual and draft.type in _ACCORDS:
            self._accord = self._given = deed
        elif draft.type in _GIVEN:
            self._given = deed
        elif draft.type in _ACCORDS:
            self._favour = deed

    def doers(self, noun: Chunk, speaker: tuple[str, ...]) -> tuple[str, ...]:
        """Give who did the last deed that a definite noun can mean for the speaker; () where nobody is known."""
        found = [deed for key in self._keys(noun) if (deed := self._last.get(key)) is not None]
        deed = max(found, key=lambda one: one.sentence, default=None)
        if deed is None or not speaker or not set(speaker).isdisjoint(deed.actors):
            return ()
        answers = not set(speaker).isdisjoint(deed.recipients)
        near = self._sentence - deed.sentence <= _NEAR
        return deed.actors if answers or (near and not self._answered(noun)) else ()

    def latest(self, speaker: tuple[str, ...]) -> tuple[str, ...]:
        """Give who did the hostile deeds told last, where no others are told to have done the like; else ()."""
        others = [(kind, one) for kind, one in self._hostile if set(speaker).isdisjoint(one.actors)]
        kinds = {kind for kind, one in others if self._sentence - one.sentence <= _BACK}
        doers = {one.actors for kind, one in others if kind in kinds}
        return doers.pop() if speaker and len(doers) == 1 else ()

    def parties(self, speaker: tuple[str, ...]) -> tuple[str, ...]:
        """Give the parties of the agreement last told as news, without the speaker; () where none was told."""
        deed = self._accord
        return (
            tuple(code for code in deed.actors if code not in speaker) if deed is not None and speaker else ()
        )

    def givers(self, speaker: tuple[str, ...]) -> tuple[str, ...]:
        """Give who agreed on or gave up last, shortly before, what the speaker may welcome; else ()."""
        favour = self._favour
        owed = favour is not None and not set(speaker).isdisjoint(favour.recipients)
        deed = favour if owed and self._is_near(favour) else self._given
        if not speaker or not self._is_near(deed):
            return ()
        return tuple(code for code in deed.actors if code not in speaker) if deed is not None else ()

    def _is_near(self, deed: _Deed | None) -> bool:
        return deed is not None and self._sentence - deed.sentence <= _NEAR

    def _answered(self, noun: Chunk) -> bool:
        return any(key[0] in _ANSWERED for key in self._keys(noun))

    def _keys(self, chunk: Chunk) -> set[Key]:
        kinds = [
            self._kinds[one.word.kind]
            for one in chunk.readings
            if one.word.job == "trigger" and one.word.form.part == "noun"
        ]
        meant = {_key(kind.type, kind.mode) for kind in kinds if kind.type in _MEANT}
        return meant | {_VISIT for kind in kinds if kind.mode == "visit"}


def take_again(
    chunks: list[Chunk], place: int, speaker: tuple[str, ...], filled: Filled, deeds: Deeds, *, welcomes: bool
) -> tuple[str, ...]:
    """Give the doers of the deed that the act of speech at `place` names first, where it is one told before."""
    for step, chunk in content(chunks, place):
        if _names_deed(chunks, step):
            return deeds.latest(speaker) or (deeds.givers(speaker) if welcomes else ())
        if _names_accord(chunks, step):
            return deeds.parties(speaker)
        if chunk.kind == "noun" and "trigger" in chunk.jobs:
            definite = any(one.article for one in chunk.readings)
            owned = step + 1 < len(chunks) and chunks[step + 1].kind == "actor"
            return deeds.doers(chunk, speaker) if definite and not owned else ()
        skipped = chunk.kind in {"time", "quote"} or step == filled.complement
        subject = chunk.kind == "actor" and not chunk.preposition and set(chunk.codes) <= set(speaker)
        if not (skipped or subject or chunk.has("preposition") or chunk.has("demonstrative")):
            return ()
    return ()


def subject_again(chunks: list[Chunk], place: int, speaker: tuple[str, ...], deeds: Deeds) -> tuple[str, ...]:
    """Give the doers of the deed told before that is the subject of the verb at `place`: "إن هذه الخطوة تنتهك …"."""
    step = place - 1
    while step >= 0 and any(chunks[step].has(job) for job in _PARTICLES):
        step -= 1
    if step > 0 and chunks[step].kind == "word" and chunks[step].definite and not chunks[step].clitic:
        step -= 1  # "هذه الخطوة الخطيرة"
    return deeds.latest(speaker) if step >= 0 and _names_deed(chunks, step) else ()


def _names_deed(chunks: list[Chunk], step: int) -> bool:
    """Tell a general word for a deed that is known already and nobody's by name: "هذه الخطوة", "الإجراء"."""
    reading = chunks[step].reading("deed-again")
    if reading is None or not reading.article:
        return False
    following = chunks[step + 1] if step + 1 < len(chunks) else None
    owned = following is not None and following.kind == "actor" and not following.preposition
    return not owned and not (following is not None and following.has("relative"))


def _names_accord(chunks: list[Chunk], step: int) -> bool:
    """Tell an agreement that is known already and named by no party, matter or clause: "الاتفاق", "هذا التفاهم"."""
    reading = chunks[step].reading("accord-again")
    if not chunks[step].has("joint-statement") and (reading is None or not reading.article):
        return False
    following = chunks[step + 1] if step + 1 < len(chunks) else None
    if following is None or following.kind in {"stop", "comma", "time", "quote"}:
        return True
    specified = following.definite and following.kind in {"word", "noun"} and not following.clitic
    owned = following.kind == "actor" and not following.preposition
    return not (specified or owned or following.has("relative") or following.has("preposition"))


def _key(type_: str, mode: str | None) -> Key:
    """Give what tells deeds of one name apart: sanctions from withdrawals, but no kinds of attack."""
    return type_, mode if type_ == "SANCTION" else None
