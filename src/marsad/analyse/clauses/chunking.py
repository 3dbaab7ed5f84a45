"""Tokens to chunks: each stretch of a sentence gets the one job it does there."""

from __future__ import annotations

from marsad.analyse.clauses.allies import with_allies
from marsad.analyse.clauses.amongst import with_named_among, with_prepositions_again
from marsad.analyse.clauses.asides import (
    without_asides,
    without_leaders,
    without_marks_round_terms,
    without_names_of_drills,
)
from marsad.analyse.clauses.calledgroups import with_called_groups, with_described_groups
from marsad.analyse.clauses.chunks import Chunk, jobs_of
from marsad.analyse.clauses.delegations import HEADING, with_heads
from marsad.analyse.clauses.firms import with_named_firms
from marsad.analyse.clauses.grouping import (
    governed,
    grouped,
    with_counted_states,
    with_counterparts,
    without_marks_round_names,
)
from marsad.analyse.clauses.honours import (
    with_apposed_offices,
    with_further_offices,
    with_honoured,
    with_honours,
    with_relatives,
    without_attributes,
    without_eulogies,
)
from marsad.analyse.clauses.ministers import with_unknown_portfolios
from marsad.analyse.clauses.placing import (
    with_place_nouns,
    with_regions,
    with_their_states,
    without_name_places,
)
from marsad.analyse.clauses.posts import with_portfolios, with_posts
from marsad.analyse.names.somebody import Somebody
from marsad.analyse.times.expressions import TimeExpression
from marsad.languages.language import Language
from marsad.languages.lexicon import Reading
from marsad.languages.looks import MARKS, Look, WordLook, is_spelled
from marsad.text.tokens import Tokens

_NOBODY: list[Somebody] = []  # one for all chunks: who stands in a chunk is set, never added
_NO_JOBS: frozenset[str] = frozenset()
_SUBJECT = 15  # words in which a verb has its subject and its preposition ("عبر الوزير … عن")
_TELLER = 4  # words from a verb of saying spelled like a preposition to its أن ("بين الوزير أن")
_SENT = "ambassador"  # the office of whom a state may call "the ambassador of one's country"


def chunks_of(
    first: int,
    behind: int,
    tokens: Tokens,
    language: Language,
    mentions: dict[int, Somebody],
    times: dict[int, TimeExpression],
    looks: list[WordLook] | None = None,
) -> list[Chunk]:
    """Give the chunks of the tokens `first` up to `behind`; `mentions` and `times` by their first token.

    `looks` tells how each token of the text is taken, where it is known.
    """
    if looks is None:
        looks = [language.looks.by_word[word] for word in tokens.words]
    found = _raw_chunks(first, behind, tokens, language, mentions, times, looks)
    if any("shared-drill" in chunk.jobs for chunk in found):
        found = without_names_of_drills(found)
    if sum(chunk.kind == "quote" for chunk in found) > 1:
        found = without_marks_round_terms(without_marks_round_names(found))
    jobs = _NO_JOBS.union(*{chunk.jobs for chunk in found if chunk.jobs})
    if "eulogy" in jobs:
        found = without_eulogies(found)
    if "honoured" in jobs:
        found = with_honoured(found)
    if "honour" in jobs:
        found = with_honours(found, language)
    if not language.file.attributes.isdisjoint(tokens.words[first:behind]):
        found = without_attributes(found, tokens, language)
    if "kin-word" in jobs:
        found = with_relatives(found)
    if "adverb" in jobs:
        found = [chunk for chunk in found if "adverb" not in chunk.jobs]
    if "leading-phrase" in jobs:
        found = without_leaders(found)
    if "utterance-word" in jobs or "attending" in jobs:
        found = without_asides(found)
    if "place-noun" in jobs:
        found = with_place_nouns(found, language)
    if "region-word" in jobs or "land-word" in jobs:
        found = with_regions(found, language)
    if "called" in jobs:
        found = with_called_groups(found)
    if "counterpart" in jobs:
        found = with_counterparts(found, language)
    if "ally-word" in jobs:
        found = with_allies(found)
    if HEADING in jobs:
        found = with_heads(found)
    found = governed(found)
    actors, offices, numbers = _counts(found)
    if offices:
        found = with_apposed_offices(with_further_offices(found))
        actors, offices, numbers = _counts(found)
    if actors > 1:
        found = with_described_groups(found)
    if actors and numbers:
        found = with_counted_states(found)
    if "portfolio" in jobs:
        found = with_portfolios(found)
    if actors and offices:
        found = with_named_firms(with_unknown_portfolios(found))
    if actors > 1:
        found = with_prepositions_again(grouped(with_posts(with_their_states(found))))
    if actors and ("quantifier" in jobs or "counted-state" in jobs):
        found = with_named_among(found)
    return without_name_places(found) if actors and ("pact-word" in jobs or "track-word" in jobs) else found


def _counts(chunks: list[Chunk]) -> tuple[int, int, int]:
    """Give how many chunks are actors, offices of no known state, and numbers."""
    actors = offices = numbers = 0
    for chunk in chunks:
        if chunk.kind == "actor":
            actors += 1
        elif chunk.kind == "someone":
            offices += 1
        elif chunk.kind == "number":
            numbers += 1
    return actors, offices, numbers


def _raw_chunks(
    first: int, behind: int, tokens: Tokens, language: Language,
    mentions: dict[int, Somebody], times: dict[int, TimeExpression], looks: list[WordLook],
) -> list[Chunk]:  # fmt: skip
    found: list[Chunk] = []
    words, joining = tokens.words, language.file.conjunctions
    place = first
    while place < behind:
        word = words[place]
        if word in joining and _joins(place, behind, mentions):
            mentions[place + 1].conjunction = word
            place += 1
            word = words[place]
        chunk = _mention(place, tokens, language, mentions[place]) if place in mentions else None
        if chunk is None and place in times:
            chunk = _time(behind, times[place])
        if chunk is None:
            look = looks[place]
            if look.is_settled and (place + 1 >= behind or words[place + 1] not in look.followers):
                taken = look.taken
            else:
                taken = _look_at(look, place, behind, tokens, language)
            if taken.further and "hedge" in taken.jobs and place + 1 + taken.further in mentions:
                taken = look.taken  # "يصل إلى باريس" counts nothing
            if taken.further and place + 1 in times and times[place + 1].behind > place + 1 + taken.further:
                taken = look.taken  # "في نهاية العام الماضي" is a time, "في نهاية الزيارة" is at its end
            chunk = Chunk(
                place, place + 1 + taken.further, taken.kind, taken.readings, _NOBODY, "", taken.conjunction, None,
                taken.clitic, taken.suffixed, taken.definite, 0, taken.jobs,
            )  # fmt: skip
            if taken.numeral:
                chunk.count = language.counts.get(word) or language.counts.get(word[1:], 0)  # "لثلاثة"
        found.append(chunk)
        place = chunk.behind
    return found


def _joins(place: int, behind: int, mentions: dict[int, Somebody]) -> bool:
    """Tell an "and" written apart whose name follows: "#بريطانيا و #فرنسا"."""
    following = mentions.get(place + 1) if place + 1 < behind else None
    return (
        following is not None
        and place not in mentions
        and not (following.conjunction or following.preposition)
    )


def _mention(place: int, tokens: Tokens, language: Language, somebody: Somebody) -> Chunk | None:
    if somebody.kind in {"place", "outlet"} and not somebody.codes:
        return None
    kind = "actor" if somebody.codes or somebody.kind in {"person", "group"} else "someone"
    fitting = _fitting(place, place + 1, tokens, language)
    if kind == "someone":
        whole = _fitting(place, len(tokens.words), tokens, language)
        if any(reading.word.job == "trigger" for reading in whole):
            return None
    if somebody.office == _SENT:
        phrases = _fitting(place, somebody.behind, tokens, language)
        fitting += tuple(one for one in phrases if one.word.rest and one.word.job == "own-ambassador")
    readings = tuple(one for one in fitting if one.word.job != "trigger" and one.word.form.part != "verb")
    return Chunk(
        place, somebody.behind, kind, readings, [somebody], language.preposition(somebody.preposition),
        somebody.conjunction, jobs=jobs_of(readings),
    )  # fmt: skip


def _time(behind: int, time: TimeExpression) -> Chunk | None:
    return None if time.behind > behind else Chunk(time.first, time.behind, "time", time=time)


def _look_at(look: WordLook, place: int, behind: int, tokens: Tokens, language: Language) -> Look:
    """Give how the word at `place` is taken, as the words around it ask."""
    words = tokens.words
    if look.is_dot:
        return look.other if place + 1 < behind else look.taken
    if look.strict:
        look = language.looks.written[words[place], tokens.spelled(place)]
    if look.followers and place + 1 < behind and words[place + 1] in look.followers:
        look = _longest_phrase(look, words, place + 1, behind)
    if look.deciding:
        return (
            look.other
            if _is_verb(look, _following(place, behind, words, look.joined), language)
            else look.taken
        )
    if look.twofold and place and _is_bare_preposition(place, tokens, language):
        return look.other
    return look.taken


def _longest_phrase(look: WordLook, words: list[str], place: int, behind: int) -> WordLook:
    """Give how a word is taken before the longest of its phrases whose further words stand at `place`."""
    for rest, within in look.phrases:
        if place + len(rest) <= behind and tuple(words[place : place + len(rest)]) == rest:
            return within
    return look


def _is_bare_preposition(place: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether a preposition stands alone before a word ("بـ رد", "إلى حل"), a quotation mark between allowed: no verb follows."""
    before = place - 1
    if before and MARKS.get(tokens.words[before]) == "quote":
        before -= 1
    word = tokens.words[before]
    return word in language.file.prepositions or word in language.before_nouns


def _following(place: int, behind: int, words: list[str], joined: bool) -> list[str]:
    """Give the words among which a verb's own preposition must be: the next, or more where a clause begins."""
    begins = joined or place == 0 or words[place - 1] in MARKS
    return words[place + 1 : min(behind, place + (_SUBJECT if begins else 2))]


def _is_verb(look: WordLook, following: list[str], language: Language) -> bool:
    """Tell whether a word of `following` makes a verb of one spelled like a preposition; أن does so only near by."""
    found = next((step for step, word in enumerate(following) if word in look.deciding), None)
    if found is None or following[found] not in language.words_of("complementizer"):
        return found is not None
    between = (language.looks.by_word[word].taken for word in following[:found])
    return found < _TELLER and all(one.kind != "verb" and not one.conjunction for one in between)


def _fitting(place: int, behind: int, tokens: Tokens, language: Language) -> tuple[Reading, ...]:
    """Give the lexicon's readings whose further words follow and whose spelling is strict enough."""
    words = tokens.words
    known = language.lexicon.read(words[place])
    if not known:
        return known
    return tuple(
        reading
        for reading in known
        if not reading.word.rest
        or tuple(words[place + 1 : place + 1 + len(reading.word.rest)]) == reading.word.rest
        if place + 1 + len(reading.word.rest) <= max(behind, place + 1)
        if is_spelled(reading, tokens.spelled(place))
    )
