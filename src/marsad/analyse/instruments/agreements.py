"""Agreements: instruments between parties, each at a stage.

A signing, ratifying or concluding among the acts of a sentence gives parties and stage; an instrument that is only
named needs a cue of its stage ("دخل حيز التنفيذ", "اتفاق جديد") and two parties of its own. What one document
says twice of one instrument at one stage is one agreement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from marsad.analyse.acts.draft import Draft
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.passages import Passage, Sentence, passages
from marsad.analyse.instruments.agreementparties import each, parties_of
from marsad.analyse.instruments.stages import (
    STAGES,
    allowed,
    any_before,
    cue_of,
    is_other_word,
    longest,
    stage_of,
    time_behind,
)
from marsad.languages.instruments import InstrumentWords, SubjectWords
from marsad.languages.language import Language
from marsad.model.dates import When
from marsad.model.findings import Agreement, Stage
from marsad.model.ids import finding_id
from marsad.model.spans import cut
from marsad.text.fold import fold_word
from marsad.text.tokens import Tokens

_LETTERS = 48  # between an act and an instrument behind it
_SUBJECT = 14  # tokens behind an instrument in which its subject stands
_OWN = 0.65
_STANDING = "standing-agreement"  # the kind of act that only names an instrument
_TWO = 2
_STATE = 3  # letters of the code of a state
_DATED = frozenset({"signed", "negotiated", "initialled", "ratified"})  # stages that a time behind them dates
_AIMED = frozenset({"conclude"})  # kinds of acts that a "to" before their masdar makes an aim

_AGREED: dict[str, Stage] = {  # by triggers that name no instrument
    "agree.ittafaqa": "negotiated", "agree.jointly": "negotiated", "concede.truce": "in-force",
    "concede.truce-declared": "in-force", "truce.reached": "in-force",
}  # fmt: skip
_TOOK_PLACE = frozenset({"actual", "historical"})
_YEARS = range(1900, 2101)


class _Draft(Struct):
    """An instrument told once."""

    parties: tuple[str, ...]
    kind: str
    stage: Stage
    subject: str | None
    sectors: tuple[str, ...]
    when: When | None
    count: int | None
    rule: str
    confidence: float
    spans: list[tuple[int, int]]
    named: str | None = None


class AgreementReader:
    """Collects the agreements of one document sentence by sentence; `agreements` gives the result."""

    def __init__(self, document: str, tokens: Tokens, language: Language, anchor: date | None) -> None:
        self.document = document
        self.anchor = anchor
        self.tokens = tokens
        self.language = language
        self.further = language.further
        self.drafts: list[_Draft] = []
        self.mentions: list[Passage] = []
        self.pending: list[tuple[str, Stage, tuple[int, int]]] = []
        self.codes: dict[str, int] = {}
        self.unwritten: list[Draft] = []

    def read(self, sentence: Sentence, memory: Memory, told: Iterable[Draft]) -> None:
        """Note the instruments of a sentence; `told` are its acts."""
        for code in sentence.codes:
            self.codes[code] = self.codes.get(code, 0) + 1
        told = tuple(told)
        self.unwritten.extend(one for one in told if _is_agreed(one) and not self._is_view(one, sentence))
        named = longest(passages(sentence, self.further.instrument_table))
        found = [one for one in named if not is_other_word(one, sentence)]
        if not found:
            return
        acts = [act for act in told if act.kind in STAGES and not _is_bare_naming(act)]
        cues = passages(sentence, self.further.stage_table)
        subjects = passages(sentence, self.further.subject_table)
        for number, passage in enumerate(found):
            following = found[number + 1].first if number + 1 < len(found) else sentence.behind
            own = [
                one
                for one in subjects
                if passage.first <= one.first < min(following, passage.behind + _SUBJECT)
            ]
            draft = self._signed(passage, acts, sentence, cues) or self._named(
                passage, cues, sentence, memory
            )
            if draft is None and passage.item.subject is not None:
                self.mentions.append(passage)
            if draft is not None:
                self._describe(draft, passage, own)
                self.drafts.append(draft)

    # --- instruments that are signed, concluded, ratified -------------------------------------------------------

    def _signed(
        self, passage: Passage, acts: list[Draft], sentence: Sentence, cues: list[Passage]
    ) -> _Draft | None:
        """Give the instrument that an act of the sentence is about: the nearest act that begins before it."""
        start, end = self.tokens.span(passage.first, passage.behind)
        near = [act for act in acts if act.spans[0][0] <= end and start <= act.spans[0][1] + _LETTERS]
        if not near:
            return None
        act = max(near, key=lambda one: one.spans[0][0])
        stage = STAGES[act.kind].get(act.status)
        if stage is None:
            return None
        wide = any_before(passage, cues)
        if wide is not None or (act.kind in _AIMED and self._is_aim(act, sentence)):
            stage = "intended"
        span = (min(act.spans[0][0], start), max(act.spans[0][1], end))
        parties = tuple(dict.fromkeys((*act.actors, *act.recipients)))
        if act.understood and act.type == "SUPPORT" and len(parties) < 2:
            return None  # with whom it was signed, only the report as a whole can tell
        when = act.when if act.when is not None and act.when.basis != "publication" else None
        rules = (act.trigger.id, *([wide.item.id] if wide is not None else []), passage.item.id)
        return self._draft(passage, parties, stage, when, "+".join(rules), act.confidence, span)

    def _is_aim(self, act: Draft, sentence: Sentence) -> bool:
        """Tell whether an act is only what something is for: "جهود … للتوصل إلى اتفاق"."""
        start, end = act.spans[0]
        return any(
            one.word.item is act.trigger and self.language.preposition(one.preposition) == "l"
            for chunk in sentence.chunks
            for one in chunk.readings
            if start <= self.tokens.span(chunk.first, chunk.behind)[0] < end
        )

    # --- instruments that are only named --------------------------------------------------------------------

    def _named(
        self, passage: Passage, cues: list[Passage], sentence: Sentence, memory: Memory
    ) -> _Draft | None:
        words: InstrumentWords = passage.item
        cue = cue_of(passage, cues)
        parties, between, told = parties_of(passage, cue, sentence, memory)
        stage = (
            stage_of(cue, words, passage.first, sentence)
            if cue is not None or not between
            else self._standing(passage, sentence)
        )
        if stage is None or (len(parties) < 2 and cue is None):
            return None
        first = min(passage.first, cue.first) if cue is not None else passage.first
        behind = max(passage.behind, cue.behind) if cue is not None else passage.behind
        rule = f"{cue.item.id}+{words.id}" if cue is not None else words.id
        span = self.tokens.span(first, max(behind, told))
        if len(parties) < 2:
            self.pending.append((words.kind, stage, span))
            return None
        when = time_behind(
            sentence.chunks, max(behind, passage.behind), self.tokens, self.document, self.anchor
        )
        return self._draft(passage, parties, stage, when, rule, _OWN, span)

    def _standing(self, passage: Passage, sentence: Sentence) -> Stage | None:
        """Give the stage of an instrument that is only named with its parties: a definite one stands, another is new."""
        article = self.further.instrument_table.article
        around = self.tokens.words[passage.first : passage.behind + 1]
        if any(article in word[:3] for word in around):
            return "in-force"
        return allowed("negotiated", passage.first, passage.first, sentence)

    # --- pieces -----------------------------------------------------------------------------------------------

    def _draft(
        self, passage: Passage, parties: tuple[str, ...], stage: Stage, when: When | None, rule: str,
        confidence: float, span: tuple[int, int],
    ) -> _Draft:  # fmt: skip
        words: InstrumentWords = passage.item
        return _Draft(
            parties, words.kind, stage, words.subject, words.sectors, when, self._count(passage), rule, confidence,
            [span], words.subject,
        )  # fmt: skip

    def _describe(self, draft: _Draft, passage: Passage, subjects: list[Passage]) -> None:
        """Add what the instrument is about, as far as its words are known."""
        found: list[SubjectWords] = [one.item for one in subjects]
        names = [one.subject for one in found]
        if draft.subject is None and names:
            draft.subject = ", ".join(dict.fromkeys(names))
        draft.sectors = tuple(dict.fromkeys((*draft.sectors, *(one.sector for one in found))))
        if subjects:
            start, end = draft.spans[0]
            draft.spans = [(start, max(end, self.tokens.span(passage.first, subjects[-1].behind)[1]))]

    def _count(self, passage: Passage) -> int | None:
        """Give how many instruments are told together: "13 اتفاقية", "ثلاث اتفاقيات"; a year is no number of them."""
        before = self.tokens.words[passage.first - 1] if passage.first else ""
        if before.isdigit():
            return int(before) if int(before) not in _YEARS else None
        if passage.item.number != "many":
            return None
        told = (one for one in self.language.numbers if one.role in {"unit", "ten"} and one.value >= 1)
        counts = [int(one.value) for one in told if before in map(fold_word, one.forms)]
        return counts[-1] if counts else None

    # --- the result -------------------------------------------------------------------------------------------

    def agreements(self, acts: Iterable[Draft] = ()) -> tuple[Agreement, ...]:
        """Give the agreements of the document, each once, in order; `acts` are its events.

        An instrument with a name of its own has the parties that the events tell ("the nuclear deal" is that of those
        who leave it), unless its own words name more.
        """
        merged: dict[tuple[str, str, frozenset[str], str | None], _Draft] = {}
        told = standing_act(acts)
        bound = list(self._bound())
        if told is not None and not bound and not any(draft.named for draft in self.drafts):
            bound = list(self._only_named(told))
        written = oneeach([*self.drafts, *bound], self._mentions())
        if told is not None:
            as_told(written, told)
        for draft in sorted([*written, *self._unwritten(written)], key=lambda one: one.spans[0]):
            key = (draft.kind, draft.stage, frozenset(draft.parties), draft.subject)
            known = merged.get(key) or _same_unnamed(merged, key)
            if known is None:
                merged[key] = draft
            else:
                _join(known, draft)
        for kind, stage, span in self.pending:
            same = [one for one in merged.values() if (one.kind, one.stage, one.named) == (kind, stage, None)]
            if len(same) == 1:
                same[0].spans = sorted({*same[0].spans, span})
        return tuple(self._agreement(draft) for draft in merged.values())

    def _mentions(self) -> list[tuple[InstrumentWords, tuple[int, int]]]:
        return [(one.item, self.tokens.span(one.first, one.behind)) for one in self.mentions]

    def _bound(self) -> Iterator[_Draft]:
        """Give instruments with a name of their own whose other party is the one bound by it that the text names most."""
        known = {draft.named for draft in self.drafts}
        for one in self.mentions:
            words: InstrumentWords = one.item
            own = [code for chunk in one.others for code in chunk.codes]
            own = own or [code for code in words.named_with if code in self.codes]
            others = [(self.codes[code], code) for code in words.bound if code in self.codes]
            if words.subject in known or words.standing is None or not own or not others:
                continue
            other = max(others, key=lambda pair: pair[0])[1]
            span = self.tokens.span(one.first, one.behind)
            yield self._draft(one, each([other], own), words.standing, None, words.id, _OWN, span)

    def _only_named(self, act: Draft) -> Iterator[_Draft]:
        """Give the instrument that the document only names, with the parties that its acts tell."""
        for one in self.mentions[:1]:
            words: InstrumentWords = one.item
            if words.standing is not None and set(words.named_with) <= set(act.actors):
                span = self.tokens.span(one.first, one.behind)
                yield self._draft(one, act.actors, words.standing, None, words.id, _OWN, span)

    def _unwritten(self, written: list[_Draft]) -> Iterator[_Draft]:
        """Give what two agreed on without an instrument's being named, where no written one has these parties."""
        for act in self.unwritten:
            if not any(set(act.actors) <= set(one.parties) for one in written):
                when = act.when if act.when is not None and act.when.basis != "publication" else None
                yield _Draft(
                    act.actors, "agreement", _AGREED[act.trigger.id], None, (), when, None, act.trigger.id, _OWN,
                    list(act.spans),
                )  # fmt: skip

    def _is_view(self, act: Draft, sentence: Sentence) -> bool:
        """Tell an agreement on how things are or should be: "اتفقا على أن …", "اتفقا على ضرورة …"."""
        chunks, start = sentence.chunks, act.spans[0][0]
        for place in range(1, len(chunks)):
            reading = chunks[place - 1].reading("preposition")
            if (
                reading is None
                or reading.word.item.value != "upon"
                or self.tokens.places[chunks[place].first] < start
            ):
                continue
            stances = self.further.stance_lexicon.read(self.tokens.words[chunks[place].first])
            needed = any(one.word.item.role == "attitude" for one in stances)
            return needed or chunks[place].has("complementizer") or chunks[place].kind == "quote"
        return False

    def _agreement(self, one: _Draft) -> Agreement:
        return Agreement(
            id=finding_id(
                self.document,
                "agreement",
                one.rule,
                one.spans,
                (*one.parties, one.kind, one.stage, one.subject or ""),
            ),
            parties=one.parties,
            kind=one.kind,
            subject=one.subject,
            sectors=one.sectors,
            stage=one.stage,
            when=one.when,
            count=one.count,
            evidence=tuple(cut(self.document, self.tokens.text, start, end) for start, end in one.spans),
            rule=one.rule,
            confidence=one.confidence,
        )


def _is_agreed(act: Draft) -> bool:
    """Tell an act in which two or more came to an agreement with each other: "اتفقت كينيا وأوغندا على …"."""
    agreed = act.trigger.id in _AGREED and act.status in _TOOK_PLACE
    mutual = len(act.actors) > 1 and not act.recipients and "UNK" not in act.actors
    return agreed and mutual and act.finite and not _is_bare_naming(act)


def _same_unnamed(
    merged: dict[tuple[str, str, frozenset[str], str | None], _Draft],
    key: tuple[str, str, frozenset[str], str | None],
) -> _Draft | None:
    """Give the one instrument of this kind, stage and parties that is known, where one of the two names no subject."""
    found = [
        draft for known, draft in merged.items() if known[:3] == key[:3] and (known[3] is None or key[3] is None)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _is_bare_naming(act: Draft) -> bool:
    """Tell an agreement that is named without its being made, or whose parties only its name tells."""
    return act.trigger.frame.definite or bool(act.trigger.frame.parties)


def _join(home: _Draft, draft: _Draft) -> None:
    home.spans = sorted({*home.spans, *draft.spans})
    home.subject = home.subject or draft.subject
    home.sectors = each(home.sectors, draft.sectors)
    home.when = home.when or draft.when
    home.count = home.count or draft.count
    home.confidence = max(home.confidence, draft.confidence)


def oneeach(drafts: list[_Draft], mentions: list[tuple[InstrumentWords, tuple[int, int]]]) -> list[_Draft]:
    """Give drafts with each instrument that has a name of its own once, its further mentions among its evidence."""
    homes: dict[str, _Draft] = {}
    kept: list[_Draft] = []
    for draft in sorted(drafts, key=lambda one: one.spans[0]):
        home = homes.get(draft.named) if draft.named else None
        if home is None:
            kept.append(draft)
            if draft.named:
                homes[draft.named] = draft
            continue
        home.parties = each(home.parties, draft.parties)
        _join(home, draft)
    for words, span in mentions:
        if words.subject in homes:
            home = homes[words.subject]
            home.spans = sorted({*home.spans, span})
            home.rule = home.rule if words.id in home.rule.split("+") else f"{home.rule}+{words.id}"
    return kept


def standing_act(acts: Iterable[Draft]) -> Draft | None:
    """Give the one act of a document that names an agreement with a name of its own; None for several or none."""
    found = [one for one in acts if one.kind == _STANDING and one.trigger.frame.parties]
    return found[0] if len(found) == 1 and len(found[0].actors) > 1 else None


def as_told(drafts: Iterable[_Draft], act: Draft) -> None:
    """Give an instrument with a name of its own the two parties, and the day of its conclusion, that the events tell."""
    parties = set(act.actors)
    states = len(parties) == _TWO and all(len(code) == _STATE for code in parties)
    for draft in drafts:
        if not draft.named or parties.isdisjoint(draft.parties):
            continue
        if states and len(draft.parties) == _TWO and set(draft.parties) != parties:
            draft.parties = act.actors
        if act.when is not None and draft.stage == "in-force" and set(draft.parties) == parties:
            draft.stage, draft.when = "signed", draft.when or act.when
