"""Numbers written in digits: `28`, `1,300,000`, `24,5`, `24.5` (Arabic-Indic digits are folded before).

A comma or point with exactly three digits behind each is a thousands mark; a single one with another number of
digits behind it is a decimal mark. "1,300" is read as 1300, as Arabic newspapers mean it. The Arabic comma (،) may
stand for either. Some agencies put the letter ر (U+0631) for a mark; a line of Arabic then shows the part behind it first,
so that "5ر6" is 6.5 and "225ر29" is 29,225.
"""

from __future__ import annotations

import re

_THOUSANDS = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_DECIMAL = re.compile(r"(\d+)[.,](\d+)")
_TURNED = re.compile(r"(\d+)\u0631(\d+)")
_TURNING = "\u0631"
_LONGEST = 24  # no counted thing has more digits; a longer run is a key or an account
_MIXED = re.compile(r"(\d{1,3}(?:,\d{3})+)\.(\d+)|(\d{1,3}(?:\.\d{3})+),(\d+)")


def number(word: str) -> float | None:
    """Give the value of a number in digits, or None where the word is none.

    "0.125" and "3.141" cannot be told from thousands by form; a leading zero makes a decimal.
    """
    word = _in_order(word)
    if len(word) > _LONGEST:
        return None
    if word.isdecimal():
        return float(word)
    mixed = _MIXED.fullmatch(word)
    if mixed:
        whole, part = (mixed[1], mixed[2]) if mixed[1] else (mixed[3], mixed[4])
        return float(re.sub(r"\D", "", whole) + "." + part)
    if _THOUSANDS.fullmatch(word) and not word.startswith("0"):
        return float(re.sub(r"\D", "", word))
    return decimal(word)


def decimal(word: str) -> float | None:
    """Give the value of a number whose only comma or point must be a decimal mark ("541.305 billion"), or None."""
    found = _DECIMAL.fullmatch(_in_order(word)) if len(word) <= _LONGEST else None
    return float(f"{found[1]}.{found[2]}") if found else None


def _in_order(word: str) -> str:
    """Spell the marks of a number as comma or point, and put what ر turns round in its order."""
    word = word.replace("،", ",")
    return _TURNED.sub(r"\2.\1", word) if _TURNING in word else word
