"""Spelling variants alike, with the way back to the text as it stands.

Matching never touches the document's text (law 1). It works on a *fold*: a copy in which letters that
writers exchange freely are one letter, and in which marks that carry no letter are gone. A `Fold`
remembers where every character came from.

>>> fold("زارَ ماكــرون أستانا").text
'زار ماكرون استانا'
>>> fold("زارَ ماكــرون أستانا").span(4, 10)
(5, 13)

Chained `str.replace` is about twenty times faster on Arabic than `str.translate` with a dict, so the
frequent letters go that way and the rare ones only where the text has any.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from functools import lru_cache

_LETTERS: tuple[tuple[str, str], ...] = (
    ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ئ", "ي"), ("ؤ", "و"),
)  # fmt: skip
_FREQUENT: tuple[tuple[str, str], ...] = (
    *_LETTERS,
    ("\u00a0", " "), ("#", " "), ("_", " "),
    ("\u201c", '"'), ("\u201d", '"'), ("\u00ab", '"'), ("\u00bb", '"'),
    ("\u2013", "-"), ("\u2014", "-"),
)  # fmt: skip
_RARE: dict[int, str] = {
    ord(key): value
    for keys, value in (
        ("ٱٲٳ", "ا"), ("یېے", "ي"), ("ک", "ك"), ("گ", "ك"), ("ڭ", "ك"), ("پ", "ب"), ("چ", "ج"), ("ڤ", "ف"),
        ("ژ", "ز"), ("ھہە", "ه"), ("ۆۇ", "و"), ("ٹ", "ت"), ("ڈ", "د"), ("ڑ", "ر"),
        ("\u201e\u201f\u2033\u301d\u301e\uff02", '"'), ("\u2018\u2019\u201a\u201b\u2032", "'"),
        ("\u2010\u2011\u2012\u2015\u2212", "-"), ("٪", "%"), ("٫", "."), ("٬", ","),
        ("\u2007\u202f\u2009\u200a\u2002\u2003\u3000\t", " "),
    )
    for key in keys
} | {zero + n: str(n) for zero in (ord("٠"), ord("۰")) for n in range(10)}  # fmt: skip
_RARE_HIT = re.compile("[" + "".join(map(chr, _RARE)) + "]")
_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640"
_UNSEEN = f"{_MARKS}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_DROPPED = re.compile(f"[{_UNSEEN}]")
_TRAILING = re.compile(f"[{_MARKS}\u200c\u200d]+")
_CHANGING = re.compile(f"[{_UNSEEN}\ufb50-\ufdff\ufe70-\ufefc]")


class Fold:
    """A folded text; `span` leads from its offsets back to those of the original."""

    __slots__ = ("_original", "_places", "text")

    def __init__(self, text: str, original: str, places: array[int] | None) -> None:
        self.text = text
        self._original = original
        self._places = places

    @property
    def is_whole(self) -> bool:
        """Tell whether no character fell out: then the offsets of both texts are the same."""
        return self._places is None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the original offsets of `self.text[start:end]`, vowel marks behind the last letter included."""
        if self._places is None:
            return start, end
        last = self._places[end - 1] + 1
        behind = _TRAILING.match(self._original, last)
        return self._places[start], behind.end() if behind else last

    def position(self, offset: int) -> int:
        """Give the original offset of one folded offset; the end of the text for the end of the fold."""
        if self._places is None:
            return offset
        return self._places[offset] if offset < len(self._places) else len(self._original)

    def positions(self, offsets: list[int]) -> list[int]:
        """Give the original offsets of folded offsets that letters stand at."""
        places = self._places
        return offsets if places is None else [places[offset] for offset in offsets]


def fold(text: str) -> Fold:
    """Spell variants alike, and remember where every letter came from.

    أ إ آ become ا, ى and ئ become ي, ؤ becomes و, ة becomes ه; vowel signs, tatweel and bidi marks fall
    out; quotation marks, dashes, digits and spaces become one kind each; `#` and `_` become spaces
    (hashtags are words); Latin letters become small. Not for display.
    """
    letters, places = _letters(text)
    return Fold(_replace(letters), text, places)


def fold_text(text: str) -> str:
    """Give the folded text alone."""
    return _replace(_CHANGING.sub(_plain, text) if _CHANGING.search(text) else text)


def fold_letters(word: str) -> str:
    """Give a word folded that has Arabic letters and nothing else."""
    for old, new in _LETTERS:
        word = word.replace(old, new)
    return word


def without_marks(text: str) -> str:
    """Give a text without vowel signs, tatweel and marks that nobody sees; its letters stay as they are written."""
    return _DROPPED.sub("", text)


@lru_cache(maxsize=50_000)
def fold_word(word: str) -> str:
    """Give a word or short phrase folded; remembered, for words of resources that are asked for again and again."""
    return fold_text(word)


def _letters(text: str) -> tuple[str, array[int] | None]:
    """Take out what carries no letter; presentation forms become their letters, one place for all.

    The stretches between two such characters are copied whole.
    """
    if not _CHANGING.search(text):
        return text, None
    kept: list[str] = []
    places = array("I")
    last = 0
    for found in _CHANGING.finditer(text):
        place = found.start()
        kept.append(text[last:place])
        places.extend(range(last, place))
        last = found.end()
        letters = _plain(found)
        kept.append(letters)
        places.extend([place] * len(letters))
    kept.append(text[last:])
    places.extend(range(last, len(text)))
    return "".join(kept), places


def _plain(found: re.Match[str]) -> str:
    """Give the letters that a changing character stands for; none for a mark."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", found.group()))


def _replace(text: str) -> str:
    """Exchange letters one for one: the length stays."""
    for old, new in _FREQUENT:
        text = text.replace(old, new)
    if _RARE_HIT.search(text):
        text = text.translate(_RARE)
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
