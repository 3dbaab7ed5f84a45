"""What belongs to a state and stands for it: "عقوبات على شركات روسية" is against Russia."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk

_REACH = 7
_BETWEEN = frozenset({"word", "number", "quote", "someone", "actor", "noun"})
_HEADS = frozenset({"word", "noun", "cue"})
_OWNED_WORDS = 2
_COUNTED = 3  # chunks from a number to the state that the counted are of
_PHRASE = 4  # chunks of a phrase behind an owner
_LOCATED = frozenset({"word", "number"})
_ARMED = ("missile-word", "aircraft-word", "attack-word")


def belongs_behind(chunks: list[Chunk], place: int, step: int) -> str:
    """Give the preposition that governs the noun to which the nationality at `step` belongs; "" for none.

    `place` is the trigger. Only plain words may stand between: "على واردات الصلب الصينية". The owner may stand behind
    ل, where the noun or a participle right before it is indefinite: "على مواقع للنظام", "على موقع تابع لحزب الله".
    """
    origin = _is_origin(chunks, step)
    if chunks[step].preposition and not (origin or _is_owner_by_lamed(chunks, step)):
        return ""
    for at in range(step - 2 if origin else step - 1, max(place, step - _REACH - 2 * origin), -1):
        chunk = chunks[at]
        if chunk.has("between-numbers") and not chunk.has("preposition"):
            continue
        reading = chunk.reading("preposition") if chunk.kind == "cue" else None
        if reading is not None:
            return "" if reading.pronoun else (reading.word.item.value or "")
        if chunk.has("aside") or (chunk.kind == "actor" and not chunk.is_adjective):
            return ""
        if chunk.clitic and chunk.kind != "word" and is_plain(chunk):
            return "" if chunks[step].somebody[0].kind == "reference" else chunk.clitic
        if chunk.kind not in _BETWEEN and not is_plain(chunk):
            return ""
    return ""


def located_behind(chunks: list[Chunk], place: int, step: int) -> str:
    """Give the preposition that governs the noun whose place the state at `step` is: "على 12 شركة في باكستان"; "" for none."""
    if chunks[step].preposition != "in":
        return ""
    for at in range(step - 2, max(place, step - _REACH), -1):
        reading = chunks[at].reading("preposition") if chunks[at].kind == "cue" else None
        if reading is not None:
            return "" if reading.pronoun or at == step - 2 else (reading.word.item.value or "")
        if (
            chunks[at].clitic
            or chunks[at].suffixed
            or not (chunks[at].kind in _LOCATED or is_plain(chunks[at]))
        ):
            return ""
    return ""


def _is_origin(chunks: list[Chunk], step: int) -> bool:
    """Tell the state behind من that counted people or firms are of: "على 13 كيانا من ميانمار"."""
    if chunks[step].preposition != "from" or step < _COUNTED:
        return False
    thing, number = chunks[step - 2], chunks[step - 3]
    bare = (thing.kind == "word" and not thing.definite) or is_plain(thing)
    return bare and thing.clitic in {"", "k"} and number.kind == "number"  # "كيانا" may seem to begin with ك


def _is_owner_by_lamed(chunks: list[Chunk], step: int) -> bool:
    """Tell somebody behind ل to whom the indefinite noun right before belongs."""
    before = chunks[step - 2 if chunks[step - 1].kind == "quote" and step > 1 else step - 1]
    if chunks[step].preposition == "l" and before.has("owned-by"):
        return True
    if (
        chunks[step].preposition == "l"
        and before.kind == "word"
        and before.definite
        and is_city(chunks[step])
    ):
        return True
    if chunks[step].preposition != "l" or not (before.kind == "word" or is_plain(before)):
        return False
    return not (
        before.definite or before.suffixed or any(one.article or one.pronoun for one in before.readings)
    )


def is_city(chunk: Chunk) -> bool:
    """Tell a city, which only says where ("محادثات جنيف") and whose a quarter is ("الضاحية الجنوبية لبيروت")."""
    return all(one.place and not one.person and not one.office for one in chunk.somebody)


def is_example(chunks: list[Chunk], step: int) -> bool:
    """Tell somebody named as one of many: "بأكثر من عشر دول، بينها ألمانيا", "لجماعات مسلحة مثل طالبان"."""
    before = chunks[step - 1]
    among = before.reading("preposition")
    return before.has("such-as") or (
        among is not None
        and bool(among.pronoun)
        and among.word.item.value == "between"
        and not chunks[step].preposition
    )


def illustrated_by(chunks: list[Chunk], place: int, step: int) -> str:
    """Give the preposition of the noun that an example behind "such as" or "among them" illustrates."""
    for at in range(step - 2, max(place, step - _REACH), -1):
        reading = chunks[at].reading("preposition") if chunks[at].kind == "cue" else None
        if reading is not None and reading.word.item.value == "in":
            continue
        if reading is not None and not reading.pronoun:
            return reading.word.item.value or ""
        if chunks[at].clitic:
            return chunks[at].clitic
        if chunks[at].kind == "number" or chunks[at].has("hedge"):
            continue
        if chunks[at].kind not in _HEADS | {"comma", "actor"}:
            return ""
    return ""


def is_plain(chunk: Chunk) -> bool:
    """Tell a cue that is a noun of its own ("سفير", "رسوم"), not a particle."""
    return chunk.kind == "cue" and any(
        reading.word.form.part in {"noun", "adjective"}
        or reading.word.job in {"plain", "no-verb", "hedge", "quantifier", "draft-word"}
        for reading in chunk.readings
    )


def owner_before(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give the state whose own doings are the subject before a verb: "أن سياسات إيران تشكل", "الأنشطة الإيرانية تمثل".

    One or two words that open the clause stand before it; what somebody did to that state is not its doing.
    """
    while place > 1 and (chunks[place - 1].has("negation") or chunks[place - 1].has("future")):
        place -= 1
    place = _before_phrase(chunks, place)
    if (
        place > 2
        and chunks[place - 1].kind == "word"
        and chunks[place - 2].is_adjective
        and not chunks[place - 1].clitic
    ):
        place -= 1  # "أي اعتداء صومالي جديد لن يمر"
    owner = chunks[place - 1] if place > 1 else None
    if owner is None or owner.kind != "actor" or owner.preposition or owner.is_place:
        return None
    if _does_what(chunks, place - 1):
        return owner
    for words, chunk in enumerate(reversed(chunks[max(0, place - 2 - _OWNED_WORDS) : place - 1])):
        if chunk.has("complementizer") or chunk.kind in {"comma", "colon", "quote"}:
            return owner if words else None
        if chunk.has("victim-word") or chunk.has("preposition") or chunk.kind not in _HEADS:
            return None
    return owner if place - 1 <= _OWNED_WORDS else None


def _does_what(chunks: list[Chunk], step: int) -> bool:
    """Tell the doer in "ما ترتكبه إسرائيل", "ما تقوم به روسيا": the verb takes up what by its pronoun or one behind it."""
    at = step - 1
    if at > 0 and chunks[at].has("resumptive"):
        at -= 1
    verb = chunks[at].verb if at > 0 else None
    resumed = at < step - 1 or (verb is not None and bool(verb.pronoun)) or chunks[at].suffixed
    doing = chunks[at].kind in {"verb", "word"} and resumed
    return doing and at > 0 and chunks[at - 1].has("subordinator")


def _before_phrase(chunks: list[Chunk], place: int) -> int:
    """Give where the phrase begins that stands between an owner and the verb: "التصريحات المصرية بشأن السد تنتهك"."""
    for step in range(place - 1, max(1, place - 1 - _PHRASE), -1):
        reading = chunks[step].reading("preposition") if chunks[step].kind == "cue" else None
        if reading is not None and not reading.pronoun:
            return step if chunks[step - 1].kind == "actor" and not chunks[step - 1].preposition else place
        if chunks[step].kind not in _HEADS | {"actor", "time"} or chunks[step].has("complementizer"):
            return place
    return place


def owner_behind(chunks: list[Chunk], place: int, *, hit: bool) -> Chunk | None:
    """Give whose weapons are the subject behind a verb: "استهدفت الصواريخ الروسية مواقع …", "قصفت طائرات الحلف …".

    `hit`: or whose that is which was hit ("تعرضت مواقع الجيش الكيني لقصف").
    """
    if place + 2 >= len(chunks) or chunks[place + 1].clitic or chunks[place + 2].preposition:
        return None
    weapon, owner = chunks[place + 1], chunks[place + 2]
    verb = chunks[place].verb
    flying = (
        (weapon.has("missile-word") or weapon.has("aircraft-word"))
        and owner.is_adjective
        and verb is not None
        and verb.word.form.gender == "f"
    )
    flying = flying or (weapon.has("aircraft-word") and owner.is_bare_actor)
    armed = any(weapon.has(job) for job in _ARMED) and any(one.article for one in weapon.readings)
    struck = hit and weapon.has("hit-word")
    return owner if (armed or flying or struck) and owner.kind == "actor" and bool(owner.codes) else None


def thing_met_behind(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give whose thing is the subject behind a verb of meeting with something: "لقي القرار الكيني ترحيبا", "قوبل قرار كينيا ب…"."""
    if place + 2 >= len(chunks):
        return None
    thing, owner = chunks[place + 1], chunks[place + 2]
    if thing.kind not in _HEADS or thing.clitic or thing.conjunction or thing.has("preposition"):
        return None
    if owner.kind != "actor" or owner.preposition or owner.is_place or not owner.codes:
        return None
    definite = thing.definite or any(one.article for one in thing.readings)
    free = not definite and not thing.suffixed and not any(one.pronoun for one in thing.readings)
    mere = owner.is_adjective or not any(one.person or one.office for one in owner.somebody)
    return owner if (definite and mere) or (free and not owner.is_adjective) else None


def is_victim(chunks: list[Chunk], somebody: Chunk) -> bool:
    """Tell whether somebody is him to whom the subject noun was done: "استهداف أوكرانيا"."""
    before = next((chunk for chunk in chunks if chunk.behind == somebody.first), None)
    return before is not None and before.has("victim-word")


def is_of_participle(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell whom a participle behind a noun speaks of: "تطالب الجبهة المدعومة من الجزائر ب…"."""
    if chunks[step].preposition not in {"from", "by"} or step - 2 <= place:
        return False
    return any(
        one.word.form.part == "adjective" and one.word.job == "trigger" for one in chunks[step - 2].readings
    )


def forces_behind(chunks: list[Chunk], place: int) -> list[Chunk]:
    """Give the nationalities of the forces of several states that do what a verb tells: "قصفت مدمرات كندية وأخرى كينية مواقع"."""
    step, found = place + 1, list[Chunk]()
    while step + 1 < len(chunks) and (
        chunks[step].has("force-word") or (found and _is_another(chunks[step]))
    ):
        owner = chunks[step + 1]
        if owner.kind != "actor" or owner.preposition or any(one.article for one in chunks[step].readings):
            break
        found.append(owner)
        step += 2
    return found if len({code for one in found for code in one.codes}) > 1 else []


def _is_another(chunk: Chunk) -> bool:
    """Tell the word that stands for the same noun again: "مدمرات كندية وأخرى كينية"."""
    return chunk.kind == "word" and chunk.clitic == "and" and not chunk.definite
