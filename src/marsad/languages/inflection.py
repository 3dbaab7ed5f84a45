"""The inflected forms of an Arabic verb, noun or adjective, unvocalised and folded.

The affixes are those of Modern Standard Arabic as any grammar gives them (Ryding, *A Reference Grammar of
Modern Standard Arabic*, 2005, chapters 5, 7, 10 and 21–34). Forms that unvocalised spelling cannot tell
apart ("وقعت": she, I, you) are given once, as the press means them: in the third person.

>>> sorted(f.word for f in verb_forms("زار", "يزور") if f.aspect == "perfect" and f.person == 3 and not f.bound)
['زار', 'زارا', 'زارت', 'زارتا', 'زاروا', 'زرن']
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from msgspec import Struct

from marsad.text.fold import fold_text

_WEAK = "ىيو"


class Form(Struct, frozen=True, gc=False):
    """One inflected word. `bound` forms stand only before an attached pronoun ("زيارت" in "زيارته")."""

    word: str
    part: str
    aspect: str = ""
    person: int = 0
    gender: str = ""
    count: str = "s"
    bound: bool = False


_IMPERFECT = (("ي", "m"), ("ت", "f"))


def verb_forms(perfect: str, imperfect: str) -> Iterator[Form]:
    """Give the forms of a verb, from its stems in the third person masculine singular.

    The last letter as written tells the kind of stem: دعا and التقى are defective, بدأ and يرجئ end in hamza. A long ا
    before the last letter of the perfect makes it hollow (زار, أعاد, اختار): short before a consonant (زرنا, لم يزر).
    """
    hollow = len(perfect) > 2 and fold_text(perfect)[-2] == "ا" and perfect[-1] not in _WEAK + "أ"
    if perfect[-1] in "ىا":
        yield from _defective_perfect(fold_text(perfect), perfect[-1])
    else:
        yield from _perfect_forms(fold_text(perfect), perfect[-1], hollow=hollow)
    yield from _imperfect_forms(fold_text(imperfect), imperfect[-1], hollow=hollow)


def _perfect(word: str, gender: str, count: str, person: int = 3, *, bound: bool = False) -> Form:
    return Form(word, "verb", "perfect", person, gender, count, bound)


def _perfect_forms(stem: str, last: str, *, hollow: bool) -> Iterator[Form]:
    """Give the perfect of a stem that ends in a consonant; behind أ the dual's ا melts into it (بدآ)."""
    short = _shortened(stem) if hollow else stem
    yield _perfect(stem, "m", "s")
    yield _perfect(stem + "ت", "f", "s")
    yield _perfect(stem if last == "أ" else stem + "ا", "m", "d")
    yield _perfect(stem + "تا", "f", "d")
    yield _perfect(stem + "وا", "m", "p")
    if last == "أ":
        yield _perfect(stem[:-1] + "ووا", "m", "p")
    yield _perfect(short + ("ن" if not short.endswith("ن") else ""), "f", "p")
    yield _perfect(short + ("نا" if not short.endswith("ن") else "ا"), "", "p", 1)
    yield _perfect(stem + "و", "m", "p", bound=True)
    if hollow:
        yield _perfect(short + "ت", "", "s", 1)


def _shortened(stem: str) -> str:
    """Give a hollow stem without its long vowel; a last hamza then sits on ي (جئنا)."""
    return stem[:-2] + ("ي" if stem[-1] == "ء" else stem[-1])


def _defective_perfect(stem: str, last: str) -> Iterator[Form]:
    """Give the perfect of دعا (glide و) and التقى (glide ي)."""
    base, glide = stem[:-1], "ي" if last == "ى" else "و"
    yield _perfect(stem, "m", "s")
    yield _perfect(base + "ت", "f", "s")
    yield _perfect(base + glide + "ا", "m", "d")
    yield _perfect(base + "تا", "f", "d")
    yield _perfect(base + "وا", "m", "p")
    yield _perfect(base + glide + "ن", "f", "p")
    yield _perfect(base + glide + "نا", "", "p", 1)
    yield _perfect(base + glide + "ت", "", "s", 1)
    yield _perfect(base + "ا", "m", "s", bound=True)
    yield _perfect(base + "و", "m", "p", bound=True)


def _imperfect(
    word: str, gender: str, count: str, person: int = 3, *, aspect: str = "imperfect", bound: bool = False
) -> Form:
    return Form(word, "verb", aspect, person, gender, count, bound)


def _imperfect_forms(stem: str, last: str, *, hollow: bool) -> Iterator[Form]:
    """Give the imperfect; `last` is the stem's last letter as written (يبدأ and يرجئ are sound, يسعى and يدعو not)."""
    base = stem[1:]
    weak = last in _WEAK
    plural = base[:-1] if weak else base
    dual = base[:-1] if last == "أ" else base
    for prefix, gender in _IMPERFECT:
        yield _imperfect(prefix + base, gender, "s")
        yield from (_imperfect(prefix + dual + end, gender, "d") for end in ("ان", "ا"))
        yield from (_imperfect(prefix + plural + end, "m", "p") for end in ("ون", "وا"))
        yield _imperfect(prefix + plural + "و", "m", "p", bound=True)
        if last == "ى":
            yield _imperfect(prefix + base[:-1] + "ا", gender, "s", bound=True)
        if last == "أ":
            yield _imperfect(prefix + base[:-1] + "وون", "m", "p")
    yield _imperfect("ن" + base, "", "p", 1)
    yield _imperfect("ا" + base, "", "s", 1)
    short = base[:-1] if weak else _shortened(base) if hollow and len(base) > 2 else None
    if short:
        yield from (
            _imperfect(prefix + short, gender, "s", aspect="jussive") for prefix, gender in _IMPERFECT
        )
        yield _imperfect("ن" + short, "", "p", 1, aspect="jussive")
    together = _shortened(base) if hollow and len(base) > 2 else base
    yield _imperfect("ي" + together + ("ن" if not together.endswith("ن") else ""), "f", "p")


def noun_forms(singular: str, plurals: tuple[str, ...] = ()) -> Iterator[Form]:
    """Give the forms of a noun without article and pronoun; duals and sound plurals are made."""
    word = fold_text(singular)
    gender = "f" if singular.endswith("ة") else "m"
    yield Form(word, "noun", "", 0, gender, "s")
    match singular[-1]:
        case "ة":
            yield Form(word[:-1] + "ت", "noun", "", 0, gender, "s", bound=True)
            yield from _duals(word[:-1] + "ت", gender)
        case "ء":
            yield from (Form(word[:-1] + seat, "noun", "", 0, gender, "s", bound=True) for seat in "يوء")
            yield from _duals(word, gender)
            yield from _duals(word[:-1] + "ي", gender)
        case "ى":
            yield Form(word[:-1] + "ا", "noun", "", 0, gender, "s", bound=True)
            yield from _duals(word, gender)
        case "أ":
            yield Form(word[:-1] + "ي", "noun", "", 0, gender, "s", bound=True)
            yield Form(word + "ن", "noun", "", 0, gender, "d")
            yield Form(word + "ين", "noun", "", 0, gender, "d")
        case _:
            yield Form(word + "ا", "noun", "", 0, gender, "s")
            yield from _duals(word, gender)
    for plural in plurals:
        folded = fold_text(plural)
        yield Form(folded, "noun", "", 0, "f" if folded.endswith("ات") else gender, "p")
        if folded.endswith(("ون", "ين")):
            stem = folded[:-2]
            yield Form(stem + "ين", "noun", "", 0, gender, "p")
            yield Form(stem + "و", "noun", "", 0, gender, "p")
            yield Form(stem + "ي", "noun", "", 0, gender, "p")
        elif folded.endswith("اء"):
            yield from (Form(folded[:-1] + seat, "noun", "", 0, gender, "p", bound=True) for seat in "يوء")
        elif folded.endswith("ه"):
            yield Form(folded[:-1] + "ت", "noun", "", 0, gender, "p", bound=True)
        elif not folded.endswith("ات"):
            yield Form(folded + "ا", "noun", "", 0, gender, "p")


def _duals(stem: str, gender: str) -> Iterator[Form]:
    for end in ("ان", "ين"):
        yield Form(stem + end, "noun", "", 0, gender, "d")
    for end in ("ا", "ي"):
        yield Form(stem + end, "noun", "", 0, gender, "d")


def adjective_forms(masculine: str) -> Iterator[Form]:
    """Give the forms of an adjective or participle: genders, duals, sound plurals, indefinite accusative."""
    word = fold_text(masculine)
    stem = word[:-1] + "ي" if masculine.endswith("ى") else word
    table = (
        ("", "m", "s"), ("ا", "m", "s"), ("ه", "f", "s"), ("ان", "m", "d"), ("ين", "m", "d"), ("تان", "f", "d"), ("تين", "f", "d"),
        ("ون", "m", "p"), ("ين", "m", "p"), ("ات", "f", "p"),
    )  # fmt: skip
    for end, gender, count in table:
        yield Form(stem + end, "adjective", "", 0, gender, count)


def in_object(word: str) -> Iterator[str]:
    """Give the spellings of a folded word of a phrase: as it is, and as an indefinite object ("رسوم", "رسوما").

    What takes no alef there stays alone: feminines, sound plurals, what bears the article or has fewer than three letters.
    """
    yield word
    closed = word.endswith(("ا", "ه", "ي", "ى", "ء", "ات", "ون", "ين"))
    if len(word) > 2 and not closed and not word.startswith("ال"):
        yield word + "ا"


def _as_written(word: str) -> Iterator[str]:
    yield word


class Inflection(NamedTuple):
    """How a language makes the forms of a verb (of its two stems), a noun (with its plurals), an adjective, a phrase's word."""

    verb: Callable[[str, str], Iterable[Form]]
    noun: Callable[[str, tuple[str, ...]], Iterable[Form]]
    adjective: Callable[[str], Iterable[Form]]
    in_phrase: Callable[[str], Iterable[str]] = _as_written


def _verb_as_listed(perfect: str, imperfect: str) -> Iterable[Form]:
    return _perfect(fold_text(perfect), "", ""), Form(fold_text(imperfect), "verb", "imperfect", 3)


def _noun_as_listed(singular: str, plurals: tuple[str, ...]) -> Iterable[Form]:
    several = (Form(fold_text(plural), "noun", count="p") for plural in plurals)
    return Form(fold_text(singular), "noun", count="s"), *several


def _adjective_as_listed(word: str) -> Iterable[Form]:
    return (Form(fold_text(word), "adjective"),)


AS_LISTED = Inflection(_verb_as_listed, _noun_as_listed, _adjective_as_listed)
INFLECTIONS = {
    "arabic": Inflection(verb_forms, noun_forms, adjective_forms, in_object),
    "as-listed": AS_LISTED,
}
"""By the name that `inflection` of a `language.yaml` gives; "as-listed" knows the forms that an entry lists, no others."""
