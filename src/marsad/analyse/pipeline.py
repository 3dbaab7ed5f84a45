"""From a document to its findings: the stages, in order.

tokens → names, times → mentions → sentences of chunks → quotes, events, figures → one event per document →
the laws. `analyse` is a pure function of a document and a frozen kit, so that a loop, a pool of processes or a
cluster can map it unchanged.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from marsad.analyse.acts.context import Context
from marsad.analyse.acts.deedsagain import Deeds
from marsad.analyse.acts.draft import Draft, met_in
from marsad.analyse.acts.events import drafts_of
from marsad.analyse.acts.sport import is_of_sport
from marsad.analyse.acts.statements import note_issuers
from marsad.analyse.clauses.bodies import BodyReader
from marsad.analyse.clauses.brokenlines import with_broken_lines
from marsad.analyse.clauses.chunking import chunks_of
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.duties import with_duties
from marsad.analyse.clauses.homographs import settle_homographs
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.references import fill_references
from marsad.analyse.clauses.secondclauses import with_second_clauses
from marsad.analyse.clauses.settled import Settled
from marsad.analyse.clauses.softbreaks import joined
from marsad.analyse.clauses.stretches import sentence_ranges
from marsad.analyse.clauses.subjects import note_subjects
from marsad.analyse.clauses.tellers import speaker_of_headline
from marsad.analyse.document.assemble import events_of, mentions_of
from marsad.analyse.document.counterparts import completed, refusal
from marsad.analyse.document.dateline import dated_by, dateline_of
from marsad.analyse.document.merge import merged
from marsad.analyse.document.newsday import dated_by_news_day
from marsad.analyse.document.origin import signs_of
from marsad.analyse.document.signatories import name_signatories
from marsad.analyse.document.storydays import dated_by_story
from marsad.analyse.document.visitdays import dated_by_talks, dated_by_visit
from marsad.analyse.further import FurtherReader
from marsad.analyse.names.atoms import find_atoms
from marsad.analyse.names.homepress import home_of
from marsad.analyse.names.mentions import Composer
from marsad.analyse.names.somebody import Somebody
from marsad.analyse.pages import children_of, regions_of
from marsad.analyse.quantities.figures import figures_of
from marsad.analyse.quotes.speech import SpeechReader
from marsad.analyse.times.expressions import TimeExpression, find_times
from marsad.kit.bundle import Kit
from marsad.kit.marks import NAME, TIME, Marked
from marsad.languages.language import Language
from marsad.model.dates import parse_published
from marsad.model.documents import Document, as_told
from marsad.model.findings import Findings, LedgerRow
from marsad.model.laws import lawful
from marsad.text.tokens import Tokens

Analyser = Callable[[Document, Kit], Findings]


def analyse(document: Document, kit: Kit) -> Findings:
    """Give everything that marsad finds in a document, every finding with its evidence.

    A document in a language without a folder gives no findings and one ledger row. Embedded other articles
    are children with findings of their own.
    """
    language = kit.languages.get(document.language or "")
    if language is None:
        row = LedgerRow(document.id, "analyse", "no folder for this language", document.language or "unknown")
        return Findings(document, ledger=(row,))
    findings = _read(document, language, kit)
    return lawful(findings, is_code=kit.ontology.is_code)


def _read(document: Document, language: Language, kit: Kit) -> Findings:
    tokens = Tokens(document.text)
    regions = document.regions if document.parent else regions_of(document, kit, tokens)
    anchor = parse_published(document.published) if document.published else None
    marked = Marked(tokens.words, kit.marks[language.code])
    times = find_times(tokens, kit.calendars[language.code], marked.places(TIME, 0, len(tokens)))
    lines = with_broken_lines(sentence_ranges(document, regions, tokens), tokens, language)
    ranges = joined(lines, tokens, language, times)
    home = home_of(document, regions, tokens, language, kit)
    sentences, mentions = _sentences(ranges, tokens, marked, times, language, kit, anchor, home)
    memory, bodies = Memory(language.words_of, kit.world.is_body), BodyReader(tokens, language)
    context = Context(
        document.id,
        tokens,
        kit,
        anchor,
        kit.quantities[language.code].counting,
        memory,
        [],
        Deeds(kit.ontology.kinds),
        language.ranks,
        sport=is_of_sport(sentences),
        numbers=kit.quantities[language.code].numbers,
    )
    drafts: list[Draft] = []
    speech = SpeechReader(document.id, tokens, language.code, kit)
    further = FurtherReader(document, tokens, marked, language, kit, anchor)
    for number, pointing in enumerate(sentences):
        fill_references(pointing, memory, language, bodies)
        chunks = sentences[number] = Settled(pointing)
        memory.speaker = speaker_of_headline(chunks) or memory.speaker
        speech.read(chunks, memory)
        told = list(drafts_of(chunks, context))
        drafts.extend(told)
        context.deeds.note(chunks, told)
        memory.note_met(met_in(told))
        further.read(chunks, memory, told)
        note_subjects(chunks, memory)
        note_issuers(chunks, memory)
    quotes = speech.quotes(ranges)
    named = mentions_of(mentions, document, tokens)
    document = replace(document, signs=signs_of(document, regions, tokens, kit, quotes, named))
    drafts, lacking = completed(drafts)
    context.refused.extend(refusal(one) for one in lacking)
    name_signatories(drafts, {code for one in mentions for code in one.codes}, kit.world, anchor)
    dated_by_story(drafts, document.text)
    acts = merged(drafts)
    dated_by(dateline_of(document, regions, tokens, times, language, kit, anchor), acts)
    dated_by_news_day(acts, regions, tokens, times, sentences, document.id, anchor)
    dated_by_visit(acts, anchor)
    dated_by_talks(acts)
    return Findings(
        document,
        regions=() if document.parent else regions,
        mentions=named,
        events=events_of(acts, document, anchor, kit, quotes),
        quotes=quotes,
        figures=figures_of(sentences, document, tokens, marked, language, kit, anchor),
        **further.findings(quotes, acts, as_told(document).genre),
        refused=tuple(context.refused),
        children=tuple(_read(child, language, kit) for child in children_of(document, regions)),
    )


def _sentences(
    ranges: list[tuple[int, int]],
    tokens: Tokens,
    marked: Marked,
    times: list[TimeExpression],
    language: Language,
    kit: Kit,
    day: date | None,
    home: str | None,
) -> tuple[list[list[Chunk]], list[Somebody]]:
    """Give the chunks of every sentence, and all mentions."""
    inside = [place for first, behind in ranges for place in marked.places(NAME, first, behind)]
    atoms = find_atoms(tokens, kit.names[language.code], inside)
    mentions = Composer(tokens, atoms, language, kit, day, home).compose()
    by_place = {mention.first: mention for mention in mentions}
    dates = {time.first: time for time in times}
    sentences = [
        with_second_clauses(
            with_duties(
                settle_homographs(chunks_of(first, behind, tokens, language, by_place, dates, marked.looks)),
                language,
            )
        )
        for first, behind in ranges
    ]
    return sentences, mentions
