"""Where a paragraph begins with its place, day or agency: `Cairo, 3 May (Reuters) - The minister ...`.

Five shapes are known; anything else is the report's own sentence.

- `place [, country] [day] (AGENCY) -`, the dash wanting only behind a place with its country; an agency is one that
  is known, or begins with what it is ("agency", "network")
- `place day / AGENCY /` and `place / day / AGENCY -`: a known agency between two marks
- `place [, country] [/ agency] -` of one or two words, or of up to six with a comma or a slash
- `place. day month.` and `place, day month -`
- a line of its own that ends in an agency's name, `Ankara / Anadolu`, `Oslo 3 May 2020 AP`, or is a place and a day
"""

from __future__ import annotations

import re

from marsad.languages.pages import Pages
from marsad.readers.lines import Line, is_agencies, is_date, parts_of
from marsad.text.linewords import page_tokens

_LOOK = 140
_DASHES = "-\u2013\u2014\u0640"
_DASH = r"(?:-{1,2}|[\u2013\u2014\u0640])"
_AGENCY = re.compile(rf"([^()\n.:\"\u201c]{{0,90}}?)\(([^()\n]{{2,40}})\)?[()]?\s*({_DASH}*)\s*")
_PLACE = re.compile(
    rf"([^-\u2013\u2014\u0640\n.:()\"\u201c\u00ab]{{2,60}}?)\s+{_DASH}\s+|([^\n.:()\"-]{{2,60}}?)\s*(?:--|\u2014)\s*"
)
_DAY = re.compile(
    r"([^\n.\u060c,:()\"\d]{2,40})[.\u060c,]?\s+(\d{1,2}\s+[^\n.\u060c,:()\"\d]{2,30}(?:\s\d{4})?)\s*[.:\u060c\u2013\u2014-]\s*"
)
_PARTED = re.compile(
    rf"(?<=[/.,\u060c\u2013\u2014-])\s*([^/\n.,\u060c()\"\u201c:\u2013\u2014-]{{2,40}}?)(?=\s*(?:/|{_DASH}))"
)
_CLOSING = re.compile(rf"[{_DASHES}/\s]+")
_NO_HEAD = re.compile(r"[:\n\"\u201c()]")
_PLACE_WORDS = 2
_COUNTRY_WORDS = 6
_AGENCY_WORDS = 10
_NAME_WORDS = 3
_DAY_WORDS = 3


def lead_length(paragraph: str, pages: Pages) -> int:
    """Give the number of characters of a paragraph's dateline, the space behind it included; 0 without one."""
    head = paragraph[:_LOOK]
    for shape in (_agency, _parted, _day, _place):
        if length := shape(head, pages):
            return length if length < len(paragraph.rstrip()) else 0
    return 0


def _agency(head: str, pages: Pages) -> int:
    found = _AGENCY.match(head) if "(" in head else None
    if not found:
        return 0
    agency = page_tokens(found.group(2))
    unknown = not is_agencies(agency, pages)
    if unknown and not (found.group(3) and agency and agency[0] in pages.outlets):
        return 0
    place = found.group(1).strip()
    words = page_tokens(place)
    dated = any(is_date(words[at:], pages) for at in range(1, _PLACE_WORDS + 1))
    if len(words) > _AGENCY_WORDS or not (found.group(3) or "\u060c" in place or dated):
        return 0
    return found.end()


def _parted(head: str, pages: Pages) -> int:
    for found in _PARTED.finditer(head):
        place = head[: found.start(1)]
        if _NO_HEAD.search(place) or len(page_tokens(place)) > _AGENCY_WORDS + _PLACE_WORDS:
            return 0
        closing = _CLOSING.match(head, found.end())
        if closing and is_agencies(page_tokens(found.group(1)), pages):
            return closing.end()
    return 0


def _day(head: str, pages: Pages) -> int:
    found = _DAY.match(head)
    if not found or len(page_tokens(found.group(1))) > _PLACE_WORDS:
        return 0
    return found.end() if is_date(page_tokens(found.group(2)), pages) else 0


def _place(head: str, pages: Pages) -> int:
    found = _PLACE.match(head) if any(dash in head for dash in _DASHES) else None
    if not found:
        return 0
    place = found.group(1) or found.group(2)
    words = page_tokens(place)
    most = _COUNTRY_WORDS if any(mark in place for mark in "\u060c/") else _PLACE_WORDS
    if len(words) > most or any(word.isdigit() for word in words):
        return 0
    behind = head[found.end() :]
    second = _PLACE.match(behind)
    if second and is_agencies(page_tokens(second.group(1) or second.group(2)), pages):
        return found.end() + second.end()
    # A second dash shows that the first one opens an insertion: "The president - who came today - said".
    return 0 if re.search(rf"\s{_DASH}\s", behind) else found.end()


def is_credit(line: Line, pages: Pages) -> bool:
    """Tell whether a line is a place, a name or a day parted from an agency's name or a day, and nothing else."""
    parts = list(parts_of(line.words))
    if line.is_short and _is_dated_agency(line.words, pages):
        return True
    if not line.is_short or len(line.words) > _AGENCY_WORDS or len(parts) < 2:
        return False
    if parts[-1] not in pages.agencies and not _is_placed_day(parts, pages):
        return False
    return all(len(part) <= _NAME_WORDS or is_date(part, pages) for part in parts)


def _is_dated_agency(words: tuple[str, ...], pages: Pages) -> bool:
    """Tell whether words are a place, a day and at the end an agency, no mark between."""
    for ending in range(1, _NAME_WORDS + 1):
        if words[-ending:] in pages.agencies:
            dates = (words[at:-ending] for at in range(1, _PLACE_WORDS + 1))
            return any(is_date(date, pages) for date in dates)
    return False


def _is_placed_day(parts: list[tuple[str, ...]], pages: Pages) -> bool:
    """Tell whether the parts of a line are a place and then a day with its month and year."""
    place, day = parts[0], [word for part in parts[1:] for word in part]
    named = len(place) <= _NAME_WORDS and not any(word.isdigit() for word in place)
    return named and len(day) >= _DAY_WORDS and is_date(tuple(day), pages)
