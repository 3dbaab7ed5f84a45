"""Full-text search: what a person types as terms, terms as a query that SQLite always understands.

The words of texts and queries are handed in folded and stemmed by the same function (a `Shadow`);
this module only splits and quotes them. A query is words, all of which must occur, and phrases in quotation
marks. Nothing typed has any other meaning: AND, NEAR, * and brackets are words or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Shadow = Callable[[str], str]

_MARKS = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]')
MOST_TERMS = 64
"""Terms beyond these are left out of a query: FTS5 limits the depth of an expression to 256."""


def terms_of(query: str, shadow: Shadow) -> str:
    """Give a query as terms: words and phrases through `shadow`, phrases in straight quotation marks."""
    return " ".join(
        f'"{words}"' if is_phrase else words
        for part, is_phrase in _parts(query)
        if (words := shadow(part).replace('"', " ").strip())
    )


def match_of(terms: str) -> str | None:
    """Give terms as an FTS5 expression that cannot be malformed, or None where no word is left.

    `match_of('visit "of state"')` is `"visit" "of state"`.
    """
    found = dict.fromkeys(
        " ".join(kept)
        for part, is_phrase in _parts(terms)
        for words in ([part.split()] if is_phrase else [[word] for word in part.split()])
        if (kept := [word for word in words if any(letter.isalnum() for letter in word)])
    )
    return " ".join(f'"{term}"' for term in list(found)[:MOST_TERMS]) or None


def _parts(query: str) -> Iterator[tuple[str, bool]]:
    """Split at quotation marks; a mark without a partner counts as a space."""
    clean = query.encode("utf-8", "replace").decode().replace("\x00", " ")
    parts = _MARKS.split(clean)
    if len(parts) % 2 == 0:
        parts[-2:] = [" ".join(parts[-2:])]
    for number, part in enumerate(parts):
        if part.strip():
            yield part, number % 2 == 1
