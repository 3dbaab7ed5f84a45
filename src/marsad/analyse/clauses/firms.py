"""Firms and agencies that nobody has listed, known by the nationality behind: "شركة ديليك الإسرائيلية", "هيئة الموانئ الإيطالية".

What stands between is a name or what the firm deals in: words all with the article or all without, in quotation
marks or bare. Such a body has its home country's code, as "شركة إيطالية" has.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.ministers import with_nationality

_NAMED = frozenset({"company", "agency"})  # offices whose names no list has
_WORDS = 5  # chunks of a name, a mark on each side counted


def with_named_firms(chunks: list[Chunk]) -> list[Chunk]:
    """Give the chunks with such a firm, its name and its nationality joined into one somebody."""
    return with_nationality(chunks, _nationality, lambda _chunks, whose: whose)


def _nationality(chunks: list[Chunk], step: int) -> int | None:
    """Give the adjective of one state that closes the name of the firm at `step`."""
    firm = chunks[step].somebody
    if len(firm) != 1 or firm[0].office not in _NAMED or firm[0].codes:
        return None
    articles: set[bool] = set()
    named = quoted = False
    for at in range(step + 1, min(len(chunks), step + 2 + _WORDS)):
        other = chunks[at]
        if other.kind == "quote":
            named, quoted = True, not quoted
            continue
        if other.kind == "actor":
            closes = (named or len(articles) == 1) and other.is_adjective and len(other.codes) == 1
            return at if closes and not (other.preposition or other.conjunction) else None
        article = None if quoted else _article_of(other)
        if not quoted and article is None:
            return None
        if article is not None:
            articles.add(article)
    return None


def _article_of(chunk: Chunk) -> bool | None:
    """Tell whether a word of a name bears the article; None for what stands in no name."""
    if chunk.conjunction:
        return None
    if chunk.kind in {"word", "someone"}:
        return None if chunk.clitic and chunk.definite else chunk.definite
    nouns = [one for one in chunk.readings if one.word.form.part in {"noun", "adjective"}]
    if chunk.kind != "cue" or not nouns or any(one.preposition or one.pronoun for one in nouns):
        return None  # nor does an act: "تخشى الشركات العقوبات الأمريكية"
    return nouns[0].article
