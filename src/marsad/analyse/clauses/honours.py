"""Titles of honour before an office or a name, as the agencies of monarchies write them: "صاحب السمو الملكي الأمير …".

They say nothing of who is meant, and stand between a preposition or verb and whoever it governs.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk, up_to
from marsad.analyse.clauses.posts import take_holder
from marsad.analyse.names.somebody import Somebody
from marsad.languages.language import Language
from marsad.text.tokens import Tokens

_SOMEBODY = frozenset({"actor", "someone"})
_CLOSING = frozenset({"comma", "time", "stop"})
_BODIES = frozenset(
    {
        "government",
        "army",
        "delegation",
        "parliament",
        "company",
        "public",
        "police",
        "court",
        "banks",
        "embassy",
    }
)
_UNTITLED = frozenset({"state"})
_COURTESY = frozenset({"courtesy"})
_MINISTERS = ("minister", "head-of-government")


def with_honours(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """Join titles with whoever bears them; a title that nobody follows stays as it is."""
    found: list[Chunk] = []
    step = 0
    while step < len(chunks):
        opening = chunks[step]
        behind = step
        while behind < len(chunks) and chunks[behind].has("honour") and chunks[behind].kind not in _SOMEBODY:
            behind += 1
        if behind > step:
            behind = _past_mark(chunks, behind)
        if behind > step and behind < len(chunks) and _bears(chunks[behind]):
            found.append(_joined(opening, chunks[behind], language))
            step = behind + 1
        else:
            found.append(_as_word(opening, "honour") if behind > step else opening)
            step += 1
            if behind == step < len(chunks) and _is_name(chunks[step]):
                chunks[step] = Chunk(chunks[step].first, chunks[step].behind, "word")
    return found


def with_honoured(chunks: list[Chunk]) -> list[Chunk]:
    """Leave "His Highness" the one who is meant only right behind a verb or act: "وأشاد سموه بدور كينيا", "خلال استقبال سموه".

    Elsewhere it is a word.
    """
    return [
        one
        if not one.has("honoured") or (place and _may_have_subject(chunks[place - 1]))
        else _as_word(one, "honoured")
        for place, one in enumerate(chunks)
    ]


def _may_have_subject(chunk: Chunk) -> bool:
    """Tell a verb without an object's pronoun, or the name of an act, whose subject or owner would stand right behind it."""
    if chunk.kind == "noun":
        return not any(one.article or one.pronoun for one in chunk.readings)
    return chunk.kind == "verb" and chunk.verb is not None and not chunk.verb.pronoun


def _is_name(chunk: Chunk) -> bool:
    """Tell what is spelled like "I do", which nobody says right behind a title: "اللواء آصف غفور"."""
    verbs = [one for one in chunk.readings if one.word.form.part == "verb"]
    return chunk.kind == "verb" and bool(verbs) and all(one.word.form.person == 1 for one in verbs)


def without_attributes(chunks: list[Chunk], tokens: Tokens, language: Language) -> list[Chunk]:
    """Leave out an adjective behind an office that does not say whose it is: "وزير الخارجية الكيني الجديد يزور".

    The name behind it is the holder's: "وزير الخارجية الكيني الجديد جون كيباكي".
    """
    found: list[Chunk] = []
    holds = False
    for chunk in chunks:
        if (
            tokens.words[chunk.first] in language.file.attributes
            and chunk.kind in {"word", "cue"}
            and chunk.behind - chunk.first == 1
            and _is_bare_office(found)
        ):
            holds = True
            continue
        if holds and _names_holder(chunk, found[-1]):
            take_holder(found[-1].somebody[-1], chunk.somebody[0])
            found[-1] = up_to(found[-1], chunk)
        else:
            found.append(chunk)
        holds = False
    return found


def _names_holder(chunk: Chunk, office: Chunk) -> bool:
    """Tell the name of whoever holds an office before it."""
    if chunk.kind != "actor" or office.kind != "actor" or chunk.preposition or chunk.conjunction:
        return False
    named = chunk.somebody[0]
    return bool(named.person) and not named.office and set(chunk.codes) <= set(office.codes)


def _is_bare_office(found: list[Chunk]) -> bool:
    """Tell an office without its holder's name, its nationality in it or behind it."""
    chunk = found[-1] if found else None
    if chunk is not None and chunk.is_adjective and len(found) > 1 and found[-2].kind == "someone":
        chunk = found[-2]
    if chunk is None or not chunk.somebody or (chunk is found[-1] and chunk.kind != "actor"):
        return False
    last = chunk.somebody[-1]
    return bool(last.office) and last.office not in _BODIES and not (last.person or last.unlisted)


def _past_mark(chunks: list[Chunk], behind: int) -> int:
    """Give the place behind a courtesy and the mark that opens a name: 'صاحب السمو الشيخ "محمد بن زايد"'."""
    step = behind
    while step < len(chunks) and (
        chunks[step].kind == "quote" or (chunks[step].kind == "cue" and chunks[step].jobs == _COURTESY)
    ):
        step += 1
    return step if step < len(chunks) and _bears(chunks[step]) else behind


def _as_word(title: Chunk, job: str) -> Chunk:
    """Give a title that stands for nobody as the unknown word it is: "سعادة", happiness or a surname."""
    kept = tuple(one for one in title.readings if one.word.job != job)
    if kept:
        title.keep(kept)
        return title
    return Chunk(title.first, title.behind, "word", conjunction=title.conjunction, clitic=title.clitic)


def _bears(chunk: Chunk) -> bool:
    """Tell who may bear a title; a state or city does not: "سيادة كينيا" is its sovereignty."""
    if chunk.kind not in _SOMEBODY or chunk.preposition or chunk.conjunction or chunk.is_adjective:
        return False
    return not chunk.somebody or chunk.somebody[0].kind not in _UNTITLED


def _joined(title: Chunk, holder: Chunk, language: Language) -> Chunk:
    reading = title.reading("honour")
    preposition = language.preposition(reading.preposition) if reading else ""
    return Chunk(
        title.first, holder.behind, holder.kind, holder.readings, holder.somebody,
        preposition, reading.conjunction if reading else "", jobs=holder.jobs,
    )  # fmt: skip


def without_eulogies(chunks: list[Chunk]) -> list[Chunk]:
    """Leave out the wishes for a ruler behind his name, with the dashes or commas round them: "الملك – حفظه الله –"."""
    dropped: set[int] = set()
    for place, chunk in enumerate(chunks):
        if chunk.has("eulogy"):
            dropped.add(place)
            before, behind = place - 1, place + 1
            if behind < len(chunks) and before >= 0 and chunks[before].kind == chunks[behind].kind == "dash":
                dropped.update((before, behind))
    return [chunk for place, chunk in enumerate(chunks) if place not in dropped]


def with_further_offices(chunks: list[Chunk]) -> list[Chunk]:
    """Join an office of nobody's with the next one of its holder, a comma between: "وزير الدولة، وزير الخارجية التونسي"."""
    found: list[Chunk] = []
    for chunk in chunks:
        parted = len(found) > 1 and found[-1].kind == "comma" and found[-2].kind == "someone"
        if parted and _is_further_office(found[-2], chunk):
            before = found[-2]
            found[-2:] = [
                Chunk(
                    before.first, chunk.behind, chunk.kind, chunk.readings, chunk.somebody,
                    before.preposition, before.conjunction, jobs=chunk.jobs,
                )
            ]  # fmt: skip
        else:
            found.append(chunk)
    return found


def with_apposed_offices(chunks: list[Chunk]) -> list[Chunk]:
    """Join a person with further offices of his that name no state: "الشيخ محمد بن زايد ولي العهد نائب القائد الأعلى"."""
    found: list[Chunk] = []
    for step, chunk in enumerate(chunks):
        parted = bool(found) and found[-1].kind == "comma"
        at = -2 if parted else -1
        before = found[at] if len(found) >= -at else None
        closed = not parted or (step + 1 < len(chunks) and chunks[step + 1].kind in _CLOSING)
        if before is not None and closed and _is_named(before) and _is_mere_office(chunk):
            found[at:] = [
                Chunk(
                    before.first, chunk.behind, "actor", before.readings, before.somebody, before.preposition,
                    before.conjunction, jobs=before.jobs,
                )
            ]  # fmt: skip
        else:
            found.append(chunk)
    return found


def _is_named(chunk: Chunk) -> bool:
    if chunk.kind != "actor" or len(chunk.somebody) != 1 or not chunk.codes or chunk.is_adjective:
        return False
    return bool(chunk.somebody[0].person or chunk.somebody[0].unlisted)


def _is_mere_office(chunk: Chunk) -> bool:
    if chunk.kind != "someone" or chunk.preposition or chunk.conjunction or len(chunk.somebody) != 1:
        return False
    one = chunk.somebody[0]
    return bool(one.office) and one.office not in _BODIES and not (one.conjunction or one.preposition)


def _is_further_office(before: Chunk, chunk: Chunk) -> bool:
    if chunk.kind != "actor" or chunk.preposition or chunk.conjunction or not before.somebody:
        return False
    one, further = before.somebody[0], chunk.somebody[0]
    minister = bool(one.office) and str(one.office).endswith(_MINISTERS)
    return minister and len(chunk.somebody) == 1 and bool(further.office) and not before.is_adjective


def with_relatives(chunks: list[Chunk]) -> list[Chunk]:
    """Join a word of kin with the person whose relative it names: "ابنة الرئيس الكيني" is of his state, not he."""
    found: list[Chunk] = []
    for chunk in chunks:
        before = found[-1] if found else None
        kin = before.reading("kin-word") if before is not None and before.kind == "cue" else None
        if before is None or kin is None or not _is_one_person(chunk):
            found.append(chunk)
            continue
        one = chunk.somebody[0]
        if kin.word.item.value == "named":
            found[-1] = Chunk(before.first, chunk.behind, "actor", (), [one], "", kin.conjunction)
            continue
        relative = Somebody(before.first, chunk.behind, "person", one.codes, sector=one.sector)
        found[-1] = Chunk(before.first, chunk.behind, "actor", (), [relative], "", kin.conjunction)
    return [_as_word(one, "kin-word") if one.has("kin-word") else one for one in found]


def _is_one_person(chunk: Chunk) -> bool:
    if chunk.kind != "actor" or chunk.preposition or chunk.conjunction or len(chunk.somebody) != 1:
        return False
    return bool(chunk.somebody[0].person or chunk.somebody[0].office)
