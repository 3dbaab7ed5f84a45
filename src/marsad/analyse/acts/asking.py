"""Whether a verb that may only invite or name somebody asks something of him: "دعت الهند باكستان إلى التعامل بجدية مع …".

What is asked stands behind the frame's prepositions (`asks`) as a word that need not be known, or in a clause behind
أن. A place or somebody there is an invitation: "دعا الرئيس نظيره إلى باريس".
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import behind
from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading

_REACH = 10
_PEOPLE = ("foreigner-word", "vessel-word", "citizen-word", "firm-word")  # jobs of words for whom one warns
_AGAINST = ("counter-deed", "sanction-word")
_ENVOYS = frozenset({"special-envoy", "organisation-envoy"})
_WITH_NATION = 2  # chunks of whoever is called on, and of what nation he is
_NAMED = 8  # chunks from where an envoy is sent to what he asks, his name and whom he asks between
_REQUEST = "request"  # with which the kinds of demands begin
_ASKED = frozenset({"word", "noun", "cue"})


def asked_at(chunks: list[Chunk], place: int, prepositions: tuple[str, ...]) -> int | None:
    """Give where the words begin that say what is asked; phrases of time and place are passed over. None for none."""
    last = place
    for step, chunk in behind(chunks, place, _REACH):
        last = step
        reading = chunk.reading("preposition") if chunk.kind == "cue" else None
        if reading is not None and _is_sent_there(chunks, step):
            continue
        if reading is not None:
            if reading.word.item.value in prepositions and not reading.pronoun:
                return step if _is_asked(chunks, step + 1) else None
        elif chunk.kind in _ASKED and chunk.clitic in prepositions:
            return step
    return last + 1 if _opens_clause(chunks, last + 1) else None


def _is_sent_there(chunks: list[Chunk], step: int) -> bool:
    """Tell where an envoy is sent, right behind his title: "دعا المبعوث الأممي إلى القرن الإفريقي … إلى"."""
    sent = any(one.office in _ENVOYS and not one.person for one in chunks[step - 1].somebody)
    return sent and any(
        one.has("preposition") and one.reading("preposition") for one in chunks[step + 1 : step + 1 + _NAMED]
    )


def _is_asked(chunks: list[Chunk], step: int) -> bool:
    while step < len(chunks) and chunks[step].kind == "quote":
        step += 1
    return step < len(chunks) and (chunks[step].kind in _ASKED or _opens_clause(chunks, step))


def _opens_clause(chunks: list[Chunk], step: int) -> bool:
    return step < len(chunks) and chunks[step].has("complementizer")


def is_asked_of_others(chunks: list[Chunk], place: int, reading: Reading, named: list[Somebody]) -> bool:
    """Tell him about whom others are called on to do something: "دعا إلى مواجهة التدخل الصومالي", "إلى محاسبة رواندا".

    `named` is whose deed the words behind the call tell of.
    """
    if not getattr(reading.word.item, "kind", "").startswith(_REQUEST):
        return False
    for chunk in chunks[place + 1 :]:
        if chunk.first >= named[0].first:
            return False
        if any(chunk.has(job) for job in _AGAINST):
            return True
        if chunk.has("yield-word") or chunk.has("ceasefire-word") or chunk.has("complementizer"):
            return False  # what he himself is to stop doing
    return False


def calls_on_own(chunks: list[Chunk], subject: list[Somebody]) -> bool:
    """Tell a call on people of one's own, who stand bare behind the subject: "حض الرئيس الكيني وزراءه على …"; allies are others."""
    behind_him = [one for one in chunks if subject and one.first >= subject[-1].behind][:_WITH_NATION]
    if not behind_him or behind_him[-1].kind == "actor" or not subject[-1].codes:
        return False
    asked = behind_him[0]
    if asked.clitic or any(
        asked.has(job) for job in ("preposition", "allies-word", "ally-word", "counterpart")
    ):
        return False
    nouns = [one for one in asked.readings if one.word.form.part == "noun"]
    owned = bool(nouns) and all(one.pronoun for one in nouns)
    return owned if asked.kind in {"cue", "noun"} else asked.kind == "word" and asked.suffixed


def addresses_others(chunks: list[Chunk], place: int, reading: Reading, subject: list[Somebody]) -> bool:
    """Tell a warning or call to people of no list, who stand bare behind the subject: "حذر الوزير الكيني الشركات من …".

    Whose deeds it is about is then not whom it addresses.
    """
    if not subject or reading.pronoun or subject[-1].first < chunks[place].behind:
        return False
    step = next((at for at in range(place + 1, len(chunks)) if chunks[at].first >= subject[-1].behind), None)
    while (
        step is not None
        and step < len(chunks)
        and (chunks[step].kind == "time" or chunks[step].has("adverb"))
    ):
        step += 1
    if step is None or step >= len(chunks):
        return False
    chunk = chunks[step]
    if chunk.clitic or chunk.preposition or chunk.conjunction or chunk.has("preposition"):
        return False
    people = any(one.word.form.part == "noun" and one.word.job in _PEOPLE for one in chunk.readings)
    return chunk.kind == "someone" or (chunk.kind == "cue" and people)
