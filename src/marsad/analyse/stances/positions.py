"""Positions: who stands for or against what, declared in words or shown by acts.

Three ways lead to one: a matter under words of stance (`attitudes`), a phrase that states it by itself (a *deed*),
and an act among the events (expelling, sanctioning, striking). What one document says twice is one position.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from marsad.analyse.acts.draft import Draft
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.passages import Passage, Sentence, passages
from marsad.analyse.clauses.subjects import previous_subject
from marsad.analyse.evidence import widest
from marsad.analyse.stances.attitudes import Attitude, attitudes_to
from marsad.analyse.stances.heldonce import held_once, is_said, is_told_alike
from marsad.analyse.stances.pronouns import meant_again
from marsad.analyse.stances.shown import Named, shown_by
from marsad.analyse.stances.stanceclauses import is_aside
from marsad.analyse.stances.stancedates import when_stated
from marsad.analyse.stances.stanceholders import codes_of, header_of
from marsad.analyse.stances.stancewords import cut_at, marked
from marsad.analyse.stances.unlisted import things_of_others
from marsad.analyse.stances.verdicts import verdict_on
from marsad.languages.language import Language
from marsad.languages.lexicon import Reading
from marsad.languages.stances import ActRule, Deed, Matter, Shown, StanceWord
from marsad.model.dates import When
from marsad.model.findings import Position, Quote, Stance, Strength
from marsad.model.ids import finding_id
from marsad.model.spans import cut
from marsad.text.tokens import Tokens

_DEED = 0.75
_ATTITUDE = 0.8
_ACT = 0.7
_TARGETING = frozenset({"upon", "against"})
_CLEAR = 2  # times as often as the next must a state be named, for the document to be about it
_EVIDENCE_GAP = 30  # tokens; a holder further away is meant, but not part of the evidence


ANYTHING = Matter("matter.of-others", "other:policies", (), "own", Shown(()))
"""Whatever is of another side, where a word of stance governs it."""


class _Draft(Struct):
    """A position told once; an empty holder is who speaks at `first`, or else heads the sentence (`headed`)."""

    holder: tuple[str, ...]
    issue: str
    stance: Stance
    strength: Strength
    towards: str | None
    rule: str
    confidence: float
    first: int
    behind: int
    matter: Matter | None = None
    together: tuple[str, ...] = ()
    not_holder: tuple[str, ...] = ()
    named: bool = False
    when: When | None = None
    span: tuple[int, int] | None = None
    general: bool = False
    headed: tuple[str, ...] = ()


class PositionReader:
    """Collects the positions of one document sentence by sentence; `positions` gives the result."""

    def __init__(self, document: str, tokens: Tokens, language: Language, anchor: date | None) -> None:
        self.document = document
        self.anchor = anchor
        self.tokens = tokens
        self.language = language
        self.further = language.further
        self.drafts: list[_Draft] = []
        self.named: list[tuple[int, str]] = []
        self.sentences = Named()
        self.codes: dict[str, int] = {}
        self._sentence: Sentence | None = None
        self._chunks: list[Chunk] = []

    def read(self, sentence: Sentence, memory: Memory, acts: Iterable[Draft] = ()) -> None:
        """Note what a sentence says of positions; `acts` are those that it tells."""
        for code in sentence.codes:
            self.codes[code] = self.codes.get(code, 0) + 1
        told = len(self.drafts)
        matters = passages(sentence, self.further.matter_table)
        if sentence.chunks:
            self.sentences.note(self.tokens.places[sentence.first], _issues(matters))
        for passage in passages(sentence, self.further.deed_table):
            self._deed(passage, sentence, memory)
        if matters:
            self._matters(matters, sentence, memory)
            self._upon(matters, sentence, acts, self.drafts[told:])
        self.drafts.extend(self._of_others(sentence, memory))
        for draft in self.drafts[told:]:
            draft.headed = header_of(sentence.chunks, draft.first)
            stretch = (draft.first, draft.behind)
            draft.when = draft.when or when_stated(
                sentence.chunks, stretch, self.tokens, self.document, self.anchor
            )

    # --- matters under words of stance ---------------------------------------------------------------------

    def _matters(self, matters: list[Passage], sentence: Sentence, memory: Memory) -> None:
        self.named.extend((one.first, one.item.issue) for one in matters if not one.item.by_document)
        matters = [one for one in matters if not one.item.names_only]
        found = _widest(_specific(matters))
        for passage in found:
            self._matter(passage, self._marked(sentence), memory)
        special = [one for one in found if not one.item.general]
        for again in meant_again(self._marked(sentence), special, self.language):
            pronoun = again.chunks[again.place]
            self.drafts.extend(
                self._held(attitude, again.passage, (pronoun.first, pronoun.behind))
                for attitude in attitudes_to(
                    again.chunks, again.place, again.passage.item, memory, self.language
                )
            )

    def _marked(self, sentence: Sentence) -> list[Chunk]:
        """Give the chunks of a sentence with the readings of stance words added, worked out once."""
        if self._sentence is not sentence:
            self._sentence = sentence
            self._chunks = marked(sentence.chunks, self.tokens, self.further.stance_lexicon)
        return self._chunks

    def _matter(self, passage: Passage, chunks: list[Chunk], memory: Memory) -> None:
        matter: Matter = passage.item
        if matter.by_document and _has_own_target(passage, chunks):
            return
        pieces, place = cut_at(chunks, passage.first)
        self.drafts.extend(
            self._held(attitude, passage, (passage.first, passage.behind))
            for attitude in (
                *attitudes_to(pieces, place, matter, memory, self.language),
                *filter(None, [verdict_on(pieces, place, passage.behind, matter)]),
            )
            if not (matter.general and _is_own(passage, attitude.holder))
        )

    def _held(self, attitude: Attitude, passage: Passage, named: tuple[int, int]) -> _Draft:
        """Give the position of an attitude to a matter, which the tokens `named` name or mean."""
        matter: Matter = passage.item
        first, behind = named
        near = first - attitude.first <= _EVIDENCE_GAP
        return _Draft(
            attitude.holder, matter.issue, _stance(attitude.sign * matter.sign, matter),
            matter.strength or attitude.strength, _towards(passage, attitude.holder),
            "+".join((*attitude.rules, matter.id)), round(_ATTITUDE * attitude.confidence, 3),
            attitude.first if near else first, max(behind, attitude.behind), matter, general=matter.general,
        )  # fmt: skip

    # --- whatever is of another side -------------------------------------------------------------------------

    def _of_others(self, sentence: Sentence, memory: Memory) -> Iterator[_Draft]:
        """Give how somebody stands to a step or plan of another side that no matter names."""
        if not sentence.may_govern_others():
            return
        chunks = self._marked(sentence)
        for thing in things_of_others(chunks):
            for one in attitudes_to(chunks, thing.place, ANYTHING, memory, self.language):
                towards = [code for code in thing.codes if code not in one.holder]
                if one.sign and towards:
                    yield _Draft(
                        one.holder, ANYTHING.issue, _stance(one.sign, ANYTHING), one.strength, towards[0],
                        "+".join((*one.rules, ANYTHING.id)), round(_ACT * one.confidence, 3), one.first, thing.behind,
                        ANYTHING, general=True,
                    )  # fmt: skip

    # --- acts upon a matter ----------------------------------------------------------------------------------

    def _upon(
        self, matters: list[Passage], sentence: Sentence, acts: Iterable[Draft], told: list[_Draft]
    ) -> None:
        """Note how they stand to a matter who criticise, praise or refuse what it is named in."""
        plain = [one for one in matters if not one.item.names_only and one.item.sign > 0]
        special = _widest(_specific(plain))
        for act in acts:
            types = {act.type, f"{act.type}/{act.kind}"}
            for rule in self.further.acts_upon:
                if not types.isdisjoint(rule.types) and act.status in rule.statuses:
                    self.drafts.extend(self._act_upon(rule, act, special, sentence, told))

    def _act_upon(
        self, rule: ActRule, act: Draft, matters: list[Passage], sentence: Sentence, told: list[_Draft]
    ) -> Iterator[_Draft]:
        for passage in matters:
            matter: Matter = passage.item
            start = self.tokens.places[passage.first]
            span = next(((first, end) for first, end in act.spans if first <= start < end), None)
            if (
                span is None
                or "UNK" in act.actors
                or not act.actors
                or is_aside(sentence.chunks, passage.first)
            ):
                continue
            if any(
                one.first <= passage.first < one.behind and not set(one.holder).isdisjoint(act.actors)
                for one in told
            ):
                continue
            if (matter.general and _is_own(passage, act.actors)) or (rule.wrongs and not matter.wrong):
                continue
            sign = -1 if rule.stance == "against" else 1
            turned = self._turned(sentence, span[0], passage.first)
            if not turned:
                continue
            yield _Draft(
                act.actors, matter.issue, _stance(sign * turned, matter), rule.strength,
                _towards(passage, act.actors), f"{rule.id}+{matter.id}", round(_ACT * act.confidence, 3),
                passage.first, passage.behind, matter, span=span, when=act.when, general=matter.general,
            )  # fmt: skip

    def _turned(self, sentence: Sentence, start: int, matter: int) -> int:
        """Give -1 where masdars before a matter turn it round ("criticised the leaving of the deal"), 0 where another's stance stands there."""
        sign = 1
        for chunk in self._marked(sentence):
            if not (start <= self.tokens.places[chunk.first] and chunk.first < matter):
                continue
            masdars = [
                one for one in chunk.readings if one.word.job == "stance" and one.word.form.part == "noun"
            ]
            if any(one.pronoun and self.language.preposition(one.preposition) == "l" for one in masdars):
                return 0  # "praised … for its refusal to"
            if any(one.word.item.sign < 0 and _is_deed(one.word.item) for one in masdars):
                sign = -sign
        return sign

    # --- phrases that say it by themselves -----------------------------------------------------------------

    def _deed(self, passage: Passage, sentence: Sentence, memory: Memory) -> None:
        deed: Deed = passage.item
        place = sentence.chunk_at(passage.first)
        if _is_denied(sentence.chunks, place) or (deed.adjective and not _is_of_nation(passage)):
            return
        holder = self._holder(deed, passage, place, sentence, memory)
        if deed.holder != "speaker" and len(holder) < deed.fewest:
            return
        if not set(deed.not_holder).isdisjoint(holder):
            return
        self.drafts.append(
            _Draft(
                holder,
                deed.issue,
                deed.stance,
                deed.strength,
                _towards(passage, holder),
                deed.id,
                _DEED,
                passage.first,
                passage.behind,
                None,
                deed.together,
                deed.not_holder,
                deed.named,
                general=deed.general,
            )
        )

    def _holder(
        self, deed: Deed, passage: Passage, place: int, sentence: Sentence, memory: Memory
    ) -> tuple[str, ...]:
        if deed.of:
            return deed.of
        if deed.holder == "inside":
            return codes_of(passage.holder.somebody) if passage.holder is not None else ()
        if deed.holder == "speaker":
            return ()
        inside = [chunk for chunk in sentence.chunks[place + 1 : place + 3] if chunk.is_bare_actor]
        if inside and inside[0].behind < passage.behind:
            return codes_of(inside[0].somebody)
        before = [chunk for chunk in sentence.chunks[:place] if chunk.is_bare_actor]
        somebody = previous_subject(sentence.chunks, place) or (
            before[-1].somebody if before else memory.subject
        )
        return codes_of(somebody)

    # --- acts ----------------------------------------------------------------------------------------------

    def _acts(self, acts: Iterable[Draft], *, general: bool) -> Iterator[Position]:
        rules = self.further.acts_showing[general]
        for shown in shown_by(acts, rules, self.sentences):
            rule, act = shown.rule, shown.act
            yield self._position(
                shown.holder, rule.issue or "", rule.stance, rule.strength, shown.towards, None, rule.id,
                round(_ACT * act.confidence, 3), tuple(act.spans), act.when,
            )  # fmt: skip

    # --- the result ----------------------------------------------------------------------------------------

    def positions(self, quotes: tuple[Quote, ...], acts: Iterable[Draft]) -> tuple[Position, ...]:
        """Give the positions of the document, each once, in order."""
        acts = tuple(acts)
        told = [*self._told(quotes, general=False), *self._acts(acts, general=False)]
        general = (*self._told(quotes, general=True), *self._acts(acts, general=True))
        for one in general:
            if is_told_alike(one, told) or not is_said(one, told):
                told.append(one)
        return held_once(told, self._joined)

    def _told(self, quotes: tuple[Quote, ...], *, general: bool) -> Iterator[Position]:
        for draft in (one for one in self.drafts if one.general is general):
            span = draft.span or self.tokens.span(draft.first, draft.behind)
            quote = quote_at(span[0], quotes)
            holder = draft.holder or ((quote.speaker_code,) if quote and quote.speaker_code else ())
            holder = holder or (draft.headed if quote is None else ())
            issue, sign = self._settled(draft, holder)
            if (
                not issue
                or not holder
                or not set(draft.not_holder).isdisjoint(holder)
                or not set(draft.together) <= self.codes.keys()
                or (draft.named and draft.issue not in self.sentences.anywhere())
            ):
                continue
            blames = draft.matter is not None and draft.matter.blames and draft.stance == "for"
            if blames and quote and quote.speaker_code and quote.speaker_code not in holder:
                yield self._blame(draft, quote.speaker_code, span)
                continue
            if draft.matter is not None and draft.matter.sides and draft.stance not in draft.matter.sides:
                continue
            teller = quote.speaker_code if quote and quote.speaker_code not in holder else None
            stance = _turned(draft.stance) if sign < 0 else draft.stance
            yield self._position(
                holder,
                issue,
                stance,
                draft.strength,
                draft.towards,
                teller,
                draft.rule,
                draft.confidence,
                (span,),
                draft.when,
            )

    def _blame(self, draft: _Draft, speaker: str, span: tuple[int, int]) -> Position:
        """Give the position of who blames another for what the issue names."""
        towards = draft.holder[0] if draft.holder else None
        return self._position(
            (speaker,), draft.issue, "against", "declared", towards, None, draft.rule, draft.confidence,
            (span,), draft.when,
        )  # fmt: skip

    def _settled(self, draft: _Draft, holder: tuple[str, ...]) -> tuple[str, int]:
        """Give the issue that words for one of several mean here, and whether it is turned round."""
        if draft.matter is None:
            return draft.issue, 1
        if draft.stance == "against" and len(holder) == 1 and holder[0] in draft.matter.by_holder:
            return draft.matter.by_holder[holder[0]], 1
        if not draft.matter.by_document:
            return draft.issue, 1
        table = draft.matter.by_document
        named = [(token, issue) for token, issue in sorted(self.named) if issue in table]
        if not named:
            return self._by_state(draft.matter, holder), 1
        at = bisect_right([token for token, _ in named], draft.first)
        meant = table[named[max(0, at - 1)][1]]
        return meant.removeprefix("-"), -1 if meant.startswith("-") else 1

    def _by_state(self, matter: Matter, holder: tuple[str, ...]) -> str:
        """Give the issue of the state that the document is about, where a matter's words may mean it."""
        named = [(number, code) for code, number in Counter(self.codes).most_common(3) if code not in holder]
        if not named or (len(named) > 1 and named[0][0] < _CLEAR * named[1][0]):
            return ""
        return matter.by_state.get(named[0][1], "")

    def _position(
        self, holder: tuple[str, ...], issue: str, stance: Stance, strength: Strength, towards: str | None,
        teller: str | None, rule: str, confidence: float, spans: tuple[tuple[int, int], ...],
        when: When | None,
    ) -> Position:  # fmt: skip
        return Position(
            id=finding_id(self.document, "position", rule, list(spans), (*holder, issue, stance, strength)),
            holder=holder,
            issue=issue,
            stance=stance,
            strength=strength,
            towards=towards,
            when=when,
            teller=teller,
            evidence=tuple(cut(self.document, self.tokens.text, start, end) for start, end in spans),
            rule=rule,
            confidence=confidence,
        )

    def _joined(self, one: Position, other: Position) -> Position:
        """Give one position with the evidence of both."""
        spans = [(piece.span.start, piece.span.end) for piece in (*one.evidence, *other.evidence)]
        rules = dict.fromkeys((*one.rule.split("+"), *other.rule.split("+")))
        return self._position(
            one.holder, one.issue, one.stance, one.strength, one.towards or other.towards, one.teller,
            "+".join(rules), max(one.confidence, other.confidence), tuple(widest(spans)),
            one.when or other.when,
        )  # fmt: skip


def _issues(matters: list[Passage]) -> Iterator[str]:
    return (one.item.issue for one in matters if not one.item.by_document)


def _has_own_target(passage: Passage, chunks: list[Chunk]) -> bool:
    """Tell whether words for one of several matters name theirs themselves: "العقوبات على حزب الله"."""
    behind = [chunk for chunk in chunks if chunk.first >= passage.behind][:3]
    return any(
        chunk.preposition in _TARGETING if chunk.kind == "actor" else _points(chunk.reading("preposition"))
        for chunk in behind
    )


def _points(reading: Reading | None) -> bool:
    """Tell a preposition that says whom sanctions are on; "on it" says nothing new."""
    return reading is not None and reading.word.item.value in _TARGETING and not reading.pronoun


def _is_deed(entry: StanceWord) -> bool:
    """Tell a word of stance that names what is done to a matter, and not what is said of it."""
    return entry.role == "operator" or entry.strength == "acted"


def _is_of_nation(passage: Passage) -> bool:
    return passage.holder is not None and all(one.kind == "demonym" for one in passage.holder.somebody)


def _is_denied(chunks: list[Chunk], place: int) -> bool:
    """Tell whether a negation or condition stands before in the clause."""
    for chunk in reversed(chunks[max(0, place - 6) : place]):
        if chunk.kind in {"comma", "stop", "colon"}:
            return False
        if chunk.has("negation") or chunk.has("condition"):
            return True
    return False


def _specific(found: list[Passage]) -> list[Passage]:
    """Leave out wide words for a matter where special ones stand ("talks on a new agreement with Iran").

    So words for one of several wars ("to end the war") where the war is named ("the war on Gaza").
    """
    special = [one for one in found if not one.item.general and not one.item.by_document]
    return [
        one for one in found
        if not (one.item.general and any(two.first < one.behind and one.first < two.behind for two in special))
        and not (one.item.by_document and any(one.first < two.first < one.behind < two.behind for two in special))
    ]  # fmt: skip


def _is_own(passage: Passage, holder: tuple[str, ...]) -> bool:
    """Tell words for what somebody does whose holder is that somebody: nobody is for or against his own policies."""
    codes = {code for chunk in passage.others for code in chunk.codes}
    return bool(codes) and codes <= set(holder)


def _widest(found: list[Passage]) -> list[Passage]:
    """Leave out matters that stand inside a longer one ("the sanctions" in "getting round the sanctions")."""
    return [
        one for one in found
        if not any(
            other is not one and other.first <= one.first and one.behind <= other.behind
            and (other.behind - other.first > one.behind - one.first or other.item.id < one.item.id)
            for other in found
        ) and not any(other.first < one.first < other.behind for other in found)
    ]  # fmt: skip


def _stance(sign: int, matter: Matter) -> Stance:
    if sign == 0:
        return "neutral"
    return "for" if sign > 0 else matter.negative


def _turned(stance: Stance) -> Stance:
    return {"for": "against", "against": "for"}.get(stance, stance)  # type: ignore[return-value]


def _towards(passage: Passage, holder: tuple[str, ...]) -> str | None:
    codes = [code for chunk in passage.others for code in chunk.codes if code not in holder]
    return codes[0] if codes else None


def quote_at(start: int, quotes: tuple[Quote, ...]) -> Quote | None:
    """Give the innermost quote that holds a place."""
    holding = [one for one in quotes if one.evidence.span.start <= start < one.evidence.span.end]
    return min(holding, key=lambda one: len(one.evidence.span)) if holding else None
