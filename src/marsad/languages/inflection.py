"""The inflected forms of an Arabic verb, noun or adjective, unvocalised and folded.

The affixes are those of Modern Standard Arabic as any grammar gives them (Ryding, *A Reference Grammar of
Modern Standard Arabic*, 2005, chapters 5, 7, 10 and 21–34). Forms that unvocalised spelling cannot tell
apart ("وقعت": she, I, you) are given once, as the press means them: in the third person.

>>> sorted(f.word for f in verb_forms("زار", "يزور") if f.aspect == "perfect" and f.person == 3)
['زار', 'زارا', 'زارت', 'زارتا', 'زارن', 'زاروا']
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from marsad.text.fold import fold_text


class Form(Struct, frozen=True):
    """One inflected word. `bound` forms stand only before an attached pronoun ("زيارت" in "زيارته")."""

    word: str
    part: str
    aspect: str = ""
    person: int = 0
    gender: str = ""
    count: str = "s"
    bound: bool = False


_PERFECT = (
    ("", "m", "s"),
    ("ت", "f", "s"),
    ("ا", "m", "d"),
    ("تا", "f", "d"),
    ("وا", "m", "p"),
    ("ن", "f", "p"),
)
_IMPERFECT = (("ي", "m"), ("ت", "f"))
_LONG = "اوي"


def verb_forms(perfect: str, imperfect: str) -> Iterator[Form]:
    """Give the forms of a verb, from its stems in the third person masculine singular."""
    yield from _perfect_forms(fold_text(perfect), perfect[-1])
    yield from _imperfect_forms(fold_text(imperfect))


def _perfect_forms(stem: str, last: str) -> Iterator[Form]:
    """Give the perfect; `last` is the stem's last letter before folding (بدأ is sound, دعا and التقى are not)."""

    def form(word: str, gender: str, count: str, person: int = 3, *, bound: bool = False) -> Form:
        return Form(word, "verb", "perfect", person, gender, count, bound)

    if last in "ىا":
        base, glide = stem[:-1], "ي" if last == "ى" else "و"
        endings = (
            (stem[-1], "m", "s"),
            ("ت", "f", "s"),
            (glide + "ا", "m", "d"),
            ("تا", "f", "d"),
            ("وا", "m", "p"),
        )
        yield from (form(base + end, gender, count) for end, gender, count in endings)
        yield form(base + glide + "نا", "", "p", 1)
        yield form(base + glide + "ت", "", "s", 1)
        yield form(base + "ا", "m", "s", bound=True)
        return
    yield from (form(stem + end, gender, count) for end, gender, count in _PERFECT)
    short = stem[:-2] + stem[-1] if len(stem) > 2 and stem[-2] == "ا" and _is_hollow(stem) else stem
    yield form(short + ("نا" if not short.endswith("ن") else "ا"), "", "p", 1)
    yield form(stem + "و", "m", "p", bound=True)
    if short != stem:
        yield form(short + "ت", "", "s", 1)


def _is_hollow(stem: str) -> bool:
    """Tell a hollow perfect (زار، أعاد، اختار، استقال) from a sound one with a long vowel (none has it there)."""
    return stem[-2] == "ا" and len(stem) >= 3


def _imperfect_forms(stem: str) -> Iterator[Form]:
    def form(word: str, gender: str, count: str, person: int = 3, aspect: str = "imperfect") -> Form:
        return Form(word, "verb", aspect, person, gender, count)

    base = stem[1:]
    weak = base[-1] in "يو" and len(base) > 2
    for prefix, gender in _IMPERFECT:
        yield form(prefix + base, gender, "s")
        for dual in ("ان", "ا"):
            yield form(prefix + base + dual, gender, "d")
        for plural in ("ون", "وا"):
            yield form(prefix + (base[:-1] if weak else base) + plural, "m", "p")
        yield Form(prefix + (base[:-1] if weak else base) + "و", "verb", "imperfect", 3, "m", "p", bound=True)
    yield form("ن" + base, "", "p", 1)
    yield form("ا" + base, "", "s", 1)
    short = _jussive(base, weak)
    if short:
        yield from (form(prefix + short, gender, "s", aspect="jussive") for prefix, gender in _IMPERFECT)
        yield form("ن" + short, "", "p", 1, aspect="jussive")


def _jussive(base: str, weak: bool) -> str | None:
    if weak:
        return base[:-1]
    if len(base) > 2 and base[-2] in _LONG:
        return base[:-2] + base[-1]
    return None


def noun_forms(singular: str, plurals: tuple[str, ...] = ()) -> Iterator[Form]:
    """Give the forms of a noun without article and pronoun; duals and sound plurals are made."""
    word = fold_text(singular)
    feminine = singular.endswith("ة")
    gender = "f" if feminine else "m"
    yield Form(word, "noun", "", 0, gender, "s")
    if feminine:
        yield Form(word[:-1] + "ت", "noun", "", 0, gender, "s", bound=True)
        yield from _duals(word[:-1] + "ت", gender)
    elif singular.endswith("اء"):
        yield from (Form(word[:-1] + seat, "noun", "", 0, gender, "s", bound=True) for seat in "يوء")
        yield from _duals(word, gender)
        yield from _duals(word[:-1] + "ي", gender)
    elif singular.endswith("ى"):
        yield Form(word[:-1] + "ا", "noun", "", 0, gender, "s", bound=True)
    else:
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
