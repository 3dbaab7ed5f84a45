"""The language of a text, guessed from its script and its smallest words.

Pure and small on purpose: it has to tell Arabic from what else is written in Arabic letters, and English
from the rest. Anything else is None, never a wrong guess (law 7).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from marsad.languages.marks import Marks, load_marks

Guess = Callable[[str], str | None]

_SAMPLE = 5_000
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = {
    "arabic": re.compile(
        "[\u0620-\u064a\u0671-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"
    ),
    "latin": re.compile("[A-Za-z\u00c0-\u024f]"),
}
# Persian yeh and kaf become Arabic ones before words are compared; the zero-width non-joiner parts words.
_PLAIN = str.maketrans({"\u06cc": "\u064a", "\u06a9": "\u0643", "\u200c": " "})


def guesser(overlay: Path | None = None) -> Guess:
    """Give a function from text to language code, with the marks of `overlay` laid over the shipped ones."""
    marks = load_marks(overlay)
    return lambda text: guess_language(text, marks)


def guess_language(text: str, marks: Sequence[Marks]) -> str | None:
    """Give the ISO 639 code of the language of most letters of a text, or None where no mark fits.

    The first language of a script is its chief one. Another is chosen if its own letters pass their share
    (and its words, if it has any, are at least as many as the chief's), or if more of its words occur.
    """
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    for script, pattern in _SCRIPTS.items():
        if len(pattern.findall(sample)) > letters / 2:
            known = [entry for entry in marks if entry.script == script]
            return _of_script(sample, letters, known)
    return None


def _of_script(sample: str, letters: int, marks: Sequence[Marks]) -> str | None:
    if not marks:
        return None
    words = _WORD.findall(sample.translate(_PLAIN).lower())
    chief, chief_words = marks[0], _hits(words, marks[0])
    for entry in marks[1:]:
        own = sum(map(sample.count, entry.letters)) > entry.share * letters
        more = _hits(words, entry) - chief_words
        if more > 0 or (own and (more == 0 or not entry.words)):
            return entry.id
    return chief.id if chief_words >= chief.word_share * len(words) else None


def _hits(words: Sequence[str], entry: Marks) -> int:
    known = {word.translate(_PLAIN) for word in entry.words}
    return sum(word in known for word in words)
