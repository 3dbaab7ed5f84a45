"""The day of the news: what title and lead tell as done, in a report that elsewhere dates its news to its own day.

An agency report names the day once ("… اليوم الاثنين", "قال الأربعاء") and tells its main act in the title and the
first paragraph without it. Such an act is of that day, not merely sorted by it, where a verb tells it and the report
names its own day near the beginning. A day on which somebody says something dates what he does, not what he says that
another did ("أعلنت سول الجمعة أن بيونغ يانغ رفضت …"). On the development gold undated acts in title and lead of such reports mostly
have that date, further down in the text six of sixteen, and two of twelve where the day is not named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from marsad.analyse.acts.draft import Draft
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_of
from marsad.analyse.pages import readable
from marsad.analyse.times.expressions import TimeExpression, resolve
from marsad.model.dates import When
from marsad.model.documents import Region
from marsad.text.tokens import Tokens

LONGEST_LEAD_CHARS = 350
_OPENING_CHARS = 1  # a headline may open with a noun that tells its news: "غارة إسرائيلية على …"
NEAR_CHARS = 1_200  # the day of the news is named near the beginning


def dated_by_news_day(
    drafts: Iterable[Draft], regions: tuple[Region, ...], tokens: Tokens, times: list[TimeExpression],
    sentences: list[list[Chunk]], document: str, anchor: date | None,
) -> None:  # fmt: skip
    """Date the undated acts of title and lead by the day of the report, where the report names that day."""
    days = list(_named_days(tokens, times, sentences, document, anchor))
    if not days:
        return
    end = _end_of_lead(tokens.text, regions)
    for draft in drafts:
        told = draft.finite or draft.spans[0][0] <= _OPENING_CHARS
        if draft.when is None and draft.status == "actual" and told and draft.spans[0][0] < end:
            draft.when = next((day.when for day in days if day.dates(draft, end)), None)


@dataclass(frozen=True, slots=True)
class _Day:
    """The day of the report where it is named: who says something on it (None: the clause tells something else), and
    the characters of its sentence."""

    when: When
    sayer: tuple[str, ...] | None = None
    start: int = 0
    end: int = 0

    def dates(self, draft: Draft, lead_end: int) -> bool:
        """Tell whether it is the day of an act: in lead and own sentence not where another only said so on that day."""
        if self.sayer is None or not set(self.sayer).isdisjoint(draft.actors):
            return True
        own = any(start < self.end and self.start < end for start, end in draft.spans)
        return self.start >= lead_end and not own


def _named_days(
    tokens: Tokens,
    times: list[TimeExpression],
    sentences: list[list[Chunk]],
    document: str,
    anchor: date | None,
) -> Iterator[_Day]:
    """Give the expressions that mean the day of the report, as dates inferred from it."""
    for time in times:
        if tokens.places[time.first] > NEAR_CHARS:
            return
        when = resolve(time, tokens, document, anchor, future=False)
        if when is None or when.basis != "relative" or time.ago or not when.start == when.end == anchor:
            continue
        day = When(when.start, when.end, "day", "inferred", when.expression, anchor)
        standing = _standing(sentences, time.first)
        if standing is None:
            yield _Day(day)
            continue
        chunks, place = standing
        if _lasts_until(chunks, place):
            continue
        start, end = tokens.span(chunks[0].first, chunks[-1].behind)
        yield _Day(day, _sayer(chunks, place), start, end)


def _lasts_until(chunks: list[Chunk], place: int) -> bool:
    """Tell the day up to which something goes on: "المتواصلة إلى اليوم"."""
    before = chunks[place - 1].reading("preposition") if place else None
    return before is not None and before.word.item.value in {"to", "until"}


def _standing(sentences: list[list[Chunk]], token: int) -> tuple[list[Chunk], int] | None:
    """Give the sentence, and the place in it, of the time that begins at a token; None where no sentence has it."""
    for chunks in sentences:
        if chunks and chunks[0].first <= token < chunks[-1].behind:
            for place, chunk in enumerate(chunks):
                if chunk.first == token and chunk.time is not None:
                    return chunks, place
    return None


def _sayer(chunks: list[Chunk], place: int) -> tuple[str, ...] | None:
    """Give who says something on the day named at `place`; None where the clause tells something else."""
    for step in range(place - 1, -1, -1):
        chunk = chunks[step]
        if chunk.has("complementizer") or chunk.kind == "stop":
            return None
        if chunk.kind == "verb":
            if chunk.verb is not None and chunk.verb.pronoun:
                return ()  # "بيان نشرته الوزارة الاثنين": the paper is of that day
            subject = subject_of(chunks, step)
            says = chunk.has("speech") and (not chunk.has("trigger") or _opens_words(chunks, place))
            return (() if subject is None else subject.codes) if says else None
    return None


def _opens_words(chunks: list[Chunk], place: int) -> bool:
    """Tell whether what somebody says follows behind the time at `place`: "أعلنت سول اليوم، أن …"."""
    following = next((one for one in chunks[place + 1 :] if one.kind not in {"comma", "actor", "time"}), None)
    return following is not None and following.has("complementizer")


def _end_of_lead(text: str, regions: tuple[Region, ...]) -> int:
    """Give where the first paragraph of the body ends."""
    for span in readable(tuple(region for region in regions if region.kind == "body")):
        start = next((n for n in range(span.start, span.end) if not text[n].isspace()), span.end)
        behind = text.find("\n", start, span.end)
        return min(behind if behind >= 0 else span.end, start + LONGEST_LEAD_CHARS)
    return 0
