"""A folder of cards: `cards.html` to code in a browser, or `cards.csv` to fill in by hand with `key.csv` beside it.

The page loads nothing and sends nothing; what a person saves from it holds codes and verdicts, no sentence. Jinja escapes
every value, the script never makes elements, and a policy in the head lets only the project's own style and script run.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from marsad.faces.brief.render import hash_of, language_attributes, safe_characters
from marsad.faces.cards.drawing import Card
from marsad.faces.output import plain
from marsad.model.errors import InputError
from marsad.model.findings import STATUSES
from marsad.ontology import load_ontology

TEMPLATES = Path(__file__).parent / "templates"
BLIND = ("card", "document", "published", "before", "sentence")
OWN = ("your_type", "your_actors", "your_recipients", "your_status")
VERDICTS = ("right_type", "right_parties", "right_status", "right_date")
WEIGHTS = ("stratum", "population", "drawn")
CODE = ("finding", "type", "mode", "status", "actors", "recipients", "date")
_STEERS = ("=", "+", "-", "@", "\t", "\r", "'")
"""What makes a spreadsheet take a cell for a formula where it stands first (and the mark that keeps it from that)."""


def write_cards(cards: Sequence[Card], folder: Path) -> list[Path]:
    """Write the page, the blank to fill in and its key into a folder, which is made if missing; give their paths.

    Raises InputError where the folder holds cards already, or cannot be written.
    """
    files = {
        folder / "cards.html": cards_page(cards),
        folder / "cards.csv": _csv((*BLIND, *OWN, *VERDICTS), map(_blank, cards)),
        folder / "key.csv": _csv(("card", *WEIGHTS, *CODE), map(_key, cards)),
    }
    there = [path for path in files if path.exists()]
    if there:
        raise InputError(f"{there[0]} is there already and may be filled in; name another folder with --out")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in files.items():
            path.write_text(text, encoding="utf-8", errors="replace", newline="")
    except OSError as error:
        raise InputError(f"{folder} cannot be written: {error.strerror}; name another folder") from error
    return list(files)


def cards_page(cards: Sequence[Card]) -> str:
    """Give the page of cards as HTML that stands alone."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    environment.globals["language_attributes"] = language_attributes
    style, script = ((TEMPLATES / name).read_text(encoding="utf-8") for name in ("cards.css", "cards.js"))
    html = environment.get_template("cards.html").render(
        cards=[(card, _key(card)) for card in cards],
        types=load_ontology().types,
        statuses=STATUSES,
        own=OWN,
        verdicts=VERDICTS,
        sample=hashlib.sha256("".join(card.event.id for card in cards).encode()).hexdigest()[:12],
        style=Markup(style),  # noqa: S704 - the project's own file
        script=Markup(script),  # noqa: S704 - the project's own file
        style_hash=hash_of(style),
        script_hash=hash_of(script),
    )
    return safe_characters(html)


def _blank(card: Card) -> list[str]:
    sentence = " … ".join(
        "".join(f"[[{text}]]" if marked else text for text, marked in one.parts()) for one in card.sentences
    )
    told = (" ".join(card.before.split()), " ".join(sentence.split()))
    return [card.name, card.document, card.published or "", *told, *("" for _ in (*OWN, *VERDICTS))]


def _key(card: Card) -> list[str]:
    code = card.code()
    drawn = (card.drawn.stratum, str(card.drawn.population), str(card.drawn.drawn))
    return [card.name, *drawn, card.event.id, *(plain(code[name]) for name in CODE[1:])]


def _csv(fields: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    """Give CSV that spreadsheets take for UTF-8 and for text, whatever a report holds."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(fields)
    writer.writerows([f"'{cell}" if cell.startswith(_STEERS) else cell for cell in row] for row in rows)
    return "\ufeff" + lines.getvalue()
