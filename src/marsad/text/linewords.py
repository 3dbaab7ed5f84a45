"""The words of a line of a page, numbers and colons among them: what page words are looked for in.

>>> page_tokens("المصدر: وكالة الأنباء / 2018")
('المصدر', ':', 'وكاله', 'الانباء', ':', '2018')
"""

from __future__ import annotations

import re
import sys

from marsad.text.fold import fold_text
from marsad.text.remembered import Remembered
from marsad.text.tokens import cut_up

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[:|/-]")
_COLONS = frozenset(":|/-")
_MOST = 100_000


def page_tokens(line: str) -> tuple[str, ...]:
    """Give the folded words and numbers of a line, and a colon for each mark that can stand for one.

    What stands between two spaces is worked out once and remembered, as in `marsad.text.tokens`.
    """
    found: list[str] = []
    known = _CUT
    for written in line.split():
        found.extend(known[written])
    return tuple(found)


def spaced(words: tuple[str, ...]) -> str:
    """Give words as one string in which a form can be looked for: a space before, between and behind them."""
    return f" {' '.join(words)} "


def _cut(written: str) -> tuple[str, ...]:
    """Give the words, numbers and colons of what stands between two spaces; mostly its tokens are known already."""
    found: list[str] = []
    after_word = False
    for word, _, _, is_glued in cut_up(written):
        is_word = word.isalpha()
        if is_word and not (is_glued and after_word):
            found.append(word)
        elif word in _COLONS:
            found.append(":")
        elif is_word or word[0].isalnum():  # Latin letters behind Arabic ones, a number: seldom
            return tuple(
                ":" if one in _COLONS else sys.intern(one) for one in _TOKEN.findall(fold_text(written))
            )
        after_word = is_word
    return tuple(found)


_CUT: Remembered[str, tuple[str, ...]] = Remembered(_cut, _MOST)
