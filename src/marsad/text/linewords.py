"""The words of a line of a page, numbers and colons among them: what page words are looked for in.

>>> page_tokens("المصدر: وكالة الأنباء / 2018")
('المصدر', ':', 'وكاله', 'الانباء', ':', '2018')
"""

from __future__ import annotations

from marsad.text.tokens import cut_up


def page_tokens(line: str) -> tuple[str, ...]:
    """Give the folded words and numbers of a line, and a colon for each mark that can stand for one.

    What stands between two spaces is worked out once and remembered, as in `marsad.text.tokens`.
    """
    found: list[str] = []
    for written in line.split():
        cut = cut_up(written)
        if cut.word:
            found.append(cut.word)
        else:
            found.extend(cut.words)
    return tuple(found)


def spaced(words: tuple[str, ...]) -> str:
    """Give words as one string in which a form can be looked for: a space before, between and behind them."""
    return f" {' '.join(words)} "
