"""Offices put together: a minister with his portfolio and its holder, an envoy with his post."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk, up_to
from marsad.analyse.names.somebody import Somebody

_POSTED = frozenset({"to", "in"})  # the values of the prepositions before an envoy's post
_SEATED = frozenset(
    {"government", "parliament", "army", "police", "court"}
)  # offices that are posted nowhere
_AMBASSADOR = "ambassador"
_PORTFOLIO = 3  # further words of a portfolio
_STRANGER = 3  # words of an unknown holder's name


def with_portfolios(chunks: list[Chunk]) -> list[Chunk]:
    """Take in what an office or body is for, and the name behind it: "مساعد وزير الخارجية … لشؤون الطاقة جون سميث"."""
    found: list[Chunk] = []
    step = 0
    while step < len(chunks):
        chunk = chunks[step]
        behind = _behind_portfolio(chunks, step) if chunk.kind == "actor" else None
        if behind is None:
            found.append(chunk)
            step += 1
            continue
        holder = _holder_behind(chunks, behind, chunk)
        if holder is not None:
            take_holder(chunk.somebody[-1], holder.somebody[0])
            behind += 1
        elif chunk.somebody[-1].office:
            behind = _behind_stranger(chunks, behind)
        found.append(up_to(chunk, chunks[behind]))
        step = behind + 1
    return found


def take_holder(office: Somebody, named: Somebody) -> None:
    """Say of an office-holder who he is."""
    office.person, office.actor, office.candidates = named.person, named.actor, named.candidates
    office.kind = "person"


def _behind_portfolio(chunks: list[Chunk], step: int) -> int | None:
    """Give the last chunk of the portfolio that follows the office or body at `step`."""
    chunk = chunks[step]
    if chunk.kind != "actor" or not chunk.codes or chunk.is_adjective or step + 1 >= len(chunks):
        return None
    last, opening = chunk.somebody[-1], chunks[step + 1]
    holds = last.office and not (last.person or last.unlisted)
    if not (holds or last.kind == "organisation") or not _is_portfolio(opening):
        return None
    behind = step + 1
    if (
        behind + 1 < len(chunks)
        and _is_land(chunks[behind + 1])
        and not any(one.article for one in opening.readings)
    ):
        behind += 1
    while behind + 1 < len(chunks) and behind < step + 1 + _PORTFOLIO and _goes_with(chunks[behind + 1]):
        behind += 1
    return behind


def _is_portfolio(chunk: Chunk) -> bool:
    """Tell what an office is for; behind another preposition it is what is done: "تعهد الرئيس بنزع السلاح"."""
    reading = chunk.reading("portfolio")
    return reading is not None and reading.preposition == "ل" and not reading.pronoun


def _is_land(chunk: Chunk) -> bool:
    """Tell the land that a portfolio is about: "لشؤون إيران"."""
    if chunk.kind != "actor" or chunk.preposition or chunk.conjunction or chunk.is_adjective:
        return False
    return not any(one.person or one.office for one in chunk.somebody)


def _goes_with(chunk: Chunk) -> bool:
    """Tell a further word of a portfolio: "لشؤون الشرق الأدنى"; a joined or governed one is none."""
    if chunk.conjunction or chunk.clitic or chunk.kind not in {"word", "cue"}:
        return False
    nominal = chunk.has("plain") or any(one.word.form.part in {"noun", "adjective"} for one in chunk.readings)
    return chunk.definite if chunk.kind == "word" else nominal


def _behind_stranger(chunks: list[Chunk], behind: int) -> int:
    """Give the last chunk of an unknown holder's name of two or three words behind his portfolio."""
    words = 0
    while words < _STRANGER and behind + words + 1 < len(chunks) and _is_name(chunks[behind + words + 1]):
        words += 1
    return behind + words if words > 1 else behind


def _is_name(chunk: Chunk) -> bool:
    return chunk.kind == "word" and not (chunk.definite or chunk.clitic or chunk.conjunction)


def with_posts(chunks: list[Chunk]) -> list[Chunk]:
    """Take in where an envoy is posted, between his office and his name: "المبعوث الأممي إلى اليمن مارتن غريفيث".

    Behind "at" ("السفير الروسي لدى لندن", "السفير الروسي المعتمد لدى لندن") the post is an ambassador's own even where no name follows.
    """
    actors = [step for step, chunk in enumerate(chunks) if chunk.kind == "actor"]
    if not any(_post_behind(chunks, step) for step in actors):
        return chunks
    found: list[Chunk] = []
    step = 0
    while step < len(chunks):
        chunk = chunks[step]
        post = _post_behind(chunks, step) if chunk.kind == "actor" else None
        holder = None if post is None else _holder_behind(chunks, post, chunk)
        if post is not None and chunk.somebody[-1].office == _AMBASSADOR:
            chunk.somebody[-1].posted = chunks[post].codes
        if post is None or (holder is None and not _is_at_post(chunks[post - 1])):
            found.append(chunk)
            step += 1
            continue
        last = chunk.somebody[-1]
        if holder is not None:
            take_holder(last, holder.somebody[0])
            last.unlisted = holder.somebody[0].unlisted
        behind = post + (holder is not None)
        found.append(up_to(chunk, chunks[behind]))
        step = behind + 1
    return found


def _post_behind(chunks: list[Chunk], step: int) -> int | None:
    """Give the state or place to which the office-holder at `step` may be posted."""
    chunk = chunks[step]
    if chunk.kind != "actor" or not chunk.codes or chunk.is_adjective:
        return None
    last = chunk.somebody[-1]
    if not last.office or last.person or last.unlisted or step + 1 >= len(chunks):
        return None
    if last.office in _SEATED or last.office.startswith("ministry"):
        return None  # "احتجت الحكومة اليونانية لدى أنقرة"
    step += last.office == _AMBASSADOR and step + 2 < len(chunks) and chunks[step + 1].has("accredited")
    reading = chunks[step + 1].reading("preposition")
    if reading is not None and not reading.pronoun and reading.word.item.value in _POSTED:
        step += 1
    elif chunks[step + 1].preposition != "l":
        return None
    step += 1
    if step >= len(chunks) or chunks[step].kind != "actor" or chunks[step].conjunction:
        return None
    return None if any(one.person or one.office for one in chunks[step].somebody) else step


def _holder_behind(chunks: list[Chunk], post: int, office: Chunk) -> Chunk | None:
    """Give the person of the office's own state or body who is named right behind the post."""
    following = chunks[post + 1] if post + 1 < len(chunks) else None
    if following is None or not following.is_bare_actor or following.conjunction:
        return None
    one = following.somebody[0]
    named = bool(one.person) and not one.office and len(following.somebody) == 1
    return following if named and one.codes == office.somebody[-1].codes else None


def _is_at_post(chunk: Chunk) -> bool:
    reading = chunk.reading("preposition")
    return reading is not None and reading.word.item.id == "prep.at"
