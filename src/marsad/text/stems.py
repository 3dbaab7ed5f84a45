"""Words for full-text search: folded, and freed of the most frequent prefixes and suffixes.

The same function makes the index and the query, so it need not be right, only the same for the forms that a
reader takes for one word: رئيس finds والرئيس, علاقات finds بالعلاقات, اتفاقية finds اتفاقيات.
Never used to recognise names or triggers.

>>> search_terms("والرئيس")
'رييس'
"""

from __future__ import annotations

import re
from functools import lru_cache

from marsad.text.fold import fold_text

_WORD = re.compile(r"[^\W_]+")
_PREFIXES = ("وبال", "وكال", "فبال", "ولل", "وال", "فال", "بال", "كال", "لل", "ال")
_SUFFIXES = ("يات", "هما", "هم", "ها", "كم", "نا", "ات", "ون", "ين", "ان", "يه", "تين", "ه", "ت", "ي")
_SHORTEST = 3


def search_terms(text: str) -> str:
    """Give the search words of a text, joined by spaces."""
    return " ".join(stem(word) for word in _WORD.findall(fold_text(text)))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Give the light stem of one folded word; words of other scripts and short words stay."""
    if not "\u0621" <= word[0] <= "\u064a":
        return word
    word = word.replace("ءي", "ي").replace("اي", "ي") if len(word) > _SHORTEST + 2 else word
    return _without_particles(_without_suffixes(_without_article(word)))


def _without_article(word: str) -> str:
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST:
            return word[len(prefix) :]
    return word


def _without_particles(word: str) -> str:
    """Take و ف ل ب off until none is left: then وفرنسا and فرنسا end alike, though neither ends right."""
    while len(word) > _SHORTEST + 1 and word[0] in "وفلب" and word[1] not in "اويى":
        word = word[1:]
    return word


def _without_suffixes(word: str) -> str:
    for _ in range(2):
        for suffix in _SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
                word = word[: -len(suffix)]
                break
        else:
            return word
    return word
